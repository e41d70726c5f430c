"""The words that carry the sense, by language: one small module each; here they are put together.

The classes are joined over languages: a form that negates in one and means something harmless in another would cost
more than it gives, so such forms are left out of the lists.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from valla.evidence.senses import english, french, german, italian, latin, spanish

__all__ = ["AUXILIARIES", "CONDITIONS", "CONTRACTIONS", "DATES", "ENDINGS", "FUNCTION", "MODALS", "NEGATIONS", "NUMBERS", "OPPOSITES", "PRONOUNS", "QUALIFIERS", "REPORTED",
           "TITLES",
           "language_of"]  # fmt: skip

_CODED = {"en": english, "fr": french, "de": german, "it": italian, "la": latin, "es": spanish}
_LANGUAGES = tuple(_CODED.values())


def _joined(name: str) -> frozenset[str]:
    return frozenset(form for language in _LANGUAGES for form in getattr(language, name).split())


def _meanings(listed: str) -> dict[str, list[list[str]]]:
    made: dict[str, list[list[str]]] = {}
    for form, *meaning in map(str.split, listed.split("/")):
        made.setdefault(form, []).append(meaning)
    return made


NEGATIONS = _joined("NEGATIONS")
CONDITIONS = _joined("CONDITIONS")
QUALIFIERS = _joined("QUALIFIERS")
DATES = _joined("DATES")
TITLES = _joined("TITLES")
PRONOUNS = _joined("PRONOUNS")
FUNCTION = _joined("FUNCTION")
"""The commonest words, which alone show no kinship of two texts."""

AUXILIARIES = frozenset(english.AUXILIARIES.split())
CONTRACTIONS = _meanings(english.CONTRACTIONS)
"""The meanings of contractions that cannot be divided into a word and an ending."""
ENDINGS = _meanings(english.ENDINGS)
"""The meanings of the endings of contractions."""

NUMBERS: dict[str, int] = {
    form: value for language in _LANGUAGES for value, forms in language.NUMBERS.items() for form in forms.split()
}
MODALS: dict[str, str] = {
    form: kind for language in _LANGUAGES for kind, forms in language.MODALS.items() for form in forms.split()
}
REPORTED: dict[str, frozenset[str]] = {}
"""What a form becomes where direct speech is turned into reported."""
for _language in _LANGUAGES:
    for _form, *_turned in filter(None, map(str.split, _language.REPORTED.split("/"))):
        REPORTED[_form] = REPORTED.get(_form, frozenset()) | frozenset(_turned)
OPPOSITES: dict[str, frozenset[str]] = {}
for _language in _LANGUAGES:
    for _line in _language.OPPOSITES.strip().splitlines():
        _one, _other = (side.split() for side in _line.split("/"))
        for _left, _right in ((_one, _other), (_other, _one)):
            for _form in _left:
                OPPOSITES[_form] = OPPOSITES.get(_form, frozenset()) | frozenset(_right)


def language_of(forms: Iterable[str]) -> str:
    """The ISO 639-1 code of the language whose commonest words are most among the folded forms; empty if none is."""
    counts = Counter(code for form in forms for code, common in _COMMONEST.items() if form in common)
    first, second = ([*counts.most_common(2), ("", 0), ("", 0)])[:2]
    return first[0] if first[1] > second[1] else ""


_COMMONEST = {code: frozenset(language.FUNCTION.split()) for code, language in _CODED.items()}
