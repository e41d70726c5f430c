"""Finding expressions of time: the words of a text put into classes, and the forms of a language tried on the classes.

Every word, figure and mark becomes one character that stands for the set of classes it belongs to ("May" is a month, "18" a number, a
day, and the end of a year). The forms of a language, patterns over classes, are then regular expressions over a string with
one character for a word, so that a match leads back to its words. Only stretches that hold a telling class (a month, a year, a unit of
time) are tried at all. What is found takes time linear in the text: no form has a repetition within a repetition.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

__all__ = ["NUMERALS", "Form", "Found", "Language", "Tokens", "language", "languages", "legible"]

Built = TypeVar("Built")

_DATA = Path(__file__).parent / "languages"

_TOKEN = re.compile(
    r"(?P<ordinal>\d{1,4}(?:st|nd|rd|th|t|d|er|re|e|ème|[ºª])\b)"
    r"|(?P<decade>\d{0,3}0['’]?s\b)"
    r"|(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d{1,4}(?=(?:am|pm|hrs|hr)\b))"
    r"|(?P<mixed>\d+_*[^\W\d_]\w*)"
    r"|(?P<quantity>\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d.])(?!\d\d?\.1[5-9]\d\d\b)\d+\.\d+(?![.\d]))"
    r"|(?P<number>\d+)"
    r"|(?P<word>(?:Jan|Feb|Aug|Sept?|Oct|Nov|Dec)['’](?:r|y|t)\b|[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*(?P<tail>[\d_]\w*)?)"
    r"|(?P<break>\n[^\S\n]*\n\s*)"
    r"|(?P<mark>[^\w\s]|_)"
)
_ROMAN_YEAR = re.compile(r"MC?M?D?C{0,4}(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})(?<=...)")
_MARKS = {
    ",": "comma", ".": "dot", "-": "hyphen", "‐": "hyphen", "‑": "hyphen", "–": "dash", "—": "dash", "/": "slash", "(": "lparen",
    ")": "rparen", "[": "lbracket", "]": "rbracket", "?": "query", "'": "apostrophe", "’": "apostrophe", "‘": "apostrophe",
    ":": "colon", "&": "ampersand", "°": "degree", "_": "gap", "~": "tilde", "º": "degree",
}  # fmt: skip
_PIECE = re.compile(r"\s*(?:(?P<name>[a-z_]+)=(?=[\w('])|(?P<class>\w+)|'(?P<literal>[^']+)'|(?P<sign>[()|?*+]))")
_OTHER, _PROPER, _BREAK = "x", "X", "\n"
_FIRST_CHAR = 0x100
MOST_YEAR = 2100
"""The last year that a bare figure is taken for."""


def legible(content: str) -> str:
    """A text of the same length in which the dates that print and scanners have marred can be read: letters taken for figures ("l9th",
    "I776") are figures, and a figure torn apart ("1 6th", "27 th") stands together behind noughts."""
    content = _MISREAD.sub(lambda found: "0" if found[0] in "oO" else "1", content)
    return _APART.sub(r"0\1\3", _TORN.sub(r"0\1\2", content))


_MISREAD = re.compile(
    r"(?<![\w.,'’-])[lI](?=\d(?:\d\d\d?|\d?(?:st|nd|rd|th))\b)|(?<=\d)[lI](?=(?:st|nd|rd|th|\d{1,2})\b)|(?<=\b[123])[oO](?=(?:th)?\b)"
    r"|(?<![\w.,'’-])[lI](?=st\b)"
)
_TORN = re.compile(r"\b([123]) (\d(?= ?th\b)|1(?= ?st\b))")
_APART = re.compile(r"\b(\d{1,3})( )(st|nd|rd|th)\b")


@dataclass(frozen=True, slots=True)
class Form:
    """One way of building an expression. `means` names its meaning, `given` is what the form says besides what its words do."""

    means: str
    pattern: str
    given: Mapping[str, Any]
    order: int


class Tokens:
    """The words, figures and marks of a stretch of text: where each begins and ends, and its class character."""

    __slots__ = ("chars", "content", "ends", "language", "starts")

    def __init__(self, content: str, start: int, end: int, language: Language) -> None:
        self.content = content
        self.language = language
        starts, ends, chars = [], [], []
        lower, capital, numbers, marks = language.lower, language.capital, language.numbers, language.marks
        for found in _TOKEN.finditer(content, start, end):
            kind = found.lastgroup
            if kind == "word":
                written = found[0]
                known = capital if written[0].isupper() else lower
                char = known.get(written.lower())
                if char is None and _ROMAN_YEAR.fullmatch(written):
                    char = numbers["roman_year"]
                if char is None:
                    char = _PROPER if written[0].isupper() else _OTHER
            elif kind == "mark":
                char = marks.get(found[0], _OTHER)
            elif kind == "number":
                char = numbers[_number_class(found[0])]
            elif kind == "break":
                char = _BREAK
            elif kind in ("mixed", "tail"):
                char = lower.get(found[0].lower(), _OTHER)
            else:
                char = numbers[_figure_class(kind or "", found[0])]
            starts.append(found.start())
            ends.append(found.end())
            chars.append(char)
        self.starts, self.ends, self.chars = starts, ends, "".join(chars)

    def __len__(self) -> int:
        return len(self.chars)

    def written(self, at: int) -> str:
        """The token as it stands."""
        return self.content[self.starts[at] : self.ends[at]]

    def value(self, at: int, name: str) -> Any:
        """What the word means as one of a class."""
        return self.language.values[self.written(at).lower()][name]

    def of(self, at: int, name: str) -> bool:
        """Is the token of a class? Beyond the ends there is none."""
        return 0 <= at < len(self.chars) and self.chars[at] in self.language.classes.get(name, ())


@dataclass(frozen=True, slots=True)
class Found:
    """A form found: the numbers of its first token and of the one past its last; and for each name what it read."""

    form: Form
    start: int
    end: int
    groups: Mapping[str, tuple[int, int]]


class Language:
    """The words and forms of a language, from its folder."""

    def __init__(self, code: str) -> None:
        folder = _DATA / code
        self.code = code
        words = tomllib.loads((folder / "words.toml").read_text("utf-8"))
        forms = tomllib.loads((folder / "forms.toml").read_text("utf-8"))
        self.parts: dict[str, str] = forms.pop("parts", {})
        listed = forms.pop("form")
        core = set(forms.pop("core"))
        literals = {m["literal"] for item in (*listed, *({"pattern": p} for p in self.parts.values()))
                    for m in _PIECE.finditer(item["pattern"]) if m["literal"]}  # fmt: skip
        sets: dict[str, tuple[set[str], set[str]]] = {}
        self.values: dict[str, dict[str, Any]] = {}
        for name, members in words.items():
            for word in members:
                self._enter(sets, word, name)
                if isinstance(members, dict):
                    self.values.setdefault(word.lower(), {})[name] = members[word]
        self.feasts = _feasts(folder / "feasts.csv")
        if self.feasts:
            self.parts["feast"] = "(" + "|".join(" ".join(map(_literal, name.split())) for name in self.feasts) + ")"
            literals |= {word for name in self.feasts for word in re.findall(r"\w+", name)}
            core |= {f"'{word}'" for name in self.feasts for word in re.findall(r"\w+", name) if len(word) > 3}
        for word in literals:
            self._enter(sets, word, f"'{word}'")
        for value, numeral in enumerate(NUMERALS, 1):
            self._enter(sets, numeral, "roman")
            self.values.setdefault(numeral.lower(), {})["roman"] = value
        self.lists: dict[str, list[str]] = {
            name: members for name, members in words.items() if isinstance(members, list)
        }
        self.styles: dict[str, str] = {
            "".join(said.split()).lower(): style for said, style in words.get("style_phrase", {}).items()
        }
        self.styled = _phrases(words.get("style_phrase", ()), r"\s*[,(\[]?\s*({})")
        self.reigns = _reigns(folder / "reigns.csv")
        self.classes: dict[str, set[str]] = {}
        self._chars: dict[frozenset[str], str] = {}
        self.lower = {word: self._char(frozenset(either[0])) for word, either in sets.items() if either[0]}
        self.capital = {word: self._char(frozenset(either[0] | either[1])) for word, either in sets.items()}
        self.marks = {mark: self._char(frozenset([name])) for mark, name in _MARKS.items()}
        self.numbers = {kind: self._char(frozenset(kind.split())) for kind in _KINDS}
        self.classes["proper"], self.classes["other"] = {_PROPER}, {_OTHER}
        self.core = frozenset(char for name in core for char in self.classes.get(name, ()))
        self.forms = [
            Form(item.pop("means"), item.pop("pattern"), item, order) for order, item in enumerate(map(dict, listed))
        ]
        self._compiled: dict[int, re.Pattern[str]] = {}
        known = {char for chars in self.classes.values() for char in chars} - {_OTHER, _PROPER}
        self._island = re.compile(f"{_any(known)}+")
        self._telling = re.compile(_any(self.core))
        self._forms_by: dict[str, list[Form]] = {}
        for form in self.forms:
            for char in self._rarest(form.pattern):
                self._forms_by.setdefault(char, []).append(form)

    @staticmethod
    def _enter(sets: dict[str, tuple[set[str], set[str]]], word: str, name: str) -> None:
        either = sets.setdefault(word.lower(), (set(), set()))
        either[word[0].isupper()].add(name)

    def _char(self, names: frozenset[str]) -> str:
        if names not in self._chars:
            self._chars[names] = chr(_FIRST_CHAR + len(self._chars))
            for name in names:
                self.classes.setdefault(name, set()).add(self._chars[names])
        return self._chars[names]

    def compiled(self, form: Form) -> re.Pattern[str]:
        """The form as an expression over class characters."""
        if form.order not in self._compiled:
            self._compiled[form.order] = re.compile(self._translated(form.pattern))
        return self._compiled[form.order]

    def _translated(self, pattern: str) -> str:
        made: list[str] = []
        open_names: list[int] = []
        depth = at = 0
        while at < len(pattern):
            piece = _PIECE.match(pattern, at)
            if not piece:
                if pattern[at:].isspace():
                    break
                raise ValueError(f"the form {pattern!r} cannot be read from {pattern[at:]!r} on")
            at = piece.end()
            sign = piece["sign"]
            if piece["name"]:
                # A name may stand in several branches of a form.
                count = sum(item.startswith(f"(?P<{piece['name']}__") for item in made)
                made.append(f"(?P<{piece['name']}__{count}>")
                open_names.append(depth)
                continue
            if sign == "(":
                made.append("(?:")
                depth += 1
                continue
            if sign == ")":
                depth -= 1
            made.append(sign if sign and sign != "(" else self._atom(piece))
            if sign in (")", None) and open_names and open_names[-1] == depth:
                made.append(")")
                open_names.pop()
        return "".join(made)

    def _atom(self, piece: re.Match[str]) -> str:
        name = piece["class"] or f"'{piece['literal']}'"
        if name in self.parts:
            return f"(?:{self._translated(self.parts[name])})"
        if name not in self.classes:
            raise ValueError(f"there is no class {name} in the words of {self.code}")
        return _any(self.classes[name])

    def _rarest(self, pattern: str) -> set[str]:
        """Characters of which every match of a form has at least one: of the words it cannot do without, those that are rarest."""
        needed: list[set[str]] = []
        at, depth, inside = 0, 0, set[str]()
        while piece := _PIECE.match(pattern, at):
            at = piece.end()
            sign = piece["sign"]
            if piece["class"] or piece["literal"]:
                inside |= self._all_chars(piece["class"] or f"'{piece['literal']}'")
            depth += (sign == "(") - (sign == ")")
            if depth == 0 and (sign == ")" or piece["class"] or piece["literal"]):
                if not re.match(r"\s*[?*]", pattern[at:]):
                    needed.append(inside)
                inside = set()
        common = {char for name in _COMMON for char in self.classes.get(name, ())}
        return min(needed, key=lambda chars: 10 * len(chars & common) + len(chars))

    def _all_chars(self, name: str) -> set[str]:
        if name not in self.parts:
            return self.classes.get(name, set())
        pieces = _PIECE.finditer(self.parts[name])
        return {char for piece in pieces if piece["class"] or piece["literal"]
                for char in self._all_chars(piece["class"] or f"'{piece['literal']}'")}  # fmt: skip

    def find(self, tokens: Tokens, build: Callable[[Found, Tokens], Built | None]) -> Iterator[tuple[Found, Built]]:
        """The longest forms in the text of which `build` makes something, from its beginning on, none in another."""
        for first, last in self._islands(tokens.chars):
            tried = {
                form.order: form for char in set(tokens.chars[first:last]) for form in self._forms_by.get(char, ())
            }
            found = [
                (_body(match)[0], -match.end(), form.order, match)
                for form in tried.values()
                for match in self.compiled(form).finditer(tokens.chars, first, last)
            ]
            found.sort(key=lambda item: item[:3])
            at = first
            for start, _, order, match in found:
                if start < at or _body(match)[1] <= start:
                    continue
                groups = {name.split("__")[0]: match.span(name) for name, read in match.groupdict().items() if read}
                item = Found(self.forms[order], *_body(match), groups)
                made = build(item, tokens)
                if made is not None:
                    at = item.end
                    yield item, made

    def _islands(self, chars: str) -> Iterator[tuple[int, int]]:
        """Stretches of classed words that hold one of the telling ones."""
        for match in self._island.finditer(chars):
            if self._telling.search(chars, match.start(), match.end()):
                yield match.start(), match.end()


_COMMON = (
    "comma",
    "dot",
    "hyphen",
    "'the'",
    "'of'",
    "'a'",
    "'in'",
    "'and'",
    "'to'",
    "'on'",
    "number",
    "day",
    "year",
    "'this'",
    "'that'",
    "'at'",
)
"""Classes that are in most texts: no sign of a form."""


def _phrases(said: Iterable[str], frame: str) -> re.Pattern[str] | None:
    """An expression for any of several phrases, the longest first, in the middle of another; None if there are none."""
    found = [r"\s*".join(map(re.escape, phrase.split())) for phrase in sorted(said, key=len, reverse=True)]
    return re.compile(frame.replace("{}", "|".join(found)), re.IGNORECASE) if found else None


def _body(match: re.Match[str]) -> tuple[int, int]:
    """Where what was matched stands: its `body`, if the form has words before or behind it that only show what it is."""
    return next(
        (match.span(name) for name, read in match.groupdict().items() if read and name.startswith("body__")),
        match.span(),
    )


def _any(chars: Iterable[str]) -> str:
    return "[" + "".join(map(re.escape, sorted(chars))) + "]"


def _feasts(path: Path) -> dict[str, str]:
    """The names of feasts in a language, longest first, and their days: a month and day, or so many days from Easter."""
    if not path.exists():
        return {}
    rows = [line.split(",", 1) for line in path.read_text("utf-8").splitlines()[1:] if line]
    return dict(sorted(((name, day) for name, day in rows), key=lambda row: -len(row[0])))


def _reigns(path: Path) -> dict[str, tuple[str, str]]:
    """The reigns of a language's sovereigns, by name and number: their first and their last day."""
    if not path.exists():
        return {}
    rows = [line.split(",") for line in path.read_text("utf-8").splitlines()[1:] if line]
    return {name: (first, last) for name, first, last in rows}


