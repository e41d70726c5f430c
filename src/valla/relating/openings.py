"""Whether what a clause tells is so, by what opens it: "if", "when", "that" behind a verb of saying, knowing or wishing."""

from __future__ import annotations

from valla.relating import english
from valla.relating.clauses import FACT, REPORTED, UNREAL
from valla.relating.parts import Phrase
from valla.relating.subjects import Subjects

__all__ = ["ASKING", "Openings"]

_BELIEVING = frozenset("believe think suppose accept".split())
"""What one may refuse to do where a thing is not so."""

_ERRORS = frozenset(
    "wrong mistake error absurd false idle libel slander calumny fiction legend myth fable lie untrue nonsense folly exaggeration anachronism unfair unjust incorrect inaccurate".split()
)
"""What it is to say a thing that is not so."""

_FEW = frozenset("few nobody none nothing".split())
"""Who says nothing, and does nothing: "few believed it"."""

ASKING = frozenset("how why what".split())
_OPEN = ASKING | {"when", "whenever"}
"""What opens a clause on what happens whenever or however that is."""
_MEASURES = frozenset("much many far long often little few".split())

_CLAIMS = frozenset(
    "suppose imagine claim allegation allegations accusation charge rumor rumour rumors rumours legend tale myth fable".split()
)
"""What is only said, and open to doubt: "claimed that Lee had fled"."""

_FINDING = frozenset("find see show discover prove understand appear happen remember".split())
"""Who does not do this does not know whether it is so."""


