"""On whose word does a witness tell it? What its own sentence says around the words: that it is said, doubted, denied, or another's view.

Cues are English, and of the same sentence; what a witness says of its own knowledge elsewhere is not read.
"""

from __future__ import annotations

import re

from valla.terms import Attestation, Hedge
from valla.text import Passage, is_abbreviated

__all__ = ["hedge"]

_NAME = r"[A-Z][\w’'-]+(?: (?:de |von |van )?[A-Z][\w.’'-]+){0,3}"
_TOLD = (
    r"(?:says|said|claims|claimed|tells|told me|told us|told him|told her|writes|wrote|asserts|asserted|maintains|maintained|believes|believed|thinks|thought|recalls|"
    r"recalled|remembers|remembered|insists|insisted|reports|reported|states|stated|relates|related|assures|assured me|declares|declared)"
)
_BEFORE = (
    (
        "hearsay",
        r"\b(?:it (?:is|was|has been) (?:generally |commonly |often |also )?(?:said|told|rumou?red|reported|believed|claimed|supposed|related|asserted)|they sa(?:y|id)|people sa(?:y|id)|"
        r"(?:rumou?r|legend|tradition|gossip|the story) (?:has|had) it|(?:the|a|an?other) (?:\w+ )?(?:story|legend|tradition|rumou?r|anecdote) (?:goes|went|is told|was told|says|said|"
        r"tells|told)|I (?:have |had )?(?:often )?heard(?: it said)?)(?: that)?,?\s+$",
    ),
    (
        "hearsay",
        r"\b(?:[Aa]ccording to|[Bb]y) (?:rumou?r|legend|tradition|report|gossip|hearsay|some|popular belief|common report),?\s+$",
    ),
    ("hearsay", r"\b(?:[Ss]upposedly|[Aa]llegedly|[Rr]eportedly),?\s+$"),
    (
        "denial",
        r"\b(?:it is (?:not true|untrue|false|a fable|a legend|a fiction|a mistake|an error)|there is no (?:proof|evidence)|nothing (?:shows|proves)|it is nowhere (?:said|attested))"
        r"(?: to say)? that\s+$",
    ),
    (
        "doubt",
        r"\b(?:it is (?:doubtful|uncertain|possible|not certain|not known)|it may be|it is (?:un)?likely|some doubt) (?:that|whether|if)\s+$",
    ),
    ("view", rf"\b[Aa]ccording to (?:the )?(?P<who>{_NAME})(?:[^.;]{{0,40}}),\s+$"),
    ("view", rf"\b(?P<who>{_NAME}) {_TOLD}(?: to me)?,? that\s+$"),
    ("view", rf"\b[Ii]n the (?:opinion|view|judge?ment) of (?P<who>{_NAME}),?\s+$"),
)
_BEHIND = (
    (
        "hearsay",
        r"^,? (?:(?:so )?it (?:is|was) said|so they sa(?:y|id)|as (?:rumou?r|legend|tradition) has it|as the story goes|if the story is true|they say)\b",
    ),
    ("view", rf"^,? (?:as |so )?(?P<who>{_NAME}) {_TOLD}\b"),
    ("view", rf"^,? according to (?:the )?(?P<who>{_NAME})"),
)
_CUES = {
    side: tuple((what, re.compile(pattern, re.IGNORECASE if "who" not in pattern else 0)) for what, pattern in cues)
    for side, cues in (("before", _BEFORE), ("behind", _BEHIND))
}
_END = re.compile(r"[.!?](?:[”\"’')\]]|\[\d+\])*\s|\n\s*\n")
_ARTICLE = re.compile(r"(?<=[ \n])(?:the|a|an|his|her|its|their)[ \n]+$")
_REACH = 200


def hedge(item: Attestation) -> Hedge | None:
    """What the witness's sentence says of the words that stand in it: where, and whose view it is."""
    passage = item.passages[0]
    content, start, end = passage.text.content, passage.start, passage.end
    low = max(start - _REACH, 0)
    begun = [
        found.end()
        for found in _END.finditer(content, low, start)
        if not is_abbreviated(content[low : found.start() + 1])
    ]
    first = begun[-1] if begun else low
    for what, pattern in _CUES["before"]:
        # What is told in other words begins with its first telling word, behind an article.
        if cue := pattern.search(_ARTICLE.sub("", content[first:start])):
            return Hedge(
                what,
                Passage(passage.text, first + cue.start(), first + len(cue[0].rstrip(" ,\n")) + cue.start()),
                cue.groupdict().get("who") or "",
            )
    for what, pattern in _CUES["behind"]:
        if cue := pattern.match(content[end : end + _REACH]):
            return Hedge(
                what,
                Passage(passage.text, end + cue.start() + len(cue[0]) - len(cue[0].lstrip(" ,")), end + cue.end()),
                cue.groupdict().get("who") or "",
            )
    return None
