"""Finding what a draft says of time: its expressions of time, and the places where a year has fallen out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from valla.dates import Expression
from valla.dates.reforms import Reform
from valla.terms import Dating, Lacuna
from valla.text import Passage, Text, is_abbreviated

__all__ = ["datings", "lacunae"]

_UNDATED = ("duration", "recurring", "reference", "vague", "clock", "daypart")
"""Expressions of time that name no date."""
_SENTENCE_END = re.compile(r"[.!?][”\"’')\]]*\s|\n\s*\n")
_LONGEST = 400
"""Characters of a sentence before and behind a date."""


def datings(text: Text, expressions: Sequence[Expression], reform: Reform | None = None) -> tuple[Dating, ...]:
    """The dates of a draft, in order, those told by others among them; a range stands before its two ends."""
    return tuple(
        Dating(item, _sentence(text, item), reform)
        for item in expressions
        if item.kind not in _UNDATED and not _in_furniture(text, item)
    )


def _in_furniture(text: Text, item: Expression) -> bool:
    at = item.passage.start
    return any(block.kind == "code" and block.start <= at < block.end for block in text.blocks)


def _sentence(text: Text, item: Expression) -> Passage:
    content = text.content
    low, high = max(item.passage.start - _LONGEST, 0), min(item.passage.end + _LONGEST, len(content))
    starts = [
        m.end()
        for m in _SENTENCE_END.finditer(content, low, item.passage.start)
        if not is_abbreviated(content[low : m.start() + 1])
    ]
    end = _SENTENCE_END.search(content, item.passage.end, high)
    return Passage(text, starts[-1] if starts else low, end.start() + 1 if end else high)


_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
_YEAR_LOST = re.compile(
    # "January 4, ;" and "on May 22,."
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,\s?(?=[;:.)]|,|(?:His|Her|He|She|It|They|We)\b)"
    # "In the autumn of we were", "by the end of the"
    r"|\b(?:[Ii]n|[Bb]y|[Uu]ntil|[Ss]ince|[Dd]uring) (?:the )?(?:early |late )?(?:spring|summer|autumn|fall|winter|beginning|end|middle) of "
    r"(?=(?:I|he|she|we|they)\b|[,;.])"
    # "born in , he", "since ."
    r"|\b(?:[Bb]orn|died|founded|published|killed|elected|began|ended) in\s(?=[,;.)])"
    r"|\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]etween) (?=[,;] (?:I|he|she|we|they)\b)"
)


def lacunae(text: Text) -> tuple[Lacuna, ...]:
    """The places where the year of a date has fallen out, as a converter loses it that drops a template or a link."""
    return tuple(
        Lacuna(Passage(text, match.start(), len(match[0].rstrip()) + match.start()), "year")
        for match in _YEAR_LOST.finditer(text.content, 0, text.evidence_end)
    )
