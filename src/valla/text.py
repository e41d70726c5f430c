"""A text, and places in it.

A `Text` is what a reader made of one file: its reading text (`content`), and for every character of
it the place in the file where that character stands. Everything above is a view into a `Text`: a
passage is a pair of offsets, a word is a pair of offsets with a folded form. Nothing is copied, and
no step ever searches for a place again after the fact.

Offsets count Unicode code points of `Text.content`, from 0, ends exclusive. Lines and columns count
from 1, columns in code points of the file as it stands, ends exclusive.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

__all__ = [
    "Block",
    "Locus",
    "Mark",
    "Passage",
    "Places",
    "Text",
    "TextBuilder",
    "Word",
    "Words",
    "fold",
    "is_abbreviated",
    "opening",
    "trimmed",
    "words",
]


# --------------------------------------------------------------------------------------------------
# places


@dataclass(frozen=True, slots=True)
class Places:
    """Where each character of a reading text stands in its file.

    A run is a stretch of content whose characters stand side by side on one line of the file. Run `k`
    begins at offset `starts[k]`, at line `lines[k]` and column `columns[k]`. Where `widths[k]` is 0
    each character of the run takes one column; otherwise the run is one character that the file
    writes with `widths[k]` columns (an entity, an escape).
    """

    starts: array[int]
    lines: array[int]
    columns: array[int]
    widths: array[int]

    @classmethod
    def plain(cls, content: str, line: int = 1, column: int = 1) -> Places:
        """The places of a text that is the file itself, its first character at `line`, `column`."""
        starts, lines, columns = array("I", [0]), array("I", [line]), array("I", [column])
        at = content.find("\n")
        while at >= 0:
            line += 1
            starts.append(at + 1)
            lines.append(line)
            columns.append(1)
            at = content.find("\n", at + 1)
        return cls(starts, lines, columns, array("I", bytes(4 * len(starts))))

    def begin(self, offset: int) -> tuple[int, int]:
        """Line and column at which the character at `offset` begins."""
        run = max(bisect_right(self.starts, offset) - 1, 0)
        if self.widths[run]:
            past = offset - self.starts[run]
            return self.lines[run], self.columns[run] + (self.widths[run] if past else 0)
        return self.lines[run], self.columns[run] + offset - self.starts[run]

    def end(self, offset: int) -> tuple[int, int]:
        """Line and column just past the character before `offset`: the exclusive end of a passage."""
        if offset <= 0:
            return self.begin(0)
        run = max(bisect_right(self.starts, offset - 1) - 1, 0)
        if self.widths[run]:
            return self.lines[run], self.columns[run] + self.widths[run]
        return self.lines[run], self.columns[run] + offset - self.starts[run]


@dataclass(frozen=True, slots=True)
class Locus:
    """The printable address of a passage. In a DOCX or ODT `line` is the paragraph; in a PDF it counts
    the lines of the page. `page` and `section` are None where the file knows none."""

    name: str
    line: int
    column: int
    end_line: int
    end_column: int
    page: str | None = None
    section: str | None = None

    @property
    def within(self) -> str:
        """Where in its file it begins, in words."""
        return f"line {self.line}, column {self.column}"

    def __str__(self) -> str:
        page = f" (p. {self.page})" if self.page else ""
        return f"{self.name}:{self.line}:{self.column}{page}"


# --------------------------------------------------------------------------------------------------
# texts

_OUTER = re.compile(r"(?:act|book|part|volume)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a text with one function on the page.

    kind: `paragraph`, `heading`, `quotation` (a block quotation), `verse`, `code`, `note` (a foot- or
    endnote), `furniture` (menus, running heads, boilerplate: never evidence, never a statement).
    `level` is the depth of a heading or of a nested block quotation. Blocks may nest; they are in
    order of their start, outer before inner.
    """

    start: int
    end: int
    kind: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """Something the file says at a point of the text that is not itself read as text.

    kind: `note` (a note mark; `value` is the note's label), `citation` (`value` is a key, `locator` the
    place cited, e.g. "p. 12"), `comment` (`value` is the comment's text; the carrier of suppressions),
    `speaker` (`value` is the name of who speaks from here on), `supplied`, `gap` (a lacuna; `value` is the reason),
    `alternative` (what the file's editor reads for the words written there).
    For kinds with an extent `end` is past the last character, otherwise it equals `start`. `line` is the
    line of the file where it stands, 0 where that is the line of the text at `start`.
    """

    start: int
    end: int
    kind: str
    value: str = ""
    locator: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Text:
    """What a reader made of one file.

    `name` is the path as the user gave it (or the path relative to the archive). `content` is the
    reading text: the flow of the body first, then the notes, then the furniture, so that a footnote
    or a running head never stands in the middle of a sentence. `evidence_end` is the offset at which
    the furniture begins. `pages` and `sections` are (offset, label) in order: the label holds from that
    offset to the next. `header` is what the file says of itself, keys in lower case (`author`, `date`,
    `title`, ...). `complaints` are sentences about what could not be read.
    """

    name: str
    content: str
    places: Places
    blocks: tuple[Block, ...] = ()
    marks: tuple[Mark, ...] = ()
    pages: tuple[tuple[int, str], ...] = ()
    header: Mapping[str, str] = field(default_factory=dict)
    complaints: tuple[str, ...] = ()
    evidence_end: int = -1

    def __post_init__(self) -> None:
        if self.evidence_end < 0:
            object.__setattr__(self, "evidence_end", len(self.content))

    def locus(self, start: int, end: int) -> Locus:
        """The address of the stretch [start, end)."""
        line, column = self.places.begin(start)
        end_line, end_column = self.places.end(end) if end > start else (line, column)
        return Locus(self.name, line, column, end_line, end_column, self.page(start), self.section(start))

    def page(self, offset: int) -> str | None:
        """The label of the page on which the character at `offset` stands, if the file has pages."""
        at = bisect_right(self.pages, offset, key=lambda page: page[0])
        return self.pages[at - 1][1] if at else None

    def order(self, offset: int) -> tuple[int, int, int]:
        """Where the character at `offset` stands in the file, to be compared with others of the same: the page if the lines are
        counted anew on each, else 0; the line; the column."""
        anew = any(at and self.places.begin(at) < self.places.begin(at - 1) for at, _ in self.pages[:3])
        page = bisect_right(self.pages, offset, key=lambda page: page[0]) if anew else 0
        return (page, *self.places.begin(offset))

    def headings(self, offset: int) -> tuple[str, ...]:
        """The headings under which `offset` stands, outermost first."""
        stack: list[tuple[tuple[int, int], str]] = []
        for block in self.blocks:
            if block.start > offset:
                break
            if block.kind == "heading":
                heading = " ".join(self.content[block.start : block.end].split())
                # Many editions print ACT and SCENE, or BOOK and CHAPTER, alike.
                rank = (block.level, 0 if _OUTER.match(heading) else 1)
                while stack and stack[-1][0] >= rank:
                    stack.pop()
                stack.append((rank, heading))
        return tuple(heading for _, heading in stack)

    def section(self, offset: int) -> str | None:
        """The innermost heading under which `offset` stands."""
        headings = self.headings(offset)
        return headings[-1] if headings else None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one text: a view, not a copy."""

    text: Text
    start: int
    end: int

    def __str__(self) -> str:
        return self.text.content[self.start : self.end]

    @property
    def locus(self) -> Locus:
        return self.text.locus(self.start, self.end)


class TextBuilder:
    """How a reader makes a `Text`: pieces go in with the place they were read from.

    Three flows are kept apart and joined at the end: `body`, `note` and `furniture`. Offsets that
    `write` returns are only meaningful to the builder itself; blocks and marks are given through it.
    """

    FLOWS = ("body", "note", "furniture")

    def __init__(self, name: str) -> None:
        self.name = name
        self.header: dict[str, str] = {}
        self.complaints: list[str] = []
        self._flow = "body"
        self._flows = {flow: _Flow() for flow in self.FLOWS}

    def flow(self, name: str) -> str:
        """Turn to another flow; returns the flow that was current, to turn back to."""
        before, self._flow = self._flow, name
        return before

    @property
    def offset(self) -> int:
        """Length of the current flow."""
        return self._flows[self._flow].length

    def last(self) -> str:
        """The last character of the current flow, or the empty string."""
        pieces = self._flows[self._flow].pieces
        return pieces[-1][-1] if pieces else ""

    def write(self, piece: str, line: int, column: int) -> None:
        """Add a piece of the file as it stands, from `line`, `column` on. A line feed in it is the end of
        a line of the file: what follows stands at column 1 of the next line."""
        flow = self._flows[self._flow]
        at = 0
        while at < len(piece):
            end = piece.find("\n", at) + 1 or len(piece)
            flow.add(piece[at:end], line, column, 0)
            line, column, at = line + 1, 1, end

    def write_as(self, written: str, line: int, column: int, width: int) -> None:
        """Add what the file writes otherwise, with `width` columns: an entity, an escape, a tag. It is one character as a
        rule; where there are more, all after the first stand at the last column."""
        self._flows[self._flow].add(written[:1], line, column, width)
        for character in written[1:]:
            self._flows[self._flow].add(character, line, column + max(width - 1, 0), 1)

    def separate(self, separator: str, line: int, column: int) -> None:
        """End a paragraph or line: add `separator` (white space) unless the flow already ends with it."""
        flow = self._flows[self._flow]
        if flow.length and not flow.tail(len(separator)).endswith(separator):
            flow.add(separator, line, column, 0)

    def open(self, kind: str, level: int = 0) -> tuple[str, int, str, int]:
        """Begin a block here; give the token to `close`."""
        return (self._flow, self.offset, kind, level)

    def close(self, token: tuple[str, int, str, int]) -> None:
        """End the block begun by `open`. White space at its edges is not part of it; an empty one is dropped."""
        flow, start, kind, level = token
        self._flows[flow].blocks.append(Block(start, self._flows[flow].length, kind, level))

    def mark(self, kind: str, value: str = "", locator: str = "", start: int | None = None, line: int = 0) -> None:
        """Put a mark here, or from `start` (an `offset` of the current flow) to here."""
        at = self.offset
        self._flows[self._flow].marks.append(Mark(at if start is None else start, at, kind, value, locator, line))

    def page(self, label: str) -> None:
        """A new page begins here."""
        flow = self._flows[self._flow]
        flow.pages.append((flow.length, label))

    def build(self) -> Text:
        """The finished text."""
        pieces: list[str] = []
        starts, lines, columns, widths = (array("I") for _ in range(4))
        blocks: list[Block] = []
        marks: list[Mark] = []
        pages: list[tuple[int, str]] = []
        base = evidence_end = 0
        for name in self.FLOWS:
            flow = self._flows[name]
            if name == "furniture":
                evidence_end = base
            if not flow.length:
                continue
            while base and not (pieces[-2] + pieces[-1] if len(pieces) > 1 else pieces[-1]).endswith("\n\n"):
                pieces.append("\n")
                base += 1
                evidence_end = max(evidence_end, base) if name == "furniture" else evidence_end
            pieces.extend(flow.pieces)
            starts.extend(at + base for at in flow.starts)
            lines.extend(flow.lines)
            columns.extend(flow.columns)
            widths.extend(flow.widths)
            if name == "furniture":
                blocks.append(Block(base, base + flow.length, "furniture"))
            blocks.extend(Block(b.start + base, b.end + base, b.kind, b.level) for b in flow.blocks)
            marks.extend(replace(m, start=m.start + base, end=m.end + base) for m in flow.marks)
            pages.extend((at + base, label) for at, label in flow.pages)
            base += flow.length
        content = "".join(pieces)
        if not starts:
            starts, lines, columns, widths = (
                array("I", [0]),
                array("I", [1]),
                array("I", [1]),
                array("I", [0]),
            )
        return Text(
            name=self.name,
            content=content,
            places=Places(starts, lines, columns, widths),
            blocks=_tidy(blocks, content),
            marks=tuple(sorted(marks, key=lambda mark: mark.start)),
            pages=tuple(pages),
            header=dict(self.header),
            complaints=tuple(self.complaints),
            evidence_end=evidence_end,
        )


def _tidy(blocks: list[Block], content: str) -> tuple[Block, ...]:
    """Blocks without the white space at their edges, empty ones dropped, outer before inner."""
    tidy = []
    for block in blocks:
        start, end = trimmed(content, block.start, block.end)
        if start < end:
            tidy.append(Block(start, end, block.kind, block.level))
    return tuple(sorted(tidy, key=lambda block: (block.start, -block.end)))


class _Flow:
    """One of the builder's three streams, with its own offsets."""

    __slots__ = ("blocks", "columns", "length", "lines", "marks", "pages", "pieces", "starts", "widths")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.starts, self.lines, self.columns, self.widths = (array("I") for _ in range(4))
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.pages: list[tuple[int, str]] = []

    def add(self, piece: str, line: int, column: int, width: int) -> None:
        if not piece:
            return
        # A piece that goes on where the last run ended needs no run of its own.
        joins = (
            not width
            and self.starts
            and not self.widths[-1]
            and self.lines[-1] == line
            and self.columns[-1] + self.length - self.starts[-1] == column
            and self.pieces[-1][-1] != "\n"
        )
        if not joins:
            self.starts.append(self.length)
            self.lines.append(line)
            self.columns.append(column)
            self.widths.append(width)
        self.pieces.append(piece)
        self.length += len(piece)

    def tail(self, length: int) -> str:
        """The last `length` characters."""
        out = ""
        for piece in reversed(self.pieces):
            out = piece[-(length - len(out)) :] + out
            if len(out) >= length:
                break
        return out


