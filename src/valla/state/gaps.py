"""Gaps that only the words around them show: "the plan of the presidency in. That was" has lost a year, though nothing is left of it.

Sound prose has few ways to go on behind "in", behind "he wrote:", or behind a word in small letters. How likely a gap is at such a place is
weighed by its signs, each word beside it alone and with the others, by logistic regression; `tools/gaps.py` learns the weights from sound
texts out of which it takes years, quotations and the ends of sentences. English.
"""

from __future__ import annotations

import re
import zlib
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from math import log10
from pathlib import Path

from valla import lexicon
from valla.calendars import MONTHS

__all__ = [
    "END",
    "Gap",
    "Place",
    "Tokens",
    "date_places",
    "forms",
    "gaps",
    "quotation_places",
    "sentence_signs",
    "tokens",
    "window",
]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words, numbers, marks and ends of paragraphs ("¶") of a text, and where each begins and ends in it (in code points). What stands in
    brackets as the number of a note is no token."""

    content: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]

    def between(self, left: int) -> str:
        """What stands between a token and the next."""
        return self.content[self.spans[left][1] : self.spans[left + 1][0]]

    def indent(self, end: int) -> int:
        """How far the paragraph behind an end of a paragraph is set in."""
        start, close = self.spans[end]
        return len(self.content[start:close].rpartition("\n")[2].expandtabs(4))


_TOKEN = re.compile(r"\[\d+\]|(?P<token>[^\W\d_]+(?:['’][^\W\d_]+)*|\d+(?:[.,]\d+)*|(?P<end>\n[ \t]*\n\s*)|[^\w\s])")
END = "¶"


def window(words: tuple[str, ...], start: int, end: int) -> tuple[str, ...]:
    """The tokens from one to another; before the first and behind the last of a text a paragraph ends."""
    if start >= 0 and end <= len(words):
        return words[start:end]
    return (END,) * max(-start, 0) + words[max(start, 0) : end] + (END,) * max(end - len(words), 0)


@lru_cache(maxsize=4)
def tokens(content: str) -> Tokens:
    """Cut a text into its tokens."""
    found = [match for match in _TOKEN.finditer(content) if match["token"]]
    return Tokens(
        content, tuple(END if match["end"] else match[0] for match in found), tuple(match.span() for match in found)
    )


@dataclass(frozen=True, slots=True)
class Place:
    """A place where something may be missing: behind the token `left`. `signs` speak for or against it."""

    left: int
    signs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """A place where by its signs something is missing: behind the token `left`, which stands from `start` to `end`; `odds` are its log odds."""

    left: int
    start: int
    end: int
    odds: float


def gaps(read: Tokens, places: Iterable[Place], kind: str, least: float) -> Iterator[Gap]:
    """Those of the places of a text where by their signs something of a kind is missing, with log odds of `least` or more."""
    weights = _weights()[kind]
    for place in places:
        odds = STEP * sum([weights[sign] for sign in place.signs])
        if odds >= least:
            yield Gap(place.left, *read.spans[place.left], odds)


COLUMNS = {"date": 1 << 19, "sentence": 1 << 18, "quotation": 1 << 17}
"""How many columns the table has for the signs of each kind, a power of two; signs share them, by their checksums (Weinberger et al. 2009)."""


@lru_cache(maxsize=1)
def _weights() -> dict[str, Sequence[int]]:
    """The weight of each column of each kind, in steps."""
    every = array("b", zlib.decompress((Path(__file__).parent / "tables" / "gaps.z").read_bytes()))
    ends = list(accumulate(COLUMNS.values()))
    return {kind: every[end - COLUMNS[kind] : end] for kind, end in zip(COLUMNS, ends, strict=True)}


STEP = 1 / 32
"""What one unit of a weight is worth as the table has it."""

# -- how a token is seen

_SUFFIXES = "tion ment ness ity ism ing ed ly er or est ous ful al ive ic able s".split()
YEAR = re.compile(r"(?:1\d|20)\d\d")
_LISTED, _FREQUENT = 20_000, 5_000_000
"""How often the word list must have a word for it to count by itself, and to count by itself in the coarser view."""


@lru_cache(maxsize=50_000)
def _seen(token: str) -> str:
    """A token as itself if it is frequent, else by its ending; with a sign for its capital."""
    if token[0].isdigit():
        return "#year" if YEAR.fullmatch(token) else "#day" if token.isdigit() and len(token) < 3 else "#"
    low = token.lower()
    capital = "^" if token[0].isupper() and token != "I" else ""
    if not token[0].isalpha() or low in MONTH_NAMES or lexicon.count(low) >= _LISTED:
        return capital + low
    return capital + _ending(low)


MONTH_NAMES = frozenset(month.lower() for month in MONTHS)


def _ending(low: str) -> str:
    return next(("-" + suffix for suffix in _SUFFIXES if low.endswith(suffix)), "-")


@lru_cache(maxsize=50_000)
def _class(token: str) -> str:
    """The coarser view: only the most frequent words as themselves, all capitals alike."""
    seen = _seen(token)
    if seen[0] == "^":
        return "^"
    return seen if not seen[0].isalpha() or lexicon.count(seen) >= _FREQUENT else _ending(seen)


@lru_cache(maxsize=50_000)
def _stem(token: str) -> str:
    return lexicon.stem(token.lower()) if token[0].isalpha() else _seen(token)


_key = lru_cache(maxsize=100_000)(lambda part: zlib.crc32(part.encode()))


def _signs(kind: str, *signs: tuple[str, ...]) -> tuple[int, ...]:
    """The columns of signs, each told from the others by its number; the first is the same everywhere."""
    shift = 33 - COLUMNS[kind].bit_length()
    columns = [0]
    for number, parts in enumerate(signs, 1):
        mixed = number * _SPREAD
        for part in parts:
            mixed = (mixed ^ _key(part)) * _SPREAD & 0xFFFFFFFF
        columns.append(mixed >> shift)
    return tuple(columns)


_SPREAD = 0x9E3779B1
"""The golden ratio of 32 bits, by which what is multiplied is spread over them (Knuth)."""


# -- a date behind a preposition

PREPOSITIONS = frozenset("in of on since until till by from between during about around before after to circa".split())


BEFORE, BEHIND = 4, 4
"""Tokens on each side of a place that a lost date is judged by, its preposition among those before it."""


def date_places(read: Tokens) -> Iterator[Place]:
    """Each preposition behind which no number stands."""
    words = read.words
    for at in range(len(words) - 1):
        if words[at].lower() in PREPOSITIONS and not words[at + 1][0].isdigit():
            yield Place(at, date_signs(window(words, at - BEFORE + 1, at + 1), window(words, at + 1, at + 1 + BEHIND)))


def date_signs(before: Sequence[str], after: Sequence[str]) -> tuple[int, ...]:
    """What speaks for a lost date between four tokens, the last of them a preposition, and four others. Each is seen in up to three ways: by itself
    (`one`), by its class (`class_one`), by its stem (`stem_one`)."""
    fourth, third, second, first = map(_seen, before)
    class_fourth, class_third, class_second, _ = map(_class, before)
    stem_fourth, stem_third, stem_second, _ = map(_stem, before)
    one, two, three, four = map(_seen, after)
    class_one, class_two, class_three, class_four = map(_class, after)
    stem_one, stem_two = _stem(after[0]), _stem(after[1])
    return _signs(
        "date",
        (first,),
        (second,),
        (first, one),
        (first, second),
        (first, class_one, class_two),
        (one, two),
        (first, class_second, class_one),
        (first, one, class_two),
        (first, two),
        (three,),
        (third, first),
        (class_second, first, one),
        (second, first, class_one),
        (stem_second, first),
        (stem_second, first, class_one),
        (stem_third, first),
        (first, stem_one),
        (first, class_one, class_two, class_three),
        (class_third, class_second, first, class_one),
        (second, first, one),
        (stem_second, first, stem_one),
        (first, one, two),
        (stem_third, stem_second, first),
        (fourth, first),
        (first, class_two, class_three, class_four),
        (class_fourth, class_third, class_second, first),
        (stem_second, first, class_one, class_two),
        (class_third, class_second, first, class_one, class_two),
        (four, first),
        (stem_two, stem_one),
        (class_one, class_two, class_three, class_four),
        (stem_fourth, class_one, first),
    )


# -- the end of a sentence before the next


@dataclass(frozen=True, slots=True)
class Forms:
    """How often a text has its words in small letters, and with a capital within a sentence; `habit` is how much it sets capitals where it also
    sets none, as old hands do (in doublings)."""

    small: Counter[str]
    capital: Counter[str]
    habit: str


def forms(read: Tokens) -> Forms:
    """How a text writes its words."""
    words = read.words
    capital = Counter(
        word.lower()
        for before, word in pairwise(words)
        if word[0].isupper() and before[0].isalpha() and before.islower()
    )
    small = Counter(word for word in words if word.islower())
    both = sum(count for word, count in capital.items() if small[word])
    return Forms(small, capital, str((1000 * both // (len(words) + 1)).bit_length()))


def sentence_signs(
    before: Sequence[str], after: Sequence[str], written: Forms, announced: bool, own: int
) -> tuple[int, ...]:
    """What speaks for a sentence that breaks off between three tokens and three others; `announced` says whether words are announced before it that
    may be quoted without marks, `own` is 1 if `written` has counted the place itself."""
    second, first = _seen(before[1]), _seen(before[2])
    two, three = _seen(after[1]), _seen(after[2])
    low = after[0].lower()
    one = low if lexicon.count(low) >= _LISTED else _ending(low)
    listed = lexicon.count(low)
    name = f"{int(log10(listed)) + 1 if listed else 0}{min(2, written.small[low])}{min(2, written.capital[low] - own)}"
    capitals = "".join("^" if token[0].isupper() else "." for token in (before[1], before[2], after[1], after[2]))
    behind, coarse, coarser, next_two, next_three = (
        capitals[2:],
        _class(before[2]),
        _class(before[1]),
        _class(after[1]),
        _class(after[2]),
    )
    return _signs(
        "sentence",
        (first,),
        (one,),
        (name,),
        (capitals,),
        (first, one),
        (_stem(before[2]), name),
        (one, name),
        (one, two),
        (first, behind, name),
        (second, first),
        (coarse, one, behind),
        (second,),
        (two, name),
        (one, next_two, next_three),
        (coarser, coarse, name),
        (three, one),
        (first, name, next_two),
        (next_two, next_three, name),
        (coarse, one, next_two),
        (written.habit,),
        (written.habit, name),
        (written.habit, one),
        (written.habit, coarse),
        ("announced" if announced else "", one),
        ("announced" if announced else "", name),
    )


# -- words between marks behind a verb that announces them

OPENING = frozenset("\"“”„«»‘'")
_ANNOUNCERS = frozenset(
    map(
        lexicon.stem,
        "say said says write wrote written reply answer ask remark declare add cite quote state occur exclaim continue conclude announce proclaim warn "
        "explain note recall word phrase statement sentence line follow following letter message text telegram resolution passage opinion verse "
        "inscription motto cry call speak spoke tell told observe report read run ran think thought respond insist argue whisper shout murmur inquire "
        "demand".split(),
    )
)
_SELF = frozenset("i me my we us our you your thou thy thee shall let".split())
_TOLD = frozenset("was were had did".split())
CLAUSE, AHEAD = 8, 30


def quotation_places(read: Tokens, set_so: Settings | None = None) -> Iterator[Place]:
    """Each colon, and each comma behind a word that announces others, with no quotation mark behind it and no paragraph that is set in;
    `set_so` is how the text sets such words, if that is not to be learnt from itself."""
    words, set_in = read.words, sets_in(read)
    set_so = settings(read) if set_so is None else set_so
    for at in range(1, len(words) - 2):
        if words[at] not in (",", ":") or not words[at - 1][0].isalpha():
            continue
        behind = words[at + 1 + (words[at + 1] == END)]
        if (
            behind not in OPENING
            and (words[at] == ":" or _announcer(words, at)[0])
            and not (set_in and words[at + 1] == END and read.indent(at + 1) > 1)
        ):
            before, after = window(words, at - CLAUSE, at + 1), window(words, at + 1, at + 2 + AHEAD)
            yield Place(at, quotation_signs(before, after, set_so))


def _announcer(words: Sequence[str], mark: int) -> tuple[int, str]:
    """How near before a mark a word stands in its clause that announces others (0: none, 1 to 3), and its stem."""
    for back in range(1, min(CLAUSE, mark) + 1):
        word = words[mark - back]
        if word in ".!?;¶":
            break
        if word[0].isalpha() and (stem := lexicon.stem(word.lower())) in _ANNOUNCERS:
            return (1 if back < 3 else 2 if back < 6 else 3), stem
    return 0, "-"


def sets_in(read: Tokens) -> bool:
    """Does a text set but a part of its paragraphs in, as it does its quotations?"""
    indents = [read.indent(at) > 1 for at, word in enumerate(read.words) if word == END]
    return sum(indents) * 3 < len(indents) * 2


Settings = dict[tuple[str, bool], tuple[int, int]]


def settings(read: Tokens) -> Settings:
    """Of the words that a text announces behind a mark (in the same paragraph or in the next), how many stand between marks, and how many there
    are."""
    words = read.words
    every: Counter[tuple[str, bool]] = Counter()
    marked: Counter[tuple[str, bool]] = Counter()
    for at in range(CLAUSE, len(words) - 2):
        if words[at] in (",", ":") and _announcer(words, at)[0]:
            apart = words[at + 1] == END
            every[words[at], apart] += 1
            marked[words[at], apart] += words[at + 1 + apart] in OPENING
    return {setting: (marked[setting], count) for setting, count in every.items()}


def _share(marked: int, every: int) -> str:
    return "-" if every < 3 else str(10 * marked // (every + 1))


def quotation_signs(before: Sequence[str], after: Sequence[str], set_so: Settings) -> tuple[int, ...]:
    """What speaks for lost words behind a mark, the last of the tokens `before` it; `set_so` is how the text sets those that it gives."""
    apart = after[0] == END
    ahead = list(after[1:] if apart else after)
    near, verb = _announcer(before, len(before) - 1)
    near_by = str(near)
    mark = before[-1] + (END if apart else "")
    here = _share(*set_so.get((before[-1], apart), (0, 0)))
    marked = sum(count for count, _ in set_so.values())
    text = _share(marked, sum(count for _, count in set_so.values())) + (
        "m" if marked > 20 else "f" if marked > 3 else "n"
    )
    length = next((k for k, token in enumerate(ahead) if token in ".!?¶"), len(ahead))
    sentence = ahead[:length]
    end = ahead[length] if length < len(ahead) else ""
    spoken = "self" if any(token.lower() in _SELF for token in sentence) else ""
    told = "told" if any(token in _TOLD or token.endswith("ed") for token in sentence) else ""
    long = str(min(3, length // 4))
    one, two, three = (_seen(token) for token in (*ahead[:3], END, END, END)[:3])
    opens = ("^" if ahead and ahead[0][0].isupper() else "") + _class(ahead[0].lower() if ahead else END)
    first, second, stem = _seen(before[-2]), _seen(before[-3]), _stem(before[-2])
    return _signs(
        "quotation",
        (mark, near_by),
        (mark, near_by, verb),
        (mark, here),
        (mark, near_by, text),
        (mark, one),
        (mark, one, two),
        (mark, near_by, opens, spoken),
        (mark, opens, spoken, told, long),
        (mark, first),
        (mark, stem, opens),
        (mark, second, first),
        (mark, near_by, one),
        (mark, near_by, opens, spoken, here),
        (mark, near_by, opens, spoken, text),
        (mark, end, long),
        (mark, verb, opens, spoken),
        (mark, near_by, opens, here, text),
        (two, three),
        (mark, near_by, opens, spoken, told, text),
    )
