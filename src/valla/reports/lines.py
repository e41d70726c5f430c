"""Lines for people: each finding with the words of both sides under one another, then the summary."""

from __future__ import annotations

import textwrap

from valla.reports import Options
from valla.reports.shown import flat, safe
from valla.terms import Attestation, Checked, Finding, Report, Severity, Stance, Verdict
from valla.text import Passage

__all__ = ["first_line", "of_witness", "render", "summary"]

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_AROUND = 48
_LONGEST = 420


def render(report: Report, options: Options) -> str:
    """The findings in the order of the drafts, those about the run itself, and the summary."""
    made: list[str] = []
    for item in report.checked:
        for finding in item.findings:
            made.append(first_line(finding, options))
            if not options.quiet:
                made += [*_sides(item, finding, options), ""]
        if options.all and not item.findings and not options.quiet:
            made += [*_attested(item, options), ""]
    made += [first_line(finding, options) for finding in report.findings if finding.statement is None]
    if not options.quiet:
        made.append(summary(report))
    return "\n".join(made) + "\n" if made else ""


def summary(report: Report) -> str:
    """`41 quotations: 30 attested, 3 differ, 6 silent, 2 not checked`."""
    total = len(report.checked)
    told = (
        f"{total} quotation{'s' * (total != 1)}: {report.count(Verdict.ATTESTED)} attested, "
        f"{report.count(Verdict.DIFFERS)} differ, {report.count(Verdict.SILENT)} silent, "
        f"{report.count(Verdict.NOT_CHECKED)} not checked"
    )
    count = len(report.findings)
    told += f"; {count} finding{'s' * (count != 1)}"
    return told + (f", {report.suppressed} set aside" if report.suppressed else "")


def first_line(finding: Finding, options: Options) -> str:
    """`draft.md:12:5: Q001 altered-wording [warning] the draft has …`."""
    if finding.passage is not None:
        line, column = finding.passage.text.places.begin(finding.passage.start)
        place = f"{finding.name}:{line}:{column}"
    else:
        place = f"{finding.name}:{finding.line}" if finding.line else finding.name
    code = f"{finding.code} {finding.rule} [{finding.severity}]"
    if options.colour:
        code = f"\x1b[1;{_COLOURS[finding.severity]}m{code}\x1b[0m"
    return f"{flat(place)}: {code} {flat(finding.message)}"


def _attested(item: Checked, options: Options) -> list[str]:
    line, column = item.statement.passage.text.places.begin(item.statement.passage.start)
    head = f"{flat(item.statement.passage.text.name)}:{line}:{column}: {item.verdict}"
    if item.evidence.reason:
        head += f" ({item.evidence.reason})"
    best = item.evidence.best
    made = [head, *_wrapped("draft", _joined(item), options)]
    if best and best.stance is Stance.ATTESTS:
        made += of_witness(best, options)
        if best.forgiven:
            told = ", ".join(f"{flat(str(f.draft))} for {flat(str(f.witness))} ({f.kind})" for f in best.forgiven[:8])
            made += _wrapped("forgiven", told, options)
    return made


def _joined(item: Checked) -> str:
    return " … ".join(flat(str(piece)) for piece in item.statement.pieces)


def _sides(item: Checked, finding: Finding, options: Options) -> list[str]:
    """The draft's words and the witness's, what differs marked on both sides."""
    shown = finding.witnesses[0] if finding.witnesses else None
    differs = shown is not None and shown.stance is not Stance.SILENT
    drafts = [v.draft for v in shown.variants if v.draft.end > v.draft.start] if shown and differs else []
    made = _wrapped("draft", " … ".join(_marked(piece, drafts, options) for piece in item.statement.pieces), options)
    for attestation in finding.witnesses[:3]:
        made += of_witness(attestation, options)
    return made


def of_witness(attestation: Attestation, options: Options) -> list[str]:
    """The words of a witness, what differs marked, and below them where they stand."""
    silent = attestation.stance is Stance.SILENT
    theirs = [] if silent else [v.witness for v in attestation.variants if v.witness.end > v.witness.start]
    words = " … ".join(_marked(passage, theirs, options) for passage in attestation.passages)
    name = attestation.witness.author or attestation.witness.title
    locus = str(attestation.passages[0].locus) if attestation.passages else attestation.witness.path
    about = f" ({', '.join(part for part in (name, attestation.witness.date) if part)})" if name else ""
    return [
        *_wrapped("nearest" if silent else "witness", words, options),
        f"    {'':8}  at {flat(locus)}{about and ' ' + flat(about)}",
    ]


def _marked(passage: Passage, variants: list[Passage], options: Options) -> str:
    """The words of a passage, the variants in it between marks; a long one is shortened around them."""
    opened, closed = ("\x1b[7m", "\x1b[27m") if options.colour else ("[", "]")
    content = passage.text.content
    within = sorted(
        {
            (v.start, v.end)
            for v in variants
            if v.text is passage.text and passage.start <= v.start and v.end <= passage.end
        }
    )
    made, at = "", passage.start
    for start, end in within:
        if start < at:
            continue
        made += _middle(_flat(content[at:start]), bool(made)) + opened + flat(content[start:end]) + closed
        at = end
    rest = _flat(content[at : passage.end])
    if within and len(rest) > 2 * _AROUND:
        rest = rest[:_AROUND] + " […]"
    made = (made + rest).strip()
    return made if within or len(made) <= _LONGEST else f"{made[: _LONGEST // 2]} […] {made[-_LONGEST // 2 :]}"


def _flat(written: str) -> str:
    """On one line, with a blank kept where there was white space at an edge."""
    lead = " " * (written[:1].isspace())
    trail = " " * (written[-1:].isspace() and len(written.strip()) > 0)
    return lead + flat(written) + trail


def _middle(written: str, between: bool) -> str:
    """The words before a variant, the far ones left out."""
    if len(written) <= 2 * _AROUND:
        return written
    return (written[:_AROUND] + " […] " if between else "[…] ") + written[-_AROUND:]


def _wrapped(label: str, words: str, options: Options) -> list[str]:
    lines = textwrap.wrap(safe(words) if not options.colour else words, max(options.width - 14, 40)) or [""]
    return [f"    {label if not k else '':8}  {line}" for k, line in enumerate(lines)]
