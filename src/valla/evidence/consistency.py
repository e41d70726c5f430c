"""Does a draft say the same of one matter in two places? And does it give to another what only one could do, by the record?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import chain

from valla.archive.holdings import Holdings
from valla.evidence.bonds import does
from valla.evidence.onomastics import Names
from valla.evidence.parts import Aliases, Part, Sentence, sentences
from valla.evidence.retold import weighed, within
from valla.evidence.rows import by_row
from valla.lexicon import stem, telling
from valla.record import Participation, Record
from valla.terms import Claim, Slot, Taken
from valla.text import Passage, fold

__all__ = ["Exclusive", "contradictions_within"]

_APART = 400
"""Characters between two sentences of which the second may be another step of the same tale: "then he had 181"."""
_SHARED = 6
"""Marks that two sentences have in common before they are set side by side."""


def contradictions_within(claims: Sequence[Claim], holdings: Holdings, aliases: Aliases) -> dict[int, Slot]:
    """The places that a sentence of a draft fills otherwise than an earlier one does, by where the sentence begins."""
    read = [weighed(claim.passage, holdings, aliases) for claim in claims]
    marks = [frozenset(mark for sentence in item for mark in sentence.marks) for item in read]
    found: dict[int, Slot] = {}
    # Where each mark stood: of a book's sentences few have enough in common, and only those are met.
    stood: dict[str, list[int]] = {}
    for later in range(len(claims)):
        shared = Counter(chain.from_iterable(stood.get(mark, ()) for mark in marks[later]))
        for mark in marks[later]:
            stood.setdefault(mark, []).append(later)
        for earlier in sorted(earlier for earlier, times in shared.items() if times >= _SHARED):
            if claims[later].passage.start - claims[earlier].passage.end < _APART:
                continue
            filling = within(read[later], read[earlier], holdings)
            if filling:
                text = claims[later].passage.text
                found[claims[later].passage.start] = Slot(
                    filling.what,
                    Passage(text, filling.mine.start, filling.mine.end),
                    Passage(text, filling.theirs.start, filling.theirs.end),
                )
    return found


class Exclusive:
    """The roles of a record's events that only one person could fill."""

    def __init__(self, record: Record, names: Names) -> None:
        self._names = names
        self._roles: list[tuple[frozenset[str], str, list[Participation]]] = []
        self._record = record
        filled: dict[tuple[str, str], list[Participation]] = {}
        for row in record.participations:
            if row.exclusive and row.happened is not False:
                filled.setdefault((row.event, row.role), []).append(row)
        for (event, role), rows in filled.items():
            for held in record.events.get(event, ()):
                for name in (held.name, *held.other_names):
                    if known := telling(name):
                        self._roles.append((known, role, rows))

    def taken(self, claim: Claim) -> Taken | None:
        """Where a sentence has a person do at an event what the record says that another did, and only one could."""
        passage = claim.passage
        here = telling(str(passage))
        for event, role, rows in self._roles:
            if not event <= here:
                continue
            for sentence in sentences(passage.text.content, passage.start, passage.end):
                if any(part.kind == "negation" for part in sentence.parts):
                    # "It was not he who read it."
                    continue
                for person, deed in _doers(sentence):
                    written = passage.text.content[person.start : person.end]
                    who = self._names.person(written)
                    if who and _is_role(role, deed) and all(row.person != who for row in rows):
                        told = tuple(
                            by_row(row.row, f"{self._record.persons[row.person][0].name}, {role}")
                            for row in rows
                            if row.person in self._record.persons
                        )
                        return Taken(Passage(passage.text, person.start, deed.end), told) if told else None
        return None


def _doers(sentence: Sentence) -> list[tuple[Part, Part]]:
    return [(part, deed) for part in sentence.parts if part.kind == "name" for deed in does(part, sentence)]


def _is_role(role: str, deed: Part) -> bool:
    """Is a role named for a deed: reader, read; author, wrote?"""
    root = stem(fold(role))
    return deed.form.startswith(root.removesuffix("er").removesuffix("or")) or root.startswith(stem(deed.form))
