"""The record: what a spreadsheet writes is read, what cannot be used is told with its mend, and what cannot stand together is told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Run
from valla.record import TABLES, doubts, read

ROWS = {
    "persons": "id,name,other_names,born,died,source\nlenin,Vladimir Lenin,V. I. Lenin; Ulyanov,1870-04-22,1924-01-21,register\n"
    "stalin,Joseph Stalin,,1878-12-18,1953-03-05,register\nsverdlov,Yakov Sverdlov,,1885-06-03,1919-03-16,register\n",
    "bodies": "id,name,other_names,from,to,part_of,source\nparty,Communist Party,,1912,1991,,register\ncc,Central Committee,,1912,1991,party,register\n",
    "offices": "id,name,other_names,body,from,to,holders,source\ngensec,General Secretary,,party,1922-04-03,1991-08-24,one,register\n",
    "tenures": "person,office,from,to,manner,source\nstalin,gensec,1922-04-03,1934-02-10,,register\n",
    "events": "id,name,other_names,date,place,body,source\nxiii,Thirteenth Congress,,1924-05-23/1924-05-31,Moscow,party,minutes-1924:1\n",
    "participations": "event,person,role,exclusive,happened,source\nxiii,stalin,delegate,no,yes,minutes-1924:2\n",
}


def kept(folder: Path, **changes: str) -> Path:
    """A record in a folder, with tables changed by name."""
    for name, content in {**ROWS, **changes}.items():
        (folder / f"{name}.csv").write_text(content, "utf-8")
    return folder


def told(folder: Path) -> list[str]:
    record, complaints = read(folder)
    return [complaint.message for complaint in complaints] + [
        f"{doubt.row.table}, row {doubt.row.number}: {doubt.column}: {doubt.told}" for doubt in doubts(record)
    ]


def test_a_sound_record_says_nothing(tmp_path: Path):
    record, complaints = read(kept(tmp_path))
    assert complaints == [] and doubts(record) == []
    assert record.persons["lenin"][0].other_names == ("V. I. Lenin", "Ulyanov")
    assert record.offices["gensec"][0].exclusive is True
    assert record.size == 9


@pytest.mark.parametrize(
    ("table", "line", "sentence"),
    [
        (
            "persons",
            "x,Otto Ix,,May 1900,,s",
            'persons.csv, row 5: born: "May 1900" is no date of EDTF; write it as 1922-04-03, 1922-04, 1922 or 1922~',
        ),
        ("persons", ",Otto Ix,,,,s", "persons.csv, row 5: id is empty; the row is not used"),
        ("persons", "x,Otto Ix,,1901,1900,s", "persons.csv, row 5: died: Otto Ix died 1900, before the birth 1901"),
        (
            "persons",
            "lenin,V. Lenin,,1871,,other",
            "persons.csv, row 5: born: V. Lenin has 1871, and 1870-04-22 by another source",
        ),
        ("offices", "p,Chairman,,soviet,,,one,s", 'offices.csv, row 3: body: there is no body with the id "soviet"'),
        ("offices", "p,Chairman,,party,,,two,s", 'offices.csv, row 3: holders: "two" is neither one nor many'),
        (
            "tenures",
            "Lenin,gensec,,,,s",
            'tenures.csv, row 3: person: there is no person with the id "Lenin"; write its id, "lenin"; the row is not used',
        ),
        (
            "tenures",
            "sverdlov,gensec,1918,1919-03-16,,s",
            "tenures.csv, row 3: from: the tenure has 1918, before 1922-04-03, the beginning of the office of General Secretary",
        ),
        (
            "tenures",
            "lenin,gensec,1922-04-03,1925,,s",
            "tenures.csv, row 3: from: Vladimir Lenin held General Secretary from 1922-04-03 to 1925, and Joseph Stalin from 1922-04-03 to 1934-02-10; "
            "only one could",
        ),
        ("events", "e,Wedding,,1925,,,", "events.csv, row 3: source: Wedding has no source"),
        (
            "events",
            "e,Fair,,1890,,party,s",
            "events.csv, row 3: date: Fair has 1890, before 1912, the beginning of Communist Party",
        ),
        (
            "participations",
            "xiii,lenin,chairman,,yes,s",
            "participations.csv, row 3: person: Thirteenth Congress has 1924-05-23/1924-05-31, after 1924-01-21, the end of the life of Vladimir Lenin",
        ),
    ],
)
def test_a_row_that_cannot_stand_is_told(tmp_path: Path, table: str, line: str, sentence: str):
    assert sentence in told(kept(tmp_path, **{table: ROWS[table] + line + "\n"}))


@pytest.mark.parametrize(
    "line",
    [
        "lenin,gensec,1922,1923,acting,s",  # beside the holder
        "lenin,gensec,1934-02-10,1935,,s",  # on the day of the change
        "lenin,gensec,,,,s",  # nothing is told of when
        "lenin,gensec,1922?,1923,,s",  # with a doubt
    ],
)
def test_what_can_stand_is_not_held_against_the_record(tmp_path: Path, line: str):
    persons = ROWS["persons"].replace("1924-01-21", "")
    assert told(kept(tmp_path, persons=persons, tenures=ROWS["tenures"] + line + "\n")) == []


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_what_a_spreadsheet_writes_is_read(tmp_path: Path, delimiter: str):
    tables = {
        name: "\ufeff" + rows.replace("; Ulyanov", "").replace(",", delimiter).replace("\n", "\r\n")
        for name, rows in ROWS.items()
    }
    record, complaints = read(kept(tmp_path, **tables))
    assert (record.size, complaints) == (9, [])


def test_the_command_tells_rows_and_status(tmp_path: Path, run: Run):
    (tmp_path / "record").mkdir()
    kept(tmp_path / "record", persons=ROWS["persons"] + "x,Otto Ix,,1901,1900,s\n")
    done = run("record", "check", str(tmp_path))
    assert done.status == 1
    assert done.out == "persons.csv, row 5: died: Otto Ix died 1900, before the birth 1901\n"
    line = json.loads(run("record", "check", str(tmp_path), "--format", "jsonl").out)
    assert (line["kind"], line["table"], line["row"], line["column"]) == ("doubt", "persons.csv", 5, "died")
    assert run("record", "check", str(tmp_path / "nowhere")).status == 2
    assert run("record", "check", str(kept(tmp_path))).status == 0


@given(
    st.sampled_from(sorted(TABLES)),
    st.text(max_size=300) | st.binary(max_size=300).map(lambda data: data.decode("latin-1")),
)
@settings(deadline=None)
def test_any_table_is_read_or_complained_of(tmp_path_factory: pytest.TempPathFactory, table: str, content: str):
    folder = kept(tmp_path_factory.mktemp("record"))
    (folder / f"{table}.csv").write_bytes(content.encode("utf-8", "surrogatepass"))
    record, _ = read(folder)
    assert isinstance(doubts(record), list)
