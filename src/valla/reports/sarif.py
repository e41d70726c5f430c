"""SARIF 2.1.0 (OASIS Standard, 2020): for code hosts and editors."""

from __future__ import annotations

import hashlib
import json
from typing import Any
from urllib.parse import quote

from valla import __version__
from valla.reports import Options
from valla.terms import Finding, Report, Severity
from valla.text import Passage, words

__all__ = ["render"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render(report: Report, options: Options) -> str:
    """The report as one run. The rules told of are those that spoke."""
    spoken = sorted({(finding.code, finding.rule) for finding in report.findings})
    rules = [
        {"id": code, "name": "".join(part.capitalize() for part in name.split("-")), "shortDescription": {"text": name}}
        for code, name in spoken
    ]
    index = {code: number for number, (code, _) in enumerate(spoken)}
    run = {
        "tool": {"driver": {"name": "valla", "version": __version__, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(finding, index) for finding in report.findings],
    }
    made = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": _clean(finding.message)},
        "locations": [{"physicalLocation": _location(finding)}],
        "partialFingerprints": {"valla/v1": _fingerprint(finding)},
    }
    related = [
        {"id": number, "message": {"text": _clean(f"witness {item.witness.siglum}")}, "physicalLocation": _of(passage)}
        for number, (item, passage) in enumerate(
            (item, passage) for item in finding.witnesses for passage in item.passages
        )
    ]
    if related:
        made["relatedLocations"] = related
    changes = [
        {"deletedRegion": _region(item.passage), "insertedContent": {"text": _clean(item.replacement)}}
        for item in finding.emendations
        if item.sure
    ]
    if changes:
        fix = {"artifactLocation": {"uri": _uri(finding.name)}, "replacements": changes}
        made["fixes"] = [{"description": {"text": "the witness's words"}, "artifactChanges": [fix]}]
    return made


def _location(finding: Finding) -> dict[str, Any]:
    if finding.passage is not None:
        return _of(finding.passage)
    made: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.name)}}
    if finding.line:
        made["region"] = {"startLine": finding.line}
    return made


def _of(passage: Passage) -> dict[str, Any]:
    return {"artifactLocation": {"uri": _uri(passage.text.name)}, "region": _region(passage)}


def _region(passage: Passage) -> dict[str, int]:
    locus = passage.locus
    return {
        "startLine": locus.line,
        "startColumn": locus.column,
        "endLine": locus.end_line,
        "endColumn": locus.end_column,
    }


def _uri(name: str) -> str:
    return quote(name.encode("utf-8", "surrogateescape").replace(b"\\", b"/"))


def _clean(written: str) -> str:
    return written.encode("utf-8", "replace").decode()


def _fingerprint(finding: Finding) -> str:
    """Known by rule and words, not by line, so that it lasts while the draft is worked on."""
    place = finding.statement.passage if finding.statement else None
    forms = words(place.text.content, place.start, place.end).forms if place else [finding.name, finding.message]
    return hashlib.blake2b(json.dumps([finding.code, forms]).encode(), digest_size=16).hexdigest()
