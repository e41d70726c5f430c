"""The circle of the persons of an archive as a picture in SVG: those with the most contacts on its rim, and the lines between them."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from valla.reports.related.shown import Pair
from valla.reports.sheet import shown
from valla.reports.shown import counted, flat, safe

__all__ = ["STYLE", "Circle", "circle"]

_DRAWN, _LINES = 72, 180
"""Persons and lines that are drawn; of more nobody sees the lines."""
_INNER = 300
"""Pixels from the middle of the circle to the names."""
_LONGEST = 26
"""Letters of a name that are drawn."""
_WIDTH, _HEIGHT = 1020, 990
STYLE = """
svg .good path{stroke:var(--good)}svg .bad path{stroke:var(--bad);stroke-dasharray:7 4}svg .sent path{stroke:var(--line)}
svg .between path{opacity:.6}svg .between:hover path,svg .between:focus path{opacity:1;stroke-width:6}
svg .who:hover text,svg .who:focus text{text-decoration:underline;font-weight:600}
"""


@dataclass(frozen=True, slots=True)
class Circle:
    """The picture, with the style that belongs to it, and the pairs, by their place among all, to whose rows its lines lead."""

    drawn: str
    style: str
    pairs: frozenset[int]


def circle(found: Sequence[Pair], persons: Mapping[str, int], rows: Mapping[str, str]) -> Circle:
    """The persons with the most contacts, neighbours beside one another. `persons` are all with how often, the most first; `rows` the names under which the page has each person.
    A pair has the row `p` and its place among all, from 1."""
    names = _around(found, list(persons)[:_DRAWN])
    if len(names) < 2:
        return Circle("", "", frozenset())
    at = {name: k for k, name in enumerate(names)}
    lines = [(number, one) for number, one in enumerate(found, 1) if one.one in at and one.other in at][:_LINES]
    # The strongest lie above the others.
    drawn = "".join(_line(number, one, at) for number, one in reversed(lines))
    labels = "".join(_label(name, rows[name], at) for name in names)
    described = f"{len(names)} persons and {len(lines)} lines between them; the tables below have them all"
    rest = f" Drawn are the {len(names)} of {len(persons):,} with the most contacts, and the {len(lines)} strongest lines between them." if len(names) < len(persons) or len(lines) == _LINES else ""  # fmt: skip
    picture = (
        '<div class="picture" tabindex="0" role="region" aria-label="The circle">\n'
        f'<svg viewBox="0 0 {_WIDTH} {_HEIGHT}" role="group" aria-label="{described}">\n{drawn}{labels}</svg>\n</div>\n'
        '<p class="note">A line is the thicker the more passed. Blue: letters only, whatever they say; green: what texts tell is friendly on the whole; '
        f"red and broken: it is not. A name leads to its place in the register, a line to its row.{rest}</p>\n"
    )
    return Circle(picture, STYLE + _shades(len(names)), frozenset(number for number, _ in lines))


def _shades(count: int) -> str:
    """Who points at a name sees the lines of that one."""
    return "".join(f"svg:has(.w{k}:hover,.w{k}:focus) .between:not(.l{k}) path{{opacity:.06}}\n" for k in range(count))


def _around(found: Sequence[Pair], names: Sequence[str]) -> list[str]:
    """The names, each beside the one with whom it had most to do, as far as that goes."""
    left = dict.fromkeys(names)
    near: dict[str, list[str]] = {}
    for one in found:
        if one.one in left and one.other in left:
            near.setdefault(one.one, []).append(one.other)
            near.setdefault(one.other, []).append(one.one)
    made: list[str] = []
    while left:
        here: str | None = next(iter(left))
        while here is not None:
            made.append(here)
            del left[here]
            here = next((name for name in near.get(here, ()) if name in left), None)
    return made


def _place(angle: float, far: float) -> tuple[float, float]:
    return _WIDTH / 2 + far * math.cos(angle), _HEIGHT / 2 + far * math.sin(angle)


def _line(number: int, one: Pair, at: Mapping[str, int]) -> str:
    first, second = (2 * math.pi * at[name] / len(at) for name in (one.one, one.other))
    (x1, y1), (x2, y2) = _place(first, _INNER), _place(second, _INNER)
    # Neighbours are joined near the rim, so that the middle is left to those who are far apart.
    half = abs(math.remainder(second - first, 2 * math.pi)) / 2
    x, y = _place(first + math.remainder(second - first, 2 * math.pi) / 2, _INNER * max(0.0, 1 - 1.5 * math.sin(half)))
    count = one.there + one.back
    told = shown(f"{one.one} and {one.other}: {counted(count, 'contact')}, {one.first} to {one.last}")
    width = min(0.8 + 0.75 * math.log2(count), 7)
    kind = "sent" if not one.told else "good" if one.balance >= 0 else "bad"
    return (
        f'<a href="#p{number}" class="between {kind} l{at[one.one]} l{at[one.other]}" aria-label="{told}"><title>{told}</title>'
        f'<path stroke-width="{width:.1f}" d="M{x1:.0f} {y1:.0f} Q{x:.0f} {y:.0f} {x2:.0f} {y2:.0f}"/></a>\n'
    )


def _label(name: str, row: str, at: Mapping[str, int]) -> str:
    angle = 2 * math.pi * at[name] / len(at)
    x, y = _place(angle, _INNER + 8)
    flipped = math.cos(angle) < 0
    plain = safe(flat(name))
    short = plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
    return (
        f'<a href="#{row}" class="who w{at[name]}"><title>{shown(plain)}</title>'
        f'<text class="name" x="{x:.0f}" y="{y + 4:.0f}" text-anchor="{"end" if flipped else "start"}" '
        f'transform="rotate({math.degrees(angle) + 180 * flipped:.1f} {x:.0f} {y:.0f})">{shown(short)}</text></a>\n'
    )
