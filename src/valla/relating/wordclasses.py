"""The class of each word of a sentence: article, name, small word, verb; what is neither small word nor verb belongs to a noun phrase."""

from __future__ import annotations

from collections.abc import Sequence

from valla.evidence.naming import TITLES, is_common_word
from valla.relating import english
from valla.relating.english import NOT_NAMES
from valla.relating.lists import inflected
from valla.relating.parts import Token
from valla.relating.verbforms import (
    NT,
    Past,
    is_capital_infinitive,
    is_capital_verb,
    is_function,
    is_noun_ahead,
    is_unlisted_verb,
    part_of,
    starts_clause,
)

__all__ = ["tag"]

_MARKS = {",": ",", ";": ";", ":": ";", "—": ";", "–": ";", "--": ";", "---": ";", "(": "(", "[": "(", "&": "conjunction", ")": ")", "]": ")", ".": ";", "!": ";", "?": ";"}  # fmt: skip

_LINKING = frozenset(
    "according concerning regarding respecting notwithstanding excluding including following pending during".split()
)

_IN_TURN = frozenset(
    "turn fact vain particular general short effect essence practice principle last length first once course least".split()
)
"""With a preposition before them these are adverbs."""

_BEING = english.BE | english.MODALS | english.HAVE

_SAYS = frozenset("says writes tells thinks wrote said told thinks asks asked replied answered".split())
NAMED_BARE = frozenset("congress parliament father mother uncle aunt grandfather grandmother".split())
"""Who act without an article, as if it were their name."""


def tag(found: list[Token]) -> None:
    past = Past()
    for at, token in enumerate(found):
        token.tag = _class(found, at, past)
        if token.tag != "adverb":
            past.tag, past.token = token.tag, token
        if token.tag == "verb":
            past.part = token.part


