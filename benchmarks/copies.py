"""How many planted copies with changed wording are found, and how many arrows are false.

    python -m benchmarks.copies FOLDER [--seed N] [--files N] [--copies N] [--show]

From the folder's documents so many files are drawn, each of 2,000 to 40,000 characters of one document. Into a file passages of another are written, 100 words to
all of it, with a fifth to a half of the words changed: other words put for them, words left out, put in, spelt or inflected otherwise, clauses turned about,
sentences left out. A pair is found if the two are not said to be independent; an arrow is false if it is between two files of which neither was written into
the other nor both from a third.
"""

from __future__ import annotations

import argparse
import csv
import random
import re
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from valla import lexicon
from valla.archive.holdings import Holdings
from valla.evidence.dependence import A_ON_B, B_ON_A, Dependence, dependences
from valla.formats.header import header_of
from valla.terms import Witness

_WORD = re.compile(r"[A-Za-z][A-Za-z'’]*")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z\"“])")
SPELT = (("our", "or"), ("ise", "ize"), ("ae", "e"), ("ck", "k"), ("ll", "l"), ("y", "ie"), ("tt", "t"))
SHORT, LONG = 100, 4000


def reworded(passage: str, share: float, chance: random.Random) -> str:
    """The passage with so large a share of its words changed."""
    pool = _pool()
    made = []
    for sentence in _SENTENCE.split(" ".join(passage.split())):
        if chance.random() < 0.08:
            continue
        clauses = sentence.split(", ")
        if len(clauses) > 2 and chance.random() < share:
            at = chance.randrange(len(clauses) - 1)
            clauses[at], clauses[at + 1] = clauses[at + 1], clauses[at]
        made.append(", ".join(_clause(clause, share, chance, pool) for clause in clauses))
    return " ".join(made)


def _clause(clause: str, share: float, chance: random.Random, pool: list[str]) -> str:
    made: list[str] = []
    for word in clause.split(" "):
        drawn = chance.random()
        if drawn >= share or not _WORD.search(word):
            made.append(word)
        elif drawn < 0.62 * share:
            made.append(_WORD.sub(chance.choice(pool), word, count=1))
        elif drawn < 0.8 * share:
            continue
        elif drawn < 0.9 * share:
            made += [chance.choice(pool), word]
        else:
            old, new = chance.choice(SPELT)
            made.append(word.replace(old, new) if old in word else f"{word}s")
    return " ".join(made)


def _pool() -> list[str]:
    return [form for form in sorted(lexicon.frequent(60_000)) if form.isalpha() and len(form) > 3]


def drawn(folder: Path, many: int, chance: random.Random) -> list[tuple[str, str]]:
    """So many stretches of different documents, or of different parts of a long one, by name."""
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".txt", ".md") and path.stat().st_size > 2000)
    chance.shuffle(paths)
    made = []
    for path in paths[:many]:
        content = path.read_text("utf-8", "replace")
        content = content[header_of(content)[1] :].lstrip()
        length = chance.randint(2000, 40_000)
        start = content.find("\n", chance.randrange(max(len(content) - length, 1))) + 1 if len(content) > length else 0
        made.append((path.stem[:40].strip(".").replace(" ", "_"), content[start : start + length]))
    return made


def planted(
    files: list[tuple[str, str]], copies: int, chance: random.Random
) -> tuple[dict[str, str], list[tuple[str, str, int, float]]]:
    """The files with copies written into some, and for each copy into which file, from which, of how many words, how far changed."""
    contents = dict(files)
    names = list(contents)
    chance.shuffle(names)
    told = []
    for k in range(copies):
        source, target = names[(2 * k) % len(names)], names[(2 * k + 1) % len(names)]
        words = list(re.finditer(r"\S+", dict(files)[source]))
        count = min(int(SHORT * (LONG / SHORT) ** chance.random()), len(words))
        if count < SHORT:
            continue
        at = chance.randrange(len(words) - count + 1)
        share = chance.uniform(0.2, 0.5)
        copy = reworded(dict(files)[source][words[at].start() : words[at + count - 1].end()], share, chance)
        paragraphs = contents[target].split("\n\n")
        paragraphs.insert(chance.randrange(len(paragraphs) + 1), copy)
        contents[target] = "\n\n".join(paragraphs)
        told.append((target, source, count, share))
    return contents, told


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of planting: the copies, those missed, those found with their direction, the false arrows, and of how many pairs that are no copies."""

    told: list[tuple[str, str, int, float]]
    missed: list[tuple[str, str, int, float]]
    directed: int
    false: list[Dependence]
    others: int

    def __str__(self) -> str:
        found = len(self.told) - len(self.missed)
        return (
            f"{found} of {len(self.told)} copies found ({found / max(len(self.told), 1):.1%}), {self.directed} with their direction;"
            f" {len(self.false)} false arrows among {self.others} other pairs ({len(self.false) / max(self.others, 1):.2%})"
        )


def measured(folder: Path, seed: int, files: int, copies: int) -> Outcome:
    """Plant copies among so many files of a folder, and look for them."""
    chance = random.Random(seed)
    contents, told = planted(drawn(folder, files, chance), copies, chance)
    late = {target for target, *_ in told}
    with tempfile.TemporaryDirectory() as work:
        for name, content in contents.items():
            Path(work, f"{name}.txt").write_text(content, "utf-8")
        with Path(work, "sources.csv").open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["file", "date"])
            rows.writerows([f"{name}.txt", "1900" if name in late else "1850"] for name in contents)
        with Holdings.open([work]) as holdings:
            found = dependences(holdings, holdings.witnesses)
    return _outcome(found.pairs, told, len(contents))


def _outcome(pairs: tuple[Dependence, ...], told: list[tuple[str, str, int, float]], many: int) -> Outcome:
    known = {frozenset((_name(item.a), _name(item.b))): item for item in pairs if item.relation != "independent"}
    true = {frozenset((target, source)) for target, source, *_ in told}
    sources = defaultdict(set)
    for target, source, *_ in told:
        sources[target].add(source)
    kin = {frozenset((one, other)) for one, other in combinations(sources, 2) if sources[one] & sources[other]}
    directed = 0
    for target, source, *_ in told:
        item = known.get(frozenset((target, source)))
        directed += item is not None and item.direction == (A_ON_B if _name(item.a) == target else B_ON_A)
    return Outcome(
        told,
        [row for row in told if frozenset(row[:2]) not in known],
        directed,
        [item for name, item in known.items() if name not in true | kin],
        many * (many - 1) // 2 - len(true),
    )


def _name(witness: Witness) -> str:
    return Path(witness.path).stem


def main() -> None:
    """Plant, look for it, and tell what was found."""
    asked = argparse.ArgumentParser()
    asked.add_argument("folder", type=Path)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--files", type=int, default=60)
    asked.add_argument("--copies", type=int, default=30)
    asked.add_argument("--show", action="store_true")
    given = asked.parse_args()
    outcome = measured(given.folder, given.seed, given.files, given.copies)
    print(outcome)
    if given.show:
        for row in outcome.missed:
            print("missed", *row)
        for item in outcome.false:
            print("false", item.a.path, item.b.path, item.relation)
            for ground in item.grounds[:3]:
                score = f"{ground.shared.score:.0f} bits, {ground.shared.words} words" if ground.shared else ""
                print("   ", ground.what, score, *(f"\n        {side.words}" for side in (ground.a, ground.b) if side))


if __name__ == "__main__":
    main()
