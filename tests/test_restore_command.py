"""`valla restore`: what is put back, marked, listed and taken back."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from valla.formats import plain
from valla.restoring.changes import changes
from valla.state import flaws

from .conftest import Run, valid

SCHEMA = Path(__file__).parent / "restoring/tei.rng"
TEI = "{http://www.tei-c.org/ns/1.0}"
SOUND = """The council of the mill met at Harrow on January 4, 1823, and sat until the candles were burned down. When the miller had read the
paper aloud, the words occurred: "I know him now, and I shall not forgive him." Those were the only words of the letter that anybody in the
room remembered afterwards.

In the autumn of 1822 the same people had built a second wheel below the weir, and the mayor had paid for it from his own purse. He kept
the receipt in a drawer of his desk, and nobody but his brother saw it before the war came.

The widow who owned the windmill took a tenth of the flour, and the miller took a twelfth, until the farmers gave both of them up and
carried their corn to the town.
"""
LOST = (
    SOUND.replace(", 1823, and", ", and")
    .replace(' "I know him now, and I shall not forgive him."', "")
    .replace("autumn of 1822 the", "autumn of the")
    .replace("second wheel", "secondwheel")
    .replace("\n\nThe widow", "\n\nPrimary Menu\n\nThe widow")
)


@pytest.fixture
def folder(desk: Path) -> Path:
    (desk / "archive").mkdir()
    (desk / "archive" / "harrow.txt").write_text(SOUND, "utf-8")
    (desk / "archive" / "other.txt").write_text("A note on the price of oak in another county.\n" * 5, "utf-8")
    (desk / "page.md").write_text(LOST, "utf-8")
    return desk


@pytest.fixture
def restored(folder: Path, run: Run) -> Callable[..., str]:
    def done(*given: str) -> str:
        result = run("restore", "page.md", "--archive", "archive", *given)
        assert result.status in (0, 1), result.err
        return result.out

    return done


def test_all_that_was_lost_is_put_back_and_marked(folder: Path, restored: Callable[..., str], run: Run):
    made = restored()
    assert '{++"I know him now, and I shall not forgive him." ++}[^valla-2]' in made
    assert "{++1823, ++}[^valla-1]" in made
    assert "autumn of {++1822 ++}[^valla-3]the" in made
    assert "{~~secondwheel~>second wheel~~}" in made
    assert "{--Primary Menu--}[^valla-5]" in made
    assert re.search(r'\[\^valla-1\]: lost-date: .*harrow\.txt:1:\d+ has ", 1823,"', made)


def test_with_its_marks_read_as_they_say_the_page_is_the_sound_text(
    folder: Path, restored: Callable[..., str], run: Run
):
    body = restored().rpartition("\n\n<!-- valla:")[0]
    body = re.sub(r"\{--.*?--\}\[\^valla-\d+\]", "", body, flags=re.DOTALL)
    body = re.sub(r"\{\+\+(.*?)\+\+\}\[\^valla-\d+\]", r"\1", body, flags=re.DOTALL)
    body = re.sub(r"\{~~.*?~>(.*?)~~\}\[\^valla-\d+\]", r"\1", body, flags=re.DOTALL)
    assert body.split() == SOUND.split()


def test_twice_is_the_same_as_once(folder: Path, restored: Callable[..., str], run: Run):
    restored("-o", "once.md")
    result = run("restore", "once.md", "--archive", "archive", "-o", "twice.md")
    assert result.status in (0, 1)
    assert (folder / "twice.md").read_bytes() == (folder / "once.md").read_bytes()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_taken_back_it_is_the_page_byte_for_byte(
    folder: Path, restored: Callable[..., str], run: Run, encoding: str, ends: str
):
    data = LOST.replace("candles", "candles – été –").replace("\n", ends).encode(encoding)
    (folder / "page.md").write_bytes(data)
    restored("-o", "restored.md")
    assert (folder / "restored.md").read_bytes() != data
    assert run("restore", "--undo", "restored.md", "-o", "back.md").status == 0
    assert (folder / "back.md").read_bytes() == data


def test_the_changes_as_data(folder: Path, restored: Callable[..., str], run: Run):
    lines = [json.loads(line) for line in restored("--format", "jsonl").splitlines()]
    assert [line["rule"] for line in lines] == ["S001", "S002", "S001", "S004", "S005"]
    assert {line["certainty"] for line in lines} == {"sure"}
    rows = LOST.split("\n")
    for line in lines:
        if line["line"] == line["end_line"]:
            assert rows[line["line"] - 1][line["column"] - 1 : line["end_column"] - 1] == line["before"]


def test_tei_has_supplied_surplus_and_corr(folder: Path, restored: Callable[..., str], run: Run):
    root = valid(SCHEMA, restored("--format", "tei"))
    assert [item.text for item in root.iter(f"{TEI}surplus")] == ["Primary Menu"]
    assert [item.text for item in root.iter(f"{TEI}corr")] == ["second wheel"]
    assert len(list(root.iter(f"{TEI}supplied"))) == 3
    assert {item.get("source") for item in root.iter(f"{TEI}supplied")} == {"#w1"}


@pytest.mark.parametrize(
    "page",
    [LOST, "", "\n\n", LOST.replace("Harrow", "<Harrow> & \x07\ufffe"), LOST.replace("1822", "1822, on May 4, ; in"),
     "The bill was read on January 4, ; he died in , and nobody wrote it down.\n"],
)  # fmt: skip
def test_tei_is_valid_and_points_to_what_it_names(folder: Path, restored: Callable[..., str], run: Run, page: str):
    (folder / "archive" / "harrow.txt").write_text(SOUND.replace("candles", "candles & <lamps>"), "utf-8")
    (folder / "page.md").write_text(page, "utf-8")
    root = valid(SCHEMA, restored("--format", "tei"))
    named = {f"#{item}" for item in root.xpath("//@xml:id")}
    assert {*root.xpath("//@source"), *root.xpath("//@resp")} <= named


def test_the_page_for_a_browser_executes_nothing(folder: Path, restored: Callable[..., str], run: Run):
    (folder / "page.md").write_text(LOST.replace("candles", "<script>alert(1)</script> candles"), "utf-8")
    made = restored("--format", "html")
    assert "<script" not in made
    assert made.count("<ins") == 4 and made.count("<del") == 2


def test_what_no_document_holds_stays_as_it_is(folder: Path, restored: Callable[..., str], run: Run):
    (folder / "page.md").write_text(
        "The bill was read on January 4, ; he died in , and nobody wrote it down.\n", "utf-8"
    )
    made = restored()
    assert made.startswith("The bill was read on January 4, ; he died in , and nobody wrote it down.\n")
    assert "Lost, and in no document of the archive" in made


def test_a_year_that_the_weekday_forces_is_a_conjecture(folder: Path, restored: Callable[..., str], run: Run):
    (folder / "page.md").write_text(
        "The bill of 1921 was read again on Tuesday, May 22, ; by 1925 nobody spoke of it any longer.\n", "utf-8"
    )
    (line,) = [json.loads(line) for line in restored("--format", "jsonl").splitlines()]
    assert (line["after"].strip(), line["certainty"], line["witness"]) == ("1923", "conjecture", None)
    assert "{++" not in restored()


def test_another_account_of_the_same_thing_is_no_witness(folder: Path, restored: Callable[..., str], run: Run):
    (folder / "archive" / "harrow.txt").write_text(
        "At Harrow the council of the mill sat on January 4, 1824. The paper was read by the mayor, and no one knew who wrote it.\n",
        "utf-8",
    )
    assert not [line for line in restored("--format", "jsonl").splitlines() if '"sure"' in line]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("page.md",), "there is no archive"),
        (("page.md", "-a", "nowhere"), "nowhere is not there"),
        (("nowhere.md", "-a", "archive"), "the page nowhere.md cannot be read"),
        (("archive", "-a", "archive"), "archive is a folder"),
        (("marked.md", "-a", "archive"), "take the marks out first"),
        (("unsound.md", "-a", "archive"), "not sound utf-16-le"),
        (("page.md", "-a", "archive", "-o", "page.md"), "page.md is the page itself"),
        (("page.md", "-a", "archive", "-o", "archive/page.md"), "would be read as part of it"),
        (("page.md", "-a", "archive", "-o", "nowhere/page.md"), "there is no folder"),
        (("--undo", "page.md"), "nothing to take back"),
        (("--undo", "marked.md"), "take the marks out first"),
        (("--undo", "unsound.md"), "not sound utf-16-le"),
        (("--undo", "page.md", "-o", "page.md"), "page.md is the restored page itself"),
        (("--undo", "page.md", "--format", "tei"), "leave --format out"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(folder: Path, run: Run, words: tuple[str, ...], told: str):
    (folder / "marked.md").write_text("The mill {++of oak++}[^valla-1] stood by the river.\n", "utf-8")
    (folder / "unsound.md").write_bytes("The mill".encode("utf-16") + b"\x00")
    before = {path: path.read_bytes() for path in folder.rglob("*.*") if path.is_file()}
    result = run("restore", *words)
    assert (result.status, result.out, result.err.count("\n")) == (2, "", 1)
    assert told in result.err
    assert {path: path.read_bytes() for path in before} == before


def test_a_read_only_file_stays(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    (folder / "old.md").write_text("kept", "utf-8")
    # The superuser may write to every file.
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK or Path(path).name != "old.md")
    result = run("restore", "page.md", "-a", "archive", "-o", "old.md")
    assert (result.status, (folder / "old.md").read_text("utf-8")) == (2, "kept")
    assert "old.md cannot be written: it is read-only" in result.err


@pytest.mark.parametrize("page", ["", "\n", "\ufeff"])
def test_an_empty_page_stays_empty(folder: Path, restored: Callable[..., str], page: str):
    (folder / "page.md").write_text(page, "utf-8")
    restored("-o", "restored.md")
    assert (folder / "restored.md").read_text("utf-8") == page


def test_an_archive_that_does_not_hold_the_text_is_told_of(folder: Path, run: Run):
    result = run("restore", "page.md", "-a", "archive/other.txt")
    assert (result.status, result.err) == (1, "valla: no document of the archive holds the text of page.md\n")


@pytest.mark.parametrize("name", ["page.md", "restored.md", "restored.txt"])
def test_no_page_is_its_own_witness(folder: Path, restored: Callable[..., str], run: Run, name: str):
    made = restored()
    (folder / "archive" / name).write_text(made if name != "page.md" else LOST, "utf-8")
    assert run("restore", "page.md" if name != "page.md" else "archive/page.md", "-a", "archive").out == made


def test_signs_of_a_page_of_its_own_stay(folder: Path, restored: Callable[..., str], run: Run):
    page = LOST.replace("candles", "{++candles++} {--of--}[^1] {~~wax~>tallow~~} {++ ").replace("miller", "{--miller")
    page += "\n[^1]: A note of the page.\n"
    (folder / "page.md").write_text(page, "utf-8")
    restored("-o", "restored.md")
    assert "{++1823, ++}[^valla-1]" in (folder / "restored.md").read_text("utf-8")
    assert run("restore", "--undo", "restored.md").out == page


def test_what_was_written_into_a_restored_page_is_not_lost(folder: Path, restored: Callable[..., str], run: Run):
    made = restored()
    (folder / "restored.md").write_text(made.replace("The widow", "My own words. The widow"), "utf-8")
    assert run("restore", "--undo", "restored.md").out == LOST.replace("The widow", "My own words. The widow")
    for broken, told in (
        (made + "\nMy own words.\n", "My own words."),
        (made.replace("1823, ++}", "1823, +}"), "marks"),
    ):
        (folder / "restored.md").write_text(broken, "utf-8")
        for words in (("--undo", "restored.md"), ("restored.md", "-a", "archive")):
            result = run("restore", *words)
            assert (result.status, result.out) == (2, "") and told in result.err


def test_a_restored_page_can_be_taken_back_with_other_line_ends(folder: Path, restored: Callable[..., str], run: Run):
    made = restored()
    (folder / "restored.md").write_bytes(made.replace("\n", "\r\n").encode())
    assert run("restore", "--undo", "restored.md", "-o", "back.md").status == 0
    assert (folder / "back.md").read_bytes() == LOST.replace("\n", "\r\n").encode()


def test_where_two_witnesses_differ_neither_is_put_in(folder: Path, restored: Callable[..., str]):
    (folder / "archive" / "second.txt").write_text(SOUND.replace("1823", "1824"), "utf-8")
    lines = [json.loads(line) for line in restored("--format", "jsonl").splitlines()]
    (line,) = [line for line in lines if line["certainty"] == "conjecture"]
    assert "1823" in line["after"] and "1824" in line["ground"]


@pytest.mark.parametrize("came", ["came", "carne"])
def test_of_words_run_together_beside_other_damage_neither_is_lost(
    folder: Path, restored: Callable[..., str], came: str
):
    (folder / "archive" / "harrow.txt").write_text(SOUND.replace("war came", f"war {came}"), "utf-8")
    (folder / "page.md").write_text(SOUND.replace("war came.\n\n", "warcame.\n\nPrimary Menu\n\n"), "utf-8")
    made = {line["before"]: line["after"] for line in map(json.loads, restored("--format", "jsonl").splitlines())}
    assert made == ({"warcame": "war came", "Primary Menu": ""} if came == "came" else {})


def test_a_witness_with_the_same_gap_leaves_the_place_to_others(folder: Path, restored: Callable[..., str]):
    (folder / "archive" / "second.txt").write_text(SOUND.replace(", 1823, and", ", and"), "utf-8")
    assert "{++1823, ++}[^valla-1]" in restored()
    (folder / "archive" / "harrow.txt").unlink()
    assert "{++1823" not in restored()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SOUND.split()) - 12), st.integers(1, 8))
def test_words_cut_anywhere_come_back(start: int, count: int):
    words = list(re.finditer(r"\S+\s*", SOUND))
    page = SOUND[: words[start].start()] + SOUND[words[start + count].start() :]
    text, witness = plain.read_string(page, "page.txt"), plain.read_string(SOUND, "w.txt")
    made = page
    for change in reversed(changes(text, flaws(text), witness)):
        made = made[: change.passage.start] + change.after + made[change.passage.end :]
    # At the very beginning nothing stands before what is lost.
    assert made.split() == SOUND.split() or start < 2


def test_of_a_noisy_witness_only_what_can_be_trusted_is_put_in(folder: Path, restored: Callable[..., str]):
    noisy = SOUND.replace("remembered", "remcmbered").replace("candles", "caudles").replace("nobody", "nohody")
    noisy = noisy.replace("farmers", "farrners").replace("brother", "hrother")
    (folder / "archive" / "harrow.txt").write_text(noisy, "utf-8")
    (folder / "page.md").write_text(
        SOUND.replace(" sat until the candles were burned down", "").replace(
            "the only words of the letter that", "the"
        ),
        "utf-8",
    )
    made = restored()
    assert "{++ sat until the […] were burned down++}" in made
    assert "caudles" in made.rpartition("<!-- valla:")[2]
    assert "{++only words of the letter that ++}" in made or "{++ only words of the letter that++}" in made
