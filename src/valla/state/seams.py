"""Seams: places where another text begins.

A text keeps to its words: a name or a thing told of is told of again. Where at one place many words end for good and many others begin, two
texts have been joined. How likely the words of a stretch are together is reckoned as the words of one urn of which only the language is known
(Dirichlet compound multinomial, Madsen, Kauchak and Elkan 2005; as a segmenter Eisenstein and Barzilay 2008): each word has beforehand the
weight that its frequency in the language gives it, so that rare words that return bind a stretch together and common ones hardly do. The best
division is found over all divisions (Utiyama and Isahara 2001), each cut paying for itself.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from math import inf, lgamma, log, log2, sqrt

from valla import lexicon
from valla.terms import Flaw
from valla.text import Passage, Text, is_abbreviated

__all__ = ["seams"]

_END = re.compile(r"[.!?…][\"'”’)\]]*[ \t]*(?:\n|[ \t](?=[\"'`“‘(\[]*\s?[A-ZÀ-Þ\d]))\s*|\n[ \t]*\n\s*")
_LINE_END = re.compile(r"[.!?…:;][\"'”’)\]\s]*?\n\s*|\n[ \t]*\n\s*")
_ITEM = re.compile(r"[\[|*•#^_-]|\d+[.)\]]|[A-Z][a-z]+:[A-Z]")
_CLOSE = frozenset(".!?…:;\"'”’)]")
_FIRST = re.compile(r"\S+(?:\s+\S+){0,5}")
_WORD = re.compile(r"[^\W\d_]{2,}")
_CLAUSE = re.compile(
    r"\b(?:I|you|he|she|it|we|they|who|which|that|there|am|is|are|was|were|be|been|has|have|had|do|does|did|can|could|will|would|shall|should|may|might|must|"
    r"not|came|went|took|made|said|gave|saw|became|began|[a-z]{3,}ed)\b|[’'](?:s|ll|d|re|ve|m|t)\b",
    re.IGNORECASE,
)
_APART = ("heading", "note", "furniture", "code", "verse")

_COMMON = 600_000
"""Times that the word list has a word too common to tell of what a text speaks."""
_WEIGHT, _RARE = 0.6, 5_000
"""Weight of a word that the language hardly has, and the frequency from which on weights grow, with its root."""
_CUT = 0.22
"""What a cut costs, in logarithms of the number of words."""
_MADE_OF_PIECES = 0.19
"""Gain for each word, in nats and with all cuts paid, above which a text is one of pieces: whole texts stay below."""
_PIECEMEAL = 0.75
"""Share of their weights that words have where pieces are looked for: with less weight shorter ones are seen."""
_SEAM, _BESIDE_FOREIGN = 0.08, 0.04
"""Gain for each word of the sentences about it above which a place is a seam; beside foreign matter less is asked."""
_CHANCE = 5.0
"""Nats that the best of all places gains by chance: among few words they weigh more than among many."""
_LONGER = 0.25
"""How much more is asked, as a share, each time a text is twice as long as the sentences about a place."""
_ABOUT = 30
"""Sentences looked at before a place, and behind it."""
_FEW, _MANY = 12, 400
"""Sentences below which a text is not looked at, and above which not as a whole."""
_ALIKE = 1.6
"""Sentences for each line that ends with one, below which each line is one."""
_HEAD = 20
"""Characters by which a line is known for an item."""
_SHORT = 8
"""Letters of an abbreviation at most."""
_LEAST = 4
"""Sentences that stand on either side of a seam."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    start: int
    stems: tuple[str, ...]


