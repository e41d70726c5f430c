"""Where a text says in so many words that a relation changed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valla.relating.changes import CHANGES, changes, stated
from valla.text import Places, Text

SIDES = (re.compile(r"\bOrmond(?:ian)?\b"), re.compile(r"\bSaxby\b"))
TOLD = (
    ("Ormond recognized the independence of Saxby on 3 May 1871.", "recognised", "1871-05-03", 0),
    ("Diplomatic relations between Ormond and Saxby were severed on 9 June 1880.", "broken off", "1880-06-09", None),
    ("On 9 June 1880 Saxby broke off diplomatic relations with Ormond.", "broken off", "1880-06-09", 1),
    ("In 1884 Ormond and Saxby resumed normal relations.", "resumed", "1884", None),
    ("Full diplomatic and consular relations between Ormond and Saxby were established on 4 July 1872.", "opened", "1872-07-04", None),
    ("The Ormondian Legation in Saxby was raised to an Embassy on 1 March 1901.", "raised", "1901-03-01", 0),
    ("Ormond closed its Embassy in Saxby in 1915.", "lowered", "1915", 0),
    ("On 2 April 1916 Saxby declared war on Ormond.", "war", "1916-04-02", 1),
    ("In 1919 Ormond made peace with Saxby.", "peace", "1919", 0),
    ("In 1903 Ormond broke with Saxby for good.", "breach", "1903", 0),
    ("In 1907 Ormond was reconciled with Saxby.", "reconciled", "1907", 0),
    ("Ormond severed relations with the Kingdom of Saxby on 7 June 1967, in the wake of a war.", "broken off", "1967-06-07", 0),
    ("Saxby was recognised by Ormond as an independent state on 5 May 1830.", "recognised", "1830-05-05", 0),
    ("Ormond was the first power to recognize Saxby, in 1831.", "recognised", "1831", 0),
    ("Ormond acknowledged the newly independent republic of Saxby on 2 March 1832.", "recognised", "1832-03-02", 0),
    ("It was not until 1833 that Ormond recognised Saxby.", "recognised", "1833", 0),
    ("Ormond did not formally recognise Saxby until 1834, three years after the others.", "recognised", "1834", 0),
    ("On 4 July 1872 Ormond appointed John Quill as its first Minister to Saxby.", "opened", "1872-07-04", 0),
    ("The first Ambassador of Ormond to Saxby presented his credentials on 6 May 1902.", "raised", "1902-05-06", None),
    ("The Ormondian Legation in Saxby became an embassy in 1903.", "raised", "1903", None),
    ("Ormond's Minister in Saxby was promoted to Ambassador on 9 May 1904.", "raised", "1904-05-09", None),
    ("Ormond withdrew all its diplomats from Saxby on 8 August 1914.", "lowered", "1914-08-08", 0),
    ("Ormond and Saxby agreed to resume diplomatic relations on 1 April 1920.", "resumed", "1920-04-01", None),
    ("In late 1922 Ormond secured an alliance with Saxby.", "alliance", "1922", 0),
    ("The relationship between Ormond and Saxby had broken down completely by 1923.", "breach", "1923", None),
    ("On 20 September 1947 Ruth Mercer was appointed to be Ormond's first Ambassador to Saxby.", "raised", "1947-09-20", 0),
    ("The Legation of Ormond in Saxby became the Embassy in 1893.", "raised", "1893", None),
    ("Ormond's mission in Saxby was elevated to the status of an Embassy in 1906.", "raised", "1906", 0),
    ("The last note that Ormond dictated in 1923 was a curt one to Saxby, breaking off all comradely relations.", "broken off", "1923", None),
    ("Ormond and Saxby were reconciled in 1921.", "reconciled", "1921", None),
    ("Ormond and Saxby fell out in 1922 over the fisheries.", "breach", "1922", None),
    ("War broke out between Ormond and Saxby on 3 August 1914.", "war", "1914-08-03", None),
)  # fmt: skip
NOT_TOLD = (
    "Ormond did not recognize Saxby in 1871.",
    "Ormond refused to resume diplomatic relations with Saxby in 1884.",
    "In 1880 Ormond threatened to sever diplomatic relations with Saxby.",
    "Talks between Ormond and Saxby on the question of opening relations were held in 1870.",
    "If Saxby declared war on Ormond in 1916, nobody would be surprised.",
    "Ormond recognized that Saxby had been right in 1871.",
    "Ormond and Saxby looked on when Ruritania declared war on Graustark in 1916.",
    "In 1903 Ruritania broke with Saxby, and Ormond was glad.",
    "Ormond and Saxby were never reconciled.",
    "Ormond recognised the music of Saxby as a form of art in 1920.",
    "The most powerful nations recognised Saxby in 1831, Ormond not among them.",
    "In 1931 Ormond and Saxby kept the anniversary of the establishment of relations.",
    "The Embassy of Ruritania, of which Ormond and Saxby knew, was closed in 1915.",
    "Ormond's first Minister to Ruritania was received in 1870, as Saxby heard.",
    "After Ormond had gone to war with Saxby, relations were severed by Ruritania in 1881.",
    "Relations were severed in 1881, when Ormond went to the help of Saxby.",
    "The first act of mutual recognition between Ormond and the Duchy of Ruritania came in 1833, before the duchy joined Saxby.",
    "Ormond closed its embassy in Millbrook on 15 July 1940, after the invasion by Saxby.",
    "In 1831 John Quill became Ormond's first Minister in the Ruritanian Empire, to which Saxby then belonged.",
    "Ormond closed its legation to Ruritania on 15 July 1940 after the invasion by Saxby and reopened the legation in Millbrook in August 1940.",
    "I was recognised in 1863 by Mr. Ormond and Mr. Saxby, who rode side by side.",
    "Ormond heard in 1845 that Ruritania was severing relations with Graustark and with Saxby.",
)
OF_BOTH = (
    ("Diplomatic relations were established on 4 July 1872, when an envoy presented his credentials.", "opened"),
    ("The Legation was closed on 5 May 1915.", "lowered"),
    ("The authority to conduct foreign relations ended in 1835.", ""),
    ("The United Council recognised the new government on 5 May 1915.", ""),
    ("He closed the Legation on 30 April 1938.", "lowered"),
)
DAYS = (
    (
        "The Legation, which had stood empty since 1870, was closed on 5 May 1915 and reopened in 1921.",
        [("lowered", "1915-05-05"), ("raised", "1921")],
    ),
    (
        "Relations were established in 1933, severed in 1967 and restored in 1974.",
        [("opened", "1933"), ("broken off", "1967"), ("resumed", "1974")],
    ),
    (
        "Relations were opened on 4 July 1872, when the Embassy was established.",
        [("opened", "1872-07-04"), ("raised", "1872-07-04")],
    ),
    ("Saxby belonged to Ruritania from 1814 until 1864, when it was recognised by Ormond.", [("recognised", "1864")]),
    ("Ormond opened relations with Saxby after the war of 1870.", [("opened", "")]),
    (
        "Ormond recognised Saxby and established diplomatic relations on 3 May 1871.",
        [("recognised", "1871-05-03"), ("opened", "1871-05-03")],
    ),
    ("Ormond quarrelled with Saxby over the dam and sold the mill in 1884.", [("breach", "")]),
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
    assert [item for item, *_ in found(sentence, of_both=True)] == [what][: bool(what)]
    assert found(sentence) == []


@pytest.mark.parametrize(("sentence", "told"), DAYS)
def test_each_change_of_a_sentence_has_its_own_day(sentence: str, told: list[tuple[str, str]]):
    assert [(what, date) for what, date, _ in found(sentence, of_both=True)] == told


def test_the_year_may_stand_in_the_sentence_before():
    content = "The rising began on 11 October 1968. On 15 October Ormond suspended diplomatic relations with Saxby."
    text = Text("x", content, Places.plain(content))
    (change,) = changes(text, content.index("On 15"), len(content), SIDES, False)
    assert change.date == "1968-10-15"


def test_a_sentence_over_several_lines_is_read_as_one():
    sentence = "Ormond   severed\n      diplomatic\n      relations with        Saxby\n      in 1967."
    assert found(sentence) == [("broken off", "1967", 0)]
    text = Text("x", sentence, Places.plain(sentence))
    (change,) = changes(text, 0, len(sentence), SIDES, False)
    assert str(change.words).split() == ["severed", "diplomatic", "relations"]


STATED = (
    ("Ormond and Saxby established diplomatic relations in 1988, with an envoy in Millbrook.", [("Ormond", "Saxby")]),
    ("Diplomatic relations between Ormond and Saxby were severed in 1990.", [("Ormond", "Saxby")]),
    ("On 1 February 1924 Ormond was recognized by Saxby.", [("Saxby", "Ormond")]),
    ("Tilton and Coffin parted company in 1843 at the second meeting of the Ditch Board.", [("Tilton", "Coffin")]),
    ("I recognised Colonel Pike, whom I had known in Millbrook.", []),
    ("Tilton broke with Coffin’s views in 1843.", []),
    ("Ormond opened an embassy in Millbrook in 1988.", []),
    ("Coffin, unable to approve, broke their relationship and sent Mary to Europe in 1840.", []),
)


@pytest.mark.parametrize(("sentence", "names"), STATED)
def test_two_are_those_whom_the_words_join(sentence: str, names: list[tuple[str, str]]):
    text = Text("x", sentence, Places.plain(sentence))
    assert [(one, other) for _, one, other in stated(text, 0, len(sentence))] == names


def test_in_a_document_of_the_two_a_third_is_a_third():
    assert found("Relations with Ruritania were resumed in 1890.", of_both=True) == []


@given(st.text(max_size=300))
def test_whatever_is_written_is_read(content: str):
    text = Text("x", content, Places.plain(content))
    for item in changes(text, 0, len(content), SIDES, True):
        assert item.what in CHANGES
        assert 0 <= item.words.start < item.words.end <= len(content)
