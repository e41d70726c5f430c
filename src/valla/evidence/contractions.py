"""What a contraction stands for: two words written as one, with an apostrophe for what is lost.

Of several meanings ("he'd": he would, he had) none is preferred; two readings are the same if they have one in common.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product

from valla.evidence.senses import CONTRACTIONS, ENDINGS

__all__ = ["same_in_full"]

# The fold takes the apostrophe that opens a word: of "he 'll" it leaves "he" and "ll".
_APART = {ending.removeprefix("'"): meanings for ending, meanings in ENDINGS.items()}
_MANY = 6
"""Words of a reading beyond which it is no longer written out."""


def same_in_full(one: Sequence[str], other: Sequence[str]) -> bool:
    """Are two readings, of folded forms, the same when their contractions are written out?"""
    if max(len(one), len(other)) > _MANY or not any(map(_contracted, (*one, *other))):
        return False
    return not set(_in_full(one)).isdisjoint(_in_full(other))


def _contracted(form: str) -> bool:
    return "'" in form or form in CONTRACTIONS or form in _APART


def _in_full(forms: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for parts in product(*map(_meanings, forms)):
        yield tuple(form for part in parts for form in part)


@lru_cache(maxsize=1 << 12)
def _meanings(form: str) -> tuple[tuple[str, ...], ...]:
    """What a form may stand for, itself among it."""
    whole = CONTRACTIONS.get(form) or _APART.get(form)
    if whole:
        return (form,), *map(tuple, whole)
    parts = [(form.removesuffix(ending), meanings) for ending, meanings in ENDINGS.items() if form.endswith(ending)]
    return (form,), *((stem, *meaning) for stem, meanings in parts for meaning in meanings)
