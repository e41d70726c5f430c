"""What is told of deeds, on sentences that were written to try it by ones who knew nothing of the program."""

from __future__ import annotations

import hashlib
from pathlib import Path

from benchmarks.interactions import count, labelled, nothing
from valla.relating.interactions import interactions

__all__ = ["digest", "figures"]

_LABELS = Path(__file__).parents[2] / "benchmarks" / "labels"
_WRITTEN = "written-*.jsonl"


def digest() -> str:
    """The first digits of the hash of the sentences and their labels."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in sorted(_LABELS.glob(_WRITTEN)))).hexdigest()[:16]


def figures() -> dict[str, float]:
    """The shares of what is told wrongly, turned about, not told, and told though it was not done."""
    told = nothing()
    for path in sorted(_LABELS.glob(_WRITTEN)):
        for row, text in labelled(path, Path()):
            assert text is not None
            count(row, list(interactions(text, 0, len(text.content))), told, text)
    return {
        "deeds: told wrongly": round(1 - told["pair"] / told["found"], 4),
        "deeds: turned about": round(1 - told["direction"] / told["pair"], 4),
        "deeds: not told": round(1 - told["met"] / told["wanted"], 4),
        "deeds: not done": round(told["drawn"] / told["uncounted"], 4),
    }
