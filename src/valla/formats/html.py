"""HTML, read whole: nothing is taken for boilerplate and lost; menus and the like are set apart as furniture.

The standard library's parser tells line and column of every tag and stretch of text exactly; docs/decisions says why it and not a
quicker one.
"""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from html.parser import HTMLParser
from typing import Any

from valla.formats.encoding import decode
from valla.text import Text, TextBuilder

__all__ = ["feed", "read"]

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.I)
_BLOCK = frozenset(
    """
address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul caption title
""".split()
)
_SILENT = frozenset(
    "script style template noscript object svg math select textarea button iframe audio video canvas head".split()
)
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:nav|navigation|navbar|menu|breadcrumbs?|sidebar|cookie|footer|masthead|toc|pagination|share|social)(?:$|[\s_-])",
    re.I,
)
_PAGE = re.compile(r"(?:page|pg|p)[._-]?(\d+|[ivxlc]+)$", re.I)
_PAGE_TEXT = re.compile(r"\s*[\[{(]?\s*(?:Pg|p\.|Page)?\s*(\d+|[ivxlc]+)\s*[\]})]?\s*", re.I)
_HEADER = {"author": "author", "dc.creator": "author", "citation_author": "author", "dcterms.creator": "author", "date": "date",
           "dc.date": "date", "citation_date": "date", "article:published_time": "date", "dcterms.date": "date",
           "citation_publication_date": "date", "dc.title": "title", "citation_title": "title"}  # fmt: skip
# How programs name the notes of a page, and what leads to them.
_NOTE_ID = re.compile(r"(?:fn|_?ftn|footnote|endnote|note|en)[-_:.]?(\d{1,4})", re.I)
_DIVISION = re.compile(r"(act|book|part|scene|chapter|canto)\s+(?:[ivxlc]+|\d+)\b", re.I)
_NOTE_MARK = re.compile(r"[\[(]?(\d{1,3}|[*†‡§¶]{1,3}|[a-h])[\])]?")
_DEEPEST = 2000
_UNENDED = 50


def read(data: bytes, name: str) -> Text:
    """The text of an HTML file: line and column are the file's."""
    declared = _DECLARED.search(data[:4000])
    builder = TextBuilder(name)
    feed(builder, decode(data, declared[1].decode() if declared else ""))
    return builder.build()


def feed(builder: TextBuilder, markup: str) -> None:
    """Read markup into a builder; a chapter of an EPUB comes in here too."""
    reader = _Reader(builder)
    sound = _sound(markup)
    if sound < len(markup):
        line = markup.count("\n", 0, sound) + 1
        builder.complaints.append(f"{builder.name} is read only up to line {line}, where markup begins that never ends")
    try:
        reader.feed(markup[:sound])
        reader.close()
    except (AssertionError, RecursionError) as error:
        builder.complaints.append(f"{builder.name} is read only in part: {error}")
    reader.finish()


def _sound(markup: str) -> int:
    """Where markup begins that never ends, if there is so much of it that no person wrote it: the parser would try each of its
    beginnings up to the end of the file."""
    for opening, closing in (("<!--", "-->"), ("<", ">")):
        begins = markup.find(opening, markup.rfind(closing) + 1)
        if begins >= 0 and markup.count(opening, begins) > _UNENDED:
            return begins
    return len(markup)


