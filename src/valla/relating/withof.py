"""Who is called with "of": "the Council of Elders", "some of the leaders", "the Secretary of State Cordell Hull"."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.english import ROLES
from valla.relating.lists import nouns
from valla.relating.parts import Actor, Phrase, Token, is_name

__all__ = ["with_of"]

_CHARGES = frozenset(
    "state war treasury navy interior defense defence foreign affairs finance justice education labor labour agriculture commerce health trade security energy transportation staff police congress".split()
)
"""With what an office has to do: "Secretary of State"."""

_PLAIN = frozenset(
    "member members state power office order service union house friend head agency company force meeting conference".split()
)
"""What "a" does not make one who acts, even with "of"."""


def with_of(made: Sequence[Phrase], found: Sequence[Token]) -> list[Phrase]:
    """Bodies and persons with the "of" that belongs to their name: "the Council of Elders", "some of the leaders"."""
    kept: list[Phrase] = []
    for at, phrase in enumerate(made):
        ahead = made[at + 1].head if at + 1 < len(made) else ""
        if _is_linked(kept, phrase, found) and _takes_in(kept[-2], phrase, found, ahead):
            kept.pop()
        else:
            kept.append(phrase)
    return kept


def _is_linked(kept: Sequence[Phrase], phrase: Phrase, found: Sequence[Token]) -> bool:
    """Does a noun hang on another by "of", "for affairs", or "to" in an office?"""
    if phrase.kind != "noun" or len(kept) < 2 or kept[-1].kind != "preposition" or kept[-2].kind != "noun":
        return False
    link = kept[-1].head
    return (
        link == "of"
        or (link == "for" and phrase.head == "affairs")
        or (link == "to" and _called(kept[-2], phrase, found) is not None)
    )


def _takes_in(before: Phrase, phrase: Phrase, found: Sequence[Token], ahead: str) -> bool:
    """Does what hangs on a noun belong to its name? Then the noun takes it in."""
    if person := _called(before, phrase, found):
        before.actors, before.last = [person], phrase.last
        return True
    if before.head in nouns() and before.head in english.BODIES and ahead in ("with", "between", "against"):
        # "The alliance of Prussia with Italy" is what Prussia did.
        before.actors = []
        return False
    if before.head in english.PARTS and phrase.actors and not is_name(before):
        before.actors, before.owners = [*phrase.actors[:-1], _part(before, phrase.actors[-1], found)], phrase.owners
        before.last, before.head = phrase.last, phrase.head
        return True
    nameless = not (before.actors or before.denied or before.owners)
    if nameless and phrase.actors and (_are_of(found, before) or _is_group_of(found, before, phrase.actors[0])):
        # "The friends of Lincoln", "a delegation of Bolsheviks"
        last = phrase.actors[-1]
        before.actors = [Actor(found[before.first].start, last.end, "role", last.last)]
        before.last = phrase.last
        return True
    tail = found[phrase.last - 1]
    if (
        before.actors
        and (before.actors[-1].kind in ("body", "role") or phrase.head == "affairs")
        and (phrase.actors or tail.tag == "capital")
    ):
        end = phrase.actors[-1].end if phrase.actors else tail.end
        whole = before.actors[-1]
        before.actors[-1] = Actor(whole.start, end, whole.kind, tail.form)
        before.last = phrase.last
        return True
    return False


def _part(before: Phrase, whole: Actor, found: Sequence[Token]) -> Actor:
    """Some of those who are named behind "of"."""
    if not before.actors and (before.head in ROLES or before.head in ("head", "heads")):
        # "Several officers of his regiment"
        return Actor(found[before.first].start, whole.end, "role", whole.last)
    if before.actors and before.head not in ("some", "many", "most", "several"):
        return Actor(before.actors[0].start, whole.end, "role", whole.last)
    return whole


def _are_of(found: Sequence[Token], before: Phrase) -> bool:
    """Is it "the friends" and the like, of whom only whose they are is named?"""
    return before.definite and found[before.last - 1].form in english.PEOPLE | {"people"}


def _is_group_of(found: Sequence[Token], before: Phrase, first: Actor) -> bool:
    """Is it "a delegation" and the like, of those who are named behind?"""
    return (
        (first.kind in ("people", "body", "person") or first.last.endswith("s"))
        and before.head in ROLES
        and before.head not in _PLAIN
        and found[before.first].form in ("a", "an")
    )


def _called(before: Phrase, phrase: Phrase, found: Sequence[Token]) -> Actor | None:
    """Who is called by an office with "of" and then by name: "the Secretary of State Cordell Hull"."""
    if not before.actors or before.actors[-1].last not in ROLES or not phrase.actors or phrase.owners:
        return None
    name = phrase.actors[-1]
    first = phrase.first
    while first < phrase.last and (found[first].form in _CHARGES | english.LANDS or found[first].form == "the"):
        first += 1
    if (
        first == phrase.first
        or found[first - 1].form == "the"
        or first >= phrase.last
        or found[first].tag != "capital"
        or found[first].start >= name.end
    ):
        return None
    return Actor(found[first].start, name.end, "person", name.last)
