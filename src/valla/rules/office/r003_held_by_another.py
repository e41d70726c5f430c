"""Another person held the office at that time.

## What it finds

A person in an office that has one holder, at a time for which the record gives it to another.

## Why it matters

The deed is moved to the better-known name: not Stalin read it, but Kamenev.

## Example

```draft.md
Otto Mercer, the Mayor of Lund, opened the bridge in 1926.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
mercer,Otto Mercer,,1880,1950,register
coffin,Ruth Coffin,,1882,1960,register
```

```sources/record/offices.csv
id,name,other_names,body,from,to,holders,source
mayor,Mayor of Lund,,,,,one,register
```

```sources/record/tenures.csv
person,office,from,to,manner,source
coffin,mayor,1922-04-03,1928-05-01,,minutes-1928:4
```

```findings
draft.md:1:1: R003 held-by-another [warning] the draft has "Otto Mercer, the Mayor of Lund" in "1926"; the record: Ruth Coffin, from 1922-04-03 to 1928-05-01 (tenures.csv, row 2: minutes-1928:4)
```

## Not a finding

```draft.md
Otto Mercer, the deputy Mayor of Lund, opened the bridge in 1926. Otto Mercer, the acting Mayor of Lund, closed it in 1927. Otto Mercer
was Mayor of Lund in 1928.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
mercer,Otto Mercer,,1880,1950,register
coffin,Ruth Coffin,,1882,1960,register
```

```sources/record/offices.csv
id,name,other_names,body,from,to,holders,source
mayor,Mayor of Lund,,,,,one,register
```

```sources/record/tenures.csv
person,office,from,to,manner,source
coffin,mayor,1922-04-03,1928-05-01,,minutes-1928:4
```

```findings
```

## Limits

As of R001. The other's tenure must cover the whole of the date: a year in which the office changed hands is held against nobody.

## When to set it aside

When the office had two holders and the record does not know it.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import against_record
from valla.rules import Remark, rule
from valla.terms import Standing


@rule("R003", "held-by-another", examines=Standing)
def held_by_another(found: Standing) -> Iterator[Remark]:
    """A remark for a role that another filled."""
    if found.fault == "another":
        yield Remark(against_record(found))
