"""Parts and entries that do not follow one another: numbers that jump back or come twice, days of a record out of their order.

Numbers count where they count: a series is judged by its own steps, and one that begins anew at its first number is another series.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from valla.calendars import MONTHS
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["out_of_order"]

_ROMAN = r"[IVXLC]{1,7}"
_KIND = "Chapter|Part|Book|Section|Letter|Article|CHAPTER|PART|BOOK|SECTION|LETTER|ARTICLE|§"
_SERIES = tuple(
    re.compile(rf"(?:^|(?<=\n)){pattern}")
    for pattern in (
        rf"[ \t]*(?:#{{1,6}} )?(?P<label>(?P<kind>{_KIND}) ?(?P<number>[1-9]\d{{0,2}}|{_ROMAN}))(?P<mark>)(?=[.):]?\s|[.):]?\Z)",
        rf"[ \t]{{0,3}}(?:#{{1,6}} )?(?P<label>(?P<kind>)(?P<number>[1-9]\d{{0,2}}|{_ROMAN}))(?P<mark>[.):]|(?=[ \t]*\n)|(?=[ \t]*\Z))(?=\s)",
        r"[ \t]*(?P<label>(?P<mark>\[?)(?P<kind>Footnote|Note) (?P<number>[1-9]\d{0,2}))(?=:)",
        r"[ \t]*(?P<label>(?P<mark>\[)(?P<kind>)(?P<number>[1-9]\d{0,2})\])",
    )
)
"""How parts and notes are numbered: by name, by a number alone, as notes by name, and as notes in brackets."""
_ENTRY = re.compile(
    rf"(?:^|(?<=\n\n))[ \t]*(?:#{{1,6}} )?(?P<label>(?:(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>1\d{{3}}|20\d\d)))(?=[.:,]|[ \t]*\n)"
)
_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_MARKS = (".", ":", ")", "line")
_LEAST = 4
"""Parts that a series must have to be judged."""


def out_of_order(text: Text) -> Iterator[Flaw]:
    """Parts and entries that come too early, too late or twice."""
    series: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    for match in (match for pattern in _SERIES for match in pattern.finditer(text.content, 0, text.evidence_end)):
        number = match["number"]
        style = "figure" if number.isdigit() else "roman"
        key = ((match["kind"] or match["mark"] or "line").lower(), style)
        series.setdefault(key, []).append((_value(number), match.start("label"), match.end("label")))
    for (kind, _), found in series.items():
        for run in _runs(found):
            if kind in _MARKS and len({value for value, _, _ in run}) < len(run):
                continue  # a list within a list
            yield from _judged(text, run, "the numbers around it count on without it", True)
    days = [
        (
            int(match["year"]) * 372 + MONTHS.index(match["month"]) * 31 + int(match["day"]),
            match.start("label"),
            match.end("label"),
        )
        for match in _ENTRY.finditer(text.content, 0, text.evidence_end)
    ]
    yield from _judged(text, days, "the days around it follow one another without it", False)


def _value(number: str) -> int:
    if number.isdigit():
        return int(number)
    values = [_DIGITS[letter] for letter in number]
    return sum(-value if value < max(values[at:]) else value for at, value in enumerate(values))


def _runs(found: Sequence[tuple[int, int, int]]) -> Iterator[list[tuple[int, int, int]]]:
    """A series cut where it begins anew."""
    run: list[tuple[int, int, int]] = []
    for at, part in enumerate(found):
        following = found[at + 1][0] if at + 1 < len(found) else 0
        if run and part[0] <= 1 and following in (0, 1, 2):
            yield run
            run = []
        run.append(part)
    yield run


def _judged(text: Text, run: Sequence[tuple[int, int, int]], ground: str, counts: bool) -> Iterator[Flaw]:
    """The parts of a run that must be taken out for the rest to be in order, if they are few, and if the numbers beside theirs are in the run."""
    values = [value for value, _, _ in run]
    there = set(values)
    kept = _rising(values)
    odd = [part for at, part in enumerate(run) if at not in kept]
    if len(run) < _LEAST or len(odd) * 4 > len(run):
        return
    for value, start, end in odd:
        # A number whose neighbours are not there is no number of this series.
        if not counts or {value - 1, value + 1} & {min(there) - 1, max(there) + 1, *there} == {value - 1, value + 1}:
            yield Flaw(Passage(text, start, end), "out-of-order", ground, False)


def _rising(values: Sequence[int]) -> set[int]:
    """The places of a longest rising series among values."""
    ends: list[int] = []
    places: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        rank = bisect_left(ends, value)
        before.append(places[rank - 1] if rank else -1)
        ends[rank : rank + 1] = [value]
        places[rank : rank + 1] = [at]
    kept = set()
    at = places[-1] if places else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return kept
