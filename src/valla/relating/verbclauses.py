"""The clause of a verb: who does it and to whom, whatever its voice, and what opens it."""

from __future__ import annotations

from valla.relating import english
from valla.relating.clauses import UNREAL, Clause
from valla.relating.fitting import BEFALLEN
from valla.relating.lists import nouns, verbs
from valla.relating.nountruth import NounTruths
from valla.relating.parts import PRONOUNS, Actor, Phrase
from valla.relating.passives import ADDRESSING

__all__ = ["VerbClauses"]

_GRACING = frozenset("favor favour honor honour grace oblige indulge".split())
"""What one does with what is one's own."""

_ABSORBING = frozenset("annex incorporate absorb".split())

_REQUESTING = frozenset(
    "ask beg beseech command desire direct entreat order pray recommend request require solicit".split()
)

_OUGHT = frozenset("should might be".split())

_MAKING = frozenset("make appoint name elect choose create nominate proclaim crown".split())
"""Behind these stands what someone becomes."""

_WITHIN = 8
"""Phrases behind a verb within which "that" stands behind a date."""

_WILLING = _OUGHT | {"will", "would", "shall"}
"""Behind verbs that tell nothing but a request: "I desire that you will come", not "insisted that he would come"."""

_COMMANDING = frozenset(
    "order recall withdraw lead command deploy send disband move march concentrate rally encourage urge exhort address divide evacuate pull bring call lose throw muster reinforce position station".split()
)
"""What a commander does with his men."""

_TROOPS = frozenset(
    "troops forces army armies men soldiers fleet ships cavalry infantry artillery regiment division".split()
)

_OPENING = frozenset("to with against from by upon on".split())
"""What may open a clause with him toward whom it is: "to Lee he wrote"."""

_THINKING = frozenset(
    "trust believe fear suspect see know find doubt hear understand feel regret acknowledge admit recognize".split()
)
"""Behind these a noun with a verb of its own is no object."""


_SENDING = frozenset("send dispatch despatch".split())
_ENVOYS = frozenset(
    "agents envoys delegates consuls commissioners representatives emissaries ambassadors messengers deputies ministers missionaries couriers delegation deputation contingent contingents".split()
)
"""Who is sent to speak for another."""


