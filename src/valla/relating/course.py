"""The course of a relation: how it stood from period to period, where it turned, and where the documents are silent.

The balance of a period is the mean of Goldstein's scores of what passed in it ("A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36, 1992). A turning
point is where the scores before and after have other means: by PELT (Killick, Fearnhead and Eckley, "Optimal Detection of Changepoints with a Linear Computational Cost", JASA 107,
2012), through the library ruptures; or where a document tells in so many words that the relation changed: a breach, a peace, relations broken off or resumed.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import mean, median, pstdev

from valla.calendars import Calendar, date_on
from valla.relating.contacts import Contact
from valla.relating.shifts import shifts

__all__ = ["Course", "Period", "Silence", "Turn", "course", "day_of"]

_LONG, _SPAN = 60, 5
"""A relation of so many years is told by periods of so many."""
_LEAST = 3
"""Contacts on each side of a turning point: fewer show no change."""
_NOISE = 1.5
"""The least spread of scores that is taken for mere noise."""
_SHOWN = 3
"""Passages shown on each side of a turning point."""
_SILENT, _TIMES = 365, 4
"""Days without a document that are a silence, if they are so many times the distance of contacts that follow closely besides."""
MEMORY = ("participant-later",)
HEARSAY = ("second-hand", "hearsay", "legend")
DOCUMENT = ("document", "participant-then", "written-then")


@dataclass(frozen=True, slots=True)
class Period:
    """The contacts of some years, from the first to the last of them; `balance` is the mean of their scores, `shares` the parts of them that rest on documents of the time, on memory, on
    hearsay, and on what cannot be graded."""

    first: int
    last: int
    contacts: tuple[Contact, ...]

    @property
    def years(self) -> str:
        """The year, or the first and the last."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    @property
    def balance(self) -> float:
        """The mean of Goldstein's scores."""
        return mean(item.score for item in self.contacts)

    @property
    def shares(self) -> tuple[float, float, float, float]:
        """The parts that rest on documents of the time, on memory, on hearsay, and on what cannot be graded."""
        names = [item.grade.name for item in self.contacts]
        parts = [sum(name in kind for name in names) / len(names) for kind in (DOCUMENT, MEMORY, HEARSAY)]
        return parts[0], parts[1], parts[2], max(1 - sum(parts), 0.0)


@dataclass(frozen=True, slots=True)
class Silence:
    """Days, by number, between which the archive has nothing; that is no proof that nothing was."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A turning point: its day, by number, and its date in EDTF; the balance before (None where nothing is known before) and after; the last contacts before it and the first after. `change` is
    what a document calls it (one of `changes.CHANGES`, or several of one day with commas between), empty where the scores alone show it."""

    day: int
    date: str
    before: float | None
    after: float
    last: tuple[Contact, ...]
    first: tuple[Contact, ...]
    change: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """A relation through time. `undated` are contacts of which no day is known."""

    periods: tuple[Period, ...]
    silences: tuple[Silence, ...]
    turns: tuple[Turn, ...]
    undated: tuple[Contact, ...]


def course(contacts: Sequence[Contact]) -> Course:
    """The course of a relation, given its contacts in order of time."""
    dated = sorted(((day, item) for item in contacts if (day := day_of(item)) is not None), key=lambda one: one[0])
    undated = tuple(item for item in contacts if day_of(item) is None)
    return Course(tuple(_periods(dated)), tuple(_silences(dated)), tuple(_turns(dated)), undated)


def day_of(item: Contact) -> int | None:
    """The day, by number, on which a contact is drawn: the middle of its span; None if it is open on a side."""
    when = item.span
    if when is None or when.earliest is None or when.latest is None:
        return None
    return (when.earliest + when.latest) // 2


def _periods(dated: Sequence[tuple[int, Contact]]) -> Iterator[Period]:
    if not dated:
        return
    years = [date_on(Calendar.GREGORIAN, day)[0] for day, _ in dated]
    width = _SPAN if years[-1] - years[0] > _LONG else 1
    begun: dict[int, list[Contact]] = {}
    for year, (_, item) in zip(years, dated, strict=True):
        begun.setdefault(year - year % width, []).append(item)
    for first in sorted(begun):
        yield Period(first, first + width - 1, tuple(begun[first]))


