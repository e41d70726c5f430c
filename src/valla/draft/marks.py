"""Quotation marks: which open, which close, which are no quotation marks at all.

Marks are paired within a paragraph, from left to right, with a stack. What a mark is depends on its shape and its neighbours;
where both leave it open, on what is open already. A mark that finds no partner changes nothing about the others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Pair", "opens_with", "pairs"]

_MARKS = re.compile(r"[“”„‟«»‹›‘’‚‛\"'「」『』]|``|''")
_CLOSERS = {"“": "”“\"", "„": "“”‟\"", "‟": "”", "«": "»", "»": "«", "‹": "›", "›": "‹", "‘": "’'", "‚": "‘’", "‛": "’",
            '"': '"”', "'": "'’", "”": "”", "「": "」", "『": "』", "``": "''"}  # fmt: skip
_ATTEMPTS = 12
_DEEPEST = 8
_SINGLE = "‘’‚‛'‹›"
_ELIDED = re.compile(
    r"(?:tis|twas|twere|twill|twould|em|til|till|cause|bout|round|neath|gainst|n|nuff|ere|un|d|ll|re|ve|st|s|m)\b|\d\ds?\b",
    re.I,
)
_BEFORE = " \t\n\u00a0([{-–—/=_*…\u2009\u202f"
_AFTER = " \t\n\u00a0)]},.;:!?-–—/…_*\u2009\u202f"


@dataclass(frozen=True, slots=True)
class Pair:
    """An outermost pair: offsets of what is between the marks, and the opening mark. `closed` is False where no mark closes
    it; `end` is then the end of the paragraph."""

    start: int
    end: int
    mark: str
    closed: bool = True

    @property
    def outer(self) -> tuple[int, int]:
        """The offsets with the marks."""
        width = len(self.mark)
        return self.start - width, self.end + (width if self.closed else 0)


def opens_with(content: str, at: int, mark: str) -> int:
    """The offset behind the mark with which a paragraph that goes on with a quotation opens, or -1."""
    return at + len(mark) if content.startswith(mark, at) else -1


def pairs(content: str, start: int, end: int, pending: str = "") -> list[Pair]:
    """The outermost pairs of marks in `content[start:end]`. `pending` is the mark of a quotation still open from the
    paragraph before, whose content goes on at `start`."""
    found: list[Pair] = []
    for attempt in range(_ATTEMPTS + 1):
        more, start = _paired(content, start, end, pending, singles=attempt < _ATTEMPTS)
        found += more
        if start < 0:
            break
        # A single mark opened what nothing closed: it was an apostrophe, and all is read again from behind it. After
        # many of them, single marks are no quotation marks in this paragraph.
        pending = ""
    return [pair for pair in found if pair.start < pair.end]


def _paired(content: str, start: int, end: int, pending: str, *, singles: bool) -> tuple[list[Pair], int]:
    """The pairs from `start` on, and where to begin again if a single mark was left open (-1 if none was)."""
    stack: list[tuple[int, str]] = [(start, pending)] if pending else []
    found: list[Pair] = []
    for match in _MARKS.finditer(content, start, end):
        at, mark = match.start(), match[0]
        if not singles and mark in _SINGLE:
            continue
        before = content[at - 1] if at > start else " "
        after = content[match.end()] if match.end() < end else " "
        role = _role(content, at, mark, before, after, stack, end)
        if role == "open":
            same = next((k for k, (_, other) in enumerate(stack) if other == mark), None)
            if same is not None and mark not in _SINGLE:
                # A second opening mark of one kind: the first was never closed, or the writer forgot it.
                if same == 0:
                    found.append(Pair(stack[0][0], at, mark, closed=False))
                del stack[same:]
            if len(stack) < _DEEPEST:
                stack.append((match.end(), mark))
        elif role == "close":
            depth = max(k for k, (_, other) in enumerate(stack) if mark in _CLOSERS[other])
            opened, other = stack[depth]
            del stack[depth:]
            if not stack:
                found.append(Pair(opened, at, other))
    if not stack:
        return found, -1
    if stack[0][1] in _SINGLE:
        return found, stack[0][0]
    # Only a double mark still open at the end can mean a quotation.
    return [*found, Pair(stack[0][0], end, stack[0][1], closed=False)], -1


def _role(content: str, at: int, mark: str, before: str, after: str, stack: list[tuple[int, str]], end: int) -> str:
    closes = any(mark in _CLOSERS[other] for _, other in stack)
    if mark in "'’‘":
        return _single(content, at, mark, before, after, stack, closes, end)
    if mark == '"':
        if closes and (before not in _BEFORE or after in _AFTER) and not (before in " \t\n" and after.isalnum()):
            return "close"
        if before.isdigit() and not closes:
            return ""
        return "open" if after not in " \t\n" and (before in _BEFORE or not before.isalnum()) else ""
    if mark in "”‟」』" or mark == "''":
        if closes:
            return "close"
        return "open" if mark == "”" and before in _BEFORE and after.isalnum() else ""
    if mark in "“«»‹›":
        if closes and not (before in " \t\n" and after.isalnum()):
            return "close"
        if mark in "»›" and not (before in _BEFORE and (after.isalnum() or after in "“‘’\"'[…")):
            return ""
        return "open" if after not in ")" else ""
    return "open"


def _single(
    content: str, at: int, mark: str, before: str, after: str, stack: list[tuple[int, str]], closes: bool, end: int
) -> str:
    if before.isalnum() and after.isalnum():
        return ""
    if before.isdigit() and not closes:
        return ""
    if after.isalnum() and not before.isalnum():
        if _ELIDED.match(content, at + 1):
            return ""
        if mark == "’":
            return ""
        # A straight single mark opens only at a word, and only if some mark may close it.
        return "open" if before in _BEFORE or before in '“"„«(' else ""
    if mark == "‘" and not closes:
        return "open" if not after.isspace() else ""
    if not closes:
        return ""
    if before in "sSzZ" and after == " " and _closes_later(content, at + 1, min(end, at + 400)):
        return ""
    return "close" if not before.isspace() else ""


def _closes_later(content: str, start: int, end: int) -> bool:
    """Does a single mark further on close better than one after an s, which may be a possessive?"""
    for match in re.finditer(r"['’‘]", content[start:end]):
        at = start + match.start()
        before, after = content[at - 1], content[at + 1 : at + 2] or " "
        if before.isalnum() and after.isalnum():
            continue
        if match[0] == "‘" or (before in _BEFORE and after.isalnum()):
            return False
        if before in ".,;!?…" or (not before.isspace() and after in _AFTER):
            return True
    return False
