"""What a change of words does to the sense: the words that carry negation, number, date, name and qualification.

Word lists by language are in `senses/`; the classes and how they are used are here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from valla.evidence.senses import (
    AUXILIARIES,
    CONDITIONS,
    CONTRACTIONS,
    DATES,
    MODALS,
    NEGATIONS,
    NUMBERS,
    OPPOSITES,
    QUALIFIERS,
    TITLES,
)
from valla.terms import Sense

__all__ = [
    "critical",
    "is_condition",
    "is_negation",
    "is_number",
    "looks_like_name",
    "number_value",
    "sense_of",
    "weighty",
]

_FIGURES = re.compile(r"([0-9]{1,20})(?:st|nd|rd|th|d|'?s)?")
_ENDINGS = frozenset("an ian ean ians ans n ns al ic ics ese ish ist ists ite ites ism".split())
# Words that say what kind of place a name names; with or without them it is the same.
_PLACES = frozenset("county parish township city street avenue river".split())
_PREFIXES = ("un", "in", "im", "ir", "il", "dis", "non", "mis")


def is_negation(form: str) -> bool:
    """Does the folded form negate: not, never, without, don't?"""
    return form in NEGATIONS or (form.endswith("n't") and _not_written_short(form))


def _not_written_short(form: str) -> bool:
    """Does the ending stand for "not", and not for an "it" behind an n: on't, in't, upon't?"""
    meanings = CONTRACTIONS.get(form)
    if meanings:
        return all(meaning[-1] == "not" for meaning in meanings)
    return form == "n't" or form[:-3] in AUXILIARIES


def is_condition(form: str) -> bool:
    """Does the folded form make what follows depend on something: if, unless, provided?"""
    return form in CONDITIONS


def number_value(form: str) -> int | None:
    """The value of a folded numeral or number word, None if it is neither."""
    figures = _FIGURES.fullmatch(form)
    if figures:
        return int(figures[1])
    return NUMBERS.get(form)


def is_number(form: str) -> bool:
    """Is the folded form a number, in figures or words?"""
    return number_value(form) is not None


def weighty(form: str) -> bool:
    """Is the form a negation, a number or of a date, which no company of noise excuses?"""
    return is_negation(form) or is_number(form) or form in DATES


def critical(form: str) -> bool:
    """Is the form one whose change is a change of sense, so that it must not be taken for noise lightly?"""
    return weighty(form) or form in QUALIFIERS or form in MODALS


def looks_like_name(written: str, starts_sentence: bool) -> bool:
    """Is the word written as a name: with a capital where no sentence begins?"""
    return (
        written[:1].isupper() and not starts_sentence and written not in ("I", "O") and not is_negation(written.lower())
    )


def _derived(one: str, other: str) -> bool:
    """Are both of one name, the name itself and what is called after it: Episcopal, Episcopalian?"""
    short, long = sorted((one, other), key=len)
    return len(short) > 4 and long.startswith(short.rstrip("aeiy")) and long[len(short.rstrip("aeiy")) :] in _ENDINGS


def _negates_other(one: str, other: str) -> bool:
    """Is one the other with a negating prefix: happy, unhappy?"""
    short, long = sorted((one, other), key=len)
    return len(short) > 3 and any(long == prefix + short for prefix in _PREFIXES)


def sense_of(
    draft: Sequence[str],
    witness: Sequence[str],
    draft_names: Sequence[bool] = (),
    witness_names: Sequence[bool] = (),
) -> Sense:
    """What is touched where `draft` has the folded forms `draft` and the witness `witness` (either may be empty).

    The names say of each form whether it is written as a name. The gravest class wins.
    """
    gone = [form for form in witness if form not in draft]
    come = [form for form in draft if form not in witness]
    if sum(map(is_negation, gone)) != sum(map(is_negation, come)):
        return Sense.NEGATION
    if len(gone) == len(come) == 1 and _negates_other(gone[0], come[0]):
        return Sense.NEGATION
    numbers = [sorted(str(number_value(f)) for f in forms if is_number(f)) for forms in (draft, witness)]
    dates = [sorted(form for form in forms if form in DATES) for forms in (draft, witness)]
    if dates[0] != dates[1]:
        return Sense.DATE
    if numbers[0] != numbers[1]:
        years = [f for f in (*gone, *come) if f.isdigit() and len(f) == 4 and "1000" <= f <= "2199"]
        return Sense.DATE if years or dates[0] else Sense.NUMBER
    if any(form in OPPOSITES.get(other, ()) for form in come for other in gone):
        return Sense.QUALIFIER
    if sorted(f for f in gone if f in QUALIFIERS) != sorted(f for f in come if f in QUALIFIERS):
        return Sense.QUALIFIER
    modals = [{MODALS[form] for form in forms if form in MODALS} for forms in (come, gone)]
    if modals[0] and modals[1] and modals[0] != modals[1]:
        return Sense.QUALIFIER
    names = [
        [f for f, name in zip(forms, written, strict=False) if name and f not in TITLES]
        for forms, written in ((draft, draft_names), (witness, witness_names))
    ]
    names = [[f for f in names[0] if f in come], [f for f in names[1] if f in gone]]
    if not gone or not come:
        names = [[f for f in side if f not in _PLACES] for side in names]
    elif names[0] and len(names[0]) == len(names[1]) and all(map(_derived, *names)):
        return Sense.NONE
    if (names[0] and (names[1] or not gone)) or (names[1] and not come):
        return Sense.NAME
    return Sense.NONE
