"""What is missing from an expression, supplied from the course of the text (see `course`) or from the day of writing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from valla import edtf
from valla.calendars import Calendar, date_on, day_number, easter
from valla.dates.course import (
    LAST_OLD,
    Course,
    Joining,
    Point,
    Resolved,
    chosen_year,
    day_readings,
    exists,
    shared_year,
    year_for,
)
from valla.dates.reading import Meaning, iso
from valla.dates.reforms import Reform

__all__ = ["Joining", "Resolved", "day_readings", "resolve"]


_UNITS = {"second": "S", "moment": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "fortnight": "W", "month": "M",
          "year": "Y", "decade": "Y", "century": "Y"}  # fmt: skip


_GREGORIAN = Calendar.GREGORIAN
_TIMES = {"fortnight": 2, "decade": 10, "century": 100}
_DAYS = {"day": 1, "night": 1, "week": 7, "fortnight": 14}


def resolve(
    content: str,
    found: Sequence[tuple[int, int, Meaning]],
    document: tuple[int, ...] | None = None,
    joining: Joining | None = None,
    reform: Reform | None = None,
) -> list[Resolved]:
    """Each expression with its value, in the order of the text. `document` is the date on which the text was written, as year,
    month and day so far as known."""
    course = Course(content, Point(*document) if document else None)
    course.joining = joining or Joining()
    course.reform = reform
    course.ahead = [
        Point(meaning.year, meaning.month, meaning.day, offset=start)
        for start, _, meaning in found
        if meaning.kind == "date" and meaning.year is not None and meaning.month is not None
    ]
    course.first = {meaning.note for _, _, meaning in found if meaning.note in _ORDERS}
    made: list[Resolved] = []
    for number, (start, end, meaning) in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        made += _one(course, start, end, meaning, following)
    return _joined(content, made, course.joining)


def _one(
    course: Course, start: int, end: int, meaning: Meaning, following: tuple[int, int, Meaning] | None
) -> list[Resolved]:
    if meaning.kind == "range":
        return _range(course, start, end, meaning)
    result = _RESOLVERS.get(meaning.kind, _unresolved)(course, Resolved(start, end, meaning), following)
    return [_marked(result)]


_OR = re.compile(r"\s+or\s+(?:in |on )?")
_DATED = ("date", "season", "fixed", "decade", "feast")


def _joined(content: str, made: list[Resolved], joining: Joining) -> list[Resolved]:
    """With "from May 1919 to the autumn of 1921" and "between 1914 and 1918" as one expression before its two."""
    joined: list[Resolved] = []
    for number, one in enumerate(made):
        other = made[number + 1] if number + 1 < len(made) else None
        if (
            other is not None
            and one.meaning.kind == other.meaning.kind == "date"
            and one.value
            and other.value
            and len(one.value) == len(other.value)
            and _OR.fullmatch(content, one.end, other.start)
        ):
            either = Meaning(
                "range", parts=((one.start, one.end, one.meaning), (other.start, other.end, other.meaning))
            )
            joined.append(
                Resolved(one.start, other.end, either, f"[{one.value},{other.value}]", ground="the one or the other")
            )
        if (
            other is not None
            and one.meaning.kind in _DATED
            and other.meaning.kind in _DATED
            and one.end <= other.start
            and not (joined and joined[-1].meaning.kind == "range" and other.end <= joined[-1].end)
            and joining.until.fullmatch(content, one.end, other.start)
            and joining.since.search(content, max(one.start - 12, 0), one.start)
        ):
            other = made[number + 1] = _after(one, other)
            parts = ((one.start, one.end, one.meaning), (other.start, other.end, other.meaning))
            joined.append(
                Resolved(one.start, other.end, Meaning("range", parts=parts), _span(one, other), ground=one.ground)
            )
        joined.append(one)
    return joined


def _marked(result: Resolved) -> Resolved:
    meaning, value = result.meaning, result.value
    if value and meaning.marks and "/" not in value:
        value += meaning.marks
    if value and meaning.bound and "/" not in value:
        value = f"../{value}" if meaning.bound == "before" else f"{value}/.."
    return replace(result, value=value) if value != result.value else result


def _unresolved(course: Course, result: Resolved, following: object) -> Resolved:
    return result


def _range(course: Course, start: int, end: int, meaning: Meaning) -> list[Resolved]:
    (first_start, first_end, first), (last_start, last_end, last) = meaning.parts
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year)
    one = _date(course, Resolved(first_start, first_end, first), None)
    other = _date(course, Resolved(last_start, last_end, last), None)
    other = _after(one, other)
    return [Resolved(start, end, meaning, _span(one, other), anchor=one.anchor, ground=one.ground), one, other]


def _after(one: Resolved, other: Resolved) -> Resolved:
    """The end of a range: "from October to March" goes into the next year, if no year is told for its end."""
    if other.meaning.year is not None or one.meaning.year is None or not one.value or _span(one, other):
        return other
    found = re.fullmatch(r"(\d{4})(-.*)?", other.value)
    later = replace(other, value=f"{int(found[1]) + 1:04d}{found[2] or ''}") if found else other
    return later if _span(one, later) else other


def _span(one: Resolved, other: Resolved) -> str:
    """From the one date to the other in EDTF; empty where there is no such span, or where it would run backwards."""
    value = f"{one.value}/{other.value}"
    if not (one.value and other.value) or value.count("/") > 1:
        return ""
    try:
        edtf.read(value)
    except ValueError:
        return ""
    return value


def _date(course: Course, result: Resolved, following: tuple[int, int, Meaning] | None) -> Resolved:
    meaning = result.meaning
    year, month, day = meaning.year, meaning.month, meaning.day
    anchor = ground = ""
    if meaning.unit == "short":
        return _short_year(course, result)
    if year is None and month is None and day is not None:
        return _day_alone(course, result)
    if year is None:
        supplied = shared_year(course, result, following) or year_for(course, result)
        if supplied is None:
            return replace(result, ground="no year is told")
        years, anchor, ground = supplied
        if len(years) > 1 and (choice := chosen_year(course, result, years)):
            years, ground = [choice[0]], choice[1]
        if len(years) > 1:
            there = [one for one in years if day is None or (month and exists(_GREGORIAN, one, month, day))]
            return replace(
                result, candidates=tuple(iso(one, month, day) for one in there), anchor=anchor, ground=ground
            )
        year = years[0]
    point = Point(year, month, day, offset=result.start)
    if month is not None and day is not None:
        style = "gregorian" if meaning.old else meaning.calendar
        if not style and course.reform is not None:
            style = course.reform.style((year, month, day))
            result = replace(result, meaning=replace(meaning, calendar=style))
        readings = () if style == "dropped" else day_readings(year, month, day, style)
        if not readings:
            return replace(result, ground="there is no such day", anchor=anchor)
        if meaning.relation != "back":
            course.tell(point)
        return replace(
            result, value=readings[0], candidates=readings if len(readings) > 1 else (), anchor=anchor, ground=ground
        )
    if meaning.relation != "back":
        course.tell(point)
    return replace(result, value=point.written, anchor=anchor, ground=ground)


def _short_year(course: Course, result: Resolved) -> Resolved:
    short = int(result.meaning.amount or 0)
    if course.last is None:
        return replace(result, ground="no century is told")
    century = course.last.year // 100 * 100
    year = min((century - 100 + short, century + short, century + 100 + short), key=lambda y: abs(y - course.last.year))  # type: ignore[union-attr]
    anchor = course.last.written
    course.tell(Point(year, offset=result.start))
    return replace(result, value=iso(year), anchor=anchor, ground="the century of the date told last")


def _day_alone(course: Course, result: Resolved) -> Resolved:
    last = course.last
    if last is None or last.month is None:
        return replace(result, ground="no month is told")
    day, calendar = result.meaning.day or 0, _GREGORIAN
    year, month = last.year, last.month
    if last.calendar and last.day:
        # "On 9 Thermidor of the Year II. On the 10th": of the month of the same calendar.
        calendar = Calendar(last.calendar)
        year, month, _ = date_on(calendar, day_number(_GREGORIAN, last.year, last.month, last.day))
    try:
        date = date_on(_GREGORIAN, day_number(calendar, year, month, day))
    except ValueError:
        return replace(result, ground="the month told last has no such day")
    point = Point(*date, offset=result.start, calendar=last.calendar)
    course.tell(point)
    return replace(result, value=point.written, anchor=last.written, ground="the month of the date told last")


def _season(course: Course, result: Resolved, following: object) -> Resolved:
    meaning = result.meaning
    year, anchor, ground = meaning.year, "", ""
    if year is None:
        if course.last is None:
            return replace(result, ground="no year is told")
        last = course.last
        step = {"ahead": 1, "back": -1}.get(meaning.relation, 0)
        begins = _SEASONS.get(meaning.season or 0, 1)
        if step and last.month:
            # "The following winter" is the next there is.
            step = int(begins <= last.month) if step > 0 else -int(begins >= last.month)
        year, anchor, ground = last.year + step, last.written, "the year of the date told last"
    point = Point(year, season=meaning.season, offset=result.start)
    if not meaning.relation:
        course.tell(point)
    return replace(result, value=point.written, anchor=anchor, ground=ground)


_SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
"""The months in which seasons begin."""


def _fixed(course: Course, result: Resolved, following: object) -> Resolved:
    meaning = result.meaning
    if meaning.calendar in _OTHERS and (day := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", meaning.value)):
        year, month, number = map(int, day.groups())
        course.tell(Point(year, month, number, offset=result.start, calendar=meaning.calendar))
    return replace(result, value=result.meaning.value, candidates=result.meaning.candidates, ground=result.meaning.note)


_OTHERS = ("republican", "hebrew")
_ORDERS = ("day first", "month first")


def _numeric(course: Course, result: Resolved, following: object) -> Resolved:
    """A date in figures, read in the order that the other dates of the text show."""
    candidates = result.meaning.candidates
    if len(course.first) != 1:
        return replace(result, candidates=candidates, ground="day and month may stand in either order")
    order = next(iter(course.first))
    value = candidates[0] if order == _ORDERS[0] else candidates[-1]
    year, month, day = map(int, value.split("-"))
    course.tell(Point(year, month, day, offset=result.start))
    return replace(result, value=value, ground=f"the {order}, as other dates of the text have it")


def _decade(course: Course, result: Resolved, following: object) -> Resolved:
    tens = int(result.meaning.amount or 0) // 10
    if course.last is None:
        return replace(result, ground="no century is told")
    return replace(
        result,
        value=f"{course.last.year // 100 + (result.meaning.step or 0):02d}{tens}X",
        anchor=course.last.written,
        ground="the century of the date told last",
    )


def _feast(course: Course, result: Resolved, following: object) -> Resolved:
    meaning = result.meaning
    year, anchor, ground = meaning.year, "", ""
    if year is None:
        if course.last is None:
            return replace(result, ground="no year is told")
        year, anchor, ground = course.last.year, course.last.written, "the year of the date told last"
    days = [
        _beside_feast(meaning, _feast_day(meaning.feast, year, calendar), calendar) for calendar in _reckonings(year)
    ]
    written = list(dict.fromkeys(iso(*date) for date in days))
    course.tell(Point(*days[0], offset=result.start))
    if len(written) > 1:
        return replace(
            result,
            candidates=tuple(written),
            anchor=anchor,
            ground="Easter was kept on two days in that year, by the Julian calendar and by the Gregorian",
        )
    return replace(result, value=written[0], anchor=anchor, ground=ground)


def _reckonings(year: int) -> tuple[Calendar, ...]:
    if year < 1583:
        return (Calendar.JULIAN,)
    return (Calendar.JULIAN, _GREGORIAN) if year <= 1752 else (_GREGORIAN,)


def _beside_feast(meaning: Meaning, feast: tuple[int, int, int], calendar: Calendar) -> tuple[int, int, int]:
    """The feast itself, or the day told by it: its eve, the Monday before it."""
    if meaning.step is None:
        return feast
    at = day_number(calendar, *feast)
    if meaning.weekday is None:
        return date_on(calendar, at + meaning.step)
    move = (at - meaning.weekday) % 7 or 7 if meaning.step < 0 else (meaning.weekday - at) % 7 or 7
    return date_on(calendar, at - move if meaning.step < 0 else at + move)


def _feast_day(rule: str, year: int, calendar: Calendar) -> tuple[int, int, int]:
    if rule.startswith("old easter"):
        # The Easter of the Eastern churches, in the calendar of Russia.
        kept = Calendar.JULIAN if year < _RUSSIAN_REFORM else _GREGORIAN
        return date_on(kept, easter(year, Calendar.JULIAN) + int(rule.removeprefix("old easter")))
    if rule.startswith("hebrew "):
        month, day = map(int, rule.removeprefix("hebrew ").split("-"))
        return date_on(calendar, _hebrew_day(year, month, day))
    if not rule.startswith("easter"):
        return year, int(rule[:2]), int(rule[3:5])
    return date_on(calendar, easter(year, calendar) + int(rule.removeprefix("easter").split("/")[0]))


_RUSSIAN_REFORM = 1918


def _hebrew_day(year: int, month: int, day: int) -> int:
    """The number of a day of the Jewish year, or of the one that falls within a year of the common era."""
    if year > _LAST_COMMON:
        return day_number(Calendar.HEBREW, year, month, day)
    # The Jewish year begins in the autumn of the common one.
    return day_number(Calendar.HEBREW, year + 3760 + (month >= 7 and month <= 9), month, day)


_LAST_COMMON = 3000


def _weekday(course: Course, result: Resolved, following: object) -> Resolved:
    """A weekday: the next one after the day told last, since the story goes on; the last one before where the story looks back."""
    wanted, relation = result.meaning.weekday, result.meaning.relation
    base = course.document if relation == "last" else course.last
    if base is None or wanted is None or not (base.month and base.day):
        return replace(result, ground="the day it is told by is not known")
    calendar = Calendar.JULIAN if base.year <= LAST_OLD else _GREGORIAN
    at = day_number(calendar, base.year, base.month, base.day)
    before = course.content[max(result.start - _SENTENCE, 0) : result.start].rpartition(".")[2]
    if relation in ("back", "last") or re.search(r"\bhad\b", before):
        at -= (at - wanted) % 7 or 7
        ground = "the last before the day told last"
    else:
        # The same weekday again is the day told last, unless it is the next.
        at += (wanted - at) % 7 or 7 * (relation == "ahead")
        ground = "the next after the day told last"
    date = date_on(calendar, at)
    if relation not in ("back", "last"):
        course.tell(Point(*date, offset=result.start))
    return replace(result, value=iso(*date), anchor=base.written, ground=ground)


_SENTENCE = 120


def _shift(course: Course, result: Resolved, following: tuple[int, int, Meaning] | None) -> Resolved:
    meaning = result.meaning
    if meaning.relation == "document" and course.document is None:
        return replace(result, ground="counted from the day of writing, which is not known")
    if meaning.amount is None:
        return replace(result, ground="how far is not said")
    base = course.document if meaning.relation == "document" else course.last
    if (
        meaning.relation in ("after", "before", "since")
        and following
        and following[0] - result.end <= 5
        and following[2].year is not None
    ):
        other = following[2]
        if other.kind == "feast":
            days = _feast_day(other.feast, other.year or 0, _reckonings(other.year or 0)[-1])
            base = Point(*days)
        elif other.kind == "date":
            base = Point(other.year or 0, other.month, other.day)
        else:
            return replace(result, ground="counted from what is told, not from a date")
        moved = _moved(base, meaning.unit, meaning.amount * (meaning.step or 1))
        if moved is None:
            return replace(result, ground="the date it is counted from is not known to the day", anchor=base.written)
        return replace(result, value=moved.written, anchor=base.written, ground="counted from the date that follows")
    if meaning.relation in ("after", "before", "since"):
        tail = course.content[result.end : result.end + 2]
        if tail.strip()[:1].isalnum():
            return replace(result, ground="counted from what is told, not from a date")
    if base is None:
        return replace(result, ground="no date is told to count from")
    moved = _moved(base, meaning.unit, meaning.amount * (meaning.step or 1))
    if moved is None:
        return replace(result, ground="the date told last is not known to the day", anchor=base.written)
    point = replace(moved, offset=result.start)
    if (meaning.step or 0) > 0:
        course.tell(point)
    return replace(result, value=point.written, anchor=base.written, ground="counted from the date told last")


def _moved(base: Point, unit: str, amount: float) -> Point | None:
    """A date so much later or earlier, no more exact than it is told. None where the date is not known well enough."""
    if amount != int(amount):
        return None
    count = int(amount)
    if unit in _DAYS:
        if base.month is None or base.day is None:
            return None
        at = day_number(_GREGORIAN, base.year, base.month, base.day) + count * _DAYS[unit]
        year, month, day = date_on(_GREGORIAN, at)
        return Point(year, month, day)
    if unit == "month":
        if base.month is None:
            return None
        months = base.year * 12 + base.month - 1 + count
        return Point(months // 12, months % 12 + 1)
    if unit in ("year", "decade", "century"):
        return Point(base.year + count * {"year": 1, "decade": 10, "century": 100}[unit])
    return None


def _next(course: Course, result: Resolved, following: object) -> Resolved:
    meaning = result.meaning
    base, step = course.last, meaning.step or 0
    if meaning.relation == "writing":
        base = course.document or (None if step else course.last)
        if base is None:
            return replace(result, ground="counted from the day of writing, which is not known")
    if base is None:
        return replace(result, ground="no date is told to count from")
    if (
        meaning.relation in ("after", "before")
        and not meaning.part
        and course.content[result.end : result.end + 2].strip()[:1].isalnum()
    ):
        return replace(result, ground="counted from what is told, not from a date")
    if meaning.unit in ("morning", "afternoon", "evening", "night", "day", "noon", "midnight"):
        if not base.day:
            return replace(result, ground="the date told last is not known to the day", anchor=base.written)
        moved = _moved(base, "day", step)
    elif meaning.unit == "month":
        moved = _moved(base, "month", step)
    elif meaning.unit == "year":
        moved = _moved(base, "year", step)
    else:
        return replace(result, ground="no day is meant by it")
    if moved is None:
        return replace(result, ground="the date told last is not known well enough", anchor=base.written)
    if step > 0:
        course.last = replace(moved, offset=result.start)
    return replace(
        result,
        value=moved.written,
        anchor=base.written,
        ground="counted from the date told last" if step else "the date told last",
    )


def _proximity(course: Course, result: Resolved, following: object) -> Resolved:
    meaning, written = result.meaning, course.document
    if written is None or written.month is None:
        return replace(result, ground="counted from the day of writing, which is not known")
    step, anchor = meaning.step or 0, written.written
    if meaning.relation == "day":
        if written.day is None:
            return replace(result, ground="the day of writing is not known", anchor=anchor)
        moved = date_on(_GREGORIAN, day_number(_GREGORIAN, written.year, written.month, written.day) + step)
        return replace(result, value=iso(*moved), anchor=anchor, ground="counted from the day of writing")
    if meaning.month is not None:
        here = (written.month, written.day or 31)
        there = (meaning.month, meaning.day or (1 if step < 0 else 31))
        year = written.year - (step < 0 and there >= here) + (step > 0 and there <= here)
        month = meaning.month
    else:
        months = written.year * 12 + written.month - 1 + step
        year, month = months // 12, months % 12 + 1
    if meaning.day is not None and not exists(_GREGORIAN, year, month, meaning.day):
        return replace(result, ground="that month has no such day", anchor=anchor)
    point = Point(year, month, meaning.day, offset=result.start)
    course.tell(point)
    return replace(result, value=point.written, anchor=anchor, ground="counted from the day of writing")


def _republican(course: Course, result: Resolved, following: object) -> Resolved:
    """A day of the republican calendar without its year: the one in the year told of."""
    meaning, last = result.meaning, course.last
    if last is None or meaning.month is None or meaning.day is None:
        return replace(result, ground="no year is told")
    found = []
    for year in (last.year - 1792, last.year - 1791):
        try:
            date = date_on(_GREGORIAN, day_number(Calendar.REPUBLICAN, year, meaning.month, meaning.day))
        except ValueError:
            continue
        if date[0] == last.year:
            found.append(date)
    if len(found) != 1:
        return replace(result, ground="the year told last has no such day")
    course.tell(Point(*found[0], offset=result.start))
    return replace(result, value=iso(*found[0]), anchor=last.written, ground="the year of the date told last")


def _duration(course: Course, result: Resolved, following: object) -> Resolved:
    meaning = result.meaning
    unit, amount = meaning.unit, meaning.amount
    number = "X" if amount is None else f"{amount * _TIMES.get(unit, 1):g}"
    return replace(result, duration=f"P{'T' * (unit in ('second', 'moment', 'minute', 'hour'))}{number}{_UNITS[unit]}")


_RESOLVERS = {
    "date": _date, "season": _season, "fixed": _fixed, "numeric": _numeric, "decade": _decade, "feast": _feast, "weekday": _weekday, "shift": _shift,
    "next": _next, "proximity": _proximity, "republican": _republican, "duration": _duration, "age": _duration,
}  # fmt: skip
