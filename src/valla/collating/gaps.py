"""Between two anchors: few words on either side, set beside one another so that the sum of likenesses is greatest.

Gotoh, "An improved algorithm for matching biological sequences", J. Mol. Biol. 162 (1982): a gap costs most where it is opened, so that
what is left out or put in stays together. Where two ways are worth the same, words that differ stand as far left as they can.
"""

from __future__ import annotations

from collections.abc import Sequence

from valla.evidence.likeness import distance
from valla.evidence.orthography import loosely_same
from valla.evidence.sense import number_value

__all__ = ["Likenesses", "beside"]

_EQUAL = 3.0
"""What an equal word is worth; a like one is worth less, one that differs costs `_OTHER`."""
_OTHER = -0.2
_OPEN, _GO_ON = -1.0, -0.12
"""What the first word of a gap costs, and each further one; two words in gaps cost more than two that differ."""
_OUTER = 0.05
"""What a gap costs less at either end, so that what runs on is not parted without need."""
_LIKE = 0.5
"""Likeness (0 to 1) from which two words count as one another's variants."""
_UNLIKE = 0.2
"""Likeness in letters of words that cannot be spellings of one."""
_LEFT, _UP = 1, 2


class Likenesses:
    """How like two folded forms are, from 0 to 1; each pair is judged once."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str], float] = {}

    def of(self, one: str, other: str) -> float:
        """1 for the same form, nearly 1 for one word in two spellings or one number in figures and words, else the share of letters in common."""
        if one == other:
            return 1.0
        key = (one, other) if one < other else (other, one)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._judged(*key)
        return found

    @staticmethod
    def _judged(one: str, other: str) -> float:
        values = number_value(one), number_value(other)
        if None not in values:
            return 0.95 if values[0] == values[1] else 0.6
        longer = max(len(one), len(other), 1)
        likeness = 1 - distance(one, other, longer) / longer
        if likeness > _UNLIKE and loosely_same(one, other):
            return 0.9
        return likeness * 0.95

    def worth(self, one: str, other: str) -> float:
        """What it is worth to set one beside the other."""
        if one == other:
            return _EQUAL
        likeness = self.of(one, other)
        return 2.6 * likeness - 0.9 if likeness >= _LIKE * 0.95 else _OTHER


def beside(
    columns: Sequence[Sequence[str]], forms: Sequence[str], likenesses: Likenesses
) -> list[tuple[int, int, float]]:
    """Which form stands in which column (each has the forms of one word or of several witnesses), in order: the numbers of column and form,
    and what the pair is worth. Costs the product of the two lengths."""
    if len(columns) == len(forms) == 1:
        return [(0, 0, max(likenesses.worth(one, forms[0]) for one in columns[0]))]
    width = len(forms) + 1
    never = float("-inf")
    best = [0.0] + [_OPEN + _OUTER + _GO_ON * k for k in range(width - 1)]
    down = [never] * width
    turns: list[bytearray] = [bytearray([_LEFT] * width)]
    opened: list[bytearray] = [bytearray(width)]
    worths: list[list[float]] = []
    worth_of = likenesses.worth
    for number, column in enumerate(columns):
        worth = [max(worth_of(one, form) for one in column) for form in forms]
        worths.append(worth)
        last, best = best, [_OPEN + _OUTER + _GO_ON * number] * width
        final = _OUTER if number + 1 == len(columns) else 0.0
        turn, new = bytearray([_UP] * width), bytearray(width)
        across = never
        for j in range(1, width):
            # bit 1 of `new`: the gap that goes down was opened here; bit 2: the one that goes across
            upward, fresh = down[j] + _GO_ON, last[j] + _OPEN + (_OUTER if j + 1 == width else 0.0)
            if fresh >= upward:
                upward, new[j] = fresh, 1
            down[j] = upward
            sideways, fresh = across + _GO_ON, best[j - 1] + _OPEN + final
            if fresh >= sideways:
                sideways = fresh
                new[j] |= 2
            across = sideways
            value, way = last[j - 1] + worth[j - 1], 0
            if sideways >= value:
                value, way = sideways, _LEFT
            if upward >= value:
                value, way = upward, _UP
            best[j], turn[j] = value, way
        turns.append(turn)
        opened.append(new)
    return _traced(turns, opened, worths)


def _traced(
    turns: Sequence[bytearray], opened: Sequence[bytearray], worths: Sequence[Sequence[float]]
) -> list[tuple[int, int, float]]:
    i, j = len(turns) - 1, len(turns[0]) - 1
    found: list[tuple[int, int, float]] = []
    while i and j:
        way = turns[i][j]
        if way == _UP:
            while i > 1 and not opened[i][j] & 1:
                i -= 1
            i -= 1
        elif way == _LEFT:
            while j > 1 and not opened[i][j] & 2:
                j -= 1
            j -= 1
        else:
            i, j = i - 1, j - 1
            found.append((i, j, worths[i][j]))
    return found[::-1]
