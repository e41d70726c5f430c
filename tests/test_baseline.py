"""The baseline: known findings stay silent, new ones speak, and the file is the same however often it is written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import DRAFT, Run


def written(desk: Path, run: Run) -> Path:
    done = run("check", "draft.md", "-a", "sources", "--write-baseline", "known.json")
    assert (done.status, done.out, done.err) == (0, "", "valla: 2 findings written into known.json\n")
    return desk / "known.json"


def test_known_findings_are_passed_over_and_new_ones_are_not(desk: Path, run: Run):
    written(desk, run)
    done = run("check", "draft.md", "-a", "sources", "--baseline", "known.json")
    assert (done.status, done.err) == (0, "")
    assert done.out.endswith("0 findings, 2 set aside\n")
    # Lines above, another wrapping and other marks change nothing; the same words a second time do.
    moved = "New first paragraph.\n\n" + DRAFT.replace("of the third week", "of the\nthird week").replace('"', "”")
    moved += '\nCoffin noted: "The frost of the third week took the early pears."\n'
    (desk / "draft.md").write_text(moved, "utf-8")
    again = run("check", "draft.md", "-a", "sources", "--baseline", "known.json", "-q")
    assert again.status == 1
    assert [line.split(": ")[1] for line in again.out.splitlines()] == ["Q005 reversed-sense [error] number"]


def test_it_is_the_same_from_another_folder(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    first = written(desk, run).read_bytes()
    assert run("check", "draft.md", "-a", "sources", "--write-baseline", "known.json").status == 0
    assert (desk / "known.json").read_bytes() == first
    monkeypatch.chdir(desk / "sources")
    assert run("check", "../draft.md", "-a", ".", "--baseline", "../known.json").status == 0
    assert b"3" not in json.dumps(sorted(json.loads(first))).encode()


def test_entries_found_no_more_are_told(desk: Path, run: Run):
    written(desk, run)
    (desk / "other.md").write_text("Nothing is quoted here.\n", "utf-8")
    assert run("check", "other.md", "-a", "sources", "--baseline", "known.json").err == ""
    (desk / "draft.md").write_text(DRAFT.replace("third", "second"), "utf-8")
    done = run("check", "draft.md", "-a", "sources", "--baseline", "known.json")
    assert done.status == 0
    assert done.err == "valla: the baseline known.json knows 1 finding that there are no more; write it anew\n"
    assert run("check", "draft.md", "-a", "sources", "--baseline", "known.json", "-q").err == ""


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("[]", "it is no baseline of valla's"),
        ("{", "Expecting property name"),
        ('{"version": 9, "known": {}}', "it is of version 9, not 1"),
        ('{"version": 1, "known": {"draft.md": {"Q001": "x"}}}', "invalid literal"),
        ('{"version": 1, "known": {"draft.md": 4}}', "it is no baseline of valla's"),
        ("[" * 100_000, "it is no baseline of valla's"),
    ],
)
def test_what_is_no_baseline(desk: Path, run: Run, content: str, told: str):
    (desk / "known.json").write_text(content, "utf-8")
    done = run("check", "draft.md", "-a", "sources", "--baseline", "known.json")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith("valla: known.json cannot be used as a baseline (") and told in done.err


def test_a_baseline_is_not_written_over_a_draft(desk: Path, run: Run):
    assert run("check", "draft.md", "-a", "sources", "--write-baseline", "draft.md").status == 2
    assert (desk / "draft.md").read_text("utf-8") == DRAFT
