"""The baseline: findings known and put up with, so that only new ones speak.

A finding is known by the folded words of its statement and by its rule, not by its line: a draft can be worked on above it.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from valla.terms import Finding, Report
from valla.text import words

__all__ = ["BaselineError", "apply", "fingerprint", "read", "write"]


class BaselineError(Exception):
    """A baseline that cannot be used. Its text is one sentence for the user."""


def fingerprint(finding: Finding) -> str:
    """What a finding is known by, as 16 hexadecimal digits."""
    place = finding.statement.passage if finding.statement else None
    forms = words(place.text.content, place.start, place.end).forms if place else [finding.name, finding.message]
    told = json.dumps([finding.code, Path(finding.name).name, forms], ensure_ascii=True)
    return hashlib.blake2b(told.encode(), digest_size=8).hexdigest()


def write(path: Path, findings: Iterable[Finding]) -> int:
    """Write the findings as a baseline; gives their number."""
    known = Counter(map(fingerprint, findings))
    path.write_text(json.dumps({"version": 1, "known": dict(sorted(known.items()))}, indent=1) + "\n", "utf-8")
    return known.total()


def read(path: Path) -> Counter[str]:
    """The fingerprints of a baseline, and how often each is known. Raises `BaselineError`."""
    try:
        found = json.loads(path.read_text("utf-8"))
        return Counter({str(key): int(value) for key, value in found["known"].items()})
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BaselineError(
            f"{path} cannot be used as a baseline ({error}); write it anew with --write-baseline"
        ) from error


def apply(report: Report, known: Counter[str]) -> tuple[Report, int]:
    """The report without the known findings, and how many entries of the baseline were known in vain."""
    left = Counter(known)
    dropped: set[int] = set()
    for finding in report.findings:
        key = fingerprint(finding)
        if left[key] > 0:
            left[key] -= 1
            dropped.add(id(finding))
    checked = tuple(
        replace(item, findings=tuple(finding for finding in item.findings if id(finding) not in dropped))
        for item in report.checked
    )
    kept = tuple(finding for finding in report.findings if id(finding) not in dropped)
    return replace(report, checked=checked, findings=kept, suppressed=report.suppressed + len(dropped)), left.total()
