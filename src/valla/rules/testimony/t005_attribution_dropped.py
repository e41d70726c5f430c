"""The witness names whose view it is, the draft does not.

## What it finds

A sentence of which a passage has all the parts, where the sentence of the witness says according to whom, or who says or believes it; and no other passage has them without.

## Why it matters

One man's view, copied without his name, reads as what is known.

## Example

```draft.md
The long letter of the old miller was read aloud to the council by Mercer.
```

```sources/minutes-1871.txt
author: Amos Tilton
date: 1871-05-02

It rained for three days before anybody came. According to Ruth Coffin, the long letter of the old miller was read aloud to the council by Mercer. Nobody complained of it afterwards.
```

```findings
draft.md:1:1: T005 attribution-dropped [warning] the draft states it; minutes-1871.txt:4:47 has it from Ruth Coffin: "According to Ruth Coffin, the long letter of"
```

## Not a finding

```draft.md
According to Ruth Coffin, the long letter of the old miller was read aloud to the council by Mercer.
```

```sources/minutes-1871.txt
author: Amos Tilton
date: 1871-05-02

It rained for three days before anybody came. According to Ruth Coffin, the long letter of the old miller was read aloud to the council by Mercer. Nobody complained of it afterwards.
```

```findings
```

## Limits

Only cues in the same sentence of the witness, in English, and only a sentence that a passage has nearly word for word.

## When to set it aside

When the draft says elsewhere on whose word it tells it.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus, quoted
from valla.rules import Remark, rule
from valla.terms import Circumstance


@rule("T005", "attribution-dropped", examines=Circumstance)
def attribution_dropped(found: Circumstance) -> Iterator[Remark]:
    """A remark where every witness that has all parts of a claim gives it so."""
    if found.hedge and found.hedge.what == "view":
        yield Remark(
            f"the draft states it; {locus(found.hedge.passage)} has it from {found.hedge.who}: {quoted(found.hedge.passage, after=4)}",
            witnesses=found.attestations,
        )
