"""Which witnesses depend on which, as a list for the terminal, as a page, and as data: one module for each format."""

from __future__ import annotations

import importlib

from valla.evidence.dependence import A_ON_B, Dependence, Dependences
from valla.terms import Witness

__all__ = ["FORMATS", "copies", "headline", "ordered", "render", "summary"]

FORMATS = ("lines", "jsonl", "graphml", "html")


def render(found: Dependences, name: str, everything: bool) -> str:
    """What was found in one of `FORMATS`: valid UTF-8, ended by a line break. With `everything` what is independent is told, too."""
    return importlib.import_module(f"valla.reports.depending.{name}").render(found, everything)  # type: ignore[no-any-return]


def copies(item: Dependence) -> tuple[Witness, Witness]:
    """The pair with the one that depends first, if that is known."""
    return (item.a, item.b) if item.direction in ("", A_ON_B) else (item.b, item.a)


def headline(item: Dependence) -> str:
    """What is found of a pair, in a clause."""
    one, other = (witness.path for witness in copies(item))
    if item.relation == "depends":
        return f"{one} depends on {other}"
    if item.relation == "independent":
        return f"{one} and {other}: nothing shows that one depends on the other"
    by = f", by way of {' and '.join(item.via)}" if item.via else ""
    return f"{one} and {other} are related{by}"


def ordered(found: Dependences) -> list[Dependence]:
    """The pairs that are not independent: those with a direction, those without, those by way of a third; the most in common first."""

    def rank(item: Dependence) -> tuple[int, float]:
        shared = sum(ground.shared.score for ground in item.grounds if ground.shared and ground.counts)
        return (
            2 if item.via and not any(ground.counts for ground in item.grounds) else item.relation != "depends",
            -shared,
        )

    return sorted((item for item in found.pairs if item.relation != "independent"), key=rank)


def summary(found: Dependences) -> str:
    """How many witnesses there are, and how many at most that do not depend on one another."""
    whole, apart = len(found.witnesses), len(found.groups)
    arrows = sum(item.relation == "depends" for item in found.pairs)
    related = sum(item.relation == "related" for item in found.pairs)
    told = f"{whole:,} witness{'es' * (whole != 1)}, at most {apart:,} of them independent; {arrows:,} arrow{'s' * (arrows != 1)}, {related:,} related without one"
    return told if whole > 1 else f"{whole} witness{'es' * (whole != 1)}: there is nothing to compare"
