"""Who is named in a noun phrase: the shortest name at its end, and whether it is that of a person, a people, a body, or of no one."""

from __future__ import annotations

from collections.abc import Sequence

from valla.archive.titles import GIVEN
from valla.evidence.naming import TITLES, is_common_word
from valla.lexicon import stands_small
from valla.relating import english
from valla.relating.english import NOT_NAMES, ROLES
from valla.relating.parts import Actor, Style, Token

__all__ = ["LOW", "SITES", "named"]

LOW = frozenset("de la le du des von van der den della di da al ibn bin el d y".split())
"""Small words within a name."""

SITES = frozenset("fort camp cape mount lake point port castle island".split())
"""Written small before a name, these make it that of a place: "fort Lee"."""

_STYLES = frozenset(
    "mr mrs miss messrs gen genl general col colonel capt captain maj major lt lieut lieutenant judge senator dr".split()
)
"""Titles behind which any word is a name: "Mr. Hill"."""

_ABSTRACT = (
    "tion",
    "tions",
    "ment",
    "ments",
    "ness",
    "ity",
    "ities",
    "ances",
    "ences",
    "ency",
    "our",
    "ours",
    "ism",
    "ship",
    "stances",
    "sures",
)
"""Endings of things to which older letters give a capital."""

_BETWEEN = frozenset("relations ties talks negotiations clashes contacts links hostilities".split())
"""What is between two, if it begins a sentence."""

_SIDES = frozenset(
    "north south northwest southwest northeast west east union confederacy entente axis porte crown reich admiralty allies".split()
)
"""What acts by one word with "the"."""

_NAMED_THINGS = frozenset(
    "ship sloop brig brigantine schooner frigate steamer steamship gunboat galley cutter barge boat vessel yacht cruiser battleship destroyer submarine privateer novel poem song film movie play opera musical ballet symphony album "
    "single series sitcom comedy drama tragedy horse dog village hamlet hill river creek street".split()
)
"""What has a name that is no one's: "the sloop Alfred"."""

_IN_S = frozenset(
    "gates banks brooks rivers woods sellers waters knights parsons marks rhodes hills hands wells mills sparks bates mathews matthews andrews adams williams roberts richards peters edwards stevens phillips daniels rogers reeves fields flowers "
    "bowles downs meads myers miles giles niles hobbs hicks ross moss cross burgess hughes hayes jones james charles thomas lewis lucas nicholas francis dennis morris harris ellis".split()
)
"""Names that end as a plural does."""

_MANY = frozenset("some many most several few".split())
"""With these some of a people are told of: "many Poles"."""

_OF_A_PEOPLE = ("ists", "viks", "viki", "ians", "icans", "crats", "ites", "sheviki", "eers")
"""Endings of those who belong to a party or a people."""

_STATES = frozenset(
    "ala ark cal conn del fla ga ill ind kan ky mass md mich minn mo neb nev ore pa tenn tex va vt wis".split()
)
"""The shortened names of states, behind that of a town."""

_OF_PEOPLES = frozenset("dane english french german norman roman welsh".split())
"""Adjectives of peoples that are last names as well."""

_QUARTERS = frozenset("east north south west".split())

_PLACED = frozenset("new castle point north south east west san santa st los las el la".split())
"""With these begin the names of places."""

_SHORT_PLACED = frozenset("n s e w no so saint".split())
"""The same, shortened before the name of a land or a town: "N. York"."""

_LANDMARKS = frozenset("point springs junction landing creek ferry heights rapids crossing harbor harbour".split())
"""With these end the names of places: "City Point"."""

_STRONGHOLDS = frozenset("fort forts fortress mount lake cape camp port".split())
"""With these begin the names of places that never act."""


def named(found: Sequence[Token], first: int, last: int, style: Style) -> list[Actor]:
    """Who is named at the end of a noun phrase whose last word is no calling."""
    if _is_no_name(found, first, last, style):
        return []
    tail = found[last - 1]
    if last - first == 2 and found[first].form == "the" and tail.form in _SIDES:
        return [Actor(tail.start, tail.end, "body", tail.form)]
    if last == 1 and tail.form in _BETWEEN and last < len(found) and found[last].form in ("between", "with"):
        # "Relations with Spain were broken off"
        return []
    if first and found[first - 1].form in ("a", "an") and not any(token.form in TITLES or token.form in ROLES for token in found[first:last]):  # fmt: skip
        # "A Royal Patent"
        return []
    start = _begun(found, first, last)
    titled = start > first and (found[start - 1].form in TITLES or found[start - 1].form in ROLES)
    size = last - start
    if size == 1 and not titled and _is_common(found, first, tail, style):
        return []
    if start > first and _is_thing_named(found[start - 1]):
        # "Fort Lee", "the sloop Alfred"
        return []
    if found[start].form == "the" and start < last - 1:
        start += 1
    if size > 1 and (found[start].form in _STRONGHOLDS or tail.form in _LANDMARKS):
        return []
    placed = found[start].form in _PLACED or (found[start].form in _SHORT_PLACED and tail.form in english.CITIES)
    personal = (titled or size > 1) and not (size > 1 and placed)
    several = (
        found[first].form == "the" and start <= first + 1 and (tail.form.endswith("s") or tail.form in english.NATIONAL)
    ) or tail.form.endswith(_OF_A_PEOPLE)
    kind = "body" if _is_shouted(tail) else "people" if several else "person" if personal else "name"
    return [Actor(found[start].start, tail.end, kind, tail.form)]


