"""The network of events: consistent or not, its shortest contradiction, and the bounds of each event, against brute force."""

from __future__ import annotations

import itertools
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from valla.evidence.chronology import Chronology

EDGES = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(-8, 8)).filter(lambda edge: edge[0] != edge[1]),
    max_size=14,
)


def network(edges: list[tuple[int, int, int]]) -> Chronology:
    made = Chronology()
    for number, (one, other, most) in enumerate(edges):
        made.apart(one, other, None, most, number)
    return made


def shortest_bad_cycle(edges: list[tuple[int, int, int]]) -> int | None:
    """The number of edges of the shortest simple cycle whose bounds add up to less than nothing."""
    near = {(a, b): min(w for x, y, w in edges if (x, y) == (a, b)) for a, b, _ in edges}
    for length in range(2, 7):
        for cycle in itertools.permutations(range(6), length):
            pairs = list(zip(cycle, (*cycle[1:], cycle[0]), strict=True))
            if all(pair in near for pair in pairs) and sum(near[pair] for pair in pairs) < 0:
                return length
    return None


@given(EDGES)
@settings(max_examples=200, deadline=None)
def test_the_contradiction_is_there_if_there_is_one_and_is_the_shortest(edges: list[tuple[int, int, int]]):
    chain = network(edges).contradiction()
    expected = shortest_bad_cycle(edges)
    assert len(chain) == (expected or 0)
    if chain:
        assert sum(step.days for step in chain) < 0
        assert all(one.later == other.earlier for one, other in itertools.pairwise((*chain, chain[0])))


@given(EDGES, st.lists(st.tuples(st.integers(0, 5), st.integers(-9, 9), st.integers(0, 9)), min_size=1, max_size=4))
@settings(max_examples=150, deadline=None)
def test_bounds_are_those_of_all_paths(edges: list[tuple[int, int, int]], dated: list[tuple[int, int, int]]):
    made = network(edges)
    for event, first, more in dated:
        made.dated(event, first, first + more)
    if made.contradiction():
        with pytest.raises(ValueError, match="contradicts itself"):
            made.span(0)
        return
    nodes = ["origin", *range(6)]
    reach = {(a, b): 0 if a == b else None for a in nodes for b in nodes}
    steps = [*edges, *(("origin", e, f + m) for e, f, m in dated), *((e, "origin", -f) for e, f, _ in dated)]
    for a, b, w in steps:
        reach[a, b] = w if reach[a, b] is None else min(reach[a, b], w)
    for k, a, b in itertools.product(nodes, repeat=3):
        if reach[a, k] is not None and reach[k, b] is not None:
            through = reach[a, k] + reach[k, b]
            reach[a, b] = through if reach[a, b] is None else min(reach[a, b], through)
    for event in range(6):
        most, least = reach["origin", event], reach[event, "origin"]
        assert made.span(event) == (None if least is None else -least, most)


def test_order_is_told_in_three_answers():
    made = Chronology()
    made.dated("a", 10, 12)
    made.dated("b", 12, 20)
    made.dated("c", 30, None)
    assert made.is_before("a", "c") is True
    assert made.is_before("c", "a") is False
    assert made.is_before("a", "b") is None
    assert made.is_before("a", "unknown") is None
    assert made.span("c") == (30, None)


def test_a_large_network_with_one_wrong_statement_is_told_by_a_short_chain():
    draw = random.Random(3)
    days = [draw.randrange(40_000) for _ in range(2_000)]
    made = Chronology()
    for event, day in enumerate(days):
        if draw.random() < 0.3:
            made.dated(event, day - 300, day + 300, "dated")
    for _ in range(8_000):
        one, other = draw.sample(range(2_000), 2)
        made.apart(one, other, days[other] - days[one] - 90, days[other] - days[one] + 90, "apart")
    assert made.contradiction() == ()
    made.apart(1, 2, days[2] - days[1] + 60_000, None, "wrong")
    chain = made.contradiction()
    assert "wrong" in [step.ground for step in chain] and len(chain) <= 5
