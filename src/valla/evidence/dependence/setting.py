"""How a shared passage stands in a witness: between marks as another's, as a letter or paper given whole, as scripture, as a formula. What both only pass on makes
neither depend on the other."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from valla.draft.marks import pairs
from valla.text import Text, fold, words

__all__ = ["formulaic", "is_document", "is_itself", "is_scripture", "quoted"]

_PARAGRAPH = re.compile(r"\n[^\S\n]*\n\s*")
_AROUND = 2500
"""Characters around a passage in which marks are paired."""
_HEAD, _TAIL = 150, 300
"""Characters around the ends of a passage in which a letter begins and ends that both give."""
_OPENING, _LETTER = 700, 30_000
"""Characters in which a witness that is a letter begins as one, and which it has at most."""
_LETTER_HEAD = re.compile(
    r"\b(?:my )?(?:very )?dear (?:sir|madam|friend|general|colonel|governor|mother|father|brother|sister|wife|[A-Z]\w+)s?\b\s*[,:;.—-]|^\W*(?:sir|gentlemen|fellow[- ]citizens)\W*$|"
    r"\b(?:honorable|hon\.) [^\n]{3,40}\n[^\n]{0,60}\b(?:sir|gentlemen)\b\s*[,:;]|\b(?:resolved|be it enacted|know all men|whereas), ",
    re.IGNORECASE | re.MULTILINE,
)
_LETTER_TAIL = re.compile(
    r"\b(?:yours? (?:very |most |as ever|truly|sincerely|respectfully|faithfully|affectionately)|(?:obedient|humble|ob't|obt) servant|your (?:affectionate|loving|sincere|friend)|"
    r"respectfully(?: yours)?,|signed[,:]|your friend,)",
    re.IGNORECASE,
)
_LED = re.compile(
    r"\b(?:as follows|the following|follows|letters?|wrote|writes|addressed|reads?|replied|note|dispatch|telegram|telegraphed|resolutions?|the text)\b[^.\n]{0,120}[:.—-]",
    re.IGNORECASE,
)
_ARCHAIC = frozenset(
    "unto thee thou thy thine ye hath saith shalt hast doth dost lord verily wherefore behold begat smote hallowed spake cometh goeth giveth maketh taketh knoweth believeth psalm gospel amen".split()
)
_SACRED = 0.07
"""The part of a passage's words that are of the language of the Bible, if it is from there."""
_VERSE = re.compile(r"\b(?:[1-3] )?[A-Z][a-z]+\.? \d{1,3}:\d{1,3}\b")
_FILED = re.compile(
    r"\bCategory:[^\n]{0,60}|https?://\S+|\bISBN\b[^\n]{0,20}|\bRetrieved\b[^\n]{0,30}|\bArchived from\b[^\n]{0,40}"
)
_FORMULAS = """
in testimony whereof i have hereunto set my hand and caused the seal of the united states to be affixed
in witness whereof i have hereunto set my hand and caused the seal of the united states of america to be affixed
done at the city of washington this day of in the year of our lord one thousand eight hundred and sixty and of the independence of the united states of america the
done in the city of washington this day of in the year of our lord one thousand nine hundred and
by the president of the united states of america a proclamation
i have the honor to be sir very respectfully your obedient servant
i have the honor to be with great respect and esteem your most obedient and very humble servant
i have the honour to be with the greatest respect sir your most obedient and most humble servant
i have the honor to acknowledge the receipt of your letter of the
i have the honor to transmit herewith a report from the secretary of state
to the senate and house of representatives of the united states
fellow citizens of the senate and house of representatives
now therefore i president of the united states of america do hereby proclaim and declare
by virtue of the authority vested in me by the constitution and the laws of the united states
by virtue of the power in me vested by the constitution and the laws
be it enacted by the senate and house of representatives of the united states of america in congress assembled
committee of the whole on the state of the union
committee of the whole house on the state of the union
with the advice and consent of the senate
between the united states of america and
know all men by these presents that i
to all whom it may concern greeting
yours of the instant is received and in answer
your letter of the instant was received
i am sir with great respect your obedient servant
on motion of seconded by it was unanimously resolved that
resolved that the thanks of this meeting be tendered to
your most obedient and very humble servants
obedt hble servt
yr hble servants
project gutenberg literary archive foundation
this ebook is for the use of anyone anywhere at no cost and with almost no restrictions whatsoever
the full project gutenberg license included with this ebook or online at
distributed proofreading team
from wikipedia the free encyclopedia
this article incorporates text from a publication now in the public domain
references citations works cited notes further reading external links official website
"""
_TOGETHER = 3
"""Words of a formula that are known by it."""


