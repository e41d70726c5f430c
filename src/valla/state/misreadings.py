"""Words that a scanner misread: what no list knows, and what is a frequent word if one of its letters is taken for another that looks like it.

English. A misreading that is itself a word ("modem" for "modern") is not seen: only the sense would tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from valla import lexicon
from valla.state.tongue import is_english
from valla.state.wording import counted, is_known
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["is_native", "misread", "reading"]

_CONFUSED = tuple(
    tuple(pair.split("/"))
    for pair in "m/rn rn/m m/in in/m ni/m iii/m n/ri ii/u ii/n u/n n/u cl/d d/cl tl/d li/h h/li b/h h/b c/e e/c f/s vv/w l/i i/l v/y y/v".split()
)
"""What is read, and what stood there: most pairs are those that Tesseract knows its own readings of English to confuse (`eng.unicharambigs`); the
long s, h and b, y and v, l and i are confused in the scans of old prints."""
_WORD = re.compile(r"(?![ivxlc]+$)[A-Z]?[a-z]{2,}")
_SEEN, _LONG, _DOUBTFUL = 20, 8, 100
"""How often the list must have a word of _LONG letters for another to be a misreading of it: ten times that for each letter that it is shorter, since
the fewer letters, the more words lie one letter apart; and so many times that if what is read might be a word that is not counted."""
_OFTEN = 2
"""Times that a text may have a form for it to be no word of its own."""


def misread(text: Text) -> Iterator[Flaw]:
    """Words that are others, misread."""
    content, end = text.content, text.evidence_end
    words = counted(content)
    for word, count in words.items():
        read = reading(word.lower()) if _WORD.fullmatch(word) else None
        if read is None or (count > _OFTEN and words[read] <= count):
            continue
        if word[0].isupper() and (is_known(word.lower()) or lexicon.share(read) < _EVERYDAY):
            continue
        for match in re.finditer(rf"(?<![\w'’.@/&-]){word}(?![\w'’@/&-])", content[:end]):
            if is_native(content, *match.span()):
                yield Flaw(
                    Passage(text, match.start(), match.end()), "garbled-characters", f'"{read}" misread', count > _OFTEN
                )


_EVERYDAY = 1e-3
"""The share of all words that a word has which a form with a capital may be misread from: others may be names."""


@lru_cache(maxsize=1 << 16)
def reading(word: str) -> str | None:
    """The frequent word that one in small letters is a misreading of, if no list knows it."""
    if lexicon.count(word):
        return None
    count, read = max(((lexicon.count(other), other) for other in _others(word)), default=(0, ""))
    least = _SEEN * 10 ** max(_LONG - max(len(word), len(read)), 0) * (_DOUBTFUL if is_known(word) else 1)
    return read if count >= least else None


def _others(word: str) -> Iterator[str]:
    """What may have stood where a word is read: with one misreading, or with the same one throughout."""
    for seen, stood in _CONFUSED:
        at = word.find(seen)
        while at >= 0:
            yield word[:at] + stood + word[at + len(seen) :]
            at = word.find(seen, at + 1)
        if word.count(seen) > 1:
            yield word.replace(seen, stood)


_AROUND = 60
_STRANGERS = 4
_SMALL = re.compile(r"(?<![\w'’-])[a-zà-þ]{3,}(?![\w'’-])")


def is_native(content: str, start: int, end: int) -> bool:
    """Do English words stand about a place? In a phrase of another language, or in a dialect, one unknown word says nothing; a page that is thick with
    misreadings is another matter."""
    first, last = max(start - _AROUND, 0), content.find(" ", end + _AROUND)
    about = [*_SMALL.findall(content, first, start), *_SMALL.findall(content, end, last if last > 0 else len(content))]
    return (
        sum(not is_known(word) and not reading(word) for word in about) * _STRANGERS <= len(about)
        and is_english(content, start, end, _AROUND)
        and is_english(content, start, end)
    )
