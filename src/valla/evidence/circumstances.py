"""What witnesses tell of the matter of a sentence: who, where, how many, when, whether.

A sentence is accused only where a passage tells the same and fills one place with something else: another number, another name, a "not". Everything else
must agree, and no other witness may bear the draft out. It is looked for word for word first, then as told in other words (`retold`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from valla.archive.holdings import Holdings
from valla.evidence.likeness import distance
from valla.evidence.likewords import peoples
from valla.evidence.parts import LINKS, NOBODY, Aliases, Part, sentences
from valla.evidence.retold import Telling, is_borne_out_less, tellings
from valla.evidence.sameness import GENERIC, stands
from valla.evidence.seek import Seeker
from valla.evidence.sense import number_value, weighty
from valla.evidence.testimony import hedge
from valla.terms import Attestation, Circumstance, Claim, Quotation, Sense, Slot, Stance, Variant, Verdict
from valla.text import Passage, fold, words

__all__ = ["circumstance", "is_of_another"]

_AGREES, _ALL = 0.85, 0.97
"""The share of a sentence's words, by their weight, that a passage must have to be told beside it, and to have all of it."""
_MOST = 0.3
"""The share of its pairs of words, the rarer counting more, that a passage must have to be looked at."""
_LOOKED = 5
"""Passages among which one is looked for: the first may be the draft's own, if it lies in the archive."""
_OTHER_WORDS = 2
"""Variants that touch no sense and may stand beside the one that does."""
_PLACED_BY = frozenset("in at near from of to into through around between at on".split())
_TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady st general gen colonel col captain capt president senator governor judge king queen the".split()
)


def circumstance(claim: Claim, seeker: Seeker, profile: str = "middle", aliases: Aliases = NOBODY) -> Circumstance:
    """What the archive says to one sentence; `profile` is one of `valla.terms.PROFILES`, `aliases` the names of one person (see `tellings`)."""
    found = _word_for_word(claim, seeker)
    if found.verdict is not Verdict.DIFFERS:
        told = tellings(claim, seeker.holdings, profile, aliases)
        if found.verdict is Verdict.SILENT:
            found = _in_other_words(claim, told, seeker.holdings)
        if found.verdict is Verdict.ATTESTED:
            found = _disputed(found, told, seeker.holdings)
    if found.slots and is_of_another(claim, found.slots[0].witness):
        return Circumstance(claim, Verdict.SILENT)
    return found


def is_of_another(claim: Claim, place: Passage) -> bool:
    """Is a sentence that does not say of whom it is told of another than the passage? "He became a citizen" is told of many, and so is what names nobody."""
    passage = claim.passage
    content, theirs = passage.text.content, place.text.content
    first = next(iter(words(content, passage.start, passage.end).forms), "")
    if first in _SOMEONE:
        one, other = _spoken_of(content, passage.start), _spoken_of(theirs, place.start)
        if one and other and not stands(one, [other]):
            return True
    if _names(content, passage.start, passage.end):
        return False
    before = _names(content, max(passage.start - _AROUND, 0), passage.start)
    around = _names(theirs, max(place.start - _AROUND, 0), place.end + _AROUND)
    return bool(before) and before.isdisjoint(around)


_SOMEONE = frozenset("he she they his her their".split())


def _spoken_of(content: str, start: int) -> Part | None:
    """Of whom or what a text last told before a place, as the subject of a sentence: the first name that stands behind no preposition."""
    read = list(sentences(content, max(start - _AROUND, 0), start))
    for sentence in reversed(read):
        for part, gap in zip(sentence.parts, sentence.between, strict=False):
            if part.kind == "word":
                break
            if part.kind == "name" and LINKS.isdisjoint(gap) and not part.keys <= GENERIC:
                return part
    return None


def _names(content: str, start: int, end: int) -> frozenset[str]:
    found = (part for sentence in sentences(content, start, end) for part in sentence.parts if part.kind == "name")
    return frozenset(key for part in found for key in part.keys) - GENERIC - frozenset(peoples().values())


_PARALLEL = 1000
"""Characters within which a text may say a like thing of something else."""
_AROUND = 800
"""Characters before a sentence in which it may be said of whom it tells."""