class _Reader(HTMLParser):
    def __init__(self, builder: TextBuilder) -> None:
        super().__init__(convert_charrefs=False)
        self.builder = builder
        self.stack: list[tuple[str, Any, str]] = []
        self.inside: Counter[str] = Counter()
        self.silent = 0
        self.pre = 0
        self.title: list[str] | None = None
        self.page: list[str] | None = None
        self.raised: list[tuple[str, int, int]] | None = None
        self.heading: list[Any] = []
        self.bold: tuple[int, list[str]] | None = None

    # -- tags

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {key: value or "" for key, value in attrs}
        self._meta(tag, given)
        if tag in _VOID:
            self._void(tag)
            return
        if len(self.stack) > _DEEPEST:
            return
        if tag == "title":
            self.title = []
        if tag in _SILENT:
            self.silent += 1
        if tag in _BLOCK:
            self._separate("\n\n")
            if tag == "p" and self.stack and self.stack[-1][0] == "p":
                self._close()
        flow = ""
        if self._is_furniture(tag, given):
            flow = self.builder.flow("furniture")
            self._separate("\n\n")
        token = self._block(tag, given)
        if tag in ("pre", "textarea"):
            self.pre += 1
        if tag in ("a", "span") and (given.get("id") or given.get("name")):
            page = _PAGE.fullmatch(given.get("id") or given.get("name") or "")
            if page:
                self.builder.page(page[1])
        if tag == "span" and "pagenum" in given.get("class", ""):
            self.page = []
        note = _NOTE_ID.fullmatch(given.get("id", "")) if tag in ("li", "p", "div", "aside", "dd") else None
        if note and not self._within("blockquote"):
            flow = flow or self.builder.flow("note")
            self._separate("\n\n")
            token = self.builder.open("note")
            self.builder.mark("note-body", note[1])
        if tag == "sup":
            self.raised = []
        if (tag in ("b", "strong") or (tag == "a" and given.get("name"))) and self.bold is None:
            self.bold = (self.builder.offset, [])
            self.heading = [self.builder.open("heading", level) for level in (5, 6)]
        if tag == "q":
            mark = "‘" if self.inside["q"] % 2 else "“"
            self.builder.write_as(mark, *self._at(), len(self.get_starttag_text() or "<q>"))
        self.stack.append((tag, token, flow))
        self.inside[tag] += 1

    def _void(self, tag: str) -> None:
        if self.silent:
            return
        if tag == "br":
            line, column = self._at()
            self.builder.write_as("\n", line, column, len(self.get_starttag_text() or "<br>"))
        elif tag == "hr":
            self._separate("\n\n")

    def _meta(self, tag: str, given: dict[str, str]) -> None:
        header = self.builder.header
        if tag == "meta":
            key = _HEADER.get((given.get("name") or given.get("property") or "").lower())
            if key and given.get("content"):
                header.setdefault(key, given["content"].strip())
        elif tag == "html" and given.get("lang"):
            header.setdefault("language", given["lang"])

    def _is_furniture(self, tag: str, given: dict[str, str]) -> bool:
        current = self.builder.flow("body")
        self.builder.flow(current)
        if current == "furniture":
            return False
        if tag in ("nav", "menu") or given.get("role") in ("navigation", "banner", "contentinfo", "search"):
            return True
        if tag in ("header", "footer", "aside") and not self._within("article", "main", "section", "blockquote"):
            return True
        if tag in ("div", "ul", "ol", "table", "td", "section") and not self._within("article", "main"):
            label = f"{given.get('class', '')} {given.get('id', '')}"
            return bool(_FURNITURE.search(label)) and "content" not in label
        return "hidden" in given or "display:none" in given.get("style", "").replace(" ", "")

    def _within(self, *tags: str) -> bool:
        return any(self.inside[tag] for tag in tags)

    def _block(self, tag: str, given: dict[str, str]) -> Any:
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            return self.builder.open("heading", int(tag[1]))
        if tag == "blockquote":
            depth = self.inside["blockquote"] + 1
            return self.builder.open("quotation", depth)
        if tag in ("p", "li", "dd", "dt", "td", "th", "figcaption", "caption", "div", "pre", "body", "center"):
            return self.builder.open("paragraph")
        if tag in ("code", "kbd", "samp"):
            return self.builder.open("code")
        return None

    def handle_endtag(self, tag: str) -> None:
        if not self.inside[tag]:
            return
        while self.stack[-1][0] != tag:
            self._close()
        self._close()

    def _close(self) -> None:
        tag, token, flow = self.stack.pop()
        self.inside[tag] -= 1
        if tag == "title" and self.title is not None:
            self.builder.header.setdefault("title", " ".join("".join(self.title).split()))
            self.title = None
        if tag == "sup" and self.raised is not None:
            self._raised()
        if tag == "span" and self.page is not None:
            page = _PAGE_TEXT.fullmatch("".join(self.page))
            if page:
                self.builder.page(page[1])
            self.page = None
        if tag in ("b", "strong", "a") and self.bold is not None:
            start, written = self.bold
            self.bold = None
            name = " ".join("".join(written).split()).rstrip(".:")
            division = _DIVISION.match(name)
            if division:
                # Some editions print their scenes in bold, or as an anchor, and not as headings.
                self.builder.close(self.heading[0 if division[1].lower() in ("act", "book", "part") else 1])
                name = ""
            if tag != "a" and name and name.isupper() and 1 < len(name) < 60 and self.builder.offset > start:
                self.builder.mark("speaker", name, start=start)
        if tag == "q":
            self.builder.write_as("’" if self.inside["q"] % 2 else "”", *self._at(), len("</q>"))
        if tag in _SILENT:
            self.silent -= 1
        if tag in ("pre", "textarea"):
            self.pre -= 1
        if token is not None:
            self.builder.close(token)
        if flow:
            self.builder.flow(flow)
        if tag in _BLOCK:
            self._separate("\n\n")

    def _raised(self) -> None:
        """What stood above the line: the mark of a note, or letters of the text."""
        pieces, self.raised = self.raised or [], None
        mark = _NOTE_MARK.fullmatch("".join(written for written, _, _ in pieces).strip())
        if mark:
            self.builder.mark("note", mark[1])
            return
        for written, line, column in pieces:
            self.builder.write(written, line, column)

    def finish(self) -> None:
        """Close what the file left open."""
        while self.stack:
            self._close()

    # -- text

    def _at(self) -> tuple[int, int]:
        line, column = self.getpos()
        return line, column + 1

    def _separate(self, separator: str) -> None:
        if not self.silent:
            self.builder.separate(separator, *self._at())

    def handle_data(self, data: str) -> None:
        if self.title is not None:
            self.title.append(data)
        if self.page is not None:
            self.page.append(data)
            return
        if self.silent:
            return
        if self.bold is not None:
            self.bold[1].append(data)
        line, column = self._at()
        if self.raised is not None:
            self.raised.append((data, line, column))
            return
        if self.pre:
            self.builder.write(data, line, column)
            return
        for number, one in enumerate(data.split("\n")):
            if number:
                line, column = line + 1, 1
                self._blank(line - 1, 1)
            for piece in re.finditer(r"\s+|\S+(?: \S+)*", one):
                if piece[0][0].isspace():
                    self._blank(line, column + piece.start())
                else:
                    self.builder.write(piece[0], line, column + piece.start())

    def _blank(self, line: int, column: int) -> None:
        """White space of any length is one blank."""
        if self.builder.offset and not self.builder.last().isspace():
            self.builder.write_as(" ", line, column, 1)

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        made = unescape(written)
        if self.title is not None:
            self.title.append(made)
        if self.silent or self.page is not None:
            return
        if self.bold is not None:
            self.bold[1].append(made)
        line, column = self._at()
        for k, character in enumerate(made):
            if not (character.isspace() and self.builder.last().isspace()):
                self.builder.write_as(" " if character.isspace() else character, line, column, 0 if k else len(written))

    def handle_comment(self, data: str) -> None:
        self.builder.mark("comment", data.strip(), line=self._at()[0])
