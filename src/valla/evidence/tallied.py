"""Several witnesses cited for one thing: are they several? Only what they have in common of that thing tells."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from valla.archive.holdings import Holdings
from valla.draft.tallies import tallies
from valla.evidence.dependence import B_ON_A, Dependence, Ground, dependences
from valla.evidence.loci import is_cited
from valla.evidence.senses import FUNCTION
from valla.lexicon import stem
from valla.terms import Tally, Testimony, Verdict, Witness
from valla.text import Text, words

__all__ = ["testimonies"]

_MATTER = 3
"""Words of the sentence that a passage has which is of the same matter."""
_COPIED = frozenset(("common-wording", "declared", "eye-skip", "same-text"))


def testimonies(text: Text, holdings: Holdings) -> Iterator[Testimony]:
    """What the archive says to each tally of a draft of whose witnesses it has two at least."""
    known: dict[tuple[int, ...], tuple[Dependence, ...]] = {}
    for tally in tallies(text):
        cited = [witness for witness in holdings.witnesses if is_cited(witness, tally.citations)]
        if len(cited) > 1:
            name = tuple(witness.number for witness in cited)
            if name not in known:
                known[name] = dependences(holdings, cited).pairs
            yield _testimony(tally, cited, known[name], holdings)


def _testimony(tally: Tally, cited: list[Witness], pairs: tuple[Dependence, ...], holdings: Holdings) -> Testimony:
    for one, other in combinations(cited, 2):
        item = next((item for item in pairs if (item.a, item.b) == (one, other)), None)
        ground = (
            next((ground for ground in item.grounds if _is_of(tally, ground, item, holdings)), None) if item else None
        )
        if item is not None and ground is not None:
            return Testimony(tally, Verdict.DIFFERS, _told(item, ground))
    return Testimony(tally, Verdict.SILENT)


def _is_of(tally: Tally, ground: Ground, item: Dependence, holdings: Holdings) -> bool:
    """Is the ground one of copying, and of the matter that the sentence tells?"""
    if not ground.counts or ground.what not in _COPIED or ground.shared is None:
        return False
    passages = (
        (item.a, ground.shared.a_start, ground.shared.a_end),
        (item.b, ground.shared.b_start, ground.shared.b_end),
    )
    matter = _matter(str(tally.passage))
    return all(len(matter & _matter(holdings.stretch(*passage))) >= _MATTER for passage in passages)


def _matter(written: str) -> set[str]:
    return {stem(form) for form in words(written).forms if form not in FUNCTION}


def _told(item: Dependence, ground: Ground) -> str:
    copy, used = (item.b, item.a) if item.direction == B_ON_A else (item.a, item.b)
    head = (
        f"{copy.path} depends on {used.path}"
        if item.direction
        else f"{copy.path} and {used.path} depend on one another or on a third"
    )
    at = f"{ground.a.locus}, {ground.b.locus}" if ground.a and ground.b else ""
    return f"{head}: {ground.told} ({at})"
