"""Emendation: putting the witness's words into the draft, where that is sure.

Only sure emendations are put in, only within quotations, and the rest of the file stays byte for byte what it was: its
encoding, its byte order mark, its line ends. What was written is read again: an emendation after which the draft would not say
what was meant (a character that is markup in this kind of file, say) is left out.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from valla import formats
from valla.files import replace_file
from valla.formats.encoding import decoded, encode, lacks
from valla.terms import Emendation, Finding
from valla.text import Passage, Text

__all__ = ["EmendationError", "diff", "emended", "line_starts", "located", "put_back"]

_WRITTEN = frozenset(("plain", "markdown", "html", "latex"))


class EmendationError(Exception):
    """A draft that cannot be mended. Its text is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """One emendation by its place in the file (`start`, `end`: offsets into the decoded bytes) and in the reading text."""

    start: int
    end: int
    emendation: Emendation


def emended(data: bytes, text: Text, findings: Iterable[Finding]) -> tuple[bytes, int]:
    """The bytes of a draft with the sure emendations of its findings put in, and how many there are.

    `data` are the bytes that `text` was read from. Of overlapping emendations the first is put in. Raises
    `EmendationError` for a kind of file that valla does not write, or whose encoding is not sound or lacks a character.
    """
    found = decoded(data)
    kind = formats.kind(data, text.name)
    if kind not in _WRITTEN:
        raise EmendationError(f"{text.name} is {kind.upper()}, which --fix does not write; mend it by hand")
    if encode(found.raw, found) != data:
        raise EmendationError(
            f"{text.name} is not sound {found.encoding}, so --fix does not write it; save it as UTF-8"
        )
    edits = _edits(found.raw, text, findings)
    try:
        whole = encode(_applied(found.raw, edits), found)
        if _reads_as_meant(whole, text, edits):
            return whole, len(edits)
        kept: list[_Edit] = []
        for edit in edits:
            if _reads_as_meant(encode(_applied(found.raw, [*kept, edit]), found), text, [*kept, edit]):
                kept.append(edit)
        return encode(_applied(found.raw, kept), found), len(kept)
    except UnicodeEncodeError as error:
        raise EmendationError(lacks(text.name, found, error)) from error


def _edits(raw: str, text: Text, findings: Iterable[Finding]) -> list[_Edit]:
    """What is to be put where, in the order of the reading text, none overlapping another."""
    lines = line_starts(raw)
    sure = [item for finding in findings for item in finding.emendations if item.sure and item.passage.text is text]
    edits: list[_Edit] = []
    last = (-1, -1)
    for item in sorted(sure, key=lambda item: (item.passage.start, item.passage.end)):
        here = (item.passage.start, item.passage.end)
        if here[0] < last[1] or here == last:
            continue
        found = located(raw, lines, item.passage)
        if found:
            edits.append(_Edit(*found, item))
            last = here
    return edits


def line_starts(raw: str) -> list[int]:
    """The offsets at which the lines of a file begin."""
    return [0, *(end.end() for end in re.finditer(r"\r\n|\r|\n", raw))]


def located(raw: str, lines: Sequence[int], passage: Passage) -> tuple[int, int] | None:
    """Where a passage stands in its file, as offsets into the decoded bytes; `lines` are its `line_starts`. None where the file writes it otherwise
    than it reads (markup, an entity, a quotation sign at a line's beginning), so that more than its words would be replaced."""
    places = passage.text.places
    end_line, end_column = places.end(passage.end)
    end = lines[end_line - 1] + end_column - 1
    line, column = places.begin(passage.start)
    # A point between two words stands where the word before it ends, whatever markup comes after.
    start = lines[line - 1] + column - 1 if passage.end > passage.start else end
    return (start, end) if raw[start:end].replace("\r\n", "\n").replace("\r", "\n") == str(passage) else None


def _applied(raw: str, edits: list[_Edit]) -> str:
    made, at = [], 0
    # Notes are read after the text, but may stand before its end in the file.
    for edit in sorted(edits, key=lambda edit: edit.start):
        made += [raw[at : edit.start], edit.emendation.replacement]
        at = edit.end
    return "".join([*made, raw[at:]])


def _reads_as_meant(data: bytes, text: Text, edits: list[_Edit]) -> bool:
    """Is the reading text of the mended file the old one with nothing but the replacements in it?"""
    meant, at = [], 0
    for edit in edits:
        passage = edit.emendation.passage
        meant += [text.content[at : passage.start], edit.emendation.replacement]
        at = passage.end
    return formats.read(data, text.name).content == "".join([*meant, text.content[at:]])


def diff(data: bytes, other: bytes, name: str) -> str:
    """What would be changed, as a unified diff; empty where nothing would."""
    before, after = (re.findall(r"[^\n]*\n|[^\n]+", decoded(item).content) for item in (data, other))
    return "".join(
        line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"
        for line in difflib.unified_diff(before, after, name, f"{name} (emended)")
    )


def put_back(path: Path, data: bytes, before: bytes) -> None:
    """Write the mended draft. Raises `EmendationError` if the file is no longer as it was read, or cannot be written."""
    try:
        if path.read_bytes() != before:
            raise EmendationError(f"{path} has changed since it was read; nothing is written, run again")
        replace_file(path, data)
    except OSError as error:
        told = (error.strerror or "unknown error").lower()
        raise EmendationError(f"{path} cannot be written ({told}); it is as it was") from error
