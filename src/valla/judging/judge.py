"""Asking a judge, and what of its answers stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from valla.archive.holdings import Holdings
from valla.evidence.bearing import bearing
from valla.evidence.parts import NOBODY, Aliases
from valla.evidence.proposed import slot_of
from valla.judging.kept import Kept
from valla.judging.program import Called, Program
from valla.judging.protocol import Failed, Opinion, Question, answered, asked, question
from valla.terms import Attestation, Claim, Judged, Slot

__all__ = ["Judge", "judging"]


class Judge:
    """Whoever answers questions (`ask`, which may raise `Failed`) as it is used by a check. `fault` says why it is asked no more, or is empty."""

    def __init__(self, ask: Callable[[Question], Opinion]) -> None:
        self._ask = ask
        self.fault = ""

    def of(self, claim: Claim, holdings: Holdings, profile: str = "middle", aliases: Aliases = NOBODY) -> Judged | None:
        """What the judge says to a sentence that the archive is silent about; None where it was not asked, or not of all that bears on it."""
        if self.fault:
            return None
        near = bearing(claim, holdings, profile, aliases)
        try:
            opinions = [self._ask(question(claim, item)) for item in near]
        except Failed as failed:
            self.fault = str(failed)
            return None
        if not opinions:
            return None
        stands: list[tuple[Attestation, Slot]] = []
        refused = 0
        for item, said in zip(near, opinions, strict=True):
            places = [other.passages[0] for other in near if other is not item]
            slot = slot_of(said.slot, said.draft, said.witness, claim.passage, item.passages[0], places)
            if slot is not None:
                stands.append((item, slot))
            refused += slot is None and said.verdict in ("contradicts", "")
        # What a passage bears out in the judge's own eyes is not contradicted by another.
        if not stands or any(said.verdict == "supports" for said in opinions):
            return Judged(claim, (), None, len(opinions), refused)
        return Judged(claim, (stands[0][0],), stands[0][1], len(opinions), refused)


@contextmanager
def judging(called: Called) -> Iterator[Judge]:
    """A judge that is a program. What it has answered before it is not asked again."""
    program, kept, number = Program(called), Kept(called), 0

    def ask(asking: Question) -> Opinion:
        nonlocal number
        known = kept.get(asking)
        if known is None:
            number += 1
            known = answered(program.ask(asked(asking, number)), number)
            kept.put(asking, known)
        return known

    try:
        yield Judge(ask)
    finally:
        program.close()
