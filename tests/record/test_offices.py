"""What a draft says of offices and lives, against a record made for it: no true sentence is accused, nearly every exchanged one is."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from valla.draft.chronicle import chronicle
from valla.evidence.lifetimes import deeds, living
from valla.evidence.offices import roles, standing
from valla.evidence.onomastics import Names
from valla.record import Record, read
from valla.terms import Verdict
from valla.text import Places, Text

FIRST = "Otto Ruth Alma Henry Clara Edwin Nora Silas Martha Jonas".split()
LAST = (
    "Mercer Coffin Holt Vane Lund Archer Bellamy Quist Drummond Falk Garrow Hazlitt Innes Kepler Lorimer Munt".split()
)
OFFICES = ["Mayor of Lund", "Keeper of the Seal", "Warden of the Marches", "Clerk of the Council"]
WORDINGS = [
    "{person} was {office} in {year}.",
    "In {year}, {person} served as {office}.",
    "{person}, the {office}, opened the bridge in {year}.",
    "The {office}, {person}, signed the deed in {year}.",
    "In March {year}, {office} {person} left the town.",
    "It was {person}, then {office}, who carried the letter in {year}.",
    "{person} acted as {office} in {year}.",
    "During {year} the office of {office} was held by {person}.",
]
UNDECIDED = [
    "In {year}, the former {office}, {person}, left the town.",
    "{person} hoped to be {office} in {year}.",
    "{person} was not {office} in {year}.",
    "{person} became {office} before {year}.",
    "{person}, deputy {office}, opened the bridge in {year}.",
    "A letter of {person} to the {office} came in {year}.",
    "According to some, {person} would have been {office} in {year}.",
    "{person} was {office} from 1700 to {year}.",
]


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """Four offices of one holder each, for a century and a half, each tenure of five years, with no life longer than eighty."""
    folder, chance = tmp_path_factory.mktemp("record"), random.Random(1)
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    chance.shuffle(names)
    persons, tenures = ["id,name,born,died,source"], ["person,office,from,to,source"]
    for number in range(120):
        office, begins = number % 4, 1750 + number // 4 * 5
        persons.append(f"p{number},{names[number]},{begins - 40},{begins + 30},s")
        tenures.append(f"p{number},o{office},{begins}-01-01,{begins + 4}-12-31,s")
    offices = ["id,name,from,to,holders,source"] + [
        f"o{k},{name},1750-01-01,1899-12-31,one,s" for k, name in enumerate(OFFICES)
    ]
    for name, rows in (("persons", persons), ("offices", offices), ("tenures", tenures)):
        (folder / f"{name}.csv").write_text("\n".join(rows) + "\n", "utf-8")
    found, complaints = read(folder)
    assert complaints == []
    return found


def judged(sentence: str, record: Record) -> list[Verdict]:
    text = Text("x", sentence, Places.plain(sentence))
    datings, names = chronicle(text).datings, Names(record)
    found = [standing(role, record) for role in roles(text, datings, names)]
    return [item.verdict for item in (*found, *(living(deed, record) for deed in deeds(text, datings, names)))]


def exchanged(record: Record, what: str, wordings: list[str]) -> list[list[Verdict]]:
    chance, found = random.Random(what), []
    for number in range(140):
        tenure = record.tenures[chance.randrange(len(record.tenures))]
        year = int(str(tenure.begins)[:4]) + chance.randrange(1, 4)
        person = record.persons[tenure.person][0]
        if what == "person":
            others = [
                row.person for row in record.tenures if row.office == tenure.office and row.person != tenure.person
            ]
            person = record.persons[chance.choice(others)][0]
        if what == "year":
            year += chance.choice((-30, -12, 12, 30))
        office = record.offices[tenure.office][0].name
        found.append(
            judged(wordings[number % len(wordings)].format(person=person.name, office=office, year=year), record)
        )
    return found


def test_no_true_sentence_is_accused(record: Record):
    found = exchanged(record, "nothing", WORDINGS)
    assert not any(Verdict.DIFFERS in verdicts for verdicts in found)
    assert sum(Verdict.ATTESTED in verdicts for verdicts in found) >= 0.95 * len(found)


@pytest.mark.parametrize("what", ["person", "year"])
def test_what_is_exchanged_is_told(record: Record, what: str):
    found = exchanged(record, what, WORDINGS)
    assert sum(Verdict.DIFFERS in verdicts for verdicts in found) >= 0.95 * len(found)


@pytest.mark.parametrize("wording", UNDECIDED)
def test_what_is_no_flat_statement_is_not_judged(record: Record, wording: str):
    found = exchanged(record, "person", [wording])
    assert not any(Verdict.DIFFERS in verdicts for verdicts in found)


def test_a_last_name_that_two_bear_names_neither(record: Record):
    assert judged("Mercer was Mayor of Lund in 1752.", record) == []


def test_a_row_with_no_end_speaks_for_the_draft(tmp_path: Path):
    (tmp_path / "persons.csv").write_text("id,name\na,Otto Mercer\n", "utf-8")
    (tmp_path / "offices.csv").write_text("id,name,holders\no,Mayor of Lund,one\n", "utf-8")
    (tmp_path / "tenures.csv").write_text("person,office,from,to\na,o,1922,\n", "utf-8")
    record, _ = read(tmp_path)
    assert judged("Otto Mercer was Mayor of Lund in 1950.", record) == [Verdict.SILENT]
    assert judged("Otto Mercer was Mayor of Lund in 1921.", record) == [Verdict.DIFFERS]