NUMERALS = [
    tens + ones
    for tens in ("", "X", "XX", "XXX")
    for ones in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
][1:]


def _literal(word: str) -> str:
    """A word of a name in a pattern: with the full stop it may have, and the apostrophe or hyphen that divides it."""
    if "-" in word:
        return " hyphen? ".join(map(_literal, word.split("-")))
    whole, apostrophe, tail = word.partition("'")
    return (
        f"'{whole}'"
        + " dot?" * (whole in ("st", "sts"))
        + (f" apostrophe '{tail}'" if tail else " apostrophe" * bool(apostrophe))
    )


_KINDS = (
    "number day month_number hour", "number day hour year2 month_number", "number day hour year2", "number day year2", "number year2",
    "number hour", "number year2 hour", "number", "number year3", "number year", "number year4", "ordinal", "big_ordinal",
    "decade", "decade2", "decade3", "clock", "quantity", "roman_year",
)  # fmt: skip


@lru_cache(maxsize=4096)
def _number_class(written: str) -> str:
    """The classes of a figure."""
    value, length = int(written) if len(written) < 10 else -1, len(written)
    if length == 1:
        return "number day month_number hour" if value else "number hour"
    if length == 2:
        if 1 <= value <= 12:
            return "number day hour year2 month_number"
        if 1 <= value <= 24:
            return "number day hour year2"
        return "number day year2" if 25 <= value <= 31 else "number year2 hour" if value == 0 else "number year2"
    if length == 3:
        return "number year3"
    if length == 4:
        return "number year" if 1000 <= value <= MOST_YEAR else "number year4"
    return "number"


def _figure_class(kind: str, written: str) -> str:
    """The class of a figure with something behind it."""
    digits = int(re.match(r"\d+", written.replace(",", ""))[0])  # type: ignore[index]
    if kind == "ordinal":
        return "ordinal" if 1 <= digits <= 31 else "big_ordinal"
    if kind == "decade":
        return "decade" if 1000 <= digits <= MOST_YEAR else "decade2" if 10 <= digits <= 90 else "decade3"
    return kind


@lru_cache(maxsize=16)
def language(code: str) -> Language:
    """The language with this code. Raises KeyError if there is none."""
    if code not in languages():
        raise KeyError(code)
    return Language(code)


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The codes of the languages there are."""
    return tuple(sorted(folder.name for folder in _DATA.iterdir() if folder.is_dir()))