def _word_for_word(claim: Claim, seeker: Seeker) -> Circumstance:
    forms = words(claim.passage.text.content, claim.passage.start, claim.passage.end).forms
    # What no passage has most of is told in other words, if at all; to look for the nearest would cost most of the time.
    if not any(item.weight >= _MOST for item in seeker.holdings.candidates(forms, _LOOKED)):
        return Circumstance(claim, Verdict.SILENT)
    evidence = seeker.seek(Quotation(claim.passage, (claim.passage,)))
    near = [item for item in evidence.attestations if item.coverage >= _AGREES and not item.joined]
    bearing = [item for item in near if item.coverage >= _ALL and not any(variant.sense for variant in item.variants)]
    if bearing:
        return _attested(claim, bearing)
    for item in near:
        slot = _slot(item)
        if slot is not None and not _is_borne_out(slot, near):
            return Circumstance(claim, Verdict.DIFFERS, (item,), (Slot(_kind(slot), slot.draft, slot.witness),))
    return Circumstance(claim, Verdict.SILENT)


def _attested(claim: Claim, bearing: Sequence[Attestation]) -> Circumstance:
    hedges = [hedge(item) for item in bearing]
    return Circumstance(claim, Verdict.ATTESTED, tuple(bearing), hedge=hedges[0] if all(hedges) else None)


def _in_other_words(claim: Claim, found: Sequence[Telling], holdings: Holdings) -> Circumstance:
    bearing = [item for item in found if item.bears and not item.lacking and not item.fillings]
    if bearing:
        return _attested(claim, [_attestation(item, Stance.ATTESTS, holdings) for item in bearing])
    for item in found:
        if item.fillings and item.share >= found[0].share - _LESS and not _bear_out(item, found):
            accusing = _attestation(item, Stance.DIFFERS, holdings)
            return Circumstance(claim, Verdict.DIFFERS, (accusing,), _places(claim, item, holdings))
    return Circumstance(claim, Verdict.SILENT)


_SAME, _SEVERAL = 0.8, 5
"""How close a passage must tell a matter that another bears out to dispute it, and how many parts but the disputed both must have: of Beria and of Khrushchev it may be
told what he claimed after Stalin's death."""


def _disputed(found: Circumstance, told: Sequence[Telling], holdings: Holdings) -> Circumstance:
    """The same, with the passage that tells it otherwise, if there is one."""
    bearing, claim = found.attestations[0], found.statement.passage
    parts = sum(
        part.kind != "negation"
        for sentence in sentences(claim.text.content, claim.start, claim.end)
        for part in sentence.parts
    )
    for item in told:
        # Speeches and laws say like things one after the other: all but the place must agree, and not close by.
        alone = (
            bool(item.fillings)
            and all(any(part is place.mine for place in item.fillings) for part in item.lacking)
            and not any(place.doubt for place in item.fillings)
            and item.close >= _SAME
            and parts - len(item.fillings) >= _SEVERAL
        )
        near = item.witness == bearing.witness and abs(item.core[1] - bearing.passages[0].start) < _PARALLEL
        if not alone or near:
            continue
        against = _attestation(item, Stance.DIFFERS, holdings)
        places = _places(found.statement, item, holdings)
        if not is_of_another(found.statement, places[0].witness):
            return replace(found, against=against, disputed=places)
    return found


def _places(claim: Claim, telling: Telling, holdings: Holdings) -> tuple[Slot, ...]:
    theirs = holdings.text(telling.witness)
    return tuple(
        Slot(
            filling.what,
            Passage(claim.passage.text, filling.mine.start, filling.mine.end),
            Passage(theirs, filling.theirs.start, filling.theirs.end),
        )
        for filling in telling.fillings
    )


_LESS, _WELL = 0.1, 0.15
"""How much less of a sentence than the fullest a passage may have to accuse it; and how much less than the one that accuses to bear it out."""


def _bear_out(accusing: Telling, found: Sequence[Telling]) -> bool:
    """Does another passage that tells the matter have what this one has otherwise?"""
    mine = {filling.mine.start for filling in accusing.fillings}
    return any(
        item.share >= accusing.share - _WELL
        and not item.fillings
        and mine.isdisjoint(part.start for part in item.lacking)
        and not all(is_borne_out_less(filling, item) for filling in accusing.fillings)
        for item in found
    )


def _attestation(telling: Telling, stance: Stance, holdings: Holdings) -> Attestation:
    # What a witness says against its words stands before the first of them.
    start, end = telling.core if stance is Stance.ATTESTS else (telling.start, telling.end)
    passage = Passage(holdings.text(telling.witness), start, end)
    return Attestation(telling.witness, stance, (passage,), coverage=telling.share)


