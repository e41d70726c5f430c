"""EDTF: what the standard gives as examples, and what holds of every value."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valla.calendars import Calendar, date_on
from valla.edtf import before, read, within


def span(written: str) -> tuple[str, str]:
    value = read(written)
    ends = (value.earliest, value.latest)
    first, last = ("open" if day is None else "-".join(map(str, date_on(Calendar.GREGORIAN, day))) for day in ends)
    return first, last


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("1985-04-12", "1985-4-12", "1985-4-12"),
        ("1985-04", "1985-4-1", "1985-4-30"),
        ("1985", "1985-1-1", "1985-12-31"),
        ("1985-04-12T23:20:30Z", "1985-4-12", "1985-4-12"),
        ("1964/2008", "1964-1-1", "2008-12-31"),
        ("2004-02-01/2005-02", "2004-2-1", "2005-2-28"),
        ("Y170000002", "170000002-1-1", "170000002-12-31"),
        ("2001-21", "2001-3-1", "2001-5-31"),
        ("2001-24", "2001-12-1", "2002-2-28"),
        ("1984?", "1984-1-1", "1984-12-31"),
        ("201X", "2010-1-1", "2019-12-31"),
        ("20XX", "2000-1-1", "2099-12-31"),
        ("2004-XX", "2004-1-1", "2004-12-31"),
        ("1985-04-XX", "1985-4-1", "1985-4-30"),
        ("1985-XX-XX", "1985-1-1", "1985-12-31"),
        ("1985-04-12/..", "1985-4-12", "open"),
        ("/1985-04", "open", "1985-4-30"),
        ("-1985", "-1985-1-1", "-1985-12-31"),
        ("Y-17E7", "-170000000-1-1", "-170000000-12-31"),
        ("1950S2", "1900-1-1", "1999-12-31"),
        ("Y171010000S3", "171000000-1-1", "171999999-12-31"),
        ("2001-34", "2001-4-1", "2001-6-30"),
        ("[1667,1668,1670..1672]", "1667-1-1", "1672-12-31"),
        ("[..1760-12-03]", "open", "1760-12-3"),
        ("{1960,1961-12}", "1960-1-1", "1961-12-31"),
        ("2004-06-~11", "2004-6-11", "2004-6-11"),
        ("156X-12-25", "1560-12-25", "1569-12-25"),
        ("15XX-02-29", "1504-2-29", "1596-2-29"),
        ("1XXX-XX", "1000-1-1", "1999-12-31"),
        ("1984-1X", "1984-10-1", "1984-12-31"),
        ("2004-06-~01/2004-06-~20", "2004-6-1", "2004-6-20"),
    ],
)
def test_the_days_it_can_mean(written: str, first: str, last: str):
    assert span(written) == (first, last)


@pytest.mark.parametrize(
    "written",
    ["", "1900-02-29", "1916-04-31", "1916-13", "1916-00", "85", "1985-4-12", "1985/1984", "/", "../..", "[1667", "[,1667]", "1985-42",
     "1985-21-03", "1985-04T10:00", "1985-04-12T25:00", "x" * 1000, "[1670..1660]", "1985S9", "190X-02-30", "Y1E99S1-02-30"],
)  # fmt: skip
def test_what_is_no_date(written: str):
    with pytest.raises(ValueError):
        read(written)


def test_marks():
    assert [(read(w).uncertain, read(w).approximate) for w in ("1984?", "1984~", "1984%", "1984", "1984-~06")] == [
        (True, False), (False, True), (True, True), (False, False), (False, True)
    ]  # fmt: skip


def test_three_answers():
    assert before(read("1914"), read("1914-06-28")) is None
    assert before(read("1913"), read("1914-06-28")) is True
    assert before(read("1914-06-28"), read("1914-06-28")) is False
    assert within(read("1914-06-28"), read("1914")) is True
    assert within(read("1914"), read("1914-06-28")) is None
    assert within(read("1915"), read("1914")) is False
    assert within(read("1915"), read("1914/..")) is True


DATES = st.dates().map(str)


@given(DATES, DATES)
def test_days_are_compared_as_days(one: str, other: str):
    assert before(read(one), read(other)) is (datetime.date.fromisoformat(one) < datetime.date.fromisoformat(other))


@given(DATES, st.sampled_from([4, 7]))
def test_a_day_lies_within_its_month_and_year(date: str, length: int):
    assert within(read(date), read(date[:length])) is True


@given(st.text(alphabet="0123456789X-/?~%[]{},.TYES:Z ", max_size=30))
def test_whatever_is_written_is_read_or_refused(written: str):
    try:
        value = read(written)
    except ValueError:
        return
    assert value.earliest is None or value.latest is None or value.earliest <= value.latest
