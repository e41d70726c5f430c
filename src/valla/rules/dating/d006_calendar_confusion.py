"""Two dates of one day, by the old calendar and the new, that are not one day.

## What it finds

A date given by both calendars, "10/21 January 1905" or "25 October (7 November) 1917", where the distance between the two is not
the one there was in that year: 10 days up to 28 February 1700, then 11, from 1800 on 12, from 1900 on 13. And a quotation that the
draft dates on another day than the witness, where the two are one day by two calendars, or in two reckonings of the year.

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

```draft.md
On 7 November 1917 Larin wrote: "The bridges are ours, and the palace is dark."
```

```sources/larin.txt
author: Larin
date: 1917-10-25

The bridges are ours, and the palace is dark.
```

```findings
draft.md:1:34: D006 calendar-confusion [warning] the draft has "7 November 1917"; larin.txt:4:1 is of 25 October 1917, the same day by the other calendar
```

## Not a finding

```draft.md
The march was held on 9/22 January 1905. The palace was taken on 25 October (7 November) 1917. They met on the 10th and the
21st of January 1905.
```

```findings
```

## Limits

A date by both calendars that leaves out its year is not checked.

## When to set it aside

When the two dates are not meant for one day.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.calendars import Calendar
from valla.evidence.dated import disagreement
from valla.evidence.reckoning import long_date, misread_gap
from valla.evidence.telling import locus, quoted
from valla.rules import Remark, rule
from valla.terms import Dating, Evidence, Severity


@rule("D006", "calendar-confusion", examines=Dating | Evidence, severity=Severity.ERROR)
def calendar_confusion(examined: Dating | Evidence) -> Iterator[Remark]:
    """A remark where the two dates are two days, or where the draft's day is the witness's by another calendar."""
    if isinstance(examined, Evidence):
        yield from _against_witness(examined)
        return
    gap = misread_gap(examined.expression)
    if gap:
        old, new = gap
        yield Remark(
            f"{quoted(examined.passage)}: {long_date(old, Calendar.JULIAN)} by the Julian calendar is {long_date(old)}, not {long_date(new)}"
        )


def _against_witness(evidence: Evidence) -> Iterator[Remark]:
    found = disagreement(evidence)
    if found and (found.by_calendar or found.by_year):
        why = (
            "the same day by the other calendar"
            if found.by_calendar
            else "the same day of a year that begins otherwise"
        )
        item = found.attestation
        yield Remark(
            f"the draft has {quoted(found.dating.passage)}; {locus(item.passages[0])} is of {long_date(found.stands)}, {why}",
            None,
            (item,),
            severity=Severity.WARNING,
        )
