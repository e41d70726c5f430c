"""The critical report: one HTML file to read the draft in, with the witnesses beside it. The one door to jinja2.

Nothing is fetched, and nothing from a document is executed: every string passes the template's escaping, and the page's own
policy allows only its one style and one script, by their hashes.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from dataclasses import dataclass
from importlib import resources
from typing import Any

from valla.reports import Options
from valla.reports.shown import safe
from valla.terms import Attestation, Checked, Report, Stance, Verdict
from valla.text import Passage, Text

__all__ = ["render"]

_AROUND = 260
"""Characters of a witness's context on either side."""
_TAGS = {"paragraph": "p", "quotation": "blockquote", "verse": "pre", "code": "pre", "note": "p"}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of text as it is shown: `mark` is what it is marked as, `number` the statement it belongs to."""

    text: str
    mark: str = ""
    number: int = 0


def render(report: Report, options: Options) -> str:
    """The report as one self-contained page."""
    import jinja2

    environment = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(_asset("report.html"))
    style, script = _asset("report.css"), _asset("report.js")
    entries = [_entry(number, item) for number, item in enumerate(report.checked, 1)]
    drafts = [
        {"name": safe(text.name), "blocks": _blocks(text, [e for e in entries if e["text"] is text])}
        for text in report.texts
    ]
    used = Counter(
        item.evidence.best.witness.number
        for item in report.checked
        if item.evidence.best and item.evidence.best.stance is not Stance.SILENT
    )
    return template.render(
        drafts=drafts,
        entries=entries,
        counts={str(verdict): report.count(verdict) for verdict in Verdict},
        total=len(report.checked),
        others=[f for f in report.findings if f.statement is None],
        witnesses=[(w, used[w.number]) for w in report.witnesses if used[w.number]],
        unread=len(report.witnesses) - len(used),
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        safe=safe,
    )


def _asset(name: str) -> str:
    return resources.files("valla.reports").joinpath("page", name).read_text("utf-8")


def _hash(written: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(written.encode()).digest()).decode()


def _entry(number: int, item: Checked) -> dict[str, Any]:
    """One statement with what stands beside it."""
    passage = item.statement.passage
    best = item.evidence.best
    shown = [best, *best.joined] if best else []
    drafts = [v.draft for v in best.variants] if best and best.stance is not Stance.SILENT else []
    return {
        "number": number,
        "item": item,
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "verdict": str(item.verdict),
        "locus": safe(str(passage.locus)),
        "words": [_marked(piece, drafts, 0) for piece in item.statement.pieces],
        "reason": item.evidence.reason,
        "findings": item.findings,
        "near": best is not None and best.stance is Stance.SILENT,
        "witnesses": [_witness(one) for one in shown],
        "forgiven": best.forgiven[:12] if best and best.stance is not Stance.SILENT else (),
        "also": [other for other in item.evidence.attestations[1:6] if other.stance is Stance.ATTESTS],
    }


def _witness(item: Attestation) -> dict[str, Any]:
    variants = [v.witness for v in item.variants] if item.stance is not Stance.SILENT else []
    return {
        "witness": item.witness,
        "passages": [
            {"locus": safe(str(passage.locus)), "section": safe(passage.locus.section or ""),
             "pieces": _marked(passage, variants, _AROUND)}
            for passage in item.passages
        ],
    }  # fmt: skip


def _marked(passage: Passage, variants: list[Passage], around: int) -> list[_Piece]:
    """A passage with so many characters of its surroundings, the variants in it marked."""
    content = passage.text.content
    start, end = max(passage.start - around, 0), min(passage.end + around, len(content))
    pieces = [_Piece(("…" if start else "") + _flat(content[start : passage.start]), "context")] if around else []
    at = passage.start
    within = sorted({(v.start, v.end) for v in variants if v.text is passage.text and v.end > v.start})
    for first, last in within:
        if at <= first and last <= passage.end:
            pieces += [_Piece(_flat(content[at:first])), _Piece(_flat(content[first:last]), "variant")]
            at = last
    pieces.append(_Piece(_flat(content[at : passage.end])))
    if around:
        pieces.append(_Piece(_flat(content[passage.end : end]) + ("…" if end < len(content) else ""), "context"))
    return [piece for piece in pieces if piece.text]


def _flat(written: str) -> str:
    lead, trail = written[:1].isspace() * " ", written[-1:].isspace() * " "
    return f"{lead}{' '.join(safe(written).split())}{trail}" if written.strip() else " " * bool(written)


def _blocks(text: Text, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The draft in its blocks, each a list of pieces."""
    made: list[dict[str, Any]] = []
    at = 0
    for block in text.blocks:
        if block.kind == "furniture" or block.end <= at or block.kind not in (*_TAGS, "heading"):
            continue
        if block.start > at:
            made += _loose(text, at, block.start, entries)
        start = max(at, block.start)
        tag = f"h{min(block.level + 2, 6)}" if block.kind == "heading" else _TAGS[block.kind]
        made.append({"tag": tag, "kind": block.kind, "pieces": _pieces(text, start, block.end, entries)})
        at = block.end
    return made + _loose(text, at, len(text.content), entries)


def _loose(text: Text, start: int, end: int, entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    if not text.content[start:end].strip():
        return []
    return [{"tag": "p", "kind": "paragraph", "pieces": _pieces(text, start, end, entries)}]


def _pieces(text: Text, start: int, end: int, entries: list[dict[str, Any]]) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = start
    for entry in entries:
        if entry["end"] <= at or entry["start"] >= end:
            continue
        first, last = max(entry["start"], at), min(entry["end"], end)
        pieces.append(_Piece(safe(text.content[at:first])))
        pieces.append(_Piece(safe(text.content[first:last]), entry["verdict"], entry["number"]))
        at = last
    pieces.append(_Piece(safe(text.content[at:end])))
    return [piece for piece in pieces if piece.text]
