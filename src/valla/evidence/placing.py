"""Placing: where the words of one part of a quotation stand in a witness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from valla.archive.holdings import Holdings
from valla.evidence.collation import Alignment, Link, align, weight
from valla.evidence.wording import Part
from valla.terms import Candidate, Witness
from valla.text import Words, words

__all__ = ["Placement", "Slice", "place", "place_anywhere", "place_near", "slices"]

# How far from a part already placed, in characters, the next part is looked for before the archive is asked.
NEAR = 6000


@dataclass(frozen=True, slots=True)
class Slice:
    """Some of the words of a part, in order, none of them editorial: indices into `part.words`."""

    part: Part
    kept: tuple[int, ...]

    @property
    def forms(self) -> list[str]:
        """The folded words."""
        return [self.part.words[k].form for k in self.kept]

    def cut(self, first: int, last: int) -> Slice:
        """The words from the `first` to before the `last` of this slice."""
        return Slice(self.part, self.kept[first:last])


@dataclass(frozen=True, slots=True)
class Placement:
    """A slice set beside a stretch of a witness. `words` are the words of the stretch, offsets into the witness's
    content, which begins at `base` of it with `content`."""

    slice: Slice
    witness: Witness
    words: Words
    content: str
    base: int
    alignment: Alignment

    @property
    def first(self) -> Link:
        return self.alignment.links[0]

    @property
    def last(self) -> Link:
        return self.alignment.links[-1]

    @property
    def start(self) -> int:
        """Where the first answering word begins in the witness's content."""
        return self.words.starts[self.first.j]

    @property
    def end(self) -> int:
        """Where the last answering word ends in the witness's content."""
        return self.words.ends[self.last.j_end - 1]

    @property
    def coverage(self) -> float:
        return self.alignment.coverage

    @property
    def verbatim(self) -> bool:
        """Does every word stand there, one after the other?"""
        return self.coverage == 1.0 and all(
            link.equal and link.j == before.j_end for before, link in pairwise(self.alignment.links)
        )

    def between(self, start: int, end: int) -> str:
        """The witness's content from `start` to `end`, both within the stretch."""
        return self.content[start - self.base : end - self.base]


def slices(parts: Sequence[Part]) -> list[Slice]:
    """The words of each part that are not editorial."""
    return [Slice(part, tuple(k for k, word in enumerate(part.words) if not word.editorial)) for part in parts]


def place(wanted: Slice, holdings: Holdings, where: Candidate) -> Placement | None:
    """Set the slice beside one stretch; None where not a word of it stands there."""
    start = max(where.start, 0)
    content = holdings.stretch(where.witness, start, where.end)
    found = words(content)
    alignment = align(wanted.forms, found.forms) if found.forms else None
    if alignment is None:
        return None
    moved = Words([at + start for at in found.starts], [at + start for at in found.ends], found.forms)
    return Placement(wanted, where.witness, moved, content, start, alignment)


def place_anywhere(wanted: Slice, holdings: Holdings, limit: int = 10) -> list[Placement]:
    """The best placements over the whole archive, best first, one a place."""
    placements: list[Placement] = []
    for candidate in holdings.candidates(wanted.forms, limit):
        placement = place(wanted, holdings, candidate)
        if placement and not any(_same_place(placement, other) for other in placements):
            placements.append(placement)
    return sorted(placements, key=lambda placement: -placement.alignment.value)


def place_near(wanted: Slice, holdings: Holdings, known: Placement, *, after: bool) -> Placement | None:
    """The slice placed after (or before) a part already placed in the same witness: as close to it as it stands."""
    for reach in (len(" ".join(wanted.forms)) * 2 + NEAR // 10, NEAR):
        if after:
            where = Candidate(known.witness, known.end, known.end + reach, 0.0)
        else:
            where = Candidate(known.witness, max(known.start - reach, 0), known.start, 0.0)
        placement = place(wanted, holdings, where) if where.end > where.start else None
        if placement and placement.coverage == 1.0:
            return placement
    return placement


def whole_weight(all_slices: Sequence[Slice]) -> float:
    """The weight of all words of the slices."""
    return sum(weight(form) for wanted in all_slices for form in wanted.forms)


def _same_place(one: Placement, other: Placement) -> bool:
    return one.witness.number == other.witness.number and one.start < other.end and other.start < one.end
