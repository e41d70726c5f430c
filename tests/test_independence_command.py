"""`valla independence`: every format, what is escaped, and what is said where it cannot run."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from lxml import etree

from tests.conftest import Run
from tests.evidence.test_dependence import CHANGED, OWN, TOLD
from valla import cli
from valla.reports.depending import FORMATS

FIRE = Path(__file__).parent.parent / "examples/fire"


@pytest.fixture
def fire(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FIRE, tmp_path / "fire", ignore=shutil.ignore_patterns(".valla")))


def test_the_command_line_knows_the_formats():
    assert cli._DEPENDING == FORMATS


def test_every_pair_is_a_line_of_json(run: Run, fire: Path):
    done = run("independence", str(fire), "--format", "jsonl")
    lines = [json.loads(line) for line in done.out.splitlines()]
    assert (done.status, done.err, len(lines)) == (1, "", 10)
    assert {line["kind"] for line in lines} == {"pair"}
    told = next(line for line in lines if line["relation"] != "independent")
    assert (told["a"], told["b"], told["relation"], told["direction"]) == (
        "coffin-1889.txt",
        "tilton-1871.txt",
        "depends",
        "a<-b",
    )
    assert [ground["what"] for ground in told["grounds"]] == [
        "common-error",
        "common-error",
        "common-wording",
        "dated-before",
    ]
    for ground in told["grounds"][:3]:
        for side in ("a", "b"):
            place = ground[side]
            content = (fire / place["file"]).read_text("utf-8").split("\n")[place["line"] - 1]
            assert content[place["column"] - 1 :].startswith(place["text"].split()[0])


def test_the_graph_leads_from_what_was_used_to_what_used_it(run: Run, fire: Path):
    done = run("independence", str(fire), "--format", "graphml")
    graph = etree.fromstring(done.out.encode())
    name = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = {node.get("id"): node.findtext(f"{name}data[@key='path']") for node in graph.iter(f"{name}node")}
    edges = [(nodes[edge.get("source")], nodes[edge.get("target")]) for edge in graph.iter(f"{name}edge")]
    assert len(nodes) == 5
    assert edges == [("tilton-1871.txt", "coffin-1889.txt")]


def test_the_page_has_the_graph_and_behind_it_the_table(run: Run, fire: Path, tmp_path: Path):
    page = tmp_path / "graph.html"
    assert run("independence", str(fire), "--format", "html", "-o", str(page)).status == 1
    written = page.read_text("utf-8")
    assert written.count("<a href=") == 1
    assert '<tr id="p1"><td>coffin-1889.txt depends on tilton-1871.txt</td>' in written
    assert "<script" not in written
    etree.fromstring(written[written.index("<svg") : written.index("</svg>") + 6].encode())


@pytest.mark.parametrize("form", FORMATS)
def test_what_a_witness_says_is_text_and_no_markup(run: Run, tmp_path: Path, form: str):
    evil = "<script>alert(1)</script> \x1b[31m ]]> &amp; \u202e"
    folder = tmp_path / "evil"
    folder.mkdir()
    (folder / "a<b>&'.txt").write_text(f"author: <b>X</b>\n\n{OWN[0]}\n\n{TOLD[:200]} {evil} {TOLD[200:]}\n", "utf-8")
    (folder / 'c".txt').write_text(f"{OWN[1]}\n\n{CHANGED[:200]} {evil} {CHANGED[200:]}\n", "utf-8")
    done = run("independence", str(folder), "--format", form)
    assert done.status == 1
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out
    if form in ("html", "graphml"):
        assert "<script>" not in done.out
        assert "<b>" not in done.out
    if form == "graphml":
        etree.fromstring(done.out.encode())


def test_what_cannot_be_read_is_told_and_the_rest_compared(run: Run, fire: Path):
    (fire / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    done = run("independence", str(fire))
    assert done.status == 1
    assert "broken.pdf is not read" in done.err
    assert done.out.endswith("5 witnesses, at most 4 of them independent; 1 arrow, 0 related without one\n")


def test_an_empty_folder_and_a_lone_witness_have_nothing_to_compare(run: Run, tmp_path: Path):
    (tmp_path / "none").mkdir()
    done = run("independence", str(tmp_path / "none"))
    assert (done.status, done.out) == (0, "0 witnesses: there is nothing to compare\n")
    (tmp_path / "none/one.txt").write_text(TOLD, "utf-8")
    assert run("independence", str(tmp_path / "none")).out == "1 witness: there is nothing to compare\n"


def test_what_is_set_aside_is_told_if_all_is_asked_for(run: Run, tmp_path: Path):
    folder = tmp_path / "both"
    folder.mkdir()
    (folder / "one.txt").write_text(f'{OWN[0]} He wrote: "{TOLD}"\n', "utf-8")
    (folder / "two.txt").write_text(f'{OWN[1]} The letter says: "{TOLD}"\n', "utf-8")
    assert run("independence", str(folder)).status == 0
    assert (
        "common-quotation both give it as another's words  (set aside)" in run("independence", str(folder), "--all").out
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nowhere"], "nowhere is not there; name a folder of documents or a document"),
        ([], "no archive is named; name a folder of documents"),
    ],
)
def test_what_it_cannot_do_is_said_in_a_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], sentence: str
):
    monkeypatch.chdir(tmp_path)
    done = run("independence", *words)
    assert (done.status, done.out, done.err) == (2, "", f"valla: {sentence}\n")


def test_the_output_is_not_written_into_the_archive(run: Run, fire: Path):
    done = run("independence", str(fire), "--format", "html", "-o", str(fire / "graph.html"))
    assert done.status == 2
    assert "lies in the archive" in done.err
