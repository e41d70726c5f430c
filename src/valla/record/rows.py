"""The tables of a record and their rows, as frozen values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from valla.edtf import Edtf

__all__ = ["TABLES", "Body", "Held", "Office", "Participation", "Person", "Record", "Row", "Tenure"]


@dataclass(frozen=True, slots=True)
class Row:
    """Where an assertion stands, in the tables (`table` is a file of the record, `number` the row as a spreadsheet counts it), and on whose word."""

    table: str
    number: int
    source: str


@dataclass(frozen=True, slots=True)
class Person:
    """One source's word on a person. A date that is not known is None."""

    row: Row
    id: str
    name: str
    other_names: tuple[str, ...]
    born: Edtf | None
    died: Edtf | None


@dataclass(frozen=True, slots=True)
class Body:
    """One source's word on a body: since when it was and until when, and which body it is a part of ("" where that is not told)."""

    row: Row
    id: str
    name: str
    other_names: tuple[str, ...]
    begins: Edtf | None
    ends: Edtf | None
    part_of: str


@dataclass(frozen=True, slots=True)
class Office:
    """One source's word on an office; `exclusive` says that it has one holder at a time, None where that is not told."""

    row: Row
    id: str
    name: str
    other_names: tuple[str, ...]
    body: str
    begins: Edtf | None
    ends: Edtf | None
    exclusive: bool | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """One source's word that a person held an office; `manner` is "acting", "elect" or the like."""

    row: Row
    person: str
    office: str
    begins: Edtf | None
    ends: Edtf | None
    manner: str


@dataclass(frozen=True, slots=True)
class Held:
    """One source's word on an event: when and where it was held, and by which body."""

    row: Row
    id: str
    name: str
    other_names: tuple[str, ...]
    date: Edtf | None
    place: str
    body: str


@dataclass(frozen=True, slots=True)
class Participation:
    """One source's word on who did what at an event. `exclusive` says that only one could fill the role, `happened` is False where the source
    denies it; None is not told."""

    row: Row
    event: str
    person: str
    role: str
    exclusive: bool | None
    happened: bool | None


TABLES: Mapping[str, tuple[str, ...]] = {
    "persons": ("id", "name", "other_names", "born", "died", "source"),
    "bodies": ("id", "name", "other_names", "from", "to", "part_of", "source"),
    "offices": ("id", "name", "other_names", "body", "from", "to", "holders", "source"),
    "tenures": ("person", "office", "from", "to", "manner", "source"),
    "events": ("id", "name", "other_names", "date", "place", "body", "source"),
    "participations": ("event", "person", "role", "exclusive", "happened", "source"),
}
"""The columns of each table, in the order in which `valla record` writes them."""


@dataclass(frozen=True, slots=True)
class Record:
    """All rows of a record, those of a thing under its id in the order of the table."""

    persons: Mapping[str, Sequence[Person]] = field(default_factory=dict)
    bodies: Mapping[str, Sequence[Body]] = field(default_factory=dict)
    offices: Mapping[str, Sequence[Office]] = field(default_factory=dict)
    tenures: Sequence[Tenure] = ()
    events: Mapping[str, Sequence[Held]] = field(default_factory=dict)
    participations: Sequence[Participation] = ()

    def __bool__(self) -> bool:
        return bool(self.persons or self.bodies or self.offices or self.events)

    @property
    def size(self) -> int:
        """How many rows there are."""
        things = (self.persons, self.bodies, self.offices, self.events)
        return (
            sum(len(rows) for thing in things for rows in thing.values()) + len(self.tenures) + len(self.participations)
        )
