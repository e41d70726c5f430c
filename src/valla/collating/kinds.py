"""What kind of variant two readings are: what the copyist or printer did, and whether it touches the substance.

The division into accidentals (how a text is written) and substantives (what it says) is W. W. Greg's, "The Rationale of Copy-Text",
Studies in Bibliography 3 (1950).
"""

from __future__ import annotations

import enum
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from valla.collating.inflection import inflected
from valla.collating.names import Names
from valla.collating.rows import Row, shown, unbroken
from valla.evidence.contractions import same_in_full
from valla.evidence.likeness import Judge, Likeness
from valla.evidence.orthography import loosely_same
from valla.evidence.sense import is_number, sense_of
from valla.evidence.senses import language_of
from valla.evidence.shorthand import abbreviates, contracts, is_figures, numeral_value, phrase_value
from valla.terms import Sense

__all__ = ["Examiner", "Kind", "Reading", "same_divided"]


class Kind(enum.StrEnum):
    """The kinds of variants, the gravest last; those up to `ABBREVIATION` are accidentals."""

    PUNCTUATION = "punctuation"
    CASE = "case"
    SPELLING = "spelling"
    OCR = "ocr"
    DIVISION = "word-division"
    ABBREVIATION = "abbreviation"
    INFLECTION = "inflection"
    WORD = "word"
    ORDER = "order"
    ADDITION = "addition"
    OMISSION = "omission"
    NAME = "name"
    DATE = "date"
    NUMBER = "number"
    NEGATION = "negation"

    @property
    def gravity(self) -> int:
        """Their order."""
        return list(Kind).index(self)

    @property
    def substantive(self) -> bool:
        """Does it change what the text says?"""
        return self.gravity > Kind.ABBREVIATION.gravity


_SENSES = {Sense.NEGATION: Kind.NEGATION, Sense.NUMBER: Kind.NUMBER, Sense.DATE: Kind.DATE, Sense.NAME: Kind.NAME}
_FEW = 2
"""Of a longer stretch left out or put in, one says that first, not what stands in it."""
_SHORT = 4
"""Of a longer stretch that stands for another one says no more than that it does."""
_HYPHEN = re.compile(r"(?<=[^\W_])-(?=[^\W_]|$)")
_APOSTROPHES = frozenset("'’ʼ‘")
_LONGER = 2
"""Letters by which one spelling of a word is longer than another at most."""
_MANY = 200
"""Words of two readings that are no longer looked into: another text stands there."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What one witness has at a place: the words `first` to before `last` of its row; none where these are the same."""

    row: Row
    first: int
    last: int

    @property
    def forms(self) -> list[str]:
        """The folded forms."""
        return self.row.forms[self.first : self.last]

    @property
    def words(self) -> list[str]:
        """The words as they are written."""
        return [self.row.word(k) for k in range(self.first, self.last)]

    @property
    def shown(self) -> str:
        """The words with their punctuation, on one line."""
        return self.row.line(self.first, self.last)

    @property
    def written(self) -> str:
        """All that the words fill of the text."""
        return self.row.written(self.first, self.last)


