"""A passage stands twice on the page.

## What it finds

A sentence of twelve words or more, or a run of them, directly behind itself; one of twenty-five words or more that stands
elsewhere on the page as well.

## Why it matters

A paragraph pasted in twice is counted twice, and what stood in its place may be gone.

## Example

```draft.md
The ferry had been out of use since the winter, and the county paid for the new bridge of stone that spring.

The ferry had been out of use since the winter, and the county paid for the new bridge of stone that spring.
```

```findings
draft.md:3:1: S008 repeated-passage [warning] "The ferry had been out of use since the winter, and the county paid for the new bridge of stone that spring." is a second copy: it stands directly before
```

## Not a finding

```draft.md
The bridge is old. The bridge is old. The ferry had been out of use since the winter, they say.
```

```findings
```

## Limits

Copies that differ in more than capitals and marks are not seen, nor is what stands three times: a refrain, a formula, a running head.

## When to set it aside

When the page is reproduced as it stands on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S008", "repeated-passage", examines=Flaw)
def repeated_passage(flaw: Flaw) -> Iterator[Remark]:
    """A remark for each place, with what it shows by; a note where sound prose could look so."""
    if flaw.what == "repeated-passage":
        yield Remark(
            f"{quoted(flaw.passage)} is a second copy: {flaw.ground}",
            severity=None if flaw.sure else Severity.NOTE,
        )
