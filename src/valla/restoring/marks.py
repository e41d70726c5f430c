"""A restored page as a file that can be taken back: each change marked within the text (CriticMarkup: `{++put in++}`, `{--cut--}`,
`{~~old~>new~~}`) with a footnote that names its witness, so that the page as it was stands in it letter for letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from valla.restoring import Change, Restoration

__all__ = ["can_be_marked", "has_marks", "marked", "taken_back"]

_HEAD = "<!-- valla: restored; `valla restore --undo` takes it back -->"
_LABEL = "[^valla-{}]"
_MARKED = re.compile(
    r"\{(?:\+\+(?P<put>(?:(?!\+\+\}).)*)\+\+|--(?P<cut>(?:(?!--\}).)*)--|~~(?P<old>(?:(?!~~\}|~>).)*)~>(?P<new>(?:(?!~~\}).)*)~~)\}\[\^valla-\d+\]",
    re.DOTALL,
)
_SIGNS = ("++}", "--}", "~~}", "~>", "{++", "{--", "{~~")


def can_be_marked(change: Change) -> bool:
    """Are there no signs of the marking itself in the words of a change?"""
    return not any(sign in str(change.passage) + change.after for sign in _SIGNS)


def has_marks(content: str) -> bool:
    """Are there marks like those of a restoration? In a page that was taken back there are none, unless they are its own."""
    return bool(_MARKED.search(content) or _HEAD in content)


def taken_back(content: str) -> str:
    """The page as it was before it was restored; one that was not, as it is."""
    body, head, _ = content.rpartition(f"\n\n{_HEAD}\n")
    if not head:
        return content
    return _MARKED.sub(lambda m: m["cut"] if m["cut"] is not None else m["old"] if m["old"] is not None else "", body)


def marked(content: str, edits: Sequence[tuple[int, int, Change]], found: Restoration) -> str:
    """The page with its sure changes put in and marked. `content` is the file's text, `edits` the sure changes with the offsets in it that they
    stand for, in order."""
    pieces: list[str] = []
    notes: list[str] = []
    at = 0
    for start, end, change in edits:
        before, after = content[start:end], change.after
        mark = (
            f"{{~~{before}~>{after}~~}}" if before and after else f"{{--{before}--}}" if before else f"{{++{after}++}}"
        )
        label = _LABEL.format(len(notes) + 1)
        pieces += [content[at:start], mark, label]
        notes.append(f"{label}: {_told(change)}")
        at = end
    pieces.append(content[at:])
    if not notes and not found.conjectures and not found.unfilled:
        return content
    pieces += [f"\n\n{_HEAD}\n", *(f"\n{note}\n" for note in notes)]
    if found.conjectures:
        pieces.append("\nConjectures, not put in:\n\n")
        pieces += [f"- {_conjecture(change)}\n" for change in found.conjectures]
    if found.unfilled:
        pieces.append("\nLost, and in no document of the archive:\n\n")
        pieces += [f"- {flaw.passage.locus.within}: {flaw.what}, {flaw.ground}\n" for flaw in found.unfilled]
    return "".join(pieces)


def _told(change: Change) -> str:
    said = " ".join(str(change.witness).split()) if change.witness else ""
    shown = f'; {change.witness.locus} has "{_short(said)}"' if change.witness and said else ""
    return f"{change.what}: {change.ground}{shown}"


def _conjecture(change: Change) -> str:
    return f'{change.passage.locus.within}: "{_short(" ".join(str(change.passage).split()))}" to "{_short(change.after.strip())}" ({_told(change)})'


def _short(written: str) -> str:
    return written if len(written) < 120 else f"{written[:60].rstrip()} […] {written[-50:].lstrip()}"
