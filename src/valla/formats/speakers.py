"""Who speaks: the labels of transcripts, plays and dialogues, where the file has no marks of its own for them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from valla.text import Block, Mark

__all__ = ["labels"]

_TITLE = (
    r"(?:(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Hon|Prof|Capt|Col|Gov|Lt|Maj|M|Mme)\.|Senator|Representative|Secretary|Congressman|Judge|"
    r"Justice|Lord|Lady|Sir|Miss|President|Mayor|Alderman|The|Herr|Frau)"
)
_SAYS = r"(?=[ \t]*\n|[ \t]+\S)"
_CAPITALS = r"[A-Z][A-Z'’ -]{1,30}"
_AT_PARAGRAPH = re.compile(
    rf"(?:(?i:{_TITLE})[ ])?{_CAPITALS}[.:]{_SAYS}|"
    # With small letters only behind a title, and only before a colon.
    rf"{_TITLE}[ ][A-Z][\w'’-]+(?:[ ][A-Z][\w'’-]+)?:{_SAYS}|"
    # How transcriptions give italics: _Pisc_. or *Ham.*
    r"[_*][^\W\d_]{2,16}(?:[ ][^\W\d_]{2,16})?(?:[_*][.:]|[.:][_*])(?=[ \t\n]+\S)"
)
# Within a paragraph a line may begin with capitals by chance; records of parliaments set their labels with a title.
_AT_LINE = re.compile(
    # Most lines are told at their first letters.
    r"\n[ \t]*(?=(?:[A-Z][A-Za-z]*\.?[ ])?[A-Z][A-Z'’-])"
    rf"((?:(?i:{_TITLE})[ ]){_CAPITALS}[.:]{_SAYS}|{_CAPITALS}:{_SAYS})"
)
_NO_SPEAKER = re.compile(
    r"(?:CHAP|CHAPTER|BOOK|PART|VOL|VOLUME|ACT|SCENE|SC|SECT|SECTION|LETTER|CANTO|ART|ARTICLE|NO|NUMB|FIG|PLATE|TABLE|NOTE|P|PP|PAGE|"
    r"[IVXLC]+|PS|NB|PREFACE|CONTENTS|INDEX|APPENDIX|ERRATA|FINIS)(?: [IVXLC]+)?",
    re.IGNORECASE,
)


def labels(content: str, blocks: Sequence[Block]) -> list[Mark]:
    """The marks of speakers: labels at the beginning of paragraphs and lines that come more than once. One alone is a heading."""
    spans = {
        (match.start(), match.end())
        for block in blocks
        if block.kind != "furniture" and (match := _AT_PARAGRAPH.match(content, block.start))
    }
    spans |= {match.span(1) for match in _AT_LINE.finditer(content)}
    found = []
    for start, end in sorted(spans):
        name = content[start:end].strip("_*.: \t")
        if name and not _NO_SPEAKER.fullmatch(name):
            found.append((start, end, name))
    often = Counter(name.lower() for _, _, name in found)
    return [Mark(start, end, "speaker", name) for start, end, name in found if often[name.lower()] > 1]
