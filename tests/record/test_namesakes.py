"""A name of several persons, where the sentence is true of one and not of another: told, unless the draft has said whom it means."""

from __future__ import annotations

from pathlib import Path

import pytest

from valla.draft.chronicle import chronicle
from valla.evidence.namesakes import namesakes
from valla.evidence.offices import roles
from valla.evidence.onomastics import Names
from valla.record import Record, read
from valla.terms import Verdict
from valla.text import Places, Text


@pytest.fixture
def record(tmp_path: Path) -> Record:
    persons = 'id,name,born,died\nwilliam,William Henry Harrison,1773,1841\nbenjamin,Benjamin Harrison,1833,1901\nson,"Amos Holder, Jr.",1775,1840\n'
    (tmp_path / "persons.csv").write_text(persons + "father,Amos Holder,1740,1800\n", "utf-8")
    (tmp_path / "offices.csv").write_text("id,name,holders\no,President of the Union,one\n", "utf-8")
    (tmp_path / "tenures.csv").write_text("person,office,from,to\nwilliam,o,1841,1841\nbenjamin,o,1889,1893\n", "utf-8")
    return read(tmp_path)[0]


def possible(content: str, record: Record) -> list[list[str]]:
    """For each name that is told as several persons', those of whom the sentence can be true."""
    text = Text("x", content, Places.plain(content))
    found = namesakes(text, chronicle(text).datings, Names(record), record)
    return [[one.statement.person_id for one in item.standings if one.verdict is not Verdict.DIFFERS] for item in found]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("In 1841, Harrison was President of the Union.", [["william"]]),
        ("In 1890, Harrison was President of the Union.", [["benjamin"]]),
        ("Harrison signed the deed in 1800.", [["william"]]),
        ("In 1860, Harrison was President of the Union.", []),
        ("Harrison signed the deed in 1835.", []),
        ("W. H. Harrison was President of the Union in 1841.", []),
        ("William Henry Harrison came. Harrison was President of the Union in 1841.", []),
        (
            "William Henry Harrison and Benjamin Harrison came. Harrison was President of the Union in 1841.",
            [["william"]],
        ),
        ("In 1830, Holder signed the deed.", [["son"]]),
        ("In 1841, Harrison was not President of the Union.", []),
    ],
)
def test_it_is_told_only_where_it_matters_and_nothing_else_tells(
    content: str, expected: list[list[str]], record: Record
):
    assert possible(content, record) == expected


def test_a_name_of_several_persons_is_held_against_none_of_them(record: Record):
    text = Text(
        "x",
        "In 1841, Harrison was President of the Union.",
        Places.plain("In 1841, Harrison was President of the Union."),
    )
    assert list(roles(text, chronicle(text).datings, Names(record))) == []
