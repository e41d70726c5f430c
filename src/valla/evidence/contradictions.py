"""The dates of a draft against one another: the distances and orders it states, and the dates it gives to one event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

from valla.calendars import Calendar, date_on
from valla.evidence.chronology import Chronology, Step
from valla.evidence.dated import told
from valla.terms import Contradiction, Dating, Event, Interval, Link, Order, Witness

__all__ = ["apart", "between", "contradictions", "enter", "is_misdated", "links_of", "may_be_one"]


def between(interval: Interval) -> tuple[int, int] | None:
    """The least and the most days between the two dates of an interval, over all their readings; None where one is open or not told."""
    first, last = told(interval.earlier), told(interval.later)
    distances = [
        (other.earliest - one.latest, other.latest - one.earliest)
        for one in first
        for other in last
        if one.earliest is not None
        and one.latest is not None
        and other.earliest is not None
        and other.latest is not None
    ]
    if not distances:
        return None
    return min(low for low, _ in distances), max(high for _, high in distances)


def apart(interval: Interval) -> tuple[int, int] | None:
    """The days between the two dates, least and most, if they are not what the draft states; None if they can be."""
    found = between(interval)
    if found is None:
        return None
    low, high = found
    if not interval.order and not -_ASTRAY < low <= high < _ASTRAY + 3 * (interval.most or 0):
        return None  # not the date that it is counted from
    if (interval.most is not None and low > interval.most) or (interval.least is not None and high < interval.least):
        return found
    return None


_ASTRAY = 400
"""Days by which nobody miscounts: the distance is then counted from another date."""


def contradictions(
    events: Sequence[Event],
    orders: Sequence[Order],
    elsewhere: Mapping[str, tuple[Event, Witness]] | None = None,
) -> Iterator[Contradiction]:
    """Two dates of one event, and chains of before and after that cannot be: each the shortest of its kind, the first told first.
    `elsewhere` are the dates of witnesses, for the events that the draft itself does not date."""
    by_name: defaultdict[str, list[Event]] = defaultdict(list)
    for event in events:
        by_name[event.name].append(event)
    doubtful = set()
    for name, mentions in by_name.items():
        for other in mentions[1:]:
            if is_misdated(name, mentions[0].dating, other.dating):
                doubtful.add(name)
                links = tuple(
                    Link(f"{name} is of {_words(one.dating)}", one.dating.passage) for one in (mentions[0], other)
                )
                yield Contradiction(other.dating.passage, links, same=True)
    outside = {name: item for name, item in (elsewhere or {}).items() if name not in by_name}
    dated: dict[str, Event] = {
        **{name: mentions[0] for name, mentions in by_name.items()},
        **{name: event for name, (event, _) in outside.items()},
    }
    left = [order for order in orders if order.event in dated and order.event not in doubtful]
    while left:
        chronology = Chronology()
        for order in left:
            enter(chronology, dated[order.event])
            enter(chronology, order)
        chain = chronology.contradiction()
        if not chain:
            return
        steps = links_of(chain)
        wrong = next(order for order in left for link in steps if link.passage == order.dating.passage)
        found = tuple(sorted(steps, key=lambda link: link.passage == wrong.dating.passage))
        witness = outside[wrong.event][1] if wrong.event in outside else None
        yield Contradiction(wrong.dating.passage, found, witness=witness)
        left.remove(wrong)


def enter(chronology: Chronology, told_of: Event | Order) -> None:
    """Enter into a network what a text tells of an event: its date, or that a dated matter came before or after it. The ground of each step
    is a `Link`."""
    dating = told_of.dating
    if isinstance(told_of, Event):
        key: Hashable = told_of.name
        link = Link(f"{told_of.name} is of {_words(dating)}", dating.passage)
    else:
        key = ("matter", dating.passage.text.name, dating.passage.start)
        link = Link(_order(told_of), dating.passage)
    spans = told(dating)
    earliest, latest = [span.earliest for span in spans], [span.latest for span in spans]
    if spans:
        chronology.dated(
            key,
            None if None in earliest else min(day for day in earliest if day is not None),
            None if None in latest else max(day for day in latest if day is not None),
            link,
        )
    if isinstance(told_of, Order):
        one, other = (key, told_of.event) if told_of.before else (told_of.event, key)
        chronology.before(one, other, link, least=0)


def links_of(steps: Iterable[Step]) -> tuple[Link, ...]:
    """What the steps of a network tell, each passage once."""
    links: list[Link] = []
    for step in steps:
        if isinstance(step.ground, Link) and step.ground not in links:
            links.append(step.ground)
    return tuple(links)


def may_be_one(one: Dating, other: Dating) -> bool:
    """Can two dates be of one day?"""
    return not all(
        (a.latest is not None and b.earliest is not None and a.latest < b.earliest)
        or (b.latest is not None and a.earliest is not None and b.latest < a.earliest)
        for a in told(one)
        for b in told(other)
    )


_ONE_EVENT = 3 * 366
"""Days beyond which two dates are rather of two events of one name: there were many treaties of Paris."""
_SLIP = 45
"""Days by which the date of one event is mistaken where nothing else in it is."""
_FOUGHT_AGAIN = re.compile(r"\b(?:Battle|Siege|Massacre|Storming|Sack|Capitulation|Surrender)\b")


def is_misdated(name: str, one: Dating, other: Dating) -> bool:
    """Are two dates of an event of this name two dates of one event, and not of two of one name? One of its parts is mistaken, or it is out by
    some weeks; a bare year is held against another only where a thing happens but once: towns are fought for again and again."""
    spans = [(a, b) for a in told(one) for b in told(other) if a.earliest is not None and b.earliest is not None]
    if not spans or may_be_one(one, other) or min(abs(a.earliest - b.earliest) for a, b in spans) >= _ONE_EVENT:  # type: ignore[operator]
        return False
    said, there = one.expression.meaning, other.expression.meaning
    if said.month is None or there.month is None:
        return not _FOUGHT_AGAIN.search(name)
    if min(abs(a.earliest - b.earliest) for a, b in spans) <= _SLIP:  # type: ignore[operator]
        return True
    (year, month, day), (y, m, d) = (_parts(dating) for dating in (one, other))
    if said.day is None or there.day is None:
        return month == m
    return (month, day) == (m, d) or (year, day) == (y, d)


def _parts(dating: Dating) -> tuple[int, int, int]:
    return date_on(Calendar.GREGORIAN, told(dating)[0].earliest or 0)


def _order(order: Order) -> str:
    return f"{_words(order.dating)} is {'before' if order.before else 'after'} {order.event}"


def _words(dating: Dating) -> str:
    return f'"{" ".join(str(dating.passage).split())}"'
