"""The skeleton of a word: what is left of its spelling when ages, countries and alphabets are not told apart.

Only for finding: words of one skeleton are looked up together, and compared as they are written afterwards.
"""

from __future__ import annotations

import re

__all__ = ["skeleton"]

_LETTERS = str.maketrans({"'": None, "v": "u", "j": "i", "y": "i", "z": "s"})
_TOGETHER = [("ph", "f"), ("ck", "k"), ("ae", "e"), ("oe", "e"), ("ie", "i"), ("ou", "o"), ("kh", "h"), ("tch", "ch")]
_DOUBLE = re.compile("|".join(f"{letter}{letter}+" for letter in "abcdefghiklmnopqrstuwx"))


def skeleton(form: str) -> str:
    """The skeleton of a folded form: archaic, British and American spellings and transliterations fall together."""
    if form.endswith("'d"):
        form = form[:-2] + "ed"
    if "vv" in form:
        form = form.replace("vv", "w")
    form = form.translate(_LETTERS)
    for written, other in _TOGETHER:
        if written in form:
            form = form.replace(written, other)
    form = _DOUBLE.sub(_once, form)
    return form[:-1] if len(form) > 3 and form.endswith("e") else form


def _once(match: re.Match[str]) -> str:
    return match[0][0]
