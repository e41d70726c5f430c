"""Emendation: putting the witness's words into the draft, where that is sure.

Only sure emendations are put in, only within quotations, and the rest of the file stays byte for byte what it was: its
encoding, its byte order mark, its line ends.
"""

from __future__ import annotations

import difflib
import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePath

from valla.formats import kind
from valla.formats.encoding import Decoded, decoded, encode
from valla.terms import Emendation, Finding
from valla.text import Text

__all__ = ["EmendationError", "diff", "emended", "replace_file"]

_FORMATS = frozenset(("plain", "markdown", "html", "latex"))
# What a reader of a format would take for markup if it came into the text.
_MARKUP = {
    "html": re.compile(r"[<>&]"),
    "latex": re.compile(r"[\\{}$&#^_%~]"),
    "markdown": re.compile(r"[*_`\[\]<>\\]"),
}


class EmendationError(Exception):
    """A draft that cannot be mended. Its text is one sentence for the user."""


def emended(data: bytes, text: Text, findings: Iterable[Finding]) -> tuple[bytes, int]:
    """The bytes of a draft with the sure emendations of its findings put in, and how many there are.

    `data` are the bytes that `text` was read from. Of overlapping emendations the first is put in. Raises
    `EmendationError` for a kind of file that cannot be mended, or a character that its encoding lacks.
    """
    form = kind(data, text.name)
    if form not in _FORMATS:
        suffix = PurePath(text.name).suffix.lstrip(".").upper()
        raise EmendationError(f"{text.name} is {suffix}, which --fix does not write; mend it by hand from the report")
    found = decoded(data)
    edits = sorted(
        {
            (*_span(found, text, item), item.replacement)
            for finding in findings
            for item in finding.emendations
            if item.sure
            and item.passage.text is text
            and not (form in _MARKUP and _MARKUP[form].search(item.replacement))
        }
    )
    made, at, count = [], 0, 0
    for start, end, replacement in edits:
        if start >= at:
            made += [found.raw[at:start], replacement]
            at = end
            count += 1
    try:
        return encode("".join([*made, found.raw[at:]]), found), count
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        raise EmendationError(
            f"{text.name} is written in {found.encoding}, which has no {character!r}; save it as UTF-8 and run again"
        ) from error


def _span(found: Decoded, text: Text, item: Emendation) -> tuple[int, int]:
    """The offsets of an emendation's passage in the raw text of the file."""
    begin = text.places.begin(item.passage.start)
    end = text.places.end(item.passage.end)
    if item.passage.start == item.passage.end:
        begin = end
    starts = [0, *(match.end() for match in re.finditer(r"\r\n|\r|\n", found.raw))]
    return starts[begin[0] - 1] + begin[1] - 1, starts[end[0] - 1] + end[1] - 1


def diff(data: bytes, other: bytes, name: str) -> str:
    """What would be changed, as a unified diff."""
    before, after = decoded(data).content, decoded(other).content
    return "".join(
        line if line.endswith("\n") else line + "\n"
        for line in difflib.unified_diff(
            before.splitlines(keepends=True), after.splitlines(keepends=True), name, f"{name} (emended)"
        )
    )


def replace_file(path: Path, data: bytes, before: bytes) -> None:
    """Put `data` into the file in one step, keeping its mode. Raises `EmendationError` if it is no longer as it was."""
    if path.read_bytes() != before:
        raise EmendationError(f"{path} has changed since it was read; nothing is written; run again")
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
