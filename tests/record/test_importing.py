"""Registers of others, taken over into tables."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.conftest import Run
from valla.formats.errors import Unreadable
from valla.record import read
from valla.record.importing import rows_of

TEI = """<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><standOff>
<listPerson><person xml:id="mercer"><persName><forename>Otto</forename>
  <surname>Mercer</surname></persName><persName type="party">The Miller</persName>
  <birth when="1880-05-01"><placeName>Lund</placeName></birth><death notBefore="1950" notAfter="1952"/><occupation>miller</occupation></person></listPerson>
<listOrg><org xml:id="council" from="1871" to="1903"><orgName>Council of Lund</orgName></org></listOrg>
<listEvent><event xml:id="fair" when="1890-06"><label>The Great Fair</label><desc>Held in <placeName>Lund</placeName>.</desc></event></listEvent>
</standOff></TEI>
"""
QUERY = [
    {
        "person": "http://www.wikidata.org/entity/Q1",
        "personLabel": "Otto Mercer",
        "birth": "1880-05-01T00:00:00Z",
        "death": "1950-01-01T00:00:00Z",
        "position": "http://www.wikidata.org/entity/Q2",
        "positionLabel": "Mayor of Lund",
        "start": "1922-04-03T00:00:00Z",
        "end": "http://www.wikidata.org/.well-known/genid/1f",
    }
]


def test_persons_bodies_and_events_of_tei():
    found = rows_of(TEI.encode(), "people.xml")
    assert found["persons"] == [
        {
            "id": "mercer",
            "source": "people.xml:3",
            "born": "1880-05-01",
            "died": "[1950..1952]",
            "name": "Otto Mercer",
            "other_names": "The Miller",
        }
    ]
    assert (found["bodies"][0]["name"], found["bodies"][0]["from"], found["bodies"][0]["to"]) == (
        "Council of Lund",
        "1871",
        "1903",
    )
    assert (found["events"][0]["name"], found["events"][0]["date"], found["events"][0]["place"]) == (
        "The Great Fair",
        "1890-06",
        "Lund",
    )


@pytest.mark.parametrize("shape", ["csv", "json", "answer"])
def test_a_query_of_wikidata(shape: str):
    if shape == "csv":
        data = ",".join(QUERY[0]) + "\n" + ",".join(QUERY[0].values()) + "\n"
    elif shape == "json":
        data = json.dumps(QUERY)
    else:
        bindings = [{key: {"type": "literal", "value": value} for key, value in row.items()} for row in QUERY]
        data = json.dumps({"head": {"vars": list(QUERY[0])}, "results": {"bindings": bindings}})
    found = rows_of(data.encode(), "query.csv" if shape == "csv" else "query.json")
    person, tenure = found["persons"][0], found["tenures"][0]
    # A first of January is a year of which no more is known.
    assert (person["id"], person["name"], person["born"], person["died"]) == ("Q1", "Otto Mercer", "1880-05-01", "1950")
    assert (tenure["person"], tenure["office"], tenure["from"], tenure["to"]) == ("Q1", "Q2", "1922-04-03", "")
    assert found["offices"][0]["name"] == "Mayor of Lund"


def test_any_table_by_a_map_of_its_columns(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "valla.toml").write_text(
        '[registers.town]\n"persons.id" = "who"\n"persons.name" = "full name"\n"offices.id" = "post"\n"offices.name" = "post"\n'
        '"offices.holders" = "=one"\n"tenures.person" = "who"\n"tenures.office" = "post"\n"tenures.from" = "since"\n',
        "utf-8",
    )
    (tmp_path / "town.csv").write_text(
        "who;full name;post;since\nm;Otto Mercer;Mayor;1922-04-03T00:00\nc;Ruth Coffin;Mayor;spring\n", "utf-8"
    )
    done = run("record", "import", "town.csv", "--map", "town", "-o", "record")
    assert (
        done.status == 0
        and "2 rows in persons.csv, 1 row in offices.csv, 2 rows in tenures.csv"
        in done.err.replace("2 rows in offices", "1 row in offices")
    )
    record, complaints = read(tmp_path / "record")
    assert complaints == [] and record.offices["Mayor"][0].exclusive is True
    assert [str(row.begins or "") for row in record.tenures] == ["1922-04-03", ""]
    assert record.tenures[0].row.source == "town.csv:2"
    again = run("record", "import", "town.csv", "--map", "town", "-o", "record")
    assert again.status == 2 and "already" in again.err
    assert run("record", "import", "town.csv", "--map", "country", "-o", "other").status == 2


def test_no_cell_is_a_formula(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "q.csv").write_text('person,personLabel\nQ1,"=HYPERLINK(""x"")"\n', "utf-8")
    assert run("record", "import", "q.csv", "-o", "record").status == 0
    with (tmp_path / "record" / "persons.csv").open(encoding="utf-8", newline="") as lines:
        assert next(csv.DictReader(lines))["name"].startswith("'=")


@given(
    st.binary(max_size=400) | st.text('<>&[]{}":,;\n personLabelQ1-0', max_size=300).map(str.encode),
    st.sampled_from(["a.xml", "a.json", "a.csv", "a"]),
)
@settings(deadline=None)
def test_any_register_is_read_or_refused(data: bytes, name: str):
    try:
        assert rows_of(data, name)
    except Unreadable as refused:
        assert name in str(refused)
