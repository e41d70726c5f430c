"""Dates that stand at a place where one is expected: behind "was born on", between parentheses."""

from __future__ import annotations

import re
from functools import lru_cache

from valla.dates import Expression, read_date

__all__ = ["moment", "moments"]

_LONGEST = 60
_GOES_ON = re.compile(r"[ ]?[–—/-]|,?[ \n](?:or|and[ \n]\d)\b|s\b|[’']|\?")
"""What makes of a date a span, a choice or a doubt."""


def moment(content: str, at: int) -> tuple[str, int] | None:
    """The date with its year that begins at an offset, as EDTF, and where it ends; None where there is none, or not one alone."""
    piece = content[at : at + _LONGEST].split("\n\n")[0]
    if not piece[:1].isalnum():
        return None
    for item in _read(piece):
        if item.passage.start > 0:
            return None
        if item.kind == "date" and item.meaning.year is not None and item.value and not item.candidates:
            end = at + item.passage.end
            return None if _GOES_ON.match(content, end) else (item.value, end)
    return None


def moments(piece: str) -> list[tuple[str, int, int]]:
    """All dates with their years in a few words, with their places."""
    return [
        (item.value, item.passage.start, item.passage.end)
        for item in _read(piece)
        if item.kind == "date" and item.meaning.year is not None and item.value and not item.candidates
    ]


@lru_cache(maxsize=4096)
def _read(piece: str) -> tuple[Expression, ...]:
    return tuple(read_date(piece))
