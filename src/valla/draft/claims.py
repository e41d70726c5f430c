"""What a draft tells in its own words, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from valla.terms import Claim
from valla.text import Passage, Text, is_abbreviated, words

__all__ = ["claims"]

_END = re.compile(r"[.!?](?:[”\"’')\]]|\[\d+\])*(?=\s|$)|\n[ \t]*\n|\Z")
_LAST = re.compile(r"\s*\Z|[ \t]*\n[ \t]*\n")
"""Behind the last sentence of a paragraph, whatever the stop before it is for."""
_APART = ("heading", "quotation", "verse", "code", "furniture", "note")
_DEEP = 50
"""Blocks that may begin before the end of one about them."""
_FEWEST, _MOST = 4, 60
"""Words of a sentence that says enough to be known again, and of one that is no list."""
_VERB = re.compile(
    r"\b(?:am|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|must|[a-z]{2,}ed|took|came|went|gave|wrote|said|told|led|held|met|"
    r"sent|left|won|lost|fell|began|became|made|got|kept|set|put|drew|rose|ran|sat|saw|spoke|stood|taught|thought|threw|understood|wore|chose|drove|fought|found|flew|forbade|"
    r"brought|built|bought|caught|cut|dealt|felt|fled|forgot|grew|heard|hid|hit|hurt|knew|laid|lay|lent|let|lit|meant|paid|read|rode|sang|sank|sold|shot|showed|shut|slept|"
    r"spent|split|stole|struck|swore|swam|tore|wept|withdrew|broke|bore|ate|drank|[a-z]{3,}(?:es|ies))\b"
)
"""A sentence without a verb is a caption, a title or an entry of a list."""

_LABEL = re.compile(r"\[[A-Z]\w+:")
"""What opens a note or a picture that stands within a sentence: "[Footnote: They were"."""


def claims(text: Text, taken: Sequence[tuple[int, int]]) -> Iterator[Claim]:
    """The sentences of a text that state something, but for those that give words of others (`taken`, in order) and those that ask."""
    content, start = text.content, 0
    for end in _END.finditer(content, 0, text.evidence_end):
        if (
            end[0][:1] == "."
            and is_abbreviated(content[max(start, end.end() - 40) : end.start() + 1])
            and not _LAST.match(content, end.end(), text.evidence_end)
        ):
            continue
        first = start + len(content[start : end.start()]) - len(content[start : end.start()].lstrip())
        start = end.end()
        if end[0][:1] not in (".", "!"):
            continue
        if (
            _FEWEST <= len(words(content, first, end.start())) <= _MOST
            and _VERB.search(content, first, end.start())
            # A row of a table, or what a reference says of an edition.
            and content[first] not in "|("
            and not _is_bracketed(content, first)
            and not _LABEL.search(content, first, end.start())
            and not _is_apart(text, first)
            and not _meets(taken, first, end.end())
        ):
            yield Claim(Passage(text, first, end.start() + 1))


def _is_bracketed(content: str, at: int) -> bool:
    """Does a sentence stand in square brackets: an editor's, or a transcriber's?"""
    before = content[max(at - _REACH, 0) : at + 1]
    return before.rfind("[") > before.rfind("]")


_REACH = 120
"""Characters within which a bracket that is open is an editor's."""


def _is_apart(text: Text, at: int) -> bool:
    # Blocks may lie within one another: the last that begins before is not always the one.
    last = bisect_right(text.blocks, at, key=lambda block: block.start)
    return any(block.kind in _APART and at < block.end for block in text.blocks[max(last - _DEEP, 0) : last])


def _meets(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect_right(taken, end, key=lambda span: span[0])
    return bool(at) and taken[at - 1][1] > start
