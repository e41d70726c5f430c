"""The shapes in which statements and findings are written as data; docs/output.md describes them."""

from __future__ import annotations

from typing import Any

from valla.terms import Attestation, Checked, Finding, Report, Stance, Verdict
from valla.text import Passage

__all__ = ["VERSION", "finding_of", "statement_of", "summary_of", "text_of"]

VERSION = 1


def text_of(item: Checked) -> str:
    """The words of a statement, the pieces of an interrupted one joined."""
    return " ".join(_clean(str(piece)) for piece in item.statement.pieces)


def _clean(written: str) -> str:
    return written.encode("utf-8", "replace").decode()


def _place(passage: Passage) -> dict[str, Any]:
    locus = passage.locus
    return {"line": locus.line, "column": locus.column, "end_line": locus.end_line, "end_column": locus.end_column}


def _evidence(item: Attestation) -> list[dict[str, Any]]:
    return [
        {
            "witness": source.witness.path,
            **_place(passage),
            "page": passage.locus.page,
            "text": _clean(str(passage)),
        }
        for source in (item, *item.joined)
        for passage in source.passages
    ]


def statement_of(item: Checked) -> dict[str, Any]:
    """One statement as a line of jsonl."""
    best = item.evidence.best
    speaks = best is not None and best.stance is not Stance.SILENT
    rules = list(dict.fromkeys(finding.code for finding in item.findings))
    made: dict[str, Any] = {
        "kind": item.statement.kind,
        "file": _clean(item.statement.passage.text.name),
        **_place(item.statement.passage),
        "text": text_of(item),
        "verdict": str(item.verdict),
        "rules": rules,
        "evidence": _evidence(best) if best and speaks else [],
        "findings": [
            {"rule": f.code, "name": f.rule, "severity": str(f.severity), "message": _clean(f.message)}
            for f in item.findings
        ],
        "reason": item.evidence.reason or None,
        "attribution": item.statement.attribution.name if item.statement.attribution else None,
    }
    made["variants"] = [
        {"kind": v.kind, "draft": _clean(str(v.draft)), "witness": _clean(str(v.witness)), "sense": str(v.sense) or None,
         "marked": v.marked}
        for v in (best.variants if best and speaks else ())
    ]  # fmt: skip
    made["forgiven"] = [
        {"kind": f.kind, "draft": _clean(str(f.draft)), "witness": _clean(str(f.witness))}
        for f in (best.forgiven if best and speaks else ())
    ]
    made["nearest"] = _evidence(best) if best and not speaks else []
    made["also"] = [
        entry
        for other in item.evidence.attestations[1:]
        if other.stance is Stance.ATTESTS
        for entry in _evidence(other)
    ]
    return made


def finding_of(finding: Finding) -> dict[str, Any]:
    """A finding that is about no statement."""
    return {
        "kind": "finding",
        "file": _clean(finding.name),
        "line": finding.line,
        "rule": finding.code,
        "name": finding.rule,
        "severity": str(finding.severity),
        "message": _clean(finding.message),
    }


def summary_of(report: Report) -> dict[str, int]:
    """How many statements there are of each verdict."""
    counts = {str(verdict): report.count(verdict) for verdict in Verdict}
    return {
        "statements": len(report.checked),
        **counts,
        "findings": len(report.findings),
        "suppressed": report.suppressed,
    }
