"""Collation: two stretches of words set side by side, word by word.

`alignments` finds where the words of a quotation stand in a stretch of a witness and which word answers to which. It is
a chain of links: a link joins a word (or a word divided in two) of the one side to one of the other, the chain
keeps the order of both, and the best chain is the one whose links weigh most after what the gaps between them cost
(Eppstein, Galil, Giancarlo and Italiano, "Sparse dynamic programming", J. ACM 39 (1992), is the family of the
method). What lies between two links are the variants; judging them is not this module's business.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from valla.evidence.likeness import as_read, close_to, distance
from valla.evidence.orthography import loose
from valla.evidence.senses import FUNCTION

__all__ = ["Alignment", "Link", "alignments", "exact_alignments", "weight"]

# Words skipped in the witness at one place of the chain; what is left out beyond is looked for as a place of its own.
REACH = 60
# Pairs of words considered at most; beyond, those of common words without neighbours are dropped.
_MANY = 4000
# A stretch that has less than this of the quotation's words letter for letter, in whatever order, is not looked at further.
_LEAST = 0.15
# Nor, for a quotation of so many words, one that has fewer than this share of its pairs of neighbours.
_LONG = 20
_LEAST_PAIRS = 0.12
# Words at an end of a quotation that are looked for so many words off the rest.
_REST = 3
# Words at an end of a chain that may stand far off by chance, and how many words off the rest is far.
_ENDS, _FAR = 5, 0


@dataclass(frozen=True, slots=True)
class Link:
    """Words `i` to before `i_end` of the quotation answer to words `j` to before `j_end` of the witness."""

    i: int
    i_end: int
    j: int
    j_end: int
    equal: bool


@dataclass(frozen=True, slots=True)
class Alignment:
    """The best chain of links, and what it weighs against the weight of all the quotation's words (0 to 1)."""

    links: tuple[Link, ...]
    coverage: float
    value: float


def weight(form: str) -> float:
    """What a word's presence shows: little if it is one of the commonest words."""
    return 1.0 if form in FUNCTION else 2.0 + min(len(form), 10) / 10


def exact_alignments(quotation: Sequence[str], witness: Sequence[str]) -> list[Alignment]:
    """Every place at which the folded words of a quotation stand one after the other."""
    wanted, found, at = list(quotation), [], -1
    whole = sum(map(weight, quotation)) or 1.0
    try:
        while True:
            at = witness.index(wanted[0], at + 1)
            if list(witness[at : at + len(wanted)]) == wanted:
                links = tuple(Link(i, i + 1, at + i, at + i + 1, True) for i in range(len(wanted)))
                found.append(Alignment(links, 1.0, whole))
    except ValueError:
        return found


def alignments(quotation: Sequence[str], witness: Sequence[str]) -> list[Alignment]:
    """Set the folded words of a quotation beside those of a stretch of a witness: every place at which they stand one
    after the other, in order, or else the one best alignment; none where no word answers to any.

    Costs about the number of pairs of like words, not the product of the lengths.
    """
    exact = exact_alignments(quotation, witness)
    if exact:
        return exact
    whole = sum(map(weight, quotation)) or 1.0
    here = {*witness, *map(as_read, witness)}
    if sum(weight(form) for form in quotation if form in here or as_read(form) in here) < _LEAST * whole:
        return []
    if len(quotation) >= _LONG and _shared_pairs(quotation, witness) < _LEAST_PAIRS * len(quotation):
        return []
    pairs = _thinned(_pairs(quotation, witness), quotation)
    if not pairs:
        return []
    chain, value = _best_chain(pairs, quotation)
    chain = _extended(_drawn_in(chain, quotation, witness), quotation, witness)
    covered = sum(weight(quotation[k]) for link in chain for k in range(link.i, link.i_end))
    return [Alignment(tuple(chain), covered / whole, value)]


def _shared_pairs(quotation: Sequence[str], witness: Sequence[str]) -> int:
    """How many pairs of neighbouring words of the quotation stand in the witness too."""
    theirs = set(pairwise(witness))
    return sum(pair in theirs for pair in pairwise(quotation))


