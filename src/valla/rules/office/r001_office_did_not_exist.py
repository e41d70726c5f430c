"""The office did not exist yet, or no longer.

## What it finds

A person who holds an office at a time before the office was, or after it ended, by every row that the record has on it.

## Why it matters

A title that was not yet invented is the surest sign that an account was written later, from what its author was used to.

## Example

```draft.md
In 1919, Yakov Sverdlov served as General Secretary.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
sverdlov,Yakov Sverdlov,,1885-06-03,1919-03-16,register
```

```sources/record/offices.csv
id,name,other_names,body,from,to,holders,source
gensec,General Secretary,,,1922-04-03,1991-08-24,one,minutes-1922:3
```

```findings
draft.md:1:10: R001 office-did-not-exist [warning] the draft has "Yakov Sverdlov served as General Secretary" in "1919"; the record: General Secretary, from 1922-04-03 to 1991-08-24 (offices.csv, row 2: minutes-1922:3)
```

## Not a finding

```draft.md
In 1919, Yakov Sverdlov did what a General Secretary would later do. In 1922, the later General Secretary Yakov Sverdlov was dead.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
sverdlov,Yakov Sverdlov,,1885-06-03,1919-03-16,register
```

```sources/record/offices.csv
id,name,other_names,body,from,to,holders,source
gensec,General Secretary,,,1922-04-03,1991-08-24,one,minutes-1922:3
```

```findings
```

## Limits

Only offices of the record, and only a person, an office and one date in one English sentence. A date that the record does not tell speaks for
the draft.

## When to set it aside

When the draft uses a later title on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import against_record
from valla.rules import Remark, rule
from valla.terms import Role, Standing


@rule("R001", "office-did-not-exist", examines=Standing)
def office_did_not_exist(found: Standing) -> Iterator[Remark]:
    """A remark for a role at a time when there was no such office."""
    if isinstance(found.statement, Role) and found.fault in ("not yet", "no longer"):
        yield Remark(against_record(found))
