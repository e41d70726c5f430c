"""A sentence told in other words: which passage tells the same, and where it fills one place with something else.

The gate is old practice in checking claims: a passage bears on a sentence only if it has nearly all of its telling words, and no more of its names,
numbers and dates is missing than is told otherwise in the same place (see `slots`). A place filled otherwise is told, and nothing else.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePath

from valla.archive.holdings import Holdings
from valla.evidence.frames import framed
from valla.evidence.parts import Part, Sentence, sentences
from valla.evidence.slots import CRITICAL, Filling, denied, exchanged, other_slot, stands
from valla.terms import PROFILES, Candidate, Claim, Witness
from valla.text import fold

__all__ = ["Telling", "tellings"]

_STRETCHES = 6
"""Stretches of the archive that are read for one sentence."""
_WORTH, _BEHIND = 0.5, 0.6
"""The share of a sentence's words that a stretch must have to be read, and the part of what the best has."""
_LONGEST = 4
"""Sentences of a passage."""
_MOST = 1500
"""Characters of a passage."""
_TELLS = 0.5
"""The share of a sentence's parts, by their weight, that a passage must have to be set beside it."""
_MORE = 1.5
"""How much more a name, a number or a date tells than another word."""
_ENOUGH = 3.0
"""What the words that a passage has in common with a sentence must come to, each counting by its rarity (of a word that stands once in the archive: 1): as many
rare words as no two passages have by chance."""
_LEAST = 1.8
"""What they must come to where all is told but one name, number or date."""
_MORE_BY = dict(zip(PROFILES, (0.15, 0.0, -0.05), strict=True))
"""How much more of a sentence a passage must have for its places to be told, by the name of the profile."""
_GATE, _OF_WORDS, _DENIED = 0.61, 0.72, 0.8
"""The share that a passage must have for a name, number or date to be told as another; for a word of a class; and for a denial, or who did it of two."""
_UNSURE = 0.12
"""How much more it must have where a place is known by its neighbours alone."""
_FRAMED = 0.1
"""How much less it need have where the grammar binds the place and what stands beside it alike in both."""
_ADDRESSED = re.compile(r"\b(?:I|me|my|you|your|yours|thou|thee|thy|we|us|our)\b", re.IGNORECASE)
"""What is said to someone, or of oneself, is of its own day and place; others' words of the same kind are of another."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A passage that tells the matter of a sentence: offsets in the witness; `share` of the sentence's parts that it has, by their weight; the parts that it
    lacks; and the places that it fills otherwise."""

    witness: Witness
    start: int
    end: int
    share: float
    lacking: tuple[Part, ...]
    fillings: tuple[Filling, ...]


def tellings(claim: Claim, holdings: Holdings, profile: str = "middle") -> list[Telling]:
    """The passages that tell the matter of a sentence, the fullest first, one for each stretch of the archive."""
    content, start, end = claim.passage.text.content, claim.passage.start, claim.passage.end
    if _ADDRESSED.search(content, start, end):
        return []
    own = framed([_weighed(sentence, content, holdings) for sentence in sentences(content, start, end)], content)
    forms = {
        fold(word)
        for sentence in own
        for part in sentence.parts
        if part.kind in ("name", "word")
        for word in content[part.start : part.end].split()
    }
    candidates = holdings.telling(sorted(forms), _STRETCHES)
    least = max(_WORTH, _BEHIND * candidates[0].weight) if candidates else 0.0
    found = [_best(own, item, holdings, _MORE_BY[profile]) for item in candidates if item.weight >= least]
    return sorted((item for item in found if item), key=lambda item: (-item.share, item.witness.number, item.start))


def _weighed(sentence: Sentence, content: str, holdings: Holdings) -> Sentence:
    """The sentence, its parts weighed by how rare their words are in the archive: there the names that all is about tell little."""
    size = 2 + sum(witness.words for witness in holdings.witnesses)
    parts = []
    for part in sentence.parts:
        often = [holdings.frequency(fold(word)) for word in content[part.start : part.end].split()]
        rare = math.log(size / (1 + min(often, default=0)), size) if part.kind in ("name", "word") else 1.0
        rare = max(rare, 0.0)
        parts.append(replace(part, rare=rare, weight=rare * (_MORE if part.kind in CRITICAL else 1.0)))
    return replace(sentence, parts=tuple(parts))


