"""Expressions of time in prose: found by the forms of a language, given a meaning, and resolved to days in the course of the text.

    text -> words and their classes (`forms`) -> meanings (`meaning`, `reckonings`, with `doubts` and `surroundings`)
         -> values (`resolving`, in the `course` of the text)

Nothing here knows of drafts, archives or rules.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from valla.dates.datelines import FOOT, HEAD, dateline, signed, written_on
from valla.dates.forms import Language, Tokens, language, legible
from valla.dates.meaning import meaning
from valla.dates.reading import Meaning
from valla.dates.reforms import Reform
from valla.dates.resolving import Joining, Resolved, resolve
from valla.text import Passage, Places, Text

__all__ = ["LANGUAGES", "Expression", "dated", "read", "read_date"]


@dataclass(frozen=True, slots=True)
class Expression:
    """One expression of time in a text.

    `value` is what it means in EDTF (ISO 8601-2), empty where the text does not tell; `candidates` are the readings that remain,
    where there is more than one. `calendar` is the one in which it is written, where the text says it or shows it. `anchor` is the
    date (EDTF) that a relative one is counted from, `ground` why. `duration` is the length of a span of time (ISO 8601), `meaning`
    what the words say before anything is supplied.
    """

    passage: Passage
    meaning: Meaning
    value: str = ""
    candidates: tuple[str, ...] = ()
    calendar: str = ""
    anchor: str = ""
    ground: str = ""
    duration: str = ""

    @property
    def kind(self) -> str:
        """What kind of expression it is; see `Meaning`."""
        return self.meaning.kind


def read(text: Text, code: str = "", reform: Reform | None = None) -> list[Expression]:
    """All expressions of time in the evidence of a text, in its order; a range stands before its two ends.

    `code` is the language of the text; where it is empty the commonest words tell. A letter, whose header or dateline says when it
    was written, is counted from that day. `reform` is that of the place whose calendar the text keeps, where that is known from elsewhere.
    """
    tongue = language(code or spoken(text.content))
    content = legible(text.content)
    tokens = Tokens(content, 0, text.evidence_end, tongue)
    found: list[tuple[int, int, Meaning]] = []
    for item, made in tongue.find(tokens, meaning):
        start = item.start - (made.marks == "~" and tokens.of(item.start - 1, "about"))
        parts = tuple((tokens.starts[first], tokens.ends[last - 1], part) for first, last, part in made.parts)
        found.append((tokens.starts[start], tokens.ends[item.end - 1], replace(made, parts=parts) if parts else made))
    document = written_on(text.header) or dateline(content, found)
    return [_expression(text, item) for item in resolve(content, found, document, Joining.of(tongue.lists), reform)]


def read_date(written: str, code: str = "en") -> list[Expression]:
    """The expressions in a few words that stand by themselves: a field of a header, a cell of a table."""
    return read(Text("", written, Places.plain(written)), code)


def _expression(text: Text, item: Resolved) -> Expression:
    return Expression(
        Passage(text, item.start, item.end), item.meaning, item.value, item.candidates, _calendar(item), item.anchor, item.ground, item.duration
    )  # fmt: skip


def _calendar(item: Resolved) -> str:
    """The calendar in which a date is written: as the text says it, else as its day shows it."""
    said = item.meaning.calendar
    if said == "dropped":
        return ""
    if said in ("dual", "roman", "regnal"):
        return "julian"
    return said or (
        "gregorian"
        if item.value and not item.candidates and item.meaning.kind in ("date", "feast", "fixed", "season")
        else ""
    )


def spoken(content: str) -> str:
    """The language of a text, by its commonest words; English where they do not tell."""
    words = Counter(word.strip(".,;:()'’").lower() for word in content[:_SAMPLE].split())
    counts = {code: sum(words[word] for word in common) for code, common in _COMMON.items()}
    best = max(sorted(counts), key=lambda code: counts[code])
    return best if counts[best] > counts["en"] else "en"


_SAMPLE = 20_000


_COMMON = {
    "en": "the and of to in that was he for his with is it as at by which had were from".split(),
    "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als".split(),
    "fr": "de la le et les des en un du une que est pour qui dans par sur au il plus".split(),
    "es": "de la que el en y a los del se las por un para con no una su al lo".split(),
    "it": "di e che la il un a per in una mi sono ho non ma lo ha le si con del della".split(),
    "la": "et in est non ut ad cum quod si sed qui quae ex ab per esse sunt atque enim anno".split(),
    "ru": "и в не на что он с как по его из к у за о было от был же".split(),
}
LANGUAGES = tuple(_COMMON)
"""The codes of the languages that are read."""


def dated(content: str, code: str = "") -> tuple[int, ...] | None:
    """The day on which a text was written, as its own head says it, or else its foot: (year, month, day); None if neither does."""
    content = legible(content)
    head = content[:HEAD]
    # What is cut off of a line says nothing of how it begins.
    foot = content[-FOOT:] if len(content) <= FOOT else content[-FOOT:].partition("\n")[2]
    tongue = language(code or spoken(head))
    return dateline(head, _meanings(head, tongue)) or signed(foot, _meanings(foot, tongue))


def _meanings(content: str, tongue: Language) -> list[tuple[int, int, Meaning]]:
    tokens = Tokens(content, 0, len(content), tongue)
    return [(tokens.starts[item.start], tokens.ends[item.end - 1], made) for item, made in tongue.find(tokens, meaning)]
