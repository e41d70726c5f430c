"""Who did what toward whom: the interactions that a stretch of English prose tells.

A sentence is cut into clauses (`shallow`, and by `grammar` what that leaves open, where the extra `parse` is there); the lists of `verbs/` say which of them are interactions, and at which place of the
clause the other stands. What is denied, planned, wished, only possible, asked, or said within quotation marks is no event.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from valla.dates import read_date
from valla.parsing import parsed, parser
from valla.relating import english, grammar, shallow
from valla.relating.clauses import FACT, REPORTED, Clause
from valla.relating.lists import Frame, nouns, telling, verbs
from valla.relating.parts import Actor, Phrase, Token
from valla.relating.phrases import phrases
from valla.relating.tokens import tokens
from valla.text import Passage, Text, is_abbreviated, trimmed

__all__ = ["Interaction", "interactions"]


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
    r"\b(?:[A-Z]|U\.S|Genl|Lieut|Brig|Messrs|Esqr|Novr|Decr|Octr|Septr|Jany|Feby|inst|ult|viz|Mass|Penn|Phila|Majr|Capt|Comr|Gov'r|vs|cf|ca)\.\s*$"
)
_WORD = re.compile(r"[a-z]+(?:'d)?")
_WITH = frozenset("with against about on over".split())
_LONGEST = 1500
"""Characters of a sentence; longer ones are lists and tables."""


def interactions(text: Text, start: int, end: int, letter: bool = False) -> Iterator[Interaction]:
    """The interactions that are told between two offsets, in order. In a `letter` "I" and "you" act too."""
    for first, last in _sentences(text.content, start, end):
        if last - first <= _LONGEST and _may_tell(text.content[first:last]):
            yield from _of_sentence(text, first, last, letter)


def _sentences(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for stop in _END.finditer(content, start, end):
        before = content[max(first, stop.start() - 20) : stop.start() + 1]
        if stop[0][:1] == "." and (is_abbreviated(before) or _SHORTENED.search(before)) and stop.end() < end:
            continue
        low, high = trimmed(content, first, min(stop.end(), end))
        if low < high:
            yield low, high
        first = stop.end()


def _may_tell(sentence: str) -> bool:
    """Does a word of the lists stand in it?"""
    return not telling().isdisjoint(_WORD.findall(sentence.lower().replace("’", "'"))) and not sentence.rstrip(
        "\"”’') "
    ).endswith("?")


def _of_sentence(text: Text, start: int, end: int, letter: bool) -> Iterator[Interaction]:
    content = text.content
    quoted = _quoted(content, start, end)
    found = tokens(content, start, end)
    forms = frozenset(token.form for token in found)
    seen: list[tuple[int, int, str]] = []
    dates: list[tuple[int, int, str]] | None = None
    read = phrases(found, letter)
    together = [phrase.actors for phrase in read if len(phrase.actors) > 1]
    people = _people([actor for phrase in read for actor in (*phrase.owners, *phrase.actors)], found)
    acting = {actor.start for phrase in read for actor in (*phrase.owners, *phrase.actors)}
    if len(acting | {token.start for token in found if token.form in english.NATIONAL}) < 2:
        return
    marks = [token.start for token in found if token.tag == ";"]
    leading: list[Actor] = []
    if any(token.form in english.HE or token.form in english.SHE or token.form in english.THEY for token in found):
        leading = _people(shallow.subjects(found, read, letter), found)
    settled: set[int] = set()
    for clause, first in _clauses(content[start:end], found, read, letter):
        if not first and clause.start in settled:
            continue
        if not clause.truth:
            settled.add(clause.start)
            continue
        if any(low <= clause.start < high for low, high in quoted):
            continue
        frame, targets = _frame(clause, forms)
        if frame is None:
            continue
        doers = clause.doers
        if frame.mutual and len(targets) > 1 and "between" in frame.slots and clause.slots.get("between") == targets:
            doers, targets = targets[:1], targets[1:]
        if frame.mutual and not targets:
            doers, targets = doers[:1], doers[1:]
        if frame.reverse:
            doers, targets = targets, doers
        if dates is None:
            dates = _dates(content, start, end)
        for doer, target in _pairs(doers, targets, people, leading, together, marks):
            key = (doer.start, target.start, frame.kind)
            if key in seen or any(low <= doer.start < high or low <= target.start < high for low, high in quoted):
                continue
            seen.append(key)
            settled.add(clause.start)
            yield Interaction(
                Passage(text, doer.start, doer.end), Passage(text, target.start, target.end), frame.kind, clause.truth, Passage(text, clause.start, clause.end),
                Passage(text, start, end), frame.mutual, frame.score, _nearest(dates, clause.start, found),
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


# --------------------------------------------------------------------------------------------------
# frames


def _frame(clause: Clause, forms: frozenset[str]) -> tuple[Frame | None, list[Actor]]:
    """The first frame of the word that the clause fills, and who fills it."""
    words = [
        "to" if word == "unto" else word for word in clause.after if word not in english.ARTICLES and word.isalpha()
    ]
    for frame in (nouns() if clause.noun else verbs()).get(clause.word, ()):
        if frame.key and frame.key not in forms:
            continue
        if not _goes_on(frame.kept, words) or (frame.needs and frame.needs.isdisjoint(_near(clause.after))):
            continue
        if not frame.unless.isdisjoint(forms) or (frame.bare and not _is_bare(frame, clause.after)):
            continue
        for slot in frame.slots:
            if slot == "that" and frame.kind == "REQUEST" and not clause.wish:
                # "Insisted that he had come" asks nothing.
                continue
            among = clause.slots.get(slot, ())
            if not among and slot == "obj" and frame.more and frame.more[-1] in english.PREPOSITIONS:
                # "Threw off the guards": what looks like a preposition belongs to the verb.
                among = clause.slots.get(frame.more[-1], ())
            if not among and slot == "obj" and clause.after[:1] and clause.after[0] in frame.needs:
                # "Drove out the Jews"
                among = clause.slots.get(clause.after[0], ())
            targets = [actor for actor in among if _fits(actor, frame)]
            if targets and targets != clause.doers:
                return frame, targets
        if (
            frame.mutual
            and not clause.noun
            and len(clause.doers) > 1
            and not clause.passive
            and clause.word not in english.SAYING
            and "obj" not in clause.slots
            and "obj's" not in clause.slots
            and not _WITH.intersection(clause.after[:2])
            and _ends(clause.after[len(frame.more) :])
        ):
            # "Lenin and Trotsky met", but not "disagreed with this decision".
            return frame, []
    return None, []


def _ends(after: Sequence[str]) -> bool:
    """Does nothing follow a verb that might be its object?"""
    return not after or after[0] in english.PREPOSITIONS or after[0] in english.CONJUNCTIONS or not after[0].isalpha()


def _is_bare(frame: Frame, after: Sequence[str]) -> bool:
    """Does the preposition follow at once, and no object behind it: "submitted to the king", not "submitted to the king a plan"?"""
    first = next(
        (at for at, form in enumerate(after) if at and (not form.isalpha() or form in english.PREPOSITIONS)),
        len(after),
    )
    return (
        bool(after)
        and ("to" if after[0] == "unto" else after[0]) in frame.slots
        and sum(form in english.ARTICLES for form in after[:first]) < 2
    )


def _near(after: Sequence[str]) -> Sequence[str]:
    """What follows a word in its own clause: "commanded the troops, and was ordered to go" is no command to go."""
    stops = (at for at, form in enumerate(after) if at and after[at - 1 : at] in ((",",), ("and",)) and form in _OTHERS)
    return after[: next(stops, len(after))]


_OTHERS = english.BE | english.HAVE
"""What begins another clause behind a comma or "and"."""


def _goes_on(kept: Sequence[str], words: Sequence[str]) -> bool:
    """Do the further words of a frame follow, with no more than two others before the first?"""
    return not kept or any(_runs_on(words[at:], kept) for at in range(3))


def _runs_on(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Do the wanted words begin here, with no more than one other between two: "got into private contact"?"""
    at = 0
    for number, word in enumerate(wanted):
        here = next((step for step in range(1 + (number > 0)) if _is_same(words[at + step : at + step + 1], word)), -1)
        if here < 0:
            return False
        at += here + 1
    return True


