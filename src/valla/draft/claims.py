"""What a draft tells in its own words, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from valla.terms import Claim
from valla.text import Passage, Text, is_abbreviated, words

__all__ = ["claims"]

_END = re.compile(r"[.!?][”\"’')\]]*(?=\s|$)|\n[ \t]*\n|\Z")
_APART = ("heading", "quotation", "verse", "code", "furniture", "note")
_FEWEST, _MOST = 8, 60
"""Words of a sentence that says enough to be known again, and of one that is no list."""


def claims(text: Text, taken: Sequence[tuple[int, int]]) -> Iterator[Claim]:
    """The sentences of a text that state something, but for those that give words of others (`taken`, in order) and those that ask."""
    content, start = text.content, 0
    for end in _END.finditer(content, 0, text.evidence_end):
        if end[0][:1] == "." and is_abbreviated(content[max(start, end.end() - 40) : end.start() + 1]):
            continue
        first = start + len(content[start : end.start()]) - len(content[start : end.start()].lstrip())
        start = end.end()
        if end[0][:1] not in (".", "!"):
            continue
        if (
            _FEWEST <= len(words(content, first, end.start())) <= _MOST
            and not _is_apart(text, first)
            and not _meets(taken, first, end.end())
        ):
            yield Claim(Passage(text, first, end.start() + 1))


def _is_apart(text: Text, at: int) -> bool:
    return any(block.kind in _APART and block.start <= at < block.end for block in text.blocks)


def _meets(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(taken, end, key=lambda span: span[0])
    return bool(at) and taken[at - 1][1] > start
