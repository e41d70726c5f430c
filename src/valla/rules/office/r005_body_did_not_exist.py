"""The body, or the place under that name, did not exist then.

## What it finds

A body of the record (a party, a congress, a state, a town under one of its names) in a sentence of a time before it was, or after it ended.

## Why it matters

Leningrad in 1920, the Soviet Union in 1919: who writes so had it from what was told later.

## Example

```draft.md
In 1919 the Soviet Union sent a note to the powers.
```

```sources/record/bodies.csv
id,name,other_names,from,to,part_of,source
ussr,Soviet Union,USSR,1922-12-30,1991-12-26,,treaty-1922:1
```

```findings
draft.md:1:13: R005 body-did-not-exist [warning] the draft has "Soviet Union" in "1919"; the record: Soviet Union, 1922-12-30 to 1991-12-26 (bodies.csv, row 2: treaty-1922:1)
```

## Not a finding

```draft.md
In 1923 the Soviet Union sent a note. What would become the Soviet Union sent a note in 1919. The country that is now called the Soviet Union
had no such minister in 1919.
```

```sources/record/bodies.csv
id,name,other_names,from,to,part_of,source
ussr,Soviet Union,USSR,1922-12-30,1991-12-26,,treaty-1922:1
```

```findings
```

## Limits

Only bodies of the record whose beginning or end it tells, and one date in an English sentence. A sentence on the body's own beginning, end or name is
not held against it.

## When to set it aside

When the draft uses today's name on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import against_record
from valla.rules import Remark, rule
from valla.terms import Setting, Standing


@rule("R005", "body-did-not-exist", examines=Standing)
def body_did_not_exist(found: Standing) -> Iterator[Remark]:
    """A remark for a body out of its time."""
    if isinstance(found.statement, Setting) and found.fault:
        yield Remark(against_record(found))
