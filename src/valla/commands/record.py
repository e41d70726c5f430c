"""`valla record`: is what the user keeps of persons, offices, bodies and events sound?"""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from valla import config
from valla.commands.drafts import read_bytes, told, write
from valla.commands.opening import opened, settings_of
from valla.files import real
from valla.formats.errors import Unreadable
from valla.record import TABLES, Doubt, Record, doubts, read, recorded
from valla.record.importing import rows_of
from valla.reports.shapes import VERSION, dumped
from valla.reports.shown import counted, flat, inert
from valla.suggesting import Proposal, proposals
from valla.terminal import Stop, note, progress, put
from valla.terms import Complaint

__all__ = ["check", "suggest", "take"]

_GROUNDS = ("passage", "times", "certainty", "against")
"""What a row that is suggested stands on, behind the columns of its table."""
_ALL = ("table", *dict.fromkeys(column for columns in TABLES.values() for column in columns if column != "source"), "source", *_GROUNDS)  # fmt: skip


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
    _unwritten(home, tables)
    home.mkdir(parents=True, exist_ok=True)
    for table, lines in tables.items():
        write(_written(TABLES[table], lines), str(home / f"{table}.csv"))
    if not quiet:
        made = ", ".join(f"{counted(len(lines), 'row')} in {table}.csv" for table, lines in tables.items())
        note(f"{made}, in {home}")
    return 0


def _unwritten(home: Path, tables: Iterable[str]) -> None:
    """Stop if a folder has one of the tables already."""
    there = [f"{table}.csv" for table in tables if (home / f"{table}.csv").exists()]
    if there:
        raise Stop(
            f"{home} has {', '.join(there)} already, and nothing is written over it; name another folder, and take over what you want"
        )
    if home.exists() and not home.is_dir():
        raise Stop(f"{home} is a file; name a folder for the tables")


def suggest(archive: tuple[str, ...], folder: str | None, quiet: bool) -> int:
    """`valla record suggest`: rows that the documents support, on standard output, or as tables in a folder that has none of them; gives the exit
    status: 0, or 1 if there are none."""
    settings = settings_of(None, archive)
    home = Path(folder) if folder else None
    if home:
        _unwritten(home, TABLES)
        if any(real(home) == real(Path(item) / "record") for item in settings.archive):
            raise Stop(f"{home} is the record itself; name another folder, and take over what you want")
    with opened(settings, quiet, complain=False) as holdings, progress("suggesting", quiet=quiet) as tell:
        record, unused = recorded(holdings.folders)
        found = proposals(holdings, record, tell)
        complaints = [*holdings.complaints, *unused]
    if home and found:
        with _makeable(home):
            home.mkdir(parents=True, exist_ok=True)
        for table in dict.fromkeys(item.table for item in found):
            lines = [_line_of(item) for item in found if item.table == table]
            write(_written((*TABLES[table], *_GROUNDS), lines), str(home / f"{table}.csv"))
    elif not home:
        write(_written(_ALL, [{"table": item.table, **_line_of(item)} for item in found]), None)
    for complaint in complaints:
        note(complaint.message)
    if not quiet:
        made = Counter(item.table for item in found)
        listed = ", ".join(f"{made[table]:,} of {table}" for table in TABLES if made[table])
        note(
            f"{counted(len(found), 'row')} suggested{f': {listed}' if listed else ''}; none is in the record until you put it there"
        )
    return int(not found)


@contextmanager
def _makeable(home: Path) -> Iterator[None]:
    """A folder that cannot be made ends the command with a sentence."""
    try:
        yield
    except OSError as error:
        raise Stop(f"the folder {home} cannot be made: {(error.strerror or 'unknown error').lower()}") from error


def _line_of(item: Proposal) -> dict[str, str]:
    certainty = "sure" if item.sure else "likely"
    return {**item.cells, "passage": item.passage, "times": str(item.times), "certainty": certainty, "against": item.against}  # fmt: skip


def _written(columns: Sequence[str], lines: Iterable[Mapping[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\n")
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
