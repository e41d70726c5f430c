"""One JSON object a line: statements with findings (or all), then findings about the run itself."""

from __future__ import annotations

from valla.reports import Options
from valla.reports.shapes import dumped, finding_of, statement_of
from valla.terms import Claim, Report

__all__ = ["render"]


def render(report: Report, options: Options) -> str:
    """The report as JSON lines; see docs/output.md."""
    lines = [
        {**statement_of(item), **({"parser": report.parser or None} if item.statement.kind == Claim.kind else {})}
        for item in report.checked
        if options.all or item.findings
    ]
    lines += [finding_of(finding) for finding in report.findings if finding.statement is None]
    return "".join(dumped(line) + "\n" for line in lines)
