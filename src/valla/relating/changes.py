"""Where a text says in so many words that a relation changed: relations opened, broken off or resumed, recognition, war, peace, alliance, breach, reconciliation.

Such a sentence often names nobody ("Diplomatic relations were severed on 7 June 1967"): it is of the two that the document is of, if it names no one else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from valla.dates import read_date
from valla.relating.changing import AGAIN, FORMS, MAY_TELL, UNREAL
from valla.text import Passage, Text

__all__ = ["CHANGES", "NAMED", "Change", "changes", "stated"]

CHANGES = {
    "recognised": ("SUPPORT", 6.0),
    "opened": ("AGREE", 6.5),
    "resumed": ("AGREE", 6.5),
    "raised": ("AGREE", 3.5),
    "lowered": ("SANCTION", -4.0),
    "broken off": ("SANCTION", -7.0),
    "war": ("ASSAULT", -10.0),
    "peace": ("AGREE", 6.5),
    "alliance": ("AGREE", 6.5),
    "breach": ("SANCTION", -7.0),
    "reconciled": ("AGREE", 6.5),
}
"""For each change of a relation the kind of event that it is, and its score: of Goldstein's scale of 1992 to make a substantive agreement 6.5, to break diplomatic relations -7.0, to attack
-10.0; of that for CAMEO to grant recognition (054) 6.0, to deal as diplomats (05) 3.5, to reduce relations (16) -4.0."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change of a relation: one of `CHANGES`, the sentence, the words that tell it, and its day in EDTF ("" if none is told). `by` is which of the two did it, as 0 or 1; None where both did, or
    that is not told."""

    what: str
    sentence: Passage
    words: Passage
    date: str
    by: int | None


def changes(text: Text, start: int, end: int, sides: Sequence[re.Pattern[str]], of_both: bool) -> Iterator[Change]:
    """The changes that one sentence tells of the relation of two; `sides` are the patterns of their names, `of_both` says that the document is of the two."""
    flat, places = _flat(text, start, end)
    named = [pattern.search(flat) is not None for pattern in sides]
    if not (all(named) or of_both):
        return
    told = list(_told(flat))
    days = _days(text.content[max(start - _YEAR_BEFORE, 0) : start], flat, told)
    for one, day in zip(told, days, strict=True):
        if not all(named) and one.of in ("toward", "both") and one.what != "recognised":
            continue
        if not _is_of_others(flat, one, sides) and (of_both or _is_of_two(flat, one, sides)):
            words = Passage(text, places[one.start], places[one.end - 1] + 1)
            yield Change(one.what, Passage(text, start, end), words, day, _by(flat, one, sides))


def stated(text: Text, start: int, end: int) -> Iterator[tuple[Change, str, str]]:
    """The changes that one sentence tells of two whom it names beside the words, with their names: the first is the one who made it, if one did."""
    flat, places = _flat(text, start, end)
    told = [one for one in _told(flat) if one.of in ("ties", "toward", "both")]
    days = _days(text.content[max(start - _YEAR_BEFORE, 0) : start], flat, told)
    for one, day in zip(told, days, strict=True):
        if names := _named(flat, one):
            words = Passage(text, places[one.start], places[one.end - 1] + 1)
            by = None if one.of == "both" or names[2] else 0
            yield Change(one.what, Passage(text, start, end), words, day, by), _bare(names[0]), _bare(names[1])


def _named(flat: str, one: _Told) -> tuple[str, str, bool] | None:
    """The two whom a sentence names beside a change: who did it, and to whom; and whether both did."""
    behind, pair = _behind(flat, one), _PAIR.search(flat[: one.start])
    if one.of == "both" or (one.of == "ties" and pair and not _ties(behind, one)):
        return (pair[1], pair[2], True) if pair else None
    if between := _BETWEEN.search(behind):
        return between[1], between[2], True
    subject, ties = _ACTS.search(flat[: one.start]), _ties(behind, one)
    if not subject or not ties or _NOUN.match(flat, one.start):
        return None
    names = (subject[1], ties[0][1])
    if any(_NOBODY.match(name) or len(name) < 2 or _OWNED.search(name) for name in names):
        return None
    return (*(names[::-1] if _PASSIVE.search(flat[one.start : one.end]) else names), False)


def _bare(name: str) -> str:
    """A name without the full stop of the sentence."""
    return name if _INITIAL.search(name) else name.rstrip(".")


_INITIAL = re.compile(r"\b[A-Z]\.$")
_PAIR = re.compile(
    r"\b([A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*)\s+and\s+([A-Z][\w’-]+(?:\s[A-Z][\w’-]+)*)\s+(?:\w+ly\s+|had\s+)*$"
)
_NOUN = re.compile(
    r"(?:\w+ )?(?:recognition|acts?|establishment|resumption|restoration|renewal|severance|suspension|termination|declaration|break|breach|rupture|reconciliation)\b",
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:by|from)$")
_OWNED = re.compile(r"[’']s?$")


NAMED = r"(?:the\s+)?([A-Z][\w.’'-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]+)*)"
"""A pattern of a name, its words in a group of their own."""
_BETWEEN = re.compile(rf"\bbetween\s+{NAMED}\s+and\s+{NAMED}")


def _flat(text: Text, start: int, end: int) -> tuple[str, list[int]]:
    """A sentence on one line, with one space between words, and where each character of it stands in the text. What was not done until 1881 was done then."""
    flat: list[str] = []
    places: list[int] = []
    for word in re.finditer(r"\S+", text.content[start:end]):
        if flat:
            flat.append(" ")
            places.append(start + word.start() - 1)
        flat.extend(word[0])
        places.extend(range(start + word.start(), start + word.end()))
    told = _NOT_UNTIL.sub("only upon", "".join(flat))
    return _NOT_BEFORE.sub(r"\1now\2upon ", told), [*places, end]


_NOT_UNTIL = re.compile(r"\bnot until\b")
_NOT_BEFORE = re.compile(r"\b((?:did|was|were) )not( [^;:,]{3,140}? )until(?= )")


# -- what is told


@dataclass(frozen=True, slots=True)
class _Told:
    """A change in a sentence, by its offsets: the words, and the one among them from which its day is looked for."""

    what: str
    of: str
    start: int
    end: int
    did: int


def _told(flat: str) -> Iterator[_Told]:
    """The changes that a sentence tells as facts, whosever they are, in its order."""
    if not MAY_TELL.search(flat):
        return
    found: list[_Told] = []
    for form in FORMS:
        for match in form.pattern.finditer(flat):
            did = max((match.start(group) for group in range(1, match.re.groups + 1)), default=-1)
            one = _Told(form.what, form.of, match.start(), match.end(), did if did >= 0 else match.start())
            found += [one, *_again(flat, one)]
    taken: list[_Told] = []
    for one in found:
        if not any(_is_same(one, other) for other in taken) and _is_real(flat, one):
            taken.append(one)
    yield from sorted(taken, key=lambda one: one.did)


def _again(flat: str, one: _Told) -> Iterator[_Told]:
    """What the sentence tells next of the same: "and reopened in 1921"."""
    for what, pattern in AGAIN.get(one.of, ()):
        found = pattern.search(flat[one.end :])
        if found and what != one.what:
            at = one.end + found.start("did")
            yield _Told(what, one.of, at, one.end + found.end("did"), at)


def _is_same(one: _Told, other: _Told) -> bool:
    """Do two lay hold of the same word that tells it, or of words within each other?"""
    if one.did == one.start and other.did == other.start:
        return one.start < other.end and other.start < one.end
    return one.did == other.did or other.start <= one.did < other.end or one.start <= other.did < one.end


def _is_real(flat: str, one: _Told) -> bool:
    return not (
        UNREAL.search(flat, max(one.start - _REACH, 0), one.start)
        or _UNDONE.search(flat, one.start, one.did)
        or _NO_EVENT.search(flat, 0, one.start)
        or (one.what == "recognised" and _WITHDRAWN.search(flat, 0, one.start))
        or (one.of == "first" and not (_SENT.search(flat) and not _NO_EVENT.search(flat, 0, one.did)))
    )


_WITHDRAWN = re.compile(r"\b(?:terminat|withdr|cancel|revok|end)\w*[^,;]{0,60}$")
_REACH = 160
_UNDONE = re.compile(
    r"\b(?:not|never|would|could|should|might|cannot|(?-i:may)|to be|no longer|nor|if)\b", re.IGNORECASE
)
_NO_EVENT = re.compile(r"\b(?:since|after|following|despite|lack of|absence of)\s+(?:the\s+)?$", re.IGNORECASE)
_SENT = re.compile(
    r"\b(?:appoint\w*|nam(?:ed|ing)|receiv(?:ed|ing)|reception|accredit\w*|credentials?|sent|sending|post(?:ed|ing)|dispatch\w*|arriv(?:ed|al)|commission\w*|designat\w+|accept(?:ed|ing)|became|took up|established|opened|took office)\b"
)
"""How an envoy begins."""


# -- of whom


def _is_of_others(flat: str, one: _Told, sides: Sequence[re.Pattern[str]]) -> bool:
    """Does the clause give the change to a third: "relations with Persia were resumed", "Persia closed its Legation"?"""
    subject = _ACTS.search(flat[: one.start]) if one.of not in ("first", "envoy") else None
    if subject and not _NOBODY.match(subject[1]) and not any(side.search(subject[0]) for side in sides):
        return True
    if one.of != "ties" and _OTHERS.search(flat[: one.start]):
        return True
    behind = flat[one.start : one.end + _BEHIND]
    if one.of == "house":
        strange = [item for item in _OF_HOUSE.finditer(behind) if not any(side.search(item[0]) for side in sides)]
        return bool(_ELSEWHERE.match(flat, one.end)) or any(not _NOBODY.match(item[1] or item[2]) for item in strange)
    if one.of in ("first", "envoy"):
        return any(not any(side.search(item[1]) for side in sides) for item in _SENT_TO.finditer(behind))
    ties = _ties(_behind(flat, one), one)
    held = [side.search(ties[0][0]) is not None for side in sides] if ties else [False, False]
    if one.of == "ties" or one.what in ("recognised", "broken off"):
        return bool(ties) and not any(held)
    if ties and _OWNED.search(ties[0][1]):
        return True
    # What one does toward another names both: the one before the words, the other behind them.
    before = _doer(flat, one)
    doer = [side.search(before) is not None for side in sides]
    if one.of == "both":
        return not all(doer)
    return not (all(held) or (any(held) and any(mine and not his for mine, his in zip(doer, held, strict=True))))


def _is_of_two(flat: str, one: _Told, sides: Sequence[re.Pattern[str]]) -> bool:
    """Does the clause itself give the change to the two, and not only the sentence: one of them before the words, the other with them?"""
    if one.of in ("first", "envoy", "both"):
        return True
    behind = _behind(flat, one)
    if between := _BETWEEN.search(behind):
        return all(side.search(between[0]) for side in sides)
    doer = _doer(flat, one)
    if one.of == "house":
        cut = _CLAUSE.search(behind)
        return all(side.search(f"{doer} {behind[: cut.start()] if cut else behind}") for side in sides)
    ties = _ties(behind, one)
    if not ties:
        # "Saxby and Ormond broke off relations"; "a letter from Saxby to Ormond, breaking off relations".
        near = [item[1] for item in _NAMES.finditer(flat, max(one.start - _REACH, 0), one.start)]
        pair = " ".join([name for name in near if not _NOBODY.match(name)][-2:])
        by = _BY_OTHER.search(behind)
        return all(side.search(pair) for side in sides) and not (by and not any(side.search(by[0]) for side in sides))
    held = [side.search(ties[0][0]) is not None for side in sides]
    rest = f"{doer} {behind[ties[0].end() :]}"
    return held[0] != held[1] and sides[held.index(False)].search(rest) is not None


_BY_OTHER = re.compile(r"\bby\s+(?:the\s+)?[A-Z]\w+")


def _doer(flat: str, one: _Told) -> str:
    """The last name before the words of a change."""
    before = [item[1] for item in _NAMES.finditer(flat, 0, one.start) if not _NOBODY.match(item[1])]
    return before[-1] if before else ""


def _behind(flat: str, one: _Told) -> str:
    """The clause from the words of a change on."""
    cut = _CLAUSE.search(flat, one.end, one.end + _BEHIND)
    return flat[one.start : cut.start() if cut else one.end + _BEHIND]


def _ties(behind: str, one: _Told) -> list[re.Match[str]]:
    """Whom the clause names with, between, by, of or against."""
    return [
        item
        for item in (_JOINED if one.of == "ties" else _TIED).finditer(behind)
        if not _NOBODY.match(item[1]) and not (item[0].startswith("with") and _ACTING.match(behind, item.end(1)))
    ]


def _by(flat: str, one: _Told, sides: Sequence[re.Pattern[str]]) -> int | None:
    """Who of the two did it: the one whose name stands before, if the other's stands behind."""
    before = [[match.end() for match in side.finditer(flat, 0, one.start)] for side in sides]
    behind = [side.search(flat, one.start) is not None for side in sides]
    if _PASSIVE.search(flat[one.start : one.end]) and (
        doers := [at for at in (0, 1) if sides[at].match(flat, one.end + 1)]
    ):
        return doers[0]
    if before[0] and behind[1] and not before[1]:
        return 0
    return 1 if before[1] and behind[0] and not before[0] else None


