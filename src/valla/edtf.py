"""Dates as EDTF writes them (ISO 8601-2:2019, annex A; levels 0, 1 and 2): a string, and the days it can mean.

A value is read once and never guessed at: what is not stated ("1914" has no month) stays a span of days. Two values are compared by
relations with three answers: yes, no, and None where what is stated does not tell. EDTF's own calendar is the Gregorian, reckoned
back before its time; years are astronomical (0 is 1 BC).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from valla.calendars import Calendar, day_number, month_length

__all__ = ["Edtf", "before", "is_firm", "read", "surely_before", "within"]

_DATE = re.compile(
    r"(?P<q1>[?~%]?)(?P<year>-?[0-9X]{4}|Y-?[1-9][0-9]{4,17}|Y-?[1-9][0-9]{0,17}E[0-9]{1,2})(?:S(?P<digits>[1-9][0-9]?))?(?P<q2>[?~%]?)"
    r"(?:-(?P<q3>[?~%]?)(?P<month>[0-9X]{2})(?P<q4>[?~%]?)(?:-(?P<q5>[?~%]?)(?P<day>[0-9X]{2})(?P<q6>[?~%]?))?)?"
)
_PLAIN = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-9]|2[0-8])")
"""A day that every year has: what most values are, read at once."""
_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?|24:00(?::00)?")
# The months of EDTF's divisions of the year, first and last; of seasons without a hemisphere those of the northern.
# A winter begins in the year it is named after and ends in the next.
_DIVISIONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 14), 25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 14),
    29: (9, 11), 30: (12, 14), 31: (3, 5), 32: (6, 8), 33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip
# Years tried for a day that not every year has: all that four digits can mean, and more than the calendar takes to return.
_YEARS = 10_000
_LONGEST = 400
"""Characters of a value that is read at all."""


@dataclass(frozen=True, slots=True)
class Edtf:
    """One value: the string, and the numbers of the first and the last day it can mean (see `calendars`), None where it is open or
    unknown on that side. `uncertain` and `approximate` say that it, or a part of it, is marked so."""

    text: str
    earliest: int | None
    latest: int | None
    uncertain: bool = False
    approximate: bool = False

    def __str__(self) -> str:
        return self.text


def read(written: str) -> Edtf:
    """Read an EDTF string. Raises ValueError, with what is wrong, if it is none or means a day that there is not."""
    if _PLAIN.fullmatch(written):
        day = _day(int(written[:4]), int(written[5:7]), int(written[8:]))
        return Edtf(written, day, day)
    if len(written) > _LONGEST:
        raise ValueError("it is too long for a date")
    if written[:1] in ("[", "{"):
        return _set(written)
    if "/" in written:
        return _interval(written)
    return _single(written)


def before(one: Edtf, other: Edtf) -> bool | None:
    """Does a day meant by the one lie before the day meant by the other: surely, surely not, or is it not told?"""
    if one.latest is not None and other.earliest is not None and one.latest < other.earliest:
        return True
    if one.earliest is not None and other.latest is not None and one.earliest >= other.latest:
        return False
    return None


def surely_before(one: Edtf, other: Edtf) -> bool:
    """Does the one lie wholly before the other? What is said with a doubt is not held against anything."""
    return before(one, other) is True and is_firm(one) and is_firm(other)


def is_firm(one: Edtf) -> bool:
    """Is a value stated without a doubt?"""
    return not (one.uncertain or one.approximate)


def within(one: Edtf, other: Edtf) -> bool | None:
    """Does the day meant by the one lie in the span of the other: surely, surely not, or is it not told?"""
    if before(one, other) or before(other, one):
        return False
    begins = other.earliest is None or (one.earliest is not None and one.earliest >= other.earliest)
    ends = other.latest is None or (one.latest is not None and one.latest <= other.latest)
    return True if begins and ends else None


def _set(written: str) -> Edtf:
    """One of, or all of, some values: the span from the first to the last."""
    if written[-1:] != {"[": "]", "{": "}"}[written[0]]:
        raise ValueError("a set of dates is not closed")
    found: list[Edtf] = []
    for part in written[1:-1].split(","):
        first, dots, last = part.strip().partition("..")
        if not first and not last:
            raise ValueError("a set of dates has an empty place")
        low = _single(first) if first else None
        high = _single(last) if last else None
        if low and high and before(high, low):
            raise ValueError("a range in a set of dates runs backwards")
        found += [item for item in (low, high) if item]
        if dots and not (low and high):
            found.append(Edtf("", low.earliest if low else None, high.latest if high else None))
    return _spanning(written, found)


def _spanning(written: str, found: list[Edtf]) -> Edtf:
    earliest = [item.earliest for item in found]
    latest = [item.latest for item in found]
    return Edtf(
        written,
        None if None in earliest else min(day for day in earliest if day is not None),
        None if None in latest else max(day for day in latest if day is not None),
        any(item.uncertain for item in found),
        any(item.approximate for item in found),
    )


def _interval(written: str) -> Edtf:
    first, _, last = written.partition("/")
    if first in ("", "..") and last in ("", ".."):
        raise ValueError("an interval needs a date at one end at least")
    low = _single(first) if first not in ("", "..") else None
    high = _single(last) if last not in ("", "..") else None
    if low and high and low.earliest is not None and high.latest is not None and low.earliest > high.latest:
        raise ValueError("an interval ends before it begins")
    both = [item for item in (low, high) if item]
    return Edtf(
        written,
        low.earliest if low else None,
        high.latest if high else None,
        any(item.uncertain for item in both),
        any(item.approximate for item in both),
    )


def _single(written: str) -> Edtf:
    date, mark, time = written.partition("T")
    found = _DATE.fullmatch(date)
    if not found or (mark and not (_TIME.fullmatch(time) and found["day"])):
        raise ValueError(f'"{written[:40]}" is no date of EDTF')
    marks = "".join(found.group("q1", "q2", *(q for q in ("q3", "q4", "q5", "q6") if found[q])))
    first, last = _years(found["year"], found["digits"])
    month, day = found["month"], found["day"]
    if month is None:
        low, high = _day(first, 1, 1), _day(last, 12, 31)
    elif month.isdigit() and int(month) > 20:
        if day or int(month) not in _DIVISIONS:
            raise ValueError(f'"{written[:40]}" has no such month or division of the year')
        begin, end = _DIVISIONS[int(month)]
        low = _day(first, begin, 1)
        ends = last + (end > 12), end - 12 * (end > 12)
        high = _day(*ends, month_length(Calendar.GREGORIAN, *ends))
    else:
        low = _edge(written, found["year"], first, last, month, day, latest=False)
        high = _edge(written, found["year"], first, last, month, day, latest=True)
    return Edtf(written, low, high, "?" in marks or "%" in marks, "~" in marks or "%" in marks)


def _years(year: str, digits: str | None) -> tuple[int, int]:
    """The first and the last year that are meant."""
    if "X" in year:
        ends = int(year.replace("X", "0")), int(year.replace("X", "9"))
        return min(ends), max(ends)
    base, _, power = year.lstrip("Y").partition("E")
    value = int(base) * 10 ** int(power or 0)
    if digits is None:
        return value, value
    left = len(str(abs(value))) - int(digits)
    if left < 0:
        raise ValueError("a year has fewer digits than are said to be significant")
    scale = 10**left
    low = abs(value) // scale * scale
    high = low + scale - 1
    return (low, high) if value >= 0 else (-high, -low)


def _edge(written: str, year: str, first: int, last: int, month: str, day: str | None, *, latest: bool) -> int:
    """The first or the last day there is that the year, month and day can mean."""
    years = range(first, last + 1)
    months = [m for m in _numbers(month) if 1 <= m <= 12]
    mask = year.lstrip("-Y")
    for at in islice(reversed(years) if latest else years, _YEARS):
        if "X" in year and not _fits(mask, abs(at)):
            continue
        for m in reversed(months) if latest else months:
            length = month_length(Calendar.GREGORIAN, at, m)
            if day is None:
                return _day(at, m, length if latest else 1)
            days = [d for d in _numbers(day) if 1 <= d <= length]
            if days:
                return _day(at, m, days[-1 if latest else 0])
    raise ValueError(f'"{written[:40]}" is a day that there is not')


@lru_cache(maxsize=128)
def _numbers(mask: str) -> tuple[int, ...]:
    """What two digits can be, of which some are lost."""
    return tuple(value for value in range(100) if _fits(mask, value))


def _fits(mask: str, value: int) -> bool:
    written = str(value).zfill(len(mask))
    return len(written) == len(mask) and all(a in ("X", b) for a, b in zip(mask, written, strict=True))


def _day(year: int, month: int, day: int) -> int:
    return day_number(Calendar.GREGORIAN, year, month, day)
