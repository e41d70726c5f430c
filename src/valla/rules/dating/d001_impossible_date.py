"""A day that there is not: beyond the end of its month, or left out when the calendar was reformed.

## What it finds

A date with a day that its month does not have in any calendar that can be meant, and, where the sentence names the place, one of
the days that a reform of the calendar left out there.

## Why it matters

Such a date was copied wrong or made up. Nobody wrote, met or died on it.

## Example

```draft.md
The commission sat in Leeds until 31 April 1917. The mayor left the town on 29 February 1900.

On 7 September 1752 the vestry met in London. On 5 February 1918 a decree was read in Petrograd.
```

```findings
draft.md:1:35: D001 impossible-date [error] "31 April 1917": April 1917 has 30 days
draft.md:1:77: D001 impossible-date [error] "29 February 1900": February 1900 has 28 days
draft.md:3:4: D001 impossible-date [warning] "7 September 1752" was no day in Great Britain, Ireland and the colonies: 2 September 1752 was followed by 14 September 1752
draft.md:3:50: D001 impossible-date [warning] "5 February 1918" was no day in Soviet Russia: 31 January 1918 was followed by 14 February 1918
```

## Not a finding

```draft.md
The commission sat until 30 April 1917. On 29 February 1904 the mayor left. On 29 February 1900 the priests in Athens
kept Saturday. On 7 September 1752 the canons met in Rome. He wrote from London on 7 September 1752 (N.S.).
```

```findings
```

## Limits

Whose calendar is kept is taken from the names of places and peoples in the sentence; where it names none, or two with different
calendars, only a day beyond the longest month is found. A day left out by a reform is a warning, for a writer elsewhere may have
dated by the new calendar; it is an error where the settings name the place (`calendar`) and the sources agree on the reform.

## When to set it aside

When the draft quotes a mistaken date as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.calendars import Calendar, day_number
from valla.evidence.reckoning import MONTHS, dropped, length_of_month, long_date
from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Dating, Severity


@rule("D001", "impossible-date", examines=Dating, severity=Severity.ERROR)
def impossible_date(dating: Dating) -> Iterator[Remark]:
    """A remark for a day that there is not."""
    said = dating.expression.meaning
    length = length_of_month(dating)
    if length is not None:
        year = f" {said.year}" if said.year is not None else ""
        yield Remark(f"{quoted(dating.passage)}: {MONTHS[said.month or 0]}{year} has {length} days")
        return
    place = dropped(dating)
    if place is not None and place.last_julian:
        last = long_date(day_number(Calendar.JULIAN, *place.last_julian), Calendar.JULIAN)
        first = long_date(day_number(Calendar.GREGORIAN, *place.first_gregorian))
        yield Remark(
            f"{quoted(dating.passage)} was no day in {place.place}: {last} was followed by {first}",
            # That a sentence names a place does not prove that it keeps its calendar.
            severity=None if dating.reform and place.agreed else Severity.WARNING,
        )
