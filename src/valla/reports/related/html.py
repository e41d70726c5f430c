"""Relations as one HTML page: the picture in SVG, the tables behind it. Nothing is fetched and nothing is executed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from html import escape

from valla.relating import Contact, Relation, Turn
from valla.reports.related.curve import STYLE, curve
from valla.reports.related.shown import Pair, iso, pairs, shares, words
from valla.reports.sheet import sheet
from valla.reports.shown import counted, flat, safe

__all__ = ["as_html"]

_DRAWN, _LINES = 120, 400
"""Persons and lines of the circle that are drawn; of more nobody sees the lines."""
_LISTED = 2000
"""Pairs that the page of a whole archive lists."""
_SIDE = 900
_STYLE = """
:root{color-scheme:light dark;--ink:#1d1c1a;--paper:#fdfcf9;--faint:#5f5b54;--rule:#d9d4c8;--good:#2f6b4f;--bad:#9c2b22}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#1a1917;--faint:#a9a399;--rule:#3c3934;--good:#8fcfae;--bad:#ff9c92}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:72rem;background:var(--paper);color:var(--ink);font:1rem/1.55 Georgia,serif;overflow-wrap:break-word}
h1{font-size:1.6rem;font-weight:500;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}
.told,.note,.at,td.n,td.d{font:.9rem/1.5 system-ui,sans-serif}.note,.at{color:var(--faint)}td.n{text-align:right;font-variant-numeric:tabular-nums}td.d{white-space:nowrap}
.picture,.scroll{overflow-x:auto}.picture svg{overflow:visible;width:100%;min-width:44rem;height:auto;font:12px system-ui,sans-serif}
svg text{fill:var(--faint)}svg .name{fill:var(--ink)}.tick{stroke:var(--rule)}
.good{stroke:var(--good)}.bad{stroke:var(--bad)}svg path{fill:none}
svg a:focus path,svg a:hover path{stroke-width:5}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.4rem .9rem .4rem 0;border-bottom:1px solid var(--rule)}
th{font:600 .85rem system-ui,sans-serif;color:var(--faint)}tr:target{outline:2px solid var(--faint)}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
@media print{body{max-width:none;padding:0;background:#fff;color:#000}tr{break-inside:avoid}}
"""


def as_html(found: Relation | Sequence[Contact]) -> str:
    """The page: of two, the curve with every point leading to its passage; of an archive, the circle of its persons."""
    return _of_two(found) if isinstance(found, Relation) else _of_all(found)


def _shown(written: str) -> str:
    return escape(safe(flat(written)))


def _table(name: str, label: str, heads: Sequence[str], rows: str) -> str:
    if not rows:
        return ""
    cells = "".join(f'<th scope="col">{head}</th>' for head in heads)
    return (
        f'<h2 id="{name}">{label}</h2>\n<div class="scroll" tabindex="0" role="region" aria-labelledby="{name}">\n<table>\n'
        f"<thead><tr>{cells}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


# -- two


def _of_two(found: Relation) -> str:
    course = found.course
    told = [counted(len(found.contacts), "contact")]
    if course.undated:
        told.append(f"{len(course.undated)} of them without a day")
    if found.undecided:
        told.append(f"{counted(found.undecided, 'passage')} not counted, where a name may be theirs or another's")
    third = (
        f'<p class="note">Both had to do with {", ".join(f"{_shown(name)} ({count})" for name, count in found.third)}.</p>\n'
        if found.third
        else ""
    )
    years = "".join(
        f'<tr><td class="d">{one.first if one.first == one.last else f"{one.first}–{one.last}"}</td><td class="n">{len(one.contacts)}</td>'
        f'<td class="n">{one.balance:+.1f}</td><td class="at">{shares(one)}</td></tr>\n'
        for one in course.periods
    )
    silences = "".join(f"<li>between {iso(one.first)} and {iso(one.last)}</li>\n" for one in course.silences)
    body = (
        f'<p class="told">{"; ".join(told)}.</p>\n{curve(found, [f"c{at}" for at in range(1, len(found.contacts) + 1)])}{third}'
        + _table("turns", "Turning points", ("Date", "Change", "Balance", "Passages"), "".join(map(_turn, course.turns)))
        + _table("years", "Year by year", ("Years", "Contacts", "Balance", "Rests on"), years)
        + (f'<h2>Where the documents are silent</h2>\n<p class="note">That is no proof that nothing passed.</p>\n<ul>\n{silences}</ul>\n' if silences else "")
        + _table("all", "All that passed", ("Date", "Who", "What", "Passage"), "".join(_row(at, item) for at, item in enumerate(found.contacts, 1)))
    )  # fmt: skip
    return sheet(f"{_shown(found.a)} and {_shown(found.b)}", _STYLE + STYLE, body)


def _row(number: int, item: Contact) -> str:
    grounds = f" ({_shown(', '.join(item.grade.grounds))})" if item.grade.grounds else ""
    what = f"{item.change or item.kind.lower()}{', reported' if item.mode == 'reported' else ''} {item.score:+.1f}"
    return (
        f'<tr id="c{number}"><td class="d">{_shown(item.date) or "undated"}</td><td>{_shown(item.source)} {"↔" if item.mutual else "→"} {_shown(item.target)}</td><td>{_shown(what)}</td>'
        f'<td>{_shown(str(item.passage))} <span class="at">{_shown(str(item.passage.locus))}; {item.grade.name}{grounds}</span></td></tr>\n'
    )


def _turn(turn: Turn) -> str:
    passages = "".join(
        f'<p>{label}: {_shown(words(item))} <span class="at">{_shown(item.date)} {_shown(str(item.passage.locus))}</span></p>'
        for label, items in (("Before", turn.last), ("After", turn.first))
        for item in items
    )
    return (
        f'<tr><td class="d">{_shown(turn.date) or iso(turn.day)}</td><td>{_shown(turn.change) or "by the scores"}</td>'
        f'<td class="d">{"" if turn.before is None else f"{turn.before:+.1f} "}→ {turn.after:+.1f}</td><td>{passages}</td></tr>\n'
    )


# -- all


def _of_all(contacts: Sequence[Contact]) -> str:
    found = pairs(contacts)
    persons = Counter(name for item in contacts for name in (item.source, item.target))
    rows = "".join(
        f'<tr id="p{at}"><td>{_shown(one.one)}</td><td>{_shown(one.other)}</td><td class="n">{one.there}</td><td class="n">{one.back}</td>'
        f'<td class="d">{one.first}</td><td class="d">{one.last}</td><td class="n">{one.balance:+.1f}</td></tr>\n'
        for at, one in enumerate(found[:_LISTED], 1)
    )
    rest = f'<p class="note">{_LISTED:,} of {len(found):,} pairs are listed.</p>\n' if len(found) > _LISTED else ""
    body = (
        f'<p class="told">{counted(len(contacts), "contact")} of {len(persons):,} persons and bodies.</p>\n'
        f"{_circle(found, persons)}"
        + _table(
            "pairs", "Who had to do with whom", ("One", "The other", "There", "Back", "First", "Last", "Balance"), rows
        )
        + rest
    )
    return sheet("Who had to do with whom", _STYLE, body)


def _circle(found: Sequence[Pair], persons: Counter[str]) -> str:
    """The persons with the most contacts on a circle, neighbours beside one another, and the lines between them."""
    names = _around(found, [name for name, _ in persons.most_common(_DRAWN)])
    if len(names) < 2:
        return ""
    at = {name: 2 * math.pi * k / len(names) for k, name in enumerate(names)}
    lines = [(number, one) for number, one in enumerate(found, 1) if one.one in at and one.other in at][:_LINES]
    drawn = "".join(_line(number, one, at) for number, one in lines)
    labels = "".join(_label(name, angle) for name, angle in at.items())
    described = f"{len(names)} persons and {len(lines)} lines between them; the table below has them all"
    rest = f" {len(names)} of {len(persons):,} persons are drawn." if len(names) < len(persons) else ""
    return (
        '<div class="picture" tabindex="0" role="region" aria-label="The circle">\n'
        f'<svg viewBox="0 0 {_SIDE} {_SIDE}" role="group" aria-label="{described}">\n{drawn}{labels}</svg>\n</div>\n'
        f'<p class="note">A line is the thicker the more passed, green where it was friendly on the whole, red where not.{rest}</p>\n'
    )


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


_INNER = 300
"""Pixels from the middle of the circle to the names."""


def _place(angle: float, far: float = _INNER) -> tuple[float, float]:
    return _SIDE / 2 + far * math.cos(angle), _SIDE / 2 + far * math.sin(angle)


def _line(number: int, one: Pair, at: dict[str, float]) -> str:
    (x1, y1), (x2, y2) = _place(at[one.one]), _place(at[one.other])
    count = one.there + one.back
    told = f"{_shown(one.one)} and {_shown(one.other)}: {counted(count, 'contact')}"
    width = min(1 + math.log2(count), 8)
    kind = "good" if one.balance >= 0 else "bad"
    middle = _SIDE / 2
    return (
        f'<a href="#p{number}" aria-label="{told}"><title>{told}</title>'
        f'<path class="{kind}" stroke-width="{width:.1f}" opacity=".55" d="M{x1:.0f} {y1:.0f} Q{middle:.0f} {middle:.0f} {x2:.0f} {y2:.0f}"/></a>\n'
    )


def _label(name: str, angle: float) -> str:
    x, y = _place(angle, _INNER + 8)
    turned = math.degrees(angle)
    flipped = math.cos(angle) < 0
    short = name if len(name) <= 24 else f"{name[:23]}…"
    return (
        f'<text class="name" x="{x:.0f}" y="{y + 4:.0f}" text-anchor="{"end" if flipped else "start"}" '
        f'transform="rotate({turned + 180 * flipped:.0f} {x:.0f} {y:.0f})"><title>{_shown(name)}</title>{_shown(short)}</text>\n'
    )
