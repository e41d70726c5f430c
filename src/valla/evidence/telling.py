"""Telling: how a difference is put before the reader. It says what stands where and pronounces nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from valla.terms import (
    Attestation,
    Emendation,
    Evidence,
    Namesakes,
    RowWord,
    Slot,
    Spelling,
    Stance,
    Standing,
    Variant,
    Verdict,
)
from valla.text import Passage, fold, words

__all__ = [
    "against_record",
    "bearing",
    "emendations",
    "here_and_there",
    "locus",
    "nearest",
    "quoted",
    "row_told",
    "set_beside",
    "set_beside_all",
    "set_slot_against_slot",
    "spelt_otherwise",
    "told_of_each",
]

_LONG = 160
_MARK = re.compile(r"[\"“”„«»]")


def quoted(passage: Passage, *, before: int = 0, after: int = 0) -> str:
    """The words of a passage on one line between marks, with so many words of its surroundings, none beyond a
    quotation mark; long ones shortened."""
    content = passage.text.content
    start, end = passage.start, passage.end
    left = words(content, max(start - 60, 0), start) if before else None
    if left and not _MARK.search(content, left.ends[-1], start):
        start = left.starts[max(-before, -len(left))]
    right = words(content, end, min(end + 60, len(content))) if after else None
    if right and not _MARK.search(content, end, right.starts[0]):
        end = right.ends[min(after, len(right)) - 1]
    line = " ".join(content[start:end].split())
    if len(line) > _LONG:
        line = f"{line[: _LONG // 2].rstrip()} […] {line[-_LONG // 2 :].lstrip()}"
    return f'"{line}"'


def set_slot_against_slot(slot: Slot) -> str:
    """Where a passage fills a place otherwise: `the draft: "read by Stalin"; minutes-1924.txt:12:4: "read by Kamenev"`."""
    one, other = _sides(slot)
    return f"the draft: {one}; {locus(slot.witness)}: {other}"


def here_and_there(slot: Slot) -> str:
    """Where a draft tells one matter in two ways."""
    one, other = _sides(slot)
    return f"here: {one}; {locus(slot.witness)}: {other}"


def _sides(slot: Slot) -> list[str]:
    return [
        quoted(side, before=_lead(side), after=_FOLLOW if _lead(side) == 0 else int(slot.what == "denied"))
        for side in (slot.draft, slot.witness)
    ]


_LEAD, _FOLLOW = 3, 4
"""Words shown before the place, and behind one that begins its sentence."""


def _lead(passage: Passage) -> int:
    """How many words of its own sentence may be shown before a passage."""
    content, start = passage.text.content, passage.start
    before = re.split(r"[.!?;:]\s|\n\s*\n", content[max(start - 60, 0) : start])[-1]
    return min(len(words(before)), _LEAD)


def against_record(found: Standing) -> str:
    """What the draft says and what rows of the record say, and on whose word: `the draft has "Otto Mercer, the Mayor" in "1926"; the record: Ruth Coffin,
    from 1922 to 1928 (tenures.csv, row 2: minutes-1928:4)`."""
    said = found.statement
    rows = "; ".join(map(row_told, found.words))
    return f"the draft has {quoted(said.passage)} in {quoted(said.dating.passage)}; the record: {rows}"


def row_told(word: RowWord) -> str:
    """What one row of the record says, and on whose word."""
    return f"{word.told} ({word.table}, row {word.number}{f': {word.source}' if word.source else ''})"


def told_of_each(found: Namesakes) -> str:
    """Of whom a sentence can be true, and of whom it cannot: `"Harrison was President" in "1841" can be of William Henry Harrison, from 1841-03-04 to
    1841-04-04 (tenures.csv, row 2); it cannot be of Benjamin Harrison, from ...`."""
    said = found.standings[0].statement
    can, cannot = (
        "; ".join(
            dict.fromkeys(
                row_told(word)
                for item in found.standings
                if (item.verdict is Verdict.DIFFERS) is so
                for word in item.words
            )
        )
        for so in (False, True)
    )
    possible = f" can be of {can}; it" if can else ""
    return f"{quoted(said.passage)} in {quoted(said.dating.passage)}{possible} cannot be of {cannot}; the draft does not say who is meant"


def spelt_otherwise(found: Spelling) -> str:
    """A name and its other spelling: `the draft has "Feliks Mercor"; minutes-1924.txt:1:1 has "Felix Mercer"`."""
    draft = found.statement
    times = f" ({draft.times} times)" if draft.times > 1 else ""
    if found.words:
        return f"the draft has {quoted(draft.passage)}{times}; the record: {row_told(found.words[0])}"
    passage = found.attestations[0].passages[0]
    return f"the draft has {quoted(draft.passage)}{times}; {locus(passage)} has {quoted(passage)}"


def locus(passage: Passage) -> str:
    """The address of a passage as it is printed."""
    return str(passage.locus)


def set_beside(variant: Variant) -> str:
    """One variant: `the draft has "minds of"; adams-1815.txt:1:27 has "minds and hearts of"`.

    Where one side has no words of its own both are shown with a word of what stands around.
    """
    if variant.kind == "transposed" and fold(str(variant.draft)) == fold(str(variant.witness)):
        return f"the draft has {quoted(variant.draft)} at another place than {locus(variant.witness)}"
    around = 1 if variant.draft.start == variant.draft.end or variant.witness.start == variant.witness.end else 0
    draft = quoted(variant.draft, before=around, after=around)
    witness = quoted(variant.witness, before=around, after=around)
    return f"the draft has {draft}; {locus(variant.witness)} has {witness}"


def set_beside_all(variants: Iterable[Variant]) -> str:
    """Several variants in one sentence."""
    return "; ".join(set_beside(variant) for variant in variants)


def bearing(attestation: Attestation, variants: Iterable[Variant]) -> tuple[Attestation, ...]:
    """Of the places from which a quotation was filled, those whose words the variants stand in; there is only one unless it is
    spliced."""
    points = [variant.witness for variant in variants]
    return tuple(
        place
        for place in (attestation, *attestation.joined)
        if any(
            passage.text is point.text and passage.start <= point.start <= passage.end
            for passage in place.passages
            for point in points
        )
    ) or (attestation,)


def emendations(variants: Iterable[Variant]) -> tuple[Emendation, ...]:
    """What would make the draft's words the witness's: sure, for they stand there letter for letter."""
    return tuple(_emendation(variant) for variant in variants)


def _emendation(variant: Variant) -> Emendation:
    words_there = " ".join(str(variant.witness).split())
    if variant.kind == "omitted":
        # The point of an omission is the end of the word before it, or the beginning of the first word.
        content, at = variant.draft.text.content, variant.draft.start
        after_word = at > 0 and content[at - 1].isalnum()
        return Emendation(variant.draft, f" {words_there}" if after_word else f"{words_there} ", sure=True)
    if variant.kind == "added":
        content, end = variant.draft.text.content, variant.draft.end
        while end < len(content) and content[end] == " ":
            end += 1
        return Emendation(Passage(variant.draft.text, variant.draft.start, end), "", sure=True)
    return Emendation(variant.draft, words_there, sure=True)


def nearest(evidence: Evidence) -> str:
    """A clause naming the nearest passage there is, or the empty string."""
    best: Attestation | None = evidence.best
    if best is None or best.stance is not Stance.SILENT or not best.passages:
        return ""
    passage = best.passages[0]
    return f"; the nearest passage is {locus(passage)}: {quoted(passage)}"
