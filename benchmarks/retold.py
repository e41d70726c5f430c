"""How many false sentences told in other words are told to be false, and how many others are accused.

    python -m benchmarks.retold DATA [--show]

`retold.csv` has sentences that were written for this, in words of their own, over documents of the folder DATA: true ones, false ones (one circumstance
is another than in the document: `was` and `now`), and such as the documents say nothing of (absent). `level` says how far the words are from the
document's: close, moderate, free. The documents are not part of the repository; for each sentence the lines that it tells are named, with a digest of their words.
Each sentence is a draft of its own, held against all the documents together.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.corpus import archive_of, digest, share
from tests.quality.held import accusations
from valla.archive.holdings import Holdings
from valla.terms import Finding

KEY = Path(__file__).parent / "retold.csv"
BESIDE = ("testament/wikipedia2019/Joseph_Stalin.md",)
"""Documents that no sentence tells; they have the same persons and events, and a sentence might be held against them."""
SELECT = ("C", "D", "N", "R", "T")

_QUOTED, _WORD = re.compile(r'"([^"]*)"'), re.compile(r"\w+")

Row = dict[str, str]


@dataclass(frozen=True)
class Outcome:
    """The rows, what was said against each, and on which documents."""

    rows: list[Row]
    said: list[list[Finding]]
    corpus: str
    strange: list[str]

    @cached_property
    def accused(self) -> set[str]:
        return {row["id"] for row, found in zip(self.rows, self.said, strict=True) if found}

    def lines(self) -> Iterator[str]:
        """The figures, for people."""
        false = self._are("label", "false")
        told, wrongly = self._accused(false), self.accused - {row["id"] for row in false}
        yield f"recall {share(told, len(false))}, precision {share(told, told + len(wrongly))}; documents {self.corpus}"
        named = sum(_names_it(row, found) for row, found in zip(self.rows, self.said, strict=True))
        yield f"of the false ones told, what is said names the circumstance that is another: {share(named, told)}"
        for label in ("true", "absent"):
            rows = self._are("label", label)
            yield f"{label} sentences accused: {share(self._accused(rows), len(rows))}"
        for column in ("level", "kind"):
            for value in dict.fromkeys(row[column] for row in sorted(false, key=lambda row: row[column])):
                rows = [row for row in false if row[column] == value]
                yield f"false, {column} {value}: {share(self._accused(rows), len(rows))} told"
        if self.strange:
            yield f"documents other than those the sentences tell: {', '.join(self.strange)}; the figures mean nothing"

    def _are(self, column: str, value: str) -> list[Row]:
        return [row for row in self.rows if row[column] == value]

    def _accused(self, rows: list[Row]) -> int:
        return sum(row["id"] in self.accused for row in rows)


def _names_it(row: Row, found: list[Finding]) -> bool:
    """Are among the words that a finding sets beside one another such as make the difference?"""
    differing = set(_WORD.findall(row["was"].lower())) ^ set(_WORD.findall(row["now"].lower()))
    quoted = " ".join(words for finding in found for words in _QUOTED.findall(finding.message))
    return bool(differing & set(_WORD.findall(quoted.lower())))


def measured(data: Path, select: tuple[str, ...] = SELECT) -> Outcome:
    """Hold the sentences against the documents."""
    with KEY.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    paths = sorted({row["document"] for row in rows if row["document"]} | set(BESIDE))
    with archive_of(data, paths) as folder, Holdings.open([folder]) as holdings:
        said = accusations([row["sentence"] for row in rows], holdings, select)
        strange = sorted({row["document"] for row in rows if row["document"] and not _is_there(folder, row)})
        return Outcome(rows, said, digest(folder, paths), strange)


def _is_there(folder: Path, row: Row) -> bool:
    """Do the lines that a sentence tells have the words that they had when it was written?"""
    lines = (folder / row["document"]).read_text("utf-8").split("\n")[int(row["line"]) - 1 : int(row["end_line"])]
    words = " ".join(" ".join(lines).split())
    return hashlib.blake2b(words.encode(), digest_size=8).hexdigest() == row["digest"]


def main() -> None:
    """Measure, and tell; with --show also which are missed and who is accused wrongly, and of what."""
    asked = argparse.ArgumentParser()
    asked.add_argument("data", type=Path)
    asked.add_argument("--show", action="store_true")
    given = asked.parse_args()
    outcome = measured(given.data)
    print(*outcome.lines(), sep="\n")
    if given.show:
        for row, found in zip(outcome.rows, outcome.said, strict=True):
            if bool(found) != (row["label"] == "false"):
                print(f"\n{row['id']} {row['label']} {row['kind']} {row['level']}: {row['sentence']}")
                print(f"   {row['document']}:{row['line']} {row['was']} -> {row['now']}")
                for finding in found:
                    print(f"   {finding.code} {finding.message}")


if __name__ == "__main__":
    main()
