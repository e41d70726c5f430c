"""How verbs are joined to one another and on which clause they stand: "and", "that", relative pronouns."""

from __future__ import annotations

from valla.relating import english
from valla.relating.parts import FINITE
from valla.relating.steps import Steps

__all__ = ["Joints"]

_FIRST = frozenset("i we you they ye".split())
"""Pronouns behind which the plain form of a verb is finite."""


class Joints(Steps):
    """The verbs before and behind one, and what joins them."""

    def _joined_to(self, at: int) -> int:
        """The verb to which one is joined by "and" or a comma: the nearest before it of the same form."""
        form = self.phrases[at].form
        parted = self._kind(at - 1) == "," or (self._kind(at - 1) == "conjunction" and self._kind(at - 2) == ",")
        apart, says = form == "finite" and parted, self.phrases[at].head in english.SAYING
        for here in range(at - 1, -1, -1):
            phrase = self.phrases[here]
            if phrase.kind == ";":
                if self._is_headless(here, at):
                    continue
                return -1
            if phrase.kind != "verb":
                continue
            if form == "ing" and parted and self._kind(here - 1) == "preposition":
                continue
            if self._is_compared(here):
                continue
            # But "the committee that met them, reported"
            within = (apart or says) and self._is_told(here) and self._kind(here - 1) != "that"
            telling = self._verb_before(here) if within else -1
            outer = self._head(telling)
            # But "the fact is that they fled, and advised him to go", "Gray notes that he fled, and sent for him"
            told = (
                not within or outer == "be" or (telling >= 0 and self._is_of_now(telling) and not self._is_of_now(at))
            )
            if apart and ((self._is_relative(here) and not self._is_had_too(here, at)) or not told):
                continue
            if says and outer in english.SAYING:
                # "Lee said that the king was old and insisted on going"
                continue
            if (
                phrase.form == form
                or (form in FINITE and phrase.form == "finite")
                or (form == "base" and phrase.form == "to")
                or (form == "part" and phrase.form == "ing" and phrase.perfect)
            ):
                # "Having written to Lee and given orders to Grant"
                return here
        return -1

    def _is_compared(self, at: int) -> bool:
        """Does a verb stand behind "than": "more than Lee had done and attacked him"?"""
        here = self._past(at - 1, -1)
        return self._kind(here) == "sub" and self._head(here) == "than"

    def _is_had_too(self, at: int, joined: int) -> bool:
        """Do two verbs tell with "had" what was before, so that they go together: "a friend who had fled, and had been captured"?"""
        return "had" in self._auxiliaries(at) and "had" in self._auxiliaries(joined)

    def _auxiliaries(self, at: int) -> list[str]:
        verb = self.phrases[at]
        return [token.form for token in self.tokens[verb.first : verb.at]]

    def _is_of_now(self, at: int) -> bool:
        """Is it a verb in the present: "notes"?"""
        verb = self.phrases[at]
        return verb.first == verb.at and self.tokens[verb.at].part in ("s", "base")

    def _is_headless(self, mark: int, at: int) -> bool:
        """Does a finite verb behind a semicolon go on with the subject before it: "he fled; and, crossing the river, joined Lee"?"""
        if self.tokens[self.phrases[mark].first].form != ";" or self.phrases[at].form != "finite":
            return False
        here = mark + 1
        if self._kind(here) != "conjunction":
            return False
        while (
            self._kind(here + 1) in (",", "preposition")
            or (self._kind(here + 1) == "noun" and self._kind(here) in ("preposition", "noun", "verb"))
            or (self._kind(here + 1) == "verb" and self.phrases[here + 1].form == "ing")
        ):
            here += 1
        return here + 1 == at

    def _is_told(self, at: int) -> bool:
        """Does a verb stand in a clause with "that"?"""
        here = self._past(at - 1, -1)
        return self._kind(here) == "that" and self._kind(here - 1) in ("verb", "noun")

    def _is_relative(self, at: int) -> bool:
        """Does a verb stand in a relative clause?"""
        here = self._past(at - 1, -1)
        return self._kind(here) == "relative"

    def _verb_before(self, at: int) -> int:
        """The verb of the same form before one; -1 if there is none."""
        form = self.phrases[at].form
        return next(
            (here for here in range(at - 1, -1, -1) if self._kind(here) == "verb" and self.phrases[here].form == form),
            -1,
        )

    def _next_finite(self, at: int) -> int:
        for here in range(at + 1, len(self.phrases)):
            if self._kind(here) in (";", "relative", "that"):
                break
            if self._kind(here) == "verb" and self.phrases[here].form == "finite":
                return here
        return -1

    def _next_base(self, at: int) -> int:
        return next((here for here in range(at + 1, min(at + 6, len(self.phrases))) if self._kind(here) == "verb"), -1)

    def _nearest_verb(self, at: int) -> int:
        """The verb before a gerund with its preposition, if no comma stands between."""
        for here in range(at - 1, -1, -1):
            if self._kind(here) in (",", ";"):
                return -1
            if self._kind(here) == "verb":
                return here
        return -1

    def _is_main(self, at: int) -> bool:
        """Is it a finite verb: by its form, or in the plain form behind a pronoun?"""
        if self._kind(at) != "verb":
            return False
        form = self.phrases[at].form
        return form == "finite" or (form == "base" and self.phrases[at - 1].head in _FIRST)

    def _behind_insertion(self, at: int) -> int:
        """The finite verb behind a circumstance that two commas set off: "Lee, in a letter to the king, asked"; -1 if it is none."""
        if self._kind(at - 1) != "preposition" or self._kind(at - 2) != "," or self._kind(at - 3) != "noun":
            return -1
        here = self._past(at, 1)
        verb = self._phrase(here + 1)
        found = self._kind(here) == "," and verb is not None and verb.kind == "verb" and verb.form == "finite"
        return here + 1 if found else -1

    def _cleft(self, at: int) -> int:
        """The preposition that "it was" sets before "that": "it was to Lee that he wrote"; -1 if there is none."""
        begin = next((here for here in range(at, -1, -1) if self._kind(here) == "verb"), -1)
        if self._head(begin) != "be" or self._head(begin - 1) != "it" or self.phrases[begin].unreal:
            return -1
        return begin + 1 if self._kind(begin + 1) == "preposition" else -1
