"""The course of a relation: how it stood from period to period, where it turned, and where the documents are silent.

The balance of a period is the mean of Goldstein's scores of what passed in it ("A Conflict-Cooperation Scale for WEIS Events Data", Journal of Conflict Resolution 36, 1992). A turning
point is where the scores before and after have other means: by PELT (Killick, Fearnhead and Eckley, "Optimal Detection of Changepoints with a Linear Computational Cost", JASA 107,
2012), through the library ruptures; or where a document tells in so many words that the relation changed: a breach, a peace, relations broken off or resumed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
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
_SILENT, _TIMES = 365, 6
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
    """A turning point: its day, by number, and its date in EDTF; the balance before and after; the last contacts before it and the first after. `change` is what a document calls it (one of
    `changes.CHANGES`), empty where the scores alone show it."""

    day: int
    date: str
    before: float
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
    steps = [later - earlier for (earlier, _), (later, _) in pairwise(dated)]
    usual = sorted(steps)[len(steps) // 4] if steps else 0
    # What is dated "1874" can have been on any day of it.
    spans = [(span.earliest or day, span.latest or day) for day, item in dated if (span := item.span)]
    reached = list(accumulate((last for _, last in spans), max))
    ahead = list(accumulate((first for first, _ in reversed(spans)), min))[::-1]
    for first, last in zip(reached, ahead[1:], strict=False):
        if last - first > max(_SILENT, _TIMES * usual):
            yield Silence(first, last)


def _turns(dated: Sequence[tuple[int, Contact]]) -> Iterator[Turn]:
    """Where a document tells of a change, once for each; and where the scores show one that none tells."""
    told: list[Turn] = []
    for at, (day, item) in enumerate(dated):
        if not item.change:
            continue
        turn = _turn(dated, at, max(at - _SHOWN, 0), min(at + _SHOWN, len(dated)), item.change)
        same = next((k for k, one in enumerate(told) if one.change == item.change and abs(one.day - day) < _SAME), None)
        if same is None:
            told.append(turn)
        elif _width(item) < _width(told[same].first[0]):
            # "On 7 June 1967" tells more than "1967".
            told[same] = turn
    shown = [_turn(dated, cut, begun, end, "") for begun, cut, end in _cuts([item.score for _, item in dated])]
    apart = [one for one in shown if not any(abs(one.day - other.day) < _NEAR for other in told)]
    yield from sorted([*told, *apart], key=lambda one: one.day)


def _width(item: Contact) -> int:
    """Days within which a contact can have been."""
    when = item.span
    known = when is not None and when.earliest is not None and when.latest is not None
    return (when.latest - when.earliest + 1) * (1 + when.approximate) if known else 10**9  # type: ignore[union-attr, operator]


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
        mean(one.score for one in before) if before else 0.0,
        mean(one.score for one in after),
        tuple(before[-_SHOWN:]),
        tuple(after[:_SHOWN]),
        change,
    )
