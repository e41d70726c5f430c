"""The phrases of a sentence, found without a grammar: noun phrases with those who act in them, groups of verbs, and the small words between them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from valla.evidence.naming import TITLES, is_common_word
from valla.relating.apposing import appose
from valla.relating.english import ROLES
from valla.relating.joining import compound, exampled, joined, peoples
from valla.relating.lists import nouns
from valla.relating.nounphrases import NOMINAL, noun_phrase
from valla.relating.parts import Phrase, Style, Token
from valla.relating.verbgroups import leads_to_verb, verb_group
from valla.relating.withof import with_of

__all__ = ["phrases"]


def phrases(found: Sequence[Token], letter: bool) -> list[Phrase]:
    """The phrases of a sentence in order. What stands in brackets is passed over."""
    made, inner = _in_order(found, Style(letter, letter and _has_old_capitals(found)))
    made = exampled(joined(peoples(with_of(compound(made), found), found)), found)
    appose(made)
    for first, last in _runs(inner):
        if any(token.tag == "verb" or token.form in nouns() for token in found[first:last]):
            # What stands in brackets is read by itself, behind the rest.
            within = phrases(found[first + 1 : last], letter)
            made.append(Phrase(";", first, first + 1))
            made += [_moved(phrase, first + 1) for phrase in within]
    return made


def _in_order(found: Sequence[Token], style: Style) -> tuple[list[Phrase], list[int]]:
    """The phrases one by one as they stand outside brackets, and the numbers of the words in brackets."""
    made: list[Phrase] = []
    inner: list[int] = []
    at = depth = 0
    denied = False
    while at < len(found):
        tag = found[at].tag
        if tag == "(":
            depth += 1
        elif tag == ")":
            depth = max(depth - 1, 0)
        if depth:
            inner.append(at)
        if depth or tag in (")", "adverb"):
            at += 1
            continue
        phrase = _phrase(found, at, style)
        if phrase.kind == "noun":
            phrase.denied = phrase.denied or denied
        denied = (
            phrase.kind == "negation"
            or (denied and phrase.kind == "preposition")
            # "No treaty or agreement"
            or (phrase.kind == "conjunction" and phrase.head in ("or", "nor") and bool(made) and made[-1].denied)
        )
        # "Lincoln himself"
        emphatic = phrase.head in _SELF and bool(made) and made[-1].kind == "noun" and bool(made[-1].actors)
        if phrase.kind != "negation" and not emphatic:
            made.append(phrase)
        at = phrase.last
    return made, inner


def _phrase(found: Sequence[Token], at: int, style: Style) -> Phrase:
    """The phrase that begins at a word."""
    tag = found[at].tag
    if tag in ("aux", "to", "verb") or (tag == "negation" and leads_to_verb(found, at)):
        return verb_group(found, at)
    if tag in NOMINAL or tag == "pronoun":
        return noun_phrase(found, at, style)
    such = found[at].form == "as" and at > 0 and found[at - 1].form == "such"
    return Phrase(tag, at, at + 1, "including" if such else found[at].form)


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of numbers that follow one another."""
    for at, number in enumerate(numbers):
        if not at or numbers[at - 1] != number - 1:
            last = at
            while last + 1 < len(numbers) and numbers[last + 1] == numbers[last] + 1:
                last += 1
            yield number, numbers[last] + 1


def _moved(phrase: Phrase, by: int) -> Phrase:
    """A phrase with the numbers of its words moved."""
    return replace(phrase, first=phrase.first + by, last=phrase.last + by, at=phrase.at + by if phrase.at >= 0 else -1)


_SELF = frozenset("himself herself itself themselves".split())

_OLD = 2
"""Common nouns with a capital in a sentence whose writer gives them to nouns."""


def _has_old_capitals(found: Sequence[Token]) -> bool:
    """Does the writer of a sentence give capitals to common nouns?"""
    common = {
        token.form
        for before, token in itertools.pairwise(found)
        if before.tag in ("determiner", "word")
        and before.form not in ROLES
        and token.tag == "capital"
        and token.form not in ROLES
        and token.form not in TITLES
        and is_common_word(token.form)
    }
    return len(common) >= _OLD
