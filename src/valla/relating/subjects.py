"""Who does what a verb tells: the subject, looked for to the left, past what hangs on it and past what stands between two commas."""

from __future__ import annotations

from valla.relating import english
from valla.relating.behind import DURING
from valla.relating.gerunds import Gerunds
from valla.relating.insertions import is_name
from valla.relating.lists import nouns, verbs
from valla.relating.parts import FINITE, Actor, Phrase

__all__ = ["Subjects"]

_BANDS = frozenset(
    "troops men forces ships vessels soldiers horse foot body bodies expedition reinforcement reinforcements squadron fleet".split()
)
"""Who acts under a leader."""

_FOLLOWING = frozenset("allow enable permit let leave make force cause give bring lead prompt help".split())
"""What may follow from what a clause tells, not from who is its subject."""
_CALLINGS = frozenset(
    "pupil student disciple protege successor predecessor assistant heir namesake poet painter composer architect novelist historian economist physician biographer author scholar philosopher scientist engineer journalist veteran native descendant admirer convert great-uncle great-nephew grandson brother-in-law son-in-law father-in-law stepson half-brother kinsman godson".split()
)
"""What one is who is named behind it."""

_THOSE = frozenset("those person persons people first last one".split())

_FRONTED = frozenset("to against from upon".split())
"""What may open a clause with him toward whom the verb tells something."""
_ONE = frozenset("one those man person first only last".split())
"""What stands for the subject before "who"."""
_NEAR = 6
_OBJECTS = frozenset("me him us them whom".split())
"""Pronouns that are no subjects."""

_CRYING = frozenset("continue exclaim cry ask retort rejoin respond shout whisper murmur".split())


