"""No draft is its own witness; every other file of the archive is one."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run


def test_a_draft_in_the_archive_is_a_witness_for_others_only(desk: Path, run: Run):
    (desk / "sources" / "one.md").write_text(
        "Coffin said: “Nobody in the valley owned a second ladder that year.”\n", "utf-8"
    )
    (desk / "sources" / "two.md").write_text("Nobody in the valley owned a second ladder that year.\n", "utf-8")
    alone = run("check", "sources/one.md", "-a", "sources")
    both = run("check", "sources/one.md", "sources/two.md", "-a", "sources")
    assert alone.status == both.status == 0 and "1 attested" in both.out
    (desk / "sources" / "two.md").unlink()
    assert "Q002" in run("check", "sources/one.md", "-a", "sources").out
