"""What an ellipsis or a bracket leaves out, and whether it turns the sense.

An omission is fair where what it drops stands by itself: a parenthesis, a clause with its own verb. It hides the
sense where the words dropped governed words that are kept: the negation before the verb that stays, the condition
on which the promise hung. So it is asked where in the omitted words the negation stands, not only whether there is
one.
"""

from __future__ import annotations

import re

from valla.evidence.sense import is_negation
from valla.text import words

__all__ = ["hides_sense", "hides_sense_after", "hides_sense_before"]

_CLAUSE = re.compile(r"[,;:()\u2013\u2014]|--|[.!?]+[\"'”’)]*(?=\s|$)")
_STOP = re.compile(r"[.!?][\"'”’)]*\s+(?=[\"'“‘(]?[A-Z])")
_CONDITIONS = frozenset("if unless provided except until till wenn falls sofern sauf nisi salvo purche".split())
_TURNING = frozenset("deny denied denies denying false untrue refuse refused refuses absurd pretend pretended".split())
_LIMITING = frozenset("only merely solely hardly scarcely nur bloss lediglich seulement solamente soltanto".split())
_JOINING = frozenset(
    "and or nor but for which who whom that because since while when where as though although und ou et".split()
)


def hides_sense(omitted: str) -> bool:
    """Do words left out between two kept ones turn the sense of what is kept?"""
    sentences = _STOP.split(omitted)
    clauses = _CLAUSE.split(omitted)
    forms = words(omitted).forms
    if not forms:
        return False
    if len(forms) <= 3 and _LIMITING.intersection(forms):
        return True
    if len(clauses) == 1:
        turning = [k for k, form in enumerate(forms) if _turns(form)]
        # With no stop between them, a negation reaches the words that follow, unless a clause of its own came between.
        return any(
            k >= len(forms) - 3 or (k <= 1 and len(forms) <= 8 and forms[0] not in _JOINING) for k in turning
        ) or _conditional(forms)
    lead, tail = words(clauses[0]).forms, words(clauses[-1]).forms
    if lead and lead[0] not in _JOINING and any(map(_turns, lead[:2])) and len(sentences) == 1:
        return True
    if tail and any(map(_turns, tail[-2:])):
        return True
    first = words(sentences[0]).forms
    return _conditional(first) or any(_conditional(words(clause).forms) for clause in _CLAUSE.split(sentences[0]))


def hides_sense_after(rest: str) -> bool:
    """Does the rest of the sentence, cut off behind an ellipsis, make what is kept conditional?"""
    forms = words(_STOP.split(rest)[0]).forms
    if forms and (is_negation(forms[0]) or (len(forms) <= 3 and any(map(_turns, forms)))):
        return True
    return (
        "only" in forms[: 1 + (forms[:1] == ["but"])]
        or _conditional(forms[:1])
        or (len(forms) > 1 and forms[0] in ("but", "only", "and") and _conditional(forms[1:2]))
    )


def hides_sense_before(before: str) -> bool:
    """Do the words cut off before an ellipsis that opens the quotation deny what is kept?"""
    tail = words(_CLAUSE.split(before)[-1]).forms
    return any(map(_turns, tail[-2:])) or (bool(tail) and tail[-1] == "that" and any(map(_turns, tail[-5:])))


def _turns(form: str) -> bool:
    return is_negation(form) or form in _TURNING


def _conditional(forms: list[str]) -> bool:
    return bool(forms) and (forms[0] in _CONDITIONS or forms[:2] == ["only", "if"] or forms[:2] == ["but", "if"])
