"""From what single documents tell to rows: one person under many forms is one, what several documents tell is one row, and what the record has is none.

Two of the same first and last name are one person unless further names tell them apart; where a form without further names could be either's, it
stays by itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from valla import edtf
from valla.archive.holdings import Holdings
from valla.edtf import Edtf
from valla.evidence.naming import SUFFIXES, Name, may_be_one, read
from valla.record import Body, Held, Office, Person, Record, Tenure
from valla.suggesting.happenings import happenings
from valla.suggesting.lives import aliases, lives
from valla.suggesting.people import People
from valla.suggesting.posts import bodies, tenures
from valla.suggesting.tellings import Telling
from valla.text import Passage, Text, fold

__all__ = ["Proposal", "proposals"]

_SHOWN = 300
"""Characters of a passage that are shown."""
_ORDER = ("persons", "bodies", "offices", "tenures", "events", "participations")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One row that documents support: the table, its cells, the words that say so, how often it is told, whether in so many words, and what contradicts it."""

    table: str
    cells: Mapping[str, str]
    passage: str
    times: int
    sure: bool
    against: str = ""


@dataclass(slots=True)
class _Said:
    """A telling without its text, which need not be kept."""

    what: str
    told: Mapping[str, str]
    source: str
    words: str
    sure: bool
    person: str = ""
    times: int = 1


@dataclass(slots=True)
class _Person:
    """One person of the archive: the forms of the name, how often each stands there, and where the first does."""

    forms: Counter[str] = field(default_factory=Counter)
    source: str = ""
    words: str = ""
    personal: int = 0


def proposals(
    holdings: Holdings, record: Record, tell: Callable[[int, int, str], None] | None = None
) -> list[Proposal]:
    """The rows that the documents support and the record has not, by table, those of one thing together."""
    persons: dict[str, _Person] = {}
    said: list[_Said] = []
    known = _Known(record)
    for done, witness in enumerate(holdings.witnesses):
        if tell:
            tell(done, len(holdings.witnesses), witness.path)
        said += _of_document(holdings.text(witness), persons, known)
    found = [
        *_persons(persons, said, known),
        *_things(said, persons, known),
    ]
    return sorted(found, key=lambda item: (_ORDER.index(item.table), _thing(item), -item.times))


def _thing(item: Proposal) -> str:
    return item.cells.get("id") or f"{item.cells.get('office', item.cells.get('event', ''))} {item.cells['person']}"


def _of_document(text: Text, persons: dict[str, _Person], known: _Known) -> Iterator[_Said]:
    people = People(text)
    whose: dict[tuple[tuple[str, str], str], str] = {}
    for key, named in people.full.items():
        apart = {item.name.apart for item in named}
        told_apart = apart - {""}
        for item in named:
            # Where a document begins with the further names ("John Quincy Adams"), the form without them is the same person's.
            own = item.name.apart or (next(iter(told_apart)) if len(told_apart) == 1 and named[0].name.apart else "")
            whose[key, item.name.apart] = person = known.person(item.name) or _slug(f"{key[0]} {own} {key[1]}")
            entry = persons.setdefault(person, _Person())
            entry.forms[_bare(item.name)] += 1
            entry.personal += bool(item.name.titles) or _PERSONAL.match(text.content, item.passage.end) is not None
            if not entry.source:
                entry.source, entry.words = _place(item.passage), _sentence(item.passage)
    told: list[Telling] = [
        *lives(text, people),
        *aliases(text, people),
        *tenures(text, people),
        *bodies(text),
        *happenings(text, people),
    ]
    for telling in told:
        name = telling.person.name if telling.person else None
        person = whose.get((name.key, name.apart), "") if name else ""
        if person or not name:
            yield _Said(
                telling.what, telling.told, _place(telling.passage), _words(telling.passage), telling.sure, person
            )


_PERSONAL = re.compile(
    r"[ \n](?:said|wrote|told|replied|argued|claimed|stated|married|answered|asked|thought|believed|himself|herself|was[ \n]born|died|who[ \n]was|spoke|recalled|met)\b"
)
"""What only a person does."""


def _bare(name: Name) -> str:
    return " ".join(name.written.split()[len(name.titles) :])


def _place(passage: Passage) -> str:
    return f"{passage.text.name}:{passage.locus.line}"


def _words(passage: Passage) -> str:
    shown = " ".join(str(passage).split())
    return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN // 2].rstrip()} […] {shown[-_SHOWN // 2 :].lstrip()}"


def _sentence(passage: Passage) -> str:
    content = passage.text.content
    return _words(Passage(passage.text, passage.start, min(passage.end + 60, len(content))))


def _slug(name: str) -> str:
    return "-".join(filter(None, (re.sub(r"\W", "", fold(word)) for word in re.split(r"[\s-]+", name))))


# -- persons


