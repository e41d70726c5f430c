"""TEI and any other XML.

TEI gives what is written: the text, not the header; `sic` and `orig` where there is a choice, the other reading kept as a mark;
notes in a flow of their own; what is lost as a gap, what is supplied marked. The vocabulary is that of the TEI Guidelines (P5; P4
differs only in the name of the root and in `id`).
"""

from __future__ import annotations

import re
from typing import Any

from valla.formats import hardened
from valla.text import Text, TextBuilder

__all__ = ["read"]

_BLOCKS = frozenset("p ab l lg head speaker stage list item div div1 div2 div3 div4 table row cell opener closer salute signed dateline "
                    "byline trailer epigraph titlePage docTitle docAuthor docImprint sp argument postscript "
                    "sec title para simpara section chapter article entry disp-quote verse-group".split())  # fmt: skip
_PROSE = frozenset(
    "p ab item cell opener closer salute signed dateline byline trailer stage para simpara entry".split()
)
_ALTERNATIVE = {"corr": "sic", "reg": "orig", "expan": "abbr", "ex": "am"}
_DROPPED = frozenset(("del", "teiHeader", "standOff", "facsimile", "sourceDoc"))
_OPENING = "“\"'‘«„"


def read(data: bytes, name: str) -> Text:
    """The text of a TEI or other XML file: line and column are the file's."""
    builder = TextBuilder(name)
    told = hardened.parse(data, name, _Reader(builder))
    if told:
        builder.complaints.append(told)
    return builder.build()


