"""Where witnesses differ, and who stands with whom.

A place of variation is a stretch of columns in which they do not all have the same words. Witnesses that share a reading against the others
are told with how often they do so, in substantives only, since spelling and punctuation are the printer's. These are the grounds on
which a family tree may be argued (P. Maas, Textkritik, 1927): only shared errors show a common ancestor, and which reading is the error is
for the editor to say. No tree is drawn.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from valla.collating.kinds import Examiner, Kind, Reading
from valla.collating.moves import Move
from valla.collating.stretches import lacunae, stretches
from valla.collating.table import Table

__all__ = ["Group", "Place", "groups", "places"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of variation: columns `left` to before `right`.

    `readings` has one for each row; `alike` the rows that read the same to the letter, those with the reference first; `kinds` of each row what it
    does to the reference's reading (None where it has the same); `kind` is the gravest of them. `stands` are the rows that say the
    same, accidentals apart. `absent` are the rows that have nothing for a long stretch of which an earlier place has told: they take no part.
    `moved` are the moves between the reference row and another, by its number, of which this place is an end, and `within`, told at that
    of the reference, where the two differ in what was moved: places in the columns of the moved stretch, with the readings of these two.
    """

    number: int
    left: int
    right: int
    readings: tuple[Reading, ...]
    alike: tuple[tuple[int, ...], ...]
    kinds: tuple[Kind | None, ...]
    kind: Kind
    stands: tuple[tuple[int, ...], ...]
    absent: frozenset[int] = frozenset()
    moved: tuple[tuple[int, Move], ...] = ()
    within: tuple[Place, ...] = ()

    @property
    def substantive(self) -> bool:
        """Does any witness say something else?"""
        return self.kind.substantive


@dataclass(frozen=True, slots=True)
class Group:
    """Witnesses (row numbers) that share a reading `against` all others that are there, at `count` places, and the numbers of these."""

    rows: tuple[int, ...]
    against: tuple[int, ...]
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
    return _with_moves(table, _found(table, base, examiner), examiner)


def _found(table: Table, base: int | None, examiner: Examiner) -> list[Place]:
    missing = lacunae(table)
    found: list[Place] = []
    for left, right, spans in stretches(table, missing):
        readings = tuple(Reading(row, *span) for row, span in zip(table.rows, spans, strict=True))
        absent = missing[left] & missing[left - 1] if left else frozenset[int]()
        place = _place(len(found) + 1, left, right, readings, base, absent, examiner)
        if place:
            found.append(place)
    return found


def groups(found: Sequence[Place], base: int | None = None) -> list[Group]:
    """Which witnesses stand together against the rest, the most frequent first. Only substantive places count, and readings that at least two
    share; of two witnesses there is nothing to tell. Where there are two readings and both are shared, those who depart from the base are
    told, without a base the fewer."""
    shared: dict[tuple[tuple[int, ...], tuple[int, ...]], list[int]] = {}
    for place in found:
        stands = [rows for part in place.stands if (rows := tuple(k for k in part if k not in place.absent))]
        present = sorted(k for rows in stands for k in rows)
        if not place.substantive or len(present) < 3 or len(stands) < 2:
            continue
        together = [rows for rows in stands if len(rows) > 1]
        if len(together) == len(stands) == 2:
            together = [min(together, key=lambda rows: (base in rows, len(rows), 0 in rows))]
        for rows in together:
            shared.setdefault((rows, tuple(k for k in present if k not in rows)), []).append(place.number)
    made = [Group(rows, against, tuple(numbers)) for (rows, against), numbers in shared.items()]
    return sorted(made, key=lambda group: (-group.count, group.rows))


def _place(
    number: int,
    left: int,
    right: int,
    readings: tuple[Reading, ...],
    base: int | None,
    absent: frozenset[int],
    examiner: Examiner,
) -> Place | None:
    forms = [tuple(reading.forms) for reading in readings]
    counts = Counter(forms)
    reference = base if base is not None else max(range(len(forms)), key=lambda k: (counts[forms[k]], -k))
    kinds = tuple(examiner.kind(readings[reference], reading) for reading in readings)
    done = [kind for k, kind in enumerate(kinds) if kind and k not in absent] or list(filter(None, kinds))
    if not done:
        return None
    kind = max(done, key=lambda kind: kind.gravity)
    alike: dict[tuple[tuple[str, ...], str], list[int]] = {(forms[reference], readings[reference].shown): []}
    for k, reading in enumerate(readings):
        alike.setdefault((forms[k], reading.shown), []).append(k)
    return Place(number, left, right, readings, tuple(map(tuple, alike.values())), kinds, kind,
                 _stands(readings, reference, kinds, examiner), absent)  # fmt: skip


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


def _with_moves(table: Table, found: list[Place], examiner: Examiner) -> list[Place]:
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
            # Both ends of a move may stand in one place.
            if at < len(found) and found[at].readings[r].first <= word and told not in moved.setdefault(at, []):
                moved[at].append(told)
    return [_moved(place, moved[k], table, examiner) if k in moved else place for k, place in enumerate(found)]


def _moved(place: Place, moves: Sequence[tuple[int, Move]], table: Table, examiner: Examiner) -> Place:
    """The place with its moves; where they are most of what a witness has there, or lacks, its kind is order."""
    kinds, reference = list(place.kinds), table.reference
    own = place.readings[reference]
    within = [
        change
        for r, move in moves
        if own.first <= move.start < own.last
        for change in _found(table.moved(r, move), 0, examiner)
    ]
    for r, move in moves:
        kind = kinds[r] or kinds[reference]
        most = max(reading.last - reading.first for reading in (place.readings[r], place.readings[reference]))
        if kind and 2 * (move.end - move.start) >= most:
            kinds[r if kinds[r] else reference] = Kind.ORDER
    kind = max(filter(None, kinds), key=lambda kind: kind.gravity)
    return replace(place, moved=tuple(moves), within=tuple(within), kinds=tuple(kinds), kind=kind)
