"""A collation as one HTML page: the witnesses side by side, the apparatus below. Nothing is fetched and nothing is executed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from valla.collating import Collation, Place, Segment
from valla.reports.collated import address, shortened
from valla.reports.sheet import sheet
from valla.reports.shown import flat, safe

__all__ = ["render"]

_BLOCK = 60
"""Columns after which the witnesses are brought to one height again, at the next word on which they agree."""
_COLUMN = 12
"""Width of a witness's column at least."""
_STYLE = """
:root{color-scheme:light dark;--ink:#1d1c1a;--paper:#fdfcf9;--faint:#5f5b54;--rule:#d9d4c8;--sub:#8f1d17;--acc:#2f5580;--panel:#f4efe3}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#1a1917;--faint:#a9a399;--rule:#3c3934;--sub:#ff9c92;--acc:#93bde8;--panel:#25231f}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:96rem;background:var(--paper);color:var(--ink);font:1.03rem/1.55 Georgia,serif;overflow-wrap:break-word}
h1{font-size:1.6rem;font-weight:500;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}
.told,.note,label{font:.9rem/1.5 system-ui,sans-serif}.note{color:var(--faint)}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--rule)}
th{font:600 .85rem system-ui,sans-serif;color:var(--faint)}.side{table-layout:fixed}
a{color:inherit}td a,.at{text-underline-offset:.2em}
.sub{color:var(--sub);text-decoration:underline 2px}.acc{color:var(--acc);text-decoration:underline dotted 2px}
.none{font-weight:700}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
ol{list-style:none;margin:0;padding:0;max-width:60rem}li{padding:.35rem .5rem;border-bottom:1px solid var(--rule)}
li:target,td a:target{background:var(--panel);outline:2px solid var(--faint)}
.kind,.sigla,.at{font:.82rem system-ui,sans-serif;color:var(--faint)}.sigla{font-weight:600}
body:has(#accidentals:not(:checked)) li.acc-place{display:none}
body:has(#accidentals:not(:checked)) td .acc{color:inherit;text-decoration:none}
@media print{body{max-width:none;padding:0;background:#fff;color:#000}label{display:none}tr,li{break-inside:avoid}}
"""


def render(collation: Collation, width: int | None) -> str:
    """The page. Each place in the texts leads to its entry in the apparatus, each entry back to the text."""
    sigla = [_shown(row.siglum) for row in collation.rows]
    name = f"Collation of {', '.join(sigla)}"
    heads = "".join(f'<th scope="col">{siglum}</th>' for siglum in sigla)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in block) + "</tr>\n" for block in _blocks(collation))
    elsewhere = collation.elsewhere()
    entries = "".join(_entry(place, collation, elsewhere.get(place.number, [])) for place in collation.places)
    return sheet(
        name,
        _STYLE,
        f"{_summary(collation)}{_groups(collation)}"
        '<h2 id="texts">The witnesses</h2>\n<div class="scroll" tabindex="0" role="region" aria-labelledby="texts">\n'
        f'<table class="side" style="min-width:{_COLUMN * len(sigla)}rem">\n<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}</tbody>\n</table>\n</div>\n'
        '<h2 id="apparatus">Apparatus</h2>\n'
        '<p><label><input type="checkbox" id="accidentals" checked> spelling, punctuation and other accidentals</label></p>\n'
        f"<ol>\n{entries}</ol>\n",
    )


def _shown(written: str) -> str:
    return escape(safe(flat(written)))


def _links(numbers: Sequence[int]) -> str:
    return ", ".join(f'<a href="#p{number}">{number}</a>' for number in numbers)


def _summary(collation: Collation) -> str:
    rows = "".join(
        f"<tr><td>{_shown(row.siglum)}{' (base)' if k == collation.base else ''}</td><td>{_shown(row.text.name)}</td>"
        f"<td>{len(row):,}</td></tr>\n"
        for k, row in enumerate(collation.rows)
    )
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in collation.kinds())
    within = ", ".join(f"{count:,} {kind}" for kind, count in collation.kinds_within())
    told = f"{len(collation.places):,} places of variation" + (f": {kinds}" if kinds else "")
    told += f"; within what was moved: {within}" if within else ""
    return (
        f'<p class="told">{told}.</p>\n<table>\n<thead><tr><th scope="col">Witness</th><th scope="col">File</th>'
        f'<th scope="col">Words</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n'
    )


