"""The words of a text, and which of them are words at all. A list never has all forms of its words, nor the spellings of other ages, and a text
has words of its own: what none of these knows is worth a second look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from valla import lexicon

__all__ = ["counted", "is_known"]

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")


@lru_cache(maxsize=8)
def counted(content: str) -> Counter[str]:
    """How often each word stands in a text, as it is written."""
    return Counter(_WORD.findall(content))


@lru_cache(maxsize=1 << 16)
def is_known(word: str) -> bool:
    """Is it a word in small letters, a form of one, or an older spelling of one?"""
    if lexicon.is_word(word):
        return True
    if any(map(lexicon.is_word, _stems(word, _ENDINGS))):
        return True
    for written, read in _SPELLINGS:
        other = written.sub(read, word)
        if other != word and len(other) > 2 and any(map(lexicon.is_word, (other, *_stems(other, _INFLECTIONS)))):
            return True
    return any(
        word.startswith(prefix)
        and len(word) > len(prefix) + 3
        and any(map(lexicon.is_word, (word[len(prefix) :], *_stems(word[len(prefix) :], _INFLECTIONS))))
        for prefix in _PREFIXES
    )


_INFLECTIONS = tuple("s es ed ing ly er est".split())
_ENDINGS = _INFLECTIONS + tuple(
    "st th ers or ors eth y ies ied ness ship ships ish ism isms ist ists ation ations ment ments able ably ful fully".split()
)
_PREFIXES = tuple("un re dis mis non pre anti".split())
_SPELLINGS = tuple(
    (re.compile(written), read)
    for written, read in (
        (r"our", "or"),
        (r"is(?=e|i)", "iz"),
        (r"v", "u"),
        (r"(?<=[aeiou])u(?=[aeiou])|^u", "v"),
        (r"y", "i"),
        (r"ie$", "y"),
        (r"([a-z])\1?e$", r"\1"),
        (r"ck", "c"),
        (r"ph|gh", "f"),
        (r"([^aeiou])\1", r"\1"),
        (r"ae|oe", "e"),
        (r"'?d$|t$", "ed"),
    )
)
"""How other ages and countries write what the list writes as it does."""


def _stems(word: str, endings: tuple[str, ...]) -> Iterator[str]:
    """What a word may be a form of, with one of the endings."""
    for ending in endings:
        stem = word[: -len(ending)]
        if len(stem) > 2 and word.endswith(ending):
            yield stem
            if ending[0] in "aeioy":
                yield stem + "e"
                yield stem + "y"
                if stem[-1] == stem[-2]:
                    yield stem[:-1]
