"""`valla timeline`: all that is dated in drafts and archive, in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from valla import edtf
from valla.archive.holdings import Holdings
from valla.commands.dates import findings
from valla.commands.drafts import columns, guard, read_bytes, read_text, told, write
from valla.commands.opening import opened, settings_of
from valla.dates import read_date
from valla.dates.reading import iso_day
from valla.dates.reforms import Reform, reform_called
from valla.draft.chronicle import Chronicle, chronicle
from valla.evidence.hindsight import latest_told
from valla.evidence.onomastics import Names
from valla.record import recorded
from valla.relating import Circle, Relation, Undecided, gathered, relation, sent
from valla.reports.chart import as_html
from valla.reports.related.curve import STYLE, curve
from valla.reports.timeline import Item, as_csv, as_json, as_jsonl, as_lines, numbered
from valla.terminal import Stop, note, progress
from valla.terms import Finding
from valla.text import Text

__all__ = ["timeline"]

_AROUND = 120
"""Characters of a sentence that are shown."""


def timeline(
    drafts: tuple[str, ...],
    archive: tuple[str, ...],
    persons: tuple[str, ...],
    form: str,
    output: str | None,
    quiet: bool,
) -> int:
    """`valla timeline`; gives the exit status. With `persons` each has a lane, and two have the curve of their relation."""
    settings = settings_of(Path(drafts[0]) if drafts else None, archive)
    folders = settings.archive
    if not drafts and not folders:
        raise Stop("there is nothing to put in order; name drafts, or an archive with --archive")
    if not all(map(str.strip, persons)):
        raise Stop("a name is empty; name a person, such as --person Lenin")
    if persons and not folders:
        raise Stop("what passed between persons is told by an archive; name one with --archive")
    guard(output, drafts, folders, ())
    reform = reform_called(settings.calendar)
    items = [item for name in drafts for item in _of_draft(read_text(read_bytes(name), name), reform)]
    between: Relation | None = None
    if folders:
        with (
            told(Undecided),
            opened(settings, quiet) as holdings,
            progress("dating", quiet=quiet) as tell,
        ):
            seen = holdings.but_for(drafts)
            if persons:
                items, between = _of_persons(items, persons, seen, tell)
            else:
                items += _of_witnesses(seen, tell)
    items.sort(key=lambda item: (_first(item), _last(item), item.witness, item.place))
    title = f"Timeline of {', '.join(drafts) or ', '.join(folders)}"
    made = {"lines": lambda: as_lines(items, columns()), "jsonl": lambda: as_jsonl(items), "json": lambda: as_json(items), "csv": lambda: as_csv(items),
            "html": lambda: as_html(items, title, *((curve(between, _rows(between, items)), STYLE) if between else ()))}[form]()  # fmt: skip
    if persons and not items and not quiet:
        note(f"nothing that is dated is told of {' and '.join(persons)}")
    write(made, output)
    return int(any(item.rules for item in items))


def _first(item: Item) -> int:
    return item.earliest if item.earliest is not None else item.latest if item.latest is not None else 0


def _last(item: Item) -> int:
    return item.latest if item.latest is not None else item.earliest if item.earliest is not None else 0


def _of_draft(text: Text, reform: Reform | None) -> Iterator[Item]:
    known = chronicle(text, reform)
    raised = _by_place(known, findings(known))
    ends = {(part[0], part[1]) for item in known.datings for part in item.expression.meaning.parts}
    for dating in known.datings:
        expression, passage = dating.expression, dating.passage
        if not expression.value or (passage.start, passage.end) in ends:
            continue  # the ends of a range are told with it
        try:
            span = edtf.read(expression.value)
        except ValueError:
            continue
        sentence = str(dating.sentence)
        at = passage.start - dating.sentence.start
        shown = sentence if len(sentence) <= 2 * _AROUND else sentence[max(at - _AROUND, 0) : at + _AROUND]
        yield Item(
            span.earliest,
            span.latest,
            expression.value,
            text.name,
            shown,
            str(passage.locus),
            passage,
            tuple(raised[passage.start]),
        )


def _of_persons(
    items: list[Item], persons: tuple[str, ...], holdings: Holdings, tell: Callable[[int, int, str], None] | None
) -> tuple[list[Item], Relation | None]:
    """A lane for each person: what the drafts date of him, and what passed between him and the others who are named; or, of one alone, his letters."""
    record, _ = recorded(holdings.folders)
    circle = Circle.of_archive(holdings, record, Names(record), persons)
    known = [(name, circle.pattern(name)) for name in dict.fromkeys(circle.meant(one) for one in persons)]
    made = [replace(item, lane=name) for item in items for name, pattern in known if pattern.search(item.told)]
    pairs = list(combinations((name for name, _ in known), 2))
    found = [relation(*pair, gathered(holdings, circle, pair, tell)) for pair in pairs]
    contacts = [item for one in found for item in one.contacts] if found else list(sent(holdings, circle))
    for item in contacts:
        if item.span is None:
            continue
        told = f"{item.source} → {item.target}: {' '.join(str(item.passage).split())[: 2 * _AROUND]}"
        lanes = [name for name, _ in known if name in (item.source, item.target)]
        made += (
            Item(item.span.earliest, item.span.latest, item.date, lane, told, str(item.passage.locus), item.passage, witness=True)
            for lane in lanes
        )  # fmt: skip
    return made, found[0] if len(found) == 1 else None


def _rows(found: Relation, items: Sequence[Item]) -> list[str]:
    """The row of each contact in the table of all that is dated."""
    rows = {(item.value, item.place): f"d{number}" for number, item in zip(numbered(items), items, strict=True)}
    return [rows.get((item.date, str(item.passage.locus)), "") for item in found.contacts]


def _by_place(known: Chronicle, found: Sequence[Finding]) -> defaultdict[int, list[str]]:
    """The rules that found something at each date, by where it begins."""
    made: defaultdict[int, list[str]] = defaultdict(list)
    for finding in found:
        for dating in known.datings:
            if (
                finding.passage is not None
                and dating.passage.start < finding.passage.end
                and finding.passage.start < dating.passage.end
            ):
                made[dating.passage.start].append(finding.code)
    return made


def _of_witnesses(holdings: Holdings, tell: Callable[[int, int, str], None] | None) -> Iterator[Item]:
    """The documents with their dates; one without is not older than the last matter that it tells as past."""
    for done, witness in enumerate(holdings.witnesses):
        if tell:
            tell(done, len(holdings.witnesses), witness.path)
        value = next((item.value for item in read_date(witness.date) if item.value), "") if witness.date else ""
        if not value and (past := latest_told(holdings.text(witness))):
            value = f"{iso_day(past[0])}/.."
        try:
            span = edtf.read(value)
        except ValueError:
            continue
        yield Item(
            span.earliest,
            span.latest,
            value,
            witness.author or "witnesses",
            witness.title or witness.siglum,
            witness.path,
            witness=True,
        )
