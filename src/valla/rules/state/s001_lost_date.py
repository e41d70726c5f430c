"""A date from which the year has fallen out.

## What it finds

A day and month with a comma that waits for a year ("January 4, ;"), a season that is not named ("in the autumn of we were"), a verb of
birth or death with nothing behind its "in", a preposition before a blank and a mark, a bracket that begins with a dash, "in the s". And a
preposition that, by the words around it, sound prose would not leave so.

## Why it matters

Years are lost when a page is converted and its links or templates are dropped. What is left reads on, and the next writer supplies
a year by guess.

## Example

```draft.md
The note was added on January 4, ; he died on January 21, . In the autumn of we were in the south. He was born in , the son of a
miller. The mill was sold again in, and the family moved to the town.
```

```findings
draft.md:1:23: S001 lost-date [warning] at "January 4," a date has fallen out: the day waits for its year
draft.md:1:47: S001 lost-date [warning] at "January 21," a date has fallen out: the day waits for its year
draft.md:1:68: S001 lost-date [warning] at "autumn of" a date has fallen out: no year follows
draft.md:1:107: S001 lost-date [warning] at "born in" a date has fallen out: no date follows
draft.md:2:33: S001 lost-date [note] at "in" a date has fallen out: no date follows
```

## Not a finding

```draft.md
The note was added on January 4, and he died on January 21, 1924; in the autumn of that year we were in the south. He was born
in spring.
```

```findings
```

## Limits

Only English. What a text does habitually (blanks before its punctuation) is no trace in it. A year that has left only its preposition
behind is seen in two cases of three, and told in a note; a measure or a name that has fallen out behind one looks the same.

## When to set it aside

When the draft reproduces a damaged page on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S001", "lost-date", examines=Flaw)
def lost_date(flaw: Flaw) -> Iterator[Remark]:
    """A remark for each date that has fallen out, with what it shows by; a note where sound prose could look so."""
    if flaw.what == "lost-date":
        yield Remark(
            f"at {quoted(flaw.passage)} a date has fallen out: {flaw.ground}",
            severity=None if flaw.sure else Severity.NOTE,
        )
