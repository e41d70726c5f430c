"""The class of each word of a sentence: article, name, small word, verb; what is neither small word nor verb belongs to a noun phrase."""

from __future__ import annotations

import re
from collections.abc import Sequence

from valla.evidence.naming import TITLES, is_common_word
from valla.relating import english
from valla.relating.english import NOT_NAMES
from valla.relating.lists import inflected
from valla.relating.parts import Token
from valla.relating.verbforms import (
    NT,
    Past,
    is_adverb,
    is_capital_gerund,
    is_capital_infinitive,
    is_capital_verb,
    is_function,
    is_noun_ahead,
    is_unlisted_verb,
    part_of,
    starts_clause,
)

__all__ = ["tag"]

_MARKS = {",": ",", ";": ";", ":": ";", "—": ";", "–": ";", "--": ";", "---": ";", "(": "(", "[": "(", ")": ")", "]": ")", ".": ";", "!": ";", "?": ";", "&": "conjunction"}  # fmt: skip

_QUOTES = frozenset("\"“”'‘’`")

_LINKING = frozenset(
    "according concerning regarding respecting notwithstanding excluding including following pending during".split()
)

_BEING = english.BE | english.MODALS | english.HAVE

_ARABIC = re.compile(r"(?:al|el|ad|an|ar|as|ash|at|az|ul)[-‐‑][A-Z]")
"""Names that begin with an article of their own: "al-Fadl"."""

_SAYS = frozenset("says writes tells thinks wrote said told thinks asks asked replied answered".split())
_CLAUSAL = frozenset("that verb aux ; ,".split())
_TOGETHER = {
    "at": frozenset("once length last first least".split()),
    "in": frozenset("vain fact turn person private particular general short effect essence practice principle".split()),
    "of": frozenset(("course",)),
    "no": frozenset(("sooner",)),
    "than": frozenset(("once",)),
}
"""Two words that stand as an adverb."""
_ASKS = english.REQUESTING | frozenset("proposal suggestion recommendation insistence motion".split())
"""Behind these and "that" stands what is asked for."""
_NEAR, _DATED = 4, 8
"""Words before "that" among which stands what it hangs on, and if a date stands between."""
NAMED_BARE = frozenset("congress parliament father mother uncle aunt grandfather grandmother".split())
"""Who act without an article, as if it were their name."""


_SURNAMES = frozenset(
    "baker banks bell bishop black blair booth bowman boyle brown burns bush butler carpenter carter chase clay coffin cook cooper crook dean drake field fields fish fisher flood forest fox gage gates grant gray green grey hay hancock "
    "hawk hill holder hooker hunt hunter judd lake lamb lane lee long mason meek mercer miller moody north pierce pope porter potter price rice rich reed seward sharp shepherd shields short small smith speed steel steward stone swift "
    "bridges crane cross dodge ford frost heath marsh mills moss page pitt powers rivers rush sterling strong summers villa ward weed tailor taylor turner tyler wade wagner walker waters wells white wise wolf wood woods young".split()
)
"""Names that are words too, before a verb at the head of a sentence."""

_REGNAL = frozenset(
    "albert alexander carol catherine charles constantine edward elizabeth ferdinand francis frederick george gustav henry innocent isabella james joseph leopold louis mary napoleon nicholas paul pedro peter philip rudolf umberto war wilhelm william zog".split()
)
"""Behind these "I" is a numeral."""

_QUALITIES = frozenset("black brown gray green grey long north rich short small white wise young".split())
"""Of these, what may be said of another: "Black and Indian voters"."""


def tag(found: list[Token]) -> None:
    past = Past()
    for at, token in enumerate(found):
        token.tag = _class(found, at, past)
        if token.tag != "adverb":
            past.tag, past.token = token.tag, token
        if token.tag == "verb":
            past.part = token.part
        if token.tag in _CLAUSAL:
            past.asks = token.tag == "that" and _is_asked(found, at)


def _is_asked(found: Sequence[Token], at: int) -> bool:
    """Does a word of asking stand before "that", with no more than a date between: "recommended on May 5, 1777, that"?"""
    dated = at > 1 and (found[at - 1].tag == "number" or (found[at - 1].tag == "," and found[at - 2].tag == "number"))
    return any(
        before.form in _ASKS or before.verb in _ASKS for before in found[max(at - (_DATED if dated else _NEAR), 0) : at]
    )


