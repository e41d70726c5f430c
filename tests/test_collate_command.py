"""`valla collate`: every format to the letter, portions, sigla, and what is said where it cannot run."""

from __future__ import annotations

import csv
import io
import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from tests.collating.small import witnesses
from tests.conftest import Run, valid
from valla import cli
from valla.collating import collate
from valla.reports.collated import FORMATS, render

SCHEMA = Path(__file__).parent / "collating/tei.rng"
LETTERS = {
    "copy.txt": "We came in sight of the harbour on 12 May.\n\nNo one went ashore; the Captain, Amos Reed, was not well.\n",
    "draft.txt": "We came in sight of the harbor on 11 May.\n\nNo one went ashore, the Captain, Amos Reed, was well.\n",
    "print.txt": "We came at last in sight of the harbour on 12 May.\n\nNo man went ashore; the captain, Amos Reed, was not well.\n",
}
TABLE = """\
copy   We came –  –    in sight of the harbour on 12 May. No one went ashore; the Captain, Amos
draft  We came –  –    in sight of the harbor  on 11 May. No one went ashore, the Captain, Amos
print  We came at last in sight of the harbour on 12 May. No man went ashore; the captain, Amos
               ^^ ^^^^                 ^^^^^^^    ^^         ^^^      ^^^^^^^     ^^^^^^^^
copy   Reed, was not well.
draft  Reed, was –   well.
print  Reed, was not well.
                 ^^^
1  addition  copy.txt:1:9
     copy draft  –
     print       at last
2  spelling  copy.txt:1:25
     copy print  harbour
     draft       harbor
3  number  copy.txt:1:36
     copy print  12
     draft       11
4  word  copy.txt:3:4
     copy draft  one
     print       man
5  punctuation  copy.txt:3:13
     copy print  ashore;
     draft       ashore,
6  case  copy.txt:3:25
     copy draft  Captain,
     print       captain,
7  negation  copy.txt:3:49
     copy print  not
     draft       –
3 witnesses: copy 21 words (copy.txt), draft 20 words (draft.txt), print 23 words (print.txt)
7 places: 1 negation, 1 number, 1 addition, 1 word, 1 spelling, 1 case, 1 punctuation; 4 substantive
copy draft against print: 2 places (1, 4)
copy print against draft: 2 places (3, 7)
"""
NAMES = tuple(LETTERS)


@pytest.fixture
def papers(desk: Path) -> Path:
    for name, content in LETTERS.items():
        (desk / name).write_text(content, "utf-8")
    return desk


def test_a_short_text_is_shown_whole_with_its_places(papers: Path, run: Run):
    done = run("collate", *NAMES)
    assert (done.status, done.err) == (1, "")
    assert done.out == TABLE


def test_a_long_text_is_shown_by_its_places(papers: Path, run: Run):
    more = "\nAnd so we lay for many days under the land and waited for a wind that did not come." * 6
    for name, content in LETTERS.items():
        (papers / name).write_text(content + more, "utf-8")
    done = run("collate", *NAMES)
    assert done.out.startswith("1  addition  copy.txt:1:9\n")


def test_the_spreadsheet_has_a_line_for_each_place(papers: Path, run: Run):
    (papers / "=evil.txt").write_text(LETTERS["draft.txt"], "utf-8")
    done = run("collate", "copy.txt", "=evil.txt", "--format", "csv")
    rows = list(csv.reader(io.StringIO(done.out)))
    assert rows[0] == ["place", "kind", "substantive", "copy", "copy at", "'=evil", "'=evil at"]
    assert rows[1] == ["1", "spelling", "no", "harbour", "copy.txt:1:25", "harbor", "'=evil.txt:1:25"]
    assert rows[4] == ["4", "negation", "yes", "not", "copy.txt:3:49", "", "'=evil.txt:3:49"]


def test_json_is_collatex_table_and_can_be_read_again(papers: Path, run: Run):
    made = json.loads(run("collate", *NAMES, "--format", "json").out)
    assert set(made) == {"table", "witnesses"}
    assert made["witnesses"] == ["copy", "draft", "print"]
    assert made["table"][0][0] == [{"t": "We ", "n": "we"}]
    assert [row[2] for row in made["table"]] == [None, None, [{"t": "at ", "n": "at"}]]
    for row, content in zip(made["table"], LETTERS.values(), strict=True):
        assert "".join(token["t"] for cell in row if cell for token in cell) == content


def test_json_with_several_witnesses_comes_in(desk: Path, run: Run):
    given = [
        {"id": "W1", "content": "The grey sea."},
        {"id": "W2", "tokens": [{"t": "Ye ", "n": "the"}, {"t": "green ", "page": 3}, {"t": "sea"}]},
    ]
    (desk / "both.json").write_text(json.dumps({"witnesses": given}), "utf-8")
    done = run("collate", "both.json", "--format", "json")
    assert done.status == 1
    assert json.loads(done.out)["table"][1] == [
        [{"t": "Ye ", "n": "the"}],
        [{"t": "green ", "page": 3, "n": "green"}],
        [{"t": "sea", "n": "sea"}],
    ]


