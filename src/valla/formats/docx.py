"""DOCX. A paragraph of the file is a line of the text: `line` counts every `w:p` of the document, from 1, and `column` the
characters of that paragraph. Foot- and endnotes go on counting after the body's last paragraph, in the order of the notes.
"""

from __future__ import annotations

import contextlib
import json
import re
from typing import Any

from valla.formats import hardened
from valla.formats.container import Container
from valla.formats.errors import Unreadable
from valla.text import Text, TextBuilder

__all__ = ["read"]

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo|kop|rubrik)\s*(\d)", re.I)
_QUOTE = re.compile(r"quot|zitat|citation|citazione|cita\b|citaat|block\s*text|blocktext|epigraph", re.I)
_INDENT = 560
"""Twentieths of a point from which an indented paragraph is taken for a block quotation."""


def read(data: bytes, name: str) -> Text:
    """The text of a DOCX file."""
    container = Container(data, name)
    builder = TextBuilder(name)
    _core(container, builder)
    reader = _Reader(builder, _styles(container))
    told = hardened.parse(container.read("word/document.xml"), name, reader)
    for part in ("footnotes", "endnotes"):
        notes = container.optional(f"word/{part}.xml")
        if notes:
            reader.begin_notes(part[:-1])
            told = hardened.parse(notes, name, reader) or told
    if told:
        builder.complaints.append(told)
    return builder.build()


def _styles(container: Container) -> dict[str, str]:
    """The name of each style, and of the style it is based on."""
    data = container.optional("word/styles.xml")
    found: dict[str, str] = {}
    if data:
        gatherer = _Styles()
        hardened.parse(data, container.name, gatherer)
        for style, (written, based) in gatherer.found.items():
            found[style] = f"{written} {gatherer.found.get(based, ('', ''))[0]}"
    return found


class _Silent:
    """A handler of which others override what they need."""

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None: ...
    def end(self, tag: str, line: int, column: int) -> None: ...
    def text(self, written: str, line: int, column: int) -> None: ...
    def reference(self, written: str, line: int, column: int, width: int) -> None:
        self.text(written, line, column)

    def comment(self, written: str) -> None: ...


class _Styles(_Silent):
    def __init__(self) -> None:
        self.found: dict[str, tuple[str, str]] = {}
        self.style = ""

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        if tag == "style":
            self.style = attributes.get("styleId", "")
            self.found[self.style] = (self.style, "")
        elif tag in ("name", "basedOn") and self.style in self.found:
            written, based = self.found[self.style]
            value = attributes.get("val", "")
            self.found[self.style] = (f"{written} {value}", based) if tag == "name" else (written, value)


class _Core(_Silent):
    def __init__(self, header: dict[str, str]) -> None:
        self.header, self.tag = header, ""

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        self.tag = tag

    def end(self, tag: str, line: int, column: int) -> None:
        self.tag = ""

    def text(self, written: str, line: int, column: int) -> None:
        key = {"creator": "author", "title": "title", "created": "created"}.get(self.tag)
        if key and written.strip():
            self.header[key] = self.header.get(key, "") + written


def _core(container: Container, builder: TextBuilder) -> None:
    data = container.optional("docProps/core.xml")
    if data:
        # What is said of the document may be damaged where the document is not.
        with contextlib.suppress(Unreadable):
            hardened.parse(data, container.name, _Core(builder.header))


