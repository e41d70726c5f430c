"""`valla restore`: what is put back, marked, listed and taken back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from valla.formats import plain
from valla.restoring.changes import changes
from valla.state import flaws

from .conftest import Run

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
    tree = etree.fromstring(restored("--format", "tei").encode())
    name = "{http://www.tei-c.org/ns/1.0}"
    assert [item.text for item in tree.iter(f"{name}surplus")] == ["Primary Menu"]
    assert [item.text for item in tree.iter(f"{name}corr")] == ["second wheel"]
    assert len(list(tree.iter(f"{name}supplied"))) == 3
    assert {item.get("source") for item in tree.iter(f"{name}supplied")} == {"#w1"}


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


def test_errors_are_one_sentence(folder: Path, restored: Callable[..., str], run: Run):
    result = run("restore", "page.md")
    assert result.status == 2 and "no archive" in result.err
    result = run("restore", "--undo", "page.md")
    assert result.status == 2 and "nothing to take back" in result.err
    (folder / "marked.md").write_text("The mill {++of oak++}[^valla-1] stood by the river.\n", "utf-8")
    result = run("restore", "marked.md", "--archive", "archive")
    assert result.status == 2 and "take the marks out first" in result.err
    result = run("restore", "page.md", "--archive", "archive", "-o", "page.md")
    assert result.status == 2


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
