"""What is written short on one side and in full on the other: numbers in figures and in words, abbreviations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from valla.evidence.sense import number_value
from valla.evidence.senses import DATES, TITLES

__all__ = ["MONEY", "abbreviates", "contracts", "is_figures", "numeral_value", "phrase_value"]

_GROUP = re.compile(r"[0-9]{3}")
MONEY = frozenset(
    "dollar dollars cent cents pound pounds shilling shillings penny pence sterling euro euros mark marks franc francs".split()
)
_ROMAN = re.compile(r"(m{0,3})(cm|cd|d?c{0,4})(xc|xl|l?x{0,4})(ix|iv|v?i{0,4})")
_WORTH = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100, "d": 500, "m": 1000}
_AND = frozenset("and und et y e".split())


def numeral_value(form: str) -> int | None:
    """The value of a folded form that is a number or may be a Roman numeral, None if it is neither.

    Only beside another number is it one: "i" is a pronoun, and "mix" a verb.
    """
    value = number_value(form)
    return _roman(form) if value is None else value


def is_figures(form: str) -> bool:
    """Is the folded form a number in figures, or may it be one in Roman?"""
    return form[:1].isdigit() or _roman(form) is not None


def _roman(form: str) -> int | None:
    if not form or not _ROMAN.fullmatch(form):
        return None
    # Single letters other than those of the small numbers, and pairs like "di", stand for too much else.
    if len(form) < 3 and form.strip("i") and not set(form) & {"v", "x"}:
        return None
    worths = [_WORTH[letter] for letter in form]
    return sum(-worth if worth < max(worths[k:]) else worth for k, worth in enumerate(worths))


def phrase_value(forms: Sequence[str]) -> int | None:
    """The value of a number written over one or more folded words, in figures ("400", "000") or in words ("four",
    "hundred", "thousand"); None if they are not one number."""
    values = [number_value(form) for form in forms]
    figures = [form[0].isdigit() for form in forms]
    if values and values[0] is not None and figures[0] and len(forms[0]) <= 3 and all(map(_GROUP.fullmatch, forms[1:])):
        return int("".join([str(values[0]), *forms[1:]]))
    total = current = 0
    numeral = False
    for k, (form, value) in enumerate(zip(forms, values, strict=True)):
        if numeral and form in _AND and k + 1 < len(forms):
            continue
        if value is None or (figures[k] and k):
            return None
        if value >= 1000 and numeral:
            total, current = total + max(current, 1) * value, 0
        elif value == 100 and numeral:
            current = max(current, 1) * 100
        elif numeral and current % 100 and not (current % 100 >= 20 and current % 10 == 0 and value < 10):
            # "one two" is two numbers.
            return None
        else:
            current += value
        numeral = True
    return total + current if numeral else None


def abbreviates(short: str, full: str, *, is_word: bool) -> bool:
    """Is a folded form that a full stop follows the other, abbreviated: U. for United, Gen. for General, Wm. for William?

    `is_word`: the short form is a word in its own right, and so is an abbreviation only if it is a customary one.
    """
    if len(short) >= len(full) or short[0] != full[0] or (is_word and len(short) > 1 and short not in TITLES | DATES):
        return False
    return full.startswith(short) or (short[-1] == full[-1] and _within(short, full))


def contracts(short: str, full: str, *, is_word: bool) -> bool:
    """Is a folded form, no word itself, the other with its middle left out: Genl for General, Honble for Honourable?"""
    return (
        not is_word
        and 3 <= len(short) <= len(full) - 2
        and short[:2] == full[:2]
        and short[-1] == full[-1]
        and _within(short, full)
    )


def _within(short: str, full: str) -> bool:
    """Do the letters of the one stand in the other, in order?"""
    rest = iter(full)
    return all(letter in rest for letter in short)
