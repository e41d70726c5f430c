"""Whom, which office and which body a text names, by the forms that the record has.

A form that two things of the record bear names neither: it stays undecided. A person's last name alone names that person where no other of
the record bears it, and no other first name stands before it. "V. I. Lenin" is "Vladimir Ilyich Lenin", and a cell may hold two names: "Vladimir Ulyanov
(Lenin)", "Clara Holt, née Vane".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from valla.evidence.naming import SUFFIXES, TITLES, Name, read
from valla.record import Body, Office, Person, Record
from valla.text import Passage, Text, fold

__all__ = ["Mention", "Names"]

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*\.?")


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a thing of the record is named: `kind` is "person", "office" or "body", `id` its id; `whole` says that it is named as the record
    writes it, and not by a shorter form. Of a name that several persons bear the kind is "namesakes", and `ids` are theirs."""

    passage: Passage
    kind: str
    id: str
    whole: bool
    ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Form:
    words: tuple[str, ...]
    kind: str
    id: str
    whole: bool
    ids: tuple[str, ...] = ()


class Names:
    """The forms under which a record knows its persons, offices and bodies."""

    def __init__(self, record: Record) -> None:
        whole: dict[tuple[str, ...], set[tuple[str, str]]] = {}
        short: dict[tuple[str, ...], set[tuple[str, str]]] = {}
        for kind, things in (("person", record.persons), ("office", record.offices), ("body", record.bodies)):
            for thing, words in _whole(things):
                whole.setdefault(words, set()).add((kind, thing))
                if kind == "person":
                    for fewer in _shorter(words):
                        short.setdefault(fewer, set()).add((kind, thing))
        for thing, name in _persons(record):
            # "John Adams" is the father's name; the son's is longer.
            borne = short if name.suffix else whole
            borne.setdefault((*name.given, *name.last.split()), set()).add(("person", thing))
            for fewer in _fewer(name):
                short.setdefault(fewer, set()).add(("person", thing))
        # A form that is one thing's name is not another's short one.
        either = short | whole
        self._longest: dict[str, list[_Form]] = {}
        for words, named in either.items():
            # What two things bear is undecided, but it keeps shorter forms from being read within it.
            kind, thing = next(iter(named)) if len(named) == 1 else ("", "")
            ids: tuple[str, ...] = ()
            if len(named) > 1 and all(of == "person" for of, _ in named):
                # Who else bears it by a shorter form is as much a namesake.
                kind, ids = "namesakes", tuple(sorted(one for _, one in named | short.get(words, set())))
            self._longest.setdefault(words[0], []).append(_Form(words, kind, thing, words in whole, ids))
        self._titles = TITLES | {
            words[-1] for words, things in either.items() if any(kind == "office" for kind, _ in things)
        }
        for forms_of in self._longest.values():
            forms_of.sort(key=lambda form: -len(form.words))
        self.aliases = _aliases(record, either)
        """For the words of a name that one person or body bears, those of its chief name."""

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
                mentions.append(Mention(Passage(text, found[at][0], stop), form.kind, form.id, form.whole, form.ids))
            at = last
        return mentions

    def person(self, written: str) -> str:
        """The id of the one person of the record who bears a name as it is written; empty if there is none, or several."""
        return self._borne(written, "person")

    def body(self, written: str) -> str:
        """The same of a body."""
        return self._borne(written, "body")

    def _borne(self, written: str, kind: str) -> str:
        words = _words(written)
        forms = self._longest.get(words[0], ()) if words else ()
        return next((form.id for form in forms if form.words == words and form.kind == kind), "")

    def _form_at(self, found: Sequence[tuple[int, int, str]], folded: Sequence[str], at: int) -> _Form | None:
        for form in self._longest.get(folded[at], ()):
            last = at + len(form.words)
            if tuple(folded[at:last]) != form.words:
                continue
            if form.kind != "office" and not found[at][2][0].isupper():
                continue
            if form.kind in ("person", "namesakes") and len(form.words) == 1 and self._is_another(found, folded, at):
                continue
            return form
        return None

    def _is_another(self, found: Sequence[tuple[int, int, str]], folded: Sequence[str], at: int) -> bool:
        """Does a name stand before a last name, or behind it, that makes it another person's?"""
        behind = found[at + 1] if at + 1 < len(found) else None
        if behind and behind[0] - found[at][1] == 1 and (folded[at + 1] in SUFFIXES or behind[2][0].isupper()):
            return True
        before = found[at - 1] if at else None
        if before is None or found[at][0] - before[1] > 1 or not before[2][0].isupper():
            return False
        # At the head of a sentence a capital says nothing; elsewhere it is a first name's, unless it is that of a title or an office.
        return folded[at - 1] not in self._titles


def _aliases(
    record: Record, either: Mapping[tuple[str, ...], set[tuple[str, str]]]
) -> dict[frozenset[str], frozenset[str]]:
    chief = {
        (kind, thing): _full(_words(rows[0].name))
        for kind, things in (("person", record.persons), ("body", record.bodies))
        for thing, rows in things.items()
    }
    borne: dict[frozenset[str], set[tuple[str, str]]] = {}
    for words, named in either.items():
        borne.setdefault(_full(words), set()).update(named)
    for thing, name in _persons(record):
        if len(name.given) > 1:
            # The first name with the father's is a name by itself: Vladimir Ilyich.
            borne.setdefault(_full(name.given), set()).add(("person", thing))
    return {
        words: chief[one]
        for words, named in borne.items()
        if words and len(named) == 1 and (one := next(iter(named))) in chief
    }


def _full(words: Iterable[str]) -> frozenset[str]:
    """The words of a name, but for its initials."""
    return frozenset(word for word in words if len(word.replace(".", "")) > 1)


def _plain(word: str) -> str:
    return fold(word).strip(".")


def _words(name: str) -> tuple[str, ...]:
    words = tuple(map(_plain, _WORD.findall(name)))
    return words[1:] if words[:1] == ("the",) else words


def _whole(things: Mapping[str, Sequence[Person | Office | Body]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each thing with the words of each name that the record gives it."""
    for thing, rows in things.items():
        for row in rows:
            for name in (row.name, *row.other_names):
                last, comma, first = name.partition(",")
                words = _words(f"{first} {last}" if comma and isinstance(row, Person) else name)
                if words:
                    yield thing, words


def _persons(record: Record) -> Iterator[tuple[str, Name]]:
    """Each person with each name that a cell tells, but for what is a last name alone."""
    for person, rows in record.persons.items():
        for row in rows:
            for written in (row.name, *row.other_names):
                yield from ((person, name) for name in read(written) if name.given)


def _fewer(name: Name) -> Iterator[tuple[str, ...]]:
    """The shorter forms of a name: "Lenin", "Vladimir Lenin", "V. I. Lenin", "V.I. Lenin", "Vladimir I. Lenin"."""
    last, letters = name.last.split(), [part[0] for part in name.given]
    yield tuple(last)
    yield (name.given[0], *last)
    yield (*letters, *last)
    yield (".".join(letters), *last)
    if len(letters) > 1:
        yield (name.given[0], *letters[1:], *last)
        yield (letters[0], *last)


def _shorter(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A person's last name, and the first with the last."""
    plain = [word for word in words if word not in SUFFIXES]
    if len(plain) > 1:
        yield (plain[-1],)
        yield plain[0], plain[-1]
