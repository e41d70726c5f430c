"""A witness is dated on one day by what is known of it, and on another by its own dateline.

## What it finds

A quotation whose witness has a date in its header, or in a table beside the documents, that is not the day at the head of its text.

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

A dateline is read where it stands by itself near the beginning of a text, or opens a letter behind an address. Two dates that are
10 to 13 days apart may be one day by two calendars and are passed over.

## When to set it aside

When the date beside the document was corrected with reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.dated import against_itself
from valla.evidence.reckoning import long_date
from valla.rules import Remark, rule
from valla.terms import Evidence, Severity


@rule("D011", "witness-dated-against-itself", examines=Evidence, severity=Severity.NOTE)
def witness_dated_against_itself(evidence: Evidence) -> Iterator[Remark]:
    """A note with both days."""
    found = against_itself(evidence)
    if found:
        item, known, own = found
        yield Remark(
            f"{item.witness.path} is of {long_date(known)} by what is known of it, of {long_date(own)} by its own dateline",
            None,
            (item,),
        )
