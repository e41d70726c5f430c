"""For the terminal: each arrow with its grounds and their places, then the groups."""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.dependence import Dependence, Dependences, Ground
from valla.reports.depending import headline, ordered, summary
from valla.reports.shown import flat

__all__ = ["render"]

_MOST = 5
"""Grounds of one pair that are shown, if not all are asked for."""
_WORDS = 100
"""Characters of a passage that are shown."""


def render(found: Dependences, everything: bool) -> str:
    """The listing."""
    told = ordered(found)
    if everything:
        told += [item for item in found.pairs if item.relation == "independent"]
    made = [line for item in told for line in (*_pair(item, everything), "")]
    return "\n".join([*made, *_groups(found)]) + "\n"


def _pair(item: Dependence, everything: bool) -> Iterator[str]:
    yield flat(headline(item))
    shown = item.grounds if everything else item.grounds[:_MOST]
    # What tells the direction is not left out.
    shown = (*shown, *(ground for ground in item.grounds[len(shown) :] if ground.what == "dated-before"))
    for ground in shown:
        yield from _ground(ground)
    if len(shown) < len(item.grounds):
        yield f"    … and {len(item.grounds) - len(shown):,} more; --all shows them"


def _ground(ground: Ground) -> Iterator[str]:
    aside = "" if ground.counts else "  (set aside)"
    yield f"    {ground.what:15} {flat(ground.told)}{aside}"
    for side in (ground.a, ground.b):
        if side:
            words = flat(side.words)
            yield f"      {flat(str(side.locus))}  {words if len(words) <= _WORDS else words[:_WORDS].rsplit(' ', 1)[0] + ' …'}"


def _groups(found: Dependences) -> Iterator[str]:
    joined = [group for group in found.groups if len(group) > 1]
    for group in joined:
        yield f"one witness: {', '.join(flat(witness.path) for witness in group)}"
    if joined:
        yield ""
    yield summary(found)
