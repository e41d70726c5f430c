"""What stands about a noun of deed: who does it by a pair of peoples, by "whose", by an order; and what participles and infinitives hang on others."""

from __future__ import annotations

import re

from valla.relating import english
from valla.relating.behind import of_nation
from valla.relating.circumstances import ORDERS, Circumstances
from valla.relating.lists import inflected, nouns, verbs
from valla.relating.parts import Actor, Phrase, acting
from valla.relating.passives import may_be_part
from valla.text import fold

__all__ = ["RESULTING", "Nominals"]

_PAIR = re.compile(r"([^\W\d_]+)[-–]([^\W\d_]+)")

_PREFIXES = frozenset(
    "anglo franco russo sino austro italo greco graeco serbo turco turko nippo hispano luso polono germano americo perso indo prusso bulgaro romano hungaro finno swedo dano dutch soviet nazi "
    "arab israeli british".split()
)
"""What stands for a people before a hyphen."""

RESULTING = frozenset("result lead end culminate begin cause bring include involve entail".split())
"""Verbs that stand between a deed and what came of it."""

_UNWELCOME = frozenset("ACCUSE ASSAULT COERCE SANCTION THREATEN PROTEST REJECT MOBILIZE INVESTIGATE RETREAT".split())
"""What one does not to another's liking: who refuses it refuses nobody."""

_LYING = frozenset("be come remain fall live place put stand suffer groan".split())
"""Verbs with which one is under something."""

_MEALS = frozenset("dinner breakfast supper lunch tea".split())

_FAVOURING = frozenset("favour favor honour honor oblige gratify".split())
"""Verbs with which one gets a letter: "was favoured with a letter"."""

_HELPING = frozenset("help assist aid support join".split())
"""Verbs with which one does with another what he does."""

_PARTAKING = frozenset("involve engage participate join share assist embroil entangle".split())
"""Verbs with which one is in what others do, too: "was involved in"."""

_HAVING = frozenset("have get order".split())
"""Verbs with which one has something done: "had him shot"."""