@pytest.mark.parametrize(
    "content",
    ["", "{", "[1]", '{"witnesses": []}', '{"witnesses": [{"id": 3}]}', '{"witnesses": [{"id": "A"}]}', "[" * 100_000,
     '{"witnesses": [{"id": "A", "tokens": [{"n": "x"}]}]}', '{"witnesses": [{"id": "A", "content": "x"}]}'],
)  # fmt: skip
def test_json_that_holds_no_witnesses_is_refused(desk: Path, run: Run, content: str):
    (desk / "bad.json").write_text(content, "utf-8")
    done = run("collate", "bad.json")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)


def read_as(root: etree._Element, name: str) -> str:
    """The text of one witness in parallel segmentation."""
    tei = "{http://www.tei-c.org/ns/1.0}"
    pieces: list[str] = []
    for paragraph in root.iter(f"{tei}p"):
        if paragraph.getparent().tag != f"{tei}body":
            continue
        pieces.append(" " + (paragraph.text or ""))
        for app in paragraph:
            own = [reading for reading in app if f"#{name}" in reading.get("wit", "").split()]
            assert len(own) == 1
            pieces += [own[0].text or "", app.tail or ""]
    return " ".join("".join(pieces).split())


def test_tei_has_the_text_of_every_witness(papers: Path, run: Run):
    root = valid(SCHEMA, run("collate", *NAMES, "--base", "draft", "--format", "tei").out)
    for name in NAMES:
        assert read_as(root, name.removesuffix(".txt")) == " ".join(LETTERS[name].split())
    lemmas = {lem.get("wit") for lem in root.iter("{http://www.tei-c.org/ns/1.0}lem")}
    assert all("#draft" in wit.split() for wit in lemmas)


@given(st.lists(st.text(alphabet="ab c.\n-'\"<&]>\x00\x1b\ufffe\u202eé1", max_size=40), min_size=2, max_size=4))
@settings(deadline=None)
def test_whatever_stands_in_the_witnesses_every_format_is_sound(contents: list[str]):
    found = collate(witnesses(*contents))
    valid(SCHEMA, render(found, "tei"))
    etree.fromstring(render(found, "graphml").encode())
    assert json.loads(render(found, "json"))["witnesses"] == [row.siglum for row in found.rows]
    told = sum(1 + len(place.within) for place in found.places)
    assert len(list(csv.reader(io.StringIO(render(found, "csv"))))) == told + 1
    for form in ("table", "html"):
        made = render(found, form)
        assert "\x1b" not in made and "\x00" not in made and "\u202e" not in made


@given(st.lists(st.lists(st.sampled_from("a b c d e.".split()), max_size=9), min_size=2, max_size=4), st.randoms())
@settings(deadline=None)
def test_every_witness_reads_off_the_tei_whatever_the_base(texts: list[list[str]], chance: random.Random):
    rows = witnesses(*map(" ".join, texts))
    root = valid(SCHEMA, render(collate(rows, chance.choice([None, *range(len(rows))])), "tei"))
    for row, words in zip(rows, texts, strict=True):
        assert read_as(root, row.siglum) == " ".join(words)


def test_the_graph_has_a_path_for_every_witness(papers: Path, run: Run):
    root = etree.fromstring(run("collate", *NAMES, "--format", "graphml").out.encode())
    of = "{http://graphml.graphdrawing.org/xmlns}"
    tokens = {node.get("id"): node.find(f"{of}data[@key='d1']").text or "" for node in root.iter(f"{of}node")}
    for name in NAMES:
        follows = {
            edge.get("source"): edge.get("target")
            for edge in root.iter(f"{of}edge")
            if name.removesuffix(".txt") in (edge.findtext(f"{of}data[@key='d5']") or "").split(", ")
        }
        at, words = "n0", []
        while at in follows:
            at = follows[at]
            words.append(tokens[at].lower())
        bare = "".join(c if c.isalnum() else " " for c in LETTERS[name].lower()).split()
        assert words == [*bare, ""]


def test_what_was_moved_is_joined_in_the_graph(desk: Path, run: Run):
    (desk / "a.txt").write_text("a long black and heavy night", "utf-8")
    (desk / "b.txt").write_text("a long heavy and black night", "utf-8")
    assert run("collate", "a.txt", "b.txt", "--format", "graphml").out.count(">transposition<") == 2


def test_a_witness_that_is_no_text_is_refused(papers: Path, run: Run):
    (papers / "scan.txt").write_bytes(bytes(range(256)) * 8)
    for witness in ("scan.txt", "#line=1", "none.txt"):
        done = run("collate", witness, "copy.txt")
        assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
        assert witness in done.err


def test_what_could_not_be_read_of_a_witness_is_told(papers: Path, run: Run):
    (papers / "cut.xml").write_text("<TEI><text><body><p>We came.</p><p>And so", "utf-8")
    done = run("collate", "cut.xml", "copy.txt")
    assert done.status == 1
    assert "cut.xml is not well-formed" in done.err


