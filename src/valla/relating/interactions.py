"""Who did what toward whom: the interactions that a stretch of English prose tells.

A sentence is cut into clauses (`shallow`, and by `grammar` what that leaves open, where the extra `parse` is there); the lists of `verbs/` say which of them are interactions, and at which place of the
clause the other stands. What is denied, planned, wished, only possible, asked, or said within quotation marks is no event.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from valla.dates import Expression, read_date
from valla.parsing import parsed, parser
from valla.relating import english, grammar, shallow
from valla.relating.clauses import FACT, REPORTED, Clause
from valla.relating.fitting import by_whom, filled
from valla.relating.lists import Frame, telling, verbs
from valla.relating.memory import remembered
from valla.relating.parts import Actor, Phrase, Token, acting
from valla.relating.phrases import phrases
from valla.relating.reference import NOBODY, Persons, Remembered, persons
from valla.relating.tokens import as_now, tokens
from valla.text import Passage, Text, fold, is_abbreviated, trimmed

__all__ = ["PLAIN", "YEARLESS", "Interaction", "interactions"]


@dataclass(frozen=True, slots=True)
class Interaction:
    """That one did something toward another. `source` and `target` are the words that name them, `deed` the word that names it; `kind` is its type in the PLOVER ontology,
    `mode` "fact" or "reported"; `mutual` says that both did it; `score` is how far it is conflict (-10) or cooperation (+10) on Goldstein's scale; `date` (EDTF) stands in the same sentence."""

    source: Passage
    target: Passage
    kind: str
    mode: str
    deed: Passage
    sentence: Passage
    mutual: bool
    score: float
    date: str


_END = re.compile(r"[.?!][”\"’')\]]*(?=\s+[\"“‘'(\[]*[A-Z0-9])|\n[ \t]*\n|\Z")
_SHORTENED = re.compile(
    r"\b(?:[A-Z]|U\.S|Genl|Lieut|Brig|Messrs|Esqr|Novr|Decr|Octr|Septr|Jany|Feby|inst|ult|viz|Mass|Penn|Phila|Majr|Capt|Comr|Gov'r|Govr|Recd|Colo|Honble|Honbl|Honl|Excy|Secy|Commr|Commrs|Gentn|Adjt|Regt|Battn|Col|Colos|Pensylva|Pensa|Philada|Virga|Carola|Jersy|Wm|Thos|Jno|Saml|Danl|Nathl|Benja|Richd|Edwd|Robt|Jas|Chas|Geo|Fredk|Nichs|Alexr|Hon|Prest|Presidt|Servt|Obedt|obedt|obed|dft|Compts|Serjt|Feb|Sept|Dept|Cos|Maj|Sec|M\. de|vs|cf|ca)\.\s*$"
)
_WORD = re.compile(r"[a-z]+(?:'d)?")
_JOINED = re.compile(r"[a-z][-–][A-Z]")
"""A pair of peoples in one word."""
_MARKED = re.compile(r"[A-Za-z]*(?:[^\W\d_A-Za-z]|[-‐‑](?=[a-z]))[^\W\d_]+")
"""A word with a hyphen or an accent."""
_SINGLE = re.compile(r"(?:^|(?<=[\s(—]))['‘](?=\w)[^\n]{2,}?[.,?!;]['’](?=[\s.,;)—]|$)")
"""What stands between single marks of quotation, where no double ones are: an apostrophe has no stop before it."""
_MARK = re.compile(r"[\"“”]")
_TURNING = re.compile(
    r"[A-Z]\w+ to [A-Z][\w. ]*, (?:[A-Z][a-z]{2,8}\.? )?\d|\b(?:[Pp]lease|[Ll]et (?:me|us)|had better|will be pleased)\b"
)
"""What tells something without a word of the lists: "Lee to Morris, May 5", "let me know"."""
_LONGEST = 1500
"""Characters of a sentence; longer ones are lists and tables."""


def interactions(
    text: Text, start: int, end: int, letter: bool = False, remembering: bool = False
) -> Iterator[Interaction]:
    """The interactions that are told between two offsets, in order. In a `letter` "I" and "you" act too; `remembering`, those act whom "he" and "she" mean of whom the sentences before tell."""
    for first, last in _sentences(text.content, start, end):
        if last - first <= _LONGEST and _may_tell(text.content[first:last]):
            yield from _of_sentence(text, first, last, letter, remembering)


