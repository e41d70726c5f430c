"""From texts to what is searched: hashed pairs of neighbouring words, and in which passages they stand.

A passage is a stretch of about 250 words. Its features are its pairs of neighbouring words and its pairs with one word
between (skip-grams), by their skeletons, hashed into buckets; a quotation's features vote for the passages that have them.
Redundancy does what spelling correction would: of twenty pairs a misread quotation has still enough that are right.
What is told in other words has few pairs in common with them: for it the single words are kept as well, by their first letters.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from valla.spelling import skeleton
from valla.text import fold, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["KINDS", "STUB", "Postings", "SegmentBuilder", "buckets", "form_hash", "passages_of", "single"]

PASSAGE = 1400
"""Characters in a passage, cut at white space."""
MOST_PASSAGES = 65_000
"""Passages in a segment: their numbers must fit sixteen bits."""
KINDS = (1, 2)
"""How far apart the two words of a feature stand."""
STUB = 6
"""Letters by which a single word is known."""
ROW = 8
"""A stored row has the postings of 2 ** ROW buckets."""
_LEAST_BITS = 14
COMMONEST = 100
COMMON = 1000
"""The commonest words are at most `COMMONEST`, each at least one word in `COMMON`."""
EVERYWHERE = 4
"""How often in a passage a single word may stand to be kept."""
_FEW = 3
"""In an archive of a page every word is one in a thousand; what stands so seldom is not common."""
PASSAGE_WORDS = PASSAGE // 6
"""Words of a passage, roughly."""
_SLOTS = 20
"""A vocabulary knows 2 ** _SLOTS tokens by their hashes."""
_MOST_FORMS = 2_000_000
_TOGETHER = 40
"""Passages whose tokens are numbered at once: few enough for the processor's cache."""
_STRETCH = _TOGETHER * (4 * PASSAGE + 1) + 1
"""Bytes of so many passages at most."""
_BASE = 0x9E3779B97F4A7C15
Feature: TypeAlias = "tuple[int, NDArray[np.uint32], list[int]]"
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


def _stub(form: str) -> str:
    """What single words are known by: their first letters, without the commonest endings of English."""
    for ending in ("ing", "ed", "es", "s"):
        if form.endswith(ending) and len(form) > len(ending) + 2:
            form = form.removesuffix(ending)
            break
    return form.rstrip("e")[:STUB]


class _Vocabulary:
    """Numbers each distinct token as it is first met, and hashes its folded form and skeleton once.

    Tokens are known again by a polynomial hash of their bytes, taken of all the tokens of a stretch at once (Karp and
    Rabin, "Efficient randomized pattern-matching algorithms", IBM J. Res. Dev. 31 (1987)); only one that its slot does
    not hold is looked up by itself.
    """

    def __init__(self) -> None:
        import numpy as np

        self.forms = array("I")
        self.skeletons = array("I")
        self.stubs = array("I")
        self._known: dict[bytes, int] = {}
        self._hashes = np.zeros(1 << _SLOTS, np.uint64)
        self._numbers = np.zeros(1 << _SLOTS, np.uint32)
        random = np.random.default_rng(1440)
        self._values = random.integers(1, 1 << 64, 256, np.uint64, endpoint=False) | np.uint64(1)
        self._powers = np.cumprod(np.full(_STRETCH, _BASE, np.uint64))
        self._inverse = np.cumprod(np.full(_STRETCH, pow(_BASE, -1, 1 << 64), np.uint64))

    def number(self, cleaned: Sequence[bytes]) -> tuple[NDArray[np.uint32], NDArray[np.intp]]:
        """The numbers of the tokens of all the stretches, in order, and how many each stretch has."""
        import numpy as np

        data = b" ".join(cleaned) + b" "
        letters = np.frombuffer(data, np.uint8)
        edges = np.flatnonzero(np.diff(letters == 0x20, prepend=True))
        starts, ends = edges[0::2], edges[1::2]
        sums = np.cumsum(self._values[letters] * self._powers[: len(letters)])
        hashes = (sums[ends - 1] - np.where(starts > 0, sums[starts - 1], 0)) * self._inverse[starts]
        slots = (hashes >> np.uint64(64 - _SLOTS)).astype(np.intp)
        numbers = self._numbers[slots]
        new = np.flatnonzero(self._hashes[slots] != hashes)
        if len(new):
            spans = zip(starts[new].tolist(), ends[new].tolist(), strict=True)
            numbers[new] = [self._number(data[start:end]) for start, end in spans]
            free = new[self._hashes[slots[new]] == 0]
            self._hashes[slots[free]], self._numbers[slots[free]] = hashes[free], numbers[free]
        borders = np.cumsum([len(stretch) + 1 for stretch in cleaned])
        return numbers, np.diff(np.searchsorted(starts, borders), prepend=0)

    def _number(self, token: bytes) -> int:
        number = self._known.setdefault(token, len(self.forms))
        if number == len(self.forms):
            form = token.decode("utf-8", "replace")
            if not token.isalnum():
                found = words(form).forms
                form = found[0] if found else ""
            self.forms.append(form_hash(form))
            self.skeletons.append(form_hash(skeleton(form)) if form else 0)
            self.stubs.append(form_hash(_stub(form)))
        return number


