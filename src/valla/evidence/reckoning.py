"""A date against the calendar: is there such a day, does it fall on that weekday, do two calendars give it so?

A date of which the calendar is not told is held against every calendar, and every beginning of the year, that can be meant; only what
fits none of them is said to be wrong.
"""

from __future__ import annotations

from valla import edtf
from valla.calendars import Calendar, date_on, day_number, month_length, weekday
from valla.dates import Expression
from valla.dates.reading import iso
from valla.dates.reforms import Reform, reform_of
from valla.dates.resolving import day_readings
from valla.terms import Dating

__all__ = [
    "LAST_OF_TWO_YEARS",
    "MONTHS",
    "WEEKDAYS",
    "dropped",
    "length_of_month",
    "long_date",
    "misread_gap",
    "runs_backwards",
    "weekdays",
]

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_FIRST_LADY_DAY, LAST_OF_TWO_YEARS = 1155, 1751
"""The years that in England began on 25 March (Cheney, A Handbook of Dates, 2000, chapter 2)."""
_JULIAN_UNTIL = 1923
"""The last year in which a European state kept the Julian calendar."""


def long_date(day: int, calendar: Calendar = Calendar.GREGORIAN) -> str:
    """A day in words: "13 June 1917"."""
    year, month, at = date_on(calendar, day)
    return f"{at} {MONTHS[month]} {year if year > 0 else f'{1 - year} BC'}"


def length_of_month(dating: Dating) -> int | None:
    """How many days the month of a date has, if the date names a day beyond; None if there is such a day in some calendar that the text
    can mean, or if the date names none."""
    said = dating.expression.meaning
    if said.kind != "date" or said.month is None or said.day is None or said.old:
        return None
    year = said.year
    if year is None:
        longest = 29 if said.month == 2 else month_length(Calendar.GREGORIAN, 2000, said.month)
        return longest if said.day > longest else None
    if dating.expression.value or said.calendar == "dropped" or day_readings(year, said.month, said.day, said.calendar):
        return None
    place = dating.reform or reform_of(str(dating.sentence))
    if place is not None and "Sweden" in place.names and (year, said.month, said.day) == (1712, 2, 30):
        return None  # the one there was
    if place is not None and place.last_julian and (year, said.month, said.day) <= place.last_julian:
        # A Julian leap day; what is beyond that is a day in no calendar.
        if said.day <= month_length(Calendar.JULIAN, year, said.month):
            return None
    elif (
        place is None
        and said.day <= month_length(Calendar.JULIAN, year, said.month)
        and year <= _JULIAN_UNTIL
        and _says_julian(dating)
    ):
        return None
    return month_length(Calendar.GREGORIAN, year, said.month)


def _says_julian(dating: Dating) -> bool:
    sentence = str(dating.sentence).lower()
    return "julian" in sentence or "old style" in sentence or "o.s." in sentence


def dropped(dating: Dating) -> Reform | None:
    """The reform that left the day of a date out, in the place that the sentence names; None if there is none."""
    said = dating.expression.meaning
    if said.kind != "date" or said.year is None or said.month is None or said.day is None or said.old:
        return None
    if said.calendar == "dropped":
        return dating.reform
    if said.calendar or _says_julian(dating):
        return None
    place = reform_of(str(dating.sentence))
    return place if place is not None and place.dropped((said.year, said.month, said.day)) else None


def weekdays(dating: Dating) -> tuple[int, ...]:
    """The weekdays on which a date can fall, 0 is Monday, the likeliest first: in each calendar and each year that can be meant. Empty if
    the date names no weekday or no day."""
    expression = dating.expression
    said = expression.meaning
    if said.kind != "date" or said.weekday is None or said.month is None or said.day is None:
        return ()
    if said.year is None:
        return ()  # what was supplied is no ground to accuse on
    years = [said.year]
    if not said.calendar and _FIRST_LADY_DAY <= years[0] <= LAST_OF_TWO_YEARS and (said.month, said.day) < (3, 25):
        years.append(years[0] + 1)
    calendars = [Calendar.GREGORIAN, Calendar.JULIAN]
    if said.old or said.calendar == "gregorian" or years[0] > _JULIAN_UNTIL:
        calendars = [Calendar.GREGORIAN]
    elif said.calendar == "julian":
        calendars = [Calendar.JULIAN]
    elif years[0] <= LAST_OF_TWO_YEARS:
        calendars.reverse()
    found = []
    for year in years:
        for calendar in calendars:
            try:
                found.append(weekday(day_number(calendar, year, said.month, said.day)))
            except ValueError:
                continue
    return tuple(dict.fromkeys(found))


def runs_backwards(expression: Expression) -> bool:
    """Does a range end before it begins?"""
    parts = [part for _, _, part in expression.meaning.parts]
    # An end whose year was supplied may lie in the next.
    if len(parts) != 2 or any(part.year is None or part.kind != "date" for part in parts):
        return False
    try:
        first, last = (edtf.read(iso(part.year or 0, part.month, part.day)) for part in parts)
    except ValueError:
        return False
    return edtf.before(last, first) is True


def misread_gap(expression: Expression) -> tuple[int, int] | None:
    """For a date by two calendars that are not one day: the day (its number) that the Julian date is, and the day that stands beside
    it. None if they are one, or if the year is not known."""
    said = expression.meaning
    if not said.old or said.month is None or said.day is None:
        return None
    if said.year is None:
        return None
    year = said.year
    month, day = said.old
    try:
        old = day_number(Calendar.JULIAN, year - (month > said.month), month, day)
        new = day_number(Calendar.GREGORIAN, year, said.month, said.day)
    except ValueError:
        return None
    return None if old == new else (old, new)
