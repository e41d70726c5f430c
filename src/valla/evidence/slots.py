"""The places of a sentence, and what another fills them with.

A place is known by what it is bound to: a name by the word that it does, or that is done to it, or by the preposition and the word before it; a
number by what it counts; a date by the matter told; an office by its bearer. Two sentences that bind a place alike and fill it with two names give it to two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from valla.evidence.likeness import distance
from valla.evidence.parts import DENYING, LINKS, SKIPPED, WHERE, Part, Sentence, alike, class_of, contrary, peoples
from valla.lexicon import share, stem

__all__ = ["CRITICAL", "GENERIC", "Filling", "denied", "does", "exchanged", "is_one", "other_slot", "stands"]

CRITICAL = ("name", "number", "date")


@dataclass(frozen=True, slots=True)
class Filling:
    """Two parts that fill one place of a sentence and of a passage; `what` says which circumstance it is, as a `Slot` does; `doubt` is 0 if it is bound alike in
    both, and 1 if it is only among some of the same neighbours; `framed` says that the grammar binds it, and more beside it, alike in both."""

    what: str
    mine: Part
    theirs: Part
    doubt: float = 0.0
    framed: bool = False


# -- do two parts tell the same?


def stands(part: Part, theirs: Iterable[Part]) -> bool:
    """Does one of the other parts tell what this one does?"""
    return any(is_one(part, other) for other in theirs)


def is_one(one: Part, other: Part) -> bool:
    """Do two parts tell the same?"""
    if one.kind == "name" and other.kind == "word":
        return len(one.keys) == 1 and any(
            key.startswith(root) for key in one.keys for root in other.keys if len(root) > 3
        )
    if one.kind == "word" and other.kind == "name":
        return is_one(other, one)
    if one.kind != other.kind:
        return False
    if one.kind == "name":
        return _is_one_name(one.keys, other.keys)
    if one.kind == "number":
        return _is_one_number(one, other)
    if one.kind == "date":
        return _agree(one, other)
    if one.kind == "range":
        return one.keys == other.keys
    return one.kind == "word" and _tells(one, other) != 0


def _tells(one: Part, other: Part) -> int:
    if contrary(one.form, other.form):
        return 0
    if bound := alike(one.keys, other.keys):
        return bound
    left, right = sorted((one.form, other.form), key=len)
    return int(len(left) > 5 and left[:5] == right[:5] and len(right) - len(left) < 5 and not right.endswith("less"))


def _is_one_name(one: frozenset[str], other: frozenset[str]) -> bool:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if short == long:
        return True
    if short < long:
        return not short <= GENERIC
    return len(short) == len(long) == 1 and _kindred(*one, *other)


def _kindred(one: str, other: str) -> bool:
    """Are two single names of one root: Vespasian and Vespasianus, Russia and Russian?"""
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and (long.startswith(short) or (len(short) > 4 and short[:5] == long[:5]))


BODIES = frozenset(
    "council committee commission court congress party board society club academy university school company bank legion army corps regiment brigade division fleet ministry "
    "department office bureau library museum hospital union federation league association order fusiliers guards infantry cavalry parliament senate soviet cabinet".split()
)
"""Words of which the names of bodies are made."""
GENERIC = BODIES | frozenset(
    "house river creek valley park avenue beach ford street station bridge castle church college town city tower gate hill mount lake sea bay island cape fort port abbey priory convent saint st north south "
    "east west new old upper lower great little first second third central royal national high red popular general chief hall hotel inn palace square road republic state states county district province government".split()
)
"""Words that alone name nothing in particular."""


def _is_one_number(one: Part, other: Part) -> bool:
    left, right = (int(next(iter(part.keys))) for part in (one, other))
    return left == right or ((one.rough or other.rough) and abs(left - right) <= 0.2 * max(left, right))


def _told(date: Part) -> dict[str, str]:
    """Year, month and day, as far as a date tells them, by their first letters."""
    return {key[0]: key for key in date.keys}


def _agree(one: Part, other: Part) -> bool:
    """Do two dates agree in all that both tell, and in something?"""
    mine, theirs = _told(one), _told(other)
    shared = mine.keys() & theirs.keys()
    return bool(shared) and all(mine[name] == theirs[name] for name in shared)


# -- what is bound to what


def does(part: Part, sentence: Sentence) -> list[Part]:
    """The words that a name does, as far as its neighbours tell."""
    return [word for kind, word in _bonds(part, sentence, 1) if kind == "agent"]


def _behind_apposition(sentence: Sentence, at: int) -> int:
    """The part that follows a name, beyond what stands between commas behind it: "Kamenev, in the chair, then read"."""
    if at < len(sentence.parts) and sentence.between[at][:1] == (",",):
        closing = next((k for k in range(at + 1, min(at + 5, len(sentence.parts))) if "," in sentence.between[k]), None)
        return closing if closing is not None else at
    return at


_MEETINGS = frozenset("session sitting meeting assembly congress conference plenum".split())
_Bond = tuple[str, Part]
_BACK = 2
"""Words before a preposition that may be what it goes with: sold the mill to, died childless at."""


def _bonds(part: Part, sentence: Sentence, back: int = _BACK, beside: bool = False) -> list[_Bond]:
    """What a part is bound to: ("agent", the word it does), ("patient", the word done to it), (a preposition, the word before that), ("beside", the word
    that calls it something), ("with", another name of the same list). Where the grammar was read they are its, unless what stands `beside` is asked for."""
    at = sentence.parts.index(part)
    if sentence.frames and sentence.frames[at] and not beside:
        return [(kind, sentence.parts[number]) for kind, number in sorted(sentence.frames[at])]
    bonds: list[_Bond] = []
    gap = sentence.between[at]
    link = next((form for form in reversed(gap) if form in LINKS or form not in SKIPPED), "")
    before = sentence.parts[at - 1] if at else None
    if link == "of" and before is not None and before.form in _MEETINGS:
        # At a session of the Council, before the Council, to the Council: all are where.
        return [("where", item) for kind, item in _bonds(before, sentence, back, beside) if kind == "where"]
    if link in LINKS:
        anchors = ("word", "number") if part.kind == "name" else ("word", "number", "name")
        near = [item for item in reversed(sentence.parts[:at]) if item.kind in anchors or item is before][:back]
        where = link in WHERE or (part.keys & BODIES and link in ("before", "to"))
        bonds += [("agent" if link == "by" else "where" if where else link, word) for word in near]
    elif before is not None and before.kind == "word" and all(form in SKIPPED for form in gap):
        bonds.append(("patient", before))
    elif before is not None and before.kind == "name" and link in ("and", ","):
        bonds += [("with", before), *_bonds(before, sentence, back, beside)]
    if at == 0 and part.kind == "date":
        bonds += [("head", item) for item in sentence.parts if item.kind == "word"][:1]
    # What stands in apposition itself, or behind a preposition, does nothing beyond the next comma.
    ahead = at + 1 if "," in gap or link in LINKS else _behind_apposition(sentence, at + 1)
    behind = sentence.parts[ahead] if ahead < len(sentence.parts) else None
    if behind is not None:
        gap = tuple(form for form in sentence.between[ahead] if ahead == at + 1 or form != ",")
        if behind.kind == "word" and all(form in SKIPPED or form.endswith("ly") for form in gap):
            bonds.append(("patient" if _PASSIVE & set(gap) else "agent", behind))
        elif behind.kind == "name" and "and" in gap and len(gap) < 3:
            bonds.append(("with", behind))
    return bonds


_PASSIVE = frozenset("was were is are been being be".split())


def _are_bound_alike(one: Sequence[_Bond], other: Sequence[_Bond]) -> bool:
    # What is done by him who refused is not done by him who granted.
    return any(
        left == right and is_one(mine, theirs) and (mine.kind != "word" != theirs.kind or _tells(mine, theirs) > 0)
        for left, mine in one
        for right, theirs in other
    )


# -- what fills a place otherwise


def other_slot(part: Part, own: Sequence[Sentence], window: Sequence[Sentence]) -> Filling | None:
    """The one place of the passage that is bound as this part of the sentence is, and is filled with what the sentence does not have."""
    if part.kind == "name" and part.rare < _KNOWN:
        return None
    mine = next(item for item in own if part in item.parts)
    told = [item for sentence in own for item in sentence.parts]
    around = _around(part, mine)
    found: list[tuple[float, float, Part, Sentence]] = []
    for sentence in window:
        for other in sentence.parts:
            if other.kind == part.kind and not stands(other, told) and (bound := _fits(part, mine, other, sentence)):
                near = _around(other, sentence)
                found.append((bound + _NEAR * sum(stands(item, near) for item in around), bound, other, sentence))
    best = max((value for value, *_ in found), default=0.0)
    chosen = [item for item in found if item[0] == best]
    if best < _BOUND or len({other.keys for *_, other, _ in chosen}) != 1:
        return None
    _, bound, theirs, sentence = chosen[0]
    doubt = 0.0 if bound >= _BOUND else 0.5 if best >= _BOUND + _NEAR else 1.0
    if part.kind == "word":
        doubt = float(best < _BOUND + _NEAR)
    return Filling(_what(part, mine), part, theirs, doubt, _are_framed_alike(part, mine, theirs, sentence))


_BOUND, _ALONE, _MAYBE, _NEAR = 1.0, 0.9, 0.4, 0.3
"""How surely a place must be the same; what two of a kind have for being so; and what each neighbour adds that both have."""


_KNOWN = 0.45
"""A name so common in the archive is that of whom it is all about, who goes by other names there."""


def _what(part: Part, sentence: Sentence) -> str:
    if part.kind == "name":
        where = any(kind == "where" for kind, _ in _bonds(part, sentence))
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


def _around(part: Part, sentence: Sentence, reach: int = 3) -> list[Part]:
    """The parts that stand within reach of one, on either side."""
    at = sentence.parts.index(part)
    return [*sentence.parts[max(at - reach, 0) : at], *sentence.parts[at + 1 : at + 1 + reach]]


def _fits(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    """How surely two parts fill one place, from 0."""
    fit = {"name": _names_fit, "number": _numbers_fit, "date": _dates_fit, "word": _words_fit}.get(part.kind)
    return fit(part, mine, other, sentence) if fit else 0.0


def _numbers_fit(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    left, right = sorted(int(next(iter(item.keys))) for item in (part, other))
    if (part.rough and other.rough) or ((part.rough or other.rough) and right < _FAR * left):
        return 0.0
    (before, behind), (other_before, other_behind) = _counted(part, mine), _counted(other, sentence)
    if any(
        is_one(left, right) for left in behind[:2] for right in other_behind[:2] if left.kind == right.kind != "name"
    ):
        return 1.0
    if any(is_one(left, right) for left in before[:1] for right in other_before[:1]):
        return 1.0
    # What is counted may be told apart from the number: "120 Fusiliers", "of the Fusiliers, 120 strong".
    return _MAYBE if not (behind and other_behind and behind[0].kind == other_behind[0].kind == "word") else 0.0


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
    for other in sentence.parts[at + 1 : at + 4]:
        behind.append(other)
        if other.kind == "number":
            break
    return before, behind


def _dates_fit(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    told, theirs = _told(part), _told(other)
    if not any(told[name] != theirs[name] for name in told.keys() & theirs.keys()):
        return 0.0
    if (
        len(told) == len(theirs) == len("ymd")
        and told["y"] != theirs["y"]
        and sum(told[name] == theirs[name] for name in told) < len("ym")
    ):
        # Sons are named for their fathers, and towns are fought for again.
        return 0.0
    bonds = _bonds(part, mine)
    if any(not anchor.keys.isdisjoint(_PAPERS) for _, anchor in bonds):
        # Two letters, speeches or reports have two days.
        return _MAYBE
    if _are_bound_alike(bonds, _bonds(other, sentence)) or (
        mine.frames and _are_bound_alike(_bonds(part, mine, beside=True), _bonds(other, sentence, beside=True))
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
    return _ALONE * (alone and sum(stands(item, sentence.parts) for item in words) * 2 >= len(words))


_PAPERS = frozenset(
    map(
        stem,
        "letter note message telegram dispatch despatch speech address debate report article edition issue entry minutes dated session number".split(),
    )
)


def _names_fit(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    if not _may_be_exchanged(part, other):
        return 0.0
    mine_bonds, theirs = _bonds(part, mine), _bonds(other, sentence)
    bound = 1.0 * _are_bound_alike(mine_bonds, theirs)
    if bound and mine.frames and not _are_bound_alike([bond for bond in mine_bonds if bond[0] not in _LOOSE], theirs):
        bound = _ALONE
    if (
        not bound
        and mine.frames
        and _are_bound_alike(_bonds(part, mine, beside=True), _bonds(other, sentence, beside=True))
    ):
        bound = _ALONE
    return bound + 0.7 * _are_of_one_sort(part, other) or _MAYBE


_LOOSE = ("of", "with", "is")
"""Bonds of a name that many of one thing have: a broadcast of Halloween, and of the Playhouse."""


def _may_be_exchanged(one: Part, other: Part) -> bool:
    """Are two names of two things of one sort, as far as their words tell?"""
    if _is_common(one) or _is_common(other) or bool(one.keys & BODIES) != bool(other.keys & BODIES):
        return False
    return _is_of_people(one) == _is_of_people(other) and not _could_be_one(one, other)


def _is_of_people(name: Part) -> bool:
    """Does a single word name a country, or what is of a people: French, Croatian?"""
    return len(name.keys) == 1 and any(
        key in _countries() or key.endswith(("ian", "ean", "ish", "ese", "ic")) for key in name.keys
    )


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    return frozenset(peoples().values())


def _is_common(name: Part) -> bool:
    """Is a name none, but a common word with a capital, as older texts write them?"""
    return len(name.keys) == 1 and any(
        key in GENERIC or max(share(key), share(key.removesuffix("s"))) > _COMMON for key in name.keys
    )


_COMMON = 2e-5


def _could_be_one(one: Part, other: Part) -> bool:
    """Could two names be forms of one?"""
    mine, theirs = (frozenset(map(_singular, part.keys)) for part in (one, other))
    if mine <= theirs or theirs <= mine:
        return True
    shared = mine & theirs - GENERIC
    if shared and (mine - GENERIC == shared or theirs - GENERIC == shared or len(mine) == 1 or len(theirs) == 1):
        return True
    # Two persons of one last name have two first names.
    left, right = mine - GENERIC - shared, theirs - GENERIC - shared
    return any(
        _kindred(word, another)
        or _is_cut(word, another)
        or (
            (word + another).isalpha()
            and distance(word, another, _MISSPELT) <= min(_MISSPELT, min(len(word), len(another)) // 3)
        )
        for word in left
        for another in right
    )


def _singular(name: str) -> str:
    return name.removesuffix("es").removesuffix("s") if len(name) > len("aces") else name


_MISSPELT = 2
"""Letters by which two spellings of one name differ."""


def _is_cut(one: str, other: str) -> bool:
    """Is one the other written short: Mo., Missouri; Wm., William?"""
    short, long = sorted((one, other), key=len)
    return len(short) < 5 and len(long) > len(short) and short[0] == long[0] and all(letter in long for letter in short)


def _are_of_one_sort(one: Part, other: Part) -> bool:
    """Are two names made of one common word and another: the Water Committee and the Sanitary Committee?"""
    return bool(one.keys & other.keys & GENERIC) and bool(one.keys - other.keys) and bool(other.keys - one.keys)


def _words_fit(part: Part, mine: Sentence, other: Part, sentence: Sentence) -> float:
    """Words of a class of which a thing is one and not another, beside the same word or name."""
    if not contrary(part.form, other.form):
        return 0.0
    # The thing alone is not enough: there are many second and third days, and north and south towers.
    beside = any(is_one(left, right) for left in _around(part, mine, 1) for right in _around(other, sentence, 1))
    return _BOUND - _NEAR if beside else 0.0


# -- who did it, where both are named


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
            around = [item for item in _around(part, mine) if item.kind == "word"]
            others = {
                item.keys: item
                for item, sentence in named
                if not stands(item, told)
                and _may_be_exchanged(part, item)
                and _are_bound_alike(bound, _sure_bonds(item, sentence))
                and sum(stands(near, _around(item, sentence)) for near in around) >= _TOGETHER
            }
            if len(others) == 1:
                found.append(Filling(_what(part, mine), part, next(iter(others.values()))))
    return found[0] if len(found) == 1 else None


def _sure_bonds(part: Part, sentence: Sentence) -> list[_Bond]:
    return [bond for bond in _bonds(part, sentence, 1) if bond[0] in _SURE]


def _are_placed_alike(part: Part, bound: Sequence[_Bond], other: Part, sentence: Sentence) -> bool:
    """Does the other part name the same in the same place, or in one of which nothing is known?"""
    bonds = _bonds(other, sentence, 1)
    return is_one(part, other) and (not bonds or _are_bound_alike(bound, bonds))


_SURE = ("agent", "patient", "to", "where")


# -- whether it happened


def denied(own: Sequence[Sentence], window: Sequence[Sentence]) -> Filling | None:
    """The word of a sentence that a passage denies, or the other way round."""
    if _denials(own) and _denials(own) == _denials(window):
        return None
    mine = [item for sentence in own for item in _deeds(sentence)]
    theirs = [item for sentence in window for item in _deeds(sentence)]
    found = []
    for part, no, sentence in mine:
        pairs = [
            (other, there, _tells(part, other), beside) for other, there, beside in theirs if _is_one_deed(part, other)
        ]
        near = [item for item in pairs if _are_together(part, sentence, item[0], item[3])]
        if not near or any((sign < 0) == (no != there) for _, there, sign, _ in (near if sentence.frames else pairs)):
            continue
        found.append(Filling("denied", part, near[0][0]))
    # "Accepted the medal", "refused the medal": the verb is told to be the reverse, and what it governs to be denied.
    together = len(found) == 1 or (len(found) == _PAIR and found[1].theirs.start - found[0].theirs.end < _NEXT)
    return found[0] if together else None


_PAIR, _NEXT = 2, 12
_UNREAL = frozenset("if would could should might may must whether asked ? unless lest without until before".split())


def _deeds(sentence: Sentence) -> list[tuple[Part, bool, Sentence]]:
    """The words of a sentence that tell what was, and not what might be, and whether they are denied."""
    if sentence.frames:
        return [
            (sentence.parts[at], at in sentence.denied, sentence)
            for at in sorted(sentence.deeds)
            if sentence.parts[at].kind == "word"
        ]
    return list(_with_negations(sentence)) if _is_plain(sentence) else []


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
    near = _around(other, sentence)
    return sum(stands(item, near) for item in _around(part, mine)) >= _TOGETHER


_OF_DEED = ("agent", "patient", "is", "to", "where", "when")


def _bound(sentence: Sentence, word: Part) -> list[_Bond]:
    """What the grammar binds to a word, and what it is bound to."""
    at = sentence.parts.index(word)
    below = [
        (kind, part)
        for part, frame in zip(sentence.parts, sentence.frames, strict=True)
        for kind, anchor in frame
        if anchor == at
    ]
    return [*below, *((kind, sentence.parts[anchor]) for kind, anchor in sorted(sentence.frames[at]))]


def _is_plain(sentence: Sentence) -> bool:
    """Does a sentence tell what was, and not what might be?"""
    return all(_UNREAL.isdisjoint(gap) for gap in sentence.between)


def _denials(sentences: Sequence[Sentence]) -> int:
    """How often something is denied."""
    return sum(part.kind == "negation" for sentence in sentences for part in sentence.parts)


def _is_one_deed(one: Part, other: Part) -> bool:
    """Are two words forms of one verb, or of like meaning or the reverse? "Revival" and "revived" tell the same, but not of the same time."""
    if not _tells(one, other):
        return False
    left, right = (
        form.removesuffix("ing").removesuffix("ed").removesuffix("es").removesuffix("s").rstrip("e")
        for form in (one.form, other.form)
    )
    return left == right or not {key for key in one.keys if key[0] in "+-"}.isdisjoint(
        {f"{sign}{key[1:]}" for key in other.keys for sign in "+-"}
    )


_TOGETHER = 2
_CLAUSE = frozenset(", but and or who which that when while although though because ; : — –".split())


def _with_negations(sentence: Sentence) -> Iterator[tuple[Part, bool, Sentence]]:
    """The words of a sentence that tell a deed or a matter, and whether they are denied."""
    for at, part in enumerate(sentence.parts):
        if part.kind != "word":
            continue
        before = sentence.parts[at - 1] if at and not _CLAUSE & set(sentence.between[at]) else None
        denies = before is not None and (
            before.kind == "negation" or (before.kind == "word" and not before.keys.isdisjoint(DENYING))
        )
        yield part, denies, sentence
