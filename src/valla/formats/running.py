"""Running heads and feet: what stands on every page, between the halves of sentences that run over it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

__all__ = ["running_lines"]

_NUMBER = re.compile(r"\W*(?:(?:page|pg|p)\b\W*)?(?:\d{1,4}|[ivxlc]{1,7})\W*(?:of\s+\d+\W*)?", re.I)
_EDGE = 2
"""So many lines at the top and bottom of a page may be running heads and feet."""


def running_lines(pages: Sequence[Sequence[str]]) -> set[tuple[int, int]]:
    """Which lines are running heads or feet, as (page, line): at the edge of a page, and a number alone or, but for
    numbers, as on others."""
    edges: list[tuple[int, int, str]] = []
    for number, lines in enumerate(pages):
        filled = [k for k, line in enumerate(lines) if line.strip()]
        for k in dict.fromkeys([*filled[:_EDGE], *filled[-_EDGE:]]):
            edges.append((number, k, re.sub(r"\d+", "#", " ".join(lines[k].split())).lower()))
    seen = Counter(shape for _, _, shape in edges)
    return {
        (number, k)
        for number, k, shape in edges
        if len(pages) > 1 and (_NUMBER.fullmatch(pages[number][k].strip()) or (seen[shape] > 2 and len(shape) > 2))
    }
