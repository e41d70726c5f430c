"""The draft gives two dates for one thing.

## What it finds

A named event ("the Treaty of Ghent"), or the birth or death of a person by the full name, that the draft dates twice, on days that
cannot be one.

## Why it matters

The reader will take one of the two, and the draft does not say which.

## Example

```draft.md
The Treaty of Ghent was signed on 24 December 1814. In the south they knew nothing of it.

The Treaty of Ghent (14 December 1814) ended the war. Amos Tilton died on 3 May 1830 in his house.

Amos Tilton died in June 1830.
```

```findings
draft.md:3:22: D008 contradicting-dates [warning] the Treaty of Ghent is of "24 December 1814" (draft.md:1:35) and of "14 December 1814"
draft.md:5:21: D008 contradicting-dates [warning] the death of Amos Tilton is of "3 May 1830" (draft.md:3:75) and of "June 1830"
```

## Not a finding

```draft.md
The Treaty of Ghent was signed on 24 December 1814. The Treaty of Ghent (December 1814) ended the war. The Treaty of Paris was
signed on 20 November 1815.
```

```findings
```

## Limits

Two persons of one full name are one to this rule.

## When to set it aside

When two events share a name.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus, quoted
from valla.rules import Remark, rule
from valla.terms import Contradiction


@rule("D008", "contradicting-dates", examines=Contradiction)
def contradicting_dates(contradiction: Contradiction) -> Iterator[Remark]:
    """A remark with both dates."""
    if contradiction.same:
        first, last = contradiction.links
        yield Remark(f"{first.told} ({locus(first.passage)}) and of {quoted(last.passage)}")
