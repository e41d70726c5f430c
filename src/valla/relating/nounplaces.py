"""Who stands behind a noun of deed: behind the noun itself, behind its verb, or where the sentence opens."""

from __future__ import annotations

from valla.relating import english
from valla.relating.fitting import ANSWERING
from valla.relating.lists import nouns
from valla.relating.parts import FINITE, Actor, Phrase
from valla.relating.verbclauses import VerbClauses

__all__ = ["NounPlaces"]

_ARISING = frozenset(
    "pass arise break begin start ensue erupt develop follow emerge grow occur happen take commence continue".split()
)
"""Verbs that tell that there came to be what their subject says."""

_AIMED = frozenset("aim direct level launch point".split())

_MADE = frozenset("make deliver give send read present submit address write issue dispatch".split())


class NounPlaces(VerbClauses):
    """The places of a noun of deed."""

    def _slots_of_noun(self, at: int, form: str) -> dict[str, list[Actor]]:
        """Who stands behind a noun, by place."""
        slots = self._slots(self._joined_end(at)) or self._shared_slots(at)
        slots.setdefault("of", slots.pop("obj's", []))
        slots |= self._aimed_at(at) or self._behind_verb(at, form, slots) or self._between_before(at, form, slots)
        if form in ANSWERING and self._head(at + 1) == "to" and not slots.get("to"):
            # "In response to an appeal from the king"
            of_thing = [slots.pop(place) for place in ("by", "from") if slots.get(place)]
            asks = any(frame.kind in ("CONSULT", "REQUEST") for frame in nouns().get(self._head(at + 2), ()))
            slots |= {"to's": of_thing[0]} if of_thing and asks else {}
        return slots

    def _aimed_at(self, at: int) -> dict[str, list[Actor]]:
        """At whom what a noun tells is said to be aimed: "Lee's sneer was aimed at Grant", "Lee's embargo of May, directed against France"."""
        here = at + 1
        while self._kind(here) == "preposition" and self._kind(here + 1) == "noun":
            here += 2
        here += self._kind(here) == ","
        verb = self._phrase(here)
        if (
            verb is None
            or verb.head not in _AIMED
            or verb.unreal
            or not self._is_preposition(here + 1, "at", "against")
        ):
            return {}
        return dict.fromkeys(("at", "against", "to", "on"), self._slots(here + 1).get(self._head(here + 1), []))

    def _behind_verb(self, at: int, form: str, slots: dict[str, list[Actor]]) -> dict[str, list[Actor]]:
        """Who stands behind the verb of a noun, toward whom or between whom it is: "a quarrel broke out between them", "in a statement made to the king"."""
        verb = self._phrase(at + 1)
        if verb is None or verb.kind != "verb" or verb.form not in (*FINITE, "part"):
            return {}
        if verb.head in _ARISING and any(frame.mutual for frame in nouns()[form]) and not slots.get("with"):
            if verb.unreal:
                return {}
            between = self._slots(at + 2).get("between", [])
            return {"between": between} if len(between) > 1 else {}
        made = verb.head in _MADE and verb.first == verb.at and form in english.LETTERS
        if made and self._is_preposition(at - 1) and self._is_preposition(at + 2, "to", "before"):
            behind = self._slots(at + 2)
            return {place: behind[place] for place in ("to", "before", "by") if behind.get(place)}
        return {}

    def _between_before(self, at: int, form: str, slots: dict[str, list[Actor]]) -> dict[str, list[Actor]]:
        """Between whom there is what a noun tells, if they open the sentence: "between Lee and Grant there grew up an enmity"."""
        both = self._phrase(1)
        if self._head(0) != "between" or both is None or len(both.actors) != 2 or slots.get("with"):
            return {}
        verb = self._phrase(at - 1)
        there = any(token.form == "there" for token in self.tokens[both.last : self.phrases[at].first])
        plain = verb is not None and verb.kind != "preposition" and any(frame.mutual for frame in nouns()[form])
        return {"between": both.actors} if there and plain else {}

    def _shared_slots(self, at: int) -> dict[str, list[Actor]]:
        """Toward whom a deed is that shares him with the next: "his victory over and capture of the king"."""
        if (
            not self._is_preposition(at + 1)
            or self._kind(at + 2) != "conjunction"
            or self._kind(at + 3) != "noun"
            or self._head(at + 3) not in nouns()
            or not self._is_preposition(at + 4)
        ):
            return {}
        behind = self._slots(at + 4)
        whom = behind.get(self._head(at + 4)) or behind.get("obj's", [])
        return {self._head(at + 1): whom, **({"by": behind["by"]} if behind.get("by") else {})}

    def _opens(self, phrase: Phrase) -> bool:
        """Is it the one word with which a sentence begins, and a capital therefore no name?"""
        return phrase.first == 0 and phrase.last == 1 and self.tokens[0].form not in english.LETTERS
