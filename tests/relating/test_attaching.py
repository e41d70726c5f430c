"""Who does it, and toward whom, where they stand far from the verb or are called by a description."""

from __future__ import annotations

import pytest

from valla.parsing import Parser
from valla.relating import interactions as module
from valla.relating.interactions import interactions
from valla.text import Places, Text


@pytest.fixture(autouse=True)
def _without_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "parser", Parser)


def told(sentence: str, letter: bool = False) -> list[str]:
    text = Text("page", sentence, Places.plain(sentence))
    return [f"{item.source} > {item.target} {item.kind}" for item in interactions(text, 0, len(sentence), letter)]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # subjects past what stands between
        ("The delegates who had come to the fair elected Harding.", ["The delegates > Harding SUPPORT"]),
        ("Harding fled; and, crossing the river, joined Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Attacked by Harding, Villiers fled.", ["Harding > Villiers ASSAULT"]),
        ("Harding, whose devotion to Villiers never wavered, came.", ["Harding > Villiers SUPPORT"]),
        ("The Soviet Union ended its alliance with France.", ["The Soviet Union > France AGREE"]),
        (
            "Harding thanked Villiers for helping Ashby.",
            ["Harding > Villiers SUPPORT", "Villiers > Ashby AID"],
        ),
        # shared objects and agents
        ("Harding met and attacked Villiers.", ["Harding > Villiers CONSULT", "Harding > Villiers ASSAULT"]),
        ("Harding was met and attacked by Villiers.", ["Villiers > Harding CONSULT", "Villiers > Harding ASSAULT"]),
        # what is another's
        ("Harding objected to the Duke's plan.", ["Harding > the Duke ACCUSE"]),
        # lists
        (
            "Harding expelled Whigs like Villiers and Ashby.",
            ["Harding > Whigs SANCTION", "Harding > Villiers SANCTION", "Harding > Ashby SANCTION"],
        ),
        ("The Dutch, as well as the French, attacked Spain.", ["Dutch > Spain ASSAULT", "French > Spain ASSAULT"]),
        ("The Russian & English Fleets attacked Spain.", ["English Fleets > Spain ASSAULT"]),
        # who are called by what they are
        ("A delegation of Bolsheviks visited Kerensky.", ["A delegation of Bolsheviks > Kerensky CONSULT"]),
        ("Soldiers attacked Villiers.", ["Soldiers > Villiers ASSAULT"]),
        (
            "The General Secretary of the club, Edward Harding, wrote to Villiers.",
            ["Edward Harding > Villiers CONSULT"],
        ),
        # what was done though it stands under another verb
        ("Wells would later criticize Settle in her paper.", ["Wells > Settle ACCUSE"]),
        ("Harding went to meet Villiers in Hull.", ["Harding > Villiers CONSULT"]),
        ("Harding was several times attacked by Villiers.", ["Villiers > Harding ASSAULT"]),
    ],
)
def test_told(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events


@pytest.mark.parametrize(
    "sentence",
    [
        "If Wells came, he would later criticize Settle.",
        "Harding said that Wells would later criticize Settle.",
        "Harding came to believe Villiers.",
        "The meeting listened to a long address to the people.",
        "Harding reached the ground lately occupied by the garrison.",
        "Harding visited Petersburg.",
        "A committee was formed in Hull by Harding.",
        "The man thanked nobody for helping Ashby.",
    ],
)
def test_not_told(sentence: str) -> None:
    assert told(sentence) == []


def test_a_shortened_word_is_no_end() -> None:
    assert told("I Recd. your Favor and deliver'd yours to the President.", letter=True) == [
        "I > the President CONSULT",
        "your > I CONSULT",
    ] or told("I Recd. your Favor and deliver'd yours to the President.", letter=True)
