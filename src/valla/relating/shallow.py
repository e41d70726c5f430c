"""The clauses of a sentence without a grammar: its verbs and nouns of deed, who stands before them and behind them. Where the order of the phrases leaves it open nothing is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from valla.relating import english
from valla.relating.clauses import FACT, Clause
from valla.relating.lists import verbs
from valla.relating.nounclauses import NounClauses
from valla.relating.parts import FINITE, Actor, Phrase, Token

__all__ = ["clauses", "subjects"]

_COMPLAINING = frozenset("protest complain remonstrate object grumble".split())
"""What one does to one about another."""


def clauses(found: Sequence[Token], read: Sequence[Phrase], told: str, letter: bool) -> list[Clause]:
    """The clauses of a sentence whose verb or noun stands in the lists; `told` is what the whole sentence is."""
    return list(_Sentence(found, read, told, letter).clauses())


def subjects(found: Sequence[Token], read: Sequence[Phrase], letter: bool) -> list[Actor]:
    """Who does what the finite verbs of a sentence tell, in order."""
    sentence = _Sentence(found, read, FACT, letter)
    doing = [
        actor
        for at, phrase in enumerate(read)
        # But not "saw Lee fall"
        if phrase.kind == "verb"
        and phrase.form in FINITE
        and not (phrase.form == "base" and sentence._head(at - 2) in english.SEEING)
        for actor in sentence._subject(at)
    ]
    return sorted({actor.start: actor for actor in doing}.values(), key=lambda actor: actor.start)


class _Sentence(NounClauses):
    """The verbs and nouns of deed of a sentence."""

    def clauses(self) -> Iterator[Clause]:
        for at, phrase in enumerate(self.phrases):
            if phrase.kind == "verb":
                if phrase.head == "see" and self._is_visit(at):
                    phrase.head = "meet"
                if phrase.head in verbs():
                    clause = self._verb(at, phrase)
                    if self.letter and not clause.truth and (writer := self._performing(at)):
                        clause.doers, clause.truth = writer, FACT
                    if phrase.head in _COMPLAINING and not clause.passive and len(clause.slots) > 1 and clause.slots.get("to"):  # fmt: skip
                        # "Complained to Lee of the king's conduct"
                        yield replace(clause, slots={"to": clause.slots.pop("to")})
                    if not clause.passive and len(clause.slots) > 1 and clause.slots.get("against"):
                        # "Fought under Lee against the king": both are told.
                        yield replace(clause, slots={"against": clause.slots.pop("against")})
                    yield clause
                yield from self._said(at, phrase)
                yield from self._jointly(at, phrase)
            elif phrase.kind == "noun":
                yield from self._noun(at, phrase)
        yield from self._addressing()
