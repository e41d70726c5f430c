"""A name is several persons', and it matters whose.

## What it finds

A sentence that gives a person an office or a deed at one time under a name that several persons of the record bear, where it can be true of one and cannot of
another, and the draft names none of them in full, or more than one.

## Why it matters

Of two Harrisons who were president, a reader takes the one he knows; of father and son, the famous one.

## Example

```draft.md
In 1841, Harrison was President of the Union.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
benjamin,Benjamin Harrison,,1833-08-20,1901-03-13,register
william,William Henry Harrison,,1773-02-09,1841-04-04,register
```

```sources/record/offices.csv
id,name,other_names,body,from,to,holders,source
president,President of the Union,,,1789,,one,register
```

```sources/record/tenures.csv
person,office,from,to,manner,source
william,president,1841-03-04,1841-04-04,,minutes-1841:2
benjamin,president,1889-03-04,1893-03-04,,minutes-1889:2
```

```findings
draft.md:1:10: N002 ambiguous-name [note] "Harrison was President of the Union" in "1841" can be of William Henry Harrison, from 1841-03-04 to 1841-04-04 (tenures.csv, row 2: minutes-1841:2); it cannot be of Benjamin Harrison, from 1889-03-04 to 1893-03-04 (tenures.csv, row 3: minutes-1889:2); the draft does not say who is meant
```

## Not a finding

```draft.md
William Henry Harrison came from Ohio. In 1841, Harrison was President of the Union. In 1770, Holt signed the deed.
```

```sources/record/persons.csv
id,name,other_names,born,died,source
benjamin,Benjamin Harrison,,1833-08-20,1901-03-13,register
william,William Henry Harrison,,1773-02-09,1841-04-04,register
otto,Otto Holt,,1740,1790,register
ruth,Ruth Holt,,1745,1800,register
```

```sources/record/offices.csv
id,name,other_names,body,from,to,holders,source
president,President of the Union,,,1789,,one,register
```

```sources/record/tenures.csv
person,office,from,to,manner,source
william,president,1841-03-04,1841-04-04,,minutes-1841:2
benjamin,president,1889-03-04,1893-03-04,,minutes-1889:2
```

```findings
```

## Limits

As of R001: a flat sentence with one date. Only persons of the record are told apart; "the President" is nobody's name.

## When to set it aside

When the chapter leaves no doubt who is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import told_of_each
from valla.rules import Remark, rule
from valla.terms import Namesakes, Severity


@rule("N002", "ambiguous-name", examines=Namesakes, severity=Severity.NOTE)
def ambiguous_name(found: Namesakes) -> Iterator[Remark]:
    """A remark for a name of which the record does not tell whose it is."""
    yield Remark(told_of_each(found))
