"""Blanks that are missing, and blanks that are too many: words run together, and words broken in two.

A word that no list knows and that falls into two known ones may be a compound, a name or an old spelling. It is two words that have run
together where one of the two is a small word that makes no compounds, or where the first is an adjective or a name of this text. English.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from valla import lexicon
from valla.state.tongue import is_english
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["broken", "run_together"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_WHOLE = re.compile(r"(?<![\w'’./@#&-])[A-Za-z][a-z]{3,}(?![\w'’@/&-])")
_SMALL = frozenset(
    "the and of that was for his from which this were have had they but not are been their who when there she more will would than then them "
    "these those each into only could about before where while against between through being during should every other your you what such whom whose "
    "because until since though shall might must very much many first any our its she him her did does has".split()
)
"""Small words that make no compounds, or next to none."""
_SHORT = frozenset(
    "of to in it is be as at so we he by on do if my an no or up us me with all some after upon over under".split()
)
"""Small words that make compounds, or look like the beginnings and endings of words: only beside another small word."""
_NOT_FIRST = frozenset("her has did him or be into for".split())
_NOT_LAST = frozenset("she her him has did any our its and are more the such".split())
"""What also ends or begins words as a syllable: "gathe", "dothe", "seashe"."""
_FREQUENT, _COMMON = 2_000_000, 4_000
"""How often the word list must have a small word's neighbour, if that is short, or else."""
_ADJECTIVE = re.compile(r"[a-z]{2,}(?:ive|ous|ful|ly|al|ic|able|ible|ern|ish|ed)")
_ENDINGS = tuple(
    "s es ed d ing ly er est eth th st n en y ness less ship like able ally an ian most more room fold side wide being making".split()
)
_WITHIN = re.compile(r"[a-zà-þ,;] ?\s?$")
_AGAIN = 3
"""Times that a text must have a word with its capital for another to have run into it."""


def run_together(text: Text) -> Iterator[Flaw]:
    """Two words with no blank between them."""
    content, end = text.content, text.evidence_end
    words = Counter(_WORD.findall(content))
    for match in _WHOLE.finditer(content, 0, end):
        word = match[0]
        if words[word] > 1 or _is_word(word.lower()):
            continue
        # A word with a capital within a sentence is a name.
        named = word[0].isupper() and _WITHIN.search(content, max(match.start() - 3, 0), match.start()) is not None
        parts = _parted(word, words, named)
        if parts and is_english(content, match.start(), match.end()):
            yield Flaw(
                Passage(text, match.start(), match.end()),
                "joined-words",
                f'"{parts[0]}" and "{parts[1]}" have run together',
            )


@lru_cache(maxsize=20_000)
def _is_word(word: str) -> bool:
    """Is it a word of the list, or a form of one?"""
    return lexicon.count(word) >= _SCRAP or any(
        word.endswith(ending) and len(word) > len(ending) + 3 and lexicon.count(word[: -len(ending)])
        for ending in _ENDINGS
    )


def _parted(word: str, words: Counter[str], named: bool) -> tuple[str, str] | None:
    """The two words that a word is made of; of a name, one that the text has elsewhere and a small one."""
    for at in range(2, len(word) - 1):
        one, other = word[:at].lower(), word[at:]
        if (
            not named
            and _meet(one, other)
            and (word[0].islower() or one in _SMALL or (one in _SHORT and other in _SMALL))
        ):
            return word[:at], other
        if (
            word[0].isupper()
            and words[word[:at]] >= _AGAIN
            and (
                (other in _SMALL and other not in _NOT_LAST)
                or (other.endswith("ing") and lexicon.count(other) >= _COMMON)
            )
            and at > 3
        ):
            return word[:at], other
        if (
            word[0].islower()
            and at >= 5
            and _ADJECTIVE.fullmatch(one)
            and len(other) >= 4
            and words[other]
            and min(lexicon.count(one), lexicon.count(other)) >= _COMMON // 5
        ):
            return word[:at], other
    return None


def _meet(one: str, other: str) -> bool:
    """Is one of two words a small one, and the other a known one that no compound is made of with it?"""
    if one in _PRONOMINAL or (one == "of" and other[0] == "f"):
        return False
    if (one in _SMALL or one in _SHORT) and (other in _SMALL or other in _SHORT):
        return one in _SMALL or other in _SMALL or len(one + other) > 4
    for small, beside, barred in ((one, other, _NOT_FIRST), (other, one, _NOT_LAST)):
        if small in _SMALL and small not in barred and _is_frequent(beside, _COMMON):
            return True
    if other == "and":
        return len(one) > 5 and _is_frequent(one, _COMMON)
    if other in ("of", "to", "the", "in"):
        return len(one) > 3 and lexicon.count(one) >= (_COMMON // 8 if other in ("of", "to") else _COMMON * 10)
    return one in ("an", "of", "to") and len(other) > 5 and _is_frequent(other, _COMMON)


def _is_frequent(word: str, least: int) -> bool:
    return lexicon.count(word) >= (_FREQUENT if len(word) < 4 else least)


_PRONOMINAL = frozenset("there where here who".split())
"""Small words that others are written together with: "thereunto", "whoso". ("Offence" is no "of fence".)"""


def _is_part(word: str) -> bool:
    """May it stand by itself? The list has scraps of words too, rarely."""
    return lexicon.count(word) >= (_COMMON if len(word) < 5 else _SCRAP)


_SCRAP = 200
_TWO = re.compile(r"(?<![\w'’.-])(?P<one>[a-z]{1,12})(?P<gap>-? )(?=(?P<other>[a-z]{1,12})(?![\w'’-]))")
_WHOLE_KNOWN = 1_000
_PARTS = frozenset("and or to nor".split())


def broken(text: Text) -> Iterator[Flaw]:
    """One word with a blank within, or with the hyphen of a former line's end."""
    content, end = text.content, text.evidence_end
    words = Counter(_WORD.findall(content))
    for match in _TWO.finditer(content, 0, end):
        one, other = match["one"], match["other"]
        if lexicon.count(one + other) < _WHOLE_KNOWN:
            continue
        if match["gap"] == "- ":
            sound = other in _PARTS
        else:
            listed = [part in _SMALL or part in _SHORT or _is_part(part) for part in (one, other)]
            sound = all(listed) or any(
                words[part] > 1 and not is_listed for part, is_listed in zip((one, other), listed, strict=True)
            )
            # "err and", "th' un": a word that the list has, beside a small one
            sound = sound or (
                lexicon.count(one) > 0 and lexicon.count(other) > 0 and (one in _SMALL or other in _SMALL)
            )
        if not sound and is_english(content, match.start(), match.end()):
            yield Flaw(
                Passage(text, match.start(), match.end("other")), "joined-words", f'"{one + other}" is broken in two'
            )
