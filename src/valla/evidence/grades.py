"""At what remove does a witness tell a matter? A grade by stated grounds, and the chain of those on whose word it is told.

The grades are the field's: what is written at the time by one who took part stands before what he wrote later, that before what another has from him, and all
before what is merely said (Bernheim, "Lehrbuch der historischen Methode", 1889, ch. 5; Langlois and Seignobos, "Introduction aux études historiques", 1898, II 7).
Cues are English; where none is found and no date is known the grade is unknown, not the best.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from valla.archive.holdings import Holdings
from valla.edtf import Edtf
from valla.evidence.entries import entry_day
from valla.evidence.letters import is_noted
from valla.evidence.parts import Part, sentences
from valla.evidence.retold import tellings
from valla.evidence.sameness import is_one, tells
from valla.evidence.testimony import hedge
from valla.evidence.written import written
from valla.lexicon import stem, telling
from valla.record import Record
from valla.terms import Attestation, Claim, Grade, Stance
from valla.text import Passage

__all__ = ["GRADES", "Matters", "grade_of", "told_by"]

GRADES = (
    "document",
    "participant-then",
    "written-then",
    "participant-later",
    "second-hand",
    "hearsay",
    "legend",
    "unknown",
)
_MANY = 30
"""Stretches of the archive that are read for one matter."""
_BEARS = 0.75
"""The share of a matter's words, by their weight, that a passage must have to tell it."""
_FEW, _REACH = 4, 4
"""Parts of a matter that is told in few words, and how many parts apart they may then stand in a sentence."""
_THEN = 40
"""Days after a matter within which it is written down then."""
_AROUND = 500
_OWN_VOICE = re.compile(r"\b(?:I|we)\b(?! (?:have|had) (?:it|this|heard)\b)", re.IGNORECASE)
_NAME = r"(?P<who>(?!(?:He|She|They|It|We|You|Who|This|That|These|Those|What|Which|His|Her|Their|I)\b)(?:(?:Mr|Mrs|Dr|General|Colonel|Captain|Judge|Lord|Lady|Sir)\.? )?[A-Z][\w’'-]+(?: (?:de |von |van )?[A-Z][\w’'.-]+){0,3})"
_FROM = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:[Ii]t|this|story|account|anecdote) (?:was|is) (?:told|related) (?:to )?(?:me|us) by {_NAME}",
        rf"\b(?:I|[Ww]e) (?:have|had|got|heard|learned|learnt) (?:it|this|that|the story)?(?: all)? ?from (?:the lips of )?{_NAME}",
        rf"\b[Aa]ccording to {_NAME}",
        rf"\b[Oo]n the (?:authority|word|testimony) of {_NAME}",
        rf"\b[Aa]t the dictation of {_NAME}",
        rf"\b[Aa]s {_NAME} (?:tells|told|relates|related|says|said|has it|remembers|remembered)\b",
        rf"\b{_NAME} (?:told|assured|informed) (?:me|us)\b",
        rf"\b{_NAME} (?:says|said|relates|related|recalls|recalled|remembers|remembered)(?: to me)? that\b",
    )
)
_LEGEND = re.compile(r"\b(?:legend|tradition|fable|myth|folklore)\b", re.IGNORECASE)


class Matters:
    """The events of a record by their words: when each was, and who took part in it."""

    def __init__(self, record: Record) -> None:
        self._known = [
            (telling(name), row.date, _present(event, record))
            for event, rows in record.events.items()
            for row in rows
            for name in (row.name, *row.other_names)
            if telling(name)
        ]

    def of(self, matter: str) -> tuple[Edtf | None, frozenset[str]]:
        """When the event was that has no other words than a matter has, and the last names of those who took part in it, folded."""
        wanted = telling(matter) if self._known else frozenset()
        return next(((date, present) for name, date, present in self._known if name <= wanted), (None, frozenset()))


def _present(event: str, record: Record) -> frozenset[str]:
    part = [item.person for item in record.participations if item.event == event and item.happened is not False]
    return frozenset(_last(person.name) for one in part for person in record.persons.get(one, ()))


