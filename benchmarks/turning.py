"""How many dated changes of a relation are found where prose states them.

    python -m benchmarks.turning DATA [--show]

DATA has `registers/rdcr-relations.csv` (country, section, when, event) and `registers/rdcr/articles`, one page for each country. Counted are the recognitions, the relations, embassies and legations
of the register that have a year; found is one if the page tells a change in that year, in prose alone (the headings left out, which are the register's own words) or with them. Many of them the prose
does not state: beside all there stand those of whose year a sentence speaks that has a word of recognition, relations, embassies or legations. "Held out" are the pages, half of them by the sum of
their names, that were not looked at when the forms were made. What is told of a year that the register lacks is counted, too, but no error: the prose tells of more than its headings.
"""

from __future__ import annotations

import csv
import hashlib
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from valla import formats
from valla.evidence.likewords import of_people
from valla.relating.changes import Change, changes
from valla.relating.contacts import sentences
from valla.text import Places, Text

_OURS = re.compile(r"\bUnited States\b|\bU\.\s?S\.|\bUS\b|\bAmericans?\b")
_COUNTED = re.compile(r"recogn|relation|embass|legation", re.IGNORECASE)
_ELSEWHERE = re.compile(r"\bmove[sd]?\b|\bmovement|relocat|return|accredit|ambassador|non-recogn", re.IGNORECASE)
_COMMON = frozenset(
    "The Republic Kingdom Grand Duchy Democratic Federal Government United North South East West Central Saint Free State States Union Islands Confederation Federation Republics Socialist Holy New".split()
)


def lines(data: Path) -> Iterator[str]:
    """The figures, in words."""
    register: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    titles: defaultdict[str, list[str]] = defaultdict(list)
    with (data / "registers/rdcr-relations.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            titles[row["country"]].append(" ".join(row["event"].split()))
            if row["when"] and _COUNTED.search(row["event"]) and not _ELSEWHERE.search(row["event"]):
                register[row["country"]].append((row["when"][:4], " ".join(row["event"].split())))
    pages = {
        country: path for country in register if (path := data / f"registers/rdcr/articles/{country}.xml").exists()
    }
    for headings in (False, True):
        tally: Counter[tuple[str, bool]] = Counter()
        for country, path in sorted(pages.items()):
            text, sides = _read(path)
            text = text if headings else _without(text, titles[country])
            told = list(_told(text, sides))
            years = {change.date[:4] for change in told}
            held = _is_held_out(country)
            missed = [event for event in register[country] if event[0] not in years]
            spoken = [text.content[first:end] for first, end in sentences(text, 0, text.evidence_end)]
            spoken = [said for said in spoken if _COUNTED.search(said)]
            stated = [event for event in register[country] if any(event[0] in said for said in spoken)]
            tally["known", held] += len(register[country])
            tally["found", held] += len(register[country]) - len(missed)
            tally["stated", held] += len(stated)
            tally["of stated", held] += len([event for event in stated if event not in missed])
            tally["told", held] += len(told)
            tally["beyond", held] += sum(
                change.date[:4] not in {when for when, _ in register[country]} for change in told
            )
            if "--show" in sys.argv:
                print(country, missed)
        how = "with headings" if headings else "in prose alone"
        for name, halves in (("all", (False, True)), ("held out", (True,))):
            known, found, stated_, of_stated, told_, beyond = (
                sum(tally[what, half] for half in halves)
                for what in ("known", "found", "stated", "of stated", "told", "beyond")
            )
            yield (
                f"{how}, {name}: {found} of {known} dated changes found ({found / known:.1%}), {of_stated} of the {stated_} of which a sentence states the year "
                f"({of_stated / stated_:.1%}); {beyond} of {told_} told are of a year that the register lacks"
            )


def _is_held_out(country: str) -> bool:
    """Was a page not looked at when the forms were made?"""
    return int(hashlib.sha256(country.encode()).hexdigest(), 16) % 2 == 1


def _read(path: Path) -> tuple[Text, tuple[re.Pattern[str], re.Pattern[str]]]:
    """A page, and the names of the two that it is of."""
    text = formats.read(path.read_bytes(), str(path))
    title = text.header.get("title", "").rpartition(":")[2]
    names = [word for word in re.findall(r"[A-Z][^\W\d_]+", title) if word not in _COMMON]
    stems = [re.escape(name[: max(4, min(5, len(name) - 1))]) for name in names]
    people = [re.escape(word) for name in names for word in of_people(name.lower())]
    forms = "|".join([*(rf"\b{stem}\w*" for stem in stems), *(rf"\b{word}\b" for word in people)])
    return text, (_OURS, re.compile(forms, re.IGNORECASE))


def _without(text: Text, events: Sequence[str]) -> Text:
    """A page without the headings of the register, which are blank."""
    content = text.content
    for event in events:
        words = r"\s+".join(map(re.escape, event.rstrip(".").split()))
        content = re.sub(rf"(?m)^\s*{words}\.?\s*$", lambda found: re.sub(r"\S", " ", found[0]), content)
    return Text(text.name, content, Places.plain(content))


def _told(text: Text, sides: Sequence[re.Pattern[str]]) -> Iterator[Change]:
    for first, end in sentences(text, 0, text.evidence_end):
        yield from (item for item in changes(text, first, end, sides, True) if item.date)


if __name__ == "__main__":
    for line in lines(Path(sys.argv[1])):
        print(line)
