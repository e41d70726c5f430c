"""LaTeX. The one door to pylatexenc.

What a macro does not say of text is not read: the preamble, mathematics, verbatim code. Quotation marks of TeX (``, '') and of
csquotes (\\enquote) become the marks they print.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Any

from valla.formats.encoding import decode
from valla.formats.plain import read_string
from valla.text import Text, TextBuilder

__all__ = ["read"]

_HEADINGS = {"part": 1, "chapter": 1, "section": 2, "subsection": 3, "subsubsection": 4, "paragraph": 5}
_CITE = re.compile(r"(?:[a-zA-Z]*cite[a-zA-Z]*|footcite|parencite)\*?")
_BLOCKS = {
    "quote": "quotation",
    "quotation": "quotation",
    "displayquote": "quotation",
    "displaycquote": "quotation",
    "blockquote": "quotation",
    "verse": "verse",
}
# The arguments of csquotes' environments.
_DISPLAYED = re.compile(
    r"\\begin\{display(?:quote|cquote)\}(?:\[[^\[\]]*\])?(?:\[(?P<page>[^\[\]]*)\])?(?:(?<=quote\})|(?<=\]))(?:\{(?P<key>[^{}]*)\})?"
)
_SILENT = frozenset("label ref pageref index vspace hspace includegraphics bibliography bibliographystyle input include usepackage "
                    "documentclass newcommand renewcommand setlength pagestyle thispagestyle url hypersetup addbibresource "
                    "printbibliography maketitle tableofcontents newpage clearpage cleardoublepage noindent".split())  # fmt: skip
_NO_TEXT = frozenset("equation align math displaymath gather multline eqnarray verbatim lstlisting tikzpicture".split())
_SIGNS = {"ldots": "…", "dots": "…", "textellipsis": "…", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
          "textquotedblright": "”", "guillemotleft": "«", "guillemotright": "»", "glqq": "„", "grqq": "“", "flqq": "«", "frqq": "»",
          "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", ",": " ", "\\": "\n", "ss": "ß", "ae": "æ",
          "oe": "œ", "AE": "Æ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "textendash": "–", "textemdash": "—", "S": "§",
          "P": "¶", "i": "ı", "aa": "å", "AA": "Å", "par": "\n\n", "slash": "/"}  # fmt: skip
_ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307", "c": "\u0327",
            "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a"}  # fmt: skip
_PIECE = re.compile(r"---|--|``|''|~|`|[^-`'~\n]+|\n|.", re.DOTALL)
_PRINTED = {"---": "—", "--": "–", "``": "“", "''": "”", "~": " ", "`": "‘"}


def read(data: bytes, name: str) -> Text:
    """The text of a LaTeX file. One that cannot be parsed is read as plain text."""
    from pylatexenc.latexwalker import LatexWalker, LatexWalkerParseError

    content = decode(data)
    if re.search(r"[{\[\\]{500}", content):
        return read_string(content, name)
    begin = content.find("\\begin{document}")
    start = begin + len("\\begin{document}") if begin >= 0 else 0
    try:
        nodes, _, _ = LatexWalker(content, latex_context=_context(), tolerant_parsing=True).get_latex_nodes(pos=start)
    except (LatexWalkerParseError, RecursionError, IndexError, ValueError, AssertionError):
        return read_string(content, name)
    reader = _Reader(content, name)
    for key in ("title", "author", "date"):
        found = re.search(rf"\\{key}\{{([^{{}}]*)\}}", content)
        if found:
            reader.builder.header[key] = found[1].strip()
    try:
        reader.nodes(nodes)
    except RecursionError:
        return read_string(content, name)
    return reader.builder.build()


def _context() -> Any:
    """What pylatexenc knows of macros, and the arguments of those that it does not."""
    from pylatexenc.latexwalker import get_default_latex_context_db
    from pylatexenc.macrospec import std_macro

    context = get_default_latex_context_db()
    context.add_context_category(
        "valla",
        macros=[
            *(std_macro(name, "{") for name in ("enquote", "endnote")),
            # csquotes: \\textquote[citation][punctuation]{words}, \\textcquote[note][page]{key}[punctuation]{words}.
            *(std_macro(name, "[[{") for name in ("textquote", "blockquote")),
            *(std_macro(name, "[[{[{") for name in ("textcquote", "blockcquote")),
        ],
        prepend=True,
    )
    return context


class _Reader:
    def __init__(self, content: str, name: str) -> None:
        self.content = content
        self.builder = TextBuilder(name)
        self.lines = [0, *(match.end() for match in re.finditer("\n", content))]
        self.quoted = self.notes = 0

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset."""
        line = bisect_right(self.lines, offset) - 1
        return line + 1, offset - self.lines[line] + 1

    def nodes(self, nodes: Any) -> None:
        """Read nodes in order."""
        for node in nodes or ():
            if node is not None:
                self.node(node)

    def node(self, node: Any) -> None:
        """Read one node."""
        kind = type(node).__name__
        if kind == "LatexCharsNode":
            self.text(node.chars, node.pos)
        elif kind == "LatexSpecialsNode":
            self.text(node.specials_chars, node.pos)
        elif kind == "LatexGroupNode":
            self.nodes(node.nodelist)
        elif kind == "LatexCommentNode":
            self.builder.mark("comment", node.comment.strip(), line=self.place(node.pos)[0])
        elif kind == "LatexEnvironmentNode":
            self.environment(node)
        elif kind == "LatexMacroNode":
            self.macro(node)

    def text(self, written: str, at: int) -> None:
        """Characters of the file, TeX's own signs as they are printed."""
        for piece in _PIECE.finditer(written):
            start = at + piece.start()
            printed = _PRINTED.get(piece[0])
            if printed:
                self.sign(printed, start, len(piece[0]))
            else:
                self.builder.write(piece[0], *self.place(start))

    def sign(self, printed: str, at: int, width: int) -> None:
        """One character that the file writes otherwise."""
        for k, character in enumerate(printed):
            self.builder.write_as(character, *self.place(at), width if not k else 0)

    def environment(self, node: Any) -> None:
        """Block quotations, verse, and what is no text."""
        name = node.environmentname.rstrip("*")
        if name in _NO_TEXT:
            return
        kind = _BLOCKS.get(name)
        self.builder.separate("\n\n", *self.place(node.pos))
        token = self.builder.open(kind, 1) if kind else None
        cited = _DISPLAYED.match(self.content, node.pos)
        self.nodes(child for child in node.nodelist if child is not None and (not cited or child.pos >= cited.end()))
        if token is not None:
            self.builder.close(token)
            if cited and cited["key"]:
                line = self.place(node.pos + node.len - 1)[0]
                self.builder.mark("citation", cited["key"].strip(), _locator(cited["page"] or ""), line=line)
        self.builder.separate("\n\n", *self.place(node.pos + node.len - 1))

    def macro(self, node: Any) -> None:
        """One macro with its arguments."""
        name = node.macroname
        arguments = list((node.nodeargd.argnlist if node.nodeargd else None) or ())
        if name in _ACCENTS and arguments:
            import unicodedata

            written = self.plain(arguments[-1]) or " "
            self.sign(unicodedata.normalize("NFC", written[0] + _ACCENTS[name]) + written[1:], node.pos, node.len)
        elif name in _SIGNS:
            self.sign(_SIGNS[name], node.pos, len(name) + 1)
        elif _CITE.fullmatch(name):
            self.cite(node)
        elif name in _HEADINGS:
            self.builder.separate("\n\n", *self.place(node.pos))
            token = self.builder.open("heading", _HEADINGS[name])
            self.nodes(arguments[-1:])
            self.builder.close(token)
            self.builder.separate("\n\n", *self.place(node.pos + node.len - 1))
        elif name in ("footnote", "footnotetext", "endnote"):
            self.note(node, arguments)
        elif name in ("enquote", "textquote", "blockquote", "foreignquote", "textcquote", "blockcquote"):
            self.enquote(node, arguments)
            if name.endswith("cquote") and len(arguments) == 5:
                page = self.plain(arguments[1]) or self.plain(arguments[0])
                self.builder.mark("citation", self.plain(arguments[2]).strip(), _locator(page))
            elif name in ("textquote", "blockquote"):
                self.nodes(arguments[:1])
        elif name not in _SILENT:
            self.nodes(arguments)

    def plain(self, node: Any) -> str:
        """The characters of a node, unread."""
        if node is None:
            return ""
        if hasattr(node, "chars"):
            return str(node.chars)
        if getattr(node, "macroname", "") in ("i", "j"):
            return str(node.macroname)
        return "".join(self.plain(child) for child in getattr(node, "nodelist", None) or ())

    def cite(self, node: Any) -> None:
        """\\cite[see][12]{one,two} and its kin, wherever their arguments were parsed to."""
        end = node.pos + len(node.macroname) + 1
        match = re.compile(r"\*?\s*((?:\[[^\[\]]*\]\s*){0,2})\{([^{}]*)\}").match(self.content, end)
        if not match:
            return
        notes = re.findall(r"\[([^\[\]]*)\]", match[1])
        for key in match[2].split(","):
            self.builder.mark(
                "citation",
                key.strip(),
                _locator(notes[-1]) if notes else "",
                line=self.place(node.pos)[0],
            )

    def note(self, node: Any, arguments: list[Any]) -> None:
        """A footnote: its text goes into the flow of the notes."""
        self.notes += 1
        self.builder.mark("note", str(self.notes))
        flow = self.builder.flow("note")
        self.builder.separate("\n\n", *self.place(node.pos))
        token = self.builder.open("note")
        self.builder.mark("note-body", str(self.notes))
        self.nodes(arguments[-1:])
        self.builder.close(token)
        self.builder.flow(flow)

    def enquote(self, node: Any, arguments: list[Any]) -> None:
        """The marks that csquotes prints, inner ones single."""
        opening, closing = ("‘", "’") if self.quoted else ("“", "”")
        self.sign(opening, node.pos, len(node.macroname) + 2)
        self.quoted += 1
        self.nodes(arguments[-1:])
        self.quoted -= 1
        self.sign(closing, node.pos + node.len - 1, 1)


def _locator(written: str) -> str:
    """A place cited, TeX's blanks and dashes as they are printed."""
    return re.sub(r"~|\\[ ,;]", " ", written).replace("--", "–").strip()
