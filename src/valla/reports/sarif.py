"""SARIF 2.1.0 (OASIS Standard, 2020): for code hosts and editors."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from valla import __version__
from valla.reports import Described, Options
from valla.reports.shapes import dumped
from valla.terms import Finding, Report, Severity
from valla.text import Passage, words

__all__ = ["render"]

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_ARCHIVE = "ARCHIVE"
"""The base that the paths of witnesses are relative to: the reader's machine knows where its archive is."""


def render(report: Report, options: Options) -> str:
    """The report as one run, with the pages of the rules that `options` brings."""
    codes = sorted({*options.rules, *(finding.code for finding in report.findings)})
    run = {
        "tool": {
            "driver": {
                "name": "valla",
                "version": __version__,
                "rules": [_rule(options.rules[code]) if code in options.rules else {"id": code} for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ARCHIVE: {"description": {"text": "the folder of the archive"}}},
        "results": [_result(finding, codes) for finding in report.findings],
    }
    made = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return dumped(made, indent=1) + "\n"


def _rule(rule: Described) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(part.capitalize() for part in rule.name.split("-")),
        "shortDescription": {"text": rule.name.replace("-", " ")},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.page, "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, codes: Sequence[str]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": _location(finding)}],
        "partialFingerprints": {"valla/v1": _fingerprint(finding)},
    }
    shown = [(item.witness, passage) for item in finding.witnesses for passage in item.passages]
    if shown:
        made["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": f"{witness.siglum}: {' '.join(str(passage).split())}"},
                "physicalLocation": {
                    "artifactLocation": {"uri": _uri(witness.path), "uriBaseId": _ARCHIVE},
                    "region": _region(passage),
                },
            }
            for number, (witness, passage) in enumerate(shown)
        ]
    changes = [
        {"deletedRegion": _region(item.passage), "insertedContent": {"text": item.replacement}}
        for item in finding.emendations
        if item.sure
    ]
    if changes:
        change = {"artifactLocation": {"uri": _uri(finding.name)}, "replacements": changes}
        made["fixes"] = [{"description": {"text": "put in the witness's words"}, "artifactChanges": [change]}]
    return made


def _location(finding: Finding) -> dict[str, Any]:
    made: dict[str, Any] = {"artifactLocation": {"uri": _uri(finding.name)}}
    if finding.passage is not None:
        made["region"] = _region(finding.passage)
    elif finding.line:
        made["region"] = {"startLine": finding.line}
    return made


def _region(passage: Passage) -> dict[str, int]:
    locus = passage.locus
    return {
        "startLine": locus.line,
        "startColumn": locus.column,
        "endLine": locus.end_line,
        "endColumn": locus.end_column,
    }


def _uri(name: str) -> str:
    """A path as a relative reference."""
    return quote(PurePath(name).as_posix(), errors="backslashreplace")


def _fingerprint(finding: Finding) -> str:
    """Known by rule and words, not by line, so that it lasts while the draft is worked on."""
    place = finding.statement.passage if finding.statement else None
    forms = words(place.text.content, place.start, place.end).forms if place else [finding.name, finding.message]
    return hashlib.blake2b(json.dumps([finding.code, forms]).encode(), digest_size=16).hexdigest()
