"""Workflow commands for GitHub, the gravest first: only ten of each severity are shown a step."""

from __future__ import annotations

from valla.reports import Options
from valla.reports.shown import flat
from valla.terms import Finding, Report, Severity

__all__ = ["render"]

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render(report: Report, options: Options) -> str:
    """One command a finding."""
    ordered = sorted(report.findings, key=lambda finding: -finding.severity)
    return "".join(_line(finding) for finding in ordered)


def _line(finding: Finding) -> str:
    given = {"file": finding.name}
    if finding.passage is not None:
        locus = finding.passage.locus
        given |= {"line": str(locus.line), "endLine": str(locus.end_line)}
        if locus.line == locus.end_line:
            given |= {"col": str(locus.column), "endColumn": str(max(locus.end_column - 1, locus.column))}
    elif finding.line:
        given["line"] = str(finding.line)
    given["title"] = f"{finding.code} {finding.rule}"
    told = ",".join(f"{key}={_escaped(flat(value), ':,')}" for key, value in given.items())
    return f"::{_COMMANDS[finding.severity]} {told}::{_escaped(flat(finding.message))}\n"


def _escaped(written: str, more: str = "") -> str:
    written = written.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    for character in more:
        written = written.replace(character, f"%{ord(character):02X}")
    return written
