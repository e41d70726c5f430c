"""The folder: which files of it are documents, and how they were when last seen.

Hidden files and folders are passed over, and what `.vallaignore` files exclude, in the manner of `.gitignore`. A link is followed
if what it leads to lies within the folder and is not a folder that contains it, so that a link can neither loop nor lead out.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from valla.archive.errors import ArchiveError
from valla.terms import Complaint

if TYPE_CHECKING:
    import pathspec

__all__ = ["METADATA", "File", "walk"]

METADATA = frozenset((".bib", ".json"))
IGNORE = ".vallaignore"


@dataclass(frozen=True, slots=True)
class File:
    """A file of the folder: `path` relative to it, with forward slashes; size in bytes; time of change in ns."""

    path: str
    size: int
    modified: int


def walk(
    root: Path, suffixes: frozenset[str], excludes: Sequence[str], complaints: list[Complaint]
) -> tuple[list[File], list[File]]:
    """The documents of a folder, and the files that say something of them, both in order of path. What cannot be used of the
    folder's own exclusions is added to `complaints`. Raises `ArchiveError` for an exclusion given that is none."""
    documents, about = [], []
    for entry in _entries(root, str(root), excludes, complaints):
        status = entry[1]
        name = entry[0].rsplit("/", 1)[-1]
        suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122  (called for every file)
        file = File(entry[0], status.st_size, status.st_mtime_ns)
        if _speaks_of_documents(name, suffix):
            about.append(file)
        elif suffix in suffixes or (not suffix and status.st_size):
            documents.append(file)
    return sorted(documents, key=lambda file: file.path), sorted(about, key=lambda file: file.path)


def beside(folder: Path) -> list[File]:
    """The files of a folder, not of those in it, that say something of its documents."""
    found = []
    for path in sorted(folder.iterdir()):
        if _speaks_of_documents(path.name, path.suffix.lower()) and path.is_file():
            status = path.stat()
            found.append(File(path.name, status.st_size, status.st_mtime_ns))
    return found


def _speaks_of_documents(name: str, suffix: str) -> bool:
    return name in ("sources.toml", "sources.csv") or suffix in METADATA


def _entries(
    root: Path, top: str, excludes: Sequence[str], complaints: list[Complaint]
) -> Iterator[tuple[str, os.stat_result]]:
    real_top = os.path.realpath(top)
    pending: list[tuple[str, str, tuple[tuple[str, pathspec.GitIgnoreSpec], ...]]] = [(top, "", ())]
    if excludes:
        pending = [(top, "", (("", _spec(excludes, "the exclusions")),))]
    seen: set[str] = set()
    while pending:
        folder, prefix, specs = pending.pop()
        real = os.path.realpath(folder)
        if real in seen:
            continue
        seen.add(real)
        try:
            entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        except OSError:
            continue
        if any(entry.name == IGNORE and entry.is_file(follow_symlinks=False) for entry in entries):
            lines = Path(folder, IGNORE).read_text("utf-8", "replace").splitlines()
            try:
                specs = (*specs, (prefix, _spec(lines, prefix + IGNORE)))
            except ArchiveError as error:
                complaints.append(Complaint("V003", prefix + IGNORE, f"{error}; nothing is excluded by it"))
        for entry in entries:
            path = prefix + entry.name
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_symlink() and not _within(entry.path, real_top):
                    continue
                is_folder = entry.is_dir()
                if any(spec.match_file(path[len(base) :] + "/" * is_folder) for base, spec in specs):
                    continue
                if is_folder:
                    pending.append((entry.path, path + "/", specs))
                elif entry.is_file():
                    yield path, entry.stat()
            except OSError:
                continue


def _spec(lines: Iterable[str], where: str) -> pathspec.GitIgnoreSpec:
    import pathspec

    try:
        return pathspec.GitIgnoreSpec.from_lines(lines)
    except (ValueError, re.error) as error:
        raise ArchiveError(f"a pattern of {where} is not sound ({error}); mend it, or take it out") from error


def _within(link: str, top: str) -> bool:
    target = os.path.realpath(link)
    return target.startswith(top + os.sep)