_vocabularies: list[_Vocabulary] = []


def _vocabulary() -> _Vocabulary:
    """One for the process: what one segment has learned of a token serves the next. A very large one is given up."""
    if not _vocabularies or len(_vocabularies[0].forms) > _MOST_FORMS:
        _vocabularies[:] = [_Vocabulary()]
    return _vocabularies[0]


def _cleaned(stretch: str) -> bytes:
    """The words of a stretch as bytes in lower case, divided by spaces, not yet folded: quicker than `text.words`, and the
    same but for odd punctuation."""
    data = stretch.encode("utf-8", "replace")
    if b"-\n" in data:
        data = _HYPHEN.sub(b"", data)
    if not stretch.isascii():
        data = data.replace(_APOSTROPHE, b"'")
        data = _PUNCTUATION.sub(b" ", data)
    if b"&" in data:
        data = data.replace(b"& ", b"and ").replace(b"&,", b"and ").replace(b"&\n", b"and ")
    return data.translate(_TABLE)


@dataclass(slots=True)
class Postings:
    """One kind of feature of a segment: `rows[k]` holds the buckets from `k << ROW` on: their counts, then the passages."""

    bits: int
    rows: list[bytes]


class SegmentBuilder:
    """Takes documents in and gives the postings of all their passages."""

    def __init__(self) -> None:
        self.vocabulary = _vocabulary()
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
        whole = 0
        passages = passages_of(content, start, end)
        for at in range(0, len(passages), _TOGETHER):
            together = passages[at : at + _TOGETHER]
            numbers, counts = self.vocabulary.number([_cleaned(content[first:last]) for first, last in together])
            self._numbers.append(numbers)
            self.documents += [document] * len(together)
            self.starts += [first for first, _ in together]
            self.counts += counts.tolist()
            whole += len(numbers)
        return whole

    def postings(self) -> tuple[Postings, ...]:
        """The postings of each kind of feature, in the order of `KINDS`, and those of single words that do not stand everywhere."""
        import numpy as np

        numbers = np.concatenate(self._numbers) if self._numbers else np.zeros(0, np.uint32)
        skeletons = np.array(self.vocabulary.skeletons or [0], np.uint32)[numbers]
        common = self._commonest(numbers)[numbers]
        passage = np.repeat(np.arange(self.passages, dtype=np.uint16), self.counts)
        document = np.repeat(np.array(self.documents, np.uint32), self.counts)
        made = []
        for apart in KINDS:
            keep = document[:-apart] == document[apart:]
            if apart > 1:
                # Two of the commonest words with a word between say nothing that their neighbours do not.
                keep &= ~(common[:-apart] & common[apart:])
            hashes = _mixed(skeletons[:-apart], skeletons[apart:], apart)
            made.append(_packed(hashes[keep], passage[:-apart][keep]))
        # A word that stands everywhere tells no passage from another; what is common in a small archive may be its very matter.
        counts = np.bincount(numbers, minlength=1)
        telling = (counts <= EVERYWHERE * self.passages)[numbers]
        stubs = np.array(self.vocabulary.stubs or [0], np.uint32)[numbers][telling]
        made.append(_packed(_mixed(stubs, stubs, 0), passage[telling]))
        return tuple(made)

    def _commonest(self, numbers: NDArray[np.uint32]) -> NDArray[np.bool_]:
        import numpy as np

        counts = np.bincount(numbers, minlength=max(len(self.vocabulary.forms), 1))
        common = np.zeros(len(counts), bool)
        common[np.argsort(counts)[-COMMONEST:]] = True
        return common & (counts > max(len(numbers) / COMMON, _FEW))

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


