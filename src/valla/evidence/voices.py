"""Voices: whose words a passage of a witness gives.

The author of a file is not the speaker of every word in it. A transcript and a play label their speakers, a letter
quotes a letter, a memoir reports what was said. All that the witness itself says of who speaks is gathered; only a
name that fits none of it can be said to be wrong.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from valla.draft.quotations import quotations
from valla.evidence.orthography import loosely_same
from valla.evidence.senses import TITLES
from valla.terms import Attestation
from valla.text import Block, Passage, Places, Text, words

__all__ = ["fits", "is_author", "speaks_there", "voice"]

# How much of a witness around a passage is read for quotation marks, in characters.
_AROUND = 3000
_SUFFIXES = frozenset("jr sr junior senior esq esquire ii iii iv".split())
_PARTICLES = frozenset("of the de la le du von van der den di da del and a an to his her".split())


def voice(item: Attestation) -> Attestation:
    """The attestation with its speaker, and whether the witness gives the words between marks, as another's."""
    passage = item.passages[0]
    speaker = _label(passage)
    quoted, other = _quoted(passage)
    return replace(item, speaker=other or speaker, quoted=quoted)


def _label(passage: Passage) -> str:
    """The last speech label before the passage."""
    speaker = ""
    for mark in passage.text.marks:
        if mark.start > passage.start:
            break
        if mark.kind == "speaker":
            speaker = mark.value
    return speaker


def _quoted(passage: Passage) -> tuple[bool, str]:
    """Does the passage stand within a quotation of the witness, and to whom does the witness give the words?"""
    content = passage.text.content
    start = content.rfind("\n\n", max(passage.start - _AROUND, 0), passage.start) + 1
    start = start or max(passage.start - _AROUND, 0)
    end = content.find("\n\n", passage.end, passage.end + _AROUND)
    end = min(passage.end + _AROUND, len(content)) if end < 0 else end
    around = content[start:end]
    blocks = tuple(
        Block(max(block.start - start, 0), min(block.end, end) - start, block.kind, block.level)
        for block in passage.text.blocks
        if block.start < end and block.end > start and block.kind not in ("heading", "quotation", "verse")
    )
    for statement in quotations(Text(passage.text.name, around, Places.plain(around), blocks)):
        if any(
            piece.start + start <= passage.start + 2 and passage.end - 2 <= piece.end + start
            for piece in (*statement.pieces, statement.passage)
        ):
            return True, statement.attribution.name if statement.attribution else ""
    return False, ""


def fits(name: str, item: Attestation) -> bool | None:
    """May the words of the attestation be called `name`'s? None where it cannot be told.

    True if the name is the author's, the speaker's, or of anyone to whom the witness gives the words; False only if the
    witness names an author or speaker and nothing it says near the passage fits the name.
    """
    wanted = _surnames(name)
    if not wanted:
        return None
    known = [item.witness.author, item.speaker]
    if not any(known):
        return None
    near = [*known, item.witness.title, *_nearby(item.passages[0])]
    if any(_like(wanted, _surnames(other)) for other in near if other):
        return True
    # Plays and dialogues shorten the names of their speakers.
    if any(len(label) > 2 and one.startswith(label) for label in _surnames(item.speaker) for one in wanted):
        return True
    if item.quoted and not item.speaker:
        return None
    return False


def is_author(name: str, author: str) -> bool:
    """Does the name that a draft gives fit an author's, as far as it goes?"""
    wanted = _surnames(name)
    return bool(wanted) and _like(wanted, _surnames(author))


def speaks_there(name: str, item: Attestation) -> bool:
    """Is the name that of someone whom the witness has speak, here or elsewhere?"""
    wanted = _surnames(name)
    marks = {mark.value for mark in item.passages[0].text.marks if mark.kind == "speaker"}
    return bool(wanted) and any(_like(wanted, _surnames(other)) for other in marks)


def _surnames(name: str) -> list[str]:
    """The folded words of a name that tell persons apart: no titles, no particles, no initials."""
    return [
        word.form.removesuffix("'s").removesuffix("s'")
        for word in words(name)
        if word.form not in TITLES | _PARTICLES | _SUFFIXES and len(word.form) > 1
    ]


def _like(wanted: Sequence[str], other: Sequence[str]) -> bool:
    """May two names be one person's? Where both are more than one word, it is the last that tells."""
    if len(wanted) > 1 and len(other) > 1:
        return _alike(wanted[-1:], other) or _alike(other[-1:], wanted)
    return _alike(wanted, other)


def _alike(wanted: Sequence[str], other: Sequence[str]) -> bool:
    return any(one == two or (len(one) > 3 and loosely_same(one, two)) for one in wanted for two in other)


_SAID = re.compile(
    r"\b(?:said|says|say|wrote|writes|replied|answered|asked|declared|exclaimed|cried|added|remarked|told|continued)\b"
)
_SIGNATURE = re.compile(r"^[ \t]*(?:\(?Signed[.,:)]*\s*)?((?:[A-Z][\w.'’-]*[ \t]*){1,5})[.,]?[ \t]*$", re.MULTILINE)


def _nearby(passage: Passage) -> list[str]:
    """Names that the witness puts near the passage in the position of one who speaks or signs."""
    text = passage.text
    content = text.content
    # Where speakers are labelled, a speech ends with the next label.
    labels = [mark.start for mark in text.marks if mark.kind == "speaker"]
    first = max((at for at in labels if at <= passage.start), default=0)
    last = min((at for at in labels if at >= passage.end), default=len(content))
    before = content[max(passage.start - 600, first) : passage.start]
    after = content[passage.end : min(passage.end + 1500, last)]
    near = [*text.headings(passage.start)]
    for stretch in (before, after[:300]):
        near += [stretch[max(said.start() - 40, 0) : said.end() + 40] for said in _SAID.finditer(stretch)]
    near += [match[1] for match in _SIGNATURE.finditer(after)]
    return near
