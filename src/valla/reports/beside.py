"""The two sides of a quotation set beside one another, word above word.

A `Column` is a place in both: the draft's words and the witness's that answer to each other. Where one side has nothing
the other's words stand over a blank.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from valla.reports.shown import flat
from valla.terms import Attestation, Quotation
from valla.text import Passage, words

__all__ = ["Cell", "Column", "alone", "beside"]

_PHRASE = 32
"""Characters of a variant that are set as a whole, its words not apart."""
_LONGEST = 60
"""Characters of a word that are shown; what is longer is no word but noise."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A word as it is printed, harmless: with what opens it, and apart from it what follows up to the next word. `spaced`
    tells that a blank stands before it."""

    word: str = ""
    after: str = ""
    spaced: bool = False
    start: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """What the draft has and what the witness has in one place; an empty cell is nothing. `opens` and `closes` tell where
    a variant begins and ends."""

    draft: Cell
    witness: Cell
    differs: bool = False
    opens: bool = False
    closes: bool = False


def beside(quotation: Quotation, attestation: Attestation) -> list[Column] | None:
    """The words of the quotation and of the witness in columns; None where they do not run alongside each other (a splice,
    words moved) and are better shown apart."""
    anchors = [(v.draft, v.witness, True) for v in attestation.variants]
    anchors += [(f.draft, f.witness, False) for f in attestation.forgiven]
    return None if attestation.joined else _columns(quotation.pieces, attestation.passages, anchors)


def alone(passages: Sequence[Passage], marked: Iterable[Passage]) -> list[Column]:
    """One side by itself, as the draft's side of the columns, with the words of `marked` as variants."""
    anchors = [(passage, Passage(passage.text, 0, 0), True) for passage in marked]
    return _columns(passages, (), anchors) or _columns(passages, (), ()) or []


def _columns(
    draft: Sequence[Passage], witness: Sequence[Passage], anchors: Sequence[tuple[Passage, Passage, bool]]
) -> list[Column] | None:
    """The words between two anchors answer to each other one by one. None if anything runs backwards."""
    if any(one.start > other.start for side in (draft, witness) for one, other in pairwise(side)):
        return None
    ours, theirs = _cells(draft), _cells(witness)
    made: list[Column] = []
    i = j = 0
    for left, right, differs in sorted(anchors, key=lambda anchor: (anchor[0].start, anchor[1].start)):
        i0, i1 = _span(ours, left)
        j0, j1 = _span(theirs, right)
        if i0 < i or j0 < j:
            return None
        made += _set(ours[i:i0], theirs[j:j0], differs=False)
        made += _set(ours[i0:i1], theirs[j0:j1], differs)
        i, j = i1, j1
    return made + _set(ours[i:], theirs[j:], differs=False)


def _set(draft: Sequence[Cell], witness: Sequence[Cell], differs: bool) -> list[Column]:
    if differs:
        draft, witness = _whole(draft), _whole(witness)
    last = max(len(draft), len(witness)) - 1
    return [
        Column(ours, theirs, differs, differs and number == 0, differs and number == last)
        for number, (ours, theirs) in enumerate(zip_longest(draft, witness, fillvalue=Cell()))
    ]


def _whole(cells: Sequence[Cell]) -> Sequence[Cell]:
    """The words of a variant as one cell, if they are few enough to stay on one line."""
    if not cells:
        return cells
    *most, last = cells
    before = "".join(" " * (cell.spaced and k > 0) + cell.word + cell.after for k, cell in enumerate(most))
    joined = before + " " * (last.spaced and len(cells) > 1) + last.word
    return cells if len(joined) > _PHRASE else [Cell(joined, last.after, cells[0].spaced, cells[0].start)]


def _span(cells: Sequence[Cell], passage: Passage) -> tuple[int, int]:
    first = bisect_left(cells, passage.start, key=lambda cell: cell.start)
    return first, bisect_left(cells, max(passage.start, passage.end), key=lambda cell: cell.start)


def _cells(passages: Sequence[Passage]) -> list[Cell]:
    """The words of passages, with all that stands between them; an ellipsis where one passage ends and the next begins."""
    cells: list[Cell] = []
    for number, passage in enumerate(passages):
        content, at = passage.text.content, passage.start
        found = words(content, passage.start, passage.end)
        for k, word in enumerate(found):
            following = found.starts[k + 1] if k + 1 < len(found) else passage.end
            gap = content[word.end : following]
            # What stands directly before the next word opens it; the rest follows this one.
            cut = max((n + 1 for n, c in enumerate(gap) if c.isspace()), default=len(gap))
            if k + 1 == len(found):
                cut = len(gap)
            after = gap[:1].isspace() * " " + flat(gap[:cut])
            if k + 1 == len(found) and number + 1 < len(passages) and "…" not in after:
                after += " …"
            spaced = at == passage.start or content[at - 1].isspace()
            cells.append(Cell(_short(flat(content[at : word.end])), _short(after.rstrip()), spaced, word.start))
            at = word.end + cut
    return cells


def _short(word: str) -> str:
    return word if len(word) <= _LONGEST else word[: _LONGEST - 1] + "…"
