"""Sentences held against an archive, each as a draft of its own: what is said against them."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.corpus import link
from valla.archive.holdings import Holdings
from valla.checking import check_texts
from valla.config import Settings
from valla.terms import Finding, Report, Severity
from valla.text import Places, Text

__all__ = ["accusations", "archive_of", "digest", "drafts", "grouped", "share"]

OF_THE_TELLING = frozenset({"T001", "T005"})
"""Rules that speak of how a sentence tells a thing, not of what it tells."""


@contextmanager
def archive_of(data: Path, paths: Iterable[str]) -> Iterator[Path]:
    """A folder that has these files of another under the same names. An index is written beside the documents of an archive, and
    the folder given is somebody else's."""
    with tempfile.TemporaryDirectory() as work:
        for path in paths:
            (Path(work) / path).parent.mkdir(parents=True, exist_ok=True)
            link(data / path, Path(work) / path)
        yield Path(work)


def drafts(sentences: Sequence[str]) -> list[Text]:
    """Each sentence as a draft; the name says which it is."""
    return [Text(f"{k}.md", sentence, Places.plain(sentence)) for k, sentence in enumerate(sentences)]


def accusations(sentences: Sequence[str], holdings: Holdings, select: Sequence[str]) -> list[list[Finding]]:
    """For each sentence the findings that say that it is otherwise; notes accuse nobody."""
    return grouped(check_texts(drafts(sentences), holdings, Settings(select=tuple(select))))


def grouped(report: Report) -> list[list[Finding]]:
    """The accusing findings of a report, draft by draft."""
    found: dict[int, list[Finding]] = {id(text): [] for text in report.texts}
    for item in report.checked:
        found[id(item.statement.passage.text)] += [
            one for one in item.findings if one.severity > Severity.NOTE and one.code not in OF_THE_TELLING
        ]
    return list(found.values())


def digest(folder: Path, paths: Iterable[str]) -> str:
    """What the figures were measured on."""
    made = hashlib.blake2b(digest_size=8)
    for path in sorted(paths):
        made.update(path.encode() + b"\0" + hashlib.sha256((folder / path).read_bytes()).digest())
    return made.hexdigest()


def share(part: int, whole: int) -> str:
    """So many of so many, and what share that is."""
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "0 of 0"
