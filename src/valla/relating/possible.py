"""What is told under the words of what was not done: an auxiliary that stands apart from its verb, "had" before the subject, "perhaps", "at no time"."""

from __future__ import annotations

from valla.relating import english
from valla.relating.clauses import FACT
from valla.relating.openings import Openings
from valla.relating.parts import FINITE

__all__ = ["Possibles"]

_LATER = frozenset("later subsequently eventually ultimately afterwards afterward finally".split())

_TURNING = frozenset("only hardly scarcely barely never nor sooner so thus long".split())
"""Before these and "had" something is told that was so."""

_SELDOM = frozenset("never nor neither seldom rarely little hardly scarcely nowhere".split())
"""Before "did" and a subject these deny."""

_NO_WAY = frozenset("time way means wise account circumstances case sense".split())
"""What says with "no" that something was not done: "at no time"."""


class Possibles(Openings):
    """What is not told as done, by words beside its verb."""

    def _is_not_done(self, at: int) -> bool:
        """Is a deed denied or only possible by the auxiliaries of its verb, or by words that stand beside it?"""
        phrase = self.phrases[at]
        if (phrase.unreal and not self._is_later(at)) or self._is_condition(at) or self._is_denied_before(at):
            return True
        if phrase.first == phrase.at and (self._is_parted(at) or self._shares_auxiliary(at)):
            return True
        if phrase.form in FINITE and self._is_parted_by_clause(at):
            return True
        return self._is_at_no_time(at) or self._is_perhaps(at)

    def _is_auxiliary(self, at: int) -> bool:
        """Is it an auxiliary alone of what is denied or only possible?"""
        verb = self._phrase(at)
        return verb is not None and verb.kind == "verb" and verb.unreal and self.tokens[verb.at].tag == "aux"

    def _is_denied_before(self, at: int) -> bool:
        """Does an auxiliary before the subject say that a deed was not done?"""
        ahead = self._phrase(at - 2)
        begins = self._kind(at - 3) in ("", ",", ";") and ahead is not None and "should" in ahead.words
        if self._kind(at - 1) != "noun" or (self.phrases[at].form != "base" and not begins):
            return False
        if self._is_auxiliary(at - 2):
            # "May I call you", "should Lee have left"
            return True
        if self.phrases[at].form != "base":
            return False
        if ahead is None or ahead.kind != "verb" or ahead.head != "do":
            return False
        # "Little did Lee trust them"
        return any(token.form in _SELDOM for token in self.tokens[max(ahead.first - 3, 0) : ahead.last])

    def _is_at_no_time(self, at: int) -> bool:
        """Is it done "at no time", "by no means"?"""
        return (
            self._kind(at - 1) == "noun"
            and self.phrases[at - 1].denied
            and self._head(at - 1) in _NO_WAY
            and self._kind(at - 2) == "preposition"
        )

    def _is_perhaps(self, at: int) -> bool:
        """Does "perhaps" stand right before a verb or its subject: "Lee perhaps attacked them", "perhaps Lee attacked them"?"""
        opened = self.phrases[at - 1].first if self._kind(at - 1) == "noun" and self._kind(at - 2) in ("", ";") else 0
        return any(
            begun > 0 and self.tokens[begun - 1].form in english.PERHAPS for begun in (self.phrases[at].first, opened)
        )

    def _is_condition(self, at: int) -> bool:
        """Does "had" before the subject make a condition of it: "Had Lee attacked Rome, it would have fallen", "he would have won, had not Lee come"?"""
        phrase = self.phrases[at]
        here = self._past(at - 1, -1)
        had = self._phrase(here)
        if (
            self._kind(at - 1) != "noun"
            or self._is_reflexive(at - 1)
            or had is None
            or had.kind != "verb"
            or self.tokens[had.first].form != "had"
            or self.tokens[had.at].tag == "verb"
            or phrase.first != phrase.at
        ):
            return False
        if self._kind(here - 1) not in ("", ",", ";", "conjunction") and "not" not in had.words:
            return False
        # But "hardly had Lee come when"
        before = {token.form for token in self.tokens[max(had.first - 3, 0) : had.first]}
        return not before & (english.NEGATIONS | _TURNING)

    def _is_parted(self, at: int) -> bool:
        """Does a verb belong to an auxiliary of what is only possible, from which an insertion parts it: "could, without him, come"?"""
        before = self._back_to(at, ("verb", ";"))
        return self._kind(at - 1) == "," and self._kind(before + 1) == "," and self._is_auxiliary(before)

    def _is_parted_by_clause(self, at: int) -> bool:
        """Does a clause between commas part a verb from the auxiliary of what is only possible: "would, I think, have come"?"""
        if self._kind(at - 1) != ",":
            return False
        opened = self._back_to(at - 1, (",",), max(at - 8, 0))
        return self._is_auxiliary(opened - 1)

    def _shares_auxiliary(self, at: int) -> bool:
        """Does a participle behind "and" share the auxiliary of what was only possible: "would have helped and defended you"?"""
        if self._kind(at - 1) != "conjunction" or self._head(at - 1) == "but":
            return False
        joined = self._joined_to(at)
        if joined < 0:
            return False
        before = self.phrases[joined]
        # "Never praised or attacked Lee"
        return (bool(before.words & english.MODALS) and before.perfect) or (
            before.unreal and self._head(at - 1) in ("or", "nor")
        )

    def _is_singled_out(self, at: int) -> bool:
        """Is it told of one that just he did it: "it was Wells who"?"""
        return self._kind(at - 1) == "relative" and self._head(at - 3) == "be" and self._head(at - 4) == "it"

    def _is_later(self, at: int) -> bool:
        """Does "would" tell what came after: "Wells would later criticize Settle", "it was Wells who would criticize Settle"?"""
        phrase = self.phrases[at]
        return (
            "would" in phrase.words
            and (bool(phrase.words & _LATER) or self._is_singled_out(at))
            and not phrase.words & (english.HAVE | english.NEGATIONS)
            and self._of_finite(at) == FACT
            and not any(self._kind(here) == "sub" for here in range(len(self.phrases)))
        )
