"""What the verb on which a noun of deed hangs says of it: "won the support of the king", "paid Lee a visit", "Lee's arrest was ordered by the king"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from valla.relating import english
from valla.relating.lists import nouns, verbs
from valla.relating.nounplaces import NounPlaces
from valla.relating.order import INTO
from valla.relating.parts import PRONOUNS, Actor, Phrase

__all__ = ["Deed", "Governed", "is_theirs"]

_TOWARD = ("of", "to", "on", "for", "in", "with", "against", "at", "toward")
"""Where stands toward whom a noun tells something."""

_ORDERING = frozenset("order effect procure decree command direct authorise authorize approve announce".split())

_ORDERED = frozenset(
    "arrest imprisonment banishment exile deportation detention execution hanging dismissal removal recall discharge suspension expulsion release liberation appointment promotion reinstatement court-martial".split()
)
"""What is done to him whose it is called: "his arrest"."""


_DRAWING = frozenset("suffer sustain draw provoke earn incur excite arouse invite attract evoke elicit".split())
"""Verbs whose subject has something done to it: "drew criticism"."""


@dataclass(slots=True)
class Deed:
    """A noun of deed, and what is found of it: its phrase and number, its form, who does it and who stands at which place, and whether it was done.
    `governor` is the verb on which it hangs, -1 if that says nothing of it; of that verb it is the subject if `passive`."""

    at: int
    phrase: Phrase
    form: str
    slots: dict[str, list[Actor]]
    doers: list[Actor] = field(default_factory=list)
    truth: str = ""
    governor: int = -1
    passive: bool = False


class Governed(NounPlaces):
    """The nouns of deed that hang on a verb."""

    def _of_governor(self, deed: Deed) -> None:
        """Who does the deed and to whom, by the verb on which the noun hangs."""
        governor, passive, owners = deed.governor, deed.passive, deed.phrase.owners
        verb = self.phrases[governor]
        place, whom = self._under_relative(governor)
        if whom and not deed.slots.get(place):
            # "Speed, with whom he kept up a correspondence"
            deed.slots[place] = whom
        takes = self._takes_it(deed, verb)
        ordered = passive and verb.head in _ORDERING and not deed.slots["of"] and deed.form in _ORDERED
        if ordered and owners and (ordered_by := self._slots(governor + 1).get("by", [])):
            # "Lee's arrest was ordered by the king"
            deed.doers, deed.slots["of"] = ordered_by, owners
        if takes and not deed.doers and deed.slots.get("of") and deed.form in english.HELD:
            # "Won the support of the king"
            deed.doers = deed.slots["of"]
            places = ("of",) if any("of" in frame.slots for frame in nouns()[deed.form]) else _TOWARD
            deed.slots |= dict.fromkeys(places, self._subject(governor))
        elif not deed.doers and passive and verb.head in english.LIGHT:
            behind = self._slots(governor + 1)
            deed.doers = behind.pop("by", [])
            deed.slots = behind | deed.slots
        elif not deed.doers and not passive and self._is_had_by(deed.at, verb):
            deed.doers = self._subject(governor)
            if self._kind(deed.at - 1) == "noun":
                # "Paid Lee a visit"
                behind = self._slots(governor + 1)
                deed.slots = {"to": behind.get("obj", [])} | behind | deed.slots
        elif self._is_anothers(deed, verb):
            if any("to" in frame.slots for frame in verbs().get(verb.head, ())):
                # "Referred Hazard's letter to a committee": to whom goes with the verb.
                deed.slots.pop("to", None)
            if takes:
                deed.slots |= self._taker(governor, deed.form)
        elif takes and (deed.doers or deed.slots.get("of")) and not (owners and deed.slots.get("to")):
            taken = self._taker(governor, deed.form)
            deed.doers = deed.doers or ([] if deed.form in english.TIDINGS else deed.slots.get("of", []))
            deed.slots |= taken

    def _takes_it(self, deed: Deed, verb: Phrase) -> bool:
        """Does the verb tell that its subject gets from another what the noun says: "met resistance", "had his support"?"""
        if deed.passive or verb.head not in english.TAKING or not self._is_taken(deed.at, deed.governor):
            return False
        if is_theirs(deed.phrase.owners) and verb.head in english.LIGHT:
            # "Had his revenge on the king" is his, "had his support" another's.
            return deed.form in english.HELD and (verb.head not in ("have", "get") or deed.phrase.definite)
        # "Had a hatred of the king"
        return verb.head not in ("have", "get") or deed.phrase.definite or deed.form not in english.HELD

    def _is_taken(self, at: int, governor: int) -> bool:
        """Is a noun itself what a verb tells to be taken: "met resistance", "met with resistance", but not "was drawn into a dispute"?"""
        return not self._is_passive(governor) and (
            not self._is_preposition(at - 1) or self._head(at - 1) == "of" or self._head(governor) == "meet"
        )

    def _is_had_by(self, at: int, verb: Phrase) -> bool:
        """Does the verb tell that its subject does the deed: "paid a visit", "entered into an alliance"?"""
        return verb.head in english.LIGHT or (verb.head in INTO and self._is_preposition(at - 1))

    def _is_anothers(self, deed: Deed, verb: Phrase) -> bool:
        """Does a verb tell of the deed of another than its subject: "received Lee's letter"?"""
        owners = deed.phrase.owners
        return (
            not deed.passive
            and verb.head != "be"
            and bool(owners)
            and not (verb.head in english.LIGHT and is_theirs(owners))
            and not (verb.head in english.READING and deed.form in english.LETTERS and deed.slots.get("to"))
            and {owner.last for owner in owners}.isdisjoint(doer.last for doer in self._subject(deed.governor))
        )

    def _taker(self, governor: int, form: str) -> dict[str, list[Actor]]:
        """The places of him who takes what another feels, gives or does to him: "drew criticism from the king", "suffered a defeat by the king"."""
        suffered = form in english.HELD or self.phrases[governor].head in _DRAWING
        whom = self._subject(governor)
        if not whom and self._kind(governor - 1) == "noun":
            # "Nasser's decision drew criticism from the king"
            thing = self._climbed(governor - 1)
            whom = self.phrases[thing].owners if thing >= 0 else []
        return dict.fromkeys(_TOWARD if suffered else ("to", "on"), whom)


def is_theirs(owners: Sequence[Actor]) -> bool:
    """Does no more than a pronoun say whose something is: "his revenge"?"""
    return bool(owners) and owners[0].kind in PRONOUNS
