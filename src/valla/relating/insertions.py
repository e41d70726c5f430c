"""What stands between a subject and its verb: what hangs on it, relative clauses, and what two commas set off."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.order import FINITE, Order
from valla.relating.parts import Phrase

__all__ = ["Insertions", "is_name"]


class Insertions(Order):
    """The way to the left, past what stands between."""

    def _relative_before(self, at: int) -> int:
        """The relative pronoun before a verb, where only a circumstance stands between: "who in the last war was taken"; -1 if there is none."""
        here = self._past(at - 1, -1)
        return here if self._kind(here) == "relative" and self._kind(here + 1) == "preposition" else -1

    def _relative_past(self, at: int) -> int:
        """The relative pronoun of a clause that ends before a verb without a comma: "the delegates who had come to the congress elected"; -1 if there is none."""
        here = at - 1
        while self._kind(here) in ("noun", "preposition") or (
            self._kind(here) == "verb" and self.phrases[here].form not in FINITE
        ):
            here -= 1
        if self._kind(here) != "verb":
            return -1
        here -= 1
        here = self._past(here, -1)
        return here if self._kind(here) == "relative" else -1

    def _climbed(self, at: int) -> int:
        """The noun on which those before hang: from "Vienna" in "the party in Vienna" to the party; -1 if there is none."""
        before = self._phrase(at - 1)
        if (
            before is not None
            and before.kind == "noun"
            and not before.actors
            and self.tokens[before.first].tag != "number"
            and not self._is_time(before)
            and self.tokens[self.phrases[at].first].tag != "pronoun"
            and self._kind(at - 2) == "preposition"
            and self._kind(at - 3) == "noun"
        ):
            # "A friend of the young Lincoln"
            at -= 1
        if (
            before is not None
            and before.kind == "noun"
            and is_name(before)
            and not self.phrases[at].actors
            and self.phrases[at].definite
            and self.tokens[self.phrases[at].last - 1].tag == "capital"
        ):
            # "Mehmed the Conqueror"
            at -= 1
        while self._kind(at - 1) == "preposition":
            if self._head(at - 1) == "as" and self._kind(at - 2) in ("", ";"):
                # "As Lee, whom she knew, came"
                return at
            here = at - 2
            if (
                self._kind(here) == "verb"
                and self._is_passive(here)
                and self.phrases[here].first == self.phrases[here].at
            ):
                # "Forces led by Lee"
                here -= 1
            if self._kind(here) != "noun":
                return -1
            at = here
        if self._kind(at - 1) == "verb" and self._kind(at - 2) == "relative":
            # "The officer who commands the post"
            return self._climbed(at - 3) if self._kind(at - 3) == "noun" else -1
        return at

    def _before_insertion(self, at: int) -> int:
        """The noun before what stands between two commas, of which the second is given; -1 if there is none."""
        here = at - 1
        tries = 0
        while here > 0 and tries < 4:
            if self._kind(here) in (";",):
                return -1
            if self._kind(here) == ",":
                tries += 1
                inner = self.phrases[here + 1 : at]
                if self._kind(here - 1) == "noun" and _is_insertion(inner):
                    noun = self._climbed(here - 1)
                    over = self._phrase(noun - 1)
                    if noun >= 0 and (
                        over is None
                        or over.kind != "verb"
                        or over.form not in (*FINITE, "ing", "to")
                        or over.head in english.SAYING
                    ):
                        return noun
            here -= 1
        return -1


def is_name(phrase: Phrase) -> bool:
    """Does a noun phrase name someone, and not only say what he is?"""
    return bool(phrase.actors) and phrase.actors[0].kind in ("name", "person")


def _is_insertion(inner: Sequence[Phrase]) -> bool:
    """Is it what may stand between two commas behind a noun: a relative clause, a participle, an apposition, a circumstance?"""
    if not inner:
        return False
    first = inner[0]
    finite = [
        phrase
        for phrase, behind, before in zip(inner, [*inner[1:], None], [None, *inner], strict=False)
        # "In a note handed by Lee to the king"
        if phrase.kind == "verb"
        and phrase.form in FINITE
        and not (
            before is not None
            and before.kind == "noun"
            and not before.actors
            and phrase.first == phrase.at
            and behind is not None
            and behind.head == "by"
        )
    ]
    if first.kind in ("relative", "sub", "that"):
        return True
    if first.kind == "preposition" and len(inner) > 1 and inner[1].kind == "relative":
        return True
    if first.kind == "verb":
        return first.form in ("ing", "part") or (
            first.form == "finite" and len(finite) == 1 and len(inner) > 1 and inner[1].kind == "preposition"
        )
    begun = next((at for at, phrase in enumerate(inner) if phrase.kind in ("sub", "relative", "that")), len(inner))
    # "One day after the book was finished"
    return (
        not any(phrase in finite for phrase in inner[:begun])
        and first.kind in ("noun", "preposition")
        and not any(phrase.form == "to" for phrase in inner)
    )