def _pairs(quotation: Sequence[str], witness: Sequence[str]) -> list[Link]:
    """All links there can be, in order of the quotation and then of the witness."""
    places: dict[str, list[int]] = {}
    for j, form in enumerate(witness):
        places.setdefault(form, []).append(j)
    joined: dict[str, list[int]] = {}
    for j, (one, other) in enumerate(pairwise(witness)):
        # Figures joined or divided are other figures: 36.4 is not 364. (Letters sort behind figures.)
        if one[-1] > "9" or _joinable(one, other):
            both = one + other
            joined.setdefault(both.replace("'", "") if "'" in both else both, []).append(j)
    elided = {form.replace("'", ""): at for form, at in places.items() if "'" in form}
    found: list[Link] = []
    near, few = _Near(list(places)), len(quotation) <= 8
    for i, form in enumerate(quotation):
        found += [Link(i, i + 1, j, j + 1, True) for j in places.get(form, ())]
        found += [Link(i, i + 1, j, j + 2, False) for j in joined.get(form.replace("'", ""), ())]
        if i + 1 < len(quotation) and _joinable(form, quotation[i + 1]):
            pair = (form + quotation[i + 1]).replace("'", "")
            found += [Link(i, i + 2, j, j + 1, False) for j in (*places.get(pair, ()), *elided.get(pair, ()))]
        # A common word misread, or one that stands there rightly too, shows by where it stands, between its neighbours; it
        # need not be looked for.
        if few or (form not in FUNCTION and form not in places):
            found += [Link(i, i + 1, j, j + 1, False) for other in near.of(form) for j in places[other]]
    found.sort(key=lambda link: (link.i, link.j))
    return found


def _joinable(one: str, other: str) -> bool:
    """May two forms be one word divided? Figures only by thousands: 2,000 is 2000, but 36.4 is not 364."""
    return not (one[-1:].isdigit() and other[:1].isdigit()) or (len(one) <= 3 and len(other) == 3 and other.isdigit())


class _Near:
    """Which of a stretch's forms could be a given one, misspelt or misread. Generous: the judge comes later."""

    def __init__(self, forms: list[str]) -> None:
        self.forms = forms
        self.read = [as_read(form) for form in forms]
        self.loose: dict[str, list[str]] = {}
        for form in forms:
            self.loose.setdefault(loose(form), []).append(form)
        self.known: dict[str, set[str]] = {}

    def of(self, form: str) -> set[str]:
        """The forms near to one, itself left out."""
        if form not in self.known:
            self.known[form] = self._find(form) - {form}
        return self.known[form]

    def _find(self, form: str) -> set[str]:
        length = len(form)
        most = 1 if length <= 4 else 2 if length <= 7 else 3
        found = set(self.loose.get(loose(form), ()))
        for written, forms in ((form, self.forms), (as_read(form), self.read)):
            for other, apart, k in close_to(written, forms, max(most, 2)):
                if _is_near(written, other, apart, most):
                    found.add(self.forms[k])
        return found


def _is_near(one: str, other: str, apart: int, most: int) -> bool:
    short, long = sorted((len(one), len(other)))
    if short <= 2:
        return apart <= 1 and long <= 3 and (one[:1] == other[:1] or short == long == 2)
    most = min(most, 1 if short <= 4 else 2 if short <= 7 else 3)
    return apart <= most or (short == long <= 4 and one[-1] == other[-1] and apart <= 2)


def _thinned(links: list[Link], quotation: Sequence[str]) -> list[Link]:
    """Without the links that can only be chance: those of common or merely similar words that stand alone."""
    if len(links) < 40:
        return links
    telling = {(link.i, link.j) for link in links if quotation[link.i] not in FUNCTION}
    exact = {(link.i, link.j) for link in links if link.equal}
    # In a long quotation common words meet by chance so often that only those beside telling ones are kept.
    beside = telling if len(quotation) > _LONG + 10 else telling | exact
    kept = [
        link
        for link in links
        if (link.equal and quotation[link.i] not in FUNCTION)
        or any((link.i + d, link.j + d) in beside for d in (-1, 1, -2, 2))
        or ((link.i - 1, link.j - 1) in exact and (link.i + 1, link.j + 1) in exact)
        or link.i_end - link.i + link.j_end - link.j > 2
    ]
    if len(kept) > _MANY:
        kept = [link for link in kept if (link.i - 1, link.j - 1) in exact or (link.i + 1, link.j + 1) in exact]
    return kept[: 4 * _MANY]


def _gap(left: Link, right: Link) -> float:
    """What it costs to pass from one link to the next."""
    mine, theirs = right.i - left.i_end, right.j - left.j_end
    if not mine and not theirs:
        return 0.0
    uneven = 0.4 if mine != theirs else 0.0
    return 0.6 + 0.5 * mine + uneven + min(0.1 * theirs, 4.0)


