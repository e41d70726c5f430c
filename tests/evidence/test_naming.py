"""Names of persons: found, taken apart, and set beside one another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valla.evidence.naming import may_be_one, names_in, read
from valla.evidence.onomastics import Names
from valla.record import Person, Record, Row
from valla.text import Places, Text


def text_of(content: str) -> Text:
    return Text("x", content, Places.plain(content))


def full(content: str) -> list[str]:
    return [str(item.passage) for item in names_in(text_of(content)) if item.name.given]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("When Abraham Lincoln met Gen. Ulysses S. Grant, he smiled.", ["Abraham Lincoln", "Gen. Ulysses S. Grant"]),
        ("It was Otto Mercer's hat, and J. E. B. Stuart knew.", ["Otto Mercer", "J. E. B. Stuart"]),
        ("Ludwig van Beethoven and Martin Luther King, Jr., in one sentence.", ["Ludwig van Beethoven", "Martin Luther King, Jr"]),
        ("The Red Army, the New York Times and St. Louis Cardinals are no persons.", []),
        ("In June Otto Mercer saw the French Revolution from Lenin's Testament.", ["Otto Mercer"]),
        ("George Washington wrote to Horatio Gates and Gen. N. P. Banks.", ["George Washington", "Horatio Gates", "Gen. N. P. Banks"]),
        ("The George Washington Papers, South Boston and James II are none.", []),
        ("Felix Dzierżyński and José Martí.", ["Felix Dzierżyński", "José Martí"]),
    ],
)  # fmt: skip
def test_full_names_of_persons_are_found(content: str, expected: list[str]):
    assert full(content) == expected


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("Vladimir Ilyich Lenin", "V. I. Lenin", True),
        ("Vladimir Lenin", "Vladimir Ilyich Lenin", True),
        ("Lenin, Vladimir", "Gen. V. Lenin", True),
        ("William Henry Harrison", "William Harrison", None),
        ("John Adams", "John Quincy Adams", None),
        ("John Adams", "John Adams, Jr.", None),
        ("John Adams, Sr.", "John Adams, Jr.", False),
        ("George W. Bush", "George H. Bush", False),
        ("Otto Mercer", "Ruth Mercer", False),
        ("Mercer", "Ruth Mercer", None),
        ("Wm. Lee", "William Lee", True),
        ("Vladimir Ulyanov (Lenin)", "V. Ulyanov", True),
    ],
)
def test_whether_two_names_can_be_one_persons_has_three_answers(one: str, other: str, answer: bool | None):
    assert may_be_one(read(one)[0], read(other)[0]) is answer
    assert may_be_one(read(other)[0], read(one)[0]) is answer


def test_a_cell_may_tell_two_names():
    assert [name.key for name in read("Vladimir Ilyich Ulyanov (Lenin)")] == [
        ("vladimir", "ulyanov"),
        ("vladimir", "lenin"),
    ]
    assert [name.key for name in read("Clara Holt, née Vane")] == [("clara", "holt"), ("clara", "vane")]


@pytest.mark.parametrize(
    "form", ["V. I. Lenin", "V.I. Lenin", "Vladimir Lenin", "Vladimir I. Lenin", "Vladimir Ulyanov", "Lenin"]
)
def test_the_record_knows_a_person_by_all_forms(form: str):
    row = Person(
        Row("persons.csv", 2, "register"),
        "lenin",
        "Vladimir Ilyich Ulyanov (Lenin)",
        ("Lenin, Vladimir Ilyich",),
        None,
        None,
    )
    found = Names(Record(persons={"lenin": [row]})).within(text_of(f"then {form} spoke"), 0, len(form) + 11)
    assert [item.id for item in found] == ["lenin"]


@given(st.text(alphabet="ABab .,-'’\n()éŁ1", max_size=60))
def test_any_text_is_borne_and_names_lie_within_it(content: str):
    for item in names_in(text_of(content)):
        assert 0 <= item.passage.start < item.passage.end <= len(content)
        assert str(item.passage).strip() == str(item.passage)
    read(content)


@given(st.lists(st.sampled_from("Otto Ruth V. I. Mercer van Holt Jr. née (Vane) Gen.".split()), max_size=6))
def test_a_name_can_be_its_own(words: list[str]):
    for name in read(" ".join(words)):
        assert may_be_one(name, name) is not False
