"""Where a draft cites several witnesses for one thing: keys that stand together, or in one sentence that counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from valla.terms import Citation, Tally
from valla.text import Mark, Passage, Text, is_abbreviated, trimmed

__all__ = ["tallies"]

_END = re.compile(r"[.!?][”\"’')\]]*(?=\s)|\n[ \t]*\n")
_COUNTS = re.compile(
    r"\b(?:both|two|three|four|five|six|seven|several|many|various|independent|separate)\s+(?:\w+\s+){0,2}?(?:witness(?:es)?|accounts?|sources?|testimon(?:y|ies)|reports?|letters?|diar(?:y|ies)|writers?|chroniclers?|authors?)\b"
    r"|\bindependently\b|\b(?:witnesses|sources|accounts) (?:agree|confirm|concur)\b",
    re.IGNORECASE,
)
_FILES = re.compile(
    r"\((?:see\s+)?(?P<files>[\w/.-]+\.(?:txt|md|html?|pdf|docx|odt|epub|xml|tei)(?:\s*[;,]\s*(?:and\s+)?[\w/.-]+\.(?:txt|md|html?|pdf|docx|odt|epub|xml|tei))+)\)"
)


def tallies(text: Text) -> Iterator[Tally]:
    """The sentences of a text that cite several witnesses at once, each with what it cites."""
    start = 0
    edges = [
        *(found.end() for found in _END.finditer(text.content, 0, text.evidence_end) if not _abbreviates(text, found)),
        text.evidence_end,
    ]
    marks = [mark for mark in text.marks if mark.kind == "citation"]
    for end in edges:
        first, last = trimmed(text.content, start, end)
        inside = [mark for mark in marks if first <= mark.start < last]
        cited = [Citation(Passage(text, mark.start, mark.end), key=mark.value) for mark in inside]
        if not (_together(text, inside) or (len(inside) > 1 and _COUNTS.search(text.content, first, last))):
            cited = []
        if listed := _FILES.search(text.content, first, last):
            span = Passage(text, *listed.span("files"))
            cited += [Citation(span, key=name) for name in re.split(r"\s*[;,]\s*(?:and\s+)?", listed["files"])]
        if len({item.key for item in cited}) > 1:
            yield Tally(Passage(text, first, last), tuple(cited))
        start = end


def _abbreviates(text: Text, found: re.Match[str]) -> bool:
    return found[0][:1] == "." and is_abbreviated(text.content[max(found.start() - 40, 0) : found.start() + 1])


def _together(text: Text, marks: list[Mark]) -> bool:
    """Do all the citations of a sentence stand at one place?"""
    return len(marks) > 1 and not re.search(r"\w", text.content[marks[0].end : marks[-1].start])
