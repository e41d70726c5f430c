"""The habits of a text: what it does so often that it is no damage. An old print sets a blank before its semicolons, a German one writes its
nouns with capitals, a play has no sentence that ends; what stands once on a page that never does it otherwise is a trace."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Habits", "habits"]

_WORD = re.compile(r"[^\W\d_]+")
_SPACED = re.compile(r"[^\W_] [,;:.](?![.\d])")
_CLOSE = re.compile(r"[^\W_][,;:.](?=\s)")
# Behind a preposition it is no habit but a gap.
_DOUBLE = re.compile(r"[a-z,;](?<!\b[io]n)(?<!\bof)(?<!\bsince)(?<!\buntil)(?<!\bfrom) {2,}[a-z]")


@dataclass(frozen=True, slots=True)
class Habits:
    """How a text is set: how many words it has, and how often it does what elsewhere is a fault."""

    words: int
    spaced: int
    close: int
    double: int

    def is_rare(self, count: int) -> bool:
        """Is what a text does so often no habit of it?"""
        return count <= max(3, self.words / _RARE)

    @property
    def sets_blanks(self) -> bool:
        """Does the text set blanks before its punctuation?"""
        return self.spaced * 12 > self.close and not self.is_rare(self.spaced)


_RARE = 400
"""Words of a text for each time that it may do what is no habit."""


@lru_cache(maxsize=32)
def habits(content: str) -> Habits:
    """The habits of a text."""
    return Habits(*(sum(1 for _ in found.finditer(content)) for found in (_WORD, _SPACED, _CLOSE, _DOUBLE)))
