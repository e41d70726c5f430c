"""Noun phrases: how far one goes, whose it is, and who acts in it."""

from __future__ import annotations

from collections.abc import Sequence

from valla.evidence.naming import TITLES
from valla.relating import english
from valla.relating.actors import acting, by_itself, by_pronoun
from valla.relating.english import BODIES, ROLES, TIMES
from valla.relating.lists import nouns
from valla.relating.names import LOW, SITES
from valla.relating.parts import Actor, Phrase, Style, Token

__all__ = ["NOMINAL", "noun_phrase"]

NOMINAL = ("determiner", "number", "word", "capital")
"""What a noun phrase is made of."""
_POINTING = frozenset("this that these those".split())
_DEFINITE = english.POSSESSIVES | _POINTING | {"the"}
"""With these one tells of what was known before."""

_MAKING = frozenset(
    "elect appoint make name proclaim crown choose declare consider deem think hold take keep find pronounce render set nominate call vote create".split()
)

_MADE = frozenset(
    "responsible guilty accountable liable prisoner captive hostage unfit incompetent free ridiculous unworthy innocent insane mad".split()
)
"""What one makes of others, or finds that they are."""

_ON = frozenset("on in since until by from during of before after till".split())
"""Before these stands a day."""

_COUNTED = frozenset("two three four five six seven eight nine ten eleven twelve".split())

_GIVING = frozenset(
    "give grant offer send lend pay promise award deny allow write bring hand forward show teach owe loan leave read telegraph cable wire mail deliver tender refuse furnish supply".split()
)
"""Verbs behind which stands to whom and then what: "gave Egypt aid"."""

_OF_ONE = frozenset("full worthy ignorant capable desirous descriptive expressive complaining bare void clear".split())
"""Adjectives that stand behind a noun, with "of"."""

_OCCASIONS = frozenset("conference conferences meeting meetings".split())
"""Bodies that are occasions as well."""

_CHAMBERS = frozenset(
    "congress senate duma parliament reichstag assembly convention cabinet commons lords house council committee".split()
)
"""Bodies in which one speaks."""

_YOUNG = frozenset("young old great late elder younger poor good brave famous former new same celebrated".split())
"""Words between "the" and a name."""


def noun_phrase(found: Sequence[Token], at: int, style: Style) -> Phrase:
    """The noun phrase that begins at a word; a pronoun is one by itself."""
    if found[at].tag == "pronoun":
        return by_itself(found, at, style)
    first = begun = at
    owners: list[Actor] = []
    words: set[str] = set()
    while at < len(found):
        token = found[at]
        if token.tag not in NOMINAL:
            if not _goes_on(found, first, begun, at, bool(owners)):
                break
            at += 1
            continue
        if at > begun and _ends_before(found, begun, at, bool(owners)):
            break
        if token.form in english.POSSESSIVES:
            owners = by_pronoun(token, style)
        words.add(token.form)
        at += 1
        if token.owner and not _shares_genitive(found, at):
            if _is_class(found, at):
                continue
            owners = acting(found, begun, at, style) or owners
            begun = at
        if begun == first and _is_given_to(found, first, at):
            # "Gave Egypt aid"
            break
    actors = _owned(found, at, owners, acting(found, begun, at, style) if begun < at else [])
    return Phrase(
        "noun",
        first,
        at,
        found[at - 1].form,
        actors,
        owners,
        begun > first or not _DEFINITE.isdisjoint(words),
        not words.isdisjoint(("no", "neither")),
        words=frozenset(words),
    )


def _owned(found: Sequence[Token], last: int, owners: Sequence[Actor], actors: list[Actor]) -> list[Actor]:
    """Who acts in a noun phrase that ends before a word, by whose it is."""
    if not owners:
        return actors
    head = found[last - 1]
    if head.form in english.WORKS and actors and actors[0].kind == "name":
        # "Catharine Macaulay's History"
        return []
    if head.form in BODIES and head.form in nouns() and head.tag != "capital":
        # "Wilson's meeting with" is what he did.
        return []
    if actors and owners[0].kind in ("name", "person") and actors[0].kind in ("role", "body"):
        # "M'Dougal's forces" are named by whose they are.
        return [Actor(owners[0].start, actors[0].end, actors[0].kind, actors[0].last)]
    return actors


