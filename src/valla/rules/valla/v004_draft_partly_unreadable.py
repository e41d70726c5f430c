"""Part of the draft could not be read.

## What it finds

A draft of which some part could not be read, so that what it states there is not checked.

## Why it matters

A report that is silent about a page it never saw would mislead.

## Example

```draft.xml
<text><p>Nothing is quoted here.</p><p>Here the file breaks off
```

```sources/a.txt
Something else.
```

```findings
draft.xml: V004 draft-partly-unreadable [warning] draft.xml is not well-formed from line 2 on (no element found); what stands before is read
```

## Not a finding

```draft.md
Nothing is quoted here.
```

```sources/a.txt
Something else.
```

```findings
```

## Limits

What a reader does not notice it cannot report.

## When to set it aside

When the part is known and is checked by hand.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.rules import Remark, rule
from valla.terms import Complaint


@rule("V004", "draft-partly-unreadable", examines=Complaint)
def draft_partly_unreadable(complaint: Complaint) -> Iterator[Remark]:
    """Which part, and why."""
    yield Remark(complaint.message)
