"""Whom a relative pronoun means: "Lee, the governor, who", "a preacher of Sparta, who", "was one of those who"."""

from __future__ import annotations

from valla.relating import english
from valla.relating.apposing import is_named
from valla.relating.appositions import Appositions
from valla.relating.behind import DURING
from valla.relating.lists import nouns
from valla.relating.parts import FINITE, Actor, Phrase, is_name

__all__ = ["Antecedents"]

_THOSE = frozenset("those person persons people first last one".split())
"""Who are told of by nothing but the relative clause behind."""
_ONE = frozenset("one those man person first only last".split())
"""What stands for the subject before "who"."""
_NEAR = 6
"""Phrases between a verb of being and "who"."""


class Antecedents(Appositions):
    """The noun before a relative pronoun."""

    def _subject(self, at: int) -> list[Actor]:
        """Who stands as the subject of a verb; looked for once."""
        if at not in self._subjects:
            self._subjects[at] = []
            self._subjects[at] = self._find_subject(at)
        return self._subjects[at]

    def _find_subject(self, at: int) -> list[Actor]:
        """Looks for the subject of a verb; the further links of the chain know how."""
        raise NotImplementedError

    def _antecedent(self, at: int) -> list[Actor]:
        """The noun before a relative pronoun; of a second one behind "and" that of the first."""
        if self._kind(at - 1) == "conjunction":
            # "Lee, who was in Hull and whom they had met there"
            first = self._back_to(at, ("relative", ";"))
            return self._antecedent(first) if self._kind(first) == "relative" else []
        here = self._before_relative(at)
        if self._is_placed(at, here):
            return self._who_is_placed(at, here)
        if self._head(at) == "who" and (being := self._one_who(here)) >= 0:
            return [] if self.phrases[being].unreal else self._subject(being)
        phrase = self._phrase(here)
        if phrase is None or phrase.kind != "noun" or phrase.denied or self._is_perhaps_it(here):
            return []
        if self._kind(at - 1) != "," and self._ends_unnamed(phrase):
            # But "Lee and others, who"
            return []
        if self._head(at) == "which" and is_name(phrase) and self._is_of_paper(here):
            # "The Treaty of St. Germain, which"
            return []
        if phrase.actors and phrase.actors[0].kind == "name" and (owner := self._owner_of_place(at, here)) is not None:
            return owner
        if self._kind(here - 1) == "preposition" and self.phrases[here - 1].head in DURING:
            under = self._head(here - 1) == "under" and is_name(phrase) and self._head(at) in ("who", "whom")
            return phrase.actors if under else []
        if self._is_what_one_is(here):
            return self.phrases[here - 2].actors
        if self._is_anyone(here):
            return self._revealed(at)
        whole = self._climbed(here)
        named = self._named(whole)
        # "Boudinot, the commissary of prisoners, who"
        return self.phrases[named if named != whole else self._named(here)].actors

    def _before_relative(self, at: int) -> int:
        """The phrase before a relative pronoun, past the country behind a place."""
        here = at - 1 - (self._kind(at - 1) == ",")
        if (
            self._kind(here - 1) == ","
            and self._kind(here - 2) == "noun"
            and self._kind(here - 3) == "preposition"
            and self.phrases[here - 3].head in ("of", "in", "at", "near")
        ):
            # "Nelson, of Terre Haute, Indiana, who"
            here -= 4 + (self._kind(here - 4) == ",")
        return here

    def _is_placed(self, at: int, here: int) -> bool:
        """Is what stands before a relative pronoun the place of someone: "is in Town who tells"?"""
        phrase = self._phrase(here)
        return (
            phrase is not None
            and bool(phrase.actors)
            and (phrase.actors[0].kind == "name" or self._head(at) == "which")
            and self._kind(here - 1) == "preposition"
            and self.phrases[here - 1].head in english.LOCATIVE
        )

    def _who_is_placed(self, at: int, here: int) -> list[Actor]:
        """Who is at a place before a relative pronoun: "Lee at Dover, who tells"."""
        who = self._phrase(here - 2)
        if who is None or who.kind != "noun" or self._head(at) not in ("who", "whom"):
            return []
        return who.actors if is_name(who) or who.head in english.PEOPLE else []

    def _is_perhaps_it(self, here: int) -> bool:
        """Is it only possible that it was who stands before a relative pronoun: "it may have been he who did it"?"""
        verb = self._phrase(here - 1)
        return (
            verb is not None
            and verb.kind == "verb"
            and verb.head == "be"
            and verb.unreal
            and self._kind(here - 2) == "noun"
            and self.phrases[here - 2].head == "it"
        )

    def _ends_unnamed(self, phrase: Phrase) -> bool:
        """Is the last of those who are joined one who is not named: "Lee and an engineer"?"""
        behind = phrase.actors[-1].end if phrase.actors else 0
        tail = self.tokens[phrase.first : phrase.last]
        return bool(behind) and any(token.form in ("and", "or") and token.start >= behind for token in tail)

    def _is_what_one_is(self, here: int) -> bool:
        """Does what stands before a relative pronoun say what the one is who is named before it: "Lee, an engineer who"?"""
        phrase, name = self.phrases[here], self._phrase(here - 2)
        return (
            self._kind(here - 1) == ","
            and name is not None
            and is_named(name)
            and not name.denied
            and self.tokens[phrase.first].form in ("a", "an")
            and phrase.head in english.PEOPLE
            and all(actor.kind == "role" for actor in phrase.actors)
        )

    def _is_anyone(self, here: int) -> bool:
        """Does what stands before a relative pronoun say no more than "those", "the man"?"""
        phrase = self.phrases[here]
        return (
            not phrase.actors
            and not phrase.owners
            and (phrase.head in english.PEOPLE or phrase.head in _THOSE)
            and (self._kind(here - 1) != "preposition" or self._head(here - 1) == "among")
            and self._named(here) == here
        )

    def _revealed(self, at: int) -> list[Actor]:
        """Who it was of whom a relative clause tells: "the man who attacked Lee was Gray", "among those who attacked Lee was Gray"."""
        told = [
            here
            for here in range(at + 1, len(self.phrases))
            if self._kind(here) == "verb" and self.phrases[here].form in FINITE
        ][:2]
        if len(told) < 2 or any(
            self._kind(here) in (";", "sub", "that", "relative") for here in range(at + 1, told[1])
        ):
            return []
        verb, behind = self.phrases[told[1]], self._phrase(told[1] + 1)
        if verb.head != "be" or verb.unreal or behind is None or behind.kind != "noun" or behind.denied:
            return []
        return behind.actors if is_name(behind) else []

    def _one_who(self, at: int) -> int:
        """The verb of being before a noun that says only that one did what follows: "was one of those who", "was the first man who"; -1 if there is none."""
        here = at
        while (
            (self._kind(here) == "noun" or self._head(here) in ("of", "among", "amongst", "in"))
            and at - here < _NEAR
            and not is_name(self.phrases[here])
        ):
            here -= 1
        verb = self._phrase(here)
        if verb is None or verb.kind != "verb" or verb.head != "be" or self._head(here - 1) == "it":
            return -1
        said = {token.form for token in self.tokens[verb.last : self.phrases[at].last]}
        return here if here < at and said & _ONE else -1

    def _is_of_paper(self, at: int) -> bool:
        """Is a name that of a treaty?"""
        thing = self._phrase(at - 2)
        if thing is None or thing.kind != "noun" or self._kind(at - 1) != "preposition":
            return False
        return self.phrases[at - 1].head == "of" and thing.head in english.PAPERS

    def _owner_of_place(self, at: int, here: int) -> list[Actor] | None:
        """Who is meant by a relative pronoun behind a place that only says whence he is: "Nehru of India, who", "a preacher of Sparta, Kentucky, who"; None if it may mean the name itself."""
        if (
            self._kind(here - 1) == ","
            and self._kind(here - 2) == "noun"
            and self._kind(here - 3) == "preposition"
            and self.phrases[here].actors[0].last in english.COUNTRIES
        ):
            here -= 2
        owner = self._phrase(here - 2)
        if (
            self._kind(here - 1) != "preposition"
            or self.phrases[here - 1].head not in ("of", "for", "from")
            or owner is None
            or owner.kind != "noun"
        ):
            return None
        who = self.phrases[at].head in ("who", "whom", "whose")
        if owner.head in english.ROLES or (
            owner.actors and (is_name(owner) or not who or self.phrases[here].actors[0].last in english.COUNTRIES)
        ):
            return self.phrases[self._named(here - 2)].actors
        return None if who else []

    def _whom(self, at: int) -> list[Actor]:
        """Whom a relative clause without an object of its own is about: "Lee, whom he authorized"."""
        here = self._past(at - 1, -1)
        if (
            self._kind(here) != "relative"
            or self.phrases[here].head not in ("whom", "which")
            or self._kind(here - 1) == "preposition"
        ):
            return []
        whom = self._antecedent(here)
        if self.phrases[here].head == "whom":
            return whom
        # "The committee, which he attacked", but not "a letter to the committee, which he enclosed"
        sure = whom and (whom[0].kind == "body" or whom[0].last in english.LANDS)
        return whom if sure and self._kind(here - 2 - (self._kind(here - 1) == ",")) != "preposition" else []

    def _behind_deed(self, at: int) -> list[Actor]:
        """Whose the deed is of which a relative clause tells: "they launched a coup, which overthrew the king"."""
        here = at - 1 - (self._kind(at - 1) == ",")
        phrase = self._phrase(here)
        if phrase is None or phrase.kind != "noun" or phrase.actors or phrase.denied:
            return []
        deed = self.tokens[phrase.last - 1].form
        if deed not in nouns() and deed not in english.LETTERS:
            return []
        return phrase.owners or self._light_subject(here)

    def _light_subject(self, at: int) -> list[Actor]:
        """Whose a deed is that is the object of a light verb: "Lee made an attack"."""
        governor, passive = self._over(at)
        if governor < 0 or self.phrases[governor].head not in english.LIGHT:
            return []
        return self._slots(governor + 1).get("by", []) if passive else self._subject(governor)
