"""Finding what a draft says of time: its expressions of time."""

from __future__ import annotations

import re
from collections.abc import Sequence

from valla.dates import Expression
from valla.dates.reforms import Reform
from valla.terms import Dating
from valla.text import Passage, Text, is_abbreviated

__all__ = ["datings"]

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
    ends = (
        m.start() + 1
        for m in _SENTENCE_END.finditer(content, item.passage.end, high)
        if not is_abbreviated(content[low : m.start() + 1])
    )
    return Passage(text, starts[-1] if starts else low, next(ends, high))
