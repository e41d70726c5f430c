"""Where a text says in so many words that a relation changed: relations opened, broken off or resumed, recognition, war, peace, alliance, breach, reconciliation.

Such a sentence often names nobody ("Diplomatic relations were severed on 7 June 1967"): it is of the two that the document is of, if it names no one else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from valla.dates import read_date
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

_SORT = r"(?:(?:full|formal|official|normal|friendly|cordial|regular|bilateral|direct|personal|comradely|all|his|her|their|its|these|diplomatic|consular|ambassadorial|political|trade|commercial|and) )*"
_TIES = rf"{_SORT}(?:relations|ties|intercourse|relationship)"
_HOUSE = r"(?:(?:the|a|an|its|their|U\.?\s?S\.?|American|United States|first|new|permanent|resident) )*(?:Embassy|Legation|Consulate(?: General)?|embassy|legation|consulate|diplomatic mission|Liaison Office|Interests? Section|mission)"
_OPEN = r"(?:establish\w*|open(?:ed|ing)?|initiat\w+|inaugurat\w+|enter(?:ed|ing)? into|beg[au]n|commenced|set up)"
_AGAIN = r"(?:resum\w+|restor\w+|re-?establish\w*|re-?open\w*|renew\w*|normali[sz]\w+)"
_BREAK = r"(?:sever(?:ed|ing|s)?|br(?:oke|oken|eak|eaking|eaks)(?: off)?|ruptur\w+|suspend\w*|interrupt\w*|terminat\w+|discontinu\w+|cut(?:ting)?(?: off)?|cease[ds]?|end(?:ed|ing)|closed|withdr\w+)"
_BE = r"(?:(?:were|was|have been|had been|has been|are|being) )(?:(?:formally|officially|finally|also|first|again|then|thus|fully|temporarily|once more|mutually) )*"
_WHERE = r"(?:[^;:]{0,120}? )??"
_PATTERNS = tuple(
    (what, re.compile(pattern.replace(" ", r"\s+"), re.IGNORECASE))
    for what, pattern in (
        ("resumed", rf"\b{_TIES} {_WHERE}{_BE}{_AGAIN}|\b{_AGAIN} (?:\w+ ){{0,3}}?{_TIES}|\b[Rr]elations {_AGAIN}\b|\b(?:[Rr]esumption|[Rr]estoration|[Rr]e-?establishment|[Rr]enewal) of {_TIES}"),
        ("broken off", rf"\b{_TIES} {_WHERE}{_BE}{_BREAK}|\b{_BREAK} (?:\w+ ){{0,3}}?{_TIES}|\b{_TIES} (?:ended|ceased)\b|\b(?:[Ss]everance|[Ss]uspension|[Cc]essation|[Ii]nterruption|[Rr]upture|[Tt]ermination) of {_TIES}"),
        ("opened", rf"\b{_TIES} {_WHERE}{_BE}{_OPEN}|\b{_OPEN} (?:\w+ ){{0,3}}?{_TIES}|\b{_TIES} began\b|\b[Ee]stablishment of {_TIES}|\bagreed to (?:establish|open) {_TIES}"),
        ("broken off", r"\bwithdr[ea]w(?:n|al of|ing)? (?:its |the |his )?recognition"),
        ("recognised", r"\b(?:extended|accorded|granted|announced)(?: \w+){0,4} recognition|\bacts? of (?:\w+ ){0,4}?recognition\b|\brecogni[sz](?:ed|es|ing) (?!that\b|as\b|the need|the importance|the validity|the right)|\b(?:independence|government|republic|state|kingdom|confederacy)(?:\W+\w+){0,3} was recogni[sz]ed by|\brecognition was (?:accorded|extended|granted)|\b(?:[Rr]ecognition of)\b"),
        ("lowered", rf"\b{_HOUSE} {_WHERE}(?:closed\b|suspended operations)|\bsuspen(?:ded|sion of) {_HOUSE} operations|\b{_HOUSE} {_WHERE}{_BE}(?:closed|withdrawn|evacuated|downgraded|reduced)|\b(?:closed|withdrew|evacuated|downgraded) {_HOUSE}|\brecalled (?:its|the|his) [Aa]mbassador|\b[Aa]mbassador (?:was |had been )?recalled"),
        ("raised", rf"\b{_HOUSE} {_WHERE}re-?opened\b|\b(?:[Ll]egation|[Mm]ission|[Ss]ection|[Rr]epresentation|status) {_WHERE}{_BE}(?:raised|elevated|upgraded)|\b(?:raised|elevated|upgraded|elevation of) {_WHERE}(?:to|into) (?:\w+ ){{0,3}}?[Ee]mbass|\b{_HOUSE} {_WHERE}{_BE}(?:{_OPEN}|{_AGAIN})|\b(?:{_OPEN}|{_AGAIN}) {_HOUSE}"),
        ("war", r"\bdeclar(?:ed|es|ing) (?:that a state of )?war\b|\b[Dd]eclaration of (?:a state of )?war\b|\bwent to war\b|\bstate of war (?:existed|came)"),
        ("peace", r"\b(?:made|concluded|signed) (?:a )?(?:separate )?(?:peace|treaty of peace|peace treaty|armistice)\b|\b(?:peace|peace treaty|treaty of peace|armistice) was (?:made|concluded|signed)"),
        ("alliance", r"\b(?:formed|concluded|made|entered into|signed) (?:an?|the) (?:\w+ ){0,2}?(?:alliance|treaty of alliance|pact)\b|\ballied (?:himself|herself|itself|themselves) with\b"),
        ("breach", r"\b(?:broke|broken|breaking) (?:off )?(?:openly |finally |completely )?with\b|\bfell out with\b|\bquarrell?ed with\b|\b(?:final |open |complete )?(?:break|breach|rupture) (?:between|with)\b"),
        ("reconciled", r"\b(?:was|were|became|been) reconciled\b|\breconciliation (?:between|with|of)\b|\bmade (?:it )?up with\b"),
    )
)  # fmt: skip
_UNREAL = re.compile(
    r"\b(?:not|never|no|neither|nor|without|would|could|should|might|(?-i:may)|if|unless|whether|refus\w+|declin\w+|fail\w+|propos\w+|threaten\w+|plan\w*|intend\w*|intention|hop(?:ed|ing|es)|wish\w*|want\w*|sought|seek\w*|"
    r"attempt\w*|tried|try\w*|request\w*|urg\w+|in order to|prior to|before|until|n[’']t|will|possib\w+|talks|oppos\w+|call(?:s|ed|ing)? for|demand\w*|insist\w*|prospects?|hopes?|negotiat\w+|overtures?|question of|considered|discuss\w+|ready to|prepared to|as to)\b[^,;]{0,60}$",
    re.IGNORECASE,
)
"""What before a change in the same clause makes it a wish, a plan, or none."""
_NO_EVENT = re.compile(r"\b(?:since|after|following|despite)\s+(?:the\s+)?$", re.IGNORECASE)
_PARTY = re.compile(r"\b(?:with|between|by|to|of|and|from)\s+(?:the\s+)?(?=[A-Z])|^\s*(?:The\s+|the\s+)?(?=[A-Z])")
_REACH = 160


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
    content = text.content[start:end]
    flat = re.sub(r"\s", " ", content)
    named = [pattern.search(flat) is not None for pattern in sides]
    if not (all(named) or of_both):
        return
    taken: list[tuple[int, int]] = []
    dates = _dates(flat)
    for what, pattern in _PATTERNS:
        if not all(named) and what in _TOWARD[1:]:
            continue
        for found in pattern.finditer(flat):
            if any(low < found.end() and found.start() < high for low, high in taken):
                continue
            if _UNREAL.search(flat, max(found.start() - _REACH, 0), found.start()) or _NO_EVENT.search(
                flat, 0, found.start()
            ):
                continue
            if _is_of_others(flat, found, sides, not all(named) or what in _TOWARD):
                continue
            taken.append((found.start(), found.end()))
            yield Change(
                what,
                Passage(text, start, end),
                Passage(text, start + found.start(), start + found.end()),
                _nearest(dates, found),
                _by(flat, found, sides),
            )


def stated(text: Text, start: int, end: int) -> Iterator[tuple[Change, str, str]]:
    """The changes that one sentence tells of two whom it names beside the words, with their names: the first is the one who made it, if one did."""
    flat = re.sub(r"\s", " ", text.content[start:end])
    dates = _dates(flat)
    for what, pattern in _PATTERNS:
        for found in pattern.finditer(flat):
            if _UNREAL.search(flat, max(found.start() - _REACH, 0), found.start()):
                continue
            between = _BETWEEN.search(flat, found.start(), min(found.end() + _BEHIND, len(flat)))
            subject, tied = (
                _ACTS.search(flat[: found.start()]),
                _TIED.search(flat[found.start() : found.end() + _BEHIND]),
            )
            if between:
                one, other, by = between[1], between[2], None
            elif subject and tied and not _SUBJECT.match(subject[1]):
                one, other, by = subject[1], tied[1], 0
            else:
                continue
            words = Passage(text, start + found.start(), start + found.end())
            yield Change(what, Passage(text, start, end), words, _nearest(dates, found), by), one, other


NAMED = r"(?:the\s+)?([A-Z][\w.’'-]*(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]+)*)"
"""A pattern of a name, its words in a group of their own."""
_BETWEEN = re.compile(rf"\bbetween\s+{NAMED}\s+and\s+{NAMED}")


def _dates(flat: str) -> list[tuple[int, int, str]]:
    found = []
    for item in read_date(flat):
        if item.value and item.meaning.year and item.meaning.kind == "date":
            found.append((item.passage.start, item.passage.end, item.value))
    return found


def _nearest(dates: Sequence[tuple[int, int, str]], found: re.Match[str]) -> str:
    """The day behind the change, if one stands there, else the one before it."""
    behind = [value for start, _, value in dates if start >= found.start()]
    before = [value for _, end, value in dates if end <= found.start()]
    return behind[0] if behind else before[-1] if before else ""


def _by(flat: str, found: re.Match[str], sides: Sequence[re.Pattern[str]]) -> int | None:
    """Who of the two did it: the one whose name stands before, if the other's stands behind."""
    before = [[match.end() for match in side.finditer(flat, 0, found.start())] for side in sides]
    behind = [side.search(flat, found.start()) is not None for side in sides]
    if before[0] and behind[1] and not before[1]:
        return 0
    return 1 if before[1] and behind[0] and not before[0] else None


