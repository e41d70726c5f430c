"""A witness is dated on a day that its own words do not bear out: its dateline, or what its writer tells as past.

## What it finds

A quotation whose witness has a date in its header, or in a table beside the documents, that is not the day at the head of its text; or
whose writer tells of himself, as past, what came after the day that the witness bears.

## Why it matters

All that is reckoned from the witness's date rests on one of the two. Editors misread datelines, and letters were misdated by their
own writers.

## Example

```draft.md
Mercer wrote: "Make no delays, and see that she sets off in time."
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825-05-18

Millbrook, May 21, 1825

Make no delays, and see that she sets off in time.
```

```findings
draft.md:1:16: D011 witness-dated-against-itself [note] mercer.txt is of 18 May 1825 by what is known of it, of 21 May 1825 by its own dateline
```

```draft.md
Mercer wrote: "Make no delays, and see that she sets off in time."
```

```sources/mercer.txt
Millbrook, May 21, 1825

Make no delays, and see that she sets off in time. I saw her on 9 June 1825 and thought her pale.
```

```findings
draft.md:1:16: D011 witness-dated-against-itself [note] mercer.txt is of 21 May 1825 and tells of 9 June 1825 as past (mercer.txt:3:65)
```

## Not a finding

```draft.md
Mercer wrote: "Make no delays, and see that she sets off in time."
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825

Millbrook, May 21, 1825

Make no delays, and see that she sets off in time.
```

```findings
```

## Limits

A dateline is read where it stands by itself near the beginning of a text, or opens a letter behind an address. What is told in the
first person counts as the writer's; an editor's notes in the file do not, and know of later days. Two dates that are 10 to 13 days apart may
be one day by two calendars and are passed over.

## When to set it aside

When the date beside the document was corrected with reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.dated import against_itself, told_too_late
from valla.evidence.reckoning import long_date
from valla.evidence.telling import locus
from valla.rules import Remark, rule
from valla.terms import Attestation, Evidence, Severity


@rule("D011", "witness-dated-against-itself", examines=Evidence, severity=Severity.NOTE)
def witness_dated_against_itself(evidence: Evidence) -> Iterator[Remark]:
    """A note with both days, of each kind."""
    found = against_itself(evidence)
    if found:
        item, known, own = found
        yield Remark(
            f"{item.witness.path} is of {long_date(known)} by what is known of it, of {long_date(own)} by its own dateline",
            None,
            (item,),
        )
    late = told_too_late(evidence)
    if late:
        item, day, passage, later = late
        yield Remark(
            f"{item.witness.path} is of {long_date(day)} and tells of {long_date(later)} as past ({locus(passage)})",
            None,
            (Attestation(item.witness, item.stance, (passage,)),),
        )
