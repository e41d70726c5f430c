"""What the grammar tells where the order of the phrases tells nothing, and that it keeps to what is told."""

from __future__ import annotations

import pytest

from tests.relating.telling import told
from valla import parsing

pytestmark = pytest.mark.skipif(not parsing.parser().name, reason="the extra `parse` is not installed")


@pytest.fixture(autouse=True)
def without_parser() -> None:
    """Here the parser is what is tried."""


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Harding attacked Villiers.", ["Harding > Villiers ASSAULT"]),
        ("Villiers was attacked by Harding.", ["Harding > Villiers ASSAULT"]),
        (
            "They cited the successes of the Red Army against the Polish forces.",
            ["the Red Army > the Polish forces ASSAULT"],
        ),
        ("Harding, the keeper of prisons, having fled, wrote to Villiers.", ["Harding > Villiers CONSULT"]),
    ],
)
def test_told(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events


@pytest.mark.parametrize(
    "sentence",
    [
        "Harding did not attack Villiers.",
        "Harding hoped that Villiers had thanked Ashby.",
        "If Harding attacked Villiers, the town was lost.",
        "Harding insisted that Villiers had come.",
        "No treaty or agreement between Harding and Villiers was signed.",
        "There is no evidence that Harding thanked Villiers.",
        "Harding announced the transfer of power to Villiers.",
    ],
)
def test_no_event(sentence: str) -> None:
    assert told(sentence) == []
