"""`valla relations`: what passed between two persons, bodies or states, and how it stood between them through time; or the whole circle of an archive."""

from __future__ import annotations

from valla.commands.drafts import guard, told, write
from valla.commands.opening import opened, settled
from valla.evidence.onomastics import Names
from valla.record import recorded
from valla.relating import Circle, Undecided, gathered, relation, sent
from valla.reports.related import render
from valla.terminal import Stop, note, progress

__all__ = ["relations"]


def relations(
    persons: tuple[str, ...], everything: bool, archive: tuple[str, ...], form: str, output: str | None, quiet: bool
) -> int:
    """`valla relations`; gives the exit status: 0 if something passed, 1 if the archive tells of nothing."""
    settings = settled(archive)
    if (len(persons) != 2) is not everything or (everything and persons):
        raise Stop('name two persons, such as "Lenin" "Trotsky", or all of them with --all')
    guard(output, (), settings.archive, ())
    with told(Undecided), opened(settings, quiet) as holdings, progress("relating", quiet=quiet) as tell:
        record, _ = recorded(holdings.folders)
        circle = Circle.of_archive(holdings, record, Names(record), persons)
        a, b = (circle.meant(one) for one in persons) if persons else ("", "")
        if persons and a == b:
            raise Stop(f'"{persons[0]}" and "{persons[1]}" are one person here: {a}')
        found = gathered(holdings, circle, (a, b) if persons else (), tell)
        others = list(sent(holdings, circle)) if persons else []
    if holdings.complaints and not quiet:
        for complaint in holdings.complaints:
            note(complaint.message)
    write(render(relation(a, b, found, others) if persons else found.contacts, form), output)
    return int(not found.contacts)
