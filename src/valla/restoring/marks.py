"""A restored page as a file that can be taken back: each change marked within the text (CriticMarkup: `{++put in++}`, `{--cut--}`,
`{~~old~>new~~}`) with a footnote that names its witness, so that the page as it was stands in it letter for letter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from valla.restoring.changes import Change
from valla.terms import Flaw

__all__ = ["can_be_marked", "has_marks", "is_edited", "marked", "taken_back", "written_below"]

_HEAD = "<!-- valla: restored; `valla restore --undo` takes it back -->"
_LABEL = "[^valla-{}]"
_CONJECTURES, _LOST = "Conjectures, not put in:", "Lost, and in no document of the archive:"
# No sign of a mark may stand within one: what looks like the beginning of a mark before it is the page's own.
_SIGN = r"(?!\+\+\}|--\}|~~\}|~>|\{\+\+|\{--|\{~~)"
_CHANGED = rf"\{{(?:\+\+(?:{_SIGN}.)*\+\+|--(?P<cut>(?:{_SIGN}.)*)--|~~(?P<old>(?:{_SIGN}.)*)~>(?:{_SIGN}.)*~~)\}}"
_EDITED = re.compile(_CHANGED, re.DOTALL)
_MARKED = re.compile(rf"{_CHANGED}\[\^valla-\d+\]", re.DOTALL)
_LINE_END = re.compile(r"\r\n|\r|\n")
_TRACE = re.compile(r"\[\^valla-\d+\]")
_TAIL = re.compile(rf"(?:\r\n\r\n|\r\r|\n\n){re.escape(_HEAD)}(?P<notes>.*)\Z", re.DOTALL)
_NOTE = re.compile(rf"\[\^valla-\d+\]: |- line \d+, |{_CONJECTURES}$|{_LOST}$|\s*$")


def can_be_marked(change: Change) -> bool:
    """Can a change be taken back from its mark? Not if its own words have the signs of one."""
    before = str(change.passage)
    mark = _mark(before, change.after) + _LABEL.format(1)
    return bool(_MARKED.fullmatch(mark)) and _unmarked(mark) == before and not has_marks(change.after)


def has_marks(content: str) -> bool:
    """Are there marks like those of a restoration? In a page that was taken back there are none, unless they are its own."""
    return bool(_TRACE.search(content) or _HEAD in content)


def is_edited(content: str) -> bool:
    """Are there marks of changes, by whomever? Such a text (another restored page, say) has words that are not its own."""
    return bool(_EDITED.search(content))


def taken_back(content: str) -> str:
    """The page as it was before it was restored; one that was not, as it is."""
    tail = _TAIL.search(content)
    return _unmarked(content[: tail.start()]) if tail else content


def written_below(content: str) -> str:
    """The first line among the notes of a restored page that is none of valla's; empty if there is none."""
    tail = _TAIL.search(content)
    lines = tail["notes"].splitlines() if tail else []
    return next((line for line in lines if not _NOTE.match(line)), "")


def marked(
    content: str, edits: Sequence[tuple[int, int, Change]], conjectures: Sequence[Change], unfilled: Sequence[Flaw]
) -> str:
    """The page with its sure changes put in and marked, with the line ends that it has, and a list of what is not. `content` is the file's text,
    `edits` the sure changes with the offsets in it that they stand for, in order."""
    if not edits and not conjectures and not unfilled:
        return content
    first = _LINE_END.search(content)
    end = first[0] if first else "\n"
    pieces: list[str] = []
    notes: list[str] = []
    at = 0
    for number, (start, stop, change) in enumerate(edits, 1):
        label = _LABEL.format(number)
        pieces += [content[at:start], _mark(content[start:stop], change.after.replace("\n", end)), label]
        notes += ["", f"{label}: {_told(change)}"]
        at = stop
    if conjectures:
        notes += ["", _CONJECTURES, "", *(f"- {_conjecture(change)}" for change in conjectures)]
    if unfilled:
        lost = (f"- {flaw.passage.locus.within}: {flaw.what}, {flaw.ground}" for flaw in unfilled)
        notes += ["", _LOST, "", *lost]
    return "".join([*pieces, content[at:], *(f"{' '.join(line.split())}{end}" for line in ("", "", _HEAD, *notes))])


def _mark(before: str, after: str) -> str:
    if before and after:
        return f"{{~~{before}~>{after}~~}}"
    return f"{{--{before}--}}" if before else f"{{++{after}++}}"


def _unmarked(body: str) -> str:
    return _MARKED.sub(lambda match: match["cut"] or match["old"] or "", body)


def _told(change: Change) -> str:
    said = _short(str(change.witness)) if change.witness else ""
    shown = f'; {change.witness.locus} has "{said}"' if change.witness and said else ""
    return f"{change.what}: {change.ground}{shown}"


def _conjecture(change: Change) -> str:
    before, after = _short(str(change.passage)), _short(change.after)
    asked = (
        f'"{before}" to "{after}"'
        if before and after
        else f'"{before}" to be cut'
        if before
        else f'"{after}" to be put in'
    )
    return f"{change.passage.locus.within}: {asked} ({_told(change)})"


def _short(written: str) -> str:
    flat = " ".join(written.split())
    return flat if len(flat) < 120 else f"{flat[:60].rstrip()} […] {flat[-50:].lstrip()}"
