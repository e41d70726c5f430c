"""Sentences told in other words, against short documents: what is exchanged is told in its place, what is true or told nowhere is not accused."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from valla.archive.holdings import Holdings
from valla.evidence.circumstances import circumstance
from valla.evidence.clauses import swapped
from valla.evidence.closeness import closeness
from valla.evidence.denials import denied
from valla.evidence.parts import sentences
from valla.evidence.sameness import is_one
from valla.evidence.seek import Seeker
from valla.evidence.slots import exchanged, matter_of, other_slot
from valla.evidence.titles import other_office
from valla.terms import Circumstance, Claim, Verdict
from valla.text import Passage, Places, Text

DOCUMENTS = {
    "report-1868.txt": "The bridge over the Orne was opened by the prefect Lavergne on 12 May 1868. Eleven masons had died while it was built, and the engineer Courtois, who drew the plans, "
    "refused the medal that the town offered him. The toll was fixed at two sous for a cart.",
    "letter-1742.txt": "The Council of Trade sat at Amsterdam in the spring of 1742. Van Houten proposed that forty ships be fitted out against the corsairs; the motion was carried by nine votes to "
    "four. Admiral Kerkhoven was given the command, and sailed from Texel in June with thirty-one ships.",
    "memoir-1901.txt": "My uncle Teodor taught botany at Lwów for twenty years. In 1883 he discovered a yellow saxifrage on the north slope of Mount Pikuj, and sent it to the Academy of Sciences "
    "in Vienna, which never answered. He left his herbarium to the Ossolinski Library.",
    "life-1911.md": "Hendrik Aalbers entered the naval school at Willemsoord in 1871.[4] From 1884 to 1889 he was governor of Banda.[5] In March 1890 he married Clara Hoek, and his friend "
    "Kuyper, then finance minister, gave the toast.[6]\n\nDuring the war of 1873 the surgeon Vos was taken prisoner at Padang in August, while the pilot Brouwer was drowned off Gull Reef.\n\n"
    "The council of Edam did not formally approve the levy of £100 on each mill. It went by seven votes to seven.\n\nJacob was the 6th child of the ropemaker Duyn at Hoorn. His uncle "
    "Cornelis had him taught Latin and Greek at Leiden. Utrecht offered him its chair of botany in 1822. Duyn turned it down for his mother's sake.",
    "strike-1911.txt": "The dockers of Mariehamn struck in March against the shipowner Wrede. Their leader Sjöblom had been to Hull and there had read of the great strike of the lightermen; he asked for "
    "two crowns a day and was laughed at. The harbour master Lindqvist, whose brother sat in the town council, wrote to the governor that the sheds were guarded by nobody. A steamer from Hull "
    "was turned away by Sjöblom and his men on 9 April, and the governor then sent dragoons from Åbo, who were quartered in the school. Wrede, whom the council had begged to yield, gave way.",
}
CASES = [
    # what the document bears out, told otherwise
    ("On 12 May 1868 the prefect Lavergne inaugurated the bridge over the Orne.", "", ""),
    ("Eleven masons died in building the bridge over the Orne.", "", ""),
    ("Courtois, the engineer who drew the plans, declined the medal offered by the town.", "", ""),
    ("Kerkhoven sailed out of Texel in June with 31 ships.", "", ""),
    ("Teodor left his herbarium to the Ossolinski Library.", "", ""),
    # one thing exchanged
    ("On 12 May 1868 the prefect Courville inaugurated the bridge over the Orne.", "participant", "Lavergne"),
    ("On 12 May 1878 the prefect Lavergne opened the bridge over the Orne.", "number", "12 May 1868"),
    ("Seventeen masons had died while the bridge over the Orne was built.", "number", "Eleven"),
    ("The engineer Courtois, who drew the plans, accepted the medal that the town offered him.", "denied", "refused"),
    ("In the spring of 1742 the Council of Trade sat at Rotterdam.", "place", "Amsterdam"),
    ("The Council of Trade sat at Amsterdam in the autumn of 1742.", "number", "spring"),
    ("Van Houten's motion that forty ships be fitted out was carried by eleven votes to four.", "number", "nine"),
    ("Admiral Kerkhoven sailed from Texel in June with forty-one ships.", "number", "thirty-one"),
    ("In 1893 Teodor discovered a yellow saxifrage on the north slope of Mount Pikuj.", "number", "1883"),
    ("In 1883 Teodor discovered a yellow saxifrage on the south slope of Mount Pikuj.", "place", "north"),
    ("Teodor left his herbarium to the Jagiellonian Library.", "place", "Ossolinski Library"),
    # the same in words further off
    ("Aalbers came to the naval school of Willemsoord in 1871.", "", ""),
    ("Kuyper, the minister of finance, gave the toast when Aalbers wed Clara Hoek in March 1890.", "", ""),
    ("The levy of a hundred pounds on each mill was not approved by the council of Edam.", "", ""),
    ("In 1874 Aalbers became a pupil of the naval school of Willemsoord.", "number", "1871"),
    ("Aalbers was governor of Banda from 1880 to 1884.", "number", "1884"),
    (
        "Kuyper, the minister of war, gave the toast when Aalbers wed Clara Hoek in March 1890.",
        "participant",
        "minister",
    ),
    (
        "In the war of 1873 Brouwer was taken prisoner at Padang in August, while Vos was drowned off Gull Reef.",
        "participant",
        "Vos",
    ),
    ("The council of Edam formally approved the levy of £100 on each mill.", "denied", "approve"),
    ("The council of Edam would not approve the levy of four hundred pounds on each mill.", "number", "100"),
    ("At Hoorn Jacob was the ropemaker Duyn's fourth child.", "number", "6th"),
    ("It was his brother Cornelis who had him taught Latin and Greek at Leiden.", "participant", "uncle"),
    (
        "Utrecht offered Duyn its chair of botany in 1822, and Duyn accepted it for his mother's sake.",
        "denied",
        "turned",
    ),
    # what no document bears on
    ("The bridge over the Vire was closed by the prefect Lavergne in the following winter.", "", ""),
    ("The Council of Trade sat at Amsterdam again in November, and Kerkhoven was heard there.", "", ""),
    ("Teodor travelled to Vienna in 1884 and read a paper before the Academy of Sciences.", "", ""),
    ("Courtois built a second bridge at Caen with nineteen masons.", "", ""),
    # what a document has all over, and not of one matter
    ("Sjöblom was guarded in the sheds of the harbour by dragoons of the governor Munck.", "", ""),
    ("The dockers sent Holm to the governor at Åbo in April.", "", ""),
    # and what is one
    ("On 9 April Sjöblom and his men turned away a steamer from Leith.", "participant", "Hull"),
    ("The governor sent dragoons from Vasa, who were quartered in the school.", "place", "Åbo"),
]


@pytest.fixture(scope="module")
def seeker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seeker]:
    folder = tmp_path_factory.mktemp("documents")
    for name, content in DOCUMENTS.items():
        (folder / name).write_text(content + "\n", "utf-8")
    with Holdings.open([folder]) as holdings:
        yield Seeker(holdings)


def judged(sentence: str, seeker: Seeker) -> Circumstance:
    text = Text("draft", sentence, Places.plain(sentence))
    return circumstance(Claim(Passage(text, 0, len(sentence))), seeker)


@pytest.mark.parametrize(("sentence", "what", "witness"), CASES)
def test_a_place_filled_otherwise_is_told_and_nothing_else(sentence: str, what: str, witness: str, seeker: Seeker):
    found = judged(sentence, seeker)
    if what:
        assert [slot.what for slot in found.slots] == [what]
        # What stands word for word is set side by side word by word: of "thirty-one" the first alone.
        assert witness.startswith(str(found.slots[0].witness))
    else:
        assert found.verdict is not Verdict.DIFFERS


@given(st.text(max_size=200))
def test_any_text_is_read_and_its_parts_lie_within_it(content: str):
    for sentence in sentences(content, 0, len(content)):
        assert 0 <= sentence.start <= sentence.end <= len(content)
        assert all(sentence.start <= part.start < part.end <= sentence.end for part in sentence.parts)
        assert len(sentence.between) == len(sentence.parts) + 1


WORDS = st.sampled_from(
    "Es S Mo Ss es De Von Otto Mercer Mercers the a of in by to was not never read reads Council Committee 12 12,000 May 1868 Mo. , . ; - – ’s".split()
)


@given(st.lists(WORDS, max_size=20), st.lists(WORDS, max_size=20))
def test_any_two_sentences_can_be_set_side_by_side(one: list[str], other: list[str]):
    own, window = (list(sentences(text, 0, len(text))) for text in (" ".join(one), " ".join(other)))
    mine, theirs = ([part for sentence in side for part in sentence.parts] for side in (own, window))
    found = [other_slot(part, own, window) for part in mine]
    office = other_office(own, window)
    for filling in (*found, exchanged(own, window), denied(own, window), swapped(own, window), office and office[0]):
        # What is set side by side stands in either, and is two things.
        assert filling is None or (filling.mine in mine and filling.theirs in theirs)
        assert filling is None or filling.what == "denied" or not is_one(filling.mine, filling.theirs)


def read(content: str) -> list[list[str]]:
    return [[content[part.start : part.end] for part in one.parts] for one in sentences(content, 0, len(content))]


def test_a_sentence_ends_before_the_mark_of_a_note():
    assert read("He sailed in May 1871.[4] Banda fell.[5][a] The end.") == [
        ["sailed", "May 1871"],
        ["Banda", "fell"],
        ["end"],
    ]


@pytest.mark.parametrize(
    ("content", "rough"),
    [("from two to three hundred", True), ("by eight to four", False), ("a 4–4 tie", False), ("7–12 men", True)],
)
def test_what_a_vote_came_to_is_no_rough_number(content: str, rough: bool):
    numbers = [part for one in sentences(content, 0, len(content)) for part in one.parts if part.kind == "number"]
    assert [part.rough for part in numbers] == [rough, rough]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("The Social Democratic Party of Germany", "the German Social Democrats", True),
        ("in the United Kingdom", "in Britain", True),
        ("in America", "the American Philosophical Society", False),
        ("bound", "bind", True),
        ("turned the offer down", "refused the offer", True),
        ("6th", "sixth", True),
        ("£", "pounds", True),
    ],
)
def test_what_is_told_by_other_words(one: str, other: str, same: bool):
    left, right = (next(sentences(text, 0, len(text))).parts[0] for text in (f"To {one}", f"To {other}"))
    assert is_one(left, right) is same


def test_the_matter_of_a_part_is_what_stands_beside_it():
    own, other = (
        next(sentences(text, 0, len(text))) for text in ("Aalbers sailed to Banda in 1871.", "Vos sailed to Banda.")
    )
    assert matter_of(own.parts[3], [own], other) == pytest.approx(2 / 3)


@given(st.lists(WORDS, max_size=20), st.lists(WORDS, max_size=20))
def test_nothing_is_closer_to_a_sentence_than_the_sentence(one: list[str], other: list[str]):
    own, window = (list(sentences(text, 0, len(text))) for text in (" ".join(one), " ".join(other)))
    assert 0 <= closeness(own, window) <= 1
    if any(part.kind != "negation" for sentence in own for part in sentence.parts):
        assert closeness(own, own) > 0.99


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a loss of £534m", "a loss of 534 million pounds"),
        ("$2bn in bonds", "2,000,000,000 dollars"),
        ("£5k a year", "5,000 pounds"),
    ],
)
def test_a_sum_written_short_is_the_sum(one: str, other: str):
    read = [[part for item in sentences(said, 0, len(said)) for part in item.parts] for said in (one, other)]
    numbers = [next(part for part in parts if part.kind == "number") for parts in read]
    assert is_one(*numbers)


def test_so_many_years_after_is_no_number():
    said = "The baronetcy came sixteen years after, and two weeks later the medal."
    assert [
        part.kind for item in sentences(said, 0, len(said)) for part in item.parts if part.kind in ("number", "range")
    ] == ["range", "range"]


def test_what_did_not_come_about_until_a_day_is_not_denied():
    said = "A full member he did not become until 1946."
    assert [part.kind for item in sentences(said, 0, len(said)) for part in item.parts if part.kind == "negation"] == []
