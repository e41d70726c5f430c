"""For the terminal: every contact with its passage, the years with a sparkline, turning points and silences; or every pair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from valla.relating import Contact, Relation, Turn
from valla.reports.manual import table
from valla.reports.related.shown import contacts_of, iso, pairs, shares, spark, words
from valla.reports.shown import counted, flat

__all__ = ["as_lines"]


def as_lines(found: Relation | Sequence[Contact]) -> str:
    """The listing."""
    if isinstance(found, Relation):
        return "\n".join(_relation(found)) + "\n"
    rows = [("between", "and", "there", "back", "first", "last", "balance")]
    rows += [
        (flat(one.one), flat(one.other), str(one.there), str(one.back), one.first, one.last, f"{one.balance:+.1f}")
        for one in pairs(contacts_of(found))
    ]
    persons = {name for item in found for name in (item.source, item.target)}
    return f"{table(rows, None, (2, 3, 6))}\n{counted(len(found), 'contact')} of {len(persons):,} persons and bodies\n"


def _relation(found: Relation) -> Iterator[str]:
    for item in found.contacts:
        yield f"{item.date or 'undated':12} {flat(item.source)} → {flat(item.target)}: {item.change or item.kind}{' (reported)' if item.mode == 'reported' else ''}, {item.score:+.1f}"
        yield f"    {flat(words(item))}"
        grounds = f" ({', '.join(map(flat, item.grade.grounds))})" if item.grade.grounds else ""
        yield f"    at {flat(str(item.passage.locus))}  {item.grade.name}{grounds}"
        yield ""
    course = found.course
    if course.periods:
        first, last = course.periods[0].first, course.periods[-1].last
        yield f"{flat(found.a)} and {flat(found.b)}, {first} to {last}: {spark(course.periods)}"
        rows = [("years", "contacts", "balance", "rests on")]
        rows += [
            (str(one.first) if one.first == one.last else f"{one.first}–{one.last}", str(len(one.contacts)), f"{one.balance:+.1f}", shares(one))
            for one in course.periods
        ]  # fmt: skip
        yield table(rows, None, (1, 2)).rstrip("\n")
        yield ""
    yield from (line for turn in course.turns for line in _turn(turn))
    for silence in course.silences:
        yield f"no document between {iso(silence.first)} and {iso(silence.last)}; that is no proof that nothing passed"
    if found.third:
        yield f"both had to do with {', '.join(f'{flat(name)} ({count})' for name, count in found.third)}"
    if found.undecided:
        yield f"{counted(found.undecided, 'passage')} not counted: a name there may be theirs or another's"
    yield f"{counted(len(found.contacts), 'contact')}, {len(course.undated)} of them undated"


def _turn(turn: Turn) -> Iterator[str]:
    balance = f"is {turn.after:+.1f}" if turn.before is None else f"goes from {turn.before:+.1f} to {turn.after:+.1f}"
    yield f"turning point {turn.date or iso(turn.day)}{f', {turn.change}' if turn.change else ''}: the balance {balance}"
    for label, items in (("before", turn.last[-1:]), ("after", turn.first[:1])):
        for item in items:
            yield f"    {label:6} {item.date:12} {flat(str(item.passage.locus))}  {flat(words(item))}"
    yield ""
