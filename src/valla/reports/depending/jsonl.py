"""One pair a line; docs/output.md describes the fields."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Any

from valla.evidence.dependence import EVERY, Dependence, Dependences, Ground, Place
from valla.reports.shapes import VERSION, dumped

__all__ = ["render"]


def render(found: Dependences, everything: bool) -> str:
    """The lines, in order of the witnesses. In a large archive pairs that share nothing are left out, unless everything is asked for."""
    return "".join(dumped(_pair(item)) + "\n" for item in _pairs(found, everything or len(found.witnesses) <= EVERY))


def _pairs(found: Dependences, every: bool) -> Iterator[Dependence]:
    if not every:
        yield from found.pairs
        return
    known = {(item.a.number, item.b.number): item for item in found.pairs}
    for one, other in combinations(found.witnesses, 2):
        yield known.get((one.number, other.number)) or Dependence(one, other, "independent")


def _pair(item: Dependence) -> dict[str, Any]:
    return {
        "kind": "pair",
        "a": item.a.path,
        "b": item.b.path,
        "relation": item.relation,
        "direction": item.direction or None,
        "via": list(item.via),
        "grounds": [_ground(ground) for ground in item.grounds],
        "version": VERSION,
    }


def _ground(ground: Ground) -> dict[str, Any]:
    return {
        "what": ground.what,
        "told": ground.told,
        "counts": ground.counts,
        "direction": ground.direction or None,
        "via": ground.via or None,
        "words": ground.shared.words if ground.shared else None,
        "bits": round(ground.shared.score, 1) if ground.shared else None,
        "a": _place(ground.a),
        "b": _place(ground.b),
    }


def _place(side: Place | None) -> dict[str, Any] | None:
    if side is None:
        return None
    locus = side.locus
    return {
        "file": locus.name,
        "line": locus.line,
        "column": locus.column,
        "end_line": locus.end_line,
        "end_column": locus.end_column,
        "page": locus.page,
        "text": side.words,
    }
