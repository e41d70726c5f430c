"""The words are offered as someone's, and no witness has them.

## What it finds

A quotation of four words or more, with a reporting clause, a citation or in block form, of which the archive has
nothing near.

## Why it matters

An invented quotation looks like any other. That no document has it is not proof that it was never said; it is
the reason to ask where it comes from.

## Example

```draft.md
Lincoln said: "You can fool all the people some of the time."
```

```sources/lincoln-1864.txt
I claim not to have controlled events, but confess plainly that events have controlled me.
```

```findings
draft.md:1:16: Q002 unattested-quotation [warning] no witness of the archive has "You can fool all the people some of the time."
```

## Not a finding

Terms, titles and words held at a distance claim nothing of a document; nor is a short or loosely offered phrase
accused, though it is looked for and counted as silent.

```draft.md
His "house divided" became a by-word, as did the so-called "rail-splitter candidate of the West".
```

```sources/lincoln-1864.txt
I claim not to have controlled events, but confess plainly that events have controlled me.
```

```findings
```

## Limits

The archive is all that is asked. A document that could not be read (V001), or that is not in the folder, is not heard.

## When to set it aside

When the source of the words is known and lies outside the archive.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus, nearest, quoted
from valla.rules import Remark, rule
from valla.terms import Evidence, Verdict
from valla.text import words

# Fewer words than this are too few to accuse: anyone may have said them.
_FEWEST = 4


@rule("Q002", "unattested-quotation", examines=Evidence)
def unattested_quotation(evidence: Evidence) -> Iterator[Remark]:
    """A remark on words plainly offered as someone's that no witness has."""
    statement = evidence.statement
    count = sum(len(words(piece.text.content, piece.start, piece.end)) for piece in statement.pieces)
    if evidence.verdict is not Verdict.SILENT or not statement.offered or count < _FEWEST:
        return
    shown = evidence.attestations[:1]
    gap = f"; {locus(evidence.lost)} announces words that have fallen out there" if evidence.lost else ""
    yield Remark(f"no witness of the archive has {quoted(statement.passage)}{nearest(evidence)}{gap}", None, shown)
