"""The clause of a noun of deed: who does it and to whom, by what stands before and behind it, by its verb, and by the clause in which it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from valla.relating import english
from valla.relating.behind import of_nation
from valla.relating.clauses import Clause
from valla.relating.complements import REFUSING
from valla.relating.governed import Deed, Governed, is_theirs
from valla.relating.lists import nouns
from valla.relating.parts import Actor, Phrase

__all__ = ["NounClauses"]


_COMPOSING = frozenset("compose dictate draft publish sign write".split())
"""What one does with a letter or a speech."""


class NounClauses(Governed):
    """The nouns of the lists."""

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
        frames = nouns()[last.form]
        together = self._together(at, last.form)
        # "In the wake of the Arab-Israeli war" only names it.
        pair = together or ([] if self._is_preposition(at - 1) else self._peoples(phrase))
        named = last.tag == "capital" and not self.letter and not pair and not self._slots(at + 1).get("between") and not self._opens(phrase)  # fmt: skip
        if named or all(frame.agent for frame in frames):
            yield from self._predicate(at, phrase)
            return
        if self._tells_nothing(at, phrase, last.form):
            return
        if not phrase.owners and (whose := self._whose(at)):
            # "Lee, whose devotion to the king"
            phrase.owners, phrase.definite = whose, True
        deed = Deed(at, phrase, last.form, self._slots_of_noun(at, last.form))
        mutual = any(frame.mutual and (together or frame.kind == "AGREE") for frame in frames)
        if pair and mutual and not deed.slots.get("with"):
            deed.slots.setdefault("between", pair)
            deed.truth = self._of_noun(at, phrase, self._over(at)[0])
        else:
            self._told_of(deed, pair)
        clause = Clause(
            last.form, True, last.start, last.end, deed.doers, deed.slots, self._after(phrase.last), deed.truth
        )
        if deed.slots.get("to") and (deed.slots.get("against") or deed.slots.get("against's")):
            # "A protest to the king against Lee": both are told.
            yield replace(clause, slots={"to": clause.slots["to"]})
        yield clause

    def _tells_nothing(self, at: int, phrase: Phrase, form: str) -> bool:
        """Does a noun of deed tell none, by the words about it: "no letter", "a great deal of"?"""
        return bool(
            phrase.words & english.THINGS_UNREAL
            or phrase.denied
            or (form == "deal" and phrase.words & {"good", "great"})
            or self._is_idle(at, form)
        )

    def _told_of(self, deed: Deed, pair: list[Actor]) -> None:
        """Who does the deed, to whom, and whether it was done: what stands nearer says it before what stands farther off."""
        at, slots = deed.at, deed.slots
        deed.doers = self._named_doers(deed, pair)
        beneath = [] if slots["of"] else self._beneath(at)
        if beneath:
            # "The land was under French occupation", "came under attack from the king"
            deed.doers = deed.doers or slots.get("from", [])
            slots |= dict.fromkeys(("of", "on", "against", "to"), beneath) if deed.doers else {}
        if not deed.doers and not slots["of"] and not any(frame.mutual for frame in nouns()[deed.form]):
            # "A letter from Lee", but not "the removal of the court from York".
            deed.doers = slots.get("from", [])
        deed.governor, deed.passive = self._over(at)
        deed.doers = deed.doers or self._equated(deed.governor)
        deed.truth = self._of_noun(at, deed.phrase, deed.governor)
        self._within_clause(deed)
        self._meant_by_pronoun(deed)
        self._of_letters(deed)
        self._of_announced(deed)
        if (favoured := self._favoured(at)) >= 0 and (receiver := self._subject(favoured)):
            # "I am favoured with a letter from Lee"
            deed.slots["to"] = receiver
        if deed.governor >= 0:
            self._of_governor(deed)
        if self.letter and not any(deed.slots.get(place) for place in ("to", "from")):
            deed.slots |= self._addressed(deed.phrase)
        self._beside_clause(deed, beneath)
        self._transferred(deed)
        self._complemented(deed)

    def _equated(self, governor: int) -> list[Actor]:
        """Whose letter or speech the deed was: "Lee's pamphlet was an attack on the king", "the last thing written by Lee was a letter to the king"."""
        if self.letter or self._head(governor) != "be":
            return []
        if self._kind(governor - 1) == ",":
            thing = self._before_insertion(governor - 1)
        else:
            thing = self._climbed(governor - 1) if self._kind(governor - 1) == "noun" else -1
        if thing < 0:
            return []
        if self._kind(thing + 1) == "verb" and self._head(thing + 1) in _COMPOSING:
            return self._slots(thing + 2).get("by", [])
        if self.tokens[self.phrases[thing].last - 1].form not in english.LETTERS | english.WORKS:
            return []
        return self.phrases[thing].owners or self._slots(thing + 1).get("by", [])

    def _named_doers(self, deed: Deed, pair: list[Actor]) -> list[Actor]:
        """Who does the deed by the words before and behind the noun."""
        at, phrase, slots = deed.at, deed.phrase, deed.slots
        if deed.form in english.LETTERS | {"favor", "favour"} and phrase.words & english.POSSESSIVES:
            # "Your favor of the 10th by Captain Lee", who brought it
            return phrase.owners
        if phrase.owners and slots.get("by") and not slots["of"]:
            # "Lee's dismissal by the king"
            slots["of"] = phrase.owners
            return slots["by"]
        return (
            phrase.owners
            or slots.get("by", [])
            or pair
            or of_nation(self.tokens, phrase)
            or self._owners_before(at)
            or self._owners_of_first(at)
            or self._owner_of_clause(at, phrase)
            or self._partaken(at)
            or (slots.get("before", []) if any(frame.kind == "INVESTIGATE" for frame in nouns()[deed.form]) else [])
            or (slots.get("under", []) if slots["of"] else [])
            or (self._outcome(at) if slots["of"] or slots.get("with") else [])
        )

    def _within_clause(self, deed: Deed) -> None:
        """Who does a deed that says how or on which occasion something was done: he who did that."""
        at, slots = deed.at, deed.slots
        if not deed.doers and deed.governor < 0 and self._is_manner(at, deed.phrase) and (host := self._host(at)) >= 0:
            # "In agreement with the king they came"
            deed.doers, deed.truth = self._doers(host), self._truth(host)
        if (
            not deed.doers
            and not (slots["of"] and slots.get("to"))
            and self._is_occasion(at, deed.form)
            and (host := self._host(at)) >= 0
        ):
            # "He asked in a letter to Lee for help"
            deed.doers = self._doers(host)
            deed.truth, deed.governor = self._truth(host), -1
            # "After the reception of Lee": what is done to him is not told of the subject.
            slots["of"] = []

    def _meant_by_pronoun(self, deed: Deed) -> None:
        """Who is meant by "his" or "their" before the noun."""
        if not is_theirs(deed.doers):
            return
        at = deed.at
        if deed.governor >= 0 and not deed.passive:
            # "They renewed their attacks on him"
            deed.doers = self._subject(deed.governor) or deed.doers
        elif deed.doers[0].kind == "they":
            return
        elif judged := self._judged(at):
            # "Congratulated Lee on his victory over the king"
            deed.doers = judged
        elif self._is_preposition(at - 1) and (host := self._host(at)) >= 0:
            # "He told of Lee in his letter to the king": it is not Lee's.
            subject = self._subject(host)
            deed.doers = subject if subject and subject[0].kind == deed.doers[0].kind else deed.doers

    def _of_letters(self, deed: Deed) -> None:
        """Who does the deed by the clause of which the noun is the subject, or by a relative clause behind it."""
        if deed.form in english.LETTERS and (brought := self._delivered(deed.at, deed.slots.get("from", []))):
            deed.doers, deed.slots = brought
        if not deed.doers and (told := self._reduced(deed.at)) >= 0:
            # "The talk that Lee had with the king"
            deed.doers, deed.slots, deed.governor = self._subject(told), deed.slots | self._slots(told + 1), -1
            deed.truth = self._truth(told)

    def _of_announced(self, deed: Deed) -> None:
        """Who is meant by "his" before the noun if he is named only behind it: "in his message to Congress the President said"."""
        at, doers = deed.at, deed.doers
        if (
            is_theirs(doers)
            and doers[0].kind != "they"
            and (self._is_occasion(at, deed.form) or (at == 1 and self._is_preposition(0)))
            and self._is_first(doers[0])
            and (host := self._host(at)) >= 0
        ):
            deed.doers = self._subject(host)

    def _beside_clause(self, deed: Deed, beneath: list[Actor]) -> None:
        """Who does a deed that says in whose defence, against whose will or with whose help something was done."""
        at, form, slots, owners = deed.at, deed.form, deed.slots, deed.phrase.owners
        if not deed.doers and self._is_stance(at, form):
            # "In defiance of the king they met"
            host = self._host(at)
            deed.doers, deed.truth = self._doers(host), self._truth(host)
        elif over := self._overridden(at, form, owners or slots.get("of", [])):
            deed.doers, deed.slots, deed.truth = over
        under = self._is_preposition(at - 1, "under")
        told_by = owners or deed.slots.get("of") or (deed.slots.get("from", []) if under else [])
        if not beneath and (helped := self._circumstance(at, form, told_by)):
            # "With the consent of the king they won", "at Lee's request"
            deed.doers, deed.slots, deed.truth = helped

    def _transferred(self, deed: Deed) -> None:
        """Who does a deed of which only what it is done with stands behind "of": "the transfer of the colony from Spain to France"."""
        last, slots = deed.phrase.last, deed.slots
        if (
            deed.doers
            or not slots.get("of")
            # "Intelligence of Lee's movements" is about them.
            or deed.form in english.TIDINGS - english.LETTERS
            # "The selection of Lee as their general"
            or all(frame.slots == ("of",) for frame in nouns()[deed.form])
            or self.tokens[min(last, len(self.tokens) - 1)].form != "of"
            or not any(slots.get(slot) for slot in slots if slot not in ("of", "in", "at", "for"))
        ):
            return
        ahead = self._phrase(deed.at + 2)
        deed.doers = (
            slots["from"]
            if slots.get("from") and slots.get("to")
            else [actor for actor in slots.pop("of") if ahead is not None and actor in ahead.actors]
        )

    def _complemented(self, deed: Deed) -> None:
        """Of whom the clause or the infinitive behind the noun tells."""
        at = deed.at
        if self._kind(at + 1) == "that" and deed.doers and (told := self._next_finite(at + 1)) >= 0:
            # "The charge that Lee had come"
            deed.slots["that"] = self._subject(told)
        if deed.form in REFUSING and (others := self._not_done(at + 1) or self._not_done(at + 3)):
            # "His refusal to meet Lee", "the refusal of the king to meet Lee"
            deed.doers, deed.slots = deed.doers or deed.slots["of"], {"of": others}

    def _judged(self, at: int) -> list[Actor]:
        """Whom another praised, thanked or blamed for what he did: "thanked Lee for his support of the king"."""
        whom, verb = self._phrase(at - 2), self._phrase(at - 3)
        if whom is None or verb is None or verb.kind != "verb" or whom.kind != "noun" or self._is_passive(at - 3):
            return []
        judges = self._head(at - 1) in ("for", "on", "upon") and verb.head in english.JUDGING | {"congratulate"}
        return whom.actors if judges and len(whom.actors) == 1 else []
