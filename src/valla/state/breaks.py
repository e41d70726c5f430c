"""Sentences that break off: a word in small letters, and behind it, with no mark between, the first word of another sentence.

What looks alike is known and set apart: titles (their other words have capitals too), lines of verse, words quoted without marks, the pronouns
of God, and a text that writes so habitually.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from valla.state.gaps import Forms, Place, Tokens, forms, gaps, sentence_signs, tokens, window
from valla.state.habits import habits
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["ANNOUNCED", "broken_off", "is_verse", "places"]

_NO_TITLE = frozenset("But He She It They We When If This These There Then At".split())
"""What begins sentences and hardly ever a title."""
_OF_GOD = frozenset("He His You Your That Who Which".split())
_GOD = re.compile(
    r"\b(?:God|Lord|Almighty|Providence|Maker|Creator|Christ|Jesus|Saviou?r|Heaven(?:ly)?|Divine|Him|Himself|Thy|Thee|Thou)\b"
)
ANNOUNCED = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|ask|answer|repl|cr[iy]|exclaim|call|entitle|name|quote|wr[io]te|read|shout|whisper|resolve|order|pray|demand|sing|sang|sung|"
    r"motto|question|song|titled?|cap|verse|line)\w*\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
_FULL, _WIDE, _REACH = 45, 60, 400
"""Characters that a line must have to be one of prose, or else a line beside it; and how far lines are looked at."""


def broken_off(text: Text, many: bool = False) -> Iterator[Flaw]:
    """Places where a sentence breaks off and another begins; less is enough on a page that surely has lost `many` things."""
    content = text.content
    read = tokens(content[: text.evidence_end])
    found = list(gaps(read, places(read), "sentence", _ODDS_OF_MANY if many else _ODDS))
    if habits(content).is_rare(len(found)):
        for gap in found:
            start, end = gap.start, read.spans[gap.left + 1][1]
            yield Flaw(
                Passage(text, start, end), "lost-words", "a sentence breaks off and another begins", gap.odds >= _SURE
            )


_ODDS, _ODDS_OF_MANY, _SURE = 2.5, 1.5, 5.0
"""The log odds from which on a break is told, found less than twice in 100,000 words of sound prose; those on a page that surely has lost much; and
those from which on it is sure."""
_OTHER_HAND = re.compile(
    r"[a-z] & [a-z]|[a-z][,;]\s(?:And|But|That|Which|The|We|He|They|It|This|In|To|Of|For|As|If|Who|When|With|By|Or|Nor|Not|You)\b"
)
"""What only hands have that set capitals by another custom than ours, or lines of verse."""
_SOME, _RARE = 1, 500
"""How often any text may do so, and the words of a longer one for each time."""


def places(read: Tokens, written: Forms | None = None) -> Iterator[Place]:
    """Each word with a capital behind another word, where a sentence may break off; none in a text of a hand with another custom. `written` is
    how the text writes its words, if that is not to be learnt from itself."""
    words, content, own = read.words, read.content, int(written is None)
    written = forms(read) if written is None else written
    if sum(1 for _ in _OTHER_HAND.finditer(content)) > max(_SOME, habits(content).words / _RARE):
        return
    verse = is_verse(content)
    for at in range(len(words) - 1):
        word = words[at + 1]
        if not (
            word[0].isupper() and word != "I" and (word[1:].islower() or len(word) == 1) and words[at][0].isalpha()
        ):
            continue
        between = read.between(at)
        # Wide blanks part the cells of a table, a hyphen the syllables of a word.
        apart = between.strip() or "   " in between or content.startswith("-", read.spans[at + 1][1])
        if not (apart or (verse and "\n" in between)) and _in_prose(content, read.spans[at][1], *read.spans[at + 1]):
            announced = ANNOUNCED.search(content, max(read.spans[at][1] - 120, 0), read.spans[at][1]) is not None
            before, after = window(words, at - 2, at + 1), window(words, at + 1, at + 4)
            yield Place(at, sentence_signs(before, after, written, announced, own))


def _in_prose(content: str, end: int, start: int, after: int) -> bool:
    """May a sentence of prose break off at `end` and another begin at `start`, with a word that ends at `after`; and is that no title and no name of
    God?"""
    word = content[start:after]
    if word in _OF_GOD and _GOD.search(content, max(end - 600, 0), after + 200):
        return False
    return _within_prose(content, end) and (word in _NO_TITLE or not _in_title(content, after))


_LINE_BEGINS = re.compile(r"[a-z,]\n[ \t]{0,4}(?:(?P<small>[a-z])|[A-Z])")


@lru_cache(maxsize=8)
def is_verse(content: str) -> bool:
    """Do lines begin with capitals, though no sentence has ended before them?"""
    begun = [match["small"] is not None for match in _LINE_BEGINS.finditer(content)]
    return sum(begun) < _WRAPPED * (len(begun) - sum(begun))


_WRAPPED = 3
"""Lines of wrapped prose that begin small for one that begins with a capital, a name's for the most part."""


def _within_prose(content: str, at: int) -> bool:
    """Does what stands before an offset stand in prose, which goes on with it, and not at the end of a line of verse or of an entry?"""
    before, _, line = content[max(at - _REACH, 0) : at].rpartition("\n")
    rest, _, behind = content[at : at + _REACH].partition("\n")
    if content[at] == "\n":
        return len(line) >= _FULL and content[at + 1 : at + 2] != " "
    neighbours = (before.rpartition("\n")[2], behind.partition("\n")[0])
    return len(line) + len(rest) >= _FULL or max(map(len, neighbours)) >= _WIDE


def _in_title(content: str, end: int) -> bool:
    """Do the words behind a word have capitals, as those of titles have?"""
    if content[end : end + 1] in (",", ";"):
        return False
    after = re.findall(r"[^\W\d_]{3,}", content[end : end + 40])[:4]
    weighty = [word for word in after if word not in _SMALL][:2]
    return len(weighty) == 2 and all(word[0].isupper() for word in weighty)


_SMALL = frozenset("the and for with from".split())
