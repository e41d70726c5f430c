"""From the columns of a table to the stretches in which its rows differ.

Columns that differ side by side belong together, unless each stands for itself. Where a witness has nothing for a long while (a
fragment, a lost leaf, a chapter left out) the others are compared without it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from valla.collating.kinds import same_divided
from valla.collating.table import Table
from valla.evidence.contractions import same_in_full
from valla.evidence.sense import is_number
from valla.evidence.shorthand import phrase_value

__all__ = ["Stretch", "lacunae", "stretches"]

_LONG = 20
"""Columns without a word of a row from which on the others are compared without it."""
_PART = 4
"""Columns of a part that is the same otherwise within a longer stretch at most; a number in words may be longer."""
_NUMBER = 16
"""Words of a number on both sides at most."""
Stretch = tuple[int, int, tuple[tuple[int, int], ...]]
"""Columns from and to before, and for each row its words from and to before."""
Pending = list[tuple[int, list[int]]]
"""Columns that wait to be told of, each with the next word of every row there."""
_NOBODY: frozenset[int] = frozenset()


def lacunae(table: Table) -> list[frozenset[int]]:
    """For each column the rows that have nothing there for a long stretch. Of two witnesses none: what one lacks is the other's reading."""
    missing = [_NOBODY] * table.width
    for r, cells in enumerate(table.cells if len(table.rows) > 2 else ()):
        start = 0
        for c in range(len(cells) + 1):
            if c == len(cells) or cells[c] >= 0:
                if c - start >= _LONG:
                    missing[start:c] = [others | {r} for others in missing[start:c]]
                start = c + 1
    return missing


def stretches(table: Table, missing: Sequence[frozenset[int]]) -> Iterator[Stretch]:
    """The stretches in which not all rows have the same, from left to right. `missing` is what `lacunae` gives."""
    rows = table.rows
    at = [0] * len(rows)
    pending: Pending = []
    waits_for: tuple[frozenset[int], bool] = _NOBODY, False
    edges = table.edges()
    joined = False  # by a hyphen to the column before, in some rows
    for c in range(table.width):
        cells = [column[c] for column in table.cells]
        present = [r for r in range(len(rows)) if r not in missing[c]]
        same = all(cells[r] >= 0 for r in present)
        if same:
            first = rows[present[0]].forms[cells[present[0]]]
            same = all(rows[r].forms[cells[r]] == first for r in present)
        exactly = same and len({rows[r].shown(cells[r]) for r in present}) == 1
        # A stretch that only some rows lack ends where others begin to differ, or to lack it too.
        waiting = missing[c], exactly
        if pending and not joined and ((not missing[c] and same) or waiting != waits_for or c in edges):
            yield from _divided(pending, table, at, waits_for[0])
            pending = []
        waits_for = waiting
        hyphened = (
            same
            and not exactly
            and not missing[c]
            and len({row.goes_on(k) for row, k in zip(rows, cells, strict=True)}) > 1
        )
        if not same or missing[c] or joined or hyphened:
            pending.append((c, list(at)))
        elif not exactly:
            yield c, c + 1, tuple((k, k + 1) for k in cells)
        joined = hyphened
        for r, k in enumerate(cells):
            if k >= 0:
                at[r] = k + 1
    yield from _divided(pending, table, at, waits_for[0])


def _divided(pending: Pending, table: Table, at: Sequence[int], missing: frozenset[int]) -> Iterator[Stretch]:
    """A stretch of columns that differ, divided where each stands for itself: all have a word, and no other order or division of the same
    words is torn."""
    if not pending:
        return
    edges = [*(begun for _, begun in pending), list(at)]
    full = [
        all(
            after > before or r in missing for r, (before, after) in enumerate(zip(edges[k], edges[k + 1], strict=True))
        )
        for k in range(len(pending))
    ]
    agreed = len({tuple(forms) for r, forms in enumerate(_forms(table, edges[0], edges[-1])) if r not in missing}) == 1

    def stretch(first: int, last: int) -> Stretch:
        return pending[first][0], pending[last - 1][0] + 1, tuple(zip(edges[first], edges[last], strict=True))

    def together(first: int) -> int:
        """Where a part that begins at a column ends if it is the same otherwise: the longest such, the whole before all."""
        far = edges[min(first + _NUMBER, len(pending)) if first else -1]
        if sum(after > before for before, after in zip(edges[first], far, strict=True)) < 2:
            return first  # one witness alone has words here
        begin = _forms(table, edges[first], edges[first + 1])
        most = _NUMBER if any(is_number(form) for forms in begin for form in forms) else _PART
        reach = [*range(first + 2, min(first + most, len(pending)) + 1)]
        if not first and len(pending) > most:
            reach.append(len(pending))
        return next((last for last in reversed(reach) if _any_same(_forms(table, edges[first], edges[last]))), first)

    start = k = 0
    while k < len(pending):
        end = k if agreed else together(k)
        if (
            end == k
            and full[k]
            and not agreed
            # Nothing has been left out before this column, or nothing behind it.
            and (k in (start, len(pending) - 1) or full[k + 1] or together(k + 1) > k + 1)
        ):
            end = k + 1
        if end > k:
            if start < k:
                yield stretch(start, k)
            yield stretch(k, end)
            start = end
        k = max(end, k + 1)
    if start < len(pending):
        yield stretch(start, len(pending))


def _forms(table: Table, begun: Sequence[int], ended: Sequence[int]) -> list[list[str]]:
    return [row.forms[a:b] for row, a, b in zip(table.rows, begun, ended, strict=True)]


def _any_same(readings: Sequence[list[str]]) -> bool:
    return any(_same_otherwise(one, other) for k, one in enumerate(readings) for other in readings[:k])


def _same_otherwise(one: list[str], other: list[str]) -> bool:
    """Are two readings the same words, in another order, divided or contracted otherwise, or a number in figures and in words?"""
    if one == other or not one or not other:
        return False
    if same_divided(one, other) or same_in_full(one, other) or sorted(one) == sorted(other):
        return True
    value = phrase_value(one) if len(one) + len(other) < _NUMBER else None
    return value is not None and value == phrase_value(other)
