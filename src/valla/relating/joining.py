"""Phrases that belong together: two prepositions that stand for one, those who act with others, and those who are named as examples."""

from __future__ import annotations

from collections.abc import Sequence

from valla.evidence.naming import TITLES
from valla.relating import english
from valla.relating.english import ROLES
from valla.relating.parts import PRONOUNS, Actor, Phrase, Token

__all__ = ["compound", "exampled", "joined", "peoples"]

_OTHERS = ROLES | frozenset(
    "others family relations associates following household friends followers companions colleagues".split()
)
"""Who stands unnamed at the end of a list of those who act."""

_KIN = frozenset(
    "wife daughters daughter sons son children brothers brother sisters sister family parents father mother mother-in-law nephew nephews niece friends friend secretary staff servants colleagues".split()
)
"""Whose names are not told in a list of those who act."""

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

_MARKED = frozenset(
    "dated born called named entitled signed addressed known date bear call name entitle sign address".split()
)
"""Participles that say which one a noun means."""

_LIKE = frozenset("including like".split())
"""What brings in some of those who are told of."""

_RULING = frozenset("government administration regime".split())
"""Bodies beside which "including" may go with those who did something toward them."""

_NOTABLY = frozenset("notably especially particularly principally chiefly namely".split())


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


def peoples(made: Sequence[Phrase], found: Sequence[Token]) -> Sequence[Phrase]:
    """Gives those an actor who share the article of a people before them: "the British and French"."""
    for at in range(2, len(made)):
        second, first = made[at], made[at - 2]
        word = found[second.first]
        if (
            second.kind == "noun"
            and second.first + 1 == second.last
            and not second.actors
            and word.form in english.NATIONAL
            and word.written[0].isupper()
            and made[at - 1].head == "and"
            and first.definite
            and bool(first.actors)
            and first.actors[-1].kind == "people"
        ):
            second.actors = [Actor(word.start, word.end, "people", word.form)]
    return made


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
            and (phrase.head.endswith("s") or phrase.head in english.BODIES - _RULING)
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


def joined(made: Sequence[Phrase]) -> list[Phrase]:
    """Those who act together as one phrase: "Lewis, Floyd, and Morris". A last one that has a verb of its own, where the others have theirs before them, begins a clause."""
    joined: list[Phrase] = []
    at = 0
    verb = opened = False
    while at < len(made):
        phrase = made[at]
        opened = opened or (phrase.kind == "sub" and (not at or made[at - 1].kind == ";"))
        if phrase.kind == "noun" and phrase.actors and phrase.actors[0].kind not in PRONOUNS:
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
            if stop > at and not _is_gapped(made, at, stop):
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
        elif (
            phrase.kind in (";", "sub", "relative", "that")
            or (phrase.kind == "," and joined and joined[-1].kind == "noun" and not joined[-1].actors)
            or (
                phrase.kind == ","
                and [item.kind for item in made[at + 1 : at + 3]] == ["conjunction", "noun"]
                and _has_verb(made, at + 2)
            )
        ):
            # "When they met in May, Lee and Grant agreed"
            verb = False
        joined.append(phrase)
        at += 1
    return joined


def _is_gapped(made: Sequence[Phrase], at: int, stop: int) -> bool:
    """Does the last of a list begin what is told as of the one before: "took Egypt from Britain and Lebanon from France"?"""
    behind = made[stop + 1 : stop + 3]
    return (
        at > 0
        and stop == at + 2
        # "From Lee and the members from Virginia"
        and all(actor.kind != "role" for actor in made[stop].actors)
        and len(behind) > 1
        and made[at - 1].kind == behind[0].kind == "preposition"
        and made[at - 1].head == behind[0].head != "of"
        and behind[1].kind == "noun"
        and bool(behind[1].actors)
    )


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
        if step >= len(made) or not (comma or joins) or made[step].kind != "noun":
            return end, actors
        item = made[step]
        if joins and not item.actors and item.head in _OTHERS:
            # "Lee and other nationalists"
            actors += waiting
            waiting = []
            end = here = step
            continue
        if not joins and _is_passed_over(item):
            here = step
            continue
        if not item.actors or _is_apart(made, at, step, joins, verb):
            return end, actors
        if joins and step == at + 2 and _is_same_one(made[at], item):
            return step, item.actors
        waiting += item.actors
        here = step
        if joins:
            actors += waiting
            waiting = []
            end = step


def _is_same_one(what: Phrase, item: Phrase) -> bool:
    """Is one called by two things that he is: "the philosopher and activist Simone Weil", but not "the king and General Lee"?"""
    alone = [actor.kind for actor in what.actors] == ["role"] and (what.definite or bool(what.owners))
    called = [actor.kind for actor in item.actors] == ["person"] and not item.definite
    return (
        alone
        and called
        and bool(item.words & english.PEOPLE - {item.head})
        and not item.words & TITLES
        and not what.head.endswith("s")
    )


def _has_verb(made: Sequence[Phrase], at: int) -> bool:
    """Does a verb follow those who are joined from a phrase on: "Spain and France promised help"?"""
    while (
        at + 2 < len(made)
        and made[at].kind == made[at + 2].kind == "noun"
        and made[at + 1].kind in ("conjunction", ",")
    ):
        at += 2
    return _acts(made, at)


def _acts(made: Sequence[Phrase], at: int) -> bool:
    """Does a verb stand next behind a phrase, with it as its subject?"""
    behind = made[at + 1] if at + 1 < len(made) else None
    return (
        behind is not None
        and behind.kind == "verb"
        and behind.form in ("finite", "base")
        and behind.head not in _MARKED
    )


def _is_passed_over(item: Phrase) -> bool:
    """Does one stand in a list without a name of its own there?"""
    if item.actors:
        # "Stalin, the party's secretary, and Trotsky"
        return item.actors[0].kind == "role" and item.definite
    # "Mrs. Lee, her daughters and Mr. Hill"
    return item.head in _KIN and any(owner.kind in ("he", "she") for owner in item.owners)


def _is_apart(made: Sequence[Phrase], at: int, step: int, joins: bool, verb: bool) -> bool:
    """Does who might go on with a list stand outside it?"""
    item = made[step]
    if item.actors[0].kind in PRONOUNS or (
        item.actors[0].kind != "person" and any(owner.kind not in PRONOUNS for owner in item.owners)
    ):
        return True
    if joins and verb and (_acts(made, step) or (made[step - 2].kind == "," and _has_verb(made, step))):
        # "Appealed to the king, and Spain and France promised help"
        return True
    # "Stone, medical director and president of the club, who"
    return (
        item.actors[0].kind == "role"
        and not item.definite
        and not item.head.endswith(("s", "men", "police"))
        and made[at].actors[0].kind == "person"
        and not joins
    )
