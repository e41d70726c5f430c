"""The baseline: findings known and put up with, so that only new ones speak.

A finding is known by its draft, its rule and the folded words of its statement, not by its line: a draft can be worked on
above it, and rewrapped. Equal ones are counted. The file holds nothing else, so that writing it twice gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path, PurePath

from valla.files import replace_file
from valla.terms import Finding, Report
from valla.text import words

__all__ = ["Baseline", "BaselineError", "apply", "fingerprint", "read", "write"]

VERSION = 1

Baseline = Mapping[str, Counter[str]]
"""For each draft, by its path from the baseline's folder, how often each fingerprint is known."""


class BaselineError(Exception):
    """A baseline that cannot be used. Its text is one sentence for the user."""


def fingerprint(finding: Finding) -> str:
    """What a finding is known by within its draft: the rule's code and 16 hexadecimal digits."""
    place = finding.statement.passage if finding.statement else None
    told = " ".join(words(place.text.content, place.start, place.end).forms) if place else finding.message
    return f"{finding.code} {hashlib.blake2b(told.encode('utf-8', 'replace'), digest_size=8).hexdigest()}"


def write(path: Path, report: Report) -> int:
    """Write the findings of a report as a baseline; gives their number. Raises `BaselineError`."""
    known: dict[str, Counter[str]] = {}
    for finding in report.findings:
        known.setdefault(_key(finding.name, path), Counter())[fingerprint(finding)] += 1
    told = {name: dict(sorted(counts.items())) for name, counts in sorted(known.items())}
    try:
        replace_file(path, (json.dumps({"version": VERSION, "known": told}, indent=1) + "\n").encode())
    except OSError as error:
        raise BaselineError(
            f"the baseline cannot be written into {path} ({(error.strerror or 'unknown error').lower()}); name another file"
        ) from error
    return len(report.findings)


def read(path: Path) -> Baseline:
    """What a baseline knows. Raises `BaselineError`."""
    try:
        found = json.loads(path.read_text("utf-8"))
        if found["version"] != VERSION:
            raise ValueError(f"it is of version {found['version']!r}, not {VERSION}")
        return {
            str(name): Counter({str(key): int(count) for key, count in counts.items()})
            for name, counts in found["known"].items()
        }
    except OSError as error:
        told = (error.strerror or "unknown error").lower()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError, OverflowError) as error:
        told = str(error) if isinstance(error, ValueError) else "it is no baseline of valla's"
    raise BaselineError(f"{path} cannot be used as a baseline ({told}); write it with --write-baseline")


def apply(report: Report, known: Baseline, path: Path) -> tuple[Report, int]:
    """The report without the known findings, and how many that the baseline at `path` knows of these drafts are found no
    more."""
    left = {name: Counter(counts) for name, counts in known.items()}
    dropped: set[int] = set()
    for finding in report.findings:
        counts, key = left.get(_key(finding.name, path)), fingerprint(finding)
        if counts and counts[key] > 0:
            counts[key] -= 1
            dropped.add(id(finding))
    checked = tuple(
        replace(item, findings=tuple(finding for finding in item.findings if id(finding) not in dropped))
        for item in report.checked
    )
    kept = tuple(finding for finding in report.findings if id(finding) not in dropped)
    drafts = {_key(name, path) for name in report.drafts}
    vain = sum(counts.total() for name, counts in left.items() if name in drafts)
    return replace(report, checked=checked, findings=kept, suppressed=report.suppressed + len(dropped)), vain


def _key(name: str, baseline: Path) -> str:
    """A file's path from the baseline's folder, so that it does not matter from where the command is given."""
    return PurePath(os.path.relpath(name, baseline.parent)).as_posix()