class Nominals(Circumstances):
    """The words about a noun of deed, and about deeds that hang on other words."""

    def _peoples(self, phrase: Phrase) -> list[Actor]:
        """The two of a hyphenated pair: "the Soviet-Nazi pact"."""
        if "party" in phrase.words:
            return []
        for token in self.tokens[phrase.first : phrase.last - 1]:
            if (
                token.written[0].isupper()
                and (pair := _PAIR.fullmatch(token.written))
                and _is_people(fold(pair[1]))
                and _is_people(fold(pair[2]))
            ):
                middle = token.start + pair.end(1)
                return [
                    Actor(token.start, middle, "people", fold(pair[1])),
                    Actor(middle + 1, token.end, "people", fold(pair[2])),
                ]
        return []

    def _whose(self, at: int) -> list[Actor]:
        """Whose the noun behind "whose" is."""
        if self._kind(at - 1) == "relative" and self.phrases[at - 1].head == "whose":
            return self._antecedent(at - 1)
        return []

    def _is_idle(self, at: int, form: str) -> bool:
        """Does a noun of deed tell none, by what stands before it: "in regard to", "the army under his command", "I have the honour to", "soon after dinner"?"""
        before = self._head(at - 1) if self._is_preposition(at - 1) else ""
        if form in _MEALS:
            return bool(before) and self.phrases[at].last - self.phrases[at].first == 1
        if form in english.HONOURS:
            governor = self._over(at)[0]
            return governor >= 0 and self.phrases[governor].head in ("have", "do", "beg", "take")
        if form in ("favour", "favor") and before == "in":
            # "Decided in your favour", but not "in your favour of the 10th"
            return self._head(at + 1) != "of"
        return (form == "regard" and before in ("in", "with", "without")) or (form == "command" and before == "under")

    def _joined_end(self, at: int) -> int:
        """Where begins what stands behind a noun of deed: behind the last of those that share it, "the arrest and execution of the king"."""
        noun = self._phrase(at + 2)
        if (
            self._kind(at + 1) == "conjunction"
            and noun is not None
            and noun.kind == "noun"
            and noun.head in nouns()
            and not noun.actors
            and not noun.owners
            and self.tokens[noun.first].tag != "determiner"
        ):
            return at + 3
        return at + 1

    def _owners_of_first(self, at: int) -> list[Actor]:
        """Whose the noun is to which one is joined: "his arrest and execution of the king"."""
        # "His victory over and capture of the king"
        first = self._phrase(at - 2 - self._is_preposition(at - 2))
        if self._kind(at - 1) != "conjunction" or first is None or first.kind != "noun" or first.head not in nouns():
            return []
        return first.owners or of_nation(self.tokens, first)

    def _addressed(self, phrase: Phrase) -> dict[str, list[Actor]]:
        """To whom a letter goes of which a letter says no more than whose it is: "your letter" to "me"."""
        if not phrase.owners or self._last_word(phrase) not in english.LETTERS - {
            "order",
            "orders",
            "speech",
        }:
            return {}
        other = {"I": "you", "you": "I"}.get(phrase.owners[0].kind)
        addressed = next((actor for actor in acting(self.phrases) if actor.kind == other), None)
        return {"to": [addressed]} if addressed else {}

    def _favoured(self, at: int) -> int:
        """The verb that tells who got the letter or visit that stands behind "with": "I am favoured with your letter"; -1 if there is none."""
        verb = self._phrase(at - 2)
        if not self._is_preposition(at - 1, "with") or verb is None:
            return -1
        favoured = verb.kind == "verb" and verb.head in _FAVOURING and self._is_passive(at - 2)
        return at - 2 if favoured and self._last_word(self.phrases[at]) in english.LETTERS else -1

    def _together(self, at: int, form: str) -> list[Actor]:
        """Those who did together what a noun tells, by the verb of which it is the object: "Britain and France signed a secret treaty"."""
        if not any(frame.mutual for frame in nouns()[form]):
            return []
        doers = self._light_subject(at)
        if doers and self._slots(self._over(at)[0] + 1).get("with"):
            # "Signed with the king a treaty"
            return []
        return doers if len(doers) > 1 or [doer.kind for doer in doers] == ["they"] else []

    def _outcome(self, at: int) -> list[Actor]:
        """Whose deed is the cause of one of which only to whom it was done is told: "Stalin's purge resulted in the execution of Lee"."""
        here = at - 1 - self._is_preposition(at - 1)
        verb = self._phrase(here)
        if verb is None or verb.kind != "verb" or verb.head not in RESULTING or verb.passive:
            return []
        if verb.head == "end" and here == at - 1:
            # "Ended the alliance with the king": what one ends one does not cause.
            return []
        cause = self._phrase(here - 1)
        if cause is None or cause.kind != "noun":
            return []
        while self._is_preposition(here - 2) and self._kind(here - 3) == "noun":
            # "Tito's belief in this caused the rift"
            here -= 2
        thing = self.phrases[here - 1]
        return (cause.owners or thing.owners) if not cause.actors and not thing.actors else self._subject(here)

    def _partaken(self, at: int) -> list[Actor]:
        """Who takes part in a deed: "was involved in a war with the king", "took part in the siege"."""
        if not self._is_preposition(at - 1, "in"):
            return []
        here = at - 2
        part = self._phrase(here)
        part_taken = part is not None and part.kind == "noun" and part.head == "part" and not part.actors
        here -= part_taken
        helped = self._phrase(here)
        if helped is not None and helped.kind == "noun" and helped.actors:
            # "Helped Lee in the suppression of the revolt", "was assisted by Lee in the attack on the king"
            here -= 1 + (self._head(here - 1) == "by")
            if self._head(here) in _HELPING and self._kind(here) == "verb" and not self.phrases[here].unreal:
                return helped.actors + (self._subject(here) if self._head(here) == "join" or self._is_passive(here) else [])  # fmt: skip
            return []
        verb = self._phrase(here)
        if verb is None or verb.kind != "verb":
            return []
        while self._kind(here - 1) == "verb":
            # "Became involved in"
            here -= 1
        return self._subject(here) if verb.head in _PARTAKING or (verb.head == "take" and part_taken) else []

    def _beneath(self, at: int) -> list[Actor]:
        """Who is under what a noun tells: "was under French occupation", "came under attack by the king"."""
        if not self._is_preposition(at - 1, "under"):
            return []
        verb = self._phrase(at - 2)
        return self._subject(at - 2) if verb is not None and verb.kind == "verb" and verb.head in _LYING else []

    def _by_order(self, at: int) -> list[Actor]:
        """By whose order something was done to the subject of a passive: "was shot by order of Lee"."""
        for here in range(at + 1, min(at + 8, len(self.phrases))):
            phrase = self.phrases[here]
            if phrase.kind not in ("noun", "preposition", ","):
                break
            if phrase.head in ORDERS and self._is_preposition(here - 1, "by", "on", "upon", "at", "under"):  # fmt: skip
                return phrase.owners or self._slots(here + 1).get("of", [])
        return []

    def _has_done(self, at: int) -> int:
        """The verb by which someone has a thing done: "had him shot"; -1 if there is none."""
        noun = self._phrase(at - 1)
        if noun is None or noun.kind != "noun" or not noun.actors or self._kind(at - 2) != "verb":
            return -1
        phrase = self.phrases[at]
        verb = self.phrases[at - 2]
        if not may_be_part(phrase, self.tokens) or verb.head not in _HAVING or verb.passive:
            return -1
        behind = self._phrase(at + 1)
        if (behind is not None and behind.kind == "noun" and not self._is_time(behind)) or self._is_condition(at):
            return -1
        return at - 2

    def _aim(self, at: int) -> list[Actor]:
        """Toward whom a deed would be that someone refuses: "refused to form an alliance with Lee"."""
        phrase = self._phrase(at)
        if phrase is None or phrase.kind != "verb" or phrase.form != "to":
            return []
        behind = {token.form for token in self.tokens[phrase.last :]}
        # "To form an alliance" is none of the frames of "to form a conspiracy".
        frames = tuple(frame for frame in verbs().get(phrase.head, ()) if not frame.key or frame.key in behind)
        if any(frame.kind in _UNWELCOME for frame in frames):
            return []
        slots = self._slots(at + 1)
        thing = self._phrase(at + 1)
        if thing is not None and thing.kind == "noun" and not thing.actors and (others := nouns().get(thing.head, ())):
            if any(frame.kind in _UNWELCOME for frame in others):
                return []
            slots = self._slots(at + 2) | slots
            frames = (*frames, *others)
        places = {slot for frame in frames for slot in frame.slots} | {"obj", "obj's", "under", "for"}
        order = ("obj", "with", "to", "obj's", "of", "under", "for", "by")
        return next((slots[place] for place in order if place in places and slots.get(place)), [])

    def _taken(self, at: int, phrase: Phrase) -> tuple[str, dict[str, list[Actor]]]:
        """Of a noun in -ing its verb, and who stands at its places: "the wresting of Finland from Sweden"."""
        last = self.tokens[phrase.last - 1]
        behind = self._phrase(at + 1)
        verb = inflected().get(last.form, {}).get("ing", "")
        if (
            verb not in verbs()
            or last.form in nouns()
            or last.tag != "word"
            or behind is None
            or behind.head != "of"
            or not (phrase.definite or phrase.owners)
        ):
            return "", {}
        slots = self._slots(at + 1)
        return verb, {"obj": slots.pop("of", [])} | slots


def _is_people(form: str) -> bool:
    return form in _PREFIXES or form in english.NATIONAL or form in english.LANDS
