"""What a draft states of two: that their relation changed on a day, that they met, or that the one wrote to the other. What the archive does not show is silent.

A change is misdated where by the documents the relation stood so already on that day. Two cannot have met when one was not born or was dead, nor on a day on which each wrote from another
place. A letter went to another where the archive has its words in a letter of the same hand to that other, and in none to the one whom the draft names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from valla import edtf
from valla.archive.holdings import Holdings
from valla.dates import read_date
from valla.edtf import Edtf
from valla.evidence.asserted import span_of
from valla.evidence.letters import Letter, letter_of
from valla.evidence.lifetimes import lifetime
from valla.evidence.naming import read
from valla.evidence.onomastics import Names
from valla.evidence.retold import tellings
from valla.evidence.written import written
from valla.record import Record
from valla.relating.changes import NAMED, stated
from valla.relating.circle import Circle
from valla.relating.contacts import Contact, turned
from valla.relating.course import day_of
from valla.relating.interactions import Interaction, interactions
from valla.terms import Attestation, Claim, Related, Relating, Stance, Verdict
from valla.text import Passage, fold, opening

__all__ = ["Statements"]

_OPPOSED = {
    "opened": ("broken off",),
    "resumed": ("broken off",),
    "recognised": ("broken off",),
    "broken off": ("opened", "resumed", "recognised"),
    "war": ("peace",),
    "peace": ("war",),
    "breach": ("reconciled",),
    "reconciled": ("breach", "war", "broken off"),
}
"""For each change those that undo it; between the one and the next of these it stands so."""
_MET = re.compile(
    r"\b(?:met|meets|meeting|visited|visits|received|interview\w*|conferred|dined|called on|talked with|spoke with|conversation)\b",
    re.IGNORECASE,
)
_WROTE = re.compile(
    r"\b(?:wrote|writes|writing|written|letter|telegraphed|telegram|cabled|dispatch\w*)\b", re.IGNORECASE
)
_PERSONAL = ("breach", "reconciled", "alliance")
_SURE = 400
"""Days within which two documents may tell of one change."""
_TOLD = 0.6
"""The share of a sentence's parts that a letter must have to be the one that the sentence is of."""


