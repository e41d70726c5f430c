"""Which witnesses depend on which: what they have in common beyond what the event imposes, how it stands in each, and what follows.

`dependences` judges some witnesses of an archive, all of them or two. What it finds are grounds, each with its places; direction only where a ground has one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from valla.archive.holdings import Holdings, Progress
from valla.archive.sharing import Cell, cells
from valla.archive.tokens import Tokens, tokens_of
from valla.evidence.dependence.alignment import aligned
from valla.evidence.dependence.errors import errors
from valla.evidence.dependence.judging import grounds, related
from valla.evidence.dependence.network import explained, groups, twins
from valla.evidence.dependence.values import A_ON_B, B_ON_A, Dependence, Dependences, Ground, Place, Shared
from valla.terms import Witness

__all__ = ["A_ON_B", "B_ON_A", "EVERY", "Dependence", "Dependences", "Ground", "Place", "Shared", "dependences"]

EVERY = 400
"""Witnesses up to which every pair of copies of one text is told, and every independent pair may be."""
_ENOUGH = 0.5
"""What part of what is called for a passage must come to, to be looked at: where the one names the other, less is enough."""


def dependences(holdings: Holdings, witnesses: Sequence[Witness], tell: Progress | None = None) -> Dependences:
    """What is found of some witnesses of an archive. `tell` is called with what is done, what there is in all, and a document's name."""
    tokens = tokens_of(holdings, witnesses, tell)
    copies = tokens.alike()
    if copies:
        tokens = tokens.without({number for group in copies for number in group[1:]})
    pairs = explained(_judged(tokens, holdings, tell))
    for group in copies:
        pairs += twins([witnesses[number] for number in group], pairs, holdings, every=len(witnesses) <= EVERY)
    pairs.sort(key=lambda item: (item.a.number, item.b.number))
    return Dependences(tuple(witnesses), tuple(pairs), groups(witnesses, pairs))


def _judged(tokens: Tokens, holdings: Holdings, tell: Progress | None) -> Iterator[Dependence]:
    """The pairs of witnesses that share something, each for itself."""
    beside: dict[tuple[int, int], list[Cell]] = defaultdict(list)
    for cell in cells(tokens, tell):
        beside[cell.a, cell.b].append(cell)
    wrong = errors(tokens, holdings, tell)
    names = sorted(beside.keys() | wrong.keys())
    for done, (one, other) in enumerate(names):
        witnesses = tokens.witnesses[one], tokens.witnesses[other]
        if tell:
            tell(done, len(names), witnesses[0].path)
        told = wrong.get((one, other), [])
        passages = aligned(tokens, one, other, beside.get((one, other), ()), _ENOUGH)
        if passages:
            told = [
                *told,
                *grounds(tokens, one, other, passages, (holdings.text(witnesses[0]), holdings.text(witnesses[1]))),
            ]
        if told:
            yield related(*witnesses, told)
