"""How the phrases of a sentence follow one another: what stands behind a verb, what it is joined to, and what it hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.lists import inflected, nouns, verbs
from valla.relating.parts import Actor, Phrase, Token
from valla.relating.steps import Steps

__all__ = ["DURING", "FINITE", "FORCED", "INTO", "Order", "leads"]

FINITE = ("finite", "base")

_QUICK = frozenset(
    "quick swift prompt first glad happy foolish bold rash wise careful right wrong brave lucky fortunate unwise imprudent reckless mad stupid clever polite good enough sorry proud honoured honored".split()
)
"""Who was this to do something did it."""
_SLOW = frozenset("slow afraid ashamed backward".split())
"""Who was not this to do something did it."""
_WAS = frozenset("was were been being".split())
_NEAR = 4
"""Phrases between a verb of being and an infinitive."""

FORCED = frozenset("persuade induce compel force oblige prevail make".split())
"""In the passive, verbs behind which stands what was done: "was persuaded to sign"."""

_BEHIND = 14
"""Words behind a verb that may belong to it."""

_FAMED = frozenset(
    "young old great late elder younger little poor good brave gallant celebrated famous former new unfortunate noble honest worthy aged dear said same".split()
)
"""Words between an article and a name."""

_COUNTED = frozenset("two three four five six seven eight nine ten twelve twenty several many most some".split())

DURING = frozenset("during since under after before until at".split())

_SOME = frozenset("first second third last one series number part course round couple pair set host exchange".split())
"""What stands with "of" before some of many deeds."""

INTO = frozenset("be enter come get fall go remain stand live engage persist join participate".split())
"""Verbs that with "in" or "into" a deed do it."""

_FIRST = frozenset("i we you they ye".split())
"""Pronouns behind which the plain form of a verb is finite."""

_BECOMING = frozenset("become get grow feel remain stand".split())
"""Verbs that stand before a participle as "be" does."""

_PARTICLES = frozenset("up down off out over away aside".split())

_NAMING = frozenset("name call entitle dub nickname style".split())

_KIND = frozenset("kind good obliging polite bold generous".split())
"""What one is "so ... as to" do what one does."""
_INWARD = frozenset("SUPPORT ACCUSE".split())
"""What one feels toward someone, and not in a place."""

_COPIES = frozenset("copy copies draft drafts extract extracts translation text contents substance duplicate".split())
"""What one has of a letter, and sends instead of it."""

_FITTING = frozenset("necessary expedient proper advisable fit convenient prudent".split())


_INTRANSITIVE = frozenset(
    "stand sit come go live stay remain fall arrive flee return escape retire depart protest quarrel complain reply respond resign appeal rebel revolt dine object surrender".split()
)
"""What is not done to anyone: "stood by the king" is no passive."""


class Order(Steps):
    """The phrases of a sentence by their order."""

    def __init__(self, found: Sequence[Token], read: Sequence[Phrase], told: str, letter: bool) -> None:
        super().__init__(found, read)
        self.told, self.letter = told, letter
        self._truths: dict[int, str] = {}
        self._subjects: dict[int, list[Actor]] = {}

    def _after(self, last: int) -> tuple[str, ...]:
        found = []
        for token in self.tokens[last : last + _BEHIND]:
            if token.tag == ";":
                break
            # "Ordered him to go" is not "sent him to Lee".
            found.append("unto" if token.form == "to" and token.tag == "preposition" else token.form)
        return tuple(found)

    def _become(self, at: int) -> int:
        """The verb of becoming before a participle: "became allied with the king", "got married"; -1 if there is none."""
        before, phrase = self._phrase(at - 1), self.phrases[at]
        return (
            at - 1
            if before is not None
            and before.kind == "verb"
            and before.head in _BECOMING
            and not before.passive
            and phrase.first == phrase.at == before.last
            and "part" in _parts(self.tokens[phrase.at])
            else -1
        )

    def _is_passive(self, at: int) -> bool:
        phrase = self.phrases[at]
        if phrase.passive or phrase.form not in ("part", "finite"):
            return phrase.passive
        if phrase.form == "part" or self._become(at) >= 0:
            return True
        if at == 0 and phrase.first == phrase.at and "part" in _parts(self.tokens[phrase.at]):
            # "Denied a pardon by the court, he left"
            return True
        if self._is_reduced(at) or self._is_naming(at):
            return True
        if (
            self._kind(at - 1) in ("conjunction", ",")
            and phrase.first == phrase.at
            and self._kind(at + 1) != "noun"
            and "part" in _parts(self.tokens[phrase.at])
        ):
            joined = self._joined_to(at)
            # But "Denmark, exhausted by the war, ceded to Prussia"
            closing = self._kind(at - 1) == self._kind(joined - 1) == "," and self._head(at + 1) != "by"
            # But "was forbidden to go and protested to the king"
            if joined >= 0 and self._is_passive(joined) and not closing and phrase.head not in _INTRANSITIVE:
                # "Was taken and sent"
                return True
        if phrase.first != phrase.at or "part" not in _parts(self.tokens[phrase.at]) or phrase.head in _INTRANSITIVE:
            return False
        if (
            phrase.head in ("address", "write", "send", "direct")
            and self._kind(at - 1) == "noun"
            and self.tokens[self.phrases[at - 1].last - 1].form in english.LETTERS
            and self._kind(at + 1) == "preposition"
        ):
            # "Letters addressed to the king"
            return True
        if self.phrases[at - 1].head in english.NOMINATIVES and self._kind(at - 1) == "noun":
            return False
        # "Forces led by": a form that may be either is a participle before "by"; so it is in "the help given him by".
        ahead = at + (self._kind(at - 1) == "noun" and not self.phrases[at - 1].actors and self._kind(at + 1) == "noun" and self._is_pronoun(at + 1))  # fmt: skip
        behind, beyond = self._phrase(ahead + 1), self._phrase(ahead + 2)
        return bool(
            behind
            and behind.head == "by"
            and beyond
            and beyond.kind == "noun"
            and self._kind(at - 1) in ("noun", ",", "", ";", "sub")
            # "Stood by the king"
            and not any("by" in frame.slots for frame in verbs().get(phrase.head, ()))
        )

    def _is_pronoun(self, at: int) -> bool:
        """Is it no more than "him", "us"?"""
        phrase = self.phrases[at]
        return phrase.last == phrase.first + 1 and self.tokens[phrase.first].tag == "pronoun"

    def _is_naming(self, at: int) -> bool:
        """Does a participle tell how someone is called who was not known before: "a priest named Lee"?"""
        phrase, before = self.phrases[at], self._phrase(at - 1)
        return (
            phrase.head in _NAMING
            and phrase.first == phrase.at
            and before is not None
            and before.kind == "noun"
            and not before.definite
            and all(self.tokens[number].tag != "capital" for number in (before.first, before.last - 1))
        )

    def _is_reduced(self, at: int) -> bool:
        """Is it a participle that belongs to the noun before it, since the verb of the clause comes behind: "the troops sent against Lee fled"?"""
        phrase = self.phrases[at]
        if (
            phrase.first != phrase.at
            or self._kind(at - 1) != "noun"
            or self._kind(at + 1) != "preposition"
            or "part" not in _parts(self.tokens[phrase.at])
            or self.phrases[at - 1].head in english.NOMINATIVES
            # "The help that Lee received from Grant was great", "the help Lee received"
            or self._kind(at - 2) in ("that", "relative")
            or (
                self._kind(at - 2) == "noun"
                and bool(self.phrases[at - 1].actors)
                and not self.phrases[at - 2].actors
                and not self._is_time(self.phrases[at - 2])
            )
        ):
            return False
        here = self._past(at + 1, 1)
        return (
            self._kind(here) == "verb"
            and self.phrases[here].form == "finite"
            and self._kind(here - 1) == "noun"
            and self._kind(here - 2) == "preposition"
        )

    def _slots(self, at: int) -> dict[str, list[Actor]]:
        """Who stands behind a verb, by place."""
        slots: dict[str, list[Actor]] = {}
        nearest: Phrase | None = None
        begun = False
        link = held = ""
        verb = self.phrases[at - 1]
        passive = self._kind(at - 1) == "verb" and verb.passive
        begin = at
        at += self._is_particle(at)
        at += self._inserted(at)
        while phrase := self._phrase(at):
            if phrase.kind == "noun":
                if self._is_time(phrase):
                    link = ""
                elif phrase.denied and self._head(at + 1) == "but" and self._kind(at + 2) == "noun" and not self._is_not_only(at):  # fmt: skip
                    # "Attacked not Lee but Grant"
                    at += 2
                    continue
                elif (phrase.denied and not self._is_not_only(at)) or (
                    link == "to" and self.tokens[phrase.first].tag == "number"
                ):
                    # "From 500 to 800 men"
                    link = ""
                    begun = True
                elif link:
                    place = (
                        "obj's"
                        if link == "of"
                        and nearest is not None
                        and "obj" not in slots
                        and self._phrase(at - 2) in (nearest, phrase)
                        else link
                    )
                    ahead, by = self._phrase(at + 1), self._phrase(at + 2)
                    if (
                        (nearest is not None or link in DURING or (ahead is not None and ahead.head == link))
                        and phrase.head in nouns()
                        and not phrase.actors
                        and not (verb.kind == "verb" and _has_in_frame(verb, link, phrase))
                        # "Sent a copy of the letter to Lee"
                        and not (
                            verb.kind == "verb" and link == "of" and nearest is not None and nearest.head in _COPIES
                        )
                    ):
                        # What follows belongs to the noun: "in an address to"; but not what did it: "was put under arrest by".
                        if passive and by is not None and by.kind == "noun" and self.phrases[at + 1].head == "by":
                            slots.setdefault("by", []).extend(by.actors)
                        if phrase.owners and (link != "of" or verb.kind == "verb"):
                            # "Grew tired of his demands", but not "the honour of your letter"
                            slots.setdefault(f"{link}'s", []).extend(phrase.owners)
                        break
                    if place == "of" and self._is_chained(at - 2, begin):
                        # "The defence of the borders of France", "denounced the cult of personality of Stalin"
                        of_object = verb.kind == "verb" and "obj" not in slots and self._is_of_object_of(at, nearest)
                        place = "obj's" if of_object else f"{self.phrases[at - 3].head}'s"
                    of_noun = (
                        link == "to"
                        and link in slots
                        and self._kind(at - 2) == "noun"
                        and self._phrase(at - 3) is not None
                        and self.phrases[at - 3].head == "of"
                    )
                    # "Offered to Lee the post of minister to Russia"
                    placed = (
                        link in english.LOCATIVE
                        and bool(phrase.actors)
                        and phrase.actors[0].kind == "name"
                        and phrase.actors[0].last not in english.LANDS
                    )
                    if not of_noun and not (placed and not _takes(verb, link, phrase.actors[0], nearest)):
                        slots.setdefault(place, []).extend(phrase.actors)
                        held = place if phrase.actors else held
                    nation = self._of_nation(phrase) if phrase.head in english.POSSESSIONS else []
                    if not phrase.actors and (owners := phrase.owners or nation):
                        some = link == "of" and nearest is not None and nearest.head in english.PARTS
                        slots.setdefault("obj's" if some else f"{link}'s", []).extend(owners)
                    if link == "of" and not self._is_chained(at - 2, begin):
                        slots.setdefault("of", []).extend(phrase.actors)
                    # "With the young Lincoln": a name behind a word that is none.
                    link = link if not phrase.actors and self._kind(at + 1) == "noun" and leads(phrase.head) else ""
                    begun = True
                elif (
                    nearest is not None
                    and "obj" in slots
                    and not phrase.actors
                    and self._kind(at - 1) == "noun"
                    and self.tokens[phrase.first].tag in ("determiner", "number")
                ):
                    # "Showed Lee the paper"
                    slots.setdefault("iobj", list(slots["obj"]))
                elif (
                    not begun
                    or (
                        nearest is not None
                        and leads(nearest.head)
                        and self._kind(at - 1) == "noun"
                        and "obj" not in slots
                    )
                    or (nearest is None and self._is_put_off(at, begin))
                ):
                    if phrase.actors and not self._is_predicate(phrase):
                        slots.setdefault("obj", []).extend(phrase.actors)
                    nation = self._of_nation(phrase) if phrase.head in english.POSSESSIONS else []
                    if not phrase.actors and (owners := phrase.owners or nation):
                        # "Attacked Lee's positions", "attacked French positions"
                        slots.setdefault("obj's", []).extend(owners)
                    nearest = nearest or phrase
                    begun = True
                    if not phrase.actors and not phrase.owners and (leader := self._leader(at)):
                        slots.setdefault("obj", []).extend(leader)
                elif self._kind(at - 1) in ("preposition", "conjunction"):
                    break
            elif phrase.kind == "preposition":
                link = phrase.head
                nxt = self._phrase(at + 1)
                if nxt is not None and nxt.kind not in ("noun", "preposition"):
                    break
            elif (
                phrase.kind in (",", "conjunction")
                and nearest is not None
                and not nearest.actors
                and (preposition := self._past_things(at)) >= 0
            ):
                # "Gave money, arms and food to the king"
                at = preposition
                continue
            elif phrase.kind in (",", "conjunction") and "obj" in slots and (end := self._gapped_end(at, begin)) >= 0:
                slots["obj"].extend(self.phrases[at + 1].actors)
                at = end
                continue
            elif phrase.kind == "conjunction":
                # "To the peoples and to their governments"
                nxt, beyond = self._phrase(at + 1), self._phrase(at + 2)
                if held and nxt is not None and nxt.kind == "noun" and nxt.actors and self._is_year(at - 1):
                    # "With Spain in 1990 and Italy in 1992"
                    slots[held].extend(nxt.actors)
                    at += 2
                    continue
                if self._is_of_things(at):
                    # "A treaty of peace and friendship with"
                    at += 2
                    continue
                if nxt is None or nxt.kind != "preposition" or beyond is None or beyond.kind != "noun":
                    break
            elif phrase.kind == ",":
                if nearest is None and verb.kind == "verb" and (past := self._inserted(at)):
                    # "Elected to the committee, by a show of hands, Lee and Grant"
                    at += past
                    link = ""
                    if not self._is_put_off(at, begin):
                        break
                    continue
                nxt = self._phrase(at + 1)
                if self._kind(at + 1) == "conjunction" and held not in ("", "between") and self._head(at + 2) == held and self._kind(at + 3) == "noun":  # fmt: skip
                    # "Quarrelled first with Lee, and finally with Grant"
                    at += 2
                    continue
                if (
                    nxt is None
                    or nxt.kind != "preposition"
                    or nxt.head not in ("to", "by", "with", "against", "on", "upon", "in")
                ):
                    break
            else:
                break
            at += 1
        return slots

    def _is_not_only(self, at: int) -> bool:
        """Is one denied to be alone, and so not denied: "not only Lee but also Grant"?"""
        phrase = self.phrases[at]
        return any(
            token.form in ("only", "merely", "just", "simply", "alone")
            for token in self.tokens[max(phrase.first - 1, 0) : phrase.last]
        )

    def _is_of_object_of(self, at: int, thing: Phrase | None) -> bool:
        """Does nothing but "of" and things stand between a phrase and the object: "denounced the cult of personality of Stalin"?"""
        while self._head(at - 1) == "of" and self._kind(at - 2) == "noun" and not self.phrases[at - 2].actors:
            at -= 2
            if self.phrases[at].head in _COPIES:
                # "Confiscated thousands of copies of the Appeal"
                return False
            if self.phrases[at] is thing:
                return True
        return False

    def _is_put_off(self, at: int, begin: int) -> bool:
        """Is it an object that stands behind a circumstance: "praised in the warmest terms the courage of Lee"?"""
        verb, phrase = self.phrases[begin - 1], self.phrases[at]
        return (
            verb.kind == "verb"
            and not verb.passive
            and (self._kind(at - 1) == "," or (self._kind(at - 1) == "noun" and self._kind(at - 2) == "preposition"))
            and self._kind(begin) in ("preposition", ",")
            and (self._head(begin) not in ("to", "of", "for") or self._kind(at - 1) == ",")
            # "At the 1888 Democratic Convention", "of 1991's Pearls"
            and not (self._kind(at - 1) == "noun" and _is_bound(self.tokens[self.phrases[at - 1].last - 1]))
            and all(
                self._kind(at - 1) == "," and actor.kind == "body"
                for here in range(begin, at)
                for actor in self.phrases[here].actors
            )
            and (phrase.definite or bool(phrase.actors))
            and not (phrase.actors and phrase.actors[0].kind in ("he", "she", "they", "I", "you"))
            and phrase.head not in english.NOMINATIVES
            and self._kind(self._past(at, 1)) not in ("verb", "relative" if self._kind(at - 1) == "," else "verb")
        )

    def _gapped_end(self, at: int, begin: int) -> int:
        """Where ends what goes on with the next object, and what stands beside it as beside the one before: "sent Lee to the left and Grant to the right", "gave Lee a horse and Grant a sword"; -1 if nothing does."""
        whom, thing = self._phrase(at + 1), self._phrase(at + 2)
        if whom is None or thing is None or whom.kind != "noun" or not whom.actors or self._kind(at - 1) != "noun":
            return -1
        first = self._kind(at - 2) == "noun" and bool(self.phrases[at - 2].actors) and not self.phrases[at - 1].actors
        if thing.kind == "noun" and not thing.actors and first and not self._is_time(thing):
            end = at + 3
        elif thing.kind == "preposition" and self._kind(at + 3) == "noun":
            # "Rewarded Lee with the see of York and Grant with the seal", "accused Lee of theft and Grant of treason"
            like = next((here for here in range(at - 2, begin, -1) if self.phrases[here].head == thing.head), -1)
            before = self._phrase(like - 1)
            if (
                before is None
                or self._kind(like) != "preposition"
                or before.kind != "noun"
                or not before.actors
                or (thing.head == "of" and bool(self.phrases[like + 1].actors or self.phrases[at + 3].actors))
            ):
                return -1
            end = at + 4
            while self._head(end) == "of" and self._kind(end + 1) == "noun":
                end += 2
        else:
            return -1
        return end if self._kind(self._past(end, 1)) != "verb" else -1

    def _of_nation(self, phrase: Phrase) -> list[Actor]:
        """The people whose the deed is by an adjective: "the German occupation of France"."""
        for token in self.tokens[phrase.first : phrase.last - 1]:
            if token.form in english.NATIONAL and token.written[0].isupper():
                return [Actor(token.start, token.end, "people", token.form)]
        return []

    def _is_of_things(self, at: int) -> bool:
        """Does "and" join two things behind "of", before a preposition?"""
        before, behind, link = self._phrase(at - 1), self._phrase(at + 1), self._phrase(at + 2)
        return (
            self._kind(at - 2) == "preposition"
            and self.phrases[at - 2].head == "of"
            and before is not None
            and behind is not None
            and behind.kind == "noun"
            and not (before.actors or before.owners or behind.actors or behind.owners)
            and link is not None
            and link.kind == "preposition"
            and link.head in ("with", "between")
        )

    def _is_year(self, at: int) -> bool:
        return self._kind(at) == "noun" and self.tokens[self.phrases[at].last - 1].written.isdigit()

    def _is_chained(self, at: int, begin: int) -> bool:
        """Is it a thing behind a preposition, on which "of" hangs?"""
        return (
            at > begin
            and self._kind(at) == "noun"
            and not self.phrases[at].actors
            and not self._is_time(self.phrases[at])
            and self._kind(at - 1) == "preposition"
        )

    def _inserted(self, at: int) -> int:
        """How many phrases stand between two commas behind a verb: "appointed, in place of Lee, the commander"."""
        begun = at + 1 + (self._kind(at + 1) == "sub")
        if self._kind(at) != "," or self._kind(begun) != "preposition":
            return 0
        here = self._past(begun, 1)
        if self._kind(here) in ("relative", "that") and self._kind(self._past(here + 1, 1)) == "verb":
            # "Denounced, in a speech that lasted four hours, the king"
            here = self._past(self._past(here + 1, 1) + 1, 1)
        return here + 1 - at if self._kind(here) == "," and self._kind(here + 1) == "noun" else 0

    def _is_particle(self, at: int) -> bool:
        """Does what looks like a preposition belong to the verb before it: "turned down the offer"?"""
        verb, phrase = self._phrase(at - 1), self._phrase(at)
        if verb is None or phrase is None or verb.kind != "verb" or phrase.head not in _PARTICLES:
            return False
        return any(
            frame.more == (phrase.head,) and frame.slots[0].startswith("obj") for frame in verbs().get(verb.head, ())
        )

    def _is_predicate(self, phrase: Phrase) -> bool:
        """Is it what someone is made, no one: "was appointed commander"?"""
        return (
            not phrase.definite
            and len(phrase.actors) == 1
            and phrase.actors[0].kind == "role"
            and not phrase.owners
            and not phrase.actors[0].last.endswith("s")
            and not self.tokens[phrase.first].form.endswith("s")
            and self.tokens[phrase.first].tag not in ("determiner", "number")
            and phrase.actors[0].start == self.tokens[phrase.first].start
        )

    def _joined_to(self, at: int) -> int:
        """The verb to which one is joined by "and" or a comma: the nearest before it of the same form."""
        form = self.phrases[at].form
        parted = self._kind(at - 1) == "," or (self._kind(at - 1) == "conjunction" and self._kind(at - 2) == ",")
        apart = form == "finite" and parted
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
            outer = self._verb_before(here) if apart and self._is_told(here) else -1
            # But "the fact is that they fled, and advised him to go"
            if apart and (self._is_relative(here) or (outer >= 0 and self.phrases[outer].head != "be")):
                continue
            if (
                self.phrases[at].head in english.SAYING
                and self._is_told(here)
                and (outer := self._verb_before(here)) >= 0
                and self.phrases[outer].head in english.SAYING
            ):
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

    def _is_told(self, at: int) -> bool:
        """Does a verb stand in a clause with "that"?"""
        here = self._past(at - 1, -1)
        return self._kind(here) == "that" and self._kind(here - 1) in ("verb", "noun")

    def _verb_before(self, at: int) -> int:
        """The verb of the same form before one; -1 if there is none."""
        form = self.phrases[at].form
        return next(
            (here for here in range(at - 1, -1, -1) if self._kind(here) == "verb" and self.phrases[here].form == form),
            -1,
        )

    def _is_relative(self, at: int) -> bool:
        """Does a verb stand in a relative clause?"""
        here = self._past(at - 1, -1)
        return self._kind(here) == "relative"

    def _cleft(self, at: int) -> int:
        """The preposition that "it was" sets before "that": "it was to Lee that he wrote"; -1 if there is none."""
        begin = next((here for here in range(at, -1, -1) if self._kind(here) == "verb"), -1)
        if self._head(begin) != "be" or self._head(begin - 1) != "it" or self.phrases[begin].unreal:
            return -1
        return begin + 1 if self._kind(begin + 1) == "preposition" else -1

    def _behind_insertion(self, at: int) -> int:
        """The finite verb behind a circumstance that two commas set off: "Lee, in a letter to the king, asked"; -1 if it is none."""
        if self._kind(at - 1) != "preposition" or self._kind(at - 2) != "," or self._kind(at - 3) != "noun":
            return -1
        here = self._past(at, 1)
        verb = self._phrase(here + 1)
        found = self._kind(here) == "," and verb is not None and verb.kind == "verb" and verb.form == "finite"
        return here + 1 if found else -1

    def _is_main(self, at: int) -> bool:
        """Is it a finite verb: by its form, or in the plain form behind a pronoun?"""
        if self._kind(at) != "verb":
            return False
        form = self.phrases[at].form
        return form == "finite" or (form == "base" and self.phrases[at - 1].head in _FIRST)

    def _host(self, at: int) -> int:
        """The verb of the clause in which a participle stands: before it, or behind where it begins the sentence or two commas set it off."""
        if (behind := self._behind_insertion(at)) >= 0:
            return behind
        for here in range(at - 1, -1, -1):
            if self._kind(here) == ";":
                break
            if self._is_main(here):
                return here
        for here in range(at + 1, len(self.phrases)):
            if self._kind(here) == ";":
                break
            if self._kind(here - 1) == "conjunction" and self._joined_to(here) == at and self._is_passive(here):
                # "Supported by Lee and encouraged by Grant, he won"
                continue
            # But "alleging that Lee had fled, Grant left"
            told = self._kind(self._past(here - 1, -1)) in ("relative", "that") or self._is_told(here)
            if self._is_main(here) and not told:
                if self._kind(here - 1) == "conjunction" and self.phrases[here].first == self.phrases[here].at:
                    # "Advised by Lee and led by Gray, they fled", "having met Lee and thanked him, they fled"
                    continue
                return here
        return -1

    def _nearest_verb(self, at: int) -> int:
        """The verb before a gerund with its preposition, if no comma stands between."""
        for here in range(at - 1, -1, -1):
            if self._kind(here) in (",", ";"):
                return -1
            if self._kind(here) == "verb":
                return here
        return -1

    def _is_reflexive(self, at: int) -> bool:
        """Is it "himself", "my self"?"""
        phrase = self._phrase(at)
        return (
            phrase is not None
            and phrase.kind == "noun"
            and self.tokens[phrase.last - 1].form in english.REFLEXIVES | {"self"}
        )

    def _governor(self, at: int) -> int:
        """The verb on which an infinitive or gerund hangs, directly or by a noun."""
        here = at - 1
        if self._kind(here) == "noun" and self._head(here - 1) == "by" and self._kind(here - 2) == "verb" and self.phrases[here - 2].passive:  # fmt: skip
            # "Was persuaded by Lee to go"
            return here - 2
        if self._kind(here) == "preposition":
            here -= 1
        if self._kind(here) == "conjunction":
            return self._joined_to(at)
        while self._kind(here) == "noun" and self._is_time(self.phrases[here]):
            here -= 1
        if (
            self._kind(here) == "noun"
            and self._head(here - 1) == "by"
            and self._kind(here - 2) == "verb"
            and self.phrases[here - 2].passive
            and self.phrases[here - 2].head in FORCED
        ):
            # "Was persuaded by Lee to go"
            return here - 2
        if self._kind(at - 1) == "noun" and (being := self._ready(at)) >= 0:
            return being
        if self._kind(here) == "noun" and self.phrases[here].head in english.HONOURS:
            # "Did himself the honour to write"
            here -= 1 + self._is_reflexive(here - 1)
            if self._kind(here) == "preposition" and self.phrases[here - 2].head == "avail":
                # "Avail myself of this opportunity to assure you"
                here -= 2
            elif self._kind(here) == "noun" and self._head(here - 1) == "do":
                # "Did me the honour to call"
                here -= 1
        elif self._head(at - 1) == "as" and self._head(here) in _KIND and self._head(here - 1) == "be":
            # "Was so kind as to lend"
            here -= 1
        elif self._kind(here) == "noun" and self.phrases[here].head in _FITTING:
            # "Found it necessary to give"
            here -= 1 + (self._kind(here - 1) == "noun")
        return here if self._kind(here) == "verb" else -1

    def _ready(self, at: int) -> int:
        """The "was" on which an infinitive hangs by what tells that it was done: "was quick to attack", "was the first to attack", "was not slow to attack"; -1 if there is none."""
        if self.phrases[at].form != "to":
            return -1
        here = at - 1
        while self._kind(here) == "noun" and at - here < _NEAR:
            here -= 1
        verb = self._phrase(here)
        if (
            verb is None
            or verb.kind != "verb"
            or verb.head != "be"
            or not (verb.words & _WAS or self.phrases[at].perfect)
        ):
            return -1
        between = [token.form for token in self.tokens[verb.last : self.phrases[at].first]]
        if "too" in between or not between:
            return -1
        if verb.words & english.NEGATIONS or "not" in between:
            return here if between[-1] in _SLOW else -1
        return here if between[-1] in _QUICK or between[-2:] == ["only", "one"] else -1

    def _over(self, at: int) -> tuple[int, bool]:
        """The verb of which a noun is the object, or, in the passive, the subject; -1 if there is none."""
        here = at - 1
        while self._kind(here) == "noun" and self._is_time(self.phrases[here]):
            here -= 1
        while self._kind(here) == "noun" and self._kind(here - 1) == "preposition" and self._kind(at - 1) == "noun":
            here -= 2
        if (
            self._kind(here) == "preposition"
            and self._kind(here - 1) == "verb"
            and (
                self.phrases[here].head in ("on", "out", "up", "into")
                or (self.phrases[here].head == "with" and self.phrases[here - 1].head == "meet")
            )
        ):
            # "Put on a show", "met with resistance"
            here -= 1
        if (
            self._kind(here) == "conjunction"
            and self._kind(here - 1) == "noun"
            and not self.phrases[here - 1].actors
            and self._kind(here - 2) in ("verb", "preposition")
        ):
            # "Had contacts and talks with", "entered into a trade and military alliance with"
            here -= 2
        elif (
            self._kind(here) == "conjunction"
            and self._head(here - 2) == "of"
            and self._kind(here - 3) == "noun"
            and self._kind(here - 4) == "verb"
            and self.phrases[here - 3].head in nouns()
            and self._head(at + 1) == "of"
        ):
            # "Won the admiration of Lee and the distrust of Grant"
            here -= 4
        if (
            self._kind(here) == "preposition"
            and self.phrases[here].head in ("into", "in")
            and self._kind(here - 1) == "verb"
            and self.phrases[here - 1].head in INTO
        ):
            here -= 1
        if self._kind(here) == "verb":
            return here, False
        if (
            self._kind(here) == "preposition"
            and self.phrases[here].head == "of"
            and self._kind(here - 2) == "verb"
            and self.phrases[here - 1].head in _SOME | english.HONOURS
        ):
            # "Concluded the first of two treaties with the king", "had the pleasure of a visit from the king"
            return here - 2, False
        if (
            self._kind(here) == ","
            and self._kind(here - 1) == "noun"
            and self._kind(here - 2) == "verb"
            and self.phrases[here - 1].head in english.PAPERS
            and self.tokens[self.phrases[at].first].form in ("a", "an")
        ):
            # "Signed the pact, an agreement with the king"
            return here - 2, False
        ahead = at + 1
        while self._kind(ahead) in ("noun", "preposition"):
            if self._kind(ahead) == self._kind(ahead - 1) == "noun":
                # "After the meeting with Lee he was asked"
                return -1, False
            ahead += 1
        if self._kind(ahead) == "verb" and self._is_passive(ahead) and self._kind(here) != "preposition":
            return ahead, True
        return -1, False

    def _next_finite(self, at: int) -> int:
        for here in range(at + 1, len(self.phrases)):
            if self._kind(here) in (";", "relative", "that"):
                break
            if self._kind(here) == "verb" and self.phrases[here].form == "finite":
                return here
        return -1

    def _next_base(self, at: int) -> int:
        return next((here for here in range(at + 1, min(at + 6, len(self.phrases))) if self._kind(here) == "verb"), -1)


def _takes(verb: Phrase, link: str, actor: Actor, thing: Phrase | None) -> bool:
    """Does a verb or noun tell with this preposition toward whom it is: "shouted at Lee", "poked fun at Lee", "confidence in Lee"?"""
    if actor.last in english.COUNTRIES:
        return False
    if verb.kind == "noun":
        return link == "in" and any(
            link in frame.slots and frame.kind in _INWARD for frame in nouns().get(verb.head, ())
        )
    return verb.kind == "verb" and any(
        link in frame.slots and (not frame.more or (thing is not None and thing.head == frame.kept[-1]))
        for frame in verbs().get(verb.head, ())
    )


def _is_bound(token: Token) -> bool:
    """Does a word want another behind it: a number, a genitive?"""
    return token.written[0].isdigit() or token.owner


def _has_in_frame(verb: Phrase, link: str, thing: Phrase) -> bool:
    """Does a verb tell something with just this noun behind this preposition: "was at war with the king"?"""
    return any(link in frame.kept and thing.head in frame.kept for frame in verbs().get(verb.head, ()))


def leads(form: str) -> bool:
    """Is it a word that stands before a name: "the young", "the elected"?"""
    return form in _FAMED or form in _COUNTED or form in english.NATIONAL or form.endswith(("ed", "ous", "ful", "less"))


def _parts(token: Token) -> frozenset[str]:
    """As which parts of a verb a word may stand."""
    return frozenset(inflected().get(token.form, {"part": ""} if token.form.endswith("ed") else {}))
