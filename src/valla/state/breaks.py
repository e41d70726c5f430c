"""Sentences that break off: a word in small letters, and behind it, with no mark between, the first word of another sentence.

Pronouns, conjunctions and their like have a capital at the head of a sentence and nowhere else. What has one elsewhere is known and set
apart: titles (their other words have capitals too), lines of verse, words quoted without marks, the pronouns of God, and a text that
writes so habitually.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from valla import lexicon
from valla.state.habits import habits
from valla.state.tongue import is_english
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["broken_off", "is_verse", "opens_sentences"]

_OPENERS = frozenset(
    "It They She He We There This These Those His Her Their When While After Before But Although Though Because Since If Then Thus Here However "
    "Yet Again Now Soon Nor So Such Some Many Most Another Every Even Once Still Perhaps Indeed Meanwhile Nothing Nobody Both Until Upon "
    "Who Where Why How Which Whether What That As At In On To For From With By And Or No Not Our My Your You Among Through Under Without "
    "Between During Against Later Afterwards Finally Therefore Moreover Nevertheless Otherwise Hence Never Always Unless Whenever Wherever "
    "Whatever Whoever Throughout Despite Each Neither Either Few Several Much More Everybody Everything Someone Something The An Of Instead Can Could "
    "Would Should Shall Do Does Did Is Are Was Were Had Let All "
    "Almost Already Sometimes Often Beyond Within Along Next Only Its".split()
)
"""Words of the closed classes: with a capital they open a sentence, and they are no names."""
_PLAIN = frozenset(
    "It They She He There This These Those When While After Before But Although Though Because Since If Then".split()
)
"""Those of them that open few titles, and no words that are quoted without marks."""
_SUBJECTS = frozenset("It They She There When While After Before Although".split())
"""Those that no verse or resolution, and no reverence, sets behind a comma."""
_OF_GOD = frozenset("He His You Your That Who Which".split())
_GOD = re.compile(
    r"\b(?:God|Lord|Almighty|Providence|Maker|Creator|Christ|Jesus|Saviou?r|Heaven(?:ly)?|Divine|Him|Himself|Thy|Thee|Thou)\b"
)
_CAPITAL = re.compile(r"(?<=[^\W_])(?P<comma>,?)(?: {1,8}|\n)(?P<cap>[A-Z][a-z]+)(?=,? (?P<next>[^\W_]+)|[,;] )")
_BEFORE = re.compile(r"(?<![\w.’'-])(?P<word>[^\W_]+(?:[’'-][^\W_]+)*)$")
_SPOKEN = re.compile(
    r"\b(?:sa(?:y|ys|id|ying)|ask|answer|repl|cr[iy]|exclaim|call|entitle|name|quote|wr[io]te|read|shout|whisper|resolve|order|pray|demand|sing|sang|sung|"
    r"motto|question|song|titled?|cap|verse|line)\w*\b[^.!?]{0,40}$",
    re.IGNORECASE,
)
_FULL, _WIDE, _REACH = 45, 60, 400
"""Characters that a line must have to be one of prose, or else a line beside it; and how far lines are looked at."""


def broken_off(text: Text) -> Iterator[Flaw]:
    """Places where a sentence breaks off and another begins."""
    content, end = text.content, text.evidence_end
    verse = is_verse(content)
    found = [
        (before, match)
        for match in _CAPITAL.finditer(content, 0, end)
        if not (verse and content[match.start() + len(match["comma"])] == "\n")
        and opens_sentences(match["cap"])
        and (before := _BEFORE.search(content, max(match.start() - 30, 0), match.start()))
        and _opens(content, before, match)
    ]
    if not habits(content).is_rare(len(found)):
        return
    for before, match in found:
        if not is_english(content, match.start(), match.end("cap")):
            continue
        yield Flaw(
            Passage(text, before.start(), match.end("cap")),
            "lost-words",
            "a sentence breaks off and another begins",
            match["cap"] in _OPENERS
            and (
                before["word"].lower() in _OPEN
                or (match["cap"] in _PLAIN and not match["comma"] and before["word"].islower())
            ),
        )


_KNOWN = 20_000
"""How often the word list must have the word that an adverb is made of."""


def opens_sentences(word: str) -> bool:
    """Is a word with a capital one that opens a sentence, by its class?"""
    return word in _OPENERS or _is_formed(word)


_FORMED = re.compile(r"(?P<stem>[A-Z][a-z]{3,})ly")


@lru_cache(maxsize=4096)
def _is_formed(word: str) -> bool:
    """Is a word with a capital an adverb, and so no name?"""
    formed = _FORMED.fullmatch(word)
    return formed is not None and lexicon.count(formed["stem"].lower()) >= _KNOWN


def _opens(content: str, before: re.Match[str], match: re.Match[str]) -> bool:
    """Does a word with a capital open a sentence, and not a line, a title, a quotation or a name? `before` is the word before it."""
    cap, following = match["cap"], match["next"]
    if following and following[0].isupper() and following != "I" and cap not in _PLAIN:
        return False
    word = before["word"]
    if (match["comma"] and cap not in _SUBJECTS) or (not word.islower() and cap not in _PLAIN):
        return False
    if not word.islower() and not ((word[0].isupper() and word[1:].islower() and len(word) > 3) or word.isdigit()):
        return False
    if word.isdigit() and content[before.start() - 1] != " ":
        return False
    lead = content[max(match.start() - 120, 0) : match.start()]
    if _SPOKEN.search(lead) or (
        cap in _OF_GOD and _GOD.search(content, max(match.start() - 600, 0), match.end() + 200)
    ):
        return False
    return _within_prose(content, match) and not _in_title(content, match)


_LINE_BEGINS = re.compile(r"[a-z,]\n[ \t]{0,4}(?:(?P<small>[a-z])|[A-Z])")


@lru_cache(maxsize=8)
def is_verse(content: str) -> bool:
    """Do lines begin with capitals, though no sentence has ended before them?"""
    begun = [match["small"] is not None for match in _LINE_BEGINS.finditer(content)]
    return sum(begun) < _WRAPPED * (len(begun) - sum(begun))


_WRAPPED = 3
"""Lines of wrapped prose that begin small for one that begins with a capital, a name's for the most part."""


def _within_prose(content: str, match: re.Match[str]) -> bool:
    """Does what stands before a word stand in prose, which goes on with it, and not at the end of a line of verse or of an entry?"""
    at = match.start() + len(match["comma"])
    before, _, line = content[max(at - _REACH, 0) : at].rpartition("\n")
    rest, _, behind = content[at : at + _REACH].partition("\n")
    if content[at] == "\n":
        return len(line) >= _FULL and content[at + 1 : at + 2] != " "
    neighbours = (before.rpartition("\n")[2], behind.partition("\n")[0])
    return len(line) + len(rest) >= _FULL or max(map(len, neighbours)) >= _WIDE


def _in_title(content: str, match: re.Match[str]) -> bool:
    """Do the words behind a word have capitals, as those of titles have?"""
    if content[match.end("cap")] in ",;":
        return False
    after = re.findall(r"[^\W\d_]{3,}", content[match.end("cap") : match.end("cap") + 40])[:4]
    weighty = [word for word in after if word not in _SMALL][:2]
    return len(weighty) == 2 and all(word[0].isupper() for word in weighty)


_SMALL = frozenset("the and for with from".split())
_OPEN = frozenset(
    "the a an of in on to and or if by for with from at his her their its is was were be not no as that which who whom whose than into upon very".split()
)
"""What cannot end a sentence."""
