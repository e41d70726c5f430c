"""How far the words of a witness can be believed: all of them where it is read well, of a noisy one those that no misreading explains better."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from functools import lru_cache
from itertools import pairwise

from valla import lexicon
from valla.collating import Row

__all__ = ["KNOWN", "Trust"]

KNOWN = 2_000
"""Times that the word list has a word which a noisy witness is believed."""
_AGAIN = 3
"""Times that a word which is in no list must stand in the two texts to be believed of a noisy witness."""
_SEEN = 1
"""Times that another word of nearly its shape must at least stand beside its neighbours for a word to be doubted."""
_OFTENER = 15
"""How much oftener the word list has another word of nearly the same shape for this one to be doubted."""
_MISREAD = [
    pair for one, other in (("h", "b"), ("c", "e"), ("rn", "m"), ("l", "i"), ("u", "n"), ("f", "s"), ("li", "h"), ("ri", "n"), ("l", "t"), ("vv", "w"), ("o", "c"), ("a", "o"), ("d", "cl"))
    for pair in ((one, other), (other, one))
]  # fmt: skip


class Trust:
    """A witness beside a page; `noisy` if it is known to be misread here and there. `counts` are the words of both."""

    def __init__(self, page: Row, witness: Row, *, noisy: bool) -> None:
        self.witness, self.noisy = witness, noisy
        self.counts = Counter(page.forms) + Counter(witness.forms)
        self.beside: Counter[tuple[str, str]] = Counter()
        if noisy:
            for row in (page, witness):
                self.beside.update(pairwise(row.forms))

    def whole(self, first: int, last: int) -> bool:
        """Can the witness be believed in each word of a stretch of its text?"""
        return "\ufffd" not in self.witness.text.content[first:last] and not self.doubtful(first, last)

    def doubtful(self, first: int, last: int) -> list[int]:
        """The numbers of the words of a stretch of the witness that may be misread. One that is read well is believed; in a noisy one a word must
        stand elsewhere or be a common one, and no other of nearly its shape may be far commoner, or stand oftener beside its neighbours."""
        if not self.noisy:
            return []
        row = self.witness
        return [k for k in range(bisect_left(row.starts, first), bisect_left(row.starts, last)) if self._is_doubtful(k)]

    def _is_doubtful(self, k: int) -> bool:
        forms = self.witness.forms
        form = forms[k]
        if self.counts[form] < _AGAIN and lexicon.count(form) < KNOWN:
            return True
        if not form.isalpha():
            return not form.isdecimal() and any(map(str.isdigit, form))
        before, behind = forms[k - 1] if k else "", forms[k + 1] if k + 1 < len(forms) else ""
        own = self.beside[before, form] + self.beside[form, behind] - 2
        count = max(lexicon.count(form), 1)
        for other in _alike(form):
            theirs = self.beside[before, other] + self.beside[other, behind]
            if lexicon.count(other) > _OFTENER * count or (
                theirs > _SEEN and theirs > 3 * own and lexicon.count(other) >= KNOWN
            ):
                return True
        return False


@lru_cache(maxsize=4096)
def _alike(form: str) -> tuple[str, ...]:
    """The forms that a scan could have turned into this one."""
    return tuple(
        form[:at] + other + form[at + len(one) :]
        for one, other in _MISREAD
        for at in (match.start() for match in re.finditer(one, form))
    )
