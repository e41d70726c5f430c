"""A date from which the year has fallen out.

## What it finds

A day and month with a comma that waits for a year ("January 4, ;"), a season or the end of a year that is not named ("in the autumn
of we were"), a verb of birth or death with nothing behind its "in".

## Why it matters

Years are lost when a page is converted and its links or templates are dropped. What is left reads on, and the next writer supplies
a year by guess.

## Example

```draft.md
The note was added on January 4, ; he died on January 21, . In the autumn of we were in the south. He was born in , the son of a
miller.
```

```findings
draft.md:1:23: S001 lost-date [warning] after "January 4," a year has fallen out
draft.md:1:47: S001 lost-date [warning] after "January 21," a year has fallen out
draft.md:1:61: S001 lost-date [warning] after "In the autumn of" a year has fallen out
draft.md:1:107: S001 lost-date [warning] after "born in" a year has fallen out
```

## Not a finding

```draft.md
The note was added on January 4, and he died on January 21, 1924; in the autumn of that year we were in the south. He was born
in spring.
```

```findings
```

## Limits

Only English. A year that fell out without a trace in the punctuation is not seen.

## When to set it aside

When the draft reproduces a damaged page on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Lacuna


@rule("S001", "lost-date", examines=Lacuna)
def lost_date(lacuna: Lacuna) -> Iterator[Remark]:
    """A remark for each year that has fallen out."""
    if lacuna.lost == "year":
        yield Remark(f"after {quoted(lacuna.passage)} a year has fallen out")