# --------------------------------------------------------------------------------------------------
# words

# A word is letters and digits, with apostrophes inside; a word hyphenated over the end of a line is one.
# "\ufffe" is how PDF libraries report the hyphen at a line's end; "¬" is how many transcriptions do. Soft hyphens
# and zero-width characters may stand anywhere inside. Each repetition consumes at least one word
# character between two required ones, so the pattern cannot backtrack more than linearly.
# A superscript digit after a word is the mark of a note, not a letter of the word.
_LETTERS = r"[^\W_¹²³⁰⁴-⁹]"
_WORD = re.compile(
    rf"{_LETTERS}+(?:(?:['’ʼ‘\u00ad\u200b-\u200d\u2060\ufeff]|[\u0300-\u036f]+"
    rf"|(?:[-¬\u00ad\u2010\u2011\ufffe][ \t]*\n[ \t]*(?=[^\W\d_A-Z]))|\ufffe){_LETTERS}+|[\u0300-\u036f])*|&(?=[\s,;])"
)
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe¬\u2010\u2011- \t\n"))
_FOLD = {ord(c): "'" for c in "’ʼ‘`´"} | {ord("ſ"): "s", ord("ß"): "ss", ord("æ"): "ae", ord("œ"): "oe"}
_FOLD |= {ord("ø"): "o", ord("ł"): "l", ord("đ"): "d", ord("ð"): "d", ord("þ"): "th", ord("ı"): "i"}


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """The folded form of a word: what is left when typography is taken away.

    Case, diacritics, ligatures, the long s, the shape of the apostrophe, soft hyphens and a hyphenation over
    the end of a line do not distinguish folded forms; spelling does.
    """
    if word == "&":
        return "and"
    if word.isascii():
        return word.lower() if word.isalnum() else word.translate(_INVISIBLE).lower()
    plain = unicodedata.normalize("NFKD", word.translate(_INVISIBLE)).casefold().translate(_FOLD)
    return "".join(c for c in plain if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: offsets into its content, and the folded form."""

    start: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a stretch of a text, as parallel lists (a list of objects would cost ten times as much)."""

    starts: list[int]
    ends: list[int]
    forms: list[str]

    def __len__(self) -> int:
        return len(self.forms)

    def __getitem__(self, index: int) -> Word:
        return Word(self.starts[index], self.ends[index], self.forms[index])

    def __iter__(self) -> Iterator[Word]:
        return map(Word, self.starts, self.ends, self.forms)


_ABBREVIATED = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|St|Gen|Col|Capt|Maj|Lt|Gov|Rev|Hon|Sen|Prof|Messrs|Mme|Mlle|Esq|Jr|Sr|No|Vol|[A-Z])\.\s*$"
)


def trimmed(content: str, start: int, end: int) -> tuple[int, int]:
    """The stretch `content[start:end]` without the white space at its edges, by its offsets; an empty one keeps its place."""
    end = min(end, len(content))
    while start < end and content[start].isspace():
        start += 1
    while end > start and content[end - 1].isspace():
        end -= 1
    return start, end


def opening(text: Text, count: int) -> Passage:
    """The first words of a text, at most so many characters with the white space between them."""
    start, end = trimmed(text.content, 0, len(text.content))
    return Passage(text, *trimmed(text.content, start, min(start + count, end)))


def is_abbreviated(before: str) -> bool:
    """Does the content end in a customary abbreviation or an initial, so that its full stop ends no sentence?"""
    return bool(_ABBREVIATED.search(before))


def words(content: str, start: int = 0, end: int | None = None) -> Words:
    """The words of `content[start:end]`, their offsets counted in `content`."""
    found = list(_WORD.finditer(content, start, len(content) if end is None else end))
    return Words(
        [match.start() for match in found],
        [match.end() for match in found],
        [fold(match[0]) for match in found],
    )
