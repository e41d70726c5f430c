"""A comment that sets findings aside sets none aside, or names a rule that does not exist.

## What it finds

A `valla: ignore` comment in the draft that covers no finding.

## Why it matters

A suppression that outlives its reason will hide the next error at its place.

## Example

```draft.md
<!-- valla: ignore Q001 checked against the manuscript -->

Nothing is quoted here.
```

```sources/a.txt
Something else.
```

```findings
draft.md:1: V002 unused-suppression [warning] the comment sets nothing aside; take it away
```

## Not a finding

```draft.md
<!-- valla: ignore Q002 from an interview with the author -->

She said: "I never met the man in all my life."
```

```sources/a.txt
Something else.
```

```findings
```

## Limits

Whether the reason given is good cannot be told.

## When to set it aside

In a draft that is checked against several archives in turn.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.rules import Remark, rule
from valla.terms import Complaint


@rule("V002", "unused-suppression", examines=Complaint)
def unused_suppression(complaint: Complaint) -> Iterator[Remark]:
    """Which comment, and what is wrong with it."""
    yield Remark(complaint.message)
