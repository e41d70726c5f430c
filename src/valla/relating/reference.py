"""Who is meant: whom a pronoun names, and which of those who act stand over against which."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from valla.evidence.naming import TITLES
from valla.relating import english
from valla.relating.parts import PRONOUNS, Actor, Phrase, Token, acting

__all__ = ["NOBODY", "Persons", "Remembered", "persons", "strangers"]

_SUBJECTS = ("he", "she")
_FEW = 3
"""How many do something with each other, and not as one."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """Whom "he" and "she" mean by the sentences before: in any form if that is `firm`, else only as the subject, which readers take for the subject before. `begun` is where the sentence begins that names him."""

    meant: Mapping[str, Actor]
    firm: bool
    begun: int = 0


NOBODY = Remembered({}, True)


@dataclass(frozen=True, slots=True)
class Persons:
    """The persons of a sentence: all whom a pronoun can mean, those of whom its verbs tell (`leading`), those named `together`, where its halves end (`marks`), and where `things` in the plural are named as objects, or some without a name do something (`unnamed`)."""

    people: Sequence[Actor]
    leading: Sequence[Actor]
    together: Sequence[Sequence[Actor]]
    marks: Sequence[int]
    everyone: Sequence[Actor]
    """All who are named, places that act too."""
    things: Sequence[int]
    unnamed: Sequence[int]
    sexes: Mapping[int, str]
    """Where a man or a woman is named who is known for one: "he" or "she"."""
    named: Mapping[int, str]
    """By what words those are called who are named where."""
    unknown: Mapping[str, int]
    """Where "he" or "she" first stands as the subject, if nobody of that sex is named before."""
    ahead: Mapping[int, Actor]
    """Where a pronoun stands in what opens the sentence, whom it means: the subject that follows."""
    recalled: Callable[[], Remembered]
    """Whom the sentences before tell of, which is looked for only where it is asked."""
    strangers: Callable[[], Sequence[int]]
    """Where one is told of who is not named."""

    def pairs(
        self, doers: Sequence[Actor], targets: Sequence[Actor], speaking: bool = False
    ) -> Iterator[tuple[Actor, Actor]]:
        """Each who did it with each toward whom; pronouns by whom they mean. By whom "we" says something that is done by `speaking`, who writes does it."""
        for doer in doers:
            for target in targets:
                if target.last in english.REFLEXIVES and (target.kind in PRONOUNS or target.kind == doer.kind):
                    continue
                if target.last == "them" and any(low < target.start for low in self.things):
                    # "He took the guns and sent them to the king"
                    continue
                if (
                    not speaking
                    and not {doer.last, target.last}.isdisjoint(english.WE)
                    and "you" not in (doer.kind, target.kind)
                ):
                    # "We have defeated the king": that may be all the country.
                    continue
                one = self.meant(doer, target, self.leading, acts=True)
                near = [
                    actor for actor in self.leading if not any(actor.start < mark < target.start for mark in self.marks)
                ]
                other = self.meant(target, doer, near)
                if other in doers and target.kind in PRONOUNS and len(doers) > 1:
                    # "Lee and Gray took the guards and sent them home"
                    continue
                if one and other and one.start != other.start and not self._are_same(one, other):
                    yield self._called_so(one, other), self._called_so(other, one)

    def _called_so(self, actor: Actor, other: Actor) -> Actor:
        """Who is called by what he is, where but two are named before and the other is one of them: "Whistler sued Ruskin after the critic accused him"."""
        if actor.kind != "role" or actor.last not in _DESCRIBING:
            return actor
        named = {person.last: person for person in self.people if person.start < actor.start and person.kind in ("name", "person")}  # fmt: skip
        if len(named) != 2 or other.last not in named or other.kind not in ("name", "person"):
            return actor
        return next(person for last, person in named.items() if last != other.last)

    def _are_same(self, one: Actor, other: Actor) -> bool:
        """Are two named alike? Two who hold offices of one name are not: "the Albanian minister wrote to the American minister"."""
        return one.last == other.last and (
            one.last not in english.ROLES or self.named.get(one.start) == self.named.get(other.start)
        )

    def both(self, actor: Actor) -> Sequence[Actor]:
        """The two whom "them" means, where no more are named before it."""
        before = {person.last: person for person in self.everyone if person.start < actor.start}
        return list(before.values()) if actor.kind == "they" and len(before) == 2 else []

    def couples(self, doers: Sequence[Actor]) -> Iterator[tuple[Actor, Actor]]:
        """Each two of those who did it together. Who stand in a long list did it as one: "Lee, Hill, Gray and Young signed the treaty"."""
        if len(doers) > _FEW and not all(doer.last in english.LANDS for doer in doers):
            return
        for one, other in itertools.combinations(doers, 2):
            yield from self.pairs([one], [other])

    def meant(self, actor: Actor, other: Actor | None, leading: Sequence[Actor], acts: bool = False) -> Actor | None:
        """Who is meant by one who `acts`, or toward whom something is done: himself, or of a pronoun the one whom it can mean: who stands before it, is of its number, and is not the other; of several the one of whom alone the verbs before it tell."""
        if actor.kind in ("latter", "former"):
            named = {person.last: person for person in self.people if person.start < actor.start}
            if len(named) != 2 and (actor.kind == "former" or not named):
                return None
            return list(named.values())[-1 if actor.kind == "latter" else 0]
        if actor.kind not in PRONOUNS:
            return actor
        if other is not None and other.kind == actor.kind:
            return self._of_two(actor, other)
        several = actor.kind == "they"
        if several and any(group[0].start < actor.start and other not in group for group in self.together):
            # Two who are named together may be meant as well.
            return None
        before = {
            person.last: person
            for person in reversed(self.people)
            if person.start < actor.start
            and (other is None or person.last != other.last)
            and _are_several(person) == several
            and (several or self.sexes.get(person.start, actor.kind) == actor.kind)
        }
        if acts and actor.last in ("him", "her") and self.leading:
            # "Attacked him for having wronged Lee": who attacks another does not attack himself.
            doing = [person.last for person in self.leading if person.start < actor.start]
            before.pop(doing[-1] if doing else "", None)
        if several and before:
            last = max(person.start for person in before.values())
            if any(last < low < actor.start for low in self.unnamed):
                # "The Senate met, and delegates came when they were invited"
                return None
        if not before and (ahead := self.ahead.get(actor.start)):
            known = self.sexes.get(ahead.start, actor.kind)
            return ahead if known == actor.kind and (other is None or other.last != ahead.last) else None
        if not before and not several and (one := self.recalled().meant.get(actor.kind)):
            return one if self._is_remembered(actor, one, other) else None
        if (low := self.unknown.get(actor.kind, actor.start)) < actor.start and not (
            actor.last in ("his", "her") and any(low < person.start < actor.start for person in self.leading)
        ):
            # "He studied with Lee, and Gray praised him", but "he wrote, and Gray did not tell his friend"
            return None
        if len(before) < 2:
            return next(iter(before.values()), None)
        told = {person.last: person for person in leading if before.get(person.last) and person.start < actor.start}
        if len(told) != 1:
            return None
        [one] = told.values()
        if (
            actor.last in ("him", "his", "her")
            and other is not None
            and self._is_between_them(one, other, before.values())
        ):
            # "Lee blamed Grant, and the king dismissed him"
            return None
        # "Lee's brother fell, and they shot him": that may be Lee.
        within = any(
            one.start <= person.start and person.end <= one.end and person.end - person.start < one.end - one.start
            for person in before.values()
        )
        return None if within else one

    def _is_between_them(self, one: Actor, doer: Actor, before: Collection[Actor]) -> bool:
        """Is somebody else named between one and a third who does something: "Lee blamed Grant, and the king"?"""
        if doer.kind in PRONOUNS:
            return False
        last = max((person for person in self.people if person.start < doer.start), key=lambda person: person.start, default=one)  # fmt: skip
        return last.last != one.last and last.kind == "person" and any(last.last == person.last for person in before)

    def _is_remembered(self, actor: Actor, one: Actor, other: Actor | None) -> bool:
        """Can a pronoun mean one of whom the sentences before tell: "Lee came. He met Grant"?"""
        leads = actor.last in _SUBJECTS and self.unknown.get(actor.kind) == actor.start
        open_to = any(low < actor.start for low in self.strangers() if other is None or low != other.start)
        return (leads or self.recalled().firm) and not open_to and (other is None or other.last != one.last)

    def _of_two(self, actor: Actor, other: Actor) -> Actor | None:
        """Whom one of two pronouns means where just two are named before and a verb tells of one: "Lee had promised to arrest Gray, but he joined him"."""
        first = min(actor.start, other.start)
        before = {person.last: person for person in self.people if person.start < first}
        told = {person.last for person in self.leading if person.start < first}
        later = max(actor, other, key=lambda one: one.start)
        if (
            actor.kind == "they"
            or later.last in ("his", "her")
            or len(before) != 2
            or len(told) != 1
            or not told <= set(before)
        ):
            return None
        if any(
            _are_several(person) or self.sexes.get(person.start, actor.kind) != actor.kind for person in before.values()
        ):
            return None
        return next(person for last, person in before.items() if (last in told) == (actor.start == first))


def persons(
    found: Sequence[Token],
    read: Sequence[Phrase],
    leading: Sequence[Actor],
    recalled: Callable[[], Remembered] = lambda: NOBODY,
) -> Persons:
    """The persons of a sentence by its phrases; `leading` are the subjects of its verbs, and `recalled` gives whom the sentences before it tell of."""
    whole = acting(read)
    people = _people(whole, found)
    together = [phrase.actors for phrase in read if len(phrase.actors) > 1]
    marks = [token.start for token in found if token.tag == ";" and token.form != ":"]
    things = [
        found[phrase.first].start
        for before, phrase in itertools.pairwise(read)
        if before.kind == "verb" and _are_unnamed(phrase) and phrase.head not in english.ROLES
    ]
    unnamed = [
        found[phrase.first].start
        for phrase, behind in itertools.pairwise(read)
        if behind.kind == "verb" and behind.form == "finite" and _are_unnamed(phrase)
    ]
    everyone = [actor for actor in whole if actor.kind not in (*PRONOUNS, "I", "you")]
    ahead = _ahead(read)
    return Persons(
        people,
        _people(leading, found),
        together,
        marks,
        everyone,
        things,
        unnamed,
        _sexes(people, found),
        _called(everyone, found),
        _unknown(leading, people, ahead),
        ahead,
        recalled,
        lambda: strangers(found, read),
    )


def strangers(found: Sequence[Token], read: Sequence[Phrase]) -> list[int]:
    """Where one is told of who is not named: "the general", "a stranger", but not what someone is: "was a lawyer"."""
    told = []
    before = ""
    for phrase in read:
        alone = phrase.kind == "noun" and not any(actor.kind in ("name", "person", "body") for actor in phrase.actors)
        if alone and before not in _BEING and phrase.head in _SOMEONE and not _are_unnamed(phrase):
            told.append(found[phrase.first].start)
        before = phrase.head
    return told


_SOMEONE = english.PEOPLE | frozenset(
    "stranger someone somebody anyone anybody person fellow boy child youth lad infant baby guest visitor another one prisoner patient victim foreigner hero candidate rider driver hunter trader passenger witness murderer assassin thief".split()
)
_BEING = frozenset(("be", "as", "name", "call", "elect", "appoint", *english.COPULAS))
"""Behind these stands what someone is."""


def _unknown(leading: Sequence[Actor], people: Sequence[Actor], ahead: Mapping[int, Actor]) -> dict[str, int]:
    """Where "he" and "she" are first who do something, and are not named in the same sentence before or right behind."""
    first: dict[str, int] = {}
    for actor in leading:
        if actor.kind in ("he", "she"):
            first.setdefault(actor.kind, actor.start)
    return {
        kind: at for kind, at in first.items() if at not in ahead and not any(person.start < at for person in people)
    }


def _ahead(read: Sequence[Phrase]) -> dict[int, Actor]:
    """Whom the pronouns of an opening mean that stand before his name: "after his defeat by Lee, Gray fled", "when he was attacked by Lee, Gray fled"."""
    comma = next((at for at, phrase in enumerate(read) if phrase.kind in (",", ";")), len(read))
    subject, behind = read[comma + 1 : comma + 2], read[comma + 2 : comma + 3]
    if (
        comma < 2
        or read[0].kind not in ("sub", "preposition", "verb")
        or read[0].head in english.UNREAL_LINKS
        or not subject
        or [actor.kind for actor in subject[0].actors] not in (["person"], ["name"], ["role"])
        or (subject[0].actors[0].kind == "role" and (not subject[0].definite or subject[0].owners))
        or not behind
        # But not "he went with his brother, John, to Hull"
        or behind[0].form != "finite"
    ):
        return {}
    pronouns = [actor for actor in acting(read[:comma]) if actor.kind in ("he", "she")]
    return dict.fromkeys([actor.start for actor in pronouns], subject[0].actors[0])


def _called(acting: Sequence[Actor], found: Sequence[Token]) -> dict[int, str]:
    """By what words those are called who hold an office, by where they are named."""
    return {
        actor.start: " ".join(
            token.form
            for token in found
            if actor.start <= token.start < actor.end and token.form not in english.ARTICLES
        )
        for actor in acting
        if actor.last in english.ROLES
    }


def _sexes(people: Sequence[Actor], found: Sequence[Token]) -> dict[int, str]:
    """Of men and women who are known for it by a title, an office or a given name, the pronoun by where they are named."""
    titles = {token.start: ahead.form for ahead, token in itertools.pairwise(found)}
    first = {token.start: token.form for token in found}
    known = {}
    for actor in people:
        words = {titles.get(actor.start, ""), first.get(actor.start, ""), actor.last}
        if words & _WOMEN:
            known[actor.start] = "she"
        elif words & _MEN:
            known[actor.start] = "he"
    return known


_DESCRIBING = frozenset(
    "actor actress artist author chemist composer critic dramatist economist essayist historian musician novelist painter philosopher physicist playwright poet scientist sculptor singer writer man woman".split()
)
"""What those are called who were named before: not by an office, which a third may hold."""
_MEN = frozenset(
    "mr sir lord king prince duke earl count baron emperor tsar czar sultan pope father brother son husband uncle nephew grandfather grandson stepfather bishop archbishop cardinal abbot "
    "gen genl general col colonel capt captain maj major lt lieutenant admiral commodore marshal sergeant rev revd reverend monsieur herr senor don widower gentleman".split()
)
"""Titles and words for men."""
_WOMEN = frozenset(
    "mrs miss ms madame mme mlle lady dame queen princess duchess countess baroness empress tsarina mother sister daughter wife aunt niece grandmother granddaughter stepmother abbess nun actress heiress widow frau girl woman "
    "mary anna anne ann elizabeth elisabeth catherine katherine catharine margaret martha sarah susan susanna susannah jane joan joanna alice ellen helen helena eleanor emily emma eliza louisa caroline charlotte harriet henrietta "
    "isabella isabel frances florence dorothy dorothea rachel rebecca ruth judith esther hannah deborah abigail agnes lucy julia juliet victoria alexandra maria marie mariana nadezhda natalia natasha olga tatiana sophia sophie rosa clara "
    "laura lydia matilda barbara bridget cecilia constance diana edith ethel eve evelyn fanny gertrude grace ida irene jessie josephine kate katie kitty lilian linda lois mabel marion mildred nancy nora pauline peggy penelope phoebe polly "
    "sally sylvia teresa theresa ursula vera violet virginia winifred zoe".split()
)
"""Titles, words and given names of women."""


def _are_unnamed(phrase: Phrase) -> bool:
    """Are they several without a name?"""
    head = phrase.head
    return (
        phrase.kind == "noun"
        and not phrase.actors
        and head.endswith("s")
        and not head.endswith("ss")
        and head not in english.TIMES
    )


def _are_several(actor: Actor) -> bool:
    """Are they more than one?"""
    return actor.kind in ("body", "people") or (
        actor.kind == "role" and (actor.last.endswith("s") or actor.last == "enemy")
    )


def _people(acting: Sequence[Actor], found: Sequence[Token]) -> list[Actor]:
    """Whom a pronoun can mean: not who speaks or is spoken to, no pronoun, and no place."""
    before = {token.start: ahead.form for ahead, token in itertools.pairwise(found)}
    # "Ugolino of Segni"
    ends = {actor.end for actor in acting if actor.kind in ("person", "name")}
    whence = {
        token.start for ahead, token in itertools.pairwise(found) if ahead.form == "of" and ahead.start - 1 in ends
    }
    return [actor for actor in acting if _is_person(actor) and not _is_place(actor, whence, before)]


def _is_person(actor: Actor) -> bool:
    """Can a pronoun mean those who act so: not "I" or "you", no pronoun, and no office alone?"""
    # A hyphen is no letter of "lieutenant-governor".
    alone = actor.kind == "role" and actor.end - actor.start <= len(actor.last) + 1 and actor.last not in TITLES
    return not alone and actor.kind not in (*PRONOUNS, "I", "you", "latter", "former")


def _is_place(actor: Actor, whence: Collection[int], before: Mapping[int, str]) -> bool:
    """Is it a land, a town, or whence someone is?"""
    if actor.last in english.COUNTRIES:
        return True
    behind = before.get(actor.start)
    return (actor.kind == "name" and (actor.start in whence or behind in english.LOCATIVE)) or (
        actor.kind == "body" and behind == "in"
    )
