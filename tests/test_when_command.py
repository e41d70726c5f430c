"""`valla when`: the days between which an event or a document must lie, and the passages it rests on."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run

CHRONICLE = (
    "The Treaty of Ghent was signed on\n24 December 1814. The Battle of Borodino was fought on 7 September 1812.\n\n"
    "General Edward Pakenham died on 8 January 1815, of his wounds. On 3 March 1812, before the Battle of Smolna, he was ill. On 9 May 1812,\n"
    "after the Battle of Smolna, he was well.\n"
)
UNDATED = "I saw him at Ghent on 3 January 1815. He has left us nothing but his boots and his old hat, and so we have to begin again.\n"
QUOTING = 'date: 1816-03-04\n\nShe had written: "He has left us nothing but his boots and his old hat, and so we have to begin again."\n'


@pytest.fixture
def archive(desk: Path) -> Path:
    folder = desk / "papers"
    folder.mkdir()
    for name, content in (("chronicle.txt", CHRONICLE), ("undated.txt", UNDATED), ("quoting.txt", QUOTING)):
        (folder / name).write_text(content, "utf-8")
    return folder


@pytest.mark.parametrize(
    ("matter", "bounds"),
    [
        ("Treaty of Ghent", ("1814-12-24", "1814-12-24")),
        ("the Battle of Borodino", ("1812-09-07", "1812-09-07")),
        ("death of Edward Pakenham", ("1815-01-08", "1815-01-08")),
        ("Battle of Smolna", ("1812-03-03", "1812-05-09")),
        ("undated.txt", ("1815-01-03", "1816-03-04")),
        ("quoting.txt", ("1816-03-04", "1816-03-04")),
    ],
)
def test_each_bound_rests_on_a_passage(archive: Path, run: Run, matter: str, bounds: tuple[str, str]):
    done = run("when", matter, "--archive", "papers", "--format", "jsonl")
    assert done.status == 0
    told = json.loads(done.out)
    assert (told["earliest"], told["latest"]) == bounds
    assert {ground["bound"] for ground in told["grounds"]} == {"earliest", "latest"}
    for ground in told["grounds"]:
        assert 1 <= ground["line"] <= len((archive / ground["file"]).read_text("utf-8").splitlines())


def test_what_cannot_all_be_is_told_with_both_passages(archive: Path, run: Run, desk: Path):
    (desk / "draft.md").write_text("The Treaty of Ghent was signed on 24 December 1815.\n", "utf-8")
    done = run("when", "Treaty of Ghent", "draft.md", "--archive", "papers")
    assert done.status == 1
    assert "chronicle.txt:2:1" in done.out
    assert "draft.md:1:35" in done.out


@pytest.mark.parametrize("matter", ["Treaty of Nowhere", "the weather", "death of", ""])
def test_what_nothing_bounds_is_said_in_a_sentence(archive: Path, run: Run, matter: str):
    done = run("when", matter, "--archive", "papers")
    assert done.status == 1
    assert "nothing bounds" in done.err
    assert run("when", matter).status == 2
