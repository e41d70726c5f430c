"""What passed between persons, by the documents of an archive: letters, by their mere existence, and what texts tell that one did toward another."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import PurePath

from valla.archive.holdings import Holdings
from valla.calendars import Calendar, date_on
from valla.dates import read_date
from valla.edtf import Edtf
from valla.evidence.asserted import span_of
from valla.evidence.entries import entry_day
from valla.evidence.grades import grade_of
from valla.evidence.letters import Letter, is_noted
from valla.evidence.written import written
from valla.formats.header import header_of
from valla.relating.changes import CHANGES, changes
from valla.relating.circle import Circle
from valla.relating.interactions import PLAIN, YEARLESS, Interaction, interactions
from valla.relating.lists import scale
from valla.terms import Attestation, Grade, Stance, Witness
from valla.text import Passage, Text, fold, is_abbreviated, trimmed

__all__ = ["Contact", "Gathered", "gathered", "sent", "sentences", "turned"]

Progress = Callable[[int, int, str], None]
_SENTENCE = re.compile(r"[.!?;][”\"’')\]]*(?:\[\d+\])*(?=\s)|\n\s*\n")
_LONGEST = 1500
"""Characters of a sentence that is read; what is longer is none."""
_LETTER = scale()["04"]
"""What a letter counts on Goldstein's scale, whatever it says: to consult."""
_READ = 100_000
"""Words of all letters of an archive up to which what they tell is read for the whole circle."""
_PARAGRAPH = 1500
"""Characters before a sentence in which its day may be told."""


@dataclass(frozen=True, slots=True)
class Contact:
    """One thing that passed between two persons: who did it and toward whom, under their chief names; PLOVER's `kind`, "fact" or "reported"; `way` is "letter" for one that lies in the archive, else
    "told"; `date` in EDTF ("" unknown; what a text tells without a date was at the latest when that was written); `mutual` that neither did it more than the other; `score` Goldstein's. `change` is the change of the relation that the text
    tells in so many words (one of `changes.CHANGES`), if it does. `named` says that both are surely someone, and not only called something ("the President", "the militia") or by a name of several."""

    source: str
    target: str
    kind: str
    mode: str
    way: str
    date: str
    witness: Witness
    passage: Passage
    grade: Grade
    score: float
    mutual: bool = False
    change: str = ""
    named: bool = True

    @property
    def span(self) -> Edtf | None:
        """When it was; None if that is not known, or no more than the day of a year."""
        return None if self.date.startswith(YEARLESS) else span_of(self.date)


@dataclass(frozen=True, slots=True)
class Gathered:
    """All contacts, in order of time, those without a date last; and how many told of someone of whom it cannot be decided who that is."""

    contacts: tuple[Contact, ...]
    undecided: int


def gathered(
    holdings: Holdings, circle: Circle, pair: Sequence[str] = (), progress: Progress | None = None
) -> Gathered:
    """All contacts of an archive, or those of the two of a `pair`, under the names that the circle gives them; of the whole also those of whom only what they are called is known. What many letters
    tell is not read for the whole, for the letters themselves make it."""
    found: list[Contact] = []
    reads = bool(pair) or sum(one.witness.words for one in circle.letters.values()) <= _READ
    undecided = 0
    asked = _Side.both(pair, circle)
    total = len(holdings.witnesses)
    for done, witness in enumerate(holdings.witnesses):
        if progress:
            progress(done, total, witness.path)
        hand = _Hand.of(witness, circle)
        text = holdings.text(witness)
        found += (item for item in _sent(hand, text) if _is_between(item, pair))
        if hand.letter and not reads:
            continue
        of_both = bool(asked) and _is_of_both(text, asked)
        here: set[str] | None = {*hand.senders, *hand.recipients} or None
        for start, end in _worth(text, hand, asked, of_both):
            if here is None:
                here = circle.chief(text)
            changed = list(_changed(text, witness, start, end, asked, of_both)) if asked else []
            found += changed
            for item in interactions(text, start, end, bool(hand.senders or hand.recipients), remembering=True):
                told = list(_contact(item, witness, hand, circle, here))
                if not pair:
                    told = [_as_called(one, item, circle) for one in told]
                between = [one for one in told if one.source and one.target and _is_between(one, pair)]
                # A change that is told in so many words is not told again as a deed.
                found += [one for one in between if not any(one.score * other.score > 0 for other in changed)]
                undecided += sum(not (one.source and one.target) and _may_be(item, asked) for one in told)
    known = sorted(_once(found), key=lambda item: (_day(item), item.witness.path, item.passage.start))
    return Gathered(tuple(known), undecided)


