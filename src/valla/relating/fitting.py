"""Which frame of the lists a clause fills, and who stands at its place."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import english
from valla.relating.clauses import Clause
from valla.relating.lists import Frame, nouns, verbs
from valla.relating.parts import Actor

__all__ = ["filled"]

_STANCES = frozenset("ACCUSE SUPPORT REJECT PROTEST CONCEDE ASSAULT".split())
"""Types of which whoever does it to what is another's does it to him."""

_TAKEN = frozenset(
    "capital forces troops army fleet position positions lines camp territory territories city ships villages headquarters flank rear advance attack attacks possessions towns country lands "
    "policy policies plan plans proposal proposals views ideas conduct decision claim claims theory theories doctrine speech government regime leadership rule handling decision decisions actions measures behaviour behavior election nomination candidacy motives ambitions demands demand".split()
)
"""What is another's, and toward him is done what is done to it."""

_MINDS = _STANCES - {"ASSAULT"} | {"REQUEST"}

_BEFALLEN = frozenset(
    "fall death birth arrival departure absence existence defeat loss failure collapse end loss ruin downfall".split()
)
"""What befalls someone, and is nothing that he did or has."""

_ANSWERS = frozenset("reply respond answer response answers replies responses object".split())

_WITH = frozenset("with against about on over".split())


def filled(clause: Clause, forms: frozenset[str]) -> tuple[Frame | None, list[Actor]]:
    """The first frame of the word that the clause fills, and who fills it."""
    words = [
        "to" if word == "unto" else word for word in clause.after if word not in english.ARTICLES and word.isalpha()
    ]
    for frame in (nouns() if clause.noun else verbs()).get(clause.word, ()):
        if frame.key and frame.key not in forms:
            continue
        if not _goes_on(frame.kept, words) or (frame.needs and frame.needs.isdisjoint(_near(clause.after))):
            continue
        if not frame.unless.isdisjoint(forms) or (frame.bare and not _is_bare(frame, clause.after)):
            continue
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
            if slot == "obj's" and not _BEFALLEN.isdisjoint(words[:4]):
                # "Acknowledged the fall of the king"
                among = ()
            if not among and (frame.kind in _STANCES or clause.word in _ANSWERS):
                # "Objected to the king's plan", "besieged the capital of the king"
                among = (
                    clause.slots.get(f"{slot}'s", ())
                    if slot not in ("obj", "obj's") or frame.kind != "ASSAULT" or not _TAKEN.isdisjoint(words[:4])
                    else among
                )
            targets = [actor for actor in among if _fits(actor, frame)]
            if targets and targets != clause.doers:
                return frame, targets
        if (
            frame.mutual
            and not clause.noun
            and len(clause.doers) > 1
            and not clause.passive
            and clause.word not in english.SAYING
            and "obj" not in clause.slots
            and "obj's" not in clause.slots
            and not _WITH.intersection(clause.after[:2])
            and _ends(clause.after[len(frame.more) :])
        ):
            # "Lenin and Trotsky met", but not "disagreed with this decision".
            return frame, []
    return None, []


def _ends(after: Sequence[str]) -> bool:
    """Does nothing follow a verb that might be its object?"""
    return not after or after[0] in english.PREPOSITIONS or after[0] in english.CONJUNCTIONS or not after[0].isalpha()


def _is_bare(frame: Frame, after: Sequence[str]) -> bool:
    """Does the preposition follow at once, and no object behind it: "submitted to the king", not "submitted to the king a plan"?"""
    first = next(
        (at for at, form in enumerate(after) if at and (not form.isalpha() or form in english.PREPOSITIONS)),
        len(after),
    )
    return (
        bool(after)
        and ("to" if after[0] == "unto" else after[0]) in frame.slots
        and sum(form in english.ARTICLES for form in after[:first]) < 2
    )


def _near(after: Sequence[str]) -> Sequence[str]:
    """What follows a word in its own clause: "commanded the troops, and was ordered to go" is no command to go."""
    stops = (at for at, form in enumerate(after) if at and after[at - 1 : at] in ((",",), ("and",)) and form in _OTHERS)
    return after[: next(stops, len(after))]


_OTHERS = english.BE | english.HAVE
"""What begins another clause behind a comma or "and"."""


def _goes_on(kept: Sequence[str], words: Sequence[str]) -> bool:
    """Do the further words of a frame follow, with no more than two others before the first?"""
    return not kept or any(_runs_on(words[at:], kept) for at in range(3))


def _runs_on(words: Sequence[str], wanted: Sequence[str]) -> bool:
    """Do the wanted words begin here, with no more than one other between two: "got into private contact"?"""
    at = 0
    for number, word in enumerate(wanted):
        here = next((step for step in range(1 + (number > 0)) if _is_same(words[at + step : at + step + 1], word)), -1)
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
    if frame.person:
        return actor.kind != "name" or actor.last in english.LANDS or _is_person(actor.last, frame.kind)
    if frame.human:
        return actor.kind not in ("name", "body", "people")
    return not frame.body or actor.kind == "body" or actor.kind == "people"
