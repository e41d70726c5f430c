"""A whole collation: the table, where it varies, and who stands with whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from valla.collating.kinds import Kind
from valla.collating.moves import Move
from valla.collating.places import Group, Place, groups, places
from valla.collating.rows import Row
from valla.collating.table import Table, collated

__all__ = ["Collation", "Segment", "collate"]


@dataclass(frozen=True, slots=True)
class Segment:
    """Columns `left` to before `right`: those of one place of variation, or, where `place` is None, a stretch on which all agree."""

    left: int
    right: int
    place: Place | None


@dataclass(frozen=True, slots=True)
class Collation:
    """What `collate` gives. `base` is the row that the others are held against, None if there is none."""

    table: Table
    places: tuple[Place, ...]
    groups: tuple[Group, ...]
    base: int | None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The witnesses in the order in which they were named."""
        return self.table.rows

    @property
    def reference(self) -> int:
        """The row that is shown for all where they agree: the base, or the first."""
        return self.base or 0

    def elsewhere(self) -> dict[int, list[int]]:
        """Of each place to or from which words have been moved, the places where the others have them, by number."""
        ends: dict[tuple[int, Move], list[int]] = {}
        for place in self.places:
            for moved in place.moved:
                ends.setdefault(moved, []).append(place.number)
        made: dict[int, list[int]] = {}
        for numbers in ends.values():
            for number in numbers:
                made.setdefault(number, []).extend(other for other in numbers if other != number)
        return {number: sorted(set(others)) for number, others in made.items() if others}

    def sigla(self, numbers: Sequence[int]) -> str:
        """The sigla of some rows, with blanks."""
        return " ".join(self.rows[k].siglum for k in numbers)

    def kinds(self) -> list[tuple[Kind, int]]:
        """How many places there are of each kind, the gravest first."""
        return _counted(self.places)

    def kinds_within(self) -> list[tuple[Kind, int]]:
        """How many there are of each kind within what was moved, the gravest first."""
        return _counted([change for place in self.places for change in place.within])

    def segments(self) -> Iterator[Segment]:
        """The columns from left to right, each in one segment."""
        at = 0
        for place in self.places:
            if at < place.left:
                yield Segment(at, place.left, None)
            yield Segment(place.left, place.right, place)
            at = place.right
        if at < self.table.width:
            yield Segment(at, self.table.width, None)


def _counted(places: Sequence[Place]) -> list[tuple[Kind, int]]:
    counts = Counter(place.kind for place in places)
    return sorted(counts.items(), key=lambda item: -item[0].gravity)


def collate(
    rows: Sequence[Row], base: int | None = None, progress: Callable[[int, int, str], None] | None = None
) -> Collation:
    """Set the rows beside one another and find where they vary. `base` is the number of the row that the others are held against, if one is;
    `progress` as in `collated`."""
    table = collated(rows, base or 0, progress)
    found = tuple(places(table, base))
    return Collation(table, found, tuple(groups(found, base)), base)
