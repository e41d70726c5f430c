"""`valla record`: is what the user keeps of persons, offices, bodies and events sound?"""

from __future__ import annotations

import csv
import io
from pathlib import Path

from valla import config
from valla.commands.drafts import read_bytes, told, write
from valla.formats.errors import Unreadable
from valla.record import TABLES, Doubt, Record, doubts, read
from valla.record.importing import rows_of
from valla.reports.shapes import VERSION, dumped
from valla.reports.shown import counted, flat, inert
from valla.terminal import Stop, note, put
from valla.terms import Complaint

__all__ = ["check", "take"]


def check(folder: str, form: str, quiet: bool) -> int:
    """`valla record check`; gives the exit status: 0 if the record is sound, 1 if something of it cannot stand or cannot be used."""
    home = _home(Path(folder))
    record, complaints = read(home)
    found = doubts(record)
    if form == "jsonl":
        put("".join(f"{dumped(line)}\n" for line in (*map(_unusable, complaints), *map(_doubtful, found))))
    else:
        put("".join(f"{flat(complaint.message)}\n" for complaint in complaints) + "".join(map(_line, found)))
    if not quiet and form != "jsonl":
        note(_summary(record, complaints, found))
    return int(bool(complaints) or any(doubt.grave for doubt in found))


def take(files: tuple[str, ...], register: str, folder: str, quiet: bool) -> int:
    """`valla record import`: writes the rows of registers as tables into a folder that has none of them yet."""
    with told(config.ConfigError):
        settings = config.load(None)
    if register and register not in settings.registers:
        known = ", ".join(settings.registers) or "none is set"
        raise Stop(f"there is no map {register!r} among the registers of the settings ({known})")
    tables: dict[str, list[dict[str, str]]] = {}
    for name in files:
        with told(Unreadable):
            rows = rows_of(read_bytes(name), name, settings.registers[register] if register else None)
        for table, lines in rows.items():
            tables.setdefault(table, []).extend(lines)
    home = Path(folder)
    there = [f"{table}.csv" for table in tables if (home / f"{table}.csv").exists()]
    if there:
        raise Stop(
            f"{home} has {', '.join(there)} already, and nothing is written over it; name another folder, and take over what you want"
        )
    home.mkdir(parents=True, exist_ok=True)
    for table, lines in tables.items():
        write(_written(table, lines), str(home / f"{table}.csv"))
    if not quiet:
        made = ", ".join(f"{counted(len(lines), 'row')} in {table}.csv" for table, lines in tables.items())
        note(f"{made}, in {home}")
    return 0


def _written(table: str, lines: list[dict[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, TABLES[table], restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows({column: inert(value) for column, value in line.items()} for line in lines)
    return out.getvalue()


def _home(folder: Path) -> Path:
    """The folder with the tables: the one named, or `record` within it."""
    for home in (folder, folder / "record"):
        if any((home / f"{name}.csv").is_file() for name in TABLES):
            return home
    if not folder.is_dir():
        raise Stop(f"{folder} is not a folder; name the folder with persons.csv, offices.csv and the other tables")
    raise Stop(f"{folder} has none of the tables of a record: {', '.join(f'{name}.csv' for name in TABLES)}")


def _line(doubt: Doubt) -> str:
    against = "".join(f" ({row.table}, row {row.number})" for row in doubt.against)
    mild = "" if doubt.grave else " (note)"
    return f"{doubt.row.table}, row {doubt.row.number}: {doubt.column}: {flat(doubt.told)}{against}{mild}\n"


def _summary(record: Record, complaints: list[Complaint], found: list[Doubt]) -> str:
    grave = sum(doubt.grave for doubt in found)
    told = [f"{counted(record.size, 'row')} used", f"{counted(len(complaints), 'fault')} in its cells",
            f"{counted(grave, 'contradiction')}", f"{counted(len(found) - grave, 'note')}"]  # fmt: skip
    return ", ".join(told)


def _unusable(complaint: Complaint) -> dict[str, object]:
    return {
        "kind": "unusable",
        "table": complaint.name,
        "row": complaint.line,
        "told": complaint.message,
        "version": VERSION,
    }


def _doubtful(doubt: Doubt) -> dict[str, object]:
    return {
        "kind": "doubt",
        "table": doubt.row.table,
        "row": doubt.row.number,
        "column": doubt.column,
        "told": doubt.told,
        "certainty": "sure" if doubt.grave else "note",
        "against": [{"table": row.table, "row": row.number} for row in doubt.against],
        "source": doubt.row.source or None,
        "version": VERSION,
    }
