"""Days that are reckoned otherwise: by two styles at once, by reigns, feasts and the day of writing, and in the calendars of Rome, of the
French Republic, of Jews and Muslims."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from valla.calendars import Calendar, date_on, day_number, month_length, months_in
from valla.dates.forms import NUMERALS
from valla.dates.reading import Meaning, Reading, iso, iso_day

__all__ = ["RECKONINGS", "feast_of"]


def _two_styles(at: Reading) -> Meaning | None:
    """ "25 October (7 November) 1917": one day, by the Julian calendar and by the Gregorian."""
    month, old, new = at.integer("month", "month"), at.whole("old"), at.whole("new")
    new_month = at.integer("new_month", "month") or month
    if month is None or new_month is None or old is None or new is None:
        return None
    if not (1 <= old <= 31 and 1 <= new <= 31) or (new_month == month and new <= old):
        return None
    if (new_month - month) % 12 > 1 or not _GAP[0] <= new - old + 31 * (new_month != month) <= _GAP[1]:
        return None
    year = at.whole("year")
    if year is not None and new_month < month:
        year += 1
    return Meaning("date", year, new_month, new, at.integer("weekday"), calendar="julian", old=(month, old))


_GAP = (8, 16)
"""Days that can lie between the two dates of one day, if they are such: 10 to 13, and what a slip makes of it."""


def _two_years(at: Reading) -> Meaning | None:
    """ "February 1731/2": the year that began on Lady Day, and the one that began in January."""
    year, written = at.whole("year"), at.written("year_end")
    if year is None or not written.isdigit() or len(written) > 4:
        return None
    end = int(str(year)[: -len(written)] + written) if len(written) < 4 else int(written)
    if end != year + 1:
        return None
    if not at.has("month"):
        return Meaning("fixed", value=f"{iso(year)}/{iso(end)}")
    return Meaning("date", end, at.integer("month", "month"), calendar="dual")


def _proximity(at: Reading) -> Meaning | None:
    """ "The 9th inst.", "the 9th of Nov. last", "yesterday": counted from the day of writing."""
    said = at.said
    if said in _DAYS:
        return Meaning("proximity", day=0, step=_DAYS[said], relation="day")
    day = at.integer("day", "deictic")
    if day is not None:
        return Meaning("proximity", day=0, step=day, relation="day")
    words = set(re.findall(r"\w+", said))
    named = (i for i in range(at.found.start, at.found.end) if at.tokens.of(i, "proximity"))
    step = -1 if words & {"ult", "ulto", "ultimo", "last", "past"} else 1 if words & {"prox", "proximo", "next"} else 0
    step = next((int(at.tokens.value(i, "proximity")) for i in named), step)
    return Meaning("proximity", month=at.integer("month", "month"), day=at.whole("day"), step=step, relation="month")


_DAYS = {"yesterday": -1, "tomorrow": 1, "today": 0, "this day": 0}


def _lost(at: Reading) -> Meaning | None:
    """ "19—", "192-": a year of which figures are left out or lost."""
    first, last = at.found.groups["year"]
    digits = re.sub(r"\D", "", at.tokens.written(first))
    tokens = at.tokens
    if any(tokens.ends[i] != tokens.starts[i + 1] and not tokens.of(i, "lbracket") for i in range(first, last - 1)):
        return None
    if not "10" <= digits[:2] <= "20":
        return None
    after = at.found.end
    if tokens.of(after, "number") or (
        after < len(tokens) and tokens.starts[after] == tokens.ends[after - 1] and tokens.written(after)[0].isalpha()
    ):
        return None
    value = digits + "X" * (4 - len(digits))
    if at.has("month"):
        value += f"-{at.integer('month', 'month') or 0:02d}"
        if at.has("day"):
            value += f"-{at.whole('day') or 0:02d}"
    return Meaning("fixed", value=value, note="figures of the year are lost")


def _worded_year(at: Reading) -> Meaning | None:
    """ "Eighteen hundred and sixty-three", "seventeen seventy-six"."""
    century = at.integer("century", "century_word")
    rest = at.whole("rest")
    if at.has("year_hundreds"):
        century = 10 + (at.integer("year_hundreds", "cardinal") or 0)
    if century is None or rest is None or not 10 <= century <= 20 or not 1 <= rest <= 99:
        return None
    said = at.said
    # "Twenty fifty", "ten twenty" are more likely numbers or times; without "hundred" only two ciphers in words make a year.
    nought = re.search(r"\b(?:oh|ought)\b", said)
    if "hundred" not in said and not at.has("year_hundreds") and (century < 13 or (rest < 10 and not nought)):
        return None
    if (
        at.tokens.of(at.found.end, "unit")
        or at.tokens.of(at.found.end, "countable")
        or (at.found.end < len(at.tokens) and at.tokens.written(at.found.end).lower() in _COUNTED)
    ):
        return None
    return Meaning("date", 100 * century + rest, at.integer("month", "month"), at.whole("day"))


_COUNTED = frozenset(
    "men dollars pounds francs marks soldiers copies people miles feet acres souls prisoners horse".split()
)


def _lord_year(at: Reading) -> Meaning | None:
    return Meaning("date", at.whole("year"), at.integer("month", "month"), at.whole("day"))


def _sovereign(at: Reading) -> tuple[str, tuple[str, str] | None]:
    """The sovereign named, as the table of reigns has the name, and the first and the last day of the reign."""
    tokens, inside = at.tokens, range(at.found.start, at.found.end)
    numeral = at.of("numeral", "roman") if at.has("numeral") else None
    if at.has("numeral") and numeral is None:
        numeral = at.whole("numeral")
    name = next((str(tokens.value(i, "sovereign")) for i in inside if tokens.of(i, "sovereign")), "")
    if "william and mary" in at.said:
        name = "william and mary"
    if isinstance(numeral, int) and numeral <= len(NUMERALS):
        name += f" {NUMERALS[numeral - 1].lower()}"
    return name, tokens.language.reigns.get(name)


def _reign(at: Reading) -> Meaning | None:
    """ "The reign of Henry II": from its first day to its last."""
    name, reign = _sovereign(at)
    return Meaning("fixed", value="/".join(reign), note=f"{_titled(name)} reigned so long") if reign else None


def _regnal(at: Reading) -> Meaning | None:
    """ "12 Eliz.", "the third year of Henry VIII": the year that began on a day of accession."""
    said = at.said
    name, reign = _sovereign(at)
    count = at.whole("year") if not at.tokens.of(at.found.groups["year"][0], "roman") else at.integer("year", "roman")
    # "12 John" and "3 Mary" may be chapters and verses of anything: of names that have no number only the abbreviated or told reign counts.
    if (
        reign is None
        or count is None
        or (
            not at.has("numeral")
            and "reign" not in said
            and "year" not in said
            and name not in ("elizabeth", "victoria", "anne")
        )
    ):
        return None
    first, last = (tuple(map(int, day.split("-"))) for day in reign)
    since = at.whole("first") or count
    if not count - 1 <= since <= count:
        return None
    begin = day_number(
        Calendar.JULIAN, first[0] + since - 1, first[1], min(first[2], 28) if first[1] == 2 else first[2]
    )
    end = day_number(Calendar.JULIAN, first[0] + count, first[1], first[2]) - 1
    if count < 1 or begin > day_number(Calendar.JULIAN, *last):
        return None
    end = min(end, day_number(Calendar.JULIAN, *last))
    span = "/".join(iso(*date_on(Calendar.JULIAN, day)) for day in (begin, end))
    return Meaning(
        "fixed",
        value=span,
        note=f"year {'' if since == count else f'{since} and '}{count} of {_titled(name)}, who began to reign on {iso(*first)}",
    )


def _titled(name: str) -> str:
    """The name of a sovereign as it is printed."""
    return " ".join(
        part if part == "and" else part.upper() if part.upper() in NUMERALS else part.title() for part in name.split()
    )


def _regnal_day(at: Reading) -> Meaning | None:
    """ "3 March, 22 Edw. IV": the day in that year of the reign."""
    reign, month, day = _regnal(at), at.integer("month", "month"), at.whole("day")
    if reign is None or month is None or day is None:
        return None
    begin, end = (tuple(map(int, edge.split("-"))) for edge in reign.value.split("/"))
    years = [year for year in (begin[0], end[0]) if begin <= (year, month, day) <= end]
    return Meaning("date", years[0], month, day, calendar="regnal", note=reign.note) if years else None


def _republican_year(at: Reading) -> Meaning | None:
    year = _spoken(at, "year")
    return _in_calendar(Calendar.REPUBLICAN, year, None, None) if year and year < _LAST_REPUBLICAN else None


_LAST_REPUBLICAN = 14


def _roman_year(at: Reading) -> Meaning | None:
    """ "The year 710 from the founding of the City": counted from 753 BC, as Varro did."""
    year = at.whole("year")
    return Meaning("date", year - 753) if year and year <= _LAST_ROMAN else None


_LAST_ROMAN = 1300


def _hebrew_year(at: Reading) -> Meaning | None:
    year = at.whole("year")
    return _in_calendar(Calendar.HEBREW, year, None, None) if year and 4000 <= year <= 6000 else None


def _spoken(at: Reading, name: str) -> int | None:
    """A year in figures, in Roman figures, or in a word."""
    if not at.has(name):
        return None
    first, _ = at.found.groups[name]
    if at.tokens.of(first, "roman"):
        return int(at.tokens.value(first, "roman"))
    return at.whole(name)


def _in_calendar(
    calendar: Calendar, year: int, month: int | None, day: int | None, about: bool = False
) -> Meaning | None:
    """A day, month or year of a calendar, in the Gregorian one."""
    mark = "~" if about else ""
    name = str(calendar)
    try:
        if month is None:
            first = 7 if calendar is Calendar.HEBREW else 1
            begin, end = day_number(calendar, year, first, 1), day_number(calendar, year + 1, first, 1) - 1
        elif day is None:
            begin = day_number(calendar, year, month, 1)
            end = begin + month_length(calendar, year, month) - 1
        else:
            begin = end = day_number(calendar, year, month, day)
    except ValueError as error:
        return Meaning("fixed", calendar=name, note=str(error))
    written = [iso_day(number) + mark for number in (begin, end)]
    return Meaning("fixed", value=written[0] if begin == end else "/".join(written), calendar=name)


def _republican(at: Reading) -> Meaning | None:
    year, month, day = _spoken(at, "year"), at.integer("month", "republican_month"), at.whole("day")
    if at.has("month") and month is None:
        month = 13  # the complementary days
    if year is None:
        return Meaning("republican", month=month, day=day, calendar="republican") if day else None
    return _in_calendar(Calendar.REPUBLICAN, year, month, day)


def _hebrew(at: Reading) -> Meaning | None:
    year, month, day = at.whole("year"), at.integer("month", "hebrew_month"), at.whole("day")
    if year is None or not 3000 <= year <= 6500 or month is None:
        return None
    if at.of("numeral", "roman") == 2:
        month = 13
    elif month == 12 and not at.has("numeral") and months_in(Calendar.HEBREW, year) == 13:
        # Of two Adars the plain name is of the second, if of any; it is not told.
        return Meaning("fixed", calendar="hebrew", note="the year has two months of that name")
    return _in_calendar(Calendar.HEBREW, year, month, day)


def _islamic(at: Reading) -> Meaning | None:
    year, day = at.whole("year"), at.whole("day")
    month: int | None = None
    if at.has("month"):
        month = at.integer("month", "islamic_month")
        if month is None:
            pair, tail = at.of("month", "islamic_pair"), at.of("month", "islamic_tail")
            month = pair + tail if isinstance(pair, int) and isinstance(tail, int) else None
        if month is None:
            return None
    if year is None or not 1 <= year <= 1500:
        return None
    return _in_calendar(Calendar.ISLAMIC, year, month, day, about=True)


def _roman(at: Reading) -> Meaning | None:
    """ "The Ides of March, 44 BC"; the days before are counted with both ends."""
    month, name = (
        at.integer("month", "month") or at.integer("month", "latin_month"),
        str(at.of("roman", "roman_day") or at.of("roman", "roman_short")),
    )
    if month is None:
        return None
    year = at.whole("year")
    if year is not None:
        year = at.era(year)
    day = roman_day(name, month)
    count = at.whole("count") or at.integer("count", "roman") or at.integer("count", "roman_month")
    said = at.tokens.written(at.found.start).lower()
    back = count - 1 if count else 1 if said.startswith("prid") else 0
    if day - back >= 1:
        return Meaning("date", year, month, day - back, calendar="roman")
    before = (month - 2) % 12 + 1
    length = month_length(Calendar.JULIAN, year if year is not None else 1, before)
    return Meaning(
        "date", year if year is None or month > 1 else year - 1, before, day - back + length, calendar="roman"
    )


def roman_day(name: str, month: int) -> int:
    """The day of a month on which its kalends, nones or ides fall."""
    late = month in (3, 5, 7, 10)
    return {"kalends": 1, "nones": 7 if late else 5, "ides": 15 if late else 13}[name]


def feast_of(at: Reading) -> str | None:
    """The day of the feast that is named: a month and a day, or so many days from Easter. None if the words name none."""
    first, last = at.found.groups["feast"]
    words = [at.tokens.written(i) for i in range(first, last)]
    if not any(word[0].isupper() for word in words):
        return None
    said = (
        " ".join(words)
        .lower()
        .replace(" ’ ", "'")
        .replace(" ' ", "'")
        .replace(" .", "")
        .replace(" - ", " ")
        .rstrip("'’ ")
    )
    return next(
        (day for name, day in at.tokens.language.feasts.items() if (" " + said).endswith(" " + name.replace("-", " "))),
        None,
    )


def _by_feast(at: Reading) -> Meaning | None:
    """ "Monday before Michaelmas 1350", "the eve of All Saints": a day told by a feast near it."""
    feast = feast_of(at)
    if feast is None:
        return None
    side = at.written("side").replace("the ", "")
    named = at.integer("side", "side")
    step = (
        named
        if named is not None
        else {
            "eve": -1,
            "vigil": -1,
            "day before": -1,
            "before": -1,
            "morrow": 1,
            "day after": 1,
            "after": 1,
            "octave": 7,
        }[side]
    )
    return Meaning("feast", at.whole("year"), weekday=at.integer("weekday", "weekday"), feast=feast, step=step)


RECKONINGS: Mapping[str, Callable[[Reading], Meaning | None]] = {
    "two_styles": _two_styles, "two_years": _two_years, "proximity": _proximity, "lost": _lost, "worded_year": _worded_year,
    "lord_year": _lord_year, "regnal": _regnal, "republican": _republican, "hebrew": _hebrew, "islamic": _islamic, "roman": _roman,
    "by_feast": _by_feast, "regnal_day": _regnal_day, "reign": _reign, "republican_year": _republican_year, "hebrew_year": _hebrew_year, "roman_year": _roman_year,
}  # fmt: skip
