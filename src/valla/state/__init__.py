"""The state of a text: what it has lost, what is not its own, and what has become of its words; seen from the page alone, without any other
witness."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from valla.state.foreign import foreign
from valla.state.lacunae import lacunae
from valla.state.letters import garbled, joined
from valla.state.misreadings import misread
from valla.state.repeats import repeated
from valla.state.seams import seams
from valla.state.sequence import out_of_order
from valla.state.spacing import broken, run_together
from valla.terms import Flaw
from valla.text import Text

__all__ = ["State", "flaws", "state_of"]

_FOREIGN = ("foreign-matter", "stuffed-heading")


def flaws(text: Text, dates: Sequence[Flaw] | None = None) -> list[Flaw]:
    """All places where a text is not in the state in which it was written, in its order. `dates` are its `lost_dates`, if they are known."""
    strange = foreign(text)
    found = [
        *seams(text, [flaw.passage for flaw in strange]),
        *lacunae(text, dates),
        *joined(text),
        *run_together(text),
        *broken(text),
        *garbled(text),
        *misread(text),
        *repeated(text),
        *out_of_order(text),
    ]
    # What has befallen foreign matter is no matter of the text's.
    left_out = sorted((flaw.passage.start, flaw.passage.end) for flaw in strange if flaw.sure)
    starts = [start for start, _ in left_out]
    reach = list(accumulate((end for _, end in left_out), max, initial=-1))
    own = (flaw for flaw in found if reach[bisect_right(starts, flaw.passage.start)] < flaw.passage.end)
    return sorted([*strange, *own], key=lambda flaw: text.order(flaw.passage.start))


@dataclass(frozen=True, slots=True)
class State:
    """A text and all that has befallen it. `words` are all of its words, `pieces` those of each of the texts that it is put together from, in their
    order, without what surely is foreign; `lost` says how many dates, quotations and other words have fallen out."""

    text: Text
    flaws: tuple[Flaw, ...]
    words: int
    pieces: tuple[int, ...]
    lost: Mapping[str, int]

    @property
    def own(self) -> int:
        """The words of the text itself, which is the longest of the pieces."""
        return max(self.pieces)


def state_of(text: Text) -> State:
    """The state of a text as a whole."""
    found = flaws(text)
    foreign = [flaw.passage for flaw in found if flaw.sure and flaw.what in _FOREIGN]
    begins = sorted(flaw.passage.start for flaw in found if flaw.what == "seam")
    pieces = tuple(
        _words(text, start, end) - sum(_words(text, max(start, p.start), min(end, p.end)) for p in foreign)
        for start, end in pairwise([0, *begins, text.evidence_end])
    )
    lost = Counter(flaw.what for flaw in found if flaw.what.startswith("lost-"))
    return State(text, tuple(found), _words(text, 0, text.evidence_end), pieces, lost)


def _words(text: Text, start: int, end: int) -> int:
    return len(text.content[start:end].split())
