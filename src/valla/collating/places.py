"""Where witnesses differ, and who stands with whom.

A place of variation is a stretch of columns in which they do not all have the same words. Witnesses that share a reading against the others
are told with how often they do so, in substantives only, since spelling and punctuation are the printer's. These are the grounds on
which a family tree may be argued (P. Maas, Textkritik, 1927): only shared errors show a common ancestor, and which reading is the error is
for the editor to say. No tree is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from valla.collating.kinds import Examiner, Kind, Reading
from valla.collating.moves import Move
from valla.collating.table import Table
from valla.evidence.shorthand import phrase_value

__all__ = ["Group", "Place", "groups", "places"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of variation: columns `left` to before `right`.

    `readings` has one for each row; `alike` the rows that read the same to the letter, those with the reference first; `kinds` of each row what it
    does to the reference's reading (None where it has the same); `kind` is the gravest of them. `stands` are the rows that say the
    same, accidentals apart. `moved` is the reading of another place where a witness has these words, if they were moved.
    """

    number: int
    left: int
    right: int
    readings: tuple[Reading, ...]
    alike: tuple[tuple[int, ...], ...]
    kinds: tuple[Kind | None, ...]
    kind: Kind
    stands: tuple[tuple[int, ...], ...]
    moved: tuple[tuple[int, Move], ...] = ()

    @property
    def substantive(self) -> bool:
        """Does any witness say something else?"""
        return self.kind.substantive


@dataclass(frozen=True, slots=True)
class Group:
    """Witnesses (row numbers) that share a reading against all others at `count` places, and the numbers of these."""

    rows: tuple[int, ...]
    places: tuple[int, ...]

    @property
    def count(self) -> int:
        """At how many places."""
        return len(self.places)


def places(table: Table, base: int | None = None) -> list[Place]:
    """The places of variation of a table, in order, numbered from 1.

    `base` is the row that the others are held against. Without one a reading is held against that of most witnesses, of the first named where
    they are even.
    """
    examiner = Examiner(table.rows)
    found: list[Place] = []
    for left, right, spans in _stretches(table):
        readings = tuple(Reading(row, *span) for row, span in zip(table.rows, spans, strict=True))
        place = _place(len(found) + 1, left, right, readings, base, examiner)
        if place:
            found.append(place)
    return _with_moves(table, found)


def groups(found: Sequence[Place], base: int | None = None) -> list[Group]:
    """Which witnesses stand together against the rest, the most frequent first. Only substantive places count, and readings that at least two
    share; of two witnesses there is nothing to tell. Where there are two readings and both are shared, those who depart from the base are
    told, without a base the fewer."""
    shared: dict[tuple[int, ...], list[int]] = {}
    for place in found:
        if place.substantive and len(place.readings) > 2:
            together = [rows for rows in place.stands if 1 < len(rows) < len(place.readings)]
            if len(together) == len(place.stands) == 2:
                together = [min(together, key=lambda rows: (base in rows, len(rows), 0 in rows))]
            for rows in together:
                shared.setdefault(rows, []).append(place.number)
    made = [Group(rows, tuple(numbers)) for rows, numbers in shared.items()]
    return sorted(made, key=lambda group: (-group.count, group.rows))


_NUMBER = 16
"""Words of a number on both sides at most."""
Spans = tuple[tuple[int, int], ...]


def _stretches(table: Table) -> Iterator[tuple[int, int, Spans]]:
    """The columns in which not all have the same, those that belong together as one, and which words each row has there."""
    count = len(table.rows)
    at = [0] * count
    pending: list[tuple[int, list[int]]] = []  # columns that differ in words, each with the rows' next word there
    for c in range(table.width):
        cells = [column[c] for column in table.cells]
        full = min(cells) >= 0
        first = table.rows[0].forms[cells[0]] if full else ""
        if full and all(row.forms[k] == first for row, k in zip(table.rows, cells, strict=True)):
            yield from _divided(pending, table, at)
            pending = []
            shown = table.rows[0].shown(cells[0])
            if any(row.shown(k) != shown for row, k in zip(table.rows, cells, strict=True)):
                yield c, c + 1, tuple((k, k + 1) for k in cells)
        else:
            pending.append((c, list(at)))
        for r, k in enumerate(cells):
            if k >= 0:
                at[r] = k + 1
    yield from _divided(pending, table, at)


