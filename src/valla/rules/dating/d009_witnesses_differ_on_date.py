"""Two witnesses have the words, and are of different days.

## What it finds

A quotation that the draft places on a day, where two witnesses have all its words as their own and bear different dates; and a named
event that one document dates as the draft does, and another otherwise.

## Why it matters

One of them may be a copy, a draft or a second sending. Whoever dates the words should know of both.

## Example

```draft.md
On 18 May 1825 Mercer wrote: "Make no delays, and see that she sets off in time."
```

```sources/copy.txt
author: Hannah Mercer
date: 1825-05-21

Make no delays, and see that she sets off in time.
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825-05-18

Make no delays, and see that she sets off in time.
```

```findings
draft.md:1:31: D009 witnesses-differ-on-date [note] copy.txt:4:1 is of 21 May 1825, mercer.txt:4:1 is of 18 May 1825
```

```draft.md
The Battle of New Orleans was fought on 8 January 1815.
```

```sources/chronicle.txt
The Battle of New Orleans was fought on 8 January 1815.
```

```sources/letters.txt
They told of the Battle of New Orleans (9 January 1815) and of its dead.
```

```findings
draft.md:1:41: D009 witnesses-differ-on-date [note] of the Battle of New Orleans chronicle.txt:1:41 has "8 January 1815" and letters.txt:1:41 has "9 January 1815"
```

## Not a finding

```draft.md
On 18 May 1825 Mercer wrote: "Make no delays, and see that she sets off in time."
```

```sources/mercer.txt
author: Hannah Mercer
date: 1825-05-18

Make no delays, and see that she sets off in time.
```

```findings
```

## Limits

Witnesses dated only to a month or a year are left out.

## When to set it aside

When the draft says which of the two it follows.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.dated import days_of, of_two_days
from valla.evidence.reckoning import long_date
from valla.evidence.telling import locus, quoted
from valla.rules import Remark, rule
from valla.terms import Evidence, Happening, Severity


@rule("D009", "witnesses-differ-on-date", examines=Evidence | Happening, severity=Severity.NOTE)
def witnesses_differ_on_date(examined: Evidence | Happening) -> Iterator[Remark]:
    """A note with both witnesses."""
    if isinstance(examined, Happening):
        one, other = examined.attestations[0], examined.attestations[-1]
        if one.stance is not other.stance:
            has = " and ".join(f"{locus(item.passages[0])} has {quoted(item.passages[0])}" for item in (one, other))
            yield Remark(f"of {examined.statement.name} {has}", examined.statement.dating.passage, (one, other))
        return
    found = of_two_days(examined)
    if found:
        has = ", ".join(f"{locus(item.passages[0])} is of {long_date(days_of(item)[0])}" for item in found)
        yield Remark(has, None, found)
