"""What documents tell is suggested, each row with its passage; what they do not tell, and what the record has, is not."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from valla.archive.holdings import Holdings
from valla.cli import _valla
from valla.record import read, recorded
from valla.suggesting import Proposal, proposals
from valla.suggesting.lives import aliases, lives
from valla.suggesting.people import People
from valla.suggesting.posts import bodies, tenures
from valla.terminal import Stop
from valla.text import Places, Text


def told(content: str) -> list[tuple[str, str, dict[str, str]]]:
    text = Text("x.txt", content, Places.plain(content))
    people = People(text)
    found = [*lives(text, people), *aliases(text, people), *tenures(text, people), *bodies(text)]
    return [
        (item.what, item.person.name.written if item.person else "", {k: v for k, v in item.told.items() if v})
        for item in found
    ]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Otto Mercer (12 February 1809 – 15 April 1865) spoke.", ("life", "Otto Mercer", {"born": "1809-02-12", "died": "1865-04-15"})),
        ("Otto Mercer (1809–1865) spoke.", ("life", "Otto Mercer", {"born": "1809", "died": "1865"})),
        ("OTTO MERCER (December 29, 1808 July 31, 1875) spoke.", ("life", "OTTO MERCER", {"born": "1808-12-29", "died": "1875-07-31"})),
        ("Otto Mercer was born at Lund on 12 February 1809.", ("life", "Otto Mercer", {"born": "1809-02-12"})),
        ("Otto Mercer spoke. Mercer died in Lund on 4 May 1865.", ("life", "Otto Mercer", {"died": "1865-05-04"})),
        ("Clara Holt, née Vane, wrote.", ("name", "Clara Holt", {"other": "Clara Vane"})),
        ("Otto Mercer became General Secretary on 3 April 1922.",
         ("tenure", "Otto Mercer", {"office": "General Secretary", "from": "1922-04-03"})),
        ("Otto Mercer served as Governor of Ohio from 1840 to 1844.",
         ("tenure", "Otto Mercer", {"office": "Governor of Ohio", "from": "1840", "to": "1844"})),
        ("On 3 April 1922, Otto Mercer was appointed governor of Ohio.",
         ("tenure", "Otto Mercer", {"office": "Governor of Ohio", "from": "1922-04-03"})),
        ("The Harvest Society was founded on 4 May 1865.", ("body", "", {"name": "Harvest Society", "from": "1865-05-04"})),
    ],
)  # fmt: skip
def test_what_is_said_in_so_many_words_is_told(content: str, expected: tuple[str, str, dict[str, str]]):
    assert told(content) == [expected]


@pytest.mark.parametrize(
    "content",
    [
        "King Otto Mercer (1809–1865) reigned.",
        "Prime Minister Otto Mercer (1809–1830) spoke.",
        "Otto Mercer (reigned 1809–1865) spoke.",
        "Otto Mercer (1920, 1968) was a medal.",
        "The Anarchist Current (1939–2006) is a book.",
        "Otto Mercer (August or 19 December 1896 – 19 June 1937) spoke.",
        "Otto Mercer and Ruth Coffin were there. The son of Mercer was born on 12 February 1809.",
        "Otto Mercer would have become Governor of Ohio in 1840.",
        "Otto Mercer became Secretary in 1840.",
        "Otto Mercer became Prime Minister in 1840.",
        "Otto Mercer and Ruth Mercer came. Mercer died on 4 May 1865.",
        "Otto Mercer died on 4 May.",
        "Otto Mercer was born in 1840 or 1841.",
    ],
)
def test_what_is_not_plain_is_not_told(content: str):
    assert told(content) == []


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / "a.txt").write_text(
        "Otto Mercer (12 February 1809 – 15 April 1865) was a clerk. Mercer served as Governor of Ohio from 1840 to 1844.\n\n"
        "The Treaty of Ghent (24 December 1814) was old. Dr. Otto Mercer said so.\n",
        "utf-8",
    )
    (folder / "b.txt").write_text("Otto Mercer was born in 1809. Ruth Coffin (1800–1870) knew Otto Mercer.\n", "utf-8")
    return folder


def suggested(folder: Path) -> list[Proposal]:
    with Holdings.open([folder]) as holdings:
        return proposals(holdings, recorded(holdings.folders)[0])


def test_rows_of_several_documents_are_one_row(archive: Path):
    found = suggested(archive)
    assert [(item.table, item.cells.get("id") or item.cells["office"]) for item in found] == [
        ("persons", "otto-mercer"), ("persons", "ruth-coffin"), ("offices", "governor-of-ohio"), ("tenures", "governor-of-ohio"),
        ("events", "treaty-of-ghent-1814"),
    ]  # fmt: skip
    assert found[0].cells["born"] == "1809-02-12" and found[0].times == 2 and found[0].cells["source"] == "a.txt:1"
    assert not found[3].sure and found[3].passage.startswith("Mercer served as Governor")


def test_what_the_record_has_is_not_suggested_and_what_contradicts_it_is_marked(archive: Path):
    (archive / "record").mkdir()
    (archive / "record/persons.csv").write_text(
        "id,name,born,died\nm,Otto Mercer,1809-02-12,1866\nc,Ruth Coffin,1800,1870\n", "utf-8"
    )
    (archive / "record/offices.csv").write_text("id,name\ngov,Governor of Ohio\n", "utf-8")
    (archive / "record/tenures.csv").write_text("person,office,from,to\nm,gov,1840,1844\n", "utf-8")
    found = suggested(archive)
    assert [(item.table, item.cells.get("id"), item.against) for item in found] == [
        ("persons", "m", "the record has died 1866 (persons.csv, row 2)"), ("events", "treaty-of-ghent-1814", ""),
    ]  # fmt: skip
    assert "born" not in found[0].cells and found[0].cells["died"] == "1865-04-15" and not found[0].sure


def run(*words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(_valla, ["record", "suggest", *words])
    if isinstance(done.exception, Stop):
        return 2, done.stdout, str(done.exception)
    return done.exit_code, done.stdout, done.stderr


def test_the_command_writes_rows_or_tables_that_are_a_sound_record(archive: Path, tmp_path: Path):
    status, out, _ = run(str(archive))
    lines = list(csv.DictReader(io.StringIO(out)))
    assert status == 0 and [line["table"] for line in lines] == ["persons", "persons", "offices", "tenures", "events"]
    assert lines[0]["certainty"] == "sure" and lines[0]["passage"] == "Otto Mercer (12 February 1809 – 15 April 1865)"
    assert run(str(archive), "-o", str(tmp_path / "proposed"))[0] == 0
    record, complaints = read(tmp_path / "proposed")
    assert complaints == [] and record.size == 5
    assert "nothing is written over it" in run(str(archive), "-o", str(tmp_path / "proposed"))[2]
    assert "is the record itself" in run(str(archive), "-o", str(archive / "record"))[2]


def test_an_empty_folder_has_nothing_and_a_missing_one_is_a_sentence(tmp_path: Path):
    (tmp_path / "empty").mkdir()
    assert run(str(tmp_path / "empty"))[0] == 1
    assert run(str(tmp_path / "nowhere"))[::2] == (
        2,
        f"{tmp_path / 'nowhere'} is not there; name a folder of documents or a document",
    )
    assert run()[0] == 2


def test_no_cell_is_a_formula(tmp_path: Path):
    (tmp_path / "=a.txt").write_text("Otto Mercer (1809–1865) spoke.\n", "utf-8")
    status, out, _ = run(str(tmp_path))
    cells = [cell for line in csv.reader(io.StringIO(out)) for cell in line]
    assert status == 0 and not any(cell[:1] in ("=", "+", "@") for cell in cells)


@given(
    st.lists(
        st.sampled_from(
            "Otto Mercer (1809–1865) was born died on in became Governor of Ohio from 1840 to 1844 . , née [O.S. 4 May \n\n".split(
                " "
            )
        ),
        max_size=30,
    )
)
def test_whatever_stands_there_only_years_that_stand_there_are_told(words: list[str]):
    content = " ".join(words)
    for _, person, cells in told(content):
        assert person == "" or person in " ".join(content.split())
        assert all(cells[column][:4] in content for column in ("born", "died", "from", "to") if column in cells)
