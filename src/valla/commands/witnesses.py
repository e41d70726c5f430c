"""`valla witnesses`: who tells a matter, at what remove, on whose word, and how many of them are independent."""

from __future__ import annotations

from valla.archive.holdings import Holdings
from valla.commands.opening import opened, settled
from valla.dates import read_date
from valla.evidence.dependence import dependences
from valla.evidence.grades import Matters, told_by
from valla.evidence.telling import locus, quoted
from valla.evidence.written import span
from valla.record import recorded
from valla.reports.shapes import VERSION, dumped, grade_fields, place_of
from valla.reports.shown import counted, flat
from valla.terminal import Stop, note, put
from valla.terms import Attestation, Grade
from valla.text import Passage, Places, Text, words

__all__ = ["witnesses"]


def witnesses(matter: str, archive: tuple[str, ...], form: str, quiet: bool) -> int:
    """`valla witnesses`; gives the exit status: 0 if some passage tells the matter, 1 if none does."""
    settings = settled(archive)
    if not words(matter).forms:
        raise Stop('the matter is empty; name it in words, such as "the reading of the testament"')
    with opened(settings, quiet) as holdings:
        record, _ = recorded(holdings.folders)
        event, present = Matters(record).of(matter)
        if event is None and (event := span(matter)):
            # The day by which a matter is known need not be told by its witnesses.
            matter = _undated(matter)
        text = Text("matter", matter, Places.plain(matter))
        found = told_by(Passage(text, 0, len(matter)), holdings, event, present)
        put("".join(f"{dumped(_line(item))}\n" for item in found) if form == "jsonl" else "".join(map(_lines, found)))
        if not quiet and form != "jsonl":
            note(_summary(found, holdings))
    return int(not found)


def _undated(matter: str) -> str:
    # A range stands before its two ends, which lie within it.
    kept, end = [], 0
    for item in (item.passage for item in read_date(matter)):
        kept.append(matter[end : max(item.start, end)])
        end = max(item.end, end)
    return "".join((*kept, matter[end:]))


def _lines(item: Attestation) -> str:
    witness, passage, grade = item.witness, item.passages[0], item.grade or Grade("unknown")
    about = ", ".join(part for part in (witness.author or witness.title, witness.written) if part)
    rows = [
        f"{locus(passage)}: {grade.name}{f' ({flat(about)})' if about else ''}",
        *(f"    because  {flat(ground)}" for ground in grade.grounds),
        *(
            [f"    chain    {flat(' from '.join((witness.author or witness.siglum, *grade.chain)))}"]
            if grade.chain
            else []
        ),
        f"    words    {flat(quoted(passage))}",
    ]
    return "\n".join(rows) + "\n\n"


def _line(item: Attestation) -> dict[str, object]:
    witness, passage = item.witness, item.passages[0]
    return {
        "kind": "witness",
        "witness": witness.path,
        **place_of(passage),
        "text": str(passage),
        **grade_fields(item),
        "author": witness.author or None,
        "date": witness.written or None,
        "version": VERSION,
    }


def _summary(found: list[Attestation], holdings: Holdings) -> str:
    tellers = list({item.witness.number: item.witness for item in found}.values())
    if not tellers:
        return "no witness of the archive tells it in these words"
    groups = [group for group in dependences(holdings, tellers).groups if len(group) > 1]
    apart = len(tellers) - sum(len(group) - 1 for group in groups)
    of = f", at most {apart} of them independent" if groups else ""
    return f"{counted(len(tellers), 'witness', 'es')}{of}"
