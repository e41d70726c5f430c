"""Whose a participle or a gerund is: the writer's of a letter before it, that of the noun beside it, or the subject's of its clause."""

from __future__ import annotations

from valla.relating import english
from valla.relating.antecedents import Antecedents
from valla.relating.lists import verbs
from valla.relating.parts import Actor

__all__ = ["Participles"]

_FOLLOWING = frozenset("allow enable permit let leave make force cause give bring lead prompt help".split())
"""What may follow from what a clause tells, not from who is its subject."""

_OF_SUBJECT = frozenset("by after in on upon before since besides of".split())
"""Prepositions before a gerund that tell what the subject did."""


_ACTS = frozenset("act acts law laws ordinance ordinances statute statutes".split())
"""What else speaks for those who passed it: "the act of Congress requiring"."""


class Participles(Antecedents):
    """Who does what a verb in "-ing" tells."""

    def _of_participle(self, at: int) -> list[Actor]:
        """Whose a participle is: the writer's of a letter before it, or the subject's of its clause."""
        left = self._kind(at - 1)
        if left == "conjunction":
            before = self._joined_to(at)
            return self._subject(before) if before >= 0 else self._host_subject(at)
        if (judging := self._ground(at)) >= 0:
            # "Praised Lee for attacking the king", "Lee was thanked for helping the king"
            return self._subject(judging) if self._is_passive(judging) else self._slots(judging + 1).get("obj", [])
        if self._is_content(at):
            return self._host_subject(at)
        if left == "preposition":
            return self._of_linked_gerund(at)
        if left == "," and self._is_inserted(at):
            # "Grant fled, and Lee, having seen the king, came home"
            return self.phrases[at - 2].actors
        if left in ("noun", ",") and (letter := self._letter_before(at)) >= 0:
            return self._of_letter(letter, at)
        if self._is_owned(at):
            # "My writing to you"
            return self.phrases[at - 1].owners
        if left == "noun" and not self.phrases[at - 1].actors and self.phrases[at - 1].head in english.ROLES:
            # "They supported a group fighting against the king"
            return []
        if left == "noun" and self._is_of_noun(at):
            return self.phrases[at - 1].actors
        if left == "sub":
            while (host := self._host(at)) >= 0 and host < at and self._is_relative(host):
                at = host
            return self._subject(host) if host >= 0 else []
        return self._host_subject(at)

    def _is_inserted(self, at: int) -> bool:
        """Does a participle stand with its own between two commas, behind a name at the beginning of a clause and before its verb?"""
        name = self._phrase(at - 2)
        begins = self._kind(at - 3) in ("", ";", "conjunction", "sub", "that")
        if name is None or name.kind != "noun" or not name.actors or name.denied or not begins:
            return False
        here = next(
            (step for step in range(at + 1, len(self.phrases)) if self._kind(step) not in ("noun", "preposition")), -1
        )
        return self._kind(here) == "," and self._kind(here + 1) == "verb" and self.phrases[here + 1].form == "finite"

    def _of_linked_gerund(self, at: int) -> list[Actor]:
        """Whose a gerund behind a preposition is."""
        link = self.phrases[at - 1].head
        before = self._kind(at - 2)
        if link in self._owning(at):
            return self._host_subject(at)
        if before == "," and self._kind(at - 3) == "relative" and (meant := self._antecedent(at - 3)):
            # "Lee, who, after consulting Grant, went"
            return meant
        if link not in _OF_SUBJECT:
            return []
        if before in ("that", "sub") and (ahead := self._next_finite(at)) >= 0:
            # "He thought that in allowing this Lee gave way"
            return self._subject(ahead)
        if before == "," and self._kind(at - 3) == "noun" and self._kind(at - 4) in ("that", "sub"):
            # "If Lee, in allowing this, gave way"
            return self.phrases[at - 3].actors
        if link in ("in", "of") and before == "noun":
            noun = self.phrases[at - 2]
            if noun.owners and noun.head not in english.LETTERS and not noun.actors:
                # "Lee's mistake in trusting the king"
                return noun.owners
        return self._host_subject(at)

    def _letter_before(self, at: int) -> int:
        """The letter or speech before a participle, if no other verb stands between: "a letter to the king asking Lee to come"; -1 if there is none."""
        for here in range(at - 1, -1, -1):
            phrase = self.phrases[here]
            if phrase.kind == "noun" and (phrase.head in english.LETTERS or phrase.head in _ACTS):
                return here
            if phrase.kind == ";" or (
                phrase.kind == "verb" and not (self._is_passive(here) and phrase.first == phrase.at)
            ):
                break
        return -1

    def _of_letter(self, letter: int, at: int) -> list[Actor]:
        """Who speaks in a letter before a participle."""
        roles = self._slots(letter + 1)
        writers = self.phrases[letter].owners or roles.get("from", []) or roles.get("by", []) or roles.get("obj's", [])
        if writers := writers or self._light_subject(letter) or self._resolved_by(letter):
            return writers
        written = next((here for here in range(at + 1, len(self.phrases)) if self._is_finite(here)), -1)
        if written < 0 or not self.phrases[written].passive or self.phrases[written].head not in english.LIGHT:
            return []
        # "A letter asking Lee to come was written by the king"
        return self._slots(written + 1).get("by", [])

    def _resolved_by(self, letter: int) -> list[Actor]:
        """Whose a letter is by "of", or who approved what it says: "a resolution of Congress"."""
        behind = self._phrase(letter + 2)
        if self._head(letter + 1) == "of" and behind is not None and behind.actors and behind.actors[0].kind != "name":
            return behind.actors
        approving = self._over(letter)[0]
        return self._subject(approving) if self._head(approving) == "approve" else []

    def _is_of_noun(self, at: int) -> bool:
        """Do those before a participle do what it tells?"""
        if self._is_fighting(at):
            # "Sent aid to the rebels fighting the king"
            return True
        before = self._kind(at - 2)
        if before == "preposition":
            # "With Lee taking the fort", "the motive behind Lee taking the fort"
            return self.phrases[at - 2].head in ("with", "behind")
        return bool(self.phrases[at - 1].actors) and before != "noun"

    def _is_fighting(self, at: int) -> bool:
        """Does a participle tell with whom those before it are at war?"""
        who = self.phrases[at - 1]
        several = (
            bool(who.actors) and who.actors[-1].kind in ("role", "people", "body") and who.head.endswith(("s", "men"))
        )
        return several and any(frame.kind == "ASSAULT" for frame in verbs().get(self.phrases[at].head, ())[-1:])

    def _host_subject(self, at: int) -> list[Actor]:
        """The subject of the clause in which a participle stands."""
        host = self._host(at)
        if host >= 0 and self._kind(at - 1) == "," and self.phrases[at].head in _FOLLOWING and self._is_passive(host):
            # "Lee was appointed, allowing him to rest": what happened allowed it, not Lee.
            return []
        return self._subject(host) if host >= 0 else []

    def _joined_to(self, at: int) -> int:
        """The verb to which one is joined by "and"; past one that is only told of without a subject of its own."""
        before = super()._joined_to(at)
        if (
            before >= 0
            and self._is_told(before)
            and not self._subject(before)
            and (outer := self._verb_before(before)) >= 0
        ):
            # "The king said that the fort was lost and ordered Lee to go"
            return outer
        return before
