"""What stands by which name within a clause; and two names that have changed places.

A passage that has all of a sentence may give it to the wrong persons: "Erwin was taken prisoner, Karl was killed". What belongs to a name are the parts of
its clause that are nearer to it than to another name; a clause without a name goes on with the last.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from valla.evidence.bonds import TOGETHER
from valla.evidence.parts import Part, Sentence
from valla.evidence.sameness import is_one, may_be_exchanged, stands
from valla.evidence.slots import Filling

__all__ = ["swapped"]

_BREAKS = frozenset(", ; : ( ) – — while whereas but and or with as".split())
"""What parts the clauses of a sentence, and the members of a list."""
_KNOWN = 0.45
"""A name so common in the archive is that of whom it is all about."""
_LEAST, _RATHER, _STRAIGHT = 0.5, 1.0, 0.5
"""The weight that each of two names must have in common with the other's clause; by how much both together must outdo what each has in common with its own; and what
part of it that may be."""


def swapped(own: Sequence[Sentence], window: Sequence[Sentence]) -> Filling | None:
    """The name of a sentence to which a passage gives what the sentence gives to another, and the other way round."""
    found = [filling for mine in own for theirs in window for filling in _swapped(mine, theirs)]
    # Where two offices and two persons change places, each pair has.
    return found[0] if 0 < len(found) <= TOGETHER else None


def _swapped(sentence: Sentence, other_sentence: Sentence) -> Iterator[Filling]:
    mine, theirs = _belongings(sentence), _belongings(other_sentence)
    for at, (one, its) in enumerate(mine):
        for other, others in mine[at + 1 :]:
            if is_one(one, other) or min(one.rare, other.rare) < _KNOWN or _is_called(one, other, sentence):
                continue
            their_one, their_other = (_of(name, theirs) for name in (one, other))
            crossed = (_common(its, their_other), _common(others, their_one))
            straight = _common(its, their_one) + _common(others, their_other)
            if min(crossed) >= _LEAST and straight <= min(sum(crossed) - _RATHER, sum(crossed) * _STRAIGHT):
                place = next(name for name, _ in theirs if is_one(other, name))
                if may_be_exchanged(one, place):
                    yield Filling("participant", one, place)


def _is_called(one: Part, other: Part, sentence: Sentence) -> bool:
    """Does one name say who the other is: "Winsloe, the Fourth Sea Lord"?"""
    return any(
        (left, right) == (one, other) and gap == (",", "the")
        for left, right, gap in zip(sentence.parts, sentence.parts[1:], sentence.between[1:], strict=False)
    )


def _belongings(sentence: Sentence) -> list[tuple[Part, list[Part]]]:
    """Each name of a sentence with what belongs to it."""
    found: list[tuple[Part, list[Part]]] = []
    for clause in _clauses(sentence):
        names = [at for at, part in enumerate(clause) if part.kind == "name"]
        held: dict[int, list[Part]] = {at: [] for at in names}
        for at, part in enumerate(clause):
            others = [name for name in names if name != at]
            if part.kind == "negation":
                continue
            if not names and found:
                found[-1][1].append(part)
            elif others:
                nearest = min(others, key=lambda name: abs(name - at))
                if part.kind != "name" or abs(nearest - at) <= TOGETHER:
                    held[nearest].append(part)
        found += [(clause[at], held[at]) for at in names]
    return found


def _clauses(sentence: Sentence) -> list[list[Part]]:
    clauses: list[list[Part]] = [[]]
    for part, gap in zip(sentence.parts, sentence.between, strict=False):
        if not _BREAKS.isdisjoint(gap):
            clauses.append([])
        clauses[-1].append(part)
    return [clause for clause in clauses if clause]


def _of(name: Part, belongings: Sequence[tuple[Part, list[Part]]]) -> list[Part]:
    """All that belongs to a name."""
    return [part for other, parts in belongings if is_one(name, other) for part in parts]


def _common(mine: Sequence[Part], theirs: Sequence[Part]) -> float:
    """What two have in common by weight, words by their stems alone: a chief and a commander are here two."""
    return sum(
        part.weight
        for part in mine
        if stands(
            part, [other for other in theirs if part.kind != "word" or not _stems(part).isdisjoint(_stems(other))]
        )
    )


def _stems(part: Part) -> frozenset[str]:
    return frozenset(key for key in part.keys if key[0] not in "+-")
