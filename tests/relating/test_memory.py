"""Whom a pronoun means of whom the sentences before it tell."""

from __future__ import annotations

import pytest

from valla.relating.interactions import Interaction, interactions
from valla.text import Places, Text


def told(content: str, letter: bool = False, remembering: bool = True) -> list[Interaction]:
    text = Text("page", content, Places.plain(content))
    return list(interactions(text, 0, len(content), letter, remembering))


def couples(content: str, letter: bool = False) -> str:
    return "; ".join(f"{item.source} > {item.target}" for item in told(content, letter))


@pytest.mark.parametrize(
    ("paragraph", "meant"),
    [
        ("Seward came to the White House in March. He urged Chase to resign.", "Seward > Chase"),
        ("Seward came in March. Chase refused to meet him.", "Chase > Seward"),
        ("Seward was a lawyer. He attacked Chase.", "Seward > Chase"),
        ("Seward was tired. The war went on. He praised Chase.", "Seward > Chase"),
        ("Seward came. He slept. He rose. He praised Chase.", "Seward > Chase"),
        ("Seward met Chase. He praised Welles.", "Seward > Chase; Seward > Welles"),
        ("Frances Seward came in March. She praised Chase.", "Frances Seward > Chase"),
        ("The army loved Grant. He praised Sherman.", "The army > Grant; Grant > Sherman"),
        ("Seward came; he praised Chase.", "Seward > Chase"),
        ("Seward came late. It is said that he praised Chase.", "Seward > Chase"),
        # It may be another.
        ("Seward met Chase. Welles praised him.", "Seward > Chase"),
        ("Seward came. Chase went. He praised Welles.", "Chase > Welles"),
        ("Seward came and Chase went. He praised Welles.", ""),
        ("Seward slept. The general came. He attacked Chase.", ""),
        ("Seward slept. A stranger came. He attacked Chase.", ""),
        ('Seward slept. "I am ill," wrote Chase. He praised Welles.', ""),
        ("Frances Seward slept. He praised Chase.", ""),
        ("Virginia seceded. He praised Chase.", ""),
        ("Seward praised Chase. They left. Welles thanked him.", "Seward > Chase"),
        ("He slept. Chase saw him. He praised Welles.", ""),
        ("He met Chase. He praised Welles.", ""),
        # A list, and another paragraph.
        ("Seward came in March.\nHe praised Chase.\n", ""),
        ("It rained. Seward came\nin March. He praised Chase.\n", "Seward > Chase"),
        ("Seward came in March.\n\nHe praised Chase.", ""),
        # He is himself who is named.
        ("Seward came in March. He praised Seward.", ""),
    ],
)  # fmt: skip
def test_of_whom_the_sentences_before_tell(paragraph: str, meant: str) -> None:
    assert couples(paragraph) == meant


def test_in_a_letter_he_informs_who_writes() -> None:
    assert couples("Mr. Gates is arrived. He informed me that all is well.", letter=True) == "Gates > me"


def test_the_passage_shows_who_is_meant() -> None:
    [item] = told("It rained. Seward came in March. He praised Chase. It snowed.")
    assert str(item.sentence) == "Seward came in March. He praised Chase."
    assert str(item.source) == "Seward"


def test_nothing_is_remembered_unasked() -> None:
    assert told("Seward came in March. He praised Chase.", remembering=False) == []
