"""Does a contradiction that someone proposes stand? Nothing is believed: the words must stand letter for letter in the sentence and in the passage, once in
each, and valla's own reading of them must bear that they are two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from valla.evidence.likewords import alike, class_of
from valla.evidence.parts import DENYING, Part, sentences
from valla.evidence.sameness import stands
from valla.terms import Slot
from valla.text import Passage, fold

__all__ = ["SLOTS", "slot_of"]

SLOTS = ("participant", "place", "number", "denied")
_LONGEST = 100
"""Characters of what fills one place."""


def slot_of(
    what: str, draft: str, witness: str, sentence: Passage, place: Passage, others: Iterable[Passage]
) -> Slot | None:
    """The slot that a proposal tells, or None if it does not stand. `place` is the passage it is of, `others` the rest of those that bear on the sentence."""
    mine, theirs = _standing(draft, sentence), _standing(witness, place)
    if what not in SLOTS or mine is None or theirs is None or fold(str(mine)) == fold(str(theirs)):
        return None
    one, other = _parts(mine), _parts(theirs)
    if what == "denied":
        return Slot(what, mine, theirs) if _is_denied(one, other) else None
    if what == "number" and not (any(map(_counts, one)) and any(map(_counts, other))):
        return None
    if _tells(one, other) or _tells(other, one):
        return None
    # A passage that has what the draft has, wherever in it, bears it out sooner than it contradicts it.
    if any(_tells(_parts(passage), one) for passage in (place, *others)):
        return None
    return Slot(what, mine, theirs)


def _standing(words: str, within: Passage) -> Passage | None:
    """Where words stand in a passage, whole, but for its line breaks letter for letter, and there alone."""
    pieces = words.split()
    if not pieces or len(words) > _LONGEST:
        return None
    pattern = re.compile(_BEFORE + r"\s+".join(map(re.escape, pieces)) + _BEHIND)
    found = list(pattern.finditer(within.text.content, within.start, within.end))
    return Passage(within.text, found[0].start(), found[0].end()) if len(found) == 1 else None


_BEFORE = r"(?<!\w)(?<!\w[-.,’'])"
_BEHIND = r"(?!\w|[-.,]\w|[’'](?!s\b)\w)"
"""No part of a longer word or number: of "Mercer's" the name alone may be told."""


def _parts(passage: Passage) -> list[Part]:
    found = sentences(passage.text.content, passage.start, passage.end)
    return [part for sentence in found for part in sentence.parts]


def _tells(one: Sequence[Part], other: Sequence[Part]) -> bool:
    """Does one have all that the other tells? Of what tells nothing nobody can say."""
    return all(stands(part, one) for part in other)


def _counts(part: Part) -> bool:
    return part.kind in ("number", "date") or class_of(part.form) == "number"


def _is_denied(one: Sequence[Part], other: Sequence[Part]) -> bool:
    """Does one of the two deny, or tell the reverse, and the other not?"""
    reverse = any(alike(part.keys, another.keys) < 0 for part in one for another in other)
    return reverse != (_denies(one) != _denies(other))


def _denies(parts: Sequence[Part]) -> bool:
    return any(part.kind == "negation" or not part.keys.isdisjoint(DENYING) for part in parts)
