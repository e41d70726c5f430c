"""One pair of quotation marks is filled from two distant places.

## What it finds

A quotation whose parts each stand in the archive, but far apart (more than sixty words, with no ellipsis
between), in an order that the witness does not have, or in two different witnesses.

## Why it matters

Each half is genuine; the sentence they make was never written.

## Example

```draft.md
Adams wrote: "The Revolution was effected before the war commenced, and I shall be glad of the apples from your orchard."
```

```sources/adams-1818.txt
The Revolution was effected before the war commenced. The Revolution was in the minds of the people.
```

```sources/adams-1820.txt
Mrs. Adams sends her regards, and I shall be glad of the apples from your orchard.
```

```findings
draft.md:1:15: Q004 spliced-quotation [warning] the words stand in two places: adams-1818.txt:1:1 has "The Revolution was effected before the war commenced"; adams-1820.txt:1:31 has "and I shall be glad of the apples from your orchard"
```

## Not a finding

An ellipsis between two passages of one witness, in its order, however much it leaves out.

```draft.md
Adams wrote: "The Revolution was effected before the war commenced … in the minds of the people."
```

```sources/adams-1818.txt
The Revolution was effected before the war commenced. The Revolution was in the minds of the people.
```

```findings
```

## Limits

A part of fewer than four words is not looked for by itself.

## When to set it aside

When the draft says that it brings together words from several places.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus, quoted
from valla.rules import Remark, rule
from valla.terms import Evidence, Stance


@rule("Q004", "spliced-quotation", examines=Evidence)
def spliced_quotation(evidence: Evidence) -> Iterator[Remark]:
    """A remark naming each place from which the quotation was filled."""
    best = evidence.best
    if best is None or best.stance is not Stance.DIFFERS or not best.joined:
        return
    places = [passage for item in (best, *best.joined) for passage in item.passages]
    number = {2: "two", 3: "three", 4: "four"}.get(len(places), str(len(places)))
    told = "; ".join(f"{locus(passage)} has {quoted(passage)}" for passage in places)
    yield Remark(f"the words stand in {number} places: {told}", None, (best, *best.joined))