def _shares_genitive(found: Sequence[Token], at: int) -> bool:
    """Does "and" with a second genitive stand behind one: "the Workers' and Peasants' Government"?"""
    return at + 1 < len(found) and found[at].tag == "conjunction" and found[at + 1].owner


def _is_given_to(found: Sequence[Token], first: int, at: int) -> bool:
    """Does a name behind a verb of giving end before a word, which begins what is given?"""
    name = found[at - 1]
    return (
        name.tag == "capital"
        and first > 0
        and found[first - 1].verb in _GIVING
        and at < len(found)
        and found[at].tag == "word"
        and found[at].form not in LOW
        and name.form not in english.NATIONAL
        # But "wrote the first Beninese novel"
        and not (found[first].tag == "determiner" and first < at - 2)
    )


def _goes_on(found: Sequence[Token], first: int, begun: int, at: int, owned: bool) -> bool:
    """Does a noun phrase go on past a comma, an "and" or an adverb?"""
    if at + 1 >= len(found):
        return False
    token, before, ahead = found[at], found[at - 1], found[at + 1]
    if token.tag == "adverb":
        # "The newly formed army", "Lee's once large army"
        bound = before.tag == "determiner" or before.owner
        return at > first and bound and ahead.tag in ("word", "capital")
    if token.tag not in (",", "conjunction"):
        return False
    if at > begun and before.owner and ahead.owner:
        # "The Workers' and Peasants' Government"
        return True
    if token.tag == ",":
        return (owned or found[first].tag == "determiner") and _is_within_date(found, at)
    if at > begun and before.form == "extraordinary" and ahead.tag == "capital":
        # "Envoy Extraordinary and Minister Plenipotentiary"
        return True
    return owned and begun == first and _joins_kinds(found, at)


def _ends_before(found: Sequence[Token], begun: int, at: int, owned: bool) -> bool:
    """Does something new begin at a word within a noun phrase: another phrase, a name, what is said beside a day?"""
    token, before = found[at], found[at - 1]
    if before.tag == "capital" and before.form not in TITLES and any(word.form in ("sir", "madam") for word in found[at : at + 1 + (token.form in ("dear", "dr"))]):  # fmt: skip
        # "To William Whipple Dear Sir Philadelphia", but not "General Sir William Howe"
        return True
    if token.form in _OF_ONE and before.tag == "capital" and at + 1 < len(found) and found[at + 1].form == "of":
        # "A letter to Lee full of defiance"
        return True
    if token.tag == "determiner" and (
        before.tag != "determiner"
        # "For this the council blamed him"
        or (token.form in english.ARTICLES and before.form in _POINTING)
    ):
        return True
    return (
        _is_what_becomes(found, begun, at)
        or _is_name_apart(found, begun, at)
        or _is_within_body(found, begun, at)
        or _is_beside_day(found, begun, at, owned)
    )


def _is_name_apart(found: Sequence[Token], begun: int, at: int) -> bool:
    """Does a name begin behind a word that says nothing of it, or a title behind a name?"""
    token, before = found[at], found[at - 1]
    if before.written in ("I", "II") and at > 1 and found[at - 2].form == "war":
        # "After World War I Britain recognized Poland"
        return True
    if token.tag == "word":
        return token.form in TITLES and at > begun + 1 and before.tag == found[at - 2].tag == "capital"
    if (
        token.tag != "capital"
        or before.tag != "word"
        or before.owner
        or any(before.form in known for known in (ROLES - _OCCASIONS, TITLES, LOW, SITES))
    ):
        return False
    if before.form in TIMES or before.form in _OCCASIONS:
        # "This day Congress resolved", "the conference Seward had with Stephens"
        return True
    if found[begun].tag == "determiner" and begun and found[begun - 1].form == "as":
        # "As a result Congress dismissed him"
        return True
    return found[begun].tag != "determiner" or not (
        before.form in _YOUNG or _ends_as_body(found, at) or _is_called(found, begun, at)
    )


def _is_within_body(found: Sequence[Token], begun: int, at: int) -> bool:
    """Does the name of the subject begin behind a body in which something was done: "in the Senate Sumner attacked them", "in the cabinet Lee and Grant voted"?"""
    body = found[at - 1]
    if found[at].tag != "capital" or body.owner or body.form not in _CHAMBERS:
        return False
    opens = begun and found[begun - 1].tag == "preposition" and (begun == 1 or found[begun - 2].tag in (",", ";"))
    while at < len(found) and (found[at].tag == "capital" or found[at].form in ("and", ",")):
        at += 1
    ends = found[at - 1]
    return bool(opens) and at < len(found) and found[at].tag in ("verb", "aux") and ends.form not in BODIES


