"""The time that the draft counts between two dates is not the time between them.

## What it finds

A distance stated beside the two dates it lies between ("two years later, in 1917"), and an age stated beside birth and death, that
the dates do not make.

## Why it matters

A distance is a second statement of a date. Where the two do not agree, one of them was miscounted or misremembered.

## Example

```draft.md
The siege began on 27 February 1849; two days later, on 2 March, the outworks were lost. Byron, born on 22 January 1788, died
on 19 April 1824 at the age of thirty-seven.
```

```findings
draft.md:1:38: D004 wrong-interval [warning] "two days later": from "27 February 1849" to "2 March" there are 3 days
draft.md:2:18: D004 wrong-interval [warning] "at the age of thirty-seven": from "22 January 1788" to "19 April 1824" there are 36 years
```

## Not a finding

```draft.md
The siege began on 27 February 1849; three days later, on 2 March, the outworks were lost, and about a month later, on 2 May, the
town. Byron, born on 22 January 1788, died on 19 April 1824 at the age of thirty-six.
```

```findings
```

## Limits

A count of days may be out by one, for both ends may be counted; of weeks by half of one. What is said to be about, nearly or over
so much is not checked. A distance is held only against dates that stand beside it.

## When to set it aside

When the distance is counted from something else than the date before it.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.contradictions import apart
from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Interval

_YEAR, _MONTH = 365.25, 30.44


@rule("D004", "wrong-interval", examines=Interval)
def wrong_interval(interval: Interval) -> Iterator[Remark]:
    """A remark where the dates make another interval than the one stated."""
    found = None if interval.order else apart(interval)
    if found:
        yield Remark(
            f"{quoted(interval.passage)}: from {quoted(interval.earlier.passage)} to {quoted(interval.later.passage)} there "
            f"are {_counted(*found, interval.least or 0)}"
        )


def _counted(low: int, high: int, stated: float) -> str:
    """The time between two dates, in the unit in which it was stated."""
    length, noun = (1.0, "day") if abs(stated) < 5 * _MONTH else (_YEAR, "year")
    first, last = int(low // length), int(high // length)
    number = str(first) if first == last else f"{first} to {last}"
    return f"{number} {noun}{'s' * (number != '1')}"
