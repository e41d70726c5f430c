"""The draft dates the words on a day that is not the witness's own.

## What it finds

A quotation that the draft says was written or said on a day ("On 17 May 1825 Mercer wrote", "in a letter of May 17, 1825"), where
every witness that has the words as its own is dated, and none of them on that day.

## Why it matters

A letter moved by a day moves before or behind what it speaks of. The date is the first thing that others copy.

## Example

```draft.md
"Make no delays, and see that she sets off in time," Mercer wrote on May 17, 1825.
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825-05-18

Make no delays, and see that she sets off in time.
```

```findings
draft.md:1:2: D003 date-differs-from-witness [warning] the draft has "May 17, 1825"; mercer.txt:4:1 is of 18 May 1825
```

## Not a finding

```draft.md
In May 1825 Mercer wrote: "Make no delays, and see that she sets off in time." Her brother read on May 20, 1825: "Make no
delays, and see that she sets off in time."
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825-05-18

Make no delays, and see that she sets off in time.
```

```findings
```

## Limits

Witnesses dated only to a month or a year are not held against a day. Where the draft leaves out the year and it is supplied from
the dates told before, the day and the month alone are held against the witness.

## When to set it aside

When the draft follows another, better dated copy.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.dated import disagreement
from valla.evidence.reckoning import long_date
from valla.evidence.telling import locus, quoted
from valla.rules import Remark, rule
from valla.terms import Evidence


@rule("D003", "date-differs-from-witness", examines=Evidence)
def date_differs_from_witness(evidence: Evidence) -> Iterator[Remark]:
    """A remark where no witness bears the date out, and the difference is not one of calendars."""
    found = disagreement(evidence)
    if found and not found.by_calendar and not found.by_year:
        item = found.attestation
        yield Remark(
            f"the draft has {quoted(found.dating.passage)}; {locus(item.passages[0])} is of {long_date(found.stands)}",
            None,
            (item,),
        )
