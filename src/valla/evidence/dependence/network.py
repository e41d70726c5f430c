"""Many witnesses: what two share by way of a third, and which of them are one.

Of all earlier witnesses that have the words of a later one, it has them from the nearest in wording; what it shares with the others it shares by way of that.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from valla.archive.holdings import Holdings
from valla.evidence.dependence.judging import related
from valla.evidence.dependence.values import A_ON_B, B_ON_A, Dependence, Ground, Shared, place
from valla.terms import Witness

__all__ = ["explained", "groups", "twins"]

_OVERLAP = 0.6
"""What part of a passage a third must have, to explain it."""
_MOSTLY = 2
"""What is left is an edge if so many times as much is explained."""
_NEARER, _FIRST = 0.03, 0.2
"""By what part one wording must be nearer than another to be held nearer, and by what if the other is that of the first who has it."""


def explained(pairs: Iterable[Dependence]) -> list[Dependence]:
    """The pairs, with what a third witness explains set aside in them."""
    pairs = list(pairs)
    near: dict[int, dict[int, Dependence]] = defaultdict(dict)
    for item in pairs:
        if any(ground.counts and ground.shared for ground in item.grounds):
            near[item.a.number][item.b.number] = near[item.b.number][item.a.number] = item
    return [_explained(item, near) for item in pairs]


def _explained(item: Dependence, near: Mapping[int, Mapping[int, Dependence]]) -> Dependence:
    thirds = near.get(item.a.number, {}).keys() & near.get(item.b.number, {}).keys()
    if not thirds or not any(ground.counts and ground.shared for ground in item.grounds):
        return item
    changed: list[Ground] = []
    for ground in item.grounds:
        if ground.what != "dated-before":
            third = _third(item, ground, thirds, near) if ground.what not in ("declared", "common-error") else ""
            changed.append(_by_way_of(ground, third) if third else ground)
    via = _mostly(changed)
    if via:
        # What is left are the edges of what has come by way of the third.
        changed = [
            _by_way_of(ground, via) if ground.counts and ground.what == "common-wording" else ground
            for ground in changed
        ]
    return related(item.a, item.b, changed)


def _by_way_of(ground: Ground, third: str) -> Ground:
    return replace(ground, counts=False, via=third, told=f"{ground.told}; by way of {third}")


def _mostly(grounds: Iterable[Ground]) -> str:
    """The third that explains most of what the two have in common, "" if none does."""
    explained, left = 0.0, 0.0
    via: dict[str, float] = defaultdict(float)
    for ground in grounds:
        score = ground.shared.score if ground.shared else 0.0
        if ground.via:
            explained += score
            via[ground.via] += score
        elif ground.counts:
            left += score
    return max(via, key=via.__getitem__) if via and left * _MOSTLY < explained else ""


def _third(
    item: Dependence, ground: Ground, thirds: Iterable[int], near: Mapping[int, Mapping[int, Dependence]]
) -> str:
    """The witness by way of which the two have the passage, by its path, or ""."""
    shared = ground.shared
    if shared is None or not ground.counts:
        return ""
    best, path = 0.0, ""
    for number in thirds:
        left, right = near[item.a.number][number], near[item.b.number][number]
        mine, theirs = (
            _score(left, item.a, (shared.a_start, shared.a_end)),
            _score(right, item.b, (shared.b_start, shared.b_end)),
        )
        if mine and theirs and mine + theirs > best and _between(item, left, right, shared.score, mine, theirs):
            best, path = mine + theirs, (left.b if left.b.number == number else left.a).path
    return path


def _between(item: Dependence, left: Dependence, right: Dependence, own: float, mine: float, theirs: float) -> bool:
    """Does the passage come to the two by way of the third, which shares it with `a` (`left`) and with `b` (`right`)?"""
    a_took, b_took = _took(left, item.a), _took(right, item.b)
    if item.direction == "":
        return bool(a_took and b_took) and min(mine, theirs) >= own * (1 - _FIRST)
    # The later of the two, how near the third is to it, and whether the third is still older than the other.
    took, score, older = (a_took, mine, b_took) if item.direction == A_ON_B else (b_took, theirs, a_took)
    if not took:
        return False
    return score > own * (1 + _NEARER) or (older and score >= own * (1 - _FIRST))


def _took(item: Dependence, witness: Witness) -> bool:
    """Has the witness the words from the other of the pair?"""
    return item.direction == (A_ON_B if item.a.number == witness.number else B_ON_A)


def _score(item: Dependence, witness: Witness, span: tuple[int, int]) -> float:
    """What a pair has in common within a stretch of one of its witnesses, if it has most of it there; else 0."""
    covered, score = 0, 0.0
    for ground in item.grounds:
        if ground.shared is None or ground.what in ("declared", "eye-skip", "common-error"):
            continue
        start, end = _side(ground.shared, item.a.number == witness.number)
        both = min(end, span[1]) - max(start, span[0])
        if both > 0:
            covered += both
            score += ground.shared.score * both / max(end - start, 1)
    return score if covered >= _OVERLAP * (span[1] - span[0]) else 0.0


def _side(shared: Shared, first: bool) -> tuple[int, int]:
    return (shared.a_start, shared.a_end) if first else (shared.b_start, shared.b_end)


def twins(
    copies: Sequence[Witness], pairs: Sequence[Dependence], holdings: Holdings, *, every: bool
) -> list[Dependence]:
    """The pairs of documents that have one text word for word, of which only the first was judged: with one another (or, if not `every`, with the first), and
    with all to which the first is related."""
    first = copies[0]
    made = []
    for one, other in combinations(copies, 2):
        if every or one is first:
            texts = holdings.text(one), holdings.text(other)
            a, b = (place(text, 0, len(text.content)) for text in texts)
            made.append(related(one, other, [Ground("same-text", "one text, word for word", a, b)]))
    for item in pairs:
        if first not in (item.a, item.b) or item.relation == "independent":
            continue
        third = item.b if item.a is first else item.a
        for copy in copies[1:]:
            pair = sorted((copy, third), key=lambda witness: witness.number)
            told = f"{copy.path} has the text of {first.path}, to which the other is related"
            what = "same-text" if item.copied else "quoted"
            made.append(related(pair[0], pair[1], [Ground(what, told, counts=False, via=first.path)]))
    return made


def groups(witnesses: Sequence[Witness], pairs: Iterable[Dependence]) -> tuple[tuple[Witness, ...], ...]:
    """The witnesses in groups that are one: what one openly quotes from another makes them not."""
    first = {witness.number: witness.number for witness in witnesses}

    def head(number: int) -> int:
        while first[number] != number:
            first[number] = first[first[number]]
            number = first[number]
        return number

    for item in pairs:
        if item.copied:
            one, other = sorted((head(item.a.number), head(item.b.number)))
            first[other] = one
    made: dict[int, list[Witness]] = defaultdict(list)
    for witness in witnesses:
        made[head(witness.number)].append(witness)
    return tuple(tuple(group) for group in sorted(made.values(), key=lambda group: -len(group)))
