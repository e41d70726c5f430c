"""Errors in common: a number or the spelling of a name that two witnesses have where all others that tell the matter agree on another.

Two who tell the truth may have it each from the event; two who have one mistake have it from one another, or from one who made it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import TypeAlias

from valla.archive.holdings import Holdings, Progress
from valla.archive.tokens import Tokens
from valla.evidence.dependence.values import Ground, place
from valla.evidence.senses import NUMBERS
from valla.text import Text, Words, words

__all__ = ["errors"]

_LEADING = re.compile(r"[0-9]{1,9}")
_FEW = 3
"""Numbers up to this are met by chance."""
_SCALES = frozenset(word for word in NUMBERS if NUMBERS[word] >= 100)
"""Words that say of another number what it is of, and by themselves no more than "many"."""
_AROUND, _NAMED = 8, 25
"""Telling words on either side of a number that say which matter it is of, and of a name, which has less need of them."""
_ALIKE, _LENGTHS = 2, (1500, 8000, 40_000)
"""Of these so many must be in common, one more for each of these numbers of telling words that a document of the two has more of."""
_OTHERS = 3
"""So many others must agree on what the two do not have: of two against two nobody knows who errs."""
_CROWD = 200
"""A word next to more numbers than this says nothing of the matter."""
_PLACES = 12
"""Places of a name in a document that are looked at."""
_LONG = 5
"""Letters of a name that can be misspelt and still be known."""
_LARGE = 20_000_000
"""Telling words of an archive in which errors are no longer looked for."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A number or a name in a document: what it says, its offsets, and where it stands among the telling words (from, to before)."""

    document: int
    value: str
    start: int
    end: int
    first: int
    last: int


def errors(tokens: Tokens, holdings: Holdings, tell: Progress | None = None) -> dict[tuple[int, int], list[Ground]]:
    """The errors that two documents have in common, by their numbers."""
    found: dict[tuple[int, int], list[Ground]] = defaultdict(list)
    if len(tokens.witnesses) >= 2 + _OTHERS and len(tokens.keys) <= _LARGE:
        search = _Search(tokens, holdings)
        for one, other, rivals in [*search.deviating(tell), *search.misspelt()]:
            found[one.document, other.document].append(search.ground(one, other, rivals))
    return found


_Error: TypeAlias = "tuple[_Place, _Place, list[_Place]]"
"""Two places that say the same, and those of the others who tell the matter and agree on something else."""