def _silences(dated: Sequence[tuple[int, Contact]]) -> Iterator[Silence]:
    """The times of which surely nothing is dated: what is of "1930" can be of any day of that year."""
    gaps: list[Silence] = []
    last: int | None = None
    for first, end in sorted(_bounds(item) for _, item in dated):
        if last is not None and first > last:
            gaps.append(Silence(last, first))
        last = max(end, last if last is not None else end)
    steps = sorted(later - earlier for (earlier, _), (later, _) in pairwise(dated))
    usual = steps[len(steps) // 4] if len(steps) > 1 else 0
    yield from (gap for gap in gaps if gap.last - gap.first > max(_SILENT, _TIMES * usual))


def _turns(dated: Sequence[tuple[int, Contact]]) -> Iterator[Turn]:
    """Where a document tells of a change, once for each; and where the scores show one that none tells."""
    told = _of_one_day([_told(dated, places) for places in _tellings(dated)])
    shown = [_turn(dated, cut, begun, end, "") for begun, cut, end in _cuts([item.score for _, item in dated])]
    apart = [one for one in shown if not any(abs(one.day - other.day) < _NEAR for other in told)]
    yield from sorted([*told, *apart], key=lambda one: one.day)


def _tellings(dated: Sequence[tuple[int, Contact]]) -> list[list[int]]:
    """The contacts, by their places, that tell of one change; but those of the rank of an envoy or his house only where they turn what stood otherwise, and no greater change beside them does."""
    found: list[list[int]] = []
    for at, (day, item) in enumerate(dated):
        if item.change:
            same = [
                one for one in found if dated[one[0]][1].change == item.change and abs(dated[one[0]][0] - day) < _SAME
            ]
            if same:
                same[-1].append(at)
            else:
                found.append([at])
    greater = [(dated[one[0]][0], dated[one[0]][1].score) for one in found if dated[one[0]][1].change not in _OF_RANK]
    return [one for one in found if dated[one[0]][1].change not in _OF_RANK or _turns_it(dated, one[0], greater)]


def _turns_it(dated: Sequence[tuple[int, Contact]], at: int, greater: Sequence[tuple[int, float]]) -> bool:
    day, item = dated[at]
    if any(abs(when - day) < _NEAR and score * item.score > 0 for when, score in greater):
        return False
    before = [one.score for when, one in dated if one.change and when < day and one is not item]
    return item.score < 0 if not before else before[-1] * item.score < 0


_OF_RANK = ("raised", "lowered")


def _told(dated: Sequence[tuple[int, Contact]], places: Sequence[int]) -> Turn:
    """A change on its closest day; of several, the one that is told most often. "On 7 June 1967" tells more than "1967"."""
    width = min(_width(dated[at][1]) for at in places)
    closest = [at for at in places if _width(dated[at][1]) == width]
    often = Counter(dated[at][1].date for at in closest)
    best = max(closest, key=lambda at: (often[dated[at][1].date], -at))
    day, item = dated[best]
    first, end = _bounds(item)
    others = [one for at, one in enumerate(dated) if at not in places]
    before = [one for _, one in others if _bounds(one)[1] < first]
    after = [
        item,
        *(one for when, one in others if _bounds(one)[0] > end or (when >= day and _bounds(one)[1] >= first)),
    ]
    return Turn(
        day,
        item.date,
        mean(one.score for one in before[-_SHOWN:]) if before else None,
        mean(one.score for one in after[:_SHOWN]),
        tuple(before[-_SHOWN:]),
        tuple(after[:_SHOWN]),
        item.change,
    )


def _of_one_day(told: Sequence[Turn]) -> list[Turn]:
    """Changes to the same side on one day are one turning point."""
    found: list[Turn] = []
    for one in sorted(told, key=lambda turn: turn.day):
        last = found[-1] if found else None
        if last and last.day == one.day and last.first[0].score * one.first[0].score > 0:
            found[-1] = replace(last, change=f"{last.change}, {one.change}")
        else:
            found.append(one)
    return found


def _bounds(item: Contact) -> tuple[int, int]:
    """The first and the last day on which a dated contact can have been."""
    when = item.span
    if when is None or when.earliest is None or when.latest is None:
        return 0, 0
    return when.earliest, when.latest


def _width(item: Contact) -> int:
    """Days within which a contact can have been."""
    first, last = _bounds(item)
    return (last - first + 1) * (1 + (item.span is not None and item.span.approximate))


_SAME, _NEAR = 400, 400
"""Days within which two documents tell of one change of the same kind, and within which the scores show no other than what is told."""


def _cuts(scores: Sequence[float]) -> Iterator[tuple[int, int, int]]:
    """Where the mean of the scores changes, with the beginning of the stretch before and the end of that behind."""
    if len(scores) < 2 * _LEAST:
        return
    steps = [abs(later - earlier) for earlier, later in pairwise(scores)]
    noise = max(median(steps) / _GAUSS, pstdev(scores) / 2, _NOISE)
    edges = [0, *shifts(scores, _LEAST, _PENALTY * noise**2 * math.log(len(scores)))]
    yield from zip(edges, edges[1:], edges[2:], strict=False)


_GAUSS = 0.954
"""The median of the distances of neighbours in noise that is normal, in standard deviations."""
_PENALTY = 3
"""By how much the squared error must fall for another turning point, in variances of the noise and the logarithm of the number of contacts."""


def _turn(dated: Sequence[tuple[int, Contact]], at: int, begun: int, end: int, change: str) -> Turn:
    day, item = dated[at]
    before, after = [one for _, one in dated[begun:at]], [one for _, one in dated[at:end]]
    return Turn(
        day,
        item.date,
        mean(one.score for one in before) if before else None,
        mean(one.score for one in after),
        tuple(before[-_SHOWN:]),
        tuple(after[:_SHOWN]),
        change,
    )
