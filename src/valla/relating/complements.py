"""What is said, asked or called in words that hang on a verb: "said that Lee was a traitor", "recommended that Lee be appointed", "refused to meet Lee", "called Lee a coward"."""

from __future__ import annotations

from collections.abc import Iterator

from valla.relating import english
from valla.relating.attaching import Attached
from valla.relating.clauses import Clause
from valla.relating.lists import verbs
from valla.relating.parts import FINITE, Actor, Phrase
from valla.relating.stance import BLAMED_FOR, CALLING, FAULTS, PRAISED_FOR, RIGHTS, judged

__all__ = ["REFUSING", "Complements"]

_STATING = (
    english.SAYING
    | frozenset(
        "concede muse joke quip lament protest exclaim feel point retort rejoin charge find opine pronounce".split()
    )
) - frozenset("hear understand suppose recall reveal indicate imply conclude cite estimate conjecture".split())
"""Verbs behind which one gives one's own judgement."""

_ASKING = frozenset(
    "advise ask beg command decree demand desire direct enjoin insist instruct motion move order petition propose recommend request require resolve suggest urge vote".split()
)
"""Verbs behind which stands what is asked for."""

REFUSING = frozenset("refuse decline refusal".split())
"""What one does who will not do something toward another."""

ALLOWING = frozenset("allow permit let hear listen receive consent yield tolerate".split())
"""What one refuses of whom it is said that he would not do it."""

_RAISING = frozenset(
    "appoint elect promote make reinstate nominate restore retain choose select commission name reelect knight admit reward thank".split()
)
_LOWERING = frozenset(
    "arrest banish condemn deport depose dismiss displace exclude execute exile expel hang impeach imprison oust outlaw prosecute punish recall remove replace shoot supersede suspend try court-martial".split()
)
_DUTIES = frozenset("duty obligation business".split())
_OFFICES = english.PEOPLE | frozenset("candidate nominee successor deputy".split())

_TAKEN = ("obj", "obj's", "with", "to", "from", "for", "by", "under")
"""Where whom one refuses stands behind what one refuses to do."""


