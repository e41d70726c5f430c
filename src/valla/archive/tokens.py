"""The telling words of an archive: of each document the words that say something, by number, and how much each says.

Words that every text has are left out. Spellings and inflections of a word have one number, so that "argued" and "arguing" meet. What a word
tells is counted in bits: how rarely it is met, in the language (as far as its word list goes) and in the archive, the language standing for so many
words of any archive that a small one does not take its own few for common. What half the archive speaks of tells less; names and figures, which the event imposes, little.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from valla.archive.holdings import Holdings, Progress
from valla.lexicon import everyday, share, stem
from valla.spelling import skeleton
from valla.terms import Witness
from valla.text import Text, words

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Tokens", "tokens_of"]

_COMMON = 9.5
"""Bits below which a word tells nothing: it is one of seven hundred words of any text."""
_MOST = 15.0
"""Bits that a word has at most: nobody knows how rare the rare are."""
_LANGUAGE = 20_000
"""Words for which the language stands in the count."""
_TOPIC, _FEW = 0.6, 6
"""What part a word loses that all documents have, if there are so many at least."""
_SAYING = 12
"""Telling words of a document of which another with the same is a copy: two may send the same thanks."""
_IMPOSED = 0.3
"""What part is left of a name or a figure."""
_NAME = 0.7
"""A word that has a capital so often within a sentence is a name ..."""
_GERMAN = 0.4
"""... except in an archive that writes so many of its words with capitals."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """The telling words of some witnesses, one document after the other. `keys` number the words, `starts` say where in its document each begins; those of
    document k are `bounds[k]` to before `bounds[k + 1]`. `bits`, `imposed` (is it a name or a figure?) and `forms` (the first that was met) are by number."""

    witnesses: tuple[Witness, ...]
    keys: NDArray[np.uint32]
    starts: NDArray[np.uint32]
    bounds: NDArray[np.int64]
    bits: NDArray[np.float32]
    imposed: NDArray[np.bool_]
    forms: tuple[str, ...]

    def count(self, document: int) -> int:
        """How many telling words a document has."""
        return int(self.bounds[document + 1] - self.bounds[document])

    def stretch(self, document: int, first: int, last: int) -> tuple[list[int], list[int], list[float]]:
        """The numbers of the telling words `first` to before `last` of a document, where each begins, and what each tells."""
        low = int(self.bounds[document])
        high = min(low + last, int(self.bounds[document + 1]))
        keys = self.keys[low + first : high]
        return keys.tolist(), self.starts[low + first : high].tolist(), self.bits[keys].tolist()

    def alike(self) -> list[list[int]]:
        """The documents that have the same telling words from first to last, those that have few left out; each group in order."""
        found: dict[bytes, list[int]] = {}
        for document in range(len(self.witnesses)):
            if self.count(document) >= _SAYING:
                data = self.keys[self.bounds[document] : self.bounds[document + 1]].tobytes()
                found.setdefault(hashlib.blake2b(data, digest_size=16).digest(), []).append(document)
        return [group for group in found.values() if len(group) > 1]

    def without(self, documents: Collection[int]) -> Tokens:
        """The same but for some documents."""
        import numpy as np

        gone = np.isin(np.arange(len(self.witnesses)), list(documents))
        sizes = np.diff(self.bounds)
        kept = np.repeat(~gone, sizes)
        return replace(
            self,
            witnesses=tuple(witness for witness, out in zip(self.witnesses, gone.tolist(), strict=True) if not out),
            keys=self.keys[kept],
            starts=self.starts[kept],
            bounds=np.concatenate(([0], np.cumsum(sizes[~gone]))),
        )

    def spread(self) -> dict[int, list[int]]:
        """In which documents each name or figure stands that more than one has."""
        import numpy as np

        found: dict[int, list[int]] = {}
        for document in range(len(self.witnesses)):
            keys = np.unique(self.keys[self.bounds[document] : self.bounds[document + 1]])
            for key in keys[self.imposed[keys]].tolist():
                found.setdefault(key, []).append(document)
        return {key: documents for key, documents in found.items() if len(documents) > 1}

    def where(self, document: int, key: int) -> list[int]:
        """Which telling words of a document have this number."""
        import numpy as np

        return np.flatnonzero(self.keys[self.bounds[document] : self.bounds[document + 1]] == key).tolist()

    def often(self, document: int) -> dict[int, int]:
        """How often each telling word stands in a document that has it more than once, by number."""
        import numpy as np

        keys, counts = np.unique(self.keys[self.bounds[document] : self.bounds[document + 1]], return_counts=True)
        more = counts > 1
        return dict(zip(keys[more].tolist(), counts[more].tolist(), strict=True))


class _Forms(dict[str, int]):
    """Numbers the folded forms as they are met."""

    def __missing__(self, form: str) -> int:
        self[form] = number = len(self)
        return number


def tokens_of(holdings: Holdings, witnesses: Sequence[Witness], progress: Progress | None = None) -> Tokens:
    """The telling words of witnesses. `progress` is called with documents done, documents in all, and a file's name."""
    import numpy as np

    common = everyday(2**-_COMMON)
    numbers = _Forms()
    drawn: list[NDArray[np.uint32]] = []
    places: list[NDArray[np.uint32]] = []
    bounds, whole = [0], 0
    often, capitals, within, documents = (_Counts() for _ in range(4))
    for done, witness in enumerate(witnesses):
        if progress:
            progress(done, len(witnesses), witness.path)
        text = holdings.text(witness)
        found = words(text.content, _begin(text), text.evidence_end)
        whole += len(found)
        kept = [k for k, form in enumerate(found.forms) if form not in common and (len(form) > 2 or form.isdigit())]
        forms = np.fromiter((numbers[found.forms[k]] for k in kept), np.uint32, len(kept))
        starts = np.fromiter((found.starts[k] for k in kept), np.uint32, len(kept))
        inner, capital = _cases(text.content, starts)
        often.add(forms)
        within.add(forms[inner])
        capitals.add(forms[inner & capital])
        documents.add(np.unique(forms))
        drawn.append(forms)
        places.append(starts)
        bounds.append(bounds[-1] + len(kept))
    size = len(numbers)
    counted = often.upto(size), within.upto(size), capitals.upto(size), documents.upto(size)
    keys, bits, imposed, first = _weighed(list(numbers), counted, whole, len(witnesses))
    joined = np.concatenate(drawn) if drawn else np.zeros(0, np.uint32)
    del drawn
    joined = keys[joined] if size else joined
    starts = np.concatenate(places) if places else np.zeros(0, np.uint32)
    del places
    telling = bits[joined] > 0 if size else np.zeros(0, bool)
    passed = np.concatenate(([0], np.cumsum(telling)))
    return Tokens(tuple(witnesses), joined[telling], starts[telling], passed[bounds], bits, imposed, first)


