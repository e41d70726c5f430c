"""Who is called something that he is toward another: "Yeltsin was a critic of Gorbachev", "Lee, the king's ally, wrote"."""

from __future__ import annotations

from collections.abc import Iterator

from valla.relating import english
from valla.relating.clauses import Clause
from valla.relating.lists import nouns
from valla.relating.nominal import Nominals
from valla.relating.parts import Actor, Phrase, Token, is_name

__all__ = ["Epithets"]

_ROLE_VERBS = frozenset("serve act work go come remain live return travel appear speak".split())
"""Verbs behind which "as" tells what one is."""

_SOME_OF = ("one", "two", "some", "many", "most")


class Epithets(Nominals):
    """The nouns that tell who does a deed: "critic", "ally", and of the standing at which one comes: "became an assistant of"."""

    def _predicate(self, at: int, phrase: Phrase) -> Iterator[Clause]:
        """What is told of him who is called something that is toward another."""
        word = self._calling(phrase)
        told = self._of_whom(at, phrase, word) if word is not None else None
        if word is None or told is None:
            return
        doers, truth = told
        target = self._toward(at, phrase, word)
        yield Clause(word.form, True, word.start, word.end, doers, {"of": target}, truth=truth)

    def _calling(self, phrase: Phrase) -> Token | None:
        """The word that says what someone is toward another."""
        for number in range(phrase.first, phrase.last):
            token = self.tokens[number]
            leads = number + 1 < phrase.last and self.tokens[number + 1].form in english.ROLES
            if token.form in nouns() and token.tag == "word" and not leads:
                return token if any(frame.agent for frame in nouns()[token.form]) else None
        return None

    def _of_whom(self, at: int, phrase: Phrase, word: Token) -> tuple[list[Actor], str] | None:
        """Who is called so, and whether that is told; none if it is nobody, or if being so is no deed."""
        over = at - 1
        if self._is_preposition(over, "of") and self._kind(over - 1) == "noun" and self.tokens[self.phrases[over - 1].first].form in _SOME_OF:  # fmt: skip
            # "Was one of Lee's supporters"
            over -= 2
        verb = self._head(over) if self._kind(over) == "verb" else ""
        standing = all(frame.standing for frame in nouns()[word.form])
        if verb == "become" or (verb in ("be", "remain") and not standing):
            return self._subject(over), self._truth(over)
        if (
            self._is_preposition(over, "as")
            and self._kind(over - 1) == "verb"
            and (self.phrases[over - 1].head in _ROLE_VERBS or self._is_passive(over - 1))
        ):
            # "Acted as an agent of the king"
            return self._subject(over - 1), self._truth(over - 1)
        if standing:
            return None
        if phrase.owners and is_name(phrase) and phrase.actors[0].start > word.end:
            # "Lee's ally Mr. Hill"
            return phrase.actors, self.told
        if (turned := self._turned(at)) >= 0:
            # "One critic of Lee was the king"
            return self.phrases[turned + 1].actors, self._truth(turned)
        if over == at - 1 and self._is_apposed(at, phrase):
            # "Lee, a critic of the king, wrote"
            return self.phrases[at - 2].actors, self.told
        return None

    def _is_apposed(self, at: int, phrase: Phrase) -> bool:
        """Does the name of him who is called so stand before a comma?"""
        return (
            self._kind(at - 1) == ","
            # "Lee, the king's ally since 1870, wrote"
            and (not phrase.definite or any(owner.kind in ("name", "person") for owner in phrase.owners))
            and self._kind(at - 2) == "noun"
            and is_name(self.phrases[at - 2])
            and (
                self._kind(at - 3) in ("", ";", ",", "sub", "that", "conjunction", "verb")
                or (
                    self._head(at - 3) in ("by", "from", "to", "with")
                    and self.phrases[at - 2].actors[0].kind == "person"
                )
            )
        )

    def _toward(self, at: int, phrase: Phrase, word: Token) -> list[Actor]:
        """Toward whom someone is what he is called."""
        target = phrase.owners or [actor for actor in phrase.actors if actor.start > word.end]
        if not target and word.end == self.tokens[phrase.last - 1].end:
            behind = self._slots(at + 1)
            to = [] if all(frame.reverse for frame in nouns()[word.form]) else behind.get("to", [])
            target = behind.get("of", []) or behind.get("obj's", []) or to or behind.get("of's", [])
        return target or [
            Actor(word.end + 4, actor.end, "person", actor.last)
            for actor in phrase.actors
            if actor.start <= word.start < actor.end - len(word.form) - 4
        ]

    def _turned(self, at: int) -> int:
        """The "be" of which who is called something is the subject, and behind which a name stands; -1 if there is none."""
        here = self._past(at + 1, 1)
        plain = self._kind(here) == "verb" and self.phrases[here].head == "be" and not self.phrases[here].unreal
        ahead = self._phrase(here + 1)
        return (
            here if plain and ahead is not None and ahead.kind == "noun" and is_name(ahead) and not ahead.owners else -1
        )
