"""The words stand only where a witness itself quotes them.

## What it finds

A quotation that the archive has at second hand alone: in every witness that has the words they stand between
quotation marks, as another's, and the draft does not say so.

## Why it matters

"This is from documents, that from memory, this Ludwig had from Radek." Who reports the words, and how he came by them, is
part of what they are worth.

## Example

```draft.md
Jefferson said: "The earth belongs to the living generation."
```

```sources/adams-1818.txt
At table Mr. Jefferson said, "The earth belongs to the living generation," and we laughed.
```

```findings
draft.md:1:18: Q007 second-hand-quotation [note] the words stand only where a witness quotes them: adams-1818.txt:1:31 gives them as the words of Mr. Jefferson
```

## Not a finding

```draft.md
Jefferson is quoted as saying that "the earth belongs to the living generation" (quoted in Adams).
```

```sources/adams-1818.txt
At table Mr. Jefferson said, "The earth belongs to the living generation," and we laughed.
```

```findings
```

## Limits

It is a note: much of what is known of what was said is known at second hand. A witness's quotation marks are read
in the paragraph in which the words stand.

## When to set it aside

When the draft says elsewhere through whom the words have come down.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus
from valla.rules import Remark, rule
from valla.terms import Evidence, Severity, Stance


@rule("Q007", "second-hand-quotation", examines=Evidence, severity=Severity.NOTE)
def second_hand_quotation(evidence: Evidence) -> Iterator[Remark]:
    """A remark if every witness that has the words gives them as another's."""
    having = [item for item in evidence.attestations if item.stance is Stance.ATTESTS]
    if not having or not evidence.statement.offered or not all(item.quoted for item in having):
        return
    if any(citation.second_hand for citation in evidence.statement.citations):
        return
    item = having[0]
    whose = f" gives them as the words of {item.speaker}" if item.speaker else " gives them as another's"
    yield Remark(f"the words stand only where a witness quotes them: {locus(item.passages[0])}{whose}", None, (item,))
