"""Is this the same word? Two words set side by side, and what stands between them.

Three kinds of difference do not count against a quotation: typography (folded away before words come here),
spelling, and the noise of machine reading (OCR). Noise is judged by three witnesses: the two forms must be near in
the letters that machines confuse; one of them should be no word (a word list and the archive say what is one); and
noise does not come alone, so that a pair of real words (`arms`, `aims`) is forgiven only where the passage is
noisy besides.

The letter confusions are those reported for Latin print by, among others, Kukich, "Techniques for Automatically
Correcting Words in Text", ACM Computing Surveys 24 (1992), section 2, and Holley, D-Lib Magazine 15 (2009).
"""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from valla import lexicon
from valla.evidence.orthography import consonants, loosely_same, plainly_same, transliterated
from valla.evidence.sense import critical, number_value, weighty

__all__ = ["Judge", "Likeness", "as_read", "close_to", "distance", "in_letters", "readings", "shapes_apart"]


class Likeness(enum.Enum):
    """What two forms are to each other."""

    SAME = "same"
    SPELLING = "spelling"
    OCR = "ocr"
    PERHAPS_OCR = "perhaps-ocr"
    PERHAPS_SPELLING = "perhaps-spelling"
    DIFFERENT = "different"


# Shapes that machines take for one another: each group's members are read for each other.
_SHAPES = """
rn m / nn m / ni m / in m / iii m / ru m / vv w / uu w / cl d / ol d / li h / ii h / ti u / ii u / lc k / ri n / fi h /
tt u / e c o / a o / a e / a u / h b / n u v / v y / l i t f j r ! | 1 / t r / s 5 8 f 3 / b 6 8 / g 9 q y / p g / z 2 /
x k / o 0 / c 0 / m w / d o / h n / h k / r n v / a n
"""
_CONFUSED = frozenset(
    frozenset((one, other))
    for group in _SHAPES.split("/")
    for one in group.split()
    for other in group.split()
    if one != other
)
_MISREAD: dict[str, set[str]] = {}
for _pair in _CONFUSED:
    for _shape in _pair:
        _MISREAD.setdefault(_shape, set()).update(_pair - {_shape})
# Two letters read for one, put back before forms are compared.
_TOGETHER = [("rn", "m"), ("nn", "m"), ("cl", "d"), ("vv", "w"), ("lc", "k"), ("li", "h"), ("ii", "u"), ("iii", "m")]
_DIGITS_READ = str.maketrans({"0": "o", "1": "l", "5": "s", "8": "b", "6": "b", "2": "z", "9": "g", "i": "l", "|": "l"})
_ENDED = re.compile(r"(\d+)([a-z]{2})")
_NUMBER = re.compile(r"(\d+)(?:st|nd|rd|th|'?s)?")


def distance(one: str, other: str, most: int) -> int:
    """Levenshtein distance of two forms, or `most + 1` if it is greater than `most`."""
    from rapidfuzz.distance import Levenshtein

    return Levenshtein.distance(one, other, score_cutoff=most)


