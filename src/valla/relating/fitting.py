"""Which frame of the lists a clause fills, and who stands at its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from valla.relating import english
from valla.relating.clauses import Clause
from valla.relating.following import SMALL, ends, goes_on, is_bare, is_followed, is_idle, is_stranded, length, near
from valla.relating.lists import Frame, nouns, verbs
from valla.relating.parts import Actor

__all__ = ["ANSWERING", "BEFALLEN", "by_whom", "filled"]

_OF_WHAT_IS_ANOTHERS = frozenset("ACCUSE SUPPORT REJECT PROTEST CONCEDE AGREE".split())
"""What is done toward someone by being done toward what is his."""
_NO_PLACES = english.ARTICLES | english.POSSESSIVES | frozenset("christmas easter once least last length will".split())
"""Behind "at" these tell no place."""
_MINDS = frozenset("ACCUSE SUPPORT REJECT PROTEST CONCEDE REQUEST".split())
"""What one does toward persons, not toward places."""
ANSWERING = frozenset("reply respond answer listen object response answers replies responses".split())
_SENT = english.LETTERS | frozenset(
    "request requests proposal proposals offer offers demand demands invitation invitations suggestion suggestions complaint complaints application applications plea pleas "
    "query queries overture overtures pressure criticism criticisms".split()
)
"""What comes "from" or is made "by" the one to whom it is answered."""
BEFALLEN = frozenset(
    "fall death birth arrival departure absence existence defeat loss failure collapse end ruin downfall creation establishment formation foundation".split()
)
"""What befalls someone, and is nothing that he did or has."""
_WEDDING = frozenset("marry wed betroth engage reconcile".split())
"""What is done to two, who do it: "were married"."""
_FELLED = frozenset("beat defeat injure kill rout slay wound".split())
_FIGHTS = frozenset("action battle combat duel encounter engagement fight fighting skirmish war".split())
_BROUGHT = frozenset("arraign bring call cite drag examine hale question subpoena summon take try".split())
"""What is done to someone before a court."""
_OF_ANOTHER = frozenset("with against between unto of from by".split())
_WITH = frozenset("with against".split())
_OF_THINGS = frozenset("discuss debate negotiate".split())
"""What two do about a thing that is the object, and yet toward each other: "discussed the peace"."""
_AGAINST = frozenset("ACCUSE ASSAULT COERCE SANCTION PROTEST".split())
"""Of nouns: what is done against someone."""
_HARMING = frozenset("ASSAULT COERCE".split())
_EACH_OTHER = (("each", "other"), ("one", "another"))
_IN_TOWNS = frozenset("CONSULT CONCEDE AID AGREE".split())
"""What one does in a town, and not with it: "sent a letter to Berlin"."""
_DWELT = frozenset("city town colony province house church court college country kingdom".split())
"""Bodies that are as often places: "left the city"."""


def filled(clause: Clause, forms: frozenset[str]) -> tuple[Frame | None, list[Actor]]:
    """The first frame of the word that the clause fills, and who fills it."""
    words = [
        "to" if word == "unto" else word for word in clause.after if word not in english.ARTICLES and word.isalpha()
    ]
    between = _reciprocal(clause)
    for frame in (nouns() if clause.noun else verbs()).get(clause.word, ()):
        if (frame.key and frame.key not in forms) or not _applies(frame, clause, words, forms):
            continue
        if between in frame.slots and not frame.reverse and all(_fits(actor, frame) for actor in clause.doers):
            return replace(frame, mutual=True), []
        for slot in frame.slots:
            targets = _targets(frame, slot, clause, words)
            if targets and targets != clause.doers:
                return frame, targets
        if frame.mutual and _is_of_both(frame, clause):
            # "Lenin and Trotsky met", but not "disagreed with this decision".
            return frame, []
    return None, []


def _applies(frame: Frame, clause: Clause, words: Sequence[str], forms: frozenset[str]) -> bool:
    """Do the words that a frame wants stand in the clause, and none that it forbids?"""
    if clause.passive and frame.kind == "COOPERATE" and "obj" not in frame.slots and clause.word not in english.STATES:
        # "Was worked out under Lee"
        return False
    if not goes_on(frame, words) and frame.kept != (clause.thing,):
        return False
    if frame.needs and frame.needs.isdisjoint((*near(clause.after), clause.thing)):
        return False
    if clause.after[:1] == ("itself",) and "itself" not in frame.kept:
        # "Suggested itself to the king"
        return False
    if "unto" in frame.needs and is_idle(clause.after):
        # "Was referred to by Lee"
        return False
    return frame.unless.isdisjoint(forms) and (not frame.bare or is_bare(frame, clause.after))


def _targets(frame: Frame, slot: str, clause: Clause, words: Sequence[str]) -> list[Actor]:
    """Toward whom a clause tells something, by one place of a frame."""
    if slot == "that" and frame.kind == "REQUEST" and not clause.wish:
        # "Insisted that he had come" asks nothing.
        return []
    # "Acknowledged the fall of the king"
    befallen = not BEFALLEN.isdisjoint(words[:4])
    elsewhere = slot == "obj's" or (slot == "of" and frame.kind == "REQUEST")
    places = () if befallen and elsewhere else _places(frame, slot, clause, words)
    among = next((found for place in places if (found := clause.slots.get(place))), ())
    if among:
        # "Nixon was received by Mao", "visited Lee at Hull": a town is not.
        named = (clause.passive and clause.word == "receive") or (clause.word == "visit" and _is_at(clause.after))
        return [actor for actor in among if _fits(actor, frame) or (named and actor.kind == "name")]
    return _by_thing(frame, slot, clause, not befallen and not frame.mutual)


def _places(frame: Frame, slot: str, clause: Clause, words: Sequence[str]) -> Iterator[str]:
    """The places of a clause at which those may stand whom a frame looks for at one, the likelier first."""
    yield slot
    if slot == "obj":
        if frame.kept[:1] == tuple(words[:1]) and frame.more and frame.more[-1] in english.PREPOSITIONS:
            # "Threw off the guards": what looks like a preposition belongs to the verb.
            yield frame.more[-1]
        if clause.after[:1] and clause.after[0] in frame.needs and clause.after[0] != "that":
            # "Drove out the Jews", but not "warned that the Jews"
            yield clause.after[0]
    if clause.passive and is_stranded(slot, clause.after):
        # "Was waited on by the envoys"
        yield "obj"
    if slot == "to" and clause.noun:
        yield "toward" if "toward" in clause.slots else "towards"
    if slot == "of" and frame.more:
        # "Came to the aid of the king"
        yield from (f"{word}'s" for word in frame.kept)
        if not frame.reverse and _is_owned_object(frame, clause):
            # "Called the king's attention to it"
            yield "obj's"
        if frame.kept[-2:-1] and frame.kept[-2] in english.PREPOSITIONS and is_followed(frame, words):
            # "Put himself under the command of the king", which may read as "under the king"
            yield frame.kept[-2]
    if clause.noun and frame.kind in _AGAINST and slot == frame.slots[-1]:
        # "A purge against Lee"
        yield "against"


def _is_at(after: Sequence[str]) -> bool:
    """Does a place follow the one name behind a verb: "visited Lee at Hull", but not "visited Hull at Christmas"?"""
    where = after[2:3]
    return after[1:2] == ("at",) and bool(where) and where[0] not in _NO_PLACES and where[0] not in english.TIMES


def _by_thing(frame: Frame, slot: str, clause: Clause, owned: bool) -> list[Actor]:
    """Toward whom a clause tells something by a thing: whose it is, if what is done to that is done to him (`owned`), or who did or sent it."""
    harmed = frame.kind in _HARMING if slot == "obj" else frame.kind == "ASSAULT"
    active = not clause.noun and not clause.passive
    among: Sequence[Actor] = ()
    if owned and harmed and (slot != "obj" or english.POSSESSIONS.intersection((*clause.after[:5], clause.thing))):
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
    if not targets and not among and active and slot in ("obj", "obj's") and frame.kind in _OF_WHAT_IS_ANOTHERS:
        # "Condemned the attack by the king", but not "recognized their independence in 1962 by the king"
        at = clause.after.index("by") if "by" in clause.after else 0
        targets = [] if at and clause.after[at - 1].isdigit() else list(clause.slots.get("by", ()))
    if not targets and owned and active and _is_of_whom(frame, slot, clause):
        # "Replied to a letter from Lee", "rejected a request by Lee"
        targets = list(clause.slots.get("from", ()) or clause.slots.get("by", ()))
    return targets


def _is_of_both(frame: Frame, clause: Clause) -> bool:
    """Did several do a deed to one another, with no other toward whom it was: "Lenin and Trotsky met"?"""
    of_thing = not clause.noun and clause.word in _OF_THINGS
    return (
        len(clause.doers) > 1
        and (not clause.passive or (clause.word in _WEDDING and "unto" not in clause.after))
        and (clause.word not in english.SAYING or clause.word == "agree")
        and not (clause.noun and _OF_ANOTHER.intersection(clause.after[:1]))
        and (bool(frame.more) or "obj" not in clause.slots)
        and ("obj's" not in clause.slots or of_thing)
        # "Were on good terms"
        and (bool(frame.more) or not _parted(clause).intersection(clause.after[:2]))
        and (of_thing or ends(clause.after[length(frame.kept, clause.after) :], bool(frame.more)))
    )


def by_whom(clause: Clause) -> list[Actor]:
    """Who does what is told in the passive without "by": "was summoned before the Council", "was killed in a duel with Lee"."""
    if not clause.passive or clause.doers:
        return []
    if clause.word in _FELLED and not _FIGHTS.isdisjoint(clause.after[:5]):
        return clause.slots.get("with") or clause.slots.get("against", [])
    if clause.word not in _BROUGHT:
        return []
    return [actor for actor in clause.slots.get("before", ()) if actor.kind == "body"]


def _parted(clause: Clause) -> frozenset[str]:
    """Prepositions behind which stands the other, so that those who are joined do it toward him; but two "agreed on a plan"."""
    return _OF_ANOTHER if clause.noun else _WITH


def _reciprocal(clause: Clause) -> str:
    """The place where "each other" stands, if several do it: "Lee and Grant wrote to each other"."""
    if clause.passive or len(clause.doers) < 2:
        return ""
    after = clause.after
    at = next((at for at in range(min(4, len(after) - 1)) if after[at : at + 2] in _EACH_OTHER), -1)
    if at < 0 or not ends(after[at + 2 :], False):
        # "Cut each other's throats"
        return ""
    if not at:
        return "obj"
    before = "to" if after[at - 1] == "unto" else after[at - 1]
    return before if before in english.PREPOSITIONS else ""


def _is_owned_object(frame: Frame, clause: Clause) -> bool:
    """Is the noun that a frame wants the object, whose owner may stand before it as well as behind "of"?"""
    if clause.noun or frame.kept[0] in english.PREPOSITIONS | english.POSSESSIVES:
        return False
    if clause.passive:
        return clause.thing == frame.kept[-1]
    ahead = clause.after[length(frame.kept, clause.after) :][:1]
    return not ahead or not ahead[0].isalpha() or ahead[0] in SMALL | english.ADVERBS | english.SUBORDINATORS | {"unto"}


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
        # "Saudi Arabia"
        return actor.kind not in ("name", "body", "people") and actor.last not in english.COUNTRIES
    return not frame.body or (actor.kind == "body" and actor.last not in _DWELT) or actor.kind == "people"
