"""One HTML page: the picture in SVG, the table behind it. Nothing is fetched and nothing is executed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from valla.evidence.dependence import Dependence, Dependences, Ground, Place
from valla.reports.depending import copies, headline, ordered, summary
from valla.reports.sheet import sheet
from valla.reports.shown import flat, safe
from valla.terms import Witness

__all__ = ["render"]

_WIDTH, _ROW, _BOX, _EDGE, _NAME = 1000, 34, 190, 90, 26
"""Pixels of the picture: its width, the distance of the rows, the width of a box, room for bows at the edge; letters of a name in a box."""
_DRAWN = 80
"""Witnesses that are drawn; of more nobody sees the lines."""
_MOST = 12
"""Grounds of one pair that are told, if not all are asked for."""
_STYLE = """
:root{color-scheme:light dark;--ink:#1d1c1a;--paper:#fdfcf9;--faint:#5f5b54;--rule:#d9d4c8;--arrow:#8f1d17;--box:#f4efe3;--kin:#2f5580}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#1a1917;--faint:#a9a399;--rule:#3c3934;--arrow:#ff9c92;--box:#25231f;--kin:#93bde8}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:72rem;background:var(--paper);color:var(--ink);font:1rem/1.55 Georgia,serif;overflow-wrap:break-word}
h1{font-size:1.6rem;font-weight:500;margin:0 0 .5rem}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}
.told,.note,dt,.at{font:.9rem/1.5 system-ui,sans-serif}.note,.at{color:var(--faint)}
.picture,.scroll{overflow-x:auto}.picture svg{width:100%;min-width:44rem;height:auto;font:12px system-ui,sans-serif}
svg rect{fill:var(--box);stroke:var(--faint)}svg text{fill:var(--ink)}svg .year{fill:var(--faint)}
svg path{fill:none;stroke-width:1.6}.depends path{stroke:var(--arrow)}.related path{stroke:var(--kin);stroke-dasharray:5 4}#tip path{fill:var(--arrow);stroke:none}
svg a:focus path{stroke-width:4}svg a:hover path{stroke-width:3}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--rule)}
th{font:600 .85rem system-ui,sans-serif;color:var(--faint)}td:first-child{min-width:14rem}tr:target{outline:2px solid var(--faint)}
dl{margin:0}dt{font-weight:600}dd{margin:0 0 .7rem}blockquote{margin:.15rem 0 .15rem 1rem}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
@media print{body{max-width:none;padding:0;background:#fff;color:#000}tr{break-inside:avoid}}
"""


def render(found: Dependences, everything: bool) -> str:
    """The page. Every line of the picture leads to its row, every row says where the passages stand."""
    shown = ordered(found)
    aside = [item for item in found.pairs if item.relation == "independent"] if everything else []
    rows = "".join(_row(number, item, everything) for number, item in enumerate([*shown, *aside], 1))
    table = (
        '<h2 id="pairs">Who depends on whom, and why</h2>\n<div class="scroll" tabindex="0" role="region" aria-labelledby="pairs">\n<table>\n'
        f'<thead><tr><th scope="col">Witnesses</th><th scope="col">Grounds</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n'
    )
    body = f'<p class="told">{escape(summary(found))}.</p>\n{_picture(found, shown)}{table if rows else ""}{_groups(found)}'
    return sheet("Which witnesses depend on which", _STYLE, body)


def _shown(written: str) -> str:
    return escape(safe(flat(written)))


def _row(number: int, item: Dependence, everything: bool) -> str:
    grounds = item.grounds if everything else item.grounds[:_MOST]
    more = len(item.grounds) - len(grounds)
    rest = f'<p class="note">and {more:,} more</p>' if more else ""
    return f'<tr id="p{number}"><td>{_shown(headline(item))}</td><td><dl>{"".join(map(_ground, grounds))}</dl>{rest}</td></tr>\n'


def _ground(ground: Ground) -> str:
    aside = "" if ground.counts else " (set aside)"
    places = "".join(_place(side) for side in (ground.a, ground.b) if side)
    return f"<dt>{_shown(ground.what)}{aside}</dt><dd>{_shown(ground.told)}{places}</dd>"


def _place(side: Place) -> str:
    return f'<blockquote>{_shown(side.words)} <span class="at">{_shown(str(side.locus))}</span></blockquote>'


def _groups(found: Dependences) -> str:
    joined = [group for group in found.groups if len(group) > 1]
    if not joined:
        return ""
    rows = "".join(f"<li>{', '.join(_shown(witness.path) for witness in group)}</li>\n" for group in joined)
    return f'<h2>What counts as one witness</h2>\n<p class="note">Witnesses that copy one another, or a third, bear one testimony.</p>\n<ul>\n{rows}</ul>\n'


def _picture(found: Dependences, shown: Sequence[Dependence]) -> str:
    """The witnesses that are joined to others: those from whom they have it to the left, with lines to the right. What is by way of a third is not drawn."""
    lines = [(number, item) for number, item in enumerate(shown, 1) if any(ground.counts for ground in item.grounds)]
    joined = [
        witness for group in found.groups for witness in group if any(witness in (item.a, item.b) for _, item in lines)
    ]
    drawn = joined[:_DRAWN]
    if not drawn:
        return ""
    lines = [(number, item) for number, item in lines if item.a in drawn and item.b in drawn]
    depth = _depths(drawn, [item for _, item in lines])
    left = {level: k for k, level in enumerate(sorted(set(depth.values())))}
    step = (_WIDTH - _BOX - _EDGE) / max(len(left) - 1, 1)
    at: dict[int, tuple[float, float]] = {}
    for row, witness in enumerate(drawn):
        at[witness.number] = (2 + left[depth[witness.number]] * step, 8 + row * _ROW)
    height = 8 + len(drawn) * _ROW
    rest = (
        f'<p class="note">{len(drawn)} of {len(joined):,} witnesses that are joined to others are drawn; the table has all.</p>\n'
        if len(joined) > len(drawn)
        else ""
    )
    described = f"{len(drawn)} witnesses and {len(lines)} lines between them; the table below has them all"
    return (
        '<div class="picture" tabindex="0" role="region" aria-label="The graph">\n'
        f'<svg viewBox="0 0 {_WIDTH} {height}" role="group" aria-label="{described}">\n'
        '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z"/></marker></defs>\n'
        f"{''.join(_line(number, item, at) for number, item in lines)}{''.join(_box(witness, *at[witness.number]) for witness in drawn)}</svg>\n</div>\n"
        f'<p class="note">An arrow leads from the witness that was used to the one that used it; a broken line joins what is related, which way is not known.</p>\n{rest}'
    )


def _depths(drawn: Sequence[Witness], items: Sequence[Dependence]) -> dict[int, int]:
    """How many steps each witness is from those that depend on none; contradicting arrows end in the middle."""
    depth = {witness.number: 0 for witness in drawn}
    for _ in range(min(len(drawn), 12)):
        for item in items:
            if item.direction:
                copy, used = copies(item)
                depth[copy.number] = min(max(depth[copy.number], depth[used.number] + 1), 12)
    return depth


def _line(number: int, item: Dependence, at: dict[int, tuple[float, float]]) -> str:
    copy, used = copies(item)
    (x1, y1), (x2, y2) = at[used.number], at[copy.number]
    tip = ' marker-end="url(#tip)"' if item.direction else ""
    y1, y2 = y1 + _ROW / 2 - 4, y2 + _ROW / 2 - 4
    if x2 > x1:
        x1 += _BOX
        path = f"M{x1:.0f} {y1:.0f} C{x1 + 40:.0f} {y1:.0f} {x2 - 40:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"
    else:
        x1, x2 = x1 + _BOX, x2 + _BOX
        far = max(x1, x2) + min(abs(y2 - y1) / 3, 60) + 14
        path = f"M{x1:.0f} {y1:.0f} C{far:.0f} {y1:.0f} {far:.0f} {y2:.0f} {x2:.0f} {y2:.0f}"
    told = _shown(headline(item))
    return f'<a href="#p{number}" class="{item.relation}" aria-label="{told}"><title>{told}</title><path d="{path}"{tip}/></a>\n'


def _box(witness: Witness, x: float, y: float) -> str:
    name = flat(witness.path)
    short = name if len(name) <= _NAME else f"…{name[-_NAME + 1 :]}"
    return (
        f'<g><title>{_shown(name)}</title><rect x="{x:.0f}" y="{y:.0f}" width="{_BOX}" height="{_ROW - 8}" rx="3"/>'
        f'<text x="{x + 7:.0f}" y="{y + 17:.0f}">{_shown(short)}</text></g>\n'
    )
