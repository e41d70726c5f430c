"""The day on which a draft places quoted words, against the days of the witnesses that have them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from valla import edtf
from valla.calendars import Calendar, date_on, day_number
from valla.dates import LANGUAGES, read_date
from valla.edtf import Edtf
from valla.evidence.entries import entry_day
from valla.evidence.hindsight import latest_of_own
from valla.terms import Attestation, Dating, Evidence, Stance
from valla.text import Passage, words

__all__ = [
    "Disagreement",
    "against_itself",
    "day_of",
    "days_of",
    "disagreement",
    "of_two_days",
    "told",
    "told_too_late",
    "too_early",
]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """The draft's date, and the witness whose own day it is not. `by_calendar` says that the two are one day by two calendars, `by_year`
    that they differ by a year that begins on another day."""

    dating: Dating
    attestation: Attestation
    stands: int
    by_calendar: bool = False
    by_year: bool = False


def told(dating: Dating) -> tuple[Edtf, ...]:
    """The readings of a date, as spans of days; empty where it is not told."""
    expression = dating.expression
    written = expression.candidates or (expression.value,)
    try:
        return tuple(edtf.read(value) for value in written if value)
    except ValueError:
        return ()


@lru_cache(maxsize=4096)
def day_of(written: str) -> int | None:
    """The day that a witness is of, by its number; None if it is not known to the day."""
    # A date in words may be in any language; figures are read in the first.
    return next((day for code in LANGUAGES if (day := _whole_day(written, code)) is not None), None)


def days_of(item: Attestation) -> list[int]:
    """The days that the words of a witness can be of: that at the head of their entry, if it is made of entries, and that of the witness
    itself; empty where neither is known to the day."""
    days = (entry_day(item.passages[0]), day_of(item.witness.date))
    return [day for day in dict.fromkeys(days) if day is not None]


def _whole_day(written: str, code: str) -> int | None:
    expressions = [item for item in read_date(written, code) if item.value or item.candidates]
    if len(expressions) != 1:
        return None
    try:
        span = edtf.read(expressions[0].value or expressions[0].candidates[0])
    except ValueError:
        return None
    return span.earliest if span.earliest is not None and span.earliest == span.latest else None


_TELLING = 8
"""Words that two papers hardly share by chance."""


def _having(evidence: Evidence) -> list[Attestation]:
    """The witnesses whose own words these are, of the best stance there is; none where the words are so few that others may have them by
    chance."""
    passage = evidence.statement.passage
    if len(words(passage.text.content, passage.start, passage.end)) < _TELLING:
        return []
    found = [item for item in evidence.attestations if item.stance is not Stance.SILENT]
    return [item for item in found if item.stance is found[0].stance and not item.quoted and not item.joined]


def disagreement(evidence: Evidence) -> Disagreement | None:
    """Where the draft says that the words were written on a day on which no witness that has them was: with the best of these
    witnesses. None if one agrees, or if one is of no known day."""
    placing = evidence.placing
    if placing is None or not placing.written:
        return None
    readings, having = told(placing.dating), _having(evidence)
    if not readings or not having:
        return None
    known = [days_of(item) for item in having]
    days = [day for days in known for day in days]
    if not all(known) or any(_holds(span, day) for span in readings for day in days):
        return None
    said = placing.dating.expression.meaning
    if said.kind not in ("date", "numeric") or not said.month or (said.day is None and said.year is None):
        return None
    if any(_tells(item, readings) for item in having):
        return None
    stands = days[0]
    supplied = said.kind != "date" or said.year is None
    if supplied and said.month and said.day and date_on(Calendar.GREGORIAN, stands)[1:] == (said.month, said.day):
        return None  # the year was supplied, and perhaps wrongly
    return Disagreement(
        placing.dating,
        having[0],
        stands,
        _by_calendar(placing.dating, stands),
        _by_year(placing.dating, stands),
    )


_AROUND = 600
"""Characters about a passage in which the witness itself may tell of another day: whoever quotes a message says when it was sent."""


def _tells(item: Attestation, readings: tuple[Edtf, ...]) -> bool:
    """Does the witness itself name the draft's day beside the words?"""
    passage = item.passages[0]
    around = passage.text.content[max(passage.start - _AROUND, 0) : passage.end + _AROUND]
    values = {value for expression in read_date(around) for value in (expression.value, *expression.candidates)}
    return any(span.text in values for span in readings)


