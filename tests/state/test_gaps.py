"""Gaps that only the words around them show: found where something was taken out of a sound sentence, and nowhere in the sentence itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from valla.state.gaps import date_places, gaps, quotation_places, tokens
from valla.state.lacunae import lacunae
from valla.text import Places, Text

SOUND = (
    "The bridge over the river was sold again in 1871, and the family of the miller moved to the town.",
    "The house was burnt down in 1903. Nothing was ever built in its place, and the well was filled with stones.",
    "The register, which was begun in 1744, lies in the church, and nobody has read it since 1801.",
)


def found(content: str) -> list[str]:
    return [flaw.what for flaw in lacunae(Text("x", content, Places.plain(content)))]


@pytest.mark.parametrize("sentence", SOUND)
def test_a_year_taken_out_is_missed(sentence: str):
    for year in ("1871", "1903", "1744"):
        if year in sentence:
            assert found(sentence) == []
            assert found(sentence.replace(" " + year, "")) == ["lost-date"]


@pytest.mark.parametrize(
    "sentence",
    [
        "She came in and sat down, and went on with the letter that she had begun.",
        "When the troops moved in, the people of the town had gone to the hills.",
        "It is a rule that nobody whom we know has ever given in to.",
    ],
)
def test_a_particle_is_no_preposition(sentence: str):
    assert found(sentence) == []


@given(
    st.lists(
        st.sampled_from(["in", "of", "said", ":", ",", "The", "he", "[1]", "1871", "\n\n", "“", "was", "é"]),
        max_size=60,
    )
)
@settings(deadline=None)
def test_places_stand_where_their_tokens_stand(pieces: list[str]):
    content = " ".join(pieces)
    read = tokens(content)
    for places, kind in ((date_places(read), "date"), (quotation_places(read), "quotation")):
        for gap in gaps(read, places, kind, -99):
            assert content[gap.start : gap.end] == read.words[gap.left]
