"""Was there such a body, or place under such a name, at the time of which the draft speaks?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from valla.evidence.asserted import are_of_one_clause, is_asserted, span_of
from valla.evidence.onomastics import Names
from valla.evidence.rows import by_row, lies_beyond
from valla.record import Record
from valla.terms import Dating, Setting, Standing, Verdict
from valla.text import Text

__all__ = ["existing", "settings_of"]

_MADE = re.compile(
    r"\b(?:found\w*|form\w*|establish\w*|creat\w*|born|began|beginning|dissol\w*|abolish\w*|end\w*|renam\w*|call\w*|name\w*|known|becam\w*|become|"
    r"today|now|history|origins?|predecessor\w*|successor\w*|forerunner\w*|ancestor\w*|replac\w*|succe\w*|restor\w*|reviv\w*|memor\w*|collaps\w*|fall|fell)\b",
    re.IGNORECASE,
)
"""What speaks of a body's own beginning or end, or of it from another time."""


def settings_of(text: Text, datings: Sequence[Dating], names: Names) -> Iterator[Setting]:
    """The sentences of a text that speak of one body of the record at one time."""
    for dating in is_asserted(text, datings):
        start, end = dating.sentence.start, dating.sentence.end
        if _MADE.search(text.content, start, end):
            continue
        for mention in names.within(text, start, end):
            if mention.kind == "body" and are_of_one_clause(mention.passage, dating):
                yield Setting(mention.passage, dating, mention.id)


def existing(setting: Setting, record: Record) -> Standing:
    """What the record says of a body at the time that the draft speaks of."""
    date = span_of(setting.dating.expression.value)
    bodies = record.bodies[setting.body_id]
    for fault, sides in (("not yet", [body.begins for body in bodies]), ("no longer", [body.ends for body in bodies])):
        if date and lies_beyond(date, sides, before=fault == "not yet"):
            words = tuple(
                by_row(body.row, f"{body.name}, {body.begins or '..'} to {body.ends or '..'}") for body in bodies
            )
            return Standing(setting, Verdict.DIFFERS, fault, words)
    return Standing(setting, Verdict.SILENT)
