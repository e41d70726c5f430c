"""How like a sentence is the stretch of a passage that is likest to it?

That a passage has the parts of a sentence somewhere shows little: whoever writes a page on the same persons uses their names and deeds over and over. Who tells
the same matter has them close together, with little else between.
"""

from __future__ import annotations

from collections.abc import Sequence

from valla.evidence.parts import Part, Sentence
from valla.evidence.sameness import is_one

__all__ = ["closeness"]

_LONGER = 2.5
"""How many times longer than the sentence a stretch may be: beyond it is never near."""


def closeness(
    own: Sequence[Sentence], window: Sequence[Sentence], exchanged: Sequence[tuple[Part, Part]] = ()
) -> float:
    """What a sentence and the likest stretch of a passage have in common, by weight, as a share of what both tell (their coefficient of Dice). Of `exchanged`, pairs
    of a part of the sentence and what the passage has in its place, the stretch must hold each, and neither side counts it. Each part of the passage tells one
    part of the sentence."""
    parts = list({_key(part): part for part in _told(own) if all(part is not mine for mine, _ in exchanged)}.values())
    whole = sum(part.weight for part in parts)
    if not whole:
        return 0.0
    passage = _told(window)
    held = {_key(theirs) for _, theirs in exchanged}
    alike = [
        sorted((part for part in parts if is_one(part, other)), key=lambda part: -part.weight) for other in passage
    ]
    # What the sentence has not is not weighed in the archive: it counts as its parts do in the mean.
    mean, longest = whole / len(parts), int(_LONGER * len(parts)) + 1
    best = 0.0
    for first in range(len(passage)):
        common = more = 0.0
        found: set[int] = set()
        wanted = set(held)
        for at in range(first, min(first + longest, len(passage))):
            key = _key(passage[at])
            part = next((part for part in alike[at] if id(part) not in found), None)
            if key in held:
                wanted.discard(key)
            elif part is not None:
                found.add(id(part))
                common += part.weight
            elif not alike[at]:
                more += mean
            if not wanted:
                best = max(best, 2 * common / (whole + common + more))
    return best


def _key(part: Part) -> tuple[str, frozenset[str], str]:
    return part.kind, part.keys, part.form


def _told(read: Sequence[Sentence]) -> list[Part]:
    return [part for sentence in read for part in sentence.parts if part.kind != "negation"]
