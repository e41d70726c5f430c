"""Which stretches of two documents say the same: telling words in the same order, whatever has been changed, left out or put in between.

A local alignment, but only of the words that both have (Smith and Waterman, "Identification of common molecular subsequences", J. Mol. Biol. 147
(1981)): every word in common counts what it tells, every one passed over costs. Accounts of one event have the words of the event in common,
here and there; a copy has them one after the other, though every second be changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import log2

from valla.archive.sharing import BLOCK, Cell
from valla.archive.tokens import Tokens

__all__ = ["Aligned", "aligned", "least"]

_CHANGED, _LEFT_OUT = 4.0, 1.3
"""Bits that a word costs that stands changed on both sides, and one that only one of them has."""
_GAP = 16
"""Telling words that may be passed over on a side."""
_BACK = 40
"""Words in common that are looked back at."""
_CROWDED = 6
"""Places of one word in a block beyond which it says nothing of order there."""
_NEAR = 20
"""Telling words within which what has changed places is one passage."""
_ORDERED = 3
"""Words in common that are in one order, and not by chance."""
_PART = 0.3
"""Of what a passage must come to, the part that each of its pieces must."""
_SUBJECT = 200
"""Words that a document is counted longer by, when it is asked how often it has one: a short text has each of its few words often."""
_FLOOR = 55.0
"""Bits that a passage must come to, before the size of what was searched is counted in."""


@dataclass(frozen=True, slots=True)
class Aligned:
    """A stretch of document `a` beside one of document `b`: the telling words `pairs` have in common, by number within each, and what they come to in bits. The words
    of several pieces are in the order of `a`."""

    pairs: tuple[tuple[int, int], ...]
    score: float

    @property
    def ends(self) -> tuple[int, int, int, int]:
        """The first and the last word in `a`, the first and the last in `b`."""
        others = [j for _, j in self.pairs]
        return self.pairs[0][0], self.pairs[-1][0], min(others), max(others)


def least(tokens: Tokens, a: int, b: int) -> float:
    """What a passage must come to not to be met by chance: the more, the more there was to search."""
    return _FLOOR + log2(tokens.count(a) + 1) + log2(tokens.count(b) + 1)


def aligned(tokens: Tokens, a: int, b: int, cells: Sequence[Cell], part: float = 1.0) -> list[Aligned]:
    """The passages that two documents share, those that come to at least this part of what is called for, in order of `a`."""
    wanted = part * least(tokens, a, b)
    favourites = _favourites(tokens, a, b)
    pieces = [
        piece for region in _regions(cells) for piece in _pieces(tokens, a, b, region, favourites, _PART * wanted)
    ]
    return sorted((item for item in _joined(pieces) if item.score >= wanted), key=lambda item: item.ends)


def _favourites(tokens: Tokens, a: int, b: int) -> dict[int, float]:
    """What the words tell at most that one of the documents has again and again: they are its subject."""
    found: dict[int, float] = {}
    for document in (a, b):
        whole = tokens.count(document) + _SUBJECT
        for key, often in tokens.often(document).items():
            found[key] = min(log2(whole / (often - 1)), found.get(key, whole))
    return found


def _regions(cells: Sequence[Cell]) -> Iterator[list[Cell]]:
    """Cells that touch, taken together."""
    left = {(cell.first, cell.second): cell for cell in cells}
    while left:
        todo = [next(iter(left))]
        region = [left.pop(todo[0])]
        while todo:
            first, second = todo.pop()
            for near in ((first + i, second + j) for i in (-1, 0, 1) for j in (-1, 0, 1)):
                if near in left:
                    region.append(left.pop(near))
                    todo.append(near)
        yield region


def _pieces(
    tokens: Tokens, a: int, b: int, region: list[Cell], favourites: dict[int, float], wanted: float
) -> Iterator[Aligned]:
    points = sorted(_points(tokens, a, b, region, favourites))
    while len(points) > 1:
        best, before = _chained(points)
        at = max(range(len(points)), key=best.__getitem__)
        if best[at] < wanted:
            return
        chain = []
        score = best[at]
        while at >= 0:
            chain.append(points[at])
            at = before[at]
        pairs = tuple((i, j) for i, j, _ in reversed(chain))
        if len(pairs) >= _ORDERED:
            yield Aligned(pairs, score)
        # What is used is used: neither side says its words twice.
        mine, theirs = {i for i, _ in pairs}, {j for _, j in pairs}
        points = [point for point in points if point[0] not in mine and point[1] not in theirs]


def _points(
    tokens: Tokens, a: int, b: int, region: Iterable[Cell], favourites: dict[int, float]
) -> set[tuple[int, int, float]]:
    """Where a telling word of the one stands in the other, too: its places in both, and what it tells."""
    found: set[tuple[int, int, float]] = set()
    around = {(cell.first, cell.second + j) for cell in region for j in (-1, 0, 1)} | {
        (cell.first + i, cell.second) for cell in region for i in (-1, 1)
    }
    for first, second in around:
        if first < 0 or second < 0:
            continue
        keys, _, bits = tokens.stretch(a, first * BLOCK, (first + 1) * BLOCK)
        theirs: dict[int, list[int]] = {}
        for j, key in enumerate(tokens.stretch(b, second * BLOCK, (second + 1) * BLOCK)[0]):
            theirs.setdefault(key, []).append(second * BLOCK + j)
        for i, (key, told) in enumerate(zip(keys, bits, strict=True)):
            places = theirs.get(key, ())
            if len(places) <= _CROWDED:
                found.update((first * BLOCK + i, j, min(told, favourites.get(key, told))) for j in places)
    return found


def _chained(points: Sequence[tuple[int, int, float]]) -> tuple[list[float], list[int]]:
    """For each word in common the most that a chain comes to which ends with it, and the word before it there."""
    best: list[float] = []
    before: list[int] = []
    for k, (i, j, told) in enumerate(points):
        most, link = 0.0, -1
        for p in range(k - 1, max(k - _BACK, 0) - 1, -1):
            other_i, other_j, _ = points[p]
            down, across = i - other_i - 1, j - other_j - 1
            if down > _GAP:
                break
            if down < 0 or across < 0 or across > _GAP:
                continue
            changed = min(down, across)
            value = best[p] - _CHANGED * changed - _LEFT_OUT * (max(down, across) - changed)
            if value > most:
                most, link = value, p
        best.append(most + told)
        before.append(link)
    return best, before


def _joined(pieces: Iterable[Aligned]) -> list[Aligned]:
    """Pieces near one another on both sides made one passage: clauses and sentences that have changed places."""
    made: list[Aligned] = []
    for piece in sorted(pieces, key=lambda item: item.ends):
        near = next((k for k in range(len(made) - 1, -1, -1) if _near(made[k], piece)), -1)
        if near < 0:
            made.append(piece)
        else:
            both = made[near]
            made[near] = Aligned(tuple(sorted(both.pairs + piece.pairs)), both.score + piece.score)
    return made


def _near(one: Aligned, other: Aligned) -> bool:
    left, right, top, bottom = one.ends
    first, last, up, down = other.ends
    return first - right <= _NEAR and left - last <= _NEAR and up - bottom <= _NEAR and top - down <= _NEAR
