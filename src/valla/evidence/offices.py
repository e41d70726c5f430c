"""Does the record bear out that a person held an office on a day?

Only what a sentence says in so many words is held against it: the person and the office under one verb or side by side, and one date. What is
not told (the end of a tenure, the exact day) speaks for the draft.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from valla.edtf import Edtf, is_firm
from valla.evidence.asserted import are_of_one_clause, is_asserted, span_of
from valla.evidence.lifetimes import lifetime
from valla.evidence.onomastics import Mention, Names
from valla.evidence.rows import by_row, lies_beyond
from valla.record import Record, Tenure
from valla.terms import Dating, Role, RowWord, Standing, Verdict
from valla.text import Passage, Text

__all__ = ["roles", "roles_of_namesakes", "standing"]

_PERSONS = ("person", "namesakes")

_HELD = r"(?:was|is|served|acted|remained|continued|sat|reigned|ruled|being|serving|acting)(?: then| still| again| already)?(?: as)?"
_BEGAN = (
    r"(?:became|(?:was|were|had been|been) (?:\w+ly )?(?:appointed|elected|named|made|chosen|sworn in|installed|confirmed|nominated)|took office|assumed (?:the )?"
    r"(?:office|post))(?: as| to be)?"
)
_THE = r"(?:(?:the|a|an|its|their|his|her|our|then|first|second|new|country’s|country's)[ \n])*"
_AS = re.compile(rf",?[ \n](?:who[ \n])?(?:{_HELD})[ \n]{_THE}(?:office of |post of )?$")
_FROM = re.compile(rf",?[ \n](?:who[ \n])?(?:{_BEGAN})[ \n]{_THE}(?:office of |post of )?$")
_BESIDE = re.compile(rf",[ \n]{_THE}$|[ \n]\((?:the[ \n])?$|,? (?:then|still|as) {_THE}$")
_BEFORE = re.compile(r",?[ \n]$")
_HELD_BY = re.compile(
    r"[ \n](?:was|had been|is)[ \n](?:(?:then|still|again|already)[ \n])?(?:held|filled|occupied)[ \n]by[ \n](?:the[ \n])?$"
)
_ANOTHER = re.compile(
    r"(?:\b(?:former|late|later|future|incoming|outgoing|deputy|vice|assistant|under|acting|honorary|first|second|next|previous|one-time|onetime|sometime|ex|by|to|for|"
    r"like|against|succeed(?:ed|ing)?|replac(?:ed|ing)|without|not|never|no|old)[ -]|\bex-|-)$",
    re.IGNORECASE,
)
"""What before an office makes it another, another time's, or another's."""
_ALTERED = re.compile(r"-(?:elect|designate|general|in-)|[ \n](?:elect|designate|emeritus|pro tem)|[’']s?[ \n]")
_LENIENT = 430
"""Days by which an election or an appointment may precede a tenure's first day."""


def roles(text: Text, datings: Sequence[Dating], names: Names) -> Iterator[Role]:
    """The sentences of a text that say of one person that he held one office at one time."""
    return (role for person, role in _roles(text, datings, names) if person.kind == "person")


def roles_of_namesakes(
    text: Text, datings: Sequence[Dating], names: Names
) -> Iterator[tuple[Mention, tuple[Role, ...]]]:
    """The same where the name is several persons': it, and what it would be of each."""
    for person, role in _roles(text, datings, names):
        if person.kind == "namesakes":
            yield person, tuple(replace(role, person_id=one) for one in person.ids)


def _roles(text: Text, datings: Sequence[Dating], names: Names) -> Iterator[tuple[Mention, Role]]:
    for dating in is_asserted(text, datings):
        mentions = names.within(text, dating.sentence.start, dating.sentence.end)
        offices = [item for item in mentions if item.kind == "office"]
        if len(offices) == 1:
            for person, role in _linked(text, mentions, offices[0], dating):
                if are_of_one_clause(role.passage, dating):
                    yield person, role


def _linked(text: Text, mentions: Sequence[Mention], office: Mention, dating: Dating) -> Iterator[tuple[Mention, Role]]:
    content, at = text.content, mentions.index(office)
    if _ANOTHER.search(content, max(office.passage.start - 14, 0), office.passage.start) or _ALTERED.match(
        content, office.passage.end
    ):
        return
    if _goes_on(content, office.passage.end):
        return
    before = mentions[at - 1] if at and mentions[at - 1].kind in _PERSONS else None
    behind = mentions[at + 1] if at + 1 < len(mentions) and mentions[at + 1].kind in _PERSONS else None
    if before:
        gap = content[before.passage.end : office.passage.start]
        for pattern, begins in ((_AS, False), (_FROM, True), (_BESIDE, False)):
            if pattern.fullmatch(gap) or pattern.match(gap):
                yield before, _role(text, before, office, dating, begins)
                return
    gap = content[office.passage.end : behind.passage.start] if behind else ""
    if behind and (_BEFORE.fullmatch(gap) or _HELD_BY.fullmatch(gap)):
        yield behind, _role(text, behind, office, dating, False)


