"""A document of the archive, or part of it, could not be read.

## What it finds

A file in the archive's folder that is damaged, encrypted, of an unknown kind, or without text (a scan), or pages of it that
failed.

## Why it matters

Where a document could not be read the archive's silence means nothing.

## Example

```draft.md
Nothing is quoted here.
```

```sources/empty.pdf
This is no PDF.
```

```findings
empty.pdf: V001 unreadable-witness [warning] empty.pdf is not read: it is damaged or no PDF; get another copy
```

## Not a finding

```draft.md
Nothing is quoted here.
```

```sources/empty.txt
```

```findings
```

## Limits

A file of a kind that valla does not read at all (a picture, a table) is passed over without a word.

## When to set it aside

When the document is known to be worthless; better, exclude it in `.vallaignore`.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.rules import Remark, rule
from valla.terms import Complaint


@rule("V001", "unreadable-witness", examines=Complaint)
def unreadable_witness(complaint: Complaint) -> Iterator[Remark]:
    """What could not be read, and why."""
    yield Remark(complaint.message)
