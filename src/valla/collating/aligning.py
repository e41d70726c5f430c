"""Which word stands beside which: two texts of any length, or a text and a table of others.

First what both share beyond doubt (`anchors`), from long stretches to single words that stand once between two longer ones; then the few
words between two anchors (`gaps`). What is shared but stands elsewhere has been moved; it is set aside before the rest is compared.
The cost is near linear in the number of words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from valla.collating.anchors import Run, Strand, best_chain, in_turn, runs
from valla.collating.gaps import Likenesses, beside
from valla.spelling import skeleton

__all__ = ["Aligner"]

_COUNTS = (7, 5, 3, 2, 1, 1)
"""Words of the stretches that anchors are grown from, one count after the other."""
_SMALL = 900
"""Pairs of words up to which they are all compared at once."""
_LARGE = 40_000
"""Pairs of words up to which they are compared where no anchor divides them further."""
_MOVED = 8
"""Words that have been moved, not met by chance, wherever they stand."""
_APART = 4
"""Words by which a moved stretch may be interrupted."""
_LONG, _LEAST = 20, 0.25
"""Of two stretches of so many words that have not so large a share of words in common neither is the other, altered."""


class Aligner:
    """Sets strands of words beside one another. One aligner numbers the words of all witnesses of a collation."""

    def __init__(self) -> None:
        self.likenesses = Likenesses()
        self._keys: dict[str, int] = {}
        self._numbers: dict[str, int] = {}
        self._stops = 0

    def strand(self, forms: list[str], at: list[int] | None = None) -> Strand:
        """A strand of folded forms; without `at` they stand at 0, 1, 2 and so on."""
        return Strand([self.key(form) for form in forms], forms, list(range(len(forms))) if at is None else at)

    def stop(self) -> int:
        """A number that no word has: nothing runs over it."""
        self._stops -= 1
        return self._stops

    def key(self, form: str) -> int:
        """The number of a folded form, the same for the spellings of one word."""
        found = self._keys.get(form)
        if found is None:
            # Spellings of one word must not part two texts.
            bare = skeleton(form) or form
            found = self._keys[form] = self._numbers.setdefault(bare, len(self._numbers))
        return found

    def pairs(self, strands: Sequence[Strand], other: Strand) -> list[tuple[int, int]]:
        """Where words of the strands (columns of a table) and of the other answer to one another: pairs of their places, in order of both."""
        filled = [strand for strand in strands if strand.at]
        if not filled or not other.at:
            return []
        low, high = min(strand.at[0] for strand in filled), max(strand.at[-1] for strand in filled) + 1
        whole = (low, high, other.at[0], other.at[-1] + 1)
        if _area(whole) <= _SMALL:
            return self._compared(strands, other, whole)[0]
        found = runs(strands, other, whole, _COUNTS[0])
        chain = best_chain(found)
        strands, other = _without_moved(strands, other, found, chain)
        made = [pair for run in chain for pair in _pairs(run, strands, other)]
        for gap in _bounds(chain, whole):
            made += self._between(strands, other, gap) if chain else self._divided(strands, other, gap, 1)[0]
        return sorted(made)

    def _between(
        self, strands: Sequence[Strand], other: Strand, gap: tuple[int, int, int, int]
    ) -> list[tuple[int, int]]:
        """The pairs of places in a gap between two long anchors, if there is enough of them."""
        made, equal = self._divided(strands, other, gap, 1)
        least = min(gap[1] - gap[0], gap[3] - gap[2])
        return [] if least >= _LONG and equal < _LEAST * least else made

    def _divided(
        self, strands: Sequence[Strand], other: Strand, gap: tuple[int, int, int, int], level: int
    ) -> tuple[list[tuple[int, int]], int]:
        """The pairs of places, and how many are of words that are one another's."""
        area = _area(gap)
        if area <= 0:
            return [], 0
        if area <= _SMALL or level > len(_COUNTS) or (level == len(_COUNTS) and area <= _LARGE):
            return self._compared(strands, other, gap) if area <= _LARGE else ([], 0)
        if level < len(_COUNTS):
            chain = best_chain(runs(strands, other, gap, _COUNTS[level]))
        else:
            chain = best_chain(in_turn(strands, other, gap))
        made = [pair for run in chain for pair in _pairs(run, strands, other)]
        equal = len(made)
        for narrower in _bounds(chain, gap):
            more, also = self._divided(strands, other, narrower, level + 1)
            made, equal = made + more, equal + also
        return made, equal

    def _compared(
        self, strands: Sequence[Strand], other: Strand, gap: tuple[int, int, int, int]
    ) -> tuple[list[tuple[int, int]], int]:
        columns: dict[int, list[str]] = {}
        for strand in strands:
            start, end = strand.between(gap[0], gap[1])
            for k in range(start, end):
                forms = columns.setdefault(strand.at[k], [])
                if strand.forms[k] not in forms:
                    forms.append(strand.forms[k])
        start, end = other.between(gap[2], gap[3])
        if not columns or start == end:
            return [], 0
        at = sorted(columns)
        found = beside([columns[k] for k in at], other.forms[start:end], self.likenesses)
        return [(at[i], other.at[start + j]) for i, j, _ in found], sum(worth > 0 for _, _, worth in found)


