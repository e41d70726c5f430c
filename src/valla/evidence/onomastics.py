"""Whom, which office and which body a text names, by the forms that the record has.

A form that two things of the record bear names neither: it stays undecided. A person's last name alone names that person where no other of
the record bears it, and no other first name stands before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from valla.record import Body, Office, Record
from valla.text import Passage, Text, fold

__all__ = ["Mention", "Names"]

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")
_TITLE_WORDS = frozenset(
    "mr mrs ms miss dr sir lord lady st rev gen general col colonel capt captain president senator governor judge secretary minister ambassador "
    "comrade king queen prince count duke prof professor chairman marshal admiral".split()
)
"""What may stand before a last name and is no other first name."""
_SUFFIX = frozenset("jr sr ii iii iv junior senior".split())


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a thing of the record is named: `kind` is "person", "office" or "body", `id` its id."""

    passage: Passage
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    kind: str
    id: str


class Names:
    """The forms under which a record knows its persons, offices and bodies."""

    def __init__(self, record: Record) -> None:
        borne: dict[tuple[str, ...], set[tuple[str, str]]] = {}
        for kind, forms in (
            ("person", _persons(record)),
            ("office", _titles(record.offices.items())),
            ("body", _titles(record.bodies.items())),
        ):
            for words, thing in forms:
                borne.setdefault(words, set()).add((kind, thing))
        self._longest: dict[str, list[_Form]] = {}
        for words, things in borne.items():
            if len(things) == 1:
                kind, thing = next(iter(things))
                self._longest.setdefault(words[0], []).append(_Form(words, kind, thing))
            else:
                # Undecided, but it keeps shorter forms from being read within it.
                self._longest.setdefault(words[0], []).append(_Form(words, "", ""))
        self._titles = _TITLE_WORDS | {
            words[-1] for words, things in borne.items() if any(kind == "office" for kind, _ in things)
        }
        for forms_of in self._longest.values():
            forms_of.sort(key=lambda form: -len(form.words))

    def within(self, text: Text, start: int, end: int) -> list[Mention]:
        """What is named between two offsets, in order; of forms that overlap the longest."""
        found = [(match.start(), match.end(), match[0]) for match in _WORD.finditer(text.content, start, end)]
        folded = [_plain(word) for *_, word in found]
        mentions: list[Mention] = []
        at = 0
        while at < len(found):
            form = self._form_at(found, folded, at)
            if form is None:
                at += 1
                continue
            last = at + len(form.words)
            if form.kind:
                stop = found[last - 1][1] - found[last - 1][2].endswith(".") * (len(form.words[-1]) > 2)
                mentions.append(Mention(Passage(text, found[at][0], stop), form.kind, form.id))
            at = last
        return mentions

    def _form_at(self, found: Sequence[tuple[int, int, str]], folded: Sequence[str], at: int) -> _Form | None:
        for form in self._longest.get(folded[at], ()):
            last = at + len(form.words)
            if tuple(folded[at:last]) != form.words:
                continue
            if form.kind != "office" and not found[at][2][0].isupper():
                continue
            if form.kind == "person" and len(form.words) == 1 and self._is_another(found, folded, at):
                continue
            return form
        return None

    def _is_another(self, found: Sequence[tuple[int, int, str]], folded: Sequence[str], at: int) -> bool:
        """Does a name stand before a last name, or behind it, that makes it another person's?"""
        behind = found[at + 1] if at + 1 < len(found) else None
        if behind and behind[0] - found[at][1] == 1 and (folded[at + 1] in _SUFFIX or behind[2][0].isupper()):
            return True
        before = found[at - 1] if at else None
        if before is None or found[at][0] - before[1] > 1 or not before[2][0].isupper():
            return False
        # At the head of a sentence a capital says nothing; elsewhere it is a first name's, unless it is that of a title or an office.
        return folded[at - 1] not in self._titles


def _plain(word: str) -> str:
    return fold(word).strip(".")


def _words(name: str) -> tuple[str, ...]:
    return tuple(_plain(word) for word in _WORD.findall(name) if _plain(word) not in ("the",))


def _persons(record: Record) -> Iterator[tuple[tuple[str, ...], str]]:
    for thing, rows in record.persons.items():
        for row in rows:
            for name in (row.name, *row.other_names):
                words = _words(name)
                if "," in name:
                    last, _, first = name.partition(",")
                    words = _words(f"{first} {last}")
                if not words:
                    continue
                yield words, thing
                plain = [word for word in words if word not in _SUFFIX]
                if len(plain) > 1:
                    yield (plain[-1],), thing
                    yield (plain[0], plain[-1]), thing


def _titles(things: Iterable[tuple[str, Sequence[Office | Body]]]) -> Iterator[tuple[tuple[str, ...], str]]:
    for thing, rows in things:
        for row in rows:
            for name in (row.name, *row.other_names):
                words = _words(name)
                if words:
                    yield words, thing
