"""Registers of who held which office from when to when, and sentences made from them: "A was B in year Y", true and exchanged."""

from __future__ import annotations

import calendar
import csv
import io
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from valla.record.importing import rows_of
from valla.record.rows import TABLES

WORDINGS = (
    "{person} was {office} in {year}.",
    "In {year}, {person} served as {office}.",
    "{person}, the {office}, signed the convention in {year}.",
    "The {office}, {person}, left for the coast in {year}.",
    "In {month} {year}, {office} {person} asked for instructions.",
    "It was {person}, then {office}, who carried the note in {year}.",
    "{person} acted as {office} in {year}.",
    "During {year} the office of {office} was held by {person}.",
)
MAP = {
    "persons.id": "id",
    "persons.name": "name",
    "persons.born": "born",
    "persons.died": "died",
    "offices.id": "office",
    "offices.name": "office",
    "offices.holders": "=one",
    "tenures.person": "id",
    "tenures.office": "office",
    "tenures.from": "from",
    "tenures.to": "to",
}


@dataclass(frozen=True, slots=True)
class Tenure:
    """A person in an office, from one day to another."""

    person: str
    office: str
    begins: date
    ends: date


class Register:
    """Who held what: posts with id, name, born and died of a person, office, from and to."""

    def __init__(self, posts: Sequence[Mapping[str, str]]) -> None:
        self.posts = posts
        self.names = {post["id"]: post["name"] for post in posts}
        self.tenures = [
            Tenure(post["id"], post["office"], begins, ends)
            for post in posts
            if (begins := _day(post["from"])) and (ends := _day(post["to"])) and begins <= ends
        ]
        self._years: dict[tuple[str, str], set[int]] = defaultdict(set)
        for post in posts:
            self._years[post["id"], post["office"]] |= set(range(int(post["from"][:4]), int(post["to"][:4]) + 1))

    def years(self, person: str, office: str) -> set[int]:
        """Those in which a person had an office, be it for a day."""
        return self._years.get((person, office), set())

    def write(self, folder: Path) -> None:
        """A record of it."""
        table = io.StringIO()
        rows = csv.DictWriter(table, ["id", "name", "born", "died", "office", "from", "to"])
        rows.writeheader()
        rows.writerows(self.posts)
        folder.mkdir()
        for name, cells in rows_of(table.getvalue().encode(), "posts.csv", MAP).items():
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                lines = csv.DictWriter(file, TABLES[name])
                lines.writeheader()
                lines.writerows(cells)


def _day(told: str) -> date | None:
    return date.fromisoformat(told) if re.fullmatch(r"\d{4}-\d\d-\d\d", told) else None


Exchange = Callable[[Register, Tenure, int, random.Random], "tuple[str, int] | None"]


def nothing(register: Register, item: Tenure, year: int, chance: random.Random) -> tuple[str, int]:
    return item.person, year


def another_holder(register: Register, item: Tenure, year: int, chance: random.Random) -> tuple[str, int] | None:
    others = [one.person for one in register.tenures if one.office == item.office and one.person != item.person]
    person = chance.choice(others) if others else item.person
    return None if year in register.years(person, item.office) else (person, year)


def another_envoy(register: Register, item: Tenure, year: int, chance: random.Random) -> tuple[str, int] | None:
    person = chance.choice(register.tenures).person
    return None if register.years(person, item.office) else (person, year)


def another_year(register: Register, item: Tenure, year: int, chance: random.Random) -> tuple[str, int] | None:
    year += chance.choice((-30, -12, -5, 5, 12, 30))
    return None if year in register.years(item.person, item.office) else (item.person, year)


KINDS: Mapping[str, tuple[Exchange, int]] = {
    "true": (nothing, 4),
    "another holder of the office": (another_holder, 1),
    "a holder of another office": (another_envoy, 1),
    "another year": (another_year, 2),
}
"""What is exchanged, and how many of these sentences there are to one of the rarest kind."""


@dataclass(frozen=True, slots=True)
class Made:
    """A sentence, what was exchanged in it, and how it is worded."""

    kind: str
    wording: str
    sentence: str


def made(register: Register, each: int, chance: random.Random) -> Iterator[Made]:
    """The sentences."""
    for kind, (exchange, often) in KINDS.items():
        count = 0
        while count < often * each:
            item = chance.choice(register.tenures)
            day = item.begins + timedelta(chance.randint(0, (item.ends - item.begins).days))
            found = exchange(register, item, day.year, chance)
            if found:
                told = {"person": register.names[found[0]], "year": found[1], "month": calendar.month_name[day.month]}
                wording = WORDINGS[count % len(WORDINGS)]
                yield Made(kind, wording, wording.format(office=item.office, **told).replace("..", "."))
                count += 1


FIRST = "Otto Ruth Alma Henry Clara Edwin Nora Silas Martha Jonas".split()
LAST = (
    "Mercer Coffin Holt Vane Lund Archer Bellamy Quist Drummond Falk Garrow Hazlitt Innes Kepler Lorimer Munt".split()
)
OFFICES = (
    "Mayor of Lund",
    "Keeper of the Seal",
    "Warden of the Marches",
    "Clerk of the Council",
    "Envoy to Portugal",
    "Secretary of the Treasury",
)


def invented(chance: random.Random) -> Iterator[Mapping[str, str]]:
    """Posts in six offices for a century and a half, of one to nine years, with a gap now and then, some holders at it twice."""
    names = [f"{first} {last}" for first in FIRST for last in LAST]
    chance.shuffle(names)
    holders = iter(names)
    for office in OFFICES:
        begins, before = date(1750, 1, 1) + timedelta(chance.randrange(900)), []
        while begins.year < 1890:
            ends = begins + timedelta(chance.randint(365, 3300))
            again = [post for post in before[-3:-1] if int(post["died"]) > ends.year]
            life = {"born": str(begins.year - chance.randint(30, 50)), "died": str(ends.year + chance.randint(1, 25))}
            name = next(holders)
            post = {"id": name, "name": name, **life, "office": office, "from": begins.isoformat()}
            if again and chance.random() < 0.2:
                post = {**again[0], "from": begins.isoformat()}
            post["to"] = ends.isoformat()
            before.append(post)
            yield post
            begins = ends + timedelta(chance.choice((1, 1, 1, 200, 900)))
