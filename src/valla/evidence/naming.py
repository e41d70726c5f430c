"""Names of persons as they are written: found in a text, taken apart, and set beside one another.

A name is given names or initials, a last name, and what stands about them: titles before, "Jr." behind. Whether two of them can be one person's has
three answers; a first name alone, or a last name alone, tells nothing.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from valla import lexicon
from valla.archive.titles import GIVEN
from valla.text import Passage, Text, fold

__all__ = ["SUFFIXES", "TITLES", "Name", "Named", "is_common_word", "may_be_one", "names_in", "read"]

TITLES = frozenset(
    "mr mrs ms miss messrs dr sir lord lady dame st rev revd gen genl general col colonel capt captain maj major lt lieutenant president senator sen governor gov "
    "judge justice secretary minister ambassador comrade king queen prince princess count countess duke duchess earl baron prof professor chairman "
    "marshal admiral commodore bishop archbishop cardinal pope tsar czar emperor premier chancellor mayor hon honorable sergeant brigadier doctor father "
    "brother sister majorgeneral lieutenantgeneral brigadiergeneral postmastergeneral attorneygeneral baroness viscount viscountess marquess marquis archduke emir sultan sheikh shah chief maharaja commissar deputy monsieur mme mlle herr frau don senor".split()
)
"""What may stand before a name and is no part of it."""
SUFFIXES = frozenset("jr sr ii iii iv v junior senior esq junr senr esqr".split())
PARTICLES = frozenset("de del della di da du des der den von van ten ter la le al bin ibn y e zu".split())
_GIVEN_WORDS = frozenset(
    "sue al art drew don buddy kit van jack robert henry peter frank mark will bill dick harry victor grace rose grant guy herb jean john jerry job joe josh mark martin max may miles nick pat "
    "ray rob rod roger ruth sally sam sandy ted tony ward warren wade dean earl clay cliff chase carol faith hope joy lance lily olive pearl ruby violet "
    "valentine angel dolly drew eve florence gene ginger hazel heather iris ivy jasmine laurel mercy myrtle patience prudence basil christian constant "
    "gilbert jacob jenny jimmy johnny kitty louis maria nelson pierre tommy willy stanley leo ernest alma otto sterling abbot august augustus barry bob".split()
)
"""Given names that are words besides."""
_NO_GIVEN = frozenset(
    "january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday "
    "american british english french german russian soviet italian spanish polish chinese japanese european african asian indian irish scottish welsh dutch "
    "austrian turkish greek roman latin jewish christian catholic protestant canadian australian mexican swedish finnish ukrainian hungarian czech serbian "
    "london paris berlin moscow petrograd washington boston chicago philadelphia springfield illinois kentucky indiana virginia california texas ohio "
    "pennsylvania massachusetts russia germany france england britain america europe africa asia china japan india italy spain poland canada mexico "
    "norwegian danish portuguese belgian swiss romanian bulgarian croatian slovene israeli palestinian iranian iraqi egyptian brazilian argentine chilean "
    "cuban korean vietnamese thai indonesian philippine kenyan nigerian ethiopian estonian latvian lithuanian belarusian georgian armenian soviet "
    "no nos vol jan feb mar apr aug augt sept octr novr decr philada gentlemen genl chapter australia harvard oxford cambridge yale princeton congress parliament ii iii iv vi vii viii ix xi xii mr mrs".split()
)
"""Capitals that begin no person's name: months, peoples, places that stand before nouns."""
_DEGREES = frozenset("ma ba phd md mp qc kc kg kcb frs dd obe cbe mbe llb llm".split())
_SHORTENED = {
    "wm": "william", "jas": "james", "chas": "charles", "geo": "george", "thos": "thomas", "robt": "robert", "jno": "john", "benj": "benjamin",
    "saml": "samuel", "danl": "daniel", "richd": "richard", "alexr": "alexander", "edwd": "edward", "edw": "edward", "jos": "joseph", "nathl": "nathaniel",
}  # fmt: skip
"""Given names as older writers shorten them."""
_THINGS = frozenset(
    "party committee congress council war wars revolution museum press church court license university archive forest conference street avenue river county "
    "society office army navy fleet soviet works books testament category journal gazette herald times house hall theatre theater grove castle park island "
    "islands mount mountains valley railway railroad station league union federation republic empire kingdom commission department ministry institute academy "
    "school college club association company bank board battle treaty act prize award awards cup series states state bridge building fortress camp road square "
    "center centre city town village district province region lake creek sea ocean bay harbor harbour port fort line group front movement government senate "
    "assembly parliament brigade division regiment corps battalion squadron order medal cross review magazine news tribune post chronicle bulletin library "
    "gallery orchestra band album song film festival games championship stadium team foundation fund trust corporation inc ltd records studios studio network "
    "radio television channel airlines airport hospital cemetery cathedral abbey palace tower monument memorial day night week century age era period crisis "
    "affair plan programme program project policy theory law code constitution declaration charter agreement pact accord convention protocol doctrine "
    "principle effect equation synagogue temple mosque monastery seminary institution agency bureau service police guard guards forces command staff "
    "headquarters cabinet administration campaign expedition siege massacre uprising rebellion riots purge trial trials people nation nations tribe "
    "tribes language languages family dynasty press-book edition volume chapter book gospel bible review daily weekly manifesto encyclopedia dictionary "
    "version edition rights republican republicans democrats democrat liberal conservative communist socialist nationalist league".split()
)
"""What is named behind a capital and is no person."""
_CAPITALS = "".join(
    chr(code) for code in range(min(sys.maxunicode, 0x52F)) if chr(code).isupper() and not 0x370 <= code < 0x400
)
_INITIAL = rf"[{_CAPITALS}]\.(?:[ ]?-?[{_CAPITALS}]\.)*"
_SHORT = r"(?:Mr|Mrs|Ms|Dr|Gen|Col|Capt|Maj|Lt|Gov|Rev|Hon|Sen|Prof|St|Messrs|Wm|Jas|Chas|Geo|Thos|Robt|Jos|Benj|Saml|Edw|Alex)\."
_CAPITAL = rf"[{_CAPITALS}][^\W\d_]*(?:['’-][^\W\d_]+)*"
_TOKEN = rf"(?:{_INITIAL}|{_SHORT}|{_CAPITAL})"
_PARTICLE = r"(?:(?:de la|de|del|della|di|da|du|des|von der|von dem|von|van der|van den|van|den|ten|ter|la|le|al|bin|ibn|zu|y|e)[ \n])"
_RUN = re.compile(rf"(?<![\w.’'-]){_TOKEN}(?:[ \n]{_PARTICLE}?{_TOKEN})*(?:,[ \n](?:Jr|Sr)\b\.?)?")
_PART = re.compile(rf"{_INITIAL}|{_SHORT}|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_GENITIVE = re.compile(r"['’]s?$")
_LONGEST = 7
"""Words of a name; more is a heading."""
_NUMERAL = 3
"""Letters of the numeral of a king, which is no last name."""


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name. `given` and `last` are folded, initials without their stops; a last name has its particles ("van buren")."""

    written: str
    given: tuple[str, ...]
    last: str
    suffix: str = ""
    titles: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """The first given name and the last name."""
        return (self.given[0] if self.given else "", self.last)

    @property
    def apart(self) -> str:
        """What tells it from others of the same first and last name: the initials of further given names that are no patronymics, and "jr"."""
        further = "".join(part[0] for part in self.given[1:] if not _PATRONYMIC.search(part))
        return f"{further} {self.suffix}".strip()

    @property
    def is_full(self) -> bool:
        """Is a given name written out?"""
        return any(len(part) > 1 for part in self.given)


@dataclass(frozen=True, slots=True)
class Named:
    """A place where a text has what is written as a name."""

    passage: Passage
    name: Name


def names_in(text: Text, start: int = 0, end: int | None = None) -> Iterator[Named]:
    """What is written as a person's name between two offsets, in order: a given name or initials and a last name, or a capital word alone,
    which has no given name."""
    content = text.content
    for match in _RUN.finditer(content, start, text.evidence_end if end is None else end):
        parts = [
            (match.start() + part.start(), match.start() + part.end(), part[0]) for part in _PART.finditer(match[0])
        ]
        parts = _without_leads(parts)
        if len(parts) > 2 and fold(parts[-1][2]) in _DEGREES:
            parts = parts[:-1]
        if not parts or len(parts) > _LONGEST or _has_abbreviation([part[2] for part in parts]):
            continue
        last = parts[-1]
        cut = _GENITIVE.search(last[2])
        stop = last[1] - (len(cut[0]) if cut and last[2][: -len(cut[0])] else 0)
        if content[stop - 1] == "." and fold(last[2]).strip(".") in SUFFIXES:
            stop -= 1
        name = _made(content[parts[0][0] : stop])
        if name:
            yield Named(Passage(text, parts[0][0], stop), name)


def _without_leads(parts: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The words of a name without those before it that have a capital for another reason: "When Abraham Lincoln", "German Otto Mercer"."""
    first = 0
    while first + 1 < len(parts):
        form = fold(parts[first][2]).strip(".")
        if form in TITLES or not (_is_word(parts[first][2]) or form in _NO_GIVEN):
            break
        first += 1
    return parts[first:]


def _has_abbreviation(words: list[str]) -> bool:
    """Is one of the words an abbreviation in capitals, "BBC", and no name? Where all of them are in capitals none is."""
    shouted = [len(word) > 1 and word.isalpha() and word.isupper() for word in words]
    quiet = (
        word for word, up in zip(words, shouted, strict=True)
        if not (up or len(word) < 3 or word.endswith(".") or word[1:].isupper() or word.startswith(("Mc", "Mac")) or fold(word) in SUFFIXES)
    )  # fmt: skip
    return any(shouted) and any(quiet)


@lru_cache(maxsize=1 << 16)
def _made(written: str) -> Name | None:
    parts = [fold(part).strip(".") for part in _PART.findall(written)]
    parts = [piece for part in parts for piece in (re.split(r"[. -]+", part) if "." in part else [part]) if piece]
    titles: list[str] = []
    while len(parts) > 1 and parts[0] in TITLES:
        titles.append(parts.pop(0))
    suffix = parts.pop() if len(parts) > 1 and parts[-1] in SUFFIXES else ""
    if not parts or any(part in TITLES for part in parts[:-1]):
        return None
    first = len(parts) - 1
    while first > 0 and parts[first - 1] in PARTICLES:
        first -= 1
    given, last = tuple(parts[:first]), " ".join(parts[first:])
    if len(last) < 2 or parts[-1] in _THINGS or any(part.endswith(("'s", "s'")) or part in _THINGS for part in given):
        return None
    if given and (given[0] in _NO_GIVEN or any(map(is_common_word, given))):
        return None
    # "Old Cardinals" and "South Boston" are no persons, but behind a given name both are last names: Gates, Washington.
    if given and (_are_many(last) or last in _NO_GIVEN) and not _are_given(given, titles, last):
        return None
    # A saint, or a place called after one.
    if "st" in titles:
        return None
    suffix = {"junior": "jr", "junr": "jr", "senior": "sr", "senr": "sr", "esq": "", "esqr": ""}.get(suffix, suffix)
    given = tuple(_SHORTENED.get(part, part) for part in given)
    return Name(" ".join(written.split()), given, last, suffix, tuple(titles))


def _are_given(given: tuple[str, ...], titles: list[str], last: str) -> bool:
    """Does what stands before a word show that it is a last name: one given name, or initials behind a title?"""
    return (
        (given[0] in GIVEN or (bool(titles) and len(given[0]) == 1))
        and all(len(part) == 1 for part in given[1:])
        and len(last) > _NUMERAL
    )


def _are_many(last: str) -> bool:
    """Is it a plural, "Cardinals", that is named and no person?"""
    return last.endswith("s") and lexicon.stands_small(last[:-1]) and lexicon.count(last) >= _COMMON


def is_common_word(form: str) -> bool:
    """Is a folded form a word of the dictionaries, and no given name besides?"""
    return (
        len(form) > 1
        and form not in _GIVEN_WORDS
        and lexicon.stands_small(form)
        and lexicon.count(form) >= _COMMON // 8
    )


@lru_cache(maxsize=1 << 16)
def _is_word(written: str) -> bool:
    """Is it a word that is no name by itself, capital or not?"""
    form = fold(written)
    common = lexicon.count(form) >= _COMMON and lexicon.stands_small(form)
    return common and len(form) > 1 and form not in _GIVEN_WORDS and "." not in written


_COMMON = 8_000
"""A word that is counted so often is common; rarer ones, "lev" and "gus", are names as soon as they have a capital."""


_ALIAS = re.compile(
    r"^(?P<name>.+?)[ ]\((?:n[ée]e[ ]|born[ ]|called[ ])?(?P<other>[^()]+)\)(?P<rest>.*)$|^(?P<wife>.+?),?[ ]n[ée]e[ ](?P<maid>.+)$"
)


def read(written: str) -> tuple[Name, ...]:
    """All the names that a cell of a table tells: "Adams, John, Jr.", "Vladimir Ulyanov (Lenin)", "Clara Holt, née Vane"."""
    written = " ".join(written.split())
    if found := _ALIAS.match(written):
        if found["wife"]:
            one, other = read(found["wife"]), found["maid"]
        else:
            one, other = read(f"{found['name']}{found['rest']}"), found["other"]
        if not one:
            return ()
        # A name in brackets that is one word takes the given names of the other.
        second = other if " " in other else " ".join((*one[0].given, other))
        return (*one, *(_one(second) or ()))
    return _one(written)


def _one(written: str) -> tuple[Name, ...]:
    first, comma, rest = written.partition(",")
    if comma and fold(rest.strip()).strip(".") not in SUFFIXES:
        given, more, suffix = rest.partition(",")
        written = f"{given.strip()} {first}" + (f" {suffix.strip()}" if more else "")
    made = _made(written.replace(",", ""))
    return (made,) if made else ()


def may_be_one(one: Name, other: Name) -> bool | None:
    """Can two names be one person's? Yes if what both have agrees and one given name is common to both; no if anything differs; None where one has
    no given name, or where only one is told apart ("Jr.", a second name that is no patronymic)."""
    if one.last != other.last:
        return False
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return False
    if not (one.given and other.given):
        return None
    if not all(map(_agree, one.given, other.given)):
        return False
    if one.suffix != other.suffix:
        return None
    extra = (*one.given[len(other.given) :], *other.given[len(one.given) :])
    if extra and not all(_PATRONYMIC.search(part) for part in extra):
        return None
    return True


def _agree(one: str, other: str) -> bool:
    """Is it the same given name, or the initial of it?"""
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


_PATRONYMIC = re.compile(r"(?:[oe]?vi(?:ch|c|tch|tsch|cz)|il?yi?ch|kuzmich|[oe]vna|ichna)$")
