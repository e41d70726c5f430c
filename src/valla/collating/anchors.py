"""Anchors: stretches that two texts share beyond doubt, and the best chain of them in the order of both.

An anchor is grown from runs of words that stand once on either side; the heaviest chain keeps the order of both. What is shared but does
not fit into the chain has been moved. The family of the method is the patience of B. Cohen's diff, with runs for lines, and the chaining of
fragments of Abouelhoda and Ohlebusch, "Chaining algorithms for multiple genome comparison", J. Discrete Algorithms 3 (2005). Costs are
n log n in the number of words at most.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Run", "Strand", "best_chain", "in_turn", "runs"]


@dataclass(frozen=True, slots=True)
class Strand:
    """A sequence of words by number: `keys` (equal for words that may be one another), `forms`, and `at`, the places they stand at, which rise."""

    keys: list[int]
    forms: list[str]
    at: list[int]

    def between(self, low: int, high: int) -> tuple[int, int]:
        """The indices of the words that stand at `low` to before `high`."""
        return bisect_left(self.at, low), bisect_left(self.at, high)

    def without(self, gone: set[int]) -> Strand:
        """The strand without the words at some indices."""
        kept = [k for k in range(len(self.at)) if k not in gone]
        return Strand([self.keys[k] for k in kept], [self.forms[k] for k in kept], [self.at[k] for k in kept])


@dataclass(frozen=True, slots=True)
class Run:
    """`length` words that two strands share, from index `i` of the one and `j` of the other. `strand` tells which of several the one is;
    `left`, `right` are the places of its first word and past its last there, `top`, `bottom` in the other."""

    strand: int
    i: int
    j: int
    length: int
    left: int
    right: int
    top: int
    bottom: int


def runs(strands: Sequence[Strand], other: Strand, ranges: tuple[int, int, int, int], count: int) -> list[Run]:
    """The runs grown from stretches of `count` words that stand once in a strand and once in the other, within places `ranges` (from and to
    before in the strands, from and to before in the other)."""
    low, high, top, bottom = ranges
    j0, j1 = other.between(top, bottom)
    theirs = _once(other.keys, j0, j1, count)
    made: list[Run] = []
    for number, strand in enumerate(strands):
        i0, i1 = strand.between(low, high)
        reached: dict[
            int, int
        ] = {}  # up to which index of the strand a run has grown, by how far apart both sides stand
        for stretch, i in _once(strand.keys, i0, i1, count).items():
            j = theirs.get(stretch, -1)
            if i < 0 or j < 0 or i < reached.get(j - i, 0):
                continue
            length = count
            while i + length < i1 and j + length < j1 and strand.keys[i + length] == other.keys[j + length]:
                length += 1
            made.append(_run(number, strand, other, i, j, length))
            reached[j - i] = i + length
    return made


def in_turn(strands: Sequence[Strand], other: Strand, ranges: tuple[int, int, int, int]) -> list[Run]:
    """For stretches that say the same over and over, so that nothing in them stands once: the runs of pairs of words, the first of its kind
    beside the first, the second beside the second."""
    low, high, top, bottom = ranges
    j0, j1 = other.between(top, bottom)
    theirs: dict[tuple[int, int], list[int]] = {}
    for j in range(j0, j1 - 1):
        theirs.setdefault((other.keys[j], other.keys[j + 1]), []).append(j)
    made: list[Run] = []
    for number, strand in enumerate(strands):
        i0, i1 = strand.between(low, high)
        had: dict[tuple[int, int], int] = {}
        growing: dict[int, tuple[int, int]] = {}
        for i in range(i0, i1 - 1):
            pair = strand.keys[i], strand.keys[i + 1]
            turn = had[pair] = had.get(pair, -1) + 1
            places = theirs.get(pair, ())
            if turn >= len(places):
                continue
            off = places[turn] - i
            start, end = growing.get(off, (i, i))
            if i > end:
                made.append(_run(number, strand, other, start, start + off, end - start))
                start = i
            growing[off] = start, i + 2
        made += [_run(number, strand, other, start, start + off, end - start) for off, (start, end) in growing.items()]
    return made


def _run(number: int, strand: Strand, other: Strand, i: int, j: int, length: int) -> Run:
    last = length - 1
    return Run(number, i, j, length, strand.at[i], strand.at[i + last] + 1, other.at[j], other.at[j + last] + 1)


def _once(keys: list[int], start: int, end: int, count: int) -> dict[tuple[int, ...] | int, int]:
    """Where each stretch of `count` words begins, -1 if it stands there more than once. In order of the text."""
    found: dict[tuple[int, ...] | int, int] = {}
    for k in range(start, end - count + 1):
        stretch = keys[k] if count == 1 else tuple(keys[k : k + count])
        found[stretch] = -1 if stretch in found else k
    return found


def best_chain(found: Sequence[Run]) -> list[Run]:
    """The heaviest chain of runs that follow one another on both sides without touching; the weight of a run is its length."""
    if not found:
        return []
    ends = sorted({run.bottom for run in found})
    best = _Best(len(ends))
    order = sorted(range(len(found)), key=lambda k: found[k].left)
    closing = sorted(order, key=lambda k: found[k].right)
    value: dict[int, int] = {}
    before: dict[int, int] = {}
    done = 0
    for k in order:
        while done < len(closing) and found[closing[done]].right <= found[k].left:
            ended = closing[done]
            best.put(bisect_left(ends, found[ended].bottom), value[ended], ended)
            done += 1
        # The last place that an earlier run may have reached: no run that ends behind the top of this one.
        weight, behind = best.upto(bisect_left(ends, found[k].top + 1))
        value[k], before[k] = weight + found[k].length, behind
    k = max(order, key=lambda at: value[at])
    chain = []
    while k >= 0:
        chain.append(found[k])
        k = before[k]
    return chain[::-1]


class _Best:
    """The greatest value among the first so many entries (a tree of Fenwick's)."""

    def __init__(self, size: int) -> None:
        self.tree: list[tuple[int, int]] = [(0, -1)] * (size + 1)

    def put(self, index: int, value: int, name: int) -> None:
        """Enter a value at an index."""
        index += 1
        while index < len(self.tree):
            if value > self.tree[index][0]:
                self.tree[index] = (value, name)
            index += index & -index

    def upto(self, count: int) -> tuple[int, int]:
        """The greatest value among the first `count`, and its name; (0, -1) if there is none."""
        found = (0, -1)
        while count:
            if self.tree[count][0] > found[0]:
                found = self.tree[count]
            count -= count & -count
        return found