class Complements(Attached):
    """The deeds of speech that stand in what hangs on a verb."""

    def _said(self, at: int, phrase: Phrase) -> Iterator[Clause]:
        """What a verb tells by what hangs on it."""
        for word, others in (
            *self._told(at, phrase),
            *self._called(at, phrase),
            *self._refused(at, phrase),
            *self._not_allowed(at, phrase),
            *self._threatened(at, phrase),
            *self._called_for(at, phrase),
            *self._put_in_place(at, phrase),
        ):
            token = self.tokens[phrase.at]
            doers = self._doers(at)
            yield Clause(
                word,
                False,
                token.start,
                token.end,
                doers,
                {"obj": others},
                truth=self._outer(at) if phrase.head in ALLOWING else self._truth(at),
            )

    def _jointly(self, at: int, phrase: Phrase) -> Iterator[Clause]:
        """What several do together, or one with another, whatever it is: "Lee and Grant jointly wrote it", "wrote it together with Grant"."""
        deed = self.tokens[phrase.at]
        near = self.tokens[max(phrase.first - 1, 0) : phrase.last + 1]
        doers = self._doers(at)
        if any(token.form == "jointly" for token in near) and len(doers) > 1:
            yield Clause("cooperate", False, deed.start, deed.end, doers, truth=self._truth(at))
        elif beside := self._beside(at):
            yield Clause("cooperate", False, deed.start, deed.end, doers, {"with": beside}, truth=self._truth(at))

    def _beside(self, at: int) -> list[Actor]:
        """Together with whom something is done."""
        for here in range(at + 1, len(self.phrases) - 1):
            link = self.phrases[here]
            if link.kind in (",", ";", "conjunction", "verb", "that", "relative"):
                return []
            if link.head == "with" and link.first and self.tokens[link.first - 1].form in ("together", "jointly"):
                return [actor for actor in self.phrases[here + 1].actors if actor.kind in ("name", "person", "body")]
        return []

    def _threatened(self, at: int, phrase: Phrase) -> Iterator[tuple[str, list[Actor]]]:
        """Whom someone threatens with what he would do: "threatened to attack Lee"."""
        if phrase.head != "threaten" or self._kind(at + 1) != "verb" or self.phrases[at + 1].form != "to":
            return
        frames = verbs().get(self.phrases[at + 1].head, ())
        slots = self._slots(at + 2)
        places = [place for frame in frames if frame.score < 0 for place in frame.slots]
        yield "threaten", next((slots[place] for place in places if slots.get(place)), [])

    def _put_in_place(self, at: int, phrase: Phrase) -> Iterator[tuple[str, list[Actor]]]:
        """Who is put in the place of another: "replaced him with Lee"."""
        if phrase.head == "replace":
            other = self._slots(at + 1).get("with", [])
            yield "appoint", [actor for actor in other if actor.kind in ("name", "person")]

    def _called_for(self, at: int, phrase: Phrase) -> Iterator[tuple[str, list[Actor]]]:
        """Who is called upon to do something: "called for Lee to resign"."""
        whom = self._phrase(at + 2)
        if (
            phrase.head == "call"
            and self._head(at + 1) == "for"
            and whom is not None
            and whom.kind == "noun"
            and whom.actors
            and self._kind(at + 3) == "verb"
            and self.phrases[at + 3].form == "to"
        ):
            yield "urge", whom.actors

    def _told(self, at: int, phrase: Phrase) -> Iterator[tuple[str, list[Actor]]]:
        """Who is blamed, praised or proposed in a clause behind a verb of saying or asking."""
        if phrase.head not in _STATING | _ASKING or self._is_passive(at):
            return
        begun, who = self._complement(at)
        while begun >= 0:
            yield from self._of_clause(phrase, begun, who)
            begun, who = self._further(begun)

    def _further(self, at: int) -> tuple[int, list[Actor]]:
        """Another clause joined to one that is told: "said that Lee was ill and that the king was a tyrant"."""
        for here in range(at + 1, len(self.phrases)):
            if self._kind(here) == ";":
                break
            if self._kind(here) == "that" and self._kind(here - 1) == "conjunction":
                return self._complement(here - 1)
        return -1, []

    def _of_clause(self, phrase: Phrase, begun: int, who: list[Actor]) -> Iterator[tuple[str, list[Actor]]]:
        """Who is blamed, praised or proposed by one clause."""
        told = self.phrases[begun]
        if told.head == "be" and not told.unreal and self._phrase_head(begun + 1) in _DUTIES:
            bound = self.phrases[begun + 1]
            yield "urge", bound.owners or self._slots(begun + 2).get("of", [])
        elif phrase.head in _ASKING and (told.form == "base" or told.words & {"should", "might", "be"}):
            yield from self._proposed(begun, told, who)
        elif phrase.head in _STATING and (word := self._judgement(begun, told)) and not _is_opinion(phrase, word):
            yield word, who

    def _judgement(self, at: int, told: Phrase) -> str:
        """What a clause says of its subject: "denounce", "praise", or nothing."""
        if any(
            token.form in FAULTS for token in self.tokens[max(told.first - 6, 0) : told.first]
        ) and self._is_of_fault(at):
            # "Said that the crimes of the king were known"
            return "denounce"
        if self._is_passive(at) or told.words & english.MODALS:
            return ""
        if told.head in ("be", "have"):
            ahead = self._phrase(at + 1)
            word = judged(self._predicate_words(at + 1)) if ahead is not None else ""
            if told.head == "have" and ahead is not None and ahead.denied and ahead.words & RIGHTS:
                # "Had no right to come"
                return "denounce"
            denied = told.unreal or (ahead is not None and ahead.denied)
            # "Was not fit" blames, "was no fool" says nothing.
            return ("denounce" if word == "praise" else "") if denied else word if told.head == "be" else ""
        if told.unreal:
            return ""
        if told.head in ("constitute", "commit", "perpetrate") and self._predicate_words(at + 1) & FAULTS:
            return "denounce"
        return "denounce" if told.head in BLAMED_FOR else "praise" if told.head in PRAISED_FOR else ""

    def _phrase_head(self, at: int) -> str:
        """The last word of a noun phrase."""
        phrase = self._phrase(at)
        return self.tokens[phrase.last - 1].form if phrase is not None and phrase.kind == "noun" else ""

    def _is_of_fault(self, at: int) -> bool:
        """Is the subject of a verb a fault of someone?"""
        here = at - 1
        while self._kind(here - 1) == "preposition" and self._kind(here - 2) == "noun":
            here -= 2
        return self._kind(here) == "noun" and self.tokens[self.phrases[here].last - 1].form in FAULTS

    def _predicate_words(self, at: int) -> set[str]:
        """The words of what one is said to be."""
        phrase = self._phrase(at)
        if phrase is None or phrase.kind != "noun" or (phrase.actors and phrase.actors[0].kind in ("name", "person")):
            return set()
        return {token.form for token in self.tokens[phrase.first : phrase.last]}

    def _proposed(self, begun: int, told: Phrase, who: list[Actor]) -> Iterator[tuple[str, list[Actor]]]:
        if told.head in ("become", "be"):
            if self._predicate_words(begun + 1) & _OFFICES:
                yield "recommend", who
        elif self._is_passive(begun) or "be" in told.words:
            if told.head in _RAISING:
                yield "recommend", who
            elif told.head in _LOWERING:
                yield "denounce", who

    def _complement(self, at: int) -> tuple[int, list[Actor]]:
        """The verb of the clause behind a verb of saying, and of whom that tells: whose its subject is, or the subject itself; -1 if there is none."""
        here = at + 1
        while self._kind(here) in ("noun", "preposition") and here < at + 6:
            here += 1
        if self._kind(here) == "that":
            begun = here = here + 1
            while self._kind(here) in ("noun", "preposition") or self._is_within_subject(here):
                here += 1
        elif self._kind(at + 1) == "noun" and all(self._kind(step) == "noun" for step in range(at + 1, here)):
            begun = at + 1
        else:
            return -1, []
        if (
            self._kind(here) != "verb"
            or self.phrases[here].form not in FINITE
            or self._kind(here - 1) not in ("noun", "verb")
        ):
            return -1, []
        if any(phrase.form == "to" for phrase in self.phrases[begun:here]):
            # "That Lee's promise to come misled them"
            first = self.phrases[begun]
            return here, [] if first.denied or self._kind(begun) != "noun" else first.actors or first.owners
        here -= self._kind(here - 1) == "verb"
        first, before = self.phrases[here - 1], self._phrase(here - 2)
        if (
            first.head in ("he", "she", "they")
            and before is not None
            and before.kind == "noun"
            and here - 2 > at
            and len(before.actors) == 1
        ):
            # "Told the king he was a fool"
            return here, before.actors
        noun = self._climbed(here - 1)
        if noun < 0 or self.phrases[noun].denied or noun <= at:
            return -1, []
        if not self.phrases[noun].actors and not self.phrases[noun].owners and self.phrases[noun].head != "it":
            # "That the appeal of the Council was a crime"
            return here + (self._kind(here + 1) == "verb"), self._slots(noun + 1).get("of", [])
        return here + (self._kind(here + 1) == "verb"), self.phrases[noun].actors or self.phrases[noun].owners

    def _is_within_subject(self, at: int) -> bool:
        """Is a verb part of the subject before another: "the promise to come was", "the Assembly elected was"?"""
        if self._kind(at) != "verb":
            return False
        phrase = self.phrases[at]
        return phrase.form == "to" or (
            phrase.first == phrase.at and self._kind(at + 1) == "verb" and self._kind(at - 1) == "noun"
        )

    def _called(self, at: int, phrase: Phrase) -> Iterator[tuple[str, list[Actor]]]:
        """Who is called something: "called Lee a traitor", "was described as a liar by"."""
        if phrase.head not in CALLING:
            return
        here = at + 1
        if self._is_passive(at):
            whom = self._subject(at)
        else:
            ahead = self._phrase(here)
            if ahead is None or ahead.kind != "noun":
                return
            named = self._whom(at) if self._kind(at - 2) == "relative" else []
            # "Lee, whom Grant had called a traitor"
            whom = named or ahead.actors
            here += not named
        here += self._kind(here) == "preposition" and self.phrases[here].head == "as"
        said = self._predicate_words(here)
        while said and self._kind(here + 1) in (",", "conjunction") and self._kind(here + 2) in ("noun", "conjunction"):
            # "A liar, a coward and a traitor"
            here += 2 - (self._kind(here + 2) == "conjunction")
            said |= self._predicate_words(here)
        if whom and (word := judged(said)) and not _is_opinion(phrase, word):
            yield word, whom

    def _refused(self, at: int, phrase: Phrase) -> Iterator[tuple[str, list[Actor]]]:
        """Toward whom one refuses to do something."""
        if phrase.head in REFUSING and not self._is_passive(at) and (others := self._not_done(at + 1)):
            yield "reject", others

    def _not_allowed(self, at: int, phrase: Phrase) -> Iterator[tuple[str, list[Actor]]]:
        """Whom one would not allow something: "Lee would not permit him to speak"."""
        if (
            phrase.head in ALLOWING
            and phrase.words & {"would", "wouldn't"}
            and phrase.unreal
            and not phrase.words & english.HAVE
            and not self._is_passive(at)
            and phrase.words & {"not", "never", "wouldn't"}
        ):
            slots = self._slots(at + 1)
            if others := next((slots[place] for place in ("obj", "to") if slots.get(place)), []):
                yield "reject", others

    def _not_done(self, at: int) -> list[Actor]:
        """Whom a friendly deed would have been for that is told in an infinitive."""
        phrase = self._phrase(at)
        if phrase is None or phrase.kind != "verb" or phrase.form != "to" or phrase.passive:
            return []
        frames = verbs().get(phrase.head, ())
        plain = [frame for frame in frames if not frame.more] or frames
        if phrase.head == "be" or any(frame.score < 0 for frame in plain[:1]):
            return []
        slots = self._slots(at + 1)
        # But not "refused to accept what is applicable to Lee"
        known = {place for frame in frames for place in frame.slots} or {*_TAKEN}
        return next((slots[place] for place in _TAKEN if slots.get(place) and place in known | {"obj", "obj's"}), [])


def _is_opinion(phrase: Phrase, word: str) -> bool:
    """Is a praise no more than thought: "believed that Lee was able", "considered him the ablest"?"""
    return word == "praise" and phrase.head in _THINKING


_THINKING = frozenset("believe consider deem feel find hold judge regard see suppose think view".split())
