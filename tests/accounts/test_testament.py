"""The worked example: each point on which the critic corrected the biographer is a finding, and the sentence that the documents bear out is none."""

from __future__ import annotations

from pathlib import Path

import valla

EXAMPLE = Path(__file__).parents[2] / "examples/testament"
CORRECTED = (
    ("On 4 January 1922", "C003"),
    ("Stalin read the testament", "C001"),
    ("Stalin read the testament", "C005"),
    ("the Central Committee.", "C002"),
    ("interrupted the reading", "T001"),
    ("never published", "C004"),
    ("His past as an enemy", "Q002"),
    ("was General Secretary", "R001"),
    ("Yakov Sverdlov spoke", "R004"),
    ("friendly relations", "C004"),
)


def test_each_correction_is_a_finding_and_what_is_true_is_none(tmp_path: Path):
    for file in EXAMPLE.rglob("*"):
        if file.is_file() and ".valla" not in file.parts:
            there = tmp_path / file.relative_to(EXAMPLE)
            there.parent.mkdir(parents=True, exist_ok=True)
            there.write_bytes(file.read_bytes())
    report = valla.check(tmp_path / "draft.md", archive=tmp_path / "sources")
    found = [(finding.code, str(finding.passage)) for finding in report.findings]
    assert sorted(code for code, _ in found) == sorted(code for _, code in CORRECTED)
    lines = (tmp_path / "draft.md").read_text("utf-8")
    for words, _ in CORRECTED:
        assert words in " ".join(lines.split())
    true = [
        item for item in report.checked if "Radek sat beside" in str(item.pieces[0]) and item.statement.kind == "claim"
    ]
    assert [str(item.verdict) for item in true] == ["attested"]
    grades = {
        (one.witness.path, one.grade.name)
        for item in report.checked
        if item.statement.kind == "claim"
        for one in item.attestations
        if one.grade and one.grade.grounds
    }
    assert {("minutes-1924.txt", "document"), ("ludwig-1931.txt", "hearsay")} <= grades
