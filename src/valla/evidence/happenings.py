"""What the witnesses tell of the events that a draft names: on which day each came to pass, by their own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from valla.archive.holdings import Holdings
from valla.dates import Expression, read
from valla.draft.chronicle import Chronicle
from valla.draft.datings import datings
from valla.draft.events import events
from valla.evidence.contradictions import is_misdated, may_be_one
from valla.terms import Attestation, Dating, Event, Happening, Order, Stance, Witness
from valla.text import Passage, Places, Text, words

__all__ = ["Account", "accounts_of", "agreed", "happenings", "told_of"]

_PLACES = 24
"""Places of the archive that are looked at for one event."""
_REACH = 400
"""Characters about the name of an event in which its date is looked for."""


@dataclass(frozen=True, slots=True)
class Account:
    """What one passage of a witness tells of an event: the day it gives it, or that something came before or after it."""

    witness: Witness
    told: Event | Order


def told_of(known: Chronicle, holdings: Holdings) -> dict[str, tuple[Account, ...]]:
    """For each event that a draft names what the witnesses tell of it."""
    named: dict[str, Passage] = {}
    told: list[Event | Order] = [*known.events, *known.orders]
    for item in told:
        named.setdefault(_name(item), item.passage)
    return {name: accounts_of(name, str(passage), holdings) for name, passage in named.items()}


def accounts_of(name: str, mention: str, holdings: Holdings) -> tuple[Account, ...]:
    """What the witnesses tell of the event `name`; `mention` are the words with which a text names it. Only dates with a year of
    their own are taken."""
    found: dict[tuple[int, int], Account] = {}
    pattern = re.compile(r"\s+".join(map(re.escape, mention.split())), re.IGNORECASE)
    for candidate in holdings.candidates(words(mention).forms, _PLACES):
        text = holdings.text(candidate.witness)
        for match in pattern.finditer(text.content, candidate.start, min(candidate.end, text.evidence_end)):
            for told in _told(text, match.start(), match.end(), name):
                found.setdefault((candidate.witness.number, told.passage.start), Account(candidate.witness, told))
    return tuple(found.values())


def _told(text: Text, start: int, end: int, name: str) -> Iterator[Event | Order]:
    """What the passage around a mention tells of the event, its places those of the whole text."""
    paragraph = text.content.rfind("\n\n", 0, start)
    low = max(paragraph + 2 if paragraph >= 0 else 0, start - _REACH)
    high = text.content.find("\n\n", end, end + _REACH)
    piece = text.content[low : high if high >= 0 else end + _REACH]
    around = Text(text.name, piece, Places.plain(piece))
    expressions = [item for item in read(around) if item.meaning.year is not None]
    named, orders = events(around, datings(around, expressions))
    found: list[Event | Order] = [*named, *orders]
    for told in found:
        if _name(told) == name:
            yield replace(told, passage=_moved(told.passage, text, low), dating=_of_whole(told.dating, text, low))


def _name(told: Event | Order) -> str:
    return told.event if isinstance(told, Order) else told.name


def _moved(passage: Passage, text: Text, by: int) -> Passage:
    return Passage(text, passage.start + by, passage.end + by)


def _of_whole(dating: Dating, text: Text, by: int) -> Dating:
    expression: Expression = replace(dating.expression, passage=_moved(dating.expression.passage, text, by))
    return Dating(expression, _moved(dating.sentence, text, by))


def happenings(known: Iterable[Event], accounts: Mapping[str, Iterable[Account]]) -> Iterator[Happening]:
    """The dated events of a draft of which witnesses tell the day, each with their passages: first those that bear it out, then those
    that have another day for what must be the same event. Others of the name are passed over."""
    for event in known:
        attestations = [
            (Attestation(account.witness, stance, (account.told.dating.passage,)), account.told.dating)
            for account in accounts.get(event.name, ())
            if isinstance(account.told, Event)
            for stance in [_stance(event, account.told.dating)]
            if stance is not None
        ]
        attestations.sort(key=lambda pair: pair[0].stance is not Stance.ATTESTS)
        if attestations:
            yield Happening(event, tuple(item for item, _ in attestations), tuple(dating for _, dating in attestations))


def agreed(accounts: Mapping[str, Iterable[Account]]) -> dict[str, tuple[Event, Witness]]:
    """The dates of events on which all the witnesses that tell them are at one, each with the first of these."""
    made: dict[str, tuple[Event, Witness]] = {}
    for name, found in accounts.items():
        dated = [(account.told, account.witness) for account in found if isinstance(account.told, Event)]
        if dated and all(may_be_one(dated[0][0].dating, other.dating) for other, _ in dated[1:]):
            made[name] = dated[0]
    return made


def _stance(event: Event, dating: Dating) -> Stance | None:
    if may_be_one(event.dating, dating):
        return Stance.ATTESTS
    return Stance.DIFFERS if is_misdated(event.name, event.dating, dating) else None
