"""Calendars: which day is meant by a year, a month and a day, reckoned in this way or that.

Days are counted by the Julian Day Number, the number of the day that begins at midnight before the noon from which astronomers count
(1 January 2000 Gregorian is 2451545). Years are astronomical: the year before 1 is 0, which historians call 1 BC. The arithmetic is
that of Richards, "Calendars", in the Explanatory Supplement to the Astronomical Almanac (3rd ed. 2012), chapter 15, and of Reingold
and Dershowitz, Calendrical Calculations (4th ed. 2018).
"""

from __future__ import annotations

import enum

__all__ = ["MONTHS", "Calendar", "date_on", "day_number", "easter", "month_length", "months_in", "weekday"]


class Calendar(enum.StrEnum):
    """A way of reckoning days.

    `SWEDISH` is that of Sweden from 1 March 1700 to 30 February 1712, one day ahead of the Julian. `REPUBLICAN` is the
    French one of the years 1 to 14, the complementary days its thirteenth month. `HEBREW` counts its months from Nisan,
    its years from Tishri (the seventh month). `ISLAMIC` is the tabular one, from which what was observed may differ by
    a day or two.
    """

    GREGORIAN = "gregorian"
    JULIAN = "julian"
    SWEDISH = "swedish"
    REPUBLICAN = "republican"
    HEBREW = "hebrew"
    ISLAMIC = "islamic"


MONTHS = tuple("January February March April May June July August September October November December".split())
"""The English names of the months of the Julian and the Gregorian calendar."""
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SWEDISH_FIRST, _SWEDISH_LAST = (1700, 3, 1), (1712, 2, 30)
# The days before 1 Vendémiaire 1, 1 Tishri 1 and 1 Muharram 1.
_REPUBLICAN, _HEBREW, _ISLAMIC = 2375839, 347997, 1948439
_REPUBLICAN_YEARS = 14


def weekday(number: int) -> int:
    """The day of the week of a day: 0 is Monday, 6 Sunday. No reform of a calendar interrupted the week."""
    return number % 7


def months_in(calendar: Calendar, year: int) -> int:
    """How many months a year has."""
    if calendar is Calendar.REPUBLICAN:
        return 13
    return 12 + (calendar is Calendar.HEBREW and _is_long_hebrew(year))


def month_length(calendar: Calendar, year: int, month: int) -> int:
    """How many days a month has. Raises ValueError if the year has no such month, or the calendar no such year."""
    if not 1 <= month <= months_in(calendar, year):
        raise ValueError(f"the {calendar} year {year} has no month {month}")
    if calendar is Calendar.REPUBLICAN:
        if not 1 <= year <= _REPUBLICAN_YEARS:
            raise ValueError(f"the republican calendar has no year {year}")
        return 30 if month < 13 else 5 + (year % 4 == 3)
    if calendar is Calendar.HEBREW:
        return _hebrew_length(year, month)
    if calendar is Calendar.ISLAMIC:
        return 29 + (month % 2 == 1 or (month == 12 and (14 + 11 * year) % 30 < 11))
    leap = year % 4 == 0 and (calendar is not Calendar.GREGORIAN or year % 100 != 0 or year % 400 == 0)
    if calendar is Calendar.SWEDISH and not _SWEDISH_FIRST[:2] <= (year, month) <= _SWEDISH_LAST[:2]:
        raise ValueError(f"the swedish calendar was not kept in month {month} of {year}")
    if (calendar, year, month) == (Calendar.SWEDISH, *_SWEDISH_LAST[:2]):
        return _SWEDISH_LAST[2]
    return _LENGTHS[month - 1] + (month == 2 and leap)


def day_number(calendar: Calendar, year: int, month: int, day: int) -> int:
    """The number of a day. Raises ValueError if the calendar has no such day."""
    if not 1 <= day <= month_length(calendar, year, month):
        raise ValueError(f"the {calendar} month {month} of {year} has no day {day}")
    if calendar is Calendar.REPUBLICAN:
        return _REPUBLICAN + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day
    if calendar is Calendar.HEBREW:
        return _hebrew_new_year(year) + _hebrew_days_before(year, month) + day
    if calendar is Calendar.ISLAMIC:
        return _ISLAMIC + 354 * (year - 1) + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    # The year is taken to begin with March, so that the leap day is its last.
    late = month <= 2
    years, months = year + 4800 - late, month + 12 * late - 3
    number = day + (153 * months + 2) // 5 + 365 * years + years // 4
    if calendar is Calendar.GREGORIAN:
        return number - years // 100 + years // 400 - 32045
    return number - 32083 - (calendar is Calendar.SWEDISH)


