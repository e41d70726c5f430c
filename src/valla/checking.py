"""The loop that is the program: every statement of every draft, held against the archive.

It does no I/O of its own and prints nothing: drafts come in as `Text`, the archive as opened `Holdings`, and
out comes a `Report`. The command line, and whatever other face there is, goes through here.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from valla.archive.holdings import Holdings
from valla.config import Settings
from valla.dates.reforms import reform_called
from valla.draft.chronicle import Chronicle, chronicle
from valla.draft.claims import claims
from valla.draft.placing import placing
from valla.draft.quotations import quotations
from valla.evidence.bodies import existing, settings_of
from valla.evidence.circumstances import circumstance
from valla.evidence.happenings import agreed, happenings, told_of
from valla.evidence.lifetimes import deeds, living
from valla.evidence.offices import roles, standing
from valla.evidence.onomastics import Names
from valla.evidence.seek import Seeker
from valla.evidence.tallied import testimonies
from valla.examining import dated_statements, examine
from valla.record import Record, recorded
from valla.rules import catalogue
from valla.state import flaws
from valla.suppress import Suppressions
from valla.terms import (
    Checked,
    Circumstance,
    Claim,
    Complaint,
    Deed,
    Event,
    Evidence,
    Finding,
    Happening,
    Quotation,
    Report,
    Role,
    Setting,
    Severity,
    Standing,
    Statement,
    Tally,
    Testimony,
    Verdict,
    Witness,
)
from valla.text import Text

__all__ = ["check_texts"]


def check_texts(
    drafts: Iterable[Text],
    holdings: Holdings,
    settings: Settings,
    progress: Callable[[int, int, str], None] | None = None,
) -> Report:
    """Hold every statement of the drafts against the archive.

    `progress` is called with (done, all, name of the draft) before each statement.
    """
    texts = tuple(drafts)
    seeker = Seeker(holdings)
    checked: list[Checked] = []
    record, unused = recorded(holdings.folders)
    names = Names(record)
    complaints = [*holdings.complaints, *unused]
    suppressed = 0
    for text in texts:
        seeker.holdings = holdings.but_for([text.name])
        suppressions = Suppressions.read(text)
        complaints += [Complaint("V004", text.name, sentence) for sentence in text.complaints]
        told = chronicle(text, reform_called(settings.calendar))
        accounts = told_of(told, seeker.holdings)
        known = {item.statement.passage.start: item for item in happenings(told.events, accounts)}
        stands = _standings(text, told, record, names) if record else {}
        tallies = {item.statement.passage.start: item for item in testimonies(text, seeker.holdings)}
        others: list[Event | Role | Deed | Setting | Tally] = [
            *(item.statement for item in known.values()),
            *(item.statement for item in stands.values()),
            *(item.statement for item in tallies.values()),
        ]
        statements = _statements(text, told, agreed(accounts), others)
        for done, statement in enumerate(statements):
            if progress:
                progress(done, len(statements), text.name)
            evidence: Evidence | Happening | Standing | Circumstance | Testimony | None = None
            if isinstance(statement, Event):
                evidence = known[statement.passage.start]
            elif isinstance(statement, Claim):
                evidence = circumstance(statement, seeker)
            elif isinstance(statement, Role | Deed | Setting):
                evidence = stands[statement.passage.start]
            elif isinstance(statement, Tally):
                evidence = tallies[statement.passage.start]
            elif isinstance(statement, Quotation):
                evidence = replace(seeker.seek(statement), placing=placing(statement, told.datings))
            found = examine(statement, evidence or statement, catalogue().values())
            kept = tuple(
                finding
                for finding in found
                # A comment is of use even while its rule is switched off.
                if not suppressions.covers(finding) and settings.enabled(finding.code, text.name)
            )
            suppressed += sum(settings.enabled(finding.code, text.name) for finding in found) - len(kept)
            checked.append(Checked(statement, _verdict(evidence, found), kept, evidence))
        complaints += suppressions.complaints()
    return Report(
        drafts=tuple(text.name for text in texts),
        checked=tuple(checked),
        findings=(
            *(finding for item in checked for finding in item.findings),
            *(_of_complaint(item) for item in complaints if settings.enabled(item.code, item.name)),
        ),
        witnesses=holdings.but_for(text.name for text in texts).witnesses,
        archives=settings.archive,
        suppressed=suppressed,
        texts=texts,
    )


def _standings(text: Text, told: Chronicle, record: Record, names: Names) -> dict[int, Standing]:
    """What the record says of the persons of a draft, by where it speaks of them; of an office before a deed."""
    found = {item.passage.start: existing(item, record) for item in settings_of(text, told.datings, names)}
    found |= {item.passage.start: living(item, record) for item in deeds(text, told.datings, names)}
    return found | {item.passage.start: standing(item, record) for item in roles(text, told.datings, names)}


def _statements(
    text: Text,
    told: Chronicle,
    elsewhere: Mapping[str, tuple[Event, Witness]],
    known: Iterable[Event | Role | Deed | Setting | Tally],
) -> list[Statement]:
    """All that the draft states, in the order of the file: notes are read after the text, but may stand before its end. What stands
    within quotation marks is stated by others."""
    quoted = quotations(text)
    taken = sorted((piece.start, piece.end) for item in quoted if item.aside not in _OWN for piece in item.pieces)
    known = list(known)
    # What is said of a named event is held against what witnesses say of it.
    named = [item.passage.start for item in known if isinstance(item, Event)]
    sentences = [
        item for item in claims(text, taken) if not any(item.passage.start <= at < item.passage.end for at in named)
    ]
    others: list[Statement] = [
        *sentences,
        *(flaw for flaw in flaws(text, told.lacunae) if flaw.what != "lost-date"),
    ]
    own = [
        item for item in (*dated_statements(told, elsewhere), *known, *others) if not _within(item.passage.start, taken)
    ]
    return sorted([*quoted, *own], key=lambda item: text.order(item.passage.start))


_OWN = ("title", "term", "own words")
"""What stands between marks and is the draft's own."""


def _within(offset: int, taken: list[tuple[int, int]]) -> bool:
    at = bisect_right(taken, offset, key=lambda span: span[0])
    return bool(at) and offset < taken[at - 1][1]


def _of_complaint(complaint: Complaint) -> Finding:
    rule = catalogue()[complaint.code]
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        message=complaint.message,
        name=complaint.name,
        line=complaint.line,
    )


def _verdict(
    evidence: Evidence | Happening | Standing | Circumstance | Testimony | None, findings: list[Finding]
) -> Verdict:
    """The words may stand and the statement still differ: by speaker, by place, by what an ellipsis hides. A date that contradicts
    nothing is not thereby attested."""
    graver = any(finding.severity > Severity.NOTE for finding in findings)
    if evidence is None:
        return Verdict.DIFFERS if graver else Verdict.NOT_CHECKED
    verdict = evidence.verdict
    return Verdict.DIFFERS if verdict is Verdict.ATTESTED and graver else verdict
