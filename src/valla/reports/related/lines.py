"""For the terminal: every contact with its passage, the years with a sparkline, turning points and silences; or every pair."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from valla.dates.reading import iso_day
from valla.relating import Contact, Relation, Turn
from valla.reports.manual import table
from valla.reports.related.shown import contacts_of, pairs, shares, spark, words
from valla.reports.shown import columns, counted, cut, flat

__all__ = ["as_lines"]


def as_lines(found: Relation | Sequence[Contact], width: int | None = None) -> str:
    """The listing; passages are broken, and long names cut, at the `width` of a terminal."""
    if isinstance(found, Relation):
        return "\n".join(_relation(found, width)) + "\n"
    room = max((width - _NUMBERS) // 2, _LEAST) if width else None
    rows: list[tuple[str, ...]] = [("between", "and", "there", "back", "first", "last", "balance")]
    rows += [
        (*(_name(name, room) for name in (one.one, one.other)), str(one.there), str(one.back), one.first, one.last, f"{one.balance:+.1f}")
        for one in pairs(contacts_of(found))
    ]  # fmt: skip
    persons = {name for item in found for name in (item.source, item.target)}
    listed = f"{table(rows, None, (2, 3, 6))}\n" if len(rows) > 1 else ""
    return f"{listed}{counted(len(found), 'contact')} of {len(persons):,} persons and bodies\n"


_NUMBERS, _LEAST = 54, 10
"""Columns of all that is no name in a row of two, and the fewest that a name has."""


def _name(name: str, room: int | None) -> str:
    return cut(flat(name), room) if room else flat(name)


def _set(line: str, width: int | None, indent: int = 4) -> Iterator[str]:
    """A line, broken where the terminal ends."""
    return iter(textwrap.wrap(line, width, subsequent_indent=" " * indent, break_on_hyphens=False) if width else [line])


def _relation(found: Relation, width: int | None) -> Iterator[str]:
    for item in found.contacts:
        yield from _set(f"{item.date or 'undated':12} {flat(item.source)} → {flat(item.target)}: {item.change or item.kind}{' (reported)' if item.mode == 'reported' else ''}, {item.score:+.1f}", width, 13)  # fmt: skip
        yield from _set(f"    {flat(words(item))}", width)
        grounds = f" ({', '.join(map(flat, item.grade.grounds))})" if item.grade.grounds else ""
        yield from _set(f"    at {flat(str(item.passage.locus))}  {item.grade.name}{grounds}", width, 7)
        yield ""
    course = found.course
    if course.periods:
        first, last = course.periods[0].first, course.periods[-1].last
        head, line = f"{flat(found.a)} and {flat(found.b)}, {first} to {last}:", spark(course.periods)
        # A line of signs that is broken shows nothing.
        yield from [head, line] if width and columns(f"{head} {line}") > width else [f"{head} {line}"]
        rows = [("years", "contacts", "balance", "rests on")]
        rows += [
            (one.years, str(len(one.contacts)), f"{one.balance:+.1f}", shares(one))
            for one in course.periods
        ]  # fmt: skip
        yield table(rows, None, (1, 2)).rstrip("\n")
        yield ""
    yield from (line for turn in course.turns for line in _turn(turn, width))
    for silence in course.silences:
        yield from _set(f"no document between {iso_day(silence.first)} and {iso_day(silence.last)}; that is no proof that nothing passed", width)  # fmt: skip
    if found.third:
        yield from _set(f"both had to do with {', '.join(f'{flat(name)} ({count})' for name, count in found.third)}", width)  # fmt: skip
    if found.undecided:
        yield f"{counted(found.undecided, 'passage')} not counted: a name there may be theirs or another's"
    yield f"{counted(len(found.contacts), 'contact')}, {len(course.undated)} of them undated"


def _turn(turn: Turn, width: int | None) -> Iterator[str]:
    balance = f"is {turn.after:+.1f}" if turn.before is None else f"goes from {turn.before:+.1f} to {turn.after:+.1f}"
    yield from _set(f"turning point {turn.date or iso_day(turn.day)}{f', {turn.change}' if turn.change else ''}: the balance {balance}", width)  # fmt: skip
    for label, items in (("before", turn.last[-1:]), ("after", turn.first[:1])):
        for item in items:
            yield from _set(f"    {label:6} {item.date:12} {flat(str(item.passage.locus))}  {flat(words(item))}", width, 11)  # fmt: skip
    yield ""