_BEHIND = 80
_CLAUSE = re.compile(r",(?! (?:Jr|Sr))|;|\s(?:when|while|who|which|after|following|during|because|although|if)\s")
_MONTH = r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
_NAME = rf"{_MONTH}[A-Z][\w.’'-]*(?:\s+(?:(?:of|and|the|de|von|van)\s+){{0,2}}{_MONTH}[A-Z][\w.’'-]*)*"
_NAMES = re.compile(rf"(?:The\s+)?({_NAME})")
_STATE = r"(?:(?:the|an?|both|its|new|de\s+facto|de\s+jure)\s+)*(?:(?:[Gg]overnment|[Rr]epublic|[Kk]ingdom|[Pp]eople|regime|authorities|[Ii]ndependence|sovereignty|[Ss]tate|[Uu]nion|[Dd]ominion|establishment)s?\s+(?:of|in)\s+(?:the\s+)?)?"
_JOINED = re.compile(rf"\b(?:with|between)\s+{_STATE}(?:(?!of\b)[a-z-]+\s+){{0,2}}?({_NAME})")
_TIED = re.compile(
    rf"\b(?:with|between|by|on|upon|against|of|to|from|recogni[sz]\w+|acknowledged)\s+{_STATE}(?:[a-z-]+\s+){{0,3}}?({_NAME})"
)
_ACTING = re.compile(r",?\s+(?:as|being|acting|serving)\b")
_ELSEWHERE = re.compile(r"\s+in\s+(?:those|these|other)\b")
_OF_HOUSE = re.compile(
    rf"\b(?:[Ee]mbassy|[Ll]egation)\s+(?:of|to|near)\s+(?:the\s+)?({_NAME})|\b(?!Diplomatic|Public|The\b)([A-Z][a-z]+(?:ian|ean|ese|ish|ench|erman|wiss|utch|ican))\s+(?:[Ee]mbassy|[Ll]egation)"
)
_SENT_TO = re.compile(
    rf"\b(?:Ministers?|Envoys?|Ambassadors?|Affaires|Resident|Plenipotentiary|Commissioner|Representative|Consul|General|diplomat)\s+(?:(?:to|for|from)\s+{_STATE}|in\s+the\s+)({_NAME})"
)
_ACTS = re.compile(
    rf"(?:^|\d\s+|[,;]\s+(?:and\s+)?|\band\s+|\bwhen\s+|\bafter\s+|\bthat\s+)(?:[Tt]he\s+)?((?:{_NAME},\s+){{0,3}}{_NAME})\s+(?:\w+ly\s+|had\s+|has\s+|was\s+|were\s+|also\s+|then\s+|both\s+|again\s+)*$"
)
_OTHERS = re.compile(
    r"\b(?:powers|countries|nations|states|governments|republics|others|allies|colonies)\s+(?:\w+ly\s+|had\s+|have\s+|also\s+)*$"
)
_NOBODY = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|The|An?|His|Her|Its|I\b|One\b|We\b|You\b|He|She|It|They|Their|This|That|These|Diplomatic|Normal|Formal|Consular|Full|Friendly|Relations|Embassy|Legation|Consulate|On|In|At|By|From|President|"
    r"Secretary|Congress|When|After|Although|Following|Ambassador|Minister|Envoy|Charg[ée]|Chargé|State\b|Government|Independence|Foreign|Acting|Prime|King|Queen|Emperor|Department|Parliament|Senate|General|Premier|Chancellor|Both)\b"
)
"""What begins with a capital letter and is no party, or one that acts for a party."""


