"""Reading the tables of a record. A cell that cannot be used is complained of, by table, row and column, with the mend; the rest is used.

A spreadsheet's habits are borne: a byte order mark, semicolons or tabs for commas, columns in any order and more of them, cells with blanks around them.
"""

from __future__ import annotations

import csv
import difflib
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

from valla import edtf
from valla.edtf import Edtf
from valla.formats.encoding import decode
from valla.record.rows import TABLES, Body, Held, Office, Participation, Person, Record, Row, Tenure
from valla.terms import Complaint

__all__ = ["delimiter", "read", "recorded"]

_CODE = "V005"
_LONGEST_CELL = 100_000
_YES, _NO = frozenset(("yes", "y", "true", "1", "one")), frozenset(("no", "n", "false", "0", "many"))
_Thing = TypeVar("_Thing", Person, Body, Office, Held)


def read(folder: Path) -> tuple[Record, list[Complaint]]:
    """The record of a folder, and what of it cannot be used. A table that is not there has no rows."""
    complaints: list[Complaint] = []
    tables = {name: _Table(folder, name, complaints) for name in TABLES}
    persons = _by_id(
        Person(cells.row, cells["id"], cells["name"], cells.names(), cells.date("born"), cells.date("died"))
        for cells in tables["persons"].rows("id", "name")
    )
    bodies = _by_id(
        Body(
            cells.row, cells["id"], cells["name"], cells.names(), cells.date("from"), cells.date("to"), cells["part_of"]
        )
        for cells in tables["bodies"].rows("id", "name")
    )
    offices = _by_id(
        Office(
            cells.row,
            cells["id"],
            cells["name"],
            cells.names(),
            cells["body"],
            cells.date("from"),
            cells.date("to"),
            cells.flag("holders"),
        )
        for cells in tables["offices"].rows("id", "name")
    )
    events = _by_id(
        Held(cells.row, cells["id"], cells["name"], cells.names(), cells.date("date"), cells["place"], cells["body"])
        for cells in tables["events"].rows("id", "name")
    )
    tenures = [
        Tenure(
            cells.row, cells["person"], cells["office"], cells.date("from"), cells.date("to"), cells["manner"].lower()
        )
        for cells in tables["tenures"].rows("person", "office")
        if cells.refers("person", persons) and cells.refers("office", offices)
    ]
    participations = [
        Participation(
            cells.row, cells["event"], cells["person"], cells["role"], cells.flag("exclusive"), cells.flag("happened")
        )
        for cells in tables["participations"].rows("event", "person", "role")
        if cells.refers("event", events) and cells.refers("person", persons)
    ]
    return Record(persons, bodies, offices, tenures, events, participations), complaints


def recorded(archives: Iterable[Path]) -> tuple[Record, list[Complaint]]:
    """The records that stand in folders `record` of archives, as one, and what of them cannot be used."""
    found = [read(archive / "record") for archive in archives]
    records = [record for record, _ in found]
    joined = Record(
        _joined(record.persons for record in records),
        _joined(record.bodies for record in records),
        _joined(record.offices for record in records),
        [row for record in records for row in record.tenures],
        _joined(record.events for record in records),
        [row for record in records for row in record.participations],
    )
    return joined, [complaint for _, complaints in found for complaint in complaints]


def _joined(tables: Iterable[Mapping[str, Sequence[_Thing]]]) -> dict[str, list[_Thing]]:
    joined: dict[str, list[_Thing]] = {}
    for table in tables:
        for thing, rows in table.items():
            joined.setdefault(thing, []).extend(rows)
    return joined


def _by_id(things: Iterator[_Thing]) -> dict[str, list[_Thing]]:
    found: dict[str, list[_Thing]] = {}
    for thing in things:
        found.setdefault(thing.id, []).append(thing)
    return found


