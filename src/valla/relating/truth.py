"""Whether a sentence tells that a deed was done, by the words under which its verb stands."""

from __future__ import annotations

from valla.relating import english
from valla.relating.clauses import FACT, REPORTED, UNREAL
from valla.relating.lists import inflected, verbs
from valla.relating.order import FORCED
from valla.relating.parts import FINITE
from valla.relating.subjects import Subjects

__all__ = ["PERFORMED", "Truths"]

PERFORMED = frozenset(
    "tell bid introduce condole apprise apprize notify apologize apologise explain communicate mention repeat request beg ask entreat congratulate thank assure inform acknowledge recommend remind advise desire urge enclose inclose send transmit forward refer acquaint present submit write wish return".split()
) - {"desire", "wish"}

_ANY_SAYING = frozenset("must would cannot can may".split())
_SAYING_MODALS = {"remind": _ANY_SAYING | {"will"}, "beg": _ANY_SAYING | {"will"}, "ask": _ANY_SAYING | {"will"}}
"""Under which auxiliaries "I" do something by saying so: "I will remind the judge", "I must thank you"."""

_BEFORE_WHAT_IS_NOT = frozenset("for of against without from instead to".split())
"""Prepositions before a deed of which it is not told that it was done."""

_AWAY_FROM = frozenset(
    "prevent forbid prohibit stop avoid hinder oppose insist suggest propose recommend fear expect hope wish desire intend deny doubt anticipate risk".split()
)
"""Verbs behind which what someone does is only thought of."""

_BELIEVING = frozenset("believe think suppose accept".split())
"""What one may refuse to do where a thing is not so."""

_NO_ONE = frozenset("nobody none few".split())
"""Who says nothing: "few believed it"."""

_LATER = frozenset("later subsequently eventually ultimately afterwards afterward finally".split())

_TURNING = frozenset("only hardly scarcely barely never nor sooner so".split())
"""Before these and "had" something is told that was so."""
_SELDOM = frozenset("never nor neither seldom rarely little hardly scarcely nowhere".split())

_NO_WAY = frozenset("time way means wise account circumstances case sense".split())
_FEW = frozenset("few nobody nothing none".split())
_COURSE = frozenset("dint course act process".split())

_ASKING = frozenset("how why what".split())
_OPEN = _ASKING | {"when", "whenever"}
_MEASURES = frozenset("much many far long often little few".split())

_CLAIMS = frozenset(
    "claim allegation allegations accusation charge rumor rumour rumors rumours legend tale myth fable".split()
)
"""What is only said, and open to doubt: "claimed that Lee had fled"."""

_FINDING = frozenset("find see show discover prove understand appear happen remember".split())
"""Who does not do this does not know whether it is so."""


