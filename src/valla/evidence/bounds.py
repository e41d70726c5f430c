"""The earliest and the latest day of a matter, with the passages that bound it: of an event that texts name, or of a witness.

A text was written after what it tells as past, and before whoever quotes it: between these two a document without a date is dated by
its neighbours (terminus post quem, terminus ante quem).
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass

from valla.archive.holdings import Holdings
from valla.evidence.chronology import Chronology
from valla.evidence.contradictions import enter, links_of
from valla.evidence.hindsight import latest_told
from valla.evidence.seek import Seeker
from valla.evidence.written import span, written
from valla.terms import Event, Link, Order, Quotation, Stance, Witness
from valla.text import Passage, Text, words

__all__ = ["Bounds", "of_event", "of_witness"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """The earliest and the latest day, by number, None where nothing bounds it; and for each the passages that bound it. If what is told
    cannot all be, `chain` is the shortest contradiction, and there are no bounds."""

    earliest: int | None = None
    latest: int | None = None
    after: tuple[Link, ...] = ()
    before: tuple[Link, ...] = ()
    chain: tuple[Link, ...] = ()


def of_event(name: str, mentions: Iterable[Event | Order]) -> Bounds:
    """The bounds of an event from all that is told of it: the dates it is given, and what came before and after it."""
    chronology = Chronology()
    for mention in mentions:
        enter(chronology, mention)
    return _bounds(chronology, name)


def of_witness(witness: Witness, holdings: Holdings) -> Bounds:
    """The bounds of the day on which a witness was written: by what is known of it, by its dateline, by the last matter that it tells as
    past, and by the first dated witness that quotes it."""
    chronology, key = Chronology(), "the witness"
    text = holdings.text(witness)
    for said, how in ((witness.date, "is known to be of"), (witness.dateline, "is headed")):
        when = span(said)
        if when:
            chronology.dated(key, when.earliest, when.latest, Link(f"{witness.path} {how} {said}", Passage(text, 0, 0)))
    past = latest_told(text)
    if past:
        day, dating = past
        said = " ".join(str(dating.passage).split())
        chronology.dated(key, day, None, Link(f'{witness.path} tells of "{said}" as past', dating.passage))
    for link, day in _quoting(witness, text, holdings):
        chronology.dated(key, None, day, link)
    return _bounds(chronology, key)


def _bounds(chronology: Chronology, key: Hashable) -> Bounds:
    chain = chronology.contradiction()
    if chain:
        return Bounds(chain=links_of(chain))
    earliest, latest = chronology.span(key)
    after, before = chronology.grounds(key)
    return Bounds(earliest, latest, links_of(after), links_of(before))


# -- before whoever quotes it

_SENTENCE = re.compile(r"[^.!?\n]{40,400}[.!?\n]")
_TRIED = 60
"""Sentences of a witness that are looked for in the others."""


def _quoting(witness: Witness, text: Text, holdings: Holdings) -> Iterator[tuple[Link, int]]:
    """The dated witnesses that have sentences of this one between quotation marks, and the last day on which each can have been written."""
    sentences = [
        (match.start(), match.end())
        for match in _SENTENCE.finditer(text.content, 0, text.evidence_end)
        if len(words(match[0])) >= _TELLING
    ]
    seeker = Seeker(holdings)
    for start, end in sentences[:: len(sentences) // _TRIED + 1]:
        passage = Passage(text, start, end)
        for item in seeker.seek(Quotation(passage, (passage,), offered=True)).attestations:
            when = written(item.witness)
            if item.stance is Stance.ATTESTS and item.quoted and item.witness != witness and when and when.latest:
                yield (
                    Link(
                        f"{item.witness.path}, of {item.witness.written}, quotes it",
                        item.passages[0],
                    ),
                    when.latest,
                )


_TELLING = 8
"""Words that two papers hardly share by chance."""