class Openings(Subjects):
    """What stands before a clause, and whether what the clause tells is so by it."""

    def _of_finite(self, at: int) -> str:
        """Whether what a finite verb tells is so; one behind a comma stands under what the verb does to which it is joined."""
        if self._kind(at - 1) == "," and self._before_insertion(at - 1) < 0 and (joined := self._joined_to(at)) >= 0:
            return self._outer(joined)
        return self._outer(at)

    def _outer(self, at: int) -> str:
        """Whether what a clause tells is so, by what stands before the clause."""
        if self._kind(at - 1) == "conjunction":
            joined = self._joined_to(at)
            return self._outer(joined) if joined >= 0 else FACT
        opening = self._opening(at)
        if self._kind(opening) == ",":
            opening = self._opening_past_comma(opening)
        if self._kind(opening) == "conjunction" and (earlier := self._opened_by(opening)) >= 0:
            opening = earlier
        phrase = self._phrase(opening)
        if phrase is None:
            return self.told
        if phrase.kind == "sub":
            return self._behind_link(opening, at)
        if phrase.kind == "that":
            # "It was to Lee, not to Grant, that he wrote", "the help that Lee gave to Grant"
            if self._cleft(opening) >= 0 or self._is_had(opening, at):
                return self.told
            bare = self.tokens[self.phrases[at].at].part == "base" and self.phrases[at].first == self.phrases[at].at
            if bare and self._head(opening - 1) in english.REQUESTING:
                # "Insisted that I appeal to Lee"
                return UNREAL
            return self._behind_that(opening)
        if (
            phrase.kind == "verb"
            and (phrase.head in english.SAYING or (phrase.head in english.UNREAL and phrase.form != "ing"))
            and self._kind(at - 1) == "noun"
            and self._kind(opening + 1) == "noun"
        ):
            return self._as_said(opening)
        return self.told

    def _opening(self, at: int) -> int:
        """The phrase that stands before a clause: before the subject of its verb."""
        here = at - 1
        if self._kind(here) == ",":
            subject = self._before_insertion(here)
            if subject >= 0:
                here = subject
        return self._past(here, -1)

    def _opening_past_comma(self, opening: int) -> int:
        """What opens a clause, where a comma stands before it: "if, as is said, he met", "that, on the 5th, he met"; the comma, if nothing more does."""
        here = opening
        if self._kind(opening - 1) == "verb":
            # "If, as Lee says, they came"
            within = self._past(opening - 2, -1)
            if self._kind(within) != "sub" or self._kind(within - 1) != ",":
                return opening
            here = within - 1
        if self._kind(here - 1) in ("that", "sub"):
            return here - 1
        past = self._back_over_adjunct(here)
        return past if self._kind(here - 1) not in ("", "verb") and self._kind(past) in ("that", "sub") else opening

    def _behind_link(self, opening: int, at: int) -> str:
        """Whether what stands behind "if", "when", "how" is so."""
        link = self.phrases[opening]
        if link.head == "than" and any(token.form == "sooner" for token in self.tokens[:3]):
            # "No sooner had he come than Lee attacked him"
            return self.told
        if link.head in ("why", "how", "until", "till") and self._is_told_how(opening, at):
            return self.told
        if link.head in english.UNREAL_LINKS or (link.head == "as" and self._kind(opening + 1) == "sub"):
            return UNREAL
        if link.head == "though" and self._head(opening - 1) == "as":
            # "He fled as though Lee had attacked him"
            return UNREAL
        if link.head in _OPEN and self.tokens[self.phrases[at].at].part in ("base", "s"):
            # "When I write you": whenever that is.
            return UNREAL
        if link.head == "how" and self.tokens[min(link.last, len(self.tokens) - 1)].form in _MEASURES:
            # "How often Lee visited them is not known", but "told how Lee had visited them"
            return UNREAL
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
        """Whether what stands behind "that" is so, by the verb or noun before it."""
        at = self._before_date(at)
        before = self._phrase(at - 1)
        if before is not None and before.kind == ",":
            begun = self._back_to(at - 1, (",", ";", "that"), max(at - 7, 0))
            within = [item.kind for item in self.phrases[begun + 1 : at - 1]]
            if (self._kind(begun) == "," and self._head(begun + 1) == "as") or (
                within == ["noun", "verb"] and self._head(at - 2) in english.SAYING
            ):
                # "Did not say, as some believe, that", "wished, he said later, that"
                at = begun
                before = self._phrase(at - 1)
            else:
                noun = self._climbed(at - 2) if self._kind(at - 2) == "noun" else -1
                before = self._phrase(noun if noun >= 0 and self.phrases[noun].head in english.HOPES else at - 2)
        if before is not None and before.kind == "conjunction":
            earlier = self._back_to(at, ("that",))
            return self._behind_that(earlier) if earlier >= 0 else self.told
        if before is None:
            return self.told
        if self.tokens[self.phrases[at].first - 1].form in ("likely", "unlikely"):
            return UNREAL
        if before.kind == "verb":
            saying = at - 1 if self._kind(at - 1) == "verb" else at - 2
            first = saying
            while self._kind(first - 1) == "verb":
                first -= 1
            if self._is_nobody(first - 1):
                # "Nobody proved that Lee had come", "no evidence has come to light that Lee had come"
                return UNREAL
            return self._as_said(saying)
        return self._behind_noun(before, at) if before.kind == "noun" else self.told

    def _before_date(self, at: int) -> int:
        """Where a date begins that ends before a phrase: "recommended on May 5, 1777, that"; the phrase itself, if there is none."""
        here = at - 1
        while self._kind(here) in (",", "noun", "preposition"):
            noun = here + (self._kind(here) == "preposition")
            if self._kind(here) != "," and not (self._is_time(self.phrases[noun]) or self._head(noun).isdigit()):
                break
            here -= 1
        # "It was not until May 5, 1777, that"
        return here + 1 if self._is_preposition(here + 1) and self._head(here) != "be" else at

    def _behind_noun(self, noun: Phrase, at: int) -> str:
        """Whether what stands behind "that" is so, by a noun before it: "the hope that", "the news that", "it is doubtful that"."""
        if "any" in noun.words or self.tokens[noun.first].form in _FEW:
            # "Is there any evidence that Lee fled", "few believed that Lee had fled"
            return UNREAL
        if noun.head in english.HOPES or (noun.denied and noun.head not in ("doubt", "question")):
            return UNREAL
        if noun.head in _CLAIMS or (noun.head == "it" and self._head(at - 2) == "have"):
            # "Rumour had it that Lee had fled"
            return UNREAL
        if noun.head in english.SAID:
            return REPORTED
        if noun.head in english.DENIALS or noun.head in ("untrue", "false", "doubtful"):
            return UNREAL
        if noun.head in ("true", "certain", "case"):
            verb = self._phrase(at - 2)
            return UNREAL if verb is not None and verb.unreal else self.told
        # "He told the king that", "told the king, and none but him, that": the verb stands before the noun.
        here = self._past(at - 2, -1)
        if self._kind(here) == "verb" and self._is_nobody(here - 1):
            # "No evidence has come to our notice that Lee had fled"
            return UNREAL
        if self._kind(here) == ",":
            past = self._past(here - 1, -1)
            here = past if self._kind(past) == "verb" and self.phrases[past].words & english.NEGATIONS else here
        if self._kind(here) == "verb" and self.phrases[here].head in english.SAYING | english.UNREAL | english.DENIALS:
            return self._as_said(here)
        return self.told

    def _as_said(self, at: int) -> str:
        """Whether what stands behind a verb of saying, knowing or wishing is so."""
        phrase = self.phrases[at]
        if phrase.head in english.DENIALS and phrase.words & english.NEGATIONS and not phrase.words & english.PENDING:
            # "Did not deny that Lee had come"
            return REPORTED
        if phrase.head in english.DENIALS or self._is_said_idly(at):
            return UNREAL
        if self._is_nobody(at - 1):
            # "Nobody believed that Lee had come"
            return UNREAL
        if phrase.head in english.KNOWING:
            # But "I do not find that Lee wrote"
            return UNREAL if phrase.words & english.NEGATIONS and phrase.head in _FINDING else FACT
        if phrase.unreal or (phrase.head == "suppose" and (phrase.form == "ing" or not phrase.first)):
            # "Suppose that Lee had come"
            return UNREAL
        if phrase.head in english.SAYING - english.CLAIMING:
            return REPORTED
        return UNREAL if phrase.head in english.UNREAL | english.CLAIMING else FACT

    def _is_nobody(self, at: int) -> bool:
        """Is it a noun that tells of none, or of few: "no man", "nobody", "no one", "few of them"?"""
        who = self._phrase(at)
        if who is None or who.kind != "noun":
            return False
        first = self.tokens[who.first].form
        alone = first == "one" and who.first > 0 and self.tokens[who.first - 1].form == "no"
        return who.denied or alone or first in _FEW

    def _is_said_idly(self, at: int) -> bool:
        """Does an infinitive say that it is only supposed, or not believed?"""
        phrase = self.phrases[at]
        if phrase.form == "to" and phrase.passive:
            # "It is to be supposed that"
            return True
        being = self._back_to(at, ("verb",))
        if phrase.form == "to" and self._head(being) == "be" and any(token.form in _ERRORS for token in self.tokens[self.phrases[being].last : phrase.first]):  # fmt: skip
            # "It would be wrong to suppose that", "it is a libel upon him to say that"
            return True
        # "Refused to believe that Lee had come"
        return phrase.head in _BELIEVING and self._head(at - 1) in ("refuse", "decline")