def _class(found: Sequence[Token], at: int, past: Past) -> str:
    token = found[at]
    form, written = token.form, token.written
    ahead = found[at + 1] if at + 1 < len(found) else None
    if not written[0].isalnum():
        if written in _QUOTES:
            return "adverb"
        if written == "." and ahead is not None and (ahead.written[0].islower() or ahead.written[0] in "&,;"):
            # "Recd. your letter": it only shortens the word.
            return "adverb"
        return _MARKS.get(written, "adverb")
    if written[0].isdigit():
        return "number"
    if not written.isalpha() and _ARABIC.match(written):
        return "capital"
    if (form in _TOGETHER and _are_together(found, at)) or (
        at and found[at - 1].form in _TOGETHER and _are_together(found, at - 1)
    ):
        return "adverb"
    if (
        form in ("provided", "supposing")
        and past.tag in (",", ";")
        and ahead
        and ahead.form in english.PRONOUNS | {"that"}
    ):
        return "sub"
    if (
        form == "following"
        and past.token
        and past.token.form in ("the", "this", "these", "those")
        and ahead
        and ahead.form not in english.TIMES
    ):
        # "Wrote the following letter to the king"
        return "word"
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
        timed = past.tag in ("word", "number", "capital") or (past.token and past.token.form == "all")
        if ahead and ahead.form in english.TIMES and timed:
            # "About two o'clock that night", "all that spring"
            return "determiner"
        if (past.tag == "preposition" and past.token and past.token.form not in ("out", "up", "in", "on")) or (
            ahead
            and past.tag in ("", ",", "conjunction", "sub")
            and not starts_clause(found, at + 1)
            and not (past.tag == "," and found[at - 2].tag == "number" and _is_asked(found, at))
        ):
            return "determiner"
        return "that"
    if form in english.RELATIVES and not (written.isupper() and at):
        return "relative"
    if form in NT or (
        # "Against her father's will"
        form in english.MODALS and written[0].islower() | (at == 0) and not (past.token and past.token.owner)
    ):
        return "aux"
    if form in ("shall", "will", "would", "should", "could") and past.token and past.token.form in english.NOMINATIVES | {"you"}:  # fmt: skip
        # "I Shall write", as older letters have it
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
    # "2 See Lee to Grant", "3 Undoubtedly Lee's letter": behind the number of a note, but "4 Ward also wrote"
    noted = found[0].written.isdigit() and len(found[0].written) < 3 and (form == "see" or form.endswith("ly"))
    first = at == 0 or (at == 1 and (noted or found[0].written in _QUOTES))
    # "Madame d'Orsay", but not "the chargé d'Affaires Lee"
    noble = written[:2] in ("d'", "d’") and written[2:3].isupper() and written[2:] != "Affaires"
    capital = (written[0].isupper() or noble) and (not first or form == "i" or not _is_small(found, form, ahead))
    numbered = past.tag == "capital" and past.token is found[at - 1] and past.token.form in _REGNAL
    if written == "I" and (numbered or (past.tag == "capital" and ahead is not None and ahead.form == "of")):
        # "Albert I of Monaco", "Nicholas I ordered", but "Mr. Lincoln I believe"
        return "capital"
    # "The", "My" and "And" have their capital for another reason; "US" is no pronoun.
    if (
        capital
        and not is_capital_verb(found, at, past)
        and not is_capital_gerund(found, at, past)
        and form != "i"
        and (len(form) < 2 or (written.isupper() and len(written) > 1) or not is_function(form) or form in TITLES)
    ):
        return "capital"
    if form == "yet" and (past.tag in ("negation", "aux") or (past.token and past.token.form == "as")):
        # "Have not yet furnished", "has yet"
        return "adverb"
    if form == "but" and past.token and past.token.form in ("cannot", "not") and ahead and "base" in inflected().get(ahead.form, ()) and (past.token.form == "cannot" or found[at - 2].form in ("could", "can")):  # fmt: skip
        # "I cannot but thank you"
        return "adverb"
    if form in english.CONJUNCTIONS:
        return "negation" if form == "nor" else "conjunction"
    if form == "not" and ahead and ahead.form in ("only", "merely", "solely"):
        # "Not only attacked Lee but insulted him"
        return "adverb"
    if form in ("not", "never", "hardly", "scarcely", "n't"):
        return "negation"
    if form == "such" and ahead and ahead.form == "as":
        return "adverb"
    if form == "as" and past.tag == "relative" and ahead and ahead.form in ("a", "an"):
        # "Who as a young man was arrested"
        return "preposition"
    if form == "well" and ahead and ahead.form == "as" and past.token and past.token.form == "as":
        past.token.tag = "adverb"
        return "adverb"
    if form == "as" and at > 1 and found[at - 1].form == "well" and found[at - 2].form == "as":
        # "Lee as well as the king"
        token.form = "and"
        return "conjunction"
    if form in ("all", "both", "each") and past.tag == "aux" and ahead and ahead.form in inflected():
        return "adverb"
    if (
        form in ("both", "all", "each")
        and (past.tag in ("capital", "word") or (past.token and past.token.form in ("they", "we", "who")))
        and ahead
        and "past" in inflected().get(ahead.form, ())
    ):
        # "Lee both praised and attacked him", "Lee, Hill and Gray all attacked him"
        return "adverb"
    if form == "dated" and ahead and (ahead.tag == "number" or ahead.form in english.TIMES or ahead.written.isdigit()):
        # "A letter dated May 5"
        return "preposition"
    if form in ("most", "more") and ahead and is_adverb(ahead):
        return "adverb"
    if form in english.DETERMINERS and not (
        form in english.PRONOUNS and (_stands_alone(ahead) or _is_before_subject(found, at, past))
    ):
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
        parts = inflected().get(form, {})
        token.part, token.verb = part, parts.get(part) or parts.get("past", form)
        return "verb"
    return "adverb" if is_adverb(token) else "word"