def _sentences(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for stop in _END.finditer(content, start, end):
        before = content[max(first, stop.start() - 20) : stop.start() + 1]
        if (
            stop[0][:1] == "."
            and not before.endswith("War I.")
            and (is_abbreviated(before) or _SHORTENED.search(before))
            and stop.end() < end
        ):
            continue
        low, high = trimmed(content, first, min(stop.end(), end))
        if low < high:
            yield low, high
        first = stop.end()


def _may_tell(sentence: str) -> bool:
    """Does a word of the lists stand in it?"""
    asked = sentence.rstrip("\"”’') ")
    if asked.endswith("?") and (asked == sentence or len(_MARK.findall(sentence)) < 2):
        return False
    words = _WORD.findall(sentence.lower().replace("’", "'"))
    return (
        not telling().isdisjoint(map(as_now, words))
        or bool(_TURNING.search(sentence))
        or not telling().isdisjoint(fold(word) for word in _MARKED.findall(sentence))
    )


def _before(content: str, start: int) -> list[tuple[int, int]]:
    """The sentences before an offset in its paragraph, since the last that has its lines for itself, as in a list."""
    begun = content.rfind("\n\n", 0, start) + 1
    near = max(begun, start - _LONGEST)
    # A sentence that is cut is none.
    found = list(_sentences(content, near, start))[near > begun :]
    alone = [at for at, (first, last) in enumerate(found) if content[first - 1 : first] in "\n" and content[last : last + 1] == "\n"]  # fmt: skip
    return found[alone[-1] + 1 :] if alone else found


def _of_sentence(text: Text, start: int, end: int, letter: bool, remembering: bool) -> Iterator[Interaction]:
    content = text.content
    quoted = _quoted(content, start, end)
    found = tokens(content, start, end)
    forms = frozenset(token.form for token in found)
    seen: list[tuple[int, int, str]] = []
    dates: list[tuple[int, int, str]] | None = None
    read = phrases(found, letter)
    acts = acting(read)
    starts = {actor.start for actor in acts}
    naming = english.NATIONAL | {"yours", "mine"} if letter else english.NATIONAL
    named_so = {token.start for token in found if token.form in naming}
    pairs = sum(bool(_JOINED.search(token.written)) for token in found)
    alone = not (named_so or pairs) and all(actor.kind == "I" for actor in acts)
    if alone or len(starts | named_so) + 2 * pairs < 2:
        return
    pronouns = any(token.form in english.HE | english.SHE | english.THEY for token in found)
    leading = shallow.subjects(found, read, letter) if pronouns else []

    @cache
    def recalled() -> Remembered:
        return remembered(content, _before(content, start), letter) if remembering else NOBODY

    named = persons(found, read, leading, recalled)
    asked: list[tuple[Actor, Actor]] = []
    settled: set[int] = set()
    # "It has been said that Lee offered it; but no such offer was made"
    refuted = any(one.form == "no" and other.form == "such" for one, other in pairwise(found))
    for clause, first in _clauses(content[start:end], found, read, letter):
        if not first and clause.start in settled:
            continue
        if not clause.truth or (clause.truth == REPORTED and refuted):
            settled.add(clause.start)
            continue
        if any(low <= clause.start < high for low, high in quoted):
            continue
        frame, targets = filled(clause, forms)
        doers = clause.doers or by_whom(clause)
        if frame is None:
            frame, doers, targets = _answer(clause, named, asked)
        if frame is None:
            continue
        if frame.mutual and len(targets) == 1 and clause.slots.get("between") == targets:
            # "A break between them"
            doers, targets = list(named.both(targets[0])), []
        if frame.mutual and len(targets) > 1 and "between" in frame.slots and clause.slots.get("between") == targets:
            doers, targets = targets, []
        if frame.reverse:
            if not doers:
                continue
            doers, targets = targets, doers
        if dates is None:
            dates = _dates(content, start, end)
        couples = named.pairs(doers, targets, frame.kind in _SPEAKING) if targets else named.couples(doers)
        for doer, target in couples:
            if doer.kind == target.kind and doer.kind in ("I", "you"):
                # "I obey my country", "in compliance with my word I write"
                continue
            key = (doer.start, target.start, frame.kind)
            if key in seen or any(
                low <= doer.start < high
                or (low <= target.start < high and not clause.quoted and not _is_name_alone(content[low:high]))
                for low, high in quoted
            ):
                continue
            seen.append(key)
            if frame.reverse:
                # "Had the support of the king": the noun would tell it the other way.
                seen.append((target.start, doer.start, frame.kind))
            if frame.kind == "REQUEST":
                asked.append((doer, target))
            settled.add(clause.start)
            yield Interaction(
                Passage(text, doer.start, doer.end), Passage(text, target.start, target.end), frame.kind, clause.truth, Passage(text, clause.start, clause.end),
                Passage(text, start if min(doer.start, target.start) >= start else recalled().begun, end), frame.mutual, frame.score, _nearest(dates, clause.start, found),
            )  # fmt: skip


def _clauses(
    sentence: str, found: Sequence[Token], read: Sequence[Phrase], letter: bool
) -> Iterator[tuple[Clause, bool]]:
    """The clauses as the order of the phrases tells them, and then as the grammar does, for the deeds of which the order told nothing; whether it is the first reading."""
    forms = {token.form for token in found}
    told = FACT if forms.isdisjoint(english.REPORTEDLY | {"according"}) else REPORTED
    for clause in shallow.clauses(found, read, told, letter):
        yield clause, True
    # A line that is broken is no end: the parser would take the break for a word.
    if parser().name and (words := parsed([re.sub(r"\s", " ", sentence)])[0]):
        for clause in grammar.clauses(words, found, read, told, letter):
            yield clause, False


_SPEAKING = frozenset("CONSULT REQUEST".split())
_ANSWERS = frozenset("refuse decline agree consent assent accept comply acquiesce".split())
"""What one does who was asked."""


def _answer(
    clause: Clause, named: Persons, asked: Sequence[tuple[Actor, Actor]]
) -> tuple[Frame | None, list[Actor], list[Actor]]:
    """What one did who had been asked in the same sentence: "Lee urged the king to go, but he refused"."""
    if clause.noun or clause.passive or clause.word not in _ANSWERS or len(clause.doers) != 1:
        return None, [], []
    who = named.meant(clause.doers[0], None, ())
    if who is None or clause.doers[0].kind not in ("he", "she", "they"):
        who = clause.doers[0]
    asking = [
        (one, other)
        for one, other in asked
        if other.last == who.last or (who.kind == "he" and other.kind in ("name", "person", "role"))
    ]
    if len(asking) != 1:
        return None, [], []
    return verbs()[clause.word][0], [asking[0][1]], [asking[0][0]]


def _quoted(content: str, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between quotation marks."""
    found = []
    opened = -1
    for match in re.finditer(r"[\"“”„«»]", content[start:end]):
        at = start + match.start()
        if match[0] in "“„«" or (match[0] == '"' and opened < 0):
            opened = at if opened < 0 else opened
        elif opened >= 0:
            found.append((opened, at))
            opened = -1
        else:
            found.append((start, at))
    if opened >= 0:
        found.append((opened, end))
    return found or [(start + match.start(), start + match.end()) for match in _SINGLE.finditer(content[start:end])]


def _is_name_alone(quoted: str) -> bool:
    """Does a quotation hold no more than a name with its titles: "wrote to the “Hon. Charles Sumner”"?"""
    return bool(_TITLED.fullmatch(quoted))


_TITLED = re.compile(
    r"[\"“„«](?:(?:Your|His|Her|the)\s+)?(?:Excellency\s+)?(?:Hon|Mr|Mrs|Dr|Sir|Lord|Lady|Gen|General|Col|Colonel|Capt|Captain|Messrs|President|Governor|Secretary|Citizen|Comrade|Brother|Father)\b\.?"
    r"(?:,?\s+(?:[A-Z][\w.’'-]*|de|of|von|van|la))+,?"
)


def _dates(content: str, start: int, end: int) -> list[tuple[int, int, str]]:
    if not re.search(
        r"\d|January|February|March|April|May|June|July|August|September|October|November|December", content[start:end]
    ):
        return []
    found = []
    for item in read_date(content[start:end]):
        value = item.value or _yearless(item)
        if item.kind == "date" and value:
            first, last = start + item.passage.start, start + item.passage.end
            found.append((first, last, _bounded(content[start:first], value)))
    return found


def _yearless(item: Expression) -> str:
    """A day or a month that is told without its year: `XXXX-12-08`."""
    said = item.meaning
    if said.year is not None or not said.month or said.relation or said.calendar:
        return ""
    return f"{YEARLESS}-{said.month:02d}" + (f"-{said.day:02d}" if said.day else "")


def _bounded(before: str, date: str) -> str:
    """A date as the word before it bounds it: "prior to 1917" is `../1917`; empty where its year is not told."""
    found = _BOUND.search(before)
    if found and date.startswith(YEARLESS):
        return ""
    if not found or not PLAIN.fullmatch(date):
        return date
    return f"{date}/.." if found["since"] else f"../{date}"


_BOUND = re.compile(r"\b(?:before|prior\s+to|until|till|(?P<since>after|since))\s+(?:the\s+)?$", re.IGNORECASE)
YEARLESS = "XXXX"
"""The year, in EDTF, of a day that is told without one."""
PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
"""A year, a month or a day in EDTF, with nothing that qualifies it."""


def _nearest(dates: Sequence[tuple[int, int, str]], at: int, found: Sequence[Token]) -> str:
    """The date nearest to a deed, if it stands in the same clause."""
    marks = [token.start for token in found if token.tag == ";"]
    near = [
        (abs(low - at), value)
        for low, high, value in dates
        if not any(min(low, at) < mark < max(high, at) for mark in marks)
    ]
    return min(near)[1] if near else ""
