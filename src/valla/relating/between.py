"""What may stand between a verb and those who stand behind it: insertions, further things, what is not only denied."""

from __future__ import annotations

from valla.relating.parts import Phrase
from valla.relating.steps import Steps

__all__ = ["Between"]


class Between(Steps):
    """What is stepped over on the way from a verb to the right."""

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
        return here if joined and self._is_preposition(here) and self.phrases[here].head != "of" else -1

    def _inserted(self, at: int) -> int:
        """How many phrases stand between two commas behind a verb: "appointed, in place of Lee, the commander"."""
        begun = at + 1 + (self._kind(at + 1) == "sub")
        if self._kind(at) != "," or self._kind(begun) != "preposition":
            return 0
        here = self._past(begun, 1)
        if self._kind(here) in ("relative", "that") and self._kind(self._past(here + 1, 1)) == "verb":
            # "Denounced, in a speech that lasted four hours, the king"
            here = self._past(self._past(here + 1, 1) + 1, 1)
        return here + 1 - at if self._kind(here) == "," and self._kind(here + 1) == "noun" else 0

    def _is_not_only(self, at: int) -> bool:
        """Is one denied to be alone, and so not denied: "not only Lee but also Grant"?"""
        phrase = self.phrases[at]
        return any(
            token.form in ("only", "merely", "just", "simply", "alone")
            for token in self.tokens[max(phrase.first - 1, 0) : phrase.last]
        )

    def _is_of_things(self, at: int) -> bool:
        """Does "and" join two things behind "of", before a preposition?"""
        before, behind = self._phrase(at - 1), self._phrase(at + 1)
        return (
            self._is_preposition(at - 2, "of")
            and before is not None
            and behind is not None
            and behind.kind == "noun"
            and not (before.actors or before.owners or behind.actors or behind.owners)
            and self._is_preposition(at + 2, "with", "between")
        )

    def _is_year(self, at: int) -> bool:
        return self._kind(at) == "noun" and self.tokens[self.phrases[at].last - 1].written.isdigit()

    def _is_predicate(self, phrase: Phrase) -> bool:
        """Is it what someone is made, no one: "was appointed commander"?"""
        return (
            not phrase.definite
            and len(phrase.actors) == 1
            and phrase.actors[0].kind == "role"
            and not phrase.owners
            and not phrase.actors[0].last.endswith("s")
            and not self.tokens[phrase.first].form.endswith("s")
            and self.tokens[phrase.first].tag not in ("determiner", "number")
            and phrase.actors[0].start == self.tokens[phrase.first].start
        )
