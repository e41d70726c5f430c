"""Passages that stand twice through error: a paragraph or a run of sentences pasted in again.

What a text repeats on purpose is short, or set as verse, or quoted, or comes three times and more (a refrain, a formula, a running head).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["repeated"]

_END = re.compile(r"[.!?]+[\"”’)]*(?:\[\d{1,3}\])*(?=\s|\Z)|\n[ \t]*\n")
_NOTE = re.compile(r"(?<=\S)\[\d{1,3}\]")
_LETTERS = re.compile(r"[^\W_]+")
_LEAST, _FAR = 12, 25
"""Words that a passage must have to stand twice through error, directly behind itself and elsewhere."""
_QUOTES = "\"“„«‘'>"


def repeated(text: Text) -> Iterator[Flaw]:
    """Second copies of a passage, each with how it stands to the first."""
    content = text.content
    sentences = list(_sentences(content, text.evidence_end))
    places: dict[tuple[str, ...], list[int]] = {}
    for at, (_, _, words) in enumerate(sentences):
        if words:
            places.setdefault(words, []).append(at)
    at = 0
    while at < len(sentences):
        before = places.get(sentences[at][2], [at])
        first = before[0]
        if first >= at or len(before) > 2:
            at += 1
            continue
        length = 1
        while (
            first + length < at
            and at + length < len(sentences)
            and sentences[first + length][2] == sentences[at + length][2]
        ):
            length += 1
        size = sum(len(sentences[at + step][2]) for step in range(length))
        start, end = sentences[at][0], sentences[at + length - 1][1]
        beside = first + length == at
        if (
            size >= (_LEAST if beside else _FAR)
            and _is_prose(content, start, end)
            and (beside or not _is_quoted(content, start))
        ):
            yield Flaw(
                Passage(text, start, end),
                "repeated-passage",
                "it stands directly before"
                if beside
                else f"it stands at line {text.locus(sentences[first][0], sentences[first][1]).line} too",
                beside,
            )
        at += length


def _sentences(content: str, end: int) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Where the sentences of a text begin and end, and their words without the numbers of notes."""
    start = 0
    for close in (*(match.end() for match in _END.finditer(content, 0, end)), end):
        piece = content[start:close]
        words = tuple(word.lower() for word in _LETTERS.findall(_NOTE.sub("", piece)))
        if words:
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip()), words
        start = close


def _is_quoted(content: str, start: int) -> bool:
    """Does a passage begin behind a mark, as words do that are quoted a second time?"""
    return content[start : start + 1] in _QUOTES or (start > 0 and content[start - 1] in _QUOTES)


def _is_prose(content: str, start: int, end: int) -> bool:
    """Is a passage set as prose: in full lines, of words and not of figures?"""
    lines = [line.strip() for line in content[start:end].split("\n") if line.strip()]
    figures = sum(character.isdigit() for character in content[start:end])
    return figures * 10 < end - start and all(len(line) > 50 for line in lines[:-1]) and len(max(lines, key=len)) > 50
