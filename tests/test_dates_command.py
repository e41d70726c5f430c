"""`valla dates` and `valla timeline`: what they print, their exit status, and pages that do no harm."""

from __future__ import annotations

import csv
import io
import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from valla import edtf

from .conftest import Run

DRAFT = (
    "The march was planned for 10/21 January 1905.\n\nOn Friday, 13 June 1917 they met; two days later they parted.\n\n"
    "The note is of 3/4/1923. It was added on January 4, ; nothing else.\n"
)


@pytest.fixture
def draft(desk: Path) -> Path:
    path = desk / "dated.md"
    path.write_text(DRAFT, "utf-8")
    return path


def test_one_expression_a_line_with_its_place_and_value(draft: Path, run: Run):
    done = run("dates", "dated.md", "--format", "jsonl")
    assert done.status == 1
    lines = [json.loads(line) for line in done.out.splitlines()]
    wanted = {
        "kind",
        "file",
        "line",
        "column",
        "end_line",
        "end_column",
        "text",
        "value",
        "candidates",
        "calendar",
        "anchor",
        "ground",
        "rules",
    }
    assert all(wanted <= set(line) and line["kind"] == "date" for line in lines)
    content = DRAFT.split("\n")
    for line in lines:
        assert content[line["line"] - 1][line["column"] - 1 : line["end_column"] - 1] == line["text"]
        for value in (line["value"], *line["candidates"]):
            if value:
                edtf.read(value)
    told = {line["text"]: (line["value"], line["rules"]) for line in lines}
    assert told["10/21 January 1905"] == ("1905-01-21", ["D006"])
    assert told["Friday, 13 June 1917"] == ("1917-06-13", ["D002"])
    assert told["two days later"] == ("1917-06-15", [])
    assert told["3/4/1923"] == (None, ["D010"])
    assert told["January 4"][1] == ["S001"]


def test_lines_for_people_name_what_is_wrong(draft: Path, run: Run):
    done = run("dates", "dated.md")
    assert done.status == 1
    assert "dated.md:3:4: D002 wrong-weekday [error]" in done.out
    assert "expressions of time" in done.out


def test_a_text_whose_dates_are_sound_gives_status_0(desk: Path, run: Run):
    (desk / "sound.md").write_text("They met on Wednesday, 13 June 1917.\n", "utf-8")
    assert run("dates", "sound.md").status == 0


def test_a_file_that_cannot_be_read_does_not_stop_the_others(draft: Path, run: Run):
    done = run("dates", "dated.md", "missing.md", "--format", "jsonl")
    assert done.status == 2
    assert "missing.md" in done.err and done.out.count("\n") >= 5


def test_a_timeline_is_in_order_and_marks_what_is_wrong(draft: Path, run: Run):
    done = run("timeline", "dated.md", "--format", "jsonl")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert [line["value"] for line in lines] == sorted(line["value"] for line in lines)
    assert {"D002", "D006"} <= {rule for line in lines for rule in line["rules"]}
    assert done.status == 1


def test_a_timeline_holds_the_witnesses_of_the_archive(draft: Path, run: Run):
    rows = list(csv.DictReader(io.StringIO(run("timeline", "dated.md", "-a", "sources", "--format", "csv").out)))
    assert {row["witness"] for row in rows} == {"yes", "no"}
    assert any(row["place"] == "adams-1818.txt" and row["date"] == "1818-02-13" for row in rows)


def test_a_timeline_in_the_terminal_ends_with_what_it_holds(draft: Path, run: Run):
    told = run("timeline", "dated.md").out.splitlines()
    assert told[-1] == "3 dated, from 1 hand"
    assert told[1].startswith("1905-01-21")


def test_a_document_without_a_date_begins_with_what_it_tells_as_past(desk: Path, run: Run):
    (desk / "sources" / "note.txt").write_text("I saw him at Ghent on 3 January 1815, and he was well.\n", "utf-8")
    lines = [json.loads(line) for line in run("timeline", "-a", "sources", "--format", "jsonl").out.splitlines()]
    assert [line["value"] for line in lines if line["place"] == "note.txt"] == ["1815-01-03/.."]


def test_no_cell_of_the_table_is_a_formula(desk: Path, run: Run):
    (desk / "sly.md").write_text("=HYPERLINK(1) on 3 May 1821\n", "utf-8")
    rows = list(csv.reader(io.StringIO(run("timeline", "sly.md", "--format", "csv").out)))
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def test_the_page_of_a_timeline_runs_nothing_and_every_bar_leads_to_its_row(desk: Path, run: Run):
    (desk / "sly.txt").write_text(
        '<script>alert(1)</script> On 3 May 1821 "><img src=x> he came. In 1830 he left.\n', "utf-8"
    )
    assert run("timeline", "sly.txt", "--format", "html", "-o", "page.html").status == 0
    parser = _Tags()
    parser.feed((desk / "page.html").read_text("utf-8"))
    names = [tag for tag, _ in parser.tags]
    assert "script" not in names and "img" not in names
    rows = {attrs["id"] for tag, attrs in parser.tags if tag == "tr" and "id" in attrs}
    links = {(attrs["href"] or "").lstrip("#") for tag, attrs in parser.tags if tag == "a"}
    assert links == rows and len(rows) == 2


def test_there_must_be_something_to_put_in_order(desk: Path, run: Run):
    done = run("timeline")
    assert done.status == 2
    assert done.err.startswith("valla: there is nothing to put in order")


def test_the_settings_tell_whose_calendar_a_draft_keeps(desk: Path, run: Run):
    (desk / "valla.toml").write_text('calendar = "Russia"\n', "utf-8")
    (desk / "letter.md").write_text("She wrote on 25 October 1917, on 5 February 1918 and on 1 March 1918.\n", "utf-8")
    done = run("dates", "letter.md", "--format", "jsonl")
    told = {line["text"]: (line["value"], line["rules"]) for line in map(json.loads, done.out.splitlines())}
    assert told == {
        "25 October 1917": ("1917-11-07", []), "5 February 1918": (None, ["D001"]), "1 March 1918": ("1918-03-01", [])
    }  # fmt: skip


def test_a_place_without_a_known_reform_is_told(desk: Path, run: Run):
    (desk / "valla.toml").write_text('calendar = "Ruritania"\n', "utf-8")
    (desk / "letter.md").write_text("She wrote on 25 October 1917.\n", "utf-8")
    done = run("dates", "letter.md")
    assert done.status == 2 and "no such reform is known" in done.err and "Great Britain" in done.err