# -- when


def _days(earlier: str, flat: str, told: Sequence[_Told]) -> list[str]:
    """The day of each of the changes of a sentence: the one behind its word, before the next change is told; else one before it; else the next behind. "On 4 July, when the Legation was opened":
    what was at once has one day."""
    if not told:
        return []
    dates = _dates(earlier, flat)
    found: list[str] = []
    claimed: set[int] = set()
    for at, one in enumerate(told):
        bound = told[at + 1].did if at + 1 < len(told) else len(flat)
        behind = [(first, value) for first, value in dates if one.did <= first < one.did + _FAR]
        if one.of in ("toward", "both") and one.what != "recognised":
            # "They quarrelled, and he enlisted in 1827" dates no quarrel.
            behind = [item for item in behind if not _THEN.search(flat, one.end, item[0])]
        near = [(first, value) for first, value in behind if first < bound]
        before = [
            (first, value)
            for first, value in dates
            if first < one.did and (first not in claimed or _AT_ONCE.search(flat, first, one.did))
        ]
        with_next = behind and not _BUT.search(flat, one.did, bound)
        best = near[0] if near else before[-1] if before else behind[0] if with_next else (-1, "")
        if near:
            claimed.add(best[0])
        found.append("" if _LONG.search(flat, 0, one.did) else best[1])
    return found