def _as_called(one: Contact, item: Interaction, circle: Circle) -> Contact:
    """A contact of a whole archive, with what those are called of whom it is not decided, or not sure, who they are."""
    named = all(name and circle.is_someone(name) for name in (one.source, one.target))
    called = (" ".join(str(side).split()) for side in (item.source, item.target))
    source, target = (name or other for name, other in zip((one.source, one.target), called, strict=True))
    return one if named else replace(one, source=source, target=target, named=False)


def _once(found: Sequence[Contact]) -> Collection[Contact]:
    """The contacts, but what a sentence tells by two words of one deed once."""
    once: dict[tuple[object, ...], Contact] = {}
    for item in found:
        where = item.witness.number, item.passage.start, item.passage.end
        once.setdefault((*where, item.source, item.target, item.kind, item.way, item.change, item.date), item)
    return once.values()


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two that are asked for: the chief name, a pattern of the forms under which it stands, and one of those that no other of the two has."""

    name: str
    pattern: re.Pattern[str]
    own: re.Pattern[str]

    @classmethod
    def both(cls, pair: Sequence[str], circle: Circle) -> list[_Side]:
        patterns = [circle.pattern(name) for name in pair]
        shared = any(patterns[at].search(name) for at, name in enumerate(reversed(pair)))
        return [
            cls(name, pattern, circle.in_full(name) if shared else pattern)
            for name, pattern in zip(pair, patterns, strict=True)
        ]


@dataclass(frozen=True, slots=True)
class _Hand:
    """Whose words a document is, if it is a letter, and to whom, or who tells of himself in it, if it is a diary or memoirs: under their chief names."""

    letter: Letter | None = None
    senders: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    teller: str = ""

    @classmethod
    def of(cls, witness: Witness, circle: Circle) -> _Hand:
        letter = circle.letters.get(witness.number)
        if letter is None:
            of_himself = bool(witness.author) and _OF_ONESELF.search(f"{witness.kind} {witness.title}")
            return cls(teller=circle.of(witness.author) if of_himself else "")
        senders, recipients = (
            tuple(filter(None, map(circle.of, side))) for side in (letter.senders, letter.recipients)
        )
        return cls(letter, senders, recipients)

    def has(self, side: _Side) -> bool:
        return side.name in (*self.senders, *self.recipients, self.teller)


_OF_ONESELF = re.compile(r"\b(?:diary|diaries|memoirs?|recollections|reminiscences|autobiography)\b", re.IGNORECASE)
"""What the kind or the title of a document calls one in which the author tells of himself."""


def _day(item: Contact) -> tuple[bool, int]:
    when = item.span
    day = when and (when.earliest if when.earliest is not None else when.latest)
    return (day is None, day or 0)


def _is_between(item: Contact, pair: Sequence[str]) -> bool:
    return item.source != item.target and (not pair or {item.source, item.target} == set(pair))


def _may_be(item: Interaction, asked: Sequence[_Side]) -> bool:
    """Would it be between the two that are asked for, if the name that is not decided were theirs?"""
    one, other = str(item.source), str(item.target)
    return not asked or any(
        first.pattern.search(one) and second.pattern.search(other) for first, second in (asked, asked[::-1])
    )


def turned(holdings: Holdings, circle: Circle, pair: Sequence[str]) -> list[Contact]:
    """The changes of the relation of two that an archive tells, in order of time, as far as they stand where both are named: found without reading it through."""
    asked = _Side.both(pair, circle)
    forms = [fold(word) for one in pair for word in one.split()] + list(_TURNING)
    found: dict[tuple[int, int, str], Contact] = {}
    for stretch in holdings.telling(forms, _STRETCHES):
        text = holdings.text(stretch.witness)
        of_both = _is_of_both(text, asked)
        for start, end in sentences(text, stretch.start, stretch.end):
            for item in _changed(text, stretch.witness, start, end, asked, of_both):
                found[stretch.witness.number, start, item.change] = item
    return sorted(found.values(), key=lambda item: (_day(item), item.witness.path, item.passage.start))


_TURNING = "relations diplomatic recognized severed broke resumed restored established declared war peace treaty alliance reconciled".split()
_STRETCHES = 60
"""Stretches of an archive that are read for the changes of one relation."""


def sent(holdings: Holdings, circle: Circle) -> Iterator[Contact]:
    """The letters of an archive, without reading what they say."""
    for letter in circle.letters.values():
        yield from _sent(_Hand.of(letter.witness, circle), holdings.text(letter.witness))


def _sent(hand: _Hand, text: Text) -> Iterator[Contact]:
    """A letter is a contact by its mere existence."""
    if hand.letter is None:
        return
    grade = Grade("document", ("it is the letter itself",))
    for sender in hand.senders:
        for recipient in hand.recipients:
            yield Contact(
                sender, recipient, "CONSULT", "fact", "letter", hand.letter.date, hand.letter.witness,
                Passage(text, *_head(text)), grade, _LETTER,
            )  # fmt: skip


def _head(text: Text) -> tuple[int, int]:
    """The first line of a text that has words, behind the header of the file."""
    found = _FIRST.search(text.content, header_of(text.content)[1] if text.header else 0)
    return (found.start(), found.end()) if found else (0, 0)


_FIRST = re.compile(r"\S[^\n]{0,160}")


def _worth(text: Text, hand: _Hand, asked: Sequence[_Side], of_both: bool) -> Iterator[tuple[int, int]]:
    """The sentences of a text that may tell what is asked: those that name both, "I" and "you" in a letter being its writer and its reader, and of one of them perhaps no more than "he"; of what is about both, all."""
    if not asked:
        yield from sentences(text, 0, text.evidence_end)
        return
    wanted = [one.pattern for one in asked if not hand.has(one)]
    if not all(pattern.search(text.content) for pattern in wanted):
        return
    whole = not hand.letter and of_both
    content = text.content
    for start, end in sentences(text, 0, text.evidence_end):
        missing = [] if whole else [pattern for pattern in wanted if not pattern.search(content, start, end)]
        if not missing or (
            len(missing) == 1
            and _PRONOUN.search(content, start, end)
            and missing[0].search(content, _paragraph(content, start), start)
        ):
            yield start, end


_PRONOUN = re.compile(r"\b(?:he|him|his|she|her)\b", re.IGNORECASE)


def _paragraph(content: str, at: int) -> int:
    """Where the paragraph of an offset begins, or where what is read of it does."""
    return max(content.rfind("\n\n", 0, at), at - _PARAGRAPH, 0)


def _is_of_both(text: Text, asked: Sequence[_Side]) -> bool:
    """Does the title of a document name both?"""
    title = text.header.get("title", "") or PurePath(text.name).stem.replace("_", " ")
    return all(one.own.search(title) for one in asked)


def _changed(
    text: Text, witness: Witness, start: int, end: int, asked: Sequence[_Side], of_both: bool
) -> Iterator[Contact]:
    """The changes of the relation that a sentence tells in so many words."""
    for item in changes(text, start, end, [one.own for one in asked], of_both):
        one, other = asked if item.by != 1 else asked[::-1]
        kind, score = CHANGES[item.what]
        told = Attestation(witness, Stance.ATTESTS, (item.sentence,))
        grade = grade_of(told, span_of(item.date), frozenset(fold(side.name.split()[-1]) for side in asked))
        yield Contact(
            one.name, other.name, kind, "fact", "told", item.date or _context(item.sentence), witness, item.sentence,
            grade, score, item.by is None, item.what,
        )  # fmt: skip


def sentences(text: Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentences of a stretch of a text, by their offsets."""
    content, first = text.content, start
    for stop in _SENTENCE.finditer(content, start, end):
        if stop[0][:1] == "." and is_abbreviated(content[max(first, stop.start() - 20) : stop.start() + 1]):
            continue
        yield from _trimmed(content, first, stop.end())
        first = stop.end()
    yield from _trimmed(content, first, end)


