"""Whom a name means."""

from __future__ import annotations

from valla.evidence.onomastics import Names
from valla.record import Body, Record, Row
from valla.relating import Circle
from valla.text import Places, Text

WRITTEN = ("Samuel Tilton", "Amos Tilton", "Ruth Coffin", "GENERAL J. B. MERCER", "the Board of War")


def circle() -> Circle:
    return Circle(Record(), Names(Record()), WRITTEN)


def test_a_last_name_that_one_bears_is_his_and_one_that_two_bear_is_undecided():
    known = circle()
    assert known.of("Coffin") == "Ruth Coffin"
    assert known.of("Mrs. Coffin") == "Ruth Coffin"
    assert known.of("R. Coffin") == "Ruth Coffin"
    assert known.of("Tilton") == ""
    assert known.bearers("Tilton") == ["Amos Tilton", "Samuel Tilton"]


def test_the_document_decides_between_two():
    assert circle().of("Tilton", ("Amos Tilton", "Ruth Coffin")) == "Amos Tilton"


def test_who_is_not_known_stands_for_himself():
    known = circle()
    assert known.of("Otto Quist") == "Otto Quist"
    assert known.of("Edward Tilton") == "Edward Tilton"
    assert known.of("the Committee of Safety") == "Committee of Safety"
    assert known.of("General Mercer") == "J. B. Mercer"


def test_a_body_is_known_by_all_its_names_in_the_record():
    body = Body(Row("bodies.csv", 2, ""), "board", "the Board of War", ("War Board", "Ordnance Board"), None, None, "")
    record = Record(bodies={"board": [body]})
    known = Circle(record, Names(record), ("the War Board",))
    assert known.of("the Ordnance Board") == known.of("War Board") == "Board of War"
    assert known.pattern("Board of War").search("he wrote to the Ordnance Board")


def test_a_first_name_written_short_is_the_same():
    known = Circle(Record(), Names(Record()), ("Abraham Quist", "Abra. Quist", "G. B. McCLELLAN"))
    assert known.of("Quist") == known.of("A. QUIST") == "Abraham Quist"
    assert known.of("General McClellan") == "G. B. McClellan"
    known = Circle(Record(), Names(Record()), ("Gouverneur Quist", "Philip Hale", "Phil Hale", "Victoria Lowe"))
    assert known.of("Gouv Quist") == known.of("Gouvr. Quist") == "Gouverneur Quist"
    assert known.of("Phil. Hale") == "Philip Hale"
    assert known.of("Victor Lowe") == "Victor Lowe"
    # A father's short name is not his son's.
    assert Circle(Record(), Names(Record()), ("Francis Hale Jr.",)).of("Frans. Hale") == "Frans. Hale"


def test_a_text_is_of_the_one_whom_it_names_in_full():
    known = Circle(Record(), Names(Record()), ("Samuel Tilton", "Amos Tilton"))
    content = "Samuel Tilton was born. Samuel Tilton built a mill. Samuel Tilton died. Tilton is forgotten."
    assert known.chief(Text("x", content, Places.plain(content))) == {"Samuel Tilton"}
    assert (
        known.chief(Text("x", content.replace("Samuel Tilton died", "Amos Tilton died"), Places.plain(content)))
        == set()
    )
