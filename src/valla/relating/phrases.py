"""The phrases of a sentence, found without a grammar: noun phrases with those who act in them, groups of verbs, and the small words between them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from valla.evidence.naming import TITLES, is_common_word
from valla.relating import english
from valla.relating.actors import LOW, SITES, acting, by_itself, by_pronoun
from valla.relating.english import BODIES, ROLES, TIMES
from valla.relating.joining import appose, compound, exampled, joined, with_of
from valla.relating.lists import nouns
from valla.relating.parts import Actor, Phrase, Style, Token
from valla.relating.verbforms import NT

__all__ = ["phrases"]


def phrases(found: Sequence[Token], letter: bool) -> list[Phrase]:
    """The phrases of a sentence in order. What stands in brackets is passed over."""
    made: list[Phrase] = []
    at = depth = 0
    denied = False
    inner: list[int] = []
    style = Style(letter, letter and _has_old_capitals(found))
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
            if phrase.head == "as" and at and found[at - 1].form == "such":
                phrase.head = "including"
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
    made = exampled(joined(with_of(compound(made), found), found), found)
    appose(made)
    for first, last in _runs(inner):
        if any(token.tag == "verb" or token.form in nouns() for token in found[first:last]):
            # What stands in brackets is read by itself, behind the rest.
            within = phrases(found[first + 1 : last], letter)
            made.append(Phrase(";", first, first + 1))
            made += [_moved(phrase, first + 1) for phrase in within]
    return made


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
    common = {
        token.form
        for before, token in itertools.pairwise(found)
        if before.tag in ("determiner", "word")
        and before.form not in ROLES
        and token.tag == "capital"
        and token.form not in ROLES
        and token.form not in TITLES
        and is_common_word(token.form)
    }
    return len(common) >= _OLD


_EVER = frozenset("once ever again".split())
"""What stands between a denial and its verb: "never once attacked"."""


def _leads_to_verb(found: Sequence[Token], at: int) -> bool:
    ahead = next((token for token in found[at + 1 : at + 3] if token.tag != "adverb" or token.form not in _EVER), None)
    return ahead is not None and ahead.tag in ("verb", "to", "aux")


def _verbs(found: Sequence[Token], at: int) -> Phrase:
    """A group of verbs: its auxiliaries, denials and adverbs, and the verb at its end."""
    first = at
    words: list[str] = []
    at = _past_auxiliaries(found, at, words)
    while at > first + 1 and found[at - 1].tag == "adverb" and (at == len(found) or found[at].tag != "verb"):
        at -= 1
        words.pop()
    if words and (behind := _past_times(found, at)) > at:
        at = _past_auxiliaries(found, behind, words)
    main = found[at] if at < len(found) and found[at].tag == "verb" else None
    auxiliaries = [
        word
        for word in words
        if word in english.BE or word in english.HAVE or word in english.DO or word in english.MODALS or NT.match(word)
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
        or any(NT.match(word) for word in words)
        or bool(phrase.words & {"not", "never", "hardly", "scarcely", "nor"})
    ) and not _is_more_than_denied(words)
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
    pairs = set(itertools.pairwise(words))
    return bool(
        {("not", "only"), ("not", "merely"), ("not", "but"), ("cannot", "but")} & pairs
    ) and english.PENDING.isdisjoint(words)


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


def _be(word: str) -> bool:
    return bool(NT.match(word)) and word[:-3] in english.BE


def _is_what_becomes(found: Sequence[Token], begun: int, at: int) -> bool:
    """Does a word behind a name say what someone makes of him: "elected Lee president", "held Mr. Lee responsible"?"""
    return (
        begun > 0
        and found[begun - 1].tag == "verb"
        and found[begun - 1].verb in _MAKING
        and found[at].tag == "word"
        and (
            found[at].form in ROLES
            or found[at].form in _MADE
            # "Appointed Lee prime minister"
            or (
                at + 1 < len(found)
                and found[at].form in ("prime", "foreign", "chief", "vice")
                and found[at + 1].form in ROLES
            )
        )
        and all(token.tag == "capital" and not token.owner for token in found[begun:at])
        and begun < at
        and not (at + 1 < len(found) and found[at + 1].tag == "capital")
    )


_MAKING = frozenset(
    "elect appoint make name proclaim crown choose declare consider deem think hold take keep find pronounce render set nominate call vote create".split()
)
_MADE = frozenset(
    "responsible guilty accountable liable prisoner captive hostage unfit incompetent free ridiculous unworthy innocent insane mad".split()
)
"""What one makes of others, or finds that they are."""


def _noun(found: Sequence[Token], at: int, style: Style) -> Phrase:
    first = at
    if found[at].tag == "pronoun":
        return by_itself(found, at, style)
    owners: list[Actor] = []
    begun = at
    definite = False
    denied = False
    words: set[str] = set()
    while at < len(found):
        token = found[at]
        if token.tag not in ("determiner", "number", "word", "capital"):
            if token.tag == "," and (owners or found[first].tag == "determiner") and _is_within_date(found, at):
                at += 1
                continue
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
            if token.tag == "conjunction" and owners and begun == first and _joins_kinds(found, at):
                at += 1
                continue
            if (
                token.tag == "adverb"
                and at + 1 < len(found)
                and at > first
                and (found[at - 1].tag == "determiner" or (found[at - 1].owner and token.form in ORDER))
                and found[at + 1].tag in ("word", "capital")
            ):
                at += 1
                continue
            break
        if (
            at > begun
            and token.tag == "determiner"
            and (
                found[at - 1].tag != "determiner"
                # "For this the council blamed him"
                or (token.form in english.ARTICLES and found[at - 1].form in ("this", "that", "these", "those"))
            )
        ):
            break
        if _is_what_becomes(found, begun, at):
            break
        if (
            token.tag == "capital"
            and at > begun
            and found[at - 1].tag == "word"
            and not found[at - 1].owner
            and found[at - 1].form not in ROLES
            and found[at - 1].form not in TITLES
            and found[at - 1].form not in LOW
            and found[at - 1].form not in SITES
            and not (
                found[begun].tag == "determiner"
                and (found[at - 1].form in YOUNG or _ends_as_body(found, at) or _is_called(found, begun, at))
            )
        ):
            break
        if (
            token.tag == "word"
            and token.form in TITLES
            and at > begun + 1
            and found[at - 1].tag == found[at - 2].tag == "capital"
        ):
            break
        if (
            token.form in TIMES
            and at > begun
            and found[at - 1].tag == token.tag == "capital"
            and at + 1 < len(found)
            and found[at + 1].tag == "number"
        ):
            # "Severed relations with the United States February 9"
            break
        if token.form in ("last", "next") and at > begun and found[at - 1].tag == "capital":
            break
        if (
            token.tag == "capital"
            and at > begun
            and token.form not in TIMES
            and found[at - 1].form in TIMES
            and begun
            and found[begun - 1].form in _ON
        ):
            # "On 20 June Denikin issued"
            break
        if token.form in COUNTED and at > begun and found[at - 1].form in TIMES and found[at - 1].tag == "capital":
            # "In July two officers"
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
            owners = by_pronoun(token, style)
            definite = True
        denied = denied or token.form in ("no", "neither")
        definite = definite or token.form in ("the", "this", "these", "that", "those")
        words.add(token.form)
        at += 1
        if token.owner and not (
            at < len(found) and found[at].tag == "conjunction" and at + 1 < len(found) and found[at + 1].owner
        ):
            whole = acting(found, begun, at, style)
            if _is_class(found, begun, at):
                continue
            owners = whole or owners
            definite = True
            begun = at
        if (
            begun == first
            and token.tag == "capital"
            and first
            and found[first - 1].verb in GIVING
            and at < len(found)
            and found[at].tag == "word"
            and token.form not in english.NATIONAL
        ):
            # "Gave Egypt aid"
            break
    last = at
    head = found[last - 1].form if last > first else ""
    actors = acting(found, begun, last, style) if begun < last else []
    if owners and actors and owners[0].kind in ("name", "person") and actors[0].kind in ("role", "body"):
        # "M'Dougal's forces" are named by whose they are.
        actors = [Actor(owners[0].start, actors[0].end, actors[0].kind, actors[0].last)]
    if owners and head in BODIES and head in nouns() and found[last - 1].tag != "capital":
        # "Wilson's meeting with" is what he did.
        actors = []
    if begun > first and begun == last:
        # "Yours and Lincoln's": the genitive stands alone.
        actors = []
    return Phrase("noun", first, last, head, actors, owners, definite, denied, words=frozenset(words))


def _joins_kinds(found: Sequence[Token], at: int) -> bool:
    """Does "and" join what is said of a letter: "your very kind and obliging letter"?"""
    return (
        found[at].form in ("and", "&")
        and found[at - 1].tag == "word"
        and found[at - 1].form not in nouns()
        and found[at - 1].form not in ROLES
        and any(token.form in english.LETTERS for token in found[at + 2 : at + 4])
        and all(token.tag in ("word", "adverb") for token in found[at + 1 : at + 3])
    )


def _is_within_date(found: Sequence[Token], at: int) -> bool:
    """Does a comma stand in the date of a letter: "Lee's November 24, 1777, letter", "a May 5, 1778, letter"?"""
    before, ahead = found[at - 1].written, found[at + 1] if at + 1 < len(found) else None
    if ahead is None or not before.isdigit():
        return False
    return ahead.form in english.LETTERS if len(before) == 4 else ahead.written.isdigit() and len(ahead.written) == 4


def _ends_as_body(found: Sequence[Token], at: int) -> bool:
    """Does a run of capitals that begins here call a body: "a provisional Executive Committee"?"""
    while at + 1 < len(found) and found[at + 1].tag == "capital":
        at += 1
    return found[at].form in BODIES


def _is_called(found: Sequence[Token], begun: int, at: int) -> bool:
    """Does a name that begins here say who was just called by what he is: "the condottiero Braccio", but not "the letter Lee wrote"?"""
    if found[begun].form != "the" or found[at - 1].form.endswith(("ed", "ing", "s")):
        return False
    while at < len(found) and (found[at].tag == "capital" or found[at].form in LOW):
        at += 1
    return at == len(found) or found[at].tag in (",", ";", "preposition", "conjunction")


def _is_class(found: Sequence[Token], first: int, last: int) -> bool:
    """Is a genitive in the plural part of a name: "the Soldiers' Committees"?"""
    ahead = found[last : last + 3]
    return (
        found[last - 1].form.endswith("s")
        and bool(ahead)
        and any(token.tag == "capital" and token.form in ROLES for token in ahead)
    )


ORDER = frozenset("first last next then former late only once".split())
"""Adverbs that stand behind a genitive and belong to the noun: "Kosovo's first minister"."""

_ON = frozenset("on in since until by from during of before after till".split())
"""Before these stands a day."""

COUNTED = frozenset("two three four five six seven eight nine ten eleven twelve".split())

GIVING = frozenset(
    "give grant offer send lend pay promise award deny allow write bring hand forward show teach owe loan leave read telegraph cable wire mail deliver tender refuse".split()
)

YOUNG = frozenset("young old great late elder younger poor good brave famous former new same celebrated".split())
"""Words between "the" and a name."""