def _slot(item: Attestation) -> Variant | None:
    """The one place that a passage fills otherwise, if all else agrees."""
    touching = [variant for variant in item.variants if variant.sense]
    others = len(item.variants) - len(touching)
    if len(touching) != 1 or others > _OTHER_WORDS or item.stance is Stance.ATTESTS:
        return None
    slot = touching[0]
    if _is_beside(slot.witness, item.passages[0]):
        return None
    if slot.sense is Sense.NEGATION:
        # "nor" for "and" may stand in a sentence that is denied on either side.
        return slot if others == 0 and slot.kind != "substituted" else None
    if slot.kind != "substituted" or not (str(slot.draft).strip() and str(slot.witness).strip()):
        return None
    if slot.sense in (Sense.NUMBER, Sense.DATE):
        return slot if _is_other_number(slot) and others <= 1 else None
    return slot if slot.sense is Sense.NAME and _is_other_name(slot) else None


_ENDED = re.compile(r"[.!?][\"”’')\]]*(?:\[\d+\])*\s+(?=[\"“‘'(\[]*[A-Z0-9])")


def _is_beside(slot: Passage, passage: Passage) -> bool:
    """Does a place stand in another sentence than most of its passage: "… in 1865. The last had been in 1468"?"""
    content = passage.text.content
    ends = [found.end() for found in _ENDED.finditer(content, passage.start, passage.end)]
    begun = max((end for end in ends if end <= slot.start), default=passage.start)
    ended = min((end for end in ends if end >= slot.end), default=passage.end)
    return (ended - begun) * 2 < passage.end - passage.start


def _is_other_number(slot: Variant) -> bool:
    """Are these two numbers, or two months, and not one told more fully?"""
    one, other = str(slot.draft).split(), str(slot.witness).split()
    if len(one) != len(other):
        return False
    values = [number_value(fold(word.strip(",."))) for word in (*one, *other)]
    if slot.sense is Sense.DATE:
        # "The October Revolution" and "the Russian Revolution" are no two months.
        return all(weighty(fold(word.strip(",."))) for word in (*one, *other))
    return None not in values


def _is_other_name(slot: Variant) -> bool:
    """Are these two names, neither of them a part of the other or the rest of a longer one?"""
    names = [
        [re.sub(r"[’']s?$", "", word).strip(".,;") for word in str(side).split()] for side in (slot.draft, slot.witness)
    ]
    if not all(_is_full_name(word) for name in names for word in name):
        return False
    if len(names[0]) != len(names[1]) or _are_spelt_alike(names[0], names[1]):
        return False
    left, right = (_before(side) for side in (slot.draft, slot.witness))
    if not left or not right or left[-1] in '.!?:”"' or any(map(_goes_on, (slot.draft, slot.witness))):
        return False
    # Behind the same first name or title another last name is another's; behind another one it may be the same person's.
    return left == right or not (left[0].isupper() or right[0].isupper())


def _is_full_name(word: str) -> bool:
    """Is a word a name written out, and no title, initial or cut name?"""
    return word[:1].isupper() and word.isalpha() and len(word) > 2 and fold(word) not in _TITLES


def _are_spelt_alike(one: list[str], other: list[str]) -> bool:
    left, right = fold(" ".join(one)), fold(" ".join(other))
    return distance(left, right, _MISSPELT) <= _MISSPELT or left[:_STEM] == right[:_STEM]


_MISSPELT, _STEM = 2, 4
"""Letters by which two spellings of one name differ, and letters that a name has in common with what is formed from it."""


def _before(side: Passage) -> str:
    """The word before a name."""
    found = side.text.content[max(side.start - 30, 0) : side.start].split()
    return found[-1] if found else ""


def _goes_on(side: Passage) -> bool:
    """Does a name go on in a word with a capital behind it?"""
    content = side.text.content
    behind = content[side.end : side.end + 30].split()
    return content[side.end : side.end + 1].isspace() and bool(behind) and behind[0][:1].isupper()


def _is_borne_out(slot: Variant, near: list[Attestation]) -> bool:
    """Does another passage fill the place as the draft does?"""
    wanted = fold(str(slot.draft))
    if not wanted:
        return False
    for item in near:
        for passage in item.passages:
            around = passage.text.content[max(passage.start - 300, 0) : passage.end + 300]
            if slot.witness.text is not passage.text and wanted in fold(around):
                return True
    return False


def _kind(slot: Variant) -> str:
    """Which circumstance it is: "number", "denied", "place" or "participant"."""
    if slot.sense in (Sense.NUMBER, Sense.DATE):
        return "number"
    if slot.sense is Sense.NEGATION:
        return "denied"
    before = slot.draft.text.content[max(slot.draft.start - 20, 0) : slot.draft.start].split()
    return "place" if before and fold(before[-1]) in _PLACED_BY else "participant"
