"""A row or a cell of the record could not be used.

## What it finds

A table of the folder `record` that is broken or lacks the columns it needs, a row without what it must have, a date that is none, a reference
to nothing.

## Why it matters

What is not read of the record is not held against the draft.

## Example

```draft.md
Nothing is said here of anybody.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
mercer,Otto Mercer,,May 1880,1950,register
```

```findings
persons.csv:2: V005 record-not-used [warning] persons.csv, row 2: born: "May 1880" is no date of EDTF; write it as 1922-04-03, 1922-04, 1922 or 1922~
```

## Not a finding

```draft.md
Nothing is said here of anybody.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
mercer,Otto Mercer,,1880-05,1950,register
```

```findings
```

## Limits

Whether the rows can stand together is what `valla record check` tells.

## When to set it aside

While the record is being written.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.rules import Remark, rule
from valla.terms import Complaint


@rule("V005", "record-not-used", examines=Complaint)
def record_not_used(complaint: Complaint) -> Iterator[Remark]:
    """Which row, and what is wrong with it."""
    yield Remark(complaint.message)
