"""Do two parts of sentences tell the same? And may two names be of one thing?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from valla.evidence.likeness import distance
from valla.evidence.likewords import alike, contrary, is_rank, is_trade, peoples
from valla.evidence.parts import Part
from valla.lexicon import share

__all__ = ["BODIES", "CRITICAL", "GENERIC", "date_told", "is_one", "is_reversed", "may_be_exchanged", "stands", "tells"]

CRITICAL = ("name", "number", "date")


def stands(part: Part, theirs: Iterable[Part]) -> bool:
    """Does one of the other parts tell what this one does?"""
    if part.kind != "date":
        return any(is_one(part, other) for other in theirs)
    found = list(theirs)
    agreeing = [other for other in found if is_one(part, other)]
    if not agreeing or any(len(other.keys) >= len(part.keys) for other in agreeing):
        return bool(agreeing)
    # "January 1945" does not bear out the 3rd where another day of that year is told as fully.
    year = {key for key in part.keys if key[0] == "y"}
    return not any(len(other.keys) >= len(part.keys) and year & other.keys for other in found)


def is_reversed(part: Part, theirs: Sequence[Part]) -> bool:
    """Is a word told by nothing but its reverse: built and destroyed?"""
    signs = [tells(part, other) for other in theirs if part.kind == other.kind == "word"]
    return any(sign < 0 for sign in signs) and not any(sign > 0 for sign in signs)


def is_one(one: Part, other: Part) -> bool:
    """Do two parts tell the same?"""
    kind = one.kind
    if kind != other.kind:
        if kind == "name" and other.kind == "word":
            return len(one.keys) == 1 and _is_named(other, one)
        # What is told of "local societies" may be told of the Physical Societies.
        return kind == "word" and other.kind == "name" and _is_named(one, other)
    if kind == "word":
        return tells(one, other) != 0
    if kind == "name":
        return _is_one_name(one.keys, other.keys)
    if kind == "number":
        return _is_one_number(one, other)
    if kind == "date":
        return _agree(one, other)
    return kind == "range" and one.keys == other.keys


def _is_named(word: Part, name: Part) -> bool:
    """Is a word of a name, or what is formed of it: Spiritism and spiritist?"""
    for key in name.keys:
        for root in word.keys:
            if (
                key[:1] == root[:1]
                and len(root) > 3
                and (key.startswith(root) or (len(root) >= _STEM and key[:_STEM] == root[:_STEM]))
            ):
                return True
    return False


_STEM = 6
"""Letters that a word and a name have in common, if the one is formed of the other."""


def tells(one: Part, other: Part) -> int:
    """1 if two words tell the same, -1 if they tell the reverse, 0 if nothing binds them."""
    bound = alike(one.keys, other.keys) or _are_of_one_root(one.form, other.form)
    return 0 if bound and contrary(one.form, other.form) else bound


def _are_of_one_root(one: str, other: str) -> int:
    if one[:5] != other[:5]:
        return 0
    left, right = sorted((one, other), key=len)
    return int(len(left) > 5 and len(right) - len(left) < 5 and not right.endswith("less"))


def _is_one_name(one: frozenset[str], other: frozenset[str]) -> bool:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if short == long:
        return True
    if short < long:
        # America is not the American Philosophical Society.
        return not short <= GENERIC and not short <= _countries()
    if len(short) == len(long) == 1:
        return _kindred(*one, *other)
    # The German Social Democrats are the Social Democratic Party of Germany.
    left, right = sorted((keys - GENERIC - _countries() for keys in (one, other)), key=len)
    return len(left) > 1 and all(any(word == another or _kindred(word, another) for another in right) for word in left)


def _kindred(one: str, other: str) -> bool:
    """Are two single names of one root: Vespasian and Vespasianus, Russia and Russian?"""
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and (long.startswith(short) or (len(short) > 4 and short[:5] == long[:5]))


BODIES = frozenset(
    "council committee commission court congress party board society club academy university school company bank legion army corps regiment brigade division fleet ministry "
    "airways airlines corporation enterprises industries motors records pictures studios broadcasting railway railways brothers sons "
    "universitat universite universita universidad hochschule institut akademie academie gesellschaft societe compagnie institute administration agency authority "
    "department office bureau library museum hospital union federation league association order fusiliers guards infantry cavalry parliament senate soviet cabinet".split()
)
"""Words of which the names of bodies are made."""


GENERIC = BODIES | frozenset(
    "basilica cathedral chapel cemetery airport theatre theater stadium school institute house river creek valley park avenue beach ford street station bridge castle church college town city village tower gate hill mount lake sea bay island cape fort port abbey priory convent saint st north south "
    "east west new old upper lower great little first second third central royal national high red popular general chief hall hotel inn palace square road republic state states county district province government".split()
)
"""Words that alone name nothing in particular."""


def _is_one_number(one: Part, other: Part) -> bool:
    left, right = (int(next(iter(part.keys))) for part in (one, other))
    return left == right or ((one.rough or other.rough) and abs(left - right) <= 0.2 * max(left, right))


def date_told(date: Part) -> dict[str, str]:
    """Year, month and day, as far as a date tells them, by their first letters."""
    return {key[0]: key for key in date.keys}


def _agree(one: Part, other: Part) -> bool:
    """Do two dates agree in all that both tell, and in something?"""
    mine, theirs = date_told(one), date_told(other)
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(mine[name] == theirs[name] for name in shared)


def may_be_exchanged(one: Part, other: Part) -> bool:
    """Are two names of two things of one sort, as far as their words tell?"""
    if _is_common(one) or _is_common(other):
        return False
    if any(bool(one.keys & sort) != bool(other.keys & sort) for sort in (BODIES, _HAPPENINGS)):
        return False
    if any((is_rank(key) and not is_trade(key)) or key.endswith("ism") for key in (*one.keys, *other.keys)):
        # An office or a doctrine is neither a person nor a place.
        return False
    return _is_of_people(one) == _is_of_people(other) and not _could_be_one(one, other)


_HAPPENINGS = frozenset(
    "war battle siege treaty act revolution crisis affair games olympics cup league championship conference convention prize award day plan law rebellion uprising".split()
)
"""Words of which the names of what happened, and of what was agreed, are made."""


def _is_of_people(name: Part) -> bool:
    """Does a single word name a country, or what is of a people: French, Croatian?"""
    return len(name.keys) == 1 and any(
        key in _countries() or key.endswith(("ian", "ean", "ish", "ese", "ic")) for key in name.keys
    )


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(peoples().values())


def _is_common(name: Part) -> bool:
    """Is a name none, but a common word with a capital, as older texts write them?"""
    return len(name.keys) == 1 and any(
        key in GENERIC or max(share(key), share(key.removesuffix("s"))) > _COMMON for key in name.keys
    )


_COMMON = 2e-5


def _could_be_one(one: Part, other: Part) -> bool:
    """Could two names be forms of one?"""
    mine, theirs = (frozenset(map(_singular, part.keys)) for part in (one, other))
    if mine <= theirs or theirs <= mine:
        return True
    shared = mine & theirs - GENERIC
    if shared and (mine - GENERIC == shared or theirs - GENERIC == shared or len(mine) == 1 or len(theirs) == 1):
        return True
    # Two persons of one last name have two first names.
    left, right = mine - GENERIC - shared, theirs - GENERIC - shared
    return any(
        _kindred(word, another)
        or _is_cut(word, another)
        or (
            (word + another).isalpha()
            and distance(word, another, _MISSPELT) <= min(_MISSPELT, min(len(word), len(another)) // 3)
        )
        for word in left
        for another in right
    )


def _singular(name: str) -> str:
    return name.removesuffix("es").removesuffix("s") if len(name) > len("aces") else name


_MISSPELT = 2
"""Letters by which two spellings of one name differ."""


def _is_cut(one: str, other: str) -> bool:
    """Is one the other written short: Mo., Missouri; Wm., William?"""
    short, long = sorted((one, other), key=len)
    return len(short) < 5 and len(long) > len(short) and short[0] == long[0] and all(letter in long for letter in short)
