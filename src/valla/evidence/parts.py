"""The parts of a sentence that can be set beside another's: its names, numbers, dates and telling words, and how each is bound to its neighbours.

No grammar is parsed. What a name does in a sentence is read from what stands at its sides: the preposition before it, the telling word before or
behind. That is enough to see that two sentences give one place to two names; where it is not, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from valla.evidence.likewords import is_rank, is_trade, keys, particles, peoples
from valla.evidence.sense import is_negation
from valla.evidence.senses import TITLES, english
from valla.lexicon import is_word, share
from valla.text import fold, is_abbreviated

__all__ = [
    "DENYING",
    "LINKS",
    "NOBODY",
    "SKIPPED",
    "WHERE",
    "Aliases",
    "Part",
    "Sentence",
    "sentences",
]

_FUNCTION, _PRONOUNS, _DATES = (
    frozenset(listed.split()) for listed in (english.FUNCTION, english.PRONOUNS, english.DATES)
)
"""English alone: "son" is a pronoun in French."""
Aliases = Mapping[frozenset[str], frozenset[str]]
"""For the words of a name those of the name under which the same person is known."""
NOBODY: Aliases = {}
_TOKEN = re.compile(r"£|\$|€|\d+(?:[.,]\d+)*(?:st|nd|rd|th)?|[^\W\d_]+(?:[’'.][^\W\d_]+)*|[^\w\s]")
_FIGURES = re.compile(r"(\d+(?:,\d{3})*)(?:st|nd|rd|th)?")
_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan/february feb/march/april apr/may/june/july/august aug/september sept sep/october oct/november nov/december dec".split(
            "/"
        ),
        1,
    )
    for name in names.split()
}
_WITHIN_NAMES = frozenset("of de la le du des von van der den della di da al ibn bin the and for".split())
"""Small words that may stand within a name: the Committee of Public Safety."""
LINKS = frozenset(
    "by in at on near from to into before with for of against under between among through toward towards over behind beside".split()
)
WHERE = frozenset("in at on near".split())
_HONORIFICS = frozenset("mr mrs ms miss dr sir hon rev esq mme mlle messrs comrade comrades citizen citizens".split())
SKIPPED = _HONORIFICS | frozenset(
    ". the a an his her its their our my your this that these those also then still never not has had have been be is was were are did does do would could should will may "
    "might must who which himself herself itself themselves again only even now soon just once".split()
)
"""What stands between a name and the word that it is bound to."""
_DROPPED = frozenset(
    "also there here then when while where why how both either just even still yet already again ever once as like etc own very much "
    "thus therefore however because since though although whether if but nor nevertheless moreover upon within without during among about around some any each every "
    "another itself himself herself themselves oneself such same itself per via able being having does did doing done became become becomes been".split()
)
_ROUND = frozenset(
    "about around some nearly almost over roughly approximately least most than under up upwards circa near towards".split()
)
"""What makes of a number a rough one."""
DENYING = frozenset(
    "refus declin fail den deni forbad forbid forbidden prevent reject without instead rather neglect omit cannot hard scarc neither nor no".split()
)
"""Stems of words that deny what follows them."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a sentence. `kind` is "name", "number", "date", "negation" or "word"; `keys` are what it is known by: stems of a word and the groups it is of (as
    "+7" or "-7", by the side it stands on), the folded words of a name, the value of a number, year, month and day of a date as far as they are told; `rough` says that a number is about so much, `form`
    is a word's folded form; `rare` and `weight` are what it tells in an archive, once that is known. Offsets count in the sentence's content."""

    kind: str
    start: int
    end: int
    keys: frozenset[str]
    rough: bool = False
    form: str = ""
    rare: float = 1.0
    weight: float = 1.0

    @property
    def marks(self) -> frozenset[str]:
        """What two parts that tell the same always share, and others seldom: enough to pass over most sentences unread."""
        if self.kind == "word":
            return frozenset(key.lstrip("+-") for key in self.keys) | {f"^{self.form[:4]}"}
        return frozenset(f"^{key[:4]}" for key in self.keys) if self.kind == "name" else frozenset({self.kind})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its offsets, and its parts in order; `between` are the folded forms between them, by the part before which they stand. Where the grammar
    was read (see `frames`), `frames` are for each part its bonds, each by its name and the number of the other part; `denied` and `deeds` (what is told to
    have been done or to have been so) are numbers of parts."""

    start: int
    end: int
    parts: tuple[Part, ...]
    between: tuple[tuple[str, ...], ...]
    marks: frozenset[str]
    frames: tuple[frozenset[tuple[str, int]], ...] = ()
    denied: frozenset[int] = frozenset()
    deeds: frozenset[int] = frozenset()

    def moved(self, by: int) -> Sentence:
        """The same sentence in a content that begins so much earlier."""
        parts = tuple(replace(part, start=part.start + by, end=part.end + by) for part in self.parts)
        return replace(self, start=self.start + by, end=self.end + by, parts=parts)


