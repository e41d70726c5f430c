"""The clauses of a sentence without a grammar: its verbs and nouns of deed, who stands before them and behind them. Where the order of the phrases leaves it open nothing is said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from valla.relating import english
from valla.relating.behind import of_nation
from valla.relating.clauses import FACT, UNREAL, Clause
from valla.relating.complements import REFUSING
from valla.relating.fitting import ANSWERING, BEFALLEN
from valla.relating.insertions import is_name
from valla.relating.lists import nouns, verbs
from valla.relating.nominal import RESULTING, Nominals
from valla.relating.order import INTO
from valla.relating.parts import FINITE, Actor, Phrase, Token

__all__ = ["clauses", "subjects"]

_GRACING = frozenset("favor favour honor honour grace oblige indulge".split())
"""What one does with what is one's own."""
_ABSORBING = frozenset("annex incorporate absorb".split())

_CLOSE = frozenset("friend friends".split())
"""What tells no deed where someone is only called so before the name: "Lee's friend Mr. Hill"."""

_TOWARD = ("of", "to", "on", "for", "in", "with", "against", "at", "toward")
"""Where stands toward whom a noun tells something."""
_ARISING = frozenset(
    "pass arise break begin start ensue erupt develop follow emerge grow occur happen take commence continue".split()
)
"""Verbs that tell that there came to be what their subject says."""
_ORDERING = frozenset("order effect procure decree command direct authorise authorize approve announce".split())
_ORDERED = frozenset(
    "arrest imprisonment banishment exile deportation detention execution hanging dismissal removal recall discharge suspension expulsion release liberation appointment promotion reinstatement court-martial".split()
)
"""What is done to him whose it is called: "his arrest"."""
_MADE = frozenset("make deliver give send read present submit address write issue dispatch".split())
_LOSING = frozenset("lose forfeit abandon withdraw withhold lack forgo renounce".split())
"""Verbs that tell that what their object says is no more."""
_KEEPING = frozenset(
    "renew resume continue keep maintain revive repeat reiterate pursue begin start open enter".split()
)
"""Light verbs that do not tell that what their object says came about by them."""
_ROLE_VERBS = frozenset("serve act work go come remain live return travel appear speak".split())
"""Verbs behind which "as" tells what one is."""
_REQUESTING = frozenset(
    "ask beg beseech command desire direct entreat order pray recommend request require solicit".split()
)
_OUGHT = frozenset("should might be".split())
_WILLING = _OUGHT | {"will", "would", "shall"}
"""Behind verbs that tell nothing but a request: "I desire that you will come", not "insisted that he would come"."""

_REFUSED = frozenset("refuse decline reject deny ignore".split())
"""What becomes of a request that was made."""

_COMPLAINING = frozenset("protest complain remonstrate object grumble".split())
"""What one does to one about another."""

_COMMANDING = frozenset(
    "order recall withdraw lead command deploy send disband move march concentrate rally encourage urge exhort address divide evacuate pull bring call lose throw muster reinforce position station".split()
)
"""What a commander does with his men."""

_TROOPS = frozenset(
    "troops forces army armies men soldiers fleet ships cavalry infantry artillery regiment division".split()
)

_OPENING = frozenset("to with against from by upon on".split())
"""What may open a clause with him toward whom it is: "to Lee he wrote"."""

_AWAITING = frozenset("wait hope look long ask beg call apply send prepare".split())

_THINKING = frozenset(
    "trust believe fear suspect see know find doubt hear understand feel regret acknowledge admit recognize".split()
)
"""Behind these a noun with a verb of its own is no object."""


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


