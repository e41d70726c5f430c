"""What a part of a sentence is bound to: by the grammar, where it was read (see `frames`), else by what stands at its sides."""

from __future__ import annotations

from collections.abc import Sequence

from valla.evidence.parts import LINKS, SKIPPED, WHERE, Part, Sentence
from valla.evidence.sameness import BODIES, is_one, tells

__all__ = ["TOGETHER", "Bond", "are_bound_alike", "bonds_of", "does", "neighbours"]

TOGETHER = 2
"""How many of their neighbours two parts must share to be told of the same."""


def does(part: Part, sentence: Sentence) -> list[Part]:
    """The words that a name does, as far as its neighbours tell."""
    return [word for kind, word in bonds_of(part, sentence, 1) if kind == "agent"]


def _behind_apposition(sentence: Sentence, at: int) -> int:
    """The part that follows a name, beyond what stands between commas behind it: "Kamenev, in the chair, then read"."""
    if at < len(sentence.parts) and sentence.between[at][:1] == (",",):
        closing = next((k for k in range(at + 1, min(at + 5, len(sentence.parts))) if "," in sentence.between[k]), None)
        return closing if closing is not None else at
    return at


_MEETINGS = frozenset("session sitting meeting assembly congress conference plenum".split())


Bond = tuple[str, Part]


_BACK = 2
"""Words before a preposition that may be what it goes with: sold the mill to, died childless at."""


def bonds_of(part: Part, sentence: Sentence, back: int = _BACK, beside: bool = False) -> list[Bond]:
    """What a part is bound to: ("agent", the word it does), ("patient", the word done to it), (a preposition, the word before that), ("beside", the word
    that calls it something), ("with", another name of the same list). Where the grammar was read they are its, unless what stands `beside` is asked for."""
    at = sentence.parts.index(part)
    if sentence.frames and sentence.frames[at] and not beside:
        return [(kind, sentence.parts[number]) for kind, number in sorted(sentence.frames[at])]
    bonds: list[Bond] = []
    gap = sentence.between[at]
    link = next((form for form in reversed(gap) if form in LINKS or form not in SKIPPED), "")
    before = sentence.parts[at - 1] if at else None
    if link == "of" and before is not None and before.form in _MEETINGS:
        # At a session of the Council, before the Council, to the Council: all are where.
        return [("where", item) for kind, item in bonds_of(before, sentence, back, beside) if kind == "where"]
    if link in LINKS:
        anchors = ("word", "number") if part.kind == "name" else ("word", "number", "name")
        near = [item for item in reversed(sentence.parts[:at]) if item.kind in anchors or item is before][:back]
        where = link in WHERE or (part.keys & BODIES and link in ("before", "to"))
        bonds += [("agent" if link == "by" else "where" if where else link, word) for word in near]
    elif before is not None and before.kind == "word" and all(form in SKIPPED for form in gap):
        bonds.append(("patient", before))
    elif before is not None and before.kind == "name" and link in ("and", ","):
        bonds += [("with", before), *bonds_of(before, sentence, back, beside)]
    if at == 0 and part.kind == "date":
        bonds += [("head", item) for item in sentence.parts if item.kind == "word"][:1]
    # What stands in apposition itself, or behind a preposition, does nothing beyond the next comma.
    ahead = at + 1 if "," in gap or link in LINKS else _behind_apposition(sentence, at + 1)
    behind = sentence.parts[ahead] if ahead < len(sentence.parts) else None
    if behind is not None:
        gap = tuple(form for form in sentence.between[ahead] if ahead == at + 1 or form != ",")
        # "A steamer from Hull was turned away": it was not Hull.
        if behind.kind == "word" and link not in LINKS and all(form in SKIPPED or form.endswith("ly") for form in gap):
            bonds.append(("patient" if _PASSIVE & set(gap) else "agent", behind))
        elif behind.kind == "name" and "and" in gap and len(gap) < 3:
            bonds.append(("with", behind))
    return bonds


_PASSIVE = frozenset("was were is are been being be".split())


def are_bound_alike(one: Sequence[Bond], other: Sequence[Bond]) -> bool:
    # What is done by him who refused is not done by him who granted.
    return any(
        left == right and is_one(mine, theirs) and (mine.kind != "word" != theirs.kind or tells(mine, theirs) > 0)
        for left, mine in one
        for right, theirs in other
    )


def neighbours(part: Part, sentence: Sentence, reach: int = 3) -> list[Part]:
    """The parts that stand within reach of one, on either side."""
    at = sentence.parts.index(part)
    return [*sentence.parts[max(at - reach, 0) : at], *sentence.parts[at + 1 : at + 1 + reach]]
