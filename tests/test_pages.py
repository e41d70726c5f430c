"""Every example of every rule's page, and every case in tests/cases, says what it says it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.pages import Case, cases, findings, rewritten
from valla.rules import catalogue

HEADINGS = ("What it finds", "Why it matters", "Example", "Not a finding", "Limits", "When to set it aside")
FOLDER = Path(__file__).parent / "cases"

PAGES = {
    **{rule.code: rule.page for rule in catalogue().values()},
    **{str(path.relative_to(FOLDER)): path.read_text("utf-8") for path in sorted(FOLDER.rglob("*.md"))},
}


@pytest.mark.parametrize("rule", catalogue().values(), ids=lambda rule: rule.code)
def test_a_page_has_its_headings_in_order(rule):
    found = [rule.page.find(f"## {heading}\n") for heading in HEADINGS]
    assert -1 not in found and found == sorted(found)
    assert len(cases(rule.page)) >= 2
    assert rule.summary.endswith(".")


@pytest.mark.parametrize(
    ("name", "case"),
    [pytest.param(name, case, id=f"{name}-{case.line}") for name, page in PAGES.items() for case in cases(page)],
)
def test_a_case_finds_what_it_says(name: str, case: Case, tmp_path: Path):
    assert findings(case, tmp_path) == case.expected


def test_every_rule_has_an_example_that_speaks():
    for rule in catalogue().values():
        spoken = [case for case in cases(rule.page) if f" {rule.code} " in case.expected]
        assert spoken, rule.code


def test_the_findings_of_a_page_can_be_written_anew(tmp_path: Path):
    page = next(iter(PAGES.values()))
    emptied = re.sub(r"^(```findings\n).*?^```$", r"\1```", page, flags=re.DOTALL | re.MULTILINE)
    assert emptied != page
    assert rewritten(emptied, tmp_path) == page
