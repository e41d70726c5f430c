"""Two are said to have met on a day on which they cannot have.

## What it finds

A meeting, a visit, a conversation of two on a day, where by the record one of them was not yet born or was dead, or where each of them wrote a letter on that very day, from two
places.

## Why it matters

Scenes are easily invented, and their day seldom checked against the letters.

## Example

```draft.md
On 9 June 1880 Samuel Tilton met Ruth Coffin.
```

```sources/tilton-1880.txt
title: Samuel Tilton to Amos Pike
date: 1880-06-09

Ormond Mills, 9 June 1880.

Dear Pike, the wheel turns again. Yours, Samuel Tilton
```

```sources/coffin-1880.txt
title: Ruth Coffin to Clara Quist
date: 1880-06-09

Saxby, 9 June 1880.

Dear Clara, it rained all day and I have not left the house. Yours, Ruth Coffin
```

```findings
draft.md:1:1: C011 meeting-impossible [warning] on that day Samuel Tilton wrote from Ormond Mills and Ruth Coffin from Saxby
```

## Not a finding

```draft.md
On 10 June 1880 Samuel Tilton met Ruth Coffin.
```

```sources/tilton-1880.txt
title: Samuel Tilton to Amos Pike
date: 1880-06-09

Ormond Mills, 9 June 1880.

Dear Pike, the wheel turns again. Yours, Samuel Tilton
```

```sources/coffin-1880.txt
title: Ruth Coffin to Clara Quist
date: 1880-06-09

Saxby, 9 June 1880.

Dear Clara, it rained all day and I have not left the house. Yours, Ruth Coffin
```

```findings
```

## Limits

How far apart two places are is not known, nor whether one is a part of the other; a place written short is known by its first letters. Only whole days, and letters whose dateline names a place.

## When to set it aside

When the two places are near enough for both on one day.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.rules import Remark, rule
from valla.terms import Related, Verdict


@rule("C011", "meeting-impossible", examines=Related)
def meeting_impossible(found: Related) -> Iterator[Remark]:
    """A remark where the two cannot have met."""
    if found.verdict is Verdict.DIFFERS and found.fault in ("apart", "not-living"):
        yield Remark(found.told, witnesses=found.attestations)
