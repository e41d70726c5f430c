"""Attribution: whom the draft says the words are from, and whether it offers them as someone's at all.

A name is given only where the grammar is plain: it is the subject of a reporting verb, or stands in "according to X", "in X's
words", "as X put it", or in the line under a block. Pronouns and bodies offer the words but name nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from valla.draft.reporting import BODIES, NOT_NAMES, PHRASES, VERBS, reports
from valla.terms import Attribution
from valla.text import Block, Passage, Text, is_abbreviated, words

__all__ = ["Reported", "asks", "is_signed", "line_of_attribution", "reported", "sentence_start"]

_PARTICLE = r"(?:de|von|van|der|den|du|da|di|la|le|of|d[’'])"
_NAME = rf"[A-ZÀ-Þ][\w’'-]*\.?(?:[ \n](?:{_PARTICLE}[ \n])?[A-ZÀ-Þ][\w’'-]*\.?){{0,5}}"
_VERB = (
    "(?:"
    + "|".join(re.escape(verb).replace(r"\ ", r"\s") for verb in sorted([*VERBS, *PHRASES], key=len, reverse=True))
    + ")"
)
_ADVERB = r"(?:[ \n](?:had|has|have|also|then|once|later|soon|himself|herself|famously|[a-z]{3,12}ly|again|still|always)){0,2}"

_BEFORE = re.compile(
    rf"(?P<name>{_NAME})(?:,[^,.;:“\"]{{1,60}},|[ \n]?(?:—|–|--)[^—–“\"]{{1,60}}(?:—|–|--))?(?:,?[ \n]who)?{_ADVERB}[ \n](?P<verb>{_VERB})\b(?P<rest>[^.!?;“”\"]{{0,140}})$"
)
_INVERTED_BEFORE = re.compile(rf"\b(?P<verb>{_VERB})[ \n](?P<name>{_NAME})(?P<rest>[^.!?;“”\"]{{0,60}})[:,]?\s*$")
_AFTER = re.compile(
    rf"\W{{0,3}}[ \n]?(?:(?P<verb>{_VERB})[ \n](?P<name>{_NAME})"
    rf"|(?:the[ \n](?:[a-z-]+[ \n]){{0,2}})?(?P<name2>{_NAME}){_ADVERB}[ \n](?P<verb2>{_VERB})\b)"
)
_ACCORDING = re.compile(
    rf"\b(?:according to|in the words of|to quote|quoting|per|laut|gemäß|selon|d['’]après|según|segundo|secondo)[ \n](?P<name>{_NAME})[^.!?“\"]{{0,40}}$",
    re.I,
)
_WORDS_OF = re.compile(
    rf"(?P<name>{_NAME})['’]s?[ \n](?:own[ \n])?(?:[a-z]+[ \n]){{0,2}}(?:words|phrase|letter|diary|speech|account|memoirs?|testimony|message|reply|"
    r"answer|statement|report|address|note|formulation)\b[^.!?“\"]{0,90}$"
)
_PUT_IT = re.compile(
    rf"\bas[ \n](?P<name>{_NAME}){_ADVERB}[ \n](?:put|puts|phrased|expressed|has|had|tells|told)[ \n]it\b", re.I
)
# Frames that name the speaker, if what they name is a person.
_SURE_THAT = re.compile(
    rf"(?P<name>{_NAME})[ \n](?:was|is)[ \n](?:[a-z]+[ \n]){{0,2}}?(?:sure|certain|convinced|persuaded|confident|adamant|of[ \n]"
    r"(?:the[ \n])?(?:opinion|view))[ \n]that\W*$"
)
_COMMENT_OF = re.compile(rf"\W{{0,3}}\s?(?:was|is|were|are)[ \n](?P<name>{_NAME})['’]s?[ \n][a-z]+\b")
_IN_PARENTHESES = re.compile(rf"\W{{0,4}}\((?P<name>{_NAME})\)")
_CUED = re.compile(r"(?:compare|cf\.?|see|thus|so|hear|again)[ \n]", re.I)
_SIGNED = re.compile(rf"[\s.,!?]{{0,3}}(?:—|–|--)[ \n]?(?P<name>{_NAME})\s*$")
_ANY_NAME = re.compile(rf"(?P<before>\b[a-zà-ÿ]+[ \n])?\b(?P<name>{_NAME})")
_NO_SUBJECT = frozenset(
    "to of for from with about against on at in by under over after before between like than".split()
)
_SENTENCE_END = re.compile(r"[.!?][\"”’)\]]*\s+(?=[A-Z“\"‘«(])")
_ANY_VERB = re.compile(rf"\b{_VERB}\b")
_BY = re.compile(rf"\b(?:{_VERB}|told|written|quoted)[ \n]by[ \n](?P<name>{_NAME})\W*$")
_CLAUSE_AFTER = re.compile(rf"\W{{0,3}}\s?(?P<before>(?:[A-Za-zÀ-ÿ’'.-]+\s){{0,4}}?){_VERB}\b")
_BE = frozenset("is was are were be been being become became".split())
_ASKED = re.compile(
    rf"\W{{0,3}}[ \n]?(?:{_VERB}[ \n](?:{_NAME}|[a-z]+)|(?:[A-ZÀ-Þa-z][\w’'.-]*[ \n]){{1,4}}?{_VERB})"
    r"(?=\W*$|[.,;:!?]|[ \n](?:to|of|in|at|with|when|as|on|from|after|before|later|again|once|himself|herself|[a-z]+ly)\b)"
)
_SUBORDINATE = re.compile(r"\b(?:after|before|when|while|until|since|because)[ \n]+$", re.I)
# What is said to nobody, by nobody, or only might have been; and what hangs on a wall.
_UNSAID = re.compile(
    rf"\b(?:(?:nobody|no[ \n]one)[ \n]ever[ \n]{_VERB}|never[ \n]{_VERB}|(?:ought[ \n]to|should|would|could|might)[ \n]have|(?:asked|told|thought[ \n]to|said[ \n]to)[ \n]"
    r"(?:myself|himself|herself|themselves|ourselves))\b|\b(?:signs?|board|banners?|posters?|placards?|graffit[io]|labels?|buttons?|"
    r"subject[ \n]line|error[ \n]message|status|prompt)\b",
    re.I,
)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being)[ \n]+$")
_REPORTING_NOUN = re.compile(
    r"\b(?:words?|letter|note|telegram|dispatch|message|speech|reply|answer|statement|diary|declaration)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Reported:
    """What the words around a quotation say of it."""

    offered: bool
    attribution: Attribution | None = None


def reported(text: Text, before: tuple[int, int], between: str, after: str) -> Reported:
    """Read the sentence before a quotation (as offsets), the clause that interrupts it, and what follows it."""
    content = text.content
    start = sentence_start(content, *before)
    lead = content[start : before[1]]
    after = _same_sentence(after)
    stripped = lead.rstrip()
    colon = stripped.endswith(":")
    offered = bool(
        (between and _ANY_VERB.search(between))
        or _ACCORDING.search(lead)
        or _WORDS_OF.search(lead)
        or (_ANY_VERB.search(lead[-90:]) and _introduces(lead))
        or _reports_after(after)
        or (colon and _REPORTING_NOUN.search(lead))
    )
    unsaid = bool(_UNSAID.search(lead[-120:]))
    name, passage = "" if unsaid else _name_in(lead, between, after), Passage(text, *before)
    framed, plainly = (name, True) if name or unsaid else _framed(lead, after)
    attribution = Attribution(framed, passage, sure=bool(name)) if framed else None
    # One word that begins a sentence may be no name: whether it is, the archive's authors tell.
    offered = not unsaid and (offered or (framed != "" and (plainly or " " in framed)))
    return Reported(offered, attribution)


def _reports_after(after: str) -> bool:
    """Does the clause behind the words say that someone said them? What was recorded, or is sung, is no one's saying."""
    match = _CLAUSE_AFTER.match(after)
    return bool(match) and not _BE.intersection(words(match["before"]).forms)  # type: ignore[index]


