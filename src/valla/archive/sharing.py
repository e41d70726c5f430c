"""Where two documents may have words in common: blocks of the one and of the other in which the same pairs of telling words come in the same order.

A pair is of two words of which at most three telling ones stand between, so that it outlives a synonym, a word put in or left out. Pairs are hashed and
sorted, in portions that fit the memory; those that two documents share vote for two blocks. A pair that very many have is passed over. The cost is
that of sorting. What is found is a place to look at, no more.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from valla.archive.tokens import Tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["BLOCK", "Cell", "cells"]

BLOCK = 64
"""Telling words of a block."""
_REACH = 4
"""How far apart the two words of a pair stand at most."""
_PORTION = 6_000_000
"""Pairs that are sorted at once."""
_CAP, _RARE = 250, 4
"""Places beyond which a pair is passed over in a small archive, and to which it counts in full."""
_HITS = 16_000_000
"""Shared pairs that are kept; where there are more, those that many documents have are passed over."""
_LEAST, _MORE, _SMALL = 3.0, 1.0, 1 << 15
"""Shared pairs in neighbouring blocks that are worth a look; so many more for each doubling of the telling words of an archive beyond these."""
_SOME = 1.5
"""Shared pairs of one block with another, without which the neighbours are not asked."""
_A, _B, _UNIT = 36, 8, 32
"""Where the number of the one block begins in a vote, where that of the other; and what a pair is worth that counts in full."""
_CELLS = 250_000
"""Blocks beside blocks that are looked at, the most telling ones."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A block of document `a` and a block of document `b`, by number, that share pairs."""

    a: int
    b: int
    first: int
    second: int


def cells(tokens: Tokens, tell: Callable[[int, int, str], None] | None = None) -> list[Cell]:
    """The blocks beside one another that share pairs, in order of the documents (`a` before `b`) and of their places there."""
    import numpy as np

    telling = (
        np.flatnonzero(~tokens.imposed[tokens.keys]).astype(np.uint32) if len(tokens.keys) else np.zeros(0, np.uint32)
    )
    document = (np.searchsorted(tokens.bounds, telling, side="right") - 1).astype(np.uint32)
    blocks = -(-np.diff(tokens.bounds) // BLOCK)
    # The number of each word's block, among those of all documents.
    offsets = np.concatenate(([0], np.cumsum(blocks)))
    block = (offsets[document] + (telling - tokens.bounds[document]) // BLOCK).astype(np.uint32)
    keys = tokens.keys[telling]
    portions = max(1, -(-len(telling) * _REACH // _PORTION))
    found: list[NDArray[np.uint64]] = []
    for portion in range(portions):
        if tell:
            tell(portion, portions, "")
        hashes, at = _pairs(keys, document, portion, portions)
        for one, other, weight in _shared(hashes, at, _HITS // portions):
            apart = document[one] != document[other]
            first, second = block[one[apart]].astype(np.uint64), block[other[apart]].astype(np.uint64)
            # Both blocks and what the pair tells in one number, which is sorted by itself.
            found.append((first << np.uint64(_A)) | (second << np.uint64(_B)) | np.uint64(round(_UNIT * weight)))
    if not found:
        return []
    del document, block, keys
    least = _LEAST + _MORE * max(math.log2(len(telling) / _SMALL), 0)
    hits = np.concatenate(found)
    found.clear()
    return list(_voted(hits, offsets, least)) if len(hits) else []


def _pairs(
    keys: NDArray[np.uint32], document: NDArray[np.uint32], portion: int, portions: int
) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The hashes of the pairs of one portion, in order, and where the first word of each stands; equal hashes in the order of the places."""
    import numpy as np

    found = []
    for apart in range(1, _REACH + 1):
        mixed = _mixed(keys[:-apart], keys[apart:])
        chosen = np.flatnonzero((document[:-apart] == document[apart:]) & (mixed % np.uint32(portions) == portion))
        found.append(mixed[chosen].astype(np.uint64) << np.uint64(32) | chosen.astype(np.uint64))
    # One number for both: numbers are sorted many times quicker than pairs of numbers.
    joined = np.sort(np.concatenate(found))
    return (joined >> np.uint64(32)).astype(np.uint32), (joined & np.uint64(0xFFFFFFFF)).astype(np.uint32)


def _mixed(left: NDArray[np.uint32], right: NDArray[np.uint32]) -> NDArray[np.uint32]:
    import numpy as np

    mixed = left * np.uint32(0x9E3779B1) + right * np.uint32(0x85EBCA77)
    mixed ^= mixed >> np.uint32(15)
    mixed *= np.uint32(0x2C1B3C6D)
    mixed ^= mixed >> np.uint32(12)
    mixed *= np.uint32(0x297A2D39)
    mixed ^= mixed >> np.uint32(15)
    return mixed


def _shared(
    hashes: NDArray[np.uint32], at: NDArray[np.uint32], most: int
) -> Iterator[tuple[NDArray[np.uint32], NDArray[np.uint32], float]]:
    """The places that have one pair, two by two, with what that tells: the less, the more places have it."""
    import numpy as np

    edges = (
        np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1], [True])))
        if len(hashes)
        else np.zeros(1, np.int64)
    )
    first, size = edges[:-1], np.diff(edges)
    for many, group in _by_size(first, size):
        most -= len(group) * many * (many - 1) // 2
        if most < 0:
            return
        weight = min(1.0, (_RARE / many) ** 0.5)
        j, k = np.triu_indices(many, 1)
        yield at[(group[:, None] + j).ravel()], at[(group[:, None] + k).ravel()], weight


def _by_size(first: NDArray[np.int64], size: NDArray[np.int64]) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """Where the groups of each size begin, the small ones first."""
    import numpy as np

    order = np.argsort(size, kind="stable")
    ordered = size[order]
    for many in np.unique(ordered).tolist():
        if 2 <= many <= _CAP:
            low, high = np.searchsorted(ordered, (many, many + 1)).tolist()
            yield many, first[order[low:high]]


def _voted(hits: NDArray[np.uint64], offsets: NDArray[np.int64], least: float) -> Iterator[Cell]:
    """The blocks beside blocks that have votes enough, a block and its neighbours taken together."""
    import numpy as np

    hits.sort()
    told = (hits & np.uint64(0xFF)).astype(np.uint8)
    hits >>= np.uint64(_B)
    edges = np.flatnonzero(np.concatenate(([True], hits[1:] != hits[:-1])))
    names, votes = hits[edges], np.add.reduceat(told, edges, dtype=np.uint32) / np.float32(_UNIT)
    # Of blocks that have votes enough together one has some by itself.
    kept = np.flatnonzero(votes >= _SOME)
    pooled = votes[kept]
    one, right = np.uint64(1), np.uint64(1 << (_A - _B))
    for step in (one, right, right + one):
        for near in (names[kept] + step, names[kept] - step):
            where = np.minimum(np.searchsorted(names, near), len(names) - 1)
            pooled += np.where(names[where] == near, votes[where], 0)
    kept, pooled = kept[pooled >= least], pooled[pooled >= least]
    if len(kept) > _CELLS:
        kept = np.sort(kept[np.argpartition(pooled, -_CELLS)[-_CELLS:]])
    first, second = (names[kept] // right).astype(np.int64), (names[kept] % right).astype(np.int64)
    a, b = np.searchsorted(offsets, first, side="right") - 1, np.searchsorted(offsets, second, side="right") - 1
    for row in zip(a.tolist(), b.tolist(), (first - offsets[a]).tolist(), (second - offsets[b]).tolist(), strict=True):
        yield Cell(*row)
