"""Citations: where the draft says that the words stand.

Only what is plainly there is filled in. A date alone with an author's name is the year of an edition and dates no document.
"""

from __future__ import annotations

import re
from dataclasses import replace

from valla.terms import Citation
from valla.text import Mark, Passage, Text

__all__ = ["citations_after", "citations_before", "citations_in"]

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember|janvier|février|mars|avril|mai|juin|juillet|"
    r"août|septembre|octobre|novembre|décembre)\.?"
)
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th|\.|er)?[ \n](?:of[ \n])?{_MONTH},?[ \n]\d{{4}}|{_MONTH}[ \n]\d{{1,2}}(?:st|nd|rd|th)?,?[ \n]\d{{4}}|\d{{4}}-\d{{2}}-\d{{2}})"
_DATE = re.compile(rf"\b{_DAY}\b")
_NUMERAL = r"(?:\d{1,5}|[ivxlcdm]{1,7})"
_PAGES = re.compile(
    rf"\b(?:pp?|pgs?|pages?|S|Seiten?)\.?[ \u00a0]?(?P<pages>{_NUMERAL}(?:[-–—]{_NUMERAL})?(?:,[ ]?{_NUMERAL}(?:[-–—]{_NUMERAL})?)*(?:ff?\.?)?)(?!\w)"
)
# "Bacon, Henry the Seventh, 149." and "(1622, 75)", "(Bacon 75)", but not a year.
_LAST = re.compile(r"^[^\n]{2,120}(?:,|[A-Za-z]{3})[ ](?P<pages>(?!1[5-9]\d\d\b|20\d\d\b)\d{1,4}(?:[-–—]\d{1,4})?)\W*$")
_BARE = re.compile(rf"\s*(?P<pages>{_NUMERAL}(?:[-–—]{_NUMERAL})?)\s*")
# "(Source: hearing.txt)", "(plover.pdf)": machine-written reports name the file.
_FILE = re.compile(r"(?<![\w/.-])(?P<file>[\w][\w/.-]{0,100}\.(?:txt|md|html?|pdf|docx|odt|epub|xml|tei))\b", re.I)
_VERSE = re.compile(r"\b(?:[1-3][ ]?)?[A-Z][a-z]{1,12}\.?[ ]\d{1,3}:\d{1,3}(?:[-–]\d{1,3})?\b")
_SECTION = re.compile(
    r"\b(?:article|art|act|scene|sc|chapter|chap|ch|book|bk|part|canto|letter|section|sect|sec|stanza)\b\.?[ \n]*(?:[ivxlcdm]+|\d+)\b\.?",
    re.I,
)
_ACT_SCENE = re.compile(
    r"(?<![\d.])(?P<act>[ivx]{1,4}|\d)\.(?P<scene>[ivx]{1,5}|\d{1,2})(?:\.\d+(?:[-–]\d+)?)?(?![\d.])", re.I
)
_SECOND_HAND = re.compile(
    r"\b(?:quoted|cited|qtd\.?|quot\.)[ \n](?:in|by|from|after)\b|\bzit(?:iert|\.)[ ]nach\b|\bapud\b|\bcité par\b", re.I
)
# "Bacon (p. 84) says:", "says on page 149:"
_PAGE_BEFORE = re.compile(
    r"\(pp?\.[ \u00a0]?[\divxlc–-]{1,9}\)(?=[^.!?;“\"]{0,40}$)|\bon pages?[ \u00a0]\d{1,4}(?=[^.!?;“\"]{0,20}$)"
)
# "Art. 4 provides that"
_ARTICLE_BEFORE = re.compile(
    r"(?:Art\.|Article|Section|Sect\.|Chapter)[ \n](?:\d{1,4}|[IVXLC]{1,6})\b(?=[^.!?;“\"]{0,60}$)"
)
_PARENTHESIS = re.compile(r"[\s.,;:!?”’\"'»]{0,4}\((?P<inside>[^()]{2,200})\)")
_BRACKETED = re.compile(r"[\s.,;:!?”’\"'»]{0,4}\[(?P<inside>[^\[\]\n]{2,120})\]")
_GAP = re.compile(r"[\s.,;:!?”’\"'»)\]¹²³⁰⁴-⁹]*")


