"""Whether a word is a verb, and which part of one, by its form and by the words about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from valla.evidence.naming import TITLES, is_common_word
from valla.relating import english
from valla.relating.english import ROLES
from valla.relating.lists import inflected, nouns, states, verbs
from valla.relating.parts import Token

__all__ = [
    "NT",
    "Past",
    "is_adverb",
    "is_capital_gerund",
    "is_capital_infinitive",
    "is_capital_verb",
    "is_function",
    "is_noun_ahead",
    "is_unlisted_verb",
    "part_of",
    "starts_clause",
]

NT = frozenset(
    f"{word}n't"
    for word in "do does did is are was were has have had would could should might must ca wo sha need ai".split()
)
"""Auxiliaries that are denied."""


@dataclass(slots=True)
class Past:
    """What went before, without adverbs: the class, the word, and the part of the last verb."""

    tag: str = ""
    token: Token | None = None
    part: str = ""
    asks: bool = False
    """Does "that" with what is asked for stand before: "proposed that"?"""


def is_function(form: str) -> bool:
    return (
        form in english.DETERMINERS
        or form in english.PRONOUNS
        or form in english.PREPOSITIONS
        or form in english.SUBORDINATORS
        or form in english.CONJUNCTIONS
    )


def is_capital_verb(found: Sequence[Token], at: int, past: Past) -> bool:
    """Is a word with a capital a verb, as older letters write it: "I Wrote", "have Received", "I must Beg"?"""
    form = found[at].form
    ahead = found[at + 1] if at + 1 < len(found) else None
    parts = inflected().get(form)
    if parts is None or past.token is None:
        return False
    if past.tag == "aux" and at > 1 and found[at - 2].form in ("i", "we") and found[at - 1] is past.token:
        before = past.token.form
        bare = "base" in parts and (before in english.MODALS or before in english.DO)
        if bare or (before in english.HAVE and not {"past", "part"}.isdisjoint(parts)):
            return True
    if past.tag == "to":
        return "base" in parts
    if past.tag == "aux":
        return (
            "part" in parts
            and (past.token.form in english.HAVE or past.token.form in english.BE)
            and "base" not in parts
        )
    if past.tag == "pronoun" and past.token.form in ("i", "you", "we", "they") and "base" in parts:
        return form in verbs() and form not in nouns() and form not in ROLES
    if past.tag == "capital" and "s" in parts:
        # "Mr. Lee Writes me"
        return (
            form not in ROLES
            and parts["s"] in english.SAYING
            and ahead is not None
            and ahead.form in ("me", "us", "that")
        )
    takes = (
        "past" in parts
        and "base" not in parts
        and ahead is not None
        and (ahead.form in _OBJECTS or ahead.form in ("us", "it", "that") or ahead.form in TITLES)
    )
    if past.tag == "capital" or (past.tag == "word" and past.token.form in ROLES):
        # "The Committee Sent Mr. Hall to them"
        return takes and parts["past"] in verbs() and not past.token.owner
    if past.tag == "conjunction":
        # "And Shew'd it to the king"
        return takes and past.part in ("past", "part")
    return "past" in parts and past.tag in ("pronoun", "relative") and past.token.form in english.SUBJECTS


def is_capital_infinitive(found: Sequence[Token], at: int) -> bool:
    """Is a word with a capital behind "to" a verb, as older letters write it: "to Send him"?"""
    form = found[at].form
    ahead = found[at + 1] if at + 1 < len(found) else None
    return (
        "base" in inflected().get(form, ())
        and form in verbs()
        and form not in nouns()
        and form not in ROLES
        and ahead is not None
        and (ahead.form in english.DETERMINERS or ahead.form in english.PRONOUNS or ahead.form in TITLES)
    )


def is_capital_gerund(found: Sequence[Token], at: int, past: Past) -> bool:
    """Is a word with a capital behind a preposition a verb, as older letters write it: "the honour of Addressing you"?"""
    form = found[at].form
    ahead = found[at + 1] if at + 1 < len(found) else None
    return (
        past.tag == "preposition"
        and inflected().get(form, {}).get("ing") in verbs()
        and form not in nouns()
        and ahead is not None
        and ahead.written.islower()
        and (ahead.form in english.DETERMINERS or ahead.form in english.PRONOUNS)
    )


def is_unlisted_verb(found: Sequence[Token], at: int) -> bool:
    """Is a word behind "to" a verb, though no list has it, by the noun phrase that follows it: "to convoke the assembly"?"""
    token = found[at]
    ahead = found[at + 1] if at + 1 < len(found) else None
    plain = token.written.islower() and not is_function(token.form) and not token.owner and token.form not in ROLES
    return (
        plain
        and ahead is not None
        and (
            ahead.form in english.ARTICLES
            or ahead.form in english.POSSESSIVES
            or ahead.form in ("him", "them", "it", "me")
        )
    )


def is_noun_ahead(found: Sequence[Token], at: int) -> bool:
    """Does a word that might be an infinitive stand as a noun: "to war with", "to report's"?"""
    token = found[at]
    return token.owner or (
        token.form in ("war", "power", "congress", "court", "peace", "arms", "battle", "land", "work")
    )


def is_adverb(token: Token) -> bool:
    return token.form in english.ADVERBS or (len(token.form) > 4 and token.form.endswith("ly") and token.form not in ("family", "ally", "reply", "italy", "assembly", "rally", "early", "supply", "july", "bully", "apply", "comply", "rely"))  # fmt: skip


def starts_clause(found: Sequence[Token], at: int) -> bool:
    """Does a verb with its subject follow before the next mark, so that the word before begins a clause?"""
    for number, token in enumerate(found[at : at + 14]):
        form = token.form
        if not token.written[0].isalnum() and token.written not in "\"“”'’":
            return False
        if number and found[at + number - 1].form in english.CONJUNCTIONS and inflected().get(form, {}).get("past"):
            # "Before the Senate and made": the verb goes with one before.
            return False
        if form in english.BE or form in english.HAVE or form in english.DO or form in english.MODALS or form in NT:
            return number > 0 and form not in ("being", "having")
        if number and not token.written[0].isupper() and "past" in inflected().get(form, ()) and found[at + number - 1].form not in english.DETERMINERS and found[at + number - 1].form not in english.PREPOSITIONS:  # fmt: skip
            return True
        before = number - 1 - (number > 1 and is_adverb(found[at + number - 1]))
        if number and form in inflected() and found[at + before].form in english.SUBJECTS:
            # "That you immediately order him"
            return True
        if (
            number
            and "s" in inflected().get(form, ())
            and found[at + number - 1].written[0].isupper()
            and token.written[0].islower()
            and form not in nouns()
        ):
            return True
    return False


_GIVING = frozenset("provide give offer supply receive get need".split())
"""Behind these a word in "-ing" is a thing."""


def part_of(found: Sequence[Token], at: int, past: Past) -> str:
    """As which part of a verb a word stands, if it does."""
    token = found[at]
    parts = inflected().get(token.form)
    if past.asks and parts is None and past.tag in ("capital", "word") and is_unlisted_verb(found, at):
        return "base"
    if past.tag == "to" and (parts is None or "base" not in parts):
        return "base" if is_unlisted_verb(found, at) else ""
    if parts is None:
        parts = _unlisted(token.form)
        if not parts:
            return ""
    tag, before = past.tag, past.token
    form = before.form if before else ""
    ahead = found[at + 1] if at + 1 < len(found) else None
    if tag == "aux":
        if form in english.BE:
            return "part" if "part" in parts else "ing" if "ing" in parts else ""
        if form in english.HAVE:
            # "Have wrote", as older letters have it
            return "part" if "part" in parts or "past" in parts else ""
        return "base" if "base" in parts else ""
    if tag == "negation" and "past" in parts and not any(word.tag == "aux" for word in found[max(at - 5, 0) : at]):
        # "Not only praised Lee but", "never left without"
        return "past"
    if tag == "negation" and before:
        # "Would not go", "was never seen": the auxiliary stands before the denial.
        return next((part for part in ("part", "base", "ing", "past") if part in parts), "")
    if tag == "to":
        return "base" if "base" in parts else ""
    if before and (before.owner or form in english.POSSESSIVES) and _is_deed_of(token, parts, ahead):
        return "ing"
    if token.form.endswith("ing") and before and before.verb in _GIVING and ahead and ahead.tag != "capital" and (ahead.form in english.PREPOSITIONS or not ahead.written[0].isalnum()):  # fmt: skip
        # "Provided training to the king"
        return ""
    dated = tag == "number" and before is not None and "past" in parts and _is_date(found, at, before)
    # "Who in 1956 denounced"
    if tag == "determiner" or (tag == "number" and not dated) or (before and before.owner):
        return ""
    if form in ("me", "us") and at > 1 and found[at - 2].form == "let" and "base" in parts:
        # "Let me ask"
        return "base"
    if past.asks and "base" in parts and tag in ("capital", "word", "number", "pronoun") and token.written[0].islower():
        # "Proposed that Lee become"
        return "base"
    if "ing" in parts:
        return "" if _is_noun(token.form, tag, form, ahead) else "ing"
    if "past" in parts or "part" in parts:
        if tag == "preposition" and form not in ("as",):
            return ""
        if (
            tag == "word"
            and before
            and before.form.endswith(("ed", "ous", "ive", "ful", "less", "ble"))
            and ahead
            and ahead.tag == ""
        ):
            return "past" if _takes(ahead) else ""
        if token.form in nouns() and "base" in parts and tag == "word":
            return "past" if _takes(ahead) else ""
        return "past" if "past" in parts else "part"
    acts = tag in ("capital", "relative") or form in english.SUBJECTS or form in ROLES
    if "s" in parts:
        if form in _NOT_THIRD:
            # "Brings you dispatches"
            return ""
        if at == 1 and tag == "capital" and form.endswith(("ive", "ous", "ful", "less", "ble", "ary")) and is_common_word(form):  # fmt: skip
            # "Repressive measures against Lee were adopted"
            return ""
        if form in english.NATIONAL and form not in ROLES and (token.form in ROLES or token.form in nouns()):
            # "The German forces"
            return ""
        if tag == "conjunction":
            joined = past.part == "s" and _takes(ahead)
            return "s" if joined or (ahead and ahead.form in _OBLIQUE) else ""
        if form == "states" and token.form in ROLES:
            # "The United States forces"
            return ""
        if not (
            acts
            or tag == "that"
            or (tag == "word" and not form.endswith("s") and token.form not in nouns() and token.form not in states())
            or (
                tag == ","
                and (parts["s"] in verbs() or parts["s"] in english.LIGHT)
                and (token.form not in nouns() or (ahead and ahead.written[0].isupper()))
            )
        ):
            return ""
        if (token.form in ROLES or token.form in nouns()) and (ahead is None or not ahead.written[0].isalnum()):
            return ""
        goes_on = ahead is not None and any(ahead.form in frame.slots for frame in verbs().get(parts["s"], ()))
        plain = token.form not in nouns() and token.form not in ROLES
        return "s" if form in english.SUBJECTS or tag == "relative" or _takes(ahead) or (goes_on and plain) else ""
    if "base" in parts:
        if tag == "conjunction":
            return "base" if past.part == "base" and (_takes(ahead) or token.form not in nouns()) else ""
        if form in ("i", "we", "you", "they", "ye", "who", "which") and tag in ("pronoun", "relative"):
            return "base"
        named = tag == "capital" and _takes(ahead) and not token.written[0].isupper()
        if named and (_is_joint(found, at) or _is_seen(found, at)):
            return "base"
        if token.written[0].islower() and _takes(ahead) and _is_inverted(found, at):
            return "base"
        return (
            "base" if acts and form.endswith(("s", "men")) and not token.written[0].isupper() and _takes(ahead) else ""
        )
    return ""


def _is_joint(found: Sequence[Token], at: int) -> bool:
    """Do two names joined by "and" stand before a word: "Lee and Major Hill accompany him"?"""
    here = at - 1
    while here > 0 and found[here].tag == "capital":
        here -= 1
    return here > 0 and found[here].form in ("and", "&") and found[here - 1].tag in ("capital", ",")


def _is_inverted(found: Sequence[Token], at: int) -> bool:
    """Does "did" stand before the subject of a word, because something else begins the clause: "in vain did Lee warn them", "only then did General Hill attack them"?"""
    here = at - 1
    while here > 0 and (found[here].tag in ("capital", "word", "determiner", "number", "adverb") or found[here].form == "of"):  # fmt: skip
        here -= 1
    if here < 1 or here == at - 1 or found[here].tag != "aux" or found[here].form not in english.DO:
        return False
    opening = {token.form for token in found[max(here - _OPENING, 0) : here]}
    return not opening.isdisjoint(_INVERTING)


_OPENING = 10
"""Words of what begins a clause before "did" and its subject."""


def _is_seen(found: Sequence[Token], at: int) -> bool:
    """Does a name stand before a word, and before that a verb of seeing or making: "saw General Hill attack them"?"""
    here = at - 1
    while here > 0 and found[here].tag == "capital":
        here -= 1
    return found[here].tag == "verb" and found[here].verb in english.SEEING


def _is_date(found: Sequence[Token], at: int, number: Token) -> bool:
    """Is a number before a word a year, or the day of a month: "the pact of 1934 alarmed him"?"""
    if not number.written.isdigit():
        return False
    return len(number.written) == 4 or (at > 1 and found[at - 1] is number and found[at - 2].form in english.TIMES)


def _is_deed_of(token: Token, parts: dict[str, str], ahead: Token | None) -> bool:
    """Is a word in -ing behind a possessive what is done: "my writing to you"?"""
    return (
        parts.get("ing") in verbs()
        and token.form not in nouns()
        and ahead is not None
        and (
            ahead.form in ("to", "with", "him", "them", "me", "you")
            or (ahead.written[0].isupper() and ahead.form not in english.TIMES)
        )
    )


def _takes(ahead: Token | None) -> bool:
    """Does what follows stand as it does behind a verb?"""
    if ahead is None:
        return False
    return (
        ahead.written[0].isupper()
        or ahead.form in english.DETERMINERS
        or ahead.form in english.PRONOUNS
        or ahead.form in english.POSSESSIVES
        or ahead.form in _BEHIND
        or (len(ahead.form) > 4 and ahead.form.endswith("ly"))
        or not ahead.written[0].isalnum()
    )


def _is_noun(form: str, tag: str, before: str, ahead: Token | None) -> bool:
    """Is a word in -ing a noun here: "a meeting between", "the fighting"?"""
    if form in nouns() or form in (
        "fighting",
        "feeling",
        "beginning",
        "ruling",
        "standing",
        "hearing",
        "writing",
        "understanding",
        "leaning",
    ):
        if form in ("urging", "warning", "prompting") and tag == "word" and before in english.LETTERS:
            # "A letter urging them to go"
            return False
        if tag in ("word", "determiner", "capital") and before not in ROLES:
            # "Lenin backing the committee"
            return tag == "determiner" or ahead is None or ahead.form not in _OBJECTS
        return ahead is not None and ahead.form in ("between", "of", "was", "were", "is", "took", "had")
    return tag == "word" and before not in ROLES and ahead is not None and ahead.tag == "" and ahead.form in ROLES


_INVERTING = frozenset(
    "not never only nor neither so such thus seldom rarely twice vain hardly scarcely often little then well".split()
)
"""What stands at the head of a clause whose subject comes behind its auxiliary."""

_OBLIQUE = frozenset("you me us them him".split())
_NOT_THIRD = _OBLIQUE | frozenset("i we they ye thou".split())
"""Pronouns behind which no verb ends in -s."""

_BEHIND = frozenset("that to with against upon on him in for at from very out up down off away back".split())
"""Words that may follow a verb, besides those that begin a noun phrase."""

_OBJECTS = english.ARTICLES | english.POSSESSIVES | {"him", "them", "me"}
"""What stands behind a verb, and not behind a noun."""


def _unlisted(form: str) -> dict[str, str]:
    """The parts of a verb that a word in -ed or -ing may be that no list has."""
    if len(form) < 5 or form in english.NO_VERBS or form in states():
        return {}
    if form.endswith("ed"):
        return {"past": form, "part": form}
    return {"ing": form} if form.endswith("ing") else {}
