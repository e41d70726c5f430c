"""What kind of variant it is, and who stands with whom."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.collating.small import witnesses
from valla.collating import Kind, collate


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("It was settled, at last.", "It was settled; at last.", Kind.PUNCTUATION),
        ("He said “no”—at last.", 'He said "no" -- at last.', None),
        ("He came in spring.", "He came in Spring.", Kind.CASE),
        ("The publick good of all.", "The public good of all.", Kind.SPELLING),
        ("The colour of the sea.", "The color of the sea.", Kind.SPELLING),
        ("He went to the hcuse again.", "He went to the house again.", Kind.OCR),
        ("He comes to day again.", "He comes today again.", Kind.DIVISION),
        ("There were twenty five of them.", "There were 25 of them.", Kind.ABBREVIATION),
        ("He walks to the sea.", "He walked to the sea.", Kind.INFLECTION),
        ("The men were late.", "The man was late.", Kind.INFLECTION),
        ("He walked to the sea.", "He walked to the wood.", Kind.WORD),
        ("It was long and cold.", "It was cold and long.", Kind.ORDER),
        ("He walked to the sea.", "He walked slowly to the sea.", Kind.ADDITION),
        ("He walked slowly to the sea.", "He walked to the sea.", Kind.OMISSION),
        ("There were 12 of them.", "There were 15 of them.", Kind.NUMBER),
        ("It was in May 1812.", "It was in June 1812.", Kind.DATE),
        ("There came Mr. Smith again.", "There came Mr. Jones again.", Kind.NAME),
        ("He did go to the sea.", "He did not go to the sea.", Kind.NEGATION),
        ("He went\nto the har-\nbour.", "He went to the harbour.", None),
        ("The self-\nmade man.", "The self-made man.", None),
        ("It was _very_ good.", "It was **very** good.", None),
        ("It was *very* good.", "It was very good.", None),
        ("Then Mr. ____ came.", "Then Mr. came.", Kind.PUNCTUATION),
        ("I think on ’t now.", "I think on 't now.", None),
        ("I think on ’t now.", "I think on't now.", Kind.DIVISION),
        ("I think on't now.", "I think on it now.", Kind.ABBREVIATION),
        ("And an't please you.", "And if it please you.", Kind.ABBREVIATION),
        ("They don't go there.", "They do not go there.", Kind.ABBREVIATION),
        ("They could not go there.", "They couldn't go there.", Kind.ABBREVIATION),
        ("They can't go there.", "They cannot go there.", Kind.ABBREVIATION),
        ("They did n't go there.", "They did not go there.", Kind.ABBREVIATION),
        ("They don't go there.", "They do go there.", Kind.NEGATION),
        ("I thought he'ld go.", "I thought he'd go.", Kind.SPELLING),
        ("It was said. I. He came.", "It was said. 1. He came.", Kind.ABBREVIATION),
        ("In Act V he dies.", "In Act 5 he dies.", Kind.ABBREVIATION),
        ("In chapter xiv of it.", "In chapter 14 of it.", Kind.ABBREVIATION),
        ("In chapter xiv of it.", "In chapter xv of it.", Kind.NUMBER),
        ("Charles II. was there.", "Charles I. was there.", Kind.NUMBER),
        ("It was I who came.", "It was one who came.", Kind.WORD),
        ("Done in the year 1863.", "Done in the year one thousand eight hundred and sixty-three.", Kind.ABBREVIATION),
        ("He leant 'gainst it.", "He leant against it.", Kind.ABBREVIATION),
        ("So ‘he came’ there.", "So ‘she came’ there.", Kind.WORD),
        ("It was over.--", "It was over.", Kind.PUNCTUATION),
        ("First, he came.", "Firstly, he came.", Kind.WORD),
        ("Come thou now,\nThe sea is wide,\nAnd we go.", "Come thou now,\nThat sea is wide,\nAnd we go.", Kind.WORD),
        ("Come thou now,\nSweet sea so wide,\nAnd we go.", "Come thou now,\nGood sea so wide,\nAnd we go.", Kind.WORD),
        ("So he said, but\nReed went\non.", "So he said, but\nPell went\non.", Kind.NAME),
        ("They are of the State, a state.", "They are of the States, a state.", Kind.INFLECTION),
        ("Four score and seven years.", "Fourscore and seven years.", Kind.DIVISION),
        ("They went all together home.", "They went altogether home.", Kind.DIVISION),
        ("He came to-day.", "He came to day.", Kind.DIVISION),
        ("He practiced there.", "He practised there.", Kind.SPELLING),
        ("He tost it up.", "He tossed it up.", Kind.SPELLING),
        ("Forbode it well.", "Forebode it well.", Kind.SPELLING),
        ("The fulness of it.", "The fullness of it.", Kind.SPELLING),
        ("The larger one came.", "The large one came.", Kind.INFLECTION),
        ("He was coming there.", "He was come there.", Kind.INFLECTION),
        ("The better man won.", "The best man won.", Kind.INFLECTION),
        ("All was understood.", "All was understand.", Kind.INFLECTION),
        ("There I was again.", "There I'm was again.", Kind.WORD),
        ("There it was again.", "There I was again.", Kind.WORD),
        ("There came A. Reed again.", "There came Amos Reed again.", Kind.ABBREVIATION),
        ("Not at once, or ever.", "Not at once, nor ever.", Kind.WORD),
    ],
)
def test_the_kind_of_a_variant(one: str, other: str, kind: Kind | None):
    found = collate(witnesses(one, other))
    assert {place.kind for place in found.places} == ({kind} if kind else set())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Look upon't again.", "Look upon him again."),
        ("They came.", "Those whom we had not seen for a long while came."),
    ],
)
def test_what_only_looks_like_a_negation_is_none(one: str, other: str):
    assert Kind.NEGATION not in {place.kind for place in collate(witnesses(one, other)).places}


@given(st.text(alphabet="ab c.\n-'“<&", max_size=60), st.integers(2, 4))
@settings(deadline=None)
def test_texts_that_are_the_same_have_no_variant(content: str, count: int):
    assert not collate(witnesses(*[content] * count)).places


@given(st.lists(st.text(alphabet="ab c.\n-'<&ſé12", max_size=40), min_size=2, max_size=4))
@settings(deadline=None)
def test_places_and_what_all_share_make_the_whole(contents: list[str]):
    found = collate(witnesses(*contents))
    at = 0
    for segment in found.segments():
        assert segment.left == at < segment.right
        at = segment.right
    assert at == found.table.width
    for row, cells in zip(found.rows, found.table.cells, strict=True):
        for place in found.places:
            reading = place.readings[found.rows.index(row)]
            inside = [k for k in cells[place.left : place.right] if k >= 0]
            assert inside == list(range(reading.first, reading.last))


SHARED = (
    "The grey ship lay in the harbour for six days, and no one went ashore.",
    "The green ship lay in the haven for six days, and no one went ashore.",
    "The green ship lay in the haven for six days; and no man went ashore.",
    "The grey ship lay in the harbor for six nights, and no one went ashore.",
)


def test_those_who_share_a_reading_against_the_rest():
    found = collate(witnesses(*SHARED))
    assert [(found.sigla(group.rows), group.count) for group in found.groups] == [
        ("B C", 2),
        ("A B C", 1),
        ("A B D", 1),
    ]
    assert all(found.places[number - 1].substantive for group in found.groups for number in group.places)


def test_a_base_makes_departures_of_readings():
    found = collate(witnesses(*SHARED), base=1)
    assert next((found.sigla(group.rows), group.count) for group in found.groups) == ("A D", 2)
    assert all(place.alike[0][0] in place.stands[0] or place.kinds[1] is None for place in found.places)
    assert all(1 in place.alike[0] for place in found.places)


def test_a_fragment_hides_nothing_of_the_others():
    long = "At noon the wind turned to the north and drove the smaller boats upon the bar where two of them were lost with every hand aboard. "
    other = long.replace("smaller", "lighter").replace("two", "three")
    end = "No one slept that night."
    found = collate(witnesses(long + end, other + end, end, long + end))
    assert [place.readings[1].shown for place in found.places] == [
        "At noon the wind turned to the north and drove the",
        "lighter",
        "boats upon the bar where",
        "three",
        "of them were lost with every hand aboard.",
    ]
    assert [place.kind for place in found.places][1::2] == [Kind.WORD, Kind.NUMBER]
    told = [(found.sigla(group.rows), found.sigla(group.against), group.count) for group in found.groups]
    assert told == [("A D", "B", 2), ("A B D", "C", 1)]


def test_a_moved_stretch_is_of_another_order_not_lost_and_put_in():
    stay = "In the spring the river rose and took the lower bridge with it, which nobody had thought could be. "
    goes = "My brother had bought eleven sheep from a drover whom he never saw again. "
    tail = "By the summer all was dry and the miller sold his horses to pay what he owed."
    found = collate(witnesses(stay + goes + tail, goes + stay + tail))
    assert {place.kind for place in found.places} == {Kind.ORDER}
    assert found.elsewhere() == {1: [2], 2: [1]}
    assert not found.kinds_within()


def test_what_was_changed_or_lost_within_a_moved_stretch_is_told():
    stay = "In the spring the river rose and took the lower bridge with it, which nobody had thought could be. "
    goes = "My brother had bought eleven sheep from a drover whom he never saw again. "
    tail = "By the summer all was dry and the miller sold his horses to pay what he owed."
    changed = goes.replace("eleven", "twelve").replace("never ", "")
    found = collate(witnesses(stay + goes + "So he said. " + tail, changed + stay + tail))
    assert [place.kind for place in found.places] == [Kind.ORDER, Kind.ORDER, Kind.OMISSION]
    within = [change for place in found.places for change in place.within]
    assert [(change.kind, *(reading.shown for reading in change.readings)) for change in within] == [
        (Kind.NUMBER, "eleven", "twelve"),
        (Kind.NEGATION, "never", ""),
    ]
    for change in within:
        for reading in change.readings:
            assert str(reading.row.passage(reading.first, reading.last)) == reading.shown
