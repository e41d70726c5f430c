"""What is a word? The one door to the word lists of pyspellchecker and english-words, and to the stems of Snowball.

A word list tells a misreading from another word: `hcad` for `head` is noise, `dead` for `head` is not. The list is only
one witness to that; the archive itself, by how often a form stands in it, is the other (see `likeness`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from valla.text import fold, words

__all__ = ["count", "everyday", "frequent", "has", "is_word", "share", "stands_small", "stem", "telling"]


def count(form: str, language: str = "en") -> int:
    """How often the folded form stands in the word list of `language` (an ISO 639-1 code): 0 if it is no word of it.

    A language without a list knows no words.
    """
    return _list(language).get(form, 0)


def has(language: str) -> bool:
    """Is there a word list of the language?"""
    return bool(_list(language))


def is_word(form: str) -> bool:
    """Is the folded form an English word: one that is counted, or that Webster's dictionaries of 1913 and 1934 have?

    What is counted is what is written today. A word of another age stands in the dictionaries, with "offence" and "labour".
    """
    return form in _list("en") or form in _dictionaries()


def share(form: str) -> float:
    """What part of all words is the English word? Of one that is not counted, what is too little to be."""
    return _list("en").get(form, _UNCOUNTED) / _total()


@lru_cache(maxsize=4)
def everyday(least: float) -> frozenset[str]:
    """The English words that are so large a part of all words at least."""
    return frozenset(frequent(int(least * _total())))


_UNCOUNTED = 3
"""The list leaves out what it has fewer than fifty times."""


@lru_cache(maxsize=1)
def _total() -> int:
    return sum(_list("en").values())


@lru_cache(maxsize=4)
def frequent(least: int) -> tuple[str, ...]:
    """The English words that are counted so often at least."""
    return tuple(form for form, count in _list("en").items() if count >= least)


@lru_cache(maxsize=1)
def _dictionaries() -> frozenset[str]:
    from english_words import get_english_words_set

    return frozenset(get_english_words_set(["web2", "gcide"], lower=True))


def stands_small(form: str) -> bool:
    """Is the folded form a word that the dictionaries write small, and not a name alone?"""
    return form in _small()


@lru_cache(maxsize=1)
def _small() -> frozenset[str]:
    from english_words import get_english_words_set

    return frozenset(word for word in get_english_words_set(["web2", "gcide"]) if word.islower())


@lru_cache(maxsize=4)
def _list(language: str) -> dict[str, int]:
    from spellchecker import SpellChecker

    try:
        listed = SpellChecker(language=language).word_frequency.dictionary
    except ValueError:
        return {}
    return {form if form.isascii() else fold(form): count for form, count in listed.items()}


def telling(name: str) -> frozenset[str]:
    """The stems of the words of a name or a sentence that are longer than "the"."""
    return frozenset(stem(form) for form in words(name).forms if len(form) > len("the"))


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """What an English word has in common with its inflections: "argued" and "arguing" are both "argu" (Porter 1980, as Snowball has it)."""
    return str(_stemmer().stemWord(form))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
