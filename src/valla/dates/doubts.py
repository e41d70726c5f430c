"""Is it a date at all? The figure may count copies or number a page, the month may be a person, a street or a verb."""

from __future__ import annotations

import re

from valla.dates.forms import Language, Tokens
from valla.dates.reading import Reading

__all__ = ["NUMBERED", "counts_things", "is_month", "is_numbered", "is_street", "is_year"]


_PERSONS = frozenset(
    "aunt uncle mr mrs miss ms sir lady lord dame cousin sister brother daughter wife captain colonel general dr prof".split()
)
_RANKS = frozenset("earl duke duchess countess count lord marquess marquis baron viscount house family".split())
_STREETS = frozenset("street road lane square avenue place court close hill terrace gardens row".split())


def is_month(at: Reading) -> bool:
    """Is a month's name without a day or a year the month?"""
    tokens, (first, _) = at.tokens, at.found.groups["month"]
    told = [tokens.written(i).lower() for i in range(max(at.found.start - 2, 0), at.found.start)]
    if (told[-1:] and told[-1] in _PERSONS) or (len(told) == 2 and told[1] == "of" and told[0] in _RANKS):
        return False
    month = tokens.value(first, "month")
    if at.has("part"):
        return True
    before = at.found.start - 1
    if tokens.of(first, "doubtful_month"):
        return tokens.of(before, "pointing") and not (
            month == 5 and told[-1:] == ["by"] and tokens.of(at.found.end, "proper")
        )
    if not tokens.written(first)[0].isupper():
        return False
    # "April Jones" is a name.
    is_name = month in (4, 6) and tokens.of(at.found.end, "proper") and not tokens.of(before, "'the'")
    return not is_name or tokens.of(before, "pointing")


def is_street(at: Reading) -> bool:
    """ "12 March Street" """
    after = at.found.end
    return (
        after < len(at.tokens)
        and at.tokens.written(after).lower() in _STREETS
        and at.tokens.written(after)[0].isupper()
    )


def counts_things(at: Reading) -> bool:
    """ "5 May" may be "the 5 May have": rarely; but a month written small behind a figure counts nothing."""
    first, _ = at.found.groups["month"]
    return not at.tokens.written(first)[0].isupper()


_MONEY = "$£€¥"


def is_year(tokens: Tokens, at: int) -> bool:
    """Is a figure of four digits a year?"""
    before, after = at - 1, at + 1
    content, start = tokens.content, tokens.starts[at]
    if start and content[start - 1] in _MONEY + "#№/.:" and not tokens.of(before, "hyphen"):
        return content[start - 1] == "/" or (
            content[start - 1] == "." and not content[max(start - 2, 0)].isdigit() and tokens.of(before, "dot")
        )
    if is_numbered(tokens, at) or tokens.of(before, "counted") or tokens.of(after, "countable"):
        return False
    word = tokens.written(before).lower() if before >= 0 else ""
    if tokens.of(before, "dot") and before > 0:
        word = tokens.written(before - 1).lower() + "."
    limit = word == "than" and tokens.written(before - 1).lower() in ("later", "earlier")
    if (word in _COUNTED and not limit) or (word.rstrip(".") in NUMBERED and (word.endswith(".") or word in NUMBERED)):
        return False
    following = tokens.written(after) if after < len(tokens) else ""
    beyond = tokens.written(after + 1).lower() if after + 1 < len(tokens) else ""
    # "1776 Walnut Street", "Whitehall 1212"
    if following[:1].isupper() and (beyond in _STREETS or following.lower() in _STREETS):
        return False
    if (
        "countable" not in tokens.language.lists
        and tokens.of(before, "proper")
        and int(tokens.written(at)) < _EARLIEST_OF_NAME
        and not tokens.of(before - 1, "other")
    ):
        return False
    if tokens.of(after, "percent") or following in ("%", "°") or tokens.of(after, "unit"):
        return False
    if tokens.of(after, "hyphen") and tokens.of(after + 1, "unit"):
        return False
    # What is counted stands behind its number in the plural: "1500 copies"; behind a year stands no noun.
    if (
        tokens.chars[after : after + 1] == "x"
        and tokens.starts[after] == tokens.ends[at] + 1
        and _is_counted(following, tokens.language)
    ):
        # "In 1917 women" may be.
        return tokens.of(before, "pointing") and not following.lower().endswith("s")
    return True


_EARLIEST_OF_NAME = 1400
NUMBERED = frozenset("resolution ms mss add harley sloane cotton decree law order bill statute".split()) | frozenset(
    "no nos number numbers page pages p pp room vol volume chapter ch section sec line lines verse psalm act flight route highway model "
    "lot item folio fol f ff note table figure fig article art plate regiment company locomotive engine box file "
    "street apartment apt suite telephone tel hymn opus op nr n° patent case docket".split()
)
_COUNTED = frozenset("over nearly almost some than exactly least most only than another".split())
_COUNTABLE_END = re.compile(
    r"(?:[^s]s|ies|men|people|cavalry|infantry|horse|foot|feet|miles|dead|wounded|killed|troops|strong|of)$"
)
_VERBS_IN_S = frozenset(
    "was is has does as his its this us saw brings sees begins marks thus always perhaps across towards besides plus less".split()
)


def is_numbered(tokens: Tokens, at: int) -> bool:
    """Does a figure number something: a page, a paragraph, a house, a sum?"""
    if tokens.content[max(tokens.starts[at] - 2, 0) : tokens.starts[at]].rstrip()[-1:] in tuple(_MONEY + "#№§"):
        return True
    before = at - 1
    while tokens.of(before, "dot") or tokens.of(before, "degree"):
        before -= 1
    if tokens.of(before, "numbered_dot"):
        return before < at - 1
    # A long word before a full stop ends a sentence.
    return tokens.of(before, "numbered") and (before == at - 1 or len(tokens.written(before)) <= _ABBREVIATED)


_ABBREVIATED = 4


def _is_counted(word: str, language: Language) -> bool:
    if "plural_ends" in language.lists:
        return word[0].islower() and word.endswith(tuple(language.lists["plural_ends"]))
    return word[0].islower() and word not in _VERBS_IN_S and bool(_COUNTABLE_END.search(word))
