"""Who is called in a noun phrase by what he is: an office, a body, those of a party; and of whom such words tell too little."""

from __future__ import annotations

from collections.abc import Sequence

from valla.evidence.naming import TITLES
from valla.relating import english
from valla.relating.english import BODIES, ROLES
from valla.relating.parts import Actor, Style, Token

__all__ = ["called", "is_calling"]

_BEFORE_OFFICES = frozenset(
    "general prime foreign vice attorney lieutenant major brigadier deputy first chief home interior defence defense adjutant surgeon quartermaster inspector under assistant acting provincial colonial".split()
)

_OFFICES = frozenset(
    "secretary minister president general governor commissioner consul justice commander commandant".split()
)
"""Words that together are an office."""

_ABSTRACTED = frozenset("alliance government union administration opposition power order".split())
"""Bodies that letters write with a capital where they mean the thing."""

_LOOSE = frozenset("a an any every each many more several few another such other its no some certain".split())

_NO_ACTORS = frozenset(
    "power order office force head service union house throne crown column wing reserve order state city town community society honour honor chapter line command staff corps".split()
)

_BARE = frozenset("congress parliament police militia cavalry infantry artillery government management".split())
"""Bodies that act without an article."""

_WINGS = frozenset("wing leadership guard opposition band gang club chapter agency crew".split())
"""What acts where a name stands before it: "the Northern wing"."""

_VAGUE = frozenset(
    "nation nations country man woman power powers house order office agency city town society community family body division column columns elements members member "
    "states union service honor honour heads head friends friend teacher city force guard agent bench wing gang men women".split()
)
"""Common nouns that, written small and alone, say too little of who acts."""

_GROUPS = frozenset(
    "workers workmen soldiers sailors peasants socialists communists anarchists royalists loyalists liberals conservatives democrats republicans nationalists separatists students rebels revolutionaries revolutionists "
    "insurgents settlers colonists planters farmers merchants voters officials policemen gendarmes guards militants activists terrorists demonstrators protesters strikers expansionists abolitionists secessionists "
    "unionists federalists reformers radicals moderates dissidents slaves negroes indians natives catholics protestants jews christians muslims partisans guerrillas mutineers deserters critics opponents supporters followers "
    "friends diplomats historians observers commentators troops police bishops nobles senators congressmen ministers delegates representatives".split()
)
"""Those who act together and are called so without an article."""

_NAMED_WITH = frozenset("party people church state court".split())
"""Bodies that act by "the" alone: "the party", but not "went to court"."""


def is_calling(found: Sequence[Token], first: int, last: int) -> bool:
    """Does the last word of a noun phrase say what someone is, and is no part of a name: "the general", but not "General Pope"?"""
    tail = found[last - 1]
    return (tail.form in ROLES or _is_party(tail)) and (
        tail.tag == "word"
        or tail.form not in TITLES
        or first == last - 1
        or found[first].form == "the"
        or _is_office(found, last)
    )


def called(found: Sequence[Token], first: int, last: int, determiner: str, style: Style) -> list[Actor]:
    """Who is called by the last word of a noun phrase; nobody if it tells too little of who acts."""
    tail = found[last - 1]
    if (
        _is_unknown(found, first, last, determiner)
        or (style.letter and _is_of_letters(found, first, last, determiner))
        or (tail.tag == "word" and _is_too_little(found, first, last, determiner))
    ):
        return []
    return [Actor(found[first].start, tail.end, "body" if tail.form in BODIES else "role", tail.form)]


def _is_unknown(found: Sequence[Token], first: int, last: int, determiner: str) -> bool:
    """Is it none that was known before, as "a committee", or are they not told, as "his friends"?"""
    if _is_named(found, first, last):
        return False
    if determiner in _LOOSE and not _is_told_of(found, first, last, determiner):
        return True
    tail = found[last - 1].form
    return determiner in ("this", "his", "her", "their", "a", "an") and tail in _VAGUE and not tail.startswith("friend")


def _is_of_letters(found: Sequence[Token], first: int, last: int, determiner: str) -> bool:
    """Is it what letters mean as a thing: "the Order of Congress", "my own House"?"""
    tail = found[last - 1].form
    if tail in BODIES and last - first == 1 and not determiner and tail in _ABSTRACTED:
        return True
    return (tail in _NO_ACTORS or tail in ("house", "commission", "commissions", "newspaper", "newspapers")) and (
        tail not in ("house", "society", "guard") or determiner in ("my", "your", "our", "own")
    )


def _is_too_little(found: Sequence[Token], first: int, last: int, determiner: str) -> bool:
    """Does a word that is written small tell too little of who acts?"""
    tail = found[last - 1].form
    the = found[first].form == "the"
    owned = first > 0 and found[first - 1].owner
    named = _is_named(found, first, last)
    if tail in _NAMED_WITH and determiner != "the" and not the and not named and not owned:
        return True
    if tail in _NO_ACTORS and not (named and tail in _WINGS):
        national = the and any(token.form in english.NATIONAL for token in found[first:last])
        if not national:
            return True
    # "A film and music company"
    plain = last - first == 1 or not (named or tail.endswith("s"))
    if not determiner and plain and not the and _is_bare(found, first, tail, owned):
        return True
    return tail in _VAGUE and last - first < 2 + the and not (owned and tail not in ("head", "heads"))


def _is_bare(found: Sequence[Token], first: int, form: str, owned: bool) -> bool:
    """Does a phrase without an article call no one who acts so, by its last word?"""
    if form.endswith("s"):
        return form not in _GROUPS and form != "congress" and not owned
    return (
        form in BODIES
        and form not in _BARE
        and not owned
        and not (first and found[first - 1].tag == "determiner")
        # "Granted administration of the island", but "the governor and council"
        and not (first > 2 and found[first - 1].form == "and" and found[first - 3].form == "the")
    )


def _is_named(found: Sequence[Token], first: int, last: int) -> bool:
    """Does a noun phrase hold a word with a capital?"""
    return any(token.tag == "capital" for token in found[first:last])


def _is_party(tail: Token) -> bool:
    """Does a plain word call those of a party: "careerists", "slavocrats"?"""
    return tail.tag == "word" and len(tail.form) > 7 and tail.form.endswith(("ists", "crats"))


def _is_told_of(found: Sequence[Token], first: int, last: int, determiner: str) -> bool:
    """Do persons act who are called by no more than what they are: "several officers", "a merchant wrote", "by a merchant"?"""
    tail = found[last - 1]
    if (
        (tail.form not in english.PEOPLE and not _is_party(tail))
        or tail.form in _VAGUE
        or tail.form in ("friend", "friends", "member", "members")
    ):
        return False
    if determiner in ("a", "an"):
        ahead = next((token.tag for token in found[last : last + 2] if token.tag != "adverb"), "")
        return ahead == "verb" or (first > 1 and found[first - 2].form == "by")
    return determiner in ("many", "several", "some", "certain", "few", "most") and tail.form.endswith(("s", "men"))


def _is_office(found: Sequence[Token], last: int) -> bool:
    """Do two titles make an office: "General Secretary", but not "General Pope"?"""
    return (
        found[last - 2].form in _BEFORE_OFFICES
        and found[last - 1].form in _OFFICES
        and (last == len(found) or found[last].tag != "capital")
    )
