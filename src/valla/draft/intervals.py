"""What a draft says of the time between its dates: "two days later, on 2 March", ages at death, and verbs of which one comes first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from valla.dates import Expression
from valla.terms import Dating, Interval
from valla.text import Passage, Text

__all__ = ["intervals"]

_NEAR = 300
"""Characters between a date and the distance that is counted from it."""
_ROUGHLY = re.compile(
    r"\b(?:about|almost|nearly|over|under|some|less|more|barely|around|roughly|or so|just)\b", re.IGNORECASE
)
_TO_DATE = re.compile(r"\s*[,(–—-]?\s*(?:and\s+)?(?:on|in|at)?\s*(?:the\s+)?")
_FROM_DATE = re.compile(r",\s*(?:only|just|exactly)?\s*")
_DAYS = {"day": (1, 1), "night": (1, 1), "week": (7, 4), "fortnight": (14, 4), "month": (30.44, 31)}
"""For each unit its days, and by how many a count in it may be out."""
_YEAR, _YEAR_SLACK = 365.25, 200


def intervals(text: Text, expressions: Sequence[Expression], datings: Sequence[Dating]) -> tuple[Interval, ...]:
    """The intervals that the draft states between its own dates. `expressions` are all of the text's, `datings` its dates."""
    plain = [item for item in datings if item.expression.kind == "date" and item.expression.value]
    return (*_distances(text, datings, plain), *_ages(text, expressions, plain), *_orders(text, plain))


def _distances(text: Text, datings: Sequence[Dating], plain: Sequence[Dating]) -> Iterator[Interval]:
    """ "Two days later, on 2 March", "on 2 March, two days later"."""
    content = text.content
    for item in datings:
        said = item.expression.meaning
        if said.kind != "shift" or said.amount is None or said.relation in ("document", "after", "before", "since"):
            continue
        if _ROUGHLY.search(str(item.passage)) or _ROUGHLY.search(
            content[max(item.passage.start - 14, 0) : item.passage.start]
        ):
            continue
        before = [one for one in plain if one.passage.end <= item.passage.start]
        after = next((one for one in plain if one.passage.start >= item.passage.end), None)
        if after and _TO_DATE.fullmatch(content, item.passage.end, after.passage.start):
            pair = before[-1:], after
        elif before and _FROM_DATE.fullmatch(content, before[-1].passage.end, item.passage.start):
            pair = before[-2:-1], before[-1]
        else:
            continue
        if not pair[0] or not _is_near(content, pair[0][0], item.passage):
            continue
        anchor, told = pair[0][0], pair[1]
        if said.step == -1:
            anchor, told = told, anchor
        exactly = "exactly" in content[max(item.passage.start - 10, 0) : item.passage.end].lower()
        bounds = _days(said.amount, said.unit, exactly, both_years=_is_year(anchor) and _is_year(told))
        if bounds and str(anchor.expression.value) != str(told.expression.value):
            yield Interval(item.passage, anchor, told, *bounds)


def _is_near(content: str, anchor: Dating, stated: Passage) -> bool:
    between = content[anchor.passage.end : stated.start]
    return len(between) <= _NEAR and "\n\n" not in between and between.count(". ") <= 1


def _is_year(dating: Dating) -> bool:
    return dating.expression.meaning.month is None


def _days(amount: float, unit: str, exactly: bool, *, both_years: bool) -> tuple[float, float] | None:
    """The least and the most days that a stated distance can mean."""
    if unit in ("year", "decade"):
        days = amount * _YEAR * (10 if unit == "decade" else 1)
        slack = 0 if both_years else 10 if exactly else _YEAR_SLACK
        return days - slack, days + slack
    if unit not in _DAYS:
        return None
    length, slack = _DAYS[unit]
    slack = min(slack, 1) if exactly and unit != "month" else slack
    # Who counts both ends counts a day more; nobody counts one less.
    return amount * length - slack, amount * length + (0 if length == 1 else slack)


# -- ages

_BORN = re.compile(r"\bborn\b[^.;]{0,50}$")
_DIED = re.compile(r"\b(?:died|killed|drowned|executed|hanged|shot|beheaded|murdered|assassinated|death)\b[^.;]{0,60}$")


def _ages(text: Text, expressions: Sequence[Expression], plain: Sequence[Dating]) -> Iterator[Interval]:
    """ "Born on 22 January 1788, he died on 19 April 1824 at the age of thirty-seven"."""
    content = text.content
    for item in expressions:
        said = item.meaning
        if said.kind != "age" or said.unit != "year" or not said.amount:
            continue
        sentence = next(
            (one.sentence for one in plain if one.sentence.start <= item.passage.start < one.sentence.end), None
        )
        if sentence is None:
            continue
        within = [one for one in plain if sentence.start <= one.passage.start < sentence.end]
        if len(within) != 2 or _ROUGHLY.search(str(item.passage)):
            continue
        years = said.amount - ("year" in str(item.passage).lower() and "in h" in str(item.passage).lower())
        born, died = within
        between = content[born.passage.end : died.passage.start]
        if not (_BORN.search(content[sentence.start : born.passage.start]) and _DIED.search(between)):
            continue
        # A birthday is the same day of a year: a day on either side is for leap years.
        yield Interval(item.passage, born, died, years * _YEAR - 1, (years + 1) * _YEAR)


# -- what comes first

_FIRST_AND_LAST = tuple(
    (re.compile(rf"\b(?:{first})\b[^.;]{{0,60}}$"), re.compile(rf"\b(?:{last})\b[^.;]{{0,60}}$"))
    for first, last in (
        ("born", "died|killed|executed|buried|beheaded"),
        ("sailed|embarked|departed|set out|set sail|left", "arrived|landed|disembarked|reached"),
        ("began|opened|commenced", "ended|closed|finished"),
        ("arrested|imprisoned|captured", "released|freed|exchanged"),
    )
)


def _orders(text: Text, plain: Sequence[Dating]) -> Iterator[Interval]:
    """ "They sailed on 9 July 1809 and landed on 2 July": two dates of one sentence, by verbs of which one comes first."""
    for one, other in pairwise(plain):
        if one.sentence.start != other.sentence.start:
            continue
        within = [item for item in plain if one.sentence.start <= item.passage.start < one.sentence.end]
        if len(within) != 2:
            continue
        lead = text.content[one.sentence.start : one.passage.start]
        between = text.content[one.passage.end : other.passage.start]
        if re.search(r"\b(?:of|from|whose|which|who|that|before|after|had|since)\b", between):
            continue
        for first, last in _FIRST_AND_LAST:
            if first.search(lead) and last.search(between):
                yield Interval(other.passage, one, other, 0, None, order=True)
                break
