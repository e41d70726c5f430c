"""The phrases of a sentence, found without a grammar: noun phrases with those who act in them, groups of verbs, and the small words between them.

Whether a word is a verb is told by its form and by the word before it; what is neither small word nor verb belongs to a noun phrase.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from valla.evidence.naming import SUFFIXES, TITLES, is_common_word
from valla.lexicon import stands_small
from valla.relating import english
from valla.relating.english import BODIES, NOT_NAMES, ROLES, TIMES
from valla.relating.lists import inflected, nouns, verbs
from valla.text import fold

__all__ = ["Actor", "Phrase", "Token", "phrases", "tokens"]

_TOKEN = re.compile(
    r"(?:[A-Z]\.)+(?=[\s,;’'])|\b(?:Mr|Mrs|Ms|Dr|Gen|Genl|Col|Capt|Maj|Lt|Lieut|Gov|Rev|Hon|Sen|Prof|St|Messrs|Esq|Esqr|Jr|Sr|Wm|Jas|Chas|Geo|Thos|Robt|Jos|Benj|Saml|Brig|Novr|Decr|Octr|Septr|"
    r"Jany|Feby|Inst|Ult|inst|ult|No|Vol)\.|\d+(?:[.,]\d+)*(?:st|nd|rd|th|d)?|[^\W\d_]+(?:[’'–-][^\W\d_]+)*|--+|[^\w\s]"
)
_POSSESSIVE = re.compile(r"(?:['’]s|(?<=s)['’])$", re.IGNORECASE)
_MARKS = {",": ",", ";": ";", ":": ";", "—": ";", "–": ";", "--": ";", "---": ";", "(": "(", "[": "(", ")": ")", "]": ")", ".": ";", "!": ";", "?": ";"}  # fmt: skip
_NT = re.compile(r"^(do|does|did|is|are|was|were|has|have|had|would|could|should|might|must|ca|wo|sha|need|ai)n't$")
_LOW = frozenset("de la le du des von van der den della di da al ibn bin el d y".split())


@dataclass(slots=True)
class Token:
    """A word or a mark: its offsets, its folded form without the ending of a genitive, and what it is here. `owner` says that it stands in the genitive; `part` and `verb` are
    the part and the infinitive of what is read as a verb."""

    start: int
    end: int
    written: str
    form: str
    tag: str = ""
    owner: bool = False
    part: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the offsets of the words that name them. `kind` is "name" (one word, which might be a place), "person", "people", "body", "role", "he", "she", "they", "latter", "former", "I" or "you"."""

    start: int
    end: int
    kind: str
    last: str


@dataclass(frozen=True, slots=True)
class Style:
    """How a sentence is written: in a letter, where "I" and "you" act; with capitals for common nouns."""

    letter: bool
    capitals: bool


@dataclass(slots=True)
class Phrase:
    """A phrase: `kind` is "noun", "verb", or the tag of the one word that it is; `first` and `last` number its tokens (the end exclusive), `head` is the folded word that says what it is,
    of a group of verbs the infinitive of the last."""

    kind: str
    first: int
    last: int
    head: str = ""
    actors: list[Actor] = field(default_factory=list)
    owners: list[Actor] = field(default_factory=list)
    definite: bool = False
    denied: bool = False
    unreal: bool = False
    """Denied by its own auxiliaries, or only possible."""
    passive: bool = False
    form: str = ""
    """Of a verb: "finite", "base", "to", "ing" or "part" (a participle without an auxiliary)."""
    perfect: bool = False
    at: int = -1
    """The token of the verb itself."""
    words: frozenset[str] = frozenset()


def tokens(content: str, start: int, end: int) -> list[Token]:
    """The words and marks of a sentence, each with its class."""
    found: list[Token] = []
    for match in _TOKEN.finditer(content, start, end):
        written = match[0]
        owner = False
        stop = match.end()
        if written in ("'", "’") and found and found[-1].owner and found[-1].end == match.start():
            # The apostrophe of "the Soldiers' Committees" belongs to the word before.
            continue
        if written[0].isalpha():
            if not written.isalpha() and (ending := _POSSESSIVE.search(written)):
                owner = True
                stop -= len(ending[0])
                written = written[: -len(ending[0])]
            else:
                behind = content[stop : stop + 3]
                owner = written.endswith("s") and behind[:2] in ("' ", "’ ") and behind[2:].isalpha()
        form = written.lower() if written.isascii() and written.isalpha() else fold(written).rstrip(".") or written
        if form in SUFFIXES and found and found[-1].written == "," and written[0].isupper():
            # "Stoltzfus, Jr."
            found.pop()
        if form.endswith("'d"):
            # "Serv'd", as older writers have it.
            form = f"{form[:-2]}ed"
        found.append(Token(match.start(), stop, written, _SHORT.get(form) or _as_now(form), "", owner))
    _tag(found)
    return found


