"""Of what a word is a part: whether what follows belongs to a verb or to its object, and whose a noun of deed is."""

from __future__ import annotations

from valla.relating import english
from valla.relating.behind import COPIES
from valla.relating.gerunds import GOING
from valla.relating.lists import nouns, verbs
from valla.relating.parts import FINITE, Actor, Phrase
from valla.relating.truth import Truths

__all__ = ["Attached"]


class Attached(Truths):
    """What belongs to what."""

    def _is_visit(self, at: int) -> bool:
        """Is it "to see" under a verb of going: "went to see Lee"?"""
        governor = self._governor(at) if self.phrases[at].form == "to" else -1
        return governor >= 0 and self.phrases[governor].head in GOING and self._kind(at + 1) == "noun"

    def _shared_end(self, at: int) -> int:
        """Where begins what stands behind a verb: behind the last of those that share it, "met, defeated and shot the king"."""
        here = last = at
        while self._kind(here + 1) in (",", "conjunction") and self._kind(here + 2) in ("verb", "conjunction"):
            here += 1
            if self._kind(here + 1) != "verb":
                continue
            if self._kind(here) == "conjunction" and self.phrases[here].head not in ("and", "or", "&"):
                break
            if here == at + 2 and self._kind(at + 1) == "," and self._kind(at - 2) != "verb":
                # "Answered, and shot the king"
                break
            here += 1
            verb = self.phrases[here]
            if verb.first != verb.at or verb.form not in (self.phrases[at].form, *FINITE, "part") or verb.form == "ing":
                break
            if self._kind(here - 1) == "conjunction":
                last = here
        return last + 1

    def _is_of_object(self, at: int, phrase: Phrase) -> bool:
        """Does "to" belong to the object: "announced the transfer of power to the king", "read a letter from Lee to the king"?"""
        thing = self._phrase(at + 1)
        if thing is None or thing.kind != "noun" or thing.actors or self._is_time(thing):
            return False
        head = self._last_word(thing)
        if any(frame.kept == (head,) and "to" in frame.slots for frame in verbs().get(phrase.head, ())):
            # "Gave way to the king"
            return False
        if head in english.TO_NOUNS:
            return True
        writer = self._phrase(at + 3)
        if (
            (head in english.LETTERS or head == "one")
            and self._head(at + 2) == "from"
            and writer is not None
            and bool(writer.actors)
            and self._head(at + 4) == "to"
        ):
            # "I send you a letter from Lee to the king"
            return True
        if self._is_returned(at + 1):
            # "Transmit a copy of the return to Congress from General Washington"
            return True
        if phrase.head in english.READING and thing.owners and head in english.LETTERS:
            return True
        to = any("to" in frame.slots for frame in nouns().get(head, ()))
        return to and (
            (bool(thing.owners) and thing.owners[0].kind not in ("he", "she", "they", "I", "you"))
            or self._is_preposition(at + 2, "from", "by")
        )

    def _is_returned(self, at: int) -> bool:
        """Does a noun with "of" tell of a paper to one from another: "a copy of the return to Congress from Washington"?"""
        here = at
        while self._head(here + 1) == "of" and self._kind(here + 2) == "noun":
            here += 2
        whom, writer = self._phrase(here + 2), self._phrase(here + 4)
        return (
            here > at
            and (self._head(at) in COPIES or self._head(at) in english.LETTERS)
            and self._head(here + 1) == "to"
            and self._head(here + 3) == "from"
            and whom is not None
            and bool(whom.actors)
            and writer is not None
            and bool(writer.actors)
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
            self._is_preposition(at - 1, "in")
            and phrase.last - phrase.first == 1
            and self._kind(at - 2) != "noun"
            and self._is_preposition(at + 1, "with", "of", "to", "against")
        )

    def _is_occasion(self, at: int, form: str) -> bool:
        """Is it a letter, speech or meeting in which the clause tells that something was done?"""
        here = at - 1
        while self._kind(here) == "noun" and self._is_time(self.phrases[here]):
            here -= 1
        if self._kind(here) != "preposition":
            return False
        if self.phrases[here].head in ("after", "following") and any(frame.mutual and frame.kind != "ASSAULT" for frame in nouns()[form]):  # fmt: skip
            # "Resigned after disagreements with the Senate"
            return True
        return self.phrases[here].head in ("in", "at", "during", "after", "on") and any(
            frame.kind == "CONSULT" for frame in nouns()[form]
        )

    def _owner_of_clause(self, at: int, phrase: Phrase) -> list[Actor]:
        """Whose the deed is by "its": "the state ended its alliance with the king"."""
        if "its" not in phrase.words or self.phrases[at].first != phrase.first:
            return []
        governor, passive = self._over(at)
        if governor >= 0 and any(
            phrase.head in frame.kept or phrase.head in frame.needs
            for frame in verbs().get(self.phrases[governor].head, ())
        ):
            # "Relinquished its claims": the verb tells it with its noun.
            return []
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
        if self._is_preposition(at - 1, "of") and before is not None and before.kind == "noun":
            return before.owners if not before.actors else []
        return []
