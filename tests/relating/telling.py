"""What a sentence tells, in short."""

from __future__ import annotations

from valla.relating.interactions import Interaction, interactions
from valla.text import Places, Text

__all__ = ["found", "pairs", "told"]


def found(sentence: str, letter: bool = False) -> list[Interaction]:
    text = Text("page", sentence, Places.plain(sentence))
    return list(interactions(text, 0, len(sentence), letter))


def told(sentence: str, letter: bool = False) -> list[str]:
    return [f"{item.source} > {item.target} {item.kind}" for item in found(sentence, letter)]


def pairs(sentence: str, letter: bool = False) -> str:
    """Who did something toward whom, by their last names."""
    return "; ".join(
        sorted({f"{_last(str(item.source))} > {_last(str(item.target))}" for item in found(sentence, letter)})
    )


def _last(name: str) -> str:
    return name.split()[-1].removesuffix("'s")
