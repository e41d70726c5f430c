"""What rules say to a statement, made into findings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from valla.draft.chronicle import Chronicle
from valla.evidence.contradictions import contradictions
from valla.rules import Remark, Rule
from valla.terms import Answer, Event, Finding, Statement, Witness

__all__ = ["dated_statements", "examine"]


def dated_statements(told: Chronicle, elsewhere: Mapping[str, tuple[Event, Witness]] | None = None) -> list[Statement]:
    """What a draft states of time, and where its statements contradict one another, or the dates that witnesses give to its events
    (`elsewhere`). Dates within quotation marks are among them."""
    return [*told.datings, *told.lacunae, *told.intervals, *contradictions(told.events, told.orders, elsewhere)]


def examine(
    statement: Statement,
    examined: Statement | Answer,
    rules: Iterable[Rule],
) -> list[Finding]:
    """What the rules say to one statement, the gravest first; among equals the one that says most of the sense. `examined` is the
    statement itself or what the archive says to it."""
    found = [
        _finding(rule, remark, statement)
        for rule in rules
        if isinstance(examined, rule.examines)
        for remark in rule.examine(examined)
    ]
    return sorted(found, key=lambda finding: (-finding.severity, finding.code))


def _finding(rule: Rule, remark: Remark, statement: Statement) -> Finding:
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=remark.severity or rule.severity,
        message=remark.message,
        passage=remark.passage or statement.passage,
        witnesses=remark.witnesses,
        emendations=remark.emendations,
        statement=statement,
        name=statement.passage.text.name,
    )
