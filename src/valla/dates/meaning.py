"""What a form means: from the words it read to a date, or to what is still missing for one.

A meaning that is whole has a `value`; one that lacks its year, or is told by its distance from another date, is for `resolving`
to complete.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from valla.dates.doubts import NUMBERED, counts_things, is_month, is_numbered, is_street, is_year
from valla.dates.forms import MOST_YEAR, Found, Tokens
from valla.dates.reading import Meaning, Reading, iso, roman_value
from valla.dates.reckonings import RECKONINGS, feast_of
from valla.dates.surroundings import told_about

__all__ = ["meaning"]


def meaning(found: Found, tokens: Tokens) -> Meaning | None:
    """What the form says; None where its words cannot mean a time after all."""
    first, last = found.groups.get("solid", (found.start, found.end))
    solid = found.form.given.get("solid") or "solid" in found.groups
    if solid and any(tokens.ends[at] != tokens.starts[at + 1] for at in range(first, last - 1)):
        return None
    made = _MEANINGS[found.form.means](Reading(found, tokens))
    return made and told_about(made, found, tokens)


def _date(at: Reading) -> Meaning | None:
    year = at.whole("year")
    if year is not None:
        year = at.era(year)
    month = at.integer("month", "month")
    if month is None and at.has("month"):
        month = at.whole("month")
    day = at.whole("day")
    if day is not None and not 1 <= day <= 31:
        return None
    # "Volume 1 August 1774"
    if (
        day is not None
        and at.tokens.written(at.found.start - 1).lower() in NUMBERED
        and at.found.start == at.found.groups["day"][0] > 0
    ):
        return None
    # "octobre", "октябрь": a month by itself is written small, or is the beginning of a sentence.
    small = bool(at.found.form.given.get("small")) and at.has("month")
    if day is None and year is None and not (small and counts_things(at)) and not is_month(at):
        return None
    if day is not None and year is None and at.has("day") and ((counts_things(at) and not small) or is_street(at)):
        return None
    made = Meaning("date", year, month, day, at.integer("weekday"), part=at.part() if day is None else "")
    if at.has("style"):
        made = replace(made, calendar="julian" if at.written("style").startswith("o") else "gregorian")
    end = at.found.groups.get("year_end")
    if end and year is not None:
        return _dual(made, at.tokens.written(end[0]))
    return made


def _dual(made: Meaning, end: str) -> Meaning | None:
    """ "1731/2": the year that began on Lady Day, and the one that began in January."""
    year = made.year or 0
    whole = int(str(year)[: -len(end)] + end) if len(end) < 4 else int(end)
    if whole != year + 1:
        return None
    return replace(made, year=whole, calendar="dual", note=f"the year {whole} if it begins on 1 January")


_LAST_OF_EDTF = 9999


def _year(at: Reading) -> Meaning | None:
    if at.tokens.of(at.found.groups["year"][0], "roman_year"):
        value = roman_value(at.written("year"))
        return Meaning("date", value, part=at.part()) if 1000 <= value <= MOST_YEAR else None
    year = at.whole("year")
    if year is None:
        return None
    tokens, start, end = at.tokens, at.found.start, at.found.end
    if end - start == 1 and not is_year(tokens, start):
        return None
    if at.found.groups["year"][1] == end and tokens.of(end, "countable"):
        return None
    return Meaning("date", at.era(year), part=at.part()) if year <= _LAST_OF_EDTF else None


def _short_year(at: Reading) -> Meaning | None:
    # '99 has its apostrophe against it and a blank or mark before.
    tokens, start = at.tokens, at.found.start
    if tokens.ends[start] != tokens.starts[start + 1]:
        return None
    before = tokens.content[tokens.starts[start] - 1 : tokens.starts[start]]
    if before.isalnum() or tokens.of(start + 2, "slash") or tokens.of(start + 2, "query"):
        return None
    return Meaning("date", unit="short", day=None, amount=at.number("year"))


def _ends(at: Reading, first: Meaning, last: Meaning) -> Meaning:
    return Meaning("range", parts=((*at.found.groups["begin"], first), (*at.found.groups["finish"], last)))


def _years(at: Reading) -> Meaning | None:
    first, last = at.whole("first"), at.whole("last")
    if first is None or last is None:
        return None
    if is_numbered(at.tokens, at.found.groups["first"][0]) or at.tokens.of(at.found.end, "countable"):
        return None
    written = at.written("last")
    if len(written) < len(str(first)) and " " not in written and at.era(1) == 1:
        last = int(str(first)[: -len(written)] + written)
    first, last = at.era(first), at.era(last)
    if last <= first or last - first > 400:
        return None
    return _ends(at, Meaning("date", first), Meaning("date", last))


def _days(at: Reading) -> Meaning | None:
    first, last, month = at.whole("first"), at.whole("day"), at.integer("month", "month")
    if first is None or last is None or not (1 <= first < last <= 31) or not at.written("month")[:1]:
        return None
    year = at.whole("year")
    return _ends(at, Meaning("date", year, month, first), Meaning("date", year, month, last))


def _decade(at: Reading) -> Meaning | None:
    written = at.written("decade")
    digits = re.match(r"\d+", written)
    part = at.part()
    if digits and not digits[0].endswith("0"):
        return None
    if at.has("century") or (digits and len(digits[0]) == 4):
        count, ten = at.whole("century"), int(digits[0]) if digits else at.integer("decade", "decade_word")
        first = (100 * (count - 1) if count else 0) + (ten or 0)
        whole = f"{first // 10:03d}X"
        low, high = _THIRDS_OF_DECADE.get(part, (0, 9))
        if part:
            return Meaning(
                "fixed",
                value=f"{first + low}/{first + high}",
                candidates=(f"{first + low}/{first + high}", whole),
                part=part,
            )
        return Meaning("fixed", value=whole)
    tens = int(digits[0]) if digits else at.integer("decade", "decade_word")
    if tens is None:
        return None
    said = at.said
    for word, century in (("nineteen", 19), ("eighteen", 18)):
        if word in said:
            return Meaning("fixed", value=f"{century}{tens // 10}X", part=part)
    step = -1 if at.has("which") and at.written("which") not in ("present", "same") else 0
    return Meaning("decade", amount=float(tens), part=part, step=step)


def _century(at: Reading) -> Meaning | None:
    count = at.integer("century", "named_century") or at.whole("century")
    if count is None or not 1 <= count <= 21:
        return None
    part = at.part()
    tokens, after = at.tokens, at.found.end
    if (
        tokens.of(after, "'of'")
        and (tokens.written(after + 1).lower() if after + 1 < len(tokens) else "") in ("the", "a", "his")
        and at.era(1) == 1
    ):
        return None  # "the first century of the legion"
    if at.era(1) == 0:
        return Meaning("fixed", value=f"{iso(1 - 100 * count)}/{iso(-100 * (count - 1))}", part=part)
    whole = f"{count - 1:02d}XX"
    if part:
        low, high = _THIRDS_OF_CENTURY[part]
        span = f"{iso(100 * (count - 1) + low)}/{iso(100 * (count - 1) + high)}"
        return Meaning("fixed", value=span, candidates=(span, whole), part=part)
    return Meaning("fixed", value=whole)


_THIRDS_OF_DECADE = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_THIRDS_OF_CENTURY = {"early": (1, 33), "mid": (34, 66), "late": (67, 100)}
"""Early, mid and late are taken for thirds; the whole stands beside them."""


def _year_fraction(at: Reading) -> Meaning | None:
    size = at.integer("fraction", "fraction") or 2
    which = at.integer("which", "ordinal_word") or at.whole("which")
    said = at.of("which", "which")
    if said == "late":
        which = size
    elif said == "early":
        which = 1
    if which is None or not 1 <= which <= size:
        return None
    year = at.whole("year")
    if at.has("month"):
        return Meaning("date", year, at.integer("month", "month"), part="early" if which == 1 else "late")
    if year is not None:
        division = {2: 39, 3: 36, 4: 32}[size] + which
        return Meaning("fixed", value=f"{year:04d}-{division}")
    if at.has("decade"):
        first = int(at.written("decade")[:4])
        width = 10
    else:
        count = at.whole("century")
        if count is None or not 1 <= count <= 21:
            return None
        first, width = 100 * (count - 1) + 1, 100
    low = first + width * (which - 1) // size
    high = first + width * which // size - 1
    return Meaning("fixed", value=f"{iso(low)}/{iso(high)}")


def _season(at: Reading) -> Meaning | None:
    tokens, (first, _) = at.tokens, at.found.groups["season"]
    year = at.whole("year")
    if year is None:
        before, after = at.found.start - 1, at.found.end
        doubtful = tokens.of(first, "doubtful_season") and not (
            tokens.written(first)[0].isupper()
            and tokens.chars[before:first] not in ("", "\n")
            and not tokens.of(before, "dot")
        )
        if doubtful and not (
            tokens.of(before, "pointing")
            or tokens.of(first - 1, "'the'")
            or (at.found.end - at.found.start > 1 and at.part())
        ):
            return None
        following = tokens.written(after).lower() if after < len(tokens) else ""
        if doubtful and (following in _FALLING or tokens.of(before, "'to'")):
            return None
        if tokens.of(before, "recurring"):
            return None
    return Meaning("season", year, season=at.integer("season", "season"), part=at.part())


_FALLING = frozenset("of on apart back into to down short in within upon under out off behind from".split())


def _weekday(at: Reading) -> Meaning | None:
    first, _ = at.found.groups["weekday"]
    written = at.tokens.written(first)
    if not written[0].isupper() or at.tokens.of(first, "short_weekday"):
        return None
    before = at.found.start - 1
    told = at.has("relation") or (before >= 0 and at.tokens.written(before).lower() in _BEFORE_WEEKDAY)
    if not told:
        return None
    relation = (
        "last"
        if at.has("relation") and at.found.groups["relation"][0] > first and at.written("relation") == "last"
        else _relation(at)
    )
    return Meaning("weekday", weekday=at.integer("weekday", "weekday"), relation=relation)


_BEFORE_WEEKDAY = frozenset("on by until till since from before after and or to through of described every".split())


def _roman_month(at: Reading) -> Meaning | None:
    """ "7.xi.1885": the month in small Roman figures."""
    return Meaning("date", at.whole("year"), at.integer("month", "roman_month"), at.whole("day"))


def _early_date(at: Reading) -> Meaning | None:
    """ "24 August 410": a year of three figures, if nothing is counted by it."""
    after = at.found.end
    if after < len(at.tokens) and at.tokens.written(after)[0].isalnum():
        return None
    return _date(at)


def _supplied(at: Reading) -> Meaning | None:
    """ "[16]45": what the editor supplies stands in brackets."""
    return Meaning("date", int(at.written("first") + at.written("last")))


def _decade_bc(at: Reading) -> Meaning | None:
    digits = re.match(r"\d+", at.written("decade"))
    if not digits or at.era(1) == 1:
        return None
    first = int(digits[0])
    return Meaning("fixed", value=f"{iso(1 - first - 9)}/{iso(1 - first)}")


def _feast(at: Reading) -> Meaning | None:
    feast, tokens, after = feast_of(at), at.tokens, at.found.end
    if not feast:
        return None
    said = at.said
    # "Easter Island", "St Bartholomew's" the hospital
    named = tokens.of(after, "proper") or (said.startswith(("st ", "sts ")) and "day" not in said)
    if named and not at.has("year"):
        return None
    year = at.whole("year")
    if year is not None and year > MOST_YEAR and not feast.startswith("hebrew"):
        return None
    return Meaning("feast", year, feast=feast)


def _relation(at: Reading) -> str:
    """same, ahead, back: where the year or day meant lies from the one told of."""
    if not at.has("relation"):
        return ""
    for name in ("ahead", "back", "same"):
        if at.of("relation", name) is not None:
            return name
    return "same" if "that" in at.written("relation") or "this" in at.written("relation") else ""


def _in_year(at: Reading) -> Meaning | None:
    kind = "season" if at.has("season") else "date"
    day = at.whole("day")
    return Meaning(
        kind,
        month=at.integer("month", "month"),
        day=day,
        season=at.integer("season", "season"),
        relation=_relation(at),
        part=at.part() if at.has("part") else "",
    )


def _shift(at: Reading) -> Meaning | None:
    unit = str(at.of("unit", "unit"))
    direction = -1 if at.of("direction", "earlier") is not None else 1
    said = at.written("direction")
    if said in ("after", "before", "since", "on") and not (at.has("amount") or at.has("vague")):
        return None
    amount = at.number("amount")
    relation = "document" if said in ("ago", "hence") else said
    if at.of("direction", "ago") is not None:
        direction, relation = -1, "document"
    return Meaning("shift", amount=amount, unit=unit, step=direction, relation=relation)


def _next(at: Reading) -> Meaning | None:
    span = at.of("span", "span") or at.of("span", "daypart")
    step = 0
    for name, value in (("ahead", 1), ("back", -1)):
        if at.of("direction", name) is not None:
            step = value
    said = at.written("direction")
    if said.startswith("after"):
        step = 1
    if said.startswith("before"):
        step = -1
    words = [at.tokens.written(i).lower() for i in range(at.found.start, at.found.end)]
    # "Next year" is counted from the day of writing, "the next year" from what is told.
    return Meaning(
        "next",
        unit=str(span),
        step=step,
        relation="writing"
        if words[0] in ("this", "next", "last") or at.of("direction", "writing") is not None
        else said,
    )


def _edge_of(at: Reading) -> Meaning | None:
    return Meaning("next", unit=str(at.of("span", "span")), step=0, part=at.part(), relation="the")


def _duration(at: Reading) -> Meaning | None:
    unit = str(at.of("unit", "unit"))
    if unit == "second" and at.written("unit") == "second":
        return None
    first, _ = at.found.groups["unit"]
    if (
        at.tokens.written(first)[0].isupper()
        and first > at.found.start
        and at.tokens.written(at.found.start).lower() == "the"
    ):
        return None  # "the Hundred Days" is a name
    return Meaning("duration", amount=at.number("amount"), unit=unit)


def _age(at: Reading) -> Meaning | None:
    amount = at.number("amount")
    if amount is None or amount > _OLDEST:
        return None
    tokens, after = at.tokens, at.found.end
    if at.found.form.given.get("bare"):
        # "At fifty-three" is an age only where nothing is counted and no hour told.
        following = tokens.written(after) if after < len(tokens) else "."
        if (
            amount < 13
            or (following[0].isalnum() and following.lower() not in _AFTER_AGE)
            or following in ("%", ":", "-", "/", "°", "'", "’")
        ):
            return None
        if following == "." and tokens.written(at.found.start + 1)[0].isdigit():
            return None
    return Meaning("age", amount=amount, unit=str(at.of("unit", "unit") or "year"))


def _clock_day(at: Reading) -> Meaning | None:
    return Meaning("date", at.whole("year"), at.integer("month", "month"), at.whole("day"), unit="clock")


_OLDEST = 130
_AFTER_AGE = frozenset("he she and was in as with after his her".split())


def _simple(kind: str) -> Callable[[Reading], Meaning | None]:
    return lambda at: Meaning(kind, note=str(at.of("reference", "reference") or ""))


def _day(at: Reading) -> Meaning | None:
    """ "The 5th": a day of the month told of, unless something is counted so."""
    tokens, after = at.tokens, at.found.end
    following = tokens.written(after) if after < len(tokens) else "."
    if following[0].isalpha() and not (tokens.of(after, "'and'") or following.lower() in _AFTER_DAY):
        return None
    before = tokens.written(at.found.start - 1).lower() if at.found.start else ""
    if following[0] in "-–/" or before not in _BEFORE_DAY:
        return None
    return Meaning("date", day=at.whole("day"))


_AFTER_DAY = frozenset(
    "the he she they we i it a an at in to was were by with under from when but as his her general lee grant".split()
)
_BEFORE_DAY = frozenset("on by until till of since from to after before and morning evening night".split())


def _numeric(at: Reading) -> Meaning | None:
    """ "3/4/1923": either figure may be the month; with full stops the day stands first."""
    first, second, year = at.whole("first"), at.whole("second"), at.whole("year")
    if first is None or second is None or year is None or len(at.written("year")) == 2:
        return None
    orders = (
        ((first, second), (second, first))
        if "/" in at.tokens.content[at.tokens.starts[at.found.start] : at.tokens.ends[at.found.end - 1]]
        else ((first, second),)
    )
    readings = [(month, day) for day, month in orders if 1 <= month <= 12 and 1 <= day <= 31]
    candidates = tuple(dict.fromkeys(iso(year, month, day) for month, day in readings))
    if not candidates:
        return None
    if len(candidates) > 1:
        return Meaning("numeric", candidates=candidates)
    month, day = readings[0]
    order = "day" if (day, month) == (first, second) else "month"
    return Meaning("date", year, month, day, note="" if first == second else f"{order} first")


def _era(at: Reading) -> Meaning | None:
    """ "The past", "the future", unless it is the future of something or a future thing."""
    after = at.found.end
    if at.tokens.of(after, "'of'") or at.tokens.chars[after : after + 1] not in (
        "",
        *map(str, at.tokens.language.marks.values()),
    ):
        return None
    return Meaning("reference", note=at.tokens.written(after - 1).lower())


def _then(at: Reading) -> Meaning | None:
    after = at.tokens.chars[at.found.end : at.found.end + 1]
    return (
        Meaning("vague")
        if after in ("", "\n", *at.tokens.language.marks.values()) or at.tokens.of(at.found.end, "'and'")
        else None
    )


def _reference(at: Reading) -> Meaning | None:
    """ "The former" alone is one of two things named."""
    tokens, after = at.tokens, at.found.end
    if tokens.written(at.found.start).lower() == "former" and tokens.of(at.found.start - 1, "'the'"):
        following = tokens.written(after) if after < len(tokens) else "."
        if (
            not following[0].isalpha()
            or tokens.of(after, "article")
            or following.lower() in ("a", "an", "the", "is", "was", "has", "had")
        ):
            return None
    return Meaning("reference", note=str(at.of("reference", "reference") or "present"))


def _nights(at: Reading) -> Meaning | None:
    """ "The night of 4-5 August": of the one day and of the other."""
    first, last = at.whole("first"), at.whole("day")
    if first is None or last != first + 1:
        return None
    return Meaning("date", at.whole("year"), at.integer("month", "month"), first, unit="night")


def _daypart(at: Reading) -> Meaning | None:
    day = at.whole("day")
    month = at.integer("month", "month")
    first, _ = at.found.groups["daypart"]
    if month is None and day is None:
        if at.tokens.written(first)[0].isupper() or at.tokens.of(at.found.end, "'of'"):
            return None
        return Meaning("daypart", unit=str(at.of("daypart", "daypart")))
    return Meaning("date", at.whole("year"), month, day, unit=str(at.of("daypart", "daypart")))


_MEANINGS: dict[str, Callable[[Reading], Meaning | None]] = {
    "date": _date, "day": _day, "days": _days, "year": _year, "years": _years, "short_year": _short_year, "decade": _decade,
    "century": _century, "year_fraction": _year_fraction, "season": _season, "season_in": _in_year, "month_in": _in_year,
    "weekday": _weekday, "feast": _feast, "shift": _shift, "next": _next, "edge_of": _edge_of, "duration": _duration,
    "age": _age, "recurring": _simple("recurring"), "reference": _reference, "era": _era, "then": _then, "clock_day": _clock_day, "vague": _simple("vague"),
    "daypart": _daypart, "clock": _simple("clock"), "numeric": _numeric, "roman_month": _roman_month, "early_date": _early_date, "supplied": _supplied, "decade_bc": _decade_bc, "nights": _nights, **RECKONINGS,
}  # fmt: skip