class _Table:
    """One table: its file, and where the columns are that valla knows."""

    def __init__(self, folder: Path, name: str, complaints: list[Complaint]) -> None:
        self.name, self.complaints = f"{name}.csv", complaints
        self.columns: dict[str, int] = {}
        self.lines: Iterator[list[str]] = iter(())
        try:
            content = decode((folder / self.name).read_bytes())
        except FileNotFoundError:
            return
        except OSError as error:
            self.complain(f"it cannot be read: {(error.strerror or 'unknown error').lower()}")
            return
        csv.field_size_limit(_LONGEST_CELL)
        self.lines = csv.reader(io.StringIO(content, newline=""), delimiter=delimiter(content))
        self._read_head(TABLES[name])

    def _read_head(self, wanted: Sequence[str]) -> None:
        head = next(self.lines, [])
        for at, written in enumerate(head):
            column = written.strip().strip("\ufeff").lower().replace(" ", "_").replace("-", "_")
            if column in wanted:
                self.columns.setdefault(column, at)
        if not self.columns:
            self.lines = iter(())
            self.complain(f"its first row names none of the columns {', '.join(wanted)}")

    def complain(self, told: str, row: int | None = None) -> None:
        where = self.name if row is None else f"{self.name}, row {row}"
        self.complaints.append(Complaint(_CODE, self.name, f"{where}: {told}", row))

    def rows(self, *needed: str) -> Iterator[_Cells]:
        """The rows that have something in each of the columns needed; the others are complained of."""
        missing = [column for column in needed if self.columns and column not in self.columns]
        if missing:
            self.complain(f"it has no column {' and no column '.join(missing)}; none of its rows is used")
            return
        number = 1
        while True:
            number += 1
            try:
                line = next(self.lines)
            except StopIteration:
                return
            except csv.Error as error:
                self.complain(f"it is broken off here ({error}); the rows behind it are not used", number)
                return
            if not any(map(str.strip, line)):
                continue
            cells = _Cells(self, number, line)
            empty = [column for column in needed if not cells[column]]
            if empty:
                self.complain(f"{empty[0]} is empty; the row is not used", number)
            else:
                yield cells


class _Cells:
    """The cells of one row, by their columns."""

    __slots__ = ("line", "number", "table")

    def __init__(self, table: _Table, number: int, line: list[str]) -> None:
        self.table, self.number, self.line = table, number, line

    def __getitem__(self, column: str) -> str:
        at = self.table.columns.get(column)
        return self.line[at].strip() if at is not None and at < len(self.line) else ""

    @property
    def row(self) -> Row:
        return Row(self.table.name, self.number, self["source"])

    def names(self) -> tuple[str, ...]:
        return tuple(name for part in self["other_names"].split(";") if (name := part.strip()))

    def date(self, column: str) -> Edtf | None:
        """The value of a cell; None where it is empty, and where it is none, which is complained of."""
        written = self[column]
        if not written:
            return None
        try:
            return _date(written)
        except ValueError as error:
            self.table.complain(f"{column}: {error}; write it as 1922-04-03, 1922-04, 1922 or 1922~", self.number)
            return None

    def flag(self, column: str) -> bool | None:
        written = self[column].lower()
        if not written:
            return None
        if written in _YES or written in _NO:
            return written in _YES
        wanted = "one nor many" if column == "holders" else "yes nor no"
        self.table.complain(f'{column}: "{written[:40]}" is neither {wanted}', self.number)
        return None

    def refers(self, column: str, known: Mapping[str, Sequence[Person | Office | Held]]) -> bool:
        """Is there a thing with the id that stands in a cell? If not that is complained of, and the row is not used."""
        written = self[column]
        if written in known:
            return True
        called = [
            thing_id for thing_id, rows in known.items() for row in rows if written in (row.name, *row.other_names)
        ]
        near = called[:1] or difflib.get_close_matches(written, list(known)[:_LOOKED], 1)
        mend = f'; write its id, "{near[0]}"' if near else ""
        self.table.complain(
            f'{column}: there is no {column} with the id "{written[:60]}"{mend}; the row is not used', self.number
        )
        return False


_LOOKED = 5_000
"""Ids among which one that is nearly the same is looked for."""


@lru_cache(maxsize=1 << 16)
def _date(written: str) -> Edtf:
    return edtf.read(written)


def delimiter(content: str) -> str:
    """What parts the cells of a table: of comma, semicolon and tab the one that its first line has most of."""
    head = content[: content.find("\n")] if "\n" in content else content
    return max(",;\t", key=head.count)
