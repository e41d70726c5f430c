"""Relations as data: JSON lines, JSON, and a table for a spreadsheet; docs/output.md describes the fields."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from typing import Any

from valla.dates.reading import iso_day
from valla.relating import Contact, Relation, Turn
from valla.reports.related.shown import contacts_of
from valla.reports.shapes import VERSION, dumped, place_of
from valla.reports.shown import inert

__all__ = ["as_csv", "as_json", "as_jsonl"]


def as_jsonl(found: Relation | Sequence[Contact]) -> str:
    """One contact a line, then the turning points and the silences of a relation."""
    return "".join(f"{dumped(row)}\n" for row in _rows(found))


def as_json(found: Relation | Sequence[Contact]) -> str:
    """The same as one list, with the years of a relation."""
    made: dict[str, Any] = {"rows": list(_rows(found)), "version": VERSION}
    if isinstance(found, Relation):
        made |= {
            "a": found.a,
            "b": found.b,
            "periods": [
                {"from": one.first, "to": one.last, "contacts": len(one.contacts), "balance": round(one.balance, 2),
                 **{name: round(share, 3) for name, share in zip(("document", "memory", "hearsay", "ungraded"), one.shares, strict=True)}}
                for one in found.course.periods
            ],
            "third": [{"name": name, "contacts": count} for name, count in found.third],
            "undecided": found.undecided,
        }  # fmt: skip
    return dumped(made, 1) + "\n"


def as_csv(found: Relation | Sequence[Contact]) -> str:
    """One contact a row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(
        ["date", "from", "to", "type", "change", "mode", "score", "way", "grade", "witness", "line", "text", "named"]
    )
    for item in contacts_of(found):
        cells = [item.date, item.source, item.target, item.kind, item.change, item.mode, f"{item.score:g}", item.way, item.grade.name,
                 item.witness.path, str(place_of(item.passage)["line"]), " ".join(str(item.passage).split()), "yes" if item.named else "no"]  # fmt: skip
        writer.writerow(map(inert, cells))
    return out.getvalue()


def _rows(found: Relation | Sequence[Contact]) -> list[dict[str, Any]]:
    rows = [_contact(item) for item in contacts_of(found)]
    if isinstance(found, Relation):
        rows += [_turn(found, turn) for turn in found.course.turns]
        rows += [
            {"kind": "silence", "a": found.a, "b": found.b, "from": iso_day(one.first), "to": iso_day(one.last), "version": VERSION}
            for one in found.course.silences
        ]  # fmt: skip
    return rows


def _contact(item: Contact) -> dict[str, Any]:
    return {
        "kind": "interaction",
        "from": item.source,
        "to": item.target,
        "type": item.kind,
        "change": item.change or None,
        "mode": item.mode,
        "mutual": item.mutual,
        "date": item.date or None,
        "way": item.way,
        **_place(item),
        "grade": item.grade.name,
        "grounds": list(item.grade.grounds),
        "score": item.score,
        "named": item.named,
        "version": VERSION,
    }


def _place(item: Contact) -> dict[str, Any]:
    return {"witness": item.witness.path, **place_of(item.passage), "text": str(item.passage)}


def _turn(found: Relation, turn: Turn) -> dict[str, Any]:
    return {
        "kind": "turning-point",
        "a": found.a,
        "b": found.b,
        "date": turn.date or iso_day(turn.day),
        "change": turn.change or None,
        "before": None if turn.before is None else round(turn.before, 2),
        "after": round(turn.after, 2),
        "passages": [_place(item) for item in (*turn.last, *turn.first)],
        "version": VERSION,
    }
