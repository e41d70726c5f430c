"""A sentence told in other words: which passage tells the same, and where it fills one place with something else.

The gate is old practice in checking claims: a passage bears on a sentence only if it has nearly all of its telling words, and no more of its names,
numbers and dates is missing than is told otherwise in the same place (see `slots`). A place filled otherwise is told, and nothing else.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import PurePath

from valla.archive.holdings import Holdings
from valla.evidence.clauses import swapped
from valla.evidence.closeness import closeness
from valla.evidence.denials import denied
from valla.evidence.frames import framed
from valla.evidence.parts import NOBODY, Aliases, Part, Sentence, sentences
from valla.evidence.sameness import CRITICAL, is_one, is_reversed, stands
from valla.evidence.slots import Filling, are_one_span, exchanged, matter_of, other_slot
from valla.evidence.titles import other_office
from valla.terms import PROFILES, Candidate, Claim, Witness
from valla.text import Passage, fold

__all__ = ["Telling", "is_borne_out_less", "tellings", "weighed", "within"]

_STRETCHES = 6
"""Stretches of the archive that are read for one sentence."""
_WORTH, _BEHIND = 0.5, 0.6
"""The share of a sentence's words that a stretch must have to be read, and the part of what the best has."""
_LONGEST = 4
"""Sentences of a passage."""
_FILLED, _LENGTH = 0.1, 0.02
"""What a place that is filled otherwise is worth, in shares of a sentence, where the passage is chosen; and what each of its sentences costs."""
_MOST = 1500
"""Characters of a passage."""
_TELLS = 0.5
"""The share of a sentence's parts, by their weight, that a passage must have to be set beside it."""
_MORE = 1.5
"""How much more a name, a number or a date tells than another word."""
_MORE_BY = dict(zip(PROFILES, (0.15, 0.0, -0.05), strict=True))
"""How much more of a sentence a passage must have for its places to be told, by the name of the profile."""
_GATE, _OF_WORDS, _OFFICE, _DENIED = 0.61, 0.72, 0.65, 0.8
"""The share that a passage must have for a name, number or date to be told as another; for a word of a class; for an office; and for a denial, or who did it of two."""
_LEAST, _CHANCE, _SINGLE = 1.5, 16, 1.8
"""By how much (in halvings of the archive) what a passage has in common with a sentence must outdo chance, each word counting by its rarity: of one that stands once, 1."""
_TWO = 2
_MORE_WITHIN = 0.2
_UNSURE = 0.2
"""How much more it must have where a place is known by its neighbours alone."""
_CLOSE, _CLOSER, _WITHIN = 0.65, 0.8, 0.5
"""How close together (see `closeness`) a passage must have what it has of a sentence to fill one of its places otherwise, or to bear it out; where the two have no name, number or
date in common, or the place is known by its neighbours alone; and how close that must be in the one sentence that has it otherwise."""
_FRAMED = 0.1
"""How much less it need have where the grammar binds the place and what stands beside it alike in both."""
_ADDRESSED = re.compile(
    r"\b(?:I|me|my|you|your|yours|thou|thee|thy|we|us|our|(?:last|past|present|current|coming|this) (?:fiscal )?(?:year|month|week|session|century))\b",
    re.IGNORECASE,
)
"""What is said to someone, or of oneself, is of its own day and place; others' words of the same kind are of another."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A passage that tells the matter of a sentence: offsets in the witness; `core` the stretch from the first part that both have to the last; `share` of the sentence's parts that it has, by their weight; the parts that it
    lacks; the places that it fills otherwise; whether what the two have in common is more than chance, and where that is all of the sentence stands close together; and, where it has all of it or has it otherwise,
    how close (see `closeness`); `beside` is for each name, number and date, by its offset in the draft,
    how much of the rest of the sentence is told in the sentence of the passage that has it."""

    witness: Witness
    start: int
    end: int
    core: tuple[int, int]
    share: float
    lacking: tuple[Part, ...]
    fillings: tuple[Filling, ...]
    bears: bool
    close: float
    beside: Mapping[int, float] = field(default_factory=dict)


