"""Restoration: what a page has lost, put back from better witnesses and marked as put back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from valla.archive.holdings import Holdings
from valla.restoring.changes import Change, changes
from valla.restoring.marks import is_edited
from valla.restoring.merging import merged
from valla.restoring.reckoned import reckoned
from valla.state import flaws
from valla.terms import Flaw, Witness
from valla.text import Text, words

__all__ = ["Change", "Restoration", "restoration"]

_PROBE, _PROBES, _MOST = 12, 80, 4
"""Words of a stretch by which witnesses are looked for, how many stretches are taken at most, and how many witnesses."""
_SHARED = 5
"""Runs of three words of a stretch that a witness must have: half of them, so that damage and misreadings are borne."""
_HITS = 2
"""Stretches that a witness must hold."""


@dataclass(frozen=True, slots=True)
class Restoration:
    """What is to be done to a page. `changes` are in order and do not overlap; `unfilled` are the flaws that no document mends, `witnesses` the
    documents that hold the page's text, the one that holds most first."""

    page: Text
    changes: tuple[Change, ...]
    unfilled: tuple[Flaw, ...]
    witnesses: tuple[Witness, ...]

    @property
    def sure(self) -> tuple[Change, ...]:
        """What is put in."""
        return tuple(change for change in self.changes if change.sure)

    @property
    def conjectures(self) -> tuple[Change, ...]:
        """What is only listed."""
        return tuple(change for change in self.changes if not change.sure)


def restoration(page: Text, holdings: Holdings, progress: Callable[[int, int, str], None] | None = None) -> Restoration:
    """What an archive allows to put back into a page. `progress` is called with the number of witnesses done, of how many, and the next."""
    found = flaws(page)
    witnesses = _witnesses(page, holdings.but_for([page.name]))
    offered = []
    for done, witness in enumerate(witnesses):
        if progress:
            progress(done, len(witnesses), witness.path)
        offered.append(changes(page, found, holdings.text(witness)))
    made = tuple(merged([*offered, list(reckoned(page, found))]))
    unfilled = tuple(flaw for flaw in found if not _mended(flaw, made))
    return Restoration(page, made, unfilled, tuple(witnesses))


def _witnesses(page: Text, holdings: Holdings) -> list[Witness]:
    """The documents in which stretches of the page stand nearly word for word, those with most of them first; one in which changes are marked is none."""
    forms = words(page.content, 0, page.evidence_end).forms
    step = max(_PROBE, len(forms) // _PROBES)
    hits: Counter[int] = Counter()
    known = {}
    for start in range(0, max(len(forms) - _PROBE + 1, 1), step):
        probe = forms[start : start + _PROBE]
        for candidate in holdings.candidates(probe, _MOST):
            there = set(_runs(words(holdings.stretch(candidate.witness, candidate.start, candidate.end)).forms))
            if sum(run in there for run in _runs(probe)) >= _SHARED:
                hits[candidate.witness.number] += 1
                known[candidate.witness.number] = candidate.witness
    least = min(_HITS, max(len(forms) // _PROBE, 1))
    enough = (known[number] for number, count in hits.most_common() if count >= least)
    return list(islice((witness for witness in enough if not is_edited(holdings.text(witness).content)), _MOST))


def _runs(forms: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """All runs of three words."""
    return zip(forms, forms[1:], forms[2:], strict=False)


def _mended(flaw: Flaw, made: Sequence[Change]) -> bool:
    """Is there a change at a flaw?"""
    return any(
        change.passage.start <= flaw.passage.end + 1 and flaw.passage.start <= change.passage.end + 1 for change in made
    )
