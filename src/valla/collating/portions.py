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
    """The offsets from and to before which the portion runs: of pages by their labels, of lines by their numbers (both with the last;
    in a PDF, which counts its lines anew on each page, those of the first), or of what stands under a heading, named by its words (`#the-second-letter`) or their beginning.

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
    begin = end = -1
    for at, line in zip(text.places.starts, text.places.lines, strict=True):
        if at >= text.evidence_end or (begin >= 0 and not low <= line <= high):
            end = at
            break
        if begin < 0 and low <= line <= high:
            begin = at
    if begin < 0:
        return None
    return begin, min(end, text.evidence_end) if end >= 0 else text.evidence_end


def _under(text: Text, asked: str) -> tuple[int, int] | None:
    wanted = _folded(asked)
    # The notes stand behind the last section, and are not its own alone.
    last = next((block.start for block in text.blocks if block.kind == "note"), text.evidence_end)
    headings = [block for block in text.blocks if block.kind == "heading" and block.start < last]
    for number, block in enumerate(headings):
        if wanted and _folded(text.content[block.start : block.end])[: len(wanted)] == wanted:
            behind = (other.start for other in headings[number + 1 :] if other.level <= block.level)
            return block.start, next(behind, last)
    return None


def _folded(written: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(written)]
