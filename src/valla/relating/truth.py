"""Whether a sentence tells that a deed was done, by the words under which its verb stands."""

from __future__ import annotations

from valla.relating import english
from valla.relating.clauses import FACT, REPORTED, UNREAL
from valla.relating.lists import verbs
from valla.relating.openings import ASKING
from valla.relating.order import FORCED
from valla.relating.parts import FINITE
from valla.relating.possible import Possibles

__all__ = ["PERFORMED", "Truths"]

PERFORMED = frozenset(
    "tell bid desire introduce condole apprise apprize notify apologize apologise explain communicate mention repeat request beg ask entreat congratulate thank assure inform acknowledge recommend remind advise urge enclose inclose send transmit forward refer acquaint present submit write return".split()
)
"""What a letter does by saying so."""

_ANY_SAYING = frozenset("must would cannot can may".split())

_SAYING_MODALS = {
    **dict.fromkeys(("remind", "beg", "ask"), _ANY_SAYING | {"will"}),
    **dict.fromkeys(("desire", "advise"), frozenset(("must", "would"))),
    **dict.fromkeys("write send forward transmit return present submit enclose inclose".split(), frozenset(("must",))),
}
"""Under which auxiliaries "I" do something by saying so: "I will remind the judge", "I must thank you"."""

_BEFORE_WHAT_IS_NOT = frozenset("for of against without from instead to".split())
"""Prepositions before a deed of which it is not told that it was done."""

_AWAY_FROM = frozenset(
    "prevent forbid prohibit stop avoid hinder oppose insist suggest propose recommend fear expect hope wish desire intend deny doubt anticipate risk".split()
)
"""Verbs behind which what someone does is only thought of."""

_COURSE = frozenset("dint course act process".split())
"""By whose "dint" or "course" something is done."""

_RELYING = frozenset("bend bank count depend reckon rely".split())
"""Verbs whose "on" tells what one means to do, or hopes for."""

_GOING_ON = frozenset("begin start continue keep go commence end cease quit finish".split())
_WRITING = frozenset("write telegraph wire cable speak reply respond answer".split())
"""Before a gerund these tell that it was done: "kept writing", "wrote thanking him"."""
_GRANTING = frozenset("report admit recall remember acknowledge".split())
_LEAVING_OUT = frozenset("help forbear resist avoid omit".split())
"""What one could not do who did something: "could not help insulting Lee"."""
_DECIDING = frozenset("decide vote resolve choose".split())
_SIDING = frozenset(
    "support uphold back endorse approve condemn censure denounce oppose reject repudiate remain stay adhere".split()
)
"""What one has done by deciding to do it."""
_SEIZING = frozenset("have do take get enjoy make commit embrace seize".split())
"""What one does with an honour or an occasion."""