class Statements:
    """The statements of a draft on two, held against an archive and its record."""

    def __init__(self, holdings: Holdings, record: Record, names: Names) -> None:
        self._holdings, self._record, self._names = holdings, record, names
        self._courses: dict[frozenset[str], list[Contact]] = {}

    def of(self, claims: Iterable[Claim]) -> Iterator[Related]:
        """What the archive says to each sentence that states something of two."""
        for claim in claims:
            passage = claim.passage
            found = [*self._changes(passage), *self._deeds(claim)]
            if found:
                # The one that differs tells more than those that are borne out.
                yield min(found, key=lambda item: item.verdict is not Verdict.DIFFERS)

    # -- changes

    def _changes(self, passage: Passage) -> Iterator[Related]:
        for change, one, other in stated(passage.text, passage.start, passage.end):
            when = span_of(change.date)
            if when is not None and when.earliest is not None and when.latest is not None:
                known = self._known(one, other, change.what in _PERSONAL)
                yield _dated(Relating(passage), change.what, when, known)
        for found in _STATE.finditer(passage.text.content, passage.start, passage.end):
            dates = [item.value for item in read_date(str(passage)) if item.value and item.meaning.year]
            when = span_of(dates[0]) if len(dates) == 1 else None
            if when:
                friendly = _FRIENDLY.search(found[0]) is not None
                yield _stood(Relating(passage), friendly, found[0], when, self._known(found[1], found[2], True))

    def _known(self, one: str, other: str, personal: bool) -> list[Contact]:
        """The changes of the relation of two that documents tell, with a day; nothing where it is not sure who they are. States have no first names; where it may be `personal` a last name alone is not enough."""
        circle = Circle(self._record, self._names)
        pair = frozenset(map(circle.of, (one, other)))
        if len(pair) < 2 or not all(pair) or (personal and not all(map(_is_whole, pair))):
            return []
        if pair not in self._courses:
            self._courses[pair] = turned(self._holdings, circle, sorted(pair))
        return [item for item in self._courses[pair] if _is_firm(item)]

    # -- deeds

    def _deeds(self, claim: Claim) -> Iterator[Related]:
        passage = claim.passage
        content = passage.text.content
        meets, writes = (pattern.search(content, passage.start, passage.end) for pattern in (_MET, _WROTE))
        if not meets and not writes:
            return
        for item in interactions(passage.text, passage.start, passage.end):
            deed = str(item.deed)
            if item.mode != "fact":
                continue
            if _MET.search(deed) or item.mutual:
                yield from self._meeting(item)
            elif _WROTE.search(deed):
                yield from self._letter(claim, item)

    def _meeting(self, item: Interaction) -> Iterator[Related]:
        when = span_of(item.date)
        if when is None:
            return
        statement = Relating(item.sentence)
        for side in (item.source, item.target):
            who = self._names.person(str(side))
            fault, rows = lifetime(when, who, self._record) if who else ("", ())
            if fault:
                told = f"{rows[0].told} (record: {rows[0].table}.csv, row {rows[0].number})"
                yield Related(statement, Verdict.DIFFERS, fault="not-living", told=told)
                return
        if when.earliest is None or when.earliest != when.latest:
            return
        letters = [
            letter
            for witness in self._holdings.witnesses
            if _is_on(written(witness), when.earliest) and (letter := letter_of(witness, self._holdings))
        ]
        circle = Circle(self._record, self._names, (name for one in letters for name in one.senders))
        places = [self._place(circle.of(str(side)), letters, circle) for side in (item.source, item.target)]
        if all(places) and not _are_one(places[0][0], places[1][0]):  # type: ignore[index]
            (here, one), (there, other) = places  # type: ignore[misc]
            told = f"on that day {one.senders[0]} wrote from {here} and {other.senders[0]} from {there}"
            yield Related(statement, Verdict.DIFFERS, tuple(map(self._attestation, (one, other))), "apart", told)

    def _place(self, who: str, letters: Sequence[Letter], circle: Circle) -> tuple[str, Letter] | None:
        """From where someone wrote his letters of one day, if that was one place."""
        found: dict[str, Letter] = {}
        for letter in letters:
            if [circle.of(name) for name in letter.senders] == [who]:
                place = _written_at(self._holdings.stretch(letter.witness, 0, _HEAD))
                if place:
                    found.setdefault(place, letter)
        return next(iter(found.items())) if who and len(found) == 1 else None

    def _letter(self, claim: Claim, item: Interaction) -> Iterator[Related]:
        told = [one for one in tellings(claim, self._holdings) if one.share >= _TOLD]
        sent = [(one, letter) for one in told if (letter := letter_of(one.witness, self._holdings))]
        named = (name for _, letter in sent for name in (*letter.senders, *letter.recipients))
        circle = Circle(self._record, self._names, named)
        sender, recipient = (circle.of(str(side)) for side in (item.source, item.target))
        mine = [(one, letter) for one, letter in sent if sender and sender in map(circle.of, letter.senders)]
        reached = [set(map(circle.of, letter.recipients)) for _, letter in mine]
        if not recipient or not mine or any(recipient in to or "" in to or not to for to in reached):
            return
        when, (best, letter) = span_of(item.date), mine[0]
        dated = span_of(letter.date)
        if letter.doubts or (when and dated and (edtf.surely_before(when, dated) or edtf.surely_before(dated, when))):
            return
        passage = Passage(self._holdings.text(best.witness), best.start, best.end)
        attested = Attestation(best.witness, Stance.DIFFERS, (passage,), coverage=best.share)
        told_so = f"{letter.senders[0]} wrote that to {' and '.join(letter.recipients)}"
        yield Related(Relating(item.sentence), Verdict.DIFFERS, (attested,), "other-recipient", told_so)

    def _attestation(self, letter: Letter) -> Attestation:
        return Attestation(letter.witness, Stance.DIFFERS, (opening(self._holdings.text(letter.witness), _SHOWN),))


_HEAD, _SHOWN = 600, 120


def _is_whole(name: str) -> bool:
    """Is a name more than a person's last name alone, which may be another's?"""
    found = read(name)
    return " " in name or not found or bool(found[0].given)


def _is_on(when: Edtf | None, day: int) -> bool:
    return when is not None and when.earliest == when.latest == day


