"""The day on which a letter or a paper was written, where it says so at its head.

A dateline is a whole date near the beginning of a text that stands by itself: with the name of a place before it and nothing of a
sentence around it ("Philada. Jany. 3d 1777", "Executive Mansion, Washington, August 22, 1862").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from valla.dates.reading import Meaning

__all__ = ["dateline", "written_on"]

_LINES = 12
"""Lines of the head in which a dateline is looked for."""
_HEAD = 1500
_PLACE = 70
"""Characters that the names of places before a date may take."""
_ISO = re.compile(r"\s*(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?\s*")
_SMALL = frozenset(
    "of near on at the in de la du camp headquarters head quarters from st fort den le à a el il li lì addì die datum dat дано".split()
)


def written_on(header: Mapping[str, str]) -> tuple[int, ...] | None:
    """The date that the file's own header or a table gives for it, as far as it is a plain one: (year, month, day), or less."""
    for name in ("date", "dc.date", "citation_date"):
        found = _ISO.fullmatch(header.get(name, ""))
        if found:
            return tuple(int(part) for part in found.groups() if part)
    return None


def dateline(content: str, found: Sequence[tuple[int, int, Meaning]]) -> tuple[int, ...] | None:
    """The date of the dateline, as (year, month, day); None if the text has none."""
    for start, end, meaning in found:
        if start > _HEAD or content.count("\n", 0, start) > _LINES:
            return None
        if (
            meaning.kind == "date"
            and meaning.year is not None
            and meaning.month
            and meaning.day
            and _is_dateline(content, start, end)
        ):
            return (meaning.year, meaning.month, meaning.day)
    return None


def _is_dateline(content: str, start: int, end: int) -> bool:
    before = content[content.rfind("\n", 0, start) + 1 : start]
    after = content[end : content.find("\n", end) if "\n" in content[end:] else len(content)]
    words = re.findall(r"[^\W\d_]+", before)
    if len(before) > _PLACE or any(word[0].islower() and word not in _SMALL for word in words):
        return False
    if words and words[-1].lower() in (
        "on",
        "in",
        "of",
        "from",
        "since",
        "by",
        "at",
        "the",
        "until",
        "before",
        "after",
    ):
        return False
    # What follows on the line is nothing, or the letter itself behind a full stop or a dash.
    return bool(re.match(r"\s*(?:$|[.\]—–:-]|,?\s*(?:at\s+)?\d{1,2}(?:[:.]\d\d)?\s*[aApP]\.?\s?[mM])", after))
