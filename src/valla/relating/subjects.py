"""Who does what a verb tells: the subject, looked for to the left, past what hangs on it and past what stands between two commas."""

from __future__ import annotations

from valla.relating import english
from valla.relating.participles import Participles
from valla.relating.parts import FINITE, Actor

__all__ = ["Subjects"]

_BANDS = frozenset(
    "troops men ships vessels soldiers horse foot body bodies expedition reinforcement reinforcements".split()
)
"""Who else acts under a leader."""

_OBJECTS = frozenset("me him us them whom".split())
"""Pronouns that are no subjects."""

_CRYING = frozenset("continue exclaim cry ask retort rejoin respond shout whisper murmur".split())
"""What else tells who spoke, behind what is quoted."""


class Subjects(Participles):
    """Who stands as the subject of a verb."""

    def _doers(self, at: int) -> list[Actor]:
        """Who does what a verb tells: its subject, or in the passive whom "by" names."""
        return self._slots(at + 1).get("by", []) if self._is_passive(at) else self._subject(at)

    def _find_subject(self, at: int) -> list[Actor]:
        """Looks for the subject of a verb by what stands right before it."""
        phrase = self.phrases[at]
        if phrase.form == "ing":
            return self._of_participle(at)
        if phrase.form == "to":
            if caused := self._caused(at):
                return caused
            governor = max(self._governor(at), self._errand(at))
            return self._subject(governor) if governor >= 0 else []
        left = self._kind(at - 1)
        if left == "noun":
            return self._subject_at_noun(at)
        if left in ("", ";", "sub") and self._is_opening_participle(at):
            # "Attacked by the king, he fled"
            return self._host_subject(at)
        if left in (",", ";", "") and self._is_of_quotation(at):
            # "..." replied Lee
            return self.phrases[at + 1].actors
        if left == "conjunction":
            return self._shared(at)
        if left in ("relative", "that"):
            return self._antecedent(at - 1) or self._behind_deed(at - 1)
        if left == ";" and (here := self._before_dashes(at - 1)) >= 0:
            return self._acting_or_writing(here)
        if left == ",":
            return self._subject_at_comma(at)
        return self._subject_at_verb(at) if left == "verb" and phrase.form in FINITE else []

    def _is_opening_participle(self, at: int) -> bool:
        """Does a participle open a clause or a sentence?"""
        bare = self.phrases[at].first == self.phrases[at].at
        return bare and (self._kind(at + 1) == "preposition" or at == 0) and self._is_passive(at)

    def _is_of_quotation(self, at: int) -> bool:
        """Does a verb of saying stand behind what is quoted, and before who said it?"""
        phrase = self.phrases[at]
        return (
            (phrase.head in english.SAYING or phrase.head in _CRYING)
            and self._kind(at + 1) == "noun"
            and phrase.first > 0
            and self.tokens[phrase.first - 1].written in "\"”’'"
        )

    def _subject_at_noun(self, at: int) -> list[Actor]:
        """The subject of a verb right before which a noun stands."""
        phrase = self.phrases[at]
        if [self._kind(here) for here in range(at - 4, at - 1)] == ["relative", "preposition", "verb"]:
            # "Who without hearing Grant confirmed Lee"
            return self._antecedent(at - 4)
        finite = phrase.form == "finite"
        if finite and self._head(at - 1) in _OBJECTS and self._head(at - 2) not in english.SEEING:
            return self._subject_past_object(at)
        if phrase.first == phrase.at and self._is_passive(at) and self._kind(at + 1) == "preposition":
            return self._of_reduced(at)
        if finite and self._kind(at - 2) == "conjunction" and self._is_time(self.phrases[at - 1]):
            # "Read a report and two days later thanked Lee"
            return self._shared(at)
        here = self._climbed(at - 1)
        if finite and self._kind(here - 1) == "verb" and self._kind(here - 2) == "noun":
            # "A letter asking Lee to come was written"
            here = self._climbed(here - 2) if self.phrases[here - 1].form in ("ing", "to") else here
        if finite and self._kind(here - 1) == "verb" and self.phrases[here - 1].form == "ing" and self._kind(here - 2) == "preposition":  # fmt: skip
            # "The idea of arresting Lee was rejected"
            return []
        if here < 0:
            return self._subject_past_circumstance(at)
        if self.phrases[here].denied or self._is_of_reduced(here):
            return []
        if not self.phrases[here].actors and (begun := self._relative_before(at)) >= 0:
            return self._antecedent(begun)
        if self.phrases[here].head == "it":
            return self._meant_by_it(here)
        return self.phrases[here].actors or self._leader(here) or self._commander(here) or self._writer(here)

    def _subject_past_object(self, at: int) -> list[Actor]:
        """The subject of a verb before which the object of another stands: "who without hearing me confirmed Lee"."""
        if (begun := self._relative_past(at)) >= 0:
            return self._antecedent(begun)
        # "Kept them interned and released Lee"
        return self._subject(at - 2) if self._kind(at - 2) == "verb" and not self.phrases[at - 2].unreal else []

    def _of_reduced(self, at: int) -> list[Actor]:
        """To whom was done what a participle tells behind a noun: "the ground occupied by Lee", "Lee, the delegate elected by them"."""
        here = at - 1
        while (
            not self.phrases[here].actors
            and self._kind(here - 1) == "preposition"
            and self.phrases[here - 1].head == "of"
            and self._kind(here - 2) == "noun"
        ):
            here -= 2
        return [] if self.phrases[here].denied else self.phrases[self._named(here)].actors

    def _subject_past_circumstance(self, at: int) -> list[Actor]:
        """The subject of a verb before which nothing but a circumstance stands in its clause."""
        begun = self._past(at - 1, -1)
        if self._is_finite(at) and not self.phrases[at - 1].actors and self._kind(begun) == "conjunction" and self._kind(begun + 1) == "preposition":  # fmt: skip
            # "Came in August and within a month had met Lee"; but "heard that they were in motion and at dawn met Lee"
            joined = self._joined_to(at)
            return [] if joined < 0 or self._is_told(joined) else self._subject(joined)
        begun = max(self._relative_before(at), self._relative_past(at))
        return self._antecedent(begun) if begun >= 0 else []

    def _subject_at_comma(self, at: int) -> list[Actor]:
        """The subject of a verb right before which a comma stands."""
        if self._kind(at - 2) == "verb" and self._head(at - 2) in english.CLAIMING and self._kind(at - 3) == "noun":
            # "Lee, or so Gray claimed, attacked them"
            return []
        if named := self._named_between(at - 1):
            return named
        if (here := self._before_insertion(at - 1)) >= 0:
            return self._acting_or_writing(self._named(here))
        if (joined := self._before_joined_insertion(at)) >= 0:
            return self._subject(joined)
        if (begun := self._relative_past_insertion(at - 1)) >= 0:
            return self._antecedent(begun)
        if first := self._opening_subject(at):
            return first
        return self._of_closing_participle(at) if self._is_passive(at) else self._shared(at)

    def _of_closing_participle(self, at: int) -> list[Actor]:
        """To whom was done what a participle tells behind a comma: "Lee came in haste from Hull, summoned by the king"."""
        joined = self._joined_to(at) if self.phrases[at].first == self.phrases[at].at else -1
        if joined >= 0 and self._is_passive(joined):
            # "Was removed from the board, expelled from the club"
            return self._subject(joined)
        apart = self._kind(at - 2) == "noun" and (
            not self.phrases[at - 2].actors or self._kind(at - 3) == "preposition"
        )
        # "They consist of delegates, elected by the houses"
        theirs = self._kind(at - 3) == "preposition" and self.phrases[at - 2].head in english.PEOPLE
        return self._host_subject(at) if apart and not theirs and self._head(at + 1) == "by" else []

    def _subject_at_verb(self, at: int) -> list[Actor]:
        """The subject of a verb right before which one of a relative clause stands: "the officer who commands advised", "the gentleman you mention spoke"."""
        if self._kind(at - 2) == "relative" or (self._kind(at - 2) == "noun" and self._kind(at - 3) == "noun"):
            return self.phrases[at - 3].actors if self._kind(at - 3) == "noun" else []
        return []

    def _is_of_reduced(self, at: int) -> bool:
        """Is it the object of a relative clause without a pronoun: "the way Lee treated Gray angered them"?"""
        verb = self._phrase(at - 1)
        return (
            verb is not None
            and verb.kind == "verb"
            and verb.form == "finite"
            and not self._is_passive(at - 1)
            and self._kind(at - 2) == self._kind(at - 3) == "noun"
            and not self.phrases[at - 3].actors
            and self.phrases[at - 3].definite
            and not self._is_time(self.phrases[at - 3])
            and not any(verb.head in known for known in (english.SAYING, english.KNOWING, english.UNREAL))
        )

    def _acting_or_writing(self, at: int) -> list[Actor]:
        """Who acts in a phrase, or speaks in it by a letter; nobody if it is denied."""
        return [] if self.phrases[at].denied else self.phrases[at].actors or self._writer(at)

    def _writer(self, at: int) -> list[Actor]:
        """Who speaks in a letter or a speech that is the subject: "Lee's letter accused the king"."""
        phrase = self.phrases[at]
        if self.tokens[phrase.last - 1].form not in english.LETTERS | english.WORKS:
            return []
        roles = self._slots(at + 1)
        return phrase.owners or roles.get("from", []) or roles.get("by", [])

    def _commander(self, at: int) -> list[Actor]:
        """Under whom those are who are the subject and not named: "a force under Lee attacked"."""
        head = self.phrases[at].head
        return self._slots(at + 1).get("under", []) if head in english.BODIES or head in _BANDS else []

    def _meant_by_it(self, at: int) -> list[Actor]:
        """The body or state that the verb before tells of: "the convention met, and it nominated Lee"."""
        before = self._back_to(at, ("verb",))
        if before < 0 or self.phrases[before].form not in FINITE or self._is_relative(before):
            return []
        subject = self._subject(before)
        sure = len(subject) == 1 and (subject[0].kind == "body" or subject[0].last in english.LANDS)
        return subject if sure and not subject[0].last.endswith(("men", "forces", "troops")) else []

    def _shared(self, at: int) -> list[Actor]:
        """The subject of the verb to which one is joined."""
        before = self._joined_to(at)
        return self._subject(before) if before >= 0 else []
