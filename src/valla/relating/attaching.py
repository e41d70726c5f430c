"""Of what a word is a part: whether what follows belongs to a verb or to its object, and whose a noun of deed is."""

from __future__ import annotations

from valla.relating import english
from valla.relating.lists import nouns
from valla.relating.parts import Actor, Phrase
from valla.relating.truth import VISITING, Truths

__all__ = ["Attached"]


class Attached(Truths):
    """What belongs to what."""

    def _is_visit(self, at: int) -> bool:
        """Is it "to see" under a verb of going: "went to see Lee"?"""
        governor = self._governor(at) if self.phrases[at].form == "to" else -1
        return governor >= 0 and self.phrases[governor].head in VISITING and self._kind(at + 1) == "noun"

    def _shared_object(self, at: int) -> int:
        """The verb to which one without an object is joined, and whose object is that of both; -1 if there is none."""
        here = at
        while self._kind(here + 1) in (",", "conjunction") and self._kind(here + 2) in ("verb", "conjunction"):
            here += 2 if self._kind(here + 2) == "verb" else 1
            if self._kind(here) != "verb":
                continue
            verb = self.phrases[here]
            if (
                verb.first != verb.at
                or verb.unreal
                or (verb.form != self.phrases[at].form and not self._is_passive(at))
            ):
                return -1
            if self._kind(here + 1) not in (",", "conjunction"):
                return here if self._kind(here - 1) == "conjunction" else -1
        return -1

    def _is_of_object(self, at: int, phrase: Phrase) -> bool:
        """Does "to" belong to the object: "announced the transfer of power to the king", "read a letter from Lee to the king"?"""
        thing = self._phrase(at + 1)
        if thing is None or thing.kind != "noun" or thing.actors or self._is_time(thing):
            return False
        head = self.tokens[thing.last - 1].form
        if head in english.TO_NOUNS:
            return True
        to = any("to" in frame.slots for frame in nouns().get(head, ()))
        behind = self._phrase(at + 2)
        return to and (
            (bool(thing.owners) and thing.owners[0].kind not in ("he", "she", "they", "I", "you"))
            or (behind is not None and behind.head in ("from", "by") and behind.kind == "preposition")
        )

    def _is_from_object(self, at: int) -> bool:
        """Does "from" belong to the object: "demanded Lee's expulsion from the party"?"""
        thing = self._phrase(at + 1)
        return (
            thing is not None
            and thing.kind == "noun"
            and bool(thing.owners)
            and not thing.actors
            and thing.head.endswith(("sion", "tion", "ment", "al", "ure"))
        )

    def _is_manner(self, at: int, phrase: Phrase) -> bool:
        """Does a noun without an article say how or why a clause's deed was done: "in alliance with", "in defence of"?"""
        return (
            self._kind(at - 1) == "preposition"
            and self.phrases[at - 1].head == "in"
            and phrase.last - phrase.first == 1
            and self._kind(at - 2) != "noun"
            and self._kind(at + 1) == "preposition"
            and self.phrases[at + 1].head in ("with", "of", "to", "against")
        )

    def _is_occasion(self, at: int, form: str) -> bool:
        """Is it a letter, speech or meeting in which the clause tells that something was done?"""
        here = at - 1
        while self._kind(here) == "noun" and self._is_time(self.phrases[here]):
            here -= 1
        return (
            self._kind(here) == "preposition"
            and self.phrases[here].head in ("in", "at", "during", "after", "on")
            and any(frame.kind == "CONSULT" for frame in nouns()[form])
        )

    def _of_nation(self, phrase: Phrase) -> list[Actor]:
        """The people whose the deed is by an adjective: "the German occupation of France"."""
        for token in self.tokens[phrase.first : phrase.last - 1]:
            if token.form in english.NATIONAL and token.written[0].isupper():
                return [Actor(token.start, token.end, "people", token.form)]
        return []

    def _is_of(self, at: int) -> bool:
        """Does "of" belong to the noun, directly or behind those who act: "the defeat of Lee", "criticism by Lee of the king"?"""
        here = at + 1
        while self._kind(here) == "preposition" and self._kind(here + 1) == "noun":
            if self.phrases[here].head == "of":
                return True
            if not self.phrases[here + 1].actors and not self._is_time(self.phrases[here + 1]):
                return False
            here += 2
        return False

    def _owner_of_clause(self, at: int, phrase: Phrase) -> list[Actor]:
        """Whose the deed is by "its": "the state ended its alliance with the king"."""
        if "its" not in phrase.words or self.phrases[at].first != phrase.first:
            return []
        governor, passive = self._over(at)
        subject = (
            self._host_subject(at)
            if governor < 0 and self._kind(at - 1) == "preposition"
            else []
            if governor < 0 or passive
            else self._subject(governor)
        )
        return [actor for actor in subject if actor.kind in ("name", "body", "people")]

    def _owners_before(self, at: int) -> list[Actor]:
        """Whose the noun is of which a deed is told: "his position of hostility to the king"."""
        before = self._phrase(at - 2)
        if (
            self._kind(at - 1) == "preposition"
            and self.phrases[at - 1].head == "of"
            and before is not None
            and before.kind == "noun"
        ):
            return before.owners if not before.actors else []
        return []
