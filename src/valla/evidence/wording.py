"""Reading a quotation's words and editorial signs.

A quotation is words, and signs by which the one who quotes owns to a change: an ellipsis (words left
out), square brackets (words put in or letters changed), [sic]. What stands between two ellipses is a part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from valla.text import Passage, Text, fold, words

__all__ = ["Part", "QuotedWord", "parts"]

# Three dots or more, spaced or not, or the one character, or a row of asterisks; in brackets or bare. Asterisks need a
# neighbouring one so that a lone note mark is not taken for an omission.
_ELLIPSIS = re.compile(
    r"[\[(]\s?(?:…|\.(?:\s?\.){1,5})\s?[\])]\.?|…\.?|\.(?:[ \u00a0]?\.){2,5}|\.[ \u00a0]\.(?![.\d])|\*(?:\s?\*){2,6}"
)
_BRACKET = re.compile(r"\[((?:[^\[\]\n]|\n(?![ \t]*\n)){0,200})\]|\(\s*(sic!?)\s*\)", re.IGNORECASE)
# What is joined to a word in brackets belongs to it: "[the general]'s".
_ENDING = re.compile(r"['’][a-z]{1,2}\b")
# More letters in brackets than this, joined to a word, are a word of their own: "[the Treasury]'s".
_LETTERS = 12
_COMMENT = re.compile(
    r"\s*(?:sic!?|[!?]+|\d{1,4}|[*†‡§]+|(?:my|our)?\s*(?:emphasis|italics)\b[^\]]*|illegible|laughter|applause|cheers)\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class QuotedWord:
    """One word of a quotation. `editorial`: it stands wholly in brackets, the quoting author's own. `fixed` is the
    pair of folded beginnings and ends outside brackets for a word of which only letters were changed ("[t]he",
    "walk[ed]"), else None."""

    start: int
    end: int
    form: str
    written: str
    editorial: bool = False
    fixed: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What stands between two ellipses. `opened` and `closed`: an ellipsis stands before it, behind it."""

    text: Text
    words: tuple[QuotedWord, ...]
    opened: bool = False
    closed: bool = False

    def passage(self, first: int, last: int) -> Passage:
        """The stretch of the draft from word `first` to before word `last`; empty at the joint if they are equal."""
        if first < last:
            return Passage(self.text, self.words[first].start, self.words[last - 1].end)
        at = self.words[first].start if first < len(self.words) else self.words[-1].end
        return Passage(self.text, at, at)


def parts(pieces: Iterable[Passage]) -> tuple[Part, ...]:
    """The parts of the quotation made of `pieces`, in order; parts without words are dropped."""
    found: list[Part] = []
    current: list[QuotedWord] = []
    opened = False
    text: Text | None = None
    for piece in pieces:
        text = piece.text
        at = piece.start
        for ellipsis in _ELLIPSIS.finditer(text.content, piece.start, piece.end):
            current += _words(text.content, at, ellipsis.start())
            if current:
                found.append(Part(text, tuple(current), opened, closed=True))
            current, opened, at = [], True, ellipsis.end()
        current += _words(text.content, at, piece.end)
    if current and text is not None:
        found.append(Part(text, tuple(current), opened))
    return tuple(part for part in found if any(not word.editorial for word in part.words))


def _words(content: str, start: int, end: int) -> list[QuotedWord]:
    """The words of a stretch without ellipses, its brackets read."""
    found: list[QuotedWord] = []
    at = start
    for bracket in _BRACKET.finditer(content, start, end):
        if bracket[2] or _COMMENT.fullmatch(bracket[1]):
            _plain(found, content, at, bracket.start())
            at = bracket.end()
            continue
        before = bracket.start() > at and content[bracket.start() - 1].isalpha()
        after = bracket.end() < end and content[bracket.end()].isalpha()
        if (before or after) and bracket[1].isalpha() and len(bracket[1]) < _LETTERS:
            at = _mended(found, content, at, bracket, end, before=before, after=after)
            continue
        _plain(found, content, at, bracket.start())
        inside = words(content, bracket.start(1), bracket.end(1))
        found += [QuotedWord(w.start, w.end, w.form, content[w.start : w.end], editorial=True) for w in inside]
        ending = _ENDING.match(content, bracket.end(), end)
        at = ending.end() if ending else bracket.end()
    _plain(found, content, at, end)
    return found


def _plain(found: list[QuotedWord], content: str, start: int, end: int) -> None:
    found += [QuotedWord(w.start, w.end, w.form, content[w.start : w.end]) for w in words(content, start, end)]


def _mended(
    found: list[QuotedWord],
    content: str,
    at: int,
    bracket: re.Match[str],
    end: int,
    *,
    before: bool,
    after: bool,
) -> int:
    """A word with letters in brackets, added to `found`; returns where reading goes on."""
    first, last = bracket.start(), bracket.end()
    while before and first > at and _inside(content, first - 1):
        first -= 1
    while after and last < end and _inside(content, last):
        last += 1
    _plain(found, content, at, first)
    head, tail = content[first : bracket.start()], content[bracket.end() : last]
    written = head + bracket[1] + tail
    found.append(QuotedWord(first, last, fold(written), written, fixed=(fold(head), fold(tail))))
    return last


def _inside(content: str, at: int) -> bool:
    """Is the character at `at` of a word: a letter, or an apostrophe between letters?"""
    return content[at].isalpha() or (content[at] in "'’" and content[at + 1 : at + 2].isalpha())
