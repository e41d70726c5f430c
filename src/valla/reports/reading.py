"""The draft to read: its blocks as they nest, cut where a statement or a note mark stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from valla.text import Block, Text

__all__ = ["Node", "Run", "Span", "nodes"]

_LEAVES = {"paragraph": "p", "heading": "h", "verse": "p", "code": "pre"}
_HOLDERS = {"quotation": "blockquote", "note": "div"}
_DEEPEST = 6
"""Block quotations nested more deeply are shown as if this deep."""
_PARAGRAPH = re.compile(r"\S(?:.*?\S)??(?=\s*\n\s*\n|\s*\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that belongs to statement `number`; `first` and `last` of its stretches."""

    start: int
    end: int
    number: int
    first: bool
    last: bool


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one piece: of the statement `number`, or of none (0). `note` is the number of a note whose mark stands here;
    such a run has no text. `first` and `last` tell where the statement begins and ends."""

    text: str
    number: int = 0
    first: bool = False
    last: bool = False
    note: int = 0


@dataclass(slots=True)
class Node:
    """One element: `tag` without the level of a heading, `kind` of the block, and within it either nodes or runs. `number`
    is the heading's level (1 is the highest) or the note's number."""

    tag: str
    kind: str
    number: int = 0
    nodes: list[Node] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)


def nodes(text: Text, spans: Sequence[Span]) -> list[Node]:
    """The text without its furniture. `spans` are in order and do not overlap."""
    return _Reading(text, spans).within(0, text.evidence_end, 0)


class _Reading:
    def __init__(self, text: Text, spans: Sequence[Span]) -> None:
        self.text = text
        self.spans = spans
        self.ends = [span.end for span in spans]
        shown = [block for block in text.blocks if block.kind in _LEAVES or block.kind in _HOLDERS]
        self.blocks = deque(sorted(shown, key=lambda block: (block.start, -block.end, block.kind in _LEAVES)))
        self.levels: list[int] = []
        bodies = [mark for mark in text.marks if mark.kind == "note-body"]
        self.bodies = {mark.start: number for number, mark in enumerate(bodies, 1)}
        labels = {mark.value: number for number, mark in enumerate(bodies, 1)}
        self.notes = deque(
            (mark.start, labels[mark.value]) for mark in text.marks if mark.kind == "note" and mark.value in labels
        )

    def within(self, start: int, end: int, depth: int) -> list[Node]:
        """The nodes of a stretch, which takes its blocks from the queue."""
        made: list[Node] = []
        at = start
        while self.blocks and self.blocks[0].start < end:
            block = self.blocks.popleft()
            first, last = max(block.start, at), min(block.end, end)
            if first >= last or (block.kind in _HOLDERS and depth >= _DEEPEST):
                continue
            made += self._loose(at, first)
            made.append(self._node(block, first, last, depth))
            at = last
        return made + self._loose(at, end)

    def _node(self, block: Block, first: int, last: int, depth: int) -> Node:
        if block.kind in _HOLDERS:
            within = self.within(first, last, depth + 1)
            return Node(_HOLDERS[block.kind], block.kind, self.bodies.get(block.start, 0), within)
        level = self._level(block.level) if block.kind == "heading" else 0
        return Node(_LEAVES[block.kind], block.kind, level, runs=list(self._runs(first, last)))

    def _level(self, level: int) -> int:
        """How deep a heading stands: no level is skipped, whatever the draft does."""
        while self.levels and self.levels[-1] >= level:
            self.levels.pop()
        self.levels.append(level)
        return len(self.levels)

    def _loose(self, start: int, end: int) -> list[Node]:
        """Text in no block, in paragraphs."""
        return [
            Node("p", "paragraph", runs=list(self._runs(found.start(), found.end())))
            for found in _PARAGRAPH.finditer(self.text.content, start, end)
        ]

    def _runs(self, start: int, end: int) -> Iterator[Run]:
        """The text cut where a statement begins or ends and where a note mark stands."""
        following = bisect_right(self.ends, start)
        at = start
        while at < end or self._note_at(at):
            while self._note_at(at):
                yield Run("", note=self.notes.popleft()[1])
            while following < len(self.spans) and self.spans[following].end <= at:
                following += 1
            span = self.spans[following] if following < len(self.spans) else None
            inside = span is not None and span.start <= at
            cut = min(end, self.notes[0][0] if self.notes else end)
            if span is not None:
                cut = min(cut, span.end if inside else span.start)
            if cut > at:
                yield self._run(at, cut, span if inside else None)
            at = cut

    def _note_at(self, at: int) -> bool:
        return bool(self.notes) and self.notes[0][0] <= at

    def _run(self, start: int, end: int, span: Span | None) -> Run:
        text = self.text.content[start:end]
        if span is None:
            return Run(text)
        return Run(text, span.number, span.first and start == span.start, span.last and end == span.end)
