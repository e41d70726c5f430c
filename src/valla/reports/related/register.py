"""The register of all persons and bodies: who they had to do with, how often, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from valla.evidence.naming import read
from valla.reports.related.shown import Pair
from valla.text import fold

__all__ = ["Entry", "register"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One person or body: under which letter it stands, its contacts, their years, and the others, those with the most first, with what is told of each in brackets."""

    name: str
    letter: str
    contacts: int
    years: str
    others: tuple[tuple[str, str], ...]


def register(found: Sequence[Pair], counts: Mapping[str, int]) -> list[Entry]:
    """Everyone of the pairs, which are in order of their contacts: persons by last names, bodies by their first word."""
    of: dict[str, list[Pair]] = {name: [] for name in counts}
    for one in found:
        of[one.one].append(one)
        if one.other != one.one:
            of[one.other].append(one)
    entries = [(_order(name), _entry(name, pairs, counts[name])) for name, pairs in of.items()]
    return [entry for _, entry in sorted(entries, key=lambda pair: pair[0])]


def _order(name: str) -> tuple[str, str]:
    known = read(name)
    first = known[0].last if known else fold(name)
    return (first if first[:1].isalpha() else "", name)


def _entry(name: str, pairs: Sequence[Pair], count: int) -> Entry:
    days = sorted(day for one in pairs for day in (one.first, one.last) if day)
    letter = _order(name)[0][:1].upper() or "Other"
    return Entry(name, letter, count, _years(days), tuple(_other(name, one) for one in pairs))


def _years(days: Sequence[str]) -> str:
    first, last = (days[0][:-6], days[-1][:-6]) if days else ("", "")
    return first if first == last else f"{first}–{last}"


def _other(name: str, one: Pair) -> tuple[str, str]:
    other, there, back = (one.other, one.there, one.back) if name == one.one else (one.one, one.back, one.there)
    ways = ", ".join(f"{count} {way}" for count, way in ((there, "to"), (back, "from")) if count)
    told = [
        ways,
        _years([day for day in (one.first, one.last) if day]),
        f"balance {one.balance:+.1f}" if one.told else "",
    ]
    return other, f"({'; '.join(filter(None, told))})"
