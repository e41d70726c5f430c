"""Hindsight: the last day that a text tells as past, before which it cannot have been written (terminus post quem)."""

from __future__ import annotations

import re
from functools import lru_cache

from valla import edtf
from valla.dates import read
from valla.draft.datings import datings
from valla.terms import Dating
from valla.text import Passage, Places, Text

__all__ = ["latest_of_own", "latest_told"]

_LONGEST = 200_000
"""Characters of a text beyond which it is rather a collection, of which the last date told says little."""
_PAST = re.compile(
    r"\b(?:was|were|had|did|came|went|took|made|gave|got|left|met|wrote|sent|said|told|saw|heard|began|became|fell|found|held|brought|"
    r"arrived|[a-z]{2,}ed)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|shall|would|should|may|might|can|could|must|ought|unless|if|until|till|next|due|payable|expires?|hereafter|"
    r"ending|ends|designated?|estimated?|intend(?:s|ed)?|expect(?:s|ed)?|propose[sd]?|plan(?:s|ned)?|fixed|appointed|adjourned|postponed|order(?:s|ed)?)\b",
    re.IGNORECASE,
)
_OWN = re.compile(r"\b(?:I|we|We|my|My|our|Our|me|us)\b")
_OTHERS = re.compile(r"[\"“”\[\]]|(?<=\d) ?[-–—] ?|--")
_LIMIT = re.compile(r"\b(?:before|by|than)\s+(?:the\s+)?$", re.IGNORECASE)
_ABOUT = 90
"""Characters before and behind a date in which the tense of its clause is looked for."""


def latest_told(text: Text, *, own: bool = False) -> tuple[int, Dating] | None:
    """The last day with a year of its own that a text tells as past, by number, and the date that says it; None if it tells of none. With
    `own` only what the writer tells of himself counts: an editor's notes, which stand in many files, know of later days."""
    if text.evidence_end > _LONGEST:
        return None
    best: tuple[int, Dating] | None = None
    for dating in datings(text, [item for item in read(text) if item.kind == "date" and item.value]):
        said = dating.expression.meaning
        if said.year is None or said.month is None or said.bound or not _is_past(dating, own):
            continue
        days = [span.earliest for span in _told(dating)]
        if days and None not in days:
            day = min(day for day in days if day is not None)
            if best is None or day > best[0]:
                best = (day, dating)
    return best


def latest_of_own(text: Text) -> tuple[int, Passage] | None:
    """The last day that the writer of a text tells of himself as past, and the passage; None if he tells of none."""
    found = _latest_of_own(text.content[: text.evidence_end])
    return (found[0], Passage(text, found[1], found[2])) if found else None


@lru_cache(maxsize=256)
def _latest_of_own(content: str) -> tuple[int, int, int] | None:
    found = latest_told(Text("", content, Places.plain(content)), own=True)
    return (found[0], found[1].passage.start, found[1].passage.end) if found else None


def _is_past(dating: Dating, own: bool) -> bool:
    """Does the clause of a date tell it as past, and nothing in it that it is to come? The head of a page tells nothing."""
    if str(dating.passage).isupper():
        return False
    content, sentence = dating.passage.text.content, dating.sentence
    clause = (
        content[max(dating.passage.start - _ABOUT, sentence.start) : dating.passage.start]
        + content[dating.passage.end : min(dating.passage.end + _ABOUT, sentence.end)]
    )
    before = content[max(dating.passage.start - 12, 0) : dating.passage.start]
    if own and (not _OWN.search(clause) or _OTHERS.search(clause)):
        return False
    return bool(_PAST.search(clause)) and not _TO_COME.search(clause) and not _LIMIT.search(before)


def _told(dating: Dating) -> list[edtf.Edtf]:
    expression = dating.expression
    return [edtf.read(value) for value in expression.candidates or (expression.value,)]