_SHORT = {"recd": "received", "wd": "would", "shd": "should", "cd": "could", "writ": "wrote"}


def _as_now(form: str) -> str:
    """A past as it is written today: "receivd" is "received"."""
    if (
        form.endswith("d")
        and not form.endswith("ed")
        and len(form) > 5
        and f"{form[:-1]}ed" in inflected()
        and form not in inflected()
    ):
        return f"{form[:-1]}ed"
    return form


def _tag(found: list[Token]) -> None:
    past = _Past()
    for at, token in enumerate(found):
        token.tag = _class(found, at, past)
        if token.tag != "adverb":
            past.tag, past.token = token.tag, token
        if token.tag == "verb":
            past.part = token.part


@dataclass(slots=True)
class _Past:
    """What went before, without adverbs: the class, the word, and the part of the last verb."""

    tag: str = ""
    token: Token | None = None
    part: str = ""


def _class(found: Sequence[Token], at: int, past: _Past) -> str:
    token = found[at]
    form, written = token.form, token.written
    ahead = found[at + 1] if at + 1 < len(found) else None
    if not written[0].isalnum():
        if written in ('"', "“", "”", "'", "‘", "’", "`"):
            return "adverb"
        return _MARKS.get(written, "adverb")
    if written[0].isdigit():
        return "number"
    if form in english.NO_VERBS and form in _LINKING:
        return "preposition"
    if token.owner and form not in ("it", "that", "he", "she", "there", "what", "who", "let"):
        return "capital" if written[0].isupper() else "word"
    if form == "to":
        base = next((other for other in found[at + 1 : at + 4] if not _is_adverb(other)), None)
        if base and _is_unlisted_verb(found, found.index(base, at)):
            return "to"
        if base and base.written[0].isupper() and _is_capital_infinitive(found, found.index(base, at)):
            return "to"
        if base and not base.written[0].isupper() and (base.form in ("be", "have", "do") or "base" in inflected().get(base.form, ())) and not _is_noun_ahead(found, at + 1):  # fmt: skip
            return "to"
        return "preposition"
    if form == "that":
        if past.tag == "preposition" or (
            ahead and past.tag in ("", ",", "conjunction", "sub") and not _starts_clause(found, at + 1)
        ):
            return "determiner"
        return "that"
    if form in english.RELATIVES:
        return "relative"
    if _NT.match(form) or (form in english.MODALS and written[0].islower() | (at == 0)):
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
    if form in ("for", "yet") and past.tag in (",", ";") and _starts_clause(found, at + 1):
        return "conjunction"
    capital = written[0].isupper() and (at > 0 or form == "i" or not _is_small(form, ahead))
    # "The", "My" and "And" have their capital for another reason; "US" is no pronoun.
    if (
        capital
        and not _is_capital_verb(form, past)
        and form != "i"
        and (len(form) < 2 or (written.isupper() and len(written) > 1) or not _is_function(form) or form in TITLES)
    ):
        return "capital"
    if form in english.CONJUNCTIONS:
        return "negation" if form == "nor" else "conjunction"
    if form in ("not", "never", "hardly", "scarcely", "n't"):
        return "negation"
    if form in ("all", "both", "each") and past.tag == "aux" and ahead and ahead.form in inflected():
        return "adverb"
    if form in english.DETERMINERS and not (form in english.PRONOUNS and _stands_alone(ahead)):
        return "determiner"
    if form in english.PRONOUNS:
        # "One Jack Armstrong"
        return "determiner" if form == "one" and ahead and ahead.written[0].isupper() else "pronoun"
    if form == "once" and ahead and ahead.form in inflected() and past.tag in ("capital", "word", "pronoun", "aux"):
        return "adverb"
    if form in english.SUBORDINATORS and not (form in ("before", "after", "since", "until", "till", "than", "as", "so", "once", "how") and not _starts_clause(found, at + 1)):  # fmt: skip
        return "sub"
    if form in english.ADVERBS and not (
        form in english.PREPOSITIONS
        and ahead
        and (ahead.written[0].isalnum() and ahead.form not in english.PREPOSITIONS)
    ):
        return "adverb"
    if form in english.PREPOSITIONS or form in ("as", "against"):
        return "preposition"
    if part := _part(found, at, past):
        token.part, token.verb = part, inflected().get(form, {}).get(part, form)
        return "verb"
    return "adverb" if _is_adverb(token) else "word"


_LINKING = frozenset(
    "according concerning regarding respecting notwithstanding excluding including following pending during".split()
)


def _is_capital_verb(form: str, past: _Past) -> bool:
    """Is a word with a capital a verb, as older letters write it: "I Wrote", "have Received"?"""
    parts = inflected().get(form)
    if parts is None or past.token is None:
        return False
    if past.tag == "to":
        return "base" in parts
    if past.tag == "aux":
        return (
            "part" in parts
            and (past.token.form in english.HAVE or past.token.form in english.BE)
            and "base" not in parts
        )
    return "past" in parts and past.tag in ("pronoun", "relative") and past.token.form in english.SUBJECTS


