"""The only witness was not in a position to know.

## What it finds

A sentence with a date that is borne out by witnesses alone whose authors, by the record, were born after it, or who wrote sixty years after it and more.

## Why it matters

Who was not there has it from another, and that other is the witness to be named.

## Example

```draft.md
In May 1871 the long letter of the old miller was read aloud to the whole council by Mercer.
```

```sources/quist-1902.txt
author: Clara Quist
date: 1902

My aunt used to tell of it in winter. In May 1871 the long letter of the old miller was read aloud to the whole council by Mercer. Nobody complained of it afterwards.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
quist,Clara Quist,,1880,1951,parish register
```

```findings
draft.md:1:1: T003 not-in-a-position-to-know [warning] only quist-1902.txt:4:39 bears it out, and the record: Clara Quist, born 1880, died 1951 (persons.csv, row 2: parish register)
```

## Not a finding

```draft.md
In May 1871 the long letter of the old miller was read aloud to the whole council by Mercer.
```

```sources/quist-1902.txt
author: Clara Quist
date: 1902

I sat below the platform. In May 1871 the long letter of the old miller was read aloud to the whole council by Mercer. Nobody complained of it afterwards.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
quist,Clara Quist,,1850,1931,parish register
```

```findings
```

## Limits

Where a witness was at the time is not asked, only whether it can have been alive. A sentence without a date, or with two, is passed over. What was written a lifetime
after is a note.

## When to set it aside

When the witness is known to follow a document that is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus, row_told
from valla.rules import Remark, rule
from valla.terms import Circumstance, Severity


@rule("T003", "not-in-a-position-to-know", examines=Circumstance)
def not_in_a_position_to_know(found: Circumstance) -> Iterator[Remark]:
    """A remark where no witness that bears a claim out can have known it."""
    if found.distance is None:
        return
    where = locus(found.attestations[0].passages[0])
    if found.distance.what == "late":
        told = f"only {where} bears it out, written {found.distance.years} years after"
        yield Remark(told, witnesses=found.attestations, severity=Severity.NOTE)
        return
    rows = "; ".join(map(row_told, found.distance.words))
    yield Remark(f"only {where} bears it out, and the record: {rows}", witnesses=found.attestations)