def _class(found: Sequence[Token], at: int, past: Past) -> str:
    token = found[at]
    form, written = token.form, token.written
    ahead = found[at + 1] if at + 1 < len(found) else None
    if not written[0].isalnum():
        if written in ('"', "“", "”", "'", "‘", "’", "`"):
            return "adverb"
        if written == "." and ahead is not None and (ahead.written[0].islower() or ahead.written[0] in "&,;"):
            # "Recd. your letter": it only shortens the word.
            return "adverb"
        return _MARKS.get(written, "adverb")
    if written[0].isdigit():
        return "number"
    if form in english.NO_VERBS and form in _LINKING:
        return "preposition"
    if token.owner and form not in ("it", "that", "he", "she", "there", "what", "who", "let"):
        return "capital" if written[0].isupper() else "word"
    if form == "to":
        base = next((other for other in found[at + 1 : at + 4] if not is_adverb(other)), None)
        if base and is_unlisted_verb(found, found.index(base, at)):
            return "to"
        if base and base.written[0].isupper() and is_capital_infinitive(found, found.index(base, at)):
            return "to"
        if base and not base.written[0].isupper() and (base.form in ("be", "have", "do") or "base" in inflected().get(base.form, ())) and not is_noun_ahead(found, at + 1):  # fmt: skip
            return "to"
        return "preposition"
    if form == "that":
        if (past.tag == "preposition" and past.token and past.token.form not in ("out", "up", "in", "on")) or (
            ahead and past.tag in ("", ",", "conjunction", "sub") and not starts_clause(found, at + 1)
        ):
            return "determiner"
        return "that"
    if form in english.RELATIVES:
        return "relative"
    if NT.match(form) or (form in english.MODALS and written[0].islower() | (at == 0)):
        return "aux"
    if form in english.BE or form in english.HAVE or form in english.DO:
        return "aux"
    if form == "her":
        return (
            "determiner"
            if ahead
            and ahead.written[0].isalpha()
            and ahead.form not in english.PREPOSITIONS
            and ahead.form not in english.CONJUNCTIONS
            else "pronoun"
        )
    if form in ("for", "yet") and past.tag in (",", ";") and starts_clause(found, at + 1):
        return "conjunction"
    capital = written[0].isupper() and (at > 0 or form == "i" or not _is_small(form, ahead))
    # "The", "My" and "And" have their capital for another reason; "US" is no pronoun.
    if (
        capital
        and not is_capital_verb(form, past)
        and form != "i"
        and (len(form) < 2 or (written.isupper() and len(written) > 1) or not is_function(form) or form in TITLES)
    ):
        return "capital"
    if form in english.CONJUNCTIONS:
        return "negation" if form == "nor" else "conjunction"
    if form in ("not", "never", "hardly", "scarcely", "n't"):
        return "negation"
    if (
        form in ("in", "at", "of")
        and ahead
        and ahead.form in _IN_TURN
        and not (
            ahead.form not in ("once", "last", "length")
            and at + 2 < len(found)
            and found[at + 2].form in ("of", "to", "with", "for", "from", "against")
        )
    ):
        return "adverb"
    if form in _IN_TURN and past.tag != "determiner" and at and found[at - 1].tag == "adverb" and found[at - 1].form in ("in", "at", "of"):  # fmt: skip
        return "adverb"
    if form == "such" and ahead and ahead.form == "as":
        return "adverb"
    if form == "well" and ahead and ahead.form == "as" and past.token and past.token.form == "as":
        past.token.tag = "adverb"
        return "adverb"
    if form == "as" and at > 1 and found[at - 1].form == "well" and found[at - 2].form == "as":
        # "Lee as well as the king"
        token.form = "and"
        return "conjunction"
    if form in ("all", "both", "each") and past.tag == "aux" and ahead and ahead.form in inflected():
        return "adverb"
    if form in ("most", "more") and ahead and ahead.form.endswith("ly"):
        return "adverb"
    if form in english.DETERMINERS and not (form in english.PRONOUNS and _stands_alone(ahead)):
        return "determiner"
    if form in ("there", "here") and ahead and at and ahead.form not in _BEING:
        return "adverb"
    if form in english.PRONOUNS:
        # "One Jack Armstrong"
        return "determiner" if form == "one" and ahead and ahead.written[0].isupper() else "pronoun"
    if form == "once" and ahead and ahead.form in inflected() and past.tag in ("capital", "word", "pronoun", "aux"):
        return "adverb"
    if form in english.SUBORDINATORS and not (form in ("before", "after", "since", "until", "till", "than", "as", "so", "once", "how") and not starts_clause(found, at + 1)):  # fmt: skip
        return "sub"
    if form in ("forward", "second", "further") and past.token and past.token.form in ("i", "we") and ahead:
        # "I forward you the letter"
        token.part, token.verb = "base", form
        return "verb"
    if form in english.ADVERBS and not (
        form in english.PREPOSITIONS
        and ahead
        and (ahead.written[0].isalnum() and ahead.form not in english.PREPOSITIONS)
    ):
        return "adverb"
    if form in english.PREPOSITIONS or form in ("as", "against"):
        return "preposition"
    if part := part_of(found, at, past):
        token.part, token.verb = part, inflected().get(form, {}).get(part, form)
        return "verb"
    return "adverb" if is_adverb(token) else "word"


def _is_small(form: str, ahead: Token | None) -> bool:
    """Is the first word of a sentence one that has its capital for that alone?"""
    if form in TITLES or form in NOT_NAMES or form in NAMED_BARE:
        return False
    small = (
        form in english.DETERMINERS
        or form in english.PRONOUNS
        or form in english.PREPOSITIONS
        or form in english.SUBORDINATORS
        or form in english.ADVERBS
    )
    if (
        small
        or form in english.CONJUNCTIONS
        or form in english.MODALS
        or form.endswith("ly")
        or form in ("as", "that", "to", "not", "never")
    ):
        return True
    if ahead is not None and ahead.form in _SAYS and form not in english.SAID:
        # "Speed says"
        return False
    if ahead is not None and ahead.written[0].isupper():
        return form.endswith("ing") or (form.endswith("ed") and form in inflected())
    return is_common_word(form) or form in inflected()


def is_adverb(token: Token) -> bool:
    return token.form in english.ADVERBS or (len(token.form) > 4 and token.form.endswith("ly") and token.form not in ("family", "ally", "reply", "italy", "assembly", "rally", "early", "supply", "july", "bully", "apply", "comply", "rely"))  # fmt: skip


def _stands_alone(ahead: Token | None) -> bool:
    return (
        ahead is None
        or not ahead.written[0].isalnum()
        or ahead.form in english.PREPOSITIONS
        or ahead.form in english.BE
        or ahead.form in english.HAVE
        or ahead.form in english.MODALS
        or ahead.form in english.RELATIVES
    )
