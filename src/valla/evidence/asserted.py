"""What a sentence states flatly, and of one time: no wish, no denial, no claim of another's, no clause with a date of its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from valla import edtf
from valla.edtf import Edtf
from valla.terms import Dating
from valla.text import Passage, Text

__all__ = ["are_of_one_clause", "is_asserted", "span_of"]

_UNREAL = re.compile(
    r"\b(?:if|would|could|should|might|must|not|never|nor|neither|refus\w+|declin\w+|hop\w+|wish\w+|want\w+|propos\w+|candidate|nominat\w+|ran for|running|"
    r"fail\w+|lost|claim\w+|alleg\w+|suppos\w+|n[’']t|almost|nearly|until|before|after|since|whether|had been|formerly|previously|later|once|future|next|(?-i:may))\b",
    re.IGNORECASE,
)
"""What makes of a statement a wish, a denial, a claim, or one of another time than its date."""
_ON = re.compile(
    r"\b(?:in|on|during|throughout|at)[ \n](?:the[ \n](?:year|spring|summer|autumn|fall|winter)[ \n](?:of[ \n])?|early[ \n]|late[ \n])?$",
    re.IGNORECASE,
)


def is_asserted(text: Text, datings: Sequence[Dating]) -> Iterator[Dating]:
    """The dates of sentences that have one date and state flatly what was then."""
    counted = Counter(item.sentence.start for item in datings)
    for dating in datings:
        start, end = dating.sentence.start, dating.sentence.end
        if counted[start] == 1 and _is_plain(dating) and not _UNREAL.search(text.content, start, end):
            yield dating


def are_of_one_clause(passage: Passage, dating: Dating) -> bool:
    """Does a date belong to what a passage of its sentence says, and not to a clause beside it or within it?"""
    first, last = sorted((passage, dating.passage), key=lambda item: item.start)
    content, start = passage.text.content, dating.sentence.start
    between = content[first.end : last.start]
    if content.startswith("It was ", start):
        # "It was he who": the clause behind is the sentence's own.
        between = re.sub(r"^,? (?:who|that)\b", "", between)
    return not _CLAUSE.search(between) and not _CLAUSE.search(content, start, first.start)


_CLAUSE = re.compile(
    r"\b(?:that|which|who|whom|whose|when|where|while|because|although|though|as|than|and|but|or|so|where(?:by|upon|in)|printed|published|written|"
    r"dated|founded|built|born|established|adopted|passed)\b|[;:()—–]"
)
"""What divides clauses, or brings a date of its own."""


def _is_plain(dating: Dating) -> bool:
    """Does a date say when, and not since when, until when or about when? A year that only the course of the text tells is no ground to accuse."""
    if dating.expression.meaning.year is None or not _ON.search(
        str(dating.sentence)[: dating.passage.start - dating.sentence.start]
    ):
        return False
    found = span_of(dating.expression.value)
    return (
        found is not None and None not in (found.earliest, found.latest) and not (found.uncertain or found.approximate)
    )


def span_of(value: str) -> Edtf | None:
    """A value of EDTF, None where it is none."""
    try:
        return edtf.read(value)
    except ValueError:
        return None
