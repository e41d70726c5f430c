"""The draft has a person do what only one could, and another did.

## What it finds

A sentence that has the words of an event of the record and makes one person do there what by `participations.csv` another did, in a role marked as exclusive.

## Why it matters

One reads the letter, one signs the order, one presides: where two are said to have, one of them is wrong.

## Example

```draft.md
On that day Otto Mercer read the long letter.
```

```sources/minutes-1871.txt
title: Minutes of the council
date: 1871-05-02

It rained for three days before anybody came.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
mercer,Otto Mercer,,1830,1890,parish register
coffin,Ruth Coffin,,1825,1900,parish register
```

```sources/record/events.csv
id,name,other_names,date,place,body,source
reading,the reading of the long letter,,1871-05-02,,,minutes-1871.txt:4
```

```sources/record/participations.csv
event,person,role,exclusive,happened,source
reading,coffin,reader,yes,yes,minutes-1871.txt:4
```

```findings
draft.md:1:13: C005 exclusive-role-taken-twice [warning] the draft has "Otto Mercer read"; the record: Ruth Coffin, reader (participations.csv, row 2: minutes-1871.txt:4)
```

## Not a finding

```draft.md
On that day Ruth Coffin read the long letter. Otto Mercer heard the long letter.
```

```sources/minutes-1871.txt
title: Minutes of the council
date: 1871-05-02

It rained for three days before anybody came.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
mercer,Otto Mercer,,1830,1890,parish register
coffin,Ruth Coffin,,1825,1900,parish register
```

```sources/record/events.csv
id,name,other_names,date,place,body,source
reading,the reading of the long letter,,1871-05-02,,,minutes-1871.txt:4
```

```sources/record/participations.csv
event,person,role,exclusive,happened,source
reading,coffin,reader,yes,yes,minutes-1871.txt:4
```

```findings
```

## Limits

All telling words of the event's name must stand in the sentence, and the person must be one of the record, before the verb that the role is named for ("reader", "read").

## When to set it aside

When the event came twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted, row_told
from valla.rules import Remark, rule
from valla.terms import Circumstance


@rule("C005", "exclusive-role-taken-twice", examines=Circumstance)
def exclusive_role_taken_twice(found: Circumstance) -> Iterator[Remark]:
    """A remark where the record gives the role to another."""
    if found.taken:
        rows = "; ".join(map(row_told, found.taken.words))
        yield Remark(f"the draft has {quoted(found.taken.passage)}; the record: {rows}", passage=found.taken.passage)