def told_by(
    matter: Passage, holdings: Holdings, event: Edtf | None = None, present: frozenset[str] = frozenset()
) -> list[Attestation]:
    """The passages that tell a matter, each with its grade, the best first. `event` is when it was, where that is known; `present` the last names of those who took
    part, folded."""
    asked = [part for sentence in sentences(matter.text.content, matter.start, matter.end) for part in sentence.parts]
    found = []
    for item in tellings(Claim(matter), holdings, most=_MANY):
        passage = Passage(holdings.text(item.witness), *item.core)
        if item.share >= _BEARS and (len(asked) > _FEW or _stand_together(asked, passage)):
            told = Attestation(item.witness, Stance.ATTESTS, (passage,), coverage=item.share)
            found.append((grade_of(told, event, present), told))
    found.sort(key=lambda pair: (GRADES.index(pair[0].name), pair[1].witness.date, pair[1].witness.path))
    return [replace(told, grade=grade) for grade, told in found]


def _stand_together(asked: Sequence[Part], passage: Passage) -> bool:
    """Does one sentence tell all that is asked, in one place, or two that follow each other with its very words? Of a matter of few words a page that has
    them here and there tells nothing."""
    read = list(sentences(passage.text.content, passage.start, passage.end))
    for sentence in read:
        first, *others = ([at for at, part in enumerate(sentence.parts) if _is_like(wanted, part)] for wanted in asked)
        if any(all(any(abs(at - here) <= _REACH for at in other) for other in others) for here in first):
            return True
    return any(
        all(any(_is_it(wanted, part) for part in (*one.parts, *other.parts)) for wanted in asked)
        for one, other in pairwise(read)
    )


def _is_like(one: Part, other: Part) -> bool:
    return is_one(one, other) and not (one.kind == other.kind == "word" and tells(one, other) < 0)


def _is_it(one: Part, other: Part) -> bool:
    """Is it the very word, in whatever form?"""
    return stem(one.form) == stem(other.form) if one.kind == other.kind == "word" else is_one(one, other)


def grade_of(item: Attestation, event: Edtf | None = None, present: frozenset[str] = frozenset()) -> Grade:
    """At what remove a passage tells what was at a time, where that is known, with some taking part in it."""
    witness, passage = item.witness, item.passages[0]
    content = passage.text.content
    if is_noted(witness, passage):
        return Grade("unknown", ("it stands in an editor's notes",))
    around = content[max(passage.start - _AROUND, 0) : passage.end + _AROUND]
    chain = tuple(dict.fromkeys(found["who"] for cue in _FROM for found in cue.finditer(around)))
    doubt = hedge(item)
    if doubt and doubt.what in ("hearsay", "doubt", "denial"):
        legend = _LEGEND.search(str(doubt.passage))
        said = f'it says "{" ".join(str(doubt.passage).split())}"'
        return Grade("legend" if legend else "hearsay", (said,), chain)
    if doubt and doubt.who:
        chain = tuple(dict.fromkeys((doubt.who, *chain)))
    took_part = bool(witness.author) and _last(witness.author) in present
    if chain and not took_part:
        return Grade("second-hand", (f"it names {chain[0]} as the source",), chain)
    grounds: list[str] = []
    days = _days_after(item, event)
    in_person = not took_part and _OWN_VOICE.search(around) is not None
    if took_part:
        grounds.append(f"{witness.author} took part")
    elif in_person:
        grounds.append("it speaks in the first person")
    if days is None:
        return Grade("participant-later" if took_part else "unknown", tuple(grounds))
    grounds.append(f"written {_apart(days)}" if days else "written on the day")
    return Grade(_when(days, took_part or in_person), tuple(grounds))


def _when(days: int, own: bool) -> str:
    """The grade of what was written so many days after the matter, by one who was there or by another."""
    if 0 <= days <= _THEN:
        return "participant-then" if own else "written-then" if days else "document"
    return "participant-later" if own else "unknown"


def _days_after(item: Attestation, event: Edtf | None) -> int | None:
    """How many days after a matter, at least, a passage was written: 0 on the same day, below 0 if before; None if either is not known. An entry of a diary is of its day."""
    if event is None:
        return None
    entry, when = entry_day(item.passages[0]), written(item.witness)
    first, last = (entry, entry) if entry is not None else (when.earliest, when.latest) if when else (None, None)
    begun, ended = event.earliest, event.latest
    if first is None or last is None or begun is None or ended is None:
        return None
    return last - begun if last < begun else max(first - ended, 0)


def _apart(days: int) -> str:
    years = abs(days) // 365
    count, unit = (years, "year") if years else (abs(days), "day")
    return f"{count} {unit}{'s' * (count != 1)} {'after' if days > 0 else 'before'}"


def _last(author: str) -> str:
    return author.split()[-1].casefold() if author else ""
