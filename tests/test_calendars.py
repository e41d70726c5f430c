"""Days in several calendars: known days, and what holds of every day."""

from __future__ import annotations

import datetime

import pytest
from convertdate import french_republican, hebrew, islamic, julian
from dateutil import easter as tables
from hypothesis import given
from hypothesis import strategies as st

from valla.calendars import Calendar, date_on, day_number, easter, month_length, months_in, weekday

GREGORIAN, JULIAN = Calendar.GREGORIAN, Calendar.JULIAN
UNIX = 1721425
"""What stands between Python's ordinal of a day and its number."""


@pytest.mark.parametrize(
    ("calendar", "date", "gregorian"),
    [
        (JULIAN, (1917, 10, 25), (1917, 11, 7)),
        (JULIAN, (1582, 10, 4), (1582, 10, 14)),
        (JULIAN, (1752, 9, 2), (1752, 9, 13)),
        (JULIAN, (1900, 2, 29), (1900, 3, 13)),
        (Calendar.SWEDISH, (1700, 3, 1), (1700, 3, 11)),
        (Calendar.SWEDISH, (1712, 2, 30), (1712, 3, 11)),
        (Calendar.REPUBLICAN, (1, 1, 1), (1792, 9, 22)),
        (Calendar.REPUBLICAN, (2, 11, 9), (1794, 7, 27)),
        (Calendar.REPUBLICAN, (8, 2, 18), (1799, 11, 9)),
        (Calendar.REPUBLICAN, (14, 4, 10), (1805, 12, 31)),
        (Calendar.HEBREW, (5708, 2, 5), (1948, 5, 14)),
        (Calendar.HEBREW, (5784, 7, 1), (2023, 9, 16)),
        (Calendar.HEBREW, (5784, 13, 14), (2024, 3, 24)),
        (Calendar.ISLAMIC, (1445, 1, 1), (2023, 7, 19)),
        (Calendar.ISLAMIC, (1421, 1, 1), (2000, 4, 6)),
    ],
)
def test_known_days(calendar: Calendar, date: tuple[int, int, int], gregorian: tuple[int, int, int]):
    number = day_number(GREGORIAN, *gregorian)
    assert day_number(calendar, *date) == number
    assert date_on(calendar, number) == date


@pytest.mark.parametrize(
    ("calendar", "date"),
    [
        (GREGORIAN, (1900, 2, 29)),
        (GREGORIAN, (1916, 4, 31)),
        (GREGORIAN, (1916, 13, 1)),
        (GREGORIAN, (1916, 1, 0)),
        (JULIAN, (1901, 2, 29)),
        (Calendar.SWEDISH, (1700, 2, 28)),
        (Calendar.SWEDISH, (1712, 3, 1)),
        (Calendar.REPUBLICAN, (2, 13, 6)),
        (Calendar.REPUBLICAN, (15, 1, 1)),
        (Calendar.HEBREW, (5783, 13, 1)),
    ],
)
def test_days_that_are_none(calendar: Calendar, date: tuple[int, int, int]):
    with pytest.raises(ValueError):
        day_number(calendar, *date)


@given(st.dates())
def test_the_gregorian_days_are_python_s(date: datetime.date):
    number = day_number(GREGORIAN, date.year, date.month, date.day)
    assert number == date.toordinal() + UNIX
    assert weekday(number) == date.weekday()


@given(st.sampled_from([GREGORIAN, JULIAN, Calendar.HEBREW, Calendar.ISLAMIC]), st.integers(1948440, 2600000))
def test_every_day_has_one_date(calendar: Calendar, number: int):
    year, month, day = date_on(calendar, number)
    assert day_number(calendar, year, month, day) == number
    following = date_on(calendar, number + 1)
    if day < month_length(calendar, year, month):
        assert following == (year, month, day + 1)
    else:
        assert following[2] == 1


@given(st.integers(2375840, 2380952))
def test_every_day_of_the_republic(number: int):
    assert day_number(Calendar.REPUBLICAN, *date_on(Calendar.REPUBLICAN, number)) == number


@given(st.integers(-1000000, 3000000), st.sampled_from([GREGORIAN, JULIAN]))
def test_years_before_the_first(number: int, calendar: Calendar):
    assert day_number(calendar, *date_on(calendar, number)) == number


@given(st.integers(1, 7000))
def test_hebrew_years_have_their_lengths(year: int):
    days = sum(month_length(Calendar.HEBREW, year, month + 1) for month in range(months_in(Calendar.HEBREW, year)))
    assert days in (353, 354, 355, 383, 384, 385)


def test_easter():
    assert date_on(GREGORIAN, easter(1916)) == (1916, 4, 23)
    assert date_on(GREGORIAN, easter(1818)) == (1818, 3, 22)
    assert date_on(GREGORIAN, easter(1943)) == (1943, 4, 25)
    assert date_on(GREGORIAN, easter(1917, JULIAN)) == (1917, 4, 15)
    assert date_on(GREGORIAN, easter(2000, JULIAN)) == (2000, 4, 30)
    with pytest.raises(ValueError):
        easter(5708, Calendar.HEBREW)


@given(st.integers(326, 4000), st.sampled_from([GREGORIAN, JULIAN]))
def test_easter_is_a_sunday_in_spring(year: int, calendar: Calendar):
    number = easter(year, calendar)
    assert weekday(number) == 6
    assert day_number(calendar, year, 3, 22) <= number <= day_number(calendar, year, 4, 25)


HEBREW_DAYS = st.integers(day_number(Calendar.HEBREW, 4000, 7, 1), day_number(Calendar.HEBREW, 6000, 7, 1))


@given(HEBREW_DAYS)
def test_the_hebrew_days_are_those_of_another_reckoning(number: int):
    assert hebrew.from_jd(number - 0.5) == date_on(Calendar.HEBREW, number)


@given(st.integers(day_number(Calendar.ISLAMIC, 1, 1, 1), day_number(Calendar.ISLAMIC, 1500, 1, 1)))
def test_the_islamic_days_are_those_of_another_reckoning(number: int):
    assert islamic.from_jd(number - 0.5) == date_on(Calendar.ISLAMIC, number)


@given(st.integers(0, day_number(Calendar.REPUBLICAN, 14, 4, 10) - day_number(Calendar.REPUBLICAN, 1, 1, 1)))
def test_the_republican_days_are_those_of_another_reckoning(after: int):
    number = day_number(Calendar.REPUBLICAN, 1, 1, 1) + after
    assert french_republican.from_jd(number - 0.5) == date_on(Calendar.REPUBLICAN, number)


@given(st.integers(-4000, 3000), st.integers(1, 12), st.integers(1, 28))
def test_the_julian_days_are_those_of_another_reckoning(year: int, month: int, day: int):
    assert julian.to_jd(year, month, day) == day_number(JULIAN, year, month, day) - 0.5


@given(st.integers(1583, 4099))
def test_easter_is_that_of_another_reckoning(year: int):
    western, orthodox = tables.easter(year, tables.EASTER_WESTERN), tables.easter(year, tables.EASTER_ORTHODOX)
    assert easter(year) == western.toordinal() + UNIX
    assert easter(year, JULIAN) == orthodox.toordinal() + UNIX