def _area(gap: tuple[int, int, int, int]) -> int:
    return (gap[1] - gap[0]) * (gap[3] - gap[2])


def _pairs(run: Run, strands: Sequence[Strand], other: Strand) -> list[tuple[int, int]]:
    # The strands may have lost words since the run was found; what is in a chain is never among them.
    strand = strands[run.strand]
    i, j = strand.between(run.left, run.right)[0], other.between(run.top, run.bottom)[0]
    return [(strand.at[i + k], other.at[j + k]) for k in range(run.length)]


def _bounds(chain: Sequence[Run], whole: tuple[int, int, int, int]) -> list[tuple[int, int, int, int]]:
    """The gaps before, between and behind the runs of a chain."""
    edges = [(whole[0], whole[2]), *(edge for run in chain for edge in ((run.left, run.top), (run.right, run.bottom)))]
    edges.append((whole[1], whole[3]))
    return [(left, right, top, bottom) for (left, top), (right, bottom) in list(pairwise(edges))[::2]]


def _without_moved(
    strands: Sequence[Strand], other: Strand, found: Sequence[Run], chain: Sequence[Run]
) -> tuple[list[Strand], Strand]:
    """Strands and other without what both have at places that no chain can join: compared with its new neighbours it would only part them."""
    taken = {k for run in chain for k in range(run.j, run.j + run.length)}
    held = [{k for run in chain for k in range(*strand.between(run.left, run.right))} for strand in strands]
    lost: list[set[int]] = [set() for _ in strands]
    moved: set[int] = set()
    for left, right, number, top, bottom in _stretches(found, chain):
        mine, theirs = set(range(left, right)), set(range(top, bottom))
        if len(mine & held[number]) + len(theirs & taken) == 0:
            lost[number] |= mine
            moved |= theirs
    return [strand.without(gone) for strand, gone in zip(strands, lost, strict=True)], other.without(moved)


def _stretches(found: Sequence[Run], chain: Sequence[Run]) -> list[tuple[int, int, int, int, int]]:
    """The runs off the chain, those that follow one another closely made one: from and to in which strand, from and to in the other."""
    kept = set(chain)
    off = sorted((run for run in found if run not in kept), key=lambda run: (run.strand, run.j))
    made: list[list[int]] = []
    for run in off:
        last = made[-1] if made else None
        if last and last[2] == run.strand and 0 <= run.i - last[1] <= _APART and 0 <= run.j - last[4] <= _APART:
            last[1], last[4] = run.i + run.length, run.j + run.length
        else:
            made.append([run.i, run.i + run.length, run.strand, run.j, run.j + run.length])
    return [(a, b, number, c, d) for a, b, number, c, d in made if min(b - a, d - c) >= _MOVED]