def _trimmed(content: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    low, high = trimmed(content, start, end)
    if low < high <= low + _LONGEST:
        yield low, high


def _contact(
    item: Interaction, witness: Witness, hand: _Hand, circle: Circle, here: Collection[str]
) -> Iterator[Contact]:
    """An interaction under the names of the circle; an empty name is one that is not decided. `here` are those whom the document means by a last name."""
    date = _dated(item, witness, hand)
    for source in _whom(item.source, hand, circle, here):
        for target in _whom(item.target, hand, circle, here):
            present = frozenset(fold(one.split()[-1]) for one in (source, target) if one)
            # What is said of a deed stands before it: "it is said that".
            told = Passage(item.sentence.text, min(item.source.start, item.deed.start), item.sentence.end)
            grade = grade_of(Attestation(witness, Stance.ATTESTS, (told,)), span_of(date), present)
            yield Contact(
                source, target, item.kind, item.mode, "told", date, witness, item.sentence, grade, item.score,
                item.mutual,
            )  # fmt: skip


def _dated(item: Interaction, witness: Witness, hand: _Hand) -> str:
    """When an interaction was: by its own date, else by that of its paragraph, else before the letter that tells it. A day that is told without its year has the one that
    brings it nearest to the date of the letter, but not behind it, or to that of the paragraph."""
    if item.date and not item.date.startswith(YEARLESS):
        return item.date
    entry = entry_day(item.sentence) if hand.teller else None
    around = _near(entry) if entry is not None else _in_time(_context(item.sentence), witness, hand) or _before(hand)
    if not item.date:
        return around
    written_on = hand.letter.date if hand.letter else ""
    past = bool(written_on) and not is_noted(witness, item.sentence)
    return _nearest_to(item.date, written_on or around, past) or around or item.date


def _near(day: int) -> str:
    """The day of an entry in a diary, as one about which it was."""
    year, month, of_month = date_on(Calendar.GREGORIAN, day)
    return f"{year:04d}-{month:02d}-{of_month:02d}~"


def _nearest_to(date: str, near: str, past: bool) -> str:
    """A day or a month without its year, with the one that brings it nearest to a time, or to the `past` of it, as one that is supplied; empty if the time has no bounds."""
    when = span_of(near)
    if when is None or when.earliest is None or when.latest is None or when.latest - when.earliest > _TWO_YEARS:
        return ""
    year, _, _ = date_on(Calendar.GREGORIAN, when.earliest)
    there = []
    for value in (date.replace(YEARLESS, f"{one:04d}", 1) for one in range(year - 1, year + 4)):
        span = span_of(value)
        if span and span.earliest is not None and span.latest is not None:
            ahead = span.earliest - when.latest
            there.append((past and ahead > 0, max(when.earliest - span.latest, ahead, 0), value))
    return f"{min(there)[-1]}?" if there else ""


def _in_time(date: str, witness: Witness, hand: _Hand) -> str:
    """A day that a paragraph tells, if what a document tells without a day can be of it: not later than it was written, nor generations before, for a number may look like a year."""
    when, since = span_of(date), written(witness)
    if when is None or when.earliest is None or since is None or since.latest is None:
        return date
    return date if since.latest - (_LIFE if hand.letter else _AGES) < when.earliest <= since.latest else ""


_TWO_YEARS = 2 * 366
_LIFE, _AGES = 100 * 365, 400 * 365
"""Days before a letter, and before any other document, of which it may tell."""


def _before(hand: _Hand) -> str:
    """What a letter tells without a day was by the day of the letter."""
    date = hand.letter.date if hand.letter else ""
    return f"../{date}" if PLAIN.fullmatch(date) else ""


_I, _YOU = frozenset("i me my mine myself we us".split()), frozenset("you your yours thee thou thy".split())


def _whom(side: Passage, hand: _Hand, circle: Circle, here: Collection[str]) -> tuple[str, ...]:
    words = fold(str(side)).split()
    if not _I.isdisjoint(words[:1]):
        if hand.letter is None:
            return (hand.teller,)
        return hand.senders if len(hand.senders) == 1 else ()
    if not _YOU.isdisjoint(words[:1]):
        return hand.recipients if len(hand.recipients) == 1 else ()
    return (circle.of(str(side), here),)


def _context(sentence: Passage) -> str:
    """The day that the same paragraph tells before a sentence, as one about which it was; empty if it tells none."""
    content = sentence.text.content
    begun = _paragraph(content, sentence.start)
    return _last_day(content[begun : sentence.end])


@lru_cache(maxsize=64)
def _last_day(written: str) -> str:
    """The last day that a stretch of a text tells, as one about which it was; empty if it tells none."""
    told = [one.value for one in read_date(written) if one.value and one.meaning.year]
    plain = [value for value in told if PLAIN.fullmatch(value)]
    return f"{plain[-1]}~" if plain else ""