def _are_together(found: Sequence[Token], at: int) -> bool:
    """Does a preposition make an adverb with the word behind it: "in fact", but not "in fact of"?"""
    behind = found[at + 1 : at + 3]
    return (
        bool(behind)
        and behind[0].form in _TOGETHER[found[at].form]
        and not (len(behind) > 1 and behind[1].form == "of")
    )


def _is_small(found: Sequence[Token], form: str, ahead: Token | None) -> bool:
    """Is the first word of a sentence one that has its capital for that alone?"""
    if form in TITLES or form in NOT_NAMES or form in NAMED_BARE or form in english.COUNTRIES:
        return False
    if form in _SURNAMES and ahead is not None and (_is_past(ahead.form) or _is_said_of(found, form)):
        # "Grant ordered", "Grant, who"
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
        return form == "see" or form.endswith("ing") or (form.endswith("ed") and form in inflected())
    return is_common_word(form) or form in inflected()


def _is_said_of(found: Sequence[Token], form: str) -> bool:
    """Does a comma with what is said of one follow the first word, or another name: "Grant, who", "Grant, seeing this", "Grant, as Lee writes", "Grant and Lee", "Grant to Lee"?"""
    behind = found[1:3]
    if len(behind) < 2:
        return False
    joined = behind[0].form in ("and", "&") and behind[1].written[0].isupper() and form not in _QUALITIES
    told = behind[1].form in ("who", "whom", "whose", "as", "so") or behind[1].form.endswith("ing")
    return joined or (behind[0].form == "," and told) or (behind[0].form == "to" and behind[1].written[0].isupper())


def _is_before_subject(found: Sequence[Token], at: int, past: Past) -> bool:
    """Does "this" end what stands before the name of the subject: "after this Lee came"?"""
    if found[at].form != "this" or past.tag not in ("preposition", "sub"):
        return False
    here = at + 1
    while here < len(found) and found[here].written[0].isupper() and found[here].form not in TITLES:
        here += 1
    names = found[at + 1 : here]
    apart = not any(name.form in english.TIMES or name.form in english.ROLES for name in names)
    return bool(names) and apart and here < len(found) and _is_past(found[here].form)


def _is_past(form: str) -> bool:
    return form in english.HAVE or form in ("was", "is", "did") or "past" in inflected().get(form, ())


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
