"""Is a record sound? What its rows say is held against one another; only what cannot be true together is told, and where sources differ, that they do.

A date that is not told, or not told fully, is never held against anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from valla.edtf import Edtf, is_firm, surely_before
from valla.record.rows import Body, Held, Office, Person, Record, Row, Tenure

__all__ = ["Doubt", "doubts"]


@dataclass(frozen=True, slots=True)
class Doubt:
    """What of a record cannot stand: at which row and column, why, and the other rows that it is held against. `grave` is False where sources
    merely differ, or where none is named."""

    row: Row
    column: str
    told: str
    grave: bool = True
    against: tuple[Row, ...] = ()


def doubts(record: Record) -> list[Doubt]:
    """All that is doubtful in a record, in the order of its tables and rows."""
    found = [*_lives(record), *_bodies(record), *_offices(record), *_tenures(record), *_holders(record), *_events(record),
             *_participations(record)]  # fmt: skip
    order = ["persons.csv", "bodies.csv", "offices.csv", "tenures.csv", "events.csv", "participations.csv"]
    return sorted(found, key=lambda doubt: (order.index(doubt.row.table), doubt.row.number))


def _lives(record: Record) -> Iterator[Doubt]:
    for rows in record.persons.values():
        for row in rows:
            if _runs_back(row.born, row.died):
                yield Doubt(row.row, "died", f"{row.name} died {row.died}, before the birth {row.born}")
        yield from _differing(rows, "born", "died")


def _bodies(record: Record) -> Iterator[Doubt]:
    for rows in record.bodies.values():
        for row in rows:
            if _runs_back(row.begins, row.ends):
                yield Doubt(row.row, "to", f"{row.name} ends {row.ends}, before it begins {row.begins}")
            if row.part_of and row.part_of not in record.bodies:
                yield Doubt(row.row, "part_of", f'there is no body with the id "{row.part_of}"')
            elif row.part_of and _is_within_itself(record, row):
                yield Doubt(row.row, "part_of", f"{row.name} is a part of itself, by way of {row.part_of}")
        yield from _differing(rows, "begins", "ends")


def _is_within_itself(record: Record, body: Body) -> bool:
    seen, above = {body.id}, body.part_of
    while above in record.bodies:
        if above in seen:
            return above == body.id
        seen.add(above)
        above = record.bodies[above][0].part_of
    return False


def _offices(record: Record) -> Iterator[Doubt]:
    for rows in record.offices.values():
        for row in rows:
            if _runs_back(row.begins, row.ends):
                yield Doubt(row.row, "to", f"{row.name} ends {row.ends}, before it begins {row.begins}")
            if row.body and row.body not in record.bodies:
                yield Doubt(row.row, "body", f'there is no body with the id "{row.body}"')
        yield from _differing(rows, "begins", "ends")


def _tenures(record: Record) -> Iterator[Doubt]:
    for row in record.tenures:
        if _runs_back(row.begins, row.ends):
            yield Doubt(row.row, "to", f"the tenure ends {row.ends}, before it begins {row.begins}")
        offices, persons = record.offices[row.office], record.persons[row.person]
        for told, bounds in (
            (f"the office of {offices[0].name}", [(office.begins, office.ends, office.row) for office in offices]),
            (f"the life of {persons[0].name}", [(person.born, person.died, person.row) for person in persons]),
        ):
            # Where one source has it within, there is no contradiction but a difference, which is told elsewhere.
            outside = [_outside(row.begins, row.ends, first, last) for first, last, _ in bounds]
            if all(outside):
                column, why = next(item for item in outside if item)
                yield Doubt(row.row, column, f"the tenure {why} {told}", against=tuple(where for *_, where in bounds))


def _outside(begins: Edtf | None, ends: Edtf | None, first: Edtf | None, last: Edtf | None) -> tuple[str, str] | None:
    """Which end of a span lies outside another, surely."""
    if first:
        for column, end in (("from", begins), ("to", ends)):
            if end and surely_before(end, first):
                return column, f"has {end}, before {first}, the beginning of"
    if last:
        for column, end in (("from", begins), ("to", ends)):
            if end and surely_before(last, end):
                return column, f"has {end}, after {last}, the end of"
    return None


def _holders(record: Record) -> Iterator[Doubt]:
    """Two persons who held an office at once that has one holder. On the day of a change both may."""
    by_office: dict[str, list[Tenure]] = {}
    for row in record.tenures:
        if not set(_BESIDE) & set(row.manner.split()):
            by_office.setdefault(row.office, []).append(row)
    for office, held in by_office.items():
        if not all(item.exclusive for item in record.offices[office]):
            continue
        open_ones: list[Tenure] = []
        for row in sorted((row for row in held if row.begins and row.ends), key=_first):
            open_ones = [other for other in open_ones if _last_sure(other) > _first(row)]
            for other in open_ones:
                if other.person != row.person and _surely_at_once(other, row):
                    yield Doubt(
                        row.row,
                        "from",
                        f"{_name(record, row)} held {record.offices[office][0].name} from {row.begins} to {row.ends}, and {_name(record, other)} from "
                        f"{other.begins} to {other.ends}; only one could",
                        against=(other.row,),
                    )
            open_ones.append(row)


_BESIDE = ("acting", "elect", "designate", "interim", "deputy", "titular", "joint")
"""Manners of holding an office beside its holder."""


def _name(record: Record, row: Tenure) -> str:
    return record.persons[row.person][0].name


def _first(row: Tenure) -> int:
    return row.begins.earliest if row.begins and row.begins.earliest is not None else -(10**9)


def _last_sure(row: Tenure) -> int:
    return row.ends.earliest if row.ends and row.ends.earliest is not None else -(10**9)


def _surely_at_once(one: Tenure, other: Tenure) -> bool:
    """Is there more than a day on which both held it, whatever days are meant?"""
    begun = [row.begins.latest for row in (one, other) if row.begins and is_firm(row.begins)]
    ended = [row.ends.earliest for row in (one, other) if row.ends and is_firm(row.ends)]
    known = [day for day in (*begun, *ended) if day is not None]
    return len(known) == 4 and max(known[:2]) < min(known[2:])


def _events(record: Record) -> Iterator[Doubt]:
    for rows in record.events.values():
        for row in rows:
            if not row.row.source:
                yield Doubt(row.row, "source", f"{row.name} has no source", grave=False)
            if row.body and row.body not in record.bodies:
                yield Doubt(row.row, "body", f'there is no body with the id "{row.body}"')
            elif row.body and row.date:
                bodies = record.bodies[row.body]
                outside = [_outside(row.date, row.date, body.begins, body.ends) for body in bodies]
                if all(outside):
                    _, why = next(item for item in outside if item)
                    yield Doubt(
                        row.row,
                        "date",
                        f"{row.name} {why} {bodies[0].name}",
                        against=tuple(body.row for body in bodies),
                    )
        yield from _differing(rows, "date")


def _participations(record: Record) -> Iterator[Doubt]:
    filled: dict[tuple[str, str], dict[str, Row]] = {}
    for row in record.participations:
        if row.happened is False:
            continue
        events, persons = record.events[row.event], record.persons[row.person]
        for event, person in ((event, person) for event in events for person in persons):
            if outside := _outside(event.date, event.date, person.born, person.died):
                yield Doubt(
                    row.row,
                    "person",
                    f"{event.name} {outside[1]} the life of {person.name}",
                    against=(event.row, person.row),
                )
        if row.exclusive:
            others = filled.setdefault((row.event, row.role.casefold()), {})
            for other, where in others.items():
                if other != row.person:
                    told = f"{persons[0].name} and {record.persons[other][0].name} are both {row.role} of {events[0].name}; only one could be"
                    yield Doubt(row.row, "person", told, grave=where.source == row.row.source, against=(where,))
            others.setdefault(row.person, row.row)


def _differing(rows: Sequence[Person | Body | Office | Held], *columns: str) -> Iterator[Doubt]:
    """Where rows on the same thing cannot mean the same day."""
    for column in columns:
        for one, other in combinations(rows, 2):
            first, second = getattr(one, column), getattr(other, column)
            if first and second and (surely_before(first, second) or surely_before(second, first)):
                name = {"begins": "from", "ends": "to"}.get(column, column)
                yield Doubt(
                    other.row, name, f"{other.name} has {second}, and {first} by another source", False, (one.row,)
                )


def _runs_back(first: Edtf | None, last: Edtf | None) -> bool:
    return first is not None and last is not None and surely_before(last, first)