def _goes_on(content: str, end: int) -> bool:
    """Does the name of the office go on, so that it is the office of something else?"""
    return re.match(r"[ \n](?:of|for|to|at)[ \n](?:the[ \n])?[A-Z]", content[end : end + 12]) is not None


def _role(text: Text, person: Mention, office: Mention, dating: Dating, begins: bool) -> Role:
    first, last = sorted((person.passage, office.passage), key=lambda passage: passage.start)
    return Role(Passage(text, first.start, last.end), dating, begins, person.id, office.id)


def standing(role: Role, record: Record) -> Standing:
    """What the record says to one role."""
    date = span_of(role.dating.expression.value)
    if date is None:
        return Standing(role, Verdict.SILENT)
    offices = record.offices[role.office_id]
    for fault, sides in (
        ("not yet", [item.begins for item in offices]),
        ("no longer", [item.ends for item in offices]),
    ):
        if lies_beyond(date, sides, before=fault == "not yet"):
            words = tuple(by_row(item.row, f"{item.name}, {_span(item.begins, item.ends)}") for item in offices)
            return Standing(role, Verdict.DIFFERS, fault, words)
    fault, lives = lifetime(date, role.person_id, record)
    if fault:
        return Standing(role, Verdict.DIFFERS, fault, lives)
    rows = [row for row in record.tenures if row.office == role.office_id]
    own = [row for row in rows if row.person == role.person_id]
    if any(_covers(row, date, role.begins) is not False for row in own):
        sure = any(_covers(row, date, role.begins) for row in own)
        return Standing(
            role, Verdict.ATTESTED if sure else Verdict.SILENT, words=tuple(_word(row, record) for row in own)
        )
    others = _filled_throughout([row for row in rows if row.person != role.person_id and not row.manner], date)
    if others and all(item.exclusive for item in offices):
        return Standing(role, Verdict.DIFFERS, "another", tuple(_word(row, record) for row in (*others, *own)))
    if own:
        return Standing(role, Verdict.DIFFERS, "not then", tuple(_word(row, record) for row in own))
    return Standing(role, Verdict.SILENT)


def _covers(row: Tenure, date: Edtf, begins: bool) -> bool | None:
    """Did a tenure last at a date: surely, surely not, or is it not told?"""
    first, last = row.begins, row.ends
    if date.earliest is None or date.latest is None:
        return None
    lenient = _LENIENT if begins else 0
    if first and is_firm(first) and first.earliest is not None and date.latest < first.earliest - lenient:
        return False
    if last and is_firm(last) and last.latest is not None and date.earliest > last.latest:
        return False
    if not (first and last and is_firm(first) and is_firm(last)) or first.latest is None or last.earliest is None:
        return None
    return True if first.latest <= date.latest and date.earliest <= last.earliest else None


def _filled_throughout(rows: Sequence[Tenure], date: Edtf) -> list[Tenure]:
    """The tenures that fill every day that a date can mean, one after the other; none if a longer time is left open between them."""
    spans = [
        (first, last, row) for row in rows if (first := _day(row.begins, True)) and (last := _day(row.ends, False))
    ]
    filled: list[Tenure] = []
    if date.earliest is None or date.latest is None:
        return filled
    reached = date.earliest
    for first, last, row in sorted(spans, key=lambda span: span[:2]):
        if reached > date.latest or first > reached + _VACANT * bool(filled):
            break
        if last >= reached:
            filled.append(row)
            reached = last + 1
    return filled if reached + _VACANT * (len(filled) > 1) > date.latest else []


_VACANT = 366
"""Days that an office may be vacant between two holders and still be no third one's."""


def _day(date: Edtf | None, begins: bool) -> int | None:
    """The last day on which a tenure can have begun, or the first on which it can have ended."""
    return None if date is None or not is_firm(date) else date.latest if begins else date.earliest


def _word(row: Tenure, record: Record) -> RowWord:
    return by_row(row.row, f"{record.persons[row.person][0].name}, {_span(row.begins, row.ends)}")


def _span(first: Edtf | None, last: Edtf | None) -> str:
    if first and last:
        return f"from {first} to {last}"
    return f"from {first}" if first else f"until {last}" if last else "no date told"
