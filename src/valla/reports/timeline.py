"""A timeline as lines, as data, and as a table for a spreadsheet: all that is dated, in order."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from valla.reports.manual import table
from valla.reports.shapes import VERSION, dumped, place_of
from valla.reports.shown import counted, flat, inert
from valla.text import Passage

__all__ = ["Item", "as_csv", "as_json", "as_jsonl", "as_lines", "numbered", "scale"]

_BAR = 24
"""Columns of the picture beside a line."""


@dataclass(frozen=True, slots=True)
class Item:
    """One dated matter: the days it can fall on, by number (None: open), its date in EDTF, where it is told, and in which lane it stands: the
    draft's name, or that of a witness's author. `rules` are the rules that found the date wrong."""

    earliest: int | None
    latest: int | None
    value: str
    lane: str
    told: str
    place: str
    passage: Passage | None = None
    rules: tuple[str, ...] = ()
    witness: bool = False


def scale(items: Sequence[Item]) -> tuple[int, int]:
    """The first and the last day that are drawn; (0, 0) where nothing has an end. Where nine tenths of the dates lie close together the
    few far ones do not set the scale: they are drawn at its edge."""
    days = sorted(day for item in items for day in (item.earliest, item.latest) if day is not None)
    if not days:
        return 0, 0
    low, high = days[len(days) // 20], days[-1 - len(days) // 20]
    margin = (high - low) // 20 + 1
    if (high - low) * _CLOSE < days[-1] - days[0]:
        return max(low - margin, days[0]), min(high + margin, days[-1])
    return days[0], days[-1]


_CLOSE = 2


def numbered(items: Sequence[Item]) -> list[int]:
    """The number of each one's row in a table, from 1; what stands in several lanes has one row."""
    rows: dict[tuple[str, str, str], int] = {}
    return [rows.setdefault((item.value, item.place, item.told), len(rows) + 1) for item in items]


def as_lines(items: Sequence[Item], columns: int | None) -> str:
    """One line for each, with its span drawn between the first and the last day of all."""
    low, high = scale(items)
    rows = [("date", "", "place", "told")]
    for item in items:
        told = f"{', '.join(item.rules)}: {item.told}" if item.rules else item.told
        rows.append((flat(item.value), _drawn(item, low, high), flat(item.place), flat(told)))
    hands = len({item.lane for item in items})
    return table(rows, columns) + f"\n{len(items):,} dated, from {counted(hands, 'hand')}\n"


def _drawn(item: Item, low: int, high: int) -> str:
    """A day as a point, a longer span as a bar, an open end as an arrow."""
    width = max(high - low, 1)
    first = 0 if item.earliest is None else (min(max(item.earliest, low), high) - low) * (_BAR - 1) // width
    last = _BAR - 1 if item.latest is None else (min(max(item.latest, low), high) - low) * (_BAR - 1) // width
    bar = "•" if item.earliest == item.latest else "━" * (last - first + 1)
    if item.earliest is None:
        bar = "◂" + bar[1:] if len(bar) > 1 else "◂"
    if item.latest is None:
        bar = bar[:-1] + "▸" if len(bar) > 1 else "▸"
    return " " * first + bar


def as_jsonl(items: Sequence[Item]) -> str:
    """One JSON object a line."""
    return "".join(dumped(_shape(item)) + "\n" for item in items)


def as_json(items: Sequence[Item]) -> str:
    """One JSON document."""
    return dumped({"version": VERSION, "dated": [_shape(item) for item in items]}, indent=1) + "\n"


def _shape(item: Item) -> dict[str, object]:
    return {
        "kind": "dated",
        "value": item.value,
        "lane": item.lane,
        "witness": item.witness,
        "place": item.place,
        **(place_of(item.passage) if item.passage else {}),
        "text": " ".join(item.told.split()),
        "rules": list(item.rules),
        "version": VERSION,
    }


def as_csv(items: Sequence[Item]) -> str:
    """A table with a head. What a spreadsheet would take for a formula is made harmless."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("date", "lane", "witness", "place", "text", "rules"))
    for item in items:
        row = (
            item.value,
            item.lane,
            "yes" if item.witness else "no",
            item.place,
            " ".join(item.told.split()),
            " ".join(item.rules),
        )
        writer.writerow([inert(cell) for cell in row])
    return out.getvalue()
