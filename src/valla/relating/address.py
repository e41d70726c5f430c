"""To whom a letter or a speech turns: what a letter asks of its reader, whom words between quotation marks call upon, and letters named by who wrote to whom."""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.naming import TITLES, is_common_word
from valla.relating import english
from valla.relating.clauses import FACT, Clause
from valla.relating.complements import Complements
from valla.relating.lists import inflected
from valla.relating.parts import FINITE, QUOTES, Actor, Phrase, Token, acting, is_name
from valla.relating.truth import PERFORMED

__all__ = ["Address"]

_PLEASE = frozenset("please pray do kindly".split())
_BIDDEN = frozenset(
    "send write give tell forward remember present inform inclose enclose deliver ask call come direct order take make get return answer advise acquaint consult apply keep bring pay show read let favor favour be use continue consider transmit procure".split()
)
"""Verbs in which a letter asks something of its reader."""
_LET = frozenset("know hear have see".split())
_BOUND = (
    ("had", "better"),
    ("must",),
    ("will", "please"),
    ("are", "to"),
    ("are", "requested"),
    ("are", "directed"),
    ("are", "desired"),
    ("are", "hereby"),
    ("will", "be", "pleased"),
)
"""What stands behind "you" where a letter asks."""
_HAD = frozenset("received receive got acknowledge seen read answered".split())
"""What one does with a letter that is called no more than "yours"."""
_OWN = {"my": "I", "mine": "I", "your": "you", "yours": "you"}
_IS_ENCLOSED = frozenset("is are you i we please".split())
_YOU_SAY = frozenset(
    "mention ask observe state write express propose complain describe suggest request recommend report speak remark allude enclose inclose send".split()
)
_I_SAY = frozenset("mention enclose inclose transmit recommend suggest propose".split())
"""Verbs that, in a letter, tell without "to me" or "to you" what was said to the other."""
_HAVING = frozenset("am are have had write wrote take took beg think thought find found feel seize embrace".split())
_BIDDING = frozenset("desires desired directs directed requests requested begs begged orders ordered instructs instructed asks asked commands commanded bids".split())  # fmt: skip
_FEELINGS = frozenset("pleasure satisfaction joy pain concern happiness".split())
_NOT_DOING = (
    english.NEGATIONS
    | english.MODALS
    | frozenset(
        "if hope wish want mean intend expect promise endeavour endeavor try refuse unable impossible afraid ready willing waiting desirous anxious going about".split()
    )
)
"""Words between "I" and an infinitive that say it is not done, or not yet."""
_UTTERING = english.SAYING | frozenset(
    "ask continue exclaim cry retort rejoin respond shout whisper murmur begin interrupt inquire remark demand".split()
)
_SIRS = frozenset("sir madam sirs gentlemen friend lord general excellency".split())
"""Whom a letter calls upon between commas."""
_GREETING = frozenset("sir dear dr my madam".split())
_HEADED = frozenset("see also and in & cf".split())
"""What stands before letters that are named by who wrote to whom."""


