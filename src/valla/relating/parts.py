"""What a sentence is made of: its words, the phrases that they make, and those who act in them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

__all__ = ["FINITE", "PRONOUNS", "QUOTES", "Actor", "Phrase", "Style", "Token", "acting", "is_name"]

FINITE = ("finite", "base")
"""Forms of a verb that has a subject of its own."""
PRONOUNS = ("he", "she", "they")
"""Kinds of those who act by a pronoun of the third person."""
QUOTES = frozenset('"“”„«»')
"""Marks of somebody's own words; one that may be an apostrophe is none."""


@dataclass(slots=True)
class Token:
    """A word or a mark: its offsets, its folded form without the ending of a genitive, and what it is here. `owner` says that it stands in the genitive; `part` and `verb` are
    the part and the infinitive of what is read as a verb."""

    start: int
    end: int
    written: str
    form: str
    tag: str = ""
    owner: bool = False
    part: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the offsets of the words that name them. `kind` is "name" (one word, which might be a place), "person", "people", "body", "role", "he", "she", "they", "latter", "former", "I" or "you"."""

    start: int
    end: int
    kind: str
    last: str


@dataclass(frozen=True, slots=True)
class Style:
    """How a sentence is written: in a letter, where "I" and "you" act; with capitals for common nouns."""

    letter: bool
    capitals: bool


@dataclass(slots=True)
class Phrase:
    """A phrase: `kind` is "noun", "verb", or the tag of the one word that it is; `first` and `last` number its tokens (the end exclusive), `head` is the folded word that says what it is,
    of a group of verbs the infinitive of the last."""

    kind: str
    first: int
    last: int
    head: str = ""
    actors: list[Actor] = field(default_factory=list)
    owners: list[Actor] = field(default_factory=list)
    definite: bool = False
    denied: bool = False
    unreal: bool = False
    """Denied by its own auxiliaries, or only possible."""
    passive: bool = False
    form: str = ""
    """Of a verb: "finite", "base", "to", "ing" or "part" (a participle without an auxiliary)."""
    perfect: bool = False
    at: int = -1
    """The token of the verb itself."""
    words: frozenset[str] = frozenset()


def acting(read: Iterable[Phrase]) -> list[Actor]:
    """All who act in phrases, or whose what they tell of is."""
    return [actor for phrase in read for actor in (*phrase.owners, *phrase.actors)]


def is_name(phrase: Phrase) -> bool:
    """Does a noun phrase name someone, and not only say what he is?"""
    return bool(phrase.actors) and phrase.actors[0].kind in ("name", "person")
