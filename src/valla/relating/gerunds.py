"""Whose deed a gerund or an infinitive tells by the words right before it: "my writing to you", "praised Lee for attacking", "led Lee to write"."""

from __future__ import annotations

from valla.relating import english
from valla.relating.insertions import Insertions
from valla.relating.lists import verbs
from valla.relating.parts import Actor

__all__ = ["GOING", "Gerunds"]


GOING = frozenset("go come fly travel journey ride sail return drive hasten hurry walk call".split())
_CALLING = frozenset(
    "visit see meet confer consult negotiate interview thank congratulate greet join inform tell".split()
)
"""What one does who has gone somewhere for it."""

_JUDGING = frozenset("SUPPORT ACCUSE SANCTION COERCE".split())
"""What is done to someone for what he did."""


_CONTENTED = frozenset("contented confined limited satisfied busied occupied amused distinguished".split())
_FEELING = frozenset("ashamed proud boast repent apologise apologize sorry glad conscious guilty".split())


class Gerunds(Insertions):
    """Who does what a verb without a subject of its own tells, where a word beside it says so."""

    def _caused(self, at: int) -> list[Actor]:
        """Whom another made do what an infinitive tells: "this led Lee to write"."""
        verb, whom = self._phrase(at - 2), self._phrase(at - 1)
        made = (
            verb is not None and verb.kind == "verb" and verb.head in english.CAUSING and not self._is_passive(at - 2)
        )
        return whom.actors if made and whom is not None and whom.kind == "noun" else []

    def _is_content(self, at: int) -> bool:
        """Is it a deed with which one is or is not content: "not content with attacking Lee, he arrested him"?"""
        return self._head(at - 1) == "with" and self._head(at - 2) in ("content", "contented", "satisfied")

    def _is_owned(self, at: int) -> bool:
        """Does a possessive say who does what a gerund tells?"""
        before = self._phrase(at - 1)
        return (
            before is not None
            and before.kind == "noun"
            and bool(before.owners)
            and not before.actors
            and (self.tokens[before.last - 1].owner or self.tokens[before.last - 1].form in english.POSSESSIVES)
        )

    def _ground(self, at: int) -> int:
        """The verb by which someone was praised, blamed or punished for what a gerund tells: "thanked Lee for helping"; -1 if there is none."""
        if self._kind(at - 1) != "preposition" or self.phrases[at - 1].head != "for":
            return -1
        near = self._next_finite(at) if at == 1 else self._nearest_verb(at)
        if near < 0 or (at == 1 and not self._is_passive(near)):
            return -1
        if self.phrases[near].form == "ing" and self._head(near - 1) == "for":
            # "Blamed for helping Lee and for attacking the king"
            return self._ground(near)
        frames = verbs().get(self.phrases[near].head, ())[-1:] if near == at - 3 and not self._is_passive(near) else ()
        of_deeds = any(frame.kind in _JUDGING and "obj" in frame.slots for frame in frames)
        return near if of_deeds or self.phrases[near].head in english.JUDGING else -1

    def _owning(self, at: int) -> tuple[str, ...]:
        """The prepositions before a gerund that tell what the subject did, behind what stands before: "ashamed of having attacked", "contented himself with attacking", "besides attacking"."""
        before = self._phrase(at - 2)
        if before is None or before.kind not in ("noun", "verb"):
            return ("besides", "without")
        if before.kind == "noun" and before.head in english.REFLEXIVES:
            return ("with", "to") if self.tokens[before.first - 1].form in _CONTENTED else ()
        if before.head in _FEELING and self.phrases[at].perfect:
            return ("of", "for")
        if before.head == "convict" and before.passive:
            return ("of",)
        if before.head in ("content", "satisfied"):
            # "Not content with attacking Lee" is told elsewhere.
            return ()
        return ("to",) if before.head == "addition" else ("besides", "without")

    def _errand(self, at: int) -> int:
        """The verb of going on which an infinitive hangs that tells what for: "flew to Moscow to visit Lee", "went to meet him"; -1 if there is none."""
        here = self._past(at - 1, -1)
        verb = self._phrase(here)
        goes = verb is not None and verb.kind == "verb" and (verb.form == "finite" or here == at - 1)
        aim = self.phrases[at]
        return here if goes and self.phrases[here].head in GOING and aim.head in _CALLING and not aim.passive else -1
