"""What two witnesses both have, but not at the same place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from valla.collating.aligning import Aligner
from valla.collating.anchors import Strand, runs
from valla.collating.rows import Row
from valla.evidence.senses import FUNCTION

__all__ = ["Move", "moves"]

_COUNTS = (4, 2, 1)
_SURE = 8
"""Words that have been moved, wherever they stand; fewer only if they stand the nearer, by `_REACH` times the square of their number."""
_REACH = 10
_APART = 12
"""Words by which a moved stretch may be interrupted on either side."""


@dataclass(frozen=True, slots=True)
class Move:
    """Words `start` to before `end` of the first witness stand as `other_start` to before `other_end` in the second, elsewhere. `pairs` tells
    which word there answers to which."""

    start: int
    end: int
    other_start: int
    other_end: int
    pairs: tuple[tuple[int, int], ...] = ()

    @property
    def sure(self) -> bool:
        """Is it so long that it has been moved wherever it stands, and is no other order of a few words?"""
        return self.end - self.start >= _SURE


def moves(first: Row, second: Row, at: Sequence[int], other_at: Sequence[int], aligner: Aligner) -> tuple[Move, ...]:
    """The moves between two rows, in the order of the first. `at` and `other_at` are the columns of a table in which their words stand;
    a word that has its like in its own column has not been moved."""
    theirs = dict(zip(other_at, second.forms, strict=True))
    mine = dict(zip(at, first.forms, strict=True))
    here = [k for k, column in enumerate(at) if not _like(first.forms[k], theirs.get(column), aligner)]
    there = [k for k, column in enumerate(other_at) if not _like(second.forms[k], mine.get(column), aligner)]
    found: list[Move] = []
    taken: set[int] = set()
    gone: set[int] = set()
    for count in _COUNTS:
        strand, other = _left(first, here, taken, aligner), _left(second, there, gone, aligner)
        for run in runs([strand], other, (0, len(first), 0, len(second)), count):
            move = Move(run.left, run.right, run.top, run.bottom)
            span, other_span = range(move.start, move.end), range(move.other_start, move.other_end)
            if (
                _believed(move, abs(at[move.start] - other_at[move.other_start]), first)
                and taken.isdisjoint(span)
                and gone.isdisjoint(other_span)
            ):
                found.append(move)
                taken.update(span)
                gone.update(other_span)
    return tuple(_paired(move, first, second, aligner) for move in _joined(found, set(here) - taken, set(there) - gone))


def _like(one: str, other: str | None, aligner: Aligner) -> bool:
    return other is not None and (one == other or aligner.likenesses.of(one, other) >= 0.6)


def _left(row: Row, kept: Sequence[int], taken: set[int], aligner: Aligner) -> Strand:
    """The words that have no like; a number of its own stands where words between them are left out."""
    keys: list[int] = []
    forms: list[str] = []
    at: list[int] = []
    for k in kept:
        if k in taken:
            continue
        if at and at[-1] != k - 1:
            keys.append(aligner.stop())
            forms.append("")
            at.append(at[-1])
        keys.append(aligner.key(row.forms[k]))
        forms.append(row.forms[k])
        at.append(k)
    return Strand(keys, forms, at)


def _believed(move: Move, distance: int, first: Row) -> bool:
    """Is it no chance that both have the words?"""
    length = move.end - move.start
    if length <= 2 and all(form in FUNCTION or len(form) < 3 for form in first.forms[move.start : move.end]):
        return False
    return length >= _SURE or distance <= _REACH * length * length


def _joined(found: list[Move], here: set[int], there: set[int]) -> list[Move]:
    """Moves that follow one another closely on both sides, with none between them that has its like or another move, made one."""
    made: list[Move] = []
    for move in sorted(found, key=lambda move: move.start):
        last = made[-1] if made else None
        if (
            last
            and 0 <= move.start - last.end <= _APART
            and 0 <= move.other_start - last.other_end <= _APART
            and here.issuperset(range(last.end, move.start))
            and there.issuperset(range(last.other_end, move.other_start))
        ):
            made[-1] = replace(last, end=move.end, other_end=move.other_end)
        else:
            made.append(move)
    return made


def _paired(move: Move, first: Row, second: Row, aligner: Aligner) -> Move:
    one = aligner.strand(first.forms[move.start : move.end], list(range(move.start, move.end)))
    other = aligner.strand(
        second.forms[move.other_start : move.other_end], list(range(move.other_start, move.other_end))
    )
    return replace(move, pairs=tuple(aligner.pairs([one], other)))
