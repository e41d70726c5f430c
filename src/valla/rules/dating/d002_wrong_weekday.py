"""The day did not fall on that weekday, in any calendar that can be meant.

## What it finds

A date that names its weekday, where the day falls on another: by the Gregorian calendar and by the Julian, and, for English days
from 1 January to 24 March up to 1752, in both years that can be meant.

## Why it matters

A weekday is a second statement of the same day. Where the two do not agree, one of them is wrong, and often it is the year.

## Example

```draft.md
The paper was signed on Friday, 13 June 1917. They met again on Tuesday, July 4th, 1916, at noon.
```

```findings
draft.md:1:25: D002 wrong-weekday [error] "Friday, 13 June 1917": 13 June 1917 was a Wednesday
```

## Not a finding

```draft.md
The paper was signed on Wednesday, 13 June 1917. In the old calendar it was Sunday, 9 January 1905. The king died on
Tuesday, 30 January 1648.
```

```findings
```

## Limits

A date that leaves out its year is not checked.

## When to set it aside

When the mistake is the source's and the draft says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.reckoning import LAST_OF_TWO_YEARS, MONTHS, WEEKDAYS, weekdays
from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Dating, Severity


@rule("D002", "wrong-weekday", examines=Dating, severity=Severity.ERROR)
def wrong_weekday(dating: Dating) -> Iterator[Remark]:
    """A remark where the weekday fits no reading of the date."""
    said = dating.expression.meaning
    possible = weekdays(dating)
    if not possible or said.weekday in possible:
        return
    told = f"{said.day} {MONTHS[said.month or 0]} {said.year} was a {WEEKDAYS[possible[0]]}"
    # In the days of two calendars and two beginnings of the year the other readings are worth telling.
    if len(possible) > 1 and said.year is not None and said.year <= LAST_OF_TWO_YEARS:
        told += f" (by another calendar or year a {' or a '.join(WEEKDAYS[at] for at in possible[1:])})"
    yield Remark(f"{quoted(dating.passage)}: {told}")
