"""A person acts before birth or after death.

## What it finds

A person of the record who writes, speaks, travels or otherwise acts at a time that lies surely outside the life that the record gives.

## Why it matters

A dead man cannot write. Where one does, the document is of another, of another time, or of nobody.

## Example

```draft.md
Yakov Sverdlov signed the order in 1922.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
sverdlov,Yakov Sverdlov,,1885-06-03,1919-03-16,register
```

```findings
draft.md:1:1: R004 acted-outside-lifetime [warning] the draft has "Yakov Sverdlov signed" in "1922"; the record: Yakov Sverdlov, born 1885-06-03, died 1919-03-16 (persons.csv, row 2: register)
```

## Not a finding

```draft.md
Yakov Sverdlov signed the order in 1919. Yakov Sverdlov could not have signed it in 1922. The town that Yakov Sverdlov left was given
his name in 1924. Sverdlov signed in 1922.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
sverdlov,Yakov Sverdlov,,1885-06-03,1919-03-16,register
```

```findings
```

## Limits

Only a full name, directly before a verb of acting, and one date in one English sentence.

## When to set it aside

When the draft tells of a namesake that the record does not have.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import against_record
from valla.rules import Remark, rule
from valla.terms import Standing


@rule("R004", "acted-outside-lifetime", examines=Standing)
def acted_outside_lifetime(found: Standing) -> Iterator[Remark]:
    """A remark for a deed of one who did not live then."""
    if found.fault in ("unborn", "dead"):
        yield Remark(against_record(found))
