"""EPUB: the chapters in the order of the spine. `line` is the line of the chapter's file; the section tells the chapter."""

from __future__ import annotations

import posixpath
from urllib.parse import unquote

from valla.formats import hardened, html
from valla.formats.container import Container
from valla.formats.docx import _Silent
from valla.formats.encoding import decode
from valla.formats.errors import Unreadable
from valla.text import Text, TextBuilder

__all__ = ["read"]


def read(data: bytes, name: str) -> Text:
    """The text of an EPUB."""
    container = Container(data, name)
    root = _Root()
    hardened.parse(container.read("META-INF/container.xml"), name, root)
    package = _Package()
    hardened.parse(container.read(root.path), name, package)
    builder = TextBuilder(name)
    builder.header.update({key: value for key, value in package.header.items() if value})
    for chapter in package.chapters():
        member = posixpath.normpath(posixpath.join(posixpath.dirname(root.path), unquote(chapter)))
        if member not in container:
            builder.complaints.append(f"{name} lacks its chapter {chapter}")
            continue
        flow = builder.flow("furniture" if chapter == package.contents else "body")
        builder.separate("\n\n", 1, 1)
        html.feed(builder, decode(container.read(member)))
        builder.flow(flow)
    if not package.spine:
        raise Unreadable(f"{name} names no chapters; get another copy")
    return builder.build()


class _Root(_Silent):
    path = ""

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        if tag == "rootfile" and not self.path:
            self.path = attributes.get("full-path", "")


class _Package(_Silent):
    def __init__(self) -> None:
        self.items: dict[str, str] = {}
        self.spine: list[str] = []
        self.header: dict[str, str] = {}
        self.contents = self.tag = ""

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        self.tag = tag
        if tag == "item":
            self.items[attributes.get("id", "")] = attributes.get("href", "")
            if "nav" in attributes.get("properties", "").split():
                self.contents = attributes.get("href", "")
        elif tag == "itemref":
            self.spine.append(attributes.get("idref", ""))

    def end(self, tag: str, line: int, column: int) -> None:
        self.tag = ""

    def text(self, written: str, line: int, column: int) -> None:
        key = {"creator": "author", "title": "title", "date": "date"}.get(self.tag)
        if key:
            self.header[key] = self.header.get(key, "") + written

    def chapters(self) -> list[str]:
        """The paths of the chapters, relative to the package."""
        return list(dict.fromkeys(self.items[item] for item in self.spine if self.items.get(item)))
