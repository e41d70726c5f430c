"""The words of several witnesses in one table, those that answer to one another in one column.

The two witnesses most alike are set beside one another first; then one after the other is added that is most like one already there
(progressive alignment: Feng and Doolittle, J. Mol. Evol. 25 (1987); for texts Spencer and Howe, "Collating texts using progressive
multiple alignment", Computers and the Humanities 38 (2004)). A word may stand in any column in which one of the witnesses has its like.
Which witness is named first makes no difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, combinations, pairwise

from valla.collating.aligning import Aligner
from valla.collating.moves import Move, moves
from valla.collating.rows import Row, row_of
from valla.text import Text

__all__ = ["Alignment", "Table", "align", "collated"]


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two texts, word by word. `beside[k]` is the number of the word of the second that answers to word `k` of the first, -1 if none does; the
    numbers rise but for the words of `moves`, which stand elsewhere in the second."""

    first: Row
    second: Row
    beside: tuple[int, ...]
    moves: tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The words of several witnesses in columns. `cells[r][c]` is the number of the word of row `r` that stands in column `c`, -1 for none; each
    row has all its words, in order. `moves[r]` are those between row `reference` and row `r`."""

    rows: tuple[Row, ...]
    cells: tuple[list[int], ...]
    moves: tuple[tuple[Move, ...], ...]
    reference: int = 0

    @property
    def width(self) -> int:
        """How many columns there are."""
        return len(self.cells[0]) if self.cells else 0

    def edges(self) -> set[int]:
        """The columns at which a long moved stretch begins in one of the rows, or what follows it."""
        made: set[int] = set()
        for r, told in enumerate(self.moves):
            long = [move for move in told if move.sure]
            if long:
                mine, theirs = ([c for c, k in enumerate(self.cells[row]) if k >= 0] for row in (self.reference, r))
                made.update(c for move in long for c in (mine[move.start], mine[move.end - 1] + 1))
                made.update(c for move in long for c in (theirs[move.other_start], theirs[move.other_end - 1] + 1))
        return made

    def moved(self, r: int, move: Move) -> Table:
        """A moved stretch as the reference and row `r` have it, beside one another."""
        part = self.rows[self.reference].part(move.start, move.end), self.rows[r].part(move.other_start, move.other_end)
        mine: list[int] = []
        theirs: list[int] = []
        i = j = 0
        for own, other in (*move.pairs, (move.end, move.other_end)):
            k, n = own - move.start, other - move.other_start
            mine += [*range(i, k), *[-1] * (n - j), k]
            theirs += [*[-1] * (k - i), *range(j, n), n]
            i, j = k + 1, n + 1
        return Table(part, (mine[:-1], theirs[:-1]), ((), ()))


def align(first: Text | Row, second: Text | Row) -> Alignment:
    """Set two texts beside one another, word by word: near words with their like, what was moved with its own.

    Takes time near linear in their length (about a second for two texts of 100,000 words).
    """
    one, other = (item if isinstance(item, Row) else row_of(item) for item in (first, second))
    aligner = Aligner()
    at, other_at = _merged([(one.forms, list(range(len(one))))], other, aligner)
    answers = dict(zip(other_at, range(len(other)), strict=True))
    found = moves(one, other, at[0], other_at, aligner)
    moved = dict(pair for move in found for pair in move.pairs)
    # A word that has its own elsewhere does not also answer to the one in whose place it stands.
    elsewhere = set(moved.values())
    beside = [moved.get(k, -1 if answers.get(c) in elsewhere else answers.get(c, -1)) for k, c in enumerate(at[0])]
    return Alignment(one, other, tuple(beside), found)


def collated(rows: Sequence[Row], reference: int = 0, progress: Callable[[int, int, str], None] | None = None) -> Table:
    """The table of the rows. `reference` is the row against which moves are told. `progress` is called with how many rows are set, of how
    many, and the siglum of the next."""
    aligner = Aligner()
    at: dict[int, list[int]] = {}
    for done, number in enumerate(_order(rows)):
        if progress:
            progress(done, len(rows), rows[number].siglum)
        if not at:
            at[number] = list(range(len(rows[number])))
            continue
        placed = list(at)
        shifted, own = _merged([(rows[k].forms, at[k]) for k in placed], rows[number], aligner)
        at = {**dict(zip(placed, shifted, strict=True)), number: own}
    width = 1 + max((columns[-1] for columns in at.values() if columns), default=-1)
    told = tuple(
        () if k == reference else moves(rows[reference], row, at[reference], at[k], aligner)
        for k, row in enumerate(rows)
    )
    return Table(tuple(rows), tuple(_cells(at[k], width) for k in range(len(rows))), told, reference)


def _cells(columns: Sequence[int], width: int) -> list[int]:
    made = [-1] * width
    for k, column in enumerate(columns):
        made[column] = k
    return made


def _merged(
    placed: Sequence[tuple[list[str], list[int]]], row: Row, aligner: Aligner
) -> tuple[list[list[int]], list[int]]:
    """The columns of rows in a table after a further one has been added, and that one's own."""
    width = 1 + max((at[-1] for _, at in placed if at), default=-1)
    pairs = aligner.pairs([aligner.strand(forms, at) for forms, at in placed], aligner.strand(row.forms))
    column_of = {j: column for column, j in pairs}
    # What has no column yet gets one directly behind the word before it.
    fresh = [0] * (width + 1)
    last = 0
    own: list[tuple[int, int]] = []
    for j in range(len(row)):
        column = column_of.get(j)
        if column is None:
            own.append((last, fresh[last]))
            fresh[last] += 1
        else:
            last = column + 1
            own.append((column, -1))
    # So many are put in before what is put in at column `c`, which then begins at `c + shift[c]`; the column itself comes after.
    shift = [0, *accumulate(fresh)]
    after = [c + shift[c + 1] for c in range(width)]
    mine = [after[c] if k < 0 else c + shift[c] + k for c, k in own]
    return [[after[c] for c in at] for _, at in placed], mine


def _order(rows: Sequence[Row]) -> Iterator[int]:
    """The rows, the two most alike first, then always the one most like one already named. What is alike alike is taken by its words."""
    if len(rows) < 2:
        yield from range(len(rows))
        return
    profiles: list[Counter[object]] = [Counter((*row.forms, *pairwise(row.forms))) for row in rows]
    likeness = [[0.0] * len(rows) for _ in rows]
    for a, b in combinations(range(len(rows)), 2):
        likeness[a][b] = likeness[b][a] = _shared(profiles[a], profiles[b])
    by_words = sorted(range(len(rows)), key=lambda k: (-len(rows[k]), rows[k].forms))
    first = max(by_words, key=lambda k: max(likeness[k]))
    named = [first]
    yield first
    rest = [k for k in by_words if k != first]
    while rest:
        nearest = max(rest, key=lambda k: max(likeness[k][other] for other in named))
        rest.remove(nearest)
        named.append(nearest)
        yield nearest


def _shared(one: Counter[object], other: Counter[object]) -> float:
    """The share (0 to 1) of words and pairs of words that two texts have in common."""
    if len(one) > len(other):
        one, other = other, one
    both = sum(min(count, other[item]) for item, count in one.items() if item in other)
    return 2 * both / (one.total() + other.total() or 1)
