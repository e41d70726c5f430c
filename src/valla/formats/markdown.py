"""Markdown, Quarto and Pandoc included. The one door to pyromark.

The reading text is what the events of the parser call text, each piece with its range in the file. What Pandoc adds (citations,
inline notes, divs, attributes) is found in the file first and cut out of the pieces, leaving a mark where it stood.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from valla.formats.encoding import decode
from valla.formats.header import header_of
from valla.formats.plain import read_string
from valla.text import Text, TextBuilder

__all__ = ["read"]

_CITED = re.compile(r"\[(?P<inside>[^\[\]\n]{0,300}?-?@[\w][^\[\]]{0,600})\]")
_KEY = re.compile(r"-?@(?P<key>\{[^{}\s]+\}|[\w](?:[\w:.#$%&\-+?<>~/]*[\w])?)")
_BARE = re.compile(
    r"(?<![\w@.\\/])-?@(?P<key>[A-Za-z_][\w:.#$%&\-+?<>~/]*[\w])(?:\s?\[(?P<locator>[^\[\]\n]{1,80})\])?"
)
_DIV = re.compile(r"^[ \t]*:{3,}[^\n]*$", re.MULTILINE)
_ATTRIBUTES = re.compile(r"(?<=[\])}`\w])\{[.#][^{}\n]{0,120}\}")
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_LOCATOR = re.compile(r"^\s*,?\s*")
_BRACKET = re.compile(r"(?<!\\)(?:\^?\[|\])|\n[ \t]*\n")
_BLOCKS = {
    "Paragraph": "paragraph",
    "BlockQuote": "quotation",
    "CodeBlock": "code",
    "Item": "paragraph",
    "TableCell": "paragraph",
}
_STEP = 1000
_LONGEST_LINE = 1_000_000


@dataclass(frozen=True, slots=True)
class _Cut:
    """A stretch of the file that is not text: offsets, and the marks it leaves."""

    start: int
    end: int
    marks: tuple[tuple[str, str, str], ...] = ()


def read(data: bytes, name: str) -> Text:
    """The text of a Markdown file. A file with a line of more than a million characters is read as plain text."""
    content = decode(data)
    if any(len(line) > _LONGEST_LINE for line in content.split("\n")) or _too_deep(content):
        return read_string(content, name)
    return _Reader(content, name).read()


def _too_deep(content: str) -> bool:
    """Runs of brackets or quotation signs so long that no person wrote them, and a parser would choke on."""
    return bool(re.search(r"(?:[\[(!<>*_][ \t]?){500}", content))


class _Reader:
    def __init__(self, content: str, name: str) -> None:
        self.content = content
        self.builder = TextBuilder(name)
        self.lines = [0, *(match.end() for match in re.finditer("\n", content))]
        self.ascii = content.isascii()
        self.data = b"" if self.ascii else content.encode("utf-8", "replace")
        # The byte at which every so many characters begin.
        steps = [len(content[at : at + _STEP].encode("utf-8", "replace")) for at in range(0, len(content), _STEP)]
        self.bytes = [0, *accumulate(steps)]
        self.cuts = self._found()
        self.cut_starts = [cut.start for cut in self.cuts]
        self.next_cut = 0
        self.open: list[tuple[Any, str]] = []
        self.notes: list[str] = []
        self.depth = 0
        self.reached = (0, 0)

    def read(self) -> Text:
        import pyromark

        flags = pyromark.Options
        options = (
            flags.ENABLE_FOOTNOTES | flags.ENABLE_TABLES | flags.ENABLE_STRIKETHROUGH | flags.ENABLE_DEFINITION_LIST
            | flags.ENABLE_YAML_STYLE_METADATA_BLOCKS | flags.ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS
            | flags.ENABLE_HEADING_ATTRIBUTES | flags.ENABLE_MATH
        )  # fmt: skip
        self.builder.header.update(header_of(self.content)[0])
        skipping = ""
        for event, span in pyromark.events_with_range(
            self.content.encode("utf-8", "replace").decode(), options=options
        ):
            start, end = self._offset(span["start"]), self._offset(span["end"])
            if isinstance(event, str):
                self._sign(event, start)
                continue
            kind, value = next(iter(event.items()))
            if kind == "Start" and isinstance(value, dict) and "MetadataBlock" in value:
                skipping = "MetadataBlock"
            elif kind == "End" and skipping and isinstance(value, dict) and skipping in value:
                skipping = ""
            elif not skipping:
                self._event(kind, value, start, end)
        self._leave_marks(len(self.content))
        return self.builder.build()

    # -- places

    def _offset(self, byte: int) -> int:
        """The offset in code points of an offset in bytes of UTF-8."""
        if self.ascii:
            return byte
        # Events go back a little, never far; only from the nearest known place on is counted.
        at = bisect_right(self.bytes, byte) - 1
        known, offset = max((self.bytes[at], at * _STEP), self.reached if self.reached[0] <= byte else (0, 0))
        offset += len(self.data[known:byte].decode("utf-8", "ignore"))
        self.reached = byte, offset
        return offset

    def _place(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.lines, offset) - 1
        return line + 1, offset - self.lines[line] + 1

    # -- what Pandoc adds

    def _found(self) -> list[_Cut]:
        cuts: list[_Cut] = []
        for match in _CITED.finditer(self.content):
            marks = tuple(_cited(match["inside"]))
            if marks:
                cuts.append(_Cut(match.start(), match.end(), marks))
        taken = [(cut.start, cut.end) for cut in cuts]
        starts = [start for start, _ in taken]
        for match in _BARE.finditer(self.content):
            k = bisect_right(starts, match.start()) - 1
            if k < 0 or match.start() >= taken[k][1]:
                cuts.append(_Cut(match.start(), match.end(), (("citation", match["key"], match["locator"] or ""),)))
        cuts += [_Cut(match.start(), match.end()) for match in _DIV.finditer(self.content)]
        cuts += [_Cut(match.start(), match.end()) for match in _ATTRIBUTES.finditer(self.content)]
        for start, end in _inline_notes(self.content):
            label = f"^{start}"
            cuts.append(_Cut(start, start + 2, (("open", label, ""),)))
            cuts.append(_Cut(end - 1, end, (("close", label, ""),)))
        return sorted(cuts, key=lambda cut: cut.start)

    def _leave_marks(self, until: int) -> None:
        """Leave the marks of all cuts that begin before `until`."""
        while self.next_cut < len(self.cuts) and self.cuts[self.next_cut].start < until:
            cut = self.cuts[self.next_cut]
            for kind, value, locator in cut.marks:
                if kind == "open":
                    self._open_note(value, cut.start)
                elif kind == "close":
                    self._close_note()
                else:
                    self.builder.mark(kind, value, locator, line=self._place(cut.start)[0])
            self.next_cut += 1

    def _open_note(self, label: str, start: int) -> None:
        self.builder.mark("note", label)
        self.notes.append(self.builder.flow("note"))
        self._separate("\n\n", start)
        self.open.append((self.builder.open("note"), "InlineNote"))
        self.builder.mark("note-body", label)

    def _close_note(self) -> None:
        if self.open and self.open[-1][1] == "InlineNote":
            self.builder.close(self.open.pop()[0])
            self.builder.flow(self.notes.pop())

    # -- events

    def _event(self, kind: str, value: Any, start: int, end: int) -> None:
        name = value if isinstance(value, str) else next(iter(value), "") if isinstance(value, dict) else ""
        if kind == "Start":
            self._start(name, value, start)
        elif kind == "End":
            self._end(name, end)
        elif kind == "Text":
            self._text(value, start, end)
        elif kind == "Code":
            token = self.builder.open("code")
            self._text(value, start, end)
            self.builder.close(token)
        elif kind == "FootnoteReference":
            self.builder.mark("note", value)
        elif kind in ("InlineHtml", "Html"):
            self._html(value, start)

    def _start(self, name: str, value: Any, start: int) -> None:
        builder = self.builder
        if name == "FootnoteDefinition":
            self._separate("\n\n", start)
            self.notes.append(builder.flow("note"))
            self._separate("\n\n", start)
            self.open.append((builder.open("note"), name))
            builder.mark("note-body", value["FootnoteDefinition"])
        elif name == "Heading":
            self._separate("\n\n", start)
            level = int(value["Heading"]["level"][1:])
            self.open.append((builder.open("heading", level), name))
        elif name in _BLOCKS:
            self._separate("\n\n" if name != "TableCell" else "\n", start)
            kind = _BLOCKS[name]
            self.depth += name == "BlockQuote"
            verse = name == "Paragraph" and self.content.startswith("| ", start)
            self.open.append((builder.open("verse" if verse else kind, self.depth if kind == "quotation" else 0), name))

    def _end(self, name: str, end: int) -> None:
        if not self.open or self.open[-1][1] != name:
            return
        token, _ = self.open.pop()
        self.depth -= name == "BlockQuote"
        self._leave_marks(end)
        self.builder.close(token)
        if name == "FootnoteDefinition":
            self.builder.flow(self.notes.pop())

    def _sign(self, event: str, start: int) -> None:
        if event in ("SoftBreak", "HardBreak"):
            at = self.content.find("\n", start)
            self.builder.write("\n", *self._place(at if at >= 0 else start))
        elif event == "Rule":
            self._separate("\n\n", start)

    def _separate(self, separator: str, start: int) -> None:
        self.builder.separate(separator, *self._place(start))

    def _text(self, written: str, start: int, end: int) -> None:
        """A piece of text, without what is cut out of it. Where it is not what the file has, it is an entity or escape."""
        if written != self.content[start:end]:
            found = self.content.find(written, start, end)
            if found < 0:
                line, column = self._place(start)
                for k, character in enumerate(written):
                    self.builder.write_as(character, line, column, end - start if not k else 0)
                return
            start, end = found, found + len(written)
        at = start
        for k in range(max(bisect_left(self.cut_starts, start) - 1, 0), len(self.cuts)):
            cut = self.cuts[k]
            if cut.start >= end:
                break
            if cut.end <= at:
                continue
            if cut.start > at:
                self._piece(at, cut.start)
            self._leave_marks(cut.start + 1)
            at = max(at, cut.end)
        if at < end:
            self._piece(at, end)

    def _piece(self, start: int, end: int) -> None:
        written = self.content[start:end]
        if (
            self.open
            and self.open[-1][1] == "Paragraph"
            and written.startswith("| ")
            and self.builder.last() in ("", "\n")
        ):
            start, written = start + 2, written[2:]
        self._leave_marks(start)
        self.builder.write(written, *self._place(start))

    def _html(self, written: str, start: int) -> None:
        for comment in _COMMENT.finditer(written, 0, written.rfind("-->") + 3):
            self.builder.mark("comment", comment[1].strip(), line=self._place(start + comment.start())[0])
        if written.lower().startswith("<br"):
            self.builder.write_as("\n", *self._place(start), len(written))


def _inline_notes(content: str) -> list[tuple[int, int]]:
    """Pandoc's notes within a paragraph, `^[so]`: offsets of the whole. One within another is part of it."""
    found: list[tuple[int, int]] = []
    open_: list[int] = []
    for bracket in _BRACKET.finditer(content):
        if bracket[0].endswith("["):
            open_.append(bracket.start() if bracket[0] == "^[" else -1)
        elif bracket[0] != "]":
            open_.clear()
        elif open_:
            start = open_.pop()
            if start >= 0:
                while found and found[-1][0] > start:
                    found.pop()
                found.append((start, bracket.end()))
    return found


def _cited(inside: str) -> list[tuple[str, str, str]]:
    """The citations of one pair of brackets: ("citation", key, locator) each."""
    marks = []
    for one in inside.split(";"):
        key = _KEY.search(one)
        if key and (key.start() == 0 or not one[key.start() - 1].isalnum()):
            marks.append(("citation", key["key"].strip("{}"), _LOCATOR.sub("", one[key.end() :]).strip()))
    return marks
