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

FORCED = frozenset("persuade induce compel force oblige prevail".split())
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

_FITTING = frozenset("necessary expedient proper advisable fit convenient prudent".split())


_INTRANSITIVE = frozenset("stand sit come go live stay remain fall arrive".split())
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
            if joined >= 0 and self._is_passive(joined):
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
        # "Forces led by": a form that may be either is a participle before "by".
        behind, beyond = self._phrase(at + 1), self._phrase(at + 2)
        return bool(
            behind
            and behind.head == "by"
            and beyond
            and beyond.kind == "noun"
            and self._kind(at - 1) in ("noun", ",", "", ";", "sub")
            # "Stood by the king"
            and not any("by" in frame.slots for frame in verbs().get(phrase.head, ()))
        )

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
                elif phrase.denied and self._head(at + 1) == "but" and self._kind(at + 2) == "noun":
                    # "Attacked not Lee but Grant"
                    at += 2
                    continue
                elif phrase.denied or (link == "to" and self.tokens[phrase.first].tag == "number"):
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
                    ):
                        # What follows belongs to the noun: "in an address to"; but not what did it: "was put under arrest by".
                        if passive and by is not None and by.kind == "noun" and self.phrases[at + 1].head == "by":
                            slots.setdefault("by", []).extend(by.actors)
                        if phrase.owners and (link != "of" or verb.kind == "verb"):
                            # "Grew tired of his demands", but not "the honour of your letter"
                            slots.setdefault(f"{link}'s", []).extend(phrase.owners)
                        break
                    if place == "of" and self._is_chained(at - 2, begin):
                        # "The defence of the borders of France"
                        place = f"{self.phrases[at - 3].head}'s"
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
                    if phrase.owners and not phrase.actors:
                        some = link == "of" and nearest is not None and nearest.head in english.PARTS
                        slots.setdefault("obj's" if some else f"{link}'s", []).extend(phrase.owners)
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
                elif not begun or (
                    nearest is not None and leads(nearest.head) and self._kind(at - 1) == "noun" and "obj" not in slots
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
                nxt = self._phrase(at + 1)
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
        if self._kind(at) != "," or self._kind(at + 1) != "preposition":
            return 0
        here = self._past(at + 1, 1)
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
            if self._is_main(here) and self._kind(here - 1) not in ("relative", "that") and not self._is_told(here):
                # But "alleging that Lee had fled, Grant left"
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


def _has_in_frame(verb: Phrase, link: str, thing: Phrase) -> bool:
    """Does a verb tell something with just this noun behind this preposition: "was at war with the king"?"""
    return any(link in frame.kept and thing.head in frame.kept for frame in verbs().get(verb.head, ()))


def leads(form: str) -> bool:
    """Is it a word that stands before a name: "the young", "the elected"?"""
    return form in _FAMED or form in _COUNTED or form in english.NATIONAL or form.endswith(("ed", "ous", "ful", "less"))


def _parts(token: Token) -> frozenset[str]:
    """As which parts of a verb a word may stand."""
    return frozenset(inflected().get(token.form, {"part": ""} if token.form.endswith("ed") else {}))
