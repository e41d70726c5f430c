"""A bare "in": its year has gone, and the blank with it ("He was born in and died", "the plan of the presidency in.").

English has an "in" with nothing behind it, a particle of verbs ("he came in and sat down", "the house they lived in."); what has no such
particle, a noun, an adverb, another preposition, waits for a year or a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from valla.terms import Flaw
from valla.text import Passage, Text

__all__ = ["bare_in"]

_PARTICLE = (
    r"(?:got|get|com[ei]|came|go|went|gone|mov|step|walk|br[oe]ak|broke|burst|turn|put|set|sent|send|bring|brought|took|tak|call|let|rush|rode|ran|run|"
    r"pour|clos|fill|drop|look|fall|fell|sail|settl|join|cut|lock|shut|held|hold|kept|keep|stay|dug|march|him|them|it|her|us|me|you|is|was|are|were|"
    r"be|been|not|giv|gave|lead|led|usher|within|there|here|wherein|therein|herein|all|right|back|just|once|one|mix|hem|fenc|threw|throw|pull|draw|drew|"
    r"built|breath|flew|flow|flock|crowd|crept|slip|press|stood|cannot|and|or|in|out|liv|dwel|believ|indulg|sit|sat|pitch|shov|stuff|rol|storm|"
    r"must|drink|drank|paid|pay|happen|persist|acquiesc|interest|either|deep|quietly|hand|squeez|plung|trust|vest|delight|rejoic|participat|engag)[a-z]*"
)
"""What has a particle "in" behind it, or may."""
_HEAD = rf"(?<![\w’'-])(?!{_PARTICLE} in\b)"
_NOUN = r"(?:[a-z]+(?:tion|sion|ment|ness|ity|ism|cy|ship|ence|ance|ist|dom|hood|ure|ngs|ries)|(?<=[a-z] )[A-Z][a-z]{3,}|[a-z]{3,}ly)"
_BARE = re.compile(
    rf"{_HEAD}[A-Za-z’']+ in(?=,? (?:he|she|they|had|was|were|did|when|on|before|until|while|where|as (?:a|an|the|one)|at the age)\b)"
    rf"|{_HEAD}{_NOUN} in(?= (?:(?:to|by)\b|and (?!around|about|of|in|near|over|with|for|to|out|at|through|upon|by)\w)|[.,](?! ?\d))"
    r"|(?<=\w), in(?=,? (?:he|she|they|had|was|were)\b|[,.])"
)


def bare_in(text: Text) -> Iterator[Flaw]:
    """Places where an "in" has nothing behind it that it could belong to."""
    for match in _BARE.finditer(text.content, 0, text.evidence_end):
        start = match.end() - 2 if match[0][0] == "," else match.start()
        line = text.content[text.content.rfind("\n", max(start - 200, 0), start) + 1 : match.end() + 60]
        if not _INDEX.search(line):
            yield Flaw(Passage(text, start, match.end()), "lost-date", "no date follows", False)


_INDEX = re.compile(r"[,;] \d+(?:[,;\n-]|$)")
"""An entry of an index ends in pages, and breaks its words off."""
