"""Narrating: sentences that tell of themselves what the documents tell, truly or with one circumstance exchanged, near to the words."""

from __future__ import annotations

import re
from collections.abc import Mapping

from tests.quality import forge
from tests.quality.retelling import retold

_RANK = r"(?:General|Mr\.|President|Secretary|Senator|Colonel|Captain|Commodore|Governor|Judge|Admiral|Major)"
_PERSON = re.compile(rf"\b(?<!the ){_RANK} ([A-Z][a-z]+)\b(?! [A-Z])")
PERSONS = "Scott Taylor Worth Butler Crocker Hollins Walker Monroe Perry Marcy Webster Blaine Olney Sherman Dewey Otis Pershing Marshall Forsyth Kendall".split()
_CUT = re.compile(r"\b(?:St|Mr|Mrs|Dr|Rev|Gen|Col|Capt|Gov|Sen|Messrs|No|vs|[A-Z])\.$")


def is_whole(sentence: str) -> bool:
    """Is a sentence one, and not cut off at an abbreviation, nor grown together with a heading?"""
    return not _CUT.search(sentence) and not re.match(r"[A-Z]{2,} ", sentence)


class Narrator(forge.Forger):
    """A forger who says in plain words of his own what the other quotes; with `again` he tells them again by rule."""

    def __init__(self, documents: list[forge.Document], seed: int, *, again: bool) -> None:
        whole = [
            forge.Document(item.path, item.author, item.date, tuple(filter(is_whole, item.sentences)))
            for item in documents
        ]
        super().__init__(whole, seed)
        self.again = again

    def said(self, item: forge.Document, words: str, *, name: str = "", marks: str = "") -> str:
        return retold(words, self.random) if self.again else words

    @property
    def sentences(self) -> list[str]:
        """What was told, label by label."""
        return [self.lines[label.line - 1] for label in self.labels]


def told(narrator: forge.Forger, item: forge.Document, s: str):
    """The sentence itself; of one who tells again only such as can be."""
    made = narrator.said(item, s)
    return (made, (s,)) if made != s or not getattr(narrator, "again", False) else None


def person_exchanged(narrator: forge.Forger, item: forge.Document, s: str):
    found = _PERSON.search(s)
    if not found:
        return None
    other = narrator.random.choice([name for name in PERSONS if name != found[1]])
    return narrator.said(item, f"{s[: found.start(1)]}{other}{s[found.end(1) :]}"), (s,)


TRUE: Mapping[str, tuple[str, forge.Change]] = {"true": ("", told)}
EXCHANGED: Mapping[str, tuple[str, forge.Change]] = {
    "person": ("C001", person_exchanged), "place": ("C002", forge.name_exchanged), "year": ("C003", forge.year_exchanged),
    "number": ("C003", forge.number_exchanged), "figure": ("C003", forge.figure_exchanged),
    "negation lost": ("C004", forge.negation_lost), "negation added": ("C004", forge.negation_added),
}  # fmt: skip
