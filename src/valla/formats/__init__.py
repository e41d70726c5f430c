"""Reading: from the bytes of a file to a `Text`. Drafts and witnesses come in by this one entrance.

One module for each kind of file, imported when the first such file is met. A file is what its name says, unless its bytes
plainly say otherwise.
"""

from __future__ import annotations

import importlib
from dataclasses import replace
from pathlib import PurePath

from valla.formats.encoding import decode
from valla.formats.errors import Unreadable
from valla.text import Text

__all__ = ["SUFFIXES", "Unreadable", "kind", "read"]

SUFFIXES: dict[str, str] = {
    ".txt": "plain", ".text": "plain", ".asc": "plain",
    ".md": "markdown", ".markdown": "markdown", ".qmd": "markdown", ".rmd": "markdown", ".mdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf", ".docx": "docx", ".odt": "odt", ".epub": "epub",
    ".xml": "xml", ".tei": "xml",
    ".tex": "latex", ".ltx": "latex",
}  # fmt: skip
"""The module that reads files with a suffix."""

_SIGNATURES = [(b"%PDF-", "pdf"), (b"\xd0\xcf\x11\xe0", "binary"), (b"\x89PNG", "binary"), (b"\xff\xd8\xff", "binary"),
               (b"GIF8", "binary"), (b"\x7fELF", "binary"), (b"\x1f\x8b", "binary"), (b"Rar!", "binary")]  # fmt: skip


_CONTROLS = frozenset(range(1, 32)) - frozenset(b"\t\n\v\f\r\x1b")
_CONTROL_SHARE = 20
"""One control character in so many makes a file none of text."""


def read(data: bytes, name: str) -> Text:
    """The text of a file, given its bytes and the name under which it is to be reported.

    Raises `Unreadable` with one sentence for the user.
    """
    module = importlib.import_module(f"valla.formats.{kind(data, name)}")
    text: Text = module.read(data, name)
    if any(mark.kind == "speaker" for mark in text.marks):
        return text
    # What the format itself says of its speakers outdoes what their labels look like.
    from valla.formats.speakers import labels

    spoken = labels(text.content, text.blocks)
    return replace(text, marks=tuple(sorted([*text.marks, *spoken], key=lambda mark: mark.start))) if spoken else text


def kind(data: bytes, name: str) -> str:
    """Which module reads a file. Raises `Unreadable` where none does."""
    found = SUFFIXES.get(PurePath(name).suffix.lower(), "plain")
    for signature, other in _SIGNATURES:
        if data.startswith(signature):
            found = other
    if data.startswith(b"PK\x03\x04") and found not in ("docx", "odt", "epub"):
        found = _zipped(data)
    if found == "plain" and data[:512].lstrip().lower().startswith((b"<!doctype html", b"<html")):
        found = "html"
    if found == "plain" and _is_binary(data):
        found = "binary"
    if found == "binary":
        raise Unreadable(f"{name} is not a kind of document that valla reads; save it as PDF, DOCX or text")
    return found


def _is_binary(data: bytes) -> bool:
    """Has a file so many control characters that it is no text, not even a damaged one?"""
    head = data[:4000]
    if not any(byte in _CONTROLS for byte in head):
        return False
    # In UTF-16 half of each character may look like one; and no character is cut at a blank.
    content = decode(head.rpartition(b" ")[0] or head)
    return _CONTROL_SHARE * sum(ord(character) in _CONTROLS for character in content) > len(content)


def _zipped(data: bytes) -> str:
    """What kind of zip archive the bytes are, by the names at its head."""
    head = data[:4000]
    if b"word/" in head or b"[Content_Types].xml" in head:
        return "docx"
    if b"opendocument.text" in head:
        return "odt"
    return "epub" if b"epub+zip" in head else "binary"