def _introduces(lead: str) -> bool:
    """Does the sentence lead up to the words: by a comma, colon, dash or "that", or with the verb right before them?"""
    tail = lead.rstrip()
    if tail.endswith((",", ":", "—", "–", "--", ",--", ":--", ":—", ",—")) or re.search(
        r"\b(?:that|dass|que|che)\W*$", tail
    ):
        return True
    last = words(tail[-60:]).forms[-3:]
    return reports(last)


def sentence_start(content: str, start: int, end: int) -> int:
    """Where the sentence begins in which `end` stands."""
    ends = [
        m.end()
        for m in _SENTENCE_END.finditer(content, start, end)
        if not is_abbreviated(content[start : m.start() + 1])
    ]
    return max((at for at in ends if at < end), default=start)


def _same_sentence(after: str) -> str:
    """What follows the closing mark within its sentence."""
    for ended in re.finditer(r"[.!?](?=\s|$)|[“\"«]", after):
        if not is_abbreviated(after[: ended.end()]):
            return after[: ended.start()]
    return after


def _name_in(lead: str, between: str, after: str) -> str:
    found: list[str] = []
    for stretch in (between, after):
        match = _AFTER.match(stretch) if stretch and not (found or (stretch is after and _leads(lead))) else None
        if match:
            found.append(match["name"] or match["name2"])
    for pattern in (_PUT_IT, _ACCORDING, _WORDS_OF, _BY):
        match = pattern.search(lead)
        if match:
            found.append(match["name"])
    if not found:
        match = _last(_BEFORE, lead)
        if match and _SUBORDINATE.search(lead[: match.start("name")]):
            match = None
        if match and not _PASSIVE.search(lead[: match.start("verb")]):
            found.append(match["name"])
        elif not match:
            match = _INVERTED_BEFORE.search(lead)
            if match:
                found.append(match["name"])
    names = {name for name in map(_clean, found) if name}
    return names.pop() if len(names) == 1 else ""


