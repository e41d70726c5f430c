"""The state of a text: as a summary, and as one HTML page on which all that has befallen it is marked. Nothing is fetched and nothing is executed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from valla.reports.sheet import sheet
from valla.reports.shown import counted, flat, safe
from valla.state import State
from valla.terms import Finding

__all__ = ["page", "summary"]

_LOST = {"lost-date": "date", "lost-quotation": "quotation", "lost-words": "other place"}
_STYLE = """
:root{color-scheme:light dark;--ink:#1d1c1a;--paper:#fdfcf9;--faint:#5f5b54;--rule:#d9d4c8;--lost:#8f1d17;--foreign:#2f5580;--odd:#6a4a00;--panel:#f4efe3}
@media (prefers-color-scheme:dark){:root{--ink:#e9e6df;--paper:#1a1917;--faint:#a9a399;--rule:#3c3934;--lost:#ff9c92;--foreign:#93bde8;--odd:#e0bd6a;--panel:#25231f}}
body{margin:0 auto;padding:1.5rem;max-width:46rem;background:var(--paper);color:var(--ink);font:1.05rem/1.6 Georgia,serif;overflow-wrap:break-word}
h1{font-size:1.6rem;font-weight:500}h2{font-size:1.25rem;margin:2.2rem 0 .6rem}
.text{white-space:pre-wrap}mark{background:var(--panel);color:inherit;border-bottom:2px solid}
.lost{border-color:var(--lost)}.foreign{border-color:var(--foreign);color:var(--faint)}.odd{border-color:var(--odd)}.likely{border-bottom-style:dashed}
.told,li{font:.92rem/1.5 system-ui,sans-serif}ol{padding-left:2.2rem}li{padding:.3rem 0;border-bottom:1px solid var(--rule)}
li:target,mark:target{outline:2px solid var(--faint)}a{color:inherit}sup a{font:.75rem system-ui,sans-serif;margin-left:.25em}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
@media print{body{max-width:none;padding:0;background:#fff;color:#000}}
"""


def summary(state: State) -> str:
    """In a few words: how many places, which share of the words is the text's own and which another's, of how many texts it is, and what is
    missing."""
    likely = sum(not flaw.sure for flaw in state.flaws)
    perhaps = "" if all(flaw.sure for flaw in state.flaws if flaw.what == "seam") else "perhaps "
    others = sum(state.pieces) - state.own
    shows = "shows" if len(state.flaws) == 1 else "show"
    told = [f"{counted(len(state.flaws), 'place')} that {shows} damage, {likely} of them likely only"]
    if state.own < state.words:
        behind = f", {others / state.words:.0%} {perhaps}another's" if others else ""
        told.append(f"{state.own / state.words:.0%} of its {state.words:,} words are its own{behind}")
    if len(state.pieces) > 1:
        told.append(f"{perhaps}put together from {len(state.pieces)} texts")
    lost = [counted(state.lost[what], noun) for what, noun in _LOST.items() if state.lost.get(what)]
    if lost:
        told.append(f"missing: {', '.join(lost)}")
    return "; ".join(told)


def page(state: State, findings: Sequence[Finding]) -> str:
    """The text with its flaws marked, each leading to what its rule says below. `findings` are those of `state.flaws`, in their order."""
    name = escape(flat(state.text.name))
    entries = "".join(
        f'<li id="n{k}">{flaw.passage.locus.within}: {finding.code} {finding.rule}, {escape(flat(finding.message))}{"" if flaw.sure else " (likely)"} '
        f'<a href="#t{k}">to the text</a></li>\n'
        for k, (flaw, finding) in enumerate(zip(state.flaws, findings, strict=True), 1)
    )
    return sheet(
        f"The state of {name}",
        _STYLE,
        f'<p class="told">{escape(summary(state))}.</p>\n<div class="text">{"".join(_marked(state))}</div>\n'
        + (f"<h2>What shows</h2>\n<ol>\n{entries}</ol>\n" if entries else ""),
    )


def _marked(state: State) -> Iterable[str]:
    """The text from its beginning to its end; of flaws that meet the later is told by its number alone."""
    content, at = state.text.content, 0
    numbered = sorted(enumerate(state.flaws, 1), key=lambda item: (item[1].passage.start, -item[1].passage.end))
    for number, flaw in numbered:
        start, end = max(flaw.passage.start, at), max(flaw.passage.end, at)
        yield escape(safe(content[at:start]))
        kind = (
            "lost"
            if flaw.what in _LOST
            else "foreign"
            if flaw.what in ("foreign-matter", "stuffed-heading", "seam")
            else "odd"
        )
        likely = "" if flaw.sure else " likely"
        yield f'<mark id="t{number}" class="{kind}{likely}">{escape(safe(content[start:end]))}</mark>'
        yield f'<sup><a href="#n{number}" aria-label="finding {number}">{number}</a></sup>'
        at = end
    yield escape(safe(content[at : state.text.evidence_end]))
