"""How the words behind a verb or noun follow one another: whether those that a frame wants stand there, and what else does."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from valla.relating import english
from valla.relating.lists import Frame

__all__ = ["SMALL", "ends", "goes_on", "is_bare", "is_followed", "is_idle", "is_stranded", "length", "near"]

SMALL = english.PREPOSITIONS | english.CONJUNCTIONS
_WHEN = frozenset("earlier later before yesterday openly".split())
_OTHERS = english.BE | english.HAVE | english.RELATIVES
"""What begins another clause behind a comma or "and"."""


def goes_on(frame: Frame, words: Sequence[str]) -> bool:
    """Do the further words of a frame follow, with no more than two others before the first, or a longer object: "put some of the best men of the town in prison"?"""
    if len(frame.kept) == 1 and frame.kept[0] in english.PREPOSITIONS:
        # "Took him in", but not "took an interest in the child"
        return any(
            words[at : at + 1] == [frame.kept[0]] and (not at or not words[at + 1 :] or words[at + 1] in SMALL)
            for at in range(3)
        )
    far = 9 if frame.slots[0] == "obj" and len(frame.kept) > 1 and frame.kept[0] in english.PREPOSITIONS else 3
    return not frame.kept or any(_runs_on(words[at:], frame.kept) for at in range(far))


def _runs_on(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Do the wanted words begin here, with no more than two others between two: "got into private contact", "came to General Lee's aid"?"""
    at = 0
    for number, word in enumerate(wanted):
        here = next(
            (step for step in range(1 + 2 * (number > 0)) if _is_same(words[at + step : at + step + 1], word)), -1
        )
        if here < 0:
            return False
        at += here + 1
    return True


def _is_same(words: Sequence[str], wanted: str) -> bool:
    """Is it the word that a frame wants? "His" and "himself" stand for those of any person."""
    return any(
        word == wanted
        or (wanted in ("his", "their") and word in english.POSSESSIVES)
        or (wanted in ("himself", "themselves") and word in english.REFLEXIVES)
        for word in words
    )


def is_bare(frame: Frame, after: Sequence[str]) -> bool:
    """Does the preposition follow at once, and no object behind it: "submitted to the king", not "submitted to the king a plan"?"""
    first = next(
        (at for at, form in enumerate(after) if at and (not form.isalpha() or form in english.PREPOSITIONS)),
        len(after),
    )
    return (
        bool(after)
        and ("to" if after[0] == "unto" else after[0]) in frame.slots
        and not any(form in english.ARTICLES or form in english.POSSESSIVES for form in after[2:first])
    )


def is_followed(frame: Frame, words: Sequence[str]) -> bool:
    """Does "of" stand behind the last word of a frame?"""
    return any(pair == (frame.kept[-1], "of") for pair in pairwise(words))


def is_stranded(preposition: str, after: Sequence[str]) -> bool:
    """Does nothing follow a preposition that it might belong to: "was laughed at by", "was laughed at in the streets"?"""
    read = ["to" if word == "unto" else word for word in after[:4]]
    at = read.index(preposition) + 1 if preposition in read[:3] else 0
    return bool(at) and (at == len(after) or not after[at].isalpha() or after[at] in SMALL - {"of"})


def is_idle(after: Sequence[str]) -> bool:
    """Does nothing stand behind the first "to" that it leads to: "referred to here by"?"""
    at = after.index("unto") + 1 if "unto" in after else 0
    return bool(at) and (at == len(after) or after[at] in SMALL | english.ADVERBS | {"here", "as"})


def ends(after: Sequence[str], full: bool) -> bool:
    """Does nothing follow a verb that might be its object? Behind one that is `full`, and has its object already what follows belongs to that: "signed a treaty governing trade"."""
    while after and after[0] not in english.PREPOSITIONS and (after[0] in english.ADVERBS or after[0] in _WHEN):
        after = after[1:]
    return (
        not after
        or after[0] in english.PREPOSITIONS
        or after[0] in english.CONJUNCTIONS
        or not after[0].isalpha()
        or (
            full
            and (
                after[0].endswith(("ing", "ed"))
                or after[0] in english.RELATIVES
                or after[0] in english.TIMES
                or after[0] in ("that", "as")
            )
        )
    )


def length(kept: Sequence[str], after: Sequence[str]) -> int:
    """Behind how many words the further words of a frame end."""
    return next((at + 1 for at, form in enumerate(after) if form == kept[-1]), 0) if kept else 0


def near(after: Sequence[str]) -> Sequence[str]:
    """What follows a word in its own clause: "commanded the troops, and was ordered to go", "commanded the troops, whose lot it was to go" are no command to go."""
    stops = (at for at, form in enumerate(after) if at and after[at - 1 : at] in ((",",), ("and",)) and form in _OTHERS)
    return after[: next(stops, len(after))]
