"""`valla knew`: who can have known of a document, a phrase or an event, from when on, and on what evidence."""

from __future__ import annotations

from typing import Any

from valla.commands.opening import opened, settled
from valla.dates.reading import iso_day
from valla.evidence.onomastics import Names
from valla.evidence.telling import quoted
from valla.record import recorded
from valla.relating import Circle, Known, knowledge
from valla.reports.shapes import VERSION, dumped, place_of
from valla.reports.shown import counted, flat
from valla.terminal import Stop, note, put
from valla.text import words

__all__ = ["knew"]

_AROUND = 6
"""Words that are shown before and behind a passage."""
_PATHS = 3
"""Letters that are shown for one person in the terminal."""


def knew(matter: str, archive: tuple[str, ...], form: str, quiet: bool) -> int:
    """`valla knew`; gives the exit status: 0 if the archive shows someone who knew, 1 if it shows nobody."""
    settings = settled(archive)
    if not words(matter).forms:
        raise Stop('the matter is empty; name a document, a phrase or an event, such as "the testament"')
    with opened(settings, quiet) as holdings:
        record, _ = recorded(holdings.folders)
        found = knowledge(matter, holdings, record, Circle.of_archive(holdings, record, Names(record)))
        put("".join(f"{dumped(_line(item))}\n" for item in found) if form == "jsonl" else "".join(map(_lines, found)))
    if not quiet and form != "jsonl":
        note(
            f"{counted(len(found), 'hand')}; of others nothing is shown, neither way"
            if found
            else "nobody is shown to have known it"
        )
    return int(not found)


def _day(day: int | None) -> str | None:
    return None if day is None else iso_day(day)


def _lines(item: Known) -> str:
    earliest, latest = _day(item.earliest), _day(item.latest)
    if earliest and earliest == latest:
        when = f"on {earliest}"
    else:
        when = " and ".join(
            part for part in (f"not before {earliest}" if earliest else "", f"by {latest}" if latest else "") if part
        )
    rows = [f"{flat(item.person)}: {when or 'when is not known'} ({item.way})"]
    if item.witness and item.passage:
        rows.append(f"    {flat(str(item.passage.locus))}  {flat(quoted(item.passage, before=_AROUND, after=_AROUND))}")
    shown = [f"{flat(path.sender)}, {flat(path.letter.path)} of {flat(path.letter.written)}" for path in item.paths]
    more = f"; and {len(shown) - _PATHS} more letters" if len(shown) > _PATHS else ""
    if shown:
        rows.append(f"    can have it from {'; '.join(shown[:_PATHS])}{more}")
    return "\n".join(rows) + "\n\n"


def _line(item: Known) -> dict[str, Any]:
    place = (
        {"line": None, "column": None, "end_line": None, "end_column": None}
        if item.passage is None
        else place_of(item.passage)
    )
    return {
        "kind": "knowledge",
        "person": item.person,
        "earliest": _day(item.earliest),
        "latest": _day(item.latest),
        "way": item.way,
        "witness": item.witness.path if item.witness else None,
        **place,
        "text": str(item.passage) if item.passage else None,
        "paths": [
            {"from": path.sender, "witness": path.letter.path, "date": path.letter.written or None}
            for path in item.paths
        ],
        "version": VERSION,
    }
