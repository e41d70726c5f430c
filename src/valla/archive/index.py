"""The index: one SQLite file, a cache that can be deleted at any time. The only module that speaks SQL.

What a document says is stored in compressed blocks, what is searched in rows of postings (see `features`). A segment is
written in one transaction with its documents, so that a kill at any moment leaves either all of it or nothing.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from valla.archive.errors import ArchiveError, DamagedIndexError

__all__ = ["Document", "Index", "Segment", "Stored"]

_VERSION = 15
# Ids of blocks and rows are made of what they belong to, so that no second index is needed and the pages are filled.
_BLOCKS = 1 << 20
_ROWS = 1 << 16
_KINDS = 4
BLOCK = 32_000
"""Characters in a stored block."""

_SCHEMA = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, size INTEGER, modified INTEGER, digest BLOB,
    complaint TEXT, segment INTEGER, plain INTEGER, header TEXT, length INTEGER, words INTEGER, structure BLOB
);
CREATE TABLE blocks (id INTEGER PRIMARY KEY, data BLOB);
CREATE TABLE segments (
    id INTEGER PRIMARY KEY, bits TEXT, documents BLOB, starts BLOB, forms BLOB, counts BLOB, characters INTEGER
);
CREATE TABLE postings (id INTEGER PRIMARY KEY, data BLOB);
CREATE VIEW witnesses AS
    SELECT path, words, length AS characters, header, complaint FROM documents ORDER BY path;
"""


@dataclass(frozen=True, slots=True)
class Stored:
    """What the index knows of one file: how it was when it was read, and what came of it."""

    id: int
    path: str
    size: int
    modified: int
    digest: bytes
    complaint: str
    segment: int
    plain: bool
    header: str
    length: int
    words: int


@dataclass(slots=True)
class Document:
    """A file just read, to be stored: `complaint` is set, and the rest empty, if it could not be."""

    path: str
    size: int
    modified: int
    digest: bytes
    complaint: str = ""
    plain: bool = True
    header: str = "{}"
    content: str = ""
    words: int = 0
    structure: bytes = b""
    blocks: list[bytes] = field(default_factory=list)
    length: int = 0

    def pack(self) -> None:
        """Put the content into compressed blocks."""
        content = self.content
        self.length = len(content)
        self.blocks = [
            zlib.compress(content[at : at + BLOCK].encode("utf-8", "replace"), 1)
            for at in range(0, len(content), BLOCK)
        ]
        self.content = ""


@dataclass(slots=True)
class Segment:
    """The postings of some documents, numbered in them by their place in `documents`."""

    documents: list[Document]
    bits: list[int]
    numbers: list[int]
    starts: list[int]
    forms: bytes
    counts: bytes
    rows: list[list[bytes]]


