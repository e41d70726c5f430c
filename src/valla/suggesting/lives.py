"""Births, deaths and other names, as one document tells them.

Only what is said in so many words, of a person named in the same sentence, with the year, is taken: what is left out can be read in the document, what
is wrongly taken in would be believed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from valla import edtf
from valla.evidence.naming import Named, is_common_word
from valla.suggesting.moments import moment, moments
from valla.suggesting.people import People, sentence_start
from valla.suggesting.tellings import Telling
from valla.text import Passage, Text

__all__ = ["aliases", "lives"]

_IN_PLACE = r"(?:[ \n](?:in|at|near|of|from)[ \n](?:the[ \n])?[^.;()\d]{2,70}?)?,?[ \n](?:on[ \n]|in[ \n])(?:the[ \n])?"
_BORN = re.compile(rf"[ \n]?,?(?:was[ \n])?born(?P<gap>{_IN_PLACE})(?=\w)")
_DIED = re.compile(rf"[ \n]?,?(?:died|passed away)(?P<gap>{_IN_PLACE})(?=\w)")
_VERB = re.compile(r"\b(?:was[ \n]born|died|passed[ \n]away)\b")
_OLD_STYLE = re.compile(r"\[[^\[\]]*\]")
_NO_LIFE = re.compile(
    r"\b(?:reign\w*|r\.|ruled?|served|president|office|founded|fl\.|term|tenure|from|since|active|married|m\.|published|aged?|or|for|until|when|who|which|"
    r"season|editor|director|minister|captain|version|trans\w*|ed\.|part|against|where|between|after|before|killed|sold|see|film|album|novel)\b",
    re.IGNORECASE,
)
"""What between the parentheses makes the years those of something else than a life."""
_OFFICE_BEFORE = re.compile(
    r"\b(?:king|queen|emperor|tsar|czar|president|minister|governor|mayor|chairman|secretary|premier|chancellor|pope|director|captain|manager|coach|bishop|"
    r"under|by|reign of|with)[ \n](?:the[ \n])?(?:[A-Z]\w*\.?[ \n])*$",
    re.IGNORECASE,
)
_SHORTEST, _LONGEST = 12 * 366, 106 * 366
_SHORTEST_OF_YEARS = 28 * 366
"""Two years in parentheses that lie nearer are as well those of an office."""


def lives(text: Text, people: People) -> Iterator[Telling]:
    """The births and deaths that a text tells."""
    content = text.content
    for number, item in enumerate(people.mentions):
        if item.name.is_full and _is_persons(item) and (found := _in_parentheses(text, item)):
            yield Telling("life", Passage(text, item.passage.start, found[1]), found[0], people.mentions[number])
    for match in _VERB.finditer(content, 0, text.evidence_end):
        subject = people.before(match.start())
        what, pattern = ("born", _BORN) if "born" in match[0] else ("died", _DIED)
        behind = pattern.match(content, match.start())
        if not (subject and behind) or _breaks(behind["gap"]):
            continue
        if dated := moment(content, behind.end()):
            value, end = dated
            yield Telling("life", Passage(text, sentence_start(text, match.start()), end), {what: value}, *subject)


def _in_parentheses(text: Text, item: Named) -> tuple[dict[str, str], int] | None:
    """The life in the parentheses behind a name: "(12 February 1809 – 15 April 1865)", "(born 1809)"."""
    content, end = text.content, item.passage.end
    opened = re.compile(r"\.?[ \n]\(").match(content, end)
    closed = content.find(")", end, end + 260) if opened else -1
    if not opened or closed < 0:
        return None
    within = content[opened.end() : closed]
    if "(" in within:
        return None
    within = _OLD_STYLE.sub(lambda found: " " * len(found[0]) if re.search(r"[A-Za-z]", found[0]) else found[0], within)
    within = re.sub(r"[ ]{2,}", " ", within)
    dates = moments(within)
    lone = (
        re.search(r"(?:^|;[ ])(?P<what>born|b\.|died|d\.)[ \n](?:on[ \n]|in[ \n])?$", within[: dates[0][1]])
        if len(dates) == 1
        else None
    )
    if lone and len(within) - dates[0][2] < 2:
        return {"born" if lone["what"][0] == "b" else "died": dates[0][0]}, closed + 1
    if len(dates) != 2 or _NO_LIFE.search(within) or len(re.findall(r"\d{3,4}", within)) != 2:
        return None
    (born, first, first_end), (died, second, second_end) = dates
    between = within[first_end:second]
    if (
        len(within) - second_end > 40
        or not _TO.fullmatch(between)
        or (len(born) == len(died) == 4 and within[:first].strip("c. "))
    ):
        return None
    if re.search(r"\bca?\.[ ]$", within[:first]) and "~" not in born:
        born += "~"
    one, other = edtf.read(born), edtf.read(died)
    if one.earliest is None or other.earliest is None:
        return None
    years = min(len(born.strip("~?")), len(died.strip("~?"))) == 4
    least = _SHORTEST_OF_YEARS if years else _SHORTEST
    if not least <= other.earliest - one.earliest <= _LONGEST:
        return None
    if years and _OFFICE_BEFORE.search(content[max(item.passage.start - 50, 0) : item.passage.start]):
        return None
    if years and item.name.titles:
        return None
    return {"born": born, "died": died}, closed + 1


_TO = re.compile(r"(?:,?[ ][A-Z][^–—\d]{0,40})?[ ,]*(?:[–—-]+|\bto\b)[ ]*(?:c\.[ ])?(?:in[ ])?|[ ]+")
"""What may stand between the days of birth and death: a dash, which a page can have lost, and a place before it."""


def _is_persons(item: Named) -> bool:
    """Does the name begin as a person's does, and not as "Anarchist Current" or what stands behind "de"?"""
    before = item.passage.text.content[max(item.passage.start - 8, 0) : item.passage.start]
    first = item.name.given[0]
    return not (is_common_word(first) or re.search(r"\b(?:y|e|de|del|von|van|zu|of)[ \n]$|-$|\w\[\d+\][ ]$", before))


def _breaks(gap: str) -> bool:
    """Is it another clause's date?"""
    return (
        re.search(r"\b(?:and|but|who|which|when|while|where|son|daughter|family|moved|after|before)\b", gap) is not None
    )


_ALSO = re.compile(
    r",?[ \n](?:\((?:born|n[ée]e)[ \n]|(?:better|popularly|commonly|also|generally|usually)[ \n]known[ \n]as[ \n]|n[ée]e[ \n]|who[ \n]was[ \n](?:called|nicknamed)[ \n])_?"
)


def aliases(text: Text, people: People) -> Iterator[Telling]:
    """Other names that a text gives to a person: "Clara Holt, née Vane", "better known as"."""
    content = text.content
    starts = {item.passage.start: item for item in people.mentions}
    for item in people.mentions:
        found = _ALSO.match(content, item.passage.end) if item.name.is_full else None
        other = starts.get(found.end()) if found else None
        if other is None or found is None or (other.name.last == item.name.last and not other.name.given):
            continue
        maiden = "n" in found[0] and re.search(r"n[ée]e", found[0]) is not None
        if not other.name.given and not maiden and "called" not in found[0] and "known" not in found[0]:
            continue
        name = (
            f"{item.name.written.split()[0]} {other.name.written}"
            if maiden and not other.name.given
            else other.name.written
        )
        yield Telling("name", Passage(text, item.passage.start, other.passage.end), {"other": name}, item)
