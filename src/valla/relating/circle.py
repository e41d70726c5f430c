"""Whom a name means, among the persons whom an archive knows: by its record, its letters, and what the user asks for.

A last name alone means the one who bears it in the same document, else the only one of the archive who does; where two do it is not decided.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from functools import cached_property

from valla import lexicon
from valla.archive.holdings import Holdings
from valla.archive.titles import GIVEN
from valla.evidence.letters import Letter, letters
from valla.evidence.likewords import of_people
from valla.evidence.naming import Name, may_be_one, read
from valla.evidence.onomastics import Names
from valla.record import Record
from valla.relating.english import BODIES
from valla.text import Text, fold

__all__ = ["Circle", "Undecided"]


_IN_FULL = re.compile(r"(?=\b([A-Z][\w.]+)\s+((?:[^\W\d_]['’])?[^\W\d_]\w*))")
_OFTEN, _FAR = 3, 5
"""How often a text must name someone in full to be of him, and how much more often than all others of his last name."""
_EMINENT = 20
"""How many times the letters of all others of a last name someone must have for the name alone to mean him."""


class Undecided(ValueError):
    """A name that may be one of several; says in words whose."""

    def __init__(self, written: str, bearers: Sequence[str]) -> None:
        super().__init__(f'"{written}" may be any of {", ".join(bearers)}; name one of them in full')


class Circle:
    """The persons and bodies of an archive, each under one name."""

    def __init__(self, record: Record, names: Names, written: Iterable[str] = (), sent: Iterable[Letter] = ()) -> None:
        """`written` are names as letters and users write them, those first that are to stand for the rest; `sent` the letters of the archive."""
        self.letters = {one.witness.number: one for one in sent}
        """By the numbers of the witnesses."""
        self._record, self._names = record, names
        self._bearers: dict[str, list[tuple[Name, str]]] = defaultdict(list)
        for rows in record.persons.values():
            for form in (rows[0].name, *rows[0].other_names):
                self._add(form, _plain(rows[0].name))
        for form in written:
            if not self._names.person(form) and not self._names.body(_body(form)):
                self._add(form, "")
        self._known: dict[tuple[str, frozenset[str]], str] = {}
        self._called: dict[str, str] = {}
        self._wrote: Counter[str] = Counter()
        hands = (self.of(name) for one in self.letters.values() for name in (*one.senders, *one.recipients))
        self._wrote.update(filter(None, hands))
        self._known.clear()

    @classmethod
    def of_archive(cls, holdings: Holdings, record: Record, names: Names, asked: Iterable[str] = ()) -> Circle:
        """The circle of an archive: those of its record, those `asked` for, and all who wrote or were written to."""
        sent = list(letters(holdings))
        # The longest first names first: "A. Lincoln" and "Abra. Lincoln" are Abraham if only he is known by that letter.
        hands = sorted(
            (name for one in sent for name in (*one.senders, *one.recipients)),
            key=lambda form: min((-len(name.given[0]) for name in read(form) if name.is_full), default=0),
        )
        borne = {name.last for form in hands for name in read(form) if name.is_full}
        told = [full for one in asked if not names.person(one) and (full := _in_full(one, borne, holdings))]
        return cls(record, names, (*asked, *told, *hands), sent)

    def _add(self, form: str, whole: str) -> None:
        for name in read(form):
            there = self._bearers[name.last]
            if not name.given and not whole:
                continue
            if not whole and any(_are_one(name, other) for other, _ in there):
                continue
            there.append((name, whole or _shown(name)))

    def of(self, written: str, here: Collection[str] = ()) -> str:
        """The name under which one person or body stands, empty if it may be one of several. `here` are those whom the same document means."""
        asked = (written, frozenset(here))
        if asked not in self._known:
            self._known[asked] = self._of(written, asked[1])
        return self._known[asked]

    def _of(self, written: str, here: frozenset[str]) -> str:
        written = " ".join(written.split())
        if one := self._names.person(written):
            return _plain(self._record.persons[one][0].name)
        if one := self._names.body(_body(written)):
            return _body(self._record.bodies[one][0].name)
        found = read(written)
        if not found:
            # "Al-Qaeda" is al-Qaeda.
            body = _body(written)
            return self._called.setdefault(_folded(body), body)
        name = found[0]
        alone = self._called.setdefault(_folded(_shown(name)), _shown(name))
        if name.given:
            there = [(other, whole) for other, whole in self._bearers.get(name.last, ()) if _are_one(name, other)]
            # "Phil. Livingston" is Philip, though another letter calls him Phil.
            meant = {whole for one, whole in there if not any(_is_short(one, other) for other, _ in there)}
            return alone if not meant else meant.pop() if len(meant) == 1 else ""
        bearers = {whole for _, whole in self._bearers.get(name.last, ())}
        meant = bearers & here if len(bearers) > 1 and bearers & here else self._eminent(bearers)
        return alone if not meant else meant.pop() if len(meant) == 1 else ""

    def _eminent(self, bearers: set[str]) -> set[str]:
        """Of several of one last name the one whom nearly all the letters of that name are by or to."""
        (best, count), *rest = Counter({one: self._wrote[one] for one in bearers}).most_common() or [("", 0)]
        return {best} if rest and count >= _EMINENT * max(sum(other for _, other in rest), 1) else bearers

    def chief(self, text: Text) -> set[str]:
        """Of those who share a last name the one of whom a text is: whom it names in full far more often than the others."""
        named: dict[str, Counter[str]] = defaultdict(Counter)
        for found in _IN_FULL.finditer(text.content):
            for last in self._shared.get(fold(found[2]), ()):
                if len(meant := self._borne(f"{found[1]} {text.content[found.start(2) :][: len(last)]}", last)) == 1:
                    named[last].update(meant)
        chief = set()
        for counted in named.values():
            (best, count), *rest = counted.most_common()
            if count >= _OFTEN and count >= _FAR * sum(other for _, other in rest):
                chief.add(best)
        return chief

    def _borne(self, written: str, last: str) -> set[str]:
        """Those of a last name who may be meant by a name written in full."""
        return {
            whole
            for name in read(written)
            if name.given
            for other, whole in self._bearers[last]
            if _are_one(name, other)
        }

    @cached_property
    def _shared(self) -> dict[str, list[str]]:
        """The last names that several bear, by their first words."""
        found: dict[str, list[str]] = defaultdict(list)
        for last, bearers in self._bearers.items():
            if len({whole for _, whole in bearers}) > 1:
                found[last.split()[0]].append(last)
        return found

    def is_someone(self, whole: str) -> bool:
        """Is what a text has in the place of a person surely someone: named by a letter or the record, in full, by a name that is no word besides, or a body? Old texts set any noun with a capital."""
        if whole in self._wrote or self._names.person(whole) or self._names.body(whole):
            return True
        if any(name.is_full for name in read(whole)):
            return True
        head = fold(whole.split(" of ")[0].split()[-1].strip("."))
        words = {head, head.removesuffix("s"), head.removesuffix("ies") + "y"}
        # "al-Qaeda"
        begun = whole.rpartition("-")[2] if whole[:1].islower() else whole
        return begun[:1].isupper() and len(head) > 1 and (head in BODIES or not any(map(lexicon.stands_small, words)))

    def bearers(self, written: str) -> list[str]:
        """All who bear a last name."""
        return sorted({whole for name in read(written) for _, whole in self._bearers.get(name.last, ())})

    def meant(self, written: str) -> str:
        """The one whom a user's name means. Raises `Undecided` if it may be one of several."""
        whole = self.of(written)
        if not whole:
            raise Undecided(written, self.bearers(written))
        return whole

    def pattern(self, whole: str) -> re.Pattern[str]:
        """The forms under which a person, a body or a state stands in a text."""
        forms = self._forms(whole)
        # A country is named by its people, too.
        called = sorted({*forms, *(word for form in forms for word in of_people(form))})
        patterns = [*map(_loosely, called), *(_initials(form) for form in sorted(forms) if " " in form)]
        return re.compile("|".join(patterns), re.IGNORECASE)

    def in_full(self, whole: str) -> re.Pattern[str]:
        """A person with the first name, which tells him from others of his last name."""
        bearers = [(other, last) for last, named in self._bearers.items() for other, name in named if name == whole]
        forms = [
            rf"\b{re.escape(other.given[0])}\w*\.?\s+(?:\S+\s+)?{_loosely(last)[2:]}"
            for other, last in bearers
            if other.given
        ]
        return re.compile("|".join(forms) or r"(?!)", re.IGNORECASE)

    def _forms(self, whole: str) -> frozenset[str]:
        """The folded last names by which a person may be named; of a body its own words, and its other names in the record."""
        for rows in self._record.bodies.values():
            if _body(rows[0].name) == whole:
                named = (name for row in rows for name in (row.name, *row.other_names))
                return frozenset(_folded(_body(name)) for name in named)
        lasts = {last for last, bearers in self._bearers.items() for _, other in bearers if other == whole}
        return frozenset(lasts or ({read(whole)[0].last} if read(whole) else {_folded(whole)}))


