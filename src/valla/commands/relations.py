"""`valla relations`: what passed between two persons, bodies or states, and how it stood between them through time; or the whole circle of an archive."""

from __future__ import annotations

from collections.abc import Sequence

from valla.archive.holdings import Holdings
from valla.commands.drafts import columns, guard, told, write
from valla.commands.opening import opened, settled
from valla.evidence.onomastics import Names
from valla.record import recorded
from valla.relating import Circle, Undecided, gathered, relation, sent
from valla.reports.related import render
from valla.reports.shown import counted
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
    if not all(map(str.strip, persons)):
        raise Stop('a name is empty; name two persons, such as "Lenin" "Trotsky"')
    with told(Undecided), opened(settings, quiet) as holdings, progress("relating", quiet=quiet) as tell:
        record, _ = recorded(holdings.folders)
        circle = Circle.of_archive(holdings, record, Names(record), persons)
        a, b = (circle.meant(one) for one in persons) if persons else ("", "")
        if persons and a == b:
            raise Stop(f'"{persons[0]}" and "{persons[1]}" are one person here: {a}')
        found = gathered(holdings, circle, (a, b) if persons else (), tell)
        others = list(sent(holdings, circle)) if persons else []
        nothing = "" if found.contacts else _nothing(holdings, circle, (a, b) if persons else (), found.undecided)
    if nothing and not quiet:
        note(nothing)
    width = None if output else columns()
    write(render(relation(a, b, found, others) if persons else found.contacts, form, width), output)
    return int(not found.contacts)


def _nothing(holdings: Holdings, circle: Circle, pair: Sequence[str], undecided: int) -> str:
    """Why there is nothing, in a sentence."""
    if not holdings.witnesses:
        return "the archive has no document that can be read"
    unknown = [name for name in pair if not _is_named(name, holdings, circle)]
    if unknown:
        return f"no document names {' or '.join(unknown)}"
    if undecided:
        return f"{counted(undecided, 'passage')} may tell of them, but a name there may be another's"
    return f"no document tells of anything that passed between {' and '.join(pair or ('any two',))}"


def _is_named(name: str, holdings: Holdings, circle: Circle) -> bool:
    hands = {circle.of(one) for letter in circle.letters.values() for one in (*letter.senders, *letter.recipients)}
    pattern = circle.pattern(name)
    return name in hands or any(pattern.search(holdings.text(witness).content) for witness in holdings.witnesses)