def _groups(collation: Collation) -> str:
    if not collation.groups:
        return ""
    rows = "".join(
        f"<tr><td>{_shown(collation.sigla(group.rows))}</td><td>{_shown(collation.sigla(group.against))}</td>"
        f"<td>{group.count:,}</td>"
        f"<td>{_links(group.places)}</td></tr>\n"
        for group in collation.groups
    )
    return (
        "<h2>Who stands together</h2>\n"
        '<p class="note">Readings that these share against all others, accidentals aside. Only shared errors show a common ancestor.</p>\n'
        '<table>\n<thead><tr><th scope="col">Witnesses</th><th scope="col">Against</th><th scope="col">Places</th><th scope="col">Which</th></tr></thead>\n'
        f"<tbody>\n{rows}</tbody>\n</table>\n"
    )


def _blocks(collation: Collation) -> Iterator[list[str]]:
    """The texts in stretches of some sentences, for each row its words."""
    cells: list[list[str]] = [[] for _ in collation.rows]
    begun = 0
    for segment in collation.segments():
        if segment.place is not None:
            _mark(segment.place, cells)
            continue
        for left, right in _cuts(segment, begun):
            for r, row in enumerate(collation.rows):
                numbers = collation.table.cells[r]
                cells[r].append(escape(safe(" ".join(row.shown(numbers[c]) for c in range(left, right)))))
            if right - begun >= _BLOCK:
                yield [" ".join(part) for part in cells]
                cells, begun = [[] for _ in collation.rows], right
    if any(cells):
        yield [" ".join(part) for part in cells]


def _cuts(segment: Segment, begun: int) -> Iterator[tuple[int, int]]:
    """A segment on which all agree, cut where a stretch is long enough."""
    left = segment.left
    while left < segment.right:
        right = min(max(begun + _BLOCK, left + 1), segment.right)
        yield left, right
        left = right
        if right - begun >= _BLOCK:
            begun = right


def _mark(place: Place, cells: list[list[str]]) -> None:
    kind = "sub" if place.substantive else "acc"
    for r, reading in enumerate(place.readings):
        words = _shown(reading.shown)
        label = "" if words else f' aria-label="nothing, place {place.number}"'
        none = "" if words else " none"
        anchor = f' id="t{place.number}"' if not r else ""
        cells[r].append(f'<a class="{kind}{none}"{anchor} href="#p{place.number}"{label}>{words or "‸"}</a>')


def _change(change: Place) -> str:
    """What differs within a moved stretch: `within it, spelling  harbour A ] harbor B`."""
    parts = [
        f"{_shown(shortened(reading.shown, reading.last - reading.first)) or '<em>nothing</em>'} "
        f'<span class="sigla">{_shown(reading.row.siglum)}</span>'
        for reading in change.readings
    ]
    return f'<br><span class="kind">within it, {change.kind}</span> {" ] ".join(parts)}'


def _entry(place: Place, collation: Collation, elsewhere: list[int]) -> str:
    """`12 word  the sea A C] the see B` with the locus of each, and where the words stand that were moved."""
    parts = []
    for alike in place.alike:
        reading, kind = place.readings[alike[0]], place.kinds[alike[0]]
        words = _shown(shortened(reading.shown, reading.last - reading.first)) or "<em>nothing</em>"
        where = _shown(address(reading.row.passage(reading.first, reading.last)))
        told = f' <span class="kind">{kind}</span>' if kind else ""
        sigla = _shown(collation.sigla(alike))
        parts.append(f'{words} <span class="sigla">{sigla}</span>{told} <span class="at">{where}</span>')
    return (
        f'<li id="p{place.number}" class="{"sub" if place.substantive else "acc"}-place">'
        f'<a href="#t{place.number}">{place.number}</a> {parts[0]} ] {" · ".join(parts[1:])}'
        + (f' <span class="kind">moved, see {_links(elsewhere)}</span>' if elsewhere else "")
        + "".join(map(_change, place.within))
        + "</li>\n"
    )