def _divided(
    pending: Sequence[tuple[int, list[int]]], table: Table, at: Sequence[int]
) -> Iterator[tuple[int, int, Spans]]:
    """A stretch of columns that differ, divided where each stands for itself: all have a word, and the stretch is no other order or division of
    the same words."""
    if not pending:
        return
    edges = [*(begun for _, begun in pending), list(at)]
    whole = [row.forms[a:b] for row, a, b in zip(table.rows, edges[0], edges[-1], strict=True)]
    together = any(_same_otherwise(one, other) for k, one in enumerate(whole) for other in whole[:k])
    start = 0
    for k in range(len(pending)):
        full = all(after > before for before, after in zip(edges[k], edges[k + 1], strict=True))
        if full and not together and (k in (start, len(pending) - 1) or _alone(edges, k)):
            if start < k:
                yield _stretch(pending, edges, start, k)
            yield _stretch(pending, edges, k, k + 1)
            start = k + 1
    if start < len(pending):
        yield _stretch(pending, edges, start, len(pending))


def _same_otherwise(one: list[str], other: list[str]) -> bool:
    """Are two readings the same words, in another order, divided otherwise, or a number in figures and in words?"""
    if one == other:
        return False
    if "".join(one) == "".join(other) or sorted(one) == sorted(other):
        return True
    value = phrase_value(one) if len(one) + len(other) < _NUMBER else None
    return value is not None and value == phrase_value(other)


def _alone(edges: Sequence[Sequence[int]], k: int) -> bool:
    """Have all rows a word in the next column too, so that nothing was left out beside this one?"""
    return all(after > before for before, after in zip(edges[k + 1], edges[k + 2], strict=True))


def _stretch(
    pending: Sequence[tuple[int, list[int]]], edges: Sequence[Sequence[int]], first: int, last: int
) -> tuple[int, int, Spans]:
    return pending[first][0], pending[last - 1][0] + 1, tuple(zip(edges[first], edges[last], strict=True))


def _place(
    number: int, left: int, right: int, readings: tuple[Reading, ...], base: int | None, examiner: Examiner
) -> Place | None:
    forms = [tuple(reading.forms) for reading in readings]
    counts = Counter(forms)
    reference = base if base is not None else max(range(len(forms)), key=lambda k: (counts[forms[k]], -k))
    kinds = tuple(examiner.kind(readings[reference], reading) for reading in readings)
    kind = max(filter(None, kinds), key=lambda kind: kind.gravity, default=None)
    if kind is None:
        return None
    alike: dict[tuple[tuple[str, ...], str], list[int]] = {(forms[reference], readings[reference].shown): []}
    for k, reading in enumerate(readings):
        alike.setdefault((forms[k], reading.shown), []).append(k)
    return Place(number, left, right, readings, tuple(map(tuple, alike.values())), kinds, kind,
                 _stands(readings, reference, kinds, examiner))  # fmt: skip


def _stands(
    readings: Sequence[Reading], reference: int, kinds: Sequence[Kind | None], examiner: Examiner
) -> tuple[tuple[int, ...], ...]:
    """The rows that say the same: each joins the first that its reading differs from in accidentals at most."""
    heads = [reference]
    stands: dict[int, list[int]] = {reference: []}
    for k, reading in enumerate(readings):
        for head in heads:
            kind = kinds[k] if head == reference else examiner.kind(readings[head], reading)
            if kind is None or not kind.substantive:
                stands[head].append(k)
                break
        else:
            heads.append(k)
            stands[k] = [k]
    return tuple(sorted(map(tuple, stands.values())))


def _with_moves(table: Table, found: list[Place]) -> list[Place]:
    """The places with the moves of which they are an end."""
    ends: list[tuple[int, int, tuple[int, Move]]] = []
    for r, moves in enumerate(table.moves):
        for move in moves:
            ends.append((table.reference, move.start, (r, move)))
            ends.append((r, move.other_start, (r, move)))
    by_row: dict[int, list[tuple[int, tuple[int, Move]]]] = {}
    for r, word, told in sorted(ends, key=lambda end: (end[0], end[1])):
        by_row.setdefault(r, []).append((word, told))
    moved: dict[int, list[tuple[int, Move]]] = {}
    for r, words in by_row.items():
        at = 0
        for word, told in words:
            while at < len(found) and found[at].readings[r].last <= word:
                at += 1
            if at < len(found) and found[at].readings[r].first <= word:
                moved.setdefault(at, []).append(told)
    return [_moved(place, moved[k], table.reference) if k in moved else place for k, place in enumerate(found)]


def _moved(place: Place, moves: Sequence[tuple[int, Move]], reference: int) -> Place:
    """The place with its moves; where they are most of what a witness has there, or lacks, its kind is order."""
    kinds = list(place.kinds)
    for r, move in moves:
        kind = kinds[r] or kinds[reference]
        most = max(reading.last - reading.first for reading in (place.readings[r], place.readings[reference]))
        if kind and 2 * (move.end - move.start) >= most:
            kinds[r if kinds[r] else reference] = Kind.ORDER
    kind = max(filter(None, kinds), key=lambda kind: kind.gravity)
    return replace(place, moved=tuple(moves), kinds=tuple(kinds), kind=kind)