def _is_same(words: Sequence[str], wanted: str) -> bool:
    """Is it the word that a frame wants? "His" and "himself" stand for those of any person."""
    return any(
        word == wanted
        or (wanted in ("his", "their") and word in english.POSSESSIVES)
        or (wanted in ("himself", "themselves") and word in english.REFLEXIVES)
        for word in words
    )


def _fits(actor: Actor, frame: Frame) -> bool:
    if frame.person:
        return actor.kind != "name" or actor.last in english.LANDS
    if frame.human:
        return actor.kind not in ("name", "body", "people")
    return not frame.body or actor.kind == "body" or actor.kind == "people"


# --------------------------------------------------------------------------------------------------
# pairs


def _pairs(
    doers: Sequence[Actor],
    targets: Sequence[Actor],
    people: Sequence[Actor],
    leading: Sequence[Actor],
    together: Sequence[Sequence[Actor]],
    marks: Sequence[int],
) -> Iterator[tuple[Actor, Actor]]:
    """Each who did it with each toward whom; pronouns by whom they mean."""
    for doer in doers:
        for target in targets:
            if target.last in english.REFLEXIVES and (target.kind in _PRONOUNS or target.kind == doer.kind):
                continue
            one = _meant(doer, target, people, leading, together)
            near = [actor for actor in leading if not any(actor.start < mark < target.start for mark in marks)]
            other = _meant(target, doer, people, near, together)
            if one and other and one.start != other.start and not _are_same(one, other):
                yield one, other


