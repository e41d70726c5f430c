"""A table for a spreadsheet: a line for each place, a reading and its locus for each witness."""

from __future__ import annotations

import csv
import io

from valla.collating import Collation
from valla.reports.collated import address
from valla.reports.shown import inert

__all__ = ["render"]


def render(collation: Collation, width: int | None) -> str:
    """The places. A witness without words there has an empty cell, and the locus of the point."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    sigla = [inert(row.siglum) for row in collation.rows]
    writer.writerow(["place", "kind", "substantive", *(f"{name}{what}" for name in sigla for what in ("", " at"))])
    for place in collation.places:
        cells = [
            inert(cell)
            for reading in place.readings
            for cell in (reading.shown, address(reading.row.passage(reading.first, reading.last)))
        ]
        writer.writerow([place.number, place.kind, "yes" if place.substantive else "no", *cells])
    return out.getvalue()