def _framed(lead: str, after: str) -> tuple[str, bool]:
    """Whom a frame without a verb of saying names, and whether it plainly offers the words as that person's: "was Hume's comment",
    "Thus Hume:". The one name of a sentence that ends in a colon may be no person's."""
    for pattern, stretch in ((_SURE_THAT, lead), (_COMMENT_OF, after), (_SIGNED, after), (_IN_PARENTHESES, after)):
        match = pattern.search(lead) if stretch is lead else pattern.match(after)
        if match:
            return _clean(match["name"]), pattern is not _IN_PARENTHESES
    if not lead.rstrip().endswith(":"):
        return "", False
    found = [(match, _clean(match["name"])) for match in _ANY_NAME.finditer(lead)]
    found = [
        (match, name)
        for match, name in found
        if name
        and (match["before"] or "").strip() not in _NO_SUBJECT
        and match["name"].split()[0].lower() not in _NO_SUBJECT
    ]
    # The first word of a sentence has a capital whatever it is.
    if len(found) > 1 and " " not in found[0][1] and not found[0][0].start():
        found = found[1:]
    if len(found) != 1:
        return "", False
    match, name = found[0]
    return name, bool(_CUED.match(lead[match.start() :]))


def is_signed(after: str) -> bool:
    """Do the words end in a dash and a name, which is the rest of the paragraph?"""
    return bool(_SIGNED.match(after))


def asks(after: str) -> bool:
    """Behind a question: does the clause say who asked, and not begin another sentence ("Nobody answered that.")?"""
    return bool(_ASKED.match(after))


def _leads(lead: str) -> bool:
    """Does the sentence before the words already say who speaks?"""
    return bool(_ANY_VERB.search(lead[-90:]) and _introduces(lead))


def _last(pattern: re.Pattern[str], lead: str) -> re.Match[str] | None:
    """The match nearest to the end: names may stand before the one that speaks."""
    best = None
    for verb in re.finditer(rf"\b{_VERB}\b", lead):
        match = pattern.search(lead, max(verb.start() - 140, 0))
        if (
            match
            and match.start("verb") >= verb.start()
            and (best is None or match.start("verb") >= best.start("verb"))
        ):
            best = match
    return best


def _clean(name: str) -> str:
    """The name without what is not of it, or the empty string if it names no person."""
    parts = name.split()
    while parts and parts[0].lower().strip(".") in NOT_NAMES:
        parts = parts[1:]
        if not parts or len(parts[0]) < 2:
            return ""
    if not parts or parts[-1].lower().strip(".,’'s") in BODIES or parts[0].lower() in BODIES:
        return ""
    if name.split()[0].lower() in ("the", "a", "an", "this", "that"):
        return ""
    joined = " ".join(parts).rstrip(".,")
    return re.sub(r"['’]s?$", "", joined)


_DASH = re.compile(
    r"(?:(?:^|\n)[ \t>]*(?:—|–|---?|―|-[ ])|(?<=[\"”’»])[ ]?(?:—|–|---?|―))[ \t]*(?P<name>[A-ZÀ-Þ][^\n]{1,150})\s*$"
)


def line_of_attribution(text: Text, block: Block) -> tuple[int, Attribution | None]:
    """Where the words of a block end, and whom its last line, set off by a dash, names."""
    match = _DASH.search(text.content, block.start, block.end)
    if not match:
        return block.end, None
    name = re.match(_NAME, match["name"])
    cleaned = _clean(name[0]) if name else ""
    passage = Passage(text, match.start("name"), block.end)
    return match.start(), Attribution(cleaned, passage) if cleaned else None