def _is_capital_infinitive(found: Sequence[Token], at: int) -> bool:
    """Is a word with a capital behind "to" a verb, as older letters write it: "to Send him"?"""
    form = found[at].form
    ahead = found[at + 1] if at + 1 < len(found) else None
    return (
        "base" in inflected().get(form, ())
        and form in verbs()
        and form not in nouns()
        and form not in ROLES
        and ahead is not None
        and (ahead.form in english.DETERMINERS or ahead.form in english.PRONOUNS)
    )


def _is_function(form: str) -> bool:
    return (
        form in english.DETERMINERS
        or form in english.PRONOUNS
        or form in english.PREPOSITIONS
        or form in english.SUBORDINATORS
        or form in english.CONJUNCTIONS
    )


def _is_small(form: str, ahead: Token | None) -> bool:
    """Is the first word of a sentence one that has its capital for that alone?"""
    if form in TITLES or form in NOT_NAMES or form in _NAMED_BARE:
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
    if ahead is not None and ahead.written[0].isupper():
        return form.endswith("ing") or (form.endswith("ed") and form in inflected())
    return is_common_word(form) or form in inflected()


def _is_adverb(token: Token) -> bool:
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


def _is_unlisted_verb(found: Sequence[Token], at: int) -> bool:
    """Is a word behind "to" a verb, though no list has it, by the noun phrase that follows it: "to convoke the assembly"?"""
    token = found[at]
    ahead = found[at + 1] if at + 1 < len(found) else None
    plain = token.written.islower() and not _is_function(token.form) and not token.owner and token.form not in ROLES
    return (
        plain
        and ahead is not None
        and (
            ahead.form in english.ARTICLES
            or ahead.form in english.POSSESSIVES
            or ahead.form in ("him", "them", "it", "me")
        )
    )


def _is_noun_ahead(found: Sequence[Token], at: int) -> bool:
    """Does a word that might be an infinitive stand as a noun: "to war with", "to report's"?"""
    token = found[at]
    return token.owner or (
        token.form in ("war", "power", "congress", "court", "peace", "arms", "battle", "land", "work")
    )


_FINITE = frozenset(("past", "s", "base"))


def _starts_clause(found: Sequence[Token], at: int) -> bool:
    """Does a verb with its subject follow before the next mark, so that the word before begins a clause?"""
    for number, token in enumerate(found[at : at + 14]):
        form = token.form
        if not token.written[0].isalnum() and token.written not in "\"“”'’":
            return False
        if (
            form in english.BE
            or form in english.HAVE
            or form in english.DO
            or form in english.MODALS
            or _NT.match(form)
        ):
            return number > 0 and form not in ("being", "having")
        if number and not token.written[0].isupper() and "past" in inflected().get(form, ()) and found[at + number - 1].form not in english.DETERMINERS and found[at + number - 1].form not in english.PREPOSITIONS:  # fmt: skip
            return True
        if number and form in inflected() and found[at + number - 1].form in english.SUBJECTS:
            return True
        if (
            number
            and "s" in inflected().get(form, ())
            and found[at + number - 1].written[0].isupper()
            and form not in nouns()
        ):
            return True
    return False


def _part(found: Sequence[Token], at: int, past: _Past) -> str:
    """As which part of a verb a word stands, if it does."""
    token = found[at]
    parts = inflected().get(token.form)
    if past.tag == "to" and (parts is None or "base" not in parts):
        return "base" if _is_unlisted_verb(found, at) else ""
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
            return "part" if "part" in parts else ""
        return "base" if "base" in parts else ""
    if tag == "negation" and before:
        # "Would not go", "was never seen": the auxiliary stands before the denial.
        return next((part for part in ("part", "base", "ing", "past") if part in parts), "")
    if tag == "to":
        return "base" if "base" in parts else ""
    if tag in ("determiner", "number") or (before and before.owner):
        return ""
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
        if form in english.NATIONAL and form not in ROLES and (token.form in ROLES or token.form in nouns()):
            # "The German forces"
            return ""
        if tag == "conjunction":
            return "s" if past.part == "s" and _takes(ahead) else ""
        if not (
            acts
            or tag == "that"
            or (tag == "word" and not form.endswith("s") and token.form not in nouns())
            or (tag == "," and parts["s"] in verbs() and token.form not in nouns())
        ):
            return ""
        if (token.form in ROLES or token.form in nouns()) and (ahead is None or not ahead.written[0].isalnum()):
            return ""
        return "s" if form in english.SUBJECTS or tag == "relative" or _takes(ahead) else ""
    if "base" in parts:
        if tag == "conjunction":
            return "base" if past.part == "base" and (_takes(ahead) or token.form not in nouns()) else ""
        if form in ("i", "we", "you", "they", "ye", "who", "which") and tag in ("pronoun", "relative"):
            return "base"
        return "base" if acts and form.endswith("s") and not token.written[0].isupper() and _takes(ahead) else ""
    return ""


