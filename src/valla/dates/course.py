"""The course of a text: the dates told so far, of which the others speak.

A date without its year takes it from the date told last, forward where the story goes forward: of the years that narrative prose leaves
out, the one meant is the last one named in nearly nine cases of ten (Mazur and Dale, "WikiWars", EMNLP 2010, is the corpus on
which that was counted). Where the text does not tell, nothing is supplied and the readings that remain are given.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from valla.calendars import Calendar, date_on, day_number
from valla.dates.reading import Meaning, iso
from valla.dates.reforms import Reform

__all__ = [
    "LAST_OLD",
    "Course",
    "Joining",
    "Point",
    "Resolved",
    "chosen_year",
    "day_readings",
    "exists",
    "shared_year",
    "year_for",
]
_GREGORIAN = Calendar.GREGORIAN


@dataclass(frozen=True, slots=True)
class Resolved:
    """A meaning with its value (EDTF, empty where it is not told), the readings that remain, and how they came about."""

    start: int
    end: int
    meaning: Meaning
    value: str = ""
    candidates: tuple[str, ...] = ()
    anchor: str = ""
    ground: str = ""
    duration: str = ""


@dataclass(frozen=True, slots=True)
class Point:
    """A date that others can be told by: as much of it as is known."""

    year: int
    month: int | None = None
    day: int | None = None
    season: int | None = None
    offset: int = field(default=0, kw_only=True)
    calendar: str = field(default="", kw_only=True)
    """The calendar in which the text counts it, where that is neither the Julian nor the Gregorian."""

    @property
    def written(self) -> str:
        return f"{self.year:04d}-{self.season}" if self.season else iso(self.year, self.month, self.day)


@dataclass(frozen=True, slots=True)
class Joining:
    """How a language joins two dates to one expression: by the words before the first, between them, and before the second."""

    since: re.Pattern[str] = re.compile(r"\b(?:from|between)\s+$", re.IGNORECASE)
    until: re.Pattern[str] = re.compile(r"\s+(?:to|until|till|through|and)\s+")
    joined: re.Pattern[str] = re.compile(
        r"\s*(?:and|or|to|until|till|through|-|–|—|,|/)\s*(?:in |the |on |from |late |early |mid-?)*"
    )

    @classmethod
    def of(cls, lists: Mapping[str, Sequence[str]]) -> Joining:
        """From the lists `from_words`, `until_words`, `join_words` and `join_small` of a language."""
        if "until_words" not in lists:
            return cls()
        since, until, joined, small = (
            "|".join(
                r"\s+".join(map(re.escape, phrase.split()))
                for phrase in sorted(lists.get(name, ()), key=len, reverse=True)
            )
            for name in ("from_words", "until_words", "join_words", "join_small")
        )
        return cls(
            re.compile(rf"(?<!\w)(?:{since})\s*$", re.IGNORECASE),
            re.compile(rf"\s+(?:{until})\s*"),
            re.compile(rf"\s*(?:\s(?:{until}|{joined})\b|[-–—,/])\s*(?:(?:{small})\s*)*"),
        )


class Course:
    """The course of a text: the dates told so far."""

    def __init__(self, content: str, document: Point | None) -> None:
        self.content = content
        self.document = document
        self.last: Point | None = document
        self.passed: Point | None = None
        self.ahead: list[Point] = []
        self.section: Point | None = None
        self.first: set[str] = set()
        self.joining = Joining()
        self.reform: Reform | None = None

    def coming(self, offset: int) -> Point | None:
        """The next date told with its year and month, if it stands in the same paragraphs."""
        at = bisect_right(self.ahead, offset, key=lambda point: point.offset)
        if at == len(self.ahead) or self.ahead[at].offset - offset > _AHEAD:
            return None
        return self.ahead[at]

    def tell(self, point: Point) -> None:
        """A date is told: of it, or of the one told before, others will speak."""
        heads = self._is_heading(point)
        if heads:
            again = self.section is not None and "\n" not in self.content[self.section.offset : point.offset]
            self.section = None if again else point
        if self.last is not None and self.last is not self.document and not heads:
            if self._is_beside(point):
                return
            if self._in_passing(point):
                self.passed = point
                return
        self.passed = None
        self.last = point

    def _is_heading(self, point: Point) -> bool:
        line = self.content[self.content.rfind("\n", 0, point.offset) + 1 :].split("\n", 1)[0].rstrip()
        return len(line) < _HEADING and not line.endswith((".", ",", ";", "?", "!", '"', "”"))

    def _is_beside(self, point: Point) -> bool:
        """Is a date named beside the story: between parentheses, as the end or beginning of something, as what is to come?"""
        before = self.content[max(point.offset - 60, 0) : point.offset]
        opened = self.content.rfind("(", max(point.offset - 200, 0), point.offset)
        return (opened >= 0 and ")" not in self.content[opened : point.offset]) or bool(_BESIDE.search(before))

    def _in_passing(self, point: Point) -> bool:
        """Is it the date of a thing, or a bare year amid a sentence, so that one cannot say whether the story goes there?"""
        before = self.content[max(point.offset - 60, 0) : point.offset]
        if point.month is not None or point.season is not None:
            return bool(_OF_THING.search(before))
        return not _OPENING.search(before)


_HEADING = 80
_AHEAD = 8000
# "until the fall of Budapest in February 1945", "since 1939", "the constitution of 1917", "planned for 1976"
_BESIDE = re.compile(
    r"\b(?:(?:until|till|since)(?:[ \n]\w+){0,6}|(?:planned|scheduled|expected|predicted|due)(?:[ \n]\w+){0,3})\s$",
    re.IGNORECASE,
)
_OF_THING = re.compile(r"\b(?:of|the)\s$", re.IGNORECASE)
_OPENING = re.compile(r"(?:^|[.!?:;][”\"']?\s+|\n\s*)(?:\w+\s+){0,2}$")


def day_readings(year: int, month: int, day: int, calendar: str = "") -> tuple[str, ...]:
    """The days (EDTF) that a date can mean, the likeliest first. `calendar` is what the text says of it: `julian`, `gregorian`,
    `dual` (the years before and after Lady Day are both given), or nothing.

    A date of which nothing is said is taken as it is written; up to 1752 the Julian day stands beside it, and from 1155 on, for
    the days before Lady Day, the next year (Cheney, A Handbook of Dates, 2000, chapters 1 and 2).
    """
    found: list[str] = []
    julian = exists(Calendar.JULIAN, year, month, day)
    if calendar == "julian":
        return (iso(*date_on(_GREGORIAN, day_number(Calendar.JULIAN, year, month, day))),) if julian else ()
    if exists(_GREGORIAN, year, month, day):
        found.append(iso(year, month, day))
    if calendar == "gregorian" or year > _LAST_JULIAN:
        return tuple(found)
    if calendar == "regnal":
        return tuple(dict.fromkeys([*found, iso(*date_on(_GREGORIAN, day_number(Calendar.JULIAN, year, month, day)))]))
    if julian:
        found.append(iso(*date_on(_GREGORIAN, day_number(Calendar.JULIAN, year, month, day))))
    if (
        not calendar
        and _FIRST_LADY_DAY <= year < _LAST_JULIAN
        and (month, day) < (3, 25)
        and exists(_GREGORIAN, year + 1, month, day)
    ):
        found.append(iso(year + 1, month, day))
    return tuple(dict.fromkeys(found))


LAST_OLD = 1582
_LAST_JULIAN, _FIRST_LADY_DAY = 1752, 1155


def exists(calendar: Calendar, year: int, month: int, day: int) -> bool:
    try:
        day_number(calendar, year, month, day)
    except ValueError:
        return False
    return True


def chosen_year(course: Course, result: Resolved, years: list[int]) -> tuple[int, str] | None:
    """The one of several years in which the story goes on to the date told next; else the one plainly nearest to the dates told
    before and after, for a story has few leaps; else the year of the heading."""
    month, last, coming = result.meaning.month, course.last, course.coming(result.end)
    if month is not None and coming is not None and coming.month is not None:
        leading = [year for year in years if year == coming.year and month <= coming.month]
        if len(leading) == 1:
            return leading[0], "the year in which the story goes on to the date told next"
        if last is not None and last.month is not None:
            before, after = last.year * 12 + last.month, coming.year * 12 + coming.month
            costs = sorted(
                (_leap(year * 12 + month - before) + _leap(after - year * 12 - month), year) for year in years
            )
            if 2 * costs[0][0] < costs[1][0]:
                return costs[0][1], "the year nearest to the dates told before and after it"
    if course.section and course.section.year in years:
        return course.section.year, "the year of the heading"
    return None


def _leap(months: int) -> int:
    """How much a story leaps: backward is twice as far."""
    return months if months >= 0 else -2 * months


def shared_year(
    course: Course, result: Resolved, following: tuple[int, int, Meaning] | None
) -> tuple[list[int], str, str] | None:
    """The year that a date shares with the one it is joined to: "in April and June 1955"."""
    if following is None or result.meaning.relation:
        return None
    start, _, other = following
    if other.kind == "range":
        other = other.parts[0][2]
    if other.kind != "date" or other.year is None or other.month is None or result.meaning.month is None:
        return None
    if not course.joining.joined.fullmatch(course.content[result.end : start]):
        return None
    year = other.year - (result.meaning.month > other.month)
    return [year], iso(other.year, other.month), "the year of the date it is joined to"


def year_for(course: Course, result: Resolved) -> tuple[list[int], str, str] | None:
    """The years that a date without one can be of (one, if the text tells), the date it is told by, and why."""
    meaning, last = result.meaning, course.last
    if last is None:
        return None
    step = {"ahead": 1, "back": -1}.get(meaning.relation, 0)
    if step and meaning.month is not None and last.month is not None:
        # "The following March" is the next there is.
        year = last.year + (meaning.month <= last.month if step > 0 else -(meaning.month >= last.month))
        return [year], last.written, "the next before it" if step < 0 else "the next after it"
    if meaning.relation:
        named = course.passed or last
        return [named.year + step], named.written, "the year told last"
    years = [last.year]
    if (
        meaning.month is not None
        and last.month is not None
        and meaning.month > last.month
        and _SINCE.search(course.content[max(result.start - 12, 0) : result.start])
    ):
        return [last.year - 1], last.written, "the last before the date told last"
    if meaning.month is not None and last.month is not None:
        distance = meaning.month - last.month
        if distance <= -_FAR:
            years = [last.year + 1]
        elif distance < -_NEAR and "\n" in course.content[last.offset : result.start]:
            years = [last.year, last.year + 1]
        if course.passed and course.passed.year != last.year:
            years.append(course.passed.year)
    elif course.passed:
        years.append(course.passed.year)
    if course.section and course.section.year not in years and "\n" in course.content[last.offset : result.start]:
        years.append(course.section.year)
    if len(set(years)) > 1:
        return sorted(set(years)), last.written, "more than one year may be meant"
    return (
        years[:1],
        last.written,
        "the year of the date told last" if years == [last.year] else "the year after, since the story goes on",
    )


_SINCE = re.compile(r"\bsince\s+$")
# A month so much earlier in the year than the one told last belongs to the next year; one a little earlier to the same.
_FAR, _NEAR = 8, 3
