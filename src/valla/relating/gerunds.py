"""Whose deed a gerund or an infinitive tells by the words right before it: "my writing to you", "praised Lee for attacking", "led Lee to write"."""

from __future__ import annotations

from valla.relating import english
from valla.relating.lists import verbs
from valla.relating.order import Order
from valla.relating.parts import Actor

__all__ = ["Gerunds"]


_GOING = frozenset("go come fly travel journey ride sail return drive hasten hurry walk".split())
_CALLING = frozenset("visit see meet confer consult negotiate interview".split())
"""What one does who has gone somewhere for it."""


class Gerunds(Order):
    """Who does what a verb without a subject of its own tells, where a word beside it says so."""

    def _caused(self, at: int) -> list[Actor]:
        """Whom another made do what an infinitive tells: "this led Lee to write"."""
        verb, whom = self._phrase(at - 2), self._phrase(at - 1)
        made = (
            verb is not None and verb.kind == "verb" and verb.head in english.CAUSING and not self._is_passive(at - 2)
        )
        return whom.actors if made and whom is not None and whom.kind == "noun" else []

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

    def _is_ground(self, at: int) -> bool:
        """Does a gerund tell for what someone was praised, blamed or punished?"""
        return (
            self._kind(at - 1) == "preposition"
            and self.phrases[at - 1].head == "for"
            and self._kind(at - 2) == "noun"
            and self._kind(at - 3) == "verb"
            and not self.phrases[at - 3].passive
            and any(
                frame.kind in ("SUPPORT", "ACCUSE", "SANCTION", "COERCE") and "obj" in frame.slots
                for frame in verbs().get(self.phrases[at - 3].head, ())[-1:]
            )
        )

    def _errand(self, at: int) -> int:
        """The verb of going on which an infinitive hangs that tells what for: "flew to Moscow to visit Lee"; -1 if there is none."""
        here = at - 1
        while self._kind(here) in ("noun", "preposition"):
            here -= 1
        verb = self._phrase(here)
        goes = verb is not None and verb.kind == "verb" and verb.form == "finite" and verb.head in _GOING
        return here if goes and self.phrases[at].head in _CALLING and here < at - 1 else -1
