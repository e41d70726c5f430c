"""The words and marks of a sentence, each with its class; older spellings as they are written today."""

from __future__ import annotations

import re

from valla.evidence.naming import SUFFIXES
from valla.relating.english import PREPOSITIONS
from valla.relating.lists import inflected
from valla.relating.parts import Token
from valla.relating.wordclasses import tag
from valla.text import fold

__all__ = ["as_now", "tokens"]

_TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?=[\s,;’'])|\b(?:Mr|Mrs|Ms|Dr|Gen|Genl|Col|Capt|Maj|Lt|Lieut|Gov|Rev|Hon|Sen|Prof|St|Messrs|Esq|Esqr|Jr|Sr|Wm|Jas|Chas|Geo|Thos|Robt|Jos|Benj|Saml|Brig|Novr|Decr|Octr|Septr|"
    r"Jany|Feby|Inst|Ult|inst|ult|No|Vol)\.|\d+(?:[.,]\d+)*(?:st|nd|rd|th|d|[A-Z](?![^\W_]))?|[^\W\d_]+(?:[’'–-][^\W\d_]+)*|--+|[^\w\s]"
)

_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)

_JOINED = re.compile(r"(i|you|he|she|we|they|it|who|that|there)['’]?(ll|d|ve|re|m)", re.IGNORECASE)
"""A pronoun with its auxiliary in one word; older letters also leave out the apostrophe of "youll"."""

_AUXILIARIES = {"ll": "will", "d": "would", "ve": "have", "re": "are", "m": "am"}

_CLOSING = frozenset(("", ".", ",", ";", "!", "?"))

_UNMARKED = frozenset("youll youl Youll Youl theyll".split())

_SHORT = {"reced": "received", "recd": "received", "wd": "would", "shd": "should", "cd": "could", "writ": "wrote"}


def tokens(content: str, start: int, end: int) -> list[Token]:
    """The words and marks of a sentence, each with its class."""
    found: list[Token] = []
    for match in _TOKEN.finditer(content, start, end):
        written = match[0]
        owner = False
        stop = match.end()
        if written in ("'", "’") and found and found[-1].owner and found[-1].end == match.start():
            # The apostrophe of "the Soldiers' Committees" belongs to the word before.
            continue
        if written[0].isalpha():
            if not written.isalpha() and (ending := _POSSESSIVE.search(written)):
                owner = True
                stop -= len(ending[0])
                written = written[: -len(ending[0])]
            else:
                behind = content[stop : stop + 3]
                owner = written.endswith("s") and behind[:2] in ("' ", "’ ") and behind[2:].isalpha()
        if (not written.isalpha() or written in _UNMARKED) and (joint := _JOINED.fullmatch(written)):
            middle = match.start() + len(joint[1])
            found.append(Token(match.start(), middle, joint[1], joint[1].lower()))
            auxiliary = _AUXILIARIES[joint[2].lower()]
            found.append(Token(middle, match.end(), auxiliary, auxiliary))
            continue
        form = written.lower() if written.isascii() and written.isalpha() else fold(written).rstrip(".") or written
        if written == "US" and not (found and found[-1].form in PREPOSITIONS and content[stop : stop + 1] in _CLOSING):
            # The state; in "against US." an older letter may mean themselves.
            form = "usa"
        if form in SUFFIXES and found and found[-1].written == "," and written[0].isupper():
            # "Stoltzfus, Jr."
            found.pop()
        found.append(Token(match.start(), stop, written, as_now(form), "", owner))
    tag(found)
    return found


def as_now(form: str) -> str:
    """A past as it is written today: "serv'd", "receivd" and "recd" are "served" and "received"."""
    if form.endswith("'d"):
        form = f"{form[:-2]}ed"
    if form in _SHORT:
        return _SHORT[form]
    if (
        form.endswith("d")
        and not form.endswith("ed")
        and len(form) > 5
        and f"{form[:-1]}ed" in inflected()
        and form not in inflected()
    ):
        return f"{form[:-1]}ed"
    return form