class _Urn:
    """The words of a stretch, and how likely they are to stand together: the smaller its `cost`, the more one text."""

    __slots__ = ("counts", "drawn", "total", "weights")

    def __init__(self, weights: Mapping[str, float]) -> None:
        """`weights` of all words."""
        self.weights = weights
        self.counts: Counter[str] = Counter()
        self.drawn, self.total = 0.0, 0

    def put(self, sentence: _Sentence) -> None:
        for stem in sentence.stems:
            count = self.counts[stem]
            self.drawn += log(self.weights[stem] + count)
            self.counts[stem] = count + 1
        self.total += len(sentence.stems)

    def take(self, sentence: _Sentence) -> None:
        for stem in sentence.stems:
            count = self.counts[stem] = self.counts[stem] - 1
            self.drawn -= log(self.weights[stem] + count)
        self.total -= len(sentence.stems)

    def cost(self, prior: float) -> float:
        """What the words cost, in nats, if all that may be drawn weigh `prior` together."""
        return lgamma(prior + self.total) - lgamma(prior) - self.drawn

    def vocabulary(self) -> float:
        """What its words weigh together, each counted once."""
        return sum(self.weights[stem] for stem, count in self.counts.items() if count)


def seams(text: Text, foreign: Sequence[Passage] = ()) -> Iterator[Flaw]:
    """The places where another text begins, in order. `foreign` are passages already known not to be the text's own: they are left out, and
    a seam beside them asks for less. English only: of other languages the frequencies of words are not known."""
    sentences, weights, forms = _sentences(text, foreign)
    if len(sentences) < _FEW:
        return
    lighter = {stem: weight * _PIECEMEAL for stem, weight in weights.items()}
    found = _pieces(sentences, lighter) if len(sentences) <= _MANY else []
    for at in found or _turns(sentences, weights, _beside(sentences, foreign)):
        start = sentences[at].start
        first = _FIRST.match(text.content, start)
        before, behind = sentences[max(at - _ABOUT, 0) : at], sentences[at : at + _ABOUT]
        told = [
            ", ".join(forms[stem] for stem in _own(*both, weights)) for both in ((before, behind), (behind, before))
        ]
        ground = f"before it the text speaks of {told[0]}; from here on of {told[1]}"
        yield Flaw(Passage(text, start, first.end() if first else start), "seam", ground, sure=False)


def _sentences(text: Text, foreign: Sequence[Passage]) -> tuple[list[_Sentence], dict[str, float], dict[str, str]]:
    """The sentences of the running text, the weights of their words and how these are written; none if they are not in English."""
    content = text.content
    left_out = sorted(
        [*((b.start, b.end) for b in text.blocks if b.kind in _APART), *((p.start, p.end) for p in foreign)]
    )
    starts = [start for start, _ in left_out]
    sentences: list[_Sentence] = []
    says: list[bool] = []
    frequency: dict[str, int] = {}
    forms: dict[str, str] = {}
    known = total = at = 0
    for end in _ends(content, text.evidence_end):
        last = bisect_right(starts, at) - 1
        covered = last >= 0 and left_out[last][1] > at
        written = [] if covered or not _is_sentence(content, at, end) else _WORD.findall(content, at, end)
        stems = []
        for word in written:
            count = lexicon.count(word.lower())
            known += count > 0
            if count < _COMMON:
                stem = lexicon.stem(word.lower())
                forms.setdefault(stem, word)
                frequency[stem] = max(frequency.get(stem, 0), count)
                stems.append(stem)
        total += len(written)
        if written:
            sentences.append(_Sentence(at, tuple(stems)))
            says.append(_CLAUSE.search(content, at, end) is not None)
        at = end
    if known * 4 < total * 3:
        return [], {}, {}
    # One sentence among others may have no verb; two together are entries of a list.
    near = [True, *says, True]
    sentences = [sentence for at, sentence in enumerate(sentences) if says[at] or (near[at] and near[at + 2])]
    return sentences, {stem: _WEIGHT * sqrt(1 + count / _RARE) for stem, count in frequency.items()}, forms


def _is_sentence(content: str, start: int, end: int) -> bool:
    """Is a stretch a sentence of running text, and not an item of a list, a reference, a row of a table or a heading?"""
    last = content[start:end].rstrip()[-1:]
    line = content[content.rfind("\n", 0, start) + 1 : start + _HEAD].lstrip()
    return last in _CLOSE and not _ITEM.match(line)


