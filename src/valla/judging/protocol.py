"""What is said to a judge and by it: one JSON object a line; docs/judge.md describes them."""

from __future__ import annotations

import json
from dataclasses import dataclass

from valla.terms import Attestation, Claim

__all__ = ["LONGEST", "VERSION", "Failed", "Opinion", "Question", "answered", "asked", "question"]

VERSION = 1
LONGEST = 1 << 16
"""Bytes of a line that a judge may say."""


class Failed(Exception):
    """The judge can be asked no more. Its text says why, as the beginning of a sentence."""


@dataclass(frozen=True, slots=True)
class Question:
    """A sentence and a passage that bears on it: the words of both on one line, and where they stand."""

    draft: str
    witness: str
    place: tuple[str, int, int]
    locus: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a judge said, as it said it. `verdict` is one of `VERDICTS`, or empty where the answer cannot be used; the words are a proposal's."""

    verdict: str
    slot: str = ""
    draft: str = ""
    witness: str = ""


VERDICTS = ("contradicts", "supports", "silent")


def question(claim: Claim, bearing: Attestation) -> Question:
    """What is asked of a sentence and one passage."""
    passage, locus = bearing.passages[0], claim.passage.locus
    name = claim.passage.text.name
    return Question(
        _line(str(claim.passage)), _line(str(passage)), (name, locus.line, locus.column), str(passage.locus)
    )


def _line(words: str) -> str:
    return " ".join(words.split())


def asked(question: Question, number: int) -> bytes:
    """The line that is written to a judge. All of it is ASCII, the rest escaped: no encoding can be mistaken."""
    file, line, column = question.place
    made = {
        "version": VERSION,
        "id": number,
        "draft": {"file": file, "line": line, "column": column, "words": question.draft},
        "witness": {"locus": question.locus, "words": question.witness},
    }
    return json.dumps(made).encode("ascii") + b"\n"


def answered(line: bytes, number: int) -> Opinion:
    """What a line says in answer to the question of this number. Raises `Failed` for what answers no question."""
    try:
        found = json.loads(line.decode("utf-8"))
    except (ValueError, RecursionError) as error:
        raise Failed("the judge answered with something that is no JSON") from error
    if not isinstance(found, dict):
        raise Failed("the judge answered with JSON that is no object")
    if type(found.get("id")) is not int or found["id"] != number:
        raise Failed("the judge answered another question than it was asked")
    return opinion(found)


def opinion(found: dict[str, object]) -> Opinion:
    """What an answer says, as far as it can be used."""
    verdict = found.get("verdict")
    if verdict not in VERDICTS:
        return Opinion("")
    if verdict != "contradicts":
        return Opinion(str(verdict))
    said = [found.get(name) for name in ("slot", "draft", "witness")]
    if not all(isinstance(words, str) and len(words) <= _MOST for words in said):
        return Opinion("")
    return Opinion("contradicts", *map(str, said))


_MOST = 1000
"""Characters of what an answer may have in one field."""
