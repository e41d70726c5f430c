"""Does archive or record know a person under the name that a draft writes, or only under one that is spelt a little otherwise?

A name is looked for as it stands; only if it stands nowhere, and its last name neither, are the spellings near it asked for: one letter more, less or
other, and what another alphabet is taken over into. That it must be the same person's is shown by the given names; where these are shared by many
last names, and no second one stands beside them, nothing is said.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from valla import lexicon
from valla.archive.holdings import Holdings
from valla.evidence.naming import Name, Named, may_be_one, names_in, read
from valla.evidence.orthography import transliterated
from valla.evidence.rows import by_row
from valla.record import Record
from valla.spelling import skeleton
from valla.terms import Attestation, Naming, RowWord, Spelling, Stance, Verdict, Witness
from valla.text import Text, fold

__all__ = ["Spellings", "namings"]

_APART = ("heading", "code", "furniture", "verse")
_PLACES = 60
"""Places of the archive that are looked at for one name."""
_SHOWN = 3
_SHORTEST = 5
"""Letters of a last name that a letter more or less does not make another."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ENOUGH = 3
"""Places that show how a name is spelt."""
_SHARE, _PECULIAR = 0.01, 0.34
"""A given name that stands before one last name in so many of its places shows the person, if no family's usage could explain the other; before a slip
it must only not be everybody's."""


class _Flat(dict[int, str]):
    """Each letter as one without case and diacritics, so that places stay."""

    def __missing__(self, code: int) -> str:
        self[code] = (fold(chr(code)) or chr(code))[:1]
        return self[code]


_FLAT = _Flat()
_LONGEST = 60
"""Characters of a name before its last."""


def namings(text: Text) -> Iterator[tuple[Naming, Name]]:
    """The full names of persons in a text, each form once, where it first stands."""
    first: dict[tuple[tuple[str, ...], str, str], Named] = {}
    times: Counter[tuple[tuple[str, ...], str, str]] = Counter()
    apart = [(block.start, block.end) for block in text.blocks if block.kind in _APART]
    for item in names_in(text):
        name = item.name
        if (
            not name.given
            or str(item.passage).isupper()
            or any(start <= item.passage.start < end for start, end in apart)
        ):
            continue
        form = (name.given, name.last, name.suffix)
        first.setdefault(form, item)
        times[form] += 1
    for form, item in first.items():
        yield Naming(item.passage, times[form]), item.name


