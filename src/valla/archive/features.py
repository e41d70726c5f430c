"""From texts to what is searched: hashed pairs of neighbouring words, and in which passages they stand.

A passage is a stretch of about 250 words. Its features are its pairs of neighbouring words and its pairs with one word
between (skip-grams), by their skeletons, hashed into buckets; a quotation's features vote for the passages that have them.
Redundancy does what spelling correction would: of twenty pairs a misread quotation has still enough that are right.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from valla.spelling import skeleton
from valla.text import fold, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["KINDS", "Postings", "SegmentBuilder", "buckets", "form_hash", "passages_of"]

PASSAGE = 1400
"""Characters in a passage, cut at white space."""
MOST_PASSAGES = 65_000
"""Passages in a segment: their numbers must fit sixteen bits."""
KINDS = (1, 2)
"""How far apart the two words of a feature stand."""
ROW = 8
"""A stored row has the postings of 2 ** ROW buckets."""
_LEAST_BITS = 14
COMMONEST = 100
COMMON = 1000
"""The commonest words are at most `COMMONEST`, each at least one word in `COMMON`."""
PASSAGE_WORDS = PASSAGE // 6
"""Words of a passage, roughly."""
Feature: TypeAlias = "tuple[int, NDArray[np.uint64], list[int]]"
"""The kind, the hashes, and at which word of the phrase each begins."""

_HYPHEN = re.compile(rb"(?<=[A-Za-z0-9\x80-\xff])-[ \t]*\n[ \t]*(?=[a-z])")
# U+2000 to U+2FFF and U+0080 to U+00BF, which are punctuation and signs, in UTF-8.
_PUNCTUATION = re.compile(rb"\xe2[\x80-\xbf][\x80-\xbf]|\xc2[\x80-\xbf]")
_APOSTROPHE = "’".encode()
_TABLE = bytes(
    ord(chr(b).lower()) if b < 128 and chr(b).isalnum() else b if b >= 128 or b == 0x27 else 0x20 for b in range(256)
)


def passages_of(content: str, start: int, end: int) -> list[tuple[int, int]]:
    """The passages of `content[start:end]`: offsets, one after the other, cut at white space where there is any."""
    found = []
    while start < end:
        stop = min(start + PASSAGE, end)
        if stop < end:
            blank = max(content.rfind(" ", start + PASSAGE // 2, stop), content.rfind("\n", start + PASSAGE // 2, stop))
            stop = blank + 1 if blank > 0 else stop
        found.append((start, stop))
        start = stop
    return found


def form_hash(form: str) -> int:
    """The 32-bit hash of a folded form, as the lexicon keeps it."""
    return zlib.crc32(form.encode())


class _Vocabulary(dict[bytes, int]):
    """Numbers each distinct token as it is first met, and hashes its folded form and skeleton once."""

    def __init__(self) -> None:
        self.forms: list[int] = []
        self.skeletons: list[int] = []

    def __missing__(self, token: bytes) -> int:
        form = token.decode("utf-8", "replace")
        if not token.isalnum():
            found = words(form).forms
            form = found[0] if found else ""
        number = self[token] = len(self.forms)
        self.forms.append(form_hash(form))
        self.skeletons.append(form_hash(skeleton(form)) if form else 0)
        return number


_VOCABULARY = _Vocabulary()
"""One for the process: what one segment has learned of a token serves the next."""


def _tokens(stretch: str) -> list[bytes]:
    """The words of a stretch as bytes, unfolded: quicker than `text.words`, and the same but for odd punctuation."""
    data = stretch.encode("utf-8", "replace")
    if b"-\n" in data:
        data = _HYPHEN.sub(b"", data)
    if not stretch.isascii():
        data = data.replace(_APOSTROPHE, b"'")
        data = _PUNCTUATION.sub(b" ", data)
    if b"&" in data:
        data = data.replace(b"& ", b"and ")
    return data.translate(_TABLE).split()


@dataclass(slots=True)
class Postings:
    """One kind of feature of a segment: `rows[k]` holds the buckets from `k << ROW` on: their counts, then the passages."""

    bits: int
    rows: list[bytes]


class SegmentBuilder:
    """Takes documents in and gives the postings of all their passages."""

    def __init__(self) -> None:
        self.vocabulary = _VOCABULARY
        self.documents: list[int] = []
        self.starts: list[int] = []
        self.counts: list[int] = []
        self._numbers: list[NDArray[np.uint32]] = []

    @property
    def passages(self) -> int:
        """How many passages the segment has so far."""
        return len(self.starts)

    def add(self, document: int, content: str, start: int, end: int) -> int:
        """Take in the evidence of a document, `content[start:end]`; `document` is any number that names it. Gives the
        number of its words."""
        import numpy as np

        whole = 0
        lookup = self.vocabulary.__getitem__
        for first, last in passages_of(content, start, end):
            tokens = _tokens(content[first:last])
            self._numbers.append(np.fromiter(map(lookup, tokens), np.uint32, len(tokens)))
            self.documents.append(document)
            self.starts.append(first)
            self.counts.append(len(tokens))
            whole += len(tokens)
        return whole

    def postings(self) -> tuple[Postings, ...]:
        """The postings of each kind of feature, in the order of `KINDS`."""
        import numpy as np

        numbers = np.concatenate(self._numbers) if self._numbers else np.zeros(0, np.uint32)
        skeletons = np.array(self.vocabulary.skeletons or [0], np.uint32)
        common = self._commonest(numbers)
        passage = np.repeat(np.arange(self.passages, dtype=np.uint16), self.counts)
        document = np.repeat(np.array(self.documents, np.uint32), self.counts)
        made = []
        for apart in KINDS:
            left, right = numbers[:-apart], numbers[apart:]
            keep = document[:-apart] == document[apart:]
            if apart > 1:
                # Two of the commonest words with a word between say nothing that their neighbours do not.
                keep &= ~(common[left] & common[right]) if len(left) else keep
            hashes = _mixed(skeletons[left[keep]], skeletons[right[keep]], apart)
            made.append(_packed(hashes, passage[: len(numbers) - apart][keep] if len(keep) else passage[:0]))
        return tuple(made)

    def _commonest(self, numbers: NDArray[np.uint32]) -> NDArray[np.bool_]:
        import numpy as np

        counts = np.bincount(numbers, minlength=max(len(self.vocabulary.forms), 1))
        common = np.zeros(len(counts), bool)
        common[np.argsort(counts)[-COMMONEST:]] = True
        return common & (counts > len(numbers) / COMMON)

    def lexicon(self) -> tuple[bytes, bytes]:
        """The hashes of the forms that occur more than once, in order, and how often each does (at most 65,535)."""
        import numpy as np

        if not self._numbers or not self.vocabulary.forms:
            return b"", b""
        counts = np.bincount(np.concatenate(self._numbers), minlength=len(self.vocabulary.forms))
        hashes, back = np.unique(np.array(self.vocabulary.forms, np.uint32), return_inverse=True)
        summed = np.bincount(back, weights=counts).astype(np.int64)
        often = summed > 1
        return hashes[often].tobytes(), np.minimum(summed[often], 65_535).astype(np.uint16).tobytes()


def _mixed(left: NDArray[np.uint32], right: NDArray[np.uint32], apart: int) -> NDArray[np.uint64]:
    """64-bit hashes of pairs of words."""
    import numpy as np

    with np.errstate(over="ignore"):
        mixed = (
            (left.astype(np.uint64) << np.uint64(32)) ^ right ^ np.uint64(apart * 0x9E3779B97F4A7C15 & (1 << 64) - 1)
        )
        mixed ^= mixed >> np.uint64(31)
        mixed *= np.uint64(0xBF58476D1CE4E5B9)
        mixed ^= mixed >> np.uint64(29)
        mixed *= np.uint64(0x94D049BB133111EB)
    return mixed


def _packed(hashes: NDArray[np.uint64], passages: NDArray[np.uint16]) -> Postings:
    import numpy as np

    bits = max(_LEAST_BITS, min(22, int(len(hashes) // 28).bit_length()))
    found = (hashes >> np.uint64(64 - bits)).astype(np.uint32)
    # Bucket and passage together fit 32 bits if the buckets are taken in groups, and 32 bits are sorted sooner than 64.
    group = (found >> 16).astype(np.uint8)
    rows: list[bytes] = []
    for number in range(1 << max(bits - 16, 0)):
        here = group == number
        rows += _rows((found[here] << np.uint32(16)) | passages[here], min(bits, 16))
    return Postings(bits, rows)


def _rows(keys: NDArray[np.uint32], bits: int) -> Iterator[bytes]:
    """The rows of so many buckets: of each key the upper half is the bucket, the lower the passage."""
    import numpy as np

    keys.sort()
    if len(keys):
        keys = keys[np.concatenate(([True], keys[1:] != keys[:-1]))]
    counts = np.bincount(keys >> 16, minlength=1 << bits)
    ids = keys.astype(np.uint16)
    ends = np.concatenate(([0], np.cumsum(counts)))
    for first in range(0, 1 << bits, 1 << ROW):
        last = first + (1 << ROW)
        yield counts[first:last].astype(np.uint16).tobytes() + ids[ends[first] : ends[last]].tobytes()


def buckets(forms: Sequence[str], most: int) -> list[Feature]:
    """The features of a phrase, given its folded forms: for each kind its number, the hashes (shift them right by 64 - bits
    for the bucket), and at which word each begins. At most `most` of a kind, spread evenly."""
    import numpy as np

    hashes = np.array([form_hash(skeleton(fold(form))) for form in forms], np.uint32)
    found = []
    for kind, apart in enumerate(KINDS):
        count = max(len(hashes) - apart, 0)
        at: Iterable[int] = range(count) if count <= most else np.unique(np.linspace(0, count - 1, most).astype(int))
        where = list(at)
        found.append((kind, _mixed(hashes[where], hashes[[k + apart for k in where]], apart), where))
    return found
