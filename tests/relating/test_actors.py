"""Who acts at all: a capital, a title or a name is not always someone."""

from __future__ import annotations

import pytest

from tests.relating.telling import told


@pytest.mark.parametrize(
    "sentence",
    [
        # things with the capitals of older letters
        "I have approved of the Measures taken for Boston.",
        "Congress transmitted Bonds and Resolves.",
        "From a Sense of his Patriotism, Activity and Valour have thanked General Holt.",
        "The Congress have reversed Orders.",
        # what has a name and is no one
        "I have sent the sloop Providence.",
        "Mr. Holt praised the brig Andrea.",
        # an army under a command was not commanded to
        "I can assure nobody that General Holt & the Army under his Command are well.",
        "The Express will find the Troops under your Command.",
        # what one has the honour to be or do honours nobody
        "A Committee was chosen, of which I had the Honour to be one with Mr. Holt.",
        "In regard to Mr. Holt, I have no news.",
        "Mr. Hall and Mr. Holt set out soon after dinner.",
        # those who were meant are not named
        "Immigrants settled in the Czech Republic when they were invited by Mr. Holt.",
        "The Senate sat, and the travellers came when they were invited by Mr. Holt.",
        # what an apposition calls a body is not another one
        "A film and music company sued Mr. Holt.",
        # who did it stands behind a day
        "Mr. Lane recognized Ugandan independence in 1962 by President Holt.",
        # none of which it is told that it was
        "Neither do they mention any demand made by Mr. Holt upon General Lane.",
        # whom one counts on, or what one asks to be made
        "Mr. Holt counted on relieving General Lane.",
        "Mr. Holt requested the creation of the Committee.",
        # who was chosen did not choose
        "The Republicans grumbled at the selection of Mr. Holt as representative of their section.",
        # a town is a place
        "I sent the papers to Boston.",
        "The brigades are going to N. York.",
    ],
)
def test_no_one_acts_in_a_letter(sentence: str) -> None:
    assert told(sentence, letter=True) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "A priest named Juan Villiers came home.",
        "Harding sailed in a lifeboat named Mabel Holland.",
        "The plan suggested itself to the American government.",
        "The police and the guards seized the papers and burned them.",
        "Major partners are Brazil, Harding Foods, Villiers and Ashby.",
        "Harding, Villiers, Ashby and Lowe signed a treaty in Paris.",
        "Harding went to Leipzig, where he met no one.",
        "Mrs. Harding fell ill, and he thanked Villiers.",
        "William Harding, the Surgeon General of the navy, had arrested him.",
    ],
)
def test_no_one_acts(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Gates wrote to Mr. Banks.", ["Gates > Mr. Banks CONSULT"]),
        ("I wrote to the Conventions of the Jerseys.", ["I > Conventions CONSULT"]),
        ("We sent a letter to General Holt.", ["We > Holt CONSULT"]),
        ("Congress desired us to march.", ["Congress > us REQUEST"]),
        ("We have defeated General Holt.", []),
        ("The Committee named John Holt agent.", ["The Committee > John Holt SUPPORT"]),
    ],
)
def test_who_acts_in_a_letter(sentence: str, events: list[str]) -> None:
    assert told(sentence, letter=True) == events


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("The Surgeon General thanked Villiers.", ["The Surgeon General > Villiers SUPPORT"]),
        ("The committee named Harding its chairman.", ["The committee > Harding SUPPORT"]),
        ("Queen Mary and Harding quarrelled; he thanked Villiers.", ["Mary > Harding ACCUSE", "Harding > Villiers SUPPORT"]),
        (
            "This alliance between Greece, Serbia and Bulgaria held.",
            ["Greece > Serbia AGREE", "Greece > Bulgaria AGREE", "Serbia > Bulgaria AGREE"],
        ),
        ("Early in May Harding submitted to the king his plan.", ["Harding > the king CONSULT"]),
        ("In May Harding submitted to the king.", ["Harding > the king CONCEDE"]),
        ("Villiers, the governor of the fort, met Lowe, and Harding thanked him.", ["Villiers > Lowe CONSULT", "Harding > Villiers SUPPORT"]),
    ],
)  # fmt: skip
def test_who_acts(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events
