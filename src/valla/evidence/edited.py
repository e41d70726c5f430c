"""What stands in a witness and is not the text's own: its editor's brackets, the marks of its notes, the heads of its pages.

Words are named by their index in the placement's words of the witness: from `j` to before `j_end`.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from valla.evidence.placing import Placement
from valla.text import Text, words

__all__ = ["as_edited", "is_aside", "is_note_mark", "is_put_right", "is_running_head"]

_NOTE = re.compile(r"\d{1,3}")
_QUOTING = "\"'“”‘’«»"
_NOISE = frozenset("laughter applause cheers cheering loud great prolonged renewed continued sic hear".split())
# The most words of an aside, and of a running head.
_MOST = 6


def as_edited(placement: Placement, text: Text, j: int, j_end: int) -> list[str]:
    """The folded words as the witness's own editor reads them; none where he reads what is written."""
    found = placement.words
    start = found.starts[j] if j < j_end else found.ends[j - 1] if j else found.starts[0]
    end = found.ends[j_end - 1] if j < j_end else found.starts[j] if j < len(found) else start
    at = bisect_left(text.marks, start, key=lambda mark: mark.start)
    made, done = "", start
    for mark in text.marks[at:]:
        if mark.end > end:
            break
        if mark.kind == "alternative":
            made += placement.between(done, mark.start) + mark.value
            done = mark.end
    return words(made + placement.between(done, end)).forms if made else []


def is_put_right(placement: Placement, j: int, j_end: int) -> bool:
    """Does the editor put this one word right in brackets behind it: "Charles Thompson [Thomson]"?"""
    found = placement.words
    if j_end - j != 1 or j_end >= len(found):
        return False
    before = placement.between(found.ends[j], found.starts[j_end])
    return before.strip() == "[" and placement.between(found.ends[j_end], found.ends[j_end] + 1) == "]"


def is_aside(placement: Placement, j: int, j_end: int) -> bool:
    """Do the words stand in brackets of the witness's own: a reporter's (Applause), an editor's [sic]?"""
    if j_end - j > _MOST:
        return False
    start, end = placement.words.starts[j], placement.words.ends[j_end - 1]
    opened = placement.between(max(start - 3, placement.base), start).rstrip(f"{_QUOTING} ")[-1:]
    closed = placement.between(end, end + 4)
    bracketed = (opened == "[" and "]" in closed) or (opened == "(" and ")" in closed)
    inside = placement.words.forms[j:j_end]
    if not bracketed or opened == "[":
        return bracketed
    return any(form in _NOISE for form in inside) or (len(inside) == 1 and bool(_NOTE.fullmatch(inside[0])))


def is_note_mark(placement: Placement, j: int) -> bool:
    """Is the word a number in parentheses that adheres to what stands before: "is to sit,(3) etc."?"""
    start, end = placement.words.starts[j], placement.words.ends[j]
    return (
        bool(_NOTE.fullmatch(placement.words.forms[j]))
        and placement.between(max(start - 1, placement.base), start) == "("
        and placement.between(end, end + 1) == ")"
        and not placement.between(max(start - 2, placement.base), start - 1).isspace()
    )


def is_running_head(placement: Placement, j: int, j_end: int) -> bool:
    """Do capitals and figures stand in the midst of a sentence, as the head of a page does that was not set apart: "treaties
    with JUNE 17, 1778 Great Britain"?"""
    if not 1 < j_end - j <= _MOST or not j:
        return False
    found = placement.words
    head = placement.between(found.starts[j], found.ends[j_end - 1])
    return (
        head.isupper()
        and any(map(str.isdigit, head))
        and any(map(str.isalpha, head))
        and not placement.between(found.ends[j - 1], found.starts[j]).strip()
        and not placement.between(found.starts[j - 1], found.ends[j - 1]).isupper()
    )