class Examiner:
    """Judges pairs of readings. The witnesses' own words, by how often they stand there, help to tell a misreading from a word."""

    def __init__(self, rows: Sequence[Row]) -> None:
        counts: Counter[str] = Counter()
        for row in rows:
            counts.update(row.forms)
        self.judge = Judge(lambda form: counts[form], language_of(counts.elements()) or "en")
        self.names = Names(rows)

    def kind(self, one: Reading, other: Reading) -> Kind | None:
        """What was done where a witness has `other` for `one`: None where both are the same."""
        mine, theirs = one.forms, other.forms
        if mine == theirs:
            return self._accidental(one, other)
        if sorted(mine) == sorted(theirs):
            return Kind.ORDER
        if same_divided(mine, theirs):
            return self._division(one, other)
        if same_in_full(mine, theirs):
            # "he'ld" and "he'd" are one contraction written in two ways.
            both = all(any("'" in form for form in forms) for forms in (mine, theirs))
            return Kind.SPELLING if both else Kind.ABBREVIATION
        value = phrase_value(mine)
        if value is not None and value == phrase_value(theirs) and any(map(is_figures, (*mine, *theirs))):
            return Kind.ABBREVIATION
        if _within(mine, theirs) or _within(theirs, mine):
            return self._uneven(one, other)
        if len(mine) + len(theirs) > _MANY:
            return Kind.WORD
        touched = self._touched(one, other) if max(len(mine), len(theirs)) <= _SHORT else None
        if len(mine) != len(theirs):
            return touched or Kind.WORD
        pairs = [kind for k in range(len(mine)) if (kind := self._pair(one, other, k))]
        gravest = max(pairs, key=lambda kind: kind.gravity)
        return touched if touched and gravest.substantive else gravest

    @staticmethod
    def _accidental(one: Reading, other: Reading) -> Kind | None:
        if one.shown == other.shown:
            return None
        mine, theirs = " ".join(map(shown, one.words)), " ".join(map(shown, other.words))
        if mine == theirs:
            parted = _HYPHEN.sub(" ", one.shown).strip() == _HYPHEN.sub(" ", other.shown).strip()
            return Kind.DIVISION if parted else Kind.PUNCTUATION
        return Kind.CASE if mine.casefold() == theirs.casefold() else Kind.SPELLING

    @staticmethod
    def _division(one: Reading, other: Reading) -> Kind | None:
        """Of a hyphen at the end of a line nobody knows whether it is the word's own."""
        mine, theirs = unbroken(one.written), unbroken(other.written)
        if mine == theirs:
            return None
        return Kind.CASE if mine.casefold() == theirs.casefold() else Kind.DIVISION

    def _uneven(self, one: Reading, other: Reading) -> Kind:
        """What it is where all the words of the one stand in the other, which has more."""
        longer, shorter = (one, other) if len(one.forms) > len(other.forms) else (other, one)
        more = list((Counter(longer.forms) - Counter(shorter.forms)).elements())
        if not any(form[:1].isalnum() for form in more):
            return Kind.PUNCTUATION
        touched = self._touched(one, other) if len(more) <= _FEW and len(longer.forms) <= _MANY else None
        return touched or (Kind.OMISSION if longer is one else Kind.ADDITION)

    def _pair(self, one: Reading, other: Reading, k: int) -> Kind | None:
        """What it is where the one has its word `k` for that of the other."""
        mine, theirs = one.forms[k], other.forms[k]
        if mine == theirs:
            return None
        if not mine[:1].isalnum() or not theirs[:1].isalnum():
            return Kind.PUNCTUATION
        number = _numeral(mine, theirs)
        if number:
            return number
        names = self._names(one)[k] and self._names(other)[k]
        likeness = self.judge.judge(mine, theirs, name=names)
        if likeness is Likeness.SPELLING:
            return Kind.SPELLING
        if inflected(mine, theirs):
            return Kind.INFLECTION
        short, full = sorted(((mine, one), (theirs, other)), key=lambda side: len(side[0]))
        known = self.judge.is_word(short[0])
        if (
            contracts(short[0], full[0], is_word=known)
            or (_stopped(short[1], full[1], k) and abbreviates(short[0], full[0], is_word=known))
            or _clipped(short[1], full[1], k)
        ):
            return Kind.ABBREVIATION
        return Kind.OCR if likeness is Likeness.OCR else Kind.WORD

    def _names(self, reading: Reading) -> list[bool]:
        return self.names.are_names(reading.row, reading.first, reading.last)

    def _touched(self, one: Reading, other: Reading) -> Kind | None:
        """What a change of words touches, where it touches the sense."""
        mine, theirs = one.forms, other.forms
        sense = sense_of(mine, theirs, self._names(one), self._names(other))
        if sense is Sense.NUMBER and {form for form in (*mine, *theirs) if is_number(form)} == {"one"}:
            return None  # a pronoun as often as a number
        if sense is Sense.NEGATION and {*mine} ^ {*theirs} == {"or", "nor"}:
            return None  # it goes on with a negation, and makes none
        if sense is Sense.NAME and len(mine) == len(theirs) == 1 and inflected(mine[0], theirs[0]):
            # States and State, but not Williams and William.
            return None if self.names.stands_small(mine[0]) or self.names.stands_small(theirs[0]) else Kind.NAME
        return _SENSES.get(sense)


def same_divided(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Are the forms the same words, divided otherwise: any thing, anything; all together, altogether?"""
    if len(mine) == len(theirs) or not mine or not theirs:
        return "".join(mine) == "".join(theirs)
    # Spellings of one word are about as long.
    if abs(sum(map(len, mine)) - sum(map(len, theirs))) > _LONGER:
        return False
    return loosely_same("".join(mine).replace("'", ""), "".join(theirs).replace("'", ""))


def _numeral(one: str, other: str) -> Kind | None:
    """What two forms are if both are numbers, one of them at least in figures."""
    values = numeral_value(one), numeral_value(other)
    # Beside words "I" is a pronoun, beside figures a number.
    if (
        None in values
        or not (is_figures(one) or is_figures(other))
        or ("i" in (one, other) and not (is_figures(one) and is_figures(other)))
    ):
        return None
    return Kind.ABBREVIATION if values[0] == values[1] else Kind.NUMBER


def _stopped(short: Reading, full: Reading, k: int) -> bool:
    """Does a full stop follow word `k` of the one, and have both a capital or a small letter?"""
    at = short.first + k
    written = short.row.written(at, at + 1)[short.row.ends[at] - short.row.begins[at] :]
    return written.startswith(".") and short.words[k][:1].isupper() == full.words[k][:1].isupper()


def _clipped(short: Reading, full: Reading, k: int) -> bool:
    """Does an apostrophe stand for the beginning or the end of word `k`, as in 'gainst and wi'?"""
    form, whole = short.forms[k], full.forms[k]
    (opened, closed), (other_opened, other_closed) = _apostrophes(short, k), _apostrophes(full, k)
    # What both have is a quotation mark; one behind an s makes a genitive.
    return (whole.endswith(form) and opened and not other_opened) or (
        whole.startswith(form) and closed and not other_closed and not form.endswith("s")
    )


def _apostrophes(reading: Reading, k: int) -> tuple[bool, bool]:
    """Does an apostrophe stand before word `k`, and behind it?"""
    at, content = reading.first + k, reading.row.text.content
    start, end = reading.row.starts[at], reading.row.ends[at]
    return content[max(start - 1, 0) : start] in _APOSTROPHES, content[end : end + 1] in _APOSTROPHES


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Do the forms of the one stand in the other, in order?"""
    rest = iter(long)
    return all(form in rest for form in short)
