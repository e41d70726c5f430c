"""What a judge may say and what it may not: of its words, and of any words at all."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valla.evidence.proposed import SLOTS, slot_of
from valla.judging.protocol import Failed, Opinion, answered
from valla.terms import Slot
from valla.text import Passage, Places, Text, fold

SENTENCE = "Before it. On 12 May Mercer’s brother read the well-known letter of Otto Mercer aloud to twenty-five men, and it was printed\nin Boston. After it."
WITNESS = "Before it. Clara Holt read the letter on 14 May aloud to thirty men in the mill, and it was never printed there; Otto saw 1,200 of them. After it."


def passage(content: str) -> Passage:
    return Passage(Text("x", content, Places.plain(content)), 11, len(content) - 10)


def slot(what: str, draft: str, witness: str, *others: str) -> Slot | None:
    return slot_of(what, draft, witness, passage(SENTENCE), passage(WITNESS), [passage(item) for item in others])


@pytest.mark.parametrize(
    ("what", "draft", "witness"),
    [
        ("participant", "Mercer’s brother", "Clara Holt"),
        ("participant", "Mercer’s", "Clara Holt"),
        ("place", "in Boston", "in the mill"),
        ("number", "twenty-five", "thirty"),
        ("number", "12 May", "14 May"),
        ("number", "12", "14"),
        ("denied", "was printed", "was never printed"),
        ("denied", "was  printed in", "never printed"),
    ],
)
def test_what_stands(what: str, draft: str, witness: str):
    found = slot(what, draft, witness)
    assert found is not None
    assert (str(found.draft).split(), str(found.witness).split()) == (draft.split(), witness.split())


@pytest.mark.parametrize(
    ("what", "draft", "witness"),
    [
        ("participant", "Mercer", "Clara Holt"),  # stands twice
        ("participant", "Clara Holt", "Otto Mercer"),  # swapped
        ("participant", "Otto Mercer", "Otto"),  # told more fully
        ("participant", "the letter", "the letter"),
        ("participant", "the", "the mill"),  # tells nothing
        ("participant", "Mercer’s brother", "Clara"[:4]),
        ("participant", "", "Clara Holt"),
        ("participant", "mercer’s brother", "Clara Holt"),  # not letter for letter
        ("participant", "Before it", "Clara Holt"),  # outside the sentence
        ("participant", "Mercer’s brother", "After it"),
        ("number", "twenty", "thirty"),  # a part of twenty-five
        ("number", "five", "thirty"),
        ("number", "12", "1"),
        ("number", "12", "200"),
        ("number", "12 May", "Clara Holt"),
        ("number", "aloud", "never"),
        ("place", "well", "mill"),
        ("denied", "was printed", "printed there"),  # neither denies
        ("denied", "Boston", "the mill"),
        ("motive", "Boston", "the mill"),
        ("", "Boston", "the mill"),
    ],
)
def test_what_does_not_stand(what: str, draft: str, witness: str):
    assert slot(what, draft, witness) is None


def test_what_another_passage_bears_out_is_no_contradiction():
    assert slot("place", "in Boston", "in the mill") is not None
    assert slot("place", "in Boston", "in the mill", "Before it. It was printed in Boston itself. After it.") is None
    other = "Before it. It was printed in Salem itself. After it."
    assert slot("place", "in Boston", "in the mill", other) is not None


WORDS = st.lists(st.sampled_from([*SENTENCE.split(), *WITNESS.split(), "Tilton"]), min_size=0, max_size=4).map(" ".join)
PIECES = st.one_of(
    st.text(max_size=12),
    WORDS,
    st.tuples(st.sampled_from([SENTENCE, WITNESS]), st.integers(0, 150), st.integers(0, 30)).map(
        lambda cut: cut[0][cut[1] : cut[1] + cut[2]]
    ),
)


@given(st.sampled_from([*SLOTS, "motive"]), PIECES, PIECES)
def test_nothing_stands_that_is_not_there(what: str, draft: str, witness: str):
    found = slot(what, draft, witness)
    if found is None:
        return
    assert found.what == what != "motive"
    for side, said, content in ((found.draft, draft, SENTENCE), (found.witness, witness, WITNESS)):
        assert str(side).split() == said.split() and 11 <= side.start < side.end <= len(content) - 10
        assert content[side.start : side.end] == str(side)
        assert not re.search(r"\w\Z", content[: side.start]) or not re.match(r"\w", str(side))
        assert not re.match(r"\w", content[side.end :]) or not re.search(r"\w\Z", str(side))
    assert fold(str(found.draft)) != fold(str(found.witness))


@given(st.one_of(st.binary(max_size=60), st.text(max_size=60).map(str.encode)))
def test_whatever_is_answered_is_an_opinion_or_a_failure(line: bytes):
    try:
        assert isinstance(answered(line, 1), Opinion)
    except Failed as failed:
        assert str(failed).startswith("the judge answered")
