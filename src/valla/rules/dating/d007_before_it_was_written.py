"""The draft has words read, quoted or answered before they were written.

## What it finds

A quotation that the draft says was read, received, answered or quoted on a day, where every witness that has the words is dated
later; or, where a witness bears no date, its writer tells a later day as past.

## Why it matters

Nobody can have read what was not yet written: one of the dates is wrong, or it was another paper.

## Example

```draft.md
On 2 May 1825 her brother read to the council: "Make no delays, and see that she sets off in time."
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825-05-18

Make no delays, and see that she sets off in time.
```

```findings
draft.md:1:49: D007 before-it-was-written [error] the draft has the words read or used on "2 May 1825"; mercer.txt:4:1 is of 18 May 1825
```

```draft.md
On 2 May 1825 her brother read to the council: "Make no delays, and see that she sets off in time."
```

```sources/mercer.txt
author: Hannah Mercer

I saw her on 9 May 1825 and thought her pale. Make no delays, and see that she sets off in time.
```

```findings
draft.md:1:49: D007 before-it-was-written [error] the draft has the words read or used on "2 May 1825"; mercer.txt:3:47 is not before 9 May 1825
```

## Not a finding

```draft.md
On 20 May 1825 her brother read to the council: "Make no delays, and see that she sets off in time."
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825-05-18

Make no delays, and see that she sets off in time.
```

```findings
```

## Limits

Only whole days, with their year in the draft, are held against witnesses that are dated to the day.

## When to set it aside

When the words were older than the witness that has them.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.dated import too_early
from valla.evidence.reckoning import long_date
from valla.evidence.telling import locus, quoted
from valla.rules import Remark, rule
from valla.terms import Evidence, Severity


@rule("D007", "before-it-was-written", examines=Evidence, severity=Severity.ERROR)
def before_it_was_written(evidence: Evidence) -> Iterator[Remark]:
    """A remark where the words are used before the earliest witness that has them."""
    found = too_early(evidence)
    if found:
        dating, item, day = found
        yield Remark(
            f"the draft has the words read or used on {quoted(dating.passage)}; {locus(item.passages[0])} is "
            f"{'of' if item.witness.date else 'not before'} {long_date(day)}",
            None,
            (item,),
        )
