"""The axis of time of a picture in SVG: where a day stands, and the years at which it is ruled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from valla.calendars import Calendar, date_on, day_number

__all__ = ["Axis"]


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from `low` to `high`, by number, drawn between two places (pixels from the left)."""

    low: int
    high: int
    left: float
    right: float

    def at(self, day: int) -> float:
        """Where a day stands; one beyond an end stands there."""
        part = (min(max(day, self.low), self.high) - self.low) / max(self.high - self.low, 1)
        return self.left + part * (self.right - self.left)

    def drawn(self, top: float, bottom: float) -> str:
        """The rules and their labels, above which the picture begins at `top`."""
        return "".join(
            f'<line class="tick" x1="{x:.1f}" x2="{x:.1f}" y1="{top:g}" y2="{bottom:g}"/>{self._label(x, top, label)}\n'
            for x, label in self._ticks()
        )

    def _label(self, x: float, top: float, label: str) -> str:
        # At the right end there is no room behind the rule.
        place = f'x="{x - 2:.1f}" text-anchor="end"' if x + _ROOM > self.right else f'x="{x + 2:.1f}"'
        return f'<text {place} y="{top - 6:g}">{label}</text>'

    def _ticks(self) -> Iterator[tuple[float, str]]:
        """Round years: at most a dozen; months where all lies within two years."""
        first, last = (date_on(Calendar.GREGORIAN, day)[0] for day in (self.low, self.high))
        if last - first < 2:
            months = range(first * 12, last * 12 + 12, 1 if first == last else 3)
            marks = [
                (day_number(Calendar.GREGORIAN, at // 12, at % 12 + 1, 1), f"{at // 12:04d}-{at % 12 + 1:02d}")
                for at in months
            ]
        else:
            step = next(
                step
                for step in (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 10**6)
                if (last - first) / step <= 12
            )
            marks = [
                (day_number(Calendar.GREGORIAN, year, 1, 1), str(year) if year > 0 else f"{1 - year} BC")
                for year in range(first // step * step, last + 1, step)
            ]
        return ((self.at(day), label) for day, label in marks if self.low <= day <= self.high)


_ROOM = 36
"""Pixels of a label."""
