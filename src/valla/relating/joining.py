"""Phrases that belong together: who is called with "of", who acts with others, and who is called by an office and then by name."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.english import ROLES
from valla.relating.parts import Actor, Phrase, Token

__all__ = ["appose", "joined", "with_of"]


_MARKED = frozenset(
    "dated born called named entitled signed addressed known date bear call name entitle sign address".split()
)
"""Participles that say which one a noun means."""

_OTHERS = frozenset("others friends followers companions colleagues associates family".split())
"""With these, who are not told, a list may end."""

_PLAIN = frozenset(
    "member members state power office order service union house friend head agency company force meeting conference".split()
)
"""What "a" does not make one who acts, even with "of"."""


def with_of(made: list[Phrase], found: Sequence[Token]) -> list[Phrase]:
    """Bodies and persons with the "of" that belongs to their name: "the Council of Elders", "some of the leaders"."""
    joined: list[Phrase] = []
    for phrase in made:
        if (
            phrase.kind == "noun"
            and len(joined) > 1
            and joined[-1].kind == "preposition"
            and (joined[-1].head == "of" or (joined[-1].head == "for" and phrase.head == "affairs"))
            and joined[-2].kind == "noun"
        ):
            before = joined[-2]
            if (
                before.head in english.PARTS
                and phrase.actors
                and not (before.actors and before.actors[0].kind in ("name", "person"))
            ):
                part = phrase.actors[-1]
                if not before.actors and before.head in ROLES:
                    # "Several officers of his regiment"
                    part = Actor(found[before.first].start, part.end, "role", part.last)
                if before.actors and before.head not in ("some", "many", "most", "several"):
                    part = Actor(before.actors[0].start, part.end, "role", part.last)
                before.actors, before.owners = [*phrase.actors[:-1], part], phrase.owners
                before.last, before.head = phrase.last, phrase.head
                joined.pop()
                continue
            if (
                not before.actors
                and before.definite
                and not before.denied
                and phrase.actors
                and found[before.last - 1].form in english.PEOPLE | {"people"}
                and not before.owners
            ):
                # "The friends of Lincoln"
                before.actors = [
                    Actor(found[before.first].start, phrase.actors[-1].end, "role", phrase.actors[-1].last)
                ]
                before.last = phrase.last
                joined.pop()
                continue
            if (
                not before.actors
                and not before.denied
                and not before.owners
                and phrase.actors
                and (phrase.actors[0].kind in ("people", "body", "person") or phrase.actors[0].last.endswith("s"))
                and before.head in ROLES
                and before.head not in _PLAIN
                and found[before.first].form in ("a", "an")
            ):
                # "A delegation of Bolsheviks"
                before.actors = [
                    Actor(found[before.first].start, phrase.actors[-1].end, "role", phrase.actors[-1].last)
                ]
                before.last = phrase.last
                joined.pop()
                continue
            if (
                before.actors
                and (before.actors[-1].kind in ("body", "role") or phrase.head == "affairs")
                and (phrase.actors or found[phrase.last - 1].tag == "capital")
            ):
                end = phrase.actors[-1].end if phrase.actors else found[phrase.last - 1].end
                whole = before.actors[-1]
                before.actors[-1] = Actor(whole.start, end, whole.kind, found[phrase.last - 1].form)
                before.last = phrase.last
                joined.pop()
                continue
        joined.append(phrase)
    return joined


def joined(made: list[Phrase], found: Sequence[Token]) -> list[Phrase]:
    """Those who act together as one phrase: "Lewis, Floyd, and Morris". A last one that has a verb of its own, where the others have theirs before them, begins a clause."""
    joined: list[Phrase] = []
    at = 0
    verb = opened = False
    while at < len(made):
        phrase = made[at]
        opened = opened or (phrase.kind == "sub" and (not at or made[at - 1].kind == ";"))
        if phrase.kind == "noun" and phrase.actors and phrase.actors[0].kind not in ("he", "she", "they"):
            stop, actors = _list(made, at, verb)
            stop, actors = _with_examples(made, stop, actors)
            if opened and verb and at + 2 < len(made) and made[at + 1].kind == ",":
                # "When he left the party, Lee, Grant and their friends wrote"
                opened = verb = False
                begun, _ = (
                    _list(made, at + 2, False) if made[at + 2].kind == "noun" and made[at + 2].actors else (at, [])
                )
                if begun > at and begun + 1 < len(made) and made[begun + 1].kind == "verb":
                    stop = at
            if (
                len(actors) > 2
                and made[at].actors[-1].kind == "role"
                and made[at].head.endswith("s")
                and made[at + 1].kind == ","
                and stop + 1 < len(made)
                and made[stop + 1].kind == ","
                and all(actor.kind in ("name", "person") for actor in actors[1:])
            ):
                # "Two officers, Lee and Grant, wrote"
                actors = actors[1:]
            if stop > at:
                phrase = Phrase(
                    "noun",
                    phrase.first,
                    made[stop].last,
                    made[stop].head,
                    actors,
                    phrase.owners,
                    phrase.definite,
                    phrase.denied,
                )
                at = stop
        if phrase.kind == "verb" and phrase.form in ("finite", "base"):
            verb = True
        elif phrase.kind in (";", "sub", "relative", "that"):
            verb = False
        joined.append(phrase)
        at += 1
    return joined


def _list(made: Sequence[Phrase], at: int, verb: bool) -> tuple[int, list[Actor]]:
    """How far a list of those who act goes from a phrase on, and who they are."""
    actors = list(made[at].actors)
    waiting: list[Actor] = []
    end = here = at
    while True:
        step = here + 1
        comma = step < len(made) and made[step].kind == ","
        step += comma
        joins = step < len(made) and made[step].kind == "conjunction" and made[step].head in ("and", "&", "or")
        step += joins
        if joins and step < len(made) and made[step].kind == "preposition":
            return end, actors
        if joins and step < len(made) and made[step].head in _OTHERS and not made[step].actors:
            # "Lee and others", "Lee, Grant and their friends"
            return step, actors + waiting
        if not (comma or joins) or step >= len(made) or made[step].kind != "noun" or not made[step].actors:
            return end, actors
        item = made[step]
        if item.actors[0].kind in ("he", "she", "they") or any(
            owner.kind not in ("he", "she", "they") for owner in item.owners
        ):
            return end, actors
        behind = made[step + 1] if step + 1 < len(made) else None
        if (
            joins
            and verb
            and behind is not None
            and behind.kind == "verb"
            and behind.form in ("finite", "base")
            and behind.head not in _MARKED
        ):
            return end, actors
        if (
            item.actors[0].kind == "role"
            and not item.definite
            and not item.head.endswith(("s", "men", "police"))
            and made[at].actors[0].kind == "person"
            and not joins
        ):
            # "Stone, medical director and president of the club, who"
            return end, actors
        waiting += [] if not joins and item.actors[0].kind == "role" and item.definite else item.actors
        here = step
        if joins:
            actors += waiting
            waiting = []
            end = step


def _with_examples(made: Sequence[Phrase], stop: int, actors: list[Actor]) -> tuple[int, list[Actor]]:
    """Those of a group who are named behind it: "Stalinists like Molotov and Malenkov", "several states, including France"."""
    here = stop + 1 + (stop + 1 < len(made) and made[stop + 1].kind == ",")
    if here + 1 >= len(made) or made[here].kind != "preposition" or made[here].head not in ("including", "like"):
        return stop, actors
    if made[here].head == "like" and here > stop + 1:
        return stop, actors
    named = made[here + 1]
    several = actors[-1].kind in ("people", "body") or actors[-1].last.endswith("s")
    if not several or named.kind != "noun" or not named.actors or named.actors[0].kind in ("he", "she", "they"):
        return stop, actors
    last, more = _list(made, here + 1, False)
    return last, [*actors, *more]


def appose(made: Sequence[Phrase]) -> None:
    """Who is called by an office and then by name acts by the name: "the envoy to Russia, David Francis, had written"."""
    for at in range(2, len(made)):
        name, comma = made[at], made[at - 1]
        if (
            comma.kind != ","
            or name.kind != "noun"
            or not name.actors
            or (len(name.actors) == 1 and name.actors[0].kind != "person" and not name.definite)
            or name.actors[0].kind not in ("person", "name")
            or name.owners
        ):
            continue
        behind = made[at + 1] if at + 1 < len(made) else None
        if behind is not None and behind.kind not in (",", ";", "relative"):
            continue
        here = at - 2
        if (
            made[here].kind == "noun"
            and here > 1
            and made[here - 1].kind == "preposition"
            and made[here - 1].head in ("to", "of", "for", "in", "at")
            and not (made[here].actors and made[here].actors[-1].kind == "role")
        ):
            here -= 2
        office = made[here]
        if (
            office.kind == "noun"
            and office.actors
            and office.actors[-1].kind == "role"
            and office.head.endswith(("s", "men")) == (len(name.actors) > 1)
        ):
            office.actors = list(name.actors)