class Index:
    """One index file. Opened for reading by many, written by one at a time."""

    def __init__(self, path: Path | str) -> None:
        self.path = str(path)
        self._connection = self._open()

    # -- opening

    def _open(self) -> sqlite3.Connection:
        for attempt in (1, 2):
            try:
                connection = sqlite3.connect(self.path, timeout=120, isolation_level=None)
                connection.execute("PRAGMA page_size = 1024")
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA synchronous = NORMAL")
                connection.execute("PRAGMA cache_size = -16000")
                connection.execute("PRAGMA mmap_size = 4294967296")
                self._prepare(connection)
                return connection
            except sqlite3.DatabaseError as error:
                if isinstance(error, sqlite3.OperationalError) or attempt == 2:
                    raise _failed(self.path, error) from error
                # Not a database, or a damaged one: the folder is the truth, so it is made anew.
                self._discard()
        raise AssertionError("unreachable")

    def _prepare(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == _VERSION:
            return
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone()[0] != _VERSION:
            for kind, name in connection.execute(
                "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%'"
            ).fetchall():
                connection.execute(f'DROP {kind} IF EXISTS "{name}"')
            for statement in _SCHEMA.split(";"):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {_VERSION}")
        connection.execute("COMMIT")

    def _discard(self) -> None:
        if self.path == ":memory:":
            return
        for suffix in ("", "-wal", "-shm"):
            Path(self.path + suffix).unlink(missing_ok=True)

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    # -- one gate for all that is said to the database

    def _ask(self, statement: str, values: Iterable[object] = ()) -> sqlite3.Cursor:
        try:
            return self._connection.execute(statement, tuple(values))
        except sqlite3.Error as error:
            raise self._failed(error) from error

    def _all(self, statement: str, values: Iterable[object] = ()) -> list[tuple[Any, ...]]:
        """All rows at once: of a damaged file the damage may show only while they are read."""
        try:
            return self._ask(statement, values).fetchall()
        except sqlite3.Error as error:
            raise self._failed(error) from error

    def _failed(self, error: sqlite3.Error) -> ArchiveError:
        if isinstance(error, sqlite3.OperationalError) or type(error) is not sqlite3.DatabaseError:
            return _failed(self.path, error)
        self.close()
        self._discard()
        return DamagedIndexError(f"the index {self.path} was damaged and has been taken away; run again")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction. Waits for another writer; on any failure nothing of it is kept."""
        self._ask("BEGIN IMMEDIATE")
        try:
            yield
            self._ask("COMMIT")
        except BaseException:
            # A damaged index is closed already.
            with suppress(sqlite3.ProgrammingError):
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
            raise

    # -- documents

    def stored(self) -> dict[str, Stored]:
        """All files the index knows, by path."""
        rows = self._all(
            "SELECT id, path, size, modified, digest, complaint, segment, plain, header, length, words FROM documents"
        )
        return {row[1]: Stored(*row) for row in rows}

    def touch(self, path: str, size: int, modified: int) -> None:
        """The file is as it was, only its dates have changed."""
        self._ask("UPDATE documents SET size = ?, modified = ? WHERE path = ?", (size, modified, path))

    def remove(self, paths: Iterable[str]) -> None:
        """Forget files. Their passages stay in their segment and are passed over."""
        for path in paths:
            rows = self._all("SELECT id FROM documents WHERE path = ?", (path,))
            for row in rows:
                first = row[0] * _BLOCKS
                self._ask("DELETE FROM blocks WHERE id >= ? AND id < ?", (first, first + _BLOCKS))
                self._ask("DELETE FROM documents WHERE id = ?", row)

    def add(self, segment: Segment) -> None:
        """Store documents and their postings; files already known by the same path are replaced."""
        import numpy as np

        self.remove(document.path for document in segment.documents)
        characters = sum(document.length for document in segment.documents)
        number = self._ask("INSERT INTO segments (characters) VALUES (?)", (characters,)).lastrowid or 0
        ids = [self._insert(document, number) for document in segment.documents]
        for kind, rows in enumerate(segment.rows):
            for row, data in enumerate(rows):
                self._ask("INSERT INTO postings VALUES (?, ?)", (_row_id(number, kind, row), data))
        self._ask(
            "UPDATE segments SET bits = ?, documents = ?, starts = ?, forms = ?, counts = ? WHERE id = ?",
            (
                " ".join(map(str, segment.bits)),
                np.array([ids[k] for k in segment.numbers], np.uint32).tobytes(),
                np.array(segment.starts, np.uint32).tobytes(),
                segment.forms,
                segment.counts,
                number,
            ),
        )

    def _insert(self, document: Document, segment: int) -> int:
        row = self._ask(
            "INSERT INTO documents (path, size, modified, digest, complaint, segment, plain, header, length, words,"
            " structure) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                document.path, document.size, document.modified, document.digest, document.complaint, segment,
                document.plain, document.header, document.length, document.words, document.structure,
            ),
        ).lastrowid or 0  # fmt: skip
        for number, data in enumerate(document.blocks):
            self._ask("INSERT INTO blocks VALUES (?, ?)", (row * _BLOCKS + number, data))
        return row

    def block(self, document: int, number: int) -> str:
        """One block of a document's content; the empty string past its end."""
        rows = self._all("SELECT data FROM blocks WHERE id = ?", (document * _BLOCKS + number,))
        try:
            return zlib.decompress(rows[0][0]).decode() if rows else ""
        except (zlib.error, UnicodeDecodeError) as error:
            raise self._failed(sqlite3.DatabaseError(str(error))) from error

    def structure(self, document: int) -> bytes:
        """What is stored of a document besides its content."""
        rows = self._all("SELECT structure FROM documents WHERE id = ?", (document,))
        return rows[0][0] if rows else b""

    # -- segments

    def segments(self) -> list[tuple[int, list[int], bytes, bytes, int]]:
        """Of each segment: id, bits by kind, document ids and starts of its passages (uint32), characters."""
        rows = self._all("SELECT id, bits, documents, starts, characters FROM segments ORDER BY id")
        return [(row[0], [int(n) for n in row[1].split()], *row[2:]) for row in rows]

    def lexicon(self, segment: int) -> tuple[bytes, bytes]:
        """The hashes (uint32, in order) and counts (uint16) of a segment's forms."""
        rows = self._all("SELECT forms, counts FROM segments WHERE id = ?", (segment,))
        return (rows[0][0], rows[0][1]) if rows else (b"", b"")

    def rows(self, segment: int, wanted: Iterable[tuple[int, int]]) -> dict[tuple[int, int], bytes]:
        """Rows of postings, by kind and row."""
        ids = {_row_id(segment, kind, row): (kind, row) for kind, row in wanted}
        found = self._all(f"SELECT id, data FROM postings WHERE id IN ({','.join('?' * len(ids))})", ids)
        return {ids[number]: data for number, data in found}

    def drop_segments(self, numbers: Iterable[int]) -> None:
        """Forget segments; their documents must have been put into another."""
        for number in numbers:
            first = _row_id(number, 0, 0)
            self._ask("DELETE FROM postings WHERE id >= ? AND id < ?", (first, _row_id(number + 1, 0, 0)))
            self._ask("DELETE FROM segments WHERE id = ?", (number,))


def _row_id(segment: int, kind: int, row: int) -> int:
    return (segment * _KINDS + kind) * _ROWS + row


def _failed(path: str, error: sqlite3.Error) -> ArchiveError:
    told = str(error)
    if "full" in told:
        return ArchiveError(f"there is no room on the disk for the index {path}; free some and run again")
    if "locked" in told:
        return ArchiveError(f"the index {path} is held by another program; wait for it to end and run again")
    if "readonly" in told or "unable to open" in told:
        return ArchiveError(f"the index {path} cannot be written; check the rights of its folder")
    return ArchiveError(f"the index {path} cannot be used ({told}); delete it and run again")
