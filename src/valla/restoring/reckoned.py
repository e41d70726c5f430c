"""Years that no document gives but the calendar or the order of the account forces: conjectures, each with its reasoning."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from valla.calendars import MONTHS, Calendar, day_number, weekday
from valla.restoring.changes import Change
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["reckoned"]

_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_DAY = re.compile(
    rf"(?:(?P<weekday>{'|'.join(_DAYS)}),? (?:the )?)?(?:(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}})|(?P<day2>\d{{1,2}}) (?P<month2>{'|'.join(MONTHS)})),?\s*$"
)
_YEAR = re.compile(r"(?<![\d.,])1[5-9]\d\d(?!\d|[.,]\d)|(?<![\d.,])20\d\d(?!\d|[.,]\d)")
_REACH = 1_500
"""Characters on either side of a place in which the account's years are looked for."""


def reckoned(page: Text, flaws: Sequence[Flaw]) -> Iterator[Change]:
    """A year for each lost one that the weekday leaves only once among the years told about it, or that stands between two of the same."""
    for flaw in flaws:
        if flaw.what != "lost-date":
            continue
        at = flaw.passage.end
        before = [int(m[0]) for m in _YEAR.finditer(page.content, max(at - _REACH, 0), flaw.passage.start)]
        behind = [int(m[0]) for m in _YEAR.finditer(page.content, at, min(at + _REACH, page.evidence_end))]
        told = _DAY.search(page.content, max(at - 60, 0), at)
        made = _of_weekday(told, before + behind) if told else None
        if made is None and before and behind and before[-1] == behind[0]:
            made = before[-1], f"the account tells of {before[-1]} before this place and behind it"
        if made:
            blank = "" if page.content[at - 1 : at].isspace() else " "
            yield Change(Passage(page, at, at), f"{blank}{made[0]}", "lost-date", made[1], False)


def _of_weekday(told: re.Match[str], years: Sequence[int]) -> tuple[int, str] | None:
    """The only year, of those from the first told to the last, in which a day of the month fell on a weekday, and why."""
    if not told["weekday"] or not years:
        return None
    month, day = MONTHS.index(told["month"] or told["month2"]) + 1, int(told["day"] or told["day2"])
    able = []
    for year in range(min(years), min(max(years), min(years) + 200) + 1):
        try:
            fits = weekday(day_number(Calendar.GREGORIAN, year, month, day)) == _DAYS.index(told["weekday"])
        except ValueError:
            continue
        able += [year] if fits else []
    if len(able) != 1:
        return None
    return able[0], f"from {min(years)} to {max(years)} only in {able[0]} was it a {told['weekday']}"