def _is_thing_named(token: Token) -> bool:
    """Does a word written small say that the name behind it is that of a place or a thing?"""
    return (token.form in SITES or token.form in _NAMED_THINGS) and token.written.islower()


def _is_no_name(found: Sequence[Token], first: int, last: int, style: Style) -> bool:
    """Is the last word of a noun phrase that of a thing, a people's adjective, or written small?"""
    tail = found[last - 1]
    single = last - first == 1
    return (
        tail.tag != "capital"
        or tail.form.endswith("ism")
        or (
            tail.form in NOT_NAMES
            # "Mr. Hill", "the Falkland Islands"
            and (single or (found[last - 2].form not in _STYLES and tail.form != "islands"))
        )
        # "Of Jackson, Mo."
        or (single and first > 0 and tail.form in _STATES and found[first - 1].tag == ",")
        or (style.letter and tail.form in english.THINGS)
        or (
            style.letter
            and single
            and tail.form.endswith(_ABSTRACT)
            and (len(tail.form) > 7 or is_common_word(tail.form))
        )
        or (tail.form in english.NATIONAL and found[first].form != "the" and not _is_surname(found, first, last))
    )


def _is_surname(found: Sequence[Token], first: int, last: int) -> bool:
    """Is a people's adjective the last name behind a given name or a title: "Montagu Norman", "Sir John French"?"""
    before, ahead = found[last - 2], found[last : last + 1]
    styled = before.form in GIVEN or before.form in _STYLES
    # But "Old English", "North German"
    apart = before.form in english.NATIONAL or before.form in _PLACED or is_common_word(before.form)
    given = last - first > 1 and before.tag == "capital" and (styled or not apart)
    return given and found[last - 1].form in _OF_PEOPLES and not (ahead and ahead[0].tag in ("word", "capital"))


def _begun(found: Sequence[Token], first: int, last: int) -> int:
    """Where the shortest name begins that ends before a word."""
    start = last - 1
    while (
        start > first
        and (found[start - 1].tag == "capital" or (found[start - 1].form in LOW and found[start - 1].written.islower()))
        and not found[start - 1].owner
    ):
        start -= 1
    # Titles are no part of the shortest name.
    while start < last - 1 and found[start].form in TITLES and found[start].form != "st":
        start += 1
    return start


def _is_common(found: Sequence[Token], first: int, tail: Token, style: Style) -> bool:
    """Is one word with a capital no name but a common noun: "your Favors", "a Stranger"?"""
    before = found[first - 1] if first > 0 else None
    if (
        before is not None
        and before.tag == "determiner"
        and before.form not in ("both", "all")
        and tail.form not in english.LANDS
        and not (before.form in _MANY and tail.form.endswith(("s", "men")) and not style.letter)
    ):
        return True
    things = style.letter and _are_things(tail.form)
    common = things or is_common_word(tail.form) or (style.capitals and stands_small(tail.form))
    if _is_shouted(tail) or not common:
        return False
    group = found[first].form == "the" and (
        tail.form in english.NATIONAL or (tail.form.endswith("s") and not style.capitals and not style.letter)
    )
    return not group and (
        style.capitals
        or things
        or found[first].tag == "determiner"
        or (
            before is not None
            and before.form not in ROLES
            # "Went West", but "upon this news Hooker wrote"
            and (before.tag == "determiner" or (before.tag == "word" and (style.letter or tail.form in _QUARTERS)))
        )
    )


def _is_shouted(token: Token) -> bool:
    """Is it written in capitals: "NATO"?"""
    return token.written.isupper() and len(token.written) > 1


def _are_things(form: str) -> bool:
    """Is it the plural of a common noun and no family's name: "Resolves", but not "Gates"?"""
    return (
        form.endswith("s")
        and form not in _IN_S
        and ROLES.isdisjoint((form, form[:-1]))
        and any(map(is_common_word, (form[:-1], form[:-2], f"{form[:-3]}y")))
    )
