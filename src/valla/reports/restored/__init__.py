"""A restored page for readers and for programs: one module for each format. (The Markdown that can be taken back is `valla.restoring.marks`.)"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping

from valla.restoring import Change, Restoration
from valla.terms import Flaw

__all__ = ["FORMATS", "pieces", "render"]

FORMATS = ("html", "tei", "jsonl")


def render(found: Restoration, name: str, codes: Mapping[str, str]) -> str:
    """The restored page in one of `FORMATS`. `codes` has the code of each rule by its name."""
    return importlib.import_module(f"valla.reports.restored.{name}").render(found, codes)  # type: ignore[no-any-return]


def pieces(found: Restoration) -> Iterator[str | Change | Flaw]:
    """The page from its beginning to its end: stretches of its text as they are, the sure changes, and the flaws that nothing mends where words are
    lost."""
    content, at = found.page.content, 0
    gaps: list[Change | Flaw] = [flaw for flaw in found.unfilled if flaw.what.startswith("lost-")]
    for item in sorted([*found.sure, *gaps], key=lambda item: (item.passage.start, item.passage.end)):
        # A gap is where the passage that shows it ends.
        start = item.passage.end if isinstance(item, Flaw) else item.passage.start
        if start < at:
            continue
        yield content[at:start]
        yield item
        at = item.passage.end
    yield content[at : found.page.evidence_end]
