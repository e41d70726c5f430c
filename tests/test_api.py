"""Valla from Python, as `docs/python.md` shows it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import valla
from valla.archive.errors import ArchiveError
from valla.terms import Verdict

PAGE = Path(__file__).parent.parent / "docs" / "python.md"


def test_the_page_says_what_works(desk: Path, capsys: pytest.CaptureFixture[str]):
    Path("draft.md").rename("chapter.md")
    code = "\n".join(line[4:] for line in PAGE.read_text("utf-8").splitlines() if re.match(r" {4}|$", line))
    exec(compile(code.replace("a phrase I remember", "the frost of the second week"), str(PAGE), "exec"), {})
    out = capsys.readouterr().out.splitlines()
    assert out[0] == "differs chapter.md:3:15 ['Q001']"
    assert out[-1] == "coffin-1820.txt coffin-1820.txt:4:1 The frost of the second week"


def test_check_gives_each_statement_its_evidence(desk: Path):
    report = valla.check("draft.md", "sources")
    assert [item.verdict for item in report.checked] == [Verdict.DIFFERS, Verdict.DIFFERS, Verdict.ATTESTED]
    best = report.checked[2].best
    assert best is not None
    assert best.witness.author == "John Adams"
    assert str(best.passages[0]) == "The Revolution was in the minds and hearts of the people"


def test_an_open_archive_serves_many_drafts(desk: Path):
    with valla.Archive.open("sources") as archive:
        assert [witness.path for witness in archive.witnesses] == ["adams-1818.txt", "coffin-1820.txt"]
        assert archive.complaints == ()
        first, second = valla.check("draft.md", archive), valla.check("draft.md", archive)
        assert [item.verdict for item in first.checked] == [item.verdict for item in second.checked]
        assert [item.witness.path for item in archive.find("not one apple", limit=1)] == ["coffin-1820.txt"]


def test_an_archive_that_is_not_there_is_one_sentence():
    with pytest.raises(ArchiveError, match="nowhere is not there"):
        valla.Archive.open("nowhere")
