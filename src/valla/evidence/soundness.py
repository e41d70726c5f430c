"""The state of a witness where it is asked: what is not its own bears nothing out, and what it has lost it cannot have."""

from __future__ import annotations

from valla.formats import plain
from valla.state.announced import lost_quotations
from valla.state.foreign import foreign, may_be_foreign
from valla.state.lacunae import lacunae
from valla.terms import Forgiven, Variant
from valla.text import Passage, Text

__all__ = ["first_lost_quotation", "is_foreign", "of_gaps"]

_NEAR, _AROUND = 600, 10_000
"""Characters on either side of a place that are read to see whether something is lost there, or foreign."""
_WHOLE = 2_000_000
"""Characters of a witness that is looked through for words that it has lost."""


def is_foreign(passage: Passage) -> bool:
    """Does a passage stand in what is surely not the witness's own text: a menu, a caption, an appeal?"""
    if not may_be_foreign(str(_line(passage))):
        return False
    around, start = _around(passage, _AROUND)
    return any(
        flaw.sure and flaw.passage.start <= passage.start - start and passage.end - start <= flaw.passage.end
        for flaw in foreign(around)
    )


def of_gaps(variants: list[Variant]) -> tuple[list[Variant], list[Forgiven]]:
    """The variants without those by which the draft has words where the witness has lost some; and these, which do not count."""
    kept: list[Variant] = []
    broken: list[Forgiven] = []
    for variant in variants:
        if variant.kind == "added" and not variant.marked and _is_gap(variant.witness):
            broken.append(Forgiven("broken here", variant.draft, variant.witness))
        else:
            kept.append(variant)
    return kept, broken


def first_lost_quotation(text: Text) -> Passage | None:
    """Where a witness announces words that do not stand there, the first such place."""
    if len(text.content) > _WHOLE:
        return None
    return next((flaw.passage for flaw in lost_quotations(text) if flaw.sure), None)


def _is_gap(passage: Passage) -> bool:
    around, start = _around(passage, _NEAR)
    return any(
        flaw.passage.start <= passage.end - start + 1 and passage.start - start <= flaw.passage.end + 1
        for flaw in lacunae(around)
    )


def _line(passage: Passage) -> Passage:
    """The paragraph in which a passage begins, or so much of it as may be needed."""
    content = passage.text.content
    start = content.rfind("\n\n", max(passage.start - _NEAR, 0), passage.start)
    end = content.find("\n\n", passage.end, passage.end + _NEAR)
    return Passage(
        passage.text, max(start, passage.start - _NEAR, 0), end if end >= 0 else min(passage.end + _NEAR, len(content))
    )


def _around(passage: Passage, reach: int) -> tuple[Text, int]:
    """The paragraphs about a passage as a text of their own, and where it begins."""
    content, limit = passage.text.content, passage.text.evidence_end
    start = content.rfind("\n", 0, max(passage.start - reach, 0)) + 1
    end = content.find("\n", min(passage.end + reach, limit))
    return plain.read_string(content[start : limit if end < 0 else min(end, limit)], passage.text.name), start
