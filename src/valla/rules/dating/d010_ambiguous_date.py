"""A date in figures of which the day and the month cannot be told apart, or a decade without its century.

## What it finds

A date like "3/4/1923", which is 3 April to one reader and 4 March to another, where no other date of the draft shows which order
it keeps; and "the 20s" where no date before it tells the century.

## Why it matters

Half of the readers will read another day, and the next who copies it will write it out.

## Example

```draft.md
The first copy is of 3/4/1923.
```

```findings
draft.md:1:22: D010 ambiguous-date [warning] "3/4/1923" can be 3 April 1923 or 4 March 1923
```

## Not a finding

```draft.md
The first copy is of 3/4/1923, the second of 25/4/1923. The third is of 4/4/1923.
```

```findings
```

## Limits

Figures divided by full stops are read with the day first, as they are written wherever full stops are used.

## When to set it aside

When the order is explained elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla import edtf
from valla.evidence.reckoning import long_date
from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Dating, Severity


@rule("D010", "ambiguous-date", examines=Dating, severity=Severity.WARNING)
def ambiguous_date(dating: Dating) -> Iterator[Remark]:
    """A remark for a date with two readings that nothing decides."""
    expression = dating.expression
    if expression.kind == "numeric" and len(expression.candidates) > 1:
        days = [edtf.read(value).earliest for value in expression.candidates]
        yield Remark(
            f"{quoted(dating.passage)} can be {' or '.join(long_date(day) for day in days if day is not None)}"
        )
    elif expression.kind == "decade" and not expression.value:
        yield Remark(f"{quoted(dating.passage)} does not say of which century", severity=Severity.NOTE)