class Truths(Possibles):
    """Whether the deeds of a sentence were done."""

    def _truth(self, at: int) -> str:
        """Whether the deed of a verb was done; looked for once."""
        if at not in self._truths:
            self._truths[at] = UNREAL
            self._truths[at] = self._find_truth(at)
        return self._truths[at]

    def _find_truth(self, at: int) -> str:
        """Looks whether the deed of a verb was done."""
        phrase = self.phrases[at]
        if self._is_performed(at):
            return FACT
        if self._is_not_done(at):
            return UNREAL
        if phrase.form == "to":
            return self._of_infinitive(at)
        if phrase.form == "ing":
            return self._of_gerund(at)
        if phrase.form == "base" and self._kind(at - 1) == "conjunction":
            joined = self._joined_to(at)
            return self._truth(joined) if joined >= 0 else UNREAL
        return self._of_finite(at)

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
            or (self._kind(at - 2) == "sub" and self.phrases[at - 2].head in english.UNREAL_LINKS | ASKING)
        ):
            return False
        if not any(actor.kind == "I" for actor in self._subject(at)):
            return False
        if "cannot" in phrase.words and not any(
            token.form == "but" for token in self.tokens[phrase.first : phrase.last]
        ):
            # "I cannot ask you to yield", but "I cannot but ask you"
            return False
        return not phrase.unreal or bool(
            phrase.words & _SAYING_MODALS.get(phrase.head, _ANY_SAYING) and not phrase.words & english.HAVE
        )

    def _of_infinitive(self, at: int) -> str:
        """Whether an infinitive tells what was done, by the verb on which it hangs."""
        if self._caused(at):
            return UNREAL if self._is_tried(at - 2) else self._truth(at - 2)
        if (errand := self._errand(at)) >= 0:
            return self._truth(errand)
        governor = self._governor(at)
        if governor < 0:
            return UNREAL
        phrase = self.phrases[governor]
        if self._kind(at - 1) == "conjunction" or (phrase.passive and phrase.head in FORCED | {"please"}):
            return self._truth(governor)
        if governor == self._ready(at):
            return self._outer(governor) if not phrase.words & english.MODALS else UNREAL
        if self._kind(at - 1) == "noun" and self._head(at - 2) != "by":
            # "Had no occasion to attack"
            idle = self.phrases[at - 1].denied or self._is_tried(governor)
            return UNREAL if idle else self._truth(governor)
        if phrase.passive and self.phrases[at].perfect and phrase.head in english.SAYING - english.CLAIMING:
            return REPORTED if self._truth(governor) else UNREAL
        if phrase.head in ("seem", "appear") and self.phrases[at].perfect:
            return REPORTED
        if phrase.head in english.HESITATING | {"refuse", "decline"}:
            # But "do not fail to come" asks for it.
            done = phrase.words & english.NEGATIONS and phrase.words & {"did", "never", "could", *english.HAVE}
            return (
                self._of_finite(governor) if done and not phrase.words & {"would", "should", "may", "might"} else UNREAL
            )
        return self._truth(governor) if self._is_done_by(governor, at) else UNREAL

    def _is_done_by(self, governor: int, at: int) -> bool:
        """Is what an infinitive tells done, if the verb is on which it hangs: "went on to attack"?"""
        verb, deed = self.phrases[governor], self.phrases[at]
        link = self.phrases[at - 1]
        if verb.head in english.TRYING and deed.head in english.WINNING:
            # Who tries to persuade asks.
            return True
        if verb.passive and verb.head in ({"know", "find", "discover"} if deed.perfect else {"see", "hear"}):
            # "Was known to have bribed Lee", "was seen to strike Lee"
            return True
        if verb.head in ("come", "rise") and any(
            frame.kind in ("SUPPORT", "ACCUSE") for frame in verbs().get(deed.head, ())
        ):
            # "Came to support Lee", "rose to denounce Lee"
            return True
        if verb.head == "go" and (
            link.head == "on" or (link.head == "as" and self.tokens[link.first - 1].form == "far")
        ):
            # "Went on to attack", "went so far as to accuse"
            return True
        if verb.head in _DECIDING and deed.head in _SIDING:
            # "Voted to uphold the government": to decide it is to do it.
            return True
        if link.head == "as" and verb.head == "be":
            # "Was so kind as to lend"
            return True
        if verb.head == "have" and self.tokens[deed.first - 1].form in ("yet", "still"):
            # "Had yet to meet"
            return False
        return verb.head in english.DONE and (verb.head != "have" or self.letter or "had" in self._written(governor))

    def _is_tried(self, at: int) -> bool:
        """Is it an attempt: "tried to persuade"? What another was to do is not told then."""
        governor = self._governor(at) if self.phrases[at].form == "to" else -1
        return governor >= 0 and self.phrases[governor].head in english.TRYING

    def _of_gerund(self, at: int) -> str:
        """Whether a gerund or participle tells what was done, by what stands before it."""
        if self._is_owned(at):
            return self._of_owned_gerund(at)
        if (judging := self._ground(at)) >= 0:
            # "Never forgave Lee for attacking the king": Lee did.
            return self._outer(judging) if self._is_only_denied(judging) else self._truth(judging)
        before = self._phrase(at - 1)
        if before is None or before.kind in (",", "noun", "sub", ";"):
            return self._of_free_participle(at)
        if before.kind == "conjunction":
            joined = self._joined_to(at)
            # "In sympathy with the plan, and supporting Lee, he came"
            return self._truth(joined) if joined >= 0 else self._as_host(at)
        if self._is_content(at):
            return self.told
        if before.kind == "preposition":
            return self._of_gerund_behind_preposition(at)
        return self._of_gerund_behind_verb(at) if before.kind == "verb" else UNREAL

    def _as_host(self, at: int) -> str:
        """Whether what the clause tells is so in which a participle stands."""
        host = self._host(at)
        return self._truth(host) if host >= 0 else UNREAL

    def _of_owned_gerund(self, at: int) -> str:
        """Whether a gerund with a possessive tells what was done: "my writing to you"."""
        near, ahead = self._nearest_verb(at - 1), self._phrase(at - 2)
        idle = ahead is not None and ahead.kind == "preposition" and ahead.head in _BEFORE_WHAT_IS_NOT
        return UNREAL if idle or self._head(near) in _AWAY_FROM else FACT

    def _of_free_participle(self, at: int) -> str:
        """Whether a participle tells what was done that nothing but its clause governs."""
        host = self._host(at)
        if host < 0 or self.phrases[host].unreal:
            return UNREAL
        if (
            self._kind(at - 1) == "noun"
            and self.phrases[at - 1].head not in english.LETTERS
            and host == at - 2
            and self.phrases[host].head in english.UNREAL
        ):
            # "Prevented me writing"
            return UNREAL
        return self._truth(host)

    def _of_gerund_behind_preposition(self, at: int) -> str:
        """Whether a gerund behind a preposition tells what was done."""
        link, noun = self.phrases[at - 1], self._phrase(at - 2)
        if (
            noun is not None
            and noun.kind == "noun"
            and self.tokens[noun.last - 1].form in english.HOPES - english.HONOURS
        ):
            # "His insistence on seeing Lee"
            return UNREAL
        near = self._nearest_verb(at)
        if link.head in ("by", "in", "on", "upon") and near >= 0:
            # "Asked for his aid in expelling Lee"
            return UNREAL if self.phrases[near].head in english.UNREAL | _RELYING else self._truth(near)
        if link.head in ("by", "after", "in", "on", "upon", "since", "besides"):
            return self._as_host(at)
        if link.head == "of" and noun is not None and noun.head in _COURSE:
            # "By dint of flattering Lee"
            return self._as_host(at)
        if link.head == "without" and near >= 0 and self._is_only_denied(near, self.phrases[at].head):
            # "Never left without thanking Lee", "I must not close without thanking you"
            return self._outer(near)
        if noun is not None and noun.head in english.HONOURS:
            if link.head == "of" and (had := self._had(at - 2)) >= 0:
                return self._truth(had)
            if self.letter and self._is_not_missed(at - 3):
                return FACT
        if noun is not None and link.head != "without" and link.head in self._owning(at):
            return self._as_host(at)
        return UNREAL

    def _had(self, honour: int) -> int:
        """The verb by which one has an honour or an occasion: "had the pleasure of seeing", "did himself the honour of writing", "did me the honour of calling"; -1 if there is none."""
        here = honour - 1 - self._is_reflexive(honour - 1)
        if self._kind(here) == "verb" and self.phrases[here].head in _SEIZING:
            return here
        given = self._kind(honour - 1) == "noun" and self._kind(honour - 2) == "verb"
        return honour - 2 if given and self.phrases[honour - 2].head == "do" else -1

    def _of_gerund_behind_verb(self, at: int) -> str:
        """Whether a gerund right behind a verb tells what was done."""
        verb = self.phrases[at - 1]
        if verb.head in _GOING_ON or verb.head in _WRITING:
            return self._truth(at - 1)
        if verb.head in ("regret", "repent") and self.phrases[at].perfect:
            return self._outer(at - 1) if not verb.words & english.MODALS else UNREAL
        if verb.head in _LEAVING_OUT and verb.words & {"not", "cannot"} and verb.words & {"could", "cannot", "can"}:
            # "Could not help insulting Lee"
            return self._outer(at - 1)
        return REPORTED if verb.head in _GRANTING and self._truth(at - 1) else UNREAL

    def _is_only_denied(self, at: int, deed: str = "") -> bool:
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
