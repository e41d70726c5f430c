"""Who did what toward whom by speaking or writing: what hangs on a verb, what goes with a clause, and what a letter does by being written."""

from __future__ import annotations

import pytest

from tests.relating.telling import told


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # what is said of one
        ("Harding said that Villiers was a traitor.", ["Harding > Villiers ACCUSE"]),
        ("Harding said Villiers had betrayed the town.", ["Harding > Villiers ACCUSE"]),
        ("Harding told Villiers he was a fool.", ["Harding > Villiers CONSULT", "Harding > Villiers ACCUSE"]),
        ("Harding declared that Villiers had no right to come.", ["Harding > Villiers ACCUSE"]),
        ("Harding said that the crimes of Villiers would be known.", ["Harding > Villiers ACCUSE"]),
        ("Harding announced that Villiers was not honest.", ["Harding > Villiers ACCUSE"]),
        ("Harding remarked that Villiers was an excellent judge.", ["Harding > Villiers SUPPORT"]),
        ("Harding called Villiers a coward.", ["Harding > Villiers ACCUSE"]),
        ("Villiers was described as a liar by Harding.", ["Harding > Villiers ACCUSE"]),
        ("Harding made the charge that Villiers had lied.", ["Harding > Villiers ACCUSE"]),
        # what is asked for
        ("Harding recommended that Villiers be appointed consul.", ["Harding > Villiers SUPPORT"]),
        ("Harding demanded that Villiers be removed.", ["Harding > Villiers ACCUSE"]),
        ("Harding demanded that the Senate adopt the bill.", ["Harding > the Senate REQUEST"]),
        ("Harding urged that it was the duty of the Senate to act.", ["Harding > the Senate REQUEST"]),
        ("Harding demanded Villiers's resignation.", ["Harding > Villiers ACCUSE"]),
        # what is refused
        ("Harding refused to meet Villiers.", ["Harding > Villiers REJECT"]),
        ("Harding's refusal to ally with Villiers was known.", ["Harding > Villiers REJECT"]),
        ("Harding refused Villiers this request.", ["Harding > Villiers REJECT"]),
        ("Harding would not permit Villiers to speak.", ["Harding > Villiers REJECT"]),
        # toward what is another's
        ("Harding objected to Villiers's plan.", ["Harding > Villiers ACCUSE"]),
        ("Harding was dissatisfied with the conduct of Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding grew jealous of Villiers.", ["Harding > Villiers ACCUSE"]),
        # what goes with a clause
        ("Harding came at the request of Villiers.", ["Villiers > Harding REQUEST"]),
        (
            "Harding was consulted by Villiers, at the suggestion of Ashby.",
            ["Villiers > Harding CONSULT", "Ashby > Villiers REQUEST"],
        ),
        ("With the approval of Villiers, Harding sold the horse.", ["Villiers > Harding SUPPORT"]),
        ("Harding passed the bill over Villiers's veto.", ["Harding > Villiers REJECT"]),
        ("In defiance of the King, Harding left.", ["Harding > the King REJECT"]),
        ("Harding spoke in defence of Mr. Villiers.", ["Harding > Villiers SUPPORT"]),
        # whose it is, and both
        ("Harding, whose devotion to Villiers never wavered, came.", ["Harding > Villiers SUPPORT"]),
        ("Harding's telling Villiers of it was a mistake.", ["Harding > Villiers CONSULT"]),
        ("Harding and Villiers had a fierce discussion.", ["Harding > Villiers CONSULT"]),
        ("A letter praising Ashby was written by Harding.", ["Harding > Ashby SUPPORT"]),
        ("Harding, at home, saw it, and at once wrote to Villiers.", ["Harding > Villiers CONSULT"]),
        ("Harding said that it rained and that Villiers was wrong.", ["Harding > Villiers ACCUSE"]),
        ("Harding, in agreement with Villiers, sold the horse.", ["Harding > Villiers AGREE"]),
        ("The failure led Harding to write to Villiers.", ["Harding > Villiers CONSULT"]),
        ("Harding condemned the attack by Villiers.", ["Harding > Villiers ACCUSE"]),
        ("A letter from Harding reached the Senate.", ["Harding > the Senate CONSULT"]),
        ("The talk that Harding had with Villiers was long.", ["Harding > Villiers CONSULT"]),
        ("In his message to Congress the President asked for peace.", ["the President > Congress CONSULT"]),
        ("Mr. Harding, on January 11, 1862, wrote to Mr. Villiers.", ["Harding > Villiers CONSULT"]),
        ("Harding and Villiers signed a treaty governing trade.", ["Harding > Villiers AGREE"]),
        ("Ashby died in May, and Harding, who in 1956 denounced Villiers, left.", ["Harding > Villiers ACCUSE"]),
        ("Harding offered to Mr. Villiers the post of envoy to Russia.", ["Harding > Villiers SUPPORT"]),
        ("Harding penned a letter urging Americans to work.", ["Harding > Americans REQUEST"]),
        ("Harding was introduced to General Villiers.", ["Harding > Villiers CONSULT"]),
        (
            "The Senate praised Harding for attacking Ashby.",
            ["The Senate > Harding SUPPORT", "Harding > Ashby ASSAULT"],
        ),
        ("Congress said that the fort was lost and ordered Harding to go.", ["Congress > Harding REQUEST"]),
        ("Harding shouted at Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding flew to Hull to visit General Villiers.", ["Harding > Villiers CONSULT"]),
        ("Harding and Villiers signed the Convention for peace.", ["Harding > Villiers AGREE"]),
        # who is called upon
        ("Mr. Harding added: “Mr. President, it is late.”", ["Harding > President CONSULT"]),
        ("“You are late, General,” said Harding.", ["Harding > General CONSULT"]),
        ("See Laurens to Morris, January 10, 1779.", ["Laurens > Morris CONSULT"]),
    ],
)
def test_told_by_speech(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events


@pytest.mark.parametrize(
    "sentence",
    [
        "Harding said that Villiers was not a traitor.",
        "Harding said that Villiers was no fool.",
        "Harding denied that Villiers was a traitor.",
        "If Harding said that Villiers was a traitor, he lied.",
        "Harding said that Villiers might be a traitor.",
        "Harding hoped to call Villiers a coward.",
        "Harding called Villiers a cab.",
        "Harding did not recommend that Villiers be appointed consul.",
        "Harding recommended that the road be mended.",
        "Harding's refusal to attack Villiers was known.",
        "Harding would not permit it if Villiers came.",
        "“There was Villiers,” said Harding.",
        "Harding went to Villiers, January 10.",
        "Harding sang in answer.",
        "Harding avoided telling Villiers.",
        "Harding prevented Villiers writing to Ashby.",
        "“Yes,” said Harding.",
        "Harding received no word from Villiers.",
        "Harding lived at Villiers.",
        "Harding planned to fly to Hull to visit General Villiers.",
        "Harding, a good deal with the Danes in mind, left.",
        "Harding's insistence on meeting Villiers was known.",
    ],
)
def test_not_told_by_speech(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Please send me the list that you have made.", ["me > you REQUEST"]),
        ("Let me know whether you come.", ["me > you REQUEST"]),
        ("I think that you had better go.", ["I > you REQUEST"]),
        ("You'll please to furnish me with the sales.", ["me > You REQUEST"]),
        ("Yours of the 5th is received, and I am glad of it.", ["Yours > I CONSULT"]),
        ("I mentioned it in my last, and hope you are well.", ["my > you CONSULT", "I > you CONSULT"]),
        ("You mention the affair of my brother.", ["You > my CONSULT"]),
        ("Inclosed is a letter for your brother from my wife.", ["my > your CONSULT"]),
        ("I have only Time to tell you that all is well.", ["I > you CONSULT"]),
        ("You will wonder at my writing to you.", ["my > you CONSULT"]),
        ("I have sent a few to General Howe & General Holt.", ["I > Howe CONSULT", "I > Holt CONSULT"]),
        ("I most sincerely wish you a good journey.", ["I > you SUPPORT"]),
        ("The President directs that without delay you come to me.", ["The President > you REQUEST"]),
        ("I will thank you not to tell it.", ["I > you REQUEST"]),
        ("I write in haste only to inclose to you a map.", ["I > you CONSULT"]),
        ("Let me ask your attention to it.", ["me > your REQUEST"]),
        ("I have wrote to General Holt.", ["I > Holt CONSULT"]),
        ("I am obliged to you for your letter.", ["I > you SUPPORT", "your > I CONSULT"]),
        ("You will hear that fort Lee was given up to me.", []),
        ("It gives me great pleasure to assure you of it.", ["me > you CONSULT"]),
        ("I cannot omit the opportunity of writing you a line.", ["I > you CONSULT"]),
        ("The Senate were pleased last summer to nominate me.", ["The Senate > me SUPPORT"]),
        # what is not done
        ("It would give me pleasure to assure you of it.", []),
        ("I omitted the opportunity of writing to you.", []),
        ("I shall send it to you.", []),
        ("I have not Time to tell you of it.", []),
        ("I should be glad to inform you of it.", []),
        ("I hope to thank you.", []),
        ("If you must go, I shall stay.", []),
        ("I will release you, provided you wish it.", []),
    ],
)
def test_told_by_letters(sentence: str, events: list[str]) -> None:
    assert sorted(told(sentence, letter=True)) == sorted(events)
