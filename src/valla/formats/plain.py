"""Plain text: the reading text is the file itself."""

from __future__ import annotations

import re
from array import array
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from valla.formats.encoding import decode
from valla.formats.header import header_of
from valla.formats.running import running_lines
from valla.formats.speakers import labels
from valla.text import Block, Mark, Places, Text, TextBuilder

__all__ = ["read", "read_string"]

_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")
_DIVISION = re.compile(
    r"(?P<outer>(?:ACT|BOOK|PART|VOLUME)\b)|(?P<inner>(?:CHAPTER|SCENE|LETTER|SECTION|CANTO)\b)|(?P<number>[IVXLC]+\.?$)",
    re.IGNORECASE,
)
# A note printed between the paragraphs, set in as a quotation is: [Footnote 3: ...]
_NOTE = re.compile(r"\s*\[(?:(?:foot|side)?note\b|illustration\b|transcriber|\d{1,3}[\]:.]|\*)", re.IGNORECASE)
# What a chapter holds, told at its head in short sentences with dashes or dots between them.
_CONTENTS = re.compile(r"(?:\.{3,4}|--|—|–)\s*(?=[A-Z0-9])")
# What a library puts behind a text that it gives away: its licence.
_LICENCE = re.compile(
    r"^\*\*\* ?END OF TH(?:E|IS) PROJECT GUTENBERG|^End of (?:the |this )?Project Gutenberg", re.MULTILINE
)
_COMMENT = re.compile(r"^[ \t]*(?:<!--[ \t]*(valla:[^\n]*?)-->|[%#][ \t]*(valla:[^\n]*))[ \t]*$", re.MULTILINE)
_PAGE_MARK = re.compile(r"[\[{(](?P<kind>p\.|pp\.|pg|page)?[ \t]*(?P<number>\d{1,4})[\]})]", re.I)

NOWHERE = Places(array("I", [0]), array("I", [1]), array("I", [1]), array("I", [0]))


def read(data: bytes, name: str, *, structure: bool = True) -> Text:
    """The text of a plain file. Without `structure` only content and header, which is all that an index needs."""
    return read_string(decode(data), name, structure=structure)


def read_string(content: str, name: str, *, structure: bool = True) -> Text:
    """The text of a plain file already decoded."""
    header, body = header_of(content)
    if not structure:
        furniture = (Block(0, body, "furniture"),) if body else ()
        return Text(name, content, NOWHERE, blocks=furniture, header=header)
    if "\f" in content:
        return _in_pages(content, body, name, header)
    licence = _LICENCE.search(content, body)
    end = licence.start() if licence else len(content)
    blocks = _blocks(content[:end], body)
    return Text(
        name,
        content,
        Places.plain(content),
        blocks=(*blocks, Block(end, len(content), "furniture")) if licence else blocks,
        marks=_marks(content[:end], body, blocks),
        pages=_pages(content[:end]),
        evidence_end=end,
        header=header,
    )


def _in_pages(content: str, body: int, name: str, header: dict[str, str]) -> Text:
    """The text of a file in pages, divided by form feeds as programs write them that make text of PDFs and scans. Running heads
    and feet are set apart, and what runs over a page goes on."""
    builder = TextBuilder(name)
    builder.header.update(header)
    pages = [page.split("\n") for page in content.split("\f")]
    running = running_lines(pages)
    line, column, at = 1, 1, 0
    before = ""
    for number, lines in enumerate(pages):
        builder.page(str(number + 1))
        blank: list[tuple[str, int, int]] = []
        turned = bool(number)
        for k, written in enumerate(lines):
            ended = written if k == len(lines) - 1 else written + "\n"
            if at < body or (number, k) in running:
                flow = builder.flow("furniture")
                builder.write(ended, line, column)
                builder.flow(flow)
            elif not written.strip():
                blank.append((ended, line, column))
            else:
                if turned:
                    _turn(builder, before, written, line, column)
                else:
                    for one in blank:
                        builder.write(*one)
                builder.write(ended, line, column)
                blank, turned, before = [], False, written
            at += len(written) + 1
            line, column = (line + 1, 1) if ended.endswith("\n") else (line, column + len(written) + 1)
    text = builder.build()
    blocks = _blocks(text.content[: text.evidence_end], 0)
    furniture = tuple(block for block in text.blocks if block.kind == "furniture")
    return replace(text, blocks=blocks + furniture, marks=_marks(text.content, 0, blocks))


def _turn(builder: TextBuilder, before: str, after: str, line: int, column: int) -> None:
    """Turn the page: the paragraph goes on, unless it ended on the page before and another begins here."""
    goes_on = before.rstrip("\"'”’)] ")[-1:] not in (".", "?", "!", ":") or after.lstrip()[:1].islower()
    builder.separate("\n" if goes_on else "\n\n", line, column)


