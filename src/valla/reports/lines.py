"""Lines for people: each finding with the words of both sides under one another, then the summary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from valla.reports import Options
from valla.reports.beside import Cell, Column, alone, beside
from valla.reports.shown import flat
from valla.terms import (
    Attestation,
    Checked,
    Claim,
    Dating,
    Deed,
    Event,
    Finding,
    Naming,
    Quotation,
    Relating,
    Report,
    Role,
    Setting,
    Severity,
    Stance,
    Tally,
    Verdict,
)

__all__ = ["first_line", "of_witness", "render", "summary"]

_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_AROUND = 9
"""Words kept on either side of a variant when a long quotation is shortened."""
_LONG = 40
"""Words of a quotation that is shown whole."""
_LEFT_OUT = Column(Cell("[…]", spaced=True), Cell("[…]", spaced=True))
_SHOWN = 3
"""Witnesses shown with one finding."""


def render(report: Report, options: Options) -> str:
    """The findings in the order of the drafts, those about the run itself, and the summary."""
    made: list[str] = []
    for item in report.checked:
        for finding in item.findings:
            made.append(first_line(finding, options))
            if not options.quiet:
                made += [*_sides(item, finding.witnesses[:_SHOWN], options), ""]
        if options.all and not item.findings and not options.quiet:
            made += [*_without_findings(item, options), ""]
    made += [first_line(finding, options) for finding in report.findings if finding.statement is None]
    if not options.quiet:
        made.append(summary(report))
    return "\n".join(made) + "\n" if made else ""


def summary(report: Report) -> str:
    """`41 quotations: 30 attested, 3 differ, 6 silent, 2 not checked; 57 dates: 2 differ; 9 findings`."""
    total = len(report.of(Quotation.kind))
    attested, differ, silent, unchecked = (report.count(verdict, Quotation.kind) for verdict in Verdict)
    told = f"{total} quotation{'s' * (total != 1)}: {attested} attested, {differ} differ, {silent} silent, {unchecked} not checked"
    if dates := len(report.of(Dating.kind)):
        told += f"; {dates} date{'s' * (dates != 1)}: {report.count(Verdict.DIFFERS, Dating.kind)} differ"
    if events := len(report.of(Event.kind)):
        borne, other = (report.count(verdict, Event.kind) for verdict in (Verdict.ATTESTED, Verdict.DIFFERS))
        told += f"; {events} event{'s' * (events != 1)}: {borne} attested, {other} differ"
    if recorded := [item for kind in (Role.kind, Deed.kind, Setting.kind) for item in report.of(kind)]:
        borne, other = (
            sum(item.verdict is verdict for item in recorded) for verdict in (Verdict.ATTESTED, Verdict.DIFFERS)
        )
        told += f"; {len(recorded)} held against the record: {borne} attested, {other} differ"
    if names := len(report.of(Naming.kind)):
        borne, other, unknown, unchecked = (report.count(verdict, Naming.kind) for verdict in Verdict)
        told += f"; {names} name{'s' * (names != 1)}: {borne} attested, {other} differ, {unknown} silent, {unchecked} not checked"
    if tallies := len(report.of(Tally.kind)):
        told += f"; {tallies} time{'s' * (tallies != 1)} several witnesses cited: {report.count(Verdict.DIFFERS, Tally.kind)} not several"
    if related := len(report.of(Relating.kind)):
        borne, other = (report.count(verdict, Relating.kind) for verdict in (Verdict.ATTESTED, Verdict.DIFFERS))
        told += f"; {related} said of two: {borne} attested, {other} differ"
    if sentences := len(report.of(Claim.kind)):
        borne, other = (report.count(verdict, Claim.kind) for verdict in (Verdict.ATTESTED, Verdict.DIFFERS))
        told += f"; {sentences} sentence{'s' * (sentences != 1)}: {borne} with all parts found, {other} differ"
    if judged := report.judged:
        asked, stand, refused = judged.values()
        told += (
            f"; a judge was asked {asked} time{'s' * (asked != 1)}: {stand} of its proposals stand, {refused} refused"
        )
    count = len(report.findings)
    told += f"; {count} finding{'s' * (count != 1)}"
    return told + (f", {report.suppressed} set aside" if report.suppressed else "")


def first_line(finding: Finding, options: Options) -> str:
    """`draft.md:12:5: Q001 altered-wording [warning] the draft has …`."""
    if finding.passage is not None:
        page, line, column = finding.passage.text.order(finding.passage.start)
        place = f"{finding.name}:{line}:{column}" + (f" (p. {finding.passage.locus.page})" if page else "")
    else:
        place = f"{finding.name}:{finding.line}" if finding.line else finding.name
    code = f"{finding.code} {finding.rule} [{finding.severity}]"
    if options.colour:
        code = f"\x1b[1;{_COLOURS[finding.severity]}m{code}\x1b[0m"
    return f"{flat(place)}: {code} {flat(finding.message)}"


def _without_findings(item: Checked, options: Options) -> list[str]:
    line, column = item.statement.passage.text.places.begin(item.statement.passage.start)
    head = f"{flat(item.statement.passage.text.name)}:{line}:{column}: {item.verdict}"
    if item.reason:
        head += f" ({item.reason})"
    best = item.best
    made = [head, *_sides(item, (best,) if best else (), options)]
    if best and best.forgiven:
        told = ", ".join(f"{flat(str(f.draft))} for {flat(str(f.witness))} ({f.kind})" for f in best.forgiven[:8])
        made.append(f"              forgiven: {told}")
    return made


def _sides(item: Checked, shown: Sequence[Attestation], options: Options) -> list[str]:
    """The draft's words over those of the first witness where they run alongside, the other witnesses below."""
    made: list[str] = []
    rest = shown
    best = item.best
    # A place that only some of the words were taken from does not run alongside the whole quotation.
    whole = shown and shown[0].stance is not Stance.SILENT and not (best and shown[0] in best.joined)
    first = beside(item.statement, shown[0]) if whole and isinstance(item.statement, Quotation) else None
    if first is not None:
        for ours, theirs in _rows(first, options):
            made += [_labelled("draft", ours), _labelled("witness", theirs)]
        made.append(_locus(shown[0]))
        rest = shown[1:]
    elif isinstance(item.statement, Quotation):
        spoken = [v.draft for one in shown[:1] if one.stance is not Stance.SILENT for v in one.variants]
        made += _alone("draft", alone(item.pieces, spoken), options)
    for one in rest:
        made += of_witness(one, options)
    return made


