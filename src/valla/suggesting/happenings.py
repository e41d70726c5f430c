"""Dated events that a document names, and who took part."""

from __future__ import annotations

import re
from collections.abc import Iterator

from valla.dates import read
from valla.draft.datings import datings
from valla.draft.events import events
from valla.suggesting.people import People, sentence_start
from valla.suggesting.tellings import Telling
from valla.text import Passage, Places, Text

__all__ = ["happenings"]

_KINDS = re.compile(
    r"\b(?:Battle|Treaty|Peace|Surrender|Capitulation|Armistice|Truce|Massacre|Coronation|Edict|Proclamation|Sack|Storming) of (?:the )?[A-Z]"
)
_BEHIND = 260
"""Characters in which the date of an event follows its name."""
_WORK = re.compile(r"[_*“\"](?:The )?$|(?<=[a-z,] )The $")
"""What stands before the name of a film or book: an italic, a quotation mark, a capital article amid a sentence."""
_TOOK_PART = re.compile(
    r"[ \n](?P<role>signed|attended|fought[ \n]at|presided[ \n]at|was[ \n]killed[ \n](?:at|in)|fell[ \n](?:at|in))[ \n]the[ \n]$"
)
_ROLES = {"signed": "signatory", "attended": "present", "fought": "combatant", "presided": "chairman", "was": "killed", "fell": "killed"}  # fmt: skip


def happenings(text: Text, people: People) -> Iterator[Telling]:
    """The events that a text dates, and the persons whom it has take part in one."""
    content, found = text.content, -1
    for match in _KINDS.finditer(content, 0, text.evidence_end):
        if _WORK.search(content, max(match.start() - 8, 0), match.start()):
            continue
        piece = content[match.start() : match.end() + _BEHIND].split("\n\n")[0]
        around = Text(text.name, piece, Places.plain(piece))
        dated = [item for item in read(around, "en") if item.meaning.year is not None]
        named = [item for item in events(around, datings(around, dated))[0] if item.passage.start == 0]
        if not named or match.start() <= found:
            continue
        found = match.start() + named[0].dating.passage.end
        told = {"name": named[0].name.removeprefix("the "), "date": named[0].dating.expression.value}
        yield Telling("event", Passage(text, match.start(), found + (content[found : found + 1] == ")")), told)
        part = _TOOK_PART.search(content, max(match.start() - 40, 0), match.start())
        if part and (subject := people.before(part.start())):
            role = _ROLES[part["role"].split()[0]]
            passage = Passage(text, sentence_start(text, part.start()), found)
            yield Telling("part", passage, {"event": told["name"], "date": told["date"], "role": role}, *subject)
