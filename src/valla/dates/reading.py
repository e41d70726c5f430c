"""The words of a form, asked for what they say, and the value that a meaning is."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from valla.calendars import Calendar, date_on
from valla.dates.forms import Found, Tokens

__all__ = ["Meaning", "Reading", "iso", "iso_day", "number", "roman_value"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What an expression says. Years are astronomical (0 is 1 BC), months 1 to 12, weekdays 0 (Monday) to 6.

    kind: `date` (a day, a month or a year, of which the year or the month may be missing), `season`, `feast`, `weekday`, `fixed` (a
    span that needs nothing more: `value` is it), `shift` (so far from another date), `next` (the day, week or year after, before or
    of another), `duration`, `age`, `recurring`, `reference` (now, recently), `vague`, `daypart`, `clock`, `range` (from the first of its
    `parts` to the last). `old` is the month and the day in the Julian calendar, where the text gives both.
    """

    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: int | None = None
    feast: str = ""
    value: str = ""
    candidates: tuple[str, ...] = ()
    calendar: str = ""
    part: str = ""
    amount: float | None = None
    unit: str = ""
    step: int | None = None
    relation: str = ""
    marks: str = ""
    bound: str = ""
    note: str = ""
    old: tuple[int, int] | None = None
    parts: tuple[tuple[int, int, Meaning], ...] = field(default=())


def iso(year: int, month: int | None = None, day: int | None = None) -> str:
    """The EDTF of a year, a month or a day."""
    written = f"{'-' if year < 0 else ''}{abs(year):04d}"
    for number in (month, day):
        if number is not None:
            written += f"-{number:02d}"
    return written


def iso_day(number: int) -> str:
    """The EDTF of a day, given its number as `valla.calendars` counts days."""
    return iso(*date_on(Calendar.GREGORIAN, number))


class Reading:
    """The words of one form, asked by name."""

    def __init__(self, found: Found, tokens: Tokens) -> None:
        self.found = found
        self.tokens = tokens

    def has(self, name: str) -> bool:
        return name in self.found.groups

    def written(self, name: str) -> str:
        """The words as they stand, in lower case, with one blank between them."""
        first, last = self.found.groups[name]
        return " ".join(self.tokens.written(at).lower() for at in range(first, last))

    @property
    def said(self) -> str:
        """All words of the form, in lower case, with one blank between them."""
        return " ".join(self.tokens.written(at).lower() for at in range(self.found.start, self.found.end))

    def number(self, name: str) -> float | None:
        """The number that the words say; None where they say none."""
        return number(self.tokens, *self.found.groups[name]) if self.has(name) else None

    def whole(self, name: str) -> int | None:
        value = self.number(name)
        return None if value is None else int(value)

    def of(self, name: str, classes: str | None = None) -> object:
        """The value of the first word of the group that is of the class."""
        if not self.has(name):
            return None
        first, last = self.found.groups[name]
        for at in range(first, last):
            if self.tokens.of(at, classes or name):
                return self.tokens.value(at, classes or name)
        return None

    def integer(self, name: str, classes: str | None = None) -> int | None:
        value = self.of(name, classes)
        return value if isinstance(value, int) else None

    def part(self) -> str:
        """Early, mid or late, as one of the words between the first and the last says."""
        for name in ("part", "edge", "which"):
            for at in range(self.found.start, self.found.end):
                if self.tokens.of(at, name):
                    return str(self.tokens.value(at, name))
        return ""

    def era(self, year: int) -> int:
        """The year, before Christ if a word says so."""
        if re.search(r"\bb\s*\.?\s*c\b", self.said):
            return 1 - year
        for at in range(self.found.start, self.found.end):
            if self.tokens.of(at, "era") and self.tokens.value(at, "era") == -1:
                return 1 - year
        return year


def roman_value(written: str) -> int:
    """The value of a Roman figure."""
    values = [{"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[letter] for letter in written.upper()]
    return sum(-one if one < other else one for one, other in zip(values, [*values[1:], 0], strict=True))


def number(tokens: Tokens, first: int, last: int) -> float | None:
    """The number that figures or words say: "21", "2,000", "twenty-one", "a hundred and two", "two and a half"."""
    total, current, seen = 0.0, 0.0, False
    for at in range(first, last):
        written = tokens.written(at)
        digits = re.match(r"\d+(?:\.\d+)?", written.replace(",", ""))
        if digits:
            current, seen = current + float(digits[0]), True
            continue
        if tokens.of(at, "roman_year"):
            return float(roman_value(written))
        for name in ("cardinal", "tens", "ordinal_word", "roman"):
            if tokens.of(at, name):
                current, seen = current + float(tokens.value(at, name)), True
                break
        else:
            if tokens.of(at, "scale"):
                current, seen = (current or 1) * float(tokens.value(at, "scale")), True
            elif written.lower() == "half":
                total, seen = total + 0.5, True
            elif written.lower() == "quarter":
                total, seen = total + 0.25, True
            elif written.lower() in ("a", "an") and last - first == 1:
                return 1.0
    return total + current if seen else None