def of_witness(attestation: Attestation, options: Options) -> list[str]:
    """The words of a witness, what differs marked, and below them where they stand."""
    silent = attestation.stance is Stance.SILENT
    words = alone(attestation.passages, [] if silent else [v.witness for v in attestation.variants])
    return [*_alone("nearest" if silent else "witness", words, options), _locus(attestation)]


def _alone(label: str, columns: Sequence[Column], options: Options) -> list[str]:
    return [_labelled("" if number else label, ours) for number, (ours, _) in enumerate(_rows(columns, options))]


def _labelled(label: str, words: str) -> str:
    return f"    {label:8}  {words}".rstrip()


def _locus(attestation: Attestation) -> str:
    witness = attestation.witness
    locus = str(attestation.passages[0].locus) if attestation.passages else witness.path
    name, grade = witness.author or witness.title, attestation.grade
    told = [", ".join(part for part in (name, witness.date) if part)] if name else []
    if grade and grade.grounds:
        grounds = ", ".join(grade.grounds)
        told.append(grounds if grade.name == "unknown" else f"{grade.name}: {grounds}")
    about = f" ({'; '.join(told)})" if told else ""
    return _labelled("", f"at {flat(locus + about)}")


def _rows(columns: Sequence[Column], options: Options) -> Iterator[tuple[str, str]]:
    """The columns as pairs of lines, the variants marked in both, no line wider than the terminal."""
    width = max(options.width - 14, 40)
    ours = theirs = ""
    used = 0
    for column in _shortened(columns):
        left, right, length = _printed(column, options.colour)
        blank = " " if column.draft.spaced or column.witness.spaced else ""
        if used and used + len(blank) + length > width:
            yield ours.rstrip(), theirs.rstrip()
            ours = theirs = ""
            used = 0
        if used:
            left, right, length = blank + left, blank + right, len(blank) + length
        ours, theirs, used = ours + left, theirs + right, used + length
    if used:
        yield ours.rstrip(), theirs.rstrip()


def _printed(column: Column, colour: bool) -> tuple[str, str, int]:
    """The two cells of a column at one width, and that width."""
    sides = (column.draft, column.witness)
    if not column.differs:
        whole = [cell.word + cell.after for cell in sides]
        length = max(map(len, whole))
        return whole[0].ljust(length), whole[1].ljust(length), length
    # The punctuation after the last word of a variant stands outside the mark.
    inner = [cell.word if column.closes else cell.word + cell.after for cell in sides]
    outer = [cell.after if column.closes else "" for cell in sides]
    opened, closed = ("", "") if colour else ("[" * column.opens, "]" * column.closes)
    within, past = max(map(len, inner)), max(map(len, outer))
    marked = [opened + word.ljust(within) + closed for word in inner]
    length = len(marked[0]) + past
    if colour:
        marked = [f"\x1b[7m{word}\x1b[27m" for word in marked]
    return marked[0] + outer[0].ljust(past), marked[1] + outer[1].ljust(past), length


def _shortened(columns: Sequence[Column]) -> list[Column]:
    """The columns of a long quotation without those far from every variant."""
    if len(columns) <= _LONG:
        return list(columns)
    runs = [(differs, list(run)) for differs, run in groupby(columns, key=lambda column: column.differs)]
    made: list[Column] = []
    for number, (differs, run) in enumerate(runs):
        # Words of a variant, or of a quotation without any, are shown from both their ends.
        inner = 2 * _AROUND if differs or len(runs) == 1 else _AROUND
        before = inner if number or differs or len(runs) == 1 else 0
        after = inner if number + 1 < len(runs) or differs or len(runs) == 1 else 0
        if len(run) > before + after + 2:
            run[before : len(run) - after] = [replace(_LEFT_OUT, differs=differs)]
        made += run
    return made
