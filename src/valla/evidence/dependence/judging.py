"""Two witnesses: what they share, how it stands in each, and what that comes to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from valla import edtf
from valla.archive.tokens import Tokens
from valla.evidence.dependence.alignment import Aligned, least
from valla.evidence.dependence.declared import declared
from valla.evidence.dependence.setting import formulaic, is_document, is_itself, is_scripture, quoted
from valla.evidence.dependence.values import A_ON_B, B_ON_A, Dependence, Ground, Shared, place
from valla.evidence.written import written
from valla.terms import Witness
from valla.text import Text, words

__all__ = ["earlier", "grounds", "related"]

_EVERYDAY = 1.5
"""Bits of a word that tells nothing by itself, between two that both have side by side."""
_DECLARED = 0.5
"""What part of what is called for is enough where one names the other beside it."""
_MOSTLY, _HARDLY = 0.7, 0.3
"""A passage stands between marks if so much of it does, and does not if no more than this."""
_WHOLE = 0.95
"""Two witnesses are one text if they have so much of both in common."""
_SKIPPED, _MISLEADING, _REACH = 4, 3, 60
"""Words that were passed over at least between two places that read alike, and words that do; characters around that are compared."""


def grounds(
    tokens: Tokens, one: int, other: int, passages: Sequence[Aligned], texts: tuple[Text, Text]
) -> list[Ground]:
    """What the passages say that documents `one` and `other` share, the gravest first."""
    a, b = texts
    wanted = least(tokens, one, other)
    found: list[Ground] = []
    for passage in passages:
        pairs = _places(tokens, one, other, passage)
        shared = _weighed(a, b, pairs, passage)
        found += _judged(
            shared, [(i, j) for i, j, _ in pairs], tokens.witnesses[one], tokens.witnesses[other], texts, wanted
        )
    counted = sum(len(passage.pairs) for passage in passages)
    if counted >= _WHOLE * max(tokens.count(one), tokens.count(other)) and found:
        ends = (0, len(a.content), 0, len(b.content))
        whole = Shared(*ends, counted, sum(item.score for item in passages))
        found = [
            Ground(
                "same-text",
                f"one text, word for word or nearly: {counted:,} telling words in common",
                place(a, *ends[:2]),
                place(b, *ends[2:]),
                shared=whole,
            )
        ]
    return sorted(found, key=lambda item: (not item.counts, -(item.shared.score if item.shared else 0)))


def _places(tokens: Tokens, one: int, other: int, passage: Aligned) -> list[tuple[int, int, float]]:
    """Where the words in common begin in both texts, and what each tells."""
    first, last, low, high = passage.ends
    _, mine, bits = tokens.stretch(one, first, last + 1)
    _, theirs, _ = tokens.stretch(other, low, high + 1)
    return [(mine[i - first], theirs[j - low], bits[i - first]) for i, j in passage.pairs]


def _weighed(a: Text, b: Text, pairs: list[tuple[int, int, float]], passage: Aligned) -> Shared:
    """The passage with its offsets; what formulas have in it does not count, everyday words that stand alike between others do a little."""
    starts = [i for i, _, _ in pairs], [j for _, j, _ in pairs]
    a_start, b_start = min(starts[0]), min(starts[1])
    a_end, b_end = _word_end(a, max(starts[0])), _word_end(b, max(starts[1]))
    formula = formulaic(a, a_start, a_end) & {i for i, _, _ in pairs}
    score = passage.score - sum(bits for i, _, bits in pairs if i in formula)
    for (i, j, _), (next_i, next_j, _) in pairwise(pairs):
        if i < next_i <= i + 80 and j < next_j <= j + 80 and i not in formula:
            between = words(a.content, i, next_i).forms[1:]
            if between and between == words(b.content, j, next_j).forms[1:]:
                score += _EVERYDAY * len(between)
    return Shared(a_start, a_end, b_start, b_end, len(pairs) - len(formula), score)


def _word_end(text: Text, start: int) -> int:
    found = words(text.content, start, start + 80)
    return found.ends[0] if found else start


def _judged(
    shared: Shared, pairs: list[tuple[int, int]], one: Witness, other: Witness, texts: tuple[Text, Text], wanted: float
) -> Iterable[Ground]:
    """The ground that a passage gives, with what the witnesses say of it around it."""
    a, b = texts
    here, there = (shared.a_start, shared.a_end), (shared.b_start, shared.b_end)
    if shared.score < _DECLARED * wanted:
        return
    same = bool(one.author) and one.author == other.author
    said = [] if same else [
        Ground("declared", f"{text.name} names the other as the one whom it follows", *places, direction=direction, shared=shared)
        for text, span, witness, direction, whose in ((a, here, other, A_ON_B, 0), (b, there, one, B_ON_A, 1))
        if (named := declared(text, *span, witness))
        for places in [(place(a, *(named if not whose else here)), place(b, *(named if whose else there)))]
    ]  # fmt: skip
    if shared.score < wanted and not said:
        return
    yield from said
    sides = place(a, *here), place(b, *there)
    told = f"{shared.words:,} telling words in common in one order"
    if is_scripture(a, *here) and is_scripture(b, *there):
        yield Ground("scripture", "both have it from the Bible", *sides, counts=False, shared=shared)
        return
    marked = _between(quoted(a, *here), [i for i, _ in pairs]), _between(quoted(b, *there), [j for _, j in pairs])
    letter = [is_itself(text) for text in texts] if is_document(texts, (here, there)) else []
    if min(marked) >= _MOSTLY or (letter and not any(letter)):
        yield Ground("common-quotation", "both give it as another's words", *sides, counts=False, shared=shared)
    elif max(marked) >= _MOSTLY and min(marked) <= _HARDLY:
        direction = A_ON_B if marked[0] > marked[1] else B_ON_A
        name = (a if marked[0] > marked[1] else b).name
        yield Ground(
            "quoted",
            f"{name} has it between quotation marks, as another's; {told}",
            *sides,
            direction=direction,
            shared=shared,
        )
    else:
        yield Ground("common-wording", told, *sides, shared=shared)
        yield from _skips(a, b, pairs, shared)


def _between(spans: list[tuple[int, int]], starts: list[int]) -> float:
    """What part of the words stands between marks."""
    return sum(any(first <= at < last for first, last in spans) for at in starts) / len(starts)


def _skips(a: Text, b: Text, pairs: list[tuple[int, int]], shared: Shared) -> Iterable[Ground]:
    """Where one has passed from some words to the same words further on, and lost what stands between: it was copied from the other, not the other from it."""
    for (i, j), (next_i, next_j) in pairwise(pairs):
        if not (i < next_i and j < next_j):
            continue
        mine, theirs = words(a.content, i, next_i).forms, words(b.content, j, next_j).forms
        for direction, short, long, text, at in (
            (A_ON_B, mine, theirs, b, (j, next_j)),
            (B_ON_A, theirs, mine, a, (i, next_i)),
        ):
            more = long[len(short) :]
            if len(more) < _SKIPPED or long[: len(short)] != short:
                continue
            around = (
                words(text.content, at[0] - _REACH, at[0]).forms + short,
                words(text.content, at[1], at[1] + _REACH).forms,
            )
            again = _beginning_alike(more[::-1], around[0][::-1])[::-1] or _beginning_alike(more, around[1])
            if again:
                told = f'from "{" ".join(again)}" one passes to the same words {len(more)} words further on'
                yield Ground("eye-skip", told, place(a, i, next_i), place(b, j, next_j), direction, shared=shared)
                return


def _beginning_alike(some: list[str], other: list[str]) -> list[str]:
    """The words with which both begin, if they are enough to mislead an eye."""
    alike = [one for k, one in enumerate(some) if some[: k + 1] == other[: k + 1]]
    return alike if len(alike) >= _MISLEADING else []


def earlier(one: Witness, other: Witness) -> bool | None:
    """Was the one written before the other? None where the dates do not tell."""
    first, second = (written(item) for item in (one, other))
    if first is None or second is None:
        return None
    if edtf.surely_before(first, second):
        return True
    return False if edtf.surely_before(second, first) else None


def related(one: Witness, other: Witness, found: Sequence[Ground]) -> Dependence:
    """What the grounds come to. Direction is told only where all that have one agree."""
    telling = [ground for ground in found if ground.counts]
    via = tuple(dict.fromkeys(ground.via for ground in found if ground.via))
    if not telling:
        return Dependence(one, other, "related" if via else "independent", "", tuple(found), via)
    before = earlier(one, other)
    if before is not None:
        first, second = (one, other) if before else (other, one)
        told = f"{first.path} is of {first.written}, {second.path} of {second.written}"
        telling.append(Ground("dated-before", told, direction=B_ON_A if before else A_ON_B))
        found = [*found, telling[-1]]
    directions = {ground.direction for ground in telling if ground.direction}
    direction = directions.pop() if len(directions) == 1 else ""
    return Dependence(one, other, "depends" if direction else "related", direction, tuple(found), via)