def _is_of_others(flat: str, found: re.Match[str], sides: Sequence[re.Pattern[str]], strictly: bool) -> bool:
    """Does the clause give the change to a third: "relations with Persia were resumed"? Strictly, what is neither of the two by name is a third."""
    clause = flat[found.start() : found.end() + _BEHIND]
    ties = list((_TIED if strictly else _JOINED).finditer(clause))
    if any(not any(_is_at(side, clause, tie) for side in sides) and not _DAY.match(tie[1]) for tie in ties[:1]):
        return True
    subject = _ACTS.search(flat[: found.start()]) if strictly else None
    return subject is not None and not (any(side.search(subject[0]) for side in sides) or _SUBJECT.match(subject[1]))


def _is_at(side: re.Pattern[str], clause: str, tie: re.Match[str]) -> bool:
    """Is a name of a side the one that begins where the tie names someone, or within what it names?"""
    found = side.search(clause, tie.start())
    return found is not None and found.start() < tie.end()


_TOWARD = ("recognised", "war", "peace", "alliance", "breach", "reconciled")
"""What one does toward another, whose name stands beside it; all but recognition is told of two only where both are named."""
_BEHIND = 80
_TIED = re.compile(
    r"\b(?:with|between|by|on|upon|against|of|recogni[sz]\w+)\s+(?:the\s+|an?\s+|both\s+)?(?:[a-z]+\s+){0,3}?([A-Z][\w.’'-]+(?:\s+(?:of\s+|and\s+)?[A-Z][\w.’'-]+)*)"
)
_JOINED = re.compile(r"\b(?:with|between)\s+(?:the\s+|an?\s+)?([A-Z][\w.’'-]+)")
_ACTS = re.compile(
    r"(?:^|\d\s+|[,;]\s+(?:and\s+)?|\band\s+|\bwhen\s+|\bafter\s+)(?:[Tt]he\s+)?([A-Z][\w’'-]+(?:\s+(?:of\s+(?:the\s+)?)?[A-Z][\w’'-]+)*)\s+(?:\w+ly\s+|had\s+|has\s+)*$"
)
_DAY = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_SUBJECT = re.compile(
    r"(?:The|An?|His|Her|Its|Diplomatic|Normal|Formal|Consular|Full|Friendly|Relations|Embassy|Legation|On|In|President|Secretary|Congress|When|After)\b"
)