def _begin(text: Text) -> int:
    """Where the words of a document begin, behind what its head says of itself."""
    first = text.blocks[0] if text.blocks else None
    return first.end if first and first.kind == "furniture" and not first.start else 0


class _Counts:
    """How often each form is met, whatever forms are still to come."""

    def __init__(self) -> None:
        import numpy as np

        self._counts = np.zeros(1 << 16, np.int64)

    def add(self, forms: NDArray[np.uint32]) -> None:
        """Count some forms, by number."""
        import numpy as np

        if not len(forms):
            return
        while int(forms.max()) >= len(self._counts):
            self._counts = np.concatenate((self._counts, np.zeros_like(self._counts)))
        np.add.at(self._counts, forms, 1)

    def upto(self, size: int) -> NDArray[np.int64]:
        """The counts of the first so many forms; asked once, at the end."""
        import numpy as np

        return (
            np.resize(self._counts, size)
            if size <= len(self._counts)
            else np.pad(self._counts, (0, size - len(self._counts)))
        )


def _cases(content: str, starts: NDArray[np.uint32]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Of the words of a document, which stand within a sentence, and which have a capital."""
    import numpy as np

    letters = np.frombuffer(content.encode("utf-32-le", "replace"), np.uint32)
    first = letters[starts]
    # Latin, Greek and Cyrillic capitals; other alphabets have none, or few documents.
    capital = (
        ((first >= 0x41) & (first <= 0x5A))
        | ((first >= 0xC0) & (first <= 0xDE))
        | ((first >= 0x391) & (first <= 0x42F))
    )
    before = letters[np.maximum(starts.astype(np.int64) - 2, 0)]
    inner = (starts > 1) & (
        ((before >= 0x61) & (before <= 0x7A)) | (before == ord(",")) | (before > 0xDE) & (before < 0x2000)
    )
    return inner, capital


def _weighed(
    forms: list[str], counted: tuple[NDArray[np.int64], ...], whole: int, many: int
) -> tuple[NDArray[np.uint32], NDArray[np.float32], NDArray[np.bool_], tuple[str, ...]]:
    """The number under which each form meets its spellings and inflections; what the words of each number tell; whether they are imposed; the first form of each."""
    import numpy as np

    often, within, capitals, documents = counted
    named = capitals >= _NAME * np.maximum(within, 1)
    if capitals.sum() > _GERMAN * max(int(within.sum()), 1):
        named[:] = False
    named |= np.fromiter((form[:1].isdigit() for form in forms), bool, len(forms))
    # A name has no inflections, and its spelling may be the very error that two have in common.
    stems = _Forms()
    written = (
        form.removesuffix("'s") if name else skeleton(stem(form)) or form
        for form, name in zip(forms, named.tolist(), strict=True)
    )
    keys = np.fromiter((stems[form] for form in written), np.uint32, len(forms))
    size = len(stems)
    spoken = np.fromiter((share(form) for form in forms), np.float64, len(forms))
    language = np.zeros(size)
    np.maximum.at(language, keys, spoken)
    chance = (np.bincount(keys, often, size) + _LANGUAGE * language) / (whole + _LANGUAGE)
    bits = np.minimum(-np.log2(np.maximum(chance, 2**-_MOST)), _MOST)
    bits[bits < _COMMON] = 0
    spread = np.minimum(np.bincount(keys, documents, size), many)
    bits *= 1 - _TOPIC * np.maximum(spread - 2, 0) / (max(many, _FEW) - 2)
    imposed = np.bincount(keys, named, size) > 0
    bits[imposed] *= _IMPOSED
    first = np.unique(keys, return_index=True)[1].tolist()
    return keys, bits.astype(np.float32), imposed, tuple(forms[k] for k in first)
