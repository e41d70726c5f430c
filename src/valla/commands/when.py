"""`valla when`: the earliest and the latest day of an event or of a document, with the passages that bound it."""

from __future__ import annotations

from pathlib import Path

from valla.commands.drafts import read_bytes, read_text
from valla.commands.opening import opened, settings_of
from valla.dates.reading import iso_day
from valla.dates.reforms import reform_called
from valla.draft.chronicle import chronicle
from valla.draft.events import named
from valla.evidence.bounds import Bounds, of_event, of_witness
from valla.evidence.happenings import accounts_of
from valla.evidence.reckoning import long_date
from valla.reports.shapes import VERSION, dumped, place_of
from valla.reports.shown import flat
from valla.terminal import Stop, note, put
from valla.terms import Event, Link, Order, Witness

__all__ = ["when"]


def when(matter: str, drafts: tuple[str, ...], archive: tuple[str, ...], form: str, quiet: bool) -> int:
    """`valla when`; gives the exit status: 0 if something bounds the day, 1 if nothing does or what is told contradicts itself."""
    settings = settings_of(Path(drafts[0]) if drafts else None, archive)
    if not drafts and not settings.archive:
        raise Stop("there is nothing to ask; name drafts, or an archive with --archive")
    event = named(matter)
    mentions: list[Event | Order] = []
    for name in drafts:
        known = chronicle(read_text(read_bytes(name), name), reform_called(settings.calendar))
        mentions += [item for item in known.events if event and item.name == event[0]]
        mentions += [item for item in known.orders if event and item.event == event[0]]
    bounds, what = Bounds(), matter
    if settings.archive:
        with opened(settings, quiet) as holdings:
            seen = holdings.but_for(drafts)
            witness = _witness(matter, seen.witnesses)
            if witness is not None:
                bounds, what = of_witness(witness, seen), witness.path
            elif event:
                mentions += [account.told for account in accounts_of(*event, seen)]
    if event and mentions:
        bounds, what = of_event(event[0], mentions), event[0]
    put(_line(what, bounds) if form == "jsonl" else _lines(what, bounds))
    if bounds == Bounds() and not quiet:
        note(_UNKNOWN.format(flat(matter)))
    return int(bounds.earliest is None and bounds.latest is None)


_UNKNOWN = (
    'nothing bounds {}: name a document of the archive by its path or siglum, an event by a name such as "Treaty of Ghent", or a life by '
    '"birth of" or "death of" and the full name'
)


def _witness(matter: str, witnesses: tuple[Witness, ...]) -> Witness | None:
    return next((item for item in witnesses if matter in (item.path, item.siglum, item.key)), None)


def _lines(what: str, bounds: Bounds) -> str:
    made = [f"{flat(what)}: {_told(bounds)}"]
    for label, links in (("not before", bounds.after), ("not after", bounds.before), ("cannot all be", bounds.chain)):
        made += [f"    {label:13} {flat(link.told)} ({flat(str(link.passage.locus))})" for link in links]
    return "\n".join(made) + "\n"


def _told(bounds: Bounds) -> str:
    if bounds.chain:
        return "what is told of it contradicts itself"
    if bounds.earliest is not None and bounds.earliest == bounds.latest:
        return long_date(bounds.earliest)
    first = "" if bounds.earliest is None else f"not before {long_date(bounds.earliest)}"
    last = "" if bounds.latest is None else f"not after {long_date(bounds.latest)}"
    return ", ".join(part for part in (first, last) if part) or "not told"


def _line(what: str, bounds: Bounds) -> str:
    grounds = (("earliest", bounds.after), ("latest", bounds.before), ("contradiction", bounds.chain))
    return (
        dumped(
            {
                "kind": "bounds",
                "what": what,
                "earliest": _day(bounds.earliest),
                "latest": _day(bounds.latest),
                "grounds": [_ground(bound, link) for bound, links in grounds for link in links],
                "version": VERSION,
            }
        )
        + "\n"
    )


def _ground(bound: str, link: Link) -> dict[str, object]:
    return {"bound": bound, "told": link.told, "file": link.passage.text.name, **place_of(link.passage)}


def _day(day: int | None) -> str | None:
    return None if day is None else iso_day(day)
