"""What is said of the dependence of two witnesses, as frozen values. Places are addresses and words, not views: an archive has more pairs than texts fit the memory."""

from __future__ import annotations

from dataclasses import dataclass

from valla.terms import Witness
from valla.text import Locus, Text

__all__ = ["A_ON_B", "B_ON_A", "Dependence", "Dependences", "Ground", "Place", "Shared", "place"]

A_ON_B, B_ON_A = "a<-b", "b<-a"
"""The first took it from the second; the second from the first."""
_SHOWN = 240
"""Characters of a passage that are kept for showing."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a ground shows in one witness: its address, and its first words."""

    locus: Locus
    words: str


def place(text: Text, start: int, end: int) -> Place:
    """The place of a stretch of a text."""
    # The section, which is not shown, would have to be looked for among all headings.
    (line, column), (end_line, end_column) = text.places.begin(start), text.places.end(end)
    words = " ".join(text.content[start : min(end, start + 2 * _SHOWN)].split())
    if end - start > _SHOWN and len(words) > _SHOWN:
        words = f"{words[:_SHOWN].rsplit(' ', 1)[0]} …"
    return Place(Locus(text.name, line, column, end_line, end_column, text.page(start)), words)


@dataclass(frozen=True, slots=True)
class Shared:
    """A passage that two witnesses share: its offsets in both, and the telling words in common, what they come to in bits."""

    a_start: int
    a_end: int
    b_start: int
    b_end: int
    words: int
    score: float


@dataclass(frozen=True, slots=True)
class Ground:
    """Why two witnesses are held to depend on one another, or why what they share does not make them: `what` in a word, `told` in a sentence. `direction` is set
    if the ground has one; `counts` is False where it is set aside. `shared` is the passage it rests on; `via` the path of the witness that explains it."""

    what: str
    told: str
    a: Place | None = None
    b: Place | None = None
    direction: str = ""
    counts: bool = True
    shared: Shared | None = None
    via: str = ""


@dataclass(frozen=True, slots=True)
class Dependence:
    """What is found of two witnesses. `relation` is `depends` (then `direction` says which on which), `related` or `independent`: nothing shows that they depend.
    `via` are the paths of the witnesses by way of which they are related."""

    a: Witness
    b: Witness
    relation: str
    direction: str = ""
    grounds: tuple[Ground, ...] = ()
    via: tuple[str, ...] = ()

    @property
    def copied(self) -> bool:
        """Does one have from the other (or both from a third) more than it openly quotes?"""
        return self.relation != "independent" and any(
            ground.what not in ("quoted", "dated-before") for ground in self.grounds if ground.counts or ground.via
        )


@dataclass(frozen=True, slots=True)
class Dependences:
    """All that was found of some witnesses. `pairs` are those that share something; all others are independent as far as their words show. `groups` are the
    numbers of witnesses that are one, since one copies another or both a third, those of one witness too."""

    witnesses: tuple[Witness, ...]
    pairs: tuple[Dependence, ...]
    groups: tuple[tuple[Witness, ...], ...]
