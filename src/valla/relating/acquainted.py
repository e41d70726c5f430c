"""Who is told to have known of a matter: whom a sentence has read it, hear of it, or be shown it, in so many words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from valla.relating import english
from valla.text import Passage, fold

__all__ = ["acquainted"]

_KNEW = (
    r"(?:knew|known|learn(?:ed|t)|heard|read|saw|seen|received|got|opened|copied|quoted|cited|mentioned|discussed|described|suppressed|concealed|published|printed|translated|reported|"
    r"disclosed|revealed|communicated|announced|dictated|drafted|wrote|written|signed|delivered|handed|showed|shown|sent|brought|presented|gave|given|introduced|defused?)"
)
_WAS_TOLD = r"(?:was|were|been|became) (?:told|informed|shown|given|handed|sent|notified|apprised|aware|advised)"
_PROVIDED = r"(?:told|informed|notified|apprised|advised|provided|furnished|acquainted|presented)"
_SHOWN = r"(?:showed|shown|gave|given|handed|sent|read)"
_NAME = r"(?:[A-Z][\w.’'-]*(?: (?:of (?:the )?)?[A-Z][\w’'-]+)*)"
_HAD = r"(?: (?:had|has|have|having))?(?: (?:also|too|himself|herself|themselves|then|first|already|only|later|once|soon|again|even|twice|\w+ly))?"
_LEAD = r"(?: (?:out|aloud|over|through))?(?: (?:of|about|from|with))?(?: (?:the|an?|his|her|their|this|that|its|so-called|whole|full|text|words|copy|contents|of|[A-Z][\w’'-]+))*[ \W]*$"
_ACTIVE = tuple(
    re.compile(rf"\b({_NAME}),?(?: who)?{_HAD} {deed}{_LEAD}")
    for deed in (
        _KNEW,
        _WAS_TOLD,
        rf"{_PROVIDED} ({_NAME}|[a-z]+(?: [a-z]+)?) (?:with|of|about)",
        rf"{_SHOWN} ({_NAME})",
    )
)
_PASSIVE = re.compile(
    rf"\W*(?:(?:was|were|had been|has been|been|being){_HAD} )?{_KNEW}(?: out| aloud)?(?: by ({_NAME}))?(?:[^,;.]{{0,30}}? (?:to|before) (?:the )?({_NAME}))?"
)
_BUT = re.compile(rf",? but ({_NAME})")
_UNREAL = re.compile(r"\b(?:if|whether|unless|nor|neither|never|nobody|no one|without)\b[^,;.]{0,40}$", re.IGNORECASE)
_STOP = re.compile(r"[.!?;:][\"”’')\]]*\s")
_REACH = 220
"""Characters before and behind the matter in which whoever knew is named."""
_NO_NAMES = (
    english.PREPOSITIONS
    | english.SUBORDINATORS
    | english.DETERMINERS
    | (english.PRONOUNS - {"i"})
    | english.ADVERBS
    | english.NOT_NAMES
    | english.TIMES
    | english.CONJUNCTIONS
)


def acquainted(matter: Passage) -> Iterator[tuple[Passage, Passage]]:
    """The names of those of whom the sentence about a matter says that they knew it ("I" is the writer), each with that sentence."""
    text = matter.text
    low = max(matter.start - _REACH, 0)
    flat = re.sub(r"\s", " ", text.content[low : matter.end + _REACH])
    at, end = matter.start - low, matter.end - low
    begun = max((found.end() for found in _STOP.finditer(flat, 0, at)), default=0)
    closing = _STOP.search(flat, end)
    close = closing.start() if closing else len(flat)
    for start, stop in (*_before(flat, begun, at, end), *_behind(flat, end, close)):
        words = flat[start:stop].split(" ")
        while words and fold(words[0]) in _NO_NAMES:
            words = words[1:]
        first = stop - len(" ".join(words))
        if words and flat[first].isupper() and not _UNREAL.search(flat, begun, first):
            yield Passage(text, low + first, low + stop), Passage(text, low + begun, low + close)


def _before(flat: str, begun: int, at: int, end: int) -> list[tuple[int, int]]:
    for pattern in _ACTIVE:
        if found := pattern.search(flat[:at], begun):
            if not flat[begun : found.start(1)].endswith("not "):
                return [found.span(number) for number in range(1, pattern.groups + 1)]
            # "It was not A who read it, but B."
            other = _BUT.match(flat, end)
            return [other.span(1)] if other else []
    return []


def _behind(flat: str, end: int, close: int) -> list[tuple[int, int]]:
    found = _PASSIVE.match(flat, end, close)
    return [found.span(number) for number in (1, 2) if found[number]] if found else []