def close_to(form: str, forms: Sequence[str], most: int) -> Iterator[tuple[str, int, int]]:
    """Of the forms those within a Levenshtein distance of one: each with its distance and its index."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    yield from process.extract_iter(form, forms, scorer=Levenshtein.distance, score_cutoff=most)


def in_letters(wanted: str, content: str, least: float) -> bool:
    """Does some stretch of the content have at least this share (0 to 1) of the wanted letters in order? Quick, and says
    nothing of words: a page misread in every second word still has nine letters in ten."""
    from rapidfuzz import fuzz

    return fuzz.partial_ratio(wanted, " ".join(content.lower().split()), score_cutoff=100 * least) > 0


def shapes_apart(one: str, other: str) -> bool:
    """Do the forms differ only by shapes that machines confuse?"""
    from rapidfuzz.distance import Levenshtein

    if len(one) == len(other) and _confused(one, other):
        return True
    blocks: list[list[int]] = []
    for opcode in Levenshtein.opcodes(one, other):
        if opcode.tag == "equal":
            continue
        # A confusion of two letters with one comes as two neighbouring edits.
        if blocks and blocks[-1][1] == opcode.src_start and blocks[-1][3] == opcode.dest_start:
            blocks[-1][1], blocks[-1][3] = opcode.src_end, opcode.dest_end
        else:
            blocks.append([opcode.src_start, opcode.src_end, opcode.dest_start, opcode.dest_end])
    return all(_confused(one[a:b], other[c:d]) for a, b, c, d in blocks)


def _confused(one: str, other: str) -> bool:
    return frozenset((one, other)) in _CONFUSED or (
        len(one) == len(other)
        and all(a == b or frozenset((a, b)) in _CONFUSED for a, b in zip(one, other, strict=True))
    )


def _vowels_apart(one: str, other: str) -> bool:
    """Do the forms differ only by vowels that stand for one another?"""
    apart = {frozenset(pair) for pair in zip(one, other, strict=False) if pair[0] != pair[1]}
    return len(one) == len(other) and all(pair <= set("aeiouy") for pair in apart)


def _is_misread_ordinal(one: str, other: str) -> bool:
    """Are both the same figures with an ending, misread in one of them: 4th, 4fh?"""
    found = _ENDED.fullmatch(one), _ENDED.fullmatch(other)
    return bool(found[0] and found[1] and found[0][1] == found[1][1] and shapes_apart(found[0][2], found[1][2]))


@lru_cache(maxsize=1 << 14)
def as_read(form: str) -> str:
    """The form with what machines write for one letter put back: digits among letters, two letters for one."""
    if any(map(str.isdigit, form)) and not _NUMBER.fullmatch(form):
        form = form.translate(_DIGITS_READ)
    for two, one in _TOGETHER:
        form = form.replace(two, one)
    return form


def readings(form: str) -> set[str]:
    """What a form may be a misreading of: itself with one of its shapes read for another, or two letters read for one."""
    found: set[str] = set()
    for base in {form, as_read(form)}:
        found.add(base)
        for at in range(len(base)):
            for shape in (base[at], base[at : at + 2]):
                found.update(base[:at] + other + base[at + len(shape) :] for other in _MISREAD.get(shape, ()))
    return found - {form}


_OFTEN = 20
"""A name that occurs so often is known to the archive."""
_SELDOM = 3
"""A form that occurs no more often is not what another was misread from, as far as can be known."""


@dataclass(slots=True)
class Judge:
    """Judges pairs of folded forms, with the archive's counts as one of its witnesses.

    `frequency` gives how often a folded form stands in the archive; `language` is the ISO 639-1 code of the draft.
    """

    frequency: Callable[[str], int]
    language: str = "en"
    _known: dict[tuple[str, str, bool], Likeness] = field(default_factory=dict)

    def judge(self, draft: str, witness: str, *, name: bool = False) -> Likeness:
        """What the draft's form is to the witness's. `name` says that both are written as names."""
        if draft == witness:
            return Likeness.SAME
        key = (draft, witness, name)
        if key not in self._known:
            self._known[key] = self._judge(draft, witness, name)
        return self._known[key]

    def _judge(self, draft: str, witness: str, name: bool) -> Likeness:
        if plainly_same(draft, witness):
            return Likeness.SPELLING
        if draft.replace("'", "") == witness.replace("'", ""):
            return Likeness.SPELLING
        values = number_value(draft), number_value(witness)
        if None not in values and values[0] != values[1]:
            return Likeness.DIFFERENT
        if any(map(str.isdigit, draft + witness)):
            # A digit for a digit is another number; only a digit read as a letter can be noise.
            numbers = _NUMBER.fullmatch(draft), _NUMBER.fullmatch(witness)
            if numbers[0] and numbers[1]:
                same = numbers[0][1] == numbers[1][1]
                return Likeness.SPELLING if same else Likeness.DIFFERENT
            value = number_value(draft)
            if {draft, witness} == {"000", "thousand"} or (value is not None and value == number_value(witness)):
                return Likeness.SPELLING
            if _is_misread_ordinal(draft, witness):
                return Likeness.OCR
            if not any(numbers) and shapes_apart(draft, witness):
                return Likeness.OCR
            draft, witness = draft.translate(_DIGITS_READ), witness.translate(_DIGITS_READ)
            if draft == witness:
                return Likeness.OCR
            if any(numbers):
                return Likeness.DIFFERENT
        if name and transliterated(draft) == transliterated(witness):
            return Likeness.SPELLING
        words = self.is_word(draft, name), self.is_word(witness, name)
        # However often an old spelling stands in an archive of its age, it is not a word of today.
        modern = self.is_modern(draft) and self.is_modern(witness)
        if loosely_same(draft, witness):
            if not modern or self._one_is_rare(draft, witness):
                return Likeness.SPELLING
            if not any(map(critical, (draft, witness))):
                return Likeness.PERHAPS_SPELLING
        elif (
            (not modern or self._one_is_rare(draft, witness))
            and min(len(draft), len(witness)) > 3
            and consonants(draft) == consonants(witness)
        ):
            noise = self._noise(draft, witness, words, name) if name else Likeness.SPELLING
            return Likeness.PERHAPS_SPELLING if noise is Likeness.DIFFERENT else noise
        return self._noise(draft, witness, words, name)

    def _noise(self, draft: str, witness: str, words: tuple[bool, bool], name: bool) -> Likeness:
        short = min(len(draft), len(witness))
        # About one letter in four, as text read at 8 % of errors has in its worst words; two in a short one if they are
        # letters that machines confuse.
        shapes = shapes_apart(draft, witness) or shapes_apart(as_read(draft), as_read(witness))
        most = 1 if short <= 4 else 2 if short <= 7 else 3
        apart = min(distance(draft, witness, most + 1), distance(as_read(draft), as_read(witness), most + 1))
        if apart > most + (shapes and (short >= 3 or not all(words))):
            return Likeness.DIFFERENT
        if shapes and not name and self._one_is_rare(draft, witness) and not all(map(weighty, (draft, witness))):
            return Likeness.OCR
        if name and not shapes:
            # Of two names one letter apart each may be someone's or some place's.
            return Likeness.DIFFERENT
        if name and self._is_misread(draft, witness):
            return Likeness.OCR
        if all(words) or short <= 2:
            grave = (critical(draft) and critical(witness)) or any(map(weighty, (draft, witness)))
            near = shapes or (apart == 1 and len(draft) == len(witness) > 2)
            return Likeness.PERHAPS_OCR if near and not grave else Likeness.DIFFERENT
        if name and _vowels_apart(draft, witness):
            # A vowel for a vowel makes another name as often as a misreading.
            return Likeness.PERHAPS_OCR
        return Likeness.OCR if shapes or apart == 1 else Likeness.PERHAPS_OCR

    def read(self, form: str) -> str:
        """The form, or if it is no word the commonest in the archive of those that it may be a misreading of."""
        if self.is_word(form):
            return form
        count, likely = max((self.frequency(other), other) for other in readings(form) | {form})
        return likely if count > _SELDOM else form

    def is_modern(self, form: str) -> bool:
        """Is the form in the word list? Where the language has none, any may be."""
        return bool(lexicon.count(form.removesuffix("'s"), self.language)) or not lexicon.has(self.language)

    def is_word(self, form: str, name: bool = False) -> bool:
        """Is the form a word: in the word list, or often enough in the archive (a name is believed sooner)?"""
        bare = form.removesuffix("'s")
        if lexicon.count(bare, self.language) or bare.isdigit():
            return True
        return self.frequency(form) >= (4 if name else 12)

    def _is_misread(self, one: str, other: str) -> bool:
        """Does the witness's name stand in the archive so seldom beside the draft's that it is likelier a misreading of it?"""
        return self.frequency(other) * 12 < self.frequency(one) >= _OFTEN

    def _one_is_rare(self, one: str, other: str) -> bool:
        """Is one of two words hardly ever written today, so that it is likelier the other in an old spelling?"""
        counts = sorted((lexicon.count(one, self.language), lexicon.count(other, self.language)))
        return counts[0] * 2000 < counts[1] and counts[0] < 2000
