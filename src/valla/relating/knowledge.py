"""Who can have known of a document, a phrase or an event, and from when on.

A hand that tells a matter knew of it by then; a letter that tells it brought it to its reader not before it was written; who was present knew from the day itself. Nobody knew before it
was. What the archive does not show stays open: that someone is not told to have known is no proof that he did not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from valla import edtf
from valla.archive.holdings import Holdings
from valla.dates import read_date
from valla.edtf import Edtf
from valla.evidence.asserted import span_of
from valla.evidence.grades import Matters, told_by
from valla.evidence.letters import is_noted
from valla.evidence.parts import sentences
from valla.evidence.seek import find
from valla.evidence.written import written
from valla.formats.header import header_of
from valla.lexicon import telling
from valla.record import Record
from valla.relating.acquainted import acquainted
from valla.relating.circle import Circle
from valla.terms import Attestation, Stance, Witness
from valla.text import Passage, Places, Text, opening, words

__all__ = ["Known", "Path", "knowledge"]

_MANY = 60
"""Attestations that are asked for."""
_SHOWN = 160
"""Characters of a document that are shown for it."""
_SENTENCES, _TELLING = 60, 8
"""Sentences of a document that are looked for elsewhere, and the fewest words of one that two writers hardly share by chance."""


@dataclass(frozen=True, slots=True)
class Path:
    """How a matter can have come from one who knew to another: a letter between them, later than the one's knowledge and not later than the other's."""

    sender: str
    letter: Witness


@dataclass(frozen=True, slots=True)
class Known:
    """What shows that a person knew: the days, by number, between which it can first have been learnt (None: open), by which way ("wrote it", "tells it", "was written of it", "was present"), in which witness
    and passage, where there is one; and the paths on which it can have come."""

    person: str
    earliest: int | None
    latest: int | None
    way: str
    witness: Witness | None
    passage: Passage | None
    paths: tuple[Path, ...] = ()


def knowledge(matter: str, holdings: Holdings, record: Record, circle: Circle) -> list[Known]:
    """Who can have known, the earliest first; one entry for each person, by what shows it the earliest."""
    event, present = Matters(record).of(matter)
    found = list(_present(event, matter, record, present, circle))
    document = next(
        (item for item in holdings.witnesses if matter in (item.path, item.siglum, item.key, item.title)), None
    )
    if document:
        whole = opening(holdings.text(document), _SHOWN)
        attested = [
            Attestation(document, Stance.ATTESTS, (whole,)),
            *_quoting(document, holdings),
            *_telling(document.title, holdings),
        ]
    else:
        attested = _telling(matter, holdings)
    # What an editor notes beneath a letter its writer need not have known.
    own = [item for item in attested if not is_noted(item.witness, item.passages[0])]
    hands = [item for one in own for item in (*_hands(one, circle, document), *_told_of(one, circle))]
    origin = _origin(event, hands)
    found += [replace(item, earliest=_later(item.earliest, origin)) for item in hands]
    first: dict[str, Known] = {}
    for item in sorted(found, key=_order):
        first.setdefault(item.person, item)
    known = list(first.values())
    return [replace(item, paths=tuple(_paths(item, known, circle))) for item in known]


def _telling(matter: str, holdings: Holdings) -> list[Attestation]:
    """The passages that have the very words, else those that tell the matter."""
    if not matter:
        return []
    exact = [
        item
        for item in find(matter, holdings, _MANY)
        if item.stance is not Stance.SILENT and not _is_of_another_name(item.passages[0])
    ]
    text = Text("matter", matter, Places.plain(matter))
    # What is asked for in one word is told by that word alone.
    told = told_by(Passage(text, 0, len(matter)), holdings) if len(telling(matter)) > 1 else []
    seen = {item.witness.number for item in exact}
    return [*exact, *(item for item in told if item.witness.number not in seen)]


def _is_of_another_name(passage: Passage) -> bool:
    """Are the words part of a longer name: the Old Testament?"""
    before = passage.text.content[max(passage.start - 30, 0) : passage.start]
    return str(passage)[:1].isupper() and _OF_NAME.search(before) is not None


_OF_NAME = re.compile(r"(?<![.!?:;,] )\b[A-Z][a-z]+(?<![’']s) $")


def _quoting(document: Witness, holdings: Holdings) -> Iterator[Attestation]:
    """Of each witness that has words of a document, and is not older, the first place. A long document is asked for by so many of its sentences, taken evenly."""
    text = holdings.text(document)
    told = [
        text.content[item.start : item.end]
        for item in sentences(text.content, header_of(text.content)[1], text.evidence_end)
        if not is_noted(document, Passage(text, item.start, item.end))
    ]
    own = [said for said in told if len(words(said)) >= _TELLING]
    when, seen = written(document), {document.number}
    for said in own[:: len(own) // _SENTENCES + 1]:
        for item in find(said, holdings):
            since = written(item.witness)
            is_older = when is not None and since is not None and edtf.surely_before(since, when)
            if item.stance is not Stance.SILENT and item.witness.number not in seen and not is_older:
                seen.add(item.witness.number)
                yield replace(item, quoted=True)


def _present(
    event: Edtf | None, matter: str, record: Record, present: Iterable[str], circle: Circle
) -> Iterator[Known]:
    """Those who took part, by the record."""
    if event is None:
        return
    lasts = set(present)
    for rows in record.persons.values():
        if rows[0].name.split()[-1].casefold() in lasts:
            yield Known(
                circle.of(rows[0].name) or rows[0].name, event.earliest, event.latest, "was present", None, None
            )


def _hands(item: Attestation, circle: Circle, document: Witness | None) -> Iterator[Known]:
    """Who wrote a passage, and to whom."""
    witness, passage = item.witness, item.passages[0]
    when = written(witness)
    letter = circle.letters.get(witness.number)
    senders = letter.senders if letter else (witness.author,) if witness.author else ()
    way = "wrote it" if witness is document else "quotes it" if item.quoted else "tells it"
    for name in senders:
        yield Known(circle.of(name) or name, None, when.latest if when else None, way, witness, passage)
    for name in letter.recipients if letter else ():
        yield Known(
            circle.of(name) or name, when.earliest if when else None, None, "was written of it", witness, passage
        )
    if not senders:
        yield Known(witness.title or witness.path, None, when.latest if when else None, way, witness, passage)


def _told_of(item: Attestation, circle: Circle) -> Iterator[Known]:
    """Of whom a passage says that they knew, by the day that its sentence tells, if it tells one."""
    passage = item.passages[0]
    letter = circle.letters.get(item.witness.number)
    for name, sentence in acquainted(passage):
        who = str(name)
        if who == "I":
            writers = letter.senders if letter else (item.witness.author,)
            who = writers[0] if len(writers) == 1 else ""
        if who:
            told = [one.value for one in read_date(str(sentence)) if one.value and one.meaning.year]
            when = span_of(told[0]) if len(told) == 1 else None
            told_so = Passage(passage.text, min(name.start, passage.start), max(name.end, passage.end))
            latest = when.latest if when else None
            yield Known(circle.of(who) or who, None, latest, "is told to have known", item.witness, told_so)


def _origin(event: Edtf | None, hands: Sequence[Known]) -> int | None:
    """The first day on which anyone can have known: that of the event; else nothing is known of it."""
    if event is not None:
        return event.earliest
    written_first = [item.latest for item in hands if item.way == "wrote it" and item.latest is not None]
    return min(written_first, default=None)


def _later(one: int | None, other: int | None) -> int | None:
    days = [day for day in (one, other) if day is not None]
    return max(days, default=None)


def _order(item: Known) -> tuple[bool, int, str]:
    by = item.latest if item.latest is not None else item.earliest
    return by is None, by or 0, item.person


def _paths(item: Known, known: Sequence[Known], circle: Circle) -> Iterator[Path]:
    """The letters to a person from those who can have known before."""
    if item.way in ("was present", "wrote it"):
        return
    before = {
        one.person: one.latest
        for one in known
        if one is not item and one.latest is not None and (item.latest is None or one.latest <= item.latest)
    }
    for letter in circle.letters.values():
        recipients = {circle.of(name) for name in letter.recipients}
        when = written(letter.witness)
        if item.person not in recipients or when is None or when.earliest is None:
            continue
        for name in letter.senders:
            sender = circle.of(name)
            since = before.get(sender)
            if since is not None and since <= when.earliest and (item.latest is None or when.earliest <= item.latest):
                yield Path(sender, letter.witness)
