"""Loci: is the place that the draft cites the place where the words stand?

Three answers: yes, no, cannot tell. A page is held against a page only where the witness has pages, a section against
headings only where both are numbered alike, a date against a date only where both are whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from valla.evidence.dated import day_of
from valla.evidence.senses import NUMBERS
from valla.terms import Attestation, Citation, Witness
from valla.text import Passage, fold, words

__all__ = ["date_agrees", "is_cited", "page_agrees", "section_agrees", "title_of"]

_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_DIVISION = re.compile(
    r"\b(article|art|act|scene|sc|chapter|chap|ch|book|bk|part|pt|canto|letter|section|sect|sec|stanza|volume|vol)\b\.?\s*"
    r"(?:the\s+)?([ivxlcdm]{1,8}|\d{1,4}|[a-z]{3,9})\b",
    re.IGNORECASE,
)
_VERSE = re.compile(r"(?<![\d:])(\d{1,3}):(\d{1,3})(?![\d:])")
_NUMBERED = 4
_NAMED = re.compile(r"[A-ZÀ-Þ][\w’'-]{2,}")
_NO_NAMES = frozenset(
    "see cf compare also ibid quoted cited vol volume page pages act scene chapter book letter".split()
)
_NAMES = {"art": "article", "sc": "scene", "chap": "chapter", "ch": "chapter", "bk": "book", "pt": "part", "sect": "section",
          "sec": "section", "vol": "volume"}  # fmt: skip


def is_cited(witness: Witness, citations: Iterable[Citation]) -> bool:
    """Does one of the citations name this witness, by key or by title?"""
    return any(
        (item.key and fold(item.key) in _keys(witness))
        or (item.title and title_of(item.title) == title_of(witness.title))
        for item in citations
    )


def _keys(witness: Witness) -> set[str]:
    """Under what a witness may be cited: its key, its siglum, its file."""
    path = PurePosixPath(witness.path)
    return {fold(name) for name in (witness.key, witness.siglum, witness.path, path.name, path.stem)}


def title_of(title: str) -> str:
    """A title as it is compared: its words, without articles at the front."""
    forms = words(title).forms
    while forms and forms[0] in ("the", "a", "an"):
        forms = forms[1:]
    return " ".join(forms)


def page_agrees(citation: Citation, item: Attestation) -> bool | None:
    """Do the words stand on a page cited? Of another book than the witness its pages say nothing."""
    if not citation.key and not _concerns(str(citation.passage), item.witness):
        return None
    pages = [page for passage in item.passages for page in _pages(passage)]
    if not citation.pages or not pages:
        return None
    wanted = [_range(part) for part in re.split(r"[,;&]|\band\b", citation.pages)]
    ranges = [span for span in wanted if span]
    stand = [_numeral(page) for page in pages]
    if not ranges or any(number is None for number in stand):
        return None
    return any(low <= number <= high for low, high in ranges for number in stand if number is not None)


def _concerns(written: str, witness: Witness) -> bool:
    """May a reference in prose be to this witness: does it name nothing, or something of its author, title or file?"""
    named = {fold(word) for word in _NAMED.findall(written)} - _NO_NAMES
    return not named or bool(named & {*words(f"{witness.author} {witness.title} {witness.path}").forms})


def _pages(passage: object) -> list[str]:
    """The labels of all pages over which a passage runs."""
    text, start, end = passage.text, passage.start, passage.end  # type: ignore[attr-defined]
    if not text.pages:
        return []
    first = text.page(start)
    return [label for label in (first, *(name for at, name in text.pages if start < at < end)) if label]


def _range(written: str) -> tuple[int, int] | None:
    """The pages from the first to the last of "12", "12-14", "112–4", "xii", "f. 3v" (None)."""
    ends = [part.strip().rstrip(".f") for part in re.split(r"[-–—]", written)]
    numbers = [_numeral(part) for part in ends]
    first, last = numbers[0], numbers[-1]
    if first is None or last is None or len(ends) > 2:
        return None
    if last < first and ends[-1].isdigit():
        last = int(str(first)[: -len(ends[-1])] + ends[-1])
    following = 2 if written.strip().endswith("ff") else 1 if written.strip().endswith("f") else 0
    return first, max(first, last) + following


def _numeral(written: str) -> int | None:
    """The value of an arabic or roman numeral, or of a number word."""
    form = written.strip().strip("[]().").lower()
    if form.isdigit() and form.isascii():
        return int(form)
    if form and all(letter in _ROMAN for letter in form):
        values = [_ROMAN[letter] for letter in form]
        following = [*values[1:], 0]
        return sum(-one if one < other else one for one, other in zip(values, following, strict=True))
    return NUMBERS.get(form)


def section_agrees(citation: Citation, item: Attestation) -> bool | None:
    """Do the words stand in the act, scene, chapter or letter cited?"""
    wanted = _divisions(citation.section)
    passage = item.passages[0]
    stand: dict[str, int] = {}
    for heading in passage.text.headings(passage.start):
        stand |= _divisions(heading)
    shared = wanted.keys() & stand.keys()
    if not shared:
        return _verse_agrees(citation.section, passage)
    return all(wanted[name] == stand[name] for name in shared)


def _verse_agrees(written: str, passage: Passage) -> bool | None:
    """Do the words stand in the verse cited, where the witness numbers its verses in the text: "3:15 And I will put"?"""
    wanted = _VERSE.search(written)
    if not wanted:
        return None
    content, start = passage.text.content, max(passage.start - 3000, 0)
    found = [(match.start() + start, match.group(1, 2)) for match in _VERSE.finditer(content[start : passage.end])]
    if len(found) < _NUMBERED:
        return None
    before = [verse for at, verse in found if at <= passage.start + 3][-1:]
    return wanted.group(1, 2) in [*before, *(verse for at, verse in found if at > passage.start)]


def _divisions(written: str) -> dict[str, int]:
    """The numbered divisions named: {"act": 3, "scene": 1}."""
    found: dict[str, int] = {}
    for match in _DIVISION.finditer(written):
        number = _numeral(match[2])
        if number is not None:
            name = match[1].lower()
            found[_NAMES.get(name, name)] = number
    return found


def date_agrees(citation: Citation, witness: Witness) -> bool | None:
    """Is the document that attests the words of the date cited? Only whole days are compared."""
    wanted, stands = day_of(citation.date), day_of(witness.date)
    if wanted is None or stands is None:
        return None
    return wanted == stands
