"""How often true sentences are accused.

    python -m benchmarks.alarms FOLDER [--seed N] [--each N] [--show]

So many sentences are drawn from the documents of a folder, and each is a draft of its own in three ways: as it stands, held against the rest of the folder; told again by
rule (`tests/quality/retelling.py`), held against the rest; and told again, held against all, its own document among them. Of the last whatever is said is false, unless another document
differs in earnest; of the first two a finding may be one. `--show` prints each for reading.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.corpus import archive_of, digest
from tests.quality import forge
from tests.quality.held import accusations
from tests.quality.narrating import is_whole
from tests.quality.retelling import retold
from valla import formats
from valla.archive.holdings import Holdings
from valla.terms import Finding

SELECT = ("C", "N", "R")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A sentence of a document, and the same told again (or as it is, if it can be told in no other way)."""

    path: str
    sentence: str
    again: str


@dataclass(frozen=True)
class Outcome:
    """What was drawn, what was said of it in each of the ways, and on which documents."""

    drawn: Sequence[Drawn]
    ways: dict[str, tuple[list[Drawn], list[list[Finding]]]]
    corpus: str

    def lines(self) -> Iterator[str]:
        """The figures, for people."""
        yield f"{len(self.drawn)} sentences; documents {self.corpus}"
        for way, (drawn, said) in self.ways.items():
            codes = Counter(finding.code for found in said for finding in found)
            told = ", ".join(f"{code} {count}" for code, count in sorted(codes.items())) or "none"
            yield f"{way}: {1000 * sum(map(bool, said)) / len(drawn):.1f} of 1,000 accused, of {len(drawn)} ({told})"


def measured(data: Path, seed: int = 1, each: int = 300) -> Outcome:
    """Draw, and hold against the documents."""
    chance = random.Random(seed)
    paths = [path.relative_to(data).as_posix() for path in sorted(data.rglob("*")) if path.suffix in (".txt", ".md")]
    with archive_of(data, paths) as folder, Holdings.open([folder]) as holdings:
        drawn = list(_drawn(folder, paths, each, chance))
        again = [item for item in drawn if item.again != item.sentence]
        beside = [str(folder / item.path) for item in drawn], [str(folder / item.path) for item in again]
        told = [item.again for item in again]
        ways = {
            "as they stand, against the rest": (
                drawn,
                accusations([item.sentence for item in drawn], holdings, SELECT, beside[0]),
            ),
            "told again, against the rest": (again, accusations(told, holdings, SELECT, beside[1])),
            "told again, against all": (again, accusations(told, holdings, SELECT)),
        }
        return Outcome(drawn, ways, digest(folder, paths))


def _drawn(folder: Path, paths: Sequence[str], each: int, chance: random.Random) -> Iterator[Drawn]:
    """Sentences of whatever documents, each once; at least every second is one that can be told again."""
    sentences = {path: _sentences(folder / path) for path in paths}
    known = [path for path in paths if sentences[path]]
    seen: set[str] = set()
    while len(seen) < each:
        path = chance.choice(known)
        sentence = chance.choice(sentences[path])
        again = retold(sentence, chance)
        if sentence not in seen and (again != sentence or len(seen) % 2):
            seen.add(sentence)
            yield Drawn(path, sentence, again)


def _sentences(path: Path) -> list[str]:
    content = formats.read(path.read_bytes(), path.name).content
    found = [s for paragraph in content.split("\n\n") for s in forge.document("", "", "", paragraph).sentences]
    return [sentence for sentence in found if is_whole(sentence)]


def main() -> None:
    """Measure, and tell; with --show also each finding."""
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--each", type=int, default=300)
    asked.add_argument("--show", action="store_true")
    given = asked.parse_args()
    outcome = measured(given.folder, given.seed, given.each)
    print(*outcome.lines(), sep="\n")
    if given.show:
        for way, (drawn, said) in outcome.ways.items():
            for item, found in zip(drawn, said, strict=True):
                for finding in found:
                    told = item.sentence if way.startswith("as") else f"{item.again} [{item.sentence}]"
                    print(f"\n{way}: {item.path}: {told}\n   {finding.code} {finding.message}")


if __name__ == "__main__":
    main()
