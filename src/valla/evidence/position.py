"""Was a witness in a position to know? Not if the author was not yet born when it happened; hardly, if it was written a lifetime after.

By the record's rows for the author's life, and the date that the witness bears; where either is not known nothing is said.
"""

from __future__ import annotations

from collections.abc import Sequence

from valla.edtf import Edtf, is_firm
from valla.evidence.asserted import span_of
from valla.evidence.lifetimes import lifetime
from valla.evidence.onomastics import Names
from valla.evidence.written import written
from valla.record import Record
from valla.terms import Circumstance, Dating, Distance, Verdict, Witness

__all__ = ["day_within", "distance_of"]

_LIFETIME = 60
"""Years after which hardly anyone tells what he saw as a grown man."""
_YEAR = 366


def distance_of(found: Circumstance, datings: Sequence[Dating], record: Record, names: Names) -> Distance | None:
    """What keeps every witness that bears a claim out from having known it; None if it is one's own time, or not known."""
    event = day_within(found, datings) if found.verdict is Verdict.ATTESTED else None
    if event is None or not is_firm(event):
        return None
    far = [_far(item.witness, event, record, names) for item in found.attestations]
    return far[0] if far and all(far) else None


def day_within(found: Circumstance, datings: Sequence[Dating]) -> Edtf | None:
    """When what a claim states was, if it has one date."""
    passage = found.statement.passage
    within = [item for item in datings if passage.start <= item.passage.start < passage.end]
    return span_of(within[0].expression.value) if len(within) == 1 else None


def _far(witness: Witness, event: Edtf, record: Record, names: Names) -> Distance | None:
    who = names.person(witness.author)
    fault, words = lifetime(event, who, record) if who else ("", ())
    if fault == "unborn":
        return Distance(fault, words=words)
    when = written(witness)
    if when is None or when.earliest is None or event.latest is None:
        return None
    years = (when.earliest - event.latest) // _YEAR
    return Distance("late", years) if years >= _LIFETIME else None
