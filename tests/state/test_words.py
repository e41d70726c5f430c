"""Words run together, broken in two and misread, and the sound words that look so."""

from __future__ import annotations

import pytest

from valla.state.misreadings import misread, reading
from valla.state.spacing import broken, run_together
from valla.state.wording import is_known
from valla.text import Places, Text


def grounds(rule, written: str) -> list[str]:
    return [flaw.ground for flaw in rule(Text("draft", written, Places.plain(written)))]


@pytest.mark.parametrize(
    ("damaged", "parts"),
    [
        ("They had gone to the town whichwas on the other side of the river.", '"which" and "was"'),
        ("The bill was passed and the moneyfor the army was at last granted.", '"money" and "for"'),
        ("The bill was then annuallypassed by both of the houses of this land.", '"annually" and "passed"'),
        ("He said that manyofthem were there when the news of it had come.", '"many", "of" and "them"'),
        ("They were tired. Thearmy had been on the road since the morning.", '"The" and "army"'),
    ],
)
def test_words_run_together(damaged, parts):
    assert grounds(run_together, damaged) == [f"{parts} have run together"]


@pytest.mark.parametrize(
    "sound",
    [
        "The letterbook lay on the table of the schoolhouse, and it was withall an offence.",
        "The labourer had a neighbour who was honourable in all that he undertook to do.",
        "He was in the company of Mr. Witham and of Thealma, and of Inman and Oversby.",
        "What whichwas was the word that was on the wall, and whichwas the word that he had read.",
        "Il faut que vous soyez avecmoi dans la maison de mon père et de ma mère.",
    ],
)
def test_compounds_names_and_old_spellings_have_not(sound):
    assert grounds(run_together, sound) == []


def test_a_broken_word_is_much_likelier_than_its_parts():
    assert grounds(broken, "The govern ment of the land was in his hands.") == ['"government" is broken in two']
    assert grounds(broken, "Twenty per cent of any one of them may be in deed the same.") == []


@pytest.mark.parametrize(
    ("read", "word"),
    [("tbe", "the"), ("wbich", "which"), ("rnessage", "message"), ("himfelf", "himself"), ("liundred", "hundred")],
)
def test_a_misread_word_looks_like_a_frequent_one(read, word):
    assert reading(read) == word
    assert grounds(misread, f"It was in the end {read} that he had come to see.") == [f'"{word}" misread']


@pytest.mark.parametrize("word", ["modem", "publick", "heare", "loue", "hev", "seene", "favour", "neighbours"])
def test_words_spellings_and_dialect_are_not_misread(word):
    assert reading(word) is None


def test_a_form_that_a_text_has_oftener_than_the_word_is_its_own():
    assert grounds(misread, "He saw a bodv and then a bodv, and there was one more bodv in the end.") == []
    often = "There was a body on the road, and a body in the house, and a body, and a body. "
    assert len(grounds(misread, often + "He saw a bodv and then a bodv, and there was one more bodv.")) == 3


def test_forms_of_words_are_known():
    assert all(map(is_known, "honoured lovedst combin'd unspoken lustie vpon realised publickly".split()))
    assert not any(map(is_known, "tbat ofthe andwould".split()))
