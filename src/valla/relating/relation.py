"""Two persons, bodies or states: all that passed between them, its course, and who stood to both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from valla.relating.contacts import Contact, Gathered
from valla.relating.course import Course, course

__all__ = ["Relation", "common", "relation"]

_MOST = 10
"""Third persons that are told."""


@dataclass(frozen=True, slots=True)
class Relation:
    """The relation of `a` and `b`. `third` are those who had to do with both, with how often; `undecided` counts what is told of a name that may be theirs or another's."""

    a: str
    b: str
    contacts: tuple[Contact, ...]
    course: Course
    third: tuple[tuple[str, int], ...]
    undecided: int


def relation(a: str, b: str, found: Gathered, others: Sequence[Contact] = ()) -> Relation:
    """The relation of two; `others` are contacts of either with anyone."""
    return Relation(a, b, found.contacts, course(found.contacts), tuple(common(a, b, others)[:_MOST]), found.undecided)


def common(a: str, b: str, contacts: Sequence[Contact]) -> list[tuple[str, int]]:
    """Who had to do with both of two persons, and how often with the one of them with whom it was less; the most first."""
    of = {one: Counter[str]() for one in (a, b)}
    for item in contacts:
        for one, other in ((item.source, item.target), (item.target, item.source)):
            if one in of and other not in of:
                of[one][other] += 1
    both = of[a].keys() & of[b].keys()
    return sorted(((name, min(of[a][name], of[b][name])) for name in both), key=lambda pair: (-pair[1], pair[0]))
