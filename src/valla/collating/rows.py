"""The words of one witness, as they go into a table: each with what stands around it, so that nothing of the text is lost."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from valla.text import Passage, Text, is_abbreviated, trimmed, words

__all__ = ["Row", "row_of", "shown", "unbroken"]

_BREAK = re.compile(r"[-¬\u00ad\u2010\u2011\ufffe][ \t]*\n[ \t]*(?=\w)")
_SHAPES = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "‐": "-",
        "‑": "-",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "–": "--",
        "—": "--",
        "…": "...",
    }
)
_EMPHASIS = re.compile(r"(?<![\w*])[*_]{1,3}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,3}(?![\w*])")
"""Marks of italics and bold type in plain text and Markdown: they open before a letter or close behind one. A row of them is a blank."""
_DASHES = re.compile(r"\s*--+\s*|\s-(?:\s|$)")
_ABBREVIATION = 8
"""Letters of an abbreviation at most."""
_OPENING = "\"'“‘„‚«»‹›([{<¿¡*_’ʼ`"


@dataclass(frozen=True, slots=True)
class Row:
    """The words of a witness in the order of its text.

    `siglum` is its short name, unique in one collation. Word `k` is `text.content[starts[k]:ends[k]]`, and `forms[k]` what it is compared
    by; with the punctuation and white space around it, it fills `text.content[begins[k]:begins[k + 1]]`, so that all words together fill
    what is collated. `given` has what a file of tokens says of each word besides.
    """

    siglum: str
    text: Text
    starts: list[int]
    ends: list[int]
    forms: list[str]
    begins: list[int]
    given: tuple[Mapping[str, Any], ...] = field(default=(), repr=False)

    def __len__(self) -> int:
        return len(self.forms)

    def written(self, first: int, last: int) -> str:
        """All that the words from `first` to before `last` fill of the text."""
        return self.text.content[self.begins[first] : self.begins[last]]

    def word(self, k: int) -> str:
        """Word `k` alone."""
        return self.text.content[self.starts[k] : self.ends[k]]

    def shown(self, k: int) -> str:
        """Word `k` with its punctuation as it is compared: whatever the white space, the shape of quotation marks and dashes, the marks of
        emphasis, and a division at the end of a line."""
        return shown(self.text.content[self.begins[k] : self.begins[k + 1]])

    def line(self, first: int, last: int) -> str:
        """The words from `first` to before `last` as they are compared, on one line."""
        pieces = [self.shown(k) + ("" if self.goes_on(k) else " ") for k in range(first, last)]
        return "".join(pieces).strip()

    def goes_on(self, k: int) -> bool:
        """Does a hyphen alone part word `k` from the next, at the end of a line or within it?"""
        written = self.written(k, k + 1)
        bare = written.rstrip()
        return bare.endswith("-") and not bare.endswith("--") and (bare == written or "\n" in written[len(bare) :])

    def passage(self, first: int, last: int) -> Passage:
        """The words from `first` to before `last`, without the white space around them; empty at its place where there are none."""
        return Passage(self.text, *trimmed(self.text.content, self.begins[first], self.begins[last]))

    def part(self, first: int, last: int) -> Row:
        """The words from `first` to before `last` as a row of their own, counted from 0."""
        return Row(self.siglum, self.text, self.starts[first:last], self.ends[first:last], self.forms[first:last],
                   self.begins[first : last + 1], self.given[first:last])  # fmt: skip

    def opens_sentence(self, k: int) -> bool:
        """Does a sentence begin with word `k`, as far as the punctuation before it tells?"""
        if not k:
            return True
        content, start, end = self.text.content, self.ends[k - 1], self.starts[k]
        between = content[start:end]
        if "\n\n" in between or any(mark in between for mark in '?!:"“‘'):
            return True
        return "." in between and not is_abbreviated(content[max(start - _ABBREVIATION, 0) : end])

    def opens_line(self, k: int) -> bool:
        """Does a line begin with word `k`?"""
        return not k or "\n" in self.text.content[self.ends[k - 1] : self.starts[k]]


def unbroken(written: str) -> str:
    """A stretch of a text as it is compared, with a hyphen wherever a line's end divides a word."""
    return shown(_BREAK.sub("-", written))


@lru_cache(maxsize=1 << 16)
def shown(written: str) -> str:
    """A stretch of a text as it is compared; see `Row.shown`."""
    if "\n" in written:
        written = _BREAK.sub("", written)
    return _EMPHASIS.sub("", _DASHES.sub("--", " ".join(written.translate(_SHAPES).split())).strip())


def row_of(text: Text, siglum: str = "", start: int = 0, end: int | None = None) -> Row:
    """The row of a text, or of the stretch of it between two offsets. What is no evidence (running heads, menus) is left out."""
    last = text.evidence_end if end is None else end
    found = words(text.content, start, last)
    begins = [start]
    for ended, begun in zip(found.ends, found.starts[1:], strict=False):
        at = begun
        # A mark that opens belongs to the word it opens.
        while at > ended + 1 and text.content[at - 1] in _OPENING:
            at -= 1
        begins.append(at if at == begun or text.content[at - 1].isspace() else begun)
    return Row(
        siglum or text.name, text, found.starts, found.ends, found.forms, [*begins, last] if len(found) else [start]
    )
