"""Suggesting rows for a record: what the documents tell of persons, offices, bodies and events, row by row, each with the passage that says so.

    document -> `people` (whom it names) -> tellings (`lives`, `posts`, `happenings`) -> `gathering` (one person under many forms) -> rows

Nothing here writes into a record: a row becomes one by the user's act.
"""

from valla.suggesting.gathering import Proposal, proposals

__all__ = ["Proposal", "proposals"]
