"""What is said of "A wrote to B on DATE", held against the letters themselves.

    python -m benchmarks.correspondence DATA [--seed N] [--each N] [--show]

DATA has `delegates/index.csv`, 7,339 letters with writer, recipient and the day of the running head, and `delegates/letters`. True are sentences of letters that begin with
that day. False ones have another day, near or far, of which no letter of the two is known, or another recipient, to whom the writer wrote on no day near it. The editors' own references ("See A to
B, date": `delegates/crossrefs.csv`) give more true ones.
"""

from __future__ import annotations

import argparse
import calendar
import csv
import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from benchmarks.corpus import archive_of, digest, share
from tests.quality.held import accusations
from valla.archive.holdings import Holdings
from valla.terms import Finding

SELECT = ("C", "D", "N", "R")
WORDINGS = (
    "{writer} wrote to {recipient} on {day}.",
    "On {day}, {writer} wrote to {recipient}.",
    "{writer}’s letter to {recipient} is dated {day}.",
    "The letter of {writer} to {recipient} was written on {day}.",
    "{recipient} was sent a letter by {writer} on {day}.",
)
_TITLE = re.compile(r"((?:[A-Z][\w.]+ ){1,3}[A-Z]\w+) to ((?:[A-Z][\w.]+ ){1,3}[A-Z]\w+)")
NEAR = 20
"""Days: so near to another letter of the two a day is not said to be wrong."""


@dataclass(frozen=True, slots=True)
class Letter:
    """Who wrote to whom, and when."""

    writer: str
    recipient: str
    day: date


class Letters:
    """The index, read: `dated` are the letters that begin with the day that the index has; `known` has all days for each two persons."""

    def __init__(self, data: Path) -> None:
        self.paths: list[str] = []
        self.dated: list[Letter] = []
        self.known: dict[tuple[str, str], list[date]] = defaultdict(list)
        self.undated: set[tuple[str, str]] = set()
        for row in _rows(data / "delegates/index.csv"):
            path = f"delegates/letters/v{int(row['volume']):02}/{row['id']}.txt"
            self.paths.append(path)
            title = _TITLE.fullmatch(row["title"])
            if not title:
                continue
            two = title[1], title[2]
            if not row["running_head_date"]:
                self.undated.add(two)
                continue
            letter = Letter(*two, date.fromisoformat(row["running_head_date"]))
            self.known[two].append(letter.day)
            if _begins_with(data / path, letter.day):
                self.dated.append(letter)
        self.referred = [
            Letter(row["author"], row["recipient"], date.fromisoformat(row["date"]))
            for row in _rows(data / "delegates/crossrefs.csv")
            if row["n_targets"] == "1" and _TITLE.fullmatch(f"{row['author']} to {row['recipient']}")
        ]

    def wrote(self, letter: Letter) -> bool:
        """May the one have written to the other on that day or near it, as far as the index knows?"""
        two = letter.writer, letter.recipient
        return two in self.undated or any(abs((letter.day - day).days) <= NEAR for day in self.known.get(two, ()))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def _begins_with(path: Path, day: date) -> bool:
    """Does a letter's text begin with a day? Running heads have that of the first letter of a page."""
    month, number = calendar.month_name[day.month], rf"{day.day}(?:st|d|nd|rd|th)?"
    told = rf"\b{month[:3]}\w*\.? +{number}\b|\b{number}\.? +(?:of +)?{month[:3]}"
    return bool(re.search(told, path.read_text("utf-8").split("\n\n", 1)[-1][:300].split("--", 1)[-1], re.IGNORECASE))


Exchange = Callable[[Letters, Letter, random.Random], Letter]


def another_day(letters: Letters, item: Letter, chance: random.Random) -> Letter:
    return Letter(item.writer, item.recipient, item.day + timedelta(chance.choice((-1, 1)) * chance.randint(21, 60)))


def another_year(letters: Letters, item: Letter, chance: random.Random) -> Letter:
    return Letter(item.writer, item.recipient, item.day + timedelta(chance.choice((-2, -1, 1, 2)) * 365))


def another_recipient(letters: Letters, item: Letter, chance: random.Random) -> Letter:
    return Letter(item.writer, chance.choice(letters.dated).recipient, item.day)


KINDS: Mapping[str, Exchange] = {
    "another day": another_day,
    "another year": another_year,
    "another recipient": another_recipient,
}


def made(letters: Letters, each: int, chance: random.Random) -> Iterator[tuple[str, str]]:
    """Kinds and sentences."""
    for kind, of in (("true", letters.dated), ("true, as the editors refer", letters.referred)):
        for k, item in enumerate(chance.sample(of, min(each, len(of)))):
            yield kind, _told(item, k)
    for kind, exchange in KINDS.items():
        count = 0
        while count < each:
            item = exchange(letters, chance.choice(letters.dated), chance)
            if not letters.wrote(item) and item.writer != item.recipient:
                yield kind, _told(item, count)
                count += 1


def _told(item: Letter, k: int) -> str:
    day = f"{calendar.month_name[item.day.month]} {item.day.day}, {item.day.year}"
    return WORDINGS[k % len(WORDINGS)].format(writer=item.writer, recipient=item.recipient, day=day)


@dataclass(frozen=True)
class Outcome:
    """The sentences with their kinds, what was said against each, and on which letters."""

    sentences: list[tuple[str, str]]
    said: list[list[Finding]]
    corpus: str

    def lines(self) -> Iterator[str]:
        """The figures, for people."""
        yield f"letters {self.corpus}"
        for kind in dict.fromkeys(kind for kind, _ in self.sentences):
            said = [bool(found) for (of, _), found in zip(self.sentences, self.said, strict=True) if of == kind]
            yield f"{kind}: {share(sum(said), len(said))} {'accused' if kind.startswith('true') else 'told'}"


def measured(data: Path, seed: int = 1, each: int = 100) -> Outcome:
    """Make the sentences, and hold them against the letters."""
    letters = Letters(data)
    sentences = list(made(letters, each, random.Random(seed)))
    with archive_of(data, letters.paths) as folder, Holdings.open([folder]) as holdings:
        said = accusations([sentence for _, sentence in sentences], holdings, SELECT)
        return Outcome(sentences, said, digest(folder, letters.paths))


def main() -> None:
    """Measure, and tell; with --show also which true ones are accused and which others are not."""
    asked = argparse.ArgumentParser()
    asked.add_argument("data", type=Path)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--each", type=int, default=100)
    asked.add_argument("--show", action="store_true")
    given = asked.parse_args()
    outcome = measured(given.data, given.seed, given.each)
    print(*outcome.lines(), sep="\n")
    if given.show:
        for (kind, sentence), found in zip(outcome.sentences, outcome.said, strict=True):
            if bool(found) == kind.startswith("true"):
                print(f"{kind}: {sentence}", *(f"\n   {finding.code} {finding.message}" for finding in found))


if __name__ == "__main__":
    main()
