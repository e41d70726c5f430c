"""From what several witnesses offer for one page to changes of which no two are at one place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from valla.restoring.changes import GAP, Change
from valla.text import Passage

__all__ = ["merged"]

_LETTER = re.compile(r"[^\W_]")
_READ = re.compile(rf"{re.escape(GAP)}|[^\W_]+")


def merged(offered: Sequence[Sequence[Change]]) -> list[Change]:
    """What several witnesses offer, the first witness first, as changes of which no two are at one place, in order. What is sure goes before what is
    not, and an earlier witness before a later one; where two of them are sure of different words, neither is."""
    ranked = [(rank, change) for rank, changes in enumerate(offered) for change in changes]
    kept = [change for group in _groups(ranked) for change in _settled(group)]
    return sorted(kept, key=_place)


def _place(change: Change) -> tuple[int, int]:
    return change.passage.start, change.passage.end


def _groups(ranked: Sequence[tuple[int, Change]]) -> Iterator[list[tuple[int, Change]]]:
    """The changes in groups between which at least one word stands, so that only those of one group can be at one place."""
    group: list[tuple[int, Change]] = []
    reach = 0
    for item in sorted(ranked, key=lambda item: _place(item[1])):
        here = item[1].passage
        if group and _LETTER.search(here.text.content, reach, here.start):
            yield group
            group, reach = [], 0
        group.append(item)
        reach = max(reach, here.end)
    if group:
        yield group


def _settled(group: Sequence[tuple[int, Change]]) -> list[Change]:
    """The changes of a group that go together."""
    kept: list[tuple[int, Change]] = []
    for rank, change in sorted(group, key=lambda item: (not item[1].sure, item[0])):
        there = [k for k, (_, other) in enumerate(kept) if _are_one_place(change.passage, other.passage)]
        rivals = [k for k in there if kept[k][0] != rank and kept[k][1].sure and change.sure]
        if not there:
            kept.append((rank, change))
        elif rivals and not _agree(change, [kept[k][1] for k in rivals]):
            for k in rivals:
                by, other = kept[k]
                ground = f'{other.ground}; another witness has "{change.after.strip()}"'
                kept[k] = by, replace(other, sure=False, ground=ground)
        elif rivals == there and len(there) == 1 and GAP in kept[there[0]][1].after and GAP not in change.after:
            kept[there[0]] = rank, change
    return [change for _, change in kept]


def _are_one_place(one: Passage, other: Passage) -> bool:
    """Do two passages overlap, or does each lie between the same two words? A point at the edge of words is not within them, so that words can be
    put in where others are cut."""
    first, second = sorted((one, other), key=lambda passage: (passage.start, passage.end))
    return second.start < first.end or not _LETTER.search(one.text.content, first.start, second.end)


def _agree(change: Change, others: Sequence[Change]) -> bool:
    """Has the page the same words after a change as after the others? A gap that was left for doubtful words stands for any."""
    here = [change.passage, *(other.passage for other in others)]
    start, end = min(passage.start for passage in here), max(passage.end for passage in here)
    one, other = _read([change], start, end), _read(others, start, end)
    return bool(_pattern(one).fullmatch(other) or _pattern(other).fullmatch(one))


def _read(changes: Sequence[Change], start: int, end: int) -> str:
    """The words of a stretch of the page with some changes made."""
    content, at, made = changes[0].passage.text.content, start, []
    for change in sorted(changes, key=_place):
        made += [content[at : change.passage.start], change.after]
        at = change.passage.end
    return " ".join(_READ.findall("".join([*made, content[at:end]]).lower()))


def _pattern(read: str) -> re.Pattern[str]:
    return re.compile(re.escape(read).replace(re.escape(GAP), r"\S+(?: \S+)*"))
