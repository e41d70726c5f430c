"""Which words of a draft are quotations: their ends are exact, and nothing else is taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valla import formats
from valla.draft.quotations import quotations
from valla.terms import Quotation

WORDS = st.lists(
    st.sampled_from("river almanac the of harvest it bridge winter a copper was".split()), min_size=5, max_size=20
)
MARKS = ["“”", '""', "«»", "„“", "‘’", "›‹", "»«", "「」"]


def found(written: str) -> tuple[Quotation, ...]:
    return quotations(formats.read(written.encode(), "draft.md"))


def said(quotation: Quotation) -> str:
    return " … ".join(str(piece) for piece in quotation.pieces)


@given(before=WORDS, words=WORDS, after=WORDS, marks=st.sampled_from(MARKS[:5]))
def test_the_words_between_the_marks_and_no_others(before: list[str], words: list[str], after: list[str], marks: str):
    quoted = " ".join(words)
    (only,) = found(f"Coffin {' '.join(before)} wrote: {marks[0]}{quoted}{marks[1]} {' '.join(after)}.\n")
    assert said(only) == quoted


@given(paragraphs=st.lists(st.text("ab \"“”'’‘«».,", max_size=60).map(lambda s: " ".join(s.split())), max_size=6))
def test_no_mark_swallows_more_than_its_paragraph(paragraphs: list[str]):
    written = "\n\n".join(f"Word {p} word" for p in paragraphs) + "\n"
    for quotation in found(written):
        for piece in quotation.pieces:
            assert "\n\n" not in str(piece)


@pytest.mark.parametrize(
    "prose",
    [
        "The farmers' wives and the boys' school of the '90s didn't meet; 'twas o'clock nine.",
        "The beam was 6' 2\" long and the door 5'10\" high, as Coffin's son measured.",
        "Rock 'n' roll, the dogs' dinner, James' book and y'all.",
    ],
)
def test_apostrophes_feet_and_inches_are_no_quotations(prose: str):
    assert not [item for item in found(prose) if not item.aside]


def test_a_quotation_goes_on_where_each_paragraph_opens_it_anew():
    first, second = found(
        "He wrote: “The river rose in the night.\n\n“It fell by noon.” Then: “nothing else was lost”.\n"
    )
    assert [str(piece) for piece in first.pieces] == ["The river rose in the night.", "It fell by noon."]
    assert said(second) == "nothing else was lost"


def test_a_reporting_clause_does_not_end_it():
    (only,) = found('"I am accustomed," he wrote, "to trust facts."\n')
    assert said(only) == "I am accustomed, … to trust facts."


def test_a_nested_quotation_is_part_of_the_outer_one():
    (only,) = found("She said: “He told me ‘the bridge is down’ and went.”\n")
    assert said(only) == "He told me ‘the bridge is down’ and went."


def test_a_block_is_a_quotation_without_marks():
    (only,) = found("She wrote:\n\n> The river rose in the night\n> and fell by noon.\n")
    assert said(only).split() == "The river rose in the night and fell by noon.".split()