def _blocks(content: str, body: int) -> tuple[Block, ...]:
    """The header and the comments as furniture, and between them the paragraphs."""
    furniture = [Block(0, body, "furniture")] if body else []
    furniture += [Block(*match.span(), "furniture") for match in _comments(content, body)]
    gaps = sorted(
        [*(gap.span() for gap in _BLANK_LINES.finditer(content, body)), *((b.start, b.end) for b in furniture)]
    )
    paragraphs = []
    at = body
    for start, end in (*gaps, (len(content), len(content))):
        written = content[at:start].rstrip()
        if written.strip():
            # The first line keeps its indentation, which tells what the paragraph is.
            end_of = at + len(written)
            paragraphs.append((end_of - len(written.lstrip("\n")), end_of))
        at = max(at, end)
    margins = Counter(_indent(content, start, end) for start, end in paragraphs)
    margin = margins.most_common(1)[0][0] if margins else 0
    blocks: list[Block] = []
    open_note = False
    for start, end in paragraphs:
        paragraph = content[start:end]
        kind, level = _kind(paragraph, margin)
        if kind in ("quotation", "verse"):
            noted = open_note or bool(_NOTE.match(paragraph))
            open_note = noted and not paragraph.endswith("]")
            if noted:
                kind, level = "note", 0
            elif blocks and blocks[-1].kind == "heading" and _tells_contents(paragraph):
                kind, level = "paragraph", 0
        else:
            open_note = False
        blocks.append(Block(end - len(paragraph.lstrip()), end, kind, level))
    return tuple(sorted([*furniture, *blocks], key=lambda block: block.start))


def _tells_contents(paragraph: str) -> bool:
    """Under a heading: is it what the chapter holds, in short sentences set apart by dashes or dots?"""
    items = _CONTENTS.split(paragraph)
    return len(items) > 3 and len(paragraph.split()) < 16 * len(items)


def _indent(content: str, start: int, end: int) -> int:
    """The least indentation of the lines of a paragraph, its first left out if there are others."""
    lines = content[start : min(end, start + 2000)].split("\n")
    return min(len(line) - len(line.lstrip(" \t")) for line in (lines[1:] or lines))


def _kind(paragraph: str, margin: int) -> tuple[str, int]:
    lines = paragraph.split("\n", 40)
    line = lines[0].strip()
    if len(lines) == 1 and len(line) < 90:
        division = _DIVISION.match(line)
        if division:
            return "heading", 1 if division["outer"] else 2 if division["inner"] else 3
        if line.isupper() and len(line.split()) < 14 and sum(map(str.isalpha, line)) > 2:
            return "heading", 3
    if all(one.lstrip().startswith(">") for one in lines):
        return "quotation", 1
    indents = [len(one) - len(one.lstrip(" ")) for one in lines]
    if min(indents) >= margin + 4 and _is_prose(paragraph):
        short = len(lines) > 2 and max(len(one.strip()) for one in lines) < 60
        return ("verse" if short else "quotation"), 1
    return "paragraph", 0


def _is_prose(paragraph: str) -> bool:
    """Are these sentences, and not a dateline, a signature or an address, which are set in as well?"""
    written = paragraph.split()
    return len(written) >= 12 and sum(word[0].islower() for word in written) * 2 >= len(written)


def _comments(content: str, body: int) -> Iterator[re.Match[str]]:
    return _COMMENT.finditer(content, body) if "valla:" in content else iter(())


def _marks(content: str, body: int, blocks: Sequence[Block]) -> tuple[Mark, ...]:
    marks = [Mark(m.start(), m.end(), "comment", (m[1] or m[2]).strip()) for m in _comments(content, body)]
    marks += labels(content, blocks)
    return tuple(sorted(marks, key=lambda mark: mark.start))


def _pages(content: str) -> tuple[tuple[int, str], ...]:
    marks = [
        match for match in _PAGE_MARK.finditer(content) if _is_alone(match) or (match["kind"] or "").lower() == "pg"
    ]
    numbers = [int(match["number"]) for match in marks]
    rising = len(marks) > 1 and all(0 < b - a < 3 for a, b in pairwise(numbers))
    return tuple((match.end(), match["number"]) for match in marks) if rising else ()


def _is_alone(match: re.Match[str]) -> bool:
    """Is there nothing else on the line? (Lines may be very long: only so much of them is looked at.)"""
    before = match.string[max(match.start() - 80, 0) : match.start()].rstrip(" \t")
    after = match.string[match.end() : match.end() + 80].lstrip(" \t")
    return before[-1:] in ("", "\n") and after[:1] in ("", "\n")
