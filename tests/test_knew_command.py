"""`valla knew`: who can have known of a matter, from when on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run, lay

DOCUMENTS = {
    "will.txt": "title: The will of Otto Mercer\nauthor: Otto Mercer\ndate: 1870-01-10\n\nThe great meadow shall go to the parish.\n",
    "pike.txt": "title: Amos Pike to Ruth Coffin\ndate: 1870-02-03\n\nDear Ruth,\n\nMercer has written that the great meadow shall go to the parish.\n\nYours, Amos Pike\n",
    "coffin.txt": "title: Ruth Coffin to Clara Quist\ndate: 1870-03-01\n\nDear Clara,\n\nit rained.\n\nYours, Ruth Coffin\n",
    "quist.txt": "author: Clara Quist\ndate: 1890\n\nIn my time it was known that the great meadow shall go to the parish.\n",
    "record/persons.csv": "id,name,other_names,born,died,source\nholt,Ann Holt,,,,parish book\n",
    "record/events.csv": "id,name,other_names,date,place,body,source\nopening,opening of the will,,1870-06-01,,,parish book\n",
    "record/participations.csv": "event,person,role,exclusive,happened,source\nopening,holt,reader,,yes,parish book\n",
}


@pytest.fixture
def archive(desk: Path) -> Path:
    return lay(desk / "papers", DOCUMENTS)


def test_who_tells_it_who_was_told_and_by_when(archive: Path, run: Run):
    done = run("knew", "the great meadow shall go to the parish", "--archive", str(archive), "--format", "jsonl")
    found = {row["person"]: row for row in map(json.loads, done.out.splitlines())}
    assert done.status == 0
    assert (found["Otto Mercer"]["latest"], found["Otto Mercer"]["way"]) == ("1870-01-10", "tells it")
    assert (found["Amos Pike"]["latest"], found["Amos Pike"]["witness"]) == ("1870-02-03", "pike.txt")
    assert (found["Ruth Coffin"]["earliest"], found["Ruth Coffin"]["way"]) == ("1870-02-03", "was written of it")
    assert found["Clara Quist"]["latest"] == "1890-12-31"
    assert [path["witness"] for path in found["Clara Quist"]["paths"]] == []


def test_what_an_editor_notes_beneath_a_letter_its_writer_need_not_have_known(archive: Path, run: Run):
    letter = archive / "coffin.txt"
    letter.write_text(
        letter.read_text("utf-8")
        + "\nRC (Saxby). 1 Otto Mercer had written that the great meadow shall go to the parish.\n",
        "utf-8",
    )
    done = run("knew", "the great meadow shall go to the parish", "--archive", str(archive), "--format", "jsonl")
    found = {row["person"]: row["witness"] for row in map(json.loads, done.out.splitlines())}
    assert "coffin.txt" not in found.values()
    assert found["Ruth Coffin"] == "pike.txt"


def test_who_was_present_knew_on_the_day_and_nobody_before(archive: Path, run: Run):
    (archive / "report.txt").write_text(
        "author: Lev Garrow\ndate: 1870-07-01\n\nI came late to the opening of the will.\n", "utf-8"
    )
    done = run("knew", "the opening of the will", "--archive", str(archive), "--format", "jsonl")
    found = {row["person"]: row for row in map(json.loads, done.out.splitlines())}
    assert (found["Ann Holt"]["earliest"], found["Ann Holt"]["latest"], found["Ann Holt"]["way"]) == (
        "1870-06-01",
        "1870-06-01",
        "was present",
    )
    assert (found["Lev Garrow"]["earliest"], found["Lev Garrow"]["latest"]) == ("1870-06-01", "1870-07-01")


def test_a_document_is_known_to_who_wrote_it_and_who_had_it(archive: Path, run: Run):
    done = run("knew", "pike.txt", "--archive", str(archive))
    assert "Amos Pike: by 1870-02-03 (wrote it)" in done.out or "Amos Pike: on 1870-02-03 (wrote it)" in done.out
    assert "Ruth Coffin: not before 1870-02-03 (was written of it)" in done.out


def test_a_document_is_known_to_who_quotes_it_unless_he_wrote_before(archive: Path, run: Run):
    (archive / "deed.txt").write_text(
        "author: Ann Holt\ndate: 1868\n\nThe great meadow shall go to the parish.\n", "utf-8"
    )
    done = run("knew", "will.txt", "--archive", str(archive), "--format", "jsonl")
    found = {row["person"]: row for row in map(json.loads, done.out.splitlines())}
    assert found["Otto Mercer"]["way"] == "wrote it"
    assert (found["Amos Pike"]["way"], found["Amos Pike"]["latest"]) == ("quotes it", "1870-02-03")
    assert (found["Ruth Coffin"]["way"], found["Ruth Coffin"]["earliest"]) == ("was written of it", "1870-02-03")
    assert "Ann Holt" not in found


def test_of_whom_a_witness_says_so_is_told_to_have_known(archive: Path, run: Run):
    (archive / "history.txt").write_text(
        "On 4 June 1870 Felix Marlow read the codicil. It was not Amos Pike who read the codicil, but Otto Lane. The codicil was shown by Ida Brandt to "
        "Nora Vance. If Paul Grent saw the codicil, he kept silent. Then Karl Boone told Fritz Oberlin of the codicil. The Old Codicil is an inn.\n",
        "utf-8",
    )
    done = run("knew", "the codicil", "--archive", str(archive), "--format", "jsonl")
    found = {row["person"]: row for row in map(json.loads, done.out.splitlines())}
    known = {name for name, row in found.items() if row["way"] == "is told to have known"}
    assert known == {"Felix Marlow", "Otto Lane", "Ida Brandt", "Nora Vance", "Karl Boone", "Fritz Oberlin"}
    assert (found["Felix Marlow"]["earliest"], found["Felix Marlow"]["latest"]) == (None, "1870-06-04")
    assert found["Otto Lane"]["text"] == "the codicil, but Otto Lane"


def test_nobody_is_shown_to_have_known(archive: Path, run: Run):
    assert run("knew", "the burning of the mill at Ghent", "--archive", str(archive), "-q").status == 1


@pytest.mark.parametrize("words", [["", "--archive", "."], ["the will"], ["the will", "--archive", "nowhere"]])
def test_what_cannot_be_run_is_told_in_one_sentence(words: list[str], run: Run):
    done = run("knew", *words)
    assert (done.status, done.err.count("\n")) == (2, 1)


FIELDS = {"kind": str, "person": str, "earliest": (str, type(None)), "latest": (str, type(None)), "way": str, "witness": (str, type(None)), "line": (int, type(None)), "column": (int, type(None)), "end_line": (int, type(None)), "end_column": (int, type(None)), "text": (str, type(None)), "paths": list, "version": int}  # fmt: skip


@pytest.mark.parametrize("matter", ["the great meadow shall go to the parish", "opening of the will", "pike.txt"])
def test_a_line_has_the_fields_that_are_promised_and_its_words_stand_there(matter: str, archive: Path, run: Run):
    found = list(map(json.loads, run("knew", matter, "--archive", "papers", "--format", "jsonl").out.splitlines()))
    assert found
    for row in found:
        assert {*row} == {*FIELDS}
        assert all(isinstance(row[name], kind) for name, kind in FIELDS.items())  # type: ignore[arg-type]
        assert row["kind"] == "knowledge"
        if row["text"] is None:
            assert (row["way"], row["line"], row["column"]) == ("was present", None, None)
            continue
        lines = (archive / row["witness"]).read_text("utf-8").split("\n")[row["line"] - 1 : row["end_line"]]
        lines[-1] = lines[-1][: row["end_column"] - 1]
        assert "\n".join(lines)[row["column"] - 1 :] == row["text"]


def test_what_cannot_be_read_is_told(archive: Path, run: Run):
    (archive / "broken.pdf").write_bytes(b"no pdf")
    done = run("knew", "the great meadow shall go to the parish", "--archive", "papers")
    assert (done.status, "broken.pdf is not read" in done.err) == (0, True)
    assert run("knew", "the great meadow", "--archive", "papers", "-q").err == ""
