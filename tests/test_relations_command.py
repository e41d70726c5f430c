"""`valla relations` and `valla timeline --person`: what passed between two, and the whole circle."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from .conftest import Run

DOCUMENTS = {
    "letters/01.txt": "title: Samuel Tilton to Ruth Coffin\ndate: 1871-05-02\n\nMillbrook, 2 May 1871.\n\nDear Ruth, the wheel turns again.\n\nYours, Samuel Tilton\n",
    "letters/02.txt": "title: Ruth Coffin to Samuel Tilton\ndate: 1871-05-09\n\nSaxby, 9 May 1871.\n\nDear Samuel, the river is low.\n\nYours, Ruth Coffin\n",
    "letters/03.txt": "title: Samuel Tilton to Amos Pike\ndate: 1871-06-01\n\nMillbrook, 1 June 1871.\n\nDear Amos, it rained.\n\nYours, Samuel Tilton\n",
    "letters/04.txt": "title: Ruth Coffin to Amos Pike\ndate: 1871-07-01\n\nSaxby, 1 July 1871.\n\nDear Amos, it rained here, too.\n\nYours, Ruth Coffin\n",
    "history.txt": "title: The mills of the valley\nauthor: Clara Quist\ndate: 1902\n\nIn 1874 Ruth Coffin accused Samuel Tilton of having moved the fence. "
    "In 1875 Samuel Tilton broke with Ruth Coffin for good. She did not attack Samuel Tilton in print. In 1880 Edward Tilton praised Ruth Coffin.\n",
}
TWO = ("Samuel Tilton", "Coffin")


@pytest.fixture
def archive(desk: Path) -> Path:
    folder = desk / "papers"
    for name, content in DOCUMENTS.items():
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        (folder / name).write_text(content, "utf-8")
    return folder


def rows(written: str, kind: str = "interaction") -> list[dict[str, object]]:
    return [row for row in map(json.loads, written.splitlines()) if row["kind"] == kind]


def test_all_that_passed_between_two_is_told_in_order(archive: Path, run: Run):
    done = run("relations", *TWO, "--archive", str(archive), "--format", "jsonl")
    found = rows(done.out)
    assert done.status == 0
    assert [(row["from"], row["date"], row["way"]) for row in found] == [
        ("Samuel Tilton", "1871-05-02", "letter"),
        ("Ruth Coffin", "1871-05-09", "letter"),
        ("Ruth Coffin", "1874", "told"),
        ("Samuel Tilton", "1875", "told"),
    ]
    assert [row["type"] for row in found] == ["CONSULT", "CONSULT", "ACCUSE", "SANCTION"]
    assert [row["grade"] for row in found][:2] == ["document", "document"]
    assert found[2]["witness"] == "history.txt"
    assert "accused" in str(found[2]["text"])
    (turn,) = rows(done.out, "turning-point")
    assert (turn["date"], turn["change"]) == ("1875", "breach")


def test_lines_tell_the_years_and_who_else_stood_by(archive: Path, run: Run):
    done = run("relations", *TWO, "--archive", str(archive))
    assert "Samuel Tilton and Ruth Coffin, 1871 to 1875" in done.out
    assert "turning point 1875, breach" in done.out
    assert "no document between 1871-05-09 and" in done.out
    assert "both had to do with Amos Pike (1)" in done.out


def test_a_name_that_two_bear_is_asked_for(archive: Path, run: Run):
    (archive / "letters/05.txt").write_text(
        "title: Edward Tilton to Amos Pike\ndate: 1879-01-01\n\nDear Amos, it snowed.\n", "utf-8"
    )
    done = run("relations", "Tilton", "Ruth Coffin", "--archive", str(archive))
    assert done.status == 2
    assert "Edward Tilton, Samuel Tilton" in done.err


@pytest.mark.parametrize("words", [["Tilton"], [], ["A", "B", "C"], ["A", "B", "--all"]])
def test_what_cannot_be_asked_is_told_in_one_sentence(words: list[str], archive: Path, run: Run):
    done = run("relations", *words, "--archive", str(archive))
    assert (done.status, done.err.count("\n")) == (2, 1)


def test_nothing_passed(archive: Path, run: Run):
    assert run("relations", "Otto Mercer", "Ruth Coffin", "--archive", str(archive), "-q").status == 1


def test_the_circle_and_its_graphs(archive: Path, run: Run):
    lines = run("relations", "--all", "--archive", str(archive))
    assert "Ruth Coffin    Samuel Tilton" in lines.out
    for form, name in (
        ("graphml", "{http://graphml.graphdrawing.org/xmlns}node"),
        ("gexf", "{http://gexf.net/1.3}node"),
    ):
        tree = ElementTree.fromstring(
            run("relations", "--all", "--archive", str(archive), "--format", form).out.encode()
        )
        assert len(list(tree.iter(name))) == 4
    table = list(
        csv.DictReader(io.StringIO(run("relations", "--all", "--archive", str(archive), "--format", "csv").out))
    )
    assert {row["from"] for row in table} == {"Samuel Tilton", "Ruth Coffin", "Edward Tilton"}


@pytest.mark.parametrize("words", [TWO, ("--all",)])
def test_the_page_has_a_picture_and_its_table_and_no_script(words: tuple[str, ...], archive: Path, run: Run):
    (archive / "history.txt").write_text(
        DOCUMENTS["history.txt"].replace("the fence", "<script>alert(1)</script>"), "utf-8"
    )
    page = run("relations", *words, "--archive", str(archive), "--format", "html").out
    assert "<svg" in page
    assert "<table>" in page
    assert "<script" not in page


def test_a_timeline_has_a_lane_for_each_person(archive: Path, run: Run):
    (archive.parent / "draft.md").write_text("In 1872 Samuel Tilton sold the mill. In 1873 it rained.\n", "utf-8")
    words = ("timeline", "draft.md", "--archive", str(archive), "--person", TWO[0], "--person", TWO[1])
    items = list(map(json.loads, run(*words, "--format", "jsonl").out.splitlines()))
    assert {item["lane"] for item in items} == {"Samuel Tilton", "Ruth Coffin"}
    assert "1872" in {item["value"] for item in items if item["lane"] == "Samuel Tilton"}
    assert "1873" not in {item["value"] for item in items}
    assert 'class="curve"' in run(*words, "--format", "html").out
