"""Telling a sentence again by rule, so that it stays as true as it was: dates and numbers written otherwise, what stands in front put behind."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping

MONTHS = "January February March April May June July August September October November December".split()
_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
IN_WORDS = [*_UNITS, *(f"{ten}-{unit}" if unit != "zero" else ten for ten in _TENS for unit in _UNITS[:10])]
"""The numbers to ninety-nine."""
_MONTH = "|".join(MONTHS)
_FIGURE = re.compile(rf"(?<![\d.,$£/-])\b([2-9]|[1-9]\d)\b(?![\d,./%-])(?! ?(?:{_MONTH}|th|per cent))")
_WORD = re.compile(rf"\b({'|'.join(sorted(IN_WORDS[2:], key=len, reverse=True))})\b(?!-)")
_DAY = rf"(?:{_MONTH})(?: \d{{1,2}}, \d{{4}})?|\d{{1,2}} (?:{_MONTH}) \d{{4}}|\d{{4}}s?"
_WHEN = rf"(?:In|On|During|By|Since|Until|From) (?:the )?(?:[a-z]+ ){{0,2}}(?:of )?(?:{_DAY})"
_SEVERAL = re.compile(r"[,;:]|\d{4}|\b(?:and|but|or|who|which|that|when|while|where|after|before|as|than|because)\b")
"""What parts a sentence or dates a part of it, so that a date at one end of it need not belong to the other."""
_CLAUSE = re.compile(r"(When|After|Before|If|Although|While|Because|Since|Unless) ([^,;:]+), ([^,;:]+)([.?!])")
_SHORT = {"did not": "didn't", "was not": "wasn't", "is not": "isn't", "are not": "aren't", "were not": "weren't", "do not": "don't",
          "has not": "hasn't", "have not": "haven't", "had not": "hadn't", "could not": "couldn't", "will not": "won't"}  # fmt: skip

Way = Callable[[str], str]
"""The sentence told again, or as it was if there is nothing to be told so."""


def date_turned(s: str) -> str:
    """ "May 3, 1812" is "3 May 1812", and the other way about."""
    made = re.sub(rf"\b({_MONTH}) (\d{{1,2}}), (\d{{4}})\b,?", r"\2 \1 \3", s)
    return made if made != s else re.sub(rf"\b(\d{{1,2}}) ({_MONTH}) (\d{{4}})\b", r"\2 \1, \3", s)


def numbers_in_words(s: str) -> str:
    """ "12 ships" are "twelve ships"."""
    return _FIGURE.sub(lambda found: IN_WORDS[int(found[1])] if not _dated(s, found) else found[0], s)


def numbers_in_figures(s: str) -> str:
    """ "Twelve ships" are "12 ships", but for what goes on as "twelve hundred" or "one of three thousand"."""
    if re.search(r"\b(?:hundred|thousand|million|billion|half|dozen|score|third|fourth|fifths?)s?\b", s):
        return s
    return _WORD.sub(lambda found: str(IN_WORDS.index(found[1])), s)


def date_moved(s: str) -> str:
    """ "In 1812 the war began" is "The war began in 1812", in a sentence of one clause."""
    found = re.fullmatch(rf"({_WHEN}),? ([^.]+)\.", s)
    if found and not _SEVERAL.search(found[2]):
        return f"{found[2][0].upper()}{found[2][1:]} {_lowered(found[1])}."
    found = re.fullmatch(rf"([^.]+?) ((?i:{_WHEN}))\.", s)
    if found and not _SEVERAL.search(found[1]):
        return f"{found[2][0].upper()}{found[2][1:]}, {_lowered(found[1])}."
    return s


def clause_moved(s: str) -> str:
    """ "When the war began, prices rose" is "Prices rose when the war began"."""
    found = _CLAUSE.fullmatch(s)
    if not found or re.search(r"\b(?:and|but|or)\b", found[3]):
        return s
    return f"{found[3][0].upper()}{found[3][1:]} {found[1].lower()} {found[2]}{found[4]}"


def pair_turned(s: str) -> str:
    """ "Between France and Spain" is "between Spain and France"."""
    return re.sub(
        r"\b(between|with|in|to|for) ([A-Z][a-z]+) and ([A-Z][a-z]+)(?=[,.;]| (?!of\b)[a-z])", r"\1 \3 and \2", s
    )


def contracted(s: str) -> str:
    """ "Did not" is "didn't"."""
    return re.sub(
        rf"\b(?<!would )(?<!could )(?<!should )(?<!might )(?<!must )(?<!may )({'|'.join(_SHORT)})\b",
        lambda found: _SHORT[found[1]],
        s,
    )


WAYS: Mapping[str, Way] = {
    "date turned": date_turned, "numbers in words": numbers_in_words, "numbers in figures": numbers_in_figures, "date moved": date_moved,
    "clause moved": clause_moved, "pair turned": pair_turned, "contracted": contracted,
}  # fmt: skip


def retold(s: str, chance: random.Random) -> str:
    """The sentence told again in one or two of the ways, as it was if it can be told in none."""
    ways = list(WAYS.values())
    chance.shuffle(ways)
    told = 0
    for way in ways:
        made = way(s)
        told += made != s
        s = made
        if told == 2:
            break
    return s


def _dated(s: str, found: re.Match[str]) -> bool:
    """Is a figure the day of a date, or of what is counted by number ("Article 12", "page 12")?"""
    before = re.search(r"(\w+)\.? $", s[: found.start()])
    return bool(before and (before[1] in MONTHS or before[1][0].isupper() or before[1] in ("page", "line", "no")))


def _lowered(words: str) -> str:
    """Words that began a sentence and no longer do. A first word is left as it is if it may be a name."""
    first = words.split(" ", 1)[0]
    return words[0].lower() + words[1:] if first in _COMMON else words


_COMMON = {"The", "A", "An", "This", "These", "That", "Those", "It", "He", "She", "They", "We", "His", "Her", "Their", "Our", "Its",
           "There", "In", "On", "During", "By", "Since", "Until", "From", "Some", "Many", "Most", "Several"}  # fmt: skip
