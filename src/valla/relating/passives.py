"""Whether a form that may be a participle is one, and so tells what was done to someone: "forces led by Lee", "was taken and sent"."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.joints import Joints
from valla.relating.lists import inflected, verbs
from valla.relating.parts import Phrase, Token

__all__ = ["ADDRESSING", "Passives", "may_be_part"]

ADDRESSING = frozenset("address write send direct".split())
"""What is done with a letter for him to whom it goes."""

_BECOMING = frozenset("become get grow feel remain stand".split())
"""Verbs that stand before a participle as "be" does."""

_NAMING = frozenset("name call entitle dub nickname style".split())

_INTRANSITIVE = frozenset(
    "stand sit come go live stay remain fall arrive flee return escape retire depart protest quarrel complain reply respond resign appeal rebel revolt dine object surrender".split()
)
"""What is not done to anyone: "stood by the king" is no passive."""


class Passives(Joints):
    """The verbs that tell what was done to their subject."""

    def _is_passive(self, at: int) -> bool:
        phrase = self.phrases[at]
        if phrase.passive or phrase.form not in ("part", "finite"):
            return phrase.passive
        if phrase.form == "part" or self._become(at) >= 0:
            return True
        if self._is_naming(at):
            return True
        if not may_be_part(phrase, self.tokens):
            return False
        if at == 0 or self._is_reduced(at):
            # "Denied a pardon by the court, he left"
            return True
        if phrase.head in _INTRANSITIVE:
            # "Was forbidden to go and protested to the king"
            return False
        if self._shares_passive(at):
            return True
        if (
            phrase.head in ADDRESSING
            and self._kind(at - 1) == "noun"
            and self._last_word(self.phrases[at - 1]) in english.LETTERS
            and self._kind(at + 1) == "preposition"
        ):
            # "Letters addressed to the king"
            return True
        if self.phrases[at - 1].head in english.NOMINATIVES and self._kind(at - 1) == "noun":
            return False
        return self._is_before_by(at)

    def _shares_passive(self, at: int) -> bool:
        """Is it joined to another participle: "was taken and sent"?"""
        if self._kind(at - 1) not in ("conjunction", ",") or self._kind(at + 1) == "noun":
            return False
        joined = self._joined_to(at)
        # But "Denmark, exhausted by the war, ceded to Prussia"
        closing = self._kind(at - 1) == self._kind(joined - 1) == "," and self._head(at + 1) != "by"
        return joined >= 0 and not closing and self._is_passive(joined)

    def _is_before_by(self, at: int) -> bool:
        """Does "by" follow: "forces led by", "the help given him by"? A form that may be either is a participle before it."""
        given = self._kind(at - 1) == "noun" and not self.phrases[at - 1].actors and self._kind(at + 1) == "noun"
        # "Lee, denied a pardon by the court, left"
        set_off = self._kind(at - 1) == "," and self._kind(at + 1) == "noun" and not self.phrases[at + 1].actors
        ahead = at + ((given and self._is_pronoun(at + 1)) or set_off)
        return (
            self._head(ahead + 1) == "by"
            and self._kind(ahead + 2) == "noun"
            and self._kind(at - 1) in ("noun", ",", "", ";", "sub")
            # "Stood by the king"
            and not any("by" in frame.slots for frame in verbs().get(self.phrases[at].head, ()))
        )

    def _become(self, at: int) -> int:
        """The verb of becoming before a participle: "became allied with the king", "got married"; -1 if there is none."""
        before, phrase = self._phrase(at - 1), self.phrases[at]
        return (
            at - 1
            if before is not None
            and before.kind == "verb"
            and before.head in _BECOMING
            and not before.passive
            and phrase.first == before.last
            and may_be_part(phrase, self.tokens)
            else -1
        )

    def _is_pronoun(self, at: int) -> bool:
        """Is it no more than "him", "us"?"""
        phrase = self.phrases[at]
        return phrase.last == phrase.first + 1 and self.tokens[phrase.first].tag == "pronoun"

    def _is_naming(self, at: int) -> bool:
        """Does a participle tell how someone is called who was not known before: "a priest named Lee"?"""
        phrase, before = self.phrases[at], self._phrase(at - 1)
        return (
            phrase.head in _NAMING
            and phrase.first == phrase.at
            # But "a delegation called upon the king"
            and self._kind(at + 1) == "noun"
            and before is not None
            and before.kind == "noun"
            and not before.definite
            and all(self.tokens[number].tag != "capital" for number in (before.first, before.last - 1))
        )

    def _is_reduced(self, at: int) -> bool:
        """Is it a participle that belongs to the noun before it, since the verb of the clause comes behind: "the troops sent against Lee fled"?"""
        if (
            self._kind(at - 1) != "noun"
            or self._kind(at + 1) != "preposition"
            or self.phrases[at - 1].head in english.NOMINATIVES
            # "The help that Lee received from Grant was great", "the help Lee received"
            or self._kind(at - 2) in ("that", "relative")
            or (
                self._kind(at - 2) == "noun"
                and bool(self.phrases[at - 1].actors)
                and not self.phrases[at - 2].actors
                and not self._is_time(self.phrases[at - 2])
            )
        ):
            return False
        here = self._past(at + 1, 1)
        return (
            self._kind(here) == "verb"
            and self.phrases[here].form == "finite"
            and self._kind(here - 1) == "noun"
            and self._kind(here - 2) == "preposition"
        )


def may_be_part(phrase: Phrase, found: Sequence[Token]) -> bool:
    """Is a verb one word that may stand as a participle?"""
    return phrase.first == phrase.at and "part" in _parts(found[phrase.at])


def _parts(token: Token) -> frozenset[str]:
    """As which parts of a verb a word may stand."""
    return frozenset(inflected().get(token.form, {"part": ""} if token.form.endswith("ed") else {}))
