"""Gaps that show: a year, a quotation, a word that has fallen out of a text and left its place behind.

What converters and scrapers drop (templates, links, block quotations) leaves traces that sound prose does not have: a preposition before a
comma, a month that waits for its year, two small words that never stand side by side, a bracket with nothing in it, words announced and
not given. Each is looked for where the text itself does not do it habitually.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from valla.calendars import MONTHS
from valla.state.announced import lost_quotations
from valla.state.breaks import broken_off
from valla.state.gaps import date_places, gaps, tokens
from valla.state.habits import habits
from valla.state.tongue import is_english
from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["lacunae", "lost_dates", "lost_quotations", "lost_words"]

_MONTH = rf"(?:{'|'.join(MONTHS)}|Jan\.|Feb\.|Mar\.|Apr\.|Aug\.|Sept?\.|Oct\.|Nov\.|Dec\.)"
_BEGINS = (
    r"(?:It|He|She|They|We|I|At|In|On|To|This|That|These|Those|When|But|And|As|For|There|After|Before|Upon|With|From|By|No|Not|Nor|If|Such|So|Then|Here|"
    r"What|His(?! (?:Majesty|Excellency|Holiness|Grace|Honou?r|Royal|Imperial|Highness|Lordship|Eminence))|Her(?! (?:Majesty|Grace|Royal|Highness))|"
    r"Their(?! (?:Majesties|Excellencies|Lordships))|The(?= [a-z]))"
)
"""Small words that with a capital begin a sentence."""
_DATED_BY = (
    r"(?:born|died|founded|published|built|elected|established|created|killed|married|appointed|completed|opened|began|begun|ended|released|formed|"
    r"dissolved|abolished|graduated|retired|executed|arrested|discovered|written|composed|erected|consecrated|crowned|restored|introduced|adopted)"
)
_LIFE = r"(?:born|died|b\.|d\.|c\.|ca\.|circa|fl\.|r\.|reigned|ruled)"

_DATES: tuple[tuple[re.Pattern[str], str, bool], ...] = tuple(
    (re.compile(pattern), ground, sure)
    for pattern, ground, sure in (
        # "January 4, ;" and "on May 22, It was"
        (
            rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,\s?(?=[;:.)]|,|(?!I\b){_BEGINS}\b)",
            "the day waits for its year",
            True,
        ),
        # "the next morning, January This episode"
        (
            rf"(?<=[a-z,] ){_MONTH} (?=(?:It|This|These|Those|He|She|They|There|When|But)\b)",
            "the month waits for its day or its year",
            True,
        ),
        # "In the autumn of we were", "by the end of , "
        (
            r"\b(?:(?:early|late|mid)[ -])?(?:spring|summer|autumn|fall|winter|beginning|end|middle) of(?: (?=[,;.)])|\s?(?=(?:I|he|she|we|they|had|was|"
            r"were|is|are|has|have|did)\b))",
            "no year follows",
            True,
        ),
        # "he himself up to never made"
        (r"\bup to (?=(?:never|had|was|has|were|did)\b)", "no date follows", True),
        # "born in , he", "died on ."
        (
            rf"\b{_DATED_BY} (?:in|on|about|around|circa)(?:(?= [,;.:)]|[,;)])|\s(?=(?:and|in|at|to|as|by|he|she|they|of)\b))",
            "no date follows",
            True,
        ),
        (rf"(?:^|[.!?]\s+)(?:[A-Z][\w.’'-]* ){{1,4}}(?:was|were) {_DATED_BY} in(?=\.)", "no year follows", True),
        # "In , he", "Between and he", "From to 1905"
        (
            r"(?:(?<=[.!?;] )|(?<=\n)|(?<=^))(?:In|By|Until|During|From|Between)\s?(?=, (?:he|she|they|it|we|I|the|a|an|his|her|its|their|at|on|after|when|while|as)\b)",
            "the sentence begins with a preposition and nothing behind it",
            True,
        ),
        (
            r"\b(?:[Ff]rom\s(?=to|until|till)|[Bb]etween\s(?=and))(?:to|until|till|and)\b",
            "two dates are announced",
            True,
        ),
        # "( – 21 August 1940)", "(born ; died )", "(–)"
        (
            rf"\(\s?(?:{_LIFE}\s?)?[–—-]\s?(?=\d|\)|{_MONTH}|[a-z])|\({_LIFE}\s?(?=[;,)])",
            "a bracket has lost a date",
            True,
        ),
        # "(1959– )", as is also written of the living
        (r"\d\s?[–—-]\s\)", "a bracket has lost a date", False),
        # "in the s", "during the late 's"
        (
            r"\b(?:the|early|mid|late)[ -](?:(?:early|mid|late)[ -])?['’]?s\b(?=[\s,.;])",
            "a decade has lost its figures",
            True,
        ),
    )
)
_PREPOSITION = r"(?:in|on|since|until|till|by|from|between|during|around|circa|about|of|to|before|after)"
_DANGLING = re.compile(rf"(?<=[\w,] ){_PREPOSITION} (?=[,;:)](?!\d)|\.(?![.\d]))")
_TEMPORAL = frozenset("in since until till by from during around between".split())
_AND_MONTH = re.compile(rf"\b{_MONTH} \d{{1,2}}, (?=and {_MONTH} \d)")


_MANY = 5
"""Years that a page surely has lost, from which on less shows another."""
# "had broken off, in March Ludwig speaks", "in those months December to the beginning of March", "a revolution in before being caught", "Up to the
# spring of the chief organizer"
_ON_SUCH_A_PAGE = re.compile(
    rf"(?<=[a-z]{{3}} )in(?= (?:before|after|while|when|until) (?:being|having|he|she|they)\b)|(?:(?<=[a-z], )in|(?<=[a-z] )[Ii]n|months) {_MONTH}(?= (?!and\b|or\b|of\b|last\b|next\b|[Tt]here\b)(?:[A-ZÀ-Þ][a-zà-þ]+ [a-z]+s\b|to the\b))"
    r"|\bthe (?:spring|summer|autumn|winter) of(?= the (?!year|same|following|next|present|previous|preceding|first|second|third|last)[a-z])"
)


def lacunae(text: Text, dates: Sequence[Flaw] | None = None) -> list[Flaw]:
    """All gaps that show in a text. Of two that meet the one of the first kind is told: a date, then a quotation, then words. `dates` are its
    `lost_dates`, if they are known."""
    lost = lost_dates(text) if dates is None else dates
    others = (*lost_quotations(text), *lost_words(text, _has_lost_many(lost)))
    return _told_once((*lost, *_in_sentences(text, others)))


def lost_dates(text: Text) -> list[Flaw]:
    """Places where a year, a day or a decade has fallen out, each told once, in their order."""
    found = _told_once(_in_sentences(text, (*_dates(text), *_bare(text, _ODDS))))
    if not _has_lost_many(found):
        return found
    less = (
        _flaw(text, match, "lost-date", "no year follows, on a page that has lost many", False)
        for match in _ON_SUCH_A_PAGE.finditer(text.content, 0, text.evidence_end)
    )
    return _told_once((*found, *_in_sentences(text, (*less, *_bare(text, _ODDS_OF_MANY)))))


def _has_lost_many(lost: Sequence[Flaw]) -> bool:
    return sum(flaw.sure for flaw in lost) >= _MANY


def _in_sentences(text: Text, flaws: Iterable[Flaw]) -> Iterator[Flaw]:
    """What is known of gaps is known of English, and of sentences, not of entries of an index."""
    return (
        flaw
        for flaw in flaws
        if is_english(text.content, flaw.passage.start, flaw.passage.end)
        and not _is_index(text.content, flaw.passage.start)
    )


def _told_once(flaws: Iterable[Flaw]) -> list[Flaw]:
    """In the order of the text, of those that meet the first given."""
    kept: list[Flaw] = []
    starts: list[int] = []
    for flaw in flaws:
        at = bisect_left(starts, flaw.passage.start)
        if not any(_meet(flaw, other) for other in kept[max(at - 1, 0) : at + 1]):
            kept.insert(at, flaw)
            starts.insert(at, flaw.passage.start)
    return kept


def _meet(one: Flaw, other: Flaw) -> bool:
    return one.passage.start <= other.passage.end + 1 and other.passage.start <= one.passage.end + 1


def _dates(text: Text) -> Iterator[Flaw]:
    content, end, habit = text.content, text.evidence_end, habits(text.content)
    found: list[int] = []
    for pattern, ground, sure in _DATES:
        for match in pattern.finditer(content, 0, end):
            yield _flaw(text, match, "lost-date", ground, sure)
            found.append(match.start())
    found.sort()
    for match in _AND_MONTH.finditer(content, 0, end):
        at = bisect_left(found, match.end())
        if at < len(found) and found[at] - match.end() < 40:
            yield _flaw(text, match, "lost-date", "the day waits for its year, as the one after it", True)
    if not habit.sets_blanks:
        for match in _DANGLING.finditer(content, 0, end):
            yield _flaw(text, match, "lost-date", "a preposition stands before a blank and a mark", True)
    yield from _apart(text, "lost-date", lambda word: word in _TEMPORAL)


def _bare(text: Text, least: float) -> Iterator[Flaw]:
    """Prepositions that by what stands around them have lost a date, with log odds of `least` or more."""
    content, habit = text.content, habits(text.content)
    read = tokens(content[: text.evidence_end])
    wide = _WIDE if habit.is_rare(habit.double) else 0
    for gap in gaps(read, date_places(read), "date", least - wide):
        # "In Lund nobody": where a name stands behind the first word of a sentence, more must speak for a loss.
        named = read.words[gap.left][0].isupper() and read.words[gap.left + 1][0].isupper()
        if named and gap.odds < _NAMED and read.between(gap.left) != "  ":
            continue
        # Wider blanks part the cells of a table. Who "[goes in" is told by the directions of a play.
        if (gap.odds >= least or read.between(gap.left) == "  ") and not _DIRECTION.search(
            content, max(gap.start - 60, 0), gap.start
        ):
            yield Flaw(Passage(text, gap.start, gap.end), "lost-date", "no date follows", False)


_DIRECTION = re.compile(r"[\[(]_?[A-Z][^\])\n]*$")
_ODDS, _NAMED, _ODDS_OF_MANY, _WIDE = 0.9, 2.0, -1.1, 9
"""The log odds from which on a gap is told, found twice in 100,000 words of sound prose; those where a name stands behind; those on a page that surely has lost many; and what a
wide blank adds to them."""


def _is_index(content: str, start: int) -> bool:
    """Does a place stand in an entry of an index, which ends in pages and breaks its words off?"""
    line = content[content.rfind("\n", max(start - 200, 0), start) + 1 : start + 60]
    return _INDEX.search(line) is not None


_INDEX = re.compile(r"[,;] \d{1,3}(?:[.,;\n-]|$)")


def _flaw(text: Text, match: re.Match[str], what: str, ground: str, sure: bool) -> Flaw:
    start = match.start() + len(match[0]) - len(match[0].lstrip())
    return Flaw(Passage(text, start, max(match.start() + len(match[0].rstrip()), start + 1)), what, ground, sure)


# -- words that do not stand side by side

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[^\w\s]|\d+")


@lru_cache(maxsize=1)
def _never() -> dict[str, frozenset[str]]:
    table = tomllib.loads((Path(__file__).parent / "tables" / "apart.toml").read_text("utf-8"))
    return {word: frozenset(behind.split()) for word, behind in table.items()}


def _apart(text: Text, what: str, wanted: Callable[[str], bool]) -> Iterator[Flaw]:
    """Two small words side by side that in sound prose never are."""
    never = _never()
    last: re.Match[str] | None = None
    pairs = []
    for match in _TOKEN.finditer(text.content, 0, text.evidence_end):
        if (
            last is not None
            and match[0] in never.get(_small(last[0]), ())
            and text.content[last.end() : match.start()] in (" ", "\n", "")
            and not _SOUND.search(text.content, max(last.start() - 6, 0), match.end() + 8)
            and not _COMPOUND.match(text.content, match.end())
            # "Vitamin A for", "in May is": a capital within a sentence is no small word's.
            and (
                last[0] == "I"
                or last[0][0].islower()
                or _OPENING.search(text.content[max(last.start() - 6, 0) : last.start()])
            )
        ):
            pairs.append((last, match))
        last = match
    habit = habits(text.content)
    if not habit.is_rare(len(pairs)):
        return
    for one, other in pairs:
        if wanted(_small(one[0])):
            yield Flaw(
                Passage(text, one.start(), other.end()),
                what,
                f'between "{one[0]}" and "{other[0]}" something is missing',
                True,
            )


# "What there is can", "of the some 13 billion"; "it was do-able"
_SOUND = re.compile(
    r"\bthere (?:is|are|was|were) (?:can|could|may|might|must|will|would|shall|should)\b|\b(?:the|these|those|his|its) some [$£€]?(?:\d|[a-z]+ty\b|hundred)"
)
_COMPOUND = re.compile(r"-[a-z]")
_OPENING = re.compile(r"(?:^|[.!?\n][\"”’)]*\s*[\"“‘(]?)$")


def _small(word: str) -> str:
    return word if word == "I" else word.lower()


# -- words that are missing

_HOLLOW = re.compile(r"(?<![\w\])>])[(\[]\s*[,;:.–—-]?\s*[)\]](?!\()|\(\s?[,;:](?= )|(?<=[^\W\d]) ?\(\)(?=[\s,.;:]|$)")
_MARKS = re.compile(r"(?<=[^\W_])\s?[,;:] ?[,;:](?=\s)|(?<=[^\W_]) ?[,;:] ?\.(?=\s(?!\.))")
_BLANK_MARK = re.compile(r"(?<=[a-z]{2}) [,;](?=\s)")
_TEMPLATE = re.compile(
    r"\{\{[^{}\n]{0,80}(?:\}\})?|\[\[(?:File|Image|Category):[^\]\n]{0,80}|&(?:nbsp|amp|quot|lt|gt|mdash|ndash);|</?(?:ref|div|span|br|p|td|tr)\b[^>\n]{0,60}>|\[(?:image|table|figure|video)\]"
)
_NOTE = re.compile(r"(?<=[\w.,;:!?\"”’)\]]) ?\[(\d{1,3})\]")
_NOTE_BODY = re.compile(r"^\s*(?:\[?(?:Foot)?[Nn]ote:? (\d{1,3})|\[(\d{1,3})\]|(\d{1,3})[.)]\s)", re.MULTILINE)


def lost_words(text: Text, many: bool = False) -> Iterator[Flaw]:
    """Places where words are missing: sentences broken off, brackets with nothing in them, marks of notes without notes. On a page that surely has
    lost `many` dates less is enough."""
    content, end, habit = text.content, text.evidence_end, habits(text.content)
    yield from broken_off(text, many)
    for pattern, ground, sure in (
        (_HOLLOW, "a bracket with nothing in it", True),
        (_MARKS, "two marks with nothing between them", True),
        (_TEMPLATE, "the markup of something that is not here", True),
    ):
        found = list(pattern.finditer(content, 0, end))
        if habit.is_rare(len(found)) or pattern is _TEMPLATE:
            for match in found:
                yield _flaw(text, match, "lost-words", ground, sure)
    if not habit.sets_blanks and habit.is_rare(habit.spaced):
        for match in _BLANK_MARK.finditer(content, 0, end):
            yield _flaw(text, match, "lost-words", "a blank before a mark, where this text sets none", False)
    yield from _apart(text, "lost-words", lambda word: word not in _TEMPORAL)
    yield from _notes(text)


def _notes(text: Text) -> Iterator[Flaw]:
    content, end = text.content, text.evidence_end
    marks = list(_NOTE.finditer(content, 0, end))
    bodies = {label for found in _NOTE_BODY.findall(content) for label in found}
    missing = [match for match in marks if match[1] not in bodies]
    if missing and len(missing) * 2 > len(marks):
        first = missing[0]
        ground = (
            "a note is marked, and none stands here"
            if len(missing) == 1
            else f"{len(missing)} notes are marked from here on, and none stands here"
        )
        yield Flaw(Passage(text, first.start(1) - 1, first.end()), "lost-words", ground, True)
