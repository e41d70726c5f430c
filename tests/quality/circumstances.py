"""Measuring what is said of circumstances: sentences that tell what the documents tell, and sentences of who held which office, true and exchanged."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.quality import narrating, posts
from tests.quality.forge import Document
from tests.quality.held import accusations
from valla.archive.holdings import Holdings
from valla.terms import Finding

NARRATED, POSTS = ("C", "D", "N", "R"), ("R",)
"""The rules that are to speak: of narrated sentences, and of such of posts."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sentence, how it is told, what was exchanged in it ("true": nothing), and what was said against it."""

    way: str
    kind: str
    sentence: str
    said: tuple[Finding, ...]

    @property
    def right(self) -> bool:
        return bool(self.said) != (self.kind == "true")


def narrated(documents: list[Document], holdings: Holdings, seed: int, each: int) -> list[Outcome]:
    """So many sentences of each kind, and five times as many true ones, as they stand and told again."""
    found = []
    for way, again in (("as it stands", False), ("told again", True)):
        narrator = narrating.Narrator(documents, seed, again=again)
        narrator.write(narrating.TRUE, 5 * each)
        narrator.write(narrating.EXCHANGED, each)
        said = accusations(narrator.sentences, holdings, NARRATED)
        kinds = [label.kind for label in narrator.labels]
        found += _outcomes(way, kinds, narrator.sentences, said)
    return found


def of_posts(folder: Path, seed: int, each: int) -> list[Outcome]:
    """So many sentences of each kind about the posts of an invented register, kept as the record of an archive in `folder`."""
    chance = random.Random(seed)
    register = posts.Register(list(posts.invented(chance)))
    folder.mkdir()
    (folder / "note.txt").write_text("Who was in office stands in the record.\n", "utf-8")
    register.write(folder / "record")
    made = list(posts.made(register, each, chance))
    with Holdings.open([folder]) as holdings:
        said = accusations([one.sentence for one in made], holdings, POSTS)
    return _outcomes("post", [one.kind for one in made], [one.sentence for one in made], said)


def _outcomes(
    way: str, kinds: Iterable[str], sentences: Sequence[str], said: Sequence[Sequence[Finding]]
) -> list[Outcome]:
    return [Outcome(way, *one, tuple(found)) for *one, found in zip(kinds, sentences, said, strict=True)]


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """The figures of the gate, each a share from 0 to 1: of true sentences those accused, of others those passed."""
    found = {}
    for way in dict.fromkeys(item.way for item in outcomes):
        here = [item for item in outcomes if item.way == way]
        for kind in dict.fromkeys(item.kind for item in here):
            of = [item.right for item in here if item.kind == kind]
            told = "true accused" if kind == "true" else f"{kind} passed"
            found[f"{way}: {told}"] = round(1 - sum(of) / len(of), 4)
    return dict(sorted(found.items()))