def _are_same(one: Actor, other: Actor) -> bool:
    """Are two named alike? Two who hold offices of one name are not: "the Albanian minister wrote to the American minister"."""
    return one.last == other.last and (one.last not in english.ROLES or one.end - one.start == other.end - other.start)


_PRONOUNS = ("he", "she", "they")


def _meant(
    actor: Actor,
    other: Actor,
    people: Sequence[Actor],
    leading: Sequence[Actor],
    together: Sequence[Sequence[Actor]],
) -> Actor | None:
    """Who acts, or of a pronoun the one whom it can mean: who stands before it, is of its number, and is not the other; of several the last of whom a verb tells, if all verbs tell of one."""
    if actor.kind in ("latter", "former"):
        named = {person.last: person for person in people if person.start < actor.start}
        return None if len(named) != 2 else list(named.values())[-1 if actor.kind == "latter" else 0]
    if actor.kind not in _PRONOUNS:
        return actor
    if other.kind == actor.kind:
        return None
    several = actor.kind == "they"
    if several and any(group[0].start < actor.start and other not in group for group in together):
        # Two who are named together may be meant as well.
        return None
    before = {
        person.last: person
        for person in people
        if person.start < actor.start and person.last != other.last and _are_several(person) == several
    }
    if len(before) < 2:
        return next(iter(before.values()), None)
    told = {person.last: person for person in leading if before.get(person.last) and person.start < actor.start}
    if len(told) != 1:
        return None
    [one] = told.values()
    # "Lee's brother fell, and they shot him": that may be Lee.
    within = any(
        (one.start <= person.start < one.end and person.start != one.start)
        or (person.start == one.start and person.end < one.end)
        for person in before.values()
    )
    return None if within else one


def _are_several(actor: Actor) -> bool:
    return actor.kind in ("body", "people") or (actor.kind == "role" and actor.last.endswith("s"))


def _people(acting: Sequence[Actor], found: Sequence[Token]) -> list[Actor]:
    """Whom a pronoun can mean: not who speaks or is spoken to, no pronoun, and no place."""
    before = {token.start: ahead.form for ahead, token in itertools.pairwise(found)}
    return [
        actor for actor in acting
        if actor.kind not in (*_PRONOUNS, "I", "you", "latter", "former") and actor.last not in english.COUNTRIES and not (actor.kind == "name" and before.get(actor.start) in english.LOCATIVE)
    ]  # fmt: skip


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
    return found


def _dates(content: str, start: int, end: int) -> list[tuple[int, int, str]]:
    if not re.search(
        r"\d|January|February|March|April|May|June|July|August|September|October|November|December", content[start:end]
    ):
        return []
    return [
        (start + item.passage.start, start + item.passage.end, item.value)
        for item in read_date(content[start:end])
        if item.value and item.kind == "date"
    ]


def _nearest(dates: Sequence[tuple[int, int, str]], at: int, found: Sequence[Token]) -> str:
    """The date nearest to a deed, if it stands in the same clause."""
    marks = [token.start for token in found if token.tag == ";"]
    near = [
        (abs(low - at), value)
        for low, high, value in dates
        if not any(min(low, at) < mark < max(high, at) for mark in marks)
    ]
    return min(near)[1] if near else ""
