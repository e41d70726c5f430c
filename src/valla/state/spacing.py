"""Blanks that are missing, and blanks that are too many: words run together, and words broken in two.

What no list knows and what falls into two frequent words is two words run together, or else a compound. Which of them it is shows by its parts:
"house" and "out" stand in hundreds of compounds of the lists, "the" and "which" in next to none. English.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from math import log10

from valla import lexicon
from valla.state.misreadings import is_native, reading
from valla.state.tongue import is_english
from valla.state.wording import counted, is_known
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["broken", "run_together"]

_WHOLE = re.compile(r"(?<![\w'’./@#&])(?<![^-]-)[A-Za-z][a-z]{3,}(?![\w'’@/&-])")


def run_together(text: Text) -> Iterator[Flaw]:
    """Two or three words with no blank between them."""
    content, end = text.content, text.evidence_end
    words = counted(content)
    for match in _WHOLE.finditer(content, 0, end):
        word = match[0]
        if words[word] > 1 or lexicon.is_word(word.lower()) or not is_english(content, *match.span()):
            continue
        parts = _parted(word, words, content, match.start())
        if parts and is_native(content, *match.span()):
            *others, last = (f'"{part}"' for part in parts)
            yield Flaw(
                Passage(text, match.start(), match.end()),
                "joined-words",
                f"{', '.join(others)} and {last} have run together",
                sure=any(map(_is_small, parts)),
            )


def _parted(word: str, words: Counter[str], content: str, start: int) -> tuple[str, ...] | None:
    """The words that a word is made of, if they have run together."""
    if word[0].islower():
        return None if reading(word) else _two(word) or _three(word)
    for at in range(4, len(word) - 1):
        other = word[at:]
        if words[word[:at]] >= _AGAIN and (
            (_is_small(other) and _burden(other, last=True) < _LIGHT)
            or (other.endswith("ing") and lexicon.count(other) >= _COMMON)
        ):
            return word[:at], other
    parts = _two(word.lower(), _CAPITAL) if _BEGINS.search(content, max(start - _BEFORE, 0), start) else None
    if not parts or not _is_small(parts[0]) or _burden(parts[0], last=False) > _LIGHT:
        return None
    return word[: len(parts[0])], *parts[1:]


def _is_small(word: str) -> bool:
    return lexicon.share(word) > _EVERYDAY


_BEGINS = re.compile(r"(?:(?:^|\n\n)\s*|[a-z]{4}[.!?][\"'”’)]*\s+)[\"'“‘(]*$")
_BEFORE = 12
"""Before a sentence, and how far to look for it. A word with a capital elsewhere is a name."""
_AGAIN = 3
"""Times that a text must have a word with its capital for another to have run into it."""
_EVERYDAY, _LIGHT = 1e-3, 2.5
"""The share of all words that a small word has, and the burden of one that names neither begin nor end with."""
_LIKELY, _RARER, _FORM, _THREE = -11.3, -13.8, -8.0, -10.0
"""How likely words must be beside each other, in powers of ten: two of which one is a small one, two others, two that might be the form of one
word or its older spelling, and three."""
_CAPITAL = 0.5
"""By how much likelier they must be if they might be a name."""
_BURDEN, _HEAVIER, _COMMON = 1.5, 2.5, 5_000
"""How much each tenfold of compounds weighs, how much more where neither word is a small one, and how often the list must have a word for it to
be looked for in them."""


@lru_cache(maxsize=20_000)
def _two(word: str, more: float = 0.0) -> tuple[str, ...] | None:
    """The two words that have run together, if they are likely to."""
    likeliest: tuple[float, tuple[str, ...]] = (more, ())
    for at in range(1, len(word) - 1):
        one, other = word[:at], word[at:]
        if at == 1 and one != "a":
            continue
        likely = _weight(one) + _weight(other)
        if likely <= _RARER:
            continue
        small = _is_small(one) or _is_small(other)
        likely -= _FORM if is_known(word) else _LIKELY if small else _RARER
        if likely > likeliest[0]:
            likely -= (_burden(one, last=False) + _burden(other, last=True)) * (1 if small else _HEAVIER)
            likeliest = max(likeliest, (likely, (one, other)))
    return likeliest[1] or None


_LONG = 10
"""Letters of three words at least: what is shorter falls into syllables."""


@lru_cache(maxsize=20_000)
def _three(word: str) -> tuple[str, ...] | None:
    """The three words that have run together."""
    likeliest: tuple[float, tuple[str, ...]] = (_THREE, ())
    for first in range(2, len(word) - 3) if len(word) >= _LONG else ():
        begun = _weight(word[:first])
        for second in range(first + 2, len(word) - 1) if begun > _THREE else ():
            parts = word[:first], word[first:second], word[second:]
            likeliest = max(likeliest, (begun + _weight(parts[1]) + _weight(parts[2]), parts))
    return likeliest[1] or None


def _weight(word: str) -> float:
    """How likely it is that a word of a text is this one: what the list does not count is none."""
    return log10(lexicon.share(word)) if lexicon.count(word) else -99.0


@lru_cache(maxsize=20_000)
def _burden(part: str, last: bool) -> float:
    """How much speaks for a compound where this is its first part, or its last: the compounds of the lists that have it there."""
    found = sum(lexicon.is_word(word + part if last else part + word) for word in lexicon.frequent(_COMMON))
    return _BURDEN * log10(1 + found)


_TWO = re.compile(r"(?<![\w'’.-])(?P<one>[a-z]{1,12})(?P<gap>-? )(?=(?P<other>[a-z]{1,12})(?![\w'’-]))")
_PARTS = frozenset("and or to nor".split())
_LIKELIER_WHOLE = 5.3
"""How much likelier a word must be than its two parts beside each other, in powers of ten."""


def broken(text: Text) -> Iterator[Flaw]:
    """One word with a blank within, or with the hyphen of a former line's end."""
    content, end = text.content, text.evidence_end
    words = counted(content)
    for match in _TWO.finditer(content, 0, end):
        one, other = match["one"], match["other"]
        whole = one + other
        if not lexicon.count(whole):
            continue
        if match["gap"] == "- ":
            sound = other in _PARTS
        else:
            likelier = log10(lexicon.share(whole)) - sum(
                log10(max(lexicon.share(part), (words[part] - 1) / words.total())) for part in (one, other)
            )
            sound = likelier < _LIKELIER_WHOLE
        if not sound and is_english(content, match.start(), match.end()):
            yield Flaw(Passage(text, match.start(), match.end("other")), "joined-words", f'"{whole}" is broken in two')