def _best_chain(links: list[Link], quotation: Sequence[str]) -> tuple[list[Link], float]:
    """The chain of links that weighs most. Words of the quotation left over at its ends cost as much as a gap."""
    values: list[float] = []
    before: list[int] = []
    for k, link in enumerate(links):
        own = sum(weight(quotation[at]) for at in range(link.i, link.i_end)) * (1.0 if link.equal else 0.75)
        best, back = -0.3 * min(link.i, 6), -1
        for p in range(k - 1, max(k - 250, -1), -1):
            other = links[p]
            if other.i_end > link.i or other.j_end > link.j or link.j - other.j_end > REACH:
                continue
            value = values[p] - _gap(other, link)
            if value > best:
                best, back = value, p
        values.append(own + best)
        before.append(back)
    length = len(quotation)
    end = max(range(len(links)), key=lambda k: values[k] - 0.3 * min(length - links[k].i_end, 6))
    value = values[end]
    chain = []
    while end >= 0:
        chain.append(links[end])
        end = before[end]
    return _without_strays(chain[::-1]), value


def _drawn_in(chain: list[Link], quotation: Sequence[str], witness: Sequence[str]) -> list[Link]:
    """With the first words beside the rest, if they stand there misread, and the last: an equal word further off is not the
    quotation's where a like one stands in its place."""

    def like(i: int, j: int) -> bool:
        one, other = as_read(quotation[i]), as_read(witness[j]) if 0 <= j < len(witness) else ""
        most = 1 if len(one) <= 4 else 2 if len(one) <= 7 else 3
        return bool(other) and (one == other or _is_near(one, other, distance(one, other, most), most))

    def beside(links: list[Link], anchor: Link) -> list[Link]:
        off = anchor.j - anchor.i
        return [Link(k.i, k.i + 1, k.i + off, k.i + off + 1, quotation[k.i] == witness[k.i + off]) for k in links]

    for n in range(1, min(_ENDS, len(chain) - 1)):
        left, right = chain[n - 1], chain[n]
        if right.j - left.j_end > _FAR + right.i - left.i_end:
            if all(like(link.i, link.i + right.j - right.i) for link in chain[:n]):
                chain = [*beside(chain[:n], right), *chain[n:]]
            break
    for n in range(1, min(_ENDS, len(chain) - 1)):
        left, right = chain[-n - 1], chain[-n]
        if right.j - left.j_end > _FAR + right.i - left.i_end:
            anchor = Link(left.i_end - 1, left.i_end, left.j_end - 1, left.j_end, left.equal)
            if all(like(link.i, link.i + anchor.j - anchor.i) for link in chain[-n:]):
                chain = [*chain[:-n], *beside(chain[-n:], anchor)]
            break
    return chain


def _extended(chain: list[Link], quotation: Sequence[str], witness: Sequence[str]) -> list[Link]:
    """With the words at either end that stand next to the rest, and with the last few if they stand together a few words off:
    too common to be trusted in the search for a place, they belong to the place once it is known."""
    i, j = chain[-1].i_end, chain[-1].j_end
    while i < len(quotation) and j < len(witness) and quotation[i] == witness[j]:
        chain = [*chain, Link(i, i + 1, j, j + 1, True)]
        i, j = i + 1, j + 1
    rest = list(quotation[i:])
    if 0 < len(rest) <= _REST:
        for at in range(j, j + _REST + 1):
            if list(witness[at : at + len(rest)]) == rest:
                chain = chain + [Link(i + k, i + k + 1, at + k, at + k + 1, True) for k in range(len(rest))]
                break
    i, j = chain[0].i, chain[0].j
    while i and j and quotation[i - 1] == witness[j - 1]:
        i, j = i - 1, j - 1
        chain = [Link(i, i + 1, j, j + 1, True), *chain]
    rest = list(quotation[:i])
    if 0 < len(rest) <= _REST:
        for at in range(j - len(rest), max(j - len(rest) - _REST - 1, -1), -1):
            if list(witness[at : at + len(rest)]) == rest:
                return [Link(k, k + 1, at + k, at + k + 1, True) for k in range(len(rest))] + chain
    return chain


def _without_strays(chain: list[Link]) -> list[Link]:
    """Without a lone link at an end that stands far off: chance, more likely than that all before one word was left out."""

    def stray(left: Link, right: Link) -> bool:
        return right.j - left.j_end > 4 + right.i - left.i_end

    if len(chain) > 3 and stray(chain[-2], chain[-1]):
        chain = chain[:-1]
    if len(chain) > 3 and stray(chain[0], chain[1]):
        chain = chain[1:]
    return chain