def citations_after(text: Text, at: int, end: int) -> tuple[Citation, ...]:
    """The citations that follow a quotation whose closing mark ends at `at`: marks, notes and a parenthesis."""
    content = text.content
    limit = min(_GAP.match(content, at, max(end, at)).end() if end > at else at, end)  # type: ignore[union-attr]
    found: list[Citation] = []
    for mark in _marks(text, at - 2, max(limit, at) + 1):
        if mark.kind == "citation":
            found.append(_of_mark(text, mark))
        else:
            found += _of_note(text, mark)
    parenthesis = _PARENTHESIS.match(content, at, end) or _BRACKETED.match(content, at, end)
    if parenthesis and parenthesis.re is _BRACKETED and not _FILE.search(parenthesis["inside"]):
        parenthesis = None
    if parenthesis:
        found += citations_in(text, parenthesis.start("inside") - 1, parenthesis.end("inside") + 1)
    elif not found:
        sentence = re.search(r"[.!?](?=\s|$)|[“\"«]", content[at:end])
        stop = at + sentence.start() + 2 if sentence else end
        for mark in _marks(text, limit, stop):
            found += [_of_mark(text, mark)] if mark.kind == "citation" else _of_note(text, mark)
        late = re.search(r"\(([^()]{2,120})\)\W*$", content[at : stop - 1]) if sentence else None
        if late:
            found += citations_in(text, at + late.start(1) - 1, at + late.end(1) + 1)
    return tuple(found)


def citations_before(text: Text, start: int, end: int) -> tuple[Citation, ...]:
    """The citation in the clause that leads to a quotation, which begins at `end`: a key with its locator, a page."""
    line = text.places.begin(start)[0]
    # What stands at the same offset on a line before belongs to what was before.
    keyed = [
        mark
        for mark in _marks(text, start - 2, end)
        if mark.kind == "citation" and (not mark.line or mark.line >= line)
    ]
    if keyed:
        return (_of_mark(text, keyed[-1]),)
    article = _ARTICLE_BEFORE.match(text.content[start:end])
    if article:
        return citations_in(text, start, start + article.end())
    paged = _PAGE_BEFORE.search(text.content[start:end])
    return citations_in(text, start + paged.start(), start + paged.end()) if paged else ()


def _marks(text: Text, start: int, end: int) -> list[Mark]:
    return [mark for mark in text.marks if start <= mark.start <= end and mark.kind in ("citation", "note")]


def _of_mark(text: Text, mark: Mark) -> Citation:
    passage = Passage(text, mark.start, mark.end)
    return replace(_read(passage, mark.locator, locator=True) or Citation(passage), key=mark.value)


def _of_note(text: Text, mark: Mark) -> tuple[Citation, ...]:
    """What the note says to which a mark leads."""
    for body in text.marks:
        if body.kind == "note-body" and body.value == mark.value:
            for block in text.blocks:
                if block.kind == "note" and block.start <= body.start + 2 and body.start <= block.end:
                    return citations_in(text, block.start, block.end)
    return ()


def citations_in(text: Text, start: int, end: int) -> tuple[Citation, ...]:
    """The citations in a stretch of the draft that is one reference: a parenthesis, a note, the line under a block."""
    passage = Passage(text, start, end)
    second = bool(_SECOND_HAND.search(str(passage)))
    marks = [mark for mark in text.marks if start <= mark.start <= end and mark.kind == "citation"]
    if marks:
        return tuple(replace(_of_mark(text, mark), second_hand=second) for mark in marks)
    found = _read(passage, str(passage).strip("()"))
    return (
        (replace(found, second_hand=second),) if found else ((Citation(passage, second_hand=True),) if second else ())
    )


def _read(passage: Passage, written: str, *, locator: bool = False) -> Citation | None:
    """What a reference in prose says; None if it says nothing that can be held against a witness."""
    written = " ".join(written.split())
    named = _FILE.search(written)
    written = _FILE.sub("", written)
    pages = _PAGES.search(written) or (_BARE.fullmatch(written) if locator else _LAST.search(written))
    sections = " ".join(match[0] for match in _SECTION.finditer(written))
    if not sections:
        numbered = _ACT_SCENE.search(written)
        if numbered and not pages and re.match(r"[A-Z]", written.strip()):
            sections = f"Act {numbered['act']} Scene {numbered['scene']}"
    dates = {" ".join(found[0].split()) for found in _DATE.finditer(written)}
    # Of two dates it cannot be told which is that of the words.
    date = dates.pop() if len(dates) == 1 else ""
    if not sections:
        sections = " ".join(match[0] for match in _VERSE.finditer(written))
    if not (pages or sections or date or named):
        return None
    title = ""
    if sections:
        head = re.split(
            r"[.,;:]?\s*\b(?:act|book|canto|chapter|ch)\b|,?\s*(?:[ivx]+|\d)\.", written, maxsplit=1, flags=re.I
        )[0]
        title = head.strip(" .,;:") if re.match(r"[A-Z]", head.strip()) else ""
    return Citation(
        passage,
        key=named["file"] if named else "",
        pages=pages["pages"] if pages else "",
        section=sections,
        date=date,
        title=title,
    )
