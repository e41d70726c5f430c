"""Names with a slip in them, against an archive made for it: most are told, and no sound name is; the floors are pinned."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from valla.archive.holdings import Holdings
from valla.evidence.spelt import Spellings, namings
from valla.record import Record
from valla.terms import Spelling
from valla.text import Places, Text

GIVEN = (
    "Ottokar Ruth Alma Henry Clara Edwin Nora Silas Martha Jonas Felix Pavel Grigory Isaac Ebenezer Lavrenty".split()
)
LAST = (
    "Mercator Coffinger Holtzman Vanderlip Lundgren Archibald Bellamy Quistorp Drummond Falkenberg Garrowby Hazlitt Kepplinger Lorimer Muntzer "
    "Dzerzhinsky Zinoviev Chekhov Podvoisky Tomashevsky Deutscher Kropotkin"
).split()
LEAST_FOUND = 0.75
ELSEWHERE = {
    "Dzerzhinsky": "Dzerjinski",
    "Zinoviev": "Zinovieff",
    "Chekhov": "Tchekhoff",
    "Podvoisky": "Podvoiski",
    "Tomashevsky": "Tomashevskii",
}


@pytest.fixture(scope="module")
def people() -> list[str]:
    chance = random.Random(7)
    return [f"{chance.choice(GIVEN)} {last}" for last in LAST]


@pytest.fixture(scope="module")
def spellings(people: list[str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Spellings]:
    folder, chance = tmp_path_factory.mktemp("archive"), random.Random(8)
    for number in range(12):
        said = [f"There {name} spoke of the harvest, and nobody answered." for name in chance.sample(people, 11)]
        (folder / f"{number}.txt").write_text("\n\n".join(said), "utf-8")
    with Holdings.open([folder]) as holdings:
        yield Spellings(holdings, Record())


def judged(written: str, spellings: Spellings) -> Spelling:
    content = f"It was {written} who came."
    ((naming, name),) = namings(Text("x", content, Places.plain(content)))
    return spellings.of(naming, name, [name])


def slip(last: str, chance: random.Random) -> str:
    at, letter = chance.randrange(1, len(last) - 1), chance.choice("bdgklmnrtw")
    return chance.choice(
        (last[:at] + letter + last[at + 1 :], last[:at] + last[at + 1 :], last[:at] + letter + last[at:])
    )


def test_a_slip_is_told_and_the_right_name_shown(people: list[str], spellings: Spellings):
    chance, told = random.Random(9), 0
    for name in people * 4:
        given, last = name.split()
        found = judged(f"{given} {slip(last, chance)}", spellings)
        told += bool(found.how)
        assert not found.how or str(found.attestations[0].passages[0]) == name
    assert told >= LEAST_FOUND * 4 * len(people)


def test_sound_names_and_other_persons_are_not_accused(people: list[str], spellings: Spellings):
    chance = random.Random(10)
    for name in people:
        given, last = name.split()
        other = chance.choice([item for item in GIVEN if item[0] != given[0]])
        for written in (
            name,
            f"{given[0]}. {last}",
            f"Dr. {name}",
            f"{other} {last}",
            f"{given} Featherstone",
            f"{name}’s",
        ):
            assert judged(written, spellings).how == "", written


def test_another_way_of_taking_a_name_over_is_told_apart_from_a_slip(people: list[str], spellings: Spellings):
    for name in people:
        given, last = name.split()
        if last in ELSEWHERE:
            assert judged(f"{given} {ELSEWHERE[last]}", spellings).how == "transliterated"
