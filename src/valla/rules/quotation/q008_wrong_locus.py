"""The words stand in the archive, but not where the draft says that they do.

## What it finds

A quotation with a citation whose page, section (act, scene, chapter, letter), date or document is not where the words
stand.

## Why it matters

A citation is a promise that whoever turns to the place will find the words there.

## Example

```draft.md
She asks "what seest thou else in the dark backward of time" (Act II, Scene 1).
```

```sources/play.txt
ACT I

SCENE I. A ship.

Good boatswain, have care.

SCENE II. The island.

What seest thou else in the dark backward of time?
```

```findings
draft.md:1:11: Q008 wrong-locus [warning] the draft cites "(Act II, Scene 1)"; the words stand at play.txt:9:1, under "ACT I", "SCENE II. The island."
```

## Not a finding

```draft.md
He asks "what seest thou else in the dark backward of time" (Act I, Scene 2).
```

```sources/play.txt
ACT I

SCENE I. A ship.

Good boatswain, have care.

SCENE II. The island.

What seest thou else in the dark backward of time?
```

```findings
```

## Limits

A page is held against pages only where the witness has them (PDF, TEI, page marks in text), a section only where both
sides are numbered alike, a date only where both are whole days. A document cited by a key that is not in the archive is
not checked.

## When to set it aside

When the draft cites another edition, with other pages.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.loci import date_agrees, is_cited, page_agrees, section_agrees
from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Attestation, Citation, Evidence, Stance


@rule("Q008", "wrong-locus", examines=Evidence)
def wrong_locus(evidence: Evidence) -> Iterator[Remark]:
    """A remark for each citation that no witness which has the words bears out."""
    having = [item for item in evidence.attestations if item.stance is not Stance.SILENT]
    having = [item for item in having if item.stance is having[0].stance]
    for citation in evidence.statement.citations if having else ():
        agreements = [_agrees(citation, item, evidence.known) for item in having]
        if agreements and all(agreement is False for agreement in agreements):
            item = having[0]
            yield Remark(f"the draft cites {_told(citation)}; the words stand at {_place(item)}", None, (item,))


def _agrees(citation: Citation, item: Attestation, known: tuple[Citation, ...]) -> bool | None:
    """Does the citation lead to the place of the attestation? False if one thing it says is shown to be otherwise."""
    answers: list[bool | None] = [page_agrees(citation, item), section_agrees(citation, item)]
    # What a witness itself quotes may have been written on another day than the witness.
    answers.append(None if item.quoted else date_agrees(citation, item.witness))
    if citation in known:
        answers.append(is_cited(item.witness, (citation,)))
    if False in answers:
        return False
    return True if True in answers else None


def _told(citation: Citation) -> str:
    """The citation as it stands in the draft, or what a mark in the file says of it."""
    if str(citation.passage).strip():
        return quoted(citation.passage)
    pages = f"p. {citation.pages}" if citation.pages else ""
    told = [citation.key and f"@{citation.key}", pages, citation.section, citation.date]
    return f'"{", ".join(part for part in told if part)}"'


def _place(item: Attestation) -> str:
    passage = item.passages[0]
    page = f", page {passage.locus.page}" if passage.locus.page else ""
    under = ", ".join(f'"{heading}"' for heading in passage.text.headings(passage.start))
    date = f", of {item.witness.date}" if item.witness.date else ""
    return f"{passage.locus.name}:{passage.locus.line}:{passage.locus.column}{page}{date}" + (
        f", under {under}" if under else ""
    )
