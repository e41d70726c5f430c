"""Numbered parts, or the entries of a dated record, do not follow one another.

## What it finds

Headings, numbered paragraphs and notes that count and of which one comes too early, too late or twice; the dated entry of a
record that its neighbours follow one another without.

## Why it matters

A part that is out of its place was moved, or another is gone.

## Example

```draft.md
## Chapter 1

The ferry.

## Chapter 3

The mill.

## Chapter 2

The bridge.

## Chapter 4

The tolls.
```

```findings
draft.md:5:4: S010 out-of-order [note] "Chapter 3" is out of order: the numbers around it count on without it
```

## Not a finding

```draft.md
## Chapter 1

The ferry.

## Chapter 2

The mill.

## Chapter 1

The second volume begins anew.

## Chapter 2

The bridge.
```

```findings
```

## Limits

Only parts that stand as headings or at the head of a paragraph, and notes at the head of a line. Dates within an account are not looked at.

## When to set it aside

When the page is reproduced as it stands on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S010", "out-of-order", examines=Flaw)
def out_of_order(flaw: Flaw) -> Iterator[Remark]:
    """A remark for each place, with what it shows by; a note where sound prose could look so."""
    if flaw.what == "out-of-order":
        yield Remark(
            f"{quoted(flaw.passage)} is out of order: {flaw.ground}",
            severity=None if flaw.sure else Severity.NOTE,
        )
