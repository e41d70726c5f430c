"""What is known of a document: from its own header, and from the tables beside it.

A table beside the documents outdoes the header: whoever keeps the folder knows better than the file. What is not
stated stays empty.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from valla.archive import bibliography, titles
from valla.archive.folder import File
from valla.formats.encoding import decode
from valla.terms import Complaint, Witness

__all__ = ["FIELDS", "Table", "describe", "tables"]

FIELDS = ("title", "author", "date", "recipient", "kind", "key")
_FROM_HEADER = {
    "title": ("title", "dc.title", "citation_title", "subject"),
    "author": ("author", "creator", "dc.creator", "citation_author", "from", "writer"),
    "date": ("date", "dc.date", "citation_date", "year"),
    "recipient": ("recipient", "to"),
    "kind": ("kind", "type", "genre"),
    "key": ("key", "id", "citation-key"),
}
_NAMED = re.compile(
    r"(?<!\d)1\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)|(?<!\d)20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)"
)
"""A day in the name of a file."""


class Table:
    """What one file beside the documents says of them: rows found by path, name, stem or id."""

    def __init__(self, folder: str, rows: Iterable[Mapping[str, str]]) -> None:
        self.folder = folder
        self.rows: dict[str, Mapping[str, str]] = {}
        for row in rows:
            for name in (row.get("file", ""), row.get("id", ""), row.get("key", "")):
                if name:
                    self.rows.setdefault(name.strip().removeprefix("./"), row)

    def of(self, path: str) -> Mapping[str, str]:
        """What is said of the document at `path`, relative to the archive; nothing if it lies outside the table's folder."""
        if not path.startswith(self.folder):
            return {}
        within = path[len(self.folder) :]
        pure = PurePosixPath(within)
        for name in (within, pure.name, str(pure.with_suffix("")), pure.stem):
            if name in self.rows:
                return self.rows[name]
        return {}


def tables(root: Path, files: Iterable[File]) -> tuple[list[Table], list[Complaint]]:
    """Read the files beside the documents, those of outer folders first. A broken one is complained of and passed over."""
    found: list[tuple[int, Table]] = []
    complaints: list[Complaint] = []
    for file in files:
        folder = file.path.rpartition("/")[0]
        doubts: list[str] = []
        try:
            rows = list(_rows(root / file.path, doubts))
        except (OSError, ValueError) as error:
            complaints.append(Complaint("V003", file.path, f"{file.path} is not used: {error}"))
            continue
        except (TypeError, AttributeError, LookupError, ArithmeticError, RecursionError) as error:
            told = f"it is not made as a file of its kind is ({type(error).__name__})"
            complaints.append(Complaint("V003", file.path, f"{file.path} is not used: {told}; mend it or take it away"))
            continue
        complaints += [Complaint("V003", file.path, f"{file.path} is used only in part: {doubt}") for doubt in doubts]
        if rows:
            found.append((file.path.count("/"), Table(folder + "/" * bool(folder), rows)))
    return [table for _, table in sorted(found, key=lambda item: item[0])], complaints


def _rows(path: Path, doubts: list[str]) -> Iterator[Mapping[str, str]]:
    data = path.read_bytes()
    if path.name == "sources.toml":
        yield from _toml(decode(data))
    elif path.name == "sources.csv":
        yield from _csv(decode(data), doubts)
    elif path.suffix.lower() == ".bib":
        yield from bibliography.bibtex(decode(data), doubts)
    elif path.suffix.lower() == ".json":
        yield from bibliography.csl(data)


def _toml(content: str) -> Iterator[Mapping[str, str]]:
    try:
        found = tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(str(error)) from error
    listed = found.get("source", found.get("sources", []))
    for row in listed if isinstance(listed, list) else []:
        if isinstance(row, dict):
            yield _row(row)
    for name, row in found.items():
        if isinstance(row, dict):
            yield {"file": name, **_row(row)}


def _csv(content: str, doubts: list[str]) -> Iterator[Mapping[str, str]]:
    head = content.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    reader = csv.DictReader(io.StringIO(content), delimiter=delimiter, strict=True)
    try:
        names = [name.strip().lower() for name in reader.fieldnames or []]
    except csv.Error as error:
        raise ValueError(f"its first line cannot be read ({error})") from error
    if not {"file", "id"} & set(names):
        raise ValueError("its first line names neither a column `file` nor a column `id`")
    reader.fieldnames = names
    try:
        for row in reader:
            yield _row({name: value for name, value in row.items() if name})
    except csv.Error as error:
        doubts.append(f"from line {reader.line_num} on it cannot be read ({error}); mend it there")


def _row(row: Mapping[str, object]) -> dict[str, str]:
    return {str(name).lower(): str(value).strip() for name, value in row.items() if value not in (None, "")}


def describe(
    number: int, path: str, header: Mapping[str, str], beside: Iterable[Table], words: int, taken: set[str]
) -> Witness:
    """The witness at `path`. `taken` are the sigla given so far; the new one is added."""
    known = {field: _first(header, names) for field, names in _FROM_HEADER.items()}
    for table in beside:
        row = table.of(path)
        known |= {field: row[field] for field in FIELDS if row.get(field)}
        if row.get("id") and not row.get("key"):
            known["key"] = row["id"]
    known["dateline"] = header.get("dateline", "")
    # A year alone says less than the dateline of that year.
    if known["dateline"].startswith(known["date"]):
        known["date"] = known["dateline"]
    named = _NAMED.search(PurePosixPath(path).stem)
    if named and not known["date"]:
        known["date"] = named[0]
    letter = titles.read(known["title"])
    if letter.kind == "letter":
        known["author"] = known["author"] or letter.sender
        known["recipient"] = known["recipient"] or letter.recipient
    stem = PurePosixPath(path).stem
    siglum = base = re.sub(r"\s+", "-", known["key"] or stem)[:40] or "witness"
    count = 1
    while siglum in taken:
        count += 1
        siglum = f"{base}-{count}"
    taken.add(siglum)
    known["key"] = known["key"] or stem
    return Witness(number, path, siglum, words=words, **known)


def _first(header: Mapping[str, str], names: Iterable[str]) -> str:
    return next((header[name] for name in names if header.get(name)), "")
