"""What the title of a document says of its kind, and of who wrote to whom.

"Samuel Adams to John Adams", "Letter from A to B", "TO JOSHUA F. SPEED--ON MARRIAGE", "TELEGRAM FROM GENERAL HALLECK TO GENERAL
McCLELLAN". A title that lost a half ("to Charles Carroll, Sr.", "Silas Deane to") has the other; what is no letter's ("James Duane's
Speech to the Committee", "MESSAGE TO CONGRESS") names neither.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from valla import lexicon
from valla.text import fold

__all__ = ["GIVEN", "Title", "is_paper", "party", "read"]

_SENT = (
    r"(?:letters?|telegrams?|dispatch(?:es)?|despatch(?:es)?|notes?|epistles?|cables?|cablegrams?|lettres?|postcards?)"
)
_LEAD = re.compile(
    rf"(?:(?:an?|the|open|circular|private|confidential|another|draft)\s+)*{_SENT}(?:\s+and\s+{_SENT})?\s*"
    r"(?=\b(?:to|from|of|by)\b)",
    re.IGNORECASE,
)
_FORMAL = re.compile(
    r"(?:an?\s+|the\s+)?(?:order|orders|instructions?|reply|replies|response|responses|answer|circular|invitation|condolence|inquiry|memorandum of instructions)"
    r"\s+(?=\b(?:to|from)\b)",
    re.IGNORECASE,
)
_PAPERS = frozenset(
    "diary diaries journal minutes debates proceedings report reports speech speeches address addresses message messages proclamation "
    "proclamations resolution resolutions resolve resolves proposition propositions proposals proposal petition memorial motion motions "
    "essay statement plan memorandum memoranda account accounts contract examination charges decree vindication testimony narrative "
    "commission articles essay oration sermon lecture remarks eulogy announcement opinion interview indorsement endorsement autobiography "
    "memoir memoirs recollections reminiscences history chapter preface introduction appendix argument debate rejoinder interrogatories "
    "license pass summary regulations appeal call affidavit deposition will bill act treaty constitution declaration protest verses poem poems platform lease pledge "
    "portrait fragment order orders instructions reply response answer notes draft speech essay".split()
)
"""What a document may be that is no letter: the word for it stands in its title."""
_BODIES = frozenset(
    "committee committees delegates delegate delegation board council congress convention assembly commissioners commission senate house "
    "governor president secretary secretaries commander officers officer merchants inhabitants ministers minister court department "
    "general firm company agents agent society presbytery synod chapter mayor speaker clerk bishop king queen emperor".split()
)
_SEVERAL = re.compile(r"(?:the\s+)?(?:letters|epistles|lettres|notes)\b", re.IGNORECASE)
GIVEN = frozenset(
    "abigail abr abraham adam alexander alexandre alexr alice andrew ann anna anne anthony antoine archibald arthur benj benja benjamin bertha button "
    "caesar caleb carl carlo carter charles chas christopher clara clemens conrad cornelius cornls cyrus daisy daniel danl david ebenezer edith edmund edw "
    "edward edwd edwin elbridge eleazer elias eliphalet eliza elizabeth ella ellen emil emily emma ernest ernst esther etienne eugene eva ezekiel felix "
    "ferdinand florence fra frances francis frans franz françois fras frederick friedrich fritz geo georg george gideon giovanni giuseppe gouverneur gouvr "
    "grace gunning gustav hannah hannibal hans harriet harry hector heinrich helen henri henry herbert hermann horace horatio hugh hugo ida isaac ivan jack "
    "jacob jacques james jan jane jared jas jean jeanne jefferson jeremiah jesse jno joel johann john jon jona jonathan jos josef joseph josephine josh "
    "joshua josiah jules julia julius karl kate katherine laura leo leon leopold lewis louis louisa louise lucius lucy ludwig luis lyman marcus margaret "
    "maria marie mark martha martin mary matt matthew matw maurice max meriwether merriwether michael miles montgomery nancy nathan nathanael nathaniel "
    "nathl natl nehemiah nicholas nicolas nora olga oliver oscar otto patrick paul peter phil philemon philip pierre pietro rachel ralph rebecca richard "
    "richd robert robt roger rosa rose rudolf rufus ruth sally salmon sam saml samuel sarah schuyler silas simon sophia sophie steph stephen susan th "
    "theodor theodore theodorick tho thomas thos tim timothy titus ulysses victor virginia walter whitmill wilhelm william winfield wm zebulon".split()
)
"""Given names, also as older writers shorten them, with which a person's name begins; many are words besides."""
_OFFICE_TO = re.compile(r"\b(?:commissioners?|ministers?|ambassadors?|envoys?|delegates?|agents?)$", re.IGNORECASE)
_HERE = re.compile(r"[A-Z]|(?:the|his|her|an?|de|von|van|du|la|le)\b|d['’]")
_WRITES = re.compile(r"['’]s? letter$", re.IGNORECASE)
_DOES = re.compile(
    r"\b(?:[a-z]{2,}ed|wrote|sent|spoke|spoken|went|came|gave|given|told|said|brought|has|had|was|were|is|are)$"
)
"""The end of what is a sentence before its "to", and no sender."""
_TO = re.compile(r"(?:^|\s+)to(?:\s+|$)", re.IGNORECASE)
_NAMED = re.compile(
    r"(?:(?:an?|the|circular|open|private)\s+)*(?:letter|telegram|dispatch|despatch|epistle|cable|lettre)\b",
    re.IGNORECASE,
)
_OF = re.compile(
    r"\s(?:of|to|on|in|at|for|from|before|between|by|with|concerning|respecting|regarding|about|recommending|suspending)\s",
    re.IGNORECASE,
)
_GENITIVE = re.compile(r"\w(?:['’]s|s['’])\??(?:\s|$)")
_ABBREVIATED = frozenset(
    "gen genl col capt maj lt lieut gov hon dr mr mrs ms messrs rev revd st jr sr esq wm jas chas geo thos robt jos benj saml sec secy pres prof adm brig no u s "
    "majr brigr govr presdt doctr honble".split()
)
_PIECE = re.compile(r"[.,]?\s*--.*|\s*\(.*", re.DOTALL)
_STOP = re.compile(r"[.,;:]+(?=\s|$)|\.(?=[A-Z]{2})")
_SUFFIX = re.compile(r"\s*(?:jr|sr|esq|esqr|esquire|junr|senr|junior|senior|ii|iii)\b", re.IGNORECASE)
_LIST = re.compile(r",\s+(?:and|&)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Title:
    """What a title says. `kind` is "letter"; "formal" for an order, an answer or the like, which is a letter only if it is written as one;
    "paper" for what is none; empty where the title does not tell. `sender` and `recipient` are written as there, empty where not named;
    `cut` says that a half of it seems to be lost."""

    kind: str = ""
    sender: str = ""
    recipient: str = ""
    cut: bool = False


def read(title: str) -> Title:
    """What a title, or a heading, says of the kind of its document and of who wrote to whom."""
    title = " ".join(title.split())
    if _SEVERAL.match(title):
        return Title("" if title[:1] in "LlEe" else "paper")  # a volume of letters is no letter
    lead = _LEAD.match(title)
    formal = None if lead else _FORMAL.match(title)
    if lead:
        sender, recipient = _halves(title[lead.end() :], led=True) or ("", "")
        if title[lead.end() :][:2].lower() == "of":  # "Letter of reprimand to General Hunter"
            sender, recipient = (half if _is_party(half) else "" for half in (sender, recipient))
        return Title("letter", _party(sender), _party(recipient))
    if formal:
        # Whence those come who are answered is no sender.
        _, recipient = _halves(title[formal.end() :], led=True) or ("", "")
        return Title("formal", "", _party(recipient) if _is_party(recipient) else "")
    found = _halves(title, led=False)
    if found is None:
        return Title("letter" if _NAMED.match(title) else "paper" if is_paper(title) else "")
    sender, recipient = found
    if is_paper(sender or recipient):
        return Title("paper")
    told = _is_thing(sender) or _DOES.search(sender) is not None or not _is_party(sender)
    if sender and (told or (recipient and not _HERE.match(recipient))):
        return Title("")
    cut = not recipient or title[:2] == "to" or sender.startswith("and ")
    return Title("letter", _party(_WRITES.sub("", sender)), _party(recipient), cut)


def party(title: str) -> str:
    """The person or body of which a title consists, if it consists of one; else nothing."""
    title = title.strip()
    return (
        _party(title) if _HERE.match(title) and _is_party(title) and not (is_paper(title) or _is_thing(title)) else ""
    )


def _halves(words: str, led: bool) -> tuple[str, str] | None:
    """The sender and the recipient of "A to B", "to B", "from A to B", "to B from A", as they stand; None if it is none of these."""
    words = words.strip()
    if found := re.fullmatch(r"to\s+(.+?)\s+from\s+(.+)", words, re.IGNORECASE):
        return found[2], found[1]
    opening = re.match(r"(?:from|of|by)\s+", words, re.IGNORECASE)
    if opening and (led or opening[0][0].lower() == "f"):
        words = words[opening.end() :]
    elif led and not re.match(r"to\b", words, re.IGNORECASE):
        return None
    joints = list(_TO.finditer(words))
    if not joints:
        return (words, "") if opening and led else None
    # "Commissioners to Canada to John Hancock"
    further = len(joints) > 1 and _OFFICE_TO.search(words[: joints[0].start()])
    joint = joints[1] if further else joints[0]
    if opening and not led and " " not in words[: joint.start()]:
        return None  # "From Rome to Byzantium"
    return words[: joint.start()], words[joint.end() :]


def is_paper(words: str) -> bool:
    """Does what is titled, before it is told of what or to whom, have the word for something other than a letter?"""
    return not _PAPERS.isdisjoint(_plain(_OF.split(f" {words}", maxsplit=1)[0]))


def _is_thing(words: str) -> bool:
    """Is it something of somebody's: "Sherman's March"?"""
    made = _GENITIVE.search(words)
    return made is not None and bool(words[made.end() :].strip()) and not _WRITES.search(words)


def _is_party(words: str) -> bool:
    """Can it be a person or a body, and not a thing: "Journey", "Surrender of Vicksburg"?"""
    plain = [word for word in _plain(words) if word not in ("the", "a", "an", "and")]
    before = plain[: plain.index("of")] if "of" in plain[1:] else plain
    return any(word in _BODIES for word in plain) or any(
        word in GIVEN or word in _ABBREVIATED or len(word) == 1 or not _is_common(word) for word in before
    )


def _plain(words: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\W\d_]+", words)]


def _is_common(word: str) -> bool:
    return lexicon.stands_small(word) and lexicon.count(word) >= _COMMON


_COMMON = 1000
"""A word counted so often begins no name."""


def _party(words: str) -> str:
    """The party as it is named, without the place and the matter that a heading puts behind it."""
    words = _PIECE.sub("", words).strip()
    for stop in _STOP.finditer(words):
        before, after = words[: stop.start()], words[stop.end() :]
        last = re.split(r"[\s.,]", before)[-1]
        if (len(last) < 2 or "." in stop[0]) and (len(last) < 2 or last.lower() in _ABBREVIATED) and after:
            continue
        if _SUFFIX.match(after) or (not after and last.lower() in _ABBREVIATED and "." in stop[0]):
            continue
        if "," in stop[0] and (_LIST.search(words) or " " not in before.strip()):
            continue
        words = before
        break
    return words.strip(" ,;:-").removesuffix("?").strip() if re.search(r"\w", words) else ""
