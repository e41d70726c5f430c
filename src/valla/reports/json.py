"""One JSON document."""

from __future__ import annotations

import json

from valla.reports import Options
from valla.reports.shapes import VERSION, finding_of, statement_of, summary_of
from valla.terms import Report

__all__ = ["render"]


def render(report: Report, options: Options) -> str:
    """The report as one JSON document; see docs/output.md."""
    made = {
        "version": VERSION,
        "drafts": list(report.drafts),
        "summary": summary_of(report),
        "statements": [statement_of(item) for item in report.checked if options.all or item.findings],
        "findings": [finding_of(finding) for finding in report.findings if finding.statement is None],
        "witnesses": [
            {
                "path": w.path, "siglum": w.siglum, "title": w.title, "author": w.author, "recipient": w.recipient,
                "date": w.date, "kind": w.kind, "key": w.key, "words": w.words,
            }
            for w in report.witnesses
        ],
    }  # fmt: skip
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"