def _best(own: Sequence[Sentence], candidate: Candidate, holdings: Holdings, more: float) -> Telling | None:
    """The shortest passage of a stretch that has most of the sentence."""
    content, read = _sentences_of(holdings, candidate.witness, candidate.start, candidate.end)
    around = [part for sentence in read for part in sentence.parts if part.kind in ("name", "date")]
    around += _headed(holdings, candidate.witness)
    parts = [part for sentence in own for part in sentence.parts if part.kind != "negation"]
    # Which sentences can have a part, as far as their marks tell, by bits.
    where = [sum(1 << at for at, item in enumerate(read) if not part.marks.isdisjoint(item.marks)) for part in parts]
    least = _TELLS * sum(part.weight for part in parts)
    worth = [
        (first, last)
        for first in range(len(read))
        for last in range(first + 1, min(first + _LONGEST, len(read)) + 1)
        if read[last - 1].end - read[first].start <= _MOST
        and sum(part.weight for part, bits in zip(parts, where, strict=True) if bits & ((1 << last) - (1 << first)))
        >= least
    ]
    # Grammar costs a hundred times what all else does: only what comes to be compared is parsed.
    wanted = sorted({at for first, last in worth for at in range(first, last)})
    told = dict(zip(wanted, framed([read[at] for at in wanted], content, candidate.start), strict=True))
    best: Telling | None = None
    for first, last in worth:
        telling = _compared(own, [told[at] for at in range(first, last)], around, candidate.witness, more)
        if telling.share >= _TELLS and (best is None or _value(telling) > _value(best) + 0.04):
            best = telling
    return best


def _value(telling: Telling) -> float:
    return telling.share + 0.1 * bool(telling.fillings)


@lru_cache(maxsize=512)
def _headed(holdings: Holdings, witness: Witness) -> tuple[Part, ...]:
    """Whom and what a document is of, as its head has it: its sentences seldom say it again."""
    head = f"{witness.title}\n\n{witness.author}\n\n{holdings.stretch(witness, 0, _HEAD)}"
    return tuple(part for sentence in sentences(head, 0, len(head)) for part in sentence.parts if part.kind == "name")


@lru_cache(maxsize=512)
def _titled(witness: Witness) -> tuple[Part, ...]:
    """Whom or what a whole document is about, if its title is a name."""
    title = f"On {witness.title or PurePath(witness.path).stem.replace('_', ' ')}"
    parts = [part for sentence in sentences(title, 0, len(title)) for part in sentence.parts]
    return tuple(parts) if all(part.kind == "name" for part in parts) else ()


_HEAD = 300
"""Characters of a document that are its head."""


@lru_cache(maxsize=512)
def _sentences_of(holdings: Holdings, witness: Witness, start: int, end: int) -> tuple[str, tuple[Sentence, ...]]:
    content = holdings.stretch(witness, start, end)
    return content, tuple(sentence.moved(start) for sentence in sentences(content, 0, len(content)))


def _compared(
    own: Sequence[Sentence], window: Sequence[Sentence], around: Sequence[Part], witness: Witness, more: float
) -> Telling:
    theirs = [part for sentence in window for part in sentence.parts]
    mine = [part for sentence in own for part in sentence.parts if part.kind != "negation"]
    lacking = [part for part in mine if not stands(part, theirs)]
    share = 1 - sum(part.weight for part in lacking) / (sum(part.weight for part in mine) or 1.0)
    told = sum(part.rare for part in mine if part not in lacking)
    # Of a short sentence there may be no more than the one place that is filled otherwise.
    single = (
        len(lacking) == 1
        and lacking[0].kind in CRITICAL
        and any(part.kind == "name" for part in mine if part not in lacking)
    )
    bears = share >= _TELLS and told >= (_LEAST if single else _ENOUGH)
    fillings = _fillings(own, window, lacking, around, share - more) if bears else ()
    if any(
        not item.framed and item.theirs.kind == "name" and stands(item.theirs, _titled(witness)) for item in fillings
    ):
        # "Botswana is a member of the Union": what the document on another tells of that other contradicts nothing.
        fillings = ()
    return Telling(witness, window[0].start, window[-1].end, share, tuple(lacking), fillings)


def _fillings(
    own: Sequence[Sentence], window: Sequence[Sentence], lacking: Sequence[Part], around: Sequence[Part], share: float
) -> tuple[Filling, ...]:
    """The places that the passage fills otherwise, if nothing else of weight is missing."""
    critical = [part for part in lacking if part.kind in CRITICAL]
    # A name or a day that stands a little further off is not missing: sentences leave out who is spoken of, and when.
    missing = [part for part in critical if part.kind == "number" or not stands(part, around)]
    filled = [filling for part in critical if (filling := other_slot(part, own, window))]
    if (
        len(missing) > 1
        and len(filled) == 1
        and not filled[0].doubt
        and not any(part.kind == "date" for sentence in window for part in sentence.parts)
    ):
        # "Yesterday I took off two toes": a diary or a letter tells its days elsewhere.
        missing = [part for part in missing if part.kind != "date"]
    if len(missing) > 1 and any(part.kind != "number" for part in missing):
        return ()
    if missing or filled:
        # "By thirteen votes to eight": several numbers may be told otherwise, but each of them must be; and who is spoken of further off must
        # not be another than is spoken of here.
        found = filled if len(filled) == max(len(missing), 1) else []
        return tuple(item for item in found if share >= _GATE + _UNSURE * item.doubt - _FRAMED * item.framed)
    words = [filling for part in lacking if (filling := other_slot(part, own, window))]
    if words:
        return tuple(words) if len(words) == 1 and share >= _OF_WORDS + _UNSURE * words[0].doubt else ()
    other = (exchanged(own, window) or denied(own, window)) if share >= _DENIED else None
    return (other,) if other else ()
