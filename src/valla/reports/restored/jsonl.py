"""Restorations as JSON, one a line: what is put in and what is only conjectured, each with its witness."""

from __future__ import annotations

from collections.abc import Mapping

from valla.reports.shapes import VERSION, dumped, place_of
from valla.restoring import Restoration

__all__ = ["render"]


def render(found: Restoration, codes: Mapping[str, str]) -> str:
    """One line for each change, in the order of the page."""
    return "".join(
        dumped(
            {
                "kind": "restoration",
                "file": found.page.name,
                "rule": codes[change.what],
                **place_of(change.passage),
                "before": str(change.passage),
                "after": change.after,
                "certainty": "sure" if change.sure else "conjecture",
                "witness": str(change.witness.locus) if change.witness else None,
                "ground": change.ground,
                "version": VERSION,
            }
        )
        + "\n"
        for change in found.changes
    )