class Address(Complements):
    """The deeds that a sentence does or tells by whom it turns to."""

    def _addressing(self) -> Iterator[Clause]:
        if self.letter:
            yield from self._bidding()
            yield from self._by_letter()
        if any(token.written in QUOTES for token in self.tokens):
            yield from self._calling_upon()
        yield from self._headings()

    def _bidding(self) -> Iterator[Clause]:
        """What a letter asks of its reader: "Please send me", "you had better go"."""
        one, other = self._speaker("I"), self._speaker("you")
        if one is None or other is None:
            return
        for at, token in enumerate(self.tokens):
            thanking = token.form == "will" and any(
                self._runs(at + 1, ("thank", "you", *end)) for end in (("to",), ("not", "to"))
            )
            if (
                thanking
                or self._is_bidden(at, token)
                or (token.form == "you" and any(self._runs(at + 1, bound) for bound in _BOUND))
            ):
                if self._is_conditional(at):
                    continue
                yield Clause("urge", False, token.start, token.end, [one], {"obj": [other]}, truth=FACT)

    def _runs(self, at: int, words: tuple[str, ...]) -> bool:
        return tuple(token.form for token in self.tokens[at : at + len(words)]) == words

    def _is_conditional(self, at: int) -> bool:
        """Does "if" or the like stand before, in the same clause?"""
        for token in reversed(self.tokens[max(at - 8, 0) : at]):
            if token.tag in (";", ","):
                return False
            if token.tag in ("sub", "relative", "that") and token.form != "that":
                return True
        return False

    def _is_bidden(self, at: int, token: Token) -> bool:
        """Is a word an imperative: at the beginning of a clause, and followed as a verb is?"""
        before = self.tokens[at - 1] if at else None
        ahead = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        asked = before is not None and before.form in _PLEASE
        if ahead is None or token.form not in _BIDDEN or not (before is None or asked or before.tag == ";"):
            return False
        if asked:
            opener = self.tokens[at - 2] if at > 1 else None
            return opener is None or opener.tag in (";", ",", "conjunction", "relative")
        if before is not None and before.written not in (";", "--", "—", "."):
            return False
        if token.form == "let":
            return ahead.form in ("me", "us") and any(word.form in _LET for word in self.tokens[at + 2 : at + 3])
        return ahead.form in (
            "me",
            "us",
            "my",
            "him",
            "them",
            "the",
            "your",
            "to",
            "so",
            "it",
        ) and "base" in inflected().get(token.form, {"base": ""})

    def _calling_upon(self) -> Iterator[Clause]:
        """Whom words between quotation marks call upon by name: "Lee added: “Mr. President, ..."."""
        for at, phrase in enumerate(self.phrases):
            if phrase.kind != "verb" or phrase.head not in _UTTERING or phrase.unreal:
                continue
            token = self.tokens[phrase.at]
            doers = self._subject(at)
            called = self._called_upon(at)
            if doers and called and self._truth(at):
                yield Clause(
                    "address",
                    False,
                    token.start,
                    token.end,
                    doers,
                    {"obj": [called]},
                    truth=self._truth(at),
                    quoted=True,
                )

    def _called_upon(self, at: int) -> Actor | None:
        """Who is named first in the words that follow a verb, or last in those before it."""
        last = self.phrases[at].at + 1
        opened = next(
            (here for here in range(last, min(last + 8, len(self.tokens))) if self.tokens[here].written in QUOTES), 0
        )
        if opened and self.tokens[opened - 1].tag in (",", ";") and (named := self._named_alone(opened + 1)):
            return named
        before = self.phrases[at - 1] if at else None
        if (
            before is not None
            and before.kind == ","
            and self.tokens[self.phrases[at].first - 1].written in QUOTES
            and self._kind(at - 2) == "noun"
        ):
            # "“Mr. President,” said Lee", "“..., General,” said Lee"
            name = self.phrases[at - 2]
            if name.first and self.tokens[name.first - 1].written in (*QUOTES, ","):
                return self._named_alone(name.first)
        return None

    def _named_alone(self, first: int) -> Actor | None:
        """Who is named from a word on, with a comma behind."""
        for phrase in self.phrases:
            if phrase.first == first and phrase.kind == "noun" and len(phrase.actors) == 1 and not phrase.owners:
                behind = self.tokens[phrase.last] if phrase.last < len(self.tokens) else None
                if phrase.last - phrase.first > 2 or self._goes_on(phrase.last + 1):
                    return None
                named = is_name(phrase) or (
                    phrase.actors[0].kind == "role" and self.tokens[phrase.last - 1].tag == "capital"
                )
                named = named and not (
                    phrase.last - phrase.first == 1 and phrase.actors[0].kind == "name" and is_common_word(phrase.head)
                )
                return phrase.actors[0] if named and behind is not None and behind.written in (",", "!") else None
        return None

    def _goes_on(self, at: int) -> bool:
        """Does an article follow: "General Houston, a loyal man"?"""
        return at < len(self.tokens) and self.tokens[at].form in english.ARTICLES

    def _headings(self) -> Iterator[Clause]:
        """Letters that are named by who wrote to whom and when: "see Laurens to Morris, January 10"."""
        for at in range(len(self.phrases) - 3):
            one, link, other, comma = self.phrases[at : at + 4]
            day = self.phrases[at + 4] if comma.kind == "," and at + 4 < len(self.phrases) else comma
            opens = not at and not self.letter and self._is_calendared(one, other, comma, day)
            if (
                link.head != "to"
                or link.kind != "preposition"
                or one.kind != "noun"
                or other.kind != "noun"
                # "Lee to Morris, from Boston: asks for money"
                or not (opens or self._is_time(day) or self.tokens[day.last - 1].form == "date")
                # The heading of the letter itself: "John Hancock to Horatio Gates Sir Philadelphia August 14th".
                or self.tokens[day.first].form in _GREETING
                or len(one.actors) != 1
                or not (opens or is_name(one))
                or not other.actors
            ):
                continue
            first = next(
                (number for number in range(one.first, one.last) if self.tokens[number].start == one.actors[0].start),
                one.first,
            )
            while first > one.first and self.tokens[first - 1].form in TITLES:
                first -= 1
            before = self.tokens[first - 1] if first else None
            if before is None or before.tag in (";", ",", "(", "number") or before.form in _HEADED:
                token = self.tokens[link.first]
                yield Clause("write", False, token.start, token.end, one.actors, {"to": other.actors}, truth=FACT)

    def _is_calendared(self, one: Phrase, other: Phrase, mark: Phrase, behind: Phrase) -> bool:
        """Is it the entry of a letter in a calendar: "Sir William Temple to the Earl of Arlington, from Brussels", "The Board to Lee: asks for money"?"""
        placed = mark.kind == "," and (behind.head == "from" or self._is_time(behind) or behind.head.isdigit())
        both = len(one.actors) == len(other.actors) == 1 and (is_name(other) or other.definite)
        ends = placed or self.tokens[mark.first].written == ":"
        return ends and both and {one.actors[0].kind, other.actors[0].kind} <= {"person", "body", "role"}

    def _performing(self, at: int) -> list[Actor]:
        """Who writes a letter, if an infinitive tells what he does by writing it: "I have only time to tell you", "give me leave to thank you"."""
        phrase = self.phrases[at]
        one = self._speaker("I")
        if one is None or phrase.head not in PERFORMED or phrase.form not in ("to", "base") or phrase.passive:
            return []
        if not any(
            actor.kind == "you"
            for place in ("obj", "obj's", "to", "to's")
            for actor in self._slots(at + 1).get(place, [])
        ):
            return []
        before = [token.form for token in self.tokens[max(phrase.first - 12, 0) : phrase.first]]
        if before[-1:] == [","] and before[-2:-1] and before[-2] in _SIRS and "," in before[:-2]:
            # "Permit me, my dear Sir, to thank you"
            before = before[: len(before) - 2 - before[-2::-1].index(",")]
        if before[-2:] in (["permit", "me"], ["allow", "me"], ["suffer", "me"], ["let", "me"], ["me", "leave"]):
            return [one]
        if before[-1:] and before[-1] in _FEELINGS and "me" in before[-4:]:
            # "It gives me great pleasure to assure you"
            return [one] if _NOT_DOING.isdisjoint(before[-6:]) else []
        if phrase.form == "to" and before[-1:] == ["me"] and before[-2:-1] and before[-2] in _BIDDING:
            # "Mr. Lee desires me to tell you"
            return [one]
        speaking = next((word for word in reversed(before) if word in ("i", "we")), "")
        if phrase.form == "to" and speaking:
            between = before[len(before) - before[::-1].index(speaking) :]
            governed = any(word in _HAVING for word in between[:3])
            return (
                [one]
                if governed and _NOT_DOING.isdisjoint(between) and not any(mark in between for mark in ";:.")
                else []
            )
        return []

    def _by_letter(self) -> Iterator[Clause]:
        """What writer and reader of a letter have told one another: "you mention", "yours of the 5th", "Inclosed is"."""
        one, other = self._speaker("I"), self._speaker("you")
        for at, token in enumerate(self.tokens):
            if token.form in _OWN and self._is_letter(at):
                own = Actor(token.start, token.end, _OWN[token.form], token.form)
                if (target := one if own.kind == "you" else other) is not None:
                    yield self._sent(token, own, target)
        if one is None or other is None:
            return
        for at, phrase in enumerate(self.phrases):
            if phrase.kind == "verb" and phrase.form in FINITE and not self._is_passive(at):
                yield from self._mentioned(at, phrase, one, other)
        if self.tokens[0].form in ("enclosed", "inclosed", "herewith") and self.tokens[1].form in _IS_ENCLOSED:
            yield self._sent(self.tokens[0], one, other)

    def _is_letter(self, at: int) -> bool:
        """Does a possessive stand for a letter: "yours of the 5th", "my last"?"""
        ahead = [token.form for token in self.tokens[at + 1 : at + 2]]
        if self.tokens[at].form in ("yours", "mine"):
            if at and (self.tokens[at - 1].form in _HAD or any(form.endswith("ing") for form in ahead)):
                # "I have seen yours", "yours asking for money"
                return True
            return ahead in (["of"], ["by"], ["dated"]) and self._is_day(at + 2)
        return ahead in (["last"], ["former"]) and not self._is_named_thing(at + 2)

    def _mentioned(self, at: int, phrase: Phrase, one: Actor, other: Actor) -> Iterator[Clause]:
        doer = next(iter(self._subject(at)), None)
        if doer is None or doer.kind not in ("I", "you") or self._truth(at) != FACT:
            return
        if phrase.head in (_YOU_SAY if doer.kind == "you" else _I_SAY):
            slots = self._slots(at + 1)
            if not any(slots.get(place) for place in ("obj", "to")):
                yield self._sent(self.tokens[phrase.at], doer, one if doer.kind == "you" else other)

    def _sent(self, token: Token, doer: Actor, target: Actor) -> Clause:
        return Clause("write", False, token.start, token.end, [doer], {"to": [target]}, truth=FACT)

    def _speaker(self, kind: str) -> Actor | None:
        """Who writes or reads the letter, where one is named; "I" rather than "we"."""
        whole = [actor for actor in acting(self.phrases) if actor.kind == kind]
        return min(whole, key=lambda actor: actor.last in english.WE, default=None)

    def _is_day(self, at: int) -> bool:
        """Does a day follow within two words: "yours of the 5th"?"""
        return any(
            token.written[0].isdigit() or token.form in english.TIMES or token.form == "date"
            for token in self.tokens[at : at + 3]
        )

    def _is_named_thing(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].tag in ("word", "capital", "number")
