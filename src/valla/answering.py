"""What one draft states, and what the archive and the record answer to each of it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

from valla.draft.chronicle import Chronicle
from valla.draft.claims import claims
from valla.draft.knowing import knowings
from valla.draft.placing import placing
from valla.draft.quotations import quotations
from valla.evidence.bodies import existing, settings_of
from valla.evidence.circumstances import circumstance
from valla.evidence.consistency import Exclusive, contradictions_within
from valla.evidence.foreknown import Foreknowledge
from valla.evidence.grades import Matters, grade_of
from valla.evidence.happenings import agreed, happenings, told_of
from valla.evidence.lifetimes import deeds, living
from valla.evidence.namesakes import namesakes
from valla.evidence.offices import roles, standing
from valla.evidence.onomastics import Names
from valla.evidence.position import day_within, distance_of
from valla.evidence.seek import Seeker
from valla.evidence.spelt import Spellings, namings
from valla.evidence.tallied import testimonies
from valla.examining import dated_statements
from valla.judging import Judge
from valla.record import Record
from valla.relating import Statements
from valla.state import flaws
from valla.terms import Answer, Circumstance, Claim, Event, Naming, Quotation, Relating, Statement, Verdict, Witness
from valla.text import Text

__all__ = ["Answers"]

_OWN = ("title", "term", "own words")
"""What stands between marks and is the draft's own."""


class Answers:
    """The statements of one draft, in the order of the file (notes are read after the text, but may stand before its end), and the answer to each. What stands
    within quotation marks is stated by others."""

    def __init__(
        self,
        text: Text,
        told: Chronicle,
        seeker: Seeker,
        record: Record,
        names: Names,
        profile: str = "middle",
        judge: Judge | None = None,
    ) -> None:
        self._told, self._seeker, self._profile, self._judge = told, seeker, profile, judge
        self._record, self._names = record, names
        holdings = seeker.holdings
        accounts = told_of(told, holdings)
        self._known: dict[tuple[str, int], Answer] = {}
        known: list[Answer] = [*happenings(told.events, accounts), *testimonies(text, holdings)]
        foreknowledge = Foreknowledge(holdings, record, names)
        known += filter(None, map(foreknowledge.of, knowings(text, told.datings)))
        if record:
            known += _standings(text, told, record, names)
        for item in known:
            self._known[item.statement.kind, item.statement.passage.start] = item
        self._spellings = Spellings(holdings, record)
        self._named = {item.passage.start: (item, name) for item, name in namings(text)}
        given = [item.statement for item in self._known.values()]
        given += [item for at, (item, _) in self._named.items() if (Naming.kind, at) not in self._known]
        self.statements = _statements(text, told, agreed(accounts), given)
        told_of_it = [item for item in self.statements if isinstance(item, Claim)]
        self._within = contradictions_within(told_of_it, holdings, names.aliases)
        self._exclusive = Exclusive(record, names)
        self._matters = Matters(record)
        stated = {item.statement.passage.start: item for item in Statements(holdings, record, names).of(told_of_it)}
        self._known |= {(Relating.kind, at): item for at, item in stated.items()}
        self.statements = sorted(
            (*self.statements, *(item.statement for item in stated.values())),
            key=lambda item: text.order(item.passage.start),
        )

    def of(self, statement: Statement) -> Answer | None:
        """What the archive or the record says to a statement of this draft; None where the statement is examined by itself."""
        if isinstance(statement, Quotation):
            return replace(self._seeker.seek(statement), placing=placing(statement, self._told.datings))
        if isinstance(statement, Claim):
            found = circumstance(statement, self._seeker, self._profile, self._names.aliases)
            found = replace(
                found,
                distance=distance_of(found, self._told.datings, self._record, self._names),
                itself=self._within.get(statement.passage.start),
                taken=self._exclusive.taken(statement),
            )
            found = self._graded(found)
            if self._judge and found.verdict is Verdict.SILENT:
                said = self._judge.of(statement, self._seeker.holdings, self._profile, self._names.aliases)
                return said or found
            return found
        at = statement.passage.start
        known = self._known.get((statement.kind, at))
        if known is None and isinstance(statement, Naming):
            return self._spellings.of(*self._named[at], [name for _, name in self._named.values()])
        return known

    def _graded(self, found: Circumstance) -> Circumstance:
        """The same, with the grade of each passage."""
        event, present = self._matters.of(str(found.statement.passage))
        if event is None and found.verdict is Verdict.ATTESTED:
            # What the witness dates otherwise the draft's date tells nothing of.
            event = day_within(found, self._told.datings)
        return replace(
            found,
            attestations=tuple(replace(item, grade=grade_of(item, event, present)) for item in found.attestations),
        )


def _standings(text: Text, told: Chronicle, record: Record, names: Names) -> list[Answer]:
    """What the record says of the persons of a draft; of one place, of an office before a deed, and of a deed before a setting."""
    found: dict[int, Answer] = {
        item.passage.start: existing(item, record) for item in settings_of(text, told.datings, names)
    }
    found |= {item.passage.start: living(item, record) for item in deeds(text, told.datings, names)}
    found |= {item.passage.start: standing(item, record) for item in roles(text, told.datings, names)}
    return [*found.values(), *namesakes(text, told.datings, names, record)]


def _statements(
    text: Text, told: Chronicle, elsewhere: Mapping[str, tuple[Event, Witness]], given: Sequence[Statement]
) -> list[Statement]:
    quoted = quotations(text)
    taken = sorted((piece.start, piece.end) for item in quoted if item.aside not in _OWN for piece in item.pieces)
    # What is said of a named event is held against what witnesses say of it.
    events = [item.passage.start for item in given if isinstance(item, Event)]
    own = [
        *dated_statements(told, elsewhere),
        *given,
        *(
            item
            for item in claims(text, taken)
            if not any(item.passage.start <= at < item.passage.end for at in events)
        ),
        *(flaw for flaw in flaws(text, told.lacunae) if flaw.what != "lost-date"),
    ]
    free = [item for item in own if not _within(item.passage.start, taken)]
    return sorted([*quoted, *free], key=lambda item: text.order(item.passage.start))


def _within(offset: int, taken: Sequence[tuple[int, int]]) -> bool:
    at = bisect_right(taken, offset, key=lambda span: span[0])
    return bool(at) and offset < taken[at - 1][1]
