"""The draft dates words or an event on a day that is not the witness's.

## What it finds

A quotation that the draft says was written or said on a day ("On 17 May 1825 Mercer wrote", "in a letter of May 17, 1825"), where
every witness that has the words as its own is dated, and none of them on that day. And a named event ("the Treaty of Ghent"), or the
birth or death of a person, that the draft and documents date, where none of the documents bears the draft out.

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

```draft.md
The Treaty of Ghent was signed on 24 December 1815. Amos Tilton died on 3 May 1830.
```

```sources/chronicle.txt
The Treaty of Ghent was signed on 24 December 1814.

Captain Amos Tilton died at Millbrook on 5 May 1830, and was buried on 8 May 1830.
```

```findings
draft.md:1:35: D003 date-differs-from-witness [warning] the draft has the Treaty of Ghent on "24 December 1815"; chronicle.txt:1:35 has "24 December 1814"
draft.md:1:73: D003 date-differs-from-witness [warning] the draft has the death of Amos Tilton on "3 May 1830"; chronicle.txt:3:42 has "5 May 1830"
```

A volume of letters or a diary is of no one day; the last dateline above the words counts:

```draft.md
On 7 March 1822 Mercer noted: "The mill stood still, and the river with it."
```

```sources/diary.txt
Diary of Hannah Mercer

March 6, 1822.

Snow all day.

March 8, 1822.

The mill stood still, and the river with it.
```

```findings
draft.md:1:32: D003 date-differs-from-witness [warning] the draft has "7 March 1822"; diary.txt:9:1 is of 8 March 1822
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

```draft.md
The Battle of Ypres began on 22 April 1915. The Treaty of Ghent was signed in December 1814. Amos Tilton died on 3 May 1880.
```

```sources/chronicle.txt
The Battle of Ypres (19 October 1914) cost him his brother. The Treaty of Ghent was signed on 24 December 1814.

Amos Tilton died at Millbrook on 5 May 1830.
```

```findings
```

## Limits

Of an event the document must give the date with its year beside the name. Towns are fought for again, and sons are named for their
fathers: dates of one name count as of one event only if a part of them agrees, or they lie a few weeks apart.

Within a file of many papers a dateline is read where it stands on a line of its own with its year. Witnesses dated only to a month or a year are not held against a day. Where the draft leaves out the year and it is supplied from
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
from valla.terms import Evidence, Happening, Verdict


@rule("D003", "date-differs-from-witness", examines=Evidence | Happening)
def date_differs_from_witness(examined: Evidence | Happening) -> Iterator[Remark]:
    """A remark where no witness bears the date out, and the difference is not one of calendars."""
    if isinstance(examined, Happening):
        if examined.verdict is Verdict.DIFFERS:
            event, there = examined.statement, examined.dates[0].passage
            yield Remark(
                f"the draft has {event.name} on {quoted(event.dating.passage)}; {locus(there)} has {quoted(there)}",
                event.dating.passage,
                examined.attestations[:1],
            )
        return
    found = disagreement(examined)
    if found and not found.by_calendar and not found.by_year:
        item = found.attestation
        yield Remark(
            f"the draft has {quoted(found.dating.passage)}; {locus(item.passages[0])} is of {long_date(found.stands)}",
            None,
            (item,),
        )