class _Reader:
    def __init__(self, builder: TextBuilder) -> None:
        self.builder = builder
        self.stack: list[tuple[str, Any, str]] = []
        self.dropped = 0
        self.header = 0
        self.path: list[str] = []
        self.kept: list[str] | None = None
        self.alternative = 0
        self.other = ""
        self.who = self.person = ""
        self.persons: dict[str, str] = {}
        self.spoken: list[str] | None = None
        self.depth = 0
        self.tei = False
        self.join = False

    # -- elements

    def start(self, tag: str, attributes: dict[str, str], line: int, column: int) -> None:
        self.path.append(tag)
        if tag in ("TEI", "TEI.2"):
            self.tei = True
        if tag == "teiHeader" or (tag == "front" and "article" in self.path and not self.tei):
            self.header += 1
        if self.header:
            self._header_start(tag, attributes)
        token, flow = None, ""
        if tag in _DROPPED or self.dropped:
            self.dropped += 1
        elif not self.header:
            token, flow = self._start_text(tag, attributes, line, column)
        self.stack.append((tag, token, flow))

    def _start_text(self, tag: str, attributes: dict[str, str], line: int, column: int) -> tuple[Any, str]:
        builder = self.builder
        if tag == "choice":
            return ("choice", builder.offset), ""
        if tag in _ALTERNATIVE and "choice" in self.path:
            self.alternative += 1
            self.kept = []
            return None, ""
        if tag == "pb":
            if attributes.get("n"):
                builder.page(attributes["n"])
            self._broken(attributes, line, column)
        elif tag in ("lb", "cb"):
            self._broken(attributes, line, column)
        elif tag == "gap":
            builder.mark("gap", attributes.get("reason", ""))
        elif tag in ("fw", "note", "fn", "footnote"):
            flow = builder.flow("furniture" if tag == "fw" else "note")
            builder.separate("\n\n", line, column)
            return (builder.open("note") if tag != "fw" else None), flow
        elif tag in _BLOCKS:
            builder.separate("\n" if tag in ("l", "speaker") else "\n\n", line, column)
        if tag in ("div", "section", "sec", "chapter") or re.fullmatch(r"div\d", tag):
            self.depth += 1
        if tag == "supplied":
            return ("supplied", builder.offset), ""
        if tag == "sp":
            self.who = " ".join(
                self.persons.get(one.strip("#"), one.strip("#")) for one in attributes.get("who", "").split()
            )
            if self.who:
                builder.mark("speaker", _spoken(self.who))
        if tag == "speaker":
            self.spoken = []
            return ("speaker", builder.offset), ""
        return self._block(tag, attributes, line, column), ""

    def _block(self, tag: str, attributes: dict[str, str], line: int, column: int) -> Any:
        builder = self.builder
        if tag == "head" or (tag == "title" and not self.tei):
            return builder.open("heading", max(self.depth, 1))
        if tag == "lg" and "lg" not in self.path[:-1]:
            return builder.open("verse")
        if tag in ("quote", "disp-quote", "blockquote", "cit") and self.path[-2:-1] != ["p"]:
            return builder.open("quotation", 1) if tag != "cit" else None
        if (
            tag in ("q", "quote", "said", "quoted")
            and "rend" not in attributes
            and builder.last() not in tuple(_OPENING)
        ):
            builder.write_as("“", line, column, 1)
            return ("marks", 0)
        if tag in _PROSE:
            return builder.open("paragraph")
        return None

    def _broken(self, attributes: dict[str, str], line: int, column: int) -> None:
        """A new line or page in the witness: a word may run across it."""
        if self.kept is not None:
            return
        if attributes.get("break") == "no":
            self.join = True
        else:
            self.builder.separate("\n", line, column)

    def end(self, tag: str, line: int, column: int) -> None:
        if not self.stack:
            return
        tag, token, flow = self.stack.pop()
        self.path.pop()
        builder = self.builder
        if self.dropped:
            self.dropped -= 1
        if self.header:
            self._header_end(tag)
            return
        if tag in _ALTERNATIVE and self.alternative:
            self.alternative -= 1
            if self.kept is not None:
                self.other = " ".join("".join(self.kept).split())
                self.kept = None
            return
        if isinstance(token, tuple) and token[0] == "choice":
            if self.other:
                builder.mark("alternative", self.other, start=token[1])
                self.other = ""
        elif isinstance(token, tuple) and token[0] == "supplied":
            builder.mark("supplied", start=token[1])
        elif isinstance(token, tuple) and token[0] == "speaker":
            builder.mark("speaker", _spoken(f"{''.join(self.spoken or [])} {self.who}"), start=token[1])
            self.spoken = None
        elif isinstance(token, tuple) and token[0] == "marks":
            builder.write_as("”", line, column, 1)
        elif token is not None:
            builder.close(token)
        if tag in ("div", "section", "sec", "chapter") or re.fullmatch(r"div\d", tag):
            self.depth -= 1
        if flow:
            builder.flow(flow)
        elif tag in _BLOCKS and not self.dropped:
            builder.separate("\n" if tag in ("l", "speaker") else "\n\n", line, column)

    # -- characters

    def text(self, written: str, line: int, column: int) -> None:
        if self.header:
            self._header_text(written)
            return
        if self.kept is not None:
            self.kept.append(written)
            return
        if self.dropped or not self._is_text():
            return
        if self.spoken is not None:
            self.spoken.append(written)
        if self.join:
            stripped = written.lstrip()
            column += len(written) - len(stripped)
            written = stripped
            self.join = not written
        if written.isspace():
            if self.builder.offset and not self.builder.last().isspace():
                self.builder.write_as(" ", line, column, 1)
        else:
            self.builder.write(written, line, column)

    def reference(self, written: str, line: int, column: int, width: int) -> None:
        if self.header:
            self._header_text(written)
        elif self.kept is not None:
            self.kept.append(written)
        elif not self.dropped and self._is_text():
            for k, character in enumerate(written):
                self.builder.write_as(character, line, column, width if not k else 0)

    def comment(self, written: str) -> None:
        if written.strip().startswith("valla:"):
            self.builder.mark("comment", written.strip())

    def _is_text(self) -> bool:
        return not self.tei or "text" in self.path or "body" in self.path

    # -- what the header says

    def _header_start(self, tag: str, attributes: dict[str, str]) -> None:
        self.told: list[str] = []
        header = self.builder.header
        if tag == "person":
            self.person = attributes.get("id", "")
        when = attributes.get("when") or attributes.get("value") or attributes.get("when-iso")
        if tag == "correspAction":
            self.sent = attributes.get("type", "")
        if tag == "date" and when and {"creation", "correspAction"} & set(self.path):
            if getattr(self, "sent", "sent") in ("sent", ""):
                header["date"] = when
        elif tag == "date" and when:
            header.setdefault("published", when)

    def _header_text(self, written: str) -> None:
        if not hasattr(self, "told"):
            self.told = []
        self.told.append(written)

    def _header_end(self, tag: str) -> None:
        header, told = self.builder.header, " ".join("".join(getattr(self, "told", [])).split())
        inside = set(self.path)
        if tag in ("title", "article-title") and told and ("titleStmt" in inside or "title-group" in inside):
            header.setdefault("title", told)
        elif tag == "author" and told and "titleStmt" in inside:
            header.setdefault("author", told)
        elif tag in ("persName", "name") and told and "correspAction" in inside:
            header["recipient" if getattr(self, "sent", "") == "received" else "author"] = told
        elif tag in ("persName", "name") and told and "author" in inside and "titleStmt" in inside:
            header.setdefault("author", told)
        elif tag == "date" and told and "creation" in inside:
            header.setdefault("date", told)
        elif tag in ("persName", "name") and told and self.person and "person" in inside:
            self.persons[self.person] = f"{self.persons.get(self.person, '')} {told}".strip()
        if tag in ("teiHeader", "front"):
            self.header -= 1
        if tag not in ("forename", "surname", "hi", "roleName"):
            self.told = []


def _spoken(written: str) -> str:
    """A speaker's names on one line; what joins the parts of an identifier is no part of them."""
    return " ".join(re.sub(r"[#_]", " ", written).split())
