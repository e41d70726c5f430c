"""Who acts in a noun phrase: a name, an office, a body, a people, or a pronoun."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.callings import called, is_calling
from valla.relating.english import TIMES
from valla.relating.names import named
from valla.relating.parts import Actor, Phrase, Style, Token

__all__ = ["acting", "by_itself", "by_pronoun"]

_JUNIOR = frozenset("jr sr junr senr esq esqr".split())
"""What stands behind a name and is no part of it."""

_SURNAMED = frozenset("khan king pope shah dean lord knight parson abbot prior".split())
"""Offices that are names as well: "Mohammed Khan"."""

_ADDRESSED = frozenset("excellency lordship honor honour majesty excellencies".split())
"""By these a letter calls to whom it is written: "your Excellency"."""


def acting(found: Sequence[Token], first: int, last: int, style: Style) -> list[Actor]:
    """Who acts in a noun phrase: the name at its end, or the person or body that its last word calls."""
    determiner = found[first].form if first < last and found[first].tag in ("determiner", "number") else ""
    if style.letter and determiner == "your" and found[last - 1].form in _ADDRESSED:
        return [Actor(found[first].start, found[last - 1].end, "you", found[last - 1].form)]
    while first < last and found[first].tag in ("determiner", "number") and found[first].form != "the":
        first += 1
    while last - first > 1 and found[last - 1].form in _JUNIOR:
        last -= 1
    if first >= last:
        return []
    tail = found[last - 1]
    if last - first == 2 and tail.form in ("latter", "former") and found[first].form == "the":
        return [Actor(found[first].start, tail.end, tail.form, tail.form)]
    if (tail.form in TIMES and tail.tag != "word") or tail.tag == "number":
        return []
    if _is_surname(found, first, last):
        return [Actor(found[first].start, tail.end, "person", tail.form)]
    if is_calling(found, first, last):
        return called(found, first, last, determiner, style)
    return named(found, first, last, style)


def _is_surname(found: Sequence[Token], first: int, last: int) -> bool:
    """Is an office at the end of a phrase part of a name: "Mohammed Khan"?"""
    tail = found[last - 1]
    return (
        last - first > 1
        and tail.tag == found[last - 2].tag == "capital"
        and tail.form in _SURNAMED
        and found[first].form != "the"
        and found[last - 2].form not in english.NATIONAL
    )


def by_pronoun(token: Token, style: Style) -> list[Actor]:
    """Whom a possessive pronoun means."""
    kind = "I" if token.form == "my" else "you" if token.form == "your" and style.letter else ""
    kind = kind or {"his": "he", "her": "she", "their": "they"}.get(token.form, "")
    return [Actor(token.start, token.end, kind, token.form)] if kind else []


def by_itself(found: Sequence[Token], at: int, style: Style) -> Phrase:
    """The noun phrase that a pronoun is."""
    token = found[at]
    form = token.form
    kind = ""
    if form in english.HE:
        kind = "he"
    elif form in english.SHE:
        kind = "she"
    elif form in english.THEY:
        kind = "they"
    elif form in ("i", "me", "myself") or (style.letter and form in english.WE):
        kind = "I"
    elif style.letter and form in ("you", "ye", "thee", "thou", "yourself"):
        kind = "you"
    actors = [Actor(token.start, token.end, kind, form)] if kind else []
    return Phrase("noun", at, at + 1, form, actors, [], True, form in ("none", "nobody", "nothing", "neither"))
