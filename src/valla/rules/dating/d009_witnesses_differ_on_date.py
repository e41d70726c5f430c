"""Two witnesses have the words, and are of different days.

## What it finds

A quotation that the draft places on a day, where two witnesses have all its words as their own and bear different dates.

## Why it matters

One of them may be a copy, a draft or a second sending. Whoever dates the words should know of both.

## Example

```draft.md
On 18 May 1825 Mercer wrote: "Make no delays, and see that she sets off in time."
```

```sources/copy.txt
author: Hannah Mercer
date: 1825-05-21

Make no delays, and see that she sets off in time.
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825-05-18

Make no delays, and see that she sets off in time.
```

```findings
draft.md:1:31: D009 witnesses-differ-on-date [note] copy.txt:4:1 is of 1825-05-21, mercer.txt:4:1 of 1825-05-18
```

## Not a finding

```draft.md
On 18 May 1825 Mercer wrote: "Make no delays, and see that she sets off in time."
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825-05-18

Make no delays, and see that she sets off in time.
```

```findings
```

## Limits

Witnesses dated only to a month or a year are left out.

## When to set it aside

When the draft says which of the two it follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.dated import of_two_days
from valla.evidence.telling import locus
from valla.rules import Remark, rule
from valla.terms import Evidence, Severity


@rule("D009", "witnesses-differ-on-date", examines=Evidence, severity=Severity.NOTE)
def witnesses_differ_on_date(evidence: Evidence) -> Iterator[Remark]:
    """A note with both witnesses."""
    found = of_two_days(evidence)
    if found:
        one, other = found
        yield Remark(
            f"{locus(one.passages[0])} is of {one.witness.date}, {locus(other.passages[0])} of {other.witness.date}",
            None,
            found,
        )
