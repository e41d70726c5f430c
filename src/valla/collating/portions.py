"""A portion of a text named behind its file: `letters.pdf#page=12-14`, `letters.txt#line=10-40`, `letters.md#the-second-letter`."""

from __future__ import annotations

import re

from valla.text import Text, fold

__all__ = ["PortionError", "portion"]

_RANGE = re.compile(r"(page|line)s?=([^-]+)(?:-([^-]+))?")
_WORD = re.compile(r"[^\W_]+")


class PortionError(Exception):
    """A portion that the text does not have. Its text is one sentence for the user."""


def portion(text: Text, asked: str) -> tuple[int, int]:
    """The offsets from and to before which the portion runs: of pages by their labels, of lines by their numbers (both with the last), or of
    what stands under a heading, named by its words (`#the-second-letter`) or their beginning.

    Raises `PortionError`.
    """
    found = _RANGE.fullmatch(asked.strip())
    if found:
        first, last = found[2].strip(), (found[3] or found[2]).strip()
        span = _pages(text, first, last) if found[1] == "page" else _lines(text, first, last)
    else:
        span = _under(text, asked)
    if span is None or span[0] >= span[1]:
        raise PortionError(f"{text.name} has no {asked}; name pages (#page=12-14), lines (#line=10-40) or a heading")
    return span


def _pages(text: Text, first: str, last: str) -> tuple[int, int] | None:
    starts = [(at, label) for at, label in text.pages if at < text.evidence_end]
    labels = [label for _, label in starts]
    if first not in labels or last not in labels:
        return None
    begin = labels.index(first)
    end = begin + labels[begin:].index(last) if last in labels[begin:] else -1
    if end < begin:
        return None
    return starts[begin][0], starts[end + 1][0] if end + 1 < len(starts) else text.evidence_end


def _lines(text: Text, first: str, last: str) -> tuple[int, int] | None:
    if not first.isdecimal() or not last.isdecimal():
        return None
    low, high = int(first), int(last)
    inside = [
        at
        for at, line in zip(text.places.starts, text.places.lines, strict=True)
        if low <= line <= high and at < text.evidence_end
    ]
    if not inside:
        return None
    behind = [
        at for at, line in zip(text.places.starts, text.places.lines, strict=True) if at > inside[-1] and line > high
    ]
    return inside[0], min(behind, default=text.evidence_end)


def _under(text: Text, asked: str) -> tuple[int, int] | None:
    wanted = _WORD.findall(fold(asked))
    headings = [block for block in text.blocks if block.kind == "heading" and block.start < text.evidence_end]
    for number, block in enumerate(headings):
        if wanted and _WORD.findall(fold(text.content[block.start : block.end]))[: len(wanted)] == wanted:
            behind = (other.start for other in headings[number + 1 :] if other.level <= block.level)
            return block.start, next(behind, text.evidence_end)
    return None
