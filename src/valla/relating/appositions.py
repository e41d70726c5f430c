"""Who is named beside what he is, between commas or without one: "Lee, the commander of the fort", "a former pupil of Lee, Hans Gray"."""

from __future__ import annotations

from valla.relating import english
from valla.relating.gerunds import Gerunds
from valla.relating.parts import Actor, Phrase, is_name

__all__ = ["Appositions"]

_CALLINGS = frozenset(
    "student protege namesake veteran native descendant admirer convert great-uncle great-nephew half-brother godson".split()
)
"""What else one is who is named behind it."""


class Appositions(Gerunds):
    """The names of those who are called by what they are, and before whose verb one finds them."""

    def _acting(self, at: int) -> list[Actor]:
        """Who acts in a phrase; nobody if it is denied."""
        return [] if self.phrases[at].denied else self.phrases[at].actors

    def _named(self, at: int) -> int:
        """The name before an apposition: "Lee" of "Lee, the commander of the fort,"; else the phrase itself."""
        phrase = self._phrase(at)
        here = at - 1
        while self._kind(here) == "noun" and not self.phrases[here].actors:
            here -= 1
        if (
            self._kind(here) == "noun"
            and is_name(self.phrases[here])
            and self.tokens[self.phrases[here + 1].first].tag == "determiner"
            and (phrase is None or not phrase.actors or phrase.actors[0].kind == "role")
        ):
            # "Mr. Lee an ingenious gentleman, who"
            return here
        while (
            phrase is not None and phrase.kind == "noun" and self._kind(at - 1) == "," and self._kind(at - 2) == "noun"
        ):
            earlier = self._climbed(at - 2)
            before = self._phrase(earlier)
            if (
                before is None
                or not is_name(before)
                or (
                    phrase.actors[0].kind != "role" and self.tokens[phrase.first].form not in ("a", "an")
                    if phrase.actors
                    else not phrase.definite
                )
                or (
                    self._kind(earlier - 1) not in ("", ";", ",", "sub", "that", "conjunction", "verb")
                    and (self.phrases[earlier - 1].head != "by" or before.actors[0].kind != "person")
                )
            ):
                break
            at, phrase = earlier, before
        return at

    def _opening_subject(self, at: int) -> list[Actor]:
        """Who stands first in a clause, and between whom and the verb only a comma stands: "Mr. Lee our governor, affirms"."""
        here = self._past(at - 2, -1)
        if self._kind(here) not in ("", ";", "sub", "that"):
            return []
        if self._kind(here + 1) == "preposition" and self._kind(at - 3) != "preposition":
            # "In July Lee and Grant, attacked"
            return self._acting(at - 2)
        return self._acting(here + 1) if self._kind(here + 1) == "noun" else []

    def _named_between(self, at: int) -> list[Actor]:
        """Who is named between two commas, of which the second is given, behind what he is: "a former pupil of Lee, Hans Gray,", "many of his friends, among them Lee,"."""
        here = self._past(at - 1, -1)
        inner = self.phrases[here + 1 : at]
        if self._kind(here) != "," or not inner:
            return []
        if inner[0].head == "among" and len(inner) > 2 and inner[1].head in ("them", "whom"):
            return inner[2].actors
        name = inner[0]
        if name.kind != "noun" or name.owners or name.denied or any(item.kind == "noun" for item in inner[1:2]):
            return []
        noun = self._climbed(here - 1) if self._kind(here - 1) == "noun" else -1
        if self._kind(noun - 1) == "verb" and self.phrases[noun - 1].form == "to" and self._kind(noun - 2) == "noun":
            # "The first man to greet him, Lee,"
            noun -= 2
        what = self._phrase(noun)
        if not self._is_titled(name) or what is None or not self._is_calling(what):
            return []
        placed = name.actors[0].kind == "name" and (
            name.actors[0].last in english.LANDS
            # "A lawyer of Hull, York, was"
            or (noun < here - 1 and (self._head(here - 2) in english.LOCATIVE or is_name(self.phrases[here - 1])))
        )
        alike = self._is_plural(what) == (len(name.actors) > 1)
        begins = self._kind(noun - 1) in ("", ";", "sub", "that", "conjunction", ",")
        return name.actors if alike and begins and not placed else []

    def _is_titled(self, phrase: Phrase) -> bool:
        """Does a phrase name someone, or call one with a capital: "the Duke"?"""
        return is_name(phrase) or (
            phrase.definite and len(phrase.actors) == 1 and self.tokens[phrase.first + 1].written[0].isupper()
        )

    def _is_calling(self, phrase: Phrase) -> bool:
        """Does a phrase only say what someone is: "a pupil", "many", "the ablest"?"""
        if phrase.denied or phrase.head in english.BODIES or is_name(phrase):
            return False
        said = phrase.head in english.PEOPLE or phrase.head in english.PARTS or phrase.head in _CALLINGS
        return said or phrase.head == "another" or self._is_best(phrase)

    def _is_best(self, phrase: Phrase) -> bool:
        """Is it "the ablest", "the most gifted"?"""
        words = self.tokens[phrase.first : phrase.last]
        return phrase.definite and (phrase.head.endswith("est") or any(token.form == "most" for token in words))

    def _is_plural(self, phrase: Phrase) -> bool:
        """Is it "his friends", "two of his friends", but not "one of his friends"?"""
        first = self.tokens[phrase.first].form
        several = phrase.head.endswith(("s", "men")) or phrase.head in ("two", "three")
        return several and first not in ("one", "another")
