"""Whether it happened: the word of a sentence that a passage denies, or the other way round."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from valla.evidence.bonds import TOGETHER, Bond, neighbours
from valla.evidence.parts import DENYING, LINKS, Part, Sentence
from valla.evidence.sameness import CRITICAL, is_one, stands, tells
from valla.evidence.slots import Filling
from valla.lexicon import stem

__all__ = ["denied"]


def denied(own: Sequence[Sentence], window: Sequence[Sentence]) -> Filling | None:
    """The word of a sentence that a passage denies, or the other way round."""
    if _denials(own) and _denials(own) == _denials(window):
        return None
    mine = [item for sentence in own for item in _deeds(sentence)]
    theirs = [item for sentence in window for item in _deeds(sentence)]
    words = [part for sentence in window for part in sentence.parts if part.kind == "word"]
    found = []
    for part, no, sentence in mine:
        pairs = [
            (other, there, sign, beside)
            for other, there, beside in theirs
            if _is_one_deed(part, other)
            and ((sign := tells(part, other)) > 0 or not (_is_thing(part, sentence) or _is_thing(other, beside)))
        ]
        near = [item for item in pairs if _are_together(part, sentence, item[0], item[3])]
        same = near if sentence.frames else [*near, *(item for item in pairs if _is_one_word(part, item[0]))]
        if not near or any((sign < 0) == (no != there) for _, there, sign, _ in same):
            continue
        if near[0][2] < 0 and any(_is_one_word(part, word) for word in words):
            # "In spite of support they would oppose it": the deed is told by its own word, and the reverse of something else.
            continue
        found.append(Filling("denied", part, near[0][0]))
    # "Accepted the medal", "refused the medal": the verb is told to be the reverse, and what it governs to be denied.
    together = len(found) == 1 or (len(found) == _PAIR and found[1].theirs.start - found[0].theirs.end < _NEXT)
    return found[0] if together else None


_PAIR, _NEXT = 2, 12


def _is_thing(word: Part, sentence: Sentence) -> bool:
    """Is a word no verb, as it stands behind an article or a preposition? Whose support it is, and against whom, its neighbours do not tell."""
    gap = sentence.between[sentence.parts.index(word)]
    return not sentence.frames and bool(gap) and (gap[-1] in LINKS or gap[-1] in _ARTICLES)


_ARTICLES = frozenset("the a an his her its their our my of".split())
_UNREAL = frozenset("if would could should might may must whether asked ? unless lest without until before".split())


def _deeds(sentence: Sentence) -> list[tuple[Part, bool, Sentence]]:
    """The words of a sentence that tell what was, and not what might be, and whether they are denied."""
    if sentence.frames:
        return [
            (sentence.parts[at], at in sentence.denied, sentence)
            for at in sorted(sentence.deeds)
            if sentence.parts[at].kind == "word"
        ]
    return list(_with_negations(sentence))


def _are_together(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> bool:
    """Are two words told of the same: by the grammar, of one that does it or suffers it; without it, among the same neighbours?"""
    if mine.frames and sentence.frames:
        left, right = (
            [(kind, item) for kind, item in _bound(whole, word) if kind in _OF_DEED]
            for word, whole in ((part, mine), (other, sentence))
        )
        both = [item for kind, item in left if any(kind == another and is_one(item, their) for another, their in right)]
        shared, named = len(both), any(item.kind in CRITICAL for item in both)
        clash = any(
            kind == another and item.kind == their.kind == "name" and not is_one(item, their)
            for kind, item in left
            for another, their in right
        )
        return shared > 1 or (named and not clash)
    near = neighbours(other, sentence)
    return sum(stands(item, near) for item in neighbours(part, mine)) >= TOGETHER


_OF_DEED = ("agent", "patient", "is", "to", "where", "when")


def _bound(sentence: Sentence, word: Part) -> list[Bond]:
    """What the grammar binds to a word, and what it is bound to."""
    at = sentence.parts.index(word)
    below = [
        (kind, part)
        for part, frame in zip(sentence.parts, sentence.frames, strict=True)
        for kind, anchor in frame
        if anchor == at
    ]
    return [*below, *((kind, sentence.parts[anchor]) for kind, anchor in sorted(sentence.frames[at]))]


def _denials(sentences: Sequence[Sentence]) -> int:
    """How often something is denied."""
    return sum(part.kind == "negation" for sentence in sentences for part in sentence.parts)


def _is_one_word(one: Part, other: Part) -> bool:
    return any(key[0] not in "+-" for key in one.keys & other.keys)


def _is_one_deed(one: Part, other: Part) -> bool:
    """Are two words forms of one verb, or of like meaning or the reverse? "Revival" and "revived" tell the same, but not of the same time."""
    if not tells(one, other):
        return False
    left, right = (
        form.removesuffix("ing").removesuffix("ed").removesuffix("es").removesuffix("s").rstrip("e")
        for form in (one.form, other.form)
    )
    return left == right or not {key for key in one.keys if key[0] in "+-"}.isdisjoint(
        {f"{sign}{key[1:]}" for key in other.keys for sign in "+-"}
    )


_COUNSELS = frozenset(
    map(stem, "advise urge counsel recommend warn express speak vote decide argue plead declare rule pronounce".split())
)


_CLAUSE = frozenset(", but and or who which that when while although though because ; : — –".split())


def _with_negations(sentence: Sentence) -> Iterator[tuple[Part, bool, Sentence]]:
    """The words of a sentence that tell what was, and not what might be, and whether they are denied."""
    unreal = False
    for at, part in enumerate(sentence.parts):
        for form in sentence.between[at]:
            unreal = form in _UNREAL or (unreal and form not in _CLAUSE)
        if part.kind != "word" or unreal or part.form.endswith("ly"):
            continue
        before, gap = at - 1, at
        # "Was not actually signed": what says how stands between.
        while before > 0 and sentence.parts[before].form.endswith("ly") and not _CLAUSE & set(sentence.between[gap]):
            before, gap = before - 1, before
        denying = sentence.parts[before] if before >= 0 and not _CLAUSE & set(sentence.between[gap]) else None
        denies = denying is not None and (
            denying.kind == "negation" or (denying.kind == "word" and not denying.keys.isdisjoint(DENYING))
        )
        # "Advised him against going", "spoke against the reading": what is done is to say no.
        against = any("against" in after for after in sentence.between[at + 1 : at + 3])
        yield part, denies != (against and not part.keys.isdisjoint(_COUNSELS)), sentence
