"""For the terminal: a short text whole, the witnesses under one another; of a long one the places where they vary. Then what it comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from valla.collating import Collation, Kind, Move, Place, Reading
from valla.reports.collated import address, shortened
from valla.reports.manual import table
from valla.reports.shown import counted, flat

__all__ = ["render"]

_SHORT = 80
"""Columns of a table that is shown whole."""
_NONE = "–"
_SHOWN = 8
"""Places named of a group."""
_GROUPS = 20
"""Groups told of."""


def render(collation: Collation, width: int | None) -> str:
    """The table or its places, moved stretches, a summary, and who stands with whom."""
    made: list[str] = []
    if collation.table.width <= _SHORT:
        made += _whole(collation, width or 100)
    made += [line for place in collation.places for line in _place(place, collation)]
    made += _moves(collation)
    made.append(_summary(collation))
    made += _groups(collation)
    return "\n".join(made) + "\n"


def _whole(collation: Collation, width: int) -> Iterator[str]:
    """The rows under one another, no line wider than the terminal. A column in which they differ is marked below."""
    names = [flat(row.siglum) for row in collation.rows]
    margin = max(map(len, names)) + 2
    differ = {c for place in collation.places for c in range(place.left, place.right)}
    columns = []
    for c in range(collation.table.width):
        cells = [
            flat(row.shown(cell[c])) if cell[c] >= 0 else _NONE
            for row, cell in zip(collation.rows, collation.table.cells, strict=True)
        ]
        size = max(map(len, cells))
        columns.append(([cell.ljust(size) for cell in cells], ("^" if c in differ else " ") * size))
    start = 0
    while start < len(columns):
        end, used = start, margin
        while end < len(columns) and (end == start or used + len(columns[end][1]) + 1 <= width):
            used += len(columns[end][1]) + 1
            end += 1
        for r, name in enumerate(names):
            yield (name.ljust(margin) + " ".join(cells[r] for cells, _ in columns[start:end])).rstrip()
        yield (" " * margin + " ".join(mark for _, mark in columns[start:end])).rstrip()
        start = end


def _place(place: Place, collation: Collation) -> Iterator[str]:
    """`12 word, draft.txt:4:7` and below it each reading with those that have it."""
    first = place.readings[collation.reference]
    where = address(first.row.passage(first.first, first.last))
    yield f"{place.number}  {place.kind}  {flat(where)}"
    rows = []
    for alike in place.alike:
        reading = place.readings[alike[0]]
        words = shortened(flat(reading.shown), reading.last - reading.first) or _NONE
        kind = place.kinds[alike[0]]
        rows.append(("   ", flat(collation.sigla(alike)), words + (f"  ({kind})" if _told(place) and kind else "")))
    yield from table(rows, None).splitlines()
    for change in place.within:
        yield f"     within it, {change.kind}: {' ] '.join(_reading(reading) for reading in change.readings)}"


def _reading(reading: Reading) -> str:
    return f"{flat(reading.row.siglum)} {shortened(flat(reading.shown), reading.last - reading.first) or _NONE}"


def _told(place: Place) -> bool:
    """Are there variants of several kinds here, so that each has to be told?"""
    return len({kind for kind in place.kinds if kind}) > 1


def _moves(collation: Collation) -> Iterator[str]:
    for r, found in enumerate(collation.table.moves):
        for move in found:
            yield f"moved in {flat(collation.rows[r].siglum)}: {_moved(move, collation, r)}"


def _moved(move: Move, collation: Collation, r: int) -> str:
    one, other = collation.rows[collation.table.reference], collation.rows[r]
    there = other.passage(move.other_start, move.other_end)
    words = shortened(flat(str(there)), move.other_end - move.other_start)
    here = address(one.passage(move.start, move.end))
    return f"{words}  at {flat(address(there))}; {flat(one.siglum)} has it at {flat(here)}"


def _summary(collation: Collation) -> str:
    sizes = ", ".join(
        f"{flat(row.siglum)} {counted(len(row), 'word')} ({flat(row.text.name)})" for row in collation.rows
    )
    count = len(collation.places)
    told = f"{len(collation.rows)} witnesses: {sizes}\n{counted(count, 'place')}"
    if count:
        substantive = sum(place.substantive for place in collation.places)
        told += f": {_kinds(collation.kinds())}; {substantive:,} substantive"
    within = collation.kinds_within()
    if within:
        told += f"\nwithin what was moved: {_kinds(within)}"
    return told


def _kinds(counts: Sequence[tuple[Kind, int]]) -> str:
    return ", ".join(f"{number:,} {kind}" for kind, number in counts)


def _groups(collation: Collation) -> Iterator[str]:
    for group in collation.groups[:_GROUPS]:
        yield (
            f"{flat(collation.sigla(group.rows))} against {flat(collation.sigla(group.against))}: "
            f"{counted(group.count, 'place')} ({_numbers(group.places)})"
        )
    if len(collation.groups) > _GROUPS:
        yield f"and {len(collation.groups) - _GROUPS:,} more groups, at fewer places"


def _numbers(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers[:_SHOWN])) + (", …" if len(numbers) > _SHOWN else "")
