"""Telling again by rule leaves a sentence as true as it was."""

from __future__ import annotations

import random

import pytest

from tests.quality import retelling


@pytest.mark.parametrize(
    ("way", "before", "after"),
    [
        ("date turned", "The act of May 3, 1812, was repealed.", "The act of 3 May 1812 was repealed."),
        ("date turned", "It fell on 3 May 1812.", "It fell on May 3, 1812."),
        ("numbers in words", "He sent 12 ships and 300 men.", "He sent twelve ships and 300 men."),
        ("numbers in figures", "He sent forty-five ships.", "He sent 45 ships."),
        ("date moved", "In 1812 the war began.", "The war began in 1812."),
        ("date moved", "The war began on May 3, 1812.", "On May 3, 1812, the war began."),
        ("clause moved", "When the war began, prices rose.", "Prices rose when the war began."),
        ("pair turned", "The treaty between France and Spain lapsed.", "The treaty between Spain and France lapsed."),
        ("contracted", "They did not pay.", "They didn't pay."),
    ],
)
def test_a_way_tells_the_same(way: str, before: str, after: str):
    assert retelling.WAYS[way](before) == after


@pytest.mark.parametrize(
    ("way", "sentence"),
    [
        ("numbers in words", "It was signed on May 3, under Article 12."),
        ("numbers in figures", "He sent two hundred men."),
        ("date moved", "He was born at Lund and died in 1812."),
        ("date moved", "The crisis of 1811 led to war in 1812."),
        ("pair turned", "He was Bishop of Lund and Dean of York."),
        ("contracted", "They would have not paid."),
    ],
)
def test_what_would_no_longer_be_the_same_is_left(way: str, sentence: str):
    assert retelling.WAYS[way](sentence) == sentence


def test_the_same_seed_tells_the_same():
    sentence = "When the war began on May 3, 1812, he did not send forty ships."
    assert {retelling.retold(sentence, random.Random(4)) for _ in range(3)} == {
        retelling.retold(sentence, random.Random(4))
    }
