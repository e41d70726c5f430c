"""Phrases that belong together: who is called with "of", who acts with others, and who is called by an office and then by name."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.english import ROLES
from valla.relating.lists import nouns
from valla.relating.parts import Actor, Phrase, Token

__all__ = ["appose", "compound", "exampled", "joined", "with_of"]


_OTHERS = ROLES | frozenset(
    "others family relations associates following household friends followers companions colleagues".split()
)
"""Who stands unnamed at the end of a list of those who act."""

_KIN = frozenset(
    "wife daughters daughter sons son children brothers brother sisters sister family parents father mother mother-in-law nephew nephews niece friends friend secretary staff servants colleagues".split()
)
"""Whose names are not told in a list of those who act."""

_CHARGES = frozenset(
    "state war treasury navy interior defense defence foreign affairs finance justice education labor labour agriculture commerce health trade security energy transportation staff police congress".split()
)
"""With what an office has to do: "Secretary of State"."""

_COMPOUND = {
    ("at", "hands"): "by",
    ("at", "hand"): "by",
    ("at", "side"): "beside",
    ("by", "side"): "beside",
    ("on", "part"): "by",
    ("on", "side"): "beside",
    ("in", "spite"): "despite",
    ("under", "leadership"): "under",
    ("under", "command"): "under",
    ("under", "guidance"): "under",
}
"""What two prepositions with a noun between them stand for: "at the hands of" is "by"."""


def compound(made: Sequence[Phrase]) -> list[Phrase]:
    """The phrases with several words that are one preposition as one."""
    joined: list[Phrase] = []
    for phrase in made:
        if (
            phrase.kind == "preposition"
            and phrase.head == "of"
            and len(joined) > 1
            and joined[-1].kind == "noun"
            and joined[-2].kind == "preposition"
            and not joined[-1].owners
            and (single := _COMPOUND.get((joined[-2].head, joined[-1].head)))
        ):
            first = joined[-2].first
            del joined[-2:]
            joined.append(Phrase("preposition", first, phrase.last, single))
        else:
            joined.append(phrase)
    return joined


_MARKED = frozenset(
    "dated born called named entitled signed addressed known date bear call name entitle sign address".split()
)
"""Participles that say which one a noun means."""

_PLAIN = frozenset(
    "member members state power office order service union house friend head agency company force meeting conference".split()
)
"""What "a" does not make one who acts, even with "of"."""


def with_of(made: list[Phrase], found: Sequence[Token]) -> list[Phrase]:
    """Bodies and persons with the "of" that belongs to their name: "the Council of Elders", "some of the leaders"."""
    joined: list[Phrase] = []
    for at, phrase in enumerate(made):
        if (
            phrase.kind == "noun"
            and len(joined) > 1
            and joined[-1].kind == "preposition"
            and (
                joined[-1].head == "of"
                or (joined[-1].head == "for" and phrase.head == "affairs")
                or (joined[-1].head == "to" and _called(joined[-2], phrase, found))
            )
            and joined[-2].kind == "noun"
        ):
            before = joined[-2]
            if person := _called(before, phrase, found):
                before.actors, before.last = [person], phrase.last
                joined.pop()
                continue
            if before.head in nouns() and before.head in english.BODIES and made[at + 1 : at + 2] and made[at + 1].head in ("with", "between", "against"):  # fmt: skip
                # "The alliance of Prussia with Italy" is what Prussia did.
                before.actors = []
                joined.append(phrase)
                continue
            if (
                before.head in english.PARTS
                and phrase.actors
                and not (before.actors and before.actors[0].kind in ("name", "person"))
            ):
                part = phrase.actors[-1]
                if not before.actors and (before.head in ROLES or before.head in ("head", "heads")):
                    # "Several officers of his regiment"
                    part = Actor(found[before.first].start, part.end, "role", part.last)
                if before.actors and before.head not in ("some", "many", "most", "several"):
                    part = Actor(before.actors[0].start, part.end, "role", part.last)
                before.actors, before.owners = [*phrase.actors[:-1], part], phrase.owners
                before.last, before.head = phrase.last, phrase.head
                joined.pop()
                continue
            nameless = not (before.actors or before.denied or before.owners)
            if nameless and phrase.actors and (_are_of(found, before) or _is_group_of(found, before, phrase.actors[0])):
                # "The friends of Lincoln", "a delegation of Bolsheviks"
                last = phrase.actors[-1]
                before.actors = [Actor(found[before.first].start, last.end, "role", last.last)]
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


_LIKE = frozenset("including like".split())
"""What brings in some of those who are told of."""


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


def exampled(made: Sequence[Phrase], found: Sequence[Token]) -> list[Phrase]:
    """Those who are named as examples with those whom they are of: "the old guard, including Lee and Hill", "leaders such as Lee"."""
    kept: list[Phrase] = []
    at = 0
    while at < len(made):
        phrase = made[at]
        here = at + 1
        comma = here < len(made) and made[here].kind == ","
        here += comma
        link = made[here] if here < len(made) else None
        skipped = 1 if link is not None and link.head in _LIKE else _picked(made, here, found) if comma else -1
        if (
            link is not None
            and phrase.kind == "noun"
            and skipped >= 0
            and not (phrase.actors and phrase.actors[-1].kind in ("name", "person"))
            and (phrase.head.endswith("s") or phrase.head in english.BODIES)
        ):
            here += skipped
            behind = made[here + 1 : here + 3]
            related = any(item.kind == "relative" for item in behind)
            if here < len(made) and made[here].kind == "noun" and made[here].actors and not related:
                phrase.actors = [*phrase.actors, *made[here].actors]
                phrase.last = made[here].last
                at = here
                comma = comma and at + 1 < len(made) and made[at + 1].kind == ","
                at += comma
        kept.append(phrase)
        at += 1
    return kept


def _picked(made: Sequence[Phrase], at: int, found: Sequence[Token]) -> int:
    """How many phrases stand before those who are picked out of many: none in "several members, notably Lee,", two in "three ministers, among them Lee,"; -1 if nobody is."""
    if at >= len(made):
        return -1
    if made[at].kind == "noun":
        return 0 if found[made[at].first - 1].form in _NOTABLY else -1
    among = made[at].head == "among" and at + 1 < len(made) and made[at + 1].head in ("them", "whom")
    return 2 if among else -1


_NOTABLY = frozenset("notably especially particularly principally chiefly namely".split())


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


def joined(made: list[Phrase], found: Sequence[Token]) -> list[Phrase]:
    """Those who act together as one phrase: "Lewis, Floyd, and Morris". A last one that has a verb of its own, where the others have theirs before them, begins a clause."""
    joined: list[Phrase] = []
    at = 0
    verb = opened = False
    while at < len(made):
        phrase = made[at]
        opened = opened or (phrase.kind == "sub" and (not at or made[at - 1].kind == ";"))
        if phrase.kind == "noun" and phrase.actors and phrase.actors[0].kind not in ("he", "she", "they"):
            # "The treaty concluded between Spain and France was void"
            stop, actors = _list(made, at, verb and not (at and made[at - 1].head == "between"))
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
        elif phrase.kind in (";", "sub", "relative", "that") or (
            phrase.kind == "," and joined and joined[-1].kind == "noun" and not joined[-1].actors
        ):
            # "When they met in May, Lee and Grant agreed"
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
        if (
            joins
            and step < len(made)
            and made[step].kind == "noun"
            and not made[step].actors
            and made[step].head in _OTHERS
        ):
            # "Lee and other nationalists"
            actors += waiting
            waiting = []
            end = here = step
            continue
        if (
            comma
            and not joins
            and step < len(made)
            and made[step].kind == "noun"
            and not made[step].actors
            and made[step].head in _KIN
            and any(owner.kind in ("he", "she") for owner in made[step].owners)
        ):
            # "Mrs. Lee, her daughters and Mr. Hill"
            here = step
            continue
        if not (comma or joins) or step >= len(made) or made[step].kind != "noun" or not made[step].actors:
            return end, actors
        item = made[step]
        if not joins and item.actors[0].kind == "role" and item.definite:
            # "Stalin, the party's secretary, and Trotsky"
            here = step
            continue
        if item.actors[0].kind in ("he", "she", "they") or (
            item.actors[0].kind != "person" and any(owner.kind not in ("he", "she", "they") for owner in item.owners)
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
        waiting += item.actors
        here = step
        if joins:
            actors += waiting
            waiting = []
            end = step


def appose(made: Sequence[Phrase]) -> None:
    """Who is called by an office and by name acts by the name: "the envoy to Russia, David Francis, had written", "David Francis, the envoy to Russia, had written"."""
    for at in range(2, len(made)):
        called = made[at - 1].kind == "verb" and made[at - 1].head in ("name", "call")
        if called and made[at - 1].first == made[at - 1].at and _is_someone(made[at - 2]) and _is_named(made[at]):
            # "A banker named Lee wrote"
            made[at - 2].actors = list(made[at].actors)
        if made[at - 1].kind != "," or made[at].kind != "noun" or not made[at].actors:
            continue
        _by_name_behind(made, at)
        _by_name_before(made, at)


def _is_someone(phrase: Phrase) -> bool:
    """Is it who was not known before: "a banker"?"""
    return phrase.kind == "noun" and not phrase.definite and phrase.head in english.PEOPLE


def _is_named(phrase: Phrase) -> bool:
    return phrase.kind == "noun" and [actor.kind for actor in phrase.actors] in (["person"], ["name"])


def _by_name_behind(made: Sequence[Phrase], at: int) -> None:
    name = made[at]
    if (
        (len(name.actors) == 1 and name.actors[0].kind != "person" and not name.definite and not _is_holder(made, at))
        or name.actors[0].kind not in ("person", "name")
        or name.owners
        or (at + 1 < len(made) and made[at + 1].kind not in (",", ";", "relative"))
    ):
        return
    here = at - 2
    if (
        made[here].kind == "noun"
        and here > 1
        and made[here - 1].kind == "preposition"
        and made[here - 1].head in _OF_AN_OFFICE
        and not (made[here].actors and made[here].actors[-1].kind == "role")
    ):
        here -= 2
    office = made[here]
    if (
        office.kind == "noun"
        and office.head.endswith(("s", "men")) == (len(name.actors) > 1)
        and (
            office.actors[-1].kind == "role"
            if office.actors
            else here == at - 2 and office.head in english.PEOPLE and not office.owners
        )
    ):
        # "Lee and his secretary, John Hill, wrote"
        others = [actor for actor in office.actors if actor.kind in ("name", "person")]
        office.actors = [*others, *name.actors]


def _is_holder(made: Sequence[Phrase], at: int) -> bool:
    """Is one name between commas that of him who holds the office right before it: "accused the mayor, Bailly, of treason"?"""
    office = made[at - 2]
    return (
        office.head in english.PEOPLE
        and office.definite
        and not office.owners
        and made[at].actors[0].last not in english.LANDS | english.CITIES
        and made[at + 1 : at + 2] != []
        and made[at + 1].kind == ","
        and not (made[at + 2 : at + 3] and made[at + 2].kind in ("conjunction", "noun"))
    )


def _by_name_before(made: Sequence[Phrase], at: int) -> None:
    name, office = made[at - 2], made[at]
    if (
        name.kind != "noun"
        or [actor.kind for actor in name.actors] != ["person"]
        or [actor.kind for actor in office.actors] != ["role"]
        or not office.definite
        or office.owners
        or office.head.endswith(("s", "men"))
    ):
        return
    here = at + 1
    while here + 1 < len(made) and made[here].head in _OF_AN_OFFICE and made[here + 1].kind == "noun":
        here += 2
    if (
        made[here : here + 1]
        and made[here].kind != ";"
        and (
            made[here].kind != "," or ([*made[here + 1 : here + 2]] and made[here + 1].kind in ("noun", "conjunction"))
        )
    ):
        # "Lee, the governor, and the council"
        return
    office.actors = list(name.actors)


_OF_AN_OFFICE = ("to", "of", "for", "in", "at")
"""Prepositions behind an office."""
