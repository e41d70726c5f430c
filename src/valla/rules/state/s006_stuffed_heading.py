"""A heading made for search engines, or one that does not belong to what it stands over.

## What it finds

A line in which names that the text writes with capitals stand in small letters, as they are typed into a search box; a line that says the same
words again and again; the paragraph beneath such a heading that was made of its words; and, on a page on which other matter surely is
foreign, a heading hardly any of whose words are taken up near it.

## Why it matters

Such headings part an argument where its author did not, and their words are found by every search.

## Example

```draft.md
mercer and the danish miller mystery explained

The council sat until dawn. It was known that Mercer and the Danish brother had met at the mill, that Mercer had brought the paper, that the
Danish brother had read it, and that Mercer and his Danish friend had quarrelled over the price of it.
```

```findings
draft.md:1:1: S006 stuffed-heading [warning] at "mercer and the danish miller mystery explained" stands a heading that is not the text's own: names in small letters, as they are searched for
```

## Not a finding

```draft.md
Mercer and the Danish Miller

The council sat until dawn. It was known that Mercer and the Danish brother had met at the mill, that Mercer had brought the paper, that the
Danish brother had read it, and that Mercer and his Danish friend had quarrelled over the price of it.
```

```findings
```

## Limits

A heading with its capitals right that stands alone on its page is not doubted.

## When to set it aside

When a text writes names in small letters by intention, in its headings alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S006", "stuffed-heading", examines=Flaw)
def stuffed_heading(flaw: Flaw) -> Iterator[Remark]:
    """A remark for each such heading, and for what was written beneath it for its sake; a note where it may be the author's."""
    if flaw.what == "stuffed-heading":
        yield Remark(
            f"at {quoted(flaw.passage)} stands a heading that is not the text's own: {flaw.ground}",
            severity=None if flaw.sure else Severity.NOTE,
        )