def _dates(earlier: str, flat: str) -> list[tuple[int, str]]:
    """The days that a sentence tells, by where they stand in it; the year may stand in what is `earlier`. What is told as a bound of something else ("until 1970") is none."""
    found = []
    for item in read_date(f"{earlier}\n{flat}"):
        at, behind = (place - len(earlier) - 1 for place in (item.passage.start, item.passage.end))
        if at < 0 or not item.value or "/" in item.value or item.kind not in _DAYS:
            continue
        if not item.meaning.year and item.ground not in _SURE:
            continue
        if (not _BOUND.search(flat[:at]) or _WHEN.match(flat, behind)) and not (
            _FROM.search(flat[:at]) and _TO.match(flat, behind)
        ):
            found.append((at, item.value))
    return found


_FAR = 240
"""Characters behind a word within which its day stands."""
_DAYS = ("date", "next")
_SURE = ("the year of the date told last", "the date told last", "counted from the date told last")
_YEAR_BEFORE = 600
"""Characters before a sentence in which its year may be told."""
_BOUND = re.compile(
    r"\b(?:until|till|since|after|following|prior to|before|despite|up to|pending|through)\s+(?:(?!when\b|was\b|were\b)[\w’'-]+\s+){0,4}$",
    re.IGNORECASE,
)
_WHEN = re.compile(r",?\s+(?:when|at which|on which)\b")
_FROM, _TO = re.compile(r"\b[Ff]rom\s+$"), re.compile(r"\s+(?:until|till|to|through)\b")
_THEN = re.compile(
    r"\band (?:\w+ ){0,2}?(?:[a-z]+ed|went|took|made|became|left|was|were|began|sold|sent|gave|brought|came|fled|won|lost|fought|wrote|bought|built|held|led)\b"
)
_LONG = re.compile(r"\b(?:for (?:some|a long|many|several) (?:time|years|decades|months)|long|already) (?:\w+ly )?$")
_BUT = re.compile(r"\b(?:but|although|though|while|however|whereas)\b")
_AT_ONCE = re.compile(r"\b(?:when|as|with|by|upon|thereby|thus|at the same time|(?:that|the) same (?:day|time|year))\b")