class Spellings:
    """The names of an archive and of its record."""

    def __init__(self, holdings: Holdings, record: Record) -> None:
        self.holdings = holdings
        self._rows: dict[str, list[tuple[Name, RowWord]]] = {}
        for rows in record.persons.values():
            for row in rows:
                for written in (row.name, *row.other_names):
                    for name in read(written):
                        self._rows.setdefault(name.last, []).append((name, by_row(row.row, row.name)))

        self._writers: dict[str, list[Name]] = {}
        for written in {
            field for witness in holdings.witnesses for field in (witness.author, witness.recipient) if field
        }:
            for name in read(written):
                self._writers.setdefault(name.last, []).append(name)

    def of(self, naming: Naming, name: Name, others: Sequence[Name]) -> Spelling:
        """What archive and record say to one name of a draft; `others` are all its names."""
        rows = self._rows.get(name.last, ())
        if words := tuple(word for other, word in rows if may_be_one(name, other)):
            return Spelling(naming, Verdict.ATTESTED, words=words[:_SHOWN])
        writers = self._writers.get(name.last, ())
        if any(may_be_one(name, other) for other in writers):
            return Spelling(naming, Verdict.ATTESTED)
        stands = self._named(name.given[-1], name.last)
        if borne := list(islice((item for item in stands if may_be_one(name, item[1].name)), _SHOWN)):
            return Spelling(naming, Verdict.ATTESTED, _attested(borne, Stance.ATTESTS))
        silent = Spelling(naming, Verdict.SILENT)
        last = name.last.split()[-1]
        if rows or writers or len(last) < _SHORTEST or self.holdings.frequency(last):
            return silent
        found = [item for form in self._near(last, _sounded(name)) if (item := self._same(name, form, naming, others))]
        if len(found) != 1 or self._stands(last):
            return silent
        return found[0]

    def _named(self, given: str, last: str) -> Iterator[tuple[Witness, Named]]:
        """The places of the archive that have this last name behind a given one, sought for where it may be this given one."""
        found: set[tuple[int, int]] = set()
        for candidate in self.holdings.candidates([given, *last.split()], _PLACES):
            written = self.holdings.stretch(candidate.witness, candidate.start, candidate.end)
            flat = written.lower() if written.isascii() else written.translate(_FLAT)
            for place in re.finditer(rf"\b{re.escape(last.split()[-1])}", flat):
                text = self.holdings.text(candidate.witness)
                low = candidate.start + max(place.start() - _LONGEST, 0)
                high = min(candidate.start + place.end() + 8, text.evidence_end)
                for item in names_in(text, low, high):
                    key = (candidate.witness.number, item.passage.start)
                    if item.name.given and item.name.last == last and key not in found:
                        found.add(key)
                        yield candidate.witness, item

    def _near(self, last: str, sounded: str) -> Iterator[str]:
        """The last names of archive or record that are spelt nearly so."""
        for form in dict.fromkeys(
            (*_one_letter_off(last), *_taken_over(last), *(_taken_over(sounded) if sounded != last else ()))
        ):
            # A last "s" is a plural's, or another name's: Adam, Adams.
            if form not in (last, f"{last}s", last.removesuffix("s")) and (
                form in self._rows or self.holdings.frequency(form) > 1
            ):
                yield form

    def _same(self, name: Name, form: str, naming: Naming, others: Sequence[Name]) -> Spelling | None:
        """The passages that have a name with another last name, if they must mean the same person."""
        near = " ".join((*name.last.split()[:-1], form))
        own = Name(name.written, name.given, near, name.suffix)
        if naming.times > 2 and any(may_be_one(own, other) for other in others):
            # A draft that has both more than once tells two persons apart.
            return None
        taken_over = _is_taken_over(form, _sounded(name))
        rows = tuple(word for other, word in self._rows.get(near, ()) if _agree(own, other))
        places = [item for item in self._named(name.given[-1], near) if _agree(own, item[1].name)]
        if not rows and len(places) < 2:
            return None
        borne = [*(item.name for _, item in places), *(other for other, _ in self._rows.get(near, ()))]
        second = len(name.given) > 1 and any(len(other.given) > 1 for other in borne)
        if not (second or taken_over or self._shows(name, near, len(places), bool(rows))):
            return None
        how = "transliterated" if taken_over else "misspelt"
        verdict = Verdict.ATTESTED if taken_over else Verdict.DIFFERS
        stance = Stance.ATTESTS if taken_over else Stance.DIFFERS
        return Spelling(naming, verdict, _attested(places, stance), how, rows[:_SHOWN])

    def _shows(self, name: Name, near: str, places: int, recorded: bool) -> bool:
        """Does the one given name show that it is the same person? Before a slip it must only not be everybody's; else it must be hardly anybody else's."""
        if places < _ENOUGH and not recorded:
            return False
        given, often = name.given[0], self.holdings.frequency(name.given[0])
        share = max(places, _ENOUGH * recorded) / max(often, 1)
        if _is_slip(name.last.split()[-1], near.split()[-1]) and share >= _SHARE:
            return True
        peculiar = (recorded and not often) or (
            len(given) > 2 and places >= _PECULIAR * min(often, 2 * _PLACES) and places >= _ENOUGH
        )
        return peculiar and not _may_be_a_family(name.last, near)

    def _stands(self, last: str) -> bool:
        """Does a last name stand anywhere in the archive? The index does not know what stands there once."""
        pattern = re.compile(rf"\b{re.escape(last)}\b", re.IGNORECASE)
        return next(self.holdings.scan(pattern, 1), None) is not None


def _agree(one: Name, other: Name) -> bool:
    """Do the given names agree, and is one written out or more than one there?"""
    if may_be_one(one, other) is False or not other.given:
        return False
    alike = [ours == theirs and len(ours) > 2 for ours, theirs in zip(one.given, other.given, strict=False)]
    return one.last == other.last and (alike[0] or len(alike) > 1)


def _is_slip(one: str, other: str) -> bool:
    """Is the difference of two last names a slip, and not one by which families are told apart: Clark and Clarke, Allen and Allan, Reed and Reid,
    Philips and Phillips?"""
    if min(len(one), len(other)) < _LONG or lexicon.is_word(one):
        return False
    if min(len(one), len(other)) >= _LONGER:
        return True
    return _VARIED.sub("", skeleton(one)) != _VARIED.sub("", skeleton(other)) or sorted(one) == sorted(other)


