"""Which frame of the lists a clause fills, and who stands at its place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from valla.relating import english
from valla.relating.clauses import Clause
from valla.relating.lists import Frame, nouns, verbs
from valla.relating.parts import Actor

__all__ = ["ANSWERING", "BEFALLEN", "by_whom", "filled"]

_WHEN = frozenset("earlier later before yesterday openly".split())
_SMALL = english.PREPOSITIONS | english.CONJUNCTIONS
_OF_WHAT_IS_ANOTHERS = frozenset("ACCUSE SUPPORT REJECT PROTEST CONCEDE AGREE".split())
"""What is done toward someone by being done toward what is his."""
_MINDS = frozenset("ACCUSE SUPPORT REJECT PROTEST CONCEDE REQUEST".split())
"""What one does toward persons, not toward places."""
ANSWERING = frozenset("reply respond answer listen object response answers replies responses".split())
_SENT = english.LETTERS | frozenset(
    "request requests proposal proposals offer offers demand demands invitation invitations suggestion suggestions complaint complaints application applications plea pleas "
    "query queries overture overtures pressure criticism criticisms".split()
)
"""What comes "from" or is made "by" the one to whom it is answered."""
BEFALLEN = frozenset(
    "fall death birth arrival departure absence existence defeat loss failure collapse end ruin downfall".split()
)
"""What befalls someone, and is nothing that he did or has."""
_WEDDING = frozenset("marry wed betroth engage reconcile".split())
"""What is done to two, who do it: "were married"."""
_FELLED = frozenset("beat defeat injure kill rout slay wound".split())
_FIGHTS = frozenset("action battle combat duel encounter engagement fight fighting skirmish war".split())
_BROUGHT = frozenset("arraign bring call cite drag examine hale question subpoena summon take try".split())
"""What is done to someone before a court."""
_TOWARD = frozenset("with against between unto of from by".split())
_WITH = frozenset("with against about on over".split())


_HOSTILE = frozenset("ACCUSE ASSAULT COERCE SANCTION PROTEST".split())
"""Of nouns: what is done against someone."""
_HARMING = frozenset("ASSAULT COERCE".split())


def filled(clause: Clause, forms: frozenset[str]) -> tuple[Frame | None, list[Actor]]:
    """The first frame of the word that the clause fills, and who fills it."""
    words = [
        "to" if word == "unto" else word for word in clause.after if word not in english.ARTICLES and word.isalpha()
    ]
    between = _reciprocal(clause)
    for frame in (nouns() if clause.noun else verbs()).get(clause.word, ()):
        if frame.key and frame.key not in forms:
            continue
        if clause.passive and frame.kind == "COOPERATE" and "obj" not in frame.slots and clause.word not in english.STATES:  # fmt: skip
            # "Was worked out under Lee"
            continue
        if not (_goes_on(frame, words) or frame.kept == (clause.thing,)) or (
            frame.needs and frame.needs.isdisjoint((*_near(clause.after), clause.thing))
        ):
            continue
        if clause.after[:1] == ("itself",) and "itself" not in frame.kept:
            # "Suggested itself to the king"
            continue
        if "unto" in frame.needs and _is_idle(clause.after):
            # "Was referred to by Lee"
            continue
        if not frame.unless.isdisjoint(forms) or (frame.bare and not _is_bare(frame, clause.after)):
            continue
        if between in frame.slots and not frame.reverse and all(_fits(actor, frame) for actor in clause.doers):
            return replace(frame, mutual=True), []
        for slot in frame.slots:
            if slot == "that" and frame.kind == "REQUEST" and not clause.wish:
                # "Insisted that he had come" asks nothing.
                continue
            among = clause.slots.get(slot, ())
            if (
                not among
                and slot == "obj"
                and frame.kept[:1] == tuple(words[:1])
                and frame.more
                and frame.more[-1] in english.PREPOSITIONS
            ):
                # "Threw off the guards": what looks like a preposition belongs to the verb.
                among = clause.slots.get(frame.more[-1], ())
            if not among and slot == "obj" and clause.after[:1] and clause.after[0] in frame.needs:
                # "Drove out the Jews"
                among = clause.slots.get(clause.after[0], ())
            if not among and clause.passive and _is_stranded(slot, clause.after):
                # "Was waited on by the envoys"
                among = clause.slots.get("obj", ())
            if not among and slot == "to" and clause.noun:
                among = clause.slots.get("toward", clause.slots.get("towards", []))
            if not among and slot == "of" and frame.more:
                # "Came to the aid of the king"
                among = next((found for word in frame.kept if (found := clause.slots.get(f"{word}'s"))), ())
                if not among and not frame.reverse and _is_owned_object(frame, clause):
                    # "Called the king's attention to it"
                    among = clause.slots.get("obj's", ())
                if not among and frame.kept[-2:-1] and frame.kept[-2] in english.PREPOSITIONS and _is_followed(frame, words):  # fmt: skip
                    # "Put himself under the command of the king", which may read as "under the king"
                    among = clause.slots.get(frame.kept[-2], ())
            if not among and clause.noun and frame.kind in _HOSTILE and slot == frame.slots[-1]:
                # "A purge against Lee"
                among = clause.slots.get("against", ())
            befallen = not BEFALLEN.isdisjoint(words[:4])
            if slot == "obj's" and befallen:
                # "Acknowledged the fall of the king"
                among = ()
            owned = not among and not befallen and not frame.mutual
            harmed = frame.kind == "ASSAULT" if slot != "obj" else frame.kind in _HARMING
            if (
                owned
                and harmed
                and (slot != "obj" or english.POSSESSIONS.intersection((*clause.after[:5], clause.thing)))
            ):
                # "Raided the house of the king": what is done to what is his is done to him.
                among = clause.slots.get(f"{slot}'s", ())
            targets = [actor for actor in among if _fits(actor, frame)]
            if (
                owned
                and (frame.kind in _OF_WHAT_IS_ANOTHERS or clause.word in ANSWERING)
                and (slot != "obj" or frame.kind != "CONCEDE")
                and not (clause.passive and frame.kind == "AGREE")
            ):
                # "Approved of Lee's plan", but not "allowed the entry of Lee's troops"
                targets = list(clause.slots.get(f"{slot}'s", ()))
            if (
                not targets
                and not among
                and slot in ("obj", "obj's")
                and frame.kind in _OF_WHAT_IS_ANOTHERS
                and not clause.noun
                and not clause.passive
            ):
                # "Condemned the attack by the king"
                targets = list(clause.slots.get("by", ()))
            if not targets and owned and not clause.noun and not clause.passive and _is_of_whom(frame, slot, clause):
                # "Replied to a letter from Lee", "rejected a request by Lee"
                targets = list(clause.slots.get("from", ()) or clause.slots.get("by", ()))
            if targets and targets != clause.doers:
                return frame, targets
        if (
            frame.mutual
            and len(clause.doers) > 1
            and (not clause.passive or (clause.word in _WEDDING and "unto" not in clause.after))
            and (clause.word not in english.SAYING or clause.word == "agree")
            and not (clause.noun and _TOWARD.intersection(clause.after[:1]))
            and (frame.more or "obj" not in clause.slots)
            and "obj's" not in clause.slots
            # "Were on good terms"
            and (frame.more or not _parted(clause).intersection(clause.after[:2]))
            and _ends(clause.after[_length(frame.kept, clause.after) :], bool(frame.more))
        ):
            # "Lenin and Trotsky met", but not "disagreed with this decision".
            return frame, []
    return None, []


def _is_followed(frame: Frame, words: Sequence[str]) -> bool:
    """Does "of" stand behind the last word of a frame?"""
    return any(pair == (frame.kept[-1], "of") for pair in pairwise(words))


def _reciprocal(clause: Clause) -> str:
    """The place where "each other" stands, if several do it: "Lee and Grant wrote to each other"."""
    if clause.passive or len(clause.doers) < 2:
        return ""
    after = clause.after
    at = next((at for at in range(min(4, len(after) - 1)) if after[at : at + 2] in _EACH_OTHER), -1)
    if at < 0 or not _ends(after[at + 2 :], False):
        # "Cut each other's throats"
        return ""
    if not at:
        return "obj"
    before = "to" if after[at - 1] == "unto" else after[at - 1]
    return before if before in english.PREPOSITIONS else ""


_EACH_OTHER = (("each", "other"), ("one", "another"))


def _is_owned_object(frame: Frame, clause: Clause) -> bool:
    """Is the noun that a frame wants the object, whose owner may stand before it as well as behind "of"?"""
    if clause.noun or frame.kept[0] in english.PREPOSITIONS | english.POSSESSIVES:
        return False
    if clause.passive:
        return clause.thing == frame.kept[-1]
    ahead = clause.after[_length(frame.kept, clause.after) :][:1]
    return (
        not ahead or not ahead[0].isalpha() or ahead[0] in _SMALL | english.ADVERBS | english.SUBORDINATORS | {"unto"}
    )


def _is_stranded(preposition: str, after: Sequence[str]) -> bool:
    """Does nothing follow a preposition that it might belong to: "was laughed at by", "was laughed at in the streets"?"""
    read = ["to" if word == "unto" else word for word in after[:4]]
    at = read.index(preposition) + 1 if preposition in read[:3] else 0
    return bool(at) and (at == len(after) or not after[at].isalpha() or after[at] in _SMALL - {"of"})


def _is_idle(after: Sequence[str]) -> bool:
    """Does nothing stand behind the first "to" that it leads to: "referred to here by"?"""
    at = after.index("unto") + 1 if "unto" in after else 0
    return bool(at) and (at == len(after) or after[at] in _SMALL | english.ADVERBS | {"here", "as"})


def by_whom(clause: Clause) -> list[Actor]:
    """Who does what is told in the passive without "by": "was summoned before the Council", "was killed in a duel with Lee"."""
    if not clause.passive or clause.doers:
        return []
    if clause.word in _FELLED and not _FIGHTS.isdisjoint(clause.after[:5]):
        return clause.slots.get("with") or clause.slots.get("against", [])
    if clause.word not in _BROUGHT:
        return []
    return [actor for actor in clause.slots.get("before", ()) if actor.kind == "body"]


def _is_of_whom(frame: Frame, slot: str, clause: Clause) -> bool:
    """Does the object tell of whom it is by "from" or "by": "the letter from Lee"?"""
    if clause.word not in ANSWERING and (frame.kind not in _OF_WHAT_IS_ANOTHERS or slot not in ("obj", "obj's")):
        return False
    before = dict(zip(clause.after[1:10], clause.after, strict=False))
    if before.get("from", before.get("by")) in _SENT:
        return True
    # "Declined an offer of mediation from Lee"
    link = "from" if "from" in before else "by"
    at = clause.after.index(link) if link in before else 0
    return any(pair[0] in _SENT and pair[1] == "of" for pair in pairwise(clause.after[:at])) and english.PREPOSITIONS.isdisjoint({*clause.after[:at]} - {"of"})  # fmt: skip


def _parted(clause: Clause) -> frozenset[str]:
    """Prepositions behind which stands the other, so that those who are joined do it toward him; but two "agreed on a plan"."""
    return _TOWARD if clause.noun else _WITH - {"about", "on", "over"} if clause.word == "agree" else _WITH


def _ends(after: Sequence[str], full: bool) -> bool:
    """Does nothing follow a verb that might be its object? Behind one that is `full`, and has its object already what follows belongs to that: "signed a treaty governing trade"."""
    while after and after[0] not in english.PREPOSITIONS and (after[0] in english.ADVERBS or after[0] in _WHEN):
        after = after[1:]
    return (
        not after
        or after[0] in english.PREPOSITIONS
        or after[0] in english.CONJUNCTIONS
        or not after[0].isalpha()
        or (
            full
            and (
                after[0].endswith(("ing", "ed"))
                or after[0] in english.RELATIVES
                or after[0] in english.TIMES
                or after[0] in ("that", "as")
            )
        )
    )


def _length(kept: Sequence[str], after: Sequence[str]) -> int:
    """Behind how many words the further words of a frame end."""
    return next((at + 1 for at, form in enumerate(after) if form == kept[-1]), 0) if kept else 0


def _is_bare(frame: Frame, after: Sequence[str]) -> bool:
    """Does the preposition follow at once, and no object behind it: "submitted to the king", not "submitted to the king a plan"?"""
    first = next(
        (at for at, form in enumerate(after) if at and (not form.isalpha() or form in english.PREPOSITIONS)),
        len(after),
    )
    return (
        bool(after)
        and ("to" if after[0] == "unto" else after[0]) in frame.slots
        and not any(form in english.ARTICLES or form in english.POSSESSIVES for form in after[2:first])
    )


def _near(after: Sequence[str]) -> Sequence[str]:
    """What follows a word in its own clause: "commanded the troops, and was ordered to go", "commanded the troops, whose lot it was to go" are no command to go."""
    stops = (at for at, form in enumerate(after) if at and after[at - 1 : at] in ((",",), ("and",)) and form in _OTHERS)
    return after[: next(stops, len(after))]


_OTHERS = english.BE | english.HAVE | english.RELATIVES
"""What begins another clause behind a comma or "and"."""


def _goes_on(frame: Frame, words: Sequence[str]) -> bool:
    """Do the further words of a frame follow, with no more than two others before the first, or a longer object: "put some of the best men of the town in prison"?"""
    if len(frame.kept) == 1 and frame.kept[0] in english.PREPOSITIONS:
        # "Took him in", but not "took an interest in the child"
        return any(
            words[at : at + 1] == [frame.kept[0]] and (not at or not words[at + 1 :] or words[at + 1] in _SMALL)
            for at in range(3)
        )
    far = 9 if frame.slots[0] == "obj" and len(frame.kept) > 1 and frame.kept[0] in english.PREPOSITIONS else 3
    return not frame.kept or any(_runs_on(words[at:], frame.kept) for at in range(far))


def _runs_on(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Do the wanted words begin here, with no more than two others between two: "got into private contact", "came to General Lee's aid"?"""
    at = 0
    for number, word in enumerate(wanted):
        here = next(
            (step for step in range(1 + 2 * (number > 0)) if _is_same(words[at + step : at + step + 1], word)), -1
        )
        if here < 0:
            return False
        at += here + 1
    return True


