"""Suppression: what a comment covers in each kind of draft, and what becomes of those that cover nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valla import formats
from valla.suppress import Suppressions
from valla.terms import Finding, Quotation, Severity
from valla.text import Passage, Text

MARKDOWN = """\
# Head

<!-- valla: ignore Q001 checked against the manuscript -->

alpha first
alpha second

beta <!-- valla: ignore Q002 --> goes on
over a line

gamma
<!-- valla: ignore Q003 -->
delta

- epsilon
- zeta <!-- valla: ignore Q004 -->

> iota
>
> kappa
"""

LATEX = """\
\\begin{document}
alpha

% valla: ignore Q001 why
beta
beta again % valla: ignore Q002

gamma
\\end{document}
"""

HTML = "<p>alpha</p><!-- valla: ignore Q001 --><p>beta</p><p>gamma <!-- valla: ignore Q002 --></p><p>delta</p>"

PLAIN = """\
alpha

% valla: ignore Q001 why

beta
"""


def finding(text: Text, word: str, code: str) -> Finding:
    at = text.content.index(word)
    passage = Passage(text, at, at + len(word))
    return Finding(code, "a-rule", Severity.WARNING, "", passage, statement=Quotation(passage, (passage,)))


def covered(name: str, written: str) -> dict[str, set[str]]:
    """For each rule, the words on which it is set aside."""
    text = formats.read(written.encode(), name)
    words = [word for word in "alpha beta gamma delta epsilon zeta iota kappa".split() if word in text.content]
    found = Suppressions.read(text)
    return {
        code: {word for word in words if found.covers(finding(text, word, code))}
        for code in ("Q001", "Q002", "Q003", "Q004")
    }


@pytest.mark.parametrize(
    ("name", "written", "expected"),
    [
        ("a.md", MARKDOWN, {"Q001": {"alpha"}, "Q002": {"beta"}, "Q003": {"delta"}, "Q004": {"zeta"}}),
        ("a.tex", LATEX, {"Q001": {"beta"}, "Q002": {"beta"}, "Q003": set(), "Q004": set()}),
        ("a.html", HTML, {"Q001": {"beta"}, "Q002": {"gamma"}, "Q003": set(), "Q004": set()}),
        ("a.txt", PLAIN, {"Q001": {"beta"}, "Q002": set(), "Q003": set(), "Q004": set()}),
    ],
)
def test_a_comment_covers_its_paragraph_or_the_next(name: str, written: str, expected: dict[str, set[str]]):
    assert covered(name, written) == expected


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        ("ignore Q001 why", {"Q001"}),
        ("ignore q001", {"Q001"}),
        ("ignore Q001,Q003", {"Q001", "Q003"}),
        ("ignore Q001 , silent-omission the house's style", {"Q001", "Q003"}),
        ("ignore Q quoted by heart", {"Q001", "Q002", "Q003", "Q004"}),
        ("ignore", {"Q001", "Q002", "Q003", "Q004"}),
        ("ignore checked by hand", {"Q001", "Q002", "Q003", "Q004"}),
        ("ignore-file Q002 a novel", {"Q002"}),
        ("ignored Q001", set()),
        ("please ignore Q001", set()),
    ],
)
def test_which_rules_are_meant(words: str, codes: set[str]):
    assert {code for code, where in covered("a.md", f"<!-- valla: {words} -->\n\nalpha\n").items() if where} == codes


def test_a_whole_file_is_set_aside_wherever_the_comment_stands():
    found = covered("a.md", "alpha\n\nbeta\n\n<!-- valla: ignore-file Q001 why -->\n\ngamma\n")
    assert found["Q001"] == {"alpha", "beta", "gamma"} and not found["Q002"]


def test_a_comment_at_a_note_covers_the_note():
    written = "alpha[^1] beta\n\n<!-- valla: ignore Q001 -->\n\n[^1]: gamma\n\ndelta\n"
    assert covered("a.md", written)["Q001"] == {"gamma"}


def test_unused_comments_and_unknown_rules_are_told_with_their_line():
    text = formats.read(
        b"alpha\n\n<!-- valla: ignore Q001 -->\n\nbeta\n\n<!-- valla: ignore Q001, Q777 x -->\ngamma\n", "a.md"
    )
    found = Suppressions.read(text)
    assert not found.covers(finding(text, "alpha", "Q001"))
    assert found.covers(finding(text, "gamma", "Q001"))
    told = [(item.code, item.name, item.line, item.message) for item in found.complaints()]
    assert told == [
        ("V002", "a.md", 3, "the comment sets nothing aside; take it away"),
        ("V002", "a.md", 7, "the comment names Q777, which is no rule; `valla rules` lists them"),
    ]


def test_a_comment_for_an_unknown_rule_alone_covers_nothing():
    text = formats.read(b"<!-- valla: ignore wrong-name -->\nalpha\n", "a.md")
    assert not Suppressions.read(text).covers(finding(text, "alpha", "Q001"))


@given(st.lists(st.sampled_from(["alpha", "\n\n", "<!-- valla: ignore Q001 -->", "> ", "- ", "\n", " "]), max_size=60))
def test_no_arrangement_is_too_strange(pieces: list[str]):
    text = formats.read("".join(pieces).encode(), "a.md")
    found = Suppressions.read(text)
    for item in found.items:
        assert 0 <= item.start <= item.end <= len(text.content)
    assert len(found.complaints()) == len(found.items)


def test_many_comments_cost_little():
    text = formats.read(b"alpha <!-- valla: ignore Q001 -->\n\n" * 5000, "a.md")
    assert len(Suppressions.read(text).items) == 5000
