"""ODT. As in DOCX a paragraph of the file is a line: `line` counts every `text:p` and `text:h`, those of notes where they stand."""

from __future__ import annotations

import re
from typing import Any

from valla.formats import hardened
from valla.formats.container import Container
from valla.formats.docx import _QUOTE, _Silent
from valla.text import Text, TextBuilder

__all__ = ["read"]


def read(data: bytes, name: str) -> Text:
    """The text of an ODT file."""
    container = Container(data, name)
    builder = TextBuilder(name)
    meta = container.optional("meta.xml")
    if meta:
        hardened.parse(meta, name, _Meta(builder.header))
    reader = _Reader(builder)
    styles = container.optional("styles.xml")
    if styles:
        hardened.parse(styles, name, _StylesOnly(reader))
    told = hardened.parse(container.read("content.xml"), name, reader)
    if told:
        builder.complaints.append(told)
    return builder.build()


class _Meta(_Silent):
    def __init__(self, header: dict[str, str]) -> None:
        self.header, self.tag = header, ""

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        self.tag = tag

    def text(self, written: str, line: int, column: int) -> None:
        key = {"initial-creator": "author", "title": "title", "creation-date": "created"}.get(self.tag)
        if key and written.strip():
            self.header[key] = self.header.get(key, "") + written


class _StylesOnly(_Silent):
    def __init__(self, reader: _Reader) -> None:
        self.reader = reader

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        self.reader.style(tag, attributes)


class _Reader(_Silent):
    def __init__(self, builder: TextBuilder) -> None:
        self.builder = builder
        self.parents: dict[str, str] = {}
        self.paragraph = 0
        self.at: list[tuple[int, int, Any]] = []
        self.flows: list[tuple[str, Any]] = []
        self.skip = 0

    def style(self, tag: str, attributes: dict[str, str]) -> None:
        """Note what a style is called and derived from."""
        if tag == "style" and attributes.get("family") == "paragraph":
            name = attributes.get("name", "")
            self.parents[name] = f"{attributes.get('display-name', name)} {attributes.get('parent-style-name', '')}"

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        if tag in ("tracked-changes", "annotation", "note-citation", "sequence-decls", "forms") or self.skip:
            self.skip += 1
            return
        self.style(tag, attributes)
        if tag in ("p", "h"):
            self.paragraph += 1
            self.builder.separate("\n\n", self.paragraph, 1)
            name = attributes.get("style-name", "")
            styled = f"{name} {self.parents.get(name, '')} {self.parents.get(self.parents.get(name, ' ').split(' ')[-1], '')}"
            if tag == "h":
                token = self.builder.open("heading", _number(attributes.get("outline-level", "")))
            else:
                token = self.builder.open("quotation" if _QUOTE.search(styled) else "paragraph", 0)
            self.at.append((self.paragraph, 1, token))
        elif tag == "note":
            self.builder.mark("note", attributes.get("id", ""))
            flow = self.builder.flow("note")
            self.builder.separate("\n\n", self.paragraph, 1)
            self.flows.append((flow, self.builder.open("note")))
            self.builder.mark("note-body", attributes.get("id", ""))
        elif self.at and tag in ("tab", "line-break", "s"):
            count = min(_number(attributes.get("c", "")), 1000) if tag == "s" else 1
            self._write({"tab": "\t", "line-break": "\n", "s": " " * count}[tag])

    def end(self, tag: str, line: int, column: int) -> None:
        if self.skip:
            self.skip -= 1
        elif tag in ("p", "h") and self.at:
            number, _, token = self.at.pop()
            self.builder.close(token)
            self.builder.separate("\n\n", number, 1)
        elif tag == "note" and self.flows:
            flow, token = self.flows.pop()
            self.builder.close(token)
            self.builder.flow(flow)

    def text(self, written: str, line: int, column: int) -> None:
        if self.at and not self.skip:
            self._write(re.sub(r"\s+", " ", written))

    def _write(self, written: str) -> None:
        line, column, token = self.at[-1]
        if written == "\n":
            self.builder.write_as("\n", line, column, 1)
        else:
            self.builder.write(written, line, column)
        self.at[-1] = (line, column + len(written), token)


def _number(written: str) -> int:
    """A number that an attribute gives, 1 where it gives none."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 6 else 1