def tellings(
    claim: Claim,
    holdings: Holdings,
    profile: str = "middle",
    aliases: Aliases = NOBODY,
    most: int = _STRETCHES,
) -> list[Telling]:
    """The passages that tell the matter of a sentence, the fullest first, one for each stretch of the archive. `aliases` gives for the words of a name those of
    the name under which the record knows the same person, `most` how many stretches are read."""
    content, start, end = claim.passage.text.content, claim.passage.start, claim.passage.end
    if _ADDRESSED.search(content, start, end):
        return []
    own = framed(weighed(claim.passage, holdings, aliases), content)
    forms = {
        fold(word)
        for sentence in own
        for part in sentence.parts
        if part.kind in ("name", "word")
        for word in content[part.start : part.end].split()
    }
    candidates = holdings.telling(sorted(forms), most)
    least = max(_WORTH, _BEHIND * candidates[0].weight) if candidates else 0.0
    enough = _enough(holdings)
    found = [
        telling
        for item in candidates
        if item.weight >= least
        for telling in _best(own, item, holdings, aliases, _MORE_BY[profile], enough)
    ]
    return sorted(found, key=lambda item: (-item.share, item.witness.number, item.start))


def weighed(passage: Passage, holdings: Holdings, aliases: Aliases = NOBODY) -> list[Sentence]:
    """The sentences of a draft's passage, their parts weighed by their rarity in an archive."""
    content, size = passage.text.content, _size(holdings)
    read = sentences(content, passage.start, passage.end)
    return [_named(_weighed(sentence, content, holdings, size), aliases) for sentence in read]


def within(later: Sequence[Sentence], earlier: Sequence[Sentence], holdings: Holdings) -> Filling | None:
    """The place that an earlier sentence of the same draft fills otherwise. All else must agree, either way: a draft tells many like things."""
    marks = frozenset(mark for sentence in earlier for mark in sentence.marks)
    if (
        sum(part.marks.isdisjoint(marks) for sentence in later for part in sentence.parts if part.kind != "negation")
        > 1
    ):
        # More than the one place is told otherwise: seen at a glance, and so of nearly all.
        return None
    lacking = _lacking(later, earlier)
    _, fillings, _ = _held(later, earlier, lacking, (), _MORE_WITHIN, _enough(holdings))
    if len(fillings) != 1 or fillings[0].doubt or len(lacking) > 1:
        return None
    back = _share(_mine(earlier), _lacking(earlier, later))
    return fillings[0] if back >= _DENIED - _MORE_WITHIN / 2 else None


def _size(holdings: Holdings) -> int:
    """The words of an archive, never so few that nothing is rare."""
    return 2 + holdings.words


def _enough(holdings: Holdings) -> float:
    """As many rare words as no two passages have by chance: the more passages there are, the more."""
    return _LEAST + math.log2(_size(holdings)) / _CHANCE


def _named(sentence: Sentence, aliases: Aliases) -> Sentence:
    """The sentence, its names as the record has them."""
    if not any(part.kind == "name" and part.keys in aliases for part in sentence.parts):
        return sentence
    parts = tuple(
        replace(part, keys=aliases.get(part.keys, part.keys)) if part.kind == "name" else part
        for part in sentence.parts
    )
    return replace(sentence, parts=parts, marks=frozenset(mark for part in parts for mark in part.marks))


def _weighed(sentence: Sentence, content: str, holdings: Holdings, size: int) -> Sentence:
    """The sentence, its parts weighed by how rare their words are in the archive: there the names that all is about tell little."""
    parts = []
    for part in sentence.parts:
        often = [holdings.frequency(fold(word)) for word in content[part.start : part.end].split()]
        rare = math.log(size / (1 + min(often, default=0)), size) if part.kind in ("name", "word") else 1.0
        rare = max(rare, 0.0)
        parts.append(replace(part, rare=rare, weight=rare * (_MORE if part.kind in CRITICAL else 1.0)))
    return replace(sentence, parts=tuple(parts))


