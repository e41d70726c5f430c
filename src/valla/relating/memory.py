"""Whom a pronoun means that no one in its own sentence is: the one of whom the sentences before it in its paragraph tell.

Of several, readers take him who is the subject there (Grosz, Joshi and Weinstein, "Centering: a framework for modeling the local coherence of discourse", 1995). Here none is taken where it may be
another: where two are subjects, where someone acts who is not named, and where somebody else's words are given.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from valla.relating import english
from valla.relating.parts import QUOTES, Actor, Phrase, Token, acting
from valla.relating.phrases import phrases
from valla.relating.reference import NOBODY, Remembered, persons, strangers
from valla.relating.shallow import subjects
from valla.relating.tokens import tokens

__all__ = ["remembered"]

_BACK = 5
"""Sentences before a pronoun in which he is named whom it means."""
_OBJECTS = frozenset("him himself herself".split())
_SINGLE = ("he", "she")


def remembered(content: str, before: Sequence[tuple[int, int]], letter: bool) -> Remembered:
    """Whom "he" and "she" mean behind sentences, given by their offsets in order."""
    memory = NOBODY
    for start, end in before[-_BACK:]:
        found = tokens(content, start, end)
        quoting = any(token.written in QUOTES for token in found)
        memory = NOBODY if quoting else _after(found, phrases(found, letter), letter, memory)
    return memory


def _after(found: Sequence[Token], read: Sequence[Phrase], letter: bool, memory: Remembered) -> Remembered:
    """Whom the pronouns mean behind a sentence, by whom they mean before it."""
    leading = [actor for actor in subjects(found, read, letter) if actor.kind not in ("I", "you")]
    known = persons(found, read, leading)
    unnamed = strangers(found, read)
    begun = {found[phrase.first].start for phrase, behind in itertools.pairwise(read) if behind.form == "finite"}
    if not begun.isdisjoint(unnamed):
        return NOBODY
    named = {actor.last: actor for actor in reversed(known.people) if _is_one(actor)}
    led = {actor.last for actor in leading if actor.last in named}
    first = leading[0] if leading else None
    if first and first.kind in _SINGLE and all(first.start < actor.start for actor in named.values()):
        # "He met Grant"
        he = memory.meant.get(first.kind)
        if he is None or led - {he.last}:
            return NOBODY
        firm = memory.firm and not unnamed and named.keys() <= {he.last}
        return Remembered({first.kind: he}, firm, memory.begun)
    if not named:
        return replace(memory, firm=memory.firm and not unnamed)
    pronouns = [actor for actor in acting(read) if actor.kind in _SINGLE]
    one = named[first.last] if first and first.last in named else next(iter(named.values()))
    of_another = any(actor.last != one.last for actor in memory.meant.values())
    if one.last in led:
        # "Lincoln met Grant", but not "Lincoln met him"
        opened = len(led) > 1 or any(actor.last in _OBJECTS for actor in pronouns) or (of_another and bool(pronouns))
    else:
        # "The army loved Grant"
        opened = len(named) > 1 or bool(pronouns) or of_another
    if opened:
        return NOBODY
    sex = known.sexes.get(one.start, "")
    return Remembered(
        {kind: one for kind in _SINGLE if sex in ("", kind)}, len(named) == 1 and not unnamed, found[0].start
    )


def _is_one(actor: Actor) -> bool:
    """Is one man or woman named?"""
    return actor.kind in ("name", "person") and actor.last not in english.LANDS and actor.last not in english.CITIES
