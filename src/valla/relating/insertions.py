"""What stands between a subject and its verb: what hangs on it, relative clauses, and what two commas set off."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.behind import leads
from valla.relating.order import Order
from valla.relating.parts import FINITE, Phrase, is_name

__all__ = ["Insertions"]


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
        here = self._past(here - 1, -1)
        return here if self._kind(here) == "relative" else -1

    def _relative_past_insertion(self, at: int) -> int:
        """The relative pronoun before what stands between two commas, of which the second is given: "who, without a word, attacked"; -1 if there is none."""
        here = self._back_to(at, (",", ";"), max(at - 8, -1))
        found = self._kind(here) == "," and self._kind(here - 1) == "relative"
        return here - 1 if found and _is_insertion(self.phrases[here + 1 : at]) else -1

    def _climbed(self, at: int) -> int:
        """The noun on which those before hang: from "Vienna" in "the party in Vienna" to the party; -1 if there is none."""
        if self._is_beside_name(at):
            at -= 1
        while self._kind(at - 1) == "preposition":
            if self._head(at - 1) == "as" and self._kind(at - 2) in ("", ";"):
                # "As Lee, whom she knew, came"
                return at
            here = at - 2
            while self._is_hanging(here):
                # "Forces led by Lee", "forces raised by Lee and led by Gray"
                here -= 1
                if self._kind(here) == "conjunction" and self._kind(here - 2) == "preposition":
                    here -= 3
            if self._kind(here) != "noun":
                return -1
            at = here
        if self._kind(at - 1) == "verb" and self._kind(at - 2) in ("relative", "that"):
            # "The officer who commands the post"
            return self._climbed(at - 3) if self._kind(at - 3) == "noun" else -1
        return at

    def _is_beside_name(self, at: int) -> bool:
        """Does a noun make one name or one phrase with the noun before it: "a friend of the young Lincoln", "Mehmed the Conqueror"?"""
        before, phrase = self._phrase(at - 1), self.phrases[at]
        if before is None or before.kind != "noun":
            return False
        if is_name(before):
            return not phrase.actors and phrase.definite and self.tokens[phrase.last - 1].tag == "capital"
        return (
            not before.actors
            and (leads(before.head) or not is_name(phrase))
            and self.tokens[before.first].tag != "number"
            and not self._is_time(before)
            and self.tokens[phrase.first].tag not in ("pronoun", "determiner")
            and self._kind(at - 2) == "preposition"
            and self._kind(at - 3) == "noun"
        )

    def _before_joined_insertion(self, at: int) -> int:
        """The verb to which one is joined by "and" with something between two commas behind it: "met Lee and, when they quarrelled, left him"; -1 if there is none."""
        for here in range(at - 2, 1, -1):
            if self._kind(here) == ";":
                return -1
            if self._kind(here) == ",":
                if self._kind(here - 1) != "conjunction" or not _is_insertion(self.phrases[here + 1 : at - 1]):
                    return -1
                return next(
                    (
                        there
                        for there in range(here - 2, -1, -1)
                        if self._kind(there) == "verb"
                        and self.phrases[there].form == self.phrases[at].form
                        and not self._is_relative(there)
                    ),
                    -1,
                )
        return -1

    def _before_dashes(self, at: int) -> int:
        """The noun before what stands between two dashes, of which the second is given: "Lee — he was then in Hull — met"; -1 if there is none."""
        if not self._is_dash(at):
            return -1
        here = self._back_to(at, (";",))
        noun = self._climbed(here - 1) if self._is_dash(here) and self._kind(here - 1) == "noun" else -1
        return noun if noun >= 0 and self._kind(noun - 1) not in ("verb", "preposition") else -1

    def _is_dash(self, at: int) -> bool:
        """Is it a dash?"""
        return self._kind(at) == ";" and self.tokens[self.phrases[at].first].written in ("—", "–", "--", "---")

    def _is_hanging(self, at: int) -> bool:
        """Is it a participle that belongs to the noun before it: "forces led by Lee", "the officer commanding at Hull"?"""
        verb = self._phrase(at)
        if verb is None or verb.kind != "verb" or verb.first != verb.at:
            return False
        before = self._phrase(at - 1)
        standing = (
            verb.form == "ing"
            and before is not None
            and before.kind == "noun"
            and before.head in english.ROLES
            and self._kind(at + 1) == "preposition"
        )
        return standing or self._is_passive(at) or self._is_joined_part(at)

    def _is_joined_part(self, at: int) -> bool:
        """Is it a participle with "by" that another one goes before: "raised by Lee and led by Gray"?"""
        return (
            self._kind(at - 1) == "conjunction"
            and self._kind(at - 2) == "noun"
            and self._kind(at - 3) == "preposition"
            and self._head(at + 1) == self._head(at - 3) == "by"
            and self._kind(at - 4) == "verb"
        )

    def _before_insertion(self, at: int) -> int:
        """The noun before what stands between two commas, of which the second is given; -1 if there is none."""
        here = at - 1
        tries = 0
        while here > 0 and tries < 4:
            if self._kind(here) == ";":
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


def _is_part(verb: Phrase, behind: Sequence[Phrase]) -> bool:
    """Is it a participle by the "by" behind it: "on a motion seconded by Lee", "alarmed and urged on by Lee"?"""
    links = [phrase.head for phrase in behind if phrase.kind == "preposition"]
    return verb.first == verb.at and "by" in links and (len(links) == 2 or behind[0].head == "by")


def _is_of_letter(inner: Sequence[Phrase], at: int) -> bool:
    """Is it the participle of a letter or a speech: "in a telegram sent after the battle"?"""
    thing, behind = inner[at - 1], inner[at + 1 : at + 2]
    written = thing.kind == "noun" and thing.head in english.LETTERS and inner[at - 2].kind == "preposition"
    return written and inner[at].first == inner[at].at and bool(behind) and behind[0].kind == "preposition"


def _is_insertion(inner: Sequence[Phrase]) -> bool:
    """Is it what may stand between two commas behind a noun: a relative clause, a participle, an apposition, a circumstance?"""
    if not inner:
        # "Lee, however, went"
        return True
    first = inner[0]
    if _is_parenthesis(inner) or _is_absolute(inner):
        return True
    finite = [
        phrase
        for at, phrase in enumerate(inner)
        if phrase.kind == "verb"
        and phrase.form in FINITE
        and not (at and _is_part(phrase, inner[at + 1 : at + 3]))
        and not (at > 1 and _is_of_letter(inner, at))
    ]
    if first.kind in ("relative", "sub", "that"):
        return True
    if first.kind == "preposition" and len(inner) > 1 and inner[1].kind == "relative":
        return True
    if first.kind == "conjunction" and len(inner) > 1:
        # "His colleagues, or most of them, attacked Lee", "the king, and after him the prince, attacked Lee"
        return not finite and (first.head == "or" or (first.head == "and" and inner[1].kind == "preposition"))
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
        and inner[-1].head in _SEEMING | english.SAYING - english.CLAIMING
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


_SEEMING = frozenset("seem appear find fear".split())
_EAGER = frozenset(
    "able unable eager anxious determined reluctant unwilling willing ready resolved impatient loath loth afraid desirous careful powerless content unused quick slow forced".split()
)
"""Words behind which "to" may stand between two commas: "Lee, unable to advance, wrote"."""
