"""Rows for a record from registers of others: TEI (`person`, `org`, `event`), a query of Wikidata as CSV or JSON, and any table by a map of its columns.

Nothing is guessed: a value that has no place in a record's tables is left out, a date that is not fully told stays so.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePath

from valla import edtf
from valla.formats import hardened
from valla.formats.encoding import decode
from valla.formats.errors import Unreadable
from valla.record.reading import delimiter
from valla.record.rows import TABLES

__all__ = ["ColumnMap", "rows_of"]

Cells = dict[str, str]
ColumnMap = Mapping[str, str]
"""For each column of a record, as `tenures.from`, the column of the register; behind a "=" what stands in every row."""
_NONE = "{} holds nothing that a record has a table for; name a map of its columns with --map"


def rows_of(data: bytes, name: str, columns: ColumnMap | None = None) -> dict[str, list[Cells]]:
    """The rows of each table that a register gives, each once, in its order. Raises `Unreadable` with a sentence for the user."""
    kind = PurePath(name).suffix.lower()
    try:
        if columns is not None:
            found = _mapped(_table(decode(data), name, kind), columns, name)
        elif kind == ".xml" or data.lstrip()[:1] == b"<":
            reader = _Register(name)
            hardened.parse(data, name, reader)
            found = iter(reader.rows)
        else:
            found = _of_query(_table(decode(data), name, kind), name)
        tables: dict[str, dict[tuple[str, ...], Cells]] = {}
        for table, cells in found:
            cells.setdefault("source", name)
            told = tuple(cells.get(column, "") for column in TABLES[table] if column != "source")
            tables.setdefault(table, {}).setdefault(told, cells)
    except (csv.Error, ValueError, RecursionError) as error:
        raise Unreadable(f"{name} is not sound: {error}") from error
    if not tables:
        raise Unreadable(_NONE.format(name))
    return {table: list(tables[table].values()) for table in TABLES if table in tables}


def _table(content: str, name: str, kind: str) -> Iterator[Mapping[str, str]]:
    """The lines of a table: of a CSV file, of a JSON list of objects, or of the answer to a query (SPARQL 1.1 Query Results JSON Format)."""
    if kind == ".json" or content.lstrip()[:1] in ("{", "["):
        told = json.loads(content)
        lines = told.get("results", {}).get("bindings", []) if isinstance(told, dict) else told
        if not isinstance(lines, list):
            raise Unreadable(_NONE.format(name))
        for line in lines:
            if isinstance(line, dict):
                yield {
                    str(key): str(value.get("value", "") if isinstance(value, dict) else "" if value is None else value)
                    for key, value in line.items()
                }
        return
    lines = csv.DictReader(io.StringIO(content.lstrip("\ufeff"), newline=""), delimiter=delimiter(content))
    for line in lines:
        yield {
            key: (value or "").strip()
            for key, value in line.items()
            if isinstance(key, str) and not isinstance(value, list)
        }


def _mapped(lines: Iterable[Mapping[str, str]], columns: ColumnMap, name: str) -> Iterator[tuple[str, Cells]]:
    """Rows by a map of columns; a row in which an id or a name is empty is none."""
    for number, line in enumerate(lines, 2):
        made: dict[str, Cells] = {}
        for column, theirs in columns.items():
            table, _, own = column.partition(".")
            if theirs[:1] != "=" and theirs not in line:
                raise Unreadable(f'{name} has no column "{theirs}", which the map names for {column}')
            made.setdefault(table, {})[own] = theirs[1:] if theirs[:1] == "=" else _cell(line[theirs], own)
        for table, cells in made.items():
            if all(cells.get(column) for column in _NEEDED[table] if f"{table}.{column}" in columns):
                cells.setdefault("source", f"{name}:{number}")
                yield table, cells


_NEEDED = {
    "persons": ("id", "name"),
    "bodies": ("id", "name"),
    "offices": ("id", "name"),
    "tenures": ("person", "office"),
    "events": ("id", "name"),
    "participations": ("event", "person", "role"),
}

# -- a query of Wikidata

_THINGS = {
    "persons": "person human item politician holder officeholder",
    "offices": "position office",
    "bodies": "organization organisation body party institution",
    "events": "event",
}
_DATES = {
    "persons": {"born": "birth born dateofbirth birthdate dob", "died": "death died dateofdeath deathdate dod"},
    "bodies": {"from": "inception founded", "to": "dissolved abolished"},
    "events": {"date": "date pointintime time"},
}
_TENURE = {"from": "start starttime startdate from", "to": "end endtime enddate to until"}
_ALIASES = "altlabel aliases alias alternative"


def _of_query(lines: Iterable[Mapping[str, str]], name: str) -> Iterator[tuple[str, Cells]]:
    """What the usual names of columns in such queries say: `person`, `personLabel`, `birth`, `position`, `positionLabel`, `start`, `end`."""
    for number, line in enumerate(lines, 2):
        told = {re.sub(r"[^a-z]", "", key.lower()): value for key, value in line.items()}
        source, ids = f"{name}:{number}", {}
        for table, words in _THINGS.items():
            word = next((word for word in words.split() if told.get(word)), "")
            if not word or (table == "events" and not told.get(f"{word}label")):
                continue
            ids[table] = _entity(told[word])
            cells = {
                "id": ids[table],
                "name": told.get(f"{word}label") or ids[table],
                "source": told[word] if "/" in told[word] else source,
            }
            aliases = next((told[key] for key in (word + _ALIASES.split()[0], *_ALIASES.split()) if told.get(key)), "")
            if table == "persons" and aliases:
                cells["other_names"] = "; ".join(part.strip() for part in re.split(r"[|;]|, ", aliases) if part.strip())
            for own, theirs in _DATES.get(table, {}).items():
                cells[own] = _query_date(told, theirs)
            if table == "events":
                cells["place"] = told.get("placelabel", "") or told.get("locationlabel", "")
            yield table, cells
        if "persons" in ids and "offices" in ids:
            yield (
                "tenures",
                {
                    "person": ids["persons"],
                    "office": ids["offices"],
                    "source": source,
                    **{own: _query_date(told, theirs) for own, theirs in _TENURE.items()},
                },
            )


def _entity(written: str) -> str:
    return written.rstrip("/").rpartition("/")[2]


def _query_date(told: Mapping[str, str], words: str) -> str:
    """The first of January is how a query writes a year of which it knows no more, unless a column tells the precision (9 a year, 10 a month)."""
    word = next((word for word in words.split() if told.get(word)), "")
    found = re.match(r"(-?\d{4,})-(\d\d)-(\d\d)", told.get(word, "").lstrip("+"))
    if not found:
        return _cell(told.get(word, ""), "date")
    year, month, day = found.groups()
    precision = told.get(f"{word}precision", "") or ("9" if (month, day) == ("01", "01") else "11")
    return year if precision == "9" else f"{year}-{month}" if precision == "10" else f"{year}-{month}-{day}"


def _cell(written: str, column: str) -> str:
    """A value as a record has it; what is no date of EDTF is left out of a column of dates, a time of day is cut off."""
    if column not in ("from", "to", "born", "died", "date"):
        return " ".join(written.split())
    value = re.sub(r"T\d\d:\d\d.*$", "", written.strip())
    try:
        return str(edtf.read(value)) if value else ""
    except ValueError:
        return ""


# -- TEI

_TAGS = {"person": "persons", "org": "bodies", "event": "events"}
_NAMES = {"persName": "persons", "orgName": "bodies", "eventName": "events", "label": "events", "head": "events"}


class _Register:
    """The persons, bodies and events of a TEI file (P5, chapter 14), as its events are told."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.rows: list[tuple[str, Cells]] = []
        self.open: list[tuple[str, str, Cells, list[str]]] = []
        self.naming: list[str] | None = None
        self.depth = 0
        self.named_at = 0

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        """An element begins."""
        self.depth += 1
        if tag in _TAGS:
            cells = {"id": attributes.get("id", ""), "source": f"{self.name}:{line}"}
            begins, ends = _ends(attributes)
            if tag == "event":
                cells["date"] = _tei_date(attributes)
            elif tag == "org":
                cells |= {"from": begins, "to": ends}
            self.open.append((tag, _TAGS[tag], cells, []))
        elif self.open and self.naming is None:
            kind, table, cells, _ = self.open[-1]
            if _NAMES.get(tag) == table:
                self.naming, self.named_at = [], self.depth
            elif kind == "person" and tag in ("birth", "death"):
                cells["born" if tag == "birth" else "died"] = _tei_date(attributes)
            elif kind == "event" and tag == "placeName":
                self.naming, self.named_at = [], self.depth

    def end(self, tag: str, line: int, column: int) -> None:
        """An element ends."""
        if self.naming is not None and self.depth == self.named_at:
            name, self.naming = " ".join("".join(self.naming).split()), None
            if self.open and name:
                _, _, cells, names = self.open[-1]
                if tag == "placeName":
                    cells["place"] = name
                else:
                    names.append(name)
        elif self.open and tag == self.open[-1][0]:
            _, table, cells, names = self.open.pop()
            if names and cells["id"]:
                others = dict.fromkeys(name for name in names[1:] if name != names[0])
                cells |= {"name": names[0], "other_names": "; ".join(others)}
                self.rows.append((table, cells))
        self.depth -= 1

    def text(self, written: str, line: int, column: int) -> None:
        """Characters."""
        if self.naming is not None:
            self.naming.append(written)

    def reference(self, written: str, line: int, column: int, width: int) -> None:
        """Characters written as a reference."""
        self.text(written, line, column)

    def comment(self, written: str) -> None:
        """A comment says nothing of anybody."""


def _ends(attributes: Mapping[str, str]) -> tuple[str, str]:
    return _cell(attributes.get("from", attributes.get("notBefore", "")), "from"), _cell(
        attributes.get("to", attributes.get("notAfter", "")), "to"
    )


def _tei_date(attributes: Mapping[str, str]) -> str:
    """The value of TEI's attributes of dates (att.datable.w3c): a day, a span, or not before and not after."""
    if attributes.get("when"):
        return _cell(attributes["when"], "date")
    begins, ends = _ends(attributes)
    if not (begins or ends):
        return ""
    return _cell(
        f"[{begins}..{ends}]" if "notBefore" in attributes or "notAfter" in attributes else f"{begins}/{ends}", "date"
    )
