"""The offices that sentences give to persons: "the minister of justice Limantour", "José Limantour, the finance minister".

An office is a word of rank and what it is of. It is its bearer's if the two stand side by side, or with no more than "was" or a comma between them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from valla.evidence.likewords import contrary, is_rank, is_trade
from valla.evidence.parts import Part, Sentence
from valla.evidence.sameness import is_one
from valla.evidence.slots import Filling

__all__ = ["other_office"]


@dataclass(frozen=True, slots=True)
class _Office:
    """A part that has a word of rank in it, that word, what it is of, and who bears it."""

    part: Part
    rank: str
    of: tuple[Part, ...]
    bearer: Part


_BETWEEN = frozenset("the a an his her its their was is had has been then who as later former first , ( by to".split())
"""What may stand between an office and its bearer."""


def other_office(own: Sequence[Sentence], window: Sequence[Sentence]) -> tuple[Filling, tuple[Part, ...]] | None:
    """The office that a sentence gives to one to whom a passage gives another, and nowhere that one; and what else of the sentence names the office."""
    theirs = [office for sentence in window for office in _offices(sentence)]
    found = []
    for mine in (office for sentence in own for office in _offices(sentence)):
        same = [other for other in theirs if is_one(mine.bearer, other.bearer)]
        if same and all(_differ(mine, other) for other in same):
            found.append((Filling("participant", mine.part, same[0].part), mine.of))
    return found[0] if len(found) == 1 else None


def _differ(one: _Office, other: _Office) -> bool:
    """Are these two offices: of two ranks that one is not both of, or of one rank in two matters?"""
    if contrary(one.rank, other.rank):
        return True
    if not (one.of and other.of) or (one.rank != other.rank and {one.rank, other.rank} - _MINISTERS):
        return False
    return not any(is_one(left, right) or left.keys & right.keys for left in one.of for right in other.of)


_MINISTERS = frozenset(("minister", "secretary"))


def _offices(sentence: Sentence) -> Iterator[_Office]:
    parts = sentence.parts
    for at, part in enumerate(parts):
        ranks = [form for form in (part.keys if part.kind == "name" else (part.form,)) if _is_office(form)]
        if not ranks:
            continue
        # "Foreign Minister" is one name, "minister of war" two parts, "finance minister" two as well.
        last, of = (
            at,
            [Part("word", part.start, part.end, part.keys - {ranks[0]})]
            if len(part.keys) > 1 and part.kind == "name"
            else [],
        )
        first = at
        if at + 1 < len(parts) and sentence.between[at + 1][:1] == ("of",) and parts[at + 1].kind != "date":
            of.append(parts[at + 1])
            last = at + 1
        elif at and not sentence.between[at] and parts[at - 1].kind in ("word", "name") and not of:
            of.append(parts[at - 1])
            first = at - 1
        for beside, gap in ((last + 1, last + 1), (first - 1, first)):
            if 0 <= beside < len(parts) and parts[beside].kind == "name" and _BETWEEN.issuperset(sentence.between[gap]):
                yield _Office(part, ranks[0], tuple(of), parts[beside])
                break


def _is_office(form: str) -> bool:
    return is_rank(form) and not is_trade(form)
