"""One thing that a passage of a document tells and a record has a place for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from valla.evidence.naming import Named
from valla.text import Passage

__all__ = ["Telling"]


@dataclass(frozen=True, slots=True)
class Telling:
    """`what` is "life", "name", "tenure", "body", "event" or "part"; `person` the one of whom, as the document names him in full; `told` the cells of the row
    that it makes. `sure` is False where a last name alone stands for the person."""

    what: str
    passage: Passage
    told: Mapping[str, str]
    person: Named | None = None
    sure: bool = True
