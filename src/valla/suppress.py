"""Suppression: comments in the draft that set findings aside, with a reason.

`<!-- valla: ignore Q001 why -->` (in LaTeX `% valla: ignore Q001 why`) covers the paragraph on whose lines it stands: what begins
there. On a line between paragraphs it covers the next one. `valla: ignore-file Q002 why` covers the draft. Several rules are
joined by commas; without any, all are meant. A comment that sets nothing aside is itself reported (V002), so that none outlives
its reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import pairwise

from valla.rules import find
from valla.terms import Complaint, Finding
from valla.text import Mark, Text

__all__ = ["Suppressions"]

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![^\S\n]*\n)[^\n]*)*")
_COMMENT = re.compile(r"valla:\s*(?P<what>ignore-file|ignore)\b\s*(?P<rest>.*)", re.DOTALL)


@dataclass(slots=True)
class _One:
    """One comment: which codes it sets aside, over which stretch of the draft, and whether it ever did."""

    line: int
    codes: frozenset[str]
    start: int
    end: int
    unknown: tuple[str, ...] = ()
    used: bool = False


@dataclass(slots=True)
class Suppressions:
    """The suppressions of one draft."""

    text: Text
    items: list[_One] = field(default_factory=list)

    @classmethod
    def read(cls, text: Text) -> Suppressions:
        """Read the comments of a draft."""
        found = cls(text)
        paragraphs = _Paragraphs(text)
        for mark in text.marks:
            match = _COMMENT.match(mark.value.strip()) if mark.kind == "comment" else None
            if match:
                codes, unknown = _codes(match["rest"])
                whole = match["what"] == "ignore-file"
                line = mark.line or text.places.begin(mark.start)[0]
                start, end = (0, len(text.content)) if whole else paragraphs.covered(mark, line)
                found.items.append(_One(line, codes, start, end, unknown))
        return found

    def covers(self, finding: Finding) -> bool:
        """Is the finding set aside? The comment that does so counts as used."""
        covered = False
        place = finding.statement.passage if finding.statement else finding.passage
        for item in self.items:
            if place and item.start <= place.start < item.end and (not item.codes or finding.code in item.codes):
                item.used = covered = True
        return covered

    def complaints(self) -> list[Complaint]:
        """The comments that set nothing aside, and those that name a rule there is not."""
        made = []
        for item in self.items:
            if item.unknown:
                told = f"the comment names {', '.join(item.unknown)}, which is no rule; `valla rules` lists them"
            elif not item.used:
                told = "the comment sets nothing aside; take it away"
            else:
                continue
            made.append(Complaint("V002", self.text.name, told, item.line))
        return made


def _codes(rest: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The codes that the words after `ignore` name, and words that look like a rule but are none."""
    match = re.match(r"[\w-]+(?:\s*,\s*[\w-]+)*", rest)
    if not match:
        return frozenset(), ()
    names = [name.strip() for name in match[0].split(",")]
    if len(names) == 1 and not find(names[0]) and not re.fullmatch(r"[A-Z]\d+|[a-z]+-[a-z-]+", names[0]):
        return frozenset(), ()
    unknown = tuple(name for name in names if not find(name))
    codes = frozenset(rule.code for name in names for rule in find(name))
    return codes or frozenset(("",)), unknown


class _Paragraphs:
    """The paragraphs of a text by their places in the file. A comment that the file's kind reads as text is none."""

    def __init__(self, text: Text) -> None:
        comments = {(mark.start, mark.end) for mark in text.marks if mark.kind == "comment"}
        # Between the body and the notes, and between two notes, a text may have no blank line.
        cuts = sorted({block.start for block in text.blocks if block.kind in ("note", "furniture")})
        self.spans = [
            found.span()
            for start, end in pairwise((0, *cuts, len(text.content)))
            for found in _PARAGRAPH.finditer(text.content, start, end)
            if found.span() not in comments
        ]
        self.lines = [(text.places.begin(start)[0], text.places.end(end)[0]) for start, end in self.spans]
        # Notes come last in a text and stand anywhere in its file.
        self.down = sorted(range(len(self.spans)), key=lambda k: self.lines[k][0])

    def covered(self, mark: Mark, line: int) -> tuple[int, int]:
        """The paragraph on whose lines the comment stands, or else the next one down the file; nothing where there is
        none."""
        at = bisect_left(self.spans, mark.start, key=lambda span: span[1])
        for k in (at, at - 1):
            if 0 <= k < len(self.spans) and self.lines[k][0] <= line <= self.lines[k][1]:
                return self.spans[k]
        below = bisect_right(self.down, line, key=lambda k: self.lines[k][0])
        return self.spans[self.down[below]] if below < len(self.down) else (0, 0)
