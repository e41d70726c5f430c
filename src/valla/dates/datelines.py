"""The day on which a letter or a paper was written, where it says so at its head.

A dateline is a whole date near the beginning of a text that stands by itself: with the name of a place before it and nothing of a
sentence around it ("Philada. Jany. 3d 1777", "Executive Mansion, Washington, August 22, 1862").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from valla.dates.reading import Meaning

__all__ = ["FOOT", "HEAD", "dateline", "is_dateline", "signed", "written_on"]

_LINES = 12
"""Lines of the head in which a dateline is looked for."""
_EARLIEST = 1000
"""The first year of a dateline: "May 1, 776" has lost a figure."""
HEAD = 700
"""Characters of the head of a text in which a dateline is looked for."""
FOOT = 300
"""Characters at the end of a text in which the date beside a signature is looked for."""
_PLACE = 70
"""Characters that the names of places before a date may take."""
_ISO = re.compile(r"\s*(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?\s*")
_SMALL = frozenset(
    "of near on at the in de la du camp headquarters head quarters from st fort den le à a el il li lì addì die datum dat дано".split()
)


def written_on(header: Mapping[str, str]) -> tuple[int, ...] | None:
    """The date that the file's own header or a table gives for it, as far as it is a plain one: (year, month, day), or less."""
    for name in ("date", "dc.date", "citation_date"):
        found = _ISO.fullmatch(header.get(name, ""))
        if found:
            return tuple(int(part) for part in found.groups() if part)
    return None


def dateline(content: str, found: Sequence[tuple[int, int, Meaning]]) -> tuple[int, ...] | None:
    """The date of the dateline, as (year, month, day); where there is none, that of a heading in capitals; None if there is neither."""
    headed: tuple[int, ...] | None = None
    for number, (start, end, meaning) in enumerate(found):
        if start > HEAD or content.count("\n", 0, start) > _LINES:
            break
        if (
            meaning.kind != "date"
            or not meaning.year
            or meaning.year < _EARLIEST
            or not meaning.month
            or not meaning.day
        ):
            continue
        others = [found[at] for at in (number - 1, number + 1) if 0 <= at < len(found)]
        if any(_TO.fullmatch(content[min(end, one[1]) : max(start, one[0])]) for one in others):
            continue  # the first or the last day of something
        day = (meaning.year, meaning.month, meaning.day)
        line = content[content.rfind("\n", 0, start) + 1 : start]
        if _LIFE.search(line) or _NOTE.match(line):
            continue
        if is_dateline(line, content[end:]) or _opens(line, content[end:]):
            return day
        if headed is None and line.strip() and line.upper() == line and not _goes_on(line, content[end:]):
            headed = day
    return headed


def signed(content: str, found: Sequence[tuple[int, int, Meaning]]) -> tuple[int, ...] | None:
    """The date at the foot of a text, by itself on its line, near the signature; None if there is none, or more than one."""
    days = {
        (meaning.year, meaning.month, meaning.day)
        for start, end, meaning in found
        if meaning.kind == "date" and meaning.year and meaning.year >= _EARLIEST and meaning.month and meaning.day
        if is_dateline(content[content.rfind("\n", 0, start) + 1 : start], content[end:].split("\n", 1)[0] + "\n")
    }
    return days.pop() if len(days) == 1 else None


def _goes_on(line: str, after: str) -> bool:
    """Does a line that begins in capitals go on as a sentence?"""
    return re.search(r"[^\W\d_]", line) is not None and _RUNNING.search(after.split("\n", 1)[0]) is not None


_RUNNING = re.compile(r"\b[a-z]+ [a-z]+ [a-z]+\b")


def _opens(before: str, after: str) -> bool:
    """Does a date open a letter that runs on: behind an address and a place ("My dear Sir Philada July 17 1776 By this Express")?"""
    before = re.split(r"--|\s{2,}", before)[-1]
    if any(mark in before for mark in '"“”_*'):
        return False
    words = re.findall(r"[^\W\d_]+", before)
    if len(words) > _ADDRESS or any(word[0].islower() and word not in _SALUTING for word in words):
        return False
    if words and words[-1].lower() in _JOINED_BY:
        return False
    return bool(_LETTER.match(after))


_TO = re.compile(r"\s*(?:-|–|—|to|until)\s*")
_LIFE = re.compile(r"\w\W*\([^()]*$")
"""What opens a parenthesis behind a name, as the dates of a life do."""
_ADDRESS = 14
"""Words of an address and a place before the date of a letter that runs on."""
_SALUTING = _SMALL | frozenset(
    "my dear dearest very sr children cousin general major dr it please your honor honors honour honours excellency and sir gentlemen friend brother father mother wife son much "
    "esteemed honored honoured honourd loved beloved best worthy reverend respected circular town point publick public service to love good most lordship with respect evening morning past clock past o'clock".split()
)
_LETTER = re.compile(r"[.,]?[)\]]?(?:\(\d+\))?[.,]?\s+[\"“\[(]?[A-Z\d&]")


def is_dateline(before: str, after: str) -> bool:
    """Does a date stand by itself, given what stands before it on its line and all that follows it?"""
    if _NOTE.match(before):
        return False
    before = _ASIDE.sub("", before)
    if any(mark in before for mark in '"“”_*'):
        return False  # the title of a newspaper
    words = re.findall(r"[^\W\d_]+", before)
    if len(before) > _PLACE or any(word[0].islower() and word not in _SMALL for word in words):
        return False
    if words and words[-1].lower() in _JOINED_BY:
        return False
    return bool(_AFTER.match(after))


_NOTE = re.compile(r"\s*(?:\[\d+\]|\^)")
"""A note tells the date of what it cites."""
_ASIDE = re.compile(r"^\s*[(\[][^()\[\]]{0,60}[)\]]")
"""What is set in parentheses before a dateline: "(Private and confidential)"."""
_JOINED_BY = frozenset("on in of from since by at the until before after and to approved dated".split())
# Nothing follows on the line, or the hour, or the letter itself: behind a full stop or a dash, or with its address.
_AFTER = re.compile(
    r"[ \t]*(?:\n|$|[.,]?[ \t]*[\]—–:-]|[.][ \t]*(?:\n|$|[A-Z\d\[])|,?[ \t]*(?:at[ \t]+)?\d{1,2}(?:[:.]\d\d)?[ \t]*[aApP]\.?[ \t]?[mM]"
    r"|[.,]?[ \t]*(?:\n|$)|,?[ \t]+(?:HON|Hon|DEAR|Dear|MY|My|SIR|Sir|GENTLEMEN|Gentlemen|MAJOR|GENERAL|MR|[A-Z][A-Z. ]{3,},))"
)