_STOP = re.compile(r"[.!?;][”\"’')\]]*(?:\[\w{1,4}\])*(?=\s|$)|\n[ \t]*\n|\Z")


def sentences(content: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentences of a stretch, and of longer ones what semicolons divide. A day by itself is the head of what follows."""
    first = start
    for stop in _STOP.finditer(content, start, end):
        if stop[0][:1] == "." and is_abbreviated(content[max(first, stop.start() - 20) : stop.start() + 1]):
            continue
        if content[first : stop.start()].strip():
            read = _read(content, first + _blank(content, first, stop.end()), stop.end())
            if stop.end() < end and read.parts and all(part.kind == "date" for part in read.parts):
                continue
            yield read
        first = stop.end()
    if content[first:end].strip():
        yield _read(content, first + _blank(content, first, end), end)


def _blank(content: str, start: int, end: int) -> int:
    """How many blanks a stretch begins with."""
    stretch = content[start:end]
    return len(stretch) - len(stretch.lstrip())


def _read(content: str, start: int, end: int) -> Sentence:
    tokens = [(found.start(), found.end(), found[0]) for found in _TOKEN.finditer(content, start, end)]
    forms = [fold(word) or word for *_, word in tokens]
    parts: list[Part] = []
    between: list[tuple[str, ...]] = []
    waiting: list[str] = []
    at = 0
    while at < len(tokens):
        part, last = _part(tokens, forms, at)
        if part is None:
            waiting += forms[at:last]
        else:
            parts.append(part)
            between.append(tuple(waiting))
            waiting = []
        at = last
    marks = frozenset(mark for part in parts for mark in part.marks)
    return Sentence(start, end, tuple(parts), (*between, tuple(waiting)), marks)


_UNTIL, _AHEAD = frozenset(("until", "till")), 9
_Tokens = Sequence[tuple[int, int, str]]


def _part(tokens: _Tokens, forms: Sequence[str], at: int) -> tuple[Part | None, int]:
    for reader in (_date, _number, _name):
        part, last = reader(tokens, forms, at)
        if part is not None:
            return part, last
    start, end, written = tokens[at]
    form = forms[at]
    if written == "[" and forms[at + 2 : at + 3] == ["]"] and forms[at + 1].isdigit():
        # The mark of a note.
        return None, at + 3
    if is_negation(form) and not _UNTIL.isdisjoint(forms[at + 1 : at + _AHEAD]):
        # What did not come about until a day came about on that day.
        return None, at + 1
    if is_negation(form) or form in ("cannot", "no"):
        return Part("negation", start, end, frozenset()), at + 1
    if spelt := _in_words(form):
        return Part("word", start, end, keys(spelt), form=spelt), at + 1
    if (
        not written[0].isalpha()
        or len(form) < 2
        or form.rstrip(".") in _HONORIFICS
        or form in _FUNCTION
        or form in _PRONOUNS
        or form in _DROPPED
        or form in LINKS
    ):
        return None, at + 1
    plain = form.removesuffix("'s")
    # "Turned down", "turned the offer down".
    behind = tuple(word for word in forms[at + 1 : at + 4] if word in particles())
    return Part("word", start, end, keys(plain, behind), form=plain), at + 1


_MONEY = {"£": "pound", "$": "dollar"}
_RANKS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()


def _in_words(form: str) -> str:
    """A sign of money, or an ordinal in figures, as a word; empty for anything else."""
    if form in _MONEY:
        return _MONEY[form]
    found = _FIGURES.fullmatch(form)
    ranked = found is not None and form[-2:] in _ORDINAL and 0 < int(found[1].replace(",", "")) <= len(_RANKS)
    return _RANKS[int(form[:-2]) - 1] if ranked else ""


def _date(tokens: _Tokens, forms: Sequence[str], at: int) -> tuple[Part | None, int]:
    """A day and month, a month and year, or a year."""
    year = month = day = 0
    last = at
    form = forms[at]
    if (value := _day(form)) and at + 1 < len(forms):
        ahead = at + 1 + (forms[at + 1] == "of")
        if ahead < len(forms) and _is_month(tokens, forms, ahead):
            day, month, last = value, _MONTHS[forms[ahead].rstrip(".")], ahead + 1
    elif _is_month(tokens, forms, at):
        month, last = _MONTHS[form.rstrip(".")], at + 1
        last += forms[last : last + 1] == ["."] and len(form) < 5
        ahead = last + (last < len(forms) and forms[last] == "the")
        if ahead < len(forms) and (value := _day(forms[ahead])):
            day, last = value, ahead + 1
    if month:
        ahead = last
        while ahead < len(forms) and forms[ahead] in (",", "of"):
            ahead += 1
        if ahead < len(forms) and (
            _year(forms[ahead])
            or (day and forms[ahead].isdigit() and 31 < int(forms[ahead]) < 1000 and _ends_there(forms, ahead + 1))
        ):
            year, last = int(forms[ahead]), ahead + 1
    elif _year(form) and not _counts(forms, at):
        year, last = int(form), at + 1
    elif (
        form in ("a.d", "ad")
        and (ahead := at + 1 + (at + 1 < len(forms) and forms[at + 1] == ".")) < len(forms)
        and forms[ahead].isdigit()
        and len(forms[ahead]) < 5
    ):
        year, last = int(forms[ahead]), ahead + 1
    elif (
        form[:1].isdigit()
        and form[-2:] in _ORDINAL
        and (value := _day(form))
        and at
        and forms[at - 1] == "the"
        and _ends_there(forms, at + 1)
    ):
        # "On the 2nd": the month stands elsewhere.
        day, last = value, at + 1
    if last == at:
        return None, at
    if (
        forms[last : last + 1]
        and forms[last] in "-–—"
        and last + 1 < len(forms)
        and forms[last + 1].isdigit()
        and not (_year(forms[last + 1]) and last == at + 1)
    ):
        # "1961–62" is no one year; "1905–1909" is two.
        return Part("range", tokens[at][0], tokens[last + 1][1], frozenset({forms[at], forms[last + 1]})), last + 2
    told = [f"{name}{value}" for name, value in (("y", year), ("m", month), ("d", day)) if value]
    return Part("date", tokens[at][0], tokens[last - 1][1], frozenset(told)), last


_ORDINAL = ("st", "nd", "rd", "th")


def _ends_there(forms: Sequence[str], at: int) -> bool:
    """Does no word stand there that a number before it could count?"""
    return at >= len(forms) or not forms[at][:1].isalpha() or forms[at] in _FUNCTION or forms[at] in LINKS


def _is_month(tokens: _Tokens, forms: Sequence[str], at: int) -> bool:
    form = forms[at].rstrip(".")
    if form not in _MONTHS or not tokens[at][2][0].isupper():
        return False
    if form in ("may", "march", "august"):
        # "May" and "March" at a head of a sentence may be verbs, and names.
        near = (*forms[max(at - 2, 0) : at], *forms[at + 1 : at + 3])
        return any(word in LINKS or word == "of" or _day(word) or _year(word) for word in near)
    return True


def _day(form: str) -> int:
    found = _FIGURES.fullmatch(form)
    return int(found[1]) if found and len(found[1]) < 3 and 1 <= int(found[1]) <= 31 else 0


def _year(form: str) -> bool:
    return len(form) == 4 and form.isdigit() and "1000" <= form <= "2099"


def _counts(forms: Sequence[str], at: int) -> bool:
    """Does a figure that could be a year count the word behind it?"""
    if at + 1 >= len(forms):
        return False
    behind = forms[at + 1]
    return (
        behind.isalpha()
        and behind.endswith("s")
        and behind not in ("is", "was", "his", "as", "this")
        and is_word(behind)
    )


def _number(tokens: _Tokens, forms: Sequence[str], at: int) -> tuple[Part | None, int]:
    """A number in figures or words; "first" and "once" are none, nor is "one" alone, which may be anyone."""
    total, last, current = 0, at, 0
    while last < len(forms):
        form = forms[last]
        if form in _MILLIONS and last == at + 1 and _is_money(tokens, at) and tokens[last][0] == tokens[at][1]:
            # "£534m"
            total, current, last = current * _MILLIONS[form], 0, last + 1
            break
        if form in ("-", "‐") or (
            form == "and" and current >= 100 and last + 1 < len(forms) and _value(forms[last + 1]) is not None
        ):
            if last == at or (last + 1 < len(forms) and _value(forms[last + 1]) is None):
                break
            last += 1
            continue
        value = _value(form)
        if value is None:
            break
        if form in _SCALES:
            current = max(current, 1) * value
            if value >= 1000:
                total, current = total + current, 0
        elif current and not (current % 100 == 0 or (20 <= current % 100 < 100 and current % 10 == 0 and value < 10)):
            break
        else:
            current += value
        last += 1
    if last == at or (last == at + 1 and forms[at] in ("one", "a", "once", "half", "second")):
        return None, at
    while last > at and forms[last - 1] in ("-", "‐"):
        last -= 1
    if _FRACTIONS.issuperset(forms[last : last + 1] or ("",)) or (
        last + 1 < len(forms) and forms[last] in ("-", "‐") and forms[last + 1] in _FRACTIONS
    ):
        # Three quarters are not three.
        return None, at
    if (
        forms[last : last + 1]
        and forms[last].removesuffix("s") in _UNITS
        and _LATER.intersection(forms[last + 1 : last + 2])
    ):
        # "Sixteen years after" is a day, and which it is the sentence before tells.
        return Part("range", tokens[at][0], tokens[last][1], frozenset({str(total + current), forms[last]})), last + 2
    # "7–12 million" and "from two to three hundred" are no firm numbers either; "eight to four" is what a vote came to.
    own = total + current
    rough = any(form in _ROUND for form in forms[max(at - 3, 0) : at]) or any(
        edge in _TO and value is not None and (value > own if ahead else value < own)
        for edge, value, ahead in (
            *(
                (edge, _value(form), True)
                for edge, form in zip(forms[last : last + 1], forms[last + 1 :], strict=False)
            ),
            *(
                (edge, _value(form), False)
                for edge, form in zip(forms[max(at - 1, 0) : at], forms[max(at - 2, 0) : at - 1], strict=False)
            ),
        )
    )
    return Part("number", tokens[at][0], tokens[last - 1][1], frozenset({str(total + current)}), rough=rough), last


_MILLIONS = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9}
_UNITS = frozenset("year month week day hour minute century decade".split())
_LATER = frozenset("later after afterwards before earlier hence previously".split())


def _is_money(tokens: _Tokens, at: int) -> bool:
    return at > 0 and tokens[at - 1][2] in "£$€"


_TO = frozenset(("-", "–", "—", "or", "to"))
_FRACTIONS = frozenset("halves thirds quarters fourths fifths sixths sevenths eighths ninths tenths".split())
_SCALES = frozenset("hundred thousand million dozen score".split())


def _value(form: str) -> int | None:
    found = _FIGURES.fullmatch(form)
    if found:
        return int(found[1].replace(",", "")) if len(found[1]) < 15 and form == found[1] else None
    if form == "dozen":
        return 12
    if form in _SCALES or (
        form.isalpha() and len(form) > 2 and not form.endswith(("th", "rst", "ond", "ird", "ly", "ce", "xx"))
    ):
        return _IN_WORDS.get(form)
    return None


_IN_WORDS = {form: value for value, forms in english.NUMBERS.items() for form in forms.split()}


def _name(tokens: _Tokens, forms: Sequence[str], at: int) -> tuple[Part | None, int]:
    """A run of words with capitals; small words within it belong to it if another capital follows."""
    # "The 15th Army" is a name of two words.
    numbered = (
        forms[at][:1].isdigit()
        and forms[at][-2:] in _ORDINAL
        and _is_next(tokens, forms, at)
        and forms[at + 1] not in _MONTHS
    )
    if not numbered and not _is_capital(tokens, forms, at):
        return None, at
    if _is_rank(forms[at]) and not (is_trade(forms[at]) and not _is_next(tokens, forms, at)):
        # A trade with a capital and no name behind it is a name: Butler, Mason, Cook.
        return None, at
    if forms[at] in ("dear", "dearest"):
        # "Dear Pike" is Pike.
        return None, at
    first, last = at, at + numbered
    names = list(forms[at:last])
    while last < len(tokens):
        written = tokens[last][2]
        if last > at and _is_rank(forms[last]) and _is_next(tokens, forms, last):
            break
        if written[0].isupper() and (written.isalpha() or "’" in written or "'" in written or "." in written):
            names.append(re.sub(r"[’']s?$", "", forms[last]))
            last += 1
            if written.endswith(("’s", "'s")):
                break
            if len(written) == 1 and last < len(tokens) and tokens[last][2] == ".":
                last += 1
        elif (
            written in "'’" and last + 1 < len(tokens) and tokens[last + 1][2][0].isupper() and names[-1].endswith("s")
        ) or (forms[last] in _WITHIN_NAMES and _goes_on(tokens, forms, last)):
            last += 1
        elif (
            written in "-–"
            and last + 1 < len(tokens)
            and tokens[last + 1][2][0].isalpha()
            and tokens[last + 1][0] == tokens[last][1]
        ):
            names.append(forms[last + 1])
            last += 2
        elif (
            forms[last] == "the"
            and last + 1 < len(tokens)
            and forms[last + 1] in _ORDINALS
            and tokens[last + 1][2][0].isupper()
        ):
            last += 1
        else:
            break
    if not names:
        return None, at
    whole = frozenset(_ROMAN.get(name) or peoples().get(name, name) for name in names if len(name) > 1)
    if not whole:
        return None, at
    whole = _COUNTRIES.get(whole, whole)
    return Part("name", tokens[first][0], tokens[last - 1][1], whole), last


_COUNTRIES = {
    frozenset({"united", "kingdom"}): frozenset({"britain"}),
    frozenset({"great", "britain"}): frozenset({"britain"}),
    frozenset({"united", "america"}): frozenset({"america"}),
}
"""Countries that go by a name of several words and by one."""


def _is_rank(form: str) -> bool:
    """Is a word a title or an office, which is no name, with a capital or without?"""
    plain = form.rstrip(".").removesuffix("'s").removesuffix("s")
    return form.rstrip(".") in TITLES or plain in TITLES or is_rank(plain)


def _is_next(tokens: _Tokens, forms: Sequence[str], at: int) -> bool:
    ahead = at + 1 + (at + 1 < len(tokens) and tokens[at + 1][2] == ".")
    return ahead < len(tokens) and tokens[ahead][2][0].isupper()


def _goes_on(tokens: _Tokens, forms: Sequence[str], at: int) -> bool:
    """Does a name go on behind a small word: of, of the, de la? "And" joins two names, unless they are of one body."""
    if forms[at] == "and":
        return False
    if forms[at] in ("the", "for") and forms[at - 1] != "of":
        return False
    if (
        forms[at] == "of"
        and forms[at - 1] not in _HEADS
        and (forms[at + 1 : at + 2] == ["the"] or (at > 1 and tokens[at - 2][2][:1].isupper()))
    ):
        return False
    ahead = at + 1
    while ahead < len(tokens) and forms[ahead] in _WITHIN_NAMES and ahead < at + 2:
        ahead += 1
    return ahead < len(tokens) and tokens[ahead][2][0].isupper() and forms[ahead].rstrip(".") not in _MONTHS


_ROMAN = {
    "ii": "second",
    "iii": "third",
    "iv": "fourth",
    "vi": "sixth",
    "vii": "seventh",
    "viii": "eighth",
    "ix": "ninth",
}
_ORDINALS = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth great bold bald wise".split())
_HEADS = frozenset(
    "council committee commission board house court bank isle island cape gulf bay university college school church city town county kingdom republic duchy state order "
    "congress assembly society league academy ministry department office party army bureau chamber company union association institute station convent abbey priory castle "
    "tower bridge gate battle siege treaty peace edict statute book letter station mount lake river port fort camp".split()
)
"""Words whose names go on with "of" or "of the"."""


def _is_capital(tokens: _Tokens, forms: Sequence[str], at: int) -> bool:
    """Is a word written as a name? At the head of a sentence only if it is no common word, or another capital follows that is not its own."""
    written, form = tokens[at][2], forms[at].rstrip(".")
    if not written[0].isupper() or form in ("i", "o") or form in _DATES or (form in _FUNCTION and form not in TITLES):
        return False
    opens = at == 0 or (at == 1 and tokens[0][2] in "“\"‘'(")
    if not opens:
        return True
    if form in _DROPPED or form in LINKS or form in _PRONOUNS or is_negation(form):
        return False
    behind = tokens[at + 1][2] if at + 1 < len(tokens) else ""
    if written.endswith(("’s", "'s")) or (behind[:1].isupper() and behind not in ("I",)):
        return True
    common = share(form)
    return common < (_FORMED_SHARE if form.endswith(_FORMED) else 2e-5)


_FORMED, _FORMED_SHARE = (
    ("tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ally", "ants", "ence", "ance"),
    2e-7,
)
"""Endings of words that name no person and no place, unless they are rarer than that: Negotiations, Participants."""