def _best(
    own: Sequence[Sentence],
    candidate: Candidate,
    holdings: Holdings,
    aliases: Aliases,
    more: float,
    enough: float,
) -> Iterator[Telling]:
    """The shortest passage of a stretch that has most of the sentence, and that which most nearly has it otherwise, if it stands elsewhere."""
    witness = candidate.witness
    content = holdings.stretch(witness, candidate.start, candidate.end)
    read = [_named(item, aliases) for item in _sentences_of(content, candidate.start)]
    around = [part for sentence in read for part in sentence.parts if part.kind in ("name", "date")]
    around += _headed(f"{witness.title}\n\n{witness.author}\n\n{holdings.stretch(witness, 0, _HEAD)}")
    parts = _mine(own)
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
    other: Telling | None = None
    reached = least_of_other = 0.0
    # What one sentence has a passage has that it stands in: each is looked through once.
    stood = {
        at: {number for number, part in enumerate(parts) if part.kind != "date" and stands(part, told[at].parts)}
        for at in wanted
    }
    for first, last in worth:
        window = [told[at] for at in range(first, last)]
        known = set().union(*(stood[at] for at in range(first, last)))
        lacking = [
            part
            for number, part in enumerate(parts)
            if number not in known and not (part.kind == "date" and stands(part, _parts_of(window)))
        ]
        if _share(parts, lacking) < _TELLS:
            continue
        telling = _compared(own, window, lacking, around, witness, more, enough)
        plain = telling.share - _LENGTH * (last - first)
        value = plain + _FILLED * bool(telling.fillings)
        if telling.share >= _TELLS and value > reached:
            best, reached = telling, value
        if telling.fillings and plain > least_of_other:
            other, least_of_other = telling, plain
    if best is None:
        return
    best = replace(best, beside=_beside(own, best, read), core=_core(own, best, read))
    if other is not None and not best.fillings and _is_told_rather(other, best):
        best, other = replace(other, core=_core(own, other, read)), None
    yield best
    if other and (other.start > best.end or best.start > other.end):
        yield replace(other, core=_core(own, other, read))


def _core(own: Sequence[Sentence], telling: Telling, read: Sequence[Sentence]) -> tuple[int, int]:
    """The stretch of a passage from the first part that both have to the last."""
    mine = _parts_of(own)
    window = [sentence for sentence in read if telling.start <= sentence.start and sentence.end <= telling.end]
    common = [part for part in _parts_of(window) if stands(part, mine)]
    return (common[0].start, common[-1].end) if common else (telling.start, telling.end)


def _parts_of(read: Sequence[Sentence]) -> list[Part]:
    return [part for sentence in read for part in sentence.parts]


def _needed(filling: Filling, shared: bool) -> float:
    """The share of all else that a passage must have for a place to be told; `shared` says whether it has another name or date of the sentence."""
    if not shared and filling.mine.kind == "name" and filling.doubt:
        return math.inf
    apart = max(_NEARLY - filling.matter, 0.0) * _APART
    return _GATE + _UNSURE * filling.doubt - _FRAMED * filling.framed + apart


_NEARLY, _APART = 0.5, 0.4
"""The share of a sentence that must be told beside what fills its place otherwise; and how much more the whole passage must have for what is lacking of that."""


def _beside(own: Sequence[Sentence], telling: Telling, read: Sequence[Sentence]) -> dict[int, float]:
    window = [sentence for sentence in read if telling.start <= sentence.start and sentence.end <= telling.end]
    return {
        part.start: max(
            (matter_of(part, own, sentence) for sentence in window if stands(part, sentence.parts)), default=0.0
        )
        for sentence in own
        for part in sentence.parts
        if part.kind in CRITICAL
    }


_TOLD, _DOUBTED, _WHOLLY, _LOOSE = 1.1, 0.25, 0.88, 0.6
"""What it must come to, how much of a sentence is told beside what fills its place otherwise and how close; how much more where the place is known by its neighbours
alone; and how much of a sentence all the passage must have, and how close, for that to be enough."""
_RATHER, _SAME_MATTER = 0.35, 0.75
"""How much more of a sentence must be told beside what fills its place than beside what it has in it, and how much at least."""


def _is_told_rather(other: Telling, best: Telling) -> bool:
    """Does a sentence tell the matter and fill its place otherwise, while what the draft has there stands beside other matter?"""
    return all(
        not item.doubt and item.matter >= _SAME_MATTER and is_borne_out_less(item, best) for item in other.fillings
    )


def is_borne_out_less(filling: Filling, telling: Telling) -> bool:
    """Is much less of the sentence told beside what it has in a place than beside what fills it otherwise?"""
    return telling.beside.get(filling.mine.start, 1.0) <= filling.matter - _RATHER


@lru_cache(maxsize=512)
def _headed(head: str) -> tuple[Part, ...]:
    """Whom and what a document is of, as its head has it: its sentences seldom say it again."""
    return tuple(part for sentence in sentences(head, 0, len(head)) for part in sentence.parts if part.kind == "name")


