"""The phrases of a sentence one by one, and what may be stepped over between them."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.parts import Actor, Phrase, Token

__all__ = ["Steps"]


class Steps:
    """The phrases of a sentence by their numbers."""

    def __init__(self, found: Sequence[Token], read: Sequence[Phrase]) -> None:
        self.tokens, self.phrases = found, read

    def _kind(self, at: int) -> str:
        return self.phrases[at].kind if 0 <= at < len(self.phrases) else ""

    def _phrase(self, at: int) -> Phrase | None:
        return self.phrases[at] if 0 <= at < len(self.phrases) else None

    def _head(self, at: int) -> str:
        """The word that says what a phrase is; empty if there is no phrase."""
        return self.phrases[at].head if 0 <= at < len(self.phrases) else ""

    def _past(self, at: int, step: int) -> int:
        """From a phrase on to the left (-1) or to the right (1) the first that is neither a noun nor a preposition."""
        while self._kind(at) in ("noun", "preposition"):
            at += step
        return at

    def _back_to(self, at: int, kinds: Sequence[str], stop: int = -1) -> int:
        """The nearest phrase of one of these kinds before one, and behind `stop`; -1 if there is none."""
        return next((here for here in range(at - 1, stop, -1) if self._kind(here) in kinds), -1)

    def _is_finite(self, at: int) -> bool:
        """Is it a finite verb by its form?"""
        return self._kind(at) == "verb" and self.phrases[at].form == "finite"

    def _is_time(self, phrase: Phrase) -> bool:
        return not phrase.actors and any(
            token.form in english.TIMES for token in self.tokens[phrase.first : phrase.last]
        )

    def _leader(self, at: int) -> list[Actor]:
        """Who leads what is called without a name: "an expedition led by Lee"."""
        verb, by, behind = self._phrase(at + 1), self._phrase(at + 2), self._phrase(at + 3)
        if verb is None or by is None or behind is None or by.head != "by" or verb.first != verb.at:
            return []
        return behind.actors if verb.kind == "verb" and verb.head in ("lead", "head", "command") else []

    def _past_things(self, at: int) -> int:
        """The preposition behind further things that are joined to an object; -1 if none follows."""
        here = at
        joined = False
        while self._kind(here) in (",", "conjunction"):
            joined = joined or self._kind(here) == "conjunction"
            here += 1 + (self._kind(here) == "," and self._kind(here + 1) == "conjunction")
            joined = joined or self._kind(here - 1) == "conjunction"
            thing = self._phrase(here)
            if thing is None or thing.kind != "noun" or thing.actors or thing.denied:
                return -1
            here += 1
        return here if joined and self._kind(here) == "preposition" and self.phrases[here].head != "of" else -1

    def _is_headless(self, mark: int, at: int) -> bool:
        """Does a finite verb behind a semicolon go on with the subject before it: "he fled; and, crossing the river, joined Lee"?"""
        if self.tokens[self.phrases[mark].first].form != ";" or self.phrases[at].form != "finite":
            return False
        here = mark + 1
        if self._kind(here) != "conjunction":
            return False
        while (
            self._kind(here + 1) in (",", "preposition")
            or (self._kind(here + 1) == "noun" and self._kind(here) in ("preposition", "noun", "verb"))
            or (self._kind(here + 1) == "verb" and self.phrases[here + 1].form == "ing")
        ):
            here += 1
        return here + 1 == at
