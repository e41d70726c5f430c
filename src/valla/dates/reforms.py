"""The reforms of the calendar, place by place: the last Julian day, the first Gregorian day, and how sure that is.

The table stands in `tables/reforms.csv` with its sources. A reform of which the sources differ is `disputed`; one that rests on one
source is `single`, one that nobody looked up again `unchecked`.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

__all__ = ["Reform", "reform_called", "reform_of", "reforms"]

_TABLE = Path(__file__).parent / "tables" / "reforms.csv"

Date = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Reform:
    """One reform. `last_julian` is the last day by the old calendar, None where that was not the Julian; `names` are those of places and
    peoples by which a text shows whose calendar it keeps."""

    place: str
    names: tuple[str, ...]
    last_julian: Date | None
    first_gregorian: Date
    status: str

    @property
    def agreed(self) -> bool:
        """Do the sources agree?"""
        return self.status == "agreed"

    def style(self, date: Date) -> str:
        """The calendar by which a date is reckoned there: `julian` up to the last Julian day, `gregorian` from the first Gregorian one on,
        `dropped` for the days between. Empty where another calendar came before."""
        if self.last_julian is None:
            return ""
        return "julian" if date <= self.last_julian else "gregorian" if date >= self.first_gregorian else "dropped"

    def dropped(self, date: Date) -> bool:
        """Is it one of the days left out: after the last Julian and before the first Gregorian?"""
        return self.last_julian is not None and self.last_julian < date < self.first_gregorian


@lru_cache(maxsize=1)
def reforms() -> tuple[Reform, ...]:
    """All reforms, in the order of the table."""
    with _TABLE.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Reform(
                row["place"],
                tuple(row["names"].split(";")),
                _date(row["last_julian"]) if row["last_julian"] else None,
                _date(row["first_gregorian"]),
                row["status"],
            )
            for row in csv.DictReader(lines)
        )


def reform_of(content: str) -> Reform | None:
    """The reform of the place that a stretch of text names; None if it names none, or places of two reforms."""
    found = {
        id(item): item
        for name, item in _by_name().items()
        if name in content and re.search(rf"\b{re.escape(name)}\b", content)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def reform_called(place: str) -> Reform | None:
    """The reform of a place, by its name in the table or one of the names that stand for it."""
    wanted = place.strip().casefold()
    return next(
        (item for item in reforms() if wanted in (item.place.casefold(), *(name.casefold() for name in item.names))),
        None,
    )


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Reform]:
    return {name: item for item in reforms() for name in item.names}


def _date(written: str) -> Date:
    year, month, day = map(int, written.split("-"))
    return year, month, day
