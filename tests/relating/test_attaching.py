"""Who does it, and toward whom, where they stand far from the verb or are called by a description."""

from __future__ import annotations

import pytest

from tests.relating.telling import told


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # subjects past what stands between
        ("The delegates who had come to the fair elected Harding.", ["The delegates > Harding SUPPORT"]),
        ("Harding fled; and, crossing the river, joined Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Attacked by Harding, Villiers fled.", ["Harding > Villiers ASSAULT"]),
        ("Harding, whose devotion to Villiers never wavered, came.", ["Harding > Villiers SUPPORT"]),
        ("The Soviet Union renewed its alliance with France.", ["The Soviet Union > France AGREE"]),
        ("The Soviet Union ended its alliance with France.", ["The Soviet Union > France SANCTION"]),
        (
            "Harding thanked Villiers for helping Ashby.",
            ["Harding > Villiers SUPPORT", "Villiers > Ashby AID"],
        ),
        ("The Convention assembled, and it nominated Ashby.", ["The Convention > Ashby SUPPORT"]),
        ("An expedition led by Harding attacked the Danes.", ["Harding > Danes ASSAULT"]),
        (
            "Harding was removed from the board by Villiers, and expelled by Ashby from the club.",
            ["Villiers > Harding SANCTION", "Ashby > Harding SANCTION"],
        ),
        ("The trouble grew, with Harding backing the duke.", ["Harding > the duke SUPPORT"]),
        ("Harding spent the night in Hull, and there first met Lord Ashby.", ["Harding > Ashby CONSULT"]),
        ("Several officers denounced Villiers.", ["officers > Villiers ACCUSE"]),
        ("Villiers was shot by a merchant.", ["merchant > Villiers ASSAULT"]),
        (
            "Harding fought under Villiers against the condottiero Braccio da Montone.",
            ["Harding > Braccio da Montone ASSAULT", "Harding > Villiers COOPERATE"],
        ),
        ("Harding, with others, and Ashby and others denounced Villiers.", ["Ashby > Villiers ACCUSE"]),
        (
            "The army is headed by the General Staff, which reports to the Defence Minister, who in turn reports to the President of Croatia.",
            [
                "the General Staff > the Defence Minister CONSULT",
                "the Defence Minister > the President of Croatia CONSULT",
            ],
        ),
        ("The transfer of Hull from Spain to France was known.", ["Spain > France CONCEDE"]),
        ("The company notified their colonel, George Ashby, of the fair.", ["The company > George Ashby CONSULT"]),
        (
            "In July two clerks, Harding and Ashby, attacked the German ambassador, Count Villiers.",
            ["Harding > Villiers ASSAULT", "Ashby > Villiers ASSAULT"],
        ),
        ("It hung by a picture by Paul Harding, a fervent admirer of Ashby.", ["Paul Harding > Ashby SUPPORT"]),
        (
            "Ashby criticised Harding's judgment in appointing Lord Villiers.",
            ["Ashby > Harding ACCUSE", "Harding > Villiers SUPPORT"],
        ),
        ("In the summer of 1860 Mr. Harding wrote to Ashby.", ["Harding > Ashby CONSULT"]),
        ("Denied a pardon by the Court, Harding fled.", ["the Court > Harding REJECT"]),
        (
            "When the party broke with the Labour Party, Harding, Ashby and their friends attacked Villiers.",
            ["the party > the Labour Party SANCTION", "Harding > Villiers ASSAULT", "Ashby > Villiers ASSAULT"],
        ),
        (
            "After the chair that Ashby left, Harding, in a letter to Villiers, told of the fair.",
            ["Harding > Villiers CONSULT"],
        ),
        (
            "Harding rendered service to his employer, the volatile Villiers.",
            ["Harding > Villiers AID"],
        ),
        ("Mr. Harding wrote Mr. Villiers two letters by post.", ["Harding > Villiers CONSULT"]),
        ("Pakistani support for Iraq was strong.", ["Pakistani > Iraq SUPPORT"]),
        ("On 20 June Harding denounced Villiers.", ["Harding > Villiers ACCUSE"]),
        ("The party was in coalition with the Whigs.", ["The party > the Whigs COOPERATE"]),
        ("In defiance of the Congress, Harding fled.", ["Harding > the Congress REJECT"]),
        (
            "Britain granted administration of the district to Kenyan nationalists.",
            ["Britain > Kenyan nationalists CONCEDE"],
        ),
        # at whose word
        ("At the suggestion of Ashby, Harding fled.", ["Ashby > Harding REQUEST"]),
        ("Harding went to London at Lord Ashby's request.", ["Ashby > Harding REQUEST"]),
        # shared objects and agents
        ("Harding met and attacked Villiers.", ["Harding > Villiers CONSULT", "Harding > Villiers ASSAULT"]),
        ("Harding was met and attacked by Villiers.", ["Villiers > Harding CONSULT", "Villiers > Harding ASSAULT"]),
        # what is another's
        ("Harding objected to the Duke's plan.", ["Harding > the Duke ACCUSE"]),
        (
            "Harding's devotion to the interests of the United States was known.",
            ["Harding > the United States SUPPORT"],
        ),
        ("Harding besieged the capital of the Ottoman Empire.", ["Harding > the Ottoman Empire ASSAULT"]),
        # behind lists of things
        ("Harding provided aid, weapons and food to the rebels.", ["Harding > the rebels AID"]),
        ("The Union had extensive contacts and talks with France.", ["The Union > France CONSULT"]),
        # lists
        (
            "Harding expelled Whigs like Villiers and Ashby.",
            ["Harding > Whigs SANCTION", "Harding > Villiers SANCTION", "Harding > Ashby SANCTION"],
        ),
        ("The Dutch, as well as the French, attacked Spain.", ["Dutch > Spain ASSAULT", "French > Spain ASSAULT"]),
        ("The Dutch & the French attacked Spain.", ["Dutch > Spain ASSAULT", "French > Spain ASSAULT"]),
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
        "Harding was removed as mayor, removed from the Council, and shot.",
        "Harding was assistant commander of the forces of the Duke.",
        "The Duke removed muskets from the north and sent them to Hull.",
        "The Danes took lands in the Ottoman Empire.",
        "Cardinal Ugolino of Segni, a friend of the poor, advised him against this.",
        "Spanish troops fought under German command.",
        "Harding's opposition to Aristotelianism was known.",
        "They had asked for Harding's aid in expelling Villiers.",
        "Harding acknowledged the fall of the Duke.",
        "The letter came, and it attacked Ashby.",
        "The man thanked nobody for helping Ashby.",
    ],
)
def test_not_told(sentence: str) -> None:
    assert told(sentence) == []


def test_a_shortened_word_is_no_end() -> None:
    assert "I > the President CONSULT" in told("I Recd. your Favor and deliver'd yours to the President.", letter=True)


def test_at_whose_order_i_write() -> None:
    assert told("By order of Congress, I forward you forty commissions.", letter=True) == [
        "Congress > I REQUEST",
        "I > you CONSULT",
    ]


def test_what_was_yet_to_come_is_not_told() -> None:
    assert told("I shall write to General Howe in a few days.", letter=True) == []
    assert told("I trust you will consider it well.", letter=True) == []


def test_who_goes_to_see_someone_meets_him() -> None:
    assert told("I went at once to see Mr. Logan, and found him ill.", letter=True) == ["I > Logan CONSULT"]


def test_the_plain_form_behind_a_pronoun_is_a_verb_of_its_own() -> None:
    assert told("You remember telling me of the fair.", letter=True) == ["You > me CONSULT"]
