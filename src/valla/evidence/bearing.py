"""Which passages bear on a sentence that the archive is silent about: those that a judge may be asked of.

The gate is that of `retold`: a passage has nearly all of the sentence's telling words, and at most one of its names, numbers and dates is missing from it. What
does not pass is told of something else, and whatever it is said to contradict is no contradiction.
"""

from __future__ import annotations

from valla.archive.holdings import Holdings
from valla.evidence.circumstances import is_of_another
from valla.evidence.parts import NOBODY, Aliases
from valla.evidence.retold import Telling, tellings
from valla.evidence.sameness import CRITICAL
from valla.terms import Attestation, Claim, Stance
from valla.text import Passage

__all__ = ["bearing"]

_MOST = 3
"""Passages that a judge is asked of, for one sentence."""
_OF_WORDS = 0.3
"""The share of the sentence, by weight, that may be words which the passage lacks."""


def bearing(claim: Claim, holdings: Holdings, profile: str = "middle", aliases: Aliases = NOBODY) -> list[Attestation]:
    """The passages that bear on a sentence, the fullest first; as silent ones, for by themselves they neither attest it nor differ.
    `profile` and `aliases` are those of `tellings`."""
    found = []
    for item in tellings(claim, holdings, profile, aliases):
        there = Passage(holdings.text(item.witness), item.start, item.end)
        if _passes(item) and not is_of_another(claim, there):
            found.append(Attestation(item.witness, Stance.SILENT, (there,), coverage=item.share))
    return found[:_MOST]


def _passes(telling: Telling) -> bool:
    critical = [part for part in telling.lacking if part.kind in CRITICAL]
    if len(critical) > 1 or not telling.bears:
        return False
    lacking = sum(part.weight for part in telling.lacking)
    words = lacking - sum(part.weight for part in critical)
    # `share` is what is left of the whole, so that the whole is known by what is lacking.
    return words * (1 - telling.share) <= _OF_WORDS * lacking
