"""The clauses of a sentence without a grammar: who stands before a verb and behind it, and under which words it stands.

What is read is the order of the phrases. A subject is looked for to the left, past what hangs on it and past what stands between two commas; objects to the right, as
far as the clause goes. Where the order leaves it open nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from valla.relating import english
from valla.relating.clauses import FACT, REPORTED, UNREAL, Clause
from valla.relating.lists import nouns, verbs
from valla.relating.phrases import Actor, Phrase, Token

__all__ = ["clauses", "subjects"]

_FINITE = ("finite", "base")
_BEHIND = 14
"""Words behind a verb that may belong to it."""


def clauses(found: Sequence[Token], read: Sequence[Phrase], told: str, letter: bool) -> list[Clause]:
    """The clauses of a sentence whose verb or noun stands in the lists; `told` is what the whole sentence is."""
    return list(_Sentence(found, read, told, letter).clauses())


def subjects(found: Sequence[Token], read: Sequence[Phrase], letter: bool) -> list[Actor]:
    """Who does what the finite verbs of a sentence tell, in order."""
    sentence = _Sentence(found, read, FACT, letter)
    doing = [
        actor
        for at, phrase in enumerate(read)
        if phrase.kind == "verb" and phrase.form in _FINITE
        for actor in sentence._subject(at)
    ]
    return sorted({actor.start: actor for actor in doing}.values(), key=lambda actor: actor.start)


class _Sentence:
    """The phrases of a sentence and how they hang together."""

    def __init__(self, found: Sequence[Token], read: Sequence[Phrase], told: str, letter: bool) -> None:
        self.tokens, self.phrases, self.told, self.letter = found, read, told, letter
        self._truths: dict[int, str] = {}
        self._subjects: dict[int, list[Actor]] = {}

    def clauses(self) -> Iterator[Clause]:
        for at, phrase in enumerate(self.phrases):
            if phrase.kind == "verb" and phrase.head in verbs():
                yield self._verb(at, phrase)
            elif phrase.kind == "noun":
                yield from self._noun(at, phrase)

    # what phrases stand where

    def _kind(self, at: int) -> str:
        return self.phrases[at].kind if 0 <= at < len(self.phrases) else ""

    def _phrase(self, at: int) -> Phrase | None:
        return self.phrases[at] if 0 <= at < len(self.phrases) else None

    def _is_time(self, phrase: Phrase) -> bool:
        return not phrase.actors and any(
            token.form in english.TIMES for token in self.tokens[phrase.first : phrase.last]
        )

    def _after(self, last: int) -> tuple[str, ...]:
        found = []
        for token in self.tokens[last : last + _BEHIND]:
            if token.tag == ";":
                break
            # "Ordered him to go" is not "sent him to Lee".
            found.append("unto" if token.form == "to" and token.tag == "preposition" else token.form)
        return tuple(found)

    # verbs

    def _verb(self, at: int, phrase: Phrase) -> Clause:
        token = self.tokens[phrase.at]
        clause = Clause(phrase.head, False, token.start, token.end, after=self._after(phrase.at + 1))
        passive = self._is_passive(at)
        clause.passive = passive
        slots = self._slots(at + 1)
        if "to" in slots and self._is_of_object(at, phrase):
            slots.pop("to")
        subject = self._subject(at)
        if (self._kind(at + 1) == "that" and (told := self._next_finite(at + 1)) >= 0) or (
            self._kind(at + 1) == "that" and (told := self._next_base(at + 1)) >= 0
        ):
            # "Charged that Lee had been removed" does not charge Lee.
            slots["that"] = [] if self._is_passive(told) else self._subject(told)
            clause.wish = self.phrases[told].form == "base" or bool(
                self.phrases[told].words & {"should", "might", "be"}
            )
        if passive and "by" not in slots and phrase.head in english.STATES:
            # "Were opposed to the king" tells what they did themselves.
            clause.doers, clause.slots = subject, slots
        elif passive:
            clause.doers = slots.pop("by", [])
            # "He was given a book": the one who is given is no object that stands behind.
            clause.slots = slots | {"obj": subject}
        else:
            clause.doers = subject
            clause.slots = slots
            if "obj" not in slots and (whom := self._whom(at)):
                clause.slots["obj"] = whom
        place, whom = self._under_relative(at)
        if whom and not clause.slots.get(place):
            # "Speed, to whom he showed the letter"
            clause.slots = clause.slots | {place: whom}
        clause.truth = self._truth(at)
        return clause

    def _is_of_object(self, at: int, phrase: Phrase) -> bool:
        """Does "to" belong to the object: "announced the transfer of power to the king", "read a letter from Lee to the king"?"""
        thing = self._phrase(at + 1)
        if thing is None or thing.kind != "noun" or thing.actors or self._is_time(thing):
            return False
        head = self.tokens[thing.last - 1].form
        if head in _TO_NOUNS:
            return True
        to = any("to" in frame.slots for frame in nouns().get(head, ()))
        behind = self._phrase(at + 2)
        return to and (
            (bool(thing.owners) and thing.owners[0].kind not in ("he", "she", "they", "I", "you"))
            or (behind is not None and behind.head in ("from", "by") and behind.kind == "preposition")
        )

    def _under_relative(self, at: int) -> tuple[str, list[Actor]]:
        """The preposition before the relative pronoun of a verb's clause, and whom that means: "to whom he wrote"."""
        here = at - 1
        while self._kind(here) in ("noun", "preposition") or (
            self._kind(here) == "verb" and self.phrases[here].head in english.DONE | {"find"}
        ):
            here -= 1
        if self._kind(here) != "relative" or self._kind(here - 1) != "preposition" or here == at - 1:
            return "", []
        return self.phrases[here - 1].head, self._antecedent(here - 1)

    def _is_passive(self, at: int) -> bool:
        phrase = self.phrases[at]
        if phrase.passive or phrase.form not in ("part", "finite"):
            return phrase.passive
        if phrase.form == "part":
            return True
        if (
            self._kind(at - 1) == "conjunction"
            and phrase.first == phrase.at
            and self._kind(at + 1) != "noun"
            and "part" in _parts(self.tokens[phrase.at])
        ):
            joined = self._joined_to(at)
            if joined >= 0 and self.phrases[joined].passive:
                # "Was taken and sent"
                return True
        if phrase.first != phrase.at or "part" not in _parts(self.tokens[phrase.at]):
            return False
        # "Forces led by": a form that may be either is a participle before "by".
        behind, beyond = self._phrase(at + 1), self._phrase(at + 2)
        return bool(
            behind and behind.head == "by" and beyond and beyond.kind == "noun" and self._kind(at - 1) in ("noun", ",")
        )

    def _slots(self, at: int) -> dict[str, list[Actor]]:
        """Who stands behind a verb, by place."""
        slots: dict[str, list[Actor]] = {}
        nearest: Phrase | None = None
        begun = False
        link = ""
        while phrase := self._phrase(at):
            if phrase.kind == "noun":
                if self._is_time(phrase):
                    link = ""
                elif phrase.denied:
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
                    if (nearest is not None or link in _DURING) and phrase.head in nouns() and not phrase.actors:
                        # What follows belongs to the noun: "in an address to".
                        break
                    if not (link in english.LOCATIVE and phrase.actors and phrase.actors[0].kind == "name"):
                        slots.setdefault(place, []).extend(phrase.actors)
                    if link == "of":
                        slots.setdefault("of", []).extend(phrase.actors)
                    # "With the young Lincoln": a name behind a word that is none.
                    link = link if not phrase.actors and self._kind(at + 1) == "noun" and _leads(phrase.head) else ""
                    begun = True
                elif not begun or (
                    nearest is not None and _leads(nearest.head) and self._kind(at - 1) == "noun" and "obj" not in slots
                ):
                    if phrase.actors and not self._is_predicate(phrase):
                        slots.setdefault("obj", []).extend(phrase.actors)
                    if phrase.owners and not phrase.actors:
                        slots.setdefault("obj's", []).extend(phrase.owners)
                    nearest = nearest or phrase
                    begun = True
                elif self._kind(at - 1) in ("preposition", "conjunction"):
                    break
            elif phrase.kind == "preposition":
                link = phrase.head
                nxt = self._phrase(at + 1)
                if nxt is not None and nxt.kind not in ("noun", "preposition"):
                    break
            elif phrase.kind == "conjunction":
                # "To the peoples and to their governments"
                nxt, beyond = self._phrase(at + 1), self._phrase(at + 2)
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

    def _is_predicate(self, phrase: Phrase) -> bool:
        """Is it what someone is made, no one: "was appointed commander"?"""
        return (
            not phrase.definite
            and len(phrase.actors) == 1
            and phrase.actors[0].kind == "role"
            and not phrase.owners
            and not phrase.actors[0].last.endswith("s")
            and self.tokens[phrase.first].tag not in ("determiner", "number")
            and phrase.actors[0].start == self.tokens[phrase.first].start
        )

    def _whom(self, at: int) -> list[Actor]:
        """Whom a relative clause without an object of its own is about: "Lee, whom he authorized"."""
        here = at - 1
        while self._kind(here) in ("noun", "preposition"):
            here -= 1
        if (
            self._kind(here) == "relative"
            and self.phrases[here].head == "whom"
            and self._kind(here - 1) != "preposition"
        ):
            return self._antecedent(here)
        return []

    def _antecedent(self, at: int) -> list[Actor]:
        """The noun before a relative pronoun."""
        here = at - 1 - (self._kind(at - 1) == ",")
        if (
            self._kind(here - 1) == ","
            and self._kind(here - 2) == "noun"
            and self._kind(here - 3) == "preposition"
            and self.phrases[here - 3].head in ("of", "in", "at", "near")
        ):
            # "Nelson, of Terre Haute, Indiana, who"
            here -= 4 + (self._kind(here - 4) == ",")
        phrase = self._phrase(here)
        if (
            phrase is not None
            and phrase.actors
            and phrase.actors[0].kind == "name"
            and self._kind(here - 1) == "preposition"
            and self.phrases[here - 1].head in english.LOCATIVE
        ):
            # "Is in Town who tells"
            return []
        verb = self._phrase(here - 1)
        if (
            verb is not None
            and verb.kind == "verb"
            and verb.head == "be"
            and verb.unreal
            and self._kind(here - 2) == "noun"
            and self.phrases[here - 2].head == "it"
        ):
            # "It may have been he who did it."
            return []
        if phrase is None or phrase.kind != "noun" or phrase.denied:
            return []
        if phrase.actors and phrase.actors[0].kind == "name" and (owner := self._owner_of_place(at, here)) is not None:
            return owner
        if self._kind(here - 1) == "preposition" and self.phrases[here - 1].head in _DURING:
            return []
        whole = self._climbed(here)
        if (named := self._named(whole)) != whole:
            # "Boudinot, the commissary of prisoners, who"
            return self.phrases[named].actors
        return self.phrases[self._named(here)].actors

    def _owner_of_place(self, at: int, here: int) -> list[Actor] | None:
        """Who is meant by a relative pronoun behind a place that only says whence he is: "Nehru of India, who", "a preacher of Sparta, Kentucky, who"; None if it may mean the name itself."""
        if (
            self._kind(here - 1) == ","
            and self._kind(here - 2) == "noun"
            and self._kind(here - 3) == "preposition"
            and self.phrases[here].actors[0].last in english.COUNTRIES
        ):
            here -= 2
        owner = self._phrase(here - 2)
        if (
            self._kind(here - 1) != "preposition"
            or self.phrases[here - 1].head not in ("of", "for", "from")
            or owner is None
            or owner.kind != "noun"
        ):
            return None
        who = self.phrases[at].head in ("who", "whom", "whose")
        if owner.head in english.ROLES or (
            owner.actors and (_is_name(owner) or not who or self.phrases[here].actors[0].last in english.COUNTRIES)
        ):
            return self.phrases[self._named(here - 2)].actors
        return None if who else []

    def _named(self, at: int) -> int:
        """The name before an apposition: "Lee" of "Lee, the commander of the fort,"; else the phrase itself."""
        phrase = self._phrase(at)
        while (
            phrase is not None and phrase.kind == "noun" and self._kind(at - 1) == "," and self._kind(at - 2) == "noun"
        ):
            earlier = self._climbed(at - 2)
            before = self._phrase(earlier)
            if (
                before is None
                or not _is_name(before)
                or (phrase.actors[0].kind != "role" if phrase.actors else not phrase.definite)
                or self._kind(earlier - 1) not in ("", ";", ",", "sub", "that", "conjunction", "verb")
            ):
                break
            at, phrase = earlier, before
        return at

    # subjects

    def _subject(self, at: int) -> list[Actor]:
        if at not in self._subjects:
            self._subjects[at] = []
            self._subjects[at] = self._find_subject(at)
        return self._subjects[at]

    def _find_subject(self, at: int) -> list[Actor]:
        phrase = self.phrases[at]
        if phrase.form == "ing":
            return self._of_participle(at)
        if phrase.form == "to":
            governor = self._governor(at)
            return self._subject(governor) if governor >= 0 else []
        left = self._kind(at - 1)
        if (
            left in (",", ";", "")
            and phrase.head in english.SAYING | _CRYING
            and self._kind(at + 1) == "noun"
            and self._is_behind_quotation(phrase.first)
        ):
            # "..." replied Lee
            return self.phrases[at + 1].actors
        if left == "conjunction":
            return self._shared(at)
        if left in ("relative", "that"):
            return self._antecedent(at - 1) or self._behind_deed(at - 1)
        if left == "noun":
            here = self._climbed(at - 1)
            if phrase.form == "finite" and self._kind(here - 1) == "verb" and self._kind(here - 2) == "noun":
                # "A letter asking Lee to come was written"
                here = self._climbed(here - 2) if self.phrases[here - 1].form == "ing" else here
            if here < 0 and (begun := self._relative_before(at)) >= 0:
                return self._antecedent(begun)
            if here < 0 or self.phrases[here].denied:
                return []
            return self.phrases[here].actors or self._writer(here)
        if left == ",":
            here = self._before_insertion(at - 1)
            if here >= 0:
                here = self._named(here)
                return [] if self.phrases[here].denied else self.phrases[here].actors
            if first := self._opening_subject(at):
                return first
            return self._shared(at) if not self._is_passive(at) else []
        if left == "verb" and phrase.form in _FINITE:
            # "The officer who commands advised", "the gentleman you mention spoke"
            here = (
                at - 2
                if self._kind(at - 2) == "relative"
                else at - 2
                if self._kind(at - 2) == "noun" and self._kind(at - 3) == "noun"
                else -1
            )
            return self.phrases[here - 1].actors if here > 0 and self._kind(here - 1) == "noun" else []
        return []

    def _opening_subject(self, at: int) -> list[Actor]:
        """Who stands first in a clause, and between whom and the verb only a comma stands: "Mr. Lee our governor, affirms"."""
        here = at - 2
        while self._kind(here) in ("noun", "preposition"):
            here -= 1
        if self._kind(here) not in ("", ";", "sub", "that") or self._kind(here + 1) != "noun":
            return []
        return [] if self.phrases[here + 1].denied else self.phrases[here + 1].actors

    def _is_behind_quotation(self, first: int) -> bool:
        return first > 0 and self.tokens[first - 1].written in "\"”’'"

    def _behind_deed(self, at: int) -> list[Actor]:
        """Whose the deed is of which a relative clause tells: "they launched a coup, which overthrew the king"."""
        here = at - 1 - (self._kind(at - 1) == ",")
        phrase = self._phrase(here)
        if phrase is None or phrase.kind != "noun" or phrase.actors or phrase.denied:
            return []
        deed = self.tokens[phrase.last - 1].form
        if deed not in nouns() and deed not in english.LETTERS:
            return []
        return phrase.owners or self._light_subject(here)

    def _writer(self, at: int) -> list[Actor]:
        """Who speaks in a letter or a speech that is the subject: "Lee's letter accused the king"."""
        phrase = self.phrases[at]
        if self.tokens[phrase.last - 1].form not in english.LETTERS:
            return []
        roles = self._slots(at + 1)
        return phrase.owners or roles.get("from", []) or roles.get("by", [])

    def _relative_before(self, at: int) -> int:
        """The relative pronoun before a verb, where only a circumstance stands between: "who in the last war was taken"; -1 if there is none."""
        here = at - 1
        while self._kind(here) in ("noun", "preposition"):
            here -= 1
        return here if self._kind(here) == "relative" and self._kind(here + 1) == "preposition" else -1

    def _climbed(self, at: int) -> int:
        """The noun on which those before hang: from "Vienna" in "the party in Vienna" to the party; -1 if there is none."""
        before = self._phrase(at - 1)
        if (
            before is not None
            and before.kind == "noun"
            and not before.actors
            and not self._is_time(before)
            and self.tokens[self.phrases[at].first].tag != "pronoun"
            and self._kind(at - 2) == "preposition"
            and self._kind(at - 3) == "noun"
        ):
            # "A friend of the young Lincoln"
            at -= 1
        while self._kind(at - 1) == "preposition":
            here = at - 2
            if (
                self._kind(here) == "verb"
                and self._is_passive(here)
                and self.phrases[here].first == self.phrases[here].at
            ):
                # "Forces led by Lee"
                here -= 1
            if self._kind(here) != "noun":
                return -1
            at = here
        if self._kind(at - 1) == "verb" and self._kind(at - 2) == "relative":
            # "The officer who commands the post"
            return self._climbed(at - 3) if self._kind(at - 3) == "noun" else -1
        return at

    def _before_insertion(self, at: int) -> int:
        """The noun before what stands between two commas, of which the second is given; -1 if there is none."""
        here = at - 1
        tries = 0
        while here > 0 and tries < 4:
            if self._kind(here) in (";",):
                return -1
            if self._kind(here) == ",":
                tries += 1
                inner = self.phrases[here + 1 : at]
                if self._kind(here - 1) == "noun" and _is_insertion(inner):
                    noun = self._climbed(here - 1)
                    over = self._phrase(noun - 1)
                    if (
                        noun < 0
                        or over is None
                        or over.kind != "verb"
                        or over.form not in (*_FINITE, "ing", "to")
                        or over.head in english.SAYING
                    ):
                        return noun
            here -= 1
        return -1

    def _shared(self, at: int) -> list[Actor]:
        before = self._joined_to(at)
        return self._subject(before) if before >= 0 else []

    def _joined_to(self, at: int) -> int:
        """The verb to which one is joined by "and" or a comma: the nearest before it of the same form."""
        form = self.phrases[at].form
        parted = self._kind(at - 1) == "," or (self._kind(at - 1) == "conjunction" and self._kind(at - 2) == ",")
        apart = form == "finite" and parted
        for here in range(at - 1, -1, -1):
            phrase = self.phrases[here]
            if phrase.kind == ";":
                return -1
            if phrase.kind != "verb":
                continue
            if form == "ing" and parted and self._kind(here - 1) == "preposition":
                continue
            if apart and (self._is_relative(here) or (self._is_told(here) and self._verb_before(here) >= 0)):
                continue
            if (
                phrase.form == form
                or (form in _FINITE and phrase.form == "finite")
                or (form == "base" and phrase.form == "to")
            ):
                return here
        return -1

    def _is_told(self, at: int) -> bool:
        """Does a verb stand in a clause with "that"?"""
        here = at - 1
        while self._kind(here) in ("noun", "preposition"):
            here -= 1
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
        here = at - 1
        while self._kind(here) in ("noun", "preposition"):
            here -= 1
        return self._kind(here) == "relative"

    def _of_participle(self, at: int) -> list[Actor]:
        """Whose a participle is: the writer's of a letter before it, or the subject's of its clause."""
        left = self._kind(at - 1)
        if left == "conjunction":
            before = self._joined_to(at)
            return self._subject(before) if before >= 0 else self._host_subject(at)
        if left == "preposition" and self.phrases[at - 1].head not in (
            "by",
            "after",
            "in",
            "on",
            "upon",
            "before",
            "since",
            "of",
        ):
            return []
        for here in range(at - 1, -1, -1):
            phrase = self.phrases[here]
            if phrase.kind == "noun" and phrase.head in english.LETTERS and left in ("noun", ","):
                roles = self._slots(here + 1)
                return phrase.owners or roles.get("from", []) or roles.get("by", []) or self._light_subject(here)
            if phrase.kind == ";" or (
                phrase.kind == "verb" and not (self._is_passive(here) and phrase.first == phrase.at)
            ):
                break
        if left == "noun" and self.phrases[at - 1].actors and self._kind(at - 2) not in ("preposition", "noun"):
            return self.phrases[at - 1].actors
        return self._host_subject(at)

    def _host(self, at: int) -> int:
        """The verb of the clause in which a participle stands: before it, or behind where it begins the sentence."""
        for here in range(at - 1, -1, -1):
            if self._kind(here) == ";":
                break
            if self._kind(here) == "verb" and self.phrases[here].form == "finite":
                return here
        for here in range(at + 1, len(self.phrases)):
            if self._kind(here) == ";":
                break
            if (
                self._kind(here) == "verb"
                and self.phrases[here].form == "finite"
                and self._kind(here - 1) not in ("relative", "that")
            ):
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

    def _host_subject(self, at: int) -> list[Actor]:
        host = self._host(at)
        return self._subject(host) if host >= 0 else []

    # truth

    def _truth(self, at: int) -> str:
        if at not in self._truths:
            self._truths[at] = UNREAL
            self._truths[at] = self._find_truth(at)
        return self._truths[at]

    def _find_truth(self, at: int) -> str:
        phrase = self.phrases[at]
        if self._is_performed(at):
            return FACT
        if phrase.unreal:
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
        if any(token.form in english.PERHAPS for token in self.tokens[max(phrase.first - 1, 0) : phrase.first]):
            return UNREAL
        if phrase.form == "to":
            return self._of_infinitive(at)
        if phrase.form == "ing":
            return self._of_gerund(at)
        if phrase.form == "base" and before is not None and before.kind == "conjunction":
            joined = self._joined_to(at)
            return self._truth(joined) if joined >= 0 else UNREAL
        return self._of_finite(at)

    def _is_performed(self, at: int) -> bool:
        """Does a letter do it by saying so: "I must request of you", "I beg leave to inform you"?"""
        phrase = self.phrases[at]
        if (
            not self.letter
            or phrase.form not in _FINITE
            or (phrase.form == "base" and self._kind(at - 1) != "noun")
            or phrase.head not in _PERFORMED
            or phrase.words & {"not", "never"}
        ):
            return False
        if not any(actor.kind == "I" for actor in self._subject(at)):
            return False
        return not phrase.unreal or bool(
            phrase.words & {"must", "would", "cannot", "shall"} and not phrase.words & english.HAVE
        )

    def _governor(self, at: int) -> int:
        """The verb on which an infinitive or gerund hangs, directly or by a noun."""
        here = at - 1
        if self._kind(here) == "preposition":
            here -= 1
        if self._kind(here) == "conjunction":
            return self._joined_to(at)
        if self._kind(here) == "noun" and self.phrases[here].head in english.HONOURS:
            here -= 1
        elif self._kind(here) == "noun" and self.phrases[here].head in _FITTING:
            # "Found it necessary to give"
            here -= 1 + (self._kind(here - 1) == "noun")
        return here if self._kind(here) == "verb" else -1

    def _of_infinitive(self, at: int) -> str:
        governor = self._governor(at)
        if governor < 0:
            return UNREAL
        phrase = self.phrases[governor]
        if self._kind(at - 1) == "conjunction":
            return self._truth(governor)
        if self._kind(at - 1) == "noun":
            return self._truth(governor)
        if phrase.head in english.TRYING and self.phrases[at].head in english.WINNING:
            # Who tries to persuade asks.
            return self._truth(governor)
        if phrase.passive and self.phrases[at].perfect and phrase.head in english.SAYING:
            return REPORTED if self._truth(governor) else UNREAL
        if phrase.passive and phrase.head in _FORCED:
            return self._truth(governor)
        if phrase.head in ("seem", "appear") and self.phrases[at].perfect:
            return REPORTED
        if phrase.head in english.DONE and (phrase.head != "have" or self.letter):
            return self._truth(governor)
        return UNREAL

    def _of_gerund(self, at: int) -> str:
        before = self._phrase(at - 1)
        phrase = self.phrases[at]
        if before is None or before.kind in (",", "noun", "sub", ";"):
            host = self._host(at)
            if host < 0:
                return UNREAL
            if (
                before is not None
                and before.kind == "noun"
                and host == at - 2
                and self.phrases[host].head in english.UNREAL
            ):
                # "Prevented me writing"
                return UNREAL
            return self._truth(host) if not self.phrases[host].unreal else UNREAL
        if before.kind == "conjunction":
            joined = self._joined_to(at)
            return self._truth(joined) if joined >= 0 else UNREAL
        if before.kind == "preposition":
            if before.head in ("by", "in", "on", "upon") and (near := self._nearest_verb(at)) >= 0:
                return self._truth(near)
            if before.head in ("by", "after", "in", "on", "upon", "since"):
                host = self._host(at)
                return self._truth(host) if host >= 0 else UNREAL
            noun = self._phrase(at - 2)
            if (
                before.head == "of"
                and noun is not None
                and noun.head in english.HONOURS
                and self._kind(at - 3) == "verb"
                and self.phrases[at - 3].head in ("have", "do", "take", "get", "enjoy")
            ):
                return self._truth(at - 3)
            return REPORTED if phrase.perfect and noun is not None and noun.head in ("accuse",) else UNREAL
        if before.kind == "verb":
            if before.head in ("begin", "start", "continue", "keep", "go", "commence"):
                return self._truth(at - 1)
            if before.head in ("write", "telegraph", "wire", "cable", "speak", "reply", "respond", "answer"):
                return self._truth(at - 1)
            if before.head in ("report", "admit", "recall", "remember", "acknowledge"):
                return REPORTED if self._truth(at - 1) else UNREAL
        return UNREAL

    def _opening(self, at: int) -> int:
        """The phrase that stands before a clause: before the subject of its verb."""
        here = at - 1
        if self._kind(here) == ",":
            subject = self._before_insertion(here)
            if subject >= 0:
                here = subject
        while self._kind(here) in ("noun", "preposition"):
            here -= 1
        return here

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
            if phrase.head in english.UNREAL_LINKS or (phrase.head == "as" and self._kind(opening + 1) == "sub"):
                return UNREAL
            if phrase.head in ("when", "whenever") and self.tokens[self.phrases[at].at].part in ("base", "s"):
                # "When I write you": whenever that is.
                return UNREAL
            return self.told
        if phrase.kind == "that":
            return self._behind_that(opening)
        if (
            phrase.kind == "verb"
            and (phrase.head in english.SAYING or (phrase.head in english.UNREAL and phrase.form != "ing"))
            and self._kind(at - 1) == "noun"
        ):
            return self._as_said(opening)
        return self.told

    def _back_over_adjunct(self, at: int) -> int:
        """Before a comma at `at`, past nouns and prepositions."""
        here = at - 1
        while self._kind(here) in ("noun", "preposition"):
            here -= 1
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
            before = self._phrase(at - 2)
        if before is not None and before.kind == "conjunction":
            earlier = next((here for here in range(at - 1, -1, -1) if self._kind(here) == "that"), -1)
            return self._behind_that(earlier) if earlier >= 0 else self.told
        if before is None:
            return self.told
        if before.kind == "verb":
            return self._as_said(at - 1 if self._kind(at - 1) == "verb" else at - 2)
        if before.kind != "noun":
            return self.told
        if before.head in english.HOPES or (before.denied and before.head not in ("doubt", "question")):
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
        # "He told the king that": the verb stands before the noun.
        here = at - 2
        while self._kind(here) in ("noun", "preposition"):
            here -= 1
        if self._kind(here) == "verb" and self.phrases[here].head in english.SAYING | english.UNREAL | english.DENIALS:
            return self._as_said(here)
        return self.told

    def _as_said(self, at: int) -> str:
        """Whether what stands behind a verb of saying, knowing or wishing is so."""
        phrase = self.phrases[at]
        if phrase.head in english.DENIALS or (phrase.form == "to" and phrase.passive):
            # "It is to be supposed that"
            return UNREAL
        if phrase.head in english.KNOWING:
            return FACT
        if phrase.unreal:
            return UNREAL
        if phrase.head in english.SAYING:
            return REPORTED
        return UNREAL if phrase.head in english.UNREAL else FACT

    # nouns

    def _noun(self, at: int, phrase: Phrase) -> Iterator[Clause]:
        last = self.tokens[phrase.last - 1]
        if (
            last.form not in nouns()
            or last.tag not in ("word", "capital")
            or (last.tag == "capital" and not self.letter)
        ):
            yield from self._predicate(at, phrase)
            return
        if all(frame.agent for frame in nouns()[last.form]):
            yield from self._predicate(at, phrase)
            return
        if phrase.words & english.THINGS_UNREAL or phrase.denied:
            return
        clause = Clause(last.form, True, last.start, last.end, after=self._after(phrase.last))
        slots = self._slots(at + 1)
        slots.setdefault("of", slots.pop("obj's", []))
        doers = phrase.owners or slots.get("by", []) or self._of_nation(phrase) or self._owners_before(at)
        if not doers and not slots["of"] and not any(frame.mutual for frame in nouns()[last.form]):
            # "A letter from Lee", but not "the removal of the court from York".
            doers = slots.get("from", [])
        governor, passive = self._over(at)
        truth = self._of_noun(at, phrase, governor)
        if not doers and self._is_occasion(at, last.form) and (host := self._host(at)) >= 0:
            # "He asked in a letter to Lee for help"
            doers = self._slots(host + 1).get("by", []) if self._is_passive(host) else self._subject(host)
            truth, governor = self._truth(host), -1
        if governor >= 0 and not passive and doers and doers[0].kind in ("he", "she", "they"):
            # "They renewed their attacks on him"
            doers = self._subject(governor) or doers
        if self.letter and not any(slots.get(place) for place in ("to", "from")):
            slots |= self._addressed(phrase)
        if governor >= 0:
            verb = self.phrases[governor]
            if not doers and passive and verb.head in english.LIGHT:
                behind = self._slots(governor + 1)
                doers = behind.pop("by", [])
                slots = behind | slots
            elif not passive and not doers and verb.head in english.LIGHT:
                doers = self._subject(governor)
                if self._kind(at - 1) == "noun":
                    # "Paid Lee a visit"
                    behind = self._slots(governor + 1)
                    slots = {"to": behind.get("obj", [])} | behind | slots
            elif (
                not passive
                and verb.head != "be"
                and phrase.owners
                and not set(map(_last, phrase.owners)) & set(map(_last, self._subject(governor)))
            ):
                # "Referred Hazard's letter to a committee": to whom goes with the verb.
                slots.pop("to", None)
                if verb.head in english.TAKING:
                    slots = {**slots, "to": self._subject(governor), "on": self._subject(governor)}
            elif not passive and verb.head in english.TAKING and (doers or slots.get("of")):
                slots = {**slots, "to": self._subject(governor), "on": self._subject(governor)}
                doers = doers or ([] if last.form in english.TIDINGS else slots.get("of", []))
        if (
            last.form in _HELP
            and (slots.get("of") or phrase.owners)
            and self._kind(at - 1) == "preposition"
            and self.phrases[at - 1].head == "with"
        ):
            # "With the help of the king they won", "with Lee's help": who was helped does what the clause tells.
            doers, slots, truth = (
                phrase.owners or slots["of"],
                {"to": self._host_subject(at) if self._kind(self._host(at) - 1) not in ("relative", "that") else []},
                self._outer(self._host(at)) if self._host(at) >= 0 else UNREAL,
            )
        if (
            not doers
            and slots.get("of")
            and self.tokens[min(phrase.last, len(self.tokens) - 1)].form == "of"
            and any(slots.get(slot) for slot in slots if slot not in ("of", "in", "at", "for"))
        ):
            doers = slots.pop("of")
        clause.doers, clause.slots, clause.truth = doers, slots, truth
        yield clause

    def _is_occasion(self, at: int, form: str) -> bool:
        """Is it a letter, speech or meeting in which the clause tells that something was done?"""
        here = at - 1
        while self._kind(here) == "noun" and self._is_time(self.phrases[here]):
            here -= 1
        return (
            self._kind(here) == "preposition"
            and self.phrases[here].head in ("in", "at", "during", "after", "on")
            and any(frame.kind == "CONSULT" for frame in nouns()[form])
        )

    def _of_nation(self, phrase: Phrase) -> list[Actor]:
        """The people whose the deed is by an adjective: "the German occupation of France"."""
        for token in self.tokens[phrase.first : phrase.last - 1]:
            if token.form in english.NATIONAL and token.written[0].isupper():
                return [Actor(token.start, token.end, "people", token.form)]
        return []

    def _owners_before(self, at: int) -> list[Actor]:
        """Whose the noun is of which a deed is told: "his position of hostility to the king"."""
        before = self._phrase(at - 2)
        if (
            self._kind(at - 1) == "preposition"
            and self.phrases[at - 1].head == "of"
            and before is not None
            and before.kind == "noun"
        ):
            return before.owners if not before.actors else []
        return []

    def _addressed(self, phrase: Phrase) -> dict[str, list[Actor]]:
        """To whom a letter goes of which a letter says no more than whose it is: "your letter" to "me"."""
        if not phrase.owners or self.tokens[phrase.last - 1].form not in english.LETTERS:
            return {}
        other = {"I": "you", "you": "I"}.get(phrase.owners[0].kind)
        whole = (actor for near in self.phrases for actor in (*near.actors, *near.owners))
        addressed = next((actor for actor in whole if actor.kind == other), None)
        return {"to": [addressed]} if addressed else {}

    def _over(self, at: int) -> tuple[int, bool]:
        """The verb of which a noun is the object, or, in the passive, the subject; -1 if there is none."""
        here = at - 1
        while self._kind(here) == "noun" and self._is_time(self.phrases[here]):
            here -= 1
        while self._kind(here) == "noun" and self._kind(here - 1) == "preposition" and self._kind(at - 1) == "noun":
            here -= 2
        if (
            self._kind(here) == "preposition"
            and self.phrases[here].head in ("on", "out", "up")
            and self._kind(here - 1) == "verb"
        ):
            here -= 1
        if self._kind(here) == "verb":
            return here, False
        ahead = at + 1
        while self._kind(ahead) in ("noun", "preposition"):
            ahead += 1
        if self._kind(ahead) == "verb" and self._is_passive(ahead) and self._kind(here) != "preposition":
            return ahead, True
        return -1, False

    def _light_subject(self, at: int) -> list[Actor]:
        governor, passive = self._over(at)
        if governor < 0 or self.phrases[governor].head not in english.LIGHT:
            return []
        return self._slots(governor + 1).get("by", []) if passive else self._subject(governor)

    def _of_noun(self, at: int, phrase: Phrase, governor: int) -> str:
        before = self._phrase(at - 1)
        noun = self._phrase(at - 2)
        if before is not None and before.kind == "preposition" and noun is not None:
            if noun.kind == "noun" and (noun.head in english.HOPES or noun.head in english.DENIALS):
                return UNREAL
            if before.head in ("without", "instead", "against", "for") or (
                noun.kind == "verb" and noun.head in english.UNREAL
            ):
                return UNREAL
        if governor < 0:
            host = self._host(at) if before is not None and before.kind == "preposition" else self._next_finite(at)
            if host >= 0 and self.phrases[host].kind == "verb":
                if self.phrases[host].unreal and not phrase.definite:
                    return UNREAL
                return self._outer(host) or (FACT if phrase.definite and phrase.owners else UNREAL)
            return self.told
        verb = self.phrases[governor]
        if verb.head in english.UNREAL and verb.head not in english.LIGHT:
            return UNREAL
        if phrase.definite and phrase.owners:
            return self._truth(governor) or FACT
        return self._truth(governor)

    def _next_finite(self, at: int) -> int:
        for here in range(at + 1, len(self.phrases)):
            if self._kind(here) in (";", "relative", "that"):
                break
            if self._kind(here) == "verb" and self.phrases[here].form == "finite":
                return here
        return -1

    def _next_base(self, at: int) -> int:
        return next((here for here in range(at + 1, min(at + 6, len(self.phrases))) if self._kind(here) == "verb"), -1)

    def _predicate(self, at: int, phrase: Phrase) -> Iterator[Clause]:
        """Who is called something that is toward another: "Yeltsin was a critic of Gorbachev"."""
        word = next(
            (
                token
                for token in self.tokens[phrase.first : phrase.last]
                if token.form in nouns() and token.tag == "word"
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
        elif over == at - 1 and self._kind(over) == "," and not phrase.definite and (named := self._named(at)) != at:
            # "Lee, a critic of the king, wrote"
            doers, truth = self.phrases[named].actors, self.told
        else:
            return
        target = phrase.owners or [actor for actor in phrase.actors if actor.start > word.end]
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


_FAMED = frozenset(
    "young old great late elder younger little poor good brave gallant celebrated famous former new unfortunate noble honest worthy aged dear said same".split()
)
"""Words between an article and a name."""
_COUNTED = frozenset("two three four five six seven eight nine ten twelve twenty several many most some".split())
_FORCED = frozenset("persuade induce compel force oblige prevail".split())
"""In the passive, verbs behind which stands what was done: "was persuaded to sign"."""
_HELP = frozenset("help aid assistance support backing endorsement encouragement blessing".split())
_CRYING = frozenset("continue exclaim cry ask retort rejoin respond shout whisper murmur".split())
_DURING = frozenset("during since under after before until at".split())
_FITTING = frozenset("necessary expedient proper advisable fit convenient prudent".split())
_TO_NOUNS = frozenset(
    "transfer convert key right road way title claim attention heir attachment opposition loyalty devotion objection approach access contribution introduction preface supplement amendment protocol addition reference regard respect relation".split()
)
"""Behind these "to" tells of them."""
_PERFORMED = frozenset(
    "request beg ask entreat congratulate thank assure inform acknowledge recommend remind advise desire urge enclose inclose send transmit forward refer acquaint present submit write wish return".split()
) - {"desire", "wish"}


def _leads(form: str) -> bool:
    """Is it a word that stands before a name: "the young", "the elected"?"""
    return form in _FAMED or form in _COUNTED or form in english.NATIONAL or form.endswith(("ed", "ous", "ful", "less"))


def _is_name(phrase: Phrase) -> bool:
    return bool(phrase.actors) and phrase.actors[0].kind in ("name", "person")


def _last(actor: Actor) -> str:
    return actor.last


def _parts(token: Token) -> frozenset[str]:
    from valla.relating.lists import inflected

    return frozenset(inflected().get(token.form, {"part": ""} if token.form.endswith("ed") else {}))


def _is_insertion(inner: Sequence[Phrase]) -> bool:
    """Is it what may stand between two commas behind a noun: a relative clause, a participle, an apposition, a circumstance?"""
    if not inner:
        return False
    first = inner[0]
    finite = [phrase for phrase in inner if phrase.kind == "verb" and phrase.form in _FINITE]
    if first.kind in ("relative", "sub", "that"):
        return True
    if first.kind == "preposition" and len(inner) > 1 and inner[1].kind == "relative":
        return True
    if first.kind == "verb":
        return first.form in ("ing", "part") or (
            first.form == "finite" and len(finite) == 1 and len(inner) > 1 and inner[1].kind == "preposition"
        )
    begun = next((at for at, phrase in enumerate(inner) if phrase.kind in ("sub", "relative", "that")), len(inner))
    # "One day after the book was finished"
    return (
        not any(phrase in finite for phrase in inner[:begun])
        and first.kind in ("noun", "preposition")
        and not any(phrase.form == "to" for phrase in inner)
    )
