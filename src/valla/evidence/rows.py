"""What rows of the record come to, held against a date."""

from __future__ import annotations

from collections.abc import Sequence

from valla.edtf import Edtf, surely_before
from valla.record import Row
from valla.terms import RowWord

__all__ = ["by_row", "lies_beyond"]


def by_row(row: Row, told: str) -> RowWord:
    """What a row says, in words."""
    return RowWord(row.table, row.number, row.source, told)


def lies_beyond(date: Edtf, days: Sequence[Edtf | None], *, before: bool) -> bool:
    """Does a date lie surely before some days, or behind them, each of which is told?"""
    return bool(days) and all(
        day is not None and (surely_before(date, day) if before else surely_before(day, date)) for day in days
    )
