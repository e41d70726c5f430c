"""Words that tell the same, the reverse, or one of a class of which a thing is one and not another; and the names of countries and their peoples.

The lists are English and lie in `senses/`.
"""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from valla.lexicon import stem

__all__ = [
    "alike",
    "class_of",
    "contrary",
    "is_kin",
    "is_rank",
    "is_trade",
    "keys",
    "of_people",
    "particles",
    "peoples",
]


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for number, line in enumerate(_listed("alike.txt")):
        for sign, side in zip("+-", line.split("/"), strict=False):
            for word in side.split():
                verb, mark, behind = word.partition("_")
                found.setdefault(stem(verb) + mark + behind, set()).add(f"{sign}{number}")
    return {form: frozenset(numbers) for form, numbers in found.items()}


@lru_cache(maxsize=1)
def _classes() -> dict[str, tuple[str, str, str]]:
    """Of each word of a class: the class, the thing that it and its like-named call, and the circumstance that the class is of."""
    found: dict[str, tuple[str, str, str]] = {}
    for number, line in enumerate(_listed("contrary.txt")):
        what, _, members = line.partition(":")
        for member in members.split():
            for word in member.split("/"):
                found.setdefault(word, (str(number), member, what))
    return found


@lru_cache(maxsize=1 << 16)
def _class(form: str) -> tuple[str, str, str]:
    return _classes().get(form) or _classes().get(form.removesuffix("s")) or ("", "", "")


def class_of(form: str) -> str:
    """Which circumstance a word of such a class tells: "participant", "place" or "number"; empty if it is of none."""
    return _class(form)[2]


def contrary(one: str, other: str) -> bool:
    """Are two folded words of a class of which a thing is one and not another: north and south, general and captain?"""
    left, right = _class(one), _class(other)
    return bool(left[0]) and left[0] == right[0] and left[1] != right[1]


@lru_cache(maxsize=1)
def peoples() -> dict[str, str]:
    return {name: line.split()[0] for line in _listed("peoples.txt") for name in line.split()}


def of_people(country: str) -> list[str]:
    """The other folded words by which a country and its people are called."""
    chiefs = {peoples().get(word) for word in country.split()} - {None}
    return [name for name, chief in peoples().items() if chief in chiefs and name not in _COMMON_TOO]


_COMMON_TOO = frozenset("states poles danes scotch".split())


def _listed(name: str) -> list[str]:
    return [
        row for row in files("valla.evidence.senses").joinpath(name).read_text("utf-8").splitlines() if row[:1] != "#"
    ]


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    return {form: line.split()[0] for line in _listed("irregular.txt") for form in line.split()[1:]}


@lru_cache(maxsize=1 << 16)
def keys(form: str, behind: tuple[str, ...] = ()) -> frozenset[str]:
    """What a folded word is known by: its stem, that of the verb of which it is a form, and the groups of words of like meaning that it is of. Of a verb that a word
    near `behind` it gives another meaning ("turned the offer down") the groups are those of the two together."""
    roots = {stem(form), stem(_irregular().get(form, form))}
    for word in behind:
        if both := [groups for root in roots if (groups := _groups().get(f"{root}_{word}"))]:
            return both[0].union(*both[1:], *([{f"{root}_{word}"} for root in roots]))
    return frozenset(roots).union(*(_groups().get(root, frozenset()) for root in roots))


@lru_cache(maxsize=1)
def particles() -> frozenset[str]:
    """The words that give a verb another meaning."""
    return frozenset(root.partition("_")[2] for root in _groups() if "_" in root)


def alike(one: frozenset[str], other: frozenset[str]) -> int:
    """1 if two words tell the same, -1 if they tell the reverse, 0 if nothing binds them."""
    if not one.isdisjoint(other):
        return 1
    return -1 if not _reversed(one).isdisjoint(other) else 0


@lru_cache(maxsize=1 << 16)
def _reversed(known: frozenset[str]) -> frozenset[str]:
    """The other sides of the groups that a word is of."""
    return frozenset(f"{'-' if key[0] == '+' else '+'}{key[1:]}" for key in known if key[0] in "+-")


def is_trade(form: str) -> bool:
    """Is a folded word of the class of trades?"""
    return _class(form)[0] == _class("butler")[0]


def is_kin(form: str) -> bool:
    """Does a folded word say what one is to another of a family?"""
    return _class(form)[0] in {_class("father")[0], _class("mother")[0]} - {""}


def is_rank(form: str) -> bool:
    """Is a folded word of a class of offices or titles?"""
    return _class(form)[0] in _ranks()


@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    return frozenset(
        _class(form)[0]
        for form in (
            "general",
            "chairman",
            "mayor",
            "governor",
            "minister",
            "bishop",
            "judge",
            "editor",
            "king",
            "pilot",
        )
    )
