"""What several witnesses offer becomes changes of which no two are at one place, and of which all can be taken back."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from valla.formats import plain
from valla.restoring.changes import GAP, Change
from valla.restoring.marks import can_be_marked, marked, taken_back
from valla.restoring.merging import merged
from valla.text import Passage, Text

PAGE = "He met them on May 4, and left. Primary Menu They went home.\r\n\r\nNobody saw {++him++} again."


def change(page: Text, start: int, end: int, after: str, *, sure: bool = True) -> Change:
    return Change(Passage(page, start, end), after, "lost-words", "the words on both sides agree", sure)


def told(changes: list[Change]) -> list[tuple[str, str, bool]]:
    return [(str(item.passage), item.after, item.sure) for item in changes]


@st.composite
def offers(draw: st.DrawFn) -> tuple[Text, list[list[Change]]]:
    """A page and what up to three witnesses offer for it, in whatever order and however it overlaps."""
    content = draw(st.text(st.sampled_from("ab .,{}+-~>\r\n"), max_size=30) | st.just(PAGE))
    page = plain.read_string(content, "page.txt")
    places = st.integers(0, len(content))
    words = st.sampled_from(
        ["", "1823", "of the", GAP, f"of {GAP}", " ", ", ", "+", "~", "{", "}", "a\n\nb", "[^valla-7]"]
    )
    one = st.builds(
        lambda one, other, after, sure: change(page, min(one, other), max(one, other), after, sure=sure),
        places, places, words, st.booleans(),
    )  # fmt: skip
    return page, draw(st.lists(st.lists(one, max_size=4), max_size=3))


@settings(max_examples=500, deadline=None)
@given(offers())
def test_no_two_changes_overlap_and_all_can_be_taken_back(given: tuple[Text, list[list[Change]]]):
    page, offered = given
    made = merged(offered)
    assert merged([made]) == made
    for one, other in pairwise(made):
        assert one.passage.end <= other.passage.start and one.passage != other.passage
    sure = [
        item
        for item in made
        if item.sure and (item.after or item.passage.end > item.passage.start) and can_be_marked(item)
    ]
    edits = [(item.passage.start, item.passage.end, item) for item in sure]
    restored = marked(page.content, edits, made, [])
    assert taken_back(restored) == page.content


def test_what_is_put_in_beside_a_cut_is_kept():
    page = plain.read_string(PAGE, "page.txt")
    at = PAGE.index("Primary")
    cut, lost = change(page, at, at + 13, ""), change(page, at, at, "It rained. ", sure=False)
    for offered in ([[cut, lost]], [[lost, cut]], [[cut], [lost]], [[cut, lost], [cut, lost]]):
        assert told(merged(offered)) == [("", "It rained. ", False), ("Primary Menu ", "", True)]


def test_witnesses_that_contradict_each_other_outweigh_any_third():
    page = plain.read_string(PAGE, "page.txt")
    at = PAGE.index(" and left")
    first, second = change(page, at, at, " 1823,"), change(page, at - 1, at, " 1824,")
    (found,) = merged([[first], [second], [second]])
    assert not found.sure and 'another witness has "1824,"' in found.ground


def test_the_same_words_with_other_marks_are_no_contradiction():
    page = plain.read_string(PAGE, "page.txt")
    at = PAGE.index(" and left")
    assert told(merged([[change(page, at, at, " 1823,")], [change(page, at - 1, at, " 1823")]])) == [
        ("", " 1823,", True)
    ]


def test_a_gap_for_doubtful_words_is_filled_by_a_witness_that_has_them():
    page = plain.read_string(PAGE, "page.txt")
    at = PAGE.index("They went")
    noisy, whole = change(page, at, at, f"It {GAP} long. "), change(page, at, at, "It rained long. ")
    for offered in ([[noisy], [whole]], [[whole], [noisy]]):
        assert told(merged(offered)) == [("", "It rained long. ", True)]