class _Reader(_Silent):
    def __init__(self, builder: TextBuilder, styles: dict[str, str]) -> None:
        self.builder, self.styles = builder, styles
        self.paragraph = 0
        self.at: list[tuple[int, int]] = []
        self.notes = ""
        self.skip = 0
        self.writing = False
        self.style, self.indent = "", 0
        self.instruction = False
        self.field: list[str] = []
        self.outline = 0
        self.note_open = False
        self.started = 0

    def begin_notes(self, kind: str) -> None:
        """From here on the paragraphs are those of foot- or endnotes."""
        self.notes = kind
        self.builder.flow("note")

    # -- elements

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        if tag in ("del", "moveFrom", "Fallback") or self.skip:
            self.skip += 1
            if tag == "p":
                self._begin()
                self.at[-1] = (self.at[-1][0], 1)
            return
        if tag == "p":
            self._begin()
        elif tag == "t":
            self.writing = True
        elif tag == "instrText":
            self.instruction = True
        elif tag == "fldChar" and attributes.get("fldCharType") in ("separate", "end"):
            self._cited()
        elif tag in ("tab", "br", "cr", "noBreakHyphen", "softHyphen", "sym") and self.at and not self._in_style(tag):
            self._write(
                {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": "\u00ad", "sym": " "}[tag]
            )
        elif tag == "pStyle":
            self.style = self.styles.get(attributes.get("val", ""), attributes.get("val", ""))
        elif tag == "ind":
            self.indent = _number(attributes.get("left", attributes.get("start", "")))
        elif tag == "outlineLvl":
            self.outline = _number(attributes.get("val", "")) + 1
        elif tag in ("footnoteReference", "endnoteReference"):
            self.builder.mark("note", f"{tag[:-9]}-{attributes.get('id', '')}")
        elif tag == "tabs":
            self.style = self.style or " "
        elif tag in ("footnote", "endnote") and self.notes:
            self._begin_note(attributes)

    def _in_style(self, tag: str) -> bool:
        """A `tab` of a paragraph's properties is a tab stop, not a character."""
        return tag == "tab" and not self.started

    def _begin_note(self, attributes: dict[str, str]) -> None:
        if attributes.get("type") in ("separator", "continuationSeparator", "continuationNotice"):
            self.skip += 1
            return
        self.builder.separate("\n\n", self.paragraph, 1)
        self.token = self.builder.open("note")
        self.builder.mark("note-body", f"{self.notes}-{attributes.get('id', '')}")
        self.note_open = True

    def _begin(self) -> None:
        self.paragraph += 1
        self.at.append((self.paragraph, 1))
        self.style, self.indent, self.outline, self.started = "", 0, 0, 0
        self.builder.separate("\n\n", self.paragraph, 1)
        self.from_here = self.builder.open("paragraph")

    def end(self, tag: str, line: int, column: int) -> None:
        if self.skip:
            self.skip -= 1
            if tag == "p" and self.at:
                self.at.pop()
            return
        if tag == "t":
            self.writing = False
        elif tag == "instrText":
            self.instruction = False
        elif tag in ("pPr", "r") or tag == "rPr":
            self.started += tag == "pPr"
        elif tag == "p" and self.at:
            self._close()
        elif tag in ("footnote", "endnote") and self.note_open:
            self.builder.close(self.token)
            self.note_open = False

    def _close(self) -> None:
        flow, start, _, _ = self.from_here
        heading = _HEADING.search(self.style)
        if heading or self.outline:
            kind, level = "heading", int(heading[1]) if heading else self.outline
        elif re.match(r"title\b|titel\b", self.style.strip(), re.I):
            kind, level = "heading", 1
        elif _QUOTE.search(self.style) or self.indent >= _INDENT:
            kind, level = "quotation", 1
        else:
            kind, level = "paragraph", 0
        if not self.notes:
            self.builder.close((flow, start, kind, level))
        self.at.pop()
        self.builder.separate("\n\n", self.paragraph, 1)

    # -- characters

    def text(self, written: str, line: int, column: int) -> None:
        if self.instruction:
            self.field.append(written)
        elif self.writing and not self.skip and self.at:
            self.started = 1
            self._write(written)

    def _write(self, written: str) -> None:
        line, column = self.at[-1]
        for piece in re.split(r"(\n)", written):
            if piece == "\n":
                self.builder.write_as("\n", line, column, 1)
            else:
                self.builder.write(piece, line, column)
            column += len(piece)
        self.at[-1] = (line, column)

    def _cited(self) -> None:
        """A citation put in by a reference manager: its keys are in the field's code."""
        code, self.field = "".join(self.field), []
        if "CSL_CITATION" not in code:
            return
        try:
            items: list[dict[str, Any]] = json.loads(code[code.index("{") :].rsplit("}", 1)[0] + "}")["citationItems"]
            for item in items:
                data = item.get("itemData") or {}
                key = str(data.get("citation-key") or data.get("id") or item.get("id", ""))
                self.builder.mark("citation", key, f"p. {item['locator']}" if item.get("locator") else "")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            return


def _number(written: str) -> int:
    try:
        return int(float(written))
    except (ValueError, OverflowError):
        return 0
