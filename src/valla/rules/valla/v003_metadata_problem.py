"""A table beside the documents could not be used.

## What it finds

A `sources.toml`, `sources.csv`, `.bib` or CSL-JSON file that is broken, or that lacks the columns by which documents
are found.

## Why it matters

Without authors and dates neither a wrong attribution nor a wrong citation can be seen.

## Example

```draft.md
Nothing is quoted here.
```

```sources/sources.csv
name,writer
a,Adams
```

```findings
sources.csv: V003 metadata-problem [warning] sources.csv is not used: its first line names neither a column `file` nor a column `id`
```

## Not a finding

```draft.md
Nothing is quoted here.
```

```sources/sources.csv
file,author
a.txt,John Adams
```

```findings
```

## Limits

A row about a document that is not in the folder is passed over.

## When to set it aside

When the file has nothing to do with the archive.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.rules import Remark, rule
from valla.terms import Complaint


@rule("V003", "metadata-problem", examines=Complaint)
def metadata_problem(complaint: Complaint) -> Iterator[Remark]:
    """Which table, and what is wrong with it."""
    yield Remark(complaint.message)
