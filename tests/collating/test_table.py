"""Words beside their own: in small tables by hand, in any texts by properties, in a long text by planted variants."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.collating.small import lines, tabled, witness, witnesses
from valla.collating import align, collated

WORDS = st.lists(st.sampled_from("the a and sea see ship ships storm storms 12 twelve not".split()), max_size=12)


@pytest.mark.parametrize(
    ("contents", "expected"),
    [
        (["the grey sea", "the green sea"], ["the|grey|sea", "the|green|sea"]),
        (["the sea", "the cold grey sea"], ["the|-|-|sea", "the|cold|grey|sea"]),
        (["one", "two", "one two"], ["one|-", "-|two", "one|two"]),
        (["over this hill", "over there that hill"], ["over|-|this|hill", "over|there|that|hill"]),
        (["over this hill", "over that there hill"], ["over|this|-|hill", "over|that|there|hill"]),
        (
            ["he paid 12 crowns", "he gladly paid twelve crowns"],
            ["he|-|paid|12|crowns", "he|gladly|paid|twelve|crowns"],
        ),
        (["p q r s t u", "x y z s t", "p q x y z"], ["p|q|r|-|-|s|t|u", "-|-|x|y|z|s|t|-", "p|q|x|y|z|-|-|-"]),
        (["a g a g c t a g t", "a g c t"], ["a|g|a|g|c|t|a|g|t", "-|-|a|g|c|t|-|-|-"]),
        (["", "the sea"], ["-|-", "the|sea"]),
    ],
)
def test_each_word_stands_beside_its_own(contents: list[str], expected: list[str]):
    assert tabled(*contents) == expected


@given(st.lists(WORDS, min_size=1, max_size=5))
@settings(deadline=None)
def test_each_row_reads_as_its_witness(texts: list[list[str]]):
    rows = witnesses(*(", ".join(words) for words in texts))
    table = collated(rows)
    for row, cells in zip(rows, table.cells, strict=True):
        assert [k for k in cells if k >= 0] == list(range(len(row)))
        assert "".join(row.written(k, k + 1) for k in range(len(row))) == (row.text.content if len(row) else "")
    assert all(any(cells[c] >= 0 for cells in table.cells) for c in range(table.width))


@given(st.lists(WORDS, min_size=2, max_size=4), st.randoms())
@settings(deadline=None)
def test_which_is_named_first_makes_no_difference(texts: list[list[str]], chance: random.Random):
    rows = witnesses(*map(" ".join, texts))
    shuffled = list(rows)
    chance.shuffle(shuffled)
    assert sorted(lines(collated(rows))) == sorted(lines(collated(shuffled)))


@given(WORDS)
def test_a_text_answers_to_itself(words: list[str]):
    found = align(witness(" ".join(words)), witness(" ".join(words)))
    assert found.beside == tuple(range(len(words)))
    assert found.moves == ()


@given(st.lists(WORDS, min_size=2, max_size=2), st.integers(0, 12), st.integers(0, 12))
@settings(deadline=None)
def test_no_word_answers_to_two(texts: list[list[str]], here: int, there: int):
    one, other = texts
    moved = one[here:]
    found = align(witness(" ".join([*one, *other])), witness(" ".join([*moved[:there], *other, *one[:here]])))
    answers = [k for k in found.beside if k >= 0]
    assert len(set(answers)) == len(answers)


def invented(count: int, seed: int = 3) -> list[str]:
    """Prose-like words: few are common, most are rare."""
    chance = random.Random(seed)
    letters = "bcdfghklmnprst"
    rare = [
        "".join(chance.choice(letters) + chance.choice("aeiou") for _ in range(chance.randint(2, 4)))
        for _ in range(9000)
    ]
    common = "the of and a to in that he was it".split()
    return [
        chance.choice(common) if chance.random() < 0.4 else rare[int(9000 * chance.random() ** 3)] for _ in range(count)
    ]


def test_a_moved_stretch_is_found_and_its_words_stand_beside_their_own():
    words = invented(3000)
    moved = words[:500] + words[700:2400] + words[500:700] + words[2400:]
    moved[2250] = "altered"
    found = align(witness(" ".join(words)), witness(" ".join(moved)))
    assert [(move.start, move.end, move.other_start, move.other_end) for move in found.moves] == [
        (500, 700, 2200, 2400)
    ]
    own = [*range(500), *range(2200, 2400), *range(500, 2200), *range(2400, 3000)]
    assert sum(a == b for a, b in zip(found.beside, own, strict=True)) == 3000


def test_two_words_that_changed_places():
    found = align(witness("a long black and heavy night"), witness("a long heavy and black night"))
    assert {(move.start, move.other_start) for move in found.moves} == {(2, 4), (4, 2)}
    assert found.beside == (0, 1, 4, 3, 2, 5)


def test_the_cost_is_near_linear_and_words_stand_beside_their_own():
    seconds = {}
    for size in (20_000, 80_000):
        words = invented(size)
        chance = random.Random(1)
        other, own = [], []
        for word in words:
            fate = chance.random()
            own.append(len(other) if fate > 0.01 else -1)
            if fate > 0.01:
                other.append(word[::-1] if fate < 0.03 else word)
        start = time.process_time()
        found = align(witness(" ".join(words)), witness(" ".join(other)))
        seconds[size] = time.process_time() - start
        right = sum(a == b for a, b in zip(found.beside, own, strict=True) if b >= 0)
        assert right > 0.97 * len(other)
    assert seconds[80_000] < 10 * seconds[20_000]


@pytest.mark.parametrize("contents", [("the " * 20_000, "the " * 18_000 + "end"), ("a b " * 9000, "b a " * 9500)])
def test_what_says_the_same_over_and_over_is_no_burden(contents: tuple[str, str]):
    start = time.process_time()
    found = align(*witnesses(*contents))
    assert time.process_time() - start < 5
    assert sum(k >= 0 for k in found.beside) > 10_000


def test_texts_that_have_nothing_to_do_with_one_another_are_not_forced_together():
    one, other = invented(60, 5), [word + "x" for word in invented(60, 6)]
    frame = invented(40, 7)
    found = align(witness(" ".join(frame + one + frame[::-1])), witness(" ".join(frame + other + frame[::-1])))
    assert set(found.beside[40:100]) == {-1}
