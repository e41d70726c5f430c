"""On which verb of a sentence a participle, an infinitive or a noun hangs, by the order of the phrases."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.behind import behind
from valla.relating.lists import nouns
from valla.relating.parts import Actor, Phrase, Token
from valla.relating.passives import Passives

__all__ = ["FORCED", "INTO", "Order"]

_QUICK = frozenset(
    "quick swift prompt first glad happy foolish bold rash wise careful right wrong brave lucky fortunate unwise imprudent reckless mad stupid clever polite good enough sorry proud honoured honored".split()
)
"""Who was this to do something did it."""

_PLACED = frozenset("first second third last next only sole".split())

_SLOW = frozenset("slow afraid ashamed backward".split())
"""Who was not this to do something did it."""

_WAS = frozenset("was were been being".split())

_NEAR = 4
"""Phrases between a verb of being and an infinitive."""

FORCED = frozenset("persuade induce compel force oblige prevail make".split())
"""In the passive, verbs behind which stands what was done: "was persuaded to sign"."""

_BEHIND = 14
"""Words behind a verb that may belong to it."""

_SOME = (
    frozenset("first second third last one series number part course round couple pair set host exchange".split())
    | english.HONOURS
)
"""What stands with "of" before some of many deeds."""

INTO = frozenset("be enter come get fall go remain stand live engage persist join participate".split())
"""Verbs that with "in" or "into" a deed do it."""

_KIND = frozenset("kind good obliging polite bold generous".split())
"""What one is "so ... as to" do what one does."""

_FITTING = frozenset("necessary expedient proper advisable fit convenient prudent".split())

_SELF = english.REFLEXIVES | {"self"}
"""The last word of "himself", "my self"."""


class Order(Passives):
    """The phrases of a sentence by their order."""

    def __init__(self, found: Sequence[Token], read: Sequence[Phrase], told: str, letter: bool) -> None:
        super().__init__(found, read)
        self.told, self.letter = told, letter
        self._truths: dict[int, str] = {}
        self._subjects: dict[int, list[Actor]] = {}

    def _after(self, last: int) -> tuple[str, ...]:
        found = []
        for token in self.tokens[last : last + _BEHIND]:
            if token.tag == ";":
                break
            # "Ordered him to go" is not "sent him to Lee".
            found.append("unto" if token.form == "to" and token.tag == "preposition" else token.form)
        return tuple(found)

    def _slots(self, at: int) -> dict[str, list[Actor]]:
        """Who stands behind a verb, by place."""
        return behind(self.tokens, self.phrases, at)

    def _host(self, at: int) -> int:
        """The verb of the clause in which a participle stands: before it, or behind where it begins the sentence or two commas set it off."""
        if (behind := self._behind_insertion(at)) >= 0:
            return behind
        for here in range(at - 1, -1, -1):
            if self._kind(here) == ";":
                break
            # But "a woman named Lee, whipping her"
            if self._is_main(here) and not self._is_naming(here):
                return here
        for here in range(at + 1, len(self.phrases)):
            if self._kind(here) == ";":
                break
            if self._kind(here - 1) == "conjunction" and self._joined_to(here) == at and self._is_passive(here):
                # "Supported by Lee and encouraged by Grant, he won"
                continue
            # But "alleging that Lee had fled, Grant left"
            told = self._kind(self._past(here - 1, -1)) in ("relative", "that") or self._is_told(here)
            if self._is_main(here) and not told:
                if self._kind(here - 1) == "conjunction" and self.phrases[here].first == self.phrases[here].at:
                    # "Advised by Lee and led by Gray, they fled", "having met Lee and thanked him, they fled"
                    continue
                return here
        return -1

    def _is_reflexive(self, at: int) -> bool:
        """Is it "himself", "my self"?"""
        phrase = self._phrase(at)
        return phrase is not None and phrase.kind == "noun" and self._last_word(phrase) in _SELF

    def _governor(self, at: int) -> int:
        """The verb on which an infinitive or gerund hangs, directly or by a noun."""
        if (passive := self._before_agent(at - 1)) >= 0:
            # "Was persuaded by Lee to go"
            return passive
        here = at - 1 - self._is_preposition(at - 1)
        if self._kind(here) == "conjunction":
            return self._joined_to(at)
        while self._kind(here) == "noun" and self._is_time(self.phrases[here]):
            here -= 1
        if (passive := self._before_agent(here)) >= 0 and self._head(passive) in FORCED:
            # "Was persuaded by Lee that day to go"
            return passive
        if self._kind(at - 1) == "noun" and (being := self._ready(at)) >= 0:
            return being
        if self._kind(here) == "noun" and self.phrases[here].head in english.HONOURS:
            # "Did himself the honour to write"
            here -= 1 + self._is_reflexive(here - 1)
            if self._kind(here) == "preposition" and self.phrases[here - 2].head == "avail":
                # "Avail myself of this opportunity to assure you"
                here -= 2
            elif self._kind(here) == "noun" and self._head(here - 1) == "do":
                # "Did me the honour to call"
                here -= 1
        elif self._head(at - 1) == "as" and self._head(here) in _KIND and self._head(here - 1) == "be":
            # "Was so kind as to lend"
            here -= 1
        elif self._kind(here) == "noun" and self.phrases[here].head in _FITTING:
            # "Found it necessary to give"
            here -= 1 + (self._kind(here - 1) == "noun")
        return here if self._kind(here) == "verb" else -1

    def _before_agent(self, at: int) -> int:
        """The passive before "by" and a noun: "was persuaded by Lee"; -1 if there is none."""
        agent = self._kind(at) == "noun" and self._head(at - 1) == "by" and self._kind(at - 2) == "verb"
        return at - 2 if agent and self.phrases[at - 2].passive else -1

    def _ready(self, at: int) -> int:
        """The "was" on which an infinitive hangs by what tells that it was done: "was quick to attack", "was the first to attack", "was not slow to attack"; -1 if there is none."""
        if self.phrases[at].form != "to":
            return -1
        here = at - 1
        while self._kind(here) == "noun" and at - here < _NEAR:
            here -= 1
        verb = self._phrase(here)
        if (
            verb is None
            or verb.kind != "verb"
            or verb.head != "be"
            or not (verb.words & _WAS or self.phrases[at].perfect)
        ):
            return -1
        between = [token.form for token in self.tokens[verb.last : self.phrases[at].first]]
        if "too" in between or not between:
            return -1
        if verb.words & english.NEGATIONS or "not" in between:
            return here if between[-1] in _SLOW else -1
        # "Was the first general to attack"
        placed = between[0] == "the" and not _PLACED.isdisjoint(between[1:-1]) and between[-1] in english.ROLES
        return here if between[-1] in _QUICK or between[-2:] == ["only", "one"] or placed else -1

    def _over(self, at: int) -> tuple[int, bool]:
        """The verb of which a noun is the object, or, in the passive, the subject; -1 if there is none."""
        here = self._back_to_verb(at)
        if self._kind(here) == "verb":
            return here, False
        if self._is_preposition(here, "of") and self._kind(here - 2) == "verb" and self.phrases[here - 1].head in _SOME:
            # "Concluded the first of two treaties with the king", "had the pleasure of a visit from the king"
            return here - 2, False
        if (
            self._kind(here) == ","
            and self._kind(here - 1) == "noun"
            and self._kind(here - 2) == "verb"
            and self.phrases[here - 1].head in english.PAPERS
            and self.tokens[self.phrases[at].first].form in ("a", "an")
        ):
            # "Signed the pact, an agreement with the king"
            return here - 2, False
        ahead = -1 if self._kind(here) == "preposition" else self._passive_ahead(at)
        return ahead, ahead >= 0

    def _back_to_verb(self, at: int) -> int:
        """What stands before a noun and all that may part it from its verb."""
        here = at - 1
        while self._kind(here) == "noun" and self._is_time(self.phrases[here]):
            here -= 1
        while self._kind(here) == "noun" and self._kind(here - 1) == "preposition" and self._kind(at - 1) == "noun":
            here -= 2
        if self._kind(here - 1) == "verb" and (
            self._is_preposition(here, "on", "out", "up", "into")
            or (self._is_preposition(here, "with") and self.phrases[here - 1].head == "meet")
        ):
            # "Put on a show", "met with resistance"
            here -= 1
        if self._kind(here) == "conjunction":
            here = self._before_joined(here, at)
        if self._is_preposition(here, "into", "in") and self._kind(here - 1) == "verb" and self.phrases[here - 1].head in INTO:  # fmt: skip
            here -= 1
        return here

    def _before_joined(self, at: int, noun: int) -> int:
        """What stands before the noun to which another is joined by a conjunction, or the conjunction itself."""
        if self._kind(at - 1) == "noun" and not self.phrases[at - 1].actors and self._kind(at - 2) in ("verb", "preposition"):  # fmt: skip
            # "Had contacts and talks with", "entered into a trade and military alliance with"
            return at - 2
        if (
            self._head(at - 2) == "of"
            and self._kind(at - 3) == "noun"
            and self._kind(at - 4) == "verb"
            and self.phrases[at - 3].head in nouns()
            and self._head(noun + 1) == "of"
        ):
            # "Won the admiration of Lee and the distrust of Grant"
            return at - 4
        return at

    def _passive_ahead(self, at: int) -> int:
        """The passive of which a noun is the subject; -1 if there is none."""
        ahead = at + 1
        while self._kind(ahead) in ("noun", "preposition"):
            if self._kind(ahead) == self._kind(ahead - 1) == "noun":
                # "After the meeting with Lee he was asked"
                return -1
            ahead += 1
        return ahead if self._kind(ahead) == "verb" and self._is_passive(ahead) else -1
