"""The shapes in which statements and findings are written as data; docs/output.md describes them."""

from __future__ import annotations

import json
import re
from typing import Any

from valla.dates import Expression
from valla.terms import (
    Attestation,
    Checked,
    Dating,
    Finding,
    Judged,
    Quotation,
    Report,
    RowWord,
    Spelling,
    Stance,
    Standing,
    Verdict,
)
from valla.text import Passage

__all__ = ["VERSION", "dumped", "finding_of", "grade_fields", "meaning_of", "place_of", "statement_of", "summary_of"]

VERSION = 1
"""Raised when a field changes its meaning or goes; a new field does not raise it."""

# What a terminal would obey or a reader of lines would break at, and lone surrogates, which no UTF-8 has.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")


def dumped(value: Any, indent: int | None = None) -> str:
    """A value as JSON that is valid UTF-8 and harmless on a terminal.

    Control characters and direction marks are JSON escapes and read back as they were. A lone surrogate (a byte of a file
    name that is no UTF-8) reads back as the text `\\udcff`.
    """
    return _UNSAFE.sub(_escape, json.dumps(value, ensure_ascii=False, indent=indent))


def _escape(found: re.Match[str]) -> str:
    lone = "\ud800" <= found[0] <= "\udfff"
    return ("\\\\u" if lone else "\\u") + f"{ord(found[0]):04x}"


def statement_of(item: Checked) -> dict[str, Any]:
    """One statement, as a line of jsonl has it."""
    best, statement = item.best, item.statement
    attribution = statement.attribution if isinstance(statement, Quotation) else None
    speaks = best is not None and best.stance is not Stance.SILENT
    return {
        "kind": statement.kind,
        "file": statement.passage.text.name,
        **place_of(statement.passage),
        "text": " ".join(str(piece) for piece in item.pieces),
        "verdict": str(item.verdict),
        "rules": list(dict.fromkeys(finding.code for finding in item.findings)),
        "evidence": _evidence(best) if best and speaks else [],
        "severity": str(max(finding.severity for finding in item.findings)) if item.findings else None,
        "findings": [_said(finding) for finding in item.findings],
        "reason": item.reason or None,
        "attribution": attribution.name if attribution else None,
        "variants": [
            {
                "kind": v.kind,
                "draft": str(v.draft),
                "witness": str(v.witness),
                "sense": str(v.sense) or None,
                "marked": v.marked,
            }
            for v in (best.variants if best and speaks else ())
        ],
        "forgiven": [
            {"kind": f.kind, "draft": str(f.draft), "witness": str(f.witness)}
            for f in (best.forgiven if best and speaks else ())
        ],
        "nearest": _evidence(best) if best and not speaks else [],
        "also": [
            entry for other in item.attestations[1:] if other.stance is Stance.ATTESTS for entry in _evidence(other)
        ],
        **(meaning_of(statement.expression) if isinstance(statement, Dating) else {}),
        **(
            {"record": [_row(word) for word in item.evidence.words]}
            if isinstance(item.evidence, Standing | Spelling)
            else {}
        ),
        **({"judge": True} if isinstance(item.evidence, Judged) and item.evidence.slot else {}),
        "version": VERSION,
    }


def _row(word: RowWord) -> dict[str, Any]:
    return {"table": word.table, "row": word.number, "source": word.source or None, "told": word.told}


def meaning_of(expression: Expression) -> dict[str, Any]:
    """What an expression of time means, as data: its value in EDTF, the readings that remain, and how they came about."""
    return {
        "value": expression.value or None,
        "candidates": list(expression.candidates),
        "calendar": expression.calendar or None,
        "anchor": expression.anchor or None,
        "ground": expression.ground or None,
        "duration": expression.duration or None,
    }


def finding_of(finding: Finding) -> dict[str, Any]:
    """A finding that is about no statement."""
    return {
        "kind": "finding",
        "file": finding.name,
        "line": finding.line,
        **_said(finding),
        "version": VERSION,
    }


def summary_of(report: Report) -> dict[str, Any]:
    """How many statements there are, of each verdict and in all, how many findings, and what the grammar of sentences was read with."""
    return {
        "statements": len(report.checked),
        **{str(verdict): report.count(verdict) for verdict in Verdict},
        "findings": len(report.findings),
        "suppressed": report.suppressed,
        **({"judge": report.judged} if report.judged else {}),
        "parser": report.parser or None,
    }


def _said(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.code,
        "name": finding.rule,
        "severity": str(finding.severity),
        "message": finding.message,
    }


def place_of(passage: Passage) -> dict[str, int]:
    """Where a passage stands: lines and columns from 1, ends exclusive."""
    locus = passage.locus
    return {"line": locus.line, "column": locus.column, "end_line": locus.end_line, "end_column": locus.end_column}


def grade_fields(item: Attestation) -> dict[str, Any]:
    """At what remove a passage tells, by which grounds and from whom; nothing where that was not asked."""
    if item.grade is None:
        return {}
    return {"grade": item.grade.name, "grounds": list(item.grade.grounds), "chain": list(item.grade.chain)}


def _evidence(item: Attestation) -> list[dict[str, Any]]:
    return [
        {
            "witness": one.witness.path,
            **place_of(passage),
            "page": passage.locus.page,
            "text": str(passage),
            **grade_fields(item),
        }
        for one in (item, *item.joined)
        for passage in one.passages
    ]
