"""Who stands behind a verb or a noun of deed, by the preposition before them: the places of a clause."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.between import Between
from valla.relating.lists import nouns, verbs
from valla.relating.parts import Actor, Phrase, Token, is_name

__all__ = ["COPIES", "DURING", "behind", "leads", "of_nation"]

DURING = frozenset("during since under after before until at".split())

_FAMED = frozenset(
    "young old great late elder younger little poor good brave gallant celebrated famous former new unfortunate noble honest worthy aged dear said same".split()
)
"""Words between an article and a name."""

_COUNTED = frozenset("two three four five six seven eight nine ten twelve twenty several many most some".split())

_PARTICLES = frozenset("up down off out over away aside".split())

_INWARD = frozenset("SUPPORT ACCUSE".split())
"""What one feels toward someone, and not in a place."""

COPIES = frozenset(
    "copy copies draft drafts extract extracts translation text contents substance duplicate duplicates".split()
)
"""What one has of a letter, and sends instead of it."""

_ONWARD = frozenset("to by with against on upon in".split())
"""Prepositions behind a comma that go on with the clause."""

_END = -1
"""Behind the last phrase that belongs to a verb."""


def behind(found: Sequence[Token], read: Sequence[Phrase], at: int) -> dict[str, list[Actor]]:
    """Who stands behind a verb or noun, by place, from the phrase of this number on."""
    return _Behind(found, read, at).filled()


class _Behind(Between):
    """The way from a verb to the right: whom it has met at which place, and what it met last."""

    def __init__(self, found: Sequence[Token], read: Sequence[Phrase], begin: int) -> None:
        super().__init__(found, read)
        self.begin, self.verb = begin, read[begin - 1]
        self.of_verb = self.verb.kind == "verb"
        self.slots: dict[str, list[Actor]] = {}
        self.nearest: Phrase | None = None
        """The object."""
        self.begun = False
        self.link = self.held = ""
        """The preposition before the next noun, and the place of those who were met last."""

    def filled(self) -> dict[str, list[Actor]]:
        at = self.begin + self._is_particle()
        at += self._inserted(at)
        while phrase := self._phrase(at):
            at = self._step(at, phrase)
        return self.slots

    def _step(self, at: int, phrase: Phrase) -> int:
        """The phrase from which the way goes on."""
        if phrase.kind == "noun":
            return self._at_noun(at, phrase)
        if phrase.kind == "preposition":
            self.link = phrase.head
            return at + 1 if self._kind(at + 1) in ("noun", "preposition") else _END
        if phrase.kind not in (",", "conjunction"):
            return _END
        if self.nearest is not None and not self.nearest.actors and (preposition := self._past_things(at)) >= 0:
            # "Gave money, arms and food to the king"
            return preposition
        if "obj" in self.slots and (end := self._gapped_end(at)) >= 0:
            self.slots["obj"].extend(self.phrases[at + 1].actors)
            return end
        return self._at_conjunction(at) if phrase.kind == "conjunction" else self._at_comma(at)

    def _at_conjunction(self, at: int) -> int:
        following = self._phrase(at + 1)
        before = self.phrases[at - 1]
        unnamed = (
            _is_told(before) and not before.actors and self._head(at - 2) == self.held and self._kind(at + 2) != "verb"
        )
        if self.held and following is not None and following.kind == "noun" and following.actors and (unnamed or self._is_year(at - 1)):  # fmt: skip
            # "With Spain in 1990 and Italy in 1992", "with other states and Italy"
            self.slots[self.held].extend(following.actors)
            return at + 2
        if self._is_of_things(at):
            # "A treaty of peace and friendship with"
            return at + 2
        # "To the peoples and to their governments"
        return at + 1 if self._is_preposition(at + 1) and self._kind(at + 2) == "noun" else _END

    def _at_comma(self, at: int) -> int:
        if self.nearest is None and self.of_verb and (past := self._inserted(at)):
            # "Elected to the committee, by a show of hands, Lee and Grant"
            self.link = ""
            return at + past if self._is_put_off(at + past) else _END
        if self._kind(at + 1) == "conjunction" and self.held not in ("", "between") and self._head(at + 2) == self.held and self._kind(at + 3) == "noun":  # fmt: skip
            # "Quarrelled first with Lee, and finally with Grant"
            return at + 2
        # "Married on November 4, 1842, to Mary Todd"
        year = 2 * (self._is_year(at + 1) and self._kind(at + 2) == ",")
        return at + year + 1 if self._is_preposition(at + year + 1, *_ONWARD) else _END

    def _at_noun(self, at: int, phrase: Phrase) -> int:
        if self._is_time(phrase):
            self.link = ""
        elif phrase.denied and not self._is_not_only(at):
            if self._head(at + 1) == "but" and self._kind(at + 2) == "noun":
                # "Attacked not Lee but Grant"
                return at + 2
            self.link, self.begun = "", True
        elif self.link == "to" and self.tokens[phrase.first].tag == "number":
            # "From 500 to 800 men"
            self.link, self.begun = "", True
        elif self.link:
            if self._is_deed(at, phrase):
                self._of_deed(at, phrase)
                return _END
            self._linked(at, phrase)
        elif self._is_second(at, phrase):
            # "Showed Lee the paper"
            self.slots.setdefault("iobj", list(self.slots["obj"]))
        elif self._is_object(at):
            self._object(at, phrase)
        elif self._kind(at - 1) in ("preposition", "conjunction"):
            return _END
        return at + 1

    def _is_deed(self, at: int, phrase: Phrase) -> bool:
        """Does what follows belong to a noun of deed behind a preposition: "in an address to"?"""
        return (
            (
                self.nearest is not None
                or self.link in DURING
                or self._head(at + 1) == self.link
                # "A demand for Lee's dismissal from the army"
                or (bool(phrase.owners) and self.link == "for" and not self.of_verb)
            )
            and phrase.head in nouns()
            and not phrase.actors
            and not (self.of_verb and _has_in_frame(self.verb, self.link, phrase))
            # "Sent a copy of the letter to Lee"
            and not (self.of_verb and self.link == "of" and self.nearest is not None and self.nearest.head in COPIES)
        )

    def _of_deed(self, at: int, phrase: Phrase) -> None:
        """Who stands before and behind a noun of deed with which the way ends."""
        by = self._phrase(at + 2)
        if self.of_verb and self.verb.passive and by is not None and by.kind == "noun" and self._head(at + 1) == "by":
            # "Was put under arrest by": not what the deed, but what the verb tells was done by them.
            self.slots.setdefault("by", []).extend(by.actors)
        if phrase.owners and (self.link != "of" or self.of_verb):
            # "Grew tired of his demands", but not "the honour of your letter"
            self.slots.setdefault(f"{self.link}'s", []).extend(phrase.owners)

    def _linked(self, at: int, phrase: Phrase) -> None:
        """Who stands behind a preposition."""
        link, chained = self.link, self._is_chained(at - 2)
        place = self._place(at, chained)
        # "Offered to Lee the post of minister to Russia"
        of_noun = link == "to" and link in self.slots and self._kind(at - 2) == "noun" and self._head(at - 3) == "of"
        of_noun |= self._is_whence(at, link)
        if not of_noun and not self._is_whereabouts(phrase) and not self._is_office(at, phrase):
            self.slots.setdefault(place, []).extend(phrase.actors)
            self.held = place if phrase.actors or _is_told(phrase) else self.held
        if not phrase.actors and (owners := self._owners(phrase)):
            some = link == "of" and self.nearest is not None and self.nearest.head in english.PARTS
            self.slots.setdefault("obj's" if some else f"{link}'s", []).extend(owners)
        if link == "of" and not chained and not of_noun:
            self.slots.setdefault("of", []).extend(phrase.actors)
        # "With the young Lincoln": a name behind a word that is none.
        self.link = link if not phrase.actors and self._kind(at + 1) == "noun" and leads(phrase.head) else ""
        self.begun = True

    def _place(self, at: int, chained: bool) -> str:
        """The place of who stands behind a preposition: the preposition itself, or of which thing they are."""
        if self.link != "of":
            return self.link
        if self.nearest is not None and "obj" not in self.slots and self._phrase(at - 2) is self.nearest:
            return "obj's"
        if not chained:
            return self.link
        # "The defence of the borders of France", "denounced the cult of personality of Stalin"
        of_object = self.of_verb and "obj" not in self.slots and self._is_of_object_of(at)
        return "obj's" if of_object else f"{self._head(at - 3)}'s"

    def _is_whence(self, at: int, link: str) -> bool:
        """Is it where those are at home or hold their office who stand behind a preposition: "a letter to John Lee of the Senate", "a letter from the senators from Minnesota", "wrote to the envoy to Russia"?"""
        holders = self.phrases[at - 2]
        if link == "of" and at - 2 > self.begin and not self.of_verb and self._kind(at - 3) == "preposition":
            # But "the massacre by Hutus of Tutsis"
            return is_name(holders) and (self._head(at - 3) != "by" or holders.actors[0].kind == "person")
        return (
            link in ("from", "to")
            and holders.kind == "noun"
            and self._head(at - 3) == link
            and bool(holders.actors)
            and holders.actors[-1].kind in ("role", "person" if holders.head in english.PEOPLE else "role")
        )

    def _is_office(self, at: int, phrase: Phrase) -> bool:
        """Is it the office for which someone is named: "voted for Lincoln for President"?"""
        return (
            self.link in self.slots
            and self._kind(at - 2) == "noun"
            and not phrase.definite
            and bool(phrase.actors)
            and all(actor.kind == "role" for actor in phrase.actors)
        )

    def _is_whereabouts(self, phrase: Phrase) -> bool:
        """Does a name tell where something is done, and not toward whom: "fought in Virginia"?"""
        return (
            self.link in english.LOCATIVE
            and bool(phrase.actors)
            and phrase.actors[0].kind == "name"
            and phrase.actors[0].last not in english.LANDS
            and not _takes(self.verb, self.link, phrase.actors[0], self.nearest)
        )

    def _owners(self, phrase: Phrase) -> list[Actor]:
        """Whose a thing is: "Lee's positions", "French positions"."""
        return phrase.owners or (of_nation(self.tokens, phrase) if phrase.head in english.POSSESSIONS else [])

    def _is_second(self, at: int, phrase: Phrase) -> bool:
        """Is it a thing beside him to whom it is given: "showed Lee the paper"?"""
        return (
            self.nearest is not None
            and "obj" in self.slots
            and not phrase.actors
            and self._kind(at - 1) == "noun"
            and self.tokens[phrase.first].tag in ("determiner", "number")
        )

    def _is_object(self, at: int) -> bool:
        """Is a noun without a preposition the object, or what follows a word that leads to it?"""
        if not self.begun:
            return True
        if self.nearest is None:
            return self._is_put_off(at)
        return leads(self.nearest.head) and self._kind(at - 1) == "noun" and "obj" not in self.slots

    def _object(self, at: int, phrase: Phrase) -> None:
        if phrase.actors and not self._is_predicate(phrase):
            self.slots.setdefault("obj", []).extend(phrase.actors)
        if not phrase.actors and (owners := self._owners(phrase)):
            # "Attacked Lee's positions", "attacked French positions"
            self.slots.setdefault("obj's", []).extend(owners)
        self.nearest = self.nearest or phrase
        self.begun = True
        if not phrase.actors and not phrase.owners and (leader := self._leader(at)):
            self.slots.setdefault("obj", []).extend(leader)

    def _is_of_object_of(self, at: int) -> bool:
        """Does nothing but "of" and things stand between a phrase and the object: "denounced the cult of personality of Stalin"?"""
        while self._head(at - 1) == "of" and self._kind(at - 2) == "noun" and not self.phrases[at - 2].actors:
            at -= 2
            if self.phrases[at].head in COPIES:
                # "Confiscated thousands of copies of the Appeal"
                return False
            if self.phrases[at] is self.nearest:
                return True
        return False

    def _is_put_off(self, at: int) -> bool:
        """Is it an object that stands behind a circumstance: "praised in the warmest terms the courage of Lee"?"""
        begin, phrase = self.begin, self.phrases[at]
        return (
            self.of_verb
            and not self.verb.passive
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

    def _gapped_end(self, at: int) -> int:
        """Where ends what goes on with the next object, and what stands beside it as beside the one before: "sent Lee to the left and Grant to the right", "gave Lee a horse and Grant a sword"; -1 if nothing does."""
        whom, thing = self._phrase(at + 1), self._phrase(at + 2)
        if whom is None or thing is None or whom.kind != "noun" or not whom.actors or self._kind(at - 1) != "noun":
            return -1
        first = self._kind(at - 2) == "noun" and bool(self.phrases[at - 2].actors) and not self.phrases[at - 1].actors
        if thing.kind == "noun" and not thing.actors and first and not self._is_time(thing):
            end = at + 3
        elif thing.kind == "preposition" and self._kind(at + 3) == "noun":
            # "Rewarded Lee with the see of York and Grant with the seal", "accused Lee of theft and Grant of treason"
            like = next((here for here in range(at - 2, self.begin, -1) if self.phrases[here].head == thing.head), -1)
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

    def _is_chained(self, at: int) -> bool:
        """Is it a thing behind a preposition, on which "of" hangs?"""
        return (
            at > self.begin
            and self._kind(at) == "noun"
            and not self.phrases[at].actors
            and not self._is_time(self.phrases[at])
            and self._kind(at - 1) == "preposition"
        )

    def _is_particle(self) -> bool:
        """Does what looks like a preposition belong to the verb before it: "turned down the offer"?"""
        word = self._head(self.begin)
        if not self.of_verb or word not in _PARTICLES:
            return False
        return any(
            frame.more == (word,) and frame.slots[0].startswith("obj") for frame in verbs().get(self.verb.head, ())
        )


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
    return (
        form in _FAMED
        or form in _COUNTED
        or form in english.NATIONAL
        or form.endswith(("ed", "ous", "ful", "less"))
        or (form.endswith("ing") and form not in nouns())
    )


def of_nation(found: Sequence[Token], phrase: Phrase) -> list[Actor]:
    """The people whose the deed is by an adjective: "the German occupation of France"."""
    for token in found[phrase.first : phrase.last - 1]:
        if token.form in english.NATIONAL and token.written[0].isupper():
            return [Actor(token.start, token.end, "people", token.form)]
    return []


def _is_told(phrase: Phrase) -> bool:
    """Does it tell of someone, though without a name: "several countries"?"""
    return phrase.head in english.ROLES or phrase.head == "countries"