def _takes(ahead: Token | None) -> bool:
    """Does what follows stand as it does behind a verb?"""
    if ahead is None:
        return False
    return (
        ahead.written[0].isupper()
        or ahead.form in english.DETERMINERS
        or ahead.form in english.PRONOUNS
        or ahead.form in english.POSSESSIVES
        or ahead.form in ("that", "to", "with", "against", "upon", "on", "him", "in", "for", "at", "from")
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
        if tag in ("word", "determiner", "capital") and before not in ROLES:
            return True
        return ahead is not None and ahead.form in ("between", "of", "was", "were", "is", "took", "had")
    return tag == "word" and before not in ROLES and ahead is not None and ahead.tag == "" and ahead.form in ROLES


def _unlisted(form: str) -> dict[str, str]:
    """The parts of a verb that a word in -ed or -ing may be that no list has."""
    if len(form) < 5 or form in english.NO_VERBS:
        return {}
    if form.endswith("ed"):
        return {"past": form, "part": form}
    return {"ing": form} if form.endswith("ing") else {}


# --------------------------------------------------------------------------------------------------
# phrases


def phrases(found: Sequence[Token], letter: bool) -> list[Phrase]:
    """The phrases of a sentence in order. What stands in brackets is passed over."""
    made: list[Phrase] = []
    at = depth = 0
    denied = False
    inner: list[int] = []
    style = Style(letter, _has_old_capitals(found))
    while at < len(found):
        tag = found[at].tag
        if tag == "(":
            depth += 1
        elif tag == ")":
            depth = max(depth - 1, 0)
        if depth or tag in ("(", ")"):
            if depth:
                inner.append(at)
            at += 1
            continue
        if tag in ("aux", "to", "verb") or (tag == "negation" and _leads_to_verb(found, at)):
            phrase = _verbs(found, at)
        elif tag in ("determiner", "number", "word", "capital", "pronoun"):
            phrase = _noun(found, at, style)
            phrase.denied = phrase.denied or denied
        elif tag == "adverb":
            at += 1
            continue
        else:
            phrase = Phrase(tag, at, at + 1, found[at].form)
        denied = (tag == "negation" and phrase.kind != "verb") or (denied and phrase.kind == "preposition")
        # "No treaty or agreement"
        denied = denied or (
            phrase.kind == "conjunction" and phrase.head in ("or", "nor") and bool(made) and made[-1].denied
        )
        if tag == "negation" and phrase.kind != "verb":
            at = phrase.last
            continue
        if phrase.head in _SELF and made and made[-1].kind == "noun" and made[-1].actors:
            # "Lincoln himself"
            at = phrase.last
            continue
        made.append(phrase)
        at = phrase.last
    made = _joined(_with_of(made, found), found)
    _apposed(made)
    for first, last in _runs(inner):
        if any(token.tag == "verb" for token in found[first:last]):
            # What stands in brackets is read by itself, behind the rest.
            within = phrases(found[first + 1 : last], letter)
            made.append(Phrase(";", first, first + 1))
            made += [_moved(phrase, first + 1) for phrase in within]
    return made


def _apposed(made: Sequence[Phrase]) -> None:
    """Who is called by an office and then by name acts by the name: "the envoy to Russia, David Francis, had written"."""
    for at in range(2, len(made)):
        name, comma = made[at], made[at - 1]
        if (
            comma.kind != ","
            or name.kind != "noun"
            or len(name.actors) != 1
            or name.actors[0].kind != "person"
            or name.owners
        ):
            continue
        behind = made[at + 1] if at + 1 < len(made) else None
        if behind is not None and behind.kind not in (",", ";", "relative"):
            continue
        here = at - 2
        if (
            made[here].kind == "noun"
            and here > 1
            and made[here - 1].kind == "preposition"
            and made[here - 1].head in ("to", "of", "for", "in", "at")
        ):
            here -= 2
        office = made[here]
        if (
            office.kind == "noun"
            and office.actors
            and office.actors[-1].kind == "role"
            and not office.actors[-1].last.endswith("s")
        ):
            office.actors = [name.actors[0]]


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of numbers that follow one another."""
    for at, number in enumerate(numbers):
        if not at or numbers[at - 1] != number - 1:
            last = at
            while last + 1 < len(numbers) and numbers[last + 1] == numbers[last] + 1:
                last += 1
            yield number, numbers[last] + 1


def _moved(phrase: Phrase, by: int) -> Phrase:
    return replace(phrase, first=phrase.first + by, last=phrase.last + by, at=phrase.at + by if phrase.at >= 0 else -1)


_SELF = frozenset("himself herself itself themselves".split())
_OLD = 2
"""Common nouns with a capital in a sentence whose writer gives them to nouns."""


def _has_old_capitals(found: Sequence[Token]) -> bool:
    return (
        sum(
            before.tag in ("determiner", "word")
            and before.form not in ROLES
            and token.tag == "capital"
            and token.form not in ROLES
            and token.form not in TITLES
            and is_common_word(token.form)
            for before, token in itertools.pairwise(found)
        )
        >= _OLD
    )


def _leads_to_verb(found: Sequence[Token], at: int) -> bool:
    return any(token.tag in ("verb", "to", "aux") for token in found[at + 1 : at + 2])


def _verbs(found: Sequence[Token], at: int) -> Phrase:
    """A group of verbs: its auxiliaries, denials and adverbs, and the verb at its end."""
    first = at
    words: list[str] = []
    while at < len(found) and found[at].tag in ("aux", "to", "negation", "adverb"):
        if found[at].tag == "to" and words and words[-1] not in ("ought", "used", "not"):
            break
        words.append(found[at].form)
        at += 1
    while at > first + 1 and found[at - 1].tag == "adverb" and (at == len(found) or found[at].tag != "verb"):
        at -= 1
        words.pop()
    main = found[at] if at < len(found) and found[at].tag == "verb" else None
    auxiliaries = [
        word
        for word in words
        if word in english.BE or word in english.HAVE or word in english.DO or word in english.MODALS or _NT.match(word)
    ]
    phrase = Phrase("verb", first, at + 1 if main else max(at, first + 1), words=frozenset(words))
    last = auxiliaries[-1] if auxiliaries else ""
    phrase.at = at if main else max(at - 1, first)
    phrase.head = (
        main.verb
        if main
        else "be"
        if last in english.BE or last[:-3] in english.BE
        else "have"
        if last in english.HAVE
        else "do"
    )
    part = main.part if main else ""
    phrase.passive = bool(main) and part == "part" and (last in english.BE or _be(last))
    phrase.perfect = any(word in english.HAVE for word in words)
    phrase.unreal = (
        bool(phrase.words & english.MODALS)
        or bool(phrase.words & english.PERHAPS)
        or any(_NT.match(word) for word in words)
        or bool(phrase.words & {"not", "never", "hardly", "scarcely", "nor"})
    )
    if "to" in phrase.words and words[0] == "to":
        phrase.form = "to"
    elif auxiliaries:
        phrase.form = (
            "ing" if auxiliaries[0] in ("being", "having") else "part" if auxiliaries[0] == "been" else "finite"
        )
    elif part == "ing":
        phrase.form = "ing"
    elif part == "base":
        phrase.form = "base"
    else:
        phrase.form = "part" if part == "part" else "finite"
    return phrase


def _be(word: str) -> bool:
    return bool(_NT.match(word)) and word[:-3] in english.BE


def _noun(found: Sequence[Token], at: int, style: Style) -> Phrase:
    first = at
    if found[at].tag == "pronoun":
        return _pronoun(found, at, style)
    owners: list[Actor] = []
    begun = at
    definite = False
    denied = False
    words: set[str] = set()
    while at < len(found):
        token = found[at]
        if token.tag not in ("determiner", "number", "word", "capital"):
            # "The Workers' and Peasants' Government", "the newly formed army", "Envoy Extraordinary and Minister Plenipotentiary".
            if (
                token.tag == "conjunction"
                and at > begun
                and found[at - 1].form == "extraordinary"
                and at + 1 < len(found)
                and found[at + 1].tag == "capital"
            ):
                at += 1
                continue
            if (
                token.tag in ("conjunction", ",")
                and at > begun
                and found[at - 1].owner
                and at + 1 < len(found)
                and found[at + 1].owner
            ):
                at += 1
                continue
            if (
                token.tag == "adverb"
                and at + 1 < len(found)
                and at > first
                and (found[at - 1].tag == "determiner" or (found[at - 1].owner and token.form in _ORDER))
                and found[at + 1].tag in ("word", "capital")
            ):
                at += 1
                continue
            break
        if at > begun and token.tag == "determiner" and found[at - 1].tag != "determiner":
            break
        if (
            token.tag == "capital"
            and at > begun
            and found[at - 1].tag == "word"
            and not found[at - 1].owner
            and found[at - 1].form not in ROLES
            and found[at - 1].form not in TITLES
            and found[at - 1].form not in _LOW
            and not (found[begun].tag == "determiner" and (found[at - 1].form in _YOUNG or _ends_as_body(found, at)))
        ):
            break
        if (
            token.tag == "word"
            and token.form in TITLES
            and at > begun + 1
            and found[at - 1].tag == found[at - 2].tag == "capital"
        ):
            break
        if token.form in ("last", "next") and at > begun and found[at - 1].tag == "capital":
            break
        if (
            token.tag == "word"
            and at > begun
            and found[at - 1].tag == "number"
            and found[at - 2].tag in ("capital",)
            and found[at - 2].form in TIMES
            and not owners
        ):
            break
        if (
            token.tag == "capital"
            and at > begun
            and found[at - 1].tag == "number"
            and found[at - 1].written.isdigit()
            and token.form not in TIMES
        ):
            break
        if token.form in english.POSSESSIVES:
            owners = _by_pronoun(token, style)
            definite = True
        denied = denied or token.form in ("no", "neither")
        definite = definite or token.form in ("the", "this", "these", "that", "those")
        words.add(token.form)
        at += 1
        if token.owner and not (
            at < len(found) and found[at].tag == "conjunction" and at + 1 < len(found) and found[at + 1].owner
        ):
            whole = _acting(found, begun, at, style)
            if _is_class(found, begun, at):
                continue
            owners = whole or owners
            definite = True
            begun = at
        if (
            begun == first
            and token.tag == "capital"
            and first
            and found[first - 1].verb in _GIVING
            and at < len(found)
            and found[at].tag == "word"
            and token.form not in english.NATIONAL
        ):
            # "Gave Egypt aid"
            break
    last = at
    head = found[last - 1].form if last > first else ""
    actors = _acting(found, begun, last, style) if begun < last else []
    if owners and actors and owners[0].kind in ("name", "person") and actors[0].kind in ("role", "body"):
        # "M'Dougal's forces" are named by whose they are.
        actors = [Actor(owners[0].start, actors[0].end, actors[0].kind, actors[0].last)]
    if owners and head in BODIES and head in nouns():
        # "Wilson's meeting with" is what he did.
        actors = []
    if begun > first and begun == last:
        # "Yours and Lincoln's": the genitive stands alone.
        actors = []
    return Phrase("noun", first, last, head, actors, owners, definite, denied, words=frozenset(words))


def _ends_as_body(found: Sequence[Token], at: int) -> bool:
    """Does a run of capitals that begins here call a body: "a provisional Executive Committee"?"""
    while at + 1 < len(found) and found[at + 1].tag == "capital":
        at += 1
    return found[at].form in BODIES


def _is_class(found: Sequence[Token], first: int, last: int) -> bool:
    """Is a genitive in the plural part of a name: "the Soldiers' Committees"?"""
    ahead = found[last : last + 3]
    return (
        found[last - 1].form.endswith("s")
        and bool(ahead)
        and any(token.tag == "capital" and token.form in ROLES for token in ahead)
    )


def _by_pronoun(token: Token, style: Style) -> list[Actor]:
    kind = {"my": "I", "your": "you"}.get(token.form, "") if style.letter else ""
    kind = kind or (
        "he" if token.form == "his" else "she" if token.form == "her" else "they" if token.form == "their" else ""
    )
    return [Actor(token.start, token.end, kind, token.form)] if kind else []


def _pronoun(found: Sequence[Token], at: int, style: Style) -> Phrase:
    token = found[at]
    form = token.form
    kind = ""
    if form in english.HE:
        kind = "he"
    elif form in english.SHE:
        kind = "she"
    elif form in english.THEY:
        kind = "they"
    elif style.letter and form in ("i", "me", "myself"):
        kind = "I"
    elif style.letter and form in ("you", "ye", "thee", "thou", "yourself"):
        kind = "you"
    actors = [Actor(token.start, token.end, kind, form)] if kind else []
    return Phrase("noun", at, at + 1, form, actors, [], True, form in ("none", "nobody", "nothing", "neither"))


def _acting(found: Sequence[Token], first: int, last: int, style: Style) -> list[Actor]:
    """Who acts in a noun phrase: the name at its end, or the person or body that its last word calls."""
    determiner = found[first].form if first < last and found[first].tag in ("determiner", "number") else ""
    while first < last and found[first].tag in ("determiner", "number") and found[first].form not in ("the",):
        if (
            style.letter
            and determiner == "your"
            and found[last - 1].form in ("excellency", "lordship", "honor", "honour", "majesty", "excellencies")
        ):
            return [Actor(found[first].start, found[last - 1].end, "you", found[last - 1].form)]
        first += 1
    while last - first > 1 and found[last - 1].form in _JUNIOR:
        last -= 1
    if first >= last:
        return []
    tail = found[last - 1]
    if last - first == 2 and tail.form in ("latter", "former") and found[first].form == "the":
        return [Actor(found[first].start, tail.end, tail.form, tail.form)]
    if (tail.form in TIMES and tail.tag != "word") or tail.tag == "number":
        return []
    if tail.form in ROLES and (
        tail.tag == "word" or tail.form not in TITLES or first == last - 1 or found[last - 2].form in ("the",)
    ):
        kind = "body" if tail.form in BODIES else "role"
        named = any(token.tag == "capital" for token in found[first:last])
        if (determiner in _LOOSE and not named) or (
            determiner in ("this", "his", "her", "their", "a", "an")
            and tail.form in _VAGUE
            and not tail.form.startswith("friend")
            and not named
        ):
            # "A committee" is none that was known before; "his friends" are not told.
            return []
        if (
            tail.tag == "word"
            and tail.form in _NAMED_WITH
            and determiner != "the"
            and found[first].form != "the"
            and not named
            and not (first and found[first - 1].owner)
        ):
            return []
        if tail.tag == "word" and (
            tail.form in _NO_ACTORS
            or (
                not determiner
                and last - first == 1
                and tail.form.endswith("s")
                and not (first and found[first - 1].owner)
            )
        ):
            return []
        if (
            tail.tag == "word"
            and tail.form in _VAGUE
            and last - first < 2 + (found[first].form == "the")
            and not (first and found[first - 1].owner and tail.form not in ("head", "heads"))
        ):
            return []
        return [Actor(found[first].start, tail.end, kind, tail.form)]
    if (
        tail.tag != "capital"
        or (tail.form in NOT_NAMES and not (last - first > 1 and found[last - 2].form in _STYLES))
        or (style.letter and last - first == 1 and tail.form.endswith(_ABSTRACT) and len(tail.form) > 7)
        or (tail.form in english.NATIONAL and found[first].form != "the")
    ):
        return []
    if last - first == 2 and found[first].form == "the" and tail.form in _SIDES:
        return [Actor(tail.start, tail.end, "name", tail.form)]
    start = last - 1
    while (
        start > first
        and (
            found[start - 1].tag == "capital" or (found[start - 1].form in _LOW and found[start - 1].written.islower())
        )
        and not (found[start - 1].owner)
    ):
        start -= 1
    # Titles are no part of the shortest name.
    while start < last - 1 and found[start].form in TITLES and found[start].form != "st":
        start += 1
    titled = start > first and found[start - 1].form in TITLES | ROLES
    size = last - start
    if (
        size == 1
        and not titled
        and first > 0
        and found[first - 1].tag == "determiner"
        and found[first - 1].form not in ("both", "all")
    ):
        # "Your Favors", "a Stranger"
        return []
    shouted = tail.written.isupper() and len(tail.written) > 1
    if (
        size == 1
        and not titled
        and not shouted
        and (is_common_word(tail.form) or (style.capitals and stands_small(tail.form)))
    ):
        group = tail.form.endswith("s") and found[first].form == "the" and not style.capitals
        if not group and (
            style.capitals
            or found[first].tag == "determiner"
            or (first > 0 and found[first - 1].tag in ("determiner", "word") and found[first - 1].form not in ROLES)
        ):
            return []
    if found[start].form == "the" and start < last - 1:
        start += 1
    if size > 1 and found[start].form in _PLACED:
        titled, size = False, 1
    several = found[first].form == "the" and (tail.form.endswith("s") or tail.form in english.NATIONAL)
    kind = "body" if shouted else "people" if several else "person" if titled or size > 1 else "name"
    return [Actor(found[start].start, tail.end, kind, tail.form)]


_SIDES = frozenset(
    "north south northwest southwest northeast west east union confederacy entente axis porte crown reich admiralty allies".split()
)
"""What acts by one word with "the"."""
_JUNIOR = frozenset("jr sr junr senr esq esqr".split())
_ORDER = frozenset("first last next then former late only once".split())
"""Adverbs that stand behind a genitive and belong to the noun: "Kosovo's first minister"."""
_STYLES = frozenset(
    "mr mrs miss messrs gen genl general col colonel capt captain maj major lt lieut lieutenant judge senator dr".split()
)
"""Titles behind which any word is a name: "Mr. Hill"."""
_ABSTRACT = (
    "tion",
    "tions",
    "ment",
    "ments",
    "ness",
    "ity",
    "ities",
    "ances",
    "ences",
    "ency",
    "our",
    "ours",
    "ism",
    "ship",
    "stances",
    "sures",
)
"""Endings of things to which older letters give a capital."""
_GIVING = frozenset("give grant offer send lend pay promise award deny allow".split())
_PLACED = frozenset("new fort north south east west cape port mount san santa st los las el la".split())
"""With these begin the names of places."""
_LOOSE = frozenset("a an any every each many more several few another such other its no some certain".split())
_NO_ACTORS = frozenset(
    "power order office force head service union agency house opposition throne crown column wing guard reserve company division order state city town community society honour honor chapter club band gang line leadership command staff corps".split()
)
_VAGUE = frozenset(
    "meeting conference nation nations country group groups man men woman women company power powers house order office agency city town department society community family body division column columns club bureau elements members member "
    "states union service honor honour heads head friends friend teacher city force guard agent agents bench bank firm chief wing crew band gang".split()
)
"""Common nouns that, written small and alone, say too little of who acts."""


_NAMED_BARE = frozenset("congress parliament father mother uncle aunt grandfather grandmother".split())
"""Who act without an article, as if it were their name."""
_NAMED_WITH = frozenset("party people church state court".split())
"""Bodies that act by "the" alone: "the party", but not "went to court"."""
_YOUNG = frozenset("young old great late elder younger poor good brave famous former new same celebrated".split())
"""Words between "the" and a name."""


def _with_of(made: list[Phrase], found: Sequence[Token]) -> list[Phrase]:
    """Bodies and persons with the "of" that belongs to their name: "the Council of Elders", "some of the leaders"."""
    joined: list[Phrase] = []
    for phrase in made:
        if (
            phrase.kind == "noun"
            and len(joined) > 1
            and joined[-1].kind == "preposition"
            and (joined[-1].head == "of" or (joined[-1].head == "for" and phrase.head == "affairs"))
            and joined[-2].kind == "noun"
        ):
            before = joined[-2]
            if (
                before.head in english.PARTS
                and phrase.actors
                and not (before.actors and before.actors[0].kind in ("name", "person"))
            ):
                part = phrase.actors[-1]
                if not before.actors and before.head in ROLES:
                    # "Several officers of his regiment"
                    part = Actor(found[before.first].start, part.end, "role", part.last)
                if before.actors and before.head not in ("some", "many", "most", "several"):
                    part = Actor(before.actors[0].start, part.end, "role", part.last)
                before.actors = [*phrase.actors[:-1], part]
                before.last, before.head = phrase.last, phrase.head
                joined.pop()
                continue
            if (
                not before.actors
                and before.definite
                and not before.denied
                and phrase.actors
                and found[before.last - 1].form in english.PEOPLE | {"people"}
                and not before.owners
            ):
                # "The friends of Lincoln"
                before.actors = [
                    Actor(found[before.first].start, phrase.actors[-1].end, "role", phrase.actors[-1].last)
                ]
                before.last = phrase.last
                joined.pop()
                continue
            if (
                before.actors
                and (before.actors[-1].kind in ("body", "role") or phrase.head == "affairs")
                and (phrase.actors or found[phrase.last - 1].tag == "capital")
            ):
                end = phrase.actors[-1].end if phrase.actors else found[phrase.last - 1].end
                whole = before.actors[-1]
                before.actors[-1] = Actor(whole.start, end, whole.kind, found[phrase.last - 1].form)
                before.last = phrase.last
                joined.pop()
                continue
        joined.append(phrase)
    return joined


def _joined(made: list[Phrase], found: Sequence[Token]) -> list[Phrase]:
    """Those who act together as one phrase: "Lewis, Floyd, and Morris". A last one that has a verb of its own, where the others have theirs before them, begins a clause."""
    joined: list[Phrase] = []
    at = 0
    verb = False
    while at < len(made):
        phrase = made[at]
        if phrase.kind == "noun" and phrase.actors and phrase.actors[0].kind not in ("he", "she", "they"):
            stop, actors = _list(made, at, verb)
            if stop > at:
                phrase = Phrase(
                    "noun",
                    phrase.first,
                    made[stop].last,
                    made[stop].head,
                    actors,
                    phrase.owners,
                    phrase.definite,
                    phrase.denied,
                )
                at = stop
        if phrase.kind == "verb" and phrase.form in ("finite", "base"):
            verb = True
        elif phrase.kind in (";", "sub", "relative", "that"):
            verb = False
        joined.append(phrase)
        at += 1
    return joined


def _list(made: Sequence[Phrase], at: int, verb: bool) -> tuple[int, list[Actor]]:
    """How far a list of those who act goes from a phrase on, and who they are."""
    actors = list(made[at].actors)
    waiting: list[Actor] = []
    end = here = at
    while True:
        step = here + 1
        comma = step < len(made) and made[step].kind == ","
        step += comma
        joins = step < len(made) and made[step].kind == "conjunction" and made[step].head in ("and", "&", "or")
        step += joins
        if joins and step < len(made) and made[step].kind == "preposition":
            return end, actors
        if not (comma or joins) or step >= len(made) or made[step].kind != "noun" or not made[step].actors:
            return end, actors
        item = made[step]
        if item.actors[0].kind in ("he", "she", "they") or item.owners:
            return end, actors
        behind = made[step + 1] if step + 1 < len(made) else None
        if joins and verb and behind is not None and behind.kind == "verb" and behind.form in ("finite", "base"):
            return end, actors
        waiting += [] if not joins and item.actors[0].kind == "role" and item.definite else item.actors
        here = step
        if joins:
            actors += waiting
            waiting = []
            end = step