@lru_cache(maxsize=512)
def _titled(witness: Witness) -> tuple[Part, ...]:
    """Whom or what a whole document is about, if its title is a name."""
    title = f"On {witness.title or PurePath(witness.path).stem.replace('_', ' ')}"
    parts = [part for sentence in sentences(title, 0, len(title)) for part in sentence.parts]
    return tuple(parts) if len(parts) == 1 and parts[0].kind == "name" else ()


_HEAD = 300
"""Characters of a document that are its head."""


@lru_cache(maxsize=512)
def _sentences_of(content: str, start: int) -> tuple[Sentence, ...]:
    """The sentences of a stretch that begins at an offset. Kept by their words and not by their archive, which must not stay open for them."""
    return tuple(sentence.moved(start) for sentence in sentences(content, 0, len(content)))


def _compared(
    own: Sequence[Sentence],
    window: Sequence[Sentence],
    lacking: Sequence[Part],
    around: Sequence[Part],
    witness: Witness,
    more: float,
    enough: float,
) -> Telling:
    titled = _titled(witness)
    share, fillings, bears = _held(own, window, lacking, around, more, enough, titled)
    if any(not item.framed and item.theirs.kind == "name" and stands(item.theirs, titled) for item in fillings):
        # "Botswana is a member of the Union": what the document on another tells of that other contradicts nothing.
        fillings = ()
    pairs = [(item.mine, item.theirs) for item in fillings]
    close = closeness(own, window, pairs) if fillings or not lacking else 0.0
    if not _is_told(own, fillings, share, close - more) and not (
        close >= _least(own, window, fillings) + more and _are_told_there(own, window, fillings)
    ):
        fillings = ()
    if not lacking:
        bears = bears and close >= _CLOSE + more
    whole = window[0].start, window[-1].end
    return Telling(witness, *whole, whole, share, tuple(lacking), fillings, bears, close)


def _is_told(own: Sequence[Sentence], fillings: Sequence[Filling], share: float, close: float) -> bool:
    """What has most of a matter in the one sentence, or all but the places in several, tells it, with more between."""
    whole = sum(part.weight for sentence in own for part in sentence.parts if part.kind != "negation")
    rest = share * whole / (whole - sum(item.mine.weight for item in fillings) or 1.0)
    return all(
        item.matter + close >= _TOLD + _DOUBTED * item.doubt or (item.doubt < 1 and rest >= _WHOLLY and close >= _LOOSE)
        for item in fillings
    )


def _least(own: Sequence[Sentence], window: Sequence[Sentence], fillings: Sequence[Filling]) -> float:
    """How close a passage must tell the matter. Common words alone stand together in many places: where nothing is named nearly all must be the same."""
    given = [item.mine for item in fillings]
    theirs = [part for sentence in window for part in sentence.parts]
    named = any(
        part.kind in CRITICAL and any(is_one(part, other) and not _is_of_any_year(part, other) for other in theirs)
        for sentence in own
        for part in sentence.parts
        if part not in given
    )
    return _CLOSE if named and not any(item.doubt == 1.0 for item in fillings) else _CLOSER


def _is_of_any_year(one: Part, other: Part) -> bool:
    """Do two dates agree in no more than a month or a day? There is a December in every year."""
    return one.kind == "date" and len(shared := one.keys & other.keys) == 1 and not any(key[0] == "y" for key in shared)


def _are_told_there(own: Sequence[Sentence], window: Sequence[Sentence], fillings: Sequence[Filling]) -> bool:
    """Does the very sentence that has a place otherwise tell something of the matter?"""
    return all(
        closeness(own, [sentence], [(item.mine, item.theirs)]) >= _WITHIN
        for sentence in window
        for item in fillings
        if item.theirs in sentence.parts
    )


def _mine(own: Sequence[Sentence]) -> list[Part]:
    """The parts of a sentence that a passage can have or lack."""
    return [part for part in _parts_of(own) if part.kind != "negation"]


def _lacking(own: Sequence[Sentence], window: Sequence[Sentence]) -> list[Part]:
    theirs = _parts_of(window)
    return [part for part in _mine(own) if not stands(part, theirs)]


def _share(mine: Sequence[Part], lacking: Sequence[Part]) -> float:
    """The share of a sentence's parts that a passage has, by their weight."""
    return 1 - sum(part.weight for part in lacking) / (sum(part.weight for part in mine) or 1.0)


