"""The course of a relation as a picture in SVG: every passage a point, the means of the years a line, silences shaded."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import Contact, Relation, day_of
from valla.reports.axis import Axis
from valla.reports.related.shown import words
from valla.reports.sheet import shown

__all__ = ["STYLE", "curve"]

_WIDTH, _HEIGHT, _TOP, _LEFT = 1000, 330, 24, 46
"""Pixels of the picture: its width and height, the room for the years above it and for the scale at the left."""
_SCALE = 10
"""The ends of Goldstein's scale."""
STYLE = """
.course{--good:#2f6b4f;--bad:#9c2b22;--line:#3d6b99;--none:#efe9da}
@media screen and (prefers-color-scheme:dark){.course{--good:#8fcfae;--bad:#ff9c92;--line:#86b3e0;--none:#2a2722}}
.course .zero{stroke:var(--faint)}.course .curve{fill:none;stroke:var(--ink);stroke-width:2;pointer-events:none}.course .silence{fill:var(--none)}.course .turn{stroke:var(--ink);stroke-dasharray:4 3}
.course .hand{fill:transparent}.course .span{stroke:var(--faint);opacity:.6}.course .good{fill:var(--good);stroke:var(--good)}.course .bad{fill:var(--bad);stroke:var(--bad)}.course .sent{fill:var(--line);stroke:var(--line)}.course a:focus circle:not(.hand){stroke:var(--ink);stroke-width:3}
"""
"""For the page that has the picture; it has the colours --ink, --faint and --rule itself."""


def curve(found: Relation, rows: Sequence[str]) -> str:
    """The picture of the relation of two; `rows` are the names under which the page has each contact: there its point leads."""
    drawn = [
        (row, day, item) for row, item in zip(rows, found.contacts, strict=True) if (day := day_of(item)) is not None
    ]
    if not drawn:
        return ""
    days = [day for _, day, _ in drawn]
    margin = (days[-1] - days[0]) // 40 + 30
    axis = Axis(days[0] - margin, days[-1] + margin, _LEFT, _WIDTH - 10)
    silences = "".join(
        f'<rect class="silence" x="{axis.at(one.first):.1f}" y="{_TOP}" width="{axis.at(one.last) - axis.at(one.first):.1f}" height="{_HEIGHT}"/>\n'
        for one in found.course.silences
    )
    turns = "".join(
        f'<line class="turn" x1="{axis.at(one.day):.1f}" x2="{axis.at(one.day):.1f}" y1="{_TOP}" y2="{_TOP + _HEIGHT}"><title>{shown(one.date)} {shown(one.change)}</title></line>\n'
        for one in found.course.turns
    )
    middle = [
        (sum(days) // len(days), one.balance)
        for one in found.course.periods
        if (days := [day for item in one.contacts if (day := day_of(item)) is not None])
    ]
    # Over a silence no line is drawn: nobody knows how it stood.
    line = "".join(
        f"{'M' if at == 0 or _is_silent(found, middle[at - 1][0], day) else 'L'}{axis.at(day):.1f} {_height(score):.1f}"
        for at, (day, score) in enumerate(middle)
    )
    points = "".join(
        f'<a href="#{at}" aria-label="{shown(item.date)}: {shown(words(item))[:100]}"><title>{shown(item.date)} {shown(words(item))}</title>'
        f'<circle class="hand" cx="{axis.at(day):.1f}" cy="{_height(item.score):.1f}" r="11"/>{_span(item, axis)}'
        f'<circle class="{_kind(item)}" cx="{axis.at(day):.1f}" cy="{_height(item.score):.1f}" r="4"/></a>\n'
        for at, day, item in drawn
    )
    scale = "".join(
        f'<text x="4" y="{_height(score) + 4:.1f}">{score:+d}</text>'
        for score in (_SCALE, _SCALE // 2, -_SCALE // 2, -_SCALE)
    )
    zero = f'<line class="zero" x1="{_LEFT}" x2="{_WIDTH - 10}" y1="{_height(0):.1f}" y2="{_height(0):.1f}"/>'
    described = f"{len(drawn)} contacts and the mean of their scores; the tables below have them all"
    return (
        '<div class="picture course" tabindex="0" role="region" aria-label="The course of the relation">\n'
        f'<svg viewBox="0 0 {_WIDTH} {_TOP + _HEIGHT + 6}" role="group" aria-label="{described}">\n'
        f'{silences}{axis.drawn(18, _TOP + _HEIGHT)}{zero}{scale}{turns}{points}<path class="curve" d="{line}"/>\n</svg>\n</div>\n'
        f'<p class="note">Each point is a passage, the higher the friendlier (Goldstein\'s scale), and leads to it; blue: a letter, which counts by its existence, whatever it says. A bar shows between which days it can have been. The line joins the means of the years. Shaded: no document.</p>\n'
    )


def _kind(item: Contact) -> str:
    return "sent" if item.way == "letter" else "good" if item.score >= 0 else "bad"


def _span(item: Contact, axis: Axis) -> str:
    """The days within which it can have been, if they are more than a point shows."""
    when = item.span
    if when is None or when.earliest is None or when.latest is None:
        return ""
    first, last, height = axis.at(when.earliest), axis.at(when.latest), _height(item.score)
    if last - first < _SEEN:
        return ""
    return f'<line class="span" x1="{first:.1f}" x2="{last:.1f}" y1="{height:.1f}" y2="{height:.1f}"/>'


_SEEN = 8
"""Pixels of a span that are seen beside its point."""


def _is_silent(found: Relation, first: int, last: int) -> bool:
    return any(first <= one.first and one.last <= last for one in found.course.silences)


def _height(score: float) -> float:
    return _TOP + (_SCALE - min(max(score, -_SCALE), _SCALE)) * _HEIGHT / (2 * _SCALE)
