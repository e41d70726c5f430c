"""`valla dates`: every expression of time in a text, what it means, and what is wrong with it by the calendar alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from valla import config, rules
from valla.commands.drafts import columns, texts, told
from valla.dates import Expression
from valla.dates.reforms import reform_called
from valla.draft.chronicle import Chronicle, chronicle
from valla.examining import dated_statements, examine
from valla.reports import Options
from valla.reports.lines import first_line
from valla.reports.manual import table
from valla.reports.shapes import VERSION, dumped, meaning_of, place_of
from valla.reports.shown import counted, flat
from valla.terminal import put
from valla.terms import Finding, Severity
from valla.text import Text

__all__ = ["dates"]


def dates(files: tuple[str, ...], form: str, stdin_name: str, quiet: bool) -> int:
    """`valla dates`; gives the exit status: 1 if a date is found wrong, 2 if a file could not be read."""
    status = 0
    for text in texts(files, stdin_name):
        if text is None:
            status = 2
            continue
        with told(config.ConfigError):
            settings = config.load(Path(text.name))
        known = chronicle(text, reform_called(settings.calendar))
        expressions = known.expressions
        found = findings(known)
        put(_lines(text, expressions, found) if form == "jsonl" else _table(text, expressions, found, quiet))
        if status == 0 and any(finding.severity >= Severity.WARNING for finding in found):
            status = 1
    return status


def findings(known: Chronicle) -> list[Finding]:
    """What the rules that need no archive say of the dates of a text, in its order."""
    judges = [*rules.within("dating").values(), *rules.within("state").values()]
    made = [finding for statement in dated_statements(known) for finding in examine(statement, statement, judges)]
    return sorted(made, key=lambda finding: finding.passage.start if finding.passage else 0)


def _raised(item: Expression, found: Iterable[Finding]) -> list[Finding]:
    """The findings on an expression. A gap is told with the date that it cuts short."""
    return [
        finding
        for finding in found
        if finding.passage is not None
        and finding.passage.start < item.passage.end
        and item.passage.start < finding.passage.end
    ]


def _lines(text: Text, expressions: Iterable[Expression], found: list[Finding]) -> str:
    return "".join(
        dumped(
            {
                "kind": "date",
                "file": text.name,
                **place_of(item.passage),
                "text": str(item.passage),
                **meaning_of(item),
                "rules": list(dict.fromkeys(finding.code for finding in _raised(item, found))),
                "version": VERSION,
            }
        )
        + "\n"
        for item in expressions
    )


def _table(text: Text, expressions: Sequence[Expression], found: list[Finding], quiet: bool) -> str:
    rows = [("place", "expression", "value", "how it is told")]
    for item in expressions:
        locus = item.passage.locus
        value = item.value or item.duration or " or ".join(item.candidates) or "-"
        codes = ", ".join(dict.fromkeys(f"{finding.code} {finding.rule}" for finding in _raised(item, found)))
        told = "; ".join(part for part in (codes, _told(item)) if part)
        rows.append((f"{locus.line}:{locus.column}", " ".join(str(item.passage).split()), value, told))
    shown = table([tuple(map(flat, row)) for row in rows], columns())
    made = f"{flat(text.name)}\n{shown}\n" if not quiet else shown
    for finding in found:
        made += first_line(finding, Options()) + "\n"
    dated = sum(bool(item.value) for item in expressions)
    if not quiet:
        made += f"{counted(len(expressions), 'expression')} of time: {dated} dated; {counted(len(found), 'finding')}\n"
    return made


def _told(item: Expression) -> str:
    calendar = "" if item.calendar in ("", "gregorian") else f"{item.calendar} calendar"
    anchor = f"{item.ground}, {item.anchor}" if item.anchor else item.ground
    return ", ".join(part for part in (calendar, anchor) if part)
