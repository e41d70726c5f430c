"""The critical report: one HTML file to read the draft in, with the witnesses beside it. The one door to jinja2.

Nothing is fetched, and nothing from a document is executed: every string is made harmless and escaped on its way into the
template, and the page's own policy allows only its one style and its one script, by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import resources
from typing import Any

from valla import __version__
from valla.reports import Options
from valla.reports.reading import Span, nodes
from valla.reports.shown import safe
from valla.terms import Attestation, Checked, Dating, Event, Finding, Quotation, Report, Stance, Variant, Verdict
from valla.text import Passage

__all__ = ["render"]

_AROUND = 240
"""Characters of a witness's context on either side; passages less than twice as far apart are shown in one excerpt."""
_WHITE = re.compile(r"\s+")
_ALSO = 6
"""Further attestations told of."""
_TOLD = {
    Verdict.ATTESTED: "attested",
    Verdict.DIFFERS: "differs",
    Verdict.SILENT: "silent",
    Verdict.NOT_CHECKED: "not checked",
}


@dataclass(frozen=True, slots=True)
class _Part:
    """Words as they are shown beside the draft. `mark`: empty, `context`, `variant`, `owned` (a variant that the draft owns
    to), or `caret` (the point where the other side has more; no text)."""

    text: str
    mark: str = ""


@dataclass(frozen=True, slots=True)
class _Excerpt:
    """A stretch of a witness in its context, and where the passages in it stand."""

    parts: list[_Part]
    loci: list[str]
    section: str


@dataclass(frozen=True, slots=True)
class _Entry:
    """One statement with what stands beside it. `witnesses` are the best attestation and those joined to it, each with its
    excerpts; `near` says that they are only the nearest there is."""

    number: int
    item: Checked
    told: str
    locus: str
    pieces: list[list[_Part]]
    witnesses: list[tuple[Attestation, list[_Excerpt]]]
    near: bool
    also: Sequence[Attestation]


def render(report: Report, options: Options) -> str:
    """The report as one self-contained page."""
    import jinja2
    import markupsafe

    def harmless(value: Any) -> Any:
        return safe(value) if isinstance(value, str) and not isinstance(value, markupsafe.Markup) else value

    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, finalize=harmless)
    environment.filters["run_on"] = _run_on
    style, script = _asset("report.css"), _asset("report.js")
    shown = [item for item in report.checked if item.findings or isinstance(item.statement, Quotation)]
    entries = [_entry(number, item) for number, item in enumerate(shown, 1)]
    spans = _spans(shown)
    used = Counter(
        one.witness.path
        for entry in entries
        if not entry.near
        for one in {one.witness.path: one for one, _ in entry.witnesses}.values()
    )
    return environment.from_string(_asset("report.html")).render(
        drafts=[(text, nodes(text, spans[id(text)])) for text in report.texts],
        entries=entries,
        counts=[(verdict, told, sum(item.verdict is verdict for item in shown)) for verdict, told in _TOLD.items()],
        sums=[(verdict, told, report.count(verdict, Quotation.kind)) for verdict, told in _TOLD.items()],
        quotations=len(report.of(Quotation.kind)),
        dates=len(report.of(Dating.kind)),
        wrong=report.count(Verdict.DIFFERS, Dating.kind),
        events=len(report.of(Event.kind)),
        misdated=report.count(Verdict.DIFFERS, Event.kind),
        found=[entry for entry in entries if entry.item.findings],
        others=[finding for finding in report.findings if finding.statement is None],
        witnesses=[(witness, used[witness.path]) for witness in report.witnesses if used[witness.path]],
        report=report,
        version=__version__,
        remarks=_remarks,
        style=markupsafe.Markup(style),
        script=markupsafe.Markup(script),
        style_hash=_hash(style),
        script_hash=_hash(script),
    )


def _asset(name: str) -> str:
    return resources.files("valla.reports").joinpath("page", name).read_text("utf-8")


def _hash(written: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(written.encode()).digest()).decode()


