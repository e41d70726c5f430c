"""A letter is said to have gone to one, and the archive has it to another.

## What it finds

"A wrote to B" with what the letter said, where the archive has a letter of A that says so, to someone else, and none of that kind to B.

## Why it matters

To whom a thing was said is half of what it means.

## Example

```draft.md
On 9 June 1880 Samuel Tilton wrote to Ruth Coffin that the great wheel of the mill turned again and the miller had paid his debt.
```

```sources/tilton-1880.txt
title: Samuel Tilton to Amos Pike
date: 1880-06-09

Ormond Mills, 9 June 1880.

Dear Pike, the great wheel of the mill turns again, and the miller has paid his debt. Yours, Samuel Tilton
```

```findings
draft.md:1:39: C001 other-participant [warning] the draft: "Tilton wrote to Ruth Coffin"; tilton-1880.txt:6:6: "Dear Pike"
draft.md:1:1: C012 letter-not-to-that-person [warning] Samuel Tilton wrote that to Amos Pike (tilton-1880.txt:4:1)
```

## Not a finding

```draft.md
On 9 June 1880 Samuel Tilton wrote to Amos Pike that the great wheel of the mill turned again and the miller had paid his debt.
```

```sources/tilton-1880.txt
title: Samuel Tilton to Amos Pike
date: 1880-06-09

Ormond Mills, 9 June 1880.

Dear Pike, the great wheel of the mill turns again, and the miller has paid his debt. Yours, Samuel Tilton
```

```findings
```

## Limits

Only letters whose writer and reader the archive knows without doubt. That it has a letter of that day to someone else proves nothing by itself: he may have written two.

## When to set it aside

When the same letter went to both.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.rules import Remark, rule
from valla.terms import Related, Verdict


@rule("C012", "letter-not-to-that-person", examines=Related)
def letter_not_to_that_person(found: Related) -> Iterator[Remark]:
    """A remark where the letter went to another."""
    if found.verdict is Verdict.DIFFERS and found.fault == "other-recipient":
        yield Remark(f"{found.told} ({found.attestations[0].passages[0].locus})", witnesses=found.attestations)
