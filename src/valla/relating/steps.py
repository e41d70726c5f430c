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

    def _last_word(self, phrase: Phrase) -> str:
        """The last word of a phrase, which says what a noun is: "letter" in "a long letter"."""
        return self.tokens[phrase.last - 1].form

    def _is_preposition(self, at: int, *words: str) -> bool:
        """Is a phrase a preposition, and, if words are given, one of these?"""
        return self._kind(at) == "preposition" and (not words or self.phrases[at].head in words)

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
