"""Chronology: dated events and the distances between them, held against one another.

Events and constraints form a network of differences (a simple temporal network; Dechter, Meiri and Pearl, "Temporal constraint
networks", Artificial Intelligence 49, 1991): each constraint says that one event lies at least and at most so many days after
another, either bound open. The network is consistent if it has no cycle whose bounds add up to less than nothing; of several such
cycles the one of the fewest steps is the contradiction that is shown, for a reader has to follow it.

Days are numbers as `valla.calendars` counts them. All answers are three: yes, no, and None where the network does not tell.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

__all__ = ["Chronology", "Step"]

_ORIGIN = object()
"""The event from which days are counted: day 0."""


@dataclass(frozen=True, slots=True)
class Step:
    """One bound: `later` lies at most `days` after `earlier`. `ground` is whatever the caller gave it for."""

    earlier: Hashable
    later: Hashable
    days: int
    ground: object


class Chronology:
    """A network of events. Events are known by their keys; a constraint may name new ones."""

    def __init__(self) -> None:
        self._numbers: dict[Hashable, int] = {_ORIGIN: 0}
        self._steps: list[Step] = []
        self._ends: list[tuple[int, int]] = []

    def dated(self, event: Hashable, earliest: int | None, latest: int | None, ground: object = None) -> None:
        """The event falls on a day from `earliest` to `latest`, each None where it is open."""
        self.apart(_ORIGIN, event, earliest, latest, ground)

    def apart(self, one: Hashable, other: Hashable, least: int | None, most: int | None, ground: object = None) -> None:
        """The other event lies at least `least` and at most `most` days after the one; negative is before, None is open."""
        self.__dict__.pop("_solved", None)
        for earlier, later, days in ((one, other, most), (other, one, None if least is None else -least)):
            if days is not None:
                self._steps.append(Step(earlier, later, days, ground))
                self._ends.append((self._number(earlier), self._number(later)))

    def before(self, one: Hashable, other: Hashable, ground: object = None, *, least: int = 1) -> None:
        """The one event lies before the other, by at least so many days (0: not after it)."""
        self.apart(one, other, least, None, ground)

    def _number(self, event: Hashable) -> int:
        return self._numbers.setdefault(event, len(self._numbers))

    # -- answers

    def contradiction(self) -> tuple[Step, ...]:
        """The shortest chain of steps that closes on itself and cannot be, in order; empty if the network is consistent."""
        cut, _, _ = self._solved
        best: list[int] = []
        for edge in cut:
            chain = self._closing(edge, len(best) - 1 if best else len(self._numbers))
            if chain and (not best or len(chain) < len(best)):
                best = chain
        return tuple(self._steps[edge] for edge in best)

    def span(self, event: Hashable) -> tuple[int | None, int | None]:
        """The earliest and the latest day on which the event can fall, None where nothing bounds it. Raises ValueError if the
        network is not consistent."""
        if self._solved[0]:
            raise ValueError("a chronology that contradicts itself bounds nothing")
        number = self._numbers.get(event)
        if number is None:
            return None, None
        most, least = self._bounds(0)
        return least[number], most[number]

    def grounds(self, event: Hashable) -> tuple[tuple[Step, ...], tuple[Step, ...]]:
        """The steps that make the earliest day of an event what it is, and those that make the latest, from the event back to a day that is
        told; empty where nothing bounds it. Raises ValueError as `span` does."""
        if self._solved[0]:
            raise ValueError("a chronology that contradicts itself bounds nothing")
        number = self._numbers.get(event)
        if number is None:
            return (), ()
        made: list[tuple[Step, ...]] = []
        for forward in (False, True):
            _, by = self._shortest(0, forward=forward)
            chain, at = [], number
            while at and (edge := by[at]) >= 0:
                chain.append(self._steps[edge])
                at = self._ends[edge][0 if forward else 1]
            made.append(tuple(chain))
        return made[0], made[1]

    def is_before(self, one: Hashable, other: Hashable) -> bool | None:
        """Does the one event lie before the other: surely, surely not, or is it not told? Raises ValueError as `span` does."""
        if self._solved[0]:
            raise ValueError("a chronology that contradicts itself orders nothing")
        if one not in self._numbers or other not in self._numbers:
            return None
        most, least = (bounds[self._numbers[other]] for bounds in self._bounds(self._numbers[one]))
        if least is not None and least > 0:
            return True
        return False if most is not None and most <= 0 else None

    # -- the network

    @cached_property
    def _solved(self) -> tuple[list[int], list[list[int]], list[list[int]]]:
        """Edges without which the network is consistent, few of them; and for each event the edges that lead from it and to it.

        Bellman and Ford's relaxation with a queue. An improvement that would close the tree of last improvements into a cycle (Tarjan's
        observation) shows a cycle that adds up to less than nothing: its edge is cut, and the rest goes on.
        """
        count, ends = len(self._numbers), self._ends
        days = [step.days for step in self._steps]
        out: list[list[int]] = [[] for _ in range(count)]
        into: list[list[int]] = [[] for _ in range(count)]
        for edge, (start, to) in enumerate(ends):
            out[start].append(edge)
            into[to].append(edge)
        value, by = [0] * count, [-1] * count
        cut: set[int] = set()
        queue, queued = deque(range(count)), [True] * count
        while queue:
            at = queue.popleft()
            queued[at] = False
            here = value[at]
            for edge in out[at]:
                to = ends[edge][1]
                if here + days[edge] >= value[to] or edge in cut:
                    continue
                cycle, above = [edge], at
                while above != to and by[above] >= 0:
                    cycle.append(by[above])
                    above = ends[by[above]][0]
                if above == to:
                    # Which of its edges is the wrong one is not known: none of them is used any more.
                    cut.update(cycle)
                    for inner in cycle[1:]:
                        by[ends[inner][1]] = -1
                    continue
                value[to], by[to] = here + days[edge], edge
                if not queued[to]:
                    queued[to] = True
                    queue.append(to)
        # Of what was cut only that counts which the days found do not suit.
        return [edge for edge in sorted(cut) if value[ends[edge][0]] + days[edge] < value[ends[edge][1]]], out, into

    def _closing(self, edge: int, most: int) -> list[int]:
        """The chain of fewest edges, at most `most`, that begins with the edge, comes back to where it began, and adds up to less than
        nothing; empty if there is none."""
        _, out, into = self._solved
        start, to = self._ends[edge]
        if start == to:
            return [edge]
        reach = {to: self._steps[edge].days}
        # For each number of edges the events that are reached sooner by so many, and the edge by which.
        sooner: list[dict[int, int]] = [{to: edge}]
        for _ in range(most - 1):
            closing = [
                (reach[self._ends[e][0]] + self._steps[e].days, e) for e in into[start] if self._ends[e][0] in reach
            ]
            if closing and min(closing)[0] < 0:
                return [*self._back(sooner, self._ends[min(closing)[1]][0]), min(closing)[1]]
            found: dict[int, tuple[int, int]] = {}
            for at in sooner[-1]:
                for e in out[at]:
                    after, days = self._ends[e][1], reach[at] + self._steps[e].days
                    if days < reach.get(after, _FAR) and days < found.get(after, (_FAR, 0))[0]:
                        found[after] = (days, e)
            if not found:
                return []
            reach |= {after: days for after, (days, _) in found.items()}
            sooner.append({after: e for after, (_, e) in found.items()})
        return []

    def _back(self, sooner: list[dict[int, int]], at: int) -> list[int]:
        """The edges by which an event was reached, in order."""
        chain: list[int] = []
        level = len(sooner) - 1
        while True:
            while at not in sooner[level]:
                level -= 1
            chain.append(sooner[level][at])
            if level == 0:
                return chain[::-1]
            at = self._ends[sooner[level][at]][0]
            level -= 1

    def _bounds(self, origin: int) -> tuple[list[int | None], list[int | None]]:
        """For each event how many days after the origin it lies at most, and at least."""
        most, _ = self._shortest(origin, forward=True)
        least, _ = self._shortest(origin, forward=False)
        return most, [None if days is None else -days for days in least]

    def _shortest(self, origin: int, *, forward: bool) -> tuple[list[int | None], list[int]]:
        """For each event the fewest days from the origin (or to it), and the last step on the way, -1 where there is none."""
        near: list[list[tuple[int, int, int]]] = [[] for _ in self._numbers]
        for edge, ((start, to), step) in enumerate(zip(self._ends, self._steps, strict=True)):
            near[start if forward else to].append((to if forward else start, step.days, edge))
        by = [-1] * len(self._numbers)
        found: list[int | None] = [None] * len(self._numbers)
        found[origin] = 0
        queue = deque([origin])
        while queue:
            at = queue.popleft()
            here = found[at] or 0
            for to, days, edge in near[at]:
                known = found[to]
                if known is None or here + days < known:
                    found[to], by[to] = here + days, edge
                    queue.append(to)
        return found, by


_FAR = 1 << 60
