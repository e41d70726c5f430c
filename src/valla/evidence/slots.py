"""The places of a sentence, and what another fills them with.

A place is known by what it is bound to: a name by the word that it does, or that is done to it, or by the preposition and the word before it; a
number by what it counts; a date by the matter told; an office by its bearer. Two sentences that bind a place alike and fill it with two names give it to two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from valla.evidence.bonds import TOGETHER, Bond, are_bound_alike, bonds_of, neighbours
from valla.evidence.likewords import class_of, contrary, is_kin
from valla.evidence.parts import Part, Sentence
from valla.evidence.sameness import BODIES, CRITICAL, GENERIC, date_told, is_one, is_reversed, may_be_exchanged, stands
from valla.lexicon import stem

__all__ = ["Filling", "are_one_span", "exchanged", "matter_of", "other_slot"]


@dataclass(frozen=True, slots=True)
class Filling:
    """Two parts that fill one place of a sentence and of a passage; `what` says which circumstance it is, as a `Slot` does; `doubt` is 0 if it is bound alike in
    both, and 1 if it is only among some of the same neighbours; `framed` says that the grammar binds it, and more beside it, alike in both; `matter` is the share of what
    is told beside the one that the sentence has which tells the other."""

    what: str
    mine: Part
    theirs: Part
    doubt: float = 0.0
    framed: bool = False
    matter: float = 1.0


def other_slot(
    part: Part, own: Sequence[Sentence], window: Sequence[Sentence], subject: Sequence[Part] = ()
) -> Filling | None:
    """The one place of the passage that is bound as this part of the sentence is, and is filled with what the sentence does not have. `subject` is whom the whole
    document is about, who fills most places of it."""
    if part.kind == "name" and part.rare < _KNOWN:
        return None
    mine = next(item for item in own if part in item.parts)
    told = [item for sentence in own for item in sentence.parts]
    around = neighbours(part, mine)
    found: list[tuple[float, float, float, Part, Sentence]] = []
    for sentence in window:
        # Of two spans the first end of one may be the last of the other.
        span = part.kind == "date" and _end_of_span(part, mine)
        others = [
            item
            for item in sentence.parts
            if item.kind == part.kind
            and not (subject and stands(item, subject))
            and (not stands(item, told) or (span and not is_one(item, part) and _end_of_span(item, sentence) == span))
        ]
        if not others:
            continue
        matter = matter_of(part, own, sentence)
        for other in others:
            bound = _fits(part, mine, other, sentence)
            alone = bool(bound) and matter >= _MATTER and _is_alone(part, other, others)
            if alone and (part.kind == "date" or bound >= _ALONE):
                # Where a sentence tells the same matter, its only date is the date of that, however it is bound.
                bound = max(bound, _BOUND)
            if bound:
                near = neighbours(other, sentence)
                value = bound + _NEAR * (alone + sum(stands(item, near) for item in around))
                found.append((value, bound, matter, other, sentence))
    best, surest = max((item[:2] for item in found), default=(0.0, 0.0))
    chosen = [item for item in found if item[:2] == (best, surest)]
    if best < _BOUND or len({other.keys for *_, other, _ in chosen}) != 1:
        return None
    _, bound, matter, theirs, sentence = chosen[0]
    if part.kind == "name" and _is_listed(part, mine) and not _is_one_list(sentence, [*told, theirs]):
        return None
    doubt = 0.0 if bound >= _BOUND else 0.5 if best >= _BOUND + _NEAR else 1.0
    if part.kind == "name" and doubt and matter >= _WHOLE and _is_alone(part, theirs, [item for *_, item, _ in found]):
        doubt = 0.5
    elif part.kind == "name" and doubt and any(_is_stranger(other, theirs, told) for other in sentence.parts):
        # Known by its neighbours alone, and beside others that the sentence does not have either: it may be any of them.
        return None
    if part.kind == "word":
        doubt = float(best < _BOUND + _NEAR and not (surest > 0 and matter >= _MATTER))
    return Filling(_what(part, mine), part, theirs, doubt, _are_framed_alike(part, mine, theirs, sentence), matter)


_MATTER, _WHOLE = 0.6, 0.75
"""The share of a sentence without one of its parts that makes of another sentence one of the same matter, and of all of it."""


def matter_of(part: Part, own: Sequence[Sentence], sentence: Sentence) -> float:
    """How much of what is told beside a part another sentence tells, by weight."""
    rest = [item for one in own for item in one.parts if item is not part and item.kind != "negation"]
    whole = sum(item.weight for item in rest)
    told = sum(item.weight for item in rest if stands(item, sentence.parts) and not is_reversed(item, sentence.parts))
    return told / whole if whole else 0.0


def _is_alone(part: Part, other: Part, others: Sequence[Part]) -> bool:
    """Is one of the parts that a sentence lacks the only one of its sort?"""
    return len({item.keys for item in others if part.kind != "name" or may_be_exchanged(part, item)}) == 1


def _is_stranger(name: Part, known: Part, told: Sequence[Part]) -> bool:
    return name.kind == "name" and not is_one(name, known) and not stands(name, told)


def _is_listed(name: Part, sentence: Sentence) -> bool:
    return any(kind == "with" for kind, _ in bonds_of(name, sentence))


def _is_one_list(sentence: Sentence, told: Sequence[Part]) -> bool:
    """Are all that a sentence lists told? Of the members of a house each writer names whom he will; only a list that is the same but for one contradicts."""
    return all(stands(part, told) for part in sentence.parts if part.kind == "name" and _is_listed(part, sentence))


_BOUND, _ALONE, _MAYBE, _NEAR = 1.0, 0.9, 0.4, 0.3
"""How surely a place must be the same; what two of a kind have for being so; and what each neighbour adds that both have."""


_KNOWN = 0.45
"""A name so common in the archive is that of whom it is all about, who goes by other names there."""


def _what(part: Part, sentence: Sentence) -> str:
    if part.kind == "name":
        where = any(kind == "where" for kind, _ in bonds_of(part, sentence))
        return "place" if where or part.keys & BODIES else "participant"
    return class_of(part.form) if part.kind == "word" else "number"


def _are_framed_alike(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> bool:
    """Does the grammar bind both to the same word in the same way, and to that word another name, number or day that is the same?"""
    if not mine.frames or not sentence.frames:
        return False
    at, there = mine.parts.index(part), sentence.parts.index(other)
    for kind, anchor in mine.frames[at]:
        for relation, another in sentence.frames[there]:
            if kind != relation or not is_one(mine.parts[anchor], sentence.parts[another]):
                continue
            left = _hanging(mine, anchor, at)
            right = _hanging(sentence, another, there)
            if any(item.kind in CRITICAL and stands(item, right) for item in left):
                return True
    return False


def _hanging(sentence: Sentence, anchor: int, but: int) -> list[Part]:
    """What else the grammar binds to a part."""
    return [
        part
        for number, part in enumerate(sentence.parts)
        if number != but and any(at == anchor for _, at in sentence.frames[number])
    ]


def _fits(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    """How surely two parts fill one place, from 0."""
    fit = {"name": _names_fit, "number": _numbers_fit, "date": _dates_fit, "word": _words_fit}.get(part.kind)
    return fit(part, mine, other, sentence) if fit else 0.0


def _numbers_fit(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    left, right = sorted(int(next(iter(item.keys))) for item in (part, other))
    if right < left * (_FAR * part.rough or 1) * (_FAR * other.rough or 1):
        return 0.0
    if (side := _side_of_score(part, mine)) and side == _side_of_score(other, sentence):
        return 1.0
    if _is_joined(part, mine) != _is_joined(other, sentence):
        # "Four years later", "the five-year plan".
        return 0.0
    (before, behind), (other_before, other_behind) = _counted(part, mine), _counted(other, sentence)
    if any(
        is_one(left, right) for left in behind[:2] for right in other_behind[:2] if left.kind == right.kind != "name"
    ):
        return 1.0
    if any(is_one(left, right) for left in before[:1] for right in other_before[:1]):
        return 1.0 if not (behind and other_behind) else _ALONE
    # What is counted may be told apart from the number: "120 Fusiliers", "of the Fusiliers, 120 strong".
    return _MAYBE if not (behind and other_behind and behind[0].kind == other_behind[0].kind == "word") else 0.0


def _side_of_score(part: Part, sentence: Sentence) -> int:
    """1 for the first of two numbers that a vote or a match came to, "eight to four", 2 for the second, 0 for any other."""
    at = sentence.parts.index(part)
    for first in (at, at - 1):
        pair = sentence.parts[max(first, 0) : first + 2]
        joined = first >= 0 and len(pair) == TOGETHER and sentence.between[first + 1] in (("to",), ("-",), ("–",))
        if joined and all(item.kind == "number" for item in pair):
            left, right = (int(next(iter(item.keys))) for item in pair)
            return (1 if first == at else 2) if left >= right and not any(item.rough for item in pair) else 0
    return 0


def _is_joined(number: Part, sentence: Sentence) -> bool:
    """Does a hyphen join a number to the word behind it?"""
    return sentence.between[sentence.parts.index(number) + 1][:1] in (("-",), ("‐",))


_FAR = 1.5
"""How far two rough numbers must lie apart to be two."""


def _counted(part: Part, sentence: Sentence) -> tuple[list[Part], list[Part]]:
    """The words before and behind a number that say what it counts."""
    at = sentence.parts.index(part)
    before, behind = [], []
    for other in reversed(sentence.parts[max(at - 2, 0) : at]):
        if other.kind == "number":
            break
        before.append(other)
    if before and before[0].form in _MONEY:
        # "£100" and "a hundred pounds" count the same.
        behind.append(before[0])
    for other in sentence.parts[at + 1 : at + 4]:
        behind.append(other)
        if other.kind == "number":
            break
    return before, behind


_MONEY = ("pound", "dollar")


def _dates_fit(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    told, theirs = date_told(part), date_told(other)
    if not any(told[name] != theirs[name] for name in told.keys() & theirs.keys()):
        return 0.0
    if (
        len(told) == len(theirs) == len("ymd")
        and told["y"] != theirs["y"]
        and sum(told[name] == theirs[name] for name in told) < len("ym")
    ):
        # Sons are named for their fathers, and towns are fought for again.
        return 0.0
    if _end_of_span(part, mine) and _end_of_span(part, mine) == _end_of_span(other, sentence):
        return 1.0
    bonds = bonds_of(part, mine)
    if any(not anchor.keys.isdisjoint(_PAPERS) for _, anchor in bonds):
        # Two letters, speeches or reports have two days.
        return _MAYBE
    if are_bound_alike(bonds, bonds_of(other, sentence)) or (
        mine.frames and are_bound_alike(bonds_of(part, mine, beside=True), bonds_of(other, sentence, beside=True))
    ):
        return 1.0
    # The matter of the sentence, of several dates what is nearest to this one, must be that of the other, and no other date be in it.
    dates = [at for at, item in enumerate(mine.parts) if item.kind == "date"]
    words = [
        item
        for at, item in enumerate(mine.parts)
        if item.kind in ("word", "name") and mine.parts[min(dates, key=lambda date: abs(date - at))] is part
    ]
    alone = sum(item.kind == "date" for item in sentence.parts) == 1
    return _ALONE if alone and sum(stands(item, sentence.parts) for item in words) * 2 >= len(words) else _MAYBE


def are_one_span(parts: Sequence[Part], own: Sequence[Sentence]) -> bool:
    """Are two dates those from which and to which something was?"""
    return len(parts) == TOGETHER and any(
        {1, 2} == {_end_of_span(part, sentence) for part in parts if part in sentence.parts} for sentence in own
    )


def _end_of_span(part: Part, sentence: Sentence) -> int:
    """1 for the first of two dates from which and to which something was, 2 for the second, 0 for any other."""
    at = sentence.parts.index(part)
    for first in (at, at - 1):
        if first < 0 or first + 1 >= len(sentence.parts) or sentence.parts[first + 1].kind != "date":
            continue
        opens, joins = set(sentence.between[first]), sentence.between[first + 1]
        if sentence.parts[first].kind == "date" and (
            joins in (("-",), ("–",), ("—",))
            or ("from" in opens and joins and joins[-1] in ("to", "until", "till"))
            or ("between" in opens and joins == ("and",))
        ):
            return 1 if first == at else 2
    return 0


_PAPERS = frozenset(
    map(
        stem,
        "letter note message telegram dispatch despatch speech address debate report article edition issue entry minutes dated session number".split(),
    )
)


def _names_fit(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    if not may_be_exchanged(part, other):
        return 0.0
    mine_bonds, theirs = bonds_of(part, mine), bonds_of(other, sentence)
    bound = 1.0 * are_bound_alike(mine_bonds, theirs)
    if bound and mine.frames and not are_bound_alike([bond for bond in mine_bonds if bond[0] not in _LOOSE], theirs):
        bound = _ALONE
    if (
        not bound
        and mine.frames
        and are_bound_alike(bonds_of(part, mine, beside=True), bonds_of(other, sentence, beside=True))
    ):
        bound = _ALONE
    linked = {kind for kind, _ in mine_bonds} & {kind for kind, _ in theirs} & _LINKED
    return bound + 0.7 * _are_of_one_sort(part, other) or _MAYBE + _NEAR * bool(linked)


_LINKED = frozenset("to from under against between".split())
"""Bonds that a sentence seldom has two of."""
_LOOSE = ("of", "with", "is")
"""Bonds of a name that many of one thing have: a broadcast of Halloween, and of the Playhouse."""


def _are_of_one_sort(one: Part, other: Part) -> bool:
    """Are two names made of one common word and another: the Water Committee and the Sanitary Committee?"""
    return bool(one.keys & other.keys & GENERIC) and bool(one.keys - other.keys) and bool(other.keys - one.keys)


def _words_fit(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    """Words of a class of which a thing is one and not another, beside the same word or name."""
    if not contrary(part.form, other.form):
        return 0.0
    # The thing alone is not enough: there are many second and third days, and north and south towers.
    beside = [left for left in neighbours(part, mine, 1) if stands(left, neighbours(other, sentence, 1))]
    if class_of(part.form) == "participant" and is_kin(part.form) and any(item.kind == "name" for item in beside):
        # "His son Sigismund", "his brother Sigismund".
        return _BOUND + _NEAR
    return _BOUND - _NEAR if beside else 0.0


def exchanged(own: Sequence[Sentence], window: Sequence[Sentence]) -> Filling | None:
    """The name of a sentence that a passage has as well, but in another place, while another name fills the place that the sentence gives it."""
    told = [item for sentence in own for item in sentence.parts]
    named = [(item, sentence) for sentence in window for item in sentence.parts if item.kind == "name"]
    found = []
    for mine in own:
        for part in mine.parts:
            bound = _sure_bonds(part, mine) if part.kind == "name" and part.rare >= _KNOWN else []
            if (
                not bound
                or not any(is_one(part, item) for item, _ in named)
                or any(_are_placed_alike(part, bound, item, sentence) for item, sentence in named)
            ):
                continue
            around = [item for item in neighbours(part, mine) if item.kind == "word"]
            others = {
                item.keys: item
                for item, sentence in named
                if not stands(item, told)
                and may_be_exchanged(part, item)
                and are_bound_alike(bound, _sure_bonds(item, sentence))
                and sum(stands(near, neighbours(item, sentence)) for near in around) >= TOGETHER
            }
            if len(others) == 1:
                found.append(Filling(_what(part, mine), part, next(iter(others.values()))))
    return found[0] if len(found) == 1 else None


def _sure_bonds(part: Part, sentence: Sentence) -> list[Bond]:
    return [bond for bond in bonds_of(part, sentence, 1) if bond[0] in _SURE]


def _are_placed_alike(part: Part, bound: Sequence[Bond], other: Part, sentence: Sentence) -> bool:
    """Does the other part name the same in the same place, or in one of which nothing is known?"""
    bonds = bonds_of(other, sentence, 1)
    return is_one(part, other) and (not bonds or are_bound_alike(bound, bonds))


_SURE = ("agent", "patient", "to", "where")
