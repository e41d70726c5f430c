"""What is told of one deed: the word for it, who did it, who stands at which place beside it, and whether it was done."""

from __future__ import annotations

from dataclasses import dataclass, field

from valla.relating.parts import Actor

__all__ = ["FACT", "REPORTED", "UNREAL", "Clause"]

FACT, REPORTED, UNREAL = "fact", "reported", ""


@dataclass(slots=True)
class Clause:
    """A verb or a noun of deed. `doers` are those who do it, whatever the voice; `slots` has the others, by "obj", "obj's" (those whose the object is), or a preposition;
    `after` are the folded words that follow; `truth` is "fact", "reported", or empty if the sentence does not tell that it was done."""

    word: str
    noun: bool
    start: int
    end: int
    doers: list[Actor] = field(default_factory=list)
    slots: dict[str, list[Actor]] = field(default_factory=dict)
    after: tuple[str, ...] = ()
    truth: str = FACT
    passive: bool = False
    wish: bool = False
    """What stands behind "that" is what is asked for: "that he come"."""
    thing: str = ""
    """What the verb's relative clause is about, or to what it is done in the passive, if that is no actor: "letter" in "a letter that he received", "the letter was sent"."""
    quoted: bool = False
    """Toward whom it is done is named within quotation marks."""