def _holds(span: Edtf, day: int) -> bool:
    return (span.earliest is None or span.earliest <= day) and (span.latest is None or day <= span.latest)


def _by_calendar(dating: Dating, stands: int) -> bool:
    """Is the draft's day the witness's by the other calendar?"""
    said = dating.expression.meaning
    if said.year is None or said.month is None or said.day is None:
        return False
    try:
        julian = day_number(Calendar.JULIAN, said.year, said.month, said.day)
        written = day_number(Calendar.GREGORIAN, said.year, said.month, said.day)
    except ValueError:
        return False
    return stands in (julian, written - (julian - written))


def _by_year(dating: Dating, stands: int) -> bool:
    """Is it the same day of the year before or after, between January and Lady Day, while two beginnings of the year were kept?"""
    said = dating.expression.meaning
    year, month, day = date_on(Calendar.GREGORIAN, stands)
    return (
        said.year is not None
        and abs(said.year - year) == 1
        and (said.month, said.day) == (month, day)
        and (month, day) < (3, 25)
        and min(said.year, year) < 1752
    )


def against_itself(evidence: Evidence) -> tuple[Attestation, int, int] | None:
    """The best witness, where what is known of it and its own dateline are of different days: with both, by number. Ten to thirteen
    days apart the two may be one day by two calendars."""
    item = evidence.best
    if item is None or item.stance is Stance.SILENT:
        return None
    known, own = day_of(item.witness.date), day_of(item.witness.dateline)
    if known is None or own is None or known == own or abs(known - own) in _CALENDARS:
        return None
    return item, known, own


_CALENDARS = range(10, 14)


def told_too_late(evidence: Evidence) -> tuple[Attestation, int, Passage, int] | None:
    """The best witness, where its writer tells of himself as past what came after the day it bears: with that day, the passage, and the
    later day. Ten to thirteen days apart the two may be one day by two calendars."""
    item = evidence.best
    if item is None or item.stance is Stance.SILENT:
        return None
    day = day_of(item.witness.written)
    found = latest_of_own(item.passages[0].text) if day is not None else None
    if day is None or not found or found[0] <= day or found[0] - day in _CALENDARS:
        return None
    return item, day, found[1], found[0]


def too_early(evidence: Evidence) -> tuple[Dating, Attestation, int] | None:
    """Where the draft has words read or answered before any witness that has them was written: the date, the earliest witness, its
    day. None if it does not."""
    placing = evidence.placing
    if placing is None or placing.written:
        return None
    readings = told(placing.dating)
    found = [(_not_before(item), item) for item in _having(evidence)]
    if not readings or not found or any(day is None for day, _ in found):
        return None
    day, item = min(((day, item) for day, item in found if day is not None), key=lambda pair: pair[0])
    said = placing.dating.expression.meaning
    latest = [span.latest for span in readings]
    if any(last is None or last >= day for last in latest) or said.kind != "date" or said.year is None:
        return None
    return placing.dating, item, day


def _not_before(item: Attestation) -> int | None:
    """The first day that a witness can be of; if none is known, the last that its writer tells as past."""
    if days := days_of(item):
        return min(days)
    past = latest_of_own(item.passages[0].text) if not item.witness.date else None
    return past[0] if past else None


def of_two_days(evidence: Evidence) -> tuple[Attestation, Attestation] | None:
    """Two witnesses that have all the words as their own and are of different days, where the draft places the words on a day."""
    if evidence.placing is None:
        return None
    having = [item for item in _having(evidence) if item.stance is Stance.ATTESTS]
    days = [(next(iter(days_of(item)), None), item) for item in having]
    first = next(((day, item) for day, item in days if day is not None), None)
    if first is None:
        return None
    other = next((item for day, item in days if day is not None and day != first[0]), None)
    return (first[1], other) if other else None
