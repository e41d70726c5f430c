"""Where a draft has someone know of a matter at a time: "on 3 May she learned of the death of Otto Mercer", "news of the truce came on 2 June"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from valla.terms import Dating, Knowing
from valla.text import Passage, Text

__all__ = ["knowings"]

_FIRST = r"(?: (?:already|first|only|also|at last|then|there|fully|well|privately|officially))?"
_KNEW = re.compile(
    rf"\b(?:(?:knew|known|knows|learned|learnt|heard|(?:was|were|been|being) (?:told|informed|notified|apprised|advised|assured)|(?:was|were|became|been) aware|"
    rf"(?:got|had|have|received|brought|carried|sent) (?:the |first |the first |full |his |her |their )?(?:news|word|tidings|intelligence)|[Nn]ews|[Ww]ord|[Tt]idings){_FIRST} (?:of|about)"
    rf"|(?:read|received|answered|quoted|cited|copied|mourned|lamented|celebrated|(?:replied|responded) to|grieved (?:over|for)|rejoiced (?:at|in|over)|(?:spoke|wrote|complained|boasted) (?:of|about)){_FIRST}) "
)
"""Words behind which stands what is known, and what nobody does who does not know of it."""
_ENDS = re.compile(
    r"[,;:()—–.!?\"“”\[\]]|\s(?:and|but|or|who|whom|which|that|when|while|where|from|through|by|before|after|until|since|already|only|as|on|in|at|because|with|to|than|had|was|were|came|reached|arrived)\b"
)
_OWN_DATE = re.compile(r"\s(?:of|on|dated|from)\s(?:the\s)?$")
_LONGEST = 80
_UNREAL = re.compile(
    r"\b(?:if|would|could|should|might|must|not|never|nor|neither|no|nothing|nobody|hardly|scarcely|without|n[’']t|refus\w+|declin\w+|hop\w+|wish\w+|want\w+|fail\w+|claim\w+|alleg\w+|suppos\w+|whether|"
    r"until|till|before|since|after|false|premature|prophe\w+|foretold|predict\w+|rumou?rs?|dream\w*|expect\w*|ahead|(?-i:may))\b",
    re.IGNORECASE,
)
"""What makes of knowing none, or one of another time than the date."""
_TO_COME = re.compile(
    r"\b(?:plan\w*|coming|impending|approach\w*|expected|propos\w+|intend\w+|intention\w*|possib\w+|threat\w*|prospect\w*|prepar\w+|project\w*|draft\w*|imminent|forthcoming|next|future|danger|attempt\w*|"
    r"alleged|supposed|invitation|likel\w+|plot\w*|conspiracy|idea|need|hope\w*|fear\w*|candidacy|eve|date|day)\b",
    re.IGNORECASE,
)
"""Of what is to come one can know before it is."""
_WHEN = re.compile(
    r"(?:^|\s|\()(?:on|in|by|as\s+(?:early|late)\s+as|already\s+(?:on|in)|only\s+(?:on|in)|at\s+last\s+(?:on|in))\s+(?:the\s+)?(?:(?:morning|evening|night|afternoon|spring|summer|autumn|fall|winter)\s+of\s+)?(?:early\s+|late\s+)?$",
    re.IGNORECASE,
)


def knowings(text: Text, datings: Sequence[Dating]) -> Iterator[Knowing]:
    """What is known at a time, in the sentences of a text that tell one time of knowing. The matter ends where its clause goes on."""
    dated = [item for item in datings if item.expression.value]
    for start, group in groupby(dated, key=lambda item: item.sentence.start):
        dates = list(group)
        found = list(_KNEW.finditer(_flat(text, start, dates[0].sentence.end)))
        if len(found) == 1 and len(dates) <= 2:
            yield from _knowing(text, dates, start + found[0].start(), start + found[0].end())


def _knowing(text: Text, dates: Sequence[Dating], verb: int, start: int) -> Iterator[Knowing]:
    content, sentence = text.content, dates[0].sentence
    end = min(
        start + _LONGEST,
        sentence.end,
        *(item.passage.start for item in dates if item.passage.start > start),
        len(content),
    )
    stop = _ENDS.search(content, start, end)
    matter = Passage(text, start, len(content[: stop.start() if stop else end].rstrip()))
    of_matter = [
        item
        for item in dates
        if start < item.passage.start and _OWN_DATE.fullmatch(content, matter.end, item.passage.start)
    ]
    when = [item for item in dates if item not in of_matter] or (of_matter if len(dates) == 1 else [])
    told = content[sentence.start : start] + content[matter.end : sentence.end]
    if len(when) != 1 or not str(matter) or _UNREAL.search(told) or _TO_COME.search(str(matter)):
        return
    if not _WHEN.search(content[max(sentence.start, when[0].passage.start - 60) : when[0].passage.start]):
        return
    own = of_matter[0] if of_matter and of_matter[0] is not when[0] else None
    if matter.end - matter.start < _LONGEST and (own is None or when[0].passage.start < verb):
        yield Knowing(Passage(text, sentence.start, sentence.end), matter, when[0], own)


def _flat(text: Text, start: int, end: int) -> str:
    return re.sub(r"\s", " ", text.content[start:end])
