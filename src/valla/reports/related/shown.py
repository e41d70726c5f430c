"""What the formats of relations have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from valla.dates.reading import iso_day
from valla.relating import Contact, Period, Relation

__all__ = ["Pair", "contacts_of", "pairs", "shares", "spark", "words"]

_WORDS = 160
"""Characters of a passage that are shown."""
_BARS = "▁▂▃▄▅▆▇█"
_LOWEST, _HIGHEST = -10.0, 10.0
"""The ends of Goldstein's scale, near enough."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two who had to do with each other: how many contacts from the first to the second and back, the first and the last day (ISO, "" unknown), the mean of their scores, and how many are no letters."""

    one: str
    other: str
    there: int
    back: int
    first: str
    last: str
    balance: float
    told: int = 0


def contacts_of(found: Relation | Sequence[Contact]) -> Sequence[Contact]:
    """All contacts, in order of time."""
    return found.contacts if isinstance(found, Relation) else found


def pairs(contacts: Sequence[Contact]) -> list[Pair]:
    """Every two who had to do with each other, those with the most contacts first."""
    of: dict[tuple[str, str], list[Contact]] = {}
    for item in contacts:
        one, other = sorted((item.source, item.target))
        of.setdefault((one, other), []).append(item)
    made = []
    for (one, other), members in of.items():
        count = Counter(item.source for item in members)
        days = sorted(day for item in members if (span := item.span) for day in (span.earliest,) if day is not None)
        first, last = (iso_day(days[0]), iso_day(days[-1])) if days else ("", "")
        balance = sum(item.score for item in members) / len(members)
        told = sum(item.way != "letter" for item in members)
        made.append(Pair(one, other, count[one], count[other], first, last, balance, told))
    return sorted(made, key=lambda pair: (-pair.there - pair.back, pair.one, pair.other))


def spark(periods: Sequence[Period]) -> str:
    """One sign for each period, the higher the friendlier; a blank for years without a contact."""
    signs, last = "", None
    for period in periods:
        width = period.last - period.first + 1
        if last is not None:
            signs += " " * min((period.first - last) // width - 1, _GAP)
        part = (min(max(period.balance, _LOWEST), _HIGHEST) - _LOWEST) / (_HIGHEST - _LOWEST)
        signs += _BARS[min(int(part * len(_BARS)), len(_BARS) - 1)]
        last = period.first
    return signs


_GAP = 40


def shares(period: Period) -> str:
    """On what the contacts of a period rest, in per cent."""
    names = ("document", "memory", "hearsay", "ungraded")
    return ", ".join(f"{name} {share:.0%}" for name, share in zip(names, period.shares, strict=True) if share)


def words(item: Contact) -> str:
    """A contact's passage, on one line and not too long."""
    told = " ".join(str(item.passage).split())
    return told if len(told) <= _WORDS else f"{told[:_WORDS].rsplit(' ', 1)[0]} …"
