"""Who did what toward whom, on short sentences: what is told, and what is only thought of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.relating.telling import found, told
from valla.relating.lists import nouns, verbs


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # active and passive
        ("Harding attacked Villiers.", ["Harding > Villiers ASSAULT"]),
        ("Villiers was attacked by Harding.", ["Harding > Villiers ASSAULT"]),
        ("The mutineers were arrested by the local police.", ["the local police > The mutineers COERCE"]),
        ("In May the Duke wrote to Lord Ashby.", ["the Duke > Ashby CONSULT"]),
        # several
        ("Harding urged Villiers and Ashby to wait.", ["Harding > Villiers REQUEST", "Harding > Ashby REQUEST"]),
        ("Harding met Villiers and attacked Ashby.", ["Harding > Villiers CONSULT", "Harding > Ashby ASSAULT"]),
        ("Harding and Villiers quarrelled.", ["Harding > Villiers ACCUSE"]),
        # what stands between
        ("Harding, the mayor of the town, thanked Villiers.", ["Harding > Villiers SUPPORT"]),
        ("Villiers, who had fled, wrote to Harding.", ["Villiers > Harding CONSULT"]),
        ("Ashby, whom Villiers invited, came late.", ["Villiers > Ashby REQUEST"]),
        ("The officer who defended the bridge denounced Villiers.", ["The officer > Villiers ACCUSE"]),
        (
            "Harding wrote to Villiers, asking him to come.",
            ["Harding > Villiers CONSULT", "Harding > Villiers REQUEST"],
        ),
        # nouns
        ("Harding's attack on Villiers was a surprise.", ["Harding > Villiers ASSAULT"]),
        ("A meeting between Harding and Villiers took place in Hull.", ["Harding > Villiers CONSULT"]),
        ("The criticism of Villiers by Harding went on.", ["Harding > Villiers ACCUSE"]),
        ("Harding sent an ultimatum to Villiers.", ["Harding > Villiers THREATEN"]),
        ("Harding received a letter from Villiers.", ["Villiers > Harding CONSULT"]),
        ("Harding concluded an alliance with Villiers.", ["Harding > Villiers AGREE"]),
        # appositions, insertions and participles
        ("Harding, leader of the Whigs, widely known as a wit, mocked Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Mr. Harding, the keeper of prisoners, who was appointed by Villiers, came.", ["Villiers > Harding SUPPORT"]),
        ("Harding, a day after the fair was over, wrote to Villiers.", ["Harding > Villiers CONSULT"]),
        ("A letter praising the town was written by Harding to Villiers.", ["Harding > Villiers CONSULT"]),
        ("The mutineers renewed their attacks on Villiers.", ["The mutineers > Villiers ASSAULT"]),
        ("Harding was opposed to Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding gave Egypt military aid.", ["Harding > Egypt AID"]),
        ("The Danes threw off the German forces.", ["Danes > the German forces ASSAULT"]),
        # of which type
        ("Harding joined with Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Harding allied himself with Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Harding submitted a plan to the Senate.", ["Harding > the Senate CONSULT"]),
        ("Harding submitted to the king.", ["Harding > the king CONCEDE"]),
        # light verbs and phrases of several words
        ("Harding paid Villiers a visit.", ["Harding > Villiers CONSULT"]),
        ("Harding gave his full support to Villiers.", ["Harding > Villiers SUPPORT"]),
        ("Harding got into private contact with Villiers.", ["Harding > Villiers CONSULT"]),
        ("Harding was hostile to Villiers.", ["Harding > Villiers ACCUSE"]),
        ("The Danes drove out the Jews.", ["Danes > the Jews COERCE"]),
        ("Harding and Villiers worked together in Hull.", ["Harding > Villiers COOPERATE"]),
        ("With Villiers's support, Harding became mayor.", ["Villiers > Harding SUPPORT"]),
        ("Harding asked for help in a letter to Villiers.", ["Harding > Villiers CONSULT"]),
        ("The German invasion of France began.", ["German > France ASSAULT"]),
        ("Seward, a supporter of Lincoln, came to Albany.", ["Seward > Lincoln SUPPORT"]),
        ("Harding was one of Villiers's supporters.", ["Harding > Villiers SUPPORT"]),
        ("Harding turned down Villiers's offer.", ["Harding > Villiers REJECT"]),
        ("Harding urged Villiers to go, but he refused.", ["Harding > Villiers REQUEST", "Villiers > Harding REJECT"]),
        ("One critic of Harding was Villiers.", ["Villiers > Harding ACCUSE"]),
        ("Harding's May 5, 1779, letter to Villiers is lost.", ["Harding > Villiers CONSULT"]),
        # whose deed a relative clause tells
        ("Harding launched a coup, which overthrew Villiers.", ["Harding > Villiers COERCE"]),
        ("Ashby, to whom Harding showed the note, left.", ["Harding > Ashby CONSULT"]),
        ("A merchant of Hull, with whom Harding quarrelled, left.", []),
        (
            "Harding carried on a feud with Ashby in letters addressed to the Council.",
            ["Harding > Ashby ACCUSE", "Harding > the Council CONSULT"],
        ),
        ("In sympathy with the plan, and supporting Ashby, Harding came.", ["Harding > Ashby SUPPORT"]),
        (
            "Holt a worthy gentleman, who in the last war was taken prisoner by the Danes, came.",
            ["Danes > Holt COERCE"],
        ),
        # offices and names
        (
            "The envoy to Russia, David Francis, thanked the Swedish consul in Riga, Nils Holm.",
            ["David Francis > Nils Holm SUPPORT"],
        ),
        (
            "The Danish minister wrote to the American minister.",
            ["The Danish minister > the American minister CONSULT"],
        ),
        ("Josiah Marvel, Jr. wrote to Villiers.", ["Josiah Marvel > Villiers CONSULT"]),
        (
            "Congress elected a provisional Executive Committee.",
            ["Congress > provisional Executive Committee SUPPORT"],
        ),
        ("The friends of Harding thanked Villiers.", ["The friends of Harding > Villiers SUPPORT"]),
        ("Harding wrote to his son.", ["Harding > son CONSULT"]),
        (
            "Harding defeated both the Whites and the Greens.",
            ["Harding > the Whites ASSAULT", "Harding > Greens ASSAULT"],
        ),
        # what is presupposed
        ("The fact that Harding attacked Villiers was known.", ["Harding > Villiers ASSAULT"]),
        ("Harding managed to persuade Villiers.", ["Harding > Villiers REQUEST"]),
    ],
)
def test_told(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events


@pytest.mark.parametrize(
    "sentence",
    [
        "Harding did not attack Villiers.",
        "Harding never met Villiers.",
        "Harding would attack Villiers.",
        "Harding planned to attack Villiers.",
        "Harding hoped that Villiers had thanked Ashby.",
        "If Harding attacked Villiers, the town was lost.",
        "Harding denied that Villiers attacked Ashby.",
        "It is not true that Harding attacked Villiers.",
        "Did Harding attack Villiers?",
        "The paper said: “Harding attacked Villiers.”",
        "It is to be supposed that Harding attacked Villiers.",
        "In the election Harding defeated Villiers.",
        "The council appointed secretary.",
        "Harding charged that Villiers had been removed.",
        "Harding gave birth to Villiers.",
        "The expulsion of Villiers from Dover was known.",
        "No treaty or agreement between Harding and Villiers was signed.",
        "It was not Harding who attacked Villiers.",
        "Harding left without thanking Villiers.",
        "Villiers was attacked.",
        "Harding attacked the problem in March.",
        "Harding possibly met Villiers.",
        "Harding insisted that Villiers had come.",
        "There is no evidence that Harding thanked Villiers.",
        "Harding announced the transfer of power to Villiers.",
        "Harding congratulated himself.",
        "Provided you help Villiers, I stay.",
        "Few believed that Poe had attacked Gray.",
        "No one believed that Poe had attacked Gray.",
        "He fled as though Poe had attacked Gray.",
    ],
)
def test_no_event(sentence: str) -> None:
    assert told(sentence) == []


def test_a_letter_has_a_writer_and_a_reader() -> None:
    assert told("I wrote to you on Monday.", letter=True) == ["I > you CONSULT"]
    assert told("I wrote to you on Monday.") == []
    assert told("General Holt informed me of it.", letter=True) == ["Holt > me CONSULT"]
    assert told("I have the honor to inform your Excellency of it.", letter=True) == ["I > your Excellency CONSULT"]
    assert told("I hope to see and thank you.", letter=True) == []


def test_a_pronoun_is_whom_alone_it_can_mean() -> None:
    assert told("Harding came home, where he thanked Villiers.") == ["Harding > Villiers SUPPORT"]
    assert told("Harding followed Ashby, and he thanked Villiers.") != ["Ashby > Villiers SUPPORT"]
    assert told("He thanked Villiers.") == []


def test_a_pronoun_is_the_one_whom_all_verbs_before_it_tell_of() -> None:
    assert told("Harding saw Ashby fall, and he thanked Villiers.") == ["Harding > Villiers SUPPORT"]
    assert told("Harding's brother fell, and Villiers thanked him.") == []
    assert told("Harding joined Ashby; the latter thanked Villiers.") == [
        "Harding > Ashby COOPERATE",
        "Ashby > Villiers SUPPORT",
    ]


def test_letters_of_another_age() -> None:
    assert told("I Wrote to Mr Holt at Amboy.", letter=True) == ["I > Holt CONSULT"]
    assert told("I have receivd your favour of the 5th.", letter=True) == ["your > I CONSULT"]
    assert told("Mr Holt our venerable President, affirms to me that all is well.", letter=True) == [
        "Holt > me CONSULT"
    ]
    assert told("May I call you my friend?", letter=True) == []


def test_what_one_becomes_is_told_as_what_one_is() -> None:
    assert told("Harding became associated with Villiers in 1851.") == ["Harding > Villiers COOPERATE"]
    assert told("Harding became acquainted with Villiers.") == ["Harding > Villiers CONSULT"]
    assert told("Harding got married to Anne Villiers.") == ["Harding > Anne Villiers AGREE"]
    assert told("Harding got arrested by the police.") == ["the police > Harding COERCE"]
    assert told("Harding felt insulted by Villiers.") == ["Villiers > Harding ACCUSE"]
    assert told("Harding did not become associated with Villiers.") == []
    assert told("Harding felt obliged to write to Villiers.") == []
    assert told("Harding became tired.") == []


def test_what_one_gains_another_feels() -> None:
    assert told("Harding won the support of Villiers.") == ["Villiers > Harding SUPPORT"]
    assert told("Harding incurred the hatred of Villiers.") == ["Villiers > Harding ACCUSE"]
    assert told("Harding had the approval of Villiers.") == ["Villiers > Harding SUPPORT"]
    assert told("Harding obtained the consent of Villiers.") == ["Villiers > Harding SUPPORT"]
    assert told("Harding had a hatred of Villiers.") == ["Harding > Villiers ACCUSE"]
    assert told("Harding felt contempt for Villiers.") == ["Harding > Villiers ACCUSE"]
    assert told("Harding evinced hostility toward Villiers.") == ["Harding > Villiers ACCUSE"]
    assert told("Harding hoped to win the support of Villiers.") == []


def test_a_letter_that_came_to_hand() -> None:
    assert told("I am favored with your letter of the 5th.", letter=True) == ["your > I CONSULT"]
    assert told("I am honoured with a letter from Mr. Holt.", letter=True) == ["Holt > I CONSULT"]
    assert told("On Monday I found your letter of the 5th.", letter=True) == ["your > I CONSULT"]
    assert told("I hope to be favored with your letter.", letter=True) == []
    assert told("I have seen your letter to the governor.", letter=True) == ["your > the governor CONSULT"]
    assert told("The President was honored with a letter from General Holt.") == ["Holt > The President CONSULT"]


def test_each_other() -> None:
    assert told("Harding and Villiers attacked each other.") == ["Harding > Villiers ASSAULT"]
    assert told("Harding and Villiers wrote letters to one another.") == ["Harding > Villiers CONSULT"]
    assert told("Harding and Villiers fought against each other at Hull.") == ["Harding > Villiers ASSAULT"]
    assert told("Harding and Villiers did not attack each other.") == []
    assert told("Harding and Villiers stood next to each other.") == []


def test_the_following_letter() -> None:
    assert told("Harding wrote the following letter this day to Villiers.") == ["Harding > Villiers CONSULT"]
    assert told("Congress voted its thanks to General Holt.") == ["Congress > Holt SUPPORT"]
    assert told("The anticipated attacks of Harding on Villiers were feared.") == []
    assert told("Harding and Villiers quarrelled with each other after Ashby's speech.") == [
        "Harding > Villiers ACCUSE"
    ]


def test_hyphens_and_compounds() -> None:
    assert told("Harding cross-examined Villiers.") == ["Harding > Villiers INVESTIGATE"]
    assert told("Harding's ill-treatment of Villiers went on.") == ["Harding > Villiers COERCE"]
    assert told("Harding stood by Villiers.") == ["Harding > Villiers SUPPORT"]
    assert told("Harding fought by the side of Villiers.") == ["Harding > Villiers COOPERATE"]
    assert told("Harding fell at the hands of Villiers.") == ["Villiers > Harding ASSAULT"]
    assert told("Harding refused to form an alliance with Villiers.") == ["Harding > Villiers REJECT"]


def test_what_one_tried_to_make_another_do_was_not_done() -> None:
    assert told("Harding tried to persuade Villiers to attack Ashby.") == ["Harding > Villiers REQUEST"]
    assert told("Harding persuaded Villiers to attack Ashby.") == [
        "Harding > Villiers REQUEST",
        "Villiers > Ashby ASSAULT",
    ]


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Harding halted the advance of Villiers.", ["Harding > Villiers ASSAULT"]),
        ("Harding halted the work of Villiers.", []),
        ("Harding owed his rise to Villiers.", ["Villiers > Harding SUPPORT"]),
        ("The victory gained by Harding over Villiers was great.", ["Harding > Villiers ASSAULT"]),
        ("The frigate fell into the hands of the British.", ["British > The frigate COERCE"]),
        ("Harding ended the rule of the Tories.", ["Harding > the Tories COERCE"]),
        ("Harding filed an action against Villiers.", ["Harding > Villiers SANCTION"]),
        ("Harding gave the lie to Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding gave chase to Villiers.", ["Harding > Villiers ASSAULT"]),
        ("Harding levied war upon Villiers.", ["Harding > Villiers ASSAULT"]),
        ("Harding owed his life to Villiers.", ["Villiers > Harding AID"]),
        ("Mr. Harding was impressed by Villiers.", ["Harding > Villiers SUPPORT"]),
        ("Harding maintained relations with Villiers.", ["Harding > Villiers SUPPORT"]),
        ("Harding obtained leave of Villiers.", ["Villiers > Harding CONCEDE"]),
        ("Harding interceded with Villiers.", ["Harding > Villiers REQUEST"]),
        ("Harding flung the charge in the face of Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding kissed the ring at Dover.", []),
        ("Harding was impressed with the sermon.", []),
        ("The task fell into the hands of nobody.", []),
        ("Harding invested money with Villiers.", []),
        ("Harding moved to Dover with Villiers.", []),
    ],
)
def test_what_verbs_of_having_and_holding_tell(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events


@pytest.mark.parametrize(
    ("when", "date"),
    [
        ("in 1801", "1801"),
        ("before May 1801", "../1801-05"),
        ("prior to 1801", "../1801"),
        ("after 3 May 1801", "1801-05-03/.."),
    ],
)
def test_a_date_is_bounded_by_the_word_before_it(when: str, date: str) -> None:
    assert [item.date for item in found(f"Harding attacked Villiers {when}.")] == [date]


def test_mode_date_and_score() -> None:
    [item] = found("According to the Gazette, Harding attacked Villiers on 3 May 1801.")
    assert (item.mode, item.date, item.score, item.mutual) == ("reported", "1801-05-03", -9.0, False)
    [item] = found("They say that Harding met Villiers.")
    assert (item.mode, item.mutual) == ("reported", True)
    assert str(item.deed) == "met"


def test_the_lists_are_sound() -> None:
    places = {"obj", "obj's", "that"}
    for frame in (frame for table in (verbs(), nouns()) for frames in table.values() for frame in frames):
        assert frame.slots and all(slot in places or slot.removesuffix("'s").isalpha() for slot in frame.slots), frame
        assert -10 <= frame.score <= 10


WORDS = "Harding Villiers the army wrote to attacked was by and , who that not met letter from of with would his they ( ) “ ” ; 1801 May King's".split()


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join) | st.text(max_size=80), st.booleans())
def test_never_fails_and_stays_within(sentence: str, letter: bool) -> None:
    for item in found(sentence, letter):
        for passage in (item.source, item.target, item.deed):
            assert item.sentence.start <= passage.start < passage.end <= item.sentence.end


def test_bodies_are_named_whole() -> None:
    [item] = found("Harding was arrested by the Workers' and Soldiers' Committee.")
    assert str(item.source) == "the Workers' and Soldiers' Committee"


def test_your_letter_comes_to_me() -> None:
    assert told("Your letter has reached me.", letter=True) == ["Your > me CONSULT"]
    assert told("Your letter has reached me.") == []


def test_they_is_left_open_where_two_are_named_together() -> None:
    assert told("Harding and Ashby fell silent, the Danes left, and Villiers thanked them.") == []


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # a pair of peoples
        ("The Soviet-Nazi pact of 1939 stunned the Duke.", ["Soviet > Nazi AGREE"]),
        ("The Franco-British occupation of Libya ended in 1951.", ["Franco > Libya COERCE", "British > Libya COERCE"]),
        # all who signed, each with each
        (
            "The governments of Britain, France and Russia concluded the Agreement.",
            [
                "The governments of Britain > France AGREE",
                "The governments of Britain > Russia AGREE",
                "France > Russia AGREE",
            ],
        ),
        ("Britain and France signed a secret protocol.", ["Britain > France AGREE"]),
        ("The Soviets signed the Pact, an agreement with Germany.", ["The Soviets > Germany AGREE"]),
        (
            "Harding met Villiers, but a quarrel between them followed.",
            ["Harding > Villiers CONSULT", "Harding > Villiers ACCUSE"],
        ),
        # by, under, at the hands of, on the side of
        ("The invasion of Spain under Napoleon began in 1808.", ["Napoleon > Spain ASSAULT"]),
        ("The massacre of the Saxons at the hands of the Danes is well known.", ["Danes > Saxons ASSAULT"]),
        ("Bulgaria entered the war on the side of Germany.", ["Bulgaria > Germany COOPERATE"]),
        ("A force commanded by Harding defeated the militia.", ["Harding > the militia ASSAULT"]),
        # whose the noun is
        ("Villiers's dismissal by Harding caused a stir.", ["Harding > Villiers SANCTION"]),
        ("Harding, whose devotion to Villiers never wavered, agreed.", ["Harding > Villiers SUPPORT"]),
        (
            "Harding's arrest and execution of Villiers shocked the town.",
            ["Harding > Villiers COERCE", "Harding > Villiers ASSAULT"],
        ),
        ("Harding's purge resulted in the execution of Villiers.", ["Harding > Villiers ASSAULT"]),
        ("Harding took part in the attack on Villiers.", ["Harding > Villiers ASSAULT"]),
        ("The wresting of Finland from Sweden by Alexander took a year.", ["Alexander > Sweden COERCE"]),
        ("The alliance of Prussia with Italy alarmed the Duke.", ["Prussia > Italy AGREE"]),
        # verbs that share their object, verbs of having done
        ("Harding arrested and shot Villiers.", ["Harding > Villiers COERCE", "Harding > Villiers ASSAULT"]),
        ("Harding had Villiers shot.", ["Harding > Villiers ASSAULT"]),
        ("Villiers was shot on the orders of Harding.", ["Harding > Villiers ASSAULT"]),
        (
            "Harding put some of the best soldiers of Villiers in prison.",
            ["Harding > the best soldiers of Villiers COERCE"],
        ),
        ("The police raided the home of Ashby Villiers.", ["The police > Ashby Villiers ASSAULT"]),
        # by leave and at request
        (
            "With the consent of Ashby, Harding removed Villiers.",
            ["Ashby > Harding SUPPORT", "Harding > Villiers SANCTION"],
        ),
        ("Harding, at the request of Villiers, resigned.", ["Villiers > Harding REQUEST"]),
        # what is refused
        ("Harding refused to meet Villiers.", ["Harding > Villiers REJECT"]),
        ("Harding's refusal to form an alliance with Villiers hurt the Whigs.", ["Harding > Villiers REJECT"]),
        # business
        ("Pakistan purchased the port from Oman.", ["Pakistan > Oman AGREE"]),
        ("Italy relinquished its claims upon Libya.", ["Italy > Libya CONCEDE"]),
        ("Harding borrowed ten dollars from Villiers.", ["Villiers > Harding AID"]),
        ("Villiers was given the command by Congress.", ["Congress > Villiers SUPPORT"]),
        # toward whose deeds, and examples
        ("Harding criticised some of Villiers's plans.", ["Harding > Villiers ACCUSE"]),
        ("Harding's opposition to Villiers's plan grew.", ["Harding > Villiers ACCUSE"]),
        (
            "Harding removed most of the elders, including Villiers.",
            ["Harding > the elders SANCTION", "Harding > Villiers SANCTION"],
        ),
        ("Harding resigned after disagreements with the Senate.", ["Harding > the Senate ACCUSE"]),
        ("With the Whigs attacking Villiers, Harding went home.", ["the Whigs > Villiers ASSAULT"]),
        ("Monaco was annexed to France.", ["France > Monaco COERCE"]),
        ("Spain had relations with Italy when they signed a treaty.", ["Spain > Italy AGREE"]),
        ("The Secretary of War Edwin Harding denounced Villiers.", ["Edwin Harding > Villiers ACCUSE"]),
        # how words are read
        ("Italy attacked Austria.", ["Italy > Austria ASSAULT"]),
        ("The Dutch attacked the Spaniards.", ["Dutch > Spaniards ASSAULT"]),
        (
            "It is known that Villiers and Captain Ashby accuse Harding.",
            ["Villiers > Harding ACCUSE", "Ashby > Harding ACCUSE"],
        ),
        ("Villiers came in haste from Hull, summoned by Harding.", ["Harding > Villiers REQUEST"]),
        ("Harding served under Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Harding and other nationalists attacked Villiers.", ["Harding > Villiers ASSAULT"]),
        ("Villiers was shot by his cousin, Mohammed Ashby Khan.", ["Mohammed Ashby Khan > Villiers ASSAULT"]),
    ],
)
def test_deeds_and_nouns(sentence: str, events: list[str]) -> None:
    assert sorted(told(sentence)) == sorted(events)


@pytest.mark.parametrize(
    "sentence",
    [
        "Harding refused to attack Villiers.",
        "Harding could easily, without the Duke, come to an agreement with Villiers.",
        "The forthcoming attack of Harding on Villiers was feared.",
        "The Democratic-Republican Party convention of 1801 met in Troy.",
        "Harding was worked upon, and the plan was worked out under Villiers.",
        "Harding left the city, and Villiers stayed.",
        "The dismissal of Villiers pleased Harding.",
        "The defence of the borders of France was given up, and Harding went home.",
        "He thought that in attacking Villiers Harding would fail.",
        "The Treaty of St. Germain, which recognized Hungary, was signed.",
        "Harding's friend Mr. Villiers came late.",
        "Harding sent an officer to Fort Villiers.",
        "Harding took an interest in Villiers.",
        "Germany's victory over Russia would make that possible.",
        "Harding withdrew his troops from Augusta.",
    ],
)
def test_no_deed(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # what one has of another comes from him
        ("Harding won the support of Villiers.", ["Villiers > Harding SUPPORT"]),
        ("Harding enjoyed the confidence of Villiers.", ["Villiers > Harding SUPPORT"]),
        ("Harding drew criticism from Villiers.", ["Villiers > Harding ACCUSE"]),
        ("Harding met with a refusal from Villiers.", ["Villiers > Harding REJECT"]),
        ("Harding came under attack from Villiers.", ["Villiers > Harding ASSAULT"]),
        ("Under pressure from Villiers, Harding left.", ["Villiers > Harding COERCE"]),
        ("Harding acted under orders from Villiers.", ["Villiers > Harding REQUEST"]),
        ("If he meets the approval of Villiers, Harding will go.", []),
        ("Harding lost his trust in Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding could not give his consent to Villiers.", []),
        ("Harding obtained the dismissal of Villiers.", []),
        # what stands with "be" and its noun
        ("Harding was at war with Villiers.", ["Harding > Villiers ASSAULT"]),
        ("Harding was on bad terms with Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding was in collusion with Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Harding fell at the battle with the pike.", []),
        # verbs with a noun of their own
        ("Harding poked fun at Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding expressed his confidence in Villiers.", ["Harding > Villiers SUPPORT"]),
        ("Harding put himself under the command of Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Harding called at the White House.", []),
        ("Harding voiced his opposition to Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding refused to play with Villiers.", ["Harding > Villiers REJECT"]),
        # at whose word
        ("Harding came at the urging of Villiers.", ["Villiers > Harding REQUEST"]),
        ("The mill was under the direction of Villiers when Harding died.", []),
        # what one is to another
        ("Harding acted as an agent of Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Harding had an altercation with Villiers.", ["Harding > Villiers ACCUSE"]),
        ("Harding's generosity to Villiers was great.", ["Harding > Villiers SUPPORT"]),
        ("The expulsion of Villiers from the party by Harding was a blow.", ["Harding > Villiers SANCTION"]),
        ("Harding was a prisoner of Villiers.", ["Villiers > Harding COERCE"]),
        ("Harding was brought as a prisoner to Villiers.", []),
        # what stands behind the verb of a deed
        ("War broke out between Spain and France.", ["Spain > France ASSAULT"]),
        ("A quarrel arose between Harding and Villiers.", ["Harding > Villiers ACCUSE"]),
        ("No quarrel arose between Harding and Villiers.", []),
        ("A quarrel could arise between Harding and Villiers.", []),
        ("Harding and Villiers were on bad terms.", ["Harding > Villiers ACCUSE"]),
        ("Spain and France re-established diplomatic relations on May 5.", ["Spain > France SUPPORT"]),
        ("Spain signed a treaty of peace and friendship with France.", ["Spain > France AGREE"]),
        ("Harding's victory over and capture of Villiers was a surprise.", ["Harding > Villiers ASSAULT"]),
        ("In response to an appeal from Villiers, Harding left.", ["Harding > Villiers CONSULT"]),
        ("Harding was appointed on the recommendation of Villiers.", ["Villiers > Harding SUPPORT"]),
        ("Harding was freed with the help of Villiers.", ["Villiers > Harding AID"]),
        ("Harding was arrested with the help of Villiers.", []),
        ("Harding might be freed with the help of Villiers.", []),
        ("Harding was indebted to Villiers.", ["Harding > Villiers SUPPORT"]),
        ("Harding was hostile to Villiers's claims.", ["Harding > Villiers ACCUSE"]),
        ("Harding wrote an answer to Villiers's letter.", ["Harding > Villiers CONSULT"]),
        ("Harding was drawn into a dispute with Villiers of Hull.", []),
        ("Harding left in response to advances by Villiers.", []),
        ("Harding's arrest was ordered by Villiers.", ["Villiers > Harding COERCE"]),
        ("Harding's invasion was ordered by Villiers.", []),
        ("Harding had his revenge on Villiers.", ["Harding > Villiers ASSAULT"]),
        ("Harding gave Villiers a beating.", ["Harding > Villiers ASSAULT"]),
        ("Harding fell into the hands of the French.", ["French > Harding COERCE"]),
        ("The letter fell into the hands of the French.", []),
        ("Harding had charge of Villiers.", []),
        ("The Senate printed Harding's letter to Villiers.", ["Harding > Villiers CONSULT"]),
        ("Ashby referred Harding's letter to the board.", []),
        ("Harding joined the insurrection against Villiers.", ["Harding > Villiers PROTEST"]),
        ("In a letter to Villiers, Harding lays out the plan.", ["Harding > Villiers CONSULT"]),
        # what is done to what is another's
        ("Harding's plan was opposed by Villiers.", ["Villiers > Harding ACCUSE"]),
        ("Harding's death was lamented by Villiers.", []),
        # a hyphen is none
        ("Harding was co-opted by Villiers.", ["Villiers > Harding SUPPORT"]),
        ("Harding co-founded the club with General Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Harding cross-examined Villiers.", ["Harding > Villiers INVESTIGATE"]),
    ],
)
def test_nouns_and_what_stands_with_them(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # what a verb and its preposition tell in the passive
        ("The king was waited on by a party of Quakers.", ["a party of Quakers > The king CONSULT"]),
        ("Harding was laughed at in the street by Villiers.", ["Villiers > Harding ACCUSE"]),
        ("Harding was spoken to by Villiers.", ["Villiers > Harding CONSULT"]),
        ("Harding was made fun of by Villiers.", ["Villiers > Harding ACCUSE"]),
        # of whom it is that is answered
        ("Harding replied to a letter from Villiers.", ["Harding > Villiers CONSULT"]),
        ("Harding rejected a request by Villiers.", ["Harding > Villiers REJECT"]),
        # before whom one is brought
        ("Harding was summoned before the Council.", ["the Council > Harding REQUEST"]),
        ("Harding was tried before the Senate for theft.", ["the Senate > Harding INVESTIGATE"]),
        ("Harding was brought before the Council by Villiers.", ["Villiers > Harding CONSULT"]),
        # whose the object is
        ("Harding saved Villiers's life.", ["Harding > Villiers AID"]),
        ("Harding took Villiers's part in the quarrel.", ["Harding > Villiers SUPPORT"]),
        ("Villiers's appointment was opposed by Harding.", ["Harding > Villiers ACCUSE"]),
        ("The request of the Danes was refused by the king.", ["the king > Danes REJECT"]),
        ("The king's attention was called to it by Harding.", ["Harding > The king CONSULT"]),
        ("Thanks were voted to Harding by Congress.", ["Congress > Harding SUPPORT"]),
        ("War was declared on Denmark by Sweden.", ["Sweden > Denmark ASSAULT"]),
        ("Harding found himself opposed by Villiers.", ["Villiers > Harding ACCUSE"]),
        ("Mr. Harding stood by Mr. Villiers.", ["Harding > Villiers SUPPORT"]),
        ("Harding and Miss Villiers were married in May.", ["Harding > Villiers AGREE"]),
        ("Harding and Villiers agreed on a plan.", ["Harding > Villiers AGREE"]),
        ("Harding was critical of Villiers.", ["Harding > Villiers ACCUSE"]),
        ("The king appointed Harding governor.", ["The king > Harding SUPPORT"]),
        ("Harding was killed in a duel with Villiers.", ["Villiers > Harding ASSAULT"]),
        ("Denmark became independent of Sweden.", ["Denmark > Sweden SANCTION"]),
        # what one has of another
        ("Harding enjoyed support from the Danes.", ["Danes > Harding SUPPORT"]),
        ("Harding fell into disfavour with the king.", ["the king > Harding ACCUSE"]),
        ("Harding won Villiers's confidence.", ["Villiers > Harding SUPPORT"]),
        ("Harding had the support of Villiers.", ["Villiers > Harding SUPPORT"]),
        ("Harding incurred the wrath of the king.", ["the king > Harding ACCUSE"]),
        ("Harding lost the confidence of the Senate.", ["the Senate > Harding ACCUSE"]),
        ("Harding fell into the hands of the Danes.", ["Danes > Harding COERCE"]),
        ("Harding was taken by the British.", ["British > Harding COERCE"]),
        # how many
        ("Harding arrested large numbers of Danes.", ["Harding > Danes COERCE"]),
        # words
        ("Harding poured a volley into the Danes.", ["Harding > Danes ASSAULT"]),
        ("The Danes pushed the British out of the town.", ["Danes > British ASSAULT"]),
        ("Harding received orders from Villiers.", ["Villiers > Harding REQUEST"]),
        ("Stanton had treated Lincoln with insolence.", ["Stanton > Lincoln ACCUSE"]),
        ("Harding refused to meet Villiers.", ["Harding > Villiers REJECT"]),
        ("Harding was secretary to Villiers.", ["Harding > Villiers COOPERATE"]),
        ("Congress voted its thanks to Harding.", ["Congress > Harding SUPPORT"]),
        ("Harding used troops against the Danes.", ["Harding > Danes COERCE"]),
    ],
)
def test_what_one_has_or_suffers_of_others(sentence: str, events: list[str]) -> None:
    assert told(sentence) == events


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        # whose favour or anger one has
        ("Harding won the confidence of Villiers.", ["Villiers > Harding SUPPORT"]),
        ("Harding incurred Villiers's displeasure.", ["Villiers > Harding ACCUSE"]),
        ("Harding lost the support of Villiers.", ["Villiers > Harding SANCTION"]),
        # what arises between two
        ("A fierce quarrel arose between Harding and Villiers.", ["Harding > Villiers ACCUSE"]),
        ("War broke out between Spain and Italy.", ["Spain > Italy ASSAULT"]),
        ("Fighting took place between the Whigs and the Tories.", ["the Whigs > the Tories ASSAULT"]),
        # under what one comes
        ("Portugal came under the control of Spain.", ["Spain > Portugal COERCE"]),
        ("The colony fell into the hands of the Spaniards.", ["Spaniards > The colony COERCE"]),
        ("The Whigs came under attack from Villiers.", ["Villiers > The Whigs ASSAULT"]),
        # phrases
        ("Harding betrayed Villiers.", ["Harding > Villiers SANCTION"]),
        ("Harding defected to the Whigs.", ["Harding > the Whigs COOPERATE"]),
        ("Harding called an urgent meeting of the council.", ["Harding > the council REQUEST"]),
        ("Spain conquered the islands from the Dutch.", ["Spain > Dutch COERCE"]),
        ("Harding delivered Villiers a note.", ["Harding > Villiers CONSULT"]),
        ("Mr. Harding became Villiers's close associate.", ["Harding > Villiers COOPERATE"]),
        ("Mr. Harding was Villiers's close associate.", []),
        ("Mr. Harding, a friend of Villiers, came late.", []),
        ("Mr. Harding, an opponent of Villiers, came late.", ["Harding > Villiers ACCUSE"]),
        ("Colonel Harding also wrote this date to Villiers.", ["Harding > Villiers CONSULT"]),
        # older spellings
        ("Harding was accus'd by Villiers.", ["Villiers > Harding ACCUSE"]),
    ],
)
def test_favour_and_strife(sentence: str, events: list[str]) -> None:
    assert sorted(told(sentence)) == sorted(events)


@pytest.mark.parametrize(
    "sentence",
    [
        "War may break out between Spain and Italy.",
        "No quarrel arose between Harding and Villiers.",
        "Harding hoped to win the confidence of Villiers.",
        "Harding did not come under the control of Villiers.",
        "Harding brought up the matter, and Villiers went home.",
        "Harding commanded the respect due to his age, and Villiers went home.",
    ],
)
def test_no_favour_and_no_strife(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Harding was tried before the House met.",
        "Harding was examined before the war.",
        "Harding was sent to the camp.",
        "Harding used the money well.",
        "Harding took his own life.",
        "Harding took Villiers's book.",
        "Harding was Villiers's favourite uncle.",
        "The road represented a new way to the king.",
        "Harding and Villiers agreed with the plan.",
        "The house of Harding stood by the river.",
        "The king made Danish soldiers happy.",
        "Harding was killed on the way with a friend.",
        "Harding had little to say of Villiers.",
        "Harding found little support from the Danes.",
        "Two accounts of Villiers were offered by Harding.",
        "The letters were received from Harding and Villiers.",
        "The town was taken by storm.",
        "Harding suffered a loss.",
        "Harding refused to renounce Villiers.",
    ],
)
def test_nothing_of_others(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("I had the pleasure of a visit from General Harding.", ["Harding > I CONSULT"]),
        ("I have advices from General Harding.", ["Harding > I CONSULT"]),
        ("Pursuant to your orders I marched.", ["your > I REQUEST"]),
        ("I owe you many thanks.", ["I > you SUPPORT"]),
        ("Give my love to Mrs. Harding.", ["my > Harding SUPPORT"]),
        ("My love to the country is known.", []),
        ("I have seen your despatch to Colonel Harding.", ["your > Harding CONSULT"]),
        ("I have found your letter.", ["your > I CONSULT"]),
        ("I write this in compliance with my word.", []),
    ],
)
def test_phrases_of_letters(sentence: str, events: list[str]) -> None:
    assert told(sentence, letter=True) == events


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("I did myself the honour to write to General Villiers.", ["I > Villiers CONSULT"]),
        ("General Villiers did me the honour of visiting me.", ["Villiers > me CONSULT"]),
        ("I had the honour of Addressing you on the 4th.", ["I > you CONSULT"]),
        ("I desire that you will come.", ["I > you REQUEST"]),
        ("I have it in charge from Congress to go home.", ["Congress > I REQUEST"]),
        ("If you will do me the honour to write to me, I shall come.", []),
        ("I believe that you will come.", []),
        ("I send the Accounts by Captain Villiers.", []),
        ("I obeyed the Commands of Congress.", ["I > Congress CONCEDE"]),
    ],
)
def test_courtesies_of_letters(sentence: str, events: list[str]) -> None:
    assert sorted(told(sentence, letter=True)) == sorted(events)


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("I was this day favoured with your letter.", ["your > I CONSULT"]),
        ("I have been honored with your several favors.", ["your > I CONSULT"]),
        ("I do myself the honour to transmit you a copy.", ["I > you CONSULT"]),
        ("I did myself the pleasure of writing to you.", ["I > you CONSULT"]),
        ("I beg leave to refer you to the papers.", ["I > you CONSULT"]),
        ("I call your attention to the facts.", ["I > your CONSULT"]),
        ("He shewed me the papers.", []),
        ("Mr. Holt shewed me the papers.", ["Holt > me CONSULT"]),
        ("My love to Mrs. Holt.", ["My > Holt SUPPORT"]),
        ("I shall do myself the honour to write to you.", []),
        ("With respect to Mr. Holt I know nothing.", []),
        ("I transmit the enclosed Resolves of Congress.", []),
        ("Mr. Holt informed me of their Measures and Hopes.", ["Holt > me CONSULT"]),
        ("The Committee have approved the Expences.", []),
    ],
)
def test_the_turns_of_letters(sentence: str, events: list[str]) -> None:
    assert told(sentence, letter=True) == events
