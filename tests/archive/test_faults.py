"""What befalls an archive while it is read: it changes, it goes, the disk is full. What is good is still read."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.archive.test_holdings import lay_out
from tests.conftest import Run
from valla.archive import reading
from valla.archive.holdings import Holdings
from valla.archive.index import Index, _failed
from valla.text import words


def test_a_document_that_goes_while_the_folder_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    texts = lay_out(tmp_path, 5)
    read = reading._read

    def vanishing(root: str, file: reading.File):
        if file.path == "d002.txt":
            (tmp_path / file.path).unlink()
        return read(root, file)

    monkeypatch.setattr(reading, "_read", vanishing)
    with Holdings.open([tmp_path]) as holdings:
        (told,) = holdings.complaints
        assert told.name == "d002.txt"
        assert "cannot be opened" in told.message
        assert holdings.candidates(words(texts[4]).forms[:12])[0].witness.path == "d004.txt"
    with Holdings.open([tmp_path]) as holdings:
        assert not holdings.complaints


def test_a_document_that_changes_while_it_is_read_is_right_the_next_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    lay_out(tmp_path, 3)
    later = "An entirely different lantern hung over the copper gate of the harbor that night."
    read = reading._read

    def changing(root: str, file: reading.File):
        document = read(root, file)
        if file.path == "d001.txt":
            (tmp_path / file.path).write_text(later, "utf-8")
        return document

    monkeypatch.setattr(reading, "_read", changing)
    Holdings.open([tmp_path]).close()
    monkeypatch.setattr(reading, "_read", read)
    with Holdings.open([tmp_path]) as holdings:
        assert holdings.candidates(words(later).forms)[0].witness.path == "d001.txt"


def test_a_full_disk_is_one_sentence_and_the_old_index_stands(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    assert run("check", "draft.md", "-a", "sources").status == 1
    before = run("archive", "sources").out
    ask = Index._ask

    def full(index: Index, statement: str, values: object = ()):
        if statement.startswith("INSERT INTO postings"):
            raise _failed(index.path, sqlite3.OperationalError("database or disk is full"))
        return ask(index, statement, values)  # type: ignore[arg-type]

    Path("sources", "new.txt").write_text("A new letter, which finds no room on the disk.\n", "utf-8")
    monkeypatch.setattr(Index, "_ask", full)
    done = run("check", "draft.md", "-a", "sources")
    assert done.status == 2
    assert done.err.strip().count("\n") == 0
    assert "no room on the disk" in done.err
    monkeypatch.setattr(Index, "_ask", ask)
    Path("sources", "new.txt").unlink()
    assert run("archive", "sources").out == before
