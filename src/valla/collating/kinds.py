"""What kind of variant two readings are: what the copyist or printer did, and whether it touches the substance.

The division into accidentals (how a text is written) and substantives (what it says) is W. W. Greg's, "The Rationale of Copy-Text",
Studies in Bibliography 3 (1950).
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from valla.collating.inflection import inflected
from valla.collating.rows import Row, shown
from valla.evidence.likeness import Judge, Likeness
from valla.evidence.sense import is_number, looks_like_name, sense_of
from valla.evidence.senses import language_of
from valla.evidence.shorthand import abbreviates, contracts, phrase_value
from valla.terms import Sense

__all__ = ["Examiner", "Kind", "Reading"]


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
        return " ".join(self.row.shown(k) for k in range(self.first, self.last))

    def names(self) -> list[bool]:
        """Which of the words are written as names."""
        return [looks_like_name(self.row.word(k), self.row.opens_sentence(k)) for k in range(self.first, self.last)]


class Examiner:
    """Judges pairs of readings. The witnesses' own words, by how often they stand there, help to tell a misreading from a word."""

    def __init__(self, rows: Sequence[Row]) -> None:
        counts: Counter[str] = Counter()
        for row in rows:
            counts.update(row.forms)
        self.judge = Judge(lambda form: counts[form], language_of(counts.elements()) or "en")

    def kind(self, one: Reading, other: Reading) -> Kind | None:
        """What was done where a witness has `other` for `one`: None where both are the same."""
        mine, theirs = one.forms, other.forms
        if mine == theirs:
            return self._accidental(one, other)
        if sorted(mine) == sorted(theirs):
            return Kind.ORDER
        if "".join(mine) == "".join(theirs):
            return Kind.DIVISION
        value = phrase_value(mine)
        if value is not None and value == phrase_value(theirs):
            return Kind.ABBREVIATION
        if _within(mine, theirs) or _within(theirs, mine):
            return self._uneven(one, other)
        if len(mine) + len(theirs) > _MANY:
            return Kind.WORD
        names = one.names(), other.names()
        if len(mine) == len(theirs):
            pairs = [self._pair(a, b, x and y) for a, b, x, y in zip(mine, theirs, *names, strict=True)]
            if all(kind not in (Kind.WORD, Kind.INFLECTION) for kind in pairs):
                return max(filter(None, pairs), key=lambda kind: kind.gravity)
            return _touched(mine, theirs, *names) or max(filter(None, pairs), key=lambda kind: kind.gravity)
        return _touched(mine, theirs, *names) or Kind.WORD

    @staticmethod
    def _accidental(one: Reading, other: Reading) -> Kind | None:
        if one.shown == other.shown:
            return None
        mine, theirs = " ".join(map(shown, one.words)), " ".join(map(shown, other.words))
        if mine == theirs:
            return Kind.PUNCTUATION
        return Kind.CASE if mine.casefold() == theirs.casefold() else Kind.SPELLING

    @staticmethod
    def _uneven(one: Reading, other: Reading) -> Kind:
        """What it is where all the words of the one stand in the other, which has more."""
        longer, shorter = (one, other) if len(one.forms) > len(other.forms) else (other, one)
        more = list((Counter(longer.forms) - Counter(shorter.forms)).elements())
        if not any(form[:1].isalnum() for form in more):
            return Kind.PUNCTUATION
        if len(more) <= _FEW and len(longer.forms) <= _MANY:
            touched = _touched(one.forms, other.forms, one.names(), other.names())
            if touched:
                return touched
        return Kind.OMISSION if longer is one else Kind.ADDITION

    def _pair(self, one: str, other: str, name: bool) -> Kind | None:
        if one == other:
            return None
        if not one[:1].isalnum() or not other[:1].isalnum():
            return Kind.PUNCTUATION
        likeness = self.judge.judge(one, other, name=name)
        if likeness is Likeness.SPELLING:
            return Kind.SPELLING
        if inflected(one, other):
            return Kind.INFLECTION
        short, full = sorted((one, other), key=len)
        known = self.judge.is_word(short)
        if (abbreviates(short, full, is_word=known) and len(short) < 4) or contracts(short, full, is_word=known):
            return Kind.ABBREVIATION
        return Kind.OCR if likeness is Likeness.OCR else Kind.WORD


def _touched(mine: list[str], theirs: list[str], names: list[bool], others: list[bool]) -> Kind | None:
    """What a change of words touches, where it touches the sense."""
    sense = sense_of(mine, theirs, names, others)
    if sense is Sense.NUMBER and {form for form in (*mine, *theirs) if is_number(form)} == {"one"}:
        return None  # a pronoun as often as a number
    return _SENSES.get(sense)


def _within(short: Sequence[str], long: Sequence[str]) -> bool:
    """Do the forms of the one stand in the other, in order?"""
    rest = iter(long)
    return all(form in rest for form in short)
