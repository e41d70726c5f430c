"""A timeline as one HTML page: the picture in SVG, the table behind it. Nothing is fetched and nothing is executed."""

from __future__ import annotations

from collections.abc import Sequence

from valla.reports.axis import Axis
from valla.reports.sheet import TABLES, sheet, shown, table
from valla.reports.timeline import Item, numbered, scale

__all__ = ["as_html"]

_WIDTH, _LANE, _ROW, _LEFT = 1000, 18, 12, 190
"""Pixels of the picture: its width, the head of a lane, one row of bars, the names at the left."""
_NAME = 28
"""Letters of the name of a lane; of a longer one, which may be a path, its end."""
_MOST_ROWS = 40
"""Rows of one lane; what does not fit shares the last."""
_LEAST = 5
"""Pixels of a bar at least, so that a day can be hit."""
_STYLE = """
:root{color-scheme:light dark;--ink:#1d1c1a;--paper:#fdfcf9;--faint:#5f5b54;--rule:#d9d4c8;--bar:#3d6b99;--wit:#6d7f4f;--bad:#b3261e}
@media screen and (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#1a1917;--faint:#a9a399;--rule:#3c3934;--bar:#86b3e0;--wit:#aec284;--bad:#ff8a80}}
body{margin:0 auto;padding:1.5rem;max-width:70rem;background:var(--paper);color:var(--ink);font:1rem/1.5 Georgia,serif;overflow-wrap:anywhere}
*{box-sizing:border-box}h1{font-size:1.5rem}h2{font-size:1.25rem;margin:1.5rem 0 .5rem}svg{width:100%;height:auto;font:11px system-ui,sans-serif}
svg text{fill:var(--faint)}svg .lane{fill:var(--ink)}.tick{stroke:var(--rule)}
.bar{fill:var(--bar)}.witness .bar{fill:var(--wit)}.wrong .bar{fill:var(--bad)}
svg a:focus{outline:2px solid var(--ink);outline-offset:2px}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--rule)}
th{font-weight:600}td:first-child{white-space:nowrap}td.text{min-width:16rem}td.at{min-width:15rem}tr:target{outline:2px solid var(--bar)}.rules{color:var(--bad)}
.picture{overflow-x:auto}.picture svg{min-width:34rem}
@media print{:root{--ink:#000;--paper:#fff;--faint:#333}body{max-width:none;padding:0}}
"""


def as_html(items: Sequence[Item], title: str, above: str = "", style: str = "") -> str:
    """The page. Every bar leads to its row, every row says where the passage stands. `above` is a picture with a `style` of
    its own that stands before it."""
    name = shown(title)
    rows = "".join(_row(number, item) for number, item in dict(zip(numbered(items), items, strict=True)).items())
    body = (
        f'{above}<div class="picture" tabindex="0" role="region" aria-label="The timeline">\n{_picture(items)}</div>\n'
        + table("all", "All that is dated", ("Date", "Told", "Where"), rows)
    )
    return sheet(name, _STYLE + TABLES + style, body)


def _row(number: int, item: Item) -> str:
    rules = f'<strong class="rules">{shown(", ".join(item.rules))}</strong> ' if item.rules else ""
    return (
        f'<tr id="d{number}"><td>{shown(item.value)}</td><td class="text">{rules}{shown(item.told)}</td>'
        f'<td class="at">{shown(item.place)}</td></tr>\n'
    )


def _picture(items: Sequence[Item]) -> str:
    axis = Axis(*scale(items), _LEFT, _WIDTH - 10)
    lanes: dict[tuple[bool, str], list[tuple[int, Item]]] = {}
    for number, item in zip(numbered(items), items, strict=True):
        lanes.setdefault((item.witness, item.lane), []).append((number, item))
    made: list[str] = []
    top = 24
    for (witness, lane), members in sorted(lanes.items(), key=lambda pair: pair[0][0]):
        rows: list[float] = []
        made.append(
            f'<text class="lane" x="0" y="{top + 12}">{shown(lane if len(lane) <= _NAME else f"…{lane[1 - _NAME :]}")}</text>\n'
        )
        for number, item in members:
            left, right = _ends(item, axis)
            row = next((at for at, end in enumerate(rows) if end < left), len(rows))
            row = min(row, _MOST_ROWS - 1)
            rows[row : row + 1] = [right + 2]
            kind = "wrong" if item.rules else "witness" if witness else ""
            made.append(
                f'<a href="#d{number}" class="{kind}" aria-label="{shown(item.value)}: {shown(item.told)[:80]}">'
                f"<title>{shown(item.value)} {shown(item.told)[:120]}</title>"
                f'<rect class="bar" x="{left:.1f}" y="{top + 4 + row * _ROW}" width="{right - left:.1f}" height="{_ROW - 4}" rx="2"/></a>\n'
            )
        top += _LANE + max(len(rows), 1) * _ROW
    ticks = axis.drawn(18, top)
    described = f"{len(items)} dates in {len(lanes)} lanes; the table below has them all"
    return (
        f'<svg viewBox="0 0 {_WIDTH} {top + 6}" role="group" aria-label="{described}">\n{ticks}{"".join(made)}</svg>\n'
    )


def _ends(item: Item, axis: Axis) -> tuple[float, float]:
    first = axis.at(axis.low if item.earliest is None else item.earliest)
    last = axis.at(axis.high if item.latest is None else item.latest)
    return first, max(last, first + _LEAST)
