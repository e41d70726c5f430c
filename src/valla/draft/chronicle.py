"""All that a draft states of time."""

from __future__ import annotations

from dataclasses import dataclass

from valla.dates import Expression, read
from valla.dates.reforms import Reform
from valla.draft.datings import datings
from valla.draft.events import events
from valla.draft.intervals import intervals
from valla.state.lacunae import lost_dates
from valla.terms import Dating, Event, Flaw, Interval, Order
from valla.text import Text

__all__ = ["Chronicle", "chronicle"]


@dataclass(frozen=True, slots=True)
class Chronicle:
    """The expressions of time of a draft, and what it states with them."""

    expressions: tuple[Expression, ...]
    datings: tuple[Dating, ...]
    lacunae: tuple[Flaw, ...]
    intervals: tuple[Interval, ...]
    events: tuple[Event, ...]
    orders: tuple[Order, ...]


def chronicle(text: Text, reform: Reform | None = None) -> Chronicle:
    """What a draft states of time. `reform` is that of the place whose calendar it keeps, where that is known."""
    expressions = tuple(read(text, reform=reform))
    dated = datings(text, expressions, reform)
    named, orders = events(text, dated)
    return Chronicle(
        expressions, dated, tuple(lost_dates(text)), intervals(text, expressions, dated), tuple(named), tuple(orders)
    )
