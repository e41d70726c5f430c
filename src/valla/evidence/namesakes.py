"""A name that several persons of the record bear, where it matters which is meant: the sentence could be true of one and not of another.

A draft that names one of them in full anywhere has said whom it means.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from valla.evidence.lifetimes import deeds_of_namesakes, living
from valla.evidence.offices import roles_of_namesakes, standing
from valla.evidence.onomastics import Names
from valla.record import Record
from valla.terms import Dating, Namesakes, Naming, Verdict
from valla.text import Text

__all__ = ["namesakes"]


def namesakes(text: Text, datings: Sequence[Dating], names: Names, record: Record) -> Iterator[Namesakes]:
    """The sentences of a text in which a name is several persons' and that are true of one of them only."""
    meant = {item.id for item in names.within(text, 0, text.evidence_end) if item.kind == "person" and item.whole}
    found = [
        *(
            (person, tuple(standing(role, record) for role in each))
            for person, each in roles_of_namesakes(text, datings, names)
        ),
        *(
            (person, tuple(living(deed, record) for deed in each))
            for person, each in deeds_of_namesakes(text, datings, names)
        ),
    ]
    for person, standings in found:
        differ = sum(item.verdict is Verdict.DIFFERS for item in standings)
        if 0 < differ < len(standings) and len(meant & set(person.ids)) != 1:
            yield Namesakes(Naming(person.passage), standings)
