"""When a witness was written, as far as it says itself or is known from elsewhere."""

from __future__ import annotations

from functools import lru_cache

from valla import edtf
from valla.dates import read_date
from valla.edtf import Edtf
from valla.evidence.asserted import span_of
from valla.terms import Witness

__all__ = ["span", "written"]


def written(witness: Witness) -> Edtf | None:
    """The time within which a witness was written, in whatever form it is told; None if it is not known."""
    return span(witness.written)


@lru_cache(maxsize=1 << 14)
def span(said: str) -> Edtf | None:
    """The one time that a few words tell: of a range the whole of it. None if they tell of none, or of several."""
    # "1871-05" is a month in EDTF; in prose it could be a range.
    if said and (plain := span_of(said)):
        return plain
    try:
        spans = [edtf.read(item.value) for item in read_date(said) if item.value] if said else []
    except ValueError:
        return None
    return spans[0] if spans and all(_within(item, spans[0]) for item in spans[1:]) else None


def _within(inner: Edtf, outer: Edtf) -> bool:
    first, last = outer.earliest, outer.latest
    return (first is None or (inner.earliest is not None and first <= inner.earliest)) and (
        last is None or (inner.latest is not None and inner.latest <= last)
    )
