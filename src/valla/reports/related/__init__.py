"""Relations as a table for the terminal, as a page, and as data."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

from valla.relating import Contact, Relation

__all__ = ["FORMATS", "render"]

_WRITERS = {
    "lines": "lines:as_lines",
    "jsonl": "data:as_jsonl",
    "json": "data:as_json",
    "csv": "data:as_csv",
    "graphml": "graphs:as_graphml",
    "gexf": "graphs:as_gexf",
    "html": "html:as_html",
}
FORMATS = tuple(_WRITERS)
_DATA = ("jsonl", "json", "csv")
"""Formats that have all contacts, whoever they are of."""


def render(found: Relation | Sequence[Contact], name: str, width: int | None = None) -> str:
    """The relation of two, or all contacts of an archive, in one of `FORMATS`: valid UTF-8, ended by a line break. `width` is that of the terminal, if it goes to one."""
    module, _, function = _WRITERS[name].partition(":")
    if name not in _DATA and not isinstance(found, Relation):
        # Who is only called something is no one in a picture or a table of persons.
        found = [item for item in found if item.named]
    write = getattr(importlib.import_module(f"valla.reports.related.{module}"), function)
    return write(found, width) if name == "lines" else write(found)  # type: ignore[no-any-return]