def date_on(calendar: Calendar, number: int) -> tuple[int, int, int]:
    """The year, month and day that a calendar gives to a day. Raises ValueError if the calendar was not kept on it."""
    if calendar is Calendar.GREGORIAN:
        days = number + 32044
        centuries = (4 * days + 3) // 146097
        return _from_march(days - 146097 * centuries // 4, 100 * centuries)
    if calendar is Calendar.JULIAN:
        return _from_march(number + 32082, 0)
    if calendar is Calendar.SWEDISH:
        julian = date_on(Calendar.JULIAN, number + 1)
        found = _SWEDISH_LAST if julian == (1712, 3, 1) else julian
        if not _SWEDISH_FIRST <= found <= _SWEDISH_LAST:
            raise ValueError("the swedish calendar was not kept on that day")
        return found
    return _searched(calendar, number)


def easter(year: int, calendar: Calendar = Calendar.GREGORIAN) -> int:
    """The number of Easter Sunday of a year: the Gregorian reckoning (Butcher's, in Meeus, Astronomical Algorithms, chapter 8)
    or the Julian. Raises ValueError for any other calendar."""
    if calendar is Calendar.JULIAN:
        moon = (19 * (year % 19) + 15) % 30
        past = moon + (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7 + 114
    elif calendar is Calendar.GREGORIAN:
        century, rest = divmod(year, 100)
        moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
        sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
        past = moon + sunday - 7 * ((year % 19 + 11 * moon + 22 * sunday) // 451) + 114
    else:
        raise ValueError(f"the {calendar} calendar has no Easter")
    return day_number(calendar, year, past // 31, past % 31 + 1)


def _from_march(days: int, year: int) -> tuple[int, int, int]:
    years = (4 * days + 3) // 1461
    rest = days - 1461 * years // 4
    months = (5 * rest + 2) // 153
    return year + years - 4800 + months // 10, months + 3 - 12 * (months // 10), rest - (153 * months + 2) // 5 + 1


def _searched(calendar: Calendar, number: int) -> tuple[int, int, int]:
    """The date by counting on from the first day of the year, which is guessed and put right."""
    epoch, length = {
        Calendar.REPUBLICAN: (_REPUBLICAN, 365.25),
        Calendar.HEBREW: (_HEBREW, 365.2468),
        Calendar.ISLAMIC: (_ISLAMIC, 354.3667),
    }[calendar]
    first = 7 if calendar is Calendar.HEBREW else 1
    year = int((number - epoch) // length) + 2
    if calendar is Calendar.REPUBLICAN:
        year = min(year, _REPUBLICAN_YEARS)
    while year > 0 and day_number(calendar, year, first, 1) > number:
        year -= 1
    if year < 1:
        raise ValueError(f"the {calendar} calendar does not reach back to that day")
    left = number - day_number(calendar, year, first, 1)
    count = months_in(calendar, year)
    for month in [*range(first, count + 1), *range(1, first)]:
        length_of = month_length(calendar, year, month)
        if left < length_of:
            return year, month, left + 1
        left -= length_of
    raise ValueError(f"the {calendar} calendar was not kept on that day")


# -- Hebrew years: the first of Tishri is put off so that no feast falls on a day it may not.


def _is_long_hebrew(year: int) -> bool:
    return (7 * year + 1) % 19 < 7


def _hebrew_elapsed(year: int) -> int:
    """Days from the epoch to the new moon of Tishri, put off by a day if it falls on Sunday, Wednesday or Friday."""
    months = (235 * year - 234) // 19
    day = 29 * months + (12084 + 13753 * months) // 25920
    return day + ((3 * (day + 1)) % 7 < 3)


def _hebrew_new_year(year: int) -> int:
    """The number of the day before the first of Tishri."""
    before, here, after = (_hebrew_elapsed(year + k) for k in (-1, 0, 1))
    put_off = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return _HEBREW + here + put_off


def _hebrew_length(year: int, month: int) -> int:
    days = _hebrew_new_year(year + 1) - _hebrew_new_year(year)
    short = month in (2, 4, 6, 10, 13) or (month == 12 and not _is_long_hebrew(year))
    short = short or (month == 8 and days not in (355, 385)) or (month == 9 and days in (353, 383))
    return 29 if short else 30


def _hebrew_days_before(year: int, month: int) -> int:
    """Days of the year before the month: the year begins with the seventh."""
    past = range(7, month) if month >= 7 else [*range(7, months_in(Calendar.HEBREW, year) + 1), *range(1, month)]
    return sum(_hebrew_length(year, other) for other in past)
