"""What is a word? The one door to the word lists of pyspellchecker, and to the stems of Snowball.

A word list tells a misreading from another word: `hcad` for `head` is noise, `dead` for `head` is not. The list is only
one witness to that; the archive itself, by how often a form stands in it, is the other (see `likeness`).
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from valla.text import fold

__all__ = ["count", "has", "stem"]


def count(form: str, language: str = "en") -> int:
    """How often the folded form stands in the word list of `language` (an ISO 639-1 code): 0 if it is no word of it.

    A language without a list knows no words.
    """
    return _list(language).get(form, 0)


def has(language: str) -> bool:
    """Is there a word list of the language?"""
    return bool(_list(language))


@lru_cache(maxsize=4)
def _list(language: str) -> dict[str, int]:
    from spellchecker import SpellChecker

    try:
        listed = SpellChecker(language=language).word_frequency.dictionary
    except ValueError:
        return {}
    return {form if form.isascii() else fold(form): count for form, count in listed.items()}


@lru_cache(maxsize=65536)
def stem(form: str) -> str:
    """What an English word has in common with its inflections: "argued" and "arguing" are both "argu" (Porter 1980, as Snowball has it)."""
    return str(_stemmer().stemWord(form))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