class VerbClauses(NounTruths):
    """The verbs of the lists."""

    def _verb(self, at: int, phrase: Phrase) -> Clause:
        token = self.tokens[phrase.at]
        clause = Clause(
            phrase.head, False, token.start, token.end, after=self._after(phrase.at + 1), thing=self._thing(at)
        )
        passive = clause.passive = self._is_passive(at)
        become = self._become(at)
        told = become if become >= 0 else at
        slots = clause.slots = self._slots_of_verb(at, phrase, passive)
        subject = self._subject(told)
        self._with_that(at, phrase, clause)
        if phrase.head in _THINKING and self._kind(at + 2) == "verb" and self.phrases[at + 2].form == "finite":
            # "I trust you will come"
            slots.pop("obj", None)
        if passive and "by" not in slots and phrase.head in english.STATES:
            # "Were opposed to the king" tells what they did themselves.
            clause.doers = subject
        elif passive:
            self._undergone(at, phrase, clause, subject)
        elif (having := self._has_done(at)) >= 0:
            # "Stalin had him shot"
            clause.doers, clause.slots = self._subject(having), slots | {"obj": self.phrases[at - 1].actors}
            clause.truth = self._truth(having)
            return clause
        else:
            clause.doers = subject
            if phrase.head in ("refuse", "decline") and "obj" not in slots:
                slots["deed"] = self._aim(at + 1)
            # "Lee, whom he made his secretary"
            made = phrase.head in _MAKING and self._head(at - 2) == "whom"
            if (made or ("obj" not in slots and self._kind(at + 1) != "noun")) and (whom := self._whom(at)):
                slots["obj"] = whom
        place, whom = self._under_relative(at)
        if whom and not clause.slots.get(place):
            # "Speed, to whom he showed the letter"
            clause.slots = clause.slots | {place: whom}
        clause.truth = UNREAL if self._is_of_nothing(at, passive) else self._truth(told)
        return clause

    def _slots_of_verb(self, at: int, phrase: Phrase, passive: bool) -> dict[str, list[Actor]]:
        """Who stands behind a verb, without those who belong to its object, and who opens its clause."""
        slots = self._slots(
            at + 2 if self._kind(at + 1) == "verb" and self._become(at + 1) == at else self._shared_end(at)
        )
        if "to" in slots and self._is_of_object(at, phrase):
            slots.pop("to")
        deed = self._phrase(at + 1)
        if not passive and deed is not None and not deed.actors and deed.head in nouns() and slots.get("by") and slots.get("obj's") and not deed.owners and self._is_preposition(at + 2, "of"):  # fmt: skip
            # "Condemned the persecution of the church by the king"
            slots["obj's"] = slots["by"]
        place, whom = self._fronted(at)
        if whom and not slots.get(place) and not slots.get("obj"):
            slots[place] = whom
        if slots.get("obj"):
            # "Asked me about Lee"
            slots.pop("about", None)
        if self._is_own(at) or not slots.get("obj") or (phrase.head in _SENDING and self._are_envoys(at, slots)):
            slots.pop("obj", None)
        if "from" in slots and phrase.head not in english.TAKING and self._is_from_object(at):
            slots.pop("from")
        return slots

    def _are_envoys(self, at: int, slots: dict[str, list[Actor]]) -> bool:
        """Are those sent by whom one turns to another, and not the others: "sent envoys to France", "sent delegates"?"""
        sent = self._phrase(at + 1)
        if sent is None or sent.head not in _ENVOYS or {actor.kind for actor in slots["obj"]} != {"role"}:
            return False
        return bool(slots.get("to")) or not sent.definite

    def _with_that(self, at: int, phrase: Phrase, clause: Clause) -> None:
        """Of whom the clause with "that" behind a verb tells, and whether it is what is asked for."""
        # "Congress direct, that you order"
        that = at + 1
        while that < at + _WITHIN and (
            self._kind(that) == ","
            or (self._is_preposition(that) and self._kind(that + 1) == "noun" and self._is_time(self.phrases[that + 1]))
            or (self._kind(that) == "noun" and (self._is_time(self.phrases[that]) or self._head(that).isdigit()))
        ):
            # "Recommended on May 5, 1777, that"
            that += 1
        if self._kind(that) != "that":
            return
        told = self._next_finite(that)
        told = told if told >= 0 else self._next_base(that)
        if told >= 0:
            # "Charged that Lee had been removed" does not charge Lee.
            clause.slots["that"] = [] if self._is_passive(told) else self._subject(told)
            asking = _WILLING if phrase.head in _REQUESTING else _OUGHT
            clause.wish = self.phrases[told].form == "base" or not asking.isdisjoint(self.phrases[told].words)

    def _undergone(self, at: int, phrase: Phrase, clause: Clause, subject: list[Actor]) -> None:
        """Who did what a passive tells, and to whom."""
        slots = clause.slots
        clause.doers = slots.pop("by", []) or self._sender(at, phrase) or self._by_order(at)
        if not clause.doers and phrase.head in _GRACING:
            # "Was favoured with Lee's letter"
            clause.doers = slots.get("with's", [])
        if not clause.doers and phrase.head in _ABSORBING:
            # "Was annexed to France"
            clause.doers = slots.pop("to", []) or slots.pop("into", [])
        if len(subject) == 1 and self._is_reflexive(at - 1) and self._kind(at - 2) == "verb":
            # "Found himself opposed by"
            subject = self._subject(at - 2)
        thing = self._climbed(at - 1) if self._kind(at - 1) == "noun" else -1
        if thing >= 0 and not self.phrases[thing].actors and self._writer(thing):
            # "Lee's letter was shown to Grant": it is not done to Lee.
            subject = []
        clause.slots = slots | ({"obj": subject} if subject else self._by_subject(at, clause))
        behind = self._phrase(at + 1)
        if behind is not None and behind.head == "by" and self._kind(at + 2) == self._kind(at + 3) == "noun":
            # "Was shown by the king a letter"
            behind = self.phrases[at + 3]
        if subject and behind is not None and behind.kind == "noun" and not behind.actors:
            # "Was handed a letter by the king": the one who is given is no object that stands behind.
            clause.slots["iobj"] = subject

    def _is_of_nothing(self, at: int, passive: bool) -> bool:
        """Is it denied by the thing that was done: "received no word from Lee", "found little support among", "no attention was paid to Lee"?"""
        ahead = self._phrase(at + 1)
        if (
            ahead is not None
            and ahead.kind == "noun"
            and not ahead.actors
            and (ahead.denied or self.tokens[ahead.first].form in ("little", "scant"))
        ):
            return True
        noun = self._climbed(at - 1) if passive and self._kind(at - 1) == "noun" else -1
        if noun < 0 or self.phrases[noun].actors:
            return False
        # "They mention no demand made by Lee", "not any demand made by Lee"
        return self.phrases[noun].denied or self.tokens[self.phrases[noun].first].form == "any"

    def _by_subject(self, at: int, clause: Clause) -> dict[str, list[Actor]]:
        """Who is named with that to which something is done: "Lee's plan was criticised", "relations with Lee were broken off", "an alliance between Lee and Grant was concluded"."""
        while self._kind(at - 1) == "conjunction" and (joined := self._joined_to(at)) >= 0 and self._is_passive(joined):
            # "Lee's plan was praised by the king and supported by Grant"
            at = joined
        here = self._climbed(at - 1) if self._kind(at - 1) == "noun" else -1
        thing = self._phrase(here)
        if thing is None or thing.kind != "noun" or thing.actors or thing.denied or thing.head in BEFALLEN:
            return {}
        clause.thing = self._last_word(thing)
        behind = self._slots(here + 1)
        if thing.head in nouns() and behind.get("by"):
            # "The expulsion of Lee by the party was approved"
            return {"obj's": behind["by"]}
        whose = {"obj's": thing.owners or behind.pop("of", []) or behind.pop("obj's", [])}
        if thing.owners or not any(frame.kept == (clause.thing,) for frame in verbs()[clause.word]):
            # "Lee's meeting with the king was arranged by Grant"
            return whose
        if len(both := behind.pop("between", [])) > 1 and not clause.doers:
            clause.doers, behind["with"] = both[:1], both[1:]
        return behind | whose

    def _thing(self, at: int) -> str:
        """Of what a relative clause tells: the letter of "a letter he received from Lee", "the letter that was sent to Lee"."""
        phrase = self.phrases[at]
        here = at - 1
        if not phrase.passive and self._kind(here) == "noun":
            here -= 1
        here -= self._kind(here) in ("relative", "that")
        thing = self._phrase(here)
        if thing is None or here == at - 1 or thing.kind != "noun" or thing.actors or phrase.form != "finite":
            return ""
        return self._last_word(thing)

    def _sender(self, at: int, phrase: Phrase) -> list[Actor]:
        """Who wrote what is called only by whom it is for: "he complained in letters addressed to the king"."""
        if phrase.head not in ADDRESSING or phrase.first != phrase.at or self._kind(at - 1) != "noun":
            return []
        thing = self.phrases[at - 1]
        form = self._last_word(thing)
        if form not in english.LETTERS or form not in nouns():
            return []
        if thing.owners or self._is_occasion(at - 1, form):
            return thing.owners or self._host_subject(at - 1)
        governor, passive = self._over(at - 1)
        writes = (
            governor >= 0
            and not passive
            and self.phrases[governor].head in ("write", "send", "issue", "dictate", "dispatch", "despatch")
        )
        return self._subject(governor) if writes else []

    def _under_relative(self, at: int) -> tuple[str, list[Actor]]:
        """The preposition before the relative pronoun of a verb's clause, and whom that means: "to whom he wrote"."""
        here = at - 1
        while self._kind(here) in ("noun", "preposition") or (
            self._kind(here) == "verb" and self.phrases[here].head in english.DONE | {"find"}
        ):
            here -= 1
        if self._kind(here) != "relative" or self._kind(here - 1) != "preposition" or here == at - 1:
            return self._fronted(at)
        return self.phrases[here - 1].head, self._antecedent(here - 1)

    def _is_own(self, at: int) -> bool:
        """Are they one's own men to whom something is done: "recalled his forces"?"""
        thing = self._phrase(at + 1)
        return (
            thing is not None
            and thing.kind == "noun"
            and self.phrases[at].head in _COMMANDING
            and bool(thing.owners)
            and thing.owners[0].kind in PRONOUNS
            and self._last_word(thing) in _TROOPS
        )

    def _fronted(self, at: int) -> tuple[str, list[Actor]]:
        """The preposition that opens a clause, and who stands behind it: "to Grant, who had come, Lee gave the sword", "it was to Grant that Lee wrote"."""
        here = at - 1
        if self._kind(here) != "noun" or self._kind(here - 1) == "preposition":
            return "", []
        here -= 1
        if self._kind(here) in ("that", "relative"):
            begin = self._cleft(here)
        else:
            start = max((step for step in range(here) if self._kind(step) in (";", "sub")), default=-1) + 1
            inserted = self._kind(start + 2) == "," and self._kind(start + 3) == "relative" and start + 2 < here
            # "To Grant, who had come, Lee gave", "to Grant, Lee gave", "to Grant Lee gave"
            begin = start if inserted and self._kind(here) == "," else here - 1 - (self._kind(here) == ",")
            if self._kind(begin - 1) not in ("", ";", "sub") or self._head(begin - 1) == "as":
                return "", []
        whom = self._phrase(begin + 1)
        if self._kind(begin) != "preposition" or whom is None or whom.kind != "noun" or whom.denied:
            return "", []
        return (self.phrases[begin].head, whom.actors) if self.phrases[begin].head in _OPENING else ("", [])
