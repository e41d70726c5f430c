"""Two dates of one day, by the old calendar and the new, that are not one day.

## What it finds

A date given by both calendars, "10/21 January 1905" or "25 October (7 November) 1917", where the distance between the two is not
the one there was in that year: 10 days up to 28 February 1700, then 11, from 1800 on 12, from 1900 on 13.

## Why it matters

Whoever reckons with the wrong distance has a wrong day, and what was simultaneous becomes a sequence.

## Example

```draft.md
The march was planned for 10/21 January 1905. The palace was taken on 25 October (6 November) 1917.
```

```findings
draft.md:1:27: D006 calendar-confusion [error] "10/21 January 1905": 10 January 1905 by the Julian calendar is 23 January 1905, not 21 January 1905
draft.md:1:71: D006 calendar-confusion [error] "25 October (6 November) 1917": 25 October 1917 by the Julian calendar is 7 November 1917, not 6 November 1917
```

## Not a finding

```draft.md
The march was held on 9/22 January 1905. The palace was taken on 25 October (7 November) 1917. They met on the 10th and the
21st of January 1905.
```

```findings
```

## Limits

A date by both calendars without a year, where none is told before it, is not checked.

## When to set it aside

When the two dates are not meant for one day.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.calendars import Calendar
from valla.evidence.reckoning import long_date, misread_gap
from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Dating, Severity


@rule("D006", "calendar-confusion", examines=Dating, severity=Severity.ERROR)
def calendar_confusion(dating: Dating) -> Iterator[Remark]:
    """A remark where the two dates are two days."""
    found = misread_gap(dating.expression)
    if found:
        old, new = found
        yield Remark(
            f"{quoted(dating.passage)}: {long_date(old, Calendar.JULIAN)} by the Julian calendar is {long_date(old)}, not {long_date(new)}"
        )