def _is_beside_day(found: Sequence[Token], begun: int, at: int, owned: bool) -> bool:
    """Does a day begin or end between two words?"""
    token, before = found[at], found[at - 1]
    capitals = token.tag == before.tag == "capital"
    if token.form in TIMES and capitals and at + 1 < len(found) and found[at + 1].tag == "number":
        # "Severed relations with the United States February 9"
        return True
    if token.form in ("last", "next") and before.tag == "capital":
        return True
    if token.tag == "capital" and token.form not in TIMES:
        if before.form in TIMES and begun and found[begun - 1].form in _ON:
            # "On 20 June Denikin issued"
            return True
        ordinal = at > 1 and found[at - 2].form in TIMES and before.written.rstrip("dhnrst").isdigit()
        if before.tag == "number" and (before.written.isdigit() or ordinal):
            return True
    if token.form in _COUNTED and before.form in TIMES and before.tag == "capital":
        # "In July two officers"
        return True
    dated = before.tag == "number" and found[at - 2].tag == "capital" and found[at - 2].form in TIMES
    return token.tag == "word" and dated and not owned and found[begun].form not in english.POSSESSIVES


def _is_what_becomes(found: Sequence[Token], begun: int, at: int) -> bool:
    """Does a word behind a name say what someone makes of him: "elected Lee president", "held Mr. Lee responsible"?"""
    return (
        begun > 0
        and found[begun - 1].tag == "verb"
        and found[begun - 1].verb in _MAKING
        and found[at].tag == "word"
        and (
            found[at].form in ROLES
            or found[at].form in _MADE
            # "Appointed Lee prime minister"
            or (
                at + 1 < len(found)
                and found[at].form in ("prime", "foreign", "chief", "vice")
                and found[at + 1].form in ROLES
            )
        )
        and all(token.tag == "capital" and not token.owner for token in found[begun:at])
        and begun < at
        and not (at + 1 < len(found) and found[at + 1].tag == "capital")
    )


def _joins_kinds(found: Sequence[Token], at: int) -> bool:
    """Does "and" join what is said of a letter: "your very kind and obliging letter"?"""
    return (
        found[at].form in ("and", "&")
        and found[at - 1].tag == "word"
        and found[at - 1].form not in nouns()
        and found[at - 1].form not in ROLES
        and any(token.form in english.LETTERS for token in found[at + 2 : at + 4])
        and all(token.tag in ("word", "adverb") for token in found[at + 1 : at + 3])
    )


def _is_within_date(found: Sequence[Token], at: int) -> bool:
    """Does a comma stand in the date of a letter: "Lee's November 24, 1777, letter", "a May 5, 1778, letter"?"""
    before, ahead = found[at - 1].written, found[at + 1] if at + 1 < len(found) else None
    if ahead is None or not before.isdigit():
        return False
    return ahead.form in english.LETTERS if len(before) == 4 else ahead.written.isdigit() and len(ahead.written) == 4


def _ends_as_body(found: Sequence[Token], at: int) -> bool:
    """Does a run of capitals that begins here call a body: "a provisional Executive Committee"?"""
    while at + 1 < len(found) and found[at + 1].tag == "capital":
        at += 1
    return found[at].form in BODIES


def _is_called(found: Sequence[Token], begun: int, at: int) -> bool:
    """Does a name that begins here say who was just called by what he is: "the condottiero Braccio", but not "the letter Lee wrote"?"""
    if found[begun].form != "the" or found[at - 1].form.endswith(("ed", "ing", "s")):
        return False
    while at < len(found) and (found[at].tag == "capital" or found[at].form in LOW):
        at += 1
    return at == len(found) or found[at].tag in (",", ";", "preposition", "conjunction")


def _is_class(found: Sequence[Token], last: int) -> bool:
    """Is a genitive in the plural part of a name: "the Soldiers' Committees"?"""
    ahead = found[last : last + 3]
    return found[last - 1].form.endswith("s") and any(token.tag == "capital" and token.form in ROLES for token in ahead)
