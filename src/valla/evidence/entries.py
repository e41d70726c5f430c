"""Entries: the letters of a volume and the days of a diary, each with the day at its head.

A file that holds many papers is of no one day. The day of a passage in it is that of the last dateline above it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from valla.calendars import Calendar, day_number
from valla.dates import read, spoken
from valla.dates.datelines import is_dateline
from valla.text import Passage, Places, Text

__all__ = ["entry_day"]

_LINE = re.compile(r"^[^\S\n]*[^\s][^\n]{4,110}(?:\n(?:\d{1,2}, ?)?\d{4}\b[^\n]{0,12})?$", re.MULTILINE)
_YEAR = re.compile(r"(?<!\d)1[0-9]\d\d(?!\d)|(?<!\d)20[0-4]\d(?!\d)")


def entry_day(passage: Passage) -> int | None:
    """The day, by number, at the head of the entry in which a passage stands; None if its text is not made of entries, or the passage
    stands before the first."""
    text = passage.text
    heads = _heads(text.content[: text.evidence_end])
    if len(heads) < _SEVERAL:
        return None
    at = bisect_right(heads, (passage.start, 0))
    # A day before the one above is that of a paper set within another, and where that ends cannot be seen.
    if not at or (at > 1 and heads[at - 2][1] > heads[at - 1][1]):
        return None
    return heads[at - 1][1]


_SEVERAL = 2
"""Datelines that make a file one of many papers."""


@lru_cache(maxsize=64)
def _heads(content: str) -> tuple[tuple[int, int], ...]:
    """The lines of a text that are datelines: where each begins, and its day."""
    made: list[tuple[int, int]] = []
    code = spoken(content)
    for match in _LINE.finditer(content):
        line = match[0]
        if not _YEAR.search(line):
            continue
        expressions = [item for item in read(Text("", line, Places.plain(line)), code) if item.kind == "date"]
        whole = [item for item in expressions if item.meaning.year and item.meaning.month and item.meaning.day]
        if len(whole) != 1:
            continue
        start, end, said = whole[0].passage.start, whole[0].passage.end, whole[0].meaning
        if line.isupper() or is_dateline(line[:start].lstrip("# *_>"), line[end:] + "\n"):
            try:
                made.append(
                    (match.start(), day_number(Calendar.GREGORIAN, said.year or 0, said.month or 0, said.day or 0))
                )
            except ValueError:
                continue
    return tuple(made)