class _Search:
    """Looks through the documents of an archive for the matters that several tell."""

    def __init__(self, tokens: Tokens, holdings: Holdings) -> None:
        self.tokens, self.holdings = tokens, holdings
        self.imposed = tokens.imposed.tolist()

    def ground(self, one: _Place, other: _Place, rivals: Sequence[_Place]) -> Ground:
        """What is said of an error."""
        a, b, where = (place(self._text(item.document), item.start, item.end) for item in (one, other, rivals[0]))
        told = f'both have "{a.words}" where {len({item.document for item in rivals})} others have "{where.words}" ({where.locus})'
        return Ground("common-error", told, a, b)

    def _text(self, document: int) -> Text:
        return self.holdings.text(self.tokens.witnesses[document])

    def _around(self, item: _Place, reach: int) -> frozenset[int]:
        """The telling words around a place that say which matter it is of."""
        low = max(item.first - reach, 0)
        keys = self.tokens.stretch(item.document, low, item.last + reach)[0]
        del keys[item.first - low : item.last - low]
        return frozenset(key for key in keys if not self.imposed[key])

    def _beside(self, item: _Place) -> set[tuple[str, int]]:
        """The telling words next to a place, and on which side."""
        before = self.tokens.stretch(item.document, max(item.first - 1, 0), item.first)[0]
        behind = self.tokens.stretch(item.document, item.last, item.last + 1)[0]
        return {("before", key) for key in before} | {("behind", key) for key in behind}

    def _needed(self, one: _Place, other: _Place) -> int:
        """How many words around must be in common: the longer a document, the more places there are for chance."""
        longest = max(self.tokens.count(item.document) for item in (one, other))
        return _ALIKE + sum(longest > length for length in _LENGTHS)

    # -- numbers

    def deviating(self, tell: Progress | None) -> Iterator[_Error]:
        """Two places of one number where the others have another."""
        beside: dict[tuple[str, int], list[_Place]] = defaultdict(list)
        for document, witness in enumerate(self.tokens.witnesses):
            if tell:
                tell(document, len(self.tokens.witnesses), witness.path)
            keys, starts, _ = self.tokens.stretch(document, 0, self.tokens.count(document))
            for value, start, end in _figures(self._text(document)):
                item = _Place(document, value, start, end, bisect_left(starts, start), bisect_left(starts, end))
                if item.first:
                    beside["before", keys[item.first - 1]].append(item)
                if item.last < len(keys):
                    beside["behind", keys[item.last]].append(item)
        told: set[tuple[int, int, str]] = set()
        for group in beside.values():
            for one, other in _by_two(group):
                name = (one.document, other.document, one.value)
                if name not in told and (rivals := self._rivals(one, other, group)):
                    told.add(name)
                    yield one, other, rivals

    def _rivals(self, one: _Place, other: _Place, group: Sequence[_Place]) -> list[_Place]:
        """The places of those who tell the matter, if they are enough and all of one mind."""
        alike, mine, theirs = self._needed(one, other), self._around(one, _AROUND), self._around(other, _AROUND)
        if len(mine & theirs) < alike:
            return []
        rivals = [
            item for item in group if item.value != one.value and item.document not in (one.document, other.document)
        ]
        near = [(item, self._around(item, _AROUND)) for item in rivals]
        rivals = [item for item, around in near if len(around & mine) >= alike and len(around & theirs) >= alike]
        agreed = len({item.document for item in rivals}) >= _OTHERS and len({item.value for item in rivals}) == 1
        return rivals if agreed else []

    # -- names

    def misspelt(self) -> Iterator[_Error]:
        """Two places of a name that only they have, where others have a name much like it."""
        spread, forms = self.tokens.spread(), self.tokens.forms
        names = [key for key in spread if len(forms[key]) >= _LONG and forms[key].isalpha()]
        like: dict[str, list[int]] = defaultdict(list)
        for key in names:
            if len(spread[key]) >= _OTHERS:
                for variant in _variants(forms[key]):
                    like[variant].append(key)
        for key in names:
            if len(spread[key]) == 2:
                for rival in {other for variant in _variants(forms[key]) for other in like.get(variant, ())} - {key}:
                    others = set(spread[rival]) - set(spread[key])
                    if len(others) >= max(_OTHERS, len(spread[rival]) - 1):
                        yield from self._same_matter(key, rival, spread[key], sorted(others))

    def _same_matter(self, key: int, rival: int, pair: Sequence[int], others: Sequence[int]) -> Iterator[_Error]:
        one, other = ([*self._named(document, key)] for document in pair)
        rivals = [item for document in others for item in self._named(document, rival)]
        for mine, theirs in product(one, other):
            alike, around = self._needed(mine, theirs), (self._around(mine, _NAMED), self._around(theirs, _NAMED))
            beside = self._beside(mine) & self._beside(theirs)
            if not beside or len(around[0] & around[1]) < alike:
                continue
            near = [
                item
                for item in rivals
                if beside & self._beside(item)
                and all(len(self._around(item, _NAMED) & side) >= alike for side in around)
            ]
            if len({item.document for item in near}) >= _OTHERS:
                yield mine, theirs, near
                return

    def _named(self, document: int, key: int) -> Iterator[_Place]:
        """The first places of a name in a document."""
        for k in self.tokens.where(document, key)[:_PLACES]:
            start, name = self.tokens.stretch(document, k, k + 1)[1][0], self.tokens.forms[key]
            yield _Place(document, name, start, start + len(name), k, k + 1)


def _by_two(group: Sequence[_Place]) -> Iterator[tuple[_Place, _Place]]:
    """The places of a number that two documents have and no more, where others have other numbers."""
    if not 2 + _OTHERS <= len(group) <= _CROWD:
        return
    by_value: dict[str, list[_Place]] = defaultdict(list)
    for item in group:
        by_value[item.value].append(item)
    for same in by_value.values():
        if len({item.document for item in same}) == 2:
            yield from ((one, other) for one, other in combinations(same, 2) if one.document != other.document)


def _figures(text: Text) -> Iterator[tuple[str, int, int]]:
    """The numbers of a text: what each comes to, and its offsets. "1,500" and "forty-two" are one number each."""
    found = words(text.content, 0, text.evidence_end)
    before = -1
    for k, form in enumerate(found.forms):
        if k <= before or not (form in NUMBERS or form[0].isdecimal()):
            continue
        whole, last = _number(form), k
        while last + 1 < len(found) and (more := _continued(found, last, whole, text.content)):
            whole, last = more, last + 1
        before = last
        if whole > _FEW and form not in _SCALES:
            yield str(whole), found.starts[k], found.ends[last]


def _number(form: str) -> int:
    """What a word for a number comes to, or figures with what is written behind them ("3rd"); 0 for what is none."""
    figures = _LEADING.match(form)
    return int(figures[0]) if figures else NUMBERS.get(form, 0)


def _continued(found: Words, last: int, whole: int, content: str) -> int:
    """What a number comes to with the word behind it, 0 if that does not go on with it: thousands behind a comma, units behind tens."""
    between, form = content[found.ends[last] : found.starts[last + 1]], found.forms[last + 1]
    if between == "," and len(form) == 3 and form.isdecimal():
        return 1000 * whole + int(form)
    tens = 20 <= whole < 100 and whole % 10 == 0 and found.forms[last] in NUMBERS
    return whole + NUMBERS[form] if tens and between in ("-", " ") and 0 < NUMBERS.get(form, 0) < 10 else 0


def _variants(form: str) -> set[str]:
    """A form with at most one of its letters left out: two forms that share one differ in a letter or two neighbours."""
    return {form, *(form[:k] + form[k + 1 :] for k in range(1, len(form)))}