def _persons(persons: Mapping[str, _Person], said: Sequence[_Said], known: _Known) -> Iterator[Proposal]:
    lives: dict[str, list[_Said]] = {}
    others: dict[str, dict[str, _Said]] = {}
    held = {item.person for item in said if item.what in ("tenure", "part")}
    for item in said:
        if item.what == "life":
            _merge(lives.setdefault(item.person, []), item)
        elif item.what == "name":
            others.setdefault(item.person, {}).setdefault(item.told["other"], item)
    for person, entry in persons.items():
        rows = lives.get(person, [])
        if (
            not rows
            and person not in others
            and person not in held
            and (entry.personal < 2 or sum(entry.forms.values()) < 3)
        ):
            continue
        name = known.names.get(person) or _best(entry.forms)
        written = [
            form
            for form in dict.fromkeys((*_legible(entry.forms), *others.get(person, ())))
            if fold(form) != fold(name)
        ]
        new = [form for form in written if not known.has_form(person, form)]
        shown = rows or [_Said("life", {}, entry.source, entry.words, True, person, sum(entry.forms.values()))]
        for number, row in enumerate(shown):
            told = {column: value for column, value in row.told.items() if not known.has_date(person, column, value)}
            if not told and (person in known.names) and not (new and not number):
                continue
            cells = {
                "id": person,
                "name": name,
                "other_names": "; ".join(new) if not number else "",
                **told,
                "source": row.source,
            }
            against = known.against_life(person, told) or _among(row, rows)
            yield Proposal("persons", cells, row.words, row.times, row.sure and not against, against)


def _best(forms: Counter[str]) -> str:
    quiet = Counter({form: count for form, count in forms.items() if not form.isupper()})
    counted = quiet or Counter({_lowered(form): count for form, count in forms.items()})
    return max(counted, key=lambda form: (counted[form], len(form), form))


def _lowered(name: str) -> str:
    return " ".join(word if "." in word or fold(word) in SUFFIXES else word.title() for word in name.split())


def _legible(forms: Counter[str]) -> list[str]:
    return [
        form if not form.isupper() else _lowered(form)
        for form, _ in sorted(forms.items(), key=lambda item: (-item[1], item[0]))
    ]


def _merge(rows: list[_Said], item: _Said) -> None:
    """Count a telling with the row that says the same or more exactly; else it is a row of its own."""
    for row in rows:
        if set(item.told) <= set(row.told) and all(
            _agree(row.told[column], value) for column, value in item.told.items()
        ):
            row.times += 1
            row.sure = row.sure or item.sure
            return
    rows.append(item)


def _agree(one: str, other: str) -> bool:
    """Can two cells mean one day, or are they the same words?"""
    if one == other or not (one and other):
        return True
    first, second = _date(one), _date(other)
    return (
        first is not None
        and second is not None
        and edtf.before(first, second) is None
        and edtf.before(second, first) is None
    )


def _date(value: str) -> Edtf | None:
    try:
        return edtf.read(value)
    except ValueError:
        return None


def _are_near(one: Edtf | None, other: Edtf) -> bool:
    """Do two dates lie so near that they may be meant for one event's?"""
    if one is None or one.earliest is None or other.earliest is None:
        return True
    return abs(one.earliest - other.earliest) <= 3 * 366


def _among(row: _Said, rows: Sequence[_Said]) -> str:
    """Which other passages of the archive have it otherwise."""
    told = [
        f"{other.source} has {column} {other.told[column]}"
        for other in rows
        if other is not row
        for column in row.told
        if column in ("born", "died", "from", "to", "date") and other.told.get(column) and row.told[column]
        and not _agree(row.told[column], other.told[column])
    ]  # fmt: skip
    return "; ".join(told[:3])


# -- bodies, offices, tenures, events


def _things(said: Sequence[_Said], persons: Mapping[str, _Person], known: _Known) -> Iterator[Proposal]:
    grouped: dict[tuple[str, str], list[_Said]] = {}
    names: dict[tuple[str, str], Counter[str]] = {}
    for item in said:
        for table, name, told in _rows_of(item):
            key = (
                table,
                known.thing(table, name, told.get("date", ""))
                or _slug(f"{name.removeprefix('the ')} {told.get('date', '')[:4]}"),
            )
            names.setdefault(key, Counter())[name.removeprefix("the ")] += 1
            if table in ("tenures", "participations"):
                key = (table, f"{key[1]}\n{item.person}")
            _merge(grouped.setdefault(key, []), _Said(item.what, told, item.source, item.words, item.sure, item.person))
    held = {thing for table, thing in grouped if table == "events"}
    for (table, whose), rows in grouped.items():
        thing, _, person = whose.partition("\n")
        if table == "participations" and thing not in held:
            continue
        for row in rows:
            told = dict(row.told)
            if told.get("body"):
                told["body"] = known.thing("bodies", told["body"]) or _slug(told["body"])
            if table in ("tenures", "participations"):
                told.pop("date", "")
                cells = {"person": person, "office" if table == "tenures" else "event": thing, **told}
                has, against = known.has_tenure(person, thing, told) if table == "tenures" else (False, "")
            else:
                cells = {
                    "id": thing,
                    "name": known.called(table, thing) or names[table, thing].most_common(1)[0][0],
                    **told,
                }
                has, against = known.has_thing(table, thing, told)
            if has:
                continue
            against = against or (_among(row, rows) if table in ("bodies", "events") else "")
            yield Proposal(
                table, {**cells, "source": row.source}, row.words, row.times, row.sure and not against, against
            )