def _in_full(asked: str, borne: Collection[str], holdings: Holdings) -> str:
    """The full name that an archive has for a last name which is asked for and which no letter decides; empty if it has none, or names another nearly as often."""
    names = read(asked)
    if not names or names[0].given or names[0].last in borne:
        return ""
    pattern = re.compile(rf"\b[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|[A-Z]\.))?\s+(?i:{_loosely(names[0].last)[2:]})")
    counted: Counter[str] = Counter()
    for witness, start, end in holdings.scan(pattern, _MANY):
        for name in read(holdings.stretch(witness, start, end)):
            if name.last == names[0].last and name.is_full:
                counted[_shown(name)] += 1
    # "Vladimir lenin" may stand in the menu of a page.
    best = max(counted, key=lambda form: (form.split()[-1][:1].isupper(), counted[form]), default="")
    count = counted[best]
    others = max((more for form, more in counted.items() if not may_be_one(read(form)[0], read(best)[0])), default=0)
    # One whom it names in full but once is he, if that begins with no common word.
    known = bool(best) and not others and not lexicon.stands_small(read(best)[0].given[0])
    return best if known or (count >= _OFTEN and count >= _FAR * others) else ""


_MANY = 5000
"""Places of an archive that are looked at for the first name of one last name."""


def _are_one(name: Name, other: Name) -> bool:
    """May two names be one person's, the first written in full or short?"""
    return may_be_one(name, other) or _is_cut(name, other)


