"""JUnit XML: a test case for each statement, failed by its findings."""

from __future__ import annotations

import re
from xml.sax.saxutils import quoteattr

from valla.reports import Options
from valla.reports.shown import flat
from valla.terms import Checked, Finding, Quotation, Report, Severity, Verdict

__all__ = ["render"]

_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, options: Options) -> str:
    """The report as one test suite. A note fails nothing; a quotation that was not checked is skipped, a date told of only if
    something is found."""
    others = [finding for finding in report.findings if finding.statement is None]
    cases = [_statement(item) for item in report.checked if item.findings or isinstance(item.statement, Quotation)]
    cases += [_case(finding.name, f"{finding.code} {finding.rule}", _failures((finding,))) for finding in others]
    failed = sum("<failure" in case for case in cases)
    skipped = sum("<skipped" in case for case in cases)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<testsuite name="valla" tests="{len(cases)}" failures="{failed}" errors="0" skipped="{skipped}">\n'
        + "".join(cases)
        + "</testsuite>\n"
    )


def _statement(item: Checked) -> str:
    passage = item.statement.passage
    line, column = passage.text.places.begin(passage.start)
    inside = _failures(item.findings)
    if item.verdict is Verdict.NOT_CHECKED and not inside:
        inside = f"    <skipped message={_attribute(item.reason)}/>\n"
    return _case(passage.text.name, f"{line}:{column} {flat(str(passage))[:80]}", inside)


def _case(group: str, name: str, inside: str) -> str:
    head = f"  <testcase classname={_attribute(group)} name={_attribute(name)}"
    return f"{head}>\n{inside}  </testcase>\n" if inside else f"{head}/>\n"


def _failures(findings: tuple[Finding, ...]) -> str:
    return "".join(
        f"    <failure type={_attribute(f'{finding.code} {finding.rule}')} message={_attribute(finding.message)}/>\n"
        for finding in findings
        if finding.severity > Severity.NOTE
    )


def _attribute(written: str) -> str:
    return quoteattr(_ILLEGAL.sub("\ufffd", flat(written)))
