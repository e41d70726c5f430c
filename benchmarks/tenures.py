"""What is said of "A was B in year Y": of true sentences, and of such with another person or another year.

    python -m benchmarks.tenures DATA [--seed N] [--each N] [--show]

DATA has `registers/pocom-tenures.csv`, the chiefs of the missions of the United States with their days, and their lives under `registers/pocom/people`. They are taken over
into a record as a user would take them over, and the sentences are made from the register in the wordings below: a false one has another person, who by the
register did not hold that office in that year, or a year in which this person did not.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import digest, share
from tests.quality.held import accusations
from tests.quality.posts import KINDS, WORDINGS, Made, Register, made
from valla.archive.holdings import Holdings
from valla.terms import Finding

REGISTER = "registers/pocom-tenures.csv"
RULES = ("R001", "R002", "R003", "R004", "R005")
TARGET = "none of 300 true ones accused, 95 of 100 exchanged ones told"
ROLES = {
    "ambassador-e-p": "Ambassador to {}",
    "envoy-extraordinary-minister-plenipotentiary": "Envoy to {}",
    "minister-resident": "Minister Resident to {}",
    "charge-daffaires": "Chargé d'Affaires to {}",
}


def register_of(data: Path) -> Register:
    """The register, of the posts of which the days are told."""
    posts = []
    with (data / REGISTER).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            life = _life(data, row["person_id"])
            if row["role"] in ROLES and row["started"] and row["ended"] and life:
                land = re.sub(r"-\d+$", "", row["territory"]).replace("-", " ").title()
                land = land.replace(" And ", " and ").replace(" Of ", " of ")
                days = {"from": row["started"], "to": row["ended"]}
                posts.append({**life, "office": ROLES[row["role"]].format(land), **days})
    return Register(posts)


def _life(data: Path, person: str) -> Mapping[str, str]:
    """Name, birth and death of a person."""
    path = data / "registers/pocom/people" / person[:1] / f"{person}.xml"
    if not path.exists():
        return {}
    content = path.read_text("utf-8")
    told = {key: _told(content, key) for key in ("forename", "surname", "genName", "birth", "death")}
    name = " ".join(filter(None, (told["forename"], told["surname"], told["genName"])))
    return {"id": person, "name": name, "born": _year(told["birth"]), "died": _year(told["death"])}


def _told(content: str, key: str) -> str:
    found = re.search(rf"<{key}[^>]*>([^<]*)</{key}>", content)
    return " ".join(found[1].split()) if found else ""


def _year(told: str) -> str:
    return told if re.fullmatch(r"\d{4}(-\d\d){0,2}", told) else ""


@dataclass(frozen=True)
class Outcome:
    """The sentences, what was said against each, and on which register."""

    sentences: list[Made]
    said: list[list[Finding]]
    corpus: str

    def lines(self) -> Iterator[str]:
        """The figures, for people."""
        yield f"register {self.corpus}; target: {TARGET}"
        for kind in KINDS:
            told = self._told(lambda one, kind=kind: one.kind == kind)
            yield f"{kind}: {told} {'accused' if kind == 'true' else 'told'}"
        for wording in WORDINGS:
            told = self._told(lambda one, wording=wording: one.kind != "true" and one.wording == wording)
            yield f'exchanged, worded "{wording}": {told} told'

    def _told(self, chosen: Callable[[Made], bool]) -> str:
        said = [bool(found) for one, found in zip(self.sentences, self.said, strict=True) if chosen(one)]
        return share(sum(said), len(said))


def measured(data: Path, seed: int = 1, each: int = 150) -> Outcome:
    """Make the record and the sentences, and hold these against it."""
    register = register_of(data)
    sentences = list(made(register, each, random.Random(seed)))
    with tempfile.TemporaryDirectory() as work:
        register.write(Path(work) / "record")
        (Path(work) / "note.txt").write_text("The posts of the envoys stand in the record.\n", "utf-8")
        with Holdings.open([work]) as holdings:
            said = accusations([one.sentence for one in sentences], holdings, RULES)
    return Outcome(sentences, said, digest(data, [REGISTER]))


def main() -> None:
    """Measure, and tell; with --show also which true ones are accused and which others are not."""
    asked = argparse.ArgumentParser()
    asked.add_argument("data", type=Path)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--each", type=int, default=150)
    asked.add_argument("--show", action="store_true")
    given = asked.parse_args()
    outcome = measured(given.data, given.seed, given.each)
    print(*outcome.lines(), sep="\n")
    if given.show:
        for one, found in zip(outcome.sentences, outcome.said, strict=True):
            if bool(found) == (one.kind == "true"):
                print(f"{one.kind}: {one.sentence}", *(f"\n   {finding.code} {finding.message}" for finding in found))


if __name__ == "__main__":
    main()
