"""The state of a witness where it is asked: gaps, foreign matter, quotations that have fallen out."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..conftest import Run

PAGE = """---
author: Amos Tilton
title: The Mill
---
In the autumn of we built a second wheel below the weir, and nobody but the mayor of the town paid for it with money of his own.

When it came to the widow the words occurred: Those were the only words spoken in the room, and no one who had heard them forgot them.

Unlike many other news organizations, we have not put up a paywall. As one of our loyal readers, we ask you to be our partner and support our
journalism.
"""


@pytest.fixture
def checked(desk: Path, run: Run):
    (desk / "witnesses").mkdir()
    (desk / "witnesses" / "page.md").write_text(PAGE, "utf-8")

    def done(draft: str) -> str:
        (desk / "draft.md").write_text(draft, "utf-8")
        return run("check", "draft.md", "--archive", "witnesses", "--all", "--select", "Q").out

    return done


def test_a_year_that_the_witness_has_lost_is_no_alteration(checked):
    made = checked('Tilton writes: "In the autumn of 1822 we built a second wheel below the weir." [@page]\n')
    assert "Q00" not in made
    assert "broken here" in made
    assert "1 attested" in made


def test_another_word_beside_the_gap_still_differs(checked):
    made = checked('Tilton writes: "In the autumn of 1822 we built a second mill below the weir." [@page]\n')
    assert "Q001" in made and "mill" in made


def test_a_site_that_speaks_to_its_reader_bears_nothing_out(checked):
    made = checked(
        'Tilton writes: "we have not put up a paywall. As one of our loyal readers, we ask you to be our partner." [@page]\n'
    )
    assert "Q002" in made and "1 silent" in made


def test_a_quotation_that_fell_out_of_the_cited_page_is_the_reason_for_silence(checked):
    made = checked('Tilton writes of her: "I shall never forgive the man who took the paper away." [@page]\n')
    assert "page.md:7:45 announces words that have fallen out there" in made
