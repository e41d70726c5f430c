"""Placing: where the words of one part of a quotation stand in a witness."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from valla.archive.holdings import Holdings
from valla.evidence.collation import Alignment, Link, alignments, exact_alignments, weight
from valla.evidence.likeness import in_letters
from valla.evidence.wording import Part
from valla.terms import Candidate, Witness
from valla.text import Words, words

__all__ = [
    "Placement",
    "Slice",
    "best_pair",
    "cut",
    "longest_run",
    "place",
    "place_anywhere",
    "place_near",
    "slices",
    "whole_weight",
]

# How far from a part already placed, in characters, the next part is looked for before the archive is asked.
NEAR = 6000
# If the best candidate has most of the phrase, one that has hardly more than half as many votes is not worth a collation; if the very
# words were found, one that has not nearly as many.
_BEHIND, _MOST, _NEARLY = 0.6, 0.7, 0.8
# Where a phrase stands word for word its pairs of words have voted, but for those of the commonest words with one between.
_ALL = 0.5
# Where a longer phrase has fewer of its pairs of words than this, it has them by chance: of 900 phrases of nine words and
# more that no witness has, none was found with more, and of those found none had fewer. One misread has half as many.
_CHANCE, _LONG = 0.2, 9
# A phrase of so few words is looked for in more places.
_SHORT = 6
_RUN = 5
_HALF = 0.5
# Of phrases that stand nowhere no place had more than 0.69 of the letters; of those in a text with every twelfth letter misread none
# had less than 0.83.
_LETTERS = 0.76
_MACHINE_WORD, _FIRST = 64, 8
# Of more words than this enough pairs are whole on any page that can be read at all.
_MANY_WORDS = 40
# Pairs asked for where a phrase is first looked for word for word, if it is not longer than stands in one or two passages.
_RAREST, _ONE_PASSAGE = 8, 150


@dataclass(frozen=True, slots=True)
class Slice:
    """Some of the words of a part, in order, none of them editorial: indices into `part.words`."""

    part: Part
    kept: tuple[int, ...]

    @property
    def forms(self) -> list[str]:
        """The folded words."""
        return [self.part.words[k].form for k in self.kept]

    @property
    def longest(self) -> str:
        """The longest plain word, folded; the empty string if there is none. A stretch without it need not be read for the
        very words."""
        return max((form for form in self.forms if form.isascii() and form.isalpha()), key=len, default="")

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


def place(wanted: Slice, holdings: Holdings, where: Candidate, *, verbatim: bool = False) -> list[Placement]:
    """Set the slice beside one stretch: each place where it stands verbatim, or else (unless only those are asked for) the
    best there is, or none."""
    start = max(where.start, 0)
    content = holdings.stretch(where.witness, start, where.end)
    if verbatim and wanted.longest not in content.lower():
        return []
    found = words(content)
    set_beside = exact_alignments if verbatim else alignments
    aligned = set_beside(wanted.forms, found.forms) if found.forms else []
    moved = Words([at + start for at in found.starts], [at + start for at in found.ends], found.forms)
    return [Placement(wanted, where.witness, moved, content, start, alignment) for alignment in aligned]


def place_anywhere(
    wanted: Slice, holdings: Holdings, limit: int = 10, *, asked: Sequence[str] | None = None
) -> list[Placement]:
    """The best placements over the whole archive, best first, one a place. A long phrase is not looked at where only chance
    has its pairs of words, unless the archive is asked for other forms in the place of misread ones: `asked`."""
    short = len(wanted.kept) <= _SHORT
    if not asked and _SHORT < len(wanted.kept) <= _ONE_PASSAGE:
        verbatim = _place_verbatim(wanted, holdings, limit)
        if verbatim:
            return verbatim
    candidates = holdings.candidates(asked or wanted.forms, 5 * limit if short else limit)
    if not candidates:
        return []
    if short:
        # A few common words stand near one another in many places: those that have all of them together are wanted.
        whole = [where for where in candidates if where.weight > _ALL]
        verbatim = [item for where in whole for item in place(wanted, holdings, where, verbatim=True)]
        if verbatim:
            return verbatim[:limit]
    chance = _CHANCE if len(wanted.kept) >= _LONG and not asked else 0.0
    found = _collated(wanted, holdings, candidates[:limit], chance)
    if not found or max(placement.coverage for placement in found) < _HALF:
        return _by_letters(wanted, holdings, candidates[:limit]) or found
    return found


def _by_letters(wanted: Slice, holdings: Holdings, candidates: Sequence[Candidate]) -> list[Placement]:
    """The slice beside the first of the candidates that has nearly all its letters, though hardly one of its pairs of words:
    a page badly misread."""
    if len(wanted.kept) > _MANY_WORDS:
        return []
    # As many letters as a machine word has bits are compared in a tenth of the time of more.
    letters = " ".join(wanted.forms)
    middle = max((len(letters) - _MACHINE_WORD) // 2, 0)
    letters = letters[middle : middle + _MACHINE_WORD]
    for where in candidates[:_FIRST]:
        if in_letters(letters, holdings.stretch(where.witness, where.start, where.end), _LETTERS):
            return place(wanted, holdings, where)
    return []


def _place_verbatim(wanted: Slice, holdings: Holdings, limit: int) -> list[Placement]:
    """Where a phrase stands word for word, and where it nearly does; nothing if it stands nowhere word for word."""
    candidates = holdings.candidates(wanted.forms, limit, rarest=_RAREST)
    if any(place(wanted, holdings, where, verbatim=True) for where in candidates if where.weight > _MOST):
        return _collated(wanted, holdings, candidates, 0.0)
    return []


def _collated(wanted: Slice, holdings: Holdings, candidates: Sequence[Candidate], chance: float) -> list[Placement]:
    """The slice set beside each of the candidates that is not far behind the best, one placement a place, best first."""
    placements: list[Placement] = []
    most = candidates[0].weight
    least = max((_BEHIND if most >= _MOST else 0.0) * most, chance)
    for candidate in candidates:
        if candidate.weight < least:
            break
        for placement in place(wanted, holdings, candidate):
            if not any(_same_place(placement, other) for other in placements):
                placements.append(placement)
                if placement.verbatim:
                    # Beside the very words only what is nearly as good counts.
                    least = max(least, _NEARLY * most)
    return sorted(placements, key=lambda placement: -placement.alignment.value)


def place_near(wanted: Slice, holdings: Holdings, known: Placement, *, after: bool) -> Placement | None:
    """The slice placed after (or before) a part already placed in the same witness: as close to it as it stands."""
    best: Placement | None = None
    for reach in (len(" ".join(wanted.forms)) * 2 + NEAR // 10, NEAR):
        if after:
            where = Candidate(known.witness, known.end, known.end + reach, 0.0)
        else:
            where = Candidate(known.witness, max(known.start - reach, 0), known.start, 0.0)
        placements = place(wanted, holdings, where) if where.end > where.start else []
        if placements:
            best = placements[0] if after else placements[-1]
            if best.coverage == 1.0:
                return best
    return best


def cut(placement: Placement, first: int, last: int) -> Placement:
    """The placement of the words from the `first` to before the `last` alone."""
    wanted = placement.slice.cut(first, last)
    links = tuple(
        replace(link, i=link.i - first, i_end=link.i_end - first)
        for link in placement.alignment.links
        if first <= link.i and link.i_end <= last
    )
    return replace(placement, slice=wanted, alignment=_aligned(wanted, links))


def longest_run(placement: Placement) -> Placement | None:
    """The placement with no more than its longest run of words that follow one another closely on both sides; None if the run
    has fewer than five words."""
    runs: list[list[Link]] = []
    for link in placement.alignment.links:
        if runs and link.i <= runs[-1][-1].i_end + 1 and link.j <= runs[-1][-1].j_end + 2:
            runs[-1].append(link)
        else:
            runs.append([link])
    best = max(runs, key=lambda run: run[-1].i_end - run[0].i)
    if best[-1].i_end - best[0].i < _RUN:
        return None
    return replace(placement, alignment=_aligned(placement.slice, tuple(best)))


def _aligned(wanted: Slice, links: tuple[Link, ...]) -> Alignment:
    """The alignment that has these links of the slice and no others."""
    forms = wanted.forms
    covered = sum(weight(forms[k]) for link in links for k in range(link.i, link.i_end))
    return Alignment(links, covered / (whole_weight([wanted]) or 1.0), covered)


def best_pair(placements: Sequence[Placement]) -> tuple[Placement, Placement] | None:
    """Of several placements of one slice, the two that cover most of it between them, cut where one takes over.

    None unless both halves have four words or more and stand almost whole where they are placed.
    """
    length = len(placements[0].slice.kept) if placements else 0
    covered: list[list[float]] = []
    for placement in placements:
        here = [0.0] * length
        for link in placement.alignment.links:
            for k in range(link.i, link.i_end):
                here[k] = weight(placement.slice.forms[k])
        covered.append([0.0, *accumulate(here)])
    best, value = None, 0.0
    for a, left in enumerate(covered):
        for b, right in enumerate(covered):
            for at in range(4, length - 3) if a != b else ():
                both = left[at] + right[-1] - right[at]
                if both > value:
                    best, value = (a, b, at), both
    if best is None:
        return None
    halves = cut(placements[best[0]], 0, best[2]), cut(placements[best[1]], best[2], length)
    return halves if min(half.coverage for half in halves) >= 0.8 else None


def whole_weight(all_slices: Sequence[Slice]) -> float:
    """The weight of all words of the slices."""
    return sum(weight(form) for wanted in all_slices for form in wanted.forms)


def _same_place(one: Placement, other: Placement) -> bool:
    return one.witness.number == other.witness.number and one.start < other.end and other.start < one.end