def _rows_of(item: _Said) -> Iterator[tuple[str, str, dict[str, str]]]:
    """The rows that one telling makes: its table, the name of the thing, and the cells."""
    told = item.told
    if item.what == "tenure":
        if told["body"]:
            yield "bodies", told["body"], {}
        yield "offices", told["office"], {"body": told["body"]}
        yield "tenures", told["office"], {column: told[column] for column in ("from", "to") if told[column]}
    elif item.what == "body":
        yield "bodies", told["name"], {column: told[column] for column in ("from", "to") if told.get(column)}
    elif item.what == "event":
        yield "events", told["name"], {"date": told["date"]}
    elif item.what == "part" and told["date"]:
        yield "participations", told["event"], {"role": told["role"], "happened": "yes", "date": told["date"]}


# -- what the record has


class _Known:
    """What the record has already."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.names = {person: rows[0].name for person, rows in record.persons.items()}
        self._forms: dict[str, set[str]] = {}
        self._last: dict[str, list[tuple[Name, str]]] = {}
        for person, rows in record.persons.items():
            for row in rows:
                for written in (row.name, *row.other_names):
                    self._forms.setdefault(person, set()).add(fold(written))
                    for name in read(written):
                        self._last.setdefault(name.last, []).append((name, person))
        self._things = {
            table: {
                fold(name): thing
                for thing, rows in things.items()
                for row in rows
                for name in (row.name, *row.other_names)
            }
            for table, things in (("bodies", record.bodies), ("offices", record.offices), ("events", record.events))
        }

    def person(self, name: Name) -> str:
        """The id of the one person of the record whose name it can be."""
        found = {person for other, person in self._last.get(name.last, ()) if may_be_one(name, other)}
        return next(iter(found)) if len(found) == 1 else ""

    def has_form(self, person: str, form: str) -> bool:
        return fold(form) in self._forms.get(person, ())

    def has_date(self, person: str, column: str, value: str) -> bool:
        """Has the record a date that says as much?"""
        date = _date(value)
        return date is not None and any(
            own is not None and edtf.within(own, date) is True
            for row in self.record.persons.get(person, ())
            for own in [getattr(row, column)]
        )

    def against_life(self, person: str, told: Mapping[str, str]) -> str:
        return self._against(self.record.persons.get(person, ()), told, {"born": "born", "died": "died"})

    def thing(self, table: str, name: str, date: str = "") -> str:
        """The id of what is called so; of events that lie years apart none is the other."""
        table = {"tenures": "offices", "participations": "events"}.get(table, table)
        thing = self._things.get(table, {}).get(fold(name.removeprefix("the ")), "")
        when = _date(date) if date else None
        own = [row.date for row in self.record.events.get(thing, ()) if row.date] if when else []
        return thing if not own or any(_are_near(when, other) for other in own) else ""

    def called(self, table: str, thing: str) -> str:
        rows = self._rows(table, thing)
        return rows[0].name if rows else ""

    def _rows(self, table: str, thing: str) -> Sequence[Body | Office | Held]:
        things: Mapping[str, Mapping[str, Sequence[Body | Office | Held]]] = {
            "bodies": self.record.bodies, "offices": self.record.offices, "events": self.record.events,
        }  # fmt: skip
        return things[table].get(thing, ()) if table in things else ()

    def has_thing(self, table: str, thing: str, told: Mapping[str, str]) -> tuple[bool, str]:
        """Has the record this row, or one that contradicts it?"""
        rows = self._rows(table, thing)
        columns = {"from": "begins", "to": "ends", "date": "date"}
        dates = {column: value for column, value in told.items() if column in columns}
        has = bool(rows) and all(
            any(own is not None and _agree(str(own), value) for row in rows for own in [getattr(row, columns[column])])
            for column, value in dates.items()
        )
        return has, self._against(rows, dates, columns)

    def has_tenure(self, person: str, office: str, told: Mapping[str, str]) -> tuple[bool, str]:
        """Has the record this tenure, or only others of the same person in the same office?"""
        rows = [row for row in self.record.tenures if row.person == person and row.office == office]
        columns = {"from": "begins", "to": "ends"}
        for row in rows:
            if all(
                (own := getattr(row, columns[column])) is not None and _agree(str(own), value)
                for column, value in told.items()
            ):
                return True, ""
        return False, self._against(rows, told, columns) if rows else ""

    def _against(
        self,
        rows: Sequence[Person | Body | Office | Held | Tenure],
        told: Mapping[str, str],
        columns: Mapping[str, str],
    ) -> str:
        found = [
            f"the record has {column} {own} ({row.row.table}, row {row.row.number})"
            for row in rows
            for column, value in told.items()
            if (own := getattr(row, columns[column], None)) is not None and not _agree(str(own), value)
        ]
        return "; ".join(found[:3])
