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

    def _relative_past_insertion(self, at: int) -> int:
        """The relative pronoun before what stands between two commas, of which the second is given: "who, without a word, attacked"; -1 if there is none."""
        here = next((here for here in range(at - 1, max(at - 8, -1), -1) if self._kind(here) in (",", ";")), -1)
        found = self._kind(here) == "," and self._kind(here - 1) == "relative"
        return here - 1 if found and _is_insertion(self.phrases[here + 1 : at]) else -1

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
        # "Lee, however, went"
        return True
    first = inner[0]
    if _is_parenthesis(inner) or _is_absolute(inner):
        return True
    finite = [phrase for phrase in inner if phrase.kind == "verb" and phrase.form in FINITE]
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
        and (not any(phrase.form == "to" for phrase in inner) or (first.head in _EAGER and first.kind == "noun"))
    )


def _is_parenthesis(inner: Sequence[Phrase]) -> bool:
    """Is it a short clause that says how one knows: "it seems", "so the chronicler says"?"""
    return (
        len(inner) in (2, 3)
        and inner[-1].kind == "verb"
        and inner[-1].head in _SEEMING
        and inner[-1].form in (*FINITE, "part")
        and not inner[-1].unreal
        and inner[-2].kind == "noun"
        and inner[0].kind in ("noun", "sub", "conjunction")
    )


def _is_absolute(inner: Sequence[Phrase]) -> bool:
    """Is it a participle with a subject of its own: "his patience exhausted"?"""
    return (
        len(inner) == 2
        and inner[0].kind == "noun"
        and bool(inner[0].owners)
        and not inner[0].actors
        and inner[1].kind == "verb"
        and inner[1].first == inner[1].at
        and inner[1].form in ("finite", "part")
    )


_SEEMING = frozenset("seem appear say tell hear understand believe find add report relate write".split())
_EAGER = frozenset(
    "able unable eager anxious determined reluctant unwilling willing ready resolved impatient loath loth afraid desirous careful powerless content unused quick slow forced".split()
)
"""Words behind which "to" may stand between two commas: "Lee, unable to advance, wrote"."""
