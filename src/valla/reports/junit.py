"""JUnit XML: a test case for each statement, failed by its findings."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from valla.reports import Options
from valla.reports.shown import flat
from valla.terms import Checked, Finding, Report, Severity, Verdict

__all__ = ["render"]

_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, options: Options) -> str:
    """The report as one test suite."""
    others = [finding for finding in report.findings if finding.statement is None]
    cases = [_case(item) for item in report.checked] + [_lone(finding) for finding in others]
    failed = sum("<failure" in case for case in cases)
    skipped = report.count(Verdict.NOT_CHECKED)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuite name="valla" tests="{len(cases)}" failures="{failed}" errors="0" skipped="{skipped}">\n'
        + "".join(cases)
        + "</testsuite>\n"
    )


def _case(item: Checked) -> str:
    passage = item.statement.passage
    line, column = passage.text.places.begin(passage.start)
    name = f"{line}:{column} {flat(str(passage))[:80]}"
    inside = "".join(_failure(finding) for finding in item.findings if finding.severity > Severity.NOTE)
    if item.verdict is Verdict.NOT_CHECKED:
        inside += f"    <skipped message={_attribute(item.evidence.reason)}/>\n"
    head = f"  <testcase classname={_attribute(passage.text.name)} name={_attribute(name)}"
    return f"{head}>\n{inside}  </testcase>\n" if inside else f"{head}/>\n"


def _lone(finding: Finding) -> str:
    name = f"{finding.code} {finding.rule}"
    return (
        f"  <testcase classname={_attribute(finding.name)} name={_attribute(name)}>\n{_failure(finding)}  </testcase>\n"
    )


def _failure(finding: Finding) -> str:
    kind = f"{finding.code} {finding.rule}"
    return f"    <failure type={_attribute(kind)} message={_attribute(finding.message)}/>\n"


def _attribute(written: str) -> str:
    return quoteattr(_ILLEGAL.sub("�", flat(written)))
