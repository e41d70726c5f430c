"""Was a person alive when the draft has that person act? Only deeds that need a living body, told of a full name, with one date in the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from valla.edtf import Edtf
from valla.evidence.asserted import are_of_one_clause, is_asserted, span_of
from valla.evidence.onomastics import Mention, Names
from valla.evidence.rows import by_row, lies_beyond
from valla.record import Record
from valla.terms import Dating, Deed, RowWord, Standing, Verdict
from valla.text import Passage, Text

__all__ = ["deeds", "deeds_of_namesakes", "lifetime", "living"]

_ACTED = re.compile(
    r"[ \n](?:(?:himself|herself|also|then|personally|first|again|[a-z]+ly)[ \n])?(?:wrote|said|told|read|met|went|came|spoke|signed|visited|arrived|left|"
    r"travell?ed|sent|saw|asked|answered|replied|attended|addressed|voted|ordered|commanded|married|resigned|returned|opened|presided|received|delivered|"
    r"announced|declared|sailed|rode|walked|sat|stood|dictated|telegraphed|telephoned|testified)\b"
)


def deeds(text: Text, datings: Sequence[Dating], names: Names) -> Iterator[Deed]:
    """The sentences of a text that have a person of the record act at one time."""
    return (deed for person, deed in _deeds(text, datings, names) if person.kind == "person")


def deeds_of_namesakes(
    text: Text, datings: Sequence[Dating], names: Names
) -> Iterator[tuple[Mention, tuple[Deed, ...]]]:
    """The same where the name is several persons': it, and what it would be of each."""
    for person, deed in _deeds(text, datings, names):
        if person.kind == "namesakes":
            yield person, tuple(replace(deed, person_id=one) for one in person.ids)


def _deeds(text: Text, datings: Sequence[Dating], names: Names) -> Iterator[tuple[Mention, Deed]]:
    for dating in is_asserted(text, datings):
        for mention in names.within(text, dating.sentence.start, dating.sentence.end):
            # One person's last name alone is too little to accuse upon; of namesakes it is what is asked.
            full = mention.whole and " " in str(mention.passage).replace("\n", " ")
            if mention.kind != "namesakes" and not (mention.kind == "person" and full):
                continue
            acted = _ACTED.match(text.content, mention.passage.end, dating.sentence.end)
            deed = acted and Deed(Passage(text, mention.passage.start, acted.end()), dating, mention.id)
            if deed and are_of_one_clause(deed.passage, dating):
                yield mention, deed


def living(deed: Deed, record: Record) -> Standing:
    """What the record says of the person's life at the time of a deed."""
    date = span_of(deed.dating.expression.value)
    fault, words = lifetime(date, deed.person_id, record)
    return Standing(deed, Verdict.DIFFERS if fault else Verdict.SILENT, fault, words)


def lifetime(date: Edtf | None, person: str, record: Record) -> tuple[str, tuple[RowWord, ...]]:
    """Does a date lie surely before the birth or behind the death, by all rows? The fault, and the rows."""
    rows = record.persons[person]
    for fault, days in (("unborn", [row.born for row in rows]), ("dead", [row.died for row in rows])):
        if date and lies_beyond(date, [day for day in days if day], before=fault == "unborn"):
            return fault, tuple(by_row(row.row, f"{row.name}, {_life(row.born, row.died)}") for row in rows)
    return "", ()


def _life(born: Edtf | None, died: Edtf | None) -> str:
    return ", ".join(part for part in (f"born {born}" if born else "", f"died {died}" if died else "") if part)
