"""What a witness says of where it has a matter from: "according to Lamon", "as Herndon says", "(Tarbell, p. 12)"."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import PurePosixPath

from valla.evidence.loci import title_of
from valla.terms import Witness
from valla.text import Text, fold, words

__all__ = ["declared"]

_BEFORE, _BEHIND = 700, 500
"""Characters before and behind the shared words in which the other is named as the one they are from."""
_LED = (
    r"(?:according to|[Aa]ccording to|[Ff]ollowing|[Aa]s|[Ff]rom|[Ss]ee|[Cc]f\.|[Qq]uoted (?:by|in|from)|[Cc]ited (?:by|in)|on the (?:authority|word|testimony) of|as told by|"
    r"as given (?:by|in)|[Ss]ays|[Ww]rites|related by|recorded by|given by|borrowed from|taken from|copied from|in the words of|we (?:learn|have it) from|indebted to|I follow|"
    r"we follow|\bnach|[Ll]aut|[Ss]elon|[Dd]’après|[Ss]egún|[Ss]econdo)"
)
_TITLED = r"(?:(?:Mr|Mrs|Miss|Dr|Col|Colonel|Gen|General|Judge|Capt|Captain|Prof|Professor|Rev|Hon|Major|Governor|Senator|the|old)\.?\s+)*(?:[A-Z][\w.]*\s+){0,3}"
_SAYING = (
    r"(?:says|said|writes|wrote|tells|told us|relates|related|states|stated|reports|reported|records|recorded|gives|has it|puts it|remarks|recalls|declares|informs us|"
    r"observes|notes|narrates|describes|adds|assures us|maintains|claims|asserts)\b"
)
_WORK = r"(?:Life|History|Histories|Memoirs?|Recollections|Reminiscences|Biography|account|narrative|book|letters?|diary|journal|story|version|chronicle|report|pages|relation|notes)\b"
_FILED = re.compile(r"(?P<name>[^\W\d_]+)(?:[-_][^\W\d]+)*[-_]1\d{3}(?!\d)")
_NAME = 4
"""Letters of a name that is not met by chance."""


def declared(text: Text, start: int, end: int, other: Witness) -> tuple[int, int] | None:
    """Where, near the stretch, the text names the other witness as the one whom it follows."""
    low, high = max(start - _BEFORE, 0), min(end + _BEHIND, len(text.content))
    for mark in text.marks:
        if (
            mark.kind == "citation"
            and low <= mark.start <= high
            and fold(mark.value) in (fold(other.key), fold(other.siglum))
        ):
            return max(mark.start - 1, 0), max(mark.end, mark.start)
    pattern = _pattern(other.author or _filed(other.path), other.title)
    found = pattern.search(text.content, low, high) if pattern else None
    return found.span() if found else None


@lru_cache(maxsize=4096)
def _pattern(author: str, title: str) -> re.Pattern[str] | None:
    """How a witness of this author and title would be named. A title of one or two words may be anything."""
    said = []
    for name in _surnames(author):
        named = re.escape(name)
        said += [
            rf"\b{_LED}\s+{_TITLED}{named}\b",
            rf"\b{named},?\s+(?:\w+ly\s+)?{_SAYING}",
            rf"\b{named}(?:[’']s?)\s+(?:\w+\s+){{0,3}}?[\"“_*]?{_WORK}",
            rf"\({_TITLED}{named}[^()]{{0,60}}\)",
            rf"\b{named}(?:[’']s)?,\s+(?:[\"“_*][^\n]{{3,80}}|vol\.|p\.|pp\.|i+\.|ch)",
        ]
    forms = words(title).forms
    if len(title_of(title).split()) > 2:
        said.append(r"\b" + r"\W+".join(rf"(?i:{re.escape(form)})" for form in forms) + r"\b")
    return re.compile("|".join(said)) if said else None


def _filed(path: str) -> str:
    """The name under which a witness is filed, with a year, whose author is not told: "Lamon" of `lamon-life-1872.txt`."""
    found = _FILED.match(PurePosixPath(path).name)
    return found["name"].capitalize() if found else ""


def _surnames(author: str) -> list[str]:
    """The last names of the authors: "W. H. Herndon and J. W. Weik", "Lamon, Ward Hill"."""
    found = []
    for part in re.split(r"\s*(?:;|&|\band\b|\bund\b|\bet\b)\s*", author):
        name = (
            part.split(",")[0] if "," in part and not re.search(r",\s*(?:Jr|Sr|Esq)", part) else re.split(r",", part)[0]
        )
        last = name.split()[-1] if name.split() else ""
        if len(last) >= _NAME and last[0].isupper():
            found.append(last)
    return found
