"""Who is called by an office and then by name, or by name and then by an office: "the envoy to Russia, David Francis"."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.parts import Phrase, is_name

__all__ = ["appose", "is_named"]

_OF_AN_OFFICE = ("to", "of", "for", "in", "at")
"""Prepositions behind an office."""


def appose(made: Sequence[Phrase]) -> None:
    """Who is called by an office and by name acts by the name: "the envoy to Russia, David Francis, had written", "David Francis, the envoy to Russia, had written"."""
    for at in range(2, len(made)):
        called = made[at - 1].kind == "verb" and made[at - 1].head in ("name", "call")
        if called and made[at - 1].first == made[at - 1].at and _is_someone(made[at - 2]) and is_named(made[at]):
            # "A banker named Lee wrote"
            made[at - 2].actors = list(made[at].actors)
        comma = at - 1 - _is_further(made, at)
        if comma < 1 or made[comma].kind != "," or made[at].kind != "noun" or not made[at].actors:
            continue
        _by_name_behind(made, at, comma)
        if comma == at - 1:
            _by_name_before(made, at)


def _is_further(made: Sequence[Phrase], at: int) -> bool:
    """Is one called by something else right before the name: "his friend, physicist Frederick Lindemann"?"""
    calling = made[at - 1]
    bare = calling.kind == "noun" and calling.first + 1 == calling.last and not calling.definite
    return bare and not calling.actors and calling.head.isalpha() and [actor.kind for actor in made[at].actors] == ["person"]  # fmt: skip


def _is_someone(phrase: Phrase) -> bool:
    """Is it who was not known before: "a banker"?"""
    return phrase.kind == "noun" and not phrase.definite and phrase.head in english.PEOPLE


def is_named(phrase: Phrase) -> bool:
    """Is it one who is named?"""
    return phrase.kind == "noun" and len(phrase.actors) == 1 and is_name(phrase)


def _by_name_behind(made: Sequence[Phrase], at: int, comma: int) -> None:
    """Gives an office before a comma the name behind it."""
    name = made[at]
    if (
        not (is_name(name) or _is_body_alone(made, at))
        or (len(name.actors) == 1 and name.actors[0].kind == "name" and not name.definite and not _is_holder(made, at))
        or name.owners
        or (at + 1 < len(made) and made[at + 1].kind not in (",", ";", "relative"))
    ):
        return
    here = _office_before(made, comma)
    office = made[here]
    if (
        office.kind == "noun"
        and (_is_plural(office) == (len(name.actors) > 1 or name.actors[0].kind == "body"))
        and (office.actors[-1].kind == "role" if office.actors else here == comma - 1 and office.head in english.PEOPLE)
    ):
        # "Lee and his secretary, John Hill, wrote"
        others = [actor for actor in office.actors if actor.kind in ("name", "person")]
        office.actors = [*others, *name.actors]


def _is_body_alone(made: Sequence[Phrase], at: int) -> bool:
    """Is it one body with which no list goes on: "his opponents, the Scottish National Party"?"""
    behind = [phrase.kind for phrase in made[at + 1 : at + 3]]
    return made[at].actors[0].kind == "body" and made[at].definite and behind not in ([",", "conjunction"], [",", "noun"])  # fmt: skip


def _office_before(made: Sequence[Phrase], comma: int) -> int:
    """The office before a comma, past where it is held: "the envoy to Russia", "the minister at the court of Saxony"."""
    here = comma - 1
    while (
        here > 1
        and made[here].kind == made[here - 2].kind == "noun"
        and made[here - 1].kind == "preposition"
        and made[here - 1].head in _OF_AN_OFFICE
        and not (made[here].actors and made[here].actors[-1].kind == "role")
    ):
        here -= 2
    return here


def _is_plural(office: Phrase) -> bool:
    """Does an office stand in the plural?"""
    return office.head.endswith(("s", "men"))


def _is_holder(made: Sequence[Phrase], at: int) -> bool:
    """Is one name between commas that of him who holds the office right before it: "accused the mayor, Bailly, of treason"?"""
    office = made[at - 2]
    return (
        office.head in english.PEOPLE
        and office.definite
        and not any(made[at].actors[0].last in known for known in (english.LANDS, english.CITIES))
        and made[at + 1 : at + 2] != []
        and made[at + 1].kind == ","
        and not (made[at + 2 : at + 3] and made[at + 2].kind in ("conjunction", "noun"))
    )


def _by_name_before(made: Sequence[Phrase], at: int) -> None:
    """Gives an office between commas the name before it."""
    name, office = made[at - 2], made[at]
    if (
        name.kind != "noun"
        or [actor.kind for actor in name.actors] != ["person"]
        or [actor.kind for actor in office.actors] != ["role"]
        or not office.definite
        or office.owners
        or _is_plural(office)
    ):
        return
    here = at + 1
    while here + 1 < len(made) and made[here].head in _OF_AN_OFFICE and made[here + 1].kind == "noun":
        here += 2
    behind = [phrase.kind for phrase in made[here : here + 2]]
    # But "Lee, the governor, and the council"
    if not behind or behind[0] == ";" or (behind[0] == "," and behind[1:] not in (["noun"], ["conjunction"])):
        office.actors = list(name.actors)
