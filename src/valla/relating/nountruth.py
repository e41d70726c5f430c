"""Whether a sentence tells that there was what a noun of deed says: by the verb on which it hangs, and by the preposition before it."""

from __future__ import annotations

from itertools import pairwise

from valla.relating import english
from valla.relating.clauses import FACT, UNREAL
from valla.relating.epithets import Epithets
from valla.relating.lists import nouns
from valla.relating.nominal import RESULTING
from valla.relating.parts import PRONOUNS, Phrase

__all__ = ["NounTruths"]

_LOSING = frozenset("lose forfeit abandon withdraw withhold lack forgo renounce".split())
"""Verbs that tell that what their object says is no more."""

_KEEPING = frozenset(
    "renew resume continue keep maintain revive repeat reiterate pursue begin start open enter".split()
)
"""Light verbs that do not tell that what their object says came about by them."""

_REFUSED = frozenset("refuse decline reject deny ignore".split())
"""What becomes of a request that was made."""

_UNSENT = frozenset("unsent unposted undelivered".split())
_SENT = frozenset("sent send posted mailed delivered dispatched despatched signed".split())
_NEAR = 16
"""Words behind a letter among which stands that it was not sent."""

_AWAITING = frozenset("wait hope look long ask beg call apply send prepare".split())


class NounTruths(Epithets):
    """What becomes of the deed that a noun tells."""

    def _of_noun(self, at: int, phrase: Phrase, governor: int) -> str:
        """Whether it is told as done; `governor` is the verb on which the noun hangs, -1 if there is none."""
        if self._is_unsent(phrase):
            return UNREAL
        if self._kind(at - 1) == "preposition" and (noun := self._phrase(at - 2)) is not None:
            truth = self._behind_preposition(at, phrase, noun)
            if truth is not None:
                return truth
        if governor < 0:
            return self._by_itself(at, phrase)
        verb, form = self.phrases[governor], self._last_word(phrase)
        if verb.head in _REFUSED and any(frame.kind == "REQUEST" for frame in nouns()[form]):
            # "A request by Lee to the king was refused": it was made.
            return self._truth(governor)
        if verb.head in english.UNREAL and verb.head not in english.LIGHT and verb.head not in RESULTING:
            return UNREAL
        if verb.head in _LOSING and form in english.HELD:
            # "Lost his trust in the king"
            return UNREAL
        if phrase.definite and phrase.owners and not self._is_given(governor, phrase):
            return self._truth(governor) or FACT
        return self._truth(governor)

    def _is_unsent(self, phrase: Phrase) -> bool:
        """Is it a letter of which is said that it was not sent: "a letter to Lee which he never sent", "his unsent letter to Lee"?"""
        if not any(frame.kind == "CONSULT" for frame in nouns().get(self._last_word(phrase), ())):
            return False
        behind = [token.form for token in self.tokens[phrase.last : phrase.last + _NEAR]]
        return not phrase.words.isdisjoint(_UNSENT) or any(pair[0] in ("never", "not") and pair[1] in _SENT for pair in pairwise(behind))  # fmt: skip

    def _behind_preposition(self, at: int, phrase: Phrase, before: Phrase) -> str | None:
        """What the preposition before a noun and what stands before that say; none if they leave it open."""
        link = self.phrases[at - 1]
        if before.kind == "noun" and (before.head in english.HOPES or before.head in english.DENIALS):
            return UNREAL
        letter = phrase.owners and self._last_word(phrase) in english.LETTERS
        if link.head == "for" and letter and before.head not in _AWAITING:
            # "Thanks for your letter"
            return FACT
        if self._favoured(at) >= 0:
            return self._truth(at - 2)
        named = link.head == "for" and self.tokens[max(link.first - 1, 0)].form == "as"
        if link.head in ("without", "instead", "against", "for") and not named:
            return UNREAL
        thwarted = before.kind == "verb" and before.head in english.UNREAL and before.head not in RESULTING
        return UNREAL if thwarted else None

    def _by_itself(self, at: int, phrase: Phrase) -> str:
        """What the verb of the clause says of a noun that does not hang on it."""
        within = self._kind(at - 1) == "preposition"
        host = self._host(at) if within else self._next_finite(at)
        if host < 0:
            return self.told
        verb = self.phrases[host]
        if verb.unreal and (
            not phrase.definite or (host > at and not within and verb.words & {"would", "could", "might"})
        ):
            # "Germany's victory would free her"
            return UNREAL
        return self._outer(host) or (FACT if phrase.definite and phrase.owners else UNREAL)

    def _is_given(self, governor: int, phrase: Phrase) -> bool:
        """Is it only by its verb that there is what the noun tells: "gave his support to the king", "if he meets my approval"?"""
        verb, form = self.phrases[governor].head, self._last_word(phrase)
        if form in english.HELD:
            return verb in english.LIGHT or verb in english.TAKING
        return verb in english.LIGHT and verb not in _KEEPING and phrase.owners[0].kind in PRONOUNS
