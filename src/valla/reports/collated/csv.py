"""A table for a spreadsheet: a line for each place, a reading and its locus for each witness."""

from __future__ import annotations

import csv
import io

from valla.collating import Collation, Place
from valla.reports.collated import address
from valla.reports.shown import inert

__all__ = ["render"]


def render(collation: Collation, width: int | None) -> str:
    """The places, and behind an end of a move, by numbers like 7.1, what differs within it. A witness without words there has an empty cell, and the locus of the point."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    sigla = [row.siglum for row in collation.rows]
    heads = [f"{inert(siglum)}{what}" for siglum in sigla for what in ("", " at")]
    writer.writerow(["place", "kind", "substantive", *heads])
    for place in collation.places:
        writer.writerow(_line(str(place.number), place, sigla))
        for change in place.within:
            writer.writerow(_line(f"{place.number}.{change.number}", change, sigla))
    return out.getvalue()


def _line(number: str, place: Place, sigla: list[str]) -> list[str]:
    """The cells of a place; a witness that has no part in it, of a change within what another moved, has empty ones."""
    cells = {siglum: ["", ""] for siglum in sigla}
    for reading in place.readings:
        where = address(reading.row.passage(reading.first, reading.last))
        cells[reading.row.siglum] = [inert(reading.shown), inert(where)]
    return [
        number,
        place.kind,
        "yes" if place.substantive else "no",
        *(cell for pair in cells.values() for cell in pair),
    ]
