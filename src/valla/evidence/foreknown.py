"""Does a draft have a matter known before it was? Its day is that of the draft's own words, of the record, of the document that it is, or the one on which all the
witnesses that tell it agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from valla.archive.holdings import Holdings
from valla.calendars import Calendar, date_on, day_number
from valla.dates.reforms import reform_of
from valla.draft.events import named
from valla.edtf import Edtf, surely_before
from valla.evidence.dated import told
from valla.evidence.happenings import accounts_of, agreed
from valla.evidence.onomastics import Names
from valla.evidence.rows import by_row
from valla.evidence.telling import locus, quoted, row_told
from valla.evidence.written import written
from valla.lexicon import telling
from valla.record import Record, Row
from valla.terms import Attestation, Dating, Foreknown, Knowing, Stance
from valla.text import opening, words

__all__ = ["Foreknowledge"]

_END = r"(?:death|assassination|murder|execution|killing|suicide|funeral|burial)"
_LIFE = re.compile(
    rf"(?:(?:the|his|her|their) )?(?P<what>{_END}|birth) of (?P<who>.+)|(?P<whose>.+?)[’']s? (?P<which>{_END}|birth)"
)
_ARTICLE = re.compile(r"^(?:the|an?|his|her|their|its)\s+", re.IGNORECASE)
_CALENDARS = 13
"""Days by which two calendars differ at most, while both were in use."""
_ALL_REFORMED = 1752
"""The year after which a place that is not named is rather none that kept the old calendar."""
_SHOWN = 120


@dataclass(frozen=True, slots=True)
class _Origin:
    """The days on which a matter came to be, one for each that tells it (None: that one does not), and what tells it, in words."""

    days: tuple[Edtf | None, ...]
    told: str
    attestations: tuple[Attestation, ...] = ()


class Foreknowledge:
    """What drafts have known, held against the day on which it came to be, by one archive and its record."""

    def __init__(self, holdings: Holdings, record: Record, names: Names) -> None:
        self._holdings, self._record, self._names = holdings, record, names

    def of(self, statement: Knowing) -> Foreknown | None:
        """What shows that the matter was not yet; None where nothing does."""
        said = told(statement.dating)
        for origin in self._origins(statement):
            if said and origin.days and all(day and _is_before(statement.dating, said, day) for day in origin.days):
                return Foreknown(statement, origin.told, origin.attestations)
        return None

    def _origins(self, statement: Knowing) -> Iterator[_Origin]:
        if statement.own:
            yield _Origin(told(statement.own), f"it is of {quoted(statement.own.passage)}")
            return
        matter = " ".join(str(statement.matter).split())
        if life := _LIFE.fullmatch(matter):
            what, who = ("birth" if "birth" in (life["what"], life["which"]) else "death"), life["who"] or life["whose"]
            matter = f"the {what} of {who}"
            if one := self._names.person(who):
                rows = self._record.persons[one]
                yield _of_rows([(row.row, row.name, row.born if what == "birth" else row.died) for row in rows], what)
                return
        yield from self._recorded(matter)
        yield from self._documents(matter)
        if event := named(matter):
            for name, (happened, witness) in agreed({event[0]: accounts_of(*event, self._holdings)}).items():
                passage = happened.dating.passage
                attested = Attestation(witness, Stance.DIFFERS, (passage,))
                yield _Origin(told(happened.dating), f"{name} is of {quoted(passage)} ({locus(passage)})", (attested,))

    def _recorded(self, matter: str) -> Iterator[_Origin]:
        """The event of the record with whose name the matter begins."""
        asked = words(_ARTICLE.sub("", matter)).forms
        for rows in self._record.events.values():
            for name in {name for row in rows for name in (row.name, *row.other_names)}:
                known = words(_ARTICLE.sub("", name)).forms
                # "The strike" is not "the strike of the miners", but the Battle of Ghent is always one.
                if (
                    known
                    and asked[: len(known)] == known
                    and (len(asked) == len(known) or name.split()[-1][0].isupper())
                ):
                    yield _of_rows([(row.row, row.name, row.date) for row in rows])
                    break

    def _documents(self, matter: str) -> Iterator[_Origin]:
        """The one document that the matter names by its title."""
        asked = telling(matter)
        held = [item for item in self._holdings.witnesses if telling(item.title) == asked] if len(asked) > 1 else []
        if len(held) == 1:
            attested = Attestation(held[0], Stance.DIFFERS, (opening(self._holdings.text(held[0]), _SHOWN),))
            yield _Origin((written(held[0]),), f"{held[0].path} is of {held[0].written}", (attested,))


def _of_rows(rows: Sequence[tuple[Row, str, Edtf | None]], what: str = "") -> _Origin:
    said = (row_told(by_row(row, f"{what and f'the {what} of '}{name}, {day}")) for row, name, day in rows if day)
    return _Origin(tuple(day for *_, day in rows), f"the record: {'; '.join(said)}")


def _is_before(dating: Dating, said: Sequence[Edtf], day: Edtf) -> bool:
    """Is a date surely before a day, by whichever calendar it is written?"""
    for span in said:
        if any(item.uncertain or item.approximate for item in (span, day)) or not surely_before(span, day):
            return False
        if span.latest is None or day.earliest is None or day.earliest - span.latest > _CALENDARS:
            continue
        date = date_on(Calendar.GREGORIAN, span.latest)
        place = dating.reform or reform_of(str(dating.sentence)) or reform_of(dating.passage.text.content)
        is_old = date[0] <= _ALL_REFORMED if place is None else place.style(date) != "gregorian"
        if is_old and day_number(Calendar.JULIAN, *date) >= day.earliest:
            return False
    return True