def _mixed(left: NDArray[np.uint32], right: NDArray[np.uint32], apart: int) -> NDArray[np.uint32]:
    """Hashes of pairs of words."""
    import numpy as np

    mixed = left * np.uint32(0x9E3779B1) + (right ^ np.uint32(apart)) * np.uint32(0x85EBCA77)
    mixed ^= mixed >> np.uint32(15)
    mixed *= np.uint32(0x2C1B3C6D)
    mixed ^= mixed >> np.uint32(12)
    return mixed * np.uint32(0x297A2D39)


def _packed(hashes: NDArray[np.uint32], passages: NDArray[np.uint16]) -> Postings:
    """The postings of features in the order of the text, whose passages therefore never descend."""
    import numpy as np

    bits = max(_LEAST_BITS, min(22, int(len(hashes) // 28).bit_length()))
    # Sixteen bits are sorted by radix, in a fraction of the time of any more; so the buckets are taken in groups.
    low = (hashes >> np.uint32(32 - bits)).astype(np.uint16)
    groups = max(bits - 16, 0)
    group = (hashes >> np.uint32(24) >> np.uint32(8 - groups)).astype(np.uint8)
    rows: list[bytes] = []
    for number in range(1 << groups):
        here = np.flatnonzero(group == number)
        rows += _rows(low[here], passages[here], min(bits, 16))
    return Postings(bits, rows)


def _rows(buckets: NDArray[np.uint16], passages: NDArray[np.uint16], bits: int) -> Iterator[bytes]:
    """The rows of 2 ** bits buckets."""
    import numpy as np

    order = np.argsort(buckets, kind="stable")
    buckets, ids = buckets[order], passages[order]
    again = (buckets[1:] == buckets[:-1]) & (ids[1:] == ids[:-1])
    if len(ids):
        once = np.concatenate(([True], ~again))
        buckets, ids = buckets[once], ids[once]
    counts = np.bincount(buckets, minlength=1 << bits)
    ends = np.concatenate(([0], np.cumsum(counts)))
    for first in range(0, 1 << bits, 1 << ROW):
        last = first + (1 << ROW)
        yield counts[first:last].astype(np.uint16).tobytes() + ids[ends[first] : ends[last]].tobytes()


def buckets(forms: Sequence[str], most: int) -> list[Feature]:
    """The features of a phrase, given its folded forms: for each kind its number, the hashes (shift them right by 32 - bits
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


def single(forms: Sequence[str]) -> Feature:
    """The features of single words, given their folded forms, as `buckets` gives those of pairs."""
    import numpy as np

    stubs = np.array([form_hash(_stub(fold(form))) for form in forms], np.uint32)
    return len(KINDS), _mixed(stubs, stubs, 0), list(range(len(forms)))
