"""A collation as a table for the terminal, as a page, as TEI, and as data: one module for each format."""

from __future__ import annotations

import importlib

from valla.collating import Collation
from valla.text import Locus, Passage

__all__ = ["FORMATS", "address", "render", "shortened"]

FORMATS = ("table", "html", "tei", "csv", "json", "graphml")
_MOST = 12
"""Words of a reading that is shown whole."""


def render(collation: Collation, name: str, width: int | None = None) -> str:
    """The collation in one of `FORMATS`: valid UTF-8, ended by a line break. `width` is that of the terminal, None for as much as there is."""
    return importlib.import_module(f"valla.reports.collated.{name}").render(collation, width)  # type: ignore[no-any-return]


def address(passage: Passage) -> str:
    """Where a passage stands, as a locus is printed."""
    # The section, which the printed address does not show, would have to be looked for among all headings.
    text = passage.text
    line, column = text.places.begin(passage.start)
    return str(Locus(text.name, line, column, line, column, text.page(passage.start)))


def shortened(words: str, count: int) -> str:
    """A reading of so many words, those in the middle left out where there are many."""
    parts = words.split()
    if len(parts) <= _MOST:
        return words
    return f"{' '.join(parts[:5])} […] {' '.join(parts[-4:])} ({count:,} words)"