@lru_cache(maxsize=1)
def _known() -> frozenset[tuple[str, ...]]:
    lines = [words(line).forms for line in _FORMULAS.splitlines()]
    return frozenset(tuple(line[k : k + _TOGETHER]) for line in lines for k in range(len(line) - _TOGETHER + 1))


def formulaic(text: Text, start: int, end: int) -> set[int]:
    """Where words of formulas begin in a stretch: what one writes on such an occasion, whoever writes; and how a page is filed."""
    found = words(text.content, start, end)
    known = _known()
    filed = [line.span() for line in _FILED.finditer(text.content, start, end)]
    return {at for at in found.starts if any(first <= at < last for first, last in filed)} | {
        found.starts[k + step]
        for k in range(len(found) - _TOGETHER + 1)
        if tuple(found.forms[k : k + _TOGETHER]) in known
        for step in range(_TOGETHER)
    }


def is_scripture(text: Text, start: int, end: int) -> bool:
    """Is the stretch of the Bible, by its language or by its number, in a text that is not itself written so?"""
    forms = words(text.content, start, end).forms
    archaic = sum(form in _ARCHAIC for form in forms)
    if archaic >= 2 and archaic >= _SACRED * len(forms):
        around = words(text.content, max(start - 4000, 0), start).forms
        return sum(form in _ARCHAIC for form in around) < _SACRED / 2 * max(len(around), 1)
    return len(forms) < 60 and bool(_VERSE.search(text.content[max(start - 60, 0) : end + 60]))


def quoted(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """What of a stretch and its surroundings stands between quotation marks or in a block quotation."""
    content = text.content
    low, high = max(start - _AROUND, 0), min(end + _AROUND, len(content))
    spans = [
        (block.start, block.end)
        for block in text.blocks
        if block.kind in ("quotation", "verse") and block.start < high and block.end > low
    ]
    edges = [low, *(found.end() for found in _PARAGRAPH.finditer(content, low, high)), high]
    for first, last in pairwise(edges):
        spans += [(pair.start, pair.end) for pair in pairs(content, first, last) if pair.mark not in "'‘’"]
    return sorted(spans)


def is_document(texts: tuple[Text, Text], spans: tuple[tuple[int, int], tuple[int, int]]) -> bool:
    """Is the passage a letter or paper that both give: with its head and its close, or with one of them and a word that says so?"""
    edges = (
        (_LETTER_HEAD, [(start - _HEAD, start + _HEAD) for start, _ in spans]),
        (_LETTER_TAIL, [(end - _HEAD, end + _TAIL) for _, end in spans]),
    )
    both = 0
    for pattern, around in edges:
        found = [
            {fold(sign[0].strip()) for sign in pattern.finditer(text.content, max(low, 0), high)}
            for text, (low, high) in zip(texts, around, strict=True)
        ]
        both += bool(found[0] & found[1])
    led = all(
        _LED.search(text.content, max(start - _TAIL, 0), start + _HEAD)
        for text, (start, _) in zip(texts, spans, strict=True)
    )
    return both == 2 or (both == 1 and led)


def is_itself(text: Text) -> bool:
    """Is the witness a letter, and not a book that gives letters?"""
    begin = text.blocks[0].end if text.blocks and text.blocks[0].kind == "furniture" and not text.blocks[0].start else 0
    return len(text.content) < _LETTER and bool(_LETTER_HEAD.search(text.content, begin, begin + _OPENING))