def _ends(content: str, end: int) -> list[int]:
    """Where sentences end. If nearly every line is a sentence, the lines are the sentences."""
    found = [
        match.end()
        for match in _END.finditer(content, 0, end)
        if match[0][0] != "."
        or "\n\n" in match[0]
        or not is_abbreviated(content[max(match.start() - _SHORT, 0) : match.start() + 1])
    ]
    lines = [match.end() for match in _LINE_END.finditer(content, 0, end)]
    return [*(lines if len(found) < _ALIKE * len(lines) else found), end]


def _pieces(sentences: Sequence[_Sentence], weights: Mapping[str, float]) -> list[int]:
    """Where a text that is made of pieces is cut, by the numbers of the sentences with which pieces begin; empty if it is whole."""
    many, prior = len(sentences), sum(weights.values())
    words = sum(len(sentence.stems) for sentence in sentences)
    cut = _CUT * log(max(words, 2))
    best, back = [0.0] + [inf] * many, [0] * (many + 1)
    whole = 0.0
    for first in range(many):
        urn = _Urn(weights)
        for last in range(first, many):
            urn.put(sentences[last])
            cost = urn.cost(prior)
            if best[first] + cost + cut < best[last + 1]:
                best[last + 1], back[last + 1] = best[first] + cost + cut, first
        if first == 0:
            whole = urn.cost(prior)
    cuts = []
    at = back[many]
    while at:
        cuts.append(at)
        at = back[at]
    gain = whole - (best[many] - cut)
    return cuts[::-1] if gain >= _MADE_OF_PIECES * words else []


def _turns(sentences: Sequence[_Sentence], weights: Mapping[str, float], beside: Set[int]) -> list[int]:
    """The sentences with which the words about them change, each the highest turn of those about it."""
    asked = _SEAM * (1 + _LONGER * max(log2(len(sentences) / (2 * _ABOUT)), 0))
    gains = [
        gain + (_SEAM - _BESIDE_FOREIGN if at in beside else 0.0) for at, gain in enumerate(_gains(sentences, weights))
    ]
    found: list[int] = []
    for at in sorted(range(len(gains)), key=lambda at: -gains[at]):
        if gains[at] < asked:
            break
        if all(abs(at - other) > _ABOUT for other in found):
            found.append(at)
    return sorted(found)


def _gains(sentences: Sequence[_Sentence], weights: Mapping[str, float]) -> Iterator[float]:
    """For each sentence what is gained, for each word about it, if another text begins with it."""
    before, behind, both = _Urn(weights), _Urn(weights), _Urn(weights)
    for sentence in sentences[:_ABOUT]:
        behind.put(sentence)
        both.put(sentence)
    for at, sentence in enumerate(sentences):
        if _LEAST <= at <= len(sentences) - _LEAST:
            prior = both.vocabulary()
            gain = both.cost(prior) - before.cost(prior) - behind.cost(prior) - _CHANCE
            yield gain / max(both.total, 1)
        else:
            yield 0.0
        before.put(sentence)
        behind.take(sentence)
        if at >= _ABOUT:
            before.take(sentences[at - _ABOUT])
            both.take(sentences[at - _ABOUT])
        if at + _ABOUT < len(sentences):
            behind.put(sentences[at + _ABOUT])
            both.put(sentences[at + _ABOUT])


def _beside(sentences: Sequence[_Sentence], foreign: Sequence[Passage]) -> set[int]:
    """The sentences that stand next behind foreign matter."""
    starts = [sentence.start for sentence in sentences]
    return {bisect_left(starts, passage.end) for passage in foreign}


def _own(here: Sequence[_Sentence], there: Sequence[_Sentence], weights: Mapping[str, float]) -> list[str]:
    """What some sentences speak of and others do not: the three words that tell most, by how often they stand and how rare they are."""
    elsewhere = {stem for sentence in there for stem in sentence.stems}
    counts = Counter(stem for sentence in here for stem in sentence.stems if stem not in elsewhere)
    return sorted(counts, key=lambda stem: (-counts[stem] / weights[stem], stem))[:3]
