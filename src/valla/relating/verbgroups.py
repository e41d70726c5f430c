"""Groups of verbs: auxiliaries, denials and adverbs, and the verb at their end."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from valla.relating import english
from valla.relating.english import TIMES
from valla.relating.parts import Phrase, Token
from valla.relating.verbforms import NT

__all__ = ["leads_to_verb", "verb_group"]

_AUXILIARIES = english.BE | english.HAVE | english.DO | english.MODALS
_DENYING = english.MODALS | english.PERHAPS | {"not", "never", "hardly", "scarcely", "nor"}
"""With these a verb tells what was not done, or is only possible."""

_MORE = frozenset({("not", "only"), ("not", "merely"), ("not", "but"), ("cannot", "but")})
_EVER = frozenset("once ever again".split())
"""What stands between a denial and its verb: "never once attacked"."""


def leads_to_verb(found: Sequence[Token], at: int) -> bool:
    """Does a denial belong to a verb behind it, and not to a noun: "never attacked", but "never a friend"?"""
    ahead = next((token for token in found[at + 1 : at + 3] if token.tag != "adverb" or token.form not in _EVER), None)
    return ahead is not None and ahead.tag in ("verb", "to", "aux")


def verb_group(found: Sequence[Token], at: int) -> Phrase:
    """The group of verbs that begins at a word."""
    first = at
    words: list[str] = []
    at = _past_auxiliaries(found, at, words)
    while at > first + 1 and found[at - 1].tag == "adverb" and (at == len(found) or found[at].tag != "verb"):
        at -= 1
        words.pop()
    if words and (behind := _past_times(found, at)) > at:
        at = _past_auxiliaries(found, behind, words)
    main = found[at] if at < len(found) and found[at].tag == "verb" else None
    auxiliaries = [word for word in words if word in _AUXILIARIES or word in NT]
    last = auxiliaries[-1] if auxiliaries else ""
    return Phrase(
        "verb",
        first,
        at + 1 if main else max(at, first + 1),
        main.verb if main else "be" if _is_being(last) else "have" if last in english.HAVE else "do",
        unreal=_is_unreal(words),
        passive=main is not None and main.part == "part" and _is_being(last),
        form=_form(words, auxiliaries, main.part if main else ""),
        perfect=not english.HAVE.isdisjoint(words),
        at=at if main else max(at - 1, first),
        words=frozenset(words),
    )


def _form(words: Sequence[str], auxiliaries: Sequence[str], part: str) -> str:
    """The form of a group of verbs by its first word, its auxiliaries, and the part at its end."""
    if words and words[0] == "to":
        return "to"
    if auxiliaries:
        return {"being": "ing", "having": "ing", "been": "part"}.get(auxiliaries[0], "finite")
    return part if part in ("ing", "base", "part") else "finite"


def _is_being(word: str) -> bool:
    """Is it a form of "be", denied or not?"""
    return word in english.BE or (word in NT and word[:-3] in english.BE)


def _is_unreal(words: Sequence[str]) -> bool:
    """Is a deed denied or only possible by the words before its verb?"""
    denied = not _DENYING.isdisjoint(words) or any(word in NT for word in words)
    return denied and not _is_more_than_denied(words)


def _past_auxiliaries(found: Sequence[Token], at: int, words: list[str]) -> int:
    """Behind the auxiliaries, denials and adverbs that begin at a word; they are put into `words`."""
    while at < len(found) and found[at].tag in ("aux", "to", "negation", "adverb"):
        if found[at].tag == "to" and words and words[-1] not in ("ought", "used", "not"):
            break
        words.append(found[at].form)
        at += 1
    return at


def _is_more_than_denied(words: Sequence[str]) -> bool:
    """Does a denial say that a deed was done: "did not only thank", "could not but thank"?"""
    return not _MORE.isdisjoint(itertools.pairwise(words)) and english.PENDING.isdisjoint(words)


def _past_times(found: Sequence[Token], at: int) -> int:
    """Behind a time that stands between an auxiliary and its participle: "have several times mentioned", "had for months been warning"."""
    linked = at < len(found) and found[at].tag == "preposition" and found[at].form in _IN_TIME
    here = at + linked
    while here < len(found) and (
        found[here].tag in ("determiner", "number", "adverb")
        or found[here].form in TIMES
        or (linked and found[here].form in _SPANS)
    ):
        here += 1
    if not at + linked < here < len(found):
        return at
    timed = found[here - 1].form in TIMES or (
        linked and (found[here - 1].form in _SPANS or found[here - 1].written.isdigit())
    )
    end = here
    while end < len(found) and (found[end].form in ("been", "being") or found[end].tag == "adverb"):
        end += 1
    if timed and end < len(found) and found[end].tag == "verb" and found[end].part in ("past", "part", "ing"):
        found[end].part = "ing" if found[end].part == "ing" else "part"
        return here
    return at


_IN_TIME = frozenset("for in at by on during from since within after".split())

_SPANS = frozenset(
    "then meantime meanwhile interval past end consequence turn return fact effect many same previous early late that this various different".split()
)
"""What else stands there behind a preposition: "had in the meantime written", "was by then opposed"."""