class _Sentence(Nominals):
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
            elif phrase.kind == "noun":
                yield from self._noun(at, phrase)
        yield from self._addressing()

    def _verb(self, at: int, phrase: Phrase) -> Clause:
        token = self.tokens[phrase.at]
        clause = Clause(
            phrase.head, False, token.start, token.end, after=self._after(phrase.at + 1), thing=self._thing(at)
        )
        passive = self._is_passive(at)
        clause.passive = passive
        slots = self._slots(
            at + 2 if self._kind(at + 1) == "verb" and self._become(at + 1) == at else self._shared_end(at)
        )
        become = self._become(at)
        if "to" in slots and self._is_of_object(at, phrase):
            slots.pop("to")
        deed = self._phrase(at + 1)
        if not passive and deed is not None and not deed.actors and deed.head in nouns() and slots.get("by") and slots.get("obj's"):  # fmt: skip
            # "Condemned the persecution of the church by the king"
            slots["obj's"] = slots["by"]
        place, whom = self._fronted(at)
        if whom and not slots.get(place) and not slots.get("obj"):
            slots[place] = whom
        if slots.get("obj"):
            # "Asked me about Lee"
            slots.pop("about", None)
        slots["obj"] = [] if self._is_own(at) else slots.get("obj", [])
        if not slots["obj"]:
            slots.pop("obj")
        if "from" in slots and phrase.head not in english.TAKING and self._is_from_object(at):
            slots.pop("from")
        subject = self._subject(become if become >= 0 else at)
        told = -1
        if self._kind(at + 1) == "that":
            told = self._next_finite(at + 1)
            told = told if told >= 0 else self._next_base(at + 1)
        if told >= 0:
            # "Charged that Lee had been removed" does not charge Lee.
            slots["that"] = [] if self._is_passive(told) else self._subject(told)
            asking = _WILLING if phrase.head in _REQUESTING else _OUGHT
            clause.wish = self.phrases[told].form == "base" or not asking.isdisjoint(self.phrases[told].words)
        if phrase.head in _THINKING and self._kind(at + 2) == "verb" and self.phrases[at + 2].form == "finite":
            # "I trust you will come"
            slots.pop("obj", None)
        if passive and "by" not in slots and phrase.head in english.STATES:
            # "Were opposed to the king" tells what they did themselves.
            clause.doers, clause.slots = subject, slots
        elif passive:
            clause.doers = slots.pop("by", []) or self._sender(at, phrase) or self._by_order(at)
            if not clause.doers and phrase.head in _GRACING:
                # "Was favoured with Lee's letter"
                clause.doers = slots.get("with's", [])
            if not clause.doers and phrase.head in _ABSORBING:
                # "Was annexed to France"
                clause.doers = slots.pop("to", []) or slots.pop("into", [])
            # "He was given a book": the one who is given is no object that stands behind.
            if len(subject) == 1 and self._is_reflexive(at - 1) and self._kind(at - 2) == "verb":
                # "Found himself opposed by"
                subject = self._subject(at - 2)
            clause.slots = slots | ({"obj": subject} if subject else self._by_subject(at, clause))
            behind = self._phrase(at + 1)
            if behind is not None and behind.head == "by" and self._kind(at + 2) == self._kind(at + 3) == "noun":
                # "Was shown by the king a letter"
                behind = self.phrases[at + 3]
            if subject and behind is not None and behind.kind == "noun" and not behind.actors:
                # "Was handed a letter by the king"
                clause.slots["iobj"] = subject
        elif (having := self._has_done(at)) >= 0:
            # "Stalin had him shot"
            clause.doers, clause.slots = self._subject(having), slots | {"obj": self.phrases[at - 1].actors}
            clause.truth = self._truth(having)
            return clause
        else:
            clause.doers = subject
            clause.slots = slots
            if phrase.head in ("refuse", "decline") and "obj" not in slots:
                clause.slots = slots | {"deed": self._aim(at + 1)}
            if "obj" not in slots and self._kind(at + 1) != "noun" and (whom := self._whom(at)):
                clause.slots["obj"] = whom
        place, whom = self._under_relative(at)
        if whom and not clause.slots.get(place):
            # "Speed, to whom he showed the letter"
            clause.slots = clause.slots | {place: whom}
        ahead = self._phrase(at + 1)
        idle = (
            ahead is not None
            and ahead.kind == "noun"
            and not ahead.actors
            and (ahead.denied or self.tokens[ahead.first].form in ("little", "scant"))
        )
        noun = self._climbed(at - 1) if passive and self._kind(at - 1) == "noun" else -1
        if noun >= 0 and self.phrases[noun].denied and not self.phrases[noun].actors:
            # "No attention was paid to Lee"
            idle = True
        # "Received no word from Lee", "found little support among"
        clause.truth = UNREAL if idle else self._truth(become if become >= 0 else at)
        return clause

    def _by_subject(self, at: int, clause: Clause) -> dict[str, list[Actor]]:
        """Who is named with that to which something is done: "Lee's plan was criticised", "relations with Lee were broken off", "an alliance between Lee and Grant was concluded"."""
        while self._kind(at - 1) == "conjunction" and (joined := self._joined_to(at)) >= 0 and self._is_passive(joined):
            # "Lee's plan was praised by the king and supported by Grant"
            at = joined
        here = self._climbed(at - 1) if self._kind(at - 1) == "noun" else -1
        thing = self._phrase(here)
        if thing is None or thing.kind != "noun" or thing.actors or thing.denied or thing.head in BEFALLEN:
            return {}
        clause.thing = self.tokens[thing.last - 1].form
        behind = self._slots(here + 1)
        if thing.head in nouns() and behind.get("by"):
            # "The expulsion of Lee by the party was approved"
            return {"obj's": behind["by"]}
        whose = {"obj's": thing.owners or behind.pop("of", []) or behind.pop("obj's", [])}
        if thing.owners or not any(frame.kept == (clause.thing,) for frame in verbs()[clause.word]):
            # "Lee's meeting with the king was arranged by Grant"
            return whose
        if len(both := behind.pop("between", [])) > 1 and not clause.doers:
            clause.doers, behind["with"] = both[:1], both[1:]
        return behind | whose

    def _thing(self, at: int) -> str:
        """Of what a relative clause tells: the letter of "a letter he received from Lee", "the letter that was sent to Lee"."""
        phrase = self.phrases[at]
        here = at - 1
        if not phrase.passive and self._kind(here) == "noun":
            here -= 1
        here -= self._kind(here) in ("relative", "that")
        thing = self._phrase(here)
        if thing is None or here == at - 1 or thing.kind != "noun" or thing.actors or phrase.form != "finite":
            return ""
        return self.tokens[thing.last - 1].form

    def _sender(self, at: int, phrase: Phrase) -> list[Actor]:
        """Who wrote what is called only by whom it is for: "he complained in letters addressed to the king"."""
        if (
            phrase.head not in ("address", "write", "send", "direct")
            or phrase.first != phrase.at
            or self._kind(at - 1) != "noun"
        ):
            return []
        thing = self.phrases[at - 1]
        form = self.tokens[thing.last - 1].form
        if form not in english.LETTERS or form not in nouns():
            return []
        if thing.owners or self._is_occasion(at - 1, form):
            return thing.owners or self._host_subject(at - 1)
        governor, passive = self._over(at - 1)
        writes = (
            governor >= 0
            and not passive
            and self.phrases[governor].head in ("write", "send", "issue", "dictate", "dispatch", "despatch")
        )
        return self._subject(governor) if writes else []

    def _under_relative(self, at: int) -> tuple[str, list[Actor]]:
        """The preposition before the relative pronoun of a verb's clause, and whom that means: "to whom he wrote"."""
        here = at - 1
        while self._kind(here) in ("noun", "preposition") or (
            self._kind(here) == "verb" and self.phrases[here].head in english.DONE | {"find"}
        ):
            here -= 1
        if self._kind(here) != "relative" or self._kind(here - 1) != "preposition" or here == at - 1:
            return self._fronted(at)
        return self.phrases[here - 1].head, self._antecedent(here - 1)

    def _is_own(self, at: int) -> bool:
        """Are they one's own men to whom something is done: "recalled his forces"?"""
        thing = self._phrase(at + 1)
        return (
            thing is not None
            and thing.kind == "noun"
            and self.phrases[at].head in _COMMANDING
            and bool(thing.owners)
            and thing.owners[0].kind in ("he", "she", "they")
            and self.tokens[thing.last - 1].form in _TROOPS
        )

    def _fronted(self, at: int) -> tuple[str, list[Actor]]:
        """The preposition that opens a clause, and who stands behind it: "to Grant, who had come, Lee gave the sword", "it was to Grant that Lee wrote"."""
        here = at - 1
        if self._kind(here) != "noun" or self._kind(here - 1) == "preposition":
            return "", []
        here -= 1
        if self._kind(here) in ("that", "relative"):
            begin = self._cleft(here)
        else:
            start = max((step for step in range(here) if self._kind(step) in (";", "sub")), default=-1) + 1
            inserted = self._kind(start + 2) == "," and self._kind(start + 3) == "relative" and start + 2 < here
            # "To Grant, who had come, Lee gave", "to Grant, Lee gave", "to Grant Lee gave"
            begin = start if inserted and self._kind(here) == "," else here - 1 - (self._kind(here) == ",")
            if self._kind(begin - 1) not in ("", ";", "sub") or self._head(begin - 1) == "as":
                return "", []
        whom = self._phrase(begin + 1)
        if self._kind(begin) != "preposition" or whom is None or whom.kind != "noun" or whom.denied:
            return "", []
        return (self.phrases[begin].head, whom.actors) if self.phrases[begin].head in _OPENING else ("", [])

    def _noun(self, at: int, phrase: Phrase) -> Iterator[Clause]:
        last = self.tokens[phrase.last - 1]
        doing, taken = self._taken(at, phrase)
        if doing:
            doers = phrase.owners or taken.pop("by", [])
            truth = self._of_noun(at, phrase, self._over(at)[0])
            yield Clause(doing, False, last.start, last.end, doers, taken, self._after(phrase.last), truth)
            return
        if last.form not in nouns() or last.tag not in ("word", "capital"):
            yield from self._predicate(at, phrase)
            return
        together = self._together(at, last.form)
        pair = together or self._peoples(phrase)
        if last.tag == "capital" and not self.letter and not pair and not self._slots(at + 1).get("between") and not self._opens(phrase):  # fmt: skip
            yield from self._predicate(at, phrase)
            return
        if all(frame.agent for frame in nouns()[last.form]):
            yield from self._predicate(at, phrase)
            return
        if (
            phrase.words & english.THINGS_UNREAL
            or phrase.denied
            or (last.form == "deal" and phrase.words & {"good", "great"})
            or self._is_idle(at, last.form)
        ):
            return
        clause = Clause(last.form, True, last.start, last.end, after=self._after(phrase.last))
        if not phrase.owners and (whose := self._whose(at)):
            # "Lee, whose devotion to the king"
            phrase.owners, phrase.definite = whose, True
        slots = self._slots(self._joined_end(at)) or self._shared_slots(at)
        slots.setdefault("of", slots.pop("obj's", []))
        slots |= self._behind_verb(at, last.form, slots) or self._between_before(at, last.form, slots)
        link = self._phrase(at + 1)
        if last.form in ANSWERING and link is not None and link.head == "to" and not slots.get("to"):
            # "In response to an appeal from the king"
            of_thing = [slots.pop(place) for place in ("by", "from") if slots.get(place)]
            thing = self._phrase(at + 2)
            asks = thing is not None and any(frame.kind in ("CONSULT", "REQUEST") for frame in nouns().get(thing.head, ()))  # fmt: skip
            slots |= {"to's": of_thing[0]} if of_thing and asks else {}
        if pair and any(frame.mutual and (together or frame.kind == "AGREE") for frame in nouns()[last.form]) and not slots.get("with"):  # fmt: skip
            slots.setdefault("between", pair)
            yield Clause(last.form, True, last.start, last.end, [], slots, clause.after, self._of_noun(at, phrase, self._over(at)[0]))  # fmt: skip
            return
        if phrase.owners and slots.get("by") and not slots["of"]:
            # "Lee's dismissal by the king"
            doers, slots["of"] = slots["by"], phrase.owners
        else:
            doers = (
                phrase.owners
                or slots.get("by", [])
                or pair
                or of_nation(self.tokens, phrase)
                or self._owners_before(at)
                or self._owners_of_first(at)
                or self._owner_of_clause(at, phrase)
                or self._partaken(at)
                or (slots.get("before", []) if any(frame.kind == "INVESTIGATE" for frame in nouns()[last.form]) else [])
                or (slots.get("under", []) if slots["of"] else [])
                or (self._outcome(at) if slots["of"] or slots.get("with") else [])
            )
        beneath = [] if slots["of"] else self._beneath(at)
        if beneath:
            # "The land was under French occupation", "came under attack from the king"
            doers = doers or slots.get("from", [])
            slots |= dict.fromkeys(("of", "on", "against", "to"), beneath) if doers else {}
        if any(frame.slots == ("deed",) for frame in nouns()[last.form]):
            slots["deed"] = self._aim(at + 1)
        if not doers and not slots["of"] and not any(frame.mutual for frame in nouns()[last.form]):
            # "A letter from Lee", but not "the removal of the court from York".
            doers = slots.get("from", [])
        governor, passive = self._over(at)
        truth = self._of_noun(at, phrase, governor)
        if not doers and governor < 0 and self._is_manner(at, phrase) and (host := self._host(at)) >= 0:
            # "In agreement with the king they came"
            doers = self._doers(host)
            truth = self._truth(host)
        if (
            not doers
            and not (slots["of"] and slots.get("to"))
            and self._is_occasion(at, last.form)
            and (host := self._host(at)) >= 0
        ):
            # "He asked in a letter to Lee for help"
            doers = self._doers(host)
            truth, governor = self._truth(host), -1
            # "After the reception of Lee": what is done to him is not told of the subject.
            slots["of"] = []
        if governor >= 0 and not passive and doers and doers[0].kind in ("he", "she", "they"):
            # "They renewed their attacks on him"
            doers = self._subject(governor) or doers
        elif doers and doers[0].kind in ("he", "she") and (judged := self._judged(at)):
            # "Congratulated Lee on his victory over the king"
            doers = judged
        elif (
            doers
            and doers[0].kind in ("he", "she")
            and self._kind(at - 1) == "preposition"
            and (host := self._host(at)) >= 0
        ):
            # "He told of Lee in his letter to the king": it is not Lee's.
            subject = self._subject(host)
            doers = subject if subject and subject[0].kind == doers[0].kind else doers
        if last.form in english.LETTERS and (brought := self._delivered(at, slots.get("from", []))):
            doers, slots = brought
        if not doers and (told := self._reduced(at)) >= 0:
            # "The talk that Lee had with the king"
            doers, slots, governor = self._subject(told), slots | self._slots(told + 1), -1
            truth = self._truth(told)
        if (
            doers
            and doers[0].kind in ("he", "she")
            and (self._is_occasion(at, last.form) or (at == 1 and self._kind(0) == "preposition"))
            and self._is_first(doers[0])
            and (host := self._host(at)) >= 0
        ):
            # "In his message to Congress the President said"
            doers = self._subject(host)
        if (favoured := self._favoured(at)) >= 0 and (receiver := self._subject(favoured)):
            # "I am favoured with a letter from Lee"
            slots = {**slots, "to": receiver}
        if governor >= 0:
            verb = self.phrases[governor]
            place, whom = self._under_relative(governor)
            if whom and not slots.get(place):
                # "Speed, with whom he kept up a correspondence"
                slots[place] = whom
            takes = not passive and verb.head in english.TAKING and self._is_taken(at, governor)
            if verb.head in ("have", "get") and not phrase.definite and last.form in english.HELD:
                # "Had a hatred of the king"
                takes = False
            if phrase.owners and phrase.owners[0].kind in ("he", "she", "they") and verb.head in english.LIGHT:
                # "Had his revenge on the king" is his, "had his support" another's.
                takes = takes and last.form in english.HELD
            ordered = passive and verb.head in _ORDERING and not slots["of"] and last.form in _ORDERED
            if ordered and phrase.owners and (ordered_by := self._slots(governor + 1).get("by", [])):
                # "Lee's arrest was ordered by the king"
                doers, slots["of"] = ordered_by, phrase.owners
            if takes and not doers and slots.get("of") and last.form in english.HELD:
                # "Won the support of the king"
                doers = slots["of"]
                places = ("of",) if any("of" in frame.slots for frame in nouns()[last.form]) else _TOWARD
                slots = slots | dict.fromkeys(places, self._subject(governor))
            elif not doers and passive and verb.head in english.LIGHT:
                behind = self._slots(governor + 1)
                doers = behind.pop("by", [])
                slots = behind | slots
            elif (
                not passive
                and not doers
                and (verb.head in english.LIGHT or (verb.head in INTO and self._kind(at - 1) == "preposition"))
            ):
                doers = self._subject(governor)
                if self._kind(at - 1) == "noun":
                    # "Paid Lee a visit"
                    behind = self._slots(governor + 1)
                    slots = {"to": behind.get("obj", [])} | behind | slots
            elif (
                not passive
                and verb.head != "be"
                and phrase.owners
                and not (verb.head in english.LIGHT and phrase.owners[0].kind in ("he", "she", "they"))
                and not (verb.head in english.READING and last.form in english.LETTERS and slots.get("to"))
                and not set(map(_last, phrase.owners)) & set(map(_last, self._subject(governor)))
            ):
                if any("to" in frame.slots for frame in verbs().get(verb.head, ())):
                    # "Referred Hazard's letter to a committee": to whom goes with the verb.
                    slots.pop("to", None)
                if takes:
                    slots |= self._taker(governor, last.form)
            elif takes and (doers or slots.get("of")) and not (phrase.owners and slots.get("to")):
                taken = self._taker(governor, last.form)
                doers = doers or ([] if last.form in english.TIDINGS else slots.get("of", []))
                slots |= taken
        if self.letter and not any(slots.get(place) for place in ("to", "from")):
            slots |= self._addressed(phrase)
        if not doers and self._is_stance(at, last.form):
            # "In defiance of the king they met"
            host = self._host(at)
            doers = self._doers(host)
            truth = self._truth(host)
        elif over := self._overridden(at, last.form, phrase.owners or slots.get("of", [])):
            doers, slots, truth = over
        under = self._kind(at - 1) == "preposition" and self.phrases[at - 1].head == "under"
        told_by = phrase.owners or slots.get("of") or (slots.get("from", []) if under else [])
        if not beneath and (helped := self._circumstance(at, last.form, told_by)):
            # "With the consent of the king they won", "at Lee's request"
            doers, slots, truth = helped
        if (
            not doers
            and slots.get("of")
            and self.tokens[min(phrase.last, len(self.tokens) - 1)].form == "of"
            and any(slots.get(slot) for slot in slots if slot not in ("of", "in", "at", "for"))
        ):
            ahead = self._phrase(at + 2)
            # "The transfer of the colony from Spain to France"
            doers = (
                slots["from"]
                if slots.get("from") and slots.get("to")
                else [actor for actor in slots.pop("of") if ahead is not None and actor in ahead.actors]
            )
        if self._kind(at + 1) == "that" and doers and (told := self._next_finite(at + 1)) >= 0:
            # "The charge that Lee had come"
            slots = {**slots, "that": self._subject(told)}
        if last.form in REFUSING and (others := self._not_done(at + 1) or self._not_done(at + 3)):
            # "His refusal to meet Lee", "the refusal of the king to meet Lee"
            doers, slots = doers or slots["of"], {"of": others}
        clause.doers, clause.slots, clause.truth = doers, slots, truth
        yield clause

    def _judged(self, at: int) -> list[Actor]:
        """Whom another praised, thanked or blamed for what he did: "thanked Lee for his support of the king"."""
        whom, verb = self._phrase(at - 2), self._phrase(at - 3)
        if whom is None or verb is None or verb.kind != "verb" or whom.kind != "noun" or self._is_passive(at - 3):
            return []
        judges = self._head(at - 1) in ("for", "on", "upon") and verb.head in english.JUDGING | {"congratulate"}
        return whom.actors if judges and len(whom.actors) == 1 else []

    def _behind_verb(self, at: int, form: str, slots: dict[str, list[Actor]]) -> dict[str, list[Actor]]:
        """Who stands behind the verb of a noun, toward whom or between whom it is: "a quarrel broke out between them", "in a statement made to the king"."""
        verb = self._phrase(at + 1)
        if verb is None or verb.kind != "verb" or verb.form not in (*FINITE, "part"):
            return {}
        if verb.head in _ARISING and any(frame.mutual for frame in nouns()[form]) and not slots.get("with"):
            if verb.unreal:
                return {}
            between = self._slots(at + 2).get("between", [])
            return {"between": between} if len(between) > 1 else {}
        made = verb.head in _MADE and verb.first == verb.at and form in english.LETTERS
        if made and self._kind(at - 1) == "preposition" and self._kind(at + 2) == "preposition" and self.phrases[at + 2].head in ("to", "before"):  # fmt: skip
            behind = self._slots(at + 2)
            return {place: behind[place] for place in ("to", "before", "by") if behind.get(place)}
        return {}

    def _between_before(self, at: int, form: str, slots: dict[str, list[Actor]]) -> dict[str, list[Actor]]:
        """Between whom there is what a noun tells, if they open the sentence: "between Lee and Grant there grew up an enmity"."""
        both = self._phrase(1)
        if self._head(0) != "between" or both is None or len(both.actors) != 2 or slots.get("with"):
            return {}
        verb = self._phrase(at - 1)
        there = any(token.form == "there" for token in self.tokens[both.last : self.phrases[at].first])
        plain = verb is not None and verb.kind != "preposition" and any(frame.mutual for frame in nouns()[form])
        return {"between": both.actors} if there and plain else {}

    def _opens(self, phrase: Phrase) -> bool:
        """Is it the one word with which a sentence begins, and a capital therefore no name?"""
        return phrase.first == 0 and phrase.last == 1 and self.tokens[0].form not in english.LETTERS

    def _shared_slots(self, at: int) -> dict[str, list[Actor]]:
        """Toward whom a deed is that shares him with the next: "his victory over and capture of the king"."""
        link, noun = self._phrase(at + 1), self._phrase(at + 3)
        if (
            link is None
            or link.kind != "preposition"
            or self._kind(at + 2) != "conjunction"
            or noun is None
            or noun.kind != "noun"
            or noun.head not in nouns()
            or self._kind(at + 4) != "preposition"
        ):
            return {}
        behind = self._slots(at + 4)
        whom = behind.get(self.phrases[at + 4].head) or behind.get("obj's", [])
        return {link.head: whom, **({"by": behind["by"]} if behind.get("by") else {})}

    def _is_taken(self, at: int, governor: int) -> bool:
        """Is a noun itself what a verb tells to be taken: "met resistance", "met with resistance", but not "was drawn into a dispute"?"""
        return not self._is_passive(governor) and (
            self._kind(at - 1) != "preposition"
            or self.phrases[at - 1].head == "of"
            or self.phrases[governor].head == "meet"
        )

    def _taker(self, governor: int, form: str) -> dict[str, list[Actor]]:
        """The places of him who takes what another feels, gives or does to him: "drew criticism from the king", "suffered a defeat by the king"."""
        suffered = form in english.HELD or self.phrases[governor].head in ("suffer", "sustain")
        return dict.fromkeys(_TOWARD if suffered else ("to", "on"), self._subject(governor))

    def _of_noun(self, at: int, phrase: Phrase, governor: int) -> str:
        before = self._phrase(at - 1)
        noun = self._phrase(at - 2)
        if before is not None and before.kind == "preposition" and noun is not None:
            if noun.kind == "noun" and (noun.head in english.HOPES or noun.head in english.DENIALS):
                return UNREAL
            named = before.head == "for" and self.tokens[max(self.phrases[at - 1].first - 1, 0)].form == "as"
            if (
                before.head == "for"
                and phrase.owners
                and self.tokens[phrase.last - 1].form in english.LETTERS
                and noun.head not in _AWAITING
            ):
                # "Thanks for your letter"
                return FACT
            if self._favoured(at) >= 0:
                return self._truth(at - 2)
            if (before.head in ("without", "instead", "against", "for") and not named) or (
                noun.kind == "verb" and noun.head in english.UNREAL and noun.head not in RESULTING
            ):
                return UNREAL
        if governor < 0:
            host = self._host(at) if before is not None and before.kind == "preposition" else self._next_finite(at)
            if host >= 0 and self.phrases[host].kind == "verb":
                unreal = self.phrases[host].unreal
                if unreal and (not phrase.definite or (host > at and self._kind(at - 1) != "preposition" and self.phrases[host].words & {"would", "could", "might"})):  # fmt: skip
                    # "Germany's victory would free her"
                    return UNREAL
                return self._outer(host) or (FACT if phrase.definite and phrase.owners else UNREAL)
            return self.told
        verb = self.phrases[governor]
        if verb.head in _REFUSED and any(
            frame.kind == "REQUEST" for frame in nouns()[self.tokens[phrase.last - 1].form]
        ):
            # "A request by Lee to the king was refused": it was made.
            return self._truth(governor)
        if verb.head in english.UNREAL and verb.head not in english.LIGHT | RESULTING:
            return UNREAL
        if verb.head in _LOSING and self.tokens[phrase.last - 1].form in english.HELD:
            # "Lost his trust in the king"
            return UNREAL
        if phrase.definite and phrase.owners and not self._is_given(governor, phrase):
            return self._truth(governor) or FACT
        return self._truth(governor)

    def _is_given(self, governor: int, phrase: Phrase) -> bool:
        """Is it only by its verb that there is what the noun tells: "gave his support to the king", "if he meets my approval"?"""
        verb, form = self.phrases[governor].head, self.tokens[phrase.last - 1].form
        if form in english.HELD:
            return verb in english.LIGHT | english.TAKING
        return verb in english.LIGHT - _KEEPING and phrase.owners[0].kind in ("he", "she", "they")

    def _turned(self, at: int) -> int:
        """The "be" of which who is called something is the subject, and behind which a name stands; -1 if there is none."""
        here = self._past(at + 1, 1)
        plain = self._kind(here) == "verb" and self.phrases[here].head == "be" and not self.phrases[here].unreal
        ahead = self._phrase(here + 1)
        return (
            here if plain and ahead is not None and ahead.kind == "noun" and is_name(ahead) and not ahead.owners else -1
        )

    def _predicate(self, at: int, phrase: Phrase) -> Iterator[Clause]:
        """Who is called something that is toward another: "Yeltsin was a critic of Gorbachev"."""
        word = next(
            (
                token
                for token, ahead in zip(
                    self.tokens[phrase.first : phrase.last],
                    [*self.tokens[phrase.first + 1 : phrase.last], None],
                    strict=True,
                )
                if token.form in nouns() and token.tag == "word" and (ahead is None or ahead.form not in english.ROLES)
            ),
            None,
        )
        if word is None or not any(frame.agent for frame in nouns()[word.form]):
            return
        over = at - 1
        if self._kind(over) == "preposition" and self.phrases[over].head == "of" and self._kind(over - 1) == "noun" and self.tokens[self.phrases[over - 1].first].form in ("one", "two", "some", "many", "most"):  # fmt: skip
            # "Was one of Lee's supporters"
            over -= 2
        if self._kind(over) == "verb" and self.phrases[over].head in ("be", "become", "remain"):
            doers, truth = self._subject(over), self._truth(over)
        elif (
            self._kind(over) == "preposition"
            and self.phrases[over].head == "as"
            and self._kind(over - 1) == "verb"
            and (self.phrases[over - 1].head in _ROLE_VERBS or self._is_passive(over - 1))
        ):
            # "Acted as an agent of the king"
            doers, truth = self._subject(over - 1), self._truth(over - 1)
        elif phrase.owners and word.form not in _CLOSE and is_name(phrase) and phrase.actors[0].start > word.end:
            # "Lee's assistant Mr. Hill"
            doers, truth = phrase.actors, self.told
        elif (turned := self._turned(at)) >= 0:
            # "One critic of Lee was the king"
            doers, truth = self.phrases[turned + 1].actors, self._truth(turned)
        elif (
            over == at - 1
            and self._kind(over) == ","
            # "Lee, the king's ally since 1870, wrote"
            and (not phrase.definite or any(owner.kind in ("name", "person") for owner in phrase.owners))
            and self._kind(at - 2) == "noun"
            and is_name(self.phrases[at - 2])
            and (
                self._kind(at - 3) in ("", ";", ",", "sub", "that", "conjunction", "verb")
                or (
                    self.phrases[at - 3].head in ("by", "from", "to", "with")
                    and self.phrases[at - 2].actors[0].kind == "person"
                )
            )
        ):
            # "Lee, a critic of the king, wrote"
            doers, truth = self.phrases[at - 2].actors, self.told
        else:
            return
        target = phrase.owners or [actor for actor in phrase.actors if actor.start > word.end]
        if not target and word.end == self.tokens[phrase.last - 1].end:
            behind = self._slots(at + 1)
            to = [] if all(frame.reverse for frame in nouns()[word.form]) else behind.get("to", [])
            target = behind.get("of", []) or behind.get("obj's", []) or to or behind.get("of's", [])
        whole = [
            Actor(word.end + 4, actor.end, "person", actor.last)
            for actor in phrase.actors
            if actor.start <= word.start < actor.end - len(word.form) - 4
        ]
        yield Clause(
            word.form,
            True,
            word.start,
            word.end,
            doers,
            {"of": target or whole},
            truth=truth,
        )


def _last(actor: Actor) -> str:
    return actor.last
