"""A restored page as one HTML page: what is put in and what is cut shown in the text, each leading to the words of its witness below. Nothing is
fetched and nothing is executed."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from valla.reports.restored import pieces
from valla.reports.sheet import sheet
from valla.reports.shown import flat, safe
from valla.restoring import Change, Restoration
from valla.terms import Flaw

__all__ = ["render"]

_STYLE = """
:root{color-scheme:light dark;--ink:#1d1c1a;--paper:#fdfcf9;--faint:#5f5b54;--rule:#d9d4c8;--put:#1f5b36;--cut:#8f1d17;--panel:#f4efe3}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#1a1917;--faint:#a9a399;--rule:#3c3934;--put:#8fd6a8;--cut:#ff9c92;--panel:#25231f}}
body{margin:0 auto;padding:1.5rem;max-width:46rem;background:var(--paper);color:var(--ink);font:1.05rem/1.6 Georgia,serif;overflow-wrap:break-word}
h1{font-size:1.6rem;font-weight:500}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}
.text{white-space:pre-wrap}ins{color:var(--put);text-decoration:underline 2px}del{color:var(--cut)}.gap{color:var(--cut);font-weight:700}
.told,li{font:.92rem/1.5 system-ui,sans-serif}ol,ul{padding-left:1.6rem}li{padding:.3rem 0;border-bottom:1px solid var(--rule)}
li:target,ins:target,del:target{background:var(--panel);outline:2px solid var(--faint)}
a{color:inherit}sup a{font:.75rem system-ui,sans-serif;margin-left:.25em}:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
@media print{body{max-width:none;padding:0;background:#fff;color:#000}}
"""


def render(found: Restoration, codes: Mapping[str, str]) -> str:
    """The page. Each restoration in the text leads to its entry below, each entry back to the text."""
    name = f"{flat(found.page.name)}, restored"
    number = 0
    body = []
    entries = []
    for piece in pieces(found):
        if isinstance(piece, str):
            body.append(escape(safe(piece)))
        elif isinstance(piece, Flaw):
            body.append(f'<span class="gap" title="{escape(flat(piece.ground))}">[…]</span>')
        else:
            number += 1
            body.append(_in_text(piece, number))
            entries.append(f'<li id="n{number}">{_told(piece, codes)} <a href="#r{number}">back to the text</a></li>\n')
    told = f"restored: {number}; conjectures that are not put in: {len(found.conjectures)}; places that no document mends: {len(found.unfilled)}"
    conjectures = "".join(f"<li>{item.passage.locus.within}: {_told(item, codes)}</li>\n" for item in found.conjectures)
    lost = "".join(
        f"<li>{flaw.passage.locus.within}: {codes[flaw.what]} {flaw.what}, {escape(flat(flaw.ground))}</li>\n"
        for flaw in found.unfilled
    )
    return sheet(
        escape(name),
        _STYLE,
        f'<p class="told">{told}.</p>\n<div class="text">{"".join(body)}</div>\n'
        + (f"<h2>Restored</h2>\n<ol>\n{''.join(entries)}</ol>\n" if entries else "")
        + (f"<h2>Conjectures, not put in</h2>\n<ul>\n{conjectures}</ul>\n" if conjectures else "")
        + (f"<h2>Lost, and in no document</h2>\n<ul>\n{lost}</ul>\n" if lost else ""),
    )


def _in_text(change: Change, number: int) -> str:
    before, after = escape(safe(str(change.passage))), escape(safe(change.after))
    link = f'<sup><a href="#n{number}" aria-label="witness of restoration {number}">{number}</a></sup>'
    identified = f' id="r{number}"'
    cut = f"<del{identified}>{before}</del>" if before else ""
    put = f"<ins{'' if cut else identified}>{after}</ins>" if after else ""
    return f"{cut}{put}{link}"


def _told(change: Change, codes: Mapping[str, str]) -> str:
    words = escape(flat(str(change.passage)))
    after = escape(flat(change.after))
    what = f"“{after}” put in" if not words else f"“{words}” cut" if not after else f"“{words}” to “{after}”"
    witness = (
        f"; {escape(flat(str(change.witness.locus)))} has “{escape(flat(str(change.witness)))}”"
        if change.witness
        else ""
    )
    return f"{what} ({codes[change.what]} {change.what}): {escape(flat(change.ground))}{witness}"