def _spans(checked: Sequence[Checked]) -> dict[int, list[Span]]:
    """Where the statements stand in each text, by the text's identity: a text may come twice under one name."""
    made: defaultdict[int, list[Span]] = defaultdict(list)
    for number, item in enumerate(checked, 1):
        pieces = item.pieces
        made[id(item.statement.passage.text)] += [
            Span(piece.start, piece.end, number, piece is pieces[0], piece is pieces[-1]) for piece in pieces
        ]
    return made


def _entry(number: int, item: Checked) -> _Entry:
    best = item.best
    near = best is not None and best.stance is Stance.SILENT
    variants = () if best is None or near else best.variants
    return _Entry(
        number=number,
        item=item,
        told=_TOLD[item.verdict],
        locus=str(item.statement.passage.locus),
        pieces=[
            list(_marked(piece, [(v.draft, v) for v in variants if v.draft.text is piece.text]))
            for piece in item.pieces
        ],
        witnesses=[(one, _excerpts(one)) for one in ((best, *best.joined) if best else ())],
        near=near,
        also=[one for one in item.attestations[1:] if one.stance is Stance.ATTESTS and one.passages][:_ALSO],
    )


def _run_on(written: str) -> str:
    """Prose as it is quoted: its lines run on, a new paragraph is marked by its sign."""
    return _WHITE.sub(lambda found: " ¶ " if found[0].count("\n") > 1 else " ", written)


def _remarks(findings: Sequence[Finding]) -> str:
    """The names of the findings' rules, each once."""
    return ", ".join(dict.fromkeys(f"{finding.code} {finding.rule}" for finding in findings))


def _excerpts(item: Attestation) -> list[_Excerpt]:
    groups: list[list[Passage]] = []
    for passage in item.passages:
        last = groups[-1][-1] if groups else None
        if last and last.text is passage.text and 0 <= passage.start - last.end < 2 * _AROUND:
            groups[-1].append(passage)
        else:
            groups.append([passage])
    variants = [] if item.stance is Stance.SILENT else [(variant.witness, variant) for variant in item.variants]
    return [_excerpt(group, [pair for pair in variants if pair[0].text is group[0].text]) for group in groups]


def _excerpt(passages: list[Passage], variants: list[tuple[Passage, Variant]]) -> _Excerpt:
    text = passages[0].text
    content = text.content
    at = _before(content, passages[0].start)
    parts = [_Part("…", "context")] if at else []
    for passage in passages:
        parts += [_Part(content[at : passage.start], "context"), *_marked(passage, variants)]
        at = passage.end
    end = _after(content, at)
    parts.append(_Part(content[at:end] + ("…" if end < len(content) else ""), "context"))
    return _Excerpt(
        [part for part in parts if part.text or part.mark == "caret"],
        [str(passage.locus) for passage in passages],
        " › ".join(text.headings(passages[0].start)),
    )


def _before(content: str, offset: int) -> int:
    """Where the context before `offset` begins: at a word, if there is one."""
    start = max(offset - _AROUND, 0)
    blank = content.find(" ", start, offset)
    return blank + 1 if start and blank >= 0 else start


def _after(content: str, offset: int) -> int:
    end = min(offset + _AROUND, len(content))
    blank = content.rfind(" ", offset, end)
    return blank if end < len(content) and blank >= 0 else end


def _marked(passage: Passage, variants: Sequence[tuple[Passage, Variant]]) -> Iterator[_Part]:
    """The words of a passage with the variants in it marked."""
    content, at = passage.text.content, passage.start
    for place, variant in sorted(variants, key=lambda pair: (pair[0].start, pair[0].end)):
        if at <= place.start and place.end <= passage.end:
            yield _Part(content[at : place.start])
            if place.end == place.start:
                yield _Part("", "caret")
            else:
                yield _Part(content[place.start : place.end], "owned" if variant.marked else "variant")
            at = place.end
    yield _Part(content[at : passage.end])
