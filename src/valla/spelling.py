"""The skeleton of a word: what is left of its spelling when ages, countries and alphabets are not told apart.

Only for finding: words of one skeleton are looked up together, and compared as they are written afterwards.
"""

from __future__ import annotations

import re
from functools import lru_cache

__all__ = ["skeleton"]

_REWRITTEN = [("'", ""), ("vv", "w"), ("v", "u"), ("j", "i"), ("ph", "f"), ("ck", "k"), ("ae", "e"), ("oe", "e"), ("z", "s"),
              ("ie", "i"), ("y", "i"), ("ou", "o"), ("kh", "h"), ("tch", "ch")]  # fmt: skip
_DOUBLE = re.compile(r"(.)\1+")


@lru_cache(maxsize=1 << 16)
def skeleton(form: str) -> str:
    """The skeleton of a folded form: archaic, British and American spellings and transliterations fall together."""
    if form.endswith("'d"):
        form = form[:-2] + "ed"
    for written, other in _REWRITTEN:
        form = form.replace(written, other)
    form = _DOUBLE.sub(r"\1", form)
    return form[:-1] if len(form) > 3 and form.endswith("e") else form