def _is_same(words: Sequence[str], wanted: str) -> bool:
    """Is it the word that a frame wants? "His" and "himself" stand for those of any person."""
    return any(
        word == wanted
        or (wanted in ("his", "their") and word in english.POSSESSIVES)
        or (wanted in ("himself", "themselves") and word in english.REFLEXIVES)
        for word in words
    )


def _is_person(name: str, kind: str) -> bool:
    """Is a bare name a person's: by its ending, or because one takes no such stance toward a place?"""
    if name in english.COUNTRIES or name in english.CITIES or name.endswith(english.OF_PLACES) or len(name) < 4:
        return False
    return kind in _MINDS or name.endswith(english.OF_PERSONS)


def _fits(actor: Actor, frame: Frame) -> bool:
    if frame.person and actor.kind == "people" and actor.last in english.CITIES:
        return False
    if frame.kind in _IN_TOWNS and actor.kind == "name" and actor.last in english.TOWNS:
        return False
    if frame.person:
        return actor.kind != "name" or actor.last in english.LANDS or _is_person(actor.last, frame.kind)
    if frame.human:
        return actor.kind not in ("name", "body", "people")
    return not frame.body or (actor.kind == "body" and actor.last not in _DWELT) or actor.kind == "people"


_IN_TOWNS = frozenset("CONSULT CONCEDE AID AGREE".split())
"""What one does in a town, and not with it: "sent a letter to Berlin"."""

_DWELT = frozenset("city town colony province house church court college country kingdom".split())
"""Bodies that are as often places: "left the city"."""
