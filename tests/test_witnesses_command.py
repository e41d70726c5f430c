"""`valla witnesses`: who tells a matter, at what remove, on whose word."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run, lay

DOCUMENTS = {
    "minutes-1871.txt": "title: Minutes of the council\ndate: 1871-05-02\n\nThe long letter was read aloud by Mercer. It was resolved to print it.\n",
    "coffin-1871.txt": "author: Ruth Coffin\ndate: 1871-05-09\n\nI sat below the platform while the long letter was read aloud. It rained.\n",
    "coffin-1899.txt": "author: Ruth Coffin\ndate: 1899\n\nWe were nine when the long letter was read aloud, and I am the last of us.\n",
    "tilton-1880.txt": "author: Amos Tilton\ndate: 1880\n\nAccording to Ruth Coffin, the long letter was read aloud on a Tuesday.\n",
    "pike-1890.txt": "author: Otto Pike\ndate: 1890\n\nIt is said that the long letter was read aloud in the churchyard.\n",
    "quist-1902.txt": "author: Clara Quist\ndate: 1902\n\nLegend has it that the long letter was read aloud by a ghost.\n",
    "garrow.txt": "author: Ann Garrow\n\nThe mill stood still when the long letter was read aloud.\n",
    "record/events.csv": "id,name,other_names,date,place,body,source\nreading,reading of the long letter,,1871-05-02,,,minutes-1871.txt:4\n",
}
GRADES = {
    "minutes-1871.txt": "document",
    "coffin-1871.txt": "participant-then",
    "coffin-1899.txt": "participant-later",
    "tilton-1880.txt": "second-hand",
    "pike-1890.txt": "hearsay",
    "quist-1902.txt": "legend",
    "garrow.txt": "unknown",
}


@pytest.fixture
def archive(desk: Path) -> Path:
    return lay(desk / "papers", DOCUMENTS)


def test_each_witness_has_its_grade_the_nearest_first(archive: Path, run: Run):
    done = run("witnesses", "the reading of the long letter", "--archive", str(archive), "--format", "jsonl")
    found = [json.loads(line) for line in done.out.splitlines()]
    assert done.status == 0
    assert {item["witness"]: item["grade"] for item in found} == GRADES
    assert [item["witness"] for item in found] == list(GRADES)
    assert next(item["chain"] for item in found if item["witness"] == "tilton-1880.txt") == ["Ruth Coffin"]
    assert all(item["text"] and item["line"] >= 1 for item in found)


def test_lines_show_grounds_and_chain(archive: Path, run: Run):
    done = run("witnesses", "the reading of the long letter", "--archive", str(archive))
    assert done.status == 0
    assert "tilton-1880.txt:4:31: second-hand (Amos Tilton, 1880)" in done.out
    assert "chain    Amos Tilton from Ruth Coffin" in done.out
    assert "written on the day" in done.out
    assert "7 witnesses" in done.err


def test_nobody_tells_it(archive: Path, run: Run):
    assert run("witnesses", "the burning of the mill at Ghent", "--archive", str(archive), "-q").status == 1


def test_the_matter_names_its_day_where_the_record_does_not(archive: Path, run: Run):
    (archive / "record" / "events.csv").unlink()
    done = run(
        "witnesses", "the reading of the long letter on 2 May 1871", "--archive", str(archive), "--format", "jsonl"
    )
    grades = {item["witness"]: item["grade"] for item in map(json.loads, done.out.splitlines())}
    assert grades["minutes-1871.txt"] == "document"


def test_the_day_of_a_witness_may_be_told_in_words(archive: Path, run: Run):
    path = archive / "coffin-1899.txt"
    path.write_text(path.read_text("utf-8").replace("date: 1899", "date: in the summer of 1899"), "utf-8")
    done = run("witnesses", "the reading of the long letter", "--archive", str(archive))
    assert "written 28 years after" in done.out


@pytest.mark.parametrize(
    "told",
    [
        "The mill stood still. Long after, in another town, the masters of the trade sat down and read what their clerks had put before them. The day was hot. The mayor slept. It was no letter.",
        "The long road was closed. A letter came.",
    ],
)
def test_a_page_that_has_the_words_here_and_there_tells_nothing(told: str, archive: Path, run: Run):
    (archive / "garrow.txt").write_text(told, "utf-8")
    done = run("witnesses", "the reading of the long letter", "--archive", str(archive))
    assert "garrow" not in done.out


@pytest.mark.parametrize("words", [["", "--archive", "."], ["the reading"], ["the reading", "--archive", "nowhere"]])
def test_what_cannot_be_run_is_told_in_one_sentence(words: list[str], run: Run):
    done = run("witnesses", *words)
    assert (done.status, done.err.count("\n")) == (2, 1)
