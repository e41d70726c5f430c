"""What stands around a date and bears on it: "about", "before", "Old Style", a question mark."""

from __future__ import annotations

import re
from dataclasses import replace

from valla.dates.forms import Found, Tokens
from valla.dates.reading import Meaning

__all__ = ["told_about"]


def told_about(made: Meaning, found: Found, tokens: Tokens) -> Meaning:
    """With what a word before it says: about, perhaps, before, after."""
    before = found.start - 1
    while tokens.of(before, "dot") or tokens.of(before, "lparen"):
        before -= 1
    if made.kind == "date" and made.month is not None and not made.calendar:
        made = _in_style(made, _style(tokens, found.start, found.end))
    doubt = before - (tokens.of(before, "'in'") or tokens.of(before, "'on'") or tokens.of(before, "'the'"))
    if (
        doubt != before
        and tokens.of(doubt, "about")
        and tokens.value(doubt, "about") == "?"
        and made.kind in ("date", "season", "fixed")
    ):
        made = replace(made, marks="?")
    if tokens.of(found.end, "query") and (
        tokens.of(found.end + 1, "rparen") or tokens.of(found.end + 1, "rbracket") or tokens.of(found.end + 1, "comma")
    ):
        made = replace(made, marks="?")
    joint = before - (_linked(tokens, before) or tokens.of(before, "setting"))
    if tokens.of(joint, "about") and joint != before and made.kind in ("date", "season", "fixed"):
        made = replace(made, marks=str(tokens.value(joint, "about")))
    after = " ".join(tokens.written(at).lower() for at in range(found.end, min(found.end + 2, len(tokens))))
    if after in ("or so", "or thereabouts") and made.kind in ("date", "season", "fixed"):
        made = replace(made, marks="~")
    if tokens.of(before, "about") and made.kind in ("date", "season", "fixed"):
        made = replace(made, marks=str(tokens.value(before, "about")))
    if made.kind in ("date", "season", "fixed", "feast") and (bound := _bound(tokens, before)):
        made = replace(made, bound=bound)
    return made


def _in_style(made: Meaning, style: str) -> Meaning:
    """A date of which its sentence says by what calendar, or from what day of the year, it counts."""
    if style != "lady day":
        return replace(made, calendar=style)
    if made.year is None or made.day is None or (made.month or 0, made.day) >= (3, 25):
        return made
    return replace(made, year=made.year + 1, calendar="dual", note=f"the year {made.year} that ended on 24 March")


def _linked(tokens: Tokens, before: int) -> int:
    """How many words link a date to the preposition before it: "prima del 1815", "prima dell'anno 1815"."""
    if tokens.of(before, "apostrophe") and tokens.of(before - 1, "linking"):
        return 2
    return int(tokens.of(before, "linking"))


def _bound(tokens: Tokens, before: int) -> str:
    """Is the date told as a limit: "before 1850", "no later than 1850"?"""
    said = [tokens.written(at).lower() for at in range(max(before - 2, 0), before + 1)]
    if said[-1:] == ["than"] and said[-2:-1] in (["later"], ["earlier"]) and said[:1] in (["no"], ["not"]):
        return "before" if said[-2] == "later" else "after"
    linked = _linked(tokens, before)
    before -= linked
    name = "bound_of" if linked and tokens.of(before, "bound_of") else "bound"
    if not tokens.of(before, name):
        return ""
    bound = str(tokens.value(before, name))
    if said[-2:-1] == ["not"] or tokens.of(before - 1, "not_word"):
        return {"before": "after", "after": "before"}[bound]
    # "Two days before 8 August" is a distance from it.
    return "" if tokens.of(before - 1, "unit") else bound


_STYLES = re.compile(
    r"\s*[,(\[]?\s*(?:(?P<old>O\.\s?S\.|OS\b|o\.\s?s\.|[Oo]ld [Ss]tyle|Julian)|(?:N\.\s?S\.|NS\b|n\.\s?s\.|[Nn]ew [Ss]tyle|Gregorian))"
)


def _style(tokens: Tokens, first: int, after: int) -> str:
    """The calendar that is named behind a date, or before it in its sentence: Old Style, New Style."""
    if tokens.language.styled and (named := tokens.language.styled.match(tokens.content, tokens.ends[after - 1])):
        return tokens.language.styles["".join(named[1].split()).lower()]
    found = _STYLES.match(tokens.content, tokens.ends[after - 1])
    if found:
        return "julian" if found["old"] else "gregorian"
    start = tokens.starts[first]
    before = re.split(r"[.!?;]\s|\n\s*\n", tokens.content[max(start - 160, 0) : start])[-1]
    if _LADY_DAY.search(before):
        return "lady day"
    old, new = _BY_OLD.search(before), _BY_NEW.search(before)
    return "" if bool(old) == bool(new) else "julian" if old else "gregorian"


_LADY_DAY = re.compile(
    r"\byear (?:\w+ ){0,4}(?:on|at|from|until) (?:the )?(?:Lady Day|Annunciation|25(?:th)? (?:of )?March|March 25)"
)
_BY_OLD = re.compile(r"\b(?:[Bb]y|in|under|of) the (?:Julian|[Oo]ld) (?:[Cc]alendar|[Ss]tyle)\b")
_BY_NEW = re.compile(r"\b(?:[Bb]y|in|under|of) the (?:Gregorian|[Nn]ew) (?:[Cc]alendar|[Ss]tyle)\b")
