"""Titles: what they say of who wrote to whom, and what is no letter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valla.archive.titles import Title, read


@pytest.mark.parametrize(
    ("title", "sender", "recipient"),
    [
        ("Anna Vane to Peter Holt", "Anna Vane", "Peter Holt"),
        ("Letter from Anna Vane to Peter Holt", "Anna Vane", "Peter Holt"),
        ("Letter to Peter Holt, 3 May 1812", "", "Peter Holt"),
        ("TO PETER F. HOLT--ON THE HARVEST", "", "PETER F. HOLT"),
        ("TO DR. PETER HOLT, OAKHAM, ILL.", "", "DR. PETER HOLT"),
        ("TO P. HOLT FROM A. VANE", "A. VANE", "P. HOLT"),
        ("TELEGRAM FROM GENERAL VANE TO GENERAL P. F. HOLT", "GENERAL VANE", "GENERAL P. F. HOLT"),
        ("TELEGRAM TO GENERAL P.F. HOLT. OAKHAM, D. C., March 8, 1865.", "", "GENERAL P.F. HOLT"),
        ("Harbour Committee to the Eastern Navy Board", "Harbour Committee", "the Eastern Navy Board"),
        ("Commissioners to Norway to Peter Holt", "Commissioners to Norway", "Peter Holt"),
        ("Peter Holt to the Commissioners to Norway", "Peter Holt", "the Commissioners to Norway"),
        ("Peter Holt of Oakham to Peter Holt, Sr.", "Peter Holt of Oakham", "Peter Holt, Sr."),
        ("TO P. HOLT, A. VANE, AND C. MOSS.", "", "P. HOLT, A. VANE, AND C. MOSS"),
        ("Voltaire to d'Alembert", "Voltaire", "d'Alembert"),
        ("Brutus's letter to Cicero", "Brutus", "Cicero"),
        ("Anna Vane to Peter Holt?", "Anna Vane", "Peter Holt"),
    ],
)
def test_a_letter_has_a_sender_and_a_recipient(title: str, sender: str, recipient: str) -> None:
    assert read(title) == Title("letter", sender, recipient)


@pytest.mark.parametrize(
    ("title", "sender", "recipient"),
    [
        ("to Peter Holt", "", "Peter Holt"),
        ("Anna Vane to", "Anna Vane", ""),
        ("and Carl Moss to Peter Holt", "and Carl Moss", "Peter Holt"),
    ],
)
def test_half_a_title_is_said_to_be_cut(title: str, sender: str, recipient: str) -> None:
    assert read(title) == Title("letter", sender, recipient, cut=True)


@pytest.mark.parametrize(
    "title",
    [
        "Anna Vane's Diary",
        "Anna Vane's Speech to the Committee on Roads",
        "Harbour Committee Minutes of Proceedings",
        "MESSAGE TO CONGRESS.",
        "ADDRESS TO THE PEOPLE OF OAKHAM",
        "PROCLAMATION FOR A DAY OF REST",
        "ORDER AUTHORIZING GENERAL HOLT TO CLOSE THE PORTS",
    ],
)
def test_what_is_no_letter_is_a_paper(title: str) -> None:
    assert read(title) == Title("paper")


@pytest.mark.parametrize(
    "title",
    [
        "The Road to Ruin",
        "A Guide to Oslo",
        "Letters to a Young Poet",
        "From Rome to Byzantium",
        "SURRENDER OF OAKHAM TO GENERAL HOLT",
        "Vane's March to the Sea",
        "On May 4 Vane wrote to Holt.",
        "Captain Holt returned to Oakham",
        "",
    ],
)
def test_a_title_that_only_has_the_word_names_nobody(title: str) -> None:
    assert (read(title).sender, read(title).recipient) == ("", "")


def test_an_order_or_an_answer_is_left_open() -> None:
    assert read("ORDER TO CAPTAIN PETER HOLT.") == Title("formal", "", "CAPTAIN PETER HOLT")
    assert read("REPLY TO A DELEGATION FROM OAKHAM").sender == ""


@given(
    st.text(max_size=80)
    | st.lists(st.sampled_from("to TO from of Letter A Holt Jr. , . -- ? the and Diary's".split()), max_size=9).map(
        " ".join
    )
)
def test_any_title_is_read(title: str) -> None:
    assert read(title).kind in ("letter", "formal", "paper", "")
