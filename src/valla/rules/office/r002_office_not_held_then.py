"""The person held the office, but not at that time.

## What it finds

A person who holds an office at a time that lies outside every tenure that the record gives to that person in that office.

## Why it matters

Titles stick to names. An account lends the general who won the war the rank that the victory brought him.

## Example

```draft.md
In 1931, Otto Mercer was Mayor of Lund.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
mercer,Otto Mercer,,1880,1950,register
```

```sources/record/offices.csv
id,name,other_names,body,from,to,holders,source
mayor,Mayor of Lund,,,,,one,register
```

```sources/record/tenures.csv
person,office,from,to,manner,source
mercer,mayor,1922-04-03,1928-05-01,,minutes-1928:4
```

```findings
draft.md:1:10: R002 office-not-held-then [warning] the draft has "Otto Mercer was Mayor of Lund" in "1931"; the record: Otto Mercer, from 1922-04-03 to 1928-05-01 (tenures.csv, row 2: minutes-1928:4)
```

## Not a finding

```draft.md
In 1931, the former Mayor of Lund, Otto Mercer, left. In 1928, Otto Mercer was Mayor of Lund. Otto Mercer became Mayor of Lund in 1922.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
mercer,Otto Mercer,,1880,1950,register
```

```sources/record/offices.csv
id,name,other_names,body,from,to,holders,source
mayor,Mayor of Lund,,,,,one,register
```

```sources/record/tenures.csv
person,office,from,to,manner,source
mercer,mayor,1922-04-03,1928-05-01,,minutes-1928:4
```

```findings
```

## Limits

As of R001. An election or an appointment may precede the first day of a tenure by more than a year.

## When to set it aside

When the record is known to lack a tenure.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import against_record
from valla.rules import Remark, rule
from valla.terms import Standing


@rule("R002", "office-not-held-then", examines=Standing)
def office_not_held_then(found: Standing) -> Iterator[Remark]:
    """A remark for a role outside all tenures of the person."""
    if found.fault == "not then":
        yield Remark(against_record(found))
