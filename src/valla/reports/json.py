"""One JSON document."""

from __future__ import annotations

from valla.reports import Options
from valla.reports.shapes import VERSION, dumped, finding_of, statement_of, summary_of
from valla.terms import Report

__all__ = ["render"]


def render(report: Report, options: Options) -> str:
    """The report as one JSON document; see docs/output.md."""
    made = {
        "version": VERSION,
        "drafts": list(report.drafts),
        "archives": list(report.archives),
        "summary": summary_of(report),
        "statements": [statement_of(item) for item in report.checked if options.all or item.findings],
        "findings": [finding_of(finding) for finding in report.findings if finding.statement is None],
        "witnesses": [
            {
                "path": witness.path,
                "siglum": witness.siglum,
                "title": witness.title,
                "author": witness.author,
                "recipient": witness.recipient,
                "date": witness.date,
                "kind": witness.kind,
                "key": witness.key,
                "words": witness.words,
            }
            for witness in report.witnesses
        ],
    }
    return dumped(made, indent=1) + "\n"