class Truths(Subjects):
    """Whether the deeds of a sentence were done."""

    def _truth(self, at: int) -> str:
        if at not in self._truths:
            self._truths[at] = UNREAL
            self._truths[at] = self._find_truth(at)
        return self._truths[at]

    def _find_truth(self, at: int) -> str:
        phrase = self.phrases[at]
        if self._is_performed(at):
            return FACT
        if (phrase.unreal and not self._is_later(at)) or self._is_inverted(at):
            return UNREAL
        before = self._phrase(at - 1)
        ahead = self._phrase(at - 2)
        if (
            phrase.form == "base"
            and before is not None
            and before.kind == "noun"
            and ahead is not None
            and ahead.kind == "verb"
            and ahead.unreal
            and self.tokens[ahead.at].tag == "aux"
        ):
            # "May I call you"
            return UNREAL
        if (
            phrase.form == "base"
            and before is not None
            and before.kind == "noun"
            and ahead is not None
            and ahead.kind == "verb"
            and ahead.head == "do"
        ) and {token.form for token in self.tokens[max(ahead.first - 3, 0) : ahead.last]} & _SELDOM:
            # "Little did Lee trust them"
            return UNREAL
        if phrase.first == phrase.at and (self._is_parted(at) or self._is_condition(at) or self._shares_auxiliary(at)):
            return UNREAL
        if phrase.form in FINITE and self._is_parted_by_clause(at):
            return UNREAL
        if (
            self._kind(at - 1) == "noun"
            and self.phrases[at - 1].denied
            and self._head(at - 1) in _NO_WAY
            and self._kind(at - 2) == "preposition"
        ):
            # "At no time attacked Lee"
            return UNREAL
        if (
            phrase.first == phrase.at
            and before is not None
            and before.kind == "noun"
            and self._head(at - 2) == "have"
            # "Had not Lee attacked them"
            and (self._kind(at - 3) in ("", ";", "conjunction") or "not" in self.phrases[at - 2].words)
            and not self._is_reflexive(at - 1)
            and self.tokens[self.phrases[at - 2].first].form == "had"
            and self.tokens[self.phrases[at - 2].at].tag != "verb"
            and not any(
                token.form in _TURNING
                for token in self.tokens[max(self.phrases[at - 2].first - 2, 0) : self.phrases[at - 2].first]
            )
        ):
            # "Had Lee attacked them, he would have won"
            return UNREAL
        opened = self.phrases[at - 1].first if self._kind(at - 1) == "noun" and self._kind(at - 2) in ("", ";") else 0
        if any(
            token.form in english.PERHAPS
            for begun in (phrase.first, opened)
            for token in self.tokens[max(begun - 1, 0) : begun]
        ):
            # "Lee perhaps attacked them", "perhaps Lee attacked them"
            return UNREAL
        if phrase.form == "to":
            return self._of_infinitive(at)
        if phrase.form == "ing":
            return self._of_gerund(at)
        if phrase.form == "base" and before is not None and before.kind == "conjunction":
            joined = self._joined_to(at)
            return self._truth(joined) if joined >= 0 else UNREAL
        return self._of_finite(at)

    def _is_inverted(self, at: int) -> bool:
        """Is it a condition without "if": "had Lee come, Grant might have won"?"""
        first = self._phrase(at - 2)
        if self._kind(at - 1) != "noun" or first is None or first.kind != "verb" or first.first + 1 != first.last:
            return False
        token = self.tokens[first.first]
        return (
            token.form == "had"
            and (first.first == 0 or self.tokens[first.first - 1].form in (",", ";", "and", "but"))
            and "part" in inflected().get(self.tokens[self.phrases[at].at].form, {"part": ""})
            and self.phrases[at].first == self.phrases[at].at
        )

    def _is_parted(self, at: int) -> bool:
        """Does a verb belong to an auxiliary of what is only possible, from which an insertion parts it: "could, without him, come"?"""
        if self._kind(at - 1) != ",":
            return False
        here = next((here for here in range(at - 1, -1, -1) if self._kind(here) in ("verb", ";")), -1)
        return here >= 0 and self.phrases[here].unreal and self.tokens[self.phrases[here].at].tag == "aux"

    def _is_parted_by_clause(self, at: int) -> bool:
        """Does a clause between commas part a verb from the auxiliary of what is only possible: "would, I think, have come"?"""
        opened = (
            next((here for here in range(at - 2, max(at - 8, 0), -1) if self._kind(here) == ","), -1)
            if self._kind(at - 1) == ","
            else -1
        )
        before = self._phrase(opened - 1)
        return before is not None and before.kind == "verb" and before.unreal and self.tokens[before.at].tag == "aux"

    def _is_condition(self, at: int) -> bool:
        """Does "had" before the subject make a condition of it: "Had Lee attacked Rome, it would have fallen"?"""
        here = self._past(at - 1, -1)
        had = self._phrase(here)
        if (
            self._kind(at - 1) != "noun"
            or self._head(at - 1) in english.REFLEXIVES
            or had is None
            or had.kind != "verb"
            or self.tokens[had.at].form != "had"
        ):
            return False
        if had.last - had.first > 1 or self._kind(here - 1) not in ("", ",", ";", "conjunction"):
            return False
        # But "Hardly had Lee come when"
        before = {token.form for token in self.tokens[max(had.first - 3, 0) : had.first]}
        return not before & (english.NEGATIONS | {"only", "sooner", "so", "thus", "long"})

    def _shares_auxiliary(self, at: int) -> bool:
        """Does a participle behind "and" share the auxiliary of what was only possible: "would have helped and defended you"?"""
        if self._kind(at - 1) != "conjunction" or self._head(at - 1) == "but":
            return False
        joined = self._joined_to(at)
        if joined < 0:
            return False
        before = self.phrases[joined]
        # "Never praised or attacked Lee"
        return (bool(before.words & english.MODALS) and before.perfect) or (
            before.unreal and self._head(at - 1) in ("or", "nor")
        )

    def _is_performed(self, at: int) -> bool:
        """Does a letter do it by saying so: "I must request of you", "I beg leave to inform you"?"""
        phrase = self.phrases[at]
        if (
            not self.letter
            or phrase.form not in FINITE
            or (phrase.form == "base" and self._kind(at - 1) != "noun")
            or phrase.head not in PERFORMED
            or phrase.words & {"not", "never"}
            # "Nor shall I mention it"
            or (phrase.form == "base" and self._kind(at - 2) == "verb" and self.phrases[at - 2].unreal)
            or (self._kind(at - 2) == "sub" and self.phrases[at - 2].head in english.UNREAL_LINKS | _ASKING)
        ):
            return False
        if not any(actor.kind == "I" for actor in self._subject(at)):
            return False
        return not phrase.unreal or bool(
            phrase.words & _SAYING_MODALS.get(phrase.head, _ANY_SAYING) and not phrase.words & english.HAVE
        )

    def _is_later(self, at: int) -> bool:
        """Does "would" tell what came after: "Wells would later criticize Settle"?"""
        phrase = self.phrases[at]
        return (
            "would" in phrase.words
            and bool(phrase.words & _LATER)
            and not phrase.words & (english.HAVE | english.NEGATIONS)
            and self._of_finite(at) == FACT
            and not any(self._kind(here) == "sub" for here in range(len(self.phrases)))
        )

    def _of_infinitive(self, at: int) -> str:
        if self._caused(at):
            return UNREAL if self._is_tried(at - 2) else self._truth(at - 2)
        if (errand := self._errand(at)) >= 0:
            return self._truth(errand)
        governor = self._governor(at)
        if governor < 0:
            return UNREAL
        phrase = self.phrases[governor]
        if self._kind(at - 1) == "conjunction":
            return self._truth(governor)
        if phrase.passive and phrase.head in FORCED | {"please"}:
            return self._truth(governor)
        if governor == self._ready(at):
            return self._outer(governor) if not phrase.words & english.MODALS else UNREAL
        if self._kind(at - 1) == "noun" and self._head(at - 2) != "by":
            # "Had no occasion to attack"
            idle = self.phrases[at - 1].denied or self._is_tried(governor)
            return UNREAL if idle else self._truth(governor)
        if phrase.head in english.TRYING and self.phrases[at].head in english.WINNING:
            # Who tries to persuade asks.
            return self._truth(governor)
        if phrase.passive and self.phrases[at].perfect and phrase.head in english.SAYING - english.CLAIMING:
            return REPORTED if self._truth(governor) else UNREAL
        if phrase.passive and phrase.head in (
            {"know", "find", "discover"} if self.phrases[at].perfect else {"see", "hear"}
        ):
            # "Was known to have bribed Lee", "was seen to strike Lee"
            return self._truth(governor)
        if phrase.head in ("seem", "appear") and self.phrases[at].perfect:
            return REPORTED
        if phrase.head == "come" and any(
            frame.kind in ("SUPPORT", "ACCUSE") for frame in verbs().get(self.phrases[at].head, ())
        ):
            # "Came to support Lee"
            return self._truth(governor)
        if phrase.head in english.HESITATING | {"refuse", "decline"}:
            # But "do not fail to come" asks for it.
            done = phrase.words & english.NEGATIONS and phrase.words & {"did", "never", "could", *english.HAVE}
            return (
                self._of_finite(governor) if done and not phrase.words & {"would", "should", "may", "might"} else UNREAL
            )
        if phrase.head == "go" and self._head(at - 1) == "on":
            # "Went on to attack"
            return self._truth(governor)
        if (
            phrase.head == "go"
            and self._head(at - 1) == "as"
            and self.tokens[self.phrases[at - 1].first - 1].form == "far"
        ):
            # "Went so far as to accuse"
            return self._truth(governor)
        if phrase.head == "be" and self._head(at - 1) == "as":
            return self._truth(governor)
        if phrase.head == "have" and self.tokens[self.phrases[at].first - 1].form in ("yet", "still"):
            # "Had yet to meet"
            return UNREAL
        if phrase.head in english.DONE and (phrase.head != "have" or self.letter or "had" in self._written(governor)):
            return self._truth(governor)
        return UNREAL

    def _is_tried(self, at: int) -> bool:
        """Is it an attempt: "tried to persuade"? What another was to do is not told then."""
        governor = self._governor(at) if self.phrases[at].form == "to" else -1
        return governor >= 0 and self.phrases[governor].head in english.TRYING

    def _of_gerund(self, at: int) -> str:
        before = self._phrase(at - 1)
        phrase = self.phrases[at]
        if self._is_owned(at):
            host, ahead = self._nearest_verb(at - 1), self._phrase(at - 2)
            idle = ahead is not None and ahead.kind == "preposition" and ahead.head in _BEFORE_WHAT_IS_NOT
            return UNREAL if idle or (host >= 0 and self.phrases[host].head in _AWAY_FROM) else FACT
        if (judging := self._ground(at)) >= 0:
            # "Never forgave Lee for attacking the king": Lee did.
            only_denied = (
                self.phrases[judging].words & {"not", "never"} and not self.phrases[judging].words & english.MODALS
            )
            return self._outer(judging) if only_denied else self._truth(judging)
        if before is None or before.kind in (",", "noun", "sub", ";"):
            host = self._host(at)
            if host < 0:
                return UNREAL
            if (
                before is not None
                and before.kind == "noun"
                and before.head not in english.LETTERS
                and host == at - 2
                and self.phrases[host].head in english.UNREAL
            ):
                # "Prevented me writing"
                return UNREAL
            return self._truth(host) if not self.phrases[host].unreal else UNREAL
        if before.kind == "conjunction":
            joined = self._joined_to(at)
            if joined < 0:
                # "In sympathy with the plan, and supporting Lee, he came"
                joined = self._host(at)
            return self._truth(joined) if joined >= 0 else UNREAL
        if self._is_content(at):
            return self.told
        if before.kind == "preposition":
            if (
                self._kind(at - 2) == "noun"
                and self.tokens[self.phrases[at - 2].last - 1].form in english.HOPES - english.HONOURS
            ):
                # "His insistence on seeing Lee"
                return UNREAL
            if before.head in ("by", "in", "on", "upon") and (near := self._nearest_verb(at)) >= 0:
                # "Asked for his aid in expelling Lee"
                return UNREAL if self.phrases[near].head in english.UNREAL | {"bend"} else self._truth(near)
            if before.head in ("by", "after", "in", "on", "upon", "since", "besides"):
                host = self._host(at)
                return self._truth(host) if host >= 0 else UNREAL
            noun = self._phrase(at - 2)
            if before.head == "of" and noun is not None and noun.head in _COURSE:
                # "By dint of flattering Lee"
                host = self._host(at)
                return self._truth(host) if host >= 0 else UNREAL
            if (
                before.head == "with"
                and noun is not None
                and noun.head in ("content", "satisfied")
                and self.tokens[noun.first - 1].form == "not"
            ):
                # "Not content with insulting Lee, he struck him"
                host = self._host(at)
                return self._truth(host) if host >= 0 else UNREAL
            if (
                before.head == "without"
                and (near := self._nearest_verb(at)) >= 0
                and self._is_only_denied(near, phrase.head)
            ):
                # "Never left without thanking Lee", "I must not close without thanking you"
                return self._outer(near)
            if (
                before.head == "of"
                and noun is not None
                and noun.head in english.HONOURS
                and self._kind(had := at - 3 - self._is_reflexive(at - 3)) == "verb"
                and self.phrases[had].head
                in ("have", "do", "take", "get", "enjoy", "make", "commit", "embrace", "seize")
            ):
                return self._truth(had)
            if (
                before.head == "of"
                and noun is not None
                and noun.head in english.HONOURS
                and self._kind(at - 3) == "noun"
                and self._kind(at - 4) == "verb"
                and self.phrases[at - 4].head == "do"
            ):
                # "Did me the honour of calling"
                return self._truth(at - 4)
            if self.letter and noun is not None and noun.head in english.HONOURS and self._is_not_missed(at - 3):
                return FACT
            if noun is not None and before.head != "without" and before.head in self._owning(at):
                host = self._host(at)
                return self._truth(host) if host >= 0 else UNREAL
            return UNREAL
        if before.kind == "verb":
            if before.head in (
                "begin",
                "start",
                "continue",
                "keep",
                "go",
                "commence",
                "end",
                "cease",
                "quit",
                "finish",
            ):
                return self._truth(at - 1)
            if before.head in ("regret", "repent") and phrase.perfect:
                return self._outer(at - 1) if not before.words & english.MODALS else UNREAL
            if before.head in ("write", "telegraph", "wire", "cable", "speak", "reply", "respond", "answer"):
                return self._truth(at - 1)
            if (
                before.head in ("help", "forbear", "resist", "avoid", "omit")
                and before.words & {"not", "cannot"}
                and before.words & {"could", "cannot", "can"}
            ):
                # "Could not help insulting Lee"
                return self._outer(at - 1)
            if before.head in ("report", "admit", "recall", "remember", "acknowledge"):
                return REPORTED if self._truth(at - 1) else UNREAL
        return UNREAL

    def _is_only_denied(self, at: int, deed: str) -> bool:
        """Is a verb denied, and not only possible; in a letter "I cannot close" is so too, if the deed is done by writing of it."""
        words = self.phrases[at].words
        denied = bool(words & {"not", "never", "cannot"})
        return denied and (
            not words & english.MODALS or (self.letter and deed in PERFORMED and not words & {"would", "should"})
        )

    def _written(self, at: int) -> frozenset[str]:
        """The auxiliaries of a verb, or itself where it is one."""
        phrase = self.phrases[at]
        return phrase.words | {self.tokens[phrase.at].form}

    def _is_not_missed(self, at: int) -> bool:
        """Is it told that an occasion was not let pass: "cannot omit the opportunity"?"""
        verb = self._phrase(at)
        return (
            verb is not None
            and verb.kind == "verb"
            and verb.unreal
            and verb.head in ("omit", "lose", "miss", "neglect")
        )

    def _opening(self, at: int) -> int:
        """The phrase that stands before a clause: before the subject of its verb."""
        here = at - 1
        if self._kind(here) == ",":
            subject = self._before_insertion(here)
            if subject >= 0:
                here = subject
        return self._past(here, -1)

    def _of_finite(self, at: int) -> str:
        if self._kind(at - 1) == "conjunction" or (self._kind(at - 1) == "," and self._before_insertion(at - 1) < 0):
            joined = self._joined_to(at)
            if joined >= 0:
                return self._outer(joined)
        return self._outer(at)

    def _outer(self, at: int) -> str:
        """Whether what a clause tells is so, by what stands before the clause."""
        opening = self._opening(at)
        phrase = self._phrase(opening)
        if self._kind(at - 1) == "conjunction":
            joined = self._joined_to(at)
            return self._outer(joined) if 0 <= joined < at else FACT
        if phrase is None:
            return self.told
        if phrase.kind == ",":
            # "If, as is said, he met", "that, on the 5th, he met".
            before = self._phrase(opening - 1)
            if before is not None and before.kind == "verb":
                # "If, as Lee says, they came"
                within = self._past(opening - 2, -1)
                if self._kind(within) == "sub" and self._kind(within - 1) == ",":
                    before, opening = self._phrase(within - 2), within - 1
            if before is not None and before.kind in ("that", "sub"):
                opening, phrase = opening - 1, before
            elif before is not None and before.kind != "verb":
                past = self._phrase(self._back_over_adjunct(opening))
                if past is not None and past.kind in ("that", "sub"):
                    opening, phrase = self._back_over_adjunct(opening), past
        if phrase.kind == "conjunction":
            earlier = self._opened_by(opening)
            if earlier >= 0:
                opening, phrase = earlier, self.phrases[earlier]
        if phrase.kind == "sub":
            if phrase.head == "than" and any(token.form == "sooner" for token in self.tokens[:3]):
                # "No sooner had he come than Lee attacked him"
                return self.told
            if phrase.head in ("why", "how", "until", "till") and self._is_told_how(opening, at):
                return self.told
            if phrase.head in english.UNREAL_LINKS or (phrase.head == "as" and self._kind(opening + 1) == "sub"):
                return UNREAL
            if phrase.head in _OPEN and self.tokens[self.phrases[at].at].part in ("base", "s"):
                # "When I write you": whenever that is.
                return UNREAL
            if phrase.head == "how" and self.tokens[min(phrase.last, len(self.tokens) - 1)].form in _MEASURES:
                # "How often Lee visited them is not known", but "told how Lee had visited them"
                return UNREAL
            return self.told
        if phrase.kind == "that":
            # "It was to Lee, not to Grant, that he wrote", "the help that Lee gave to Grant"
            if self._cleft(opening) >= 0 or self._is_had(opening, at):
                return self.told
            return self._behind_that(opening)
        if (
            phrase.kind == "verb"
            and (phrase.head in english.SAYING or (phrase.head in english.UNREAL and phrase.form != "ing"))
            and self._kind(at - 1) == "noun"
            and self._kind(opening + 1) == "noun"
        ):
            return self._as_said(opening)
        return self.told

    def _is_had(self, that: int, at: int) -> bool:
        """Is what stands before "that" the object of a light verb behind it: "the trust that Lee placed in Grant"?"""
        return (
            self._kind(that - 1) == "noun"
            and not self.phrases[that - 1].denied
            and that < at - 1
            and self._kind(at - 1) == "noun"
            and self._kind(at + 1) == "preposition"
            and not self.phrases[at].passive
            and self.phrases[at].head in english.LIGHT | english.TAKING
        )

    def _is_told_how(self, opening: int, at: int) -> bool:
        """Is it granted that a deed was done, of which is told why or how: "the reason why Lee fled", "how Lee took the fort is well known"?"""
        verb = self.phrases[at]
        past = verb.form == "finite" and self.tokens[verb.at].part not in ("base", "s") and not verb.unreal
        counted = self.tokens[self.phrases[opening].last].form in ("many", "much", "few", "far")
        willed = self._head(opening) in ("until", "till") and any(
            token.form in english.MODALS or token.form == "to" for token in self.tokens
        )
        return past and self._kind(opening + 1) == "noun" and opening + 2 == at and not counted and not willed

    def _back_over_adjunct(self, at: int) -> int:
        """Before a comma at `at`, past nouns and prepositions."""
        here = self._past(at - 1, -1)
        return here - 1 if self._kind(here) == "," and self._kind(here - 1) in ("that", "sub") else here

    def _opened_by(self, at: int) -> int:
        """The "that" or "if" that a clause behind "and" may still stand under; -1 if none."""
        for here in range(at - 1, -1, -1):
            if self._kind(here) in (";", ","):
                return -1
            if self._kind(here) in ("that", "sub"):
                return here
        return -1

    def _behind_that(self, at: int) -> str:
        before = self._phrase(at - 1)
        if before is not None and before.kind == ",":
            begun = next(
                (here for here in range(at - 2, max(at - 7, 0), -1) if self._kind(here) in (",", ";", "that")), -1
            )
            if self._kind(begun) == "," and self._head(begun + 1) == "as":
                # "Did not say, as some believe, that"
                at = begun
                before = self._phrase(at - 1)
            else:
                before = self._phrase(at - 2)
        if before is not None and before.kind == "conjunction":
            earlier = next((here for here in range(at - 1, -1, -1) if self._kind(here) == "that"), -1)
            return self._behind_that(earlier) if earlier >= 0 else self.told
        if before is None:
            return self.told
        if self.tokens[self.phrases[at].first - 1].form in ("likely", "unlikely"):
            return UNREAL
        if before.kind == "verb":
            saying = at - 1 if self._kind(at - 1) == "verb" else at - 2
            if self._head(saying - 1) in _NO_ONE and self._kind(saying - 1) == "noun":
                # "Nobody proved that Lee had come"
                return UNREAL
            return self._as_said(saying)
        if before.kind != "noun":
            return self.told
        if "any" in before.words:
            # "Is there any evidence that Lee fled"
            return UNREAL
        if before.head in english.HOPES or (before.denied and before.head not in ("doubt", "question")):
            return UNREAL
        if before.head in _CLAIMS:
            return UNREAL
        if before.head in english.SAID:
            return REPORTED
        if before.head in english.DENIALS:
            return UNREAL
        if before.head in ("true", "certain", "untrue", "false", "doubtful", "case"):
            verb = self._phrase(at - 2)
            return (
                UNREAL
                if before.head in ("untrue", "false", "doubtful") or (verb is not None and verb.unreal)
                else self.told
            )
        # "He told the king that", "told the king, and none but him, that": the verb stands before the noun.
        here = self._past(at - 2, -1)
        if self._kind(here) == ",":
            past = self._past(here - 1, -1)
            here = past if self._kind(past) == "verb" and self.phrases[past].words & english.NEGATIONS else here
        if self._kind(here) == "verb" and self.phrases[here].head in english.SAYING | english.UNREAL | english.DENIALS:
            return self._as_said(here)
        return self.told

    def _as_said(self, at: int) -> str:
        """Whether what stands behind a verb of saying, knowing or wishing is so."""
        phrase = self.phrases[at]
        if (
            phrase.head in english.DENIALS
            and phrase.words & english.NEGATIONS
            and not phrase.words & {"will", "would", "shall", "should", "may", "might"}
        ):
            # "Did not deny that Lee had come"
            return REPORTED
        if phrase.head in english.DENIALS or (phrase.form == "to" and phrase.passive):
            # "It is to be supposed that"
            return UNREAL
        if phrase.form == "to" and self._head(at - 1) in ("wrong", "mistake", "error", "absurd", "false", "idle"):
            # "It would be wrong to suppose that"
            return UNREAL
        if phrase.head in _BELIEVING and self._head(at - 1) in ("refuse", "decline"):
            # "Refused to believe that Lee had come"
            return UNREAL
        who = self._phrase(at - 1)
        if who is not None and who.kind == "noun" and (who.denied or self.tokens[who.first].form in _FEW):
            # "Nobody believed that Lee had come"
            return UNREAL
        if phrase.head in english.KNOWING:
            # But "I do not find that Lee wrote"
            return UNREAL if phrase.words & english.NEGATIONS and phrase.head in _FINDING else FACT
        if phrase.unreal or (phrase.head == "suppose" and phrase.form == "ing"):
            return UNREAL
        if phrase.head in english.SAYING - english.CLAIMING:
            return REPORTED
        return UNREAL if phrase.head in english.UNREAL | english.CLAIMING else FACT