def _is_firm(item: Contact) -> bool:
    when = item.span
    return (
        when is not None
        and not when.approximate
        and not when.uncertain
        and item.grade.name not in ("hearsay", "legend")
    )


def _dated(statement: Relating, what: str, when: Edtf, known: Sequence[Contact]) -> Related:
    """Does a change stand on its day, or had it come about before, with nothing between that undid it?"""
    same = [item for item in known if item.change == what]
    for item in same:
        span = item.span
        if span and not edtf.surely_before(span, when) and not edtf.surely_before(when, span):
            return Related(statement, Verdict.ATTESTED, (_attested(item, Stance.ATTESTS),))
    day = when.earliest or 0
    before = [item for item in same if (there := day_of(item)) is not None and there < day - _SURE]
    if not before:
        return Related(statement, Verdict.SILENT)
    last = before[-1]
    undone = [
        item
        for item in known
        if item.change in _OPPOSED.get(what, ())
        and (there := day_of(item)) is not None
        and (day_of(last) or 0) <= there <= day + _SURE
    ]
    later = [item for item in known if item.change in _OPPOSED.get(what, ()) and (day_of(item) or 0) > day]
    # That it stood so until later is known only where a document tells when it ended.
    if undone or not later or what not in _OPPOSED:
        return Related(statement, Verdict.SILENT)
    told = f"{what} on {last.date}, and so until {later[0].date} ({later[0].change})"
    return Related(
        statement,
        Verdict.DIFFERS,
        (_attested(last, Stance.DIFFERS), _attested(later[0], Stance.DIFFERS)),
        "misdated",
        told,
    )


def _stood(statement: Relating, friendly: bool, said: str, when: Edtf, known: Sequence[Contact]) -> Related:
    """Did the relation stand so? Not where the change before says the contrary, and the next one after, which undoes it, came only later."""
    before = [item for item in known if item.span and edtf.surely_before(item.span, when)]
    after = [item for item in known if item.span and edtf.surely_before(when, item.span)]
    if len(before) + len(after) != len(known) or not before or not after:
        return Related(statement, Verdict.SILENT)
    last, following = before[-1], after[0]
    contrary = _ENMITY if friendly else _FRIENDSHIP
    if last.change not in contrary or following.change not in _OPPOSED.get(last.change, ()):
        return Related(statement, Verdict.SILENT)
    told = f"{last.change} on {last.date}, and so until {following.date} ({following.change})"
    return Related(
        statement,
        Verdict.DIFFERS,
        (_attested(last, Stance.DIFFERS), _attested(following, Stance.DIFFERS)),
        "misdated",
        told,
    )


_ENMITY, _FRIENDSHIP = ("war", "breach", "broken off"), ("peace", "alliance", "reconciled")
_STATE = re.compile(
    rf"\b{NAMED}\s+and\s+{NAMED}\s+(?:were|remained|stood|still were)\s+(?:[a-z]+\s+){{0,2}}?(?:allies|friends|on\s+(?:good|friendly|the\s+best)\s+terms|at\s+peace|at\s+war|enemies|foes)\b"
)
_FRIENDLY = re.compile(r"\b(?:allies|friends|terms|peace)\b")


def _attested(item: Contact, stance: Stance) -> Attestation:
    return Attestation(item.witness, stance, (item.passage,), grade=item.grade)


_DATELINE = re.compile(
    r"(?:^|\n|[ \t])((?:[A-Z][\w.’'-]+,?[ \t]+){1,3})(?:(?:\d{1,2}(?:st|nd|rd|th|d)?[ \t]+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?|\d{1,2}(?:st|nd|rd|th|d)?[ \t])"
)
_NO_PLACE = frozenset(
    "sir dear my madam gentlemen volume letter to from monday tuesday wednesday thursday friday saturday sunday private confidential".split()
)


def _written_at(head: str) -> str:
    """The place of a dateline; empty if there is none."""
    for found in _DATELINE.finditer(head):
        words = [word.strip(".,") for word in found[1].split()]
        if words and not any(fold(word) in _NO_PLACE for word in words):
            return " ".join(words)
    return ""


def _are_one(one: str, other: str) -> bool:
    """May two places be one, written short: Philada, Philadelphia?"""
    left, right = fold(one.split()[0]), fold(other.split()[0])
    return left[:4] == right[:4] or left.startswith(right) or right.startswith(left)
