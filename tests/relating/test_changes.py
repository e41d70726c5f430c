"""Where a text says in so many words that a relation changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valla.relating.changes import CHANGES, changes
from valla.text import Places, Text

SIDES = (re.compile(r"\bOrmond(?:ian)?\b"), re.compile(r"\bSaxby\b"))
TOLD = (
    ("Ormond recognized the independence of Saxby on 3 May 1871.", "recognised", "1871-05-03", 0),
    ("Diplomatic relations between Ormond and Saxby were severed on 9 June 1880.", "broken off", "1880-06-09", None),
    ("On 9 June 1880 Saxby broke off diplomatic relations with Ormond.", "broken off", "1880-06-09", 1),
    ("Normal relations were resumed in 1884, when an envoy of Ormond came to Saxby.", "resumed", "1884", None),
    ("Full diplomatic and consular relations between Ormond and Saxby were established on 4 July 1872.", "opened", "1872-07-04", None),
    ("The Ormondian Legation in Saxby was raised to an Embassy on 1 March 1901.", "raised", "1901-03-01", 0),
    ("Ormond closed its Embassy in Saxby in 1915.", "lowered", "1915", 0),
    ("On 2 April 1916 Saxby declared war on Ormond.", "war", "1916-04-02", 1),
    ("In 1919 Ormond made peace with Saxby.", "peace", "1919", 0),
    ("In 1903 Ormond broke with Saxby for good.", "breach", "1903", 0),
    ("In 1907 Ormond was reconciled with Saxby.", "reconciled", "1907", 0),
)  # fmt: skip
NOT_TOLD = (
    "Ormond did not recognize Saxby in 1871.",
    "Ormond refused to resume diplomatic relations with Saxby in 1884.",
    "In 1880 Ormond threatened to sever diplomatic relations with Saxby.",
    "Talks between Ormond and Saxby on the question of opening relations were held in 1870.",
    "If Saxby declared war on Ormond in 1916, nobody would be surprised.",
    "Ormond recognized that Saxby had been right in 1871.",
    "Ormond and Saxby looked on when Ruritania declared war on Graustark in 1916.",
)
OF_BOTH = (
    ("Diplomatic relations were established on 4 July 1872, when an envoy presented his credentials.", "opened"),
    ("The Legation was closed on 5 May 1915.", "lowered"),
)


def found(sentence: str, of_both: bool = False) -> list[tuple[str, str, int | None]]:
    text = Text("x", sentence, Places.plain(sentence))
    return [(item.what, item.date, item.by) for item in changes(text, 0, len(sentence), SIDES, of_both)]


@pytest.mark.parametrize(("sentence", "what", "date", "by"), TOLD)
def test_a_change_is_told_with_its_day_and_who_made_it(sentence: str, what: str, date: str, by: int | None):
    assert found(sentence) == [(what, date, by)]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_what_did_not_happen_or_was_of_others_is_no_change(sentence: str):
    assert found(sentence) == []


@pytest.mark.parametrize(("sentence", "what"), OF_BOTH)
def test_in_a_document_of_the_two_nobody_need_be_named(sentence: str, what: str):
    assert [item for item, *_ in found(sentence, of_both=True)] == [what]
    assert found(sentence) == []


def test_in_a_document_of_the_two_a_third_is_a_third():
    assert found("Relations with Ruritania were resumed in 1890.", of_both=True) == []


@given(st.text(max_size=300))
def test_whatever_is_written_is_read(content: str):
    text = Text("x", content, Places.plain(content))
    for item in changes(text, 0, len(content), SIDES, True):
        assert item.what in CHANGES
        assert 0 <= item.words.start < item.words.end <= len(content)