def _held(
    own: Sequence[Sentence],
    window: Sequence[Sentence],
    lacking: Sequence[Part],
    around: Sequence[Part],
    more: float,
    enough: float,
    titled: Sequence[Part] = (),
) -> tuple[float, tuple[Filling, ...], bool]:
    """The share of a sentence that a passage has, what it tells otherwise, and whether the two have more in common than chance."""
    mine = _mine(own)
    share = _share(mine, lacking)
    told = sum(part.rare for part in mine if part not in lacking)
    # Of a short sentence there may be no more than the one place that is filled otherwise.
    single = (
        len(lacking) == 1
        and lacking[0].kind in CRITICAL
        and any(part.kind == "name" for part in mine if part not in lacking)
    )
    bears = share >= _TELLS and told >= (min(_SINGLE, enough) if single else enough)
    whole = sum(part.weight for part in mine)
    found: tuple[Filling, ...] = ()
    for one, other in ((own, window), (_unframed(own), _unframed(window))) if bears else ():
        # What the grammar does not bind may be known by what stands beside it.
        found = found or _fillings(one, other, lacking, around, share, whole, more, titled)
        if not any(sentence.frames for sentence in own):
            break
    return share, found, bears


def _unframed(read: Sequence[Sentence]) -> list[Sentence]:
    return [replace(sentence, frames=(), denied=frozenset(), deeds=frozenset()) for sentence in read]


def _fillings(
    own: Sequence[Sentence],
    window: Sequence[Sentence],
    lacking: Sequence[Part],
    around: Sequence[Part],
    share: float,
    whole: float,
    more: float,
    titled: Sequence[Part],
) -> tuple[Filling, ...]:
    """The places that the passage fills otherwise, if nothing else of weight is missing."""
    share, total = share - more, whole
    critical = [part for part in lacking if part.kind in CRITICAL]
    # A name or a day that stands a little further off is not missing: sentences leave out who is spoken of, and when.
    missing = [part for part in critical if part.kind == "number" or not stands(part, around)]
    filled = [
        filling
        for part in critical
        if (filling := other_slot(part, own, window, titled))
        and (part in missing or part.kind != "name" or not filling.doubt)
    ]
    office = other_office(own, window)
    if office and share >= _OFFICE and all(part in office[1] or part == office[0].mine for part in missing):
        return (office[0],)
    if (
        len(missing) > 1
        and len(filled) == 1
        and not filled[0].doubt
        and not any(part.kind == "date" for sentence in window for part in sentence.parts)
    ):
        # "Yesterday I took off two toes": a diary or a letter tells its days elsewhere.
        missing = [part for part in missing if part.kind != "date"]
    if len(missing) > 1 and any(part.kind != "number" for part in missing) and not are_one_span(missing, own):
        # Two may be told otherwise where all the rest is told, and both places are sure.
        whole = sum(part.weight for sentence in own for part in sentence.parts) or 1.0
        rest = 1 - sum(part.weight for part in lacking if part not in missing) / whole
        names = all(part.kind == "name" for part in missing) and all(not filling.doubt for filling in filled)
        if len(missing) > _TWO or rest < _DENIED or not names:
            return ()
    if missing or filled:
        # "By thirteen votes to eight": several numbers may be told otherwise, but each of them must be; and who is spoken of further off must
        # not be another than is spoken of here.
        found = filled if len(filled) == max(len(missing), 1) == len({id(item.theirs) for item in filled}) else []
        theirs = [part for sentence in window for part in sentence.parts]
        turned = sum(part.weight for sentence in own for part in sentence.parts if is_reversed(part, theirs))
        shared = any(
            part.kind in ("name", "date") and part not in lacking and all(part is not item.mine for item in found)
            for sentence in own
            for part in sentence.parts
        )
        if not any(
            part.kind in ("word", "number", "date") and part not in lacking and not is_reversed(part, theirs)
            for sentence in own
            for part in sentence.parts
        ):
            # Names alone tell nothing.
            return ()
        # Of a sentence that has nothing named in common with the passage the place counts as well.
        whole -= sum(item.mine.weight for item in found if shared)
        rest = (share + more) * total / whole - turned / whole - more if whole else 0.0
        return tuple(item for item in found if rest >= _needed(item, shared))
    words = [filling for part in lacking if (filling := other_slot(part, own, window))]
    if words:
        rest = share * whole / (whole - words[0].mine.weight)
        return tuple(words) if len(words) == 1 and rest >= _OF_WORDS + _UNSURE * words[0].doubt else ()
    other = (exchanged(own, window) or swapped(own, window) or denied(own, window)) if share >= _DENIED else None
    return (other,) if other else ()
