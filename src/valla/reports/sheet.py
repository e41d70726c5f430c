"""The frame of a page that needs no script: one file, nothing fetched and nothing executed."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from valla.reports.shown import flat, safe

__all__ = ["TABLES", "sheet", "shown", "table"]

TABLES = """
caption{text-align:left}thead th{white-space:nowrap}.n{text-align:right}
@media screen and (max-width:40rem){
.long :is(tbody,tr,td,th){display:block;min-width:0;padding:0;border:0;text-align:left;white-space:normal}
.long thead{position:absolute;clip-path:inset(50%)}.long tr{border-bottom:1px solid var(--rule);padding:.5rem 0}}
@media print{.picture,.scroll{overflow:visible}.picture svg{min-width:0;break-inside:avoid}tr{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}a{text-decoration:none}}
"""
"""The style of tables: on a narrow screen one that has cells of the class `text` is read row by row, and on paper nothing is cut."""


def shown(written: str) -> str:
    """Others' words on one line, fit for HTML."""
    return escape(safe(flat(written)))


def table(name: str, label: str, heads: Sequence[str], rows: str, numbers: Sequence[int] = (), above: str = "") -> str:
    """A table under a heading that is also its caption; nothing if there are no rows. `heads` and `rows` are HTML already, `numbers` are columns that are set to the right; `above` stands under the
    heading."""
    if not rows:
        return ""
    number, long = ' class="n"', ' class="long"' * ('class="text' in rows)
    cells = "".join(f'<th scope="col"{number * (k in numbers)}>{head}</th>' for k, head in enumerate(heads))
    return (
        f'<div class="scroll" tabindex="0" role="region" aria-labelledby="{name}">\n<table{long}>\n<caption><h2 id="{name}">{label}</h2>{above}</caption>\n'
        f"<thead><tr>{cells}</tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n"
    )


def sheet(name: str, style: str, body: str) -> str:
    """A whole page with a heading. `name` and `body` are HTML already, `style` is CSS; `body` ends with a line break."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<h1>{name}</h1>\n"
        f"{body}</main>\n</body>\n</html>\n"
    )
