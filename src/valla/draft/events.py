"""Named events of a draft: which date it gives them, and what it says came before or after them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from valla.terms import Dating, Event, Order
from valla.text import Passage, Text

__all__ = ["events", "named"]

_KINDS = (
    "Battle|Treaty|Peace|Surrender|Capitulation|Armistice|Truce|Massacre|Coronation|Edict|Proclamation|Sack|Storming"
)
_WHICH = r"(?:(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|Eleventh|Twelfth|Last|\d\d?(?:st|nd|rd|th)) )?"
_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?"
_EVENT = re.compile(rf"\b{_WHICH}(?:{_KINDS}) of (?:the )?{_NAME}")
_TITLES = (
    r"(?:(?:General|Gen\.|Colonel|Col\.|Major|Captain|Capt\.|Lieutenant|Admiral|Commodore|Marshal|President|Senator|Governor|Judge|Justice|Bishop|"
    r"Cardinal|Pope|King|Queen|Prince|Princess|Emperor|Tsar|Duke|Count|Countess|Baron|Lord|Lady|Sir|Dame|Mr\.|Mrs\.|Miss|Dr\.|Doctor|Professor) )*"
)
_PERSON = re.compile(
    rf"\b{_TITLES}(?P<name>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w.’'-]*)* [A-ZÀ-Þ][\w’'-]+),? (?P<what>was born|died)\b"
)
_MARK = "\x00"
_HELD = r"(?:fought|signed|concluded|made|held|opened|convened|issued|proclaimed|ratified|begun|won|lost)"
# The event and its date: "(24 December 1814)", "was signed on 24 December 1814", "of 24 December 1814".
_BEHIND = re.compile(
    rf"(?: \({_MARK}\)|,? (?:which )?was {_HELD} (?:at [A-Z]\w+ )?on {_MARK}|,? {_HELD} (?:at [A-Z]\w+ )?on {_MARK}| of {_MARK})"
)
_LIFE_BEHIND = re.compile(rf"(?: (?:at|in) [A-ZÀ-Þ][\w’' -]{{1,30}}?)?,? (?:on|in) {_MARK}")
_BEFORE_AFTER = re.compile(
    rf"{_MARK},?(?: [\w’'-]+){{0,8}}? (?P<which>before|after) the $|(?P<first>[Bb]efore|[Aa]fter) the $"
)


def events(text: Text, datings: Sequence[Dating]) -> tuple[list[Event], list[Order]]:
    """The dated mentions of named events, of births and deaths of persons, and the orders told between events and dates."""
    plain = [item for item in datings if item.expression.kind == "date" and item.expression.value]
    made: list[Event] = []
    orders: list[Order] = []
    content = text.content
    for match in _EVENT.finditer(content, 0, text.evidence_end):
        name = " ".join(match[0].split())
        following = _next(plain, match.end())
        if following and _fits(_BEHIND, content, match.end(), following):
            made.append(Event(f"the {name}", Passage(text, match.start(), match.end()), following))
        elif order := _order(text, match, plain):
            orders.append(order)
    for match in _PERSON.finditer(content, 0, text.evidence_end):
        following = _next(plain, match.end())
        if following and _fits(_LIFE_BEHIND, content, match.end(), following):
            what = "birth" if match["what"] == "was born" else "death"
            made.append(Event(f"the {what} of {match['name']}", Passage(text, match.start(), match.end()), following))
    return made, orders


def named(matter: str) -> tuple[str, str] | None:
    """An event that is asked for, as events are known, and the words with which a text names it: "Treaty of Ghent", "the death of Amos
    Tilton". None if it has no name by which it could be found."""
    matter = " ".join(matter.split())
    for what, said in (("birth", "was born"), ("death", "died")):
        if life := re.fullmatch(rf"(?:the )?{what} of (.+)", matter, re.IGNORECASE):
            return f"the {what} of {life[1]}", f"{life[1]} {said}"
    found = _EVENT.fullmatch(re.sub(r"^the ", "", matter, flags=re.IGNORECASE))
    return (f"the {found[0]}", found[0]) if found else None


def _next(plain: Sequence[Dating], offset: int) -> Dating | None:
    """Of dates in order the first that begins there or behind."""
    at = bisect_left(plain, offset, key=lambda item: item.passage.start)
    return plain[at] if at < len(plain) else None


def _fits(pattern: re.Pattern[str], content: str, start: int, dating: Dating) -> bool:
    if dating.passage.start - start > 60:
        return False
    closing = content[dating.passage.end : dating.passage.end + 1] if content[dating.passage.start - 1] == "(" else ""
    return bool(pattern.fullmatch(re.sub(r"\s+", " ", content[start : dating.passage.start]) + _MARK + closing))


def _order(text: Text, match: re.Match[str], plain: Sequence[Dating]) -> Order | None:
    """ "He died on 3 September 1812, after the Battle of Borodino": the one date of the sentence, before or after the event."""
    content = text.content
    near = [item for item in plain if item.sentence.start <= match.start() < item.sentence.end]
    if len(near) != 1:
        return None
    dating = near[0]
    lead = content[dating.sentence.start : match.start()]
    if dating.passage.end <= match.start():
        lead = (
            content[dating.sentence.start : dating.passage.start] + _MARK + content[dating.passage.end : match.start()]
        )
    found = _BEFORE_AFTER.search(re.sub(r"\s+", " ", lead))
    if not found or (dating.passage.end <= match.start()) != bool(found["which"]):
        return None
    which = (found["which"] or found["first"]).lower()
    return Order(
        Passage(text, match.start(), match.end()), dating, "the " + " ".join(match[0].split()), which == "before"
    )