def test_what_differs_within_a_moved_stretch_is_told_in_every_report(desk: Path, run: Run):
    stay = "In the spring the river rose and took the lower bridge with it, which nobody had thought could be. "
    goes = "My brother had bought eleven sheep from a drover whom he never saw again. "
    (desk / "a.txt").write_text(stay + goes + "All was dry.", "utf-8")
    (desk / "b.txt").write_text(goes.replace("never ", "") + stay + "All was dry.", "utf-8")
    told = run("collate", "a.txt", "b.txt").out
    assert "     within it, negation: a never ] b –\n" in told
    assert "within what was moved: 1 negation\n" in told
    lines = list(csv.reader(io.StringIO(run("collate", "a.txt", "b.txt", "--format", "csv").out)))
    assert ["2.1", "negation", "yes", "never", "a.txt:1:157", "", "b.txt:1:58"] in lines
    root = valid(SCHEMA, run("collate", "a.txt", "b.txt", "--format", "tei").out)
    assert [note.text for note in root.iter("{http://www.tei-c.org/ns/1.0}note")] == ["a never ] b –"]
    assert "within it, negation</span> never" in run("collate", "a.txt", "b.txt", "--format", "html").out


def test_the_page_lets_nothing_of_the_witnesses_speak(desk: Path, run: Run):
    evil = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    (desk / "<b>x.txt").write_text(f"All {evil} this was said", "utf-8")
    (desk / "b.txt").write_text("All that was said", "utf-8")
    done = run("collate", "<b>x.txt", "b.txt", "--format", "html")
    assert done.status == 1
    assert not any(tag in done.out for tag in ("<script", "<img", "<b>"))
    assert "default-src 'none'" in done.out


def test_formats_are_those_that_there_are(papers: Path, run: Run):
    assert cli._COLLATED == FORMATS
    for form in FORMATS:
        assert run("collate", *NAMES, "--format", form, "-o", f"made.{form}").status == 1
        assert (papers / f"made.{form}").read_text("utf-8").endswith("\n")


@pytest.mark.parametrize("form", FORMATS)
def test_who_agrees_and_who_has_nothing(papers: Path, run: Run, form: str):
    (papers / "empty.txt").write_bytes(b"")
    assert run("collate", "copy.txt", "copy.txt", "--format", form).status == 0
    assert run("collate", "copy.txt", "empty.txt", "--format", form).status == 1
    assert run("collate", "empty.txt", "empty.txt", "--format", form).status == 0


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (("letters.md#line=5-6", "draft.txt#line=1"), 0),
        (("letters.md#the-second", "draft.txt#line=1"), 0),
        (("letters.md#line=5", "letters.md#the second letter"), 0),
        (("letters.md#the-first", "draft.txt#line=3"), 0),
        (("letters.md", "draft.txt#line=1-3"), 1),
    ],
)
def test_a_portion_of_a_file(papers: Path, run: Run, words: tuple[str, ...], places: int):
    first, second = LETTERS["draft.txt"].strip().split("\n\n")
    (papers / "letters.md").write_text(f"# The first letter\n{second}\n\n# The second letter\n{first}\n", "utf-8")
    done = run("collate", *words, "--format", "csv")
    kinds = [line.split(",")[1] for line in done.out.splitlines()[1:]]
    assert done.status == int(bool(places)) or set(kinds) <= {"addition", "omission"}


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("copy.txt",), "there is one witness; name two or more, or a JSON file that has several"),
        (("copy.txt", "none.txt"), "the witness none.txt cannot be read: no such file or directory"),
        (("copy.txt", "sources"), "sources is a folder; name the witnesses in it"),
        (("copy.txt", "draft.txt", "--base", "print"), "there is no witness print; they are copy, draft, or name one"),
        (("copy.txt", "draft.txt", "--base", "3"), "there is no witness 3;"),
        (("copy.txt", "draft.txt#page=3"), "draft.txt has no page=3; name pages (#page=12-14), lines (#line=10-40)"),
        (("copy.txt", "draft.txt#line=9-4"), "draft.txt has no line=9-4;"),
        (("copy.txt", "draft.txt", "-o", "copy.txt"), "copy.txt is one of the witnesses; name another file"),
        (("copy.txt", "draft.txt", "-o", "none/x"), "none/x cannot be written: there is no folder"),
        (("copy.txt", "draft.txt", "--format", "word"), "Invalid value for '--format': 'word' is not one of"),
    ],
)
def test_what_cannot_run_says_so_in_one_line(papers: Path, run: Run, words: tuple[str, ...], told: str):
    done = run("collate", *words)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert done.err.startswith(f"valla: {told}")


def test_names_that_are_long_or_the_same_become_letters(papers: Path, run: Run):
    (papers / "sources" / "copy.txt").write_text(LETTERS["draft.txt"], "utf-8")
    made = json.loads(run("collate", "copy.txt", "sources/copy.txt", "--format", "json").out)
    assert made["witnesses"] == ["A", "B"]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=30))
def test_any_portion_is_found_or_refused(papers: Path, run: Run, asked: str):
    done = run("collate", "copy.txt", f"draft.txt#{asked}")
    assert done.status in (0, 1, 2)
    assert "fault in valla" not in done.err
