"""On what day does the draft place the words that it quotes? The date that stands with the verb of writing or saying, or with the
letter or speech they are from; and whether the draft says that they were written then, or only read, answered or quoted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from valla.dates.datelines import is_dateline
from valla.draft.attribution import sentence_start
from valla.terms import Dating, Placing, Quotation
from valla.text import Text

__all__ = ["placing"]

_LEAD, _TAIL = 400, 160
"""Characters before and behind a quotation in which its sentence is looked for."""
_MARK = "\x00"
"""What stands for the date while the words around it are looked at."""
_WROTE = (
    r"(?:wrote|writes|written|telegraphed|telegraphs|cabled|wired|noted|notes|recorded|records|said|says|declared|declares|told|announced|replied|"
    r"confided|explained|remarked|warned|promised|insisted|assured|schrieb|schreibt|écrivit|écrivait|écrit|scrisse|scrive|escribió|escribe)"
)
_USED = r"(?:read|reads|quoted|quotes|cited|cites|recited|received|answered|reprinted|repeated|copied|produced|saw|sent[ \n]on|forwarded)"
_PAPER = (
    r"(?:letter|speech|message|dispatch|despatch|note|address|telegram|memorandum|diary|journal|entry|proclamation|order|report|inaugural|minutes|"
    r"instructions|Brief|Rede|lettre|discours|lettera|discorso|carta|discurso)"
)
_WORDS = r"(?:[\w’'.-]+[ \n]){0,6}?"
_IN = r"[^.!?;“”\"]"
_BEFORE = (
    (rf"{_MARK},?[ \n]{_WORDS}{_WROTE}\b{_IN}{{0,60}}$", True),
    (rf"\b{_WROTE}\b{_IN}{{0,80}}?\b(?:on|in|of|dated|am|vom|le|du|il|el)[ \n]{_MARK}{_IN}{{0,30}}$", True),
    (rf"\b{_PAPER}\b{_IN}{{0,80}}?\b(?:of|dated|on|from|vom|du|del)[ \n]{_MARK}", True),
    (rf"{_MARK},?[ \n]{_WORDS}{_USED}\b{_IN}{{0,60}}$", False),
    (rf"\b{_USED}\b{_IN}{{0,80}}?\bon[ \n]{_MARK}{_IN}{{0,30}}$", False),
)
_AFTER = (
    (rf"^\W{{0,3}}\s?{_WORDS}{_WROTE}\b{_IN}{{0,60}}?\b(?:on|in|am|le|il|el)[ \n]{_MARK}", True),
    (rf"^\W{{0,3}}\s?{_WORDS}{_USED}\b{_IN}{{0,60}}?\bon[ \n]{_MARK}", False),
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s+(?=[A-Z“\"‘«(])|\n\s*\n")
_NO_DAY = ("range", "decade", "fixed", "season")


def placing(quotation: Quotation, datings: Sequence[Dating]) -> Placing | None:
    """Where the draft places the words in time; None if it does not say, or names more than one day. `datings` are those of the
    draft in order."""
    text, start, end = quotation.passage.text, quotation.passage.start, quotation.passage.end
    content = text.content
    low = max(start - _LEAD, 0)
    paragraph = content.rfind("\n\n", low, start)
    first = sentence_start(content, paragraph + 2 if paragraph >= 0 else low, start)
    tail = content[end : end + _TAIL]
    stop = _SENTENCE_END.search(tail)
    last = end + (stop.start() if stop else len(tail))
    near = [item for item in _between(datings, first, last) if item.expression.kind not in _NO_DAY]
    found = [
        Placing(item, written)
        for item in near
        for low, high, patterns in ((first, start, _BEFORE), (end, last, _AFTER))
        if low <= item.passage.start and item.passage.end <= high
        for written in [_is_placed(text, item, low, high, patterns)]
        if written is not None
    ]
    if found:
        return found[0] if len(found) == 1 else None
    return _headed(quotation, datings)


_HEAD = 160
"""Characters at the beginning of a block, or before it, in which the dateline of a letter stands."""


def _headed(quotation: Quotation, datings: Sequence[Dating]) -> Placing | None:
    """The dateline of a letter that is set in as a block, above its words or as the first of them."""
    if quotation.form != "block":
        return None
    content, start = quotation.passage.text.content, quotation.passage.start
    for item in _between(datings, start - _HEAD, start + _HEAD):
        said = item.expression.meaning
        if said.kind == "date" and said.year and said.month and said.day:
            line = content[content.rfind("\n", 0, item.passage.start) + 1 : item.passage.start]
            if is_dateline(line.lstrip('> _*“"'), content[item.passage.end : item.passage.end + _HEAD]):
                return Placing(item)
    return None


def _between(datings: Sequence[Dating], first: int, last: int) -> Sequence[Dating]:
    """Of dates in order those that begin in a stretch."""
    low, high = (bisect_left(datings, at, key=lambda item: item.passage.start) for at in (first, last))
    return datings[low:high]


def _is_placed(text: Text, item: Dating, low: int, high: int, patterns: Sequence[tuple[str, bool]]) -> bool | None:
    """Were the words written on the date (True), or read or answered (False)? None if neither is said."""
    content = text.content
    masked = (content[low : item.passage.start] + _MARK + content[item.passage.end : high]).rstrip(" \n\"“„«‘'>")
    return next((written for pattern, written in patterns if re.search(pattern, masked)), None)
