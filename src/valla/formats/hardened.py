"""XML as events, from sources that may be hostile.

Entities that a file declares are not expanded if they could grow or reach outside; those of HTML, which many files use
without declaring them, are known. Nesting is followed without recursion.
"""

from __future__ import annotations

import html.entities
import re
from bisect import bisect_right
from typing import Protocol
from xml.parsers import expat

from valla.formats.encoding import decode
from valla.formats.errors import Unreadable

__all__ = ["Handler", "local", "parse"]

_DECLARATION = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)", re.I)
_DEEPEST = 20_000
_LONGEST_REFERENCE = 200


class Handler(Protocol):
    """What is told of the events. Lines and columns count from 1, columns in code points."""

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        """An element begins."""

    def end(self, tag: str, line: int, column: int) -> None:
        """An element ends."""

    def text(self, written: str, line: int, column: int) -> None:
        """Characters as the file writes them."""

    def reference(self, written: str, line: int, column: int, width: int) -> None:
        """Characters that the file writes as a reference `width` columns wide."""

    def comment(self, written: str) -> None:
        """A comment."""


def local(tag: str) -> str:
    """The name of an element or attribute without its namespace."""
    return tag.rpartition("}")[2] if "}" in tag else tag.rpartition(" ")[2]


def parse(data: bytes, name: str, handler: Handler) -> str:
    """Tell `handler` all events of a document. Gives the empty string, or a sentence about where it ceased to be
    well-formed if something was read before. Raises `Unreadable`."""
    declared = _DECLARATION.match(data[:400])
    content = decode(data, declared[1].decode("ascii") if declared else "")
    content = re.sub(
        r"^\s*<\?xml[^>]*\?>",
        lambda match: "\n" * match[0].count("\n") + " " * len(match[0].rpartition("\n")[2]),
        content,
        count=1,
    )
    if not content.strip():
        raise Unreadable(f"{name} is empty")
    return _Driver(content, name, handler).run()


class _Driver:
    def __init__(self, content: str, name: str, handler: Handler) -> None:
        self.name, self.handler = name, handler
        self.content = content
        self.line_starts = [0, *(end.end() for end in re.finditer("\n", content))]
        self.reached = (0, 0)
        self.depth = self.events = 0
        self.parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = False
        parser.UseForeignDTD(True)
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.CommentHandler = self._comment
        parser.EntityDeclHandler = self._entity
        parser.SkippedEntityHandler = self._skipped
        parser.ExternalEntityRefHandler = lambda *_: 1
        self.data = content.encode("utf-8", "replace")

    def run(self) -> str:
        try:
            self.parser.Parse(self.data, True)
        except expat.ExpatError as error:
            told = f"{self.name} is not well-formed from line {error.lineno} on ({expat.ErrorString(error.code)})"
            if self.events < 2:
                raise Unreadable(f"{told}; mend it or get another copy") from error
            while self.depth:
                self.depth -= 1
                self.handler.end("", error.lineno, 1)
            return f"{told}; what stands before is read"
        return ""

    def _offset(self) -> int:
        """The offset in the content of the event that is being told. Events come in order, so each byte is counted once."""
        byte, offset = self.reached
        now = self.parser.CurrentByteIndex
        if now < byte:
            byte = offset = 0
        offset += len(self.data[byte:now].decode("utf-8", "ignore"))
        self.reached = now, offset
        return offset

    def _place(self) -> tuple[int, int]:
        offset = self._offset()
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self.depth += 1
        self.events += 1
        if self.depth > _DEEPEST:
            raise Unreadable(f"{self.name} is nested more than {_DEEPEST} deep; it is refused")
        line, column = self._place()
        self.handler.start(local(tag), {local(key): value for key, value in attributes.items()}, line, column)

    def _end(self, tag: str) -> None:
        self.depth -= 1
        self.handler.end(local(tag), *self._place())

    def _text(self, written: str) -> None:
        line, column = self._place()
        at = self.reached[1]
        if self.content.startswith("&", at) and (written == "&" or not written.startswith("&")):
            stop = self.content.find(";", at, at + _LONGEST_REFERENCE)
            self.handler.reference(written, line, column, max(stop - at + 1, 1))
        else:
            self.handler.text(written, line, column)

    def _comment(self, written: str) -> None:
        self.handler.comment(written)

    def _entity(
        self, name: str, _parameter: bool, value: str | None, _base: str | None, system: str | None, *_: object
    ) -> None:
        if system is None and value is not None and ("&" in value or "%" in value or len(value) > 1000):
            raise Unreadable(f"{self.name} declares an entity that grows when it is expanded ({name}); it is refused")

    def _skipped(self, name: str, parameter: bool) -> None:
        if not parameter and name in html.entities.name2codepoint:
            line, column = self._place()
            self.handler.reference(chr(html.entities.name2codepoint[name]), line, column, len(name) + 2)
