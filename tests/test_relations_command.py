"""`valla relations` and `valla timeline --person`: what passed between two, and the whole circle."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from valla import edtf
from valla.reports.manual import table
from valla.reports.related import render
from valla.reports.shown import columns, cut

from .conftest import Run, lay
from .reports.test_related import contact

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
    return lay(desk / "papers", DOCUMENTS)


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


def test_what_an_editor_notes_beneath_a_letter_is_not_its_writers_word(archive: Path, run: Run):
    letter = archive / "letters/04.txt"
    letter.write_text(
        letter.read_text("utf-8")
        + "\nRC (Saxby). 1 Samuel Tilton thanked Ruth Coffin in his August 8 letter to Amos Pike. 2 Ruth Coffin wrote to Samuel Tilton on July 3.\n",
        "utf-8",
    )
    done = run("relations", *TWO, "--archive", str(archive), "--format", "jsonl")
    noted = [row for row in rows(done.out) if row["witness"] == "letters/04.txt"]
    assert [(row["from"], row["type"], row["date"]) for row in noted] == [
        ("Ruth Coffin", "CONSULT", "1871-07-03?"),
        ("Samuel Tilton", "SUPPORT", "1871-08-08?"),
    ]
    assert {row["grade"] for row in noted} == {"unknown"}
    assert noted[1]["grounds"] == ["it stands in an editor's notes"]


def test_who_keeps_a_diary_is_meant_by_i_on_the_day_of_the_entry(archive: Path, run: Run):
    (archive / "diary.txt").write_text(
        "title: The diary of Ruth Coffin\nauthor: Ruth Coffin\n\nMay 4, 1876.\n\nI met Samuel Tilton at the mill, and he thanked me.\n\n"
        'May 6, 1876.\n\nTilton came. He said, "I met Samuel Tilton in Saxby." I wrote to Amos Pike.\n',
        "utf-8",
    )
    done = run("relations", *TWO, "--archive", str(archive), "--format", "jsonl")
    kept = [row for row in rows(done.out) if row["witness"] == "diary.txt"]
    assert [(row["from"], row["type"], row["date"], row["grade"]) for row in kept] == [
        ("Ruth Coffin", "CONSULT", "1876-05-04~", "participant-then"),
        ("Samuel Tilton", "SUPPORT", "1876-05-04~", "participant-then"),
    ]


def test_who_i_is_in_a_book_is_not_guessed(archive: Path, run: Run):
    (archive / "book.txt").write_text(
        "title: The valley\nauthor: Ruth Coffin\n\nI met Samuel Tilton at the mill in 1876.\n", "utf-8"
    )
    done = run("relations", *TWO, "--archive", str(archive), "--format", "jsonl")
    assert not [row for row in rows(done.out) if row["witness"] == "book.txt"]
    done = run("relations", "--all", "--archive", str(archive), "--format", "jsonl")
    (row,) = [row for row in rows(done.out) if row["witness"] == "book.txt"]
    assert (row["from"], row["to"], row["named"]) == ("I", "Samuel Tilton", False)


def test_who_is_named_in_the_sentence_before_is_meant_by_he(archive: Path, run: Run):
    (archive / "memoir.txt").write_text(
        "title: The fence\nauthor: Clara Quist\ndate: 1902\n\nIn 1873 Samuel Tilton bought the mill. He thanked Ruth Coffin for it.\n\nHe attacked Ruth Coffin.\n",
        "utf-8",
    )
    done = run("relations", *TWO, "--archive", str(archive), "--format", "jsonl")
    (told,) = [row for row in rows(done.out) if row["witness"] == "memoir.txt"]
    assert (told["from"], told["type"], told["date"]) == ("Samuel Tilton", "SUPPORT", "1873~")
    assert told["text"] == "In 1873 Samuel Tilton bought the mill. He thanked Ruth Coffin for it."


def test_a_day_without_its_year_has_the_nearest(archive: Path, run: Run):
    (archive / "memoir.txt").write_text(
        "title: The fence\nauthor: Clara Quist\ndate: 1902\n\nIt was 1873. On 4 March Ruth Coffin met Samuel Tilton. Before 9 May Ruth Coffin thanked Samuel Tilton.\n",
        "utf-8",
    )
    done = run("relations", *TWO, "--archive", str(archive), "--format", "jsonl")
    told = [(row["type"], row["date"]) for row in rows(done.out) if row["witness"] == "memoir.txt"]
    assert told == [("SUPPORT", "1873~"), ("CONSULT", "1873-03-04?")]


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


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Coffin", "Ruth Coffin"), '"Coffin" and "Ruth Coffin" are one person here: Ruth Coffin'),
        (("Coffin", "Coffin"), '"Coffin" and "Coffin" are one person here: Ruth Coffin'),
        (("", "Coffin"), "a name is empty"),
        ((*TWO, "-o", "papers/page.html"), "would be read as part of it"),
        ((*TWO, "-o", "nowhere/page.html"), "there is no folder"),
        ((*TWO, "-o", "papers"), "papers is a folder"),
    ],
)
def test_what_is_asked_wrongly_is_told_and_nothing_is_written(
    words: tuple[str, ...], told: str, archive: Path, run: Run
):
    before = sorted(Path().rglob("*.html"))
    done = run("relations", *words, "--archive", "papers")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert told in done.err
    assert sorted(Path().rglob("*.html")) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("Zeno Nobody", "Ruth Coffin"), "no document names Zeno Nobody"),
        (("Clara Quist", "Amos Pike"), "no document tells of anything that passed between Clara Quist and Amos Pike"),
    ],
)
def test_why_nothing_is_found_is_told(words: tuple[str, ...], told: str, archive: Path, run: Run):
    (archive / "broken.pdf").write_bytes(b"no pdf")
    done = run("relations", *words, "--archive", "papers")
    assert done.status == 1
    broken, why = done.err.splitlines()
    assert "broken.pdf is not read" in broken
    assert told in why


@pytest.mark.parametrize("words", [TWO, ("--all",)])
def test_an_archive_without_documents(words: tuple[str, ...], desk: Path, run: Run):
    (desk / "empty").mkdir()
    done = run("relations", *words, "--archive", "empty")
    assert (done.status, done.err) == (1, "valla: the archive has no document that can be read\n")
    assert "between" not in done.out


def test_a_timeline_of_one_who_is_not_named(archive: Path, run: Run):
    done = run("timeline", "--archive", "papers", "--person", "Zeno Nobody", "--person", "Amos Pike")
    assert (done.status, done.err) == (0, "valla: nothing that is dated is told of Zeno Nobody and Amos Pike\n")
    lines = run("timeline", "--archive", "papers", "--person", "Coffin", "--person", "Ruth Coffin").out
    assert "Ruth Coffin → Amos Pike" in lines
    assert "from 1 hand\n" in lines


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
    assert "<table" in page
    assert "<script" not in page


def test_a_timeline_has_a_lane_for_each_person(archive: Path, run: Run):
    (archive.parent / "draft.md").write_text("In 1872 Samuel Tilton sold the mill. In 1873 it rained.\n", "utf-8")
    words = ("timeline", "draft.md", "--archive", str(archive), "--person", TWO[0], "--person", TWO[1])
    items = list(map(json.loads, run(*words, "--format", "jsonl").out.splitlines()))
    assert {item["lane"] for item in items} == {"Samuel Tilton", "Ruth Coffin"}
    assert "1872" in {item["value"] for item in items if item["lane"] == "Samuel Tilton"}
    assert "1873" not in {item["value"] for item in items}
    assert 'class="curve"' in run(*words, "--format", "html").out


def at(row: dict[str, object], folder: Path) -> str:
    """What stands in a file at the place of a row, its markup and all."""
    lines = folder.joinpath(str(row["witness"])).read_bytes().decode().replace("\r\n", "\n").split("\n")
    first, last = int(str(row["line"])), int(str(row["end_line"]))
    lines = lines[first - 1 : last]
    lines[-1] = lines[-1][: int(str(row["end_column"])) - 1]
    lines[0] = lines[0][int(str(row["column"])) - 1 :]
    return "\n".join(lines)


TOLD = "In 1874 Ruth {0}Coffin{1} accused Samuel Tilton of theft. In May 1875 Samuel Tilton broke\nwith Ruth Coffin for good.\n"
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>D</title></titleStmt></fileDesc></teiHeader><text><body>\n<p>{0}</p></body></text></TEI>'


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", f"title: A\nauthor: Clara Quist\n\nZélia 😀.  {TOLD.format('', '')}"),
        ("a.txt", f"title: A\r\n\r\n{TOLD.format('', '')}".replace("\n", "\r\n").replace("\r\r", "\r")),
        ("a.md", f"---\ntitle: A\n---\n\n# The valley\n\n{TOLD.format('**', '**')}"),
        ("a.html", f"<html><body><h1>A</h1><p>{TOLD.format('<b>', '</b>')}</p></body></html>"),
        ("a.xml", TEI.format(TOLD.format("<hi>", "</hi>"))),
    ],
)
def test_the_words_of_a_line_stand_at_its_place(name: str, content: str, desk: Path, run: Run):
    (desk / "papers").mkdir()
    (desk / "papers" / name).write_bytes(content.encode())
    done = run("relations", "Samuel Tilton", "Ruth Coffin", "--archive", "papers", "--format", "jsonl")
    found = [*rows(done.out), *(one for turn in rows(done.out, "turning-point") for one in turn["passages"])]  # type: ignore[attr-defined]
    assert [row["type"] for row in rows(done.out)] == ["ACCUSE", "SANCTION"]
    for row in found:
        stands = at(row, desk / "papers")
        if name != "a.txt":
            stands = " ".join(html.unescape(re.sub(r"<[^>]*>|\*", "", stands)).split())
        assert stands == (row["text"] if name == "a.txt" else " ".join(str(row["text"]).split()))


PLACE = {"witness": str, "line": int, "column": int, "end_line": int, "end_column": int, "text": str}
FIELDS: dict[str, dict[str, object]] = {
    "interaction": {"kind": str, "from": str, "to": str, "type": str, "change": (str, type(None)), "mode": str, "mutual": bool, "date": (str, type(None)), "way": str, **PLACE, "grade": str, "grounds": list, "score": float, "named": bool, "version": int},
    "turning-point": {"kind": str, "a": str, "b": str, "date": str, "change": (str, type(None)), "before": float, "after": float, "passages": list, "version": int},
    "silence": {"kind": str, "a": str, "b": str, "from": str, "to": str, "version": int},
}  # fmt: skip


@pytest.mark.parametrize("words", [TWO, ("--all",)])
def test_a_line_has_the_fields_that_are_promised(words: tuple[str, ...], archive: Path, run: Run):
    found = list(map(json.loads, run("relations", *words, "--archive", "papers", "--format", "jsonl").out.splitlines()))
    assert {row["kind"] for row in found} == ({"interaction"} if words == ("--all",) else {*FIELDS})
    for row in found:
        assert {*row} == {*FIELDS[row["kind"]]}
        assert all(isinstance(row[name], kind) for name, kind in FIELDS[row["kind"]].items())  # type: ignore[arg-type]
        assert all(edtf.read(row[name]) for name in ("date", "from", "to") if row.get(name) and name in row and row["kind"] != "interaction")  # fmt: skip
        assert row["kind"] != "interaction" or row["date"] is None or edtf.read(row["date"])
        assert all({*one} == {*PLACE} for one in row.get("passages", ()))


def test_the_whole_circle_as_data_has_also_those_who_are_only_called_something(desk: Path, run: Run):
    lay(
        desk / "tales",
        {
            "a.txt": "The President dismissed General Chase. The militia attacked the Austrians.\n",
            "b.txt": "title: Otto Chase to Ruth Coffin\ndate: 1871-05-09\n\nDear Ruth, I met Amos Pike. I thank you.\n\nYours, Otto Chase\n",
        },
    )
    done = run("relations", "--all", "--archive", "tales", "--format", "jsonl")
    found = {(row["from"], row["to"], row["type"], row["named"]) for row in rows(done.out)}
    assert found == {
        ("President", "Otto Chase", "SANCTION", False),
        ("militia", "Austrians", "ASSAULT", False),
        ("Otto Chase", "Ruth Coffin", "CONSULT", True),
        ("Otto Chase", "Amos Pike", "CONSULT", True),
        ("Otto Chase", "Ruth Coffin", "SUPPORT", True),
    }
    assert "President" not in run("relations", "--all", "--archive", "tales").out


@pytest.mark.parametrize(
    ("one", "other"),
    [("Andrássy", "al-Qaeda"), ("Andrassy", "Al-Qaeda"), ("Gyula Andrássy", "the Al-Qaeda"), ("ANDRÁSSY", "al-qaeda")],
)
def test_names_have_accents_and_hyphens(one: str, other: str, desk: Path, run: Run):
    lay(desk / "tales", {"a.txt": "Gyula Andrássy praised al-Qaeda.\n", "b.txt": "Austria-Hungary attacked the IRA.\n"})
    done = run("relations", one, other, "--archive", "tales", "--format", "jsonl")
    assert [row["type"] for row in rows(done.out)] == ["SUPPORT"]
    done = run("relations", "Austria-Hungary", "IRA", "--archive", "tales", "--format", "jsonl")
    assert [(row["from"], row["to"]) for row in rows(done.out)] == [("Austria-Hungary", "IRA")]


def test_names_of_any_script_stand_in_columns():
    names = ("山田 太郎", "Ze\u0301lia", "Ann Holt", "ليلى")
    listed = render([contact(one, "Ruth Coffin") for one in names], "lines").splitlines()
    rows_ = [line for line in listed if "Coffin" in line]
    assert len({columns(line[: line.index("  1871")]) for line in rows_}) == 1
    assert len({columns(line) for line in table([(name, "x") for name in names], None).splitlines()}) == 1


@pytest.mark.parametrize("name", ["山田" * 60, "A" * 200, "Ze\u0301lia " * 30])
def test_what_goes_to_a_terminal_is_no_wider(name: str):
    listed = render([contact(name, "Ruth Coffin"), contact(name, f"{name}x")], "lines", 80)
    assert max(map(columns, listed.splitlines())) <= 80
    assert columns(cut(name, 11)) <= 11
    assert "\x1b" not in listed


def test_passages_are_broken_at_the_width_of_a_terminal_and_nowhere_else(
    archive: Path, run: Run, monkeypatch: pytest.MonkeyPatch
):
    whole = run("relations", *TWO, "--archive", "papers").out
    assert max(map(len, whole.splitlines())) > 80
    monkeypatch.setattr("valla.commands.relations.columns", lambda: 60)
    narrow = run("relations", *TWO, "--archive", "papers").out
    assert max(map(columns, narrow.splitlines())) <= 60
    assert narrow.split() == whole.split()
    assert "\x1b" not in whole + narrow


def test_an_interrupt_leaves_no_half_a_page(archive: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("valla.commands.relations.gathered", interrupted)
    done = run("relations", *TWO, "--archive", "papers", "--format", "html", "-o", "page.html")
    assert (done.status, done.out, done.err.count("interrupted")) == (130, "", 1)
    assert not Path("page.html").exists()


def test_a_last_name_means_whom_the_texts_name_in_full_and_nearly_all_letters_are_of(archive: Path, run: Run):
    (archive / "life.txt").write_text(
        "Otto Grale was born. Otto Grale wrote. Otto Grale died. Otto Grale accused Felix Marlow of theft in 1880. In 1881 Grale thanked Marlow.\n"
        "Felix Marlow was a miller. Felix Marlow is forgotten.\n",
        "utf-8",
    )
    done = run("relations", "Grale", "Marlow", "--archive", str(archive), "--format", "jsonl")
    assert {(row["from"], row["to"], row["date"]) for row in rows(done.out)} == {
        ("Otto Grale", "Felix Marlow", "1880"),
        ("Otto Grale", "Felix Marlow", "1881"),
    }
    for number in range(20):
        (archive / f"letters/t{number}.txt").write_text(
            f"title: Samuel Tilton to Amos Pike\ndate: 1876-01-{number + 1:02}\n\nDear Amos, it snowed.\n", "utf-8"
        )
    (archive / "letters/e.txt").write_text(
        "title: Edward Tilton to Amos Pike\ndate: 1879-01-01\n\nDear Amos, it froze.\n", "utf-8"
    )
    assert run("relations", "Tilton", "Coffin", "--archive", str(archive)).status == 0


def test_the_whole_circle_has_no_nouns_and_no_numbers_for_years(archive: Path, run: Run):
    (archive / "letters/n.txt").write_text(
        "title: Ruth Coffin to Amos Pike\ndate: 1876-02-01\n\nDear Amos, of the 1007 Sheep none is left.\n\nSamuel Tilton accused Clara Quist of theft.\n",
        "utf-8",
    )
    (archive / "account.txt").write_text(
        "title: An account of the valley\ndate: 1876\n\nOf the 1007 sheep none was left. Samuel Tilton accused Clara Quist. Samuel Tilton supported the Propositions. Dollars helped Ruth Coffin.\n",
        "utf-8",
    )
    done = run("relations", "--all", "--archive", str(archive), "--format", "jsonl")
    named = {str(row[side]) for row in rows(done.out) if row["named"] for side in ("from", "to")}
    assert not named & {"Propositions", "Dollars"}
    assert "Propositions" not in run("relations", "--all", "--archive", str(archive)).out
    assert not [row for row in rows(done.out) if str(row["date"]).startswith("1007")]