def _is_cut(name: Name, other: Name) -> bool:
    """Is a first name written short: "Abra. Lincoln", "Gouv Morris", "Gouvr. Morris"?"""
    short = name.given[0] if name.given else ""
    pointed = f"{short}." in name.written.casefold()
    return _is_short(name, other) and (pointed or (short not in GIVEN and len(other.given[0]) > len(short) + 1))


def _is_short(name: Name, other: Name) -> bool:
    """May a first name be a shorter form of another, with its end for the point or without: "Phil", "Gouvr"? But Paul is not Paula."""
    if not name.given or not other.given or name.suffix != other.suffix:
        return False
    short, full = name.given[0], other.given[0]
    if len(short) < 3 or len(full) <= len(short) or (full.startswith(short) and full.endswith(("a", "e"))):
        return False
    return full.startswith(short) or (full.startswith(short[:-1]) and short[-1] in full[len(short) :])


def _loosely(form: str) -> str:
    """A pattern of a folded form as texts write it: with accents and hyphens; of a country its people, too: Iraqi, Serbian."""
    letters = "".join(map(_letter, form))
    return rf"\b{letters}(?:i|is|n|ns|ese)?\b"


def _letter(letter: str) -> str:
    if letter == " ":
        return r"\s+"
    if not letter.isalpha():
        return "" if letter in "-'" else re.escape(letter)
    return f"[{letter}{_ACCENTED.get(letter, '')}][\u0300-\u036f]?[-‐‑'’]?"


def _accented() -> dict[str, str]:
    """For each letter those that fold to it."""
    found: dict[str, str] = defaultdict(str)
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)):
        if len(plain := fold(chr(code))) == 1 and plain != chr(code).lower():
            found[plain] += chr(code)
    return dict(found)


_ACCENTED = _accented()


def _initials(form: str) -> str:
    return r"\b" + r"\s?".join(rf"{re.escape(word[0])}\." for word in form.split())


def _plain(name: str) -> str:
    """ "Adams, John" and "Vladimir Ulyanov (Lenin)" as they are spoken of."""
    return " ".join(name.partition(" (")[0].split())


def _shown(name: Name) -> str:
    """A name without its titles, written small where it was set in capitals."""
    written = name.written
    for _ in name.titles:
        written = written.partition(" ")[2]
    if not name.given and _SHORTENED.fullmatch(written) and not lexicon.stands_small(written.lower()):
        # "IRA", "USSR"
        return written
    shown = " ".join(_small(word) if _SET.fullmatch(word) else word for word in written.split())
    # "A. LINCOLN." is signed so; "Samuel Tilton Jr." keeps its point.
    return shown if name.suffix else shown.rstrip(".")


_SHORTENED = re.compile(r"[A-Z]{2,4}s?")
_SET = re.compile(r"(?:Mc|Mac|O['’])?[A-Z]{3,}[.,]?|[A-Z]{2}[.,]?")


def _small(word: str) -> str:
    begun = re.match(r"Mc|Mac|O['’]", word)
    at = begun.end() if begun else 0
    return word[:at] + word[at:].capitalize()


def _folded(written: str) -> str:
    return " ".join(map(fold, written.split()))


def _body(written: str) -> str:
    return written[4:] if written[:4].lower() == "the " else written