class Subjects(Gerunds):
    """Who stands as the subject of a verb, and whom a relative pronoun means."""

    def _subject(self, at: int) -> list[Actor]:
        if at not in self._subjects:
            self._subjects[at] = []
            self._subjects[at] = self._find_subject(at)
        return self._subjects[at]

    def _doers(self, at: int) -> list[Actor]:
        """Who does what a verb tells: its subject, or in the passive whom "by" names."""
        return self._slots(at + 1).get("by", []) if self._is_passive(at) else self._subject(at)

    def _find_subject(self, at: int) -> list[Actor]:
        phrase = self.phrases[at]
        if phrase.form == "ing":
            return self._of_participle(at)
        if phrase.form == "to":
            if caused := self._caused(at):
                return caused
            governor = max(self._governor(at), self._errand(at))
            return self._subject(governor) if governor >= 0 else []
        left = self._kind(at - 1)
        if left == "noun" and [self._kind(here) for here in range(at - 4, at - 1)] == [
            "relative",
            "preposition",
            "verb",
        ]:
            # "Who without hearing Grant confirmed Lee"
            return self._antecedent(at - 4)
        if (
            left == "noun"
            and phrase.form == "finite"
            and self._head(at - 1) in _OBJECTS
            and self._head(at - 2) not in english.SEEING
        ):
            # "Who without hearing me confirmed Lee"
            begun = self._relative_past(at)
            if begun >= 0:
                return self._antecedent(begun)
            # "Kept them interned and released Lee"
            return self._subject(at - 2) if self._kind(at - 2) == "verb" and not self.phrases[at - 2].unreal else []
        if (
            left in ("", ";", "sub")
            and phrase.first == phrase.at
            and (self._kind(at + 1) == "preposition" or at == 0)
            and self._is_passive(at)
        ):
            # "Attacked by the king, he fled"
            return self._host_subject(at)
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
            if phrase.first == phrase.at and self._is_passive(at) and self._kind(at + 1) == "preposition":
                # "The ground occupied by Lee", "Lee, the delegate elected by them"
                here = at - 1
                while (
                    not self.phrases[here].actors
                    and self._kind(here - 1) == "preposition"
                    and self.phrases[here - 1].head == "of"
                    and self._kind(here - 2) == "noun"
                ):
                    here -= 2
                return [] if self.phrases[here].denied else self.phrases[self._named(here)].actors
            here = self._climbed(at - 1)
            if phrase.form == "finite" and self._kind(here - 1) == "verb" and self._kind(here - 2) == "noun":
                # "A letter asking Lee to come was written"
                here = self._climbed(here - 2) if self.phrases[here - 1].form in ("ing", "to") else here
            begun = self._past(at - 1, -1)
            if phrase.form == "finite" and self._kind(here - 1) == "verb" and self.phrases[here - 1].form == "ing" and self._kind(here - 2) == "preposition":  # fmt: skip
                # "The idea of arresting Lee was rejected"
                return []
            if here < 0 and phrase.form == "finite" and not self.phrases[at - 1].actors and self._kind(begun) == "conjunction" and self._kind(begun + 1) == "preposition":  # fmt: skip
                # "Came in August and within a month had met Lee"; but "heard that they were in motion and at dawn met Lee"
                joined = self._joined_to(at)
                return [] if joined < 0 or self._is_told(joined) else self._subject(joined)
            if here < 0 and (begun := max(self._relative_before(at), self._relative_past(at))) >= 0:
                return self._antecedent(begun)
            if here < 0 or self.phrases[here].denied or self._is_of_reduced(here):
                return []
            if not self.phrases[here].actors and (begun := self._relative_before(at)) >= 0:
                return self._antecedent(begun)
            if self.phrases[here].head == "it":
                return self._meant_by_it(here)
            return self.phrases[here].actors or self._leader(here) or self._commander(here) or self._writer(here)
        if left == ";" and (here := self._before_dashes(at - 1)) >= 0:
            return [] if self.phrases[here].denied else self.phrases[here].actors or self._writer(here)
        if left == ",":
            if self._kind(at - 2) == "verb" and self._head(at - 2) in english.CLAIMING and self._kind(at - 3) == "noun":
                # "Lee, or so Gray claimed, attacked them"
                return []
            if named := self._named_between(at - 1):
                return named
            here = self._before_insertion(at - 1)
            if here >= 0:
                here = self._named(here)
                return [] if self.phrases[here].denied else self.phrases[here].actors or self._writer(here)
            if (joined := self._before_joined_insertion(at)) >= 0:
                return self._subject(joined)
            if (begun := self._relative_past_insertion(at - 1)) >= 0:
                return self._antecedent(begun)
            if first := self._opening_subject(at):
                return first
            if not self._is_passive(at):
                return self._shared(at)
            joined = self._joined_to(at) if phrase.first == phrase.at else -1
            if joined >= 0 and self._is_passive(joined):
                # "Was removed from the board, expelled from the club"
                return self._subject(joined)
            # "Lee came in haste from Hull, summoned by the king"
            behind = self._phrase(at + 1)
            apart = self._kind(at - 2) == "noun" and (
                not self.phrases[at - 2].actors or self._kind(at - 3) == "preposition"
            )
            return self._host_subject(at) if apart and behind is not None and behind.head == "by" else []
        if left == "verb" and phrase.form in FINITE:
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

    def _is_of_reduced(self, at: int) -> bool:
        """Is it the object of a relative clause without a pronoun: "the way Lee treated Gray angered them"?"""
        verb = self._phrase(at - 1)
        return (
            verb is not None
            and verb.kind == "verb"
            and verb.form == "finite"
            and not self._is_passive(at - 1)
            and self._kind(at - 2) == self._kind(at - 3) == "noun"
            and not self.phrases[at - 3].actors
            and self.phrases[at - 3].definite
            and not self._is_time(self.phrases[at - 3])
            and verb.head not in english.SAYING | english.KNOWING | english.UNREAL
        )

    def _opening_subject(self, at: int) -> list[Actor]:
        """Who stands first in a clause, and between whom and the verb only a comma stands: "Mr. Lee our governor, affirms"."""
        here = self._past(at - 2, -1)
        if self._kind(here) not in ("", ";", "sub", "that"):
            return []
        if self._kind(here + 1) == "preposition" and self._kind(at - 3) != "preposition":
            # "In July Lee and Grant, attacked"
            return [] if self.phrases[at - 2].denied else self.phrases[at - 2].actors
        if self._kind(here + 1) != "noun":
            return []
        return [] if self.phrases[here + 1].denied else self.phrases[here + 1].actors

    def _named_between(self, at: int) -> list[Actor]:
        """Who is named between two commas, of which the second is given, behind what he is: "a former pupil of Lee, Hans Gray,", "many of his friends, among them Lee,"."""
        here = self._past(at - 1, -1)
        inner = self.phrases[here + 1 : at]
        if self._kind(here) != "," or not inner:
            return []
        if inner[0].head == "among" and len(inner) > 2 and inner[1].head in ("them", "whom"):
            return inner[2].actors
        name = inner[0]
        if name.kind != "noun" or name.owners or name.denied or any(item.kind == "noun" for item in inner[1:2]):
            return []
        titled = is_name(name) or (
            name.definite and len(name.actors) == 1 and self.tokens[name.first + 1].written[0].isupper()
        )
        noun = self._climbed(here - 1) if self._kind(here - 1) == "noun" else -1
        if self._kind(noun - 1) == "verb" and self.phrases[noun - 1].form == "to" and self._kind(noun - 2) == "noun":
            # "The first man to greet him, Lee,"
            noun -= 2
        what = self._phrase(noun)
        if not titled or what is None or what.denied or what.head in english.BODIES:
            return []
        who = (
            what.head in english.PEOPLE
            or what.head in _CALLINGS
            or what.head in english.PARTS | {"another"}
            or self._is_best(what)
        )
        placed = name.actors[0].kind == "name" and (
            name.actors[0].last in english.LANDS
            # "A lawyer of Hull, York, was"
            or (noun < here - 1 and (self._head(here - 2) in english.LOCATIVE or is_name(self.phrases[here - 1])))
        )
        if (
            not who
            or placed
            or is_name(what)
            or (self._is_plural(what)) != (len(name.actors) > 1)
            or self._kind(noun - 1) not in ("", ";", "sub", "that", "conjunction", ",")
        ):
            return []
        return name.actors

    def _is_best(self, phrase: Phrase) -> bool:
        """Is it "the ablest", "the most gifted"?"""
        words = self.tokens[phrase.first : phrase.last]
        return phrase.definite and (phrase.head.endswith("est") or any(token.form == "most" for token in words))

    def _is_plural(self, phrase: Phrase) -> bool:
        """Is it "his friends", "two of his friends", but not "one of his friends"?"""
        first = self.tokens[phrase.first].form
        several = phrase.head.endswith(("s", "men")) or phrase.head in ("two", "three")
        return several and first not in ("one", "another")

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

    def _commander(self, at: int) -> list[Actor]:
        """Under whom those are who are the subject and not named: "a force under Lee attacked"."""
        return self._slots(at + 1).get("under", []) if self.phrases[at].head in english.BODIES | _BANDS else []

    def _meant_by_it(self, at: int) -> list[Actor]:
        """The body or state that the verb before tells of: "the convention met, and it nominated Lee"."""
        before = next((here for here in range(at - 1, -1, -1) if self._kind(here) == "verb"), -1)
        if before < 0 or self.phrases[before].form not in FINITE or self._is_relative(before):
            return []
        subject = self._subject(before)
        sure = len(subject) == 1 and (subject[0].kind == "body" or subject[0].last in english.LANDS)
        return subject if sure and not subject[0].last.endswith(("men", "forces", "troops")) else []

    def _shared(self, at: int) -> list[Actor]:
        before = self._joined_to(at)
        return self._subject(before) if before >= 0 else []

    def _joined_to(self, at: int) -> int:
        before = super()._joined_to(at)
        if (
            before >= 0
            and self._is_told(before)
            and not self._subject(before)
            and (outer := self._verb_before(before)) >= 0
        ):
            # "The king said that the fort was lost and ordered Lee to go"
            return outer
        return before

    def _of_participle(self, at: int) -> list[Actor]:
        """Whose a participle is: the writer's of a letter before it, or the subject's of its clause."""
        left = self._kind(at - 1)
        if left == "conjunction":
            before = self._joined_to(at)
            return self._subject(before) if before >= 0 else self._host_subject(at)
        if (judging := self._ground(at)) >= 0:
            # "Praised Lee for attacking the king", "Lee was thanked for helping the king"
            return self._subject(judging) if self._is_passive(judging) else self._slots(judging + 1).get("obj", [])
        if self._is_content(at):
            return self._host_subject(at)
        if left == "preposition" and self.phrases[at - 1].head in self._owning(at):
            return self._host_subject(at)
        if (
            left == "preposition"
            and self._kind(at - 2) == ","
            and self._kind(at - 3) == "relative"
            and (meant := self._antecedent(at - 3))
        ):
            # "Lee, who, after consulting Grant, went"
            return meant
        if left == "preposition" and self.phrases[at - 1].head not in (
            "by",
            "after",
            "in",
            "on",
            "upon",
            "before",
            "since",
            "besides",
            "of",
        ):
            return []
        if left == "preposition" and self._kind(at - 2) in ("that", "sub") and (ahead := self._next_finite(at)) >= 0:
            # "He thought that in allowing this Lee gave way"
            return self._subject(ahead)
        if (
            left == "preposition"
            and self._kind(at - 2) == ","
            and self._kind(at - 3) == "noun"
            and self._kind(at - 4) in ("that", "sub")
        ):
            # "If Lee, in allowing this, gave way"
            return self.phrases[at - 3].actors
        if left == "preposition" and self.phrases[at - 1].head in ("in", "of") and self._kind(at - 2) == "noun":
            owners = self.phrases[at - 2].owners
            if owners and self.phrases[at - 2].head not in english.LETTERS and not self.phrases[at - 2].actors:
                # "Lee's mistake in trusting the king"
                return owners
        for here in range(at - 1, -1, -1):
            phrase = self.phrases[here]
            if phrase.kind == "noun" and phrase.head in english.LETTERS and left in ("noun", ","):
                roles = self._slots(here + 1)
                written = next(
                    (
                        there
                        for there in range(at + 1, len(self.phrases))
                        if self._kind(there) == "verb" and self.phrases[there].form == "finite"
                    ),
                    -1,
                )
                return (
                    phrase.owners
                    or roles.get("from", [])
                    or roles.get("by", [])
                    or roles.get("obj's", [])
                    or self._light_subject(here)
                    # "A letter asking Lee to come was written by the king"
                    or (
                        self._slots(written + 1).get("by", [])
                        if written >= 0
                        and self.phrases[written].passive
                        and self.phrases[written].head in english.LIGHT
                        else []
                    )
                )
            if phrase.kind == ";" or (
                phrase.kind == "verb" and not (self._is_passive(here) and phrase.first == phrase.at)
            ):
                break
        if self._is_owned(at):
            # "My writing to you"
            return self.phrases[at - 1].owners
        if left == "noun" and not self.phrases[at - 1].actors and self.phrases[at - 1].head in english.ROLES:
            # "They supported a group fighting against the king"
            return []
        if left == "noun" and self._is_fighting(at):
            # "Sent aid to the rebels fighting the king"
            return self.phrases[at - 1].actors
        if left == "noun" and self._kind(at - 2) == "preposition" and self.phrases[at - 2].head == "with":
            # "With Lee taking the fort"
            return self.phrases[at - 1].actors
        if left == "noun" and self.phrases[at - 1].actors and self._kind(at - 2) not in ("preposition", "noun"):
            return self.phrases[at - 1].actors
        if left == "sub":
            while (host := self._host(at)) >= 0 and host < at and self._is_relative(host):
                at = host
            return self._subject(host) if host >= 0 else []
        return self._host_subject(at)

    def _is_fighting(self, at: int) -> bool:
        """Does a participle tell with whom those before it are at war?"""
        who = self.phrases[at - 1]
        several = (
            bool(who.actors) and who.actors[-1].kind in ("role", "people", "body") and who.head.endswith(("s", "men"))
        )
        return several and any(frame.kind == "ASSAULT" for frame in verbs().get(self.phrases[at].head, ())[-1:])

    def _host_subject(self, at: int) -> list[Actor]:
        host = self._host(at)
        if host >= 0 and self._kind(at - 1) == "," and self.phrases[at].head in _FOLLOWING and self._is_passive(host):
            # "Lee was appointed, allowing him to rest": what happened allowed it, not Lee.
            return []
        return self._subject(host) if host >= 0 else []

    def _whom(self, at: int) -> list[Actor]:
        """Whom a relative clause without an object of its own is about: "Lee, whom he authorized"."""
        here = self._past(at - 1, -1)
        if (
            self._kind(here) == "relative"
            and self.phrases[here].head in ("whom", "which")
            and self._kind(here - 1) != "preposition"
        ):
            whom = self._antecedent(here)
            if self.phrases[here].head == "whom":
                return whom
            # "The committee, which he attacked", but not "a letter to the committee, which he enclosed"
            sure = whom and (whom[0].kind == "body" or whom[0].last in english.LANDS)
            return whom if sure and self._kind(here - 2 - (self._kind(here - 1) == ",")) != "preposition" else []
        return []

    def _fronted(self, at: int) -> tuple[str, list[Actor]]:
        """The preposition that opens a clause and who stands behind it, before subject and verb: "to Lee, who was ill, Gray wrote", "it was to Lee that Gray wrote"."""
        here = at - 1
        while self._kind(here) == "noun":
            here -= 1
        begun = next((there for there in range(here - 1, -1, -1) if self._kind(there) == ";"), -1)
        if here == at - 1 or (self._kind(here) == "preposition" and here + 3 > at):
            return "", []
        if self._kind(here) == ",":
            whom = begun + 2
            if self._kind(whom + 1) != ",":
                return "", []
        else:
            whom = here + 1 if self._kind(here) == "preposition" else here - 1
        cleft = self._kind(here) == "that" and self._head(whom - 2) == "be" and self._head(whom - 3) == "it"
        link, named = self._phrase(whom - 1), self._phrase(whom)
        if link is None or named is None or named.denied or link.head not in _FRONTED:
            return "", []
        opens = cleft and not self.phrases[whom - 2].unreal if self._kind(here) == "that" else whom - 2 == begun
        person = bool(named.actors) and named.actors[0].kind != "name"
        return (link.head, named.actors) if opens and (person or link.head in ("to", "against")) else ("", [])

    def _antecedent(self, at: int) -> list[Actor]:
        """The noun before a relative pronoun; of a second one behind "and" that of the first."""
        if self._kind(at - 1) == "conjunction":
            # "Lee, who was in Hull and whom they had met there"
            first = next((here for here in range(at - 1, -1, -1) if self._kind(here) in ("relative", ";")), -1)
            return self._antecedent(first) if self._kind(first) == "relative" else []
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
            and (phrase.actors[0].kind == "name" or self.phrases[at].head == "which")
            and self._kind(here - 1) == "preposition"
            and self.phrases[here - 1].head in english.LOCATIVE
        ):
            # "Is in Town who tells", but "Lee at Dover, who tells"
            who = self._phrase(here - 2)
            personal = self.phrases[at].head in ("who", "whom")
            person = (
                personal and who is not None and who.kind == "noun" and (is_name(who) or who.head in english.PEOPLE)
            )
            return self.phrases[here - 2].actors if person else []
        if self.phrases[at].head == "who" and (being := self._one_who(here)) >= 0:
            return [] if self.phrases[being].unreal else self._subject(being)
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
        if self.phrases[at].head == "which" and is_name(phrase) and self._is_of_paper(here):
            # "The Treaty of St. Germain, which"
            return []
        if phrase.actors and phrase.actors[0].kind == "name" and (owner := self._owner_of_place(at, here)) is not None:
            return owner
        if self._kind(here - 1) == "preposition" and self.phrases[here - 1].head in DURING:
            under = self._head(here - 1) == "under" and is_name(phrase) and self._head(at) in ("who", "whom")
            return phrase.actors if under else []
        if (
            not phrase.actors
            and not phrase.owners
            and (phrase.head in english.PEOPLE or phrase.head in _THOSE)
            and (self._kind(here - 1) != "preposition" or self._head(here - 1) == "among")
            and (named := self._named(here)) == here
        ):
            return self._revealed(at)
        whole = self._climbed(here)
        if (named := self._named(whole)) != whole:
            # "Boudinot, the commissary of prisoners, who"
            return self.phrases[named].actors
        return self.phrases[self._named(here)].actors

    def _revealed(self, at: int) -> list[Actor]:
        """Who it was of whom a relative clause tells: "the man who attacked Lee was Gray", "among those who attacked Lee was Gray"."""
        told = [
            here
            for here in range(at + 1, len(self.phrases))
            if self._kind(here) == "verb" and self.phrases[here].form in FINITE
        ][:2]
        if len(told) < 2 or any(
            self._kind(here) in (";", "sub", "that", "relative") for here in range(at + 1, told[1])
        ):
            return []
        verb, behind = self.phrases[told[1]], self._phrase(told[1] + 1)
        if verb.head != "be" or verb.unreal or behind is None or behind.kind != "noun" or behind.denied:
            return []
        return behind.actors if is_name(behind) else []

    def _one_who(self, at: int) -> int:
        """The verb of being before a noun that says only that one did what follows: "was one of those who", "was the first man who"; -1 if there is none."""
        here = at
        while (
            (self._kind(here) == "noun" or self._head(here) in ("of", "among", "amongst", "in"))
            and at - here < _NEAR
            and not is_name(self.phrases[here])
        ):
            here -= 1
        verb = self._phrase(here)
        if verb is None or verb.kind != "verb" or verb.head != "be" or self._head(here - 1) == "it":
            return -1
        said = {token.form for token in self.tokens[verb.last : self.phrases[at].last]}
        return here if here < at and said & _ONE else -1

    def _is_of_paper(self, at: int) -> bool:
        """Is a name that of a treaty?"""
        thing = self._phrase(at - 2)
        if thing is None or thing.kind != "noun" or self._kind(at - 1) != "preposition":
            return False
        return self.phrases[at - 1].head == "of" and thing.head in english.PAPERS

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
            owner.actors and (is_name(owner) or not who or self.phrases[here].actors[0].last in english.COUNTRIES)
        ):
            return self.phrases[self._named(here - 2)].actors
        return None if who else []

    def _named(self, at: int) -> int:
        """The name before an apposition: "Lee" of "Lee, the commander of the fort,"; else the phrase itself."""
        phrase = self._phrase(at)
        here = at - 1
        while self._kind(here) == "noun" and not self.phrases[here].actors:
            here -= 1
        if (
            self._kind(here) == "noun"
            and is_name(self.phrases[here])
            and self.tokens[self.phrases[here + 1].first].tag == "determiner"
            and (phrase is None or not phrase.actors or phrase.actors[0].kind == "role")
        ):
            # "Mr. Lee an ingenious gentleman, who"
            return here
        while (
            phrase is not None and phrase.kind == "noun" and self._kind(at - 1) == "," and self._kind(at - 2) == "noun"
        ):
            earlier = self._climbed(at - 2)
            before = self._phrase(earlier)
            if (
                before is None
                or not is_name(before)
                or (
                    phrase.actors[0].kind != "role" and self.tokens[phrase.first].form not in ("a", "an")
                    if phrase.actors
                    else not phrase.definite
                )
                or (
                    self._kind(earlier - 1) not in ("", ";", ",", "sub", "that", "conjunction", "verb")
                    and (self.phrases[earlier - 1].head != "by" or before.actors[0].kind != "person")
                )
            ):
                break
            at, phrase = earlier, before
        return at

    def _light_subject(self, at: int) -> list[Actor]:
        governor, passive = self._over(at)
        if governor < 0 or self.phrases[governor].head not in english.LIGHT:
            return []
        return self._slots(governor + 1).get("by", []) if passive else self._subject(governor)