_LONG, _LONGER = 6, 9
"""Letters of a name in which one may be a slip, and of one in which it is."""
_VARIED = re.compile(r"(?:[aeo]?[nrl]?|[aeiouy]+|[st])$|(?<=.)[aeiouyh]+")
"""What families vary: the vowels, and how a name ends."""


def _may_be_a_family(one: str, other: str) -> bool:
    """Are they two last names that many bear beside one another: Clark and Clarke, Thomson and Thompson, Philips and Phillips?"""
    return _of_family(one) == _of_family(other)


def _of_family(last: str) -> str:
    """A last name without what families vary: doubled letters, a silent one, a final e."""
    return re.sub(r"[hpt]|e$|(.)(?=\1)", "", last.replace("sen", "son").replace("y", "i"))


_SOUNDED = {
    ord(written): sounded
    for written, sounded in zip("żžźśšćčçńñłđ", "zh zh z sh sh ch ch ch n n l d".split(), strict=True)
}


def _sounded(name: Name) -> str:
    """The last word of a name, its letters with diacritics as an English writer would write what is heard: Dzierżyński as "dzierzhynski"."""
    written = name.written.split()[-1].casefold()
    if written.isascii() or fold(written) != name.last.split()[-1]:
        return name.last.split()[-1]
    heard = fold(unicodedata.normalize("NFC", written).translate(_SOUNDED))
    return heard.replace("ie", "e") if heard.endswith("ski") else heard


def _is_taken_over(one: str, other: str) -> bool:
    """Are two spellings one name, taken over from another alphabet in two ways? A doubled letter alone is no such way."""
    undoubled = [re.sub(r"(.)\1", r"\1", form) for form in (one, other)]
    taken = [transliterated(form.replace("dj", "d")) for form in (one, other)]
    return taken[0] == taken[1] and undoubled[0] != undoubled[1]


def _attested(places: Sequence[tuple[Witness, Named]], stance: Stance) -> tuple[Attestation, ...]:
    return tuple(Attestation(witness, stance, (item.passage,)) for witness, item in places[:_SHOWN])


def _one_letter_off(form: str) -> Iterator[str]:
    """The spellings that have one letter more, less or other, or two exchanged; the first letter is sure."""
    for at in range(1, len(form) + 1):
        head, tail = form[:at], form[at:]
        if tail:
            yield head + tail[1:]
            yield from (head + letter + tail[1:] for letter in _LETTERS)
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        yield from (head + letter + tail for letter in _LETTERS)


_RESPELT = [
    ("zh", "j", "rz", "z", "g"), ("kh", "h", "ch", "x"), ("ch", "tch", "tsch", "cz", "c"), ("sh", "sch", "sz", "s"), ("v", "w", "ff", "f"),
    ("ts", "tz", "c", "z"), ("yu", "iu", "ju", "u"), ("ya", "ia", "ja", "a"), ("ye", "ie", "je", "e"), ("ks", "x"), ("y", "i", "j"), ("ou", "u", "oo"),
]  # fmt: skip
"""How writers take over the same letters of another alphabet."""
_ENDINGS = (
    ("sky", "ski", "skii", "skij", "skiy", "skyi"),
    ("ev", "eff", "ew", "jew", "yev", "iev"),
    ("ov", "off", "ow"),
    ("y", "i", "ii", "ij", "iy"),
)


def _taken_over(form: str) -> Iterator[str]:
    """The spellings that another writer could have taken the name over in: one of its letters otherwise, or its ending, or both."""
    stems = [form, form.replace("y", "i")] if "y" in form[1:-1] else [form]
    for ending in _ENDINGS:
        old = next((part for part in sorted(ending, key=len, reverse=True) if form.endswith(part)), None)
        if old:
            stems += [
                stem[: -len(old)] + new for stem in stems[:2] for new in ending if new != old and stem.endswith(old)
            ]
    for stem in dict.fromkeys(stems):
        yield stem
        for letters in _RESPELT:
            for old in letters:
                at = stem.find(old)
                while at >= 0:
                    yield from (stem[:at] + new + stem[at + len(old) :] for new in letters if new != old)
                    at = stem.find(old, at + 1)
