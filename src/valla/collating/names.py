"""Which words of the witnesses are written as names.

A capital tells nothing where all have one: at the head of a sentence or of a line of verse, and in words all in capitals. There a word is a
name if it has a capital elsewhere, and more often than not.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from valla.collating.rows import Row
from valla.evidence.sense import looks_like_name
from valla.evidence.senses import FUNCTION

__all__ = ["Names"]


class Names:
    """What the capitals of all witnesses tell."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._small: Counter[str] = Counter()
        self._capital: Counter[str] = Counter()
        self._verse = {row.siglum for row in rows if _is_verse(row)}
        for row in rows:
            content = row.text.content
            for k, (form, start) in enumerate(zip(row.forms, row.starts, strict=True)):
                if content[start].islower():
                    self._small[form] += 1
                elif content[start].isupper() and self._tells(row, k):
                    self._capital[form] += 1

    def are_names(self, row: Row, first: int, last: int) -> list[bool]:
        """Which of the words from `first` to before `last` are names."""
        return [self._is_name(row, k) for k in range(first, last)]

    def stands_small(self, form: str) -> bool:
        """Does some witness write the form with a small letter?"""
        return self._small[form] > 0

    def _is_name(self, row: Row, k: int) -> bool:
        form = row.forms[k]
        if form in FUNCTION or not looks_like_name(row.word(k), False):
            return False
        # One that opens a sentence has been counted by its other places alone.
        return self._capital[form] > self._small[form]

    def _tells(self, row: Row, k: int) -> bool:
        word = row.word(k)
        shouted = len(word) > 1 and word.isupper()
        return not (shouted or row.opens_sentence(k) or (row.siglum in self._verse and row.opens_line(k)))


def _is_verse(row: Row) -> bool:
    """Has the row a capital at the head of most lines where no sentence begins?"""
    heads = [k for k in range(1, len(row)) if row.opens_line(k) and not row.opens_sentence(k)]
    return 2 * sum(row.word(k)[:1].isupper() for k in heads) > len(heads)
