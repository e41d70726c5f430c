"""How many dated changes of a relation are found where prose states them.

    python -m benchmarks.turning DATA [--show]

DATA has `registers/rdcr-relations.csv` (country, section, when, event) and `registers/rdcr/articles`, one page for each country. Counted are the recognitions, the relations, embassies and legations
of the register that have a year; found is one if the page tells a change in that year, in prose alone (the headings left out, which are the register's own words) or with them. What is told of a
year that the register lacks is counted, too, but no error: the prose tells of more than its headings.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from valla import formats
from valla.relating.changes import changes
from valla.relating.contacts import sentences

_OURS = re.compile(r"\bUnited States\b|\bU\.\s?S\.|\bAmericans?\b")
_COUNTED = re.compile(r"recogn|relation|embass|legation", re.IGNORECASE)
_ELSEWHERE = re.compile(r"moved?\b|return|accredit|ambassador", re.IGNORECASE)


def lines(data: Path) -> Iterator[str]:
    """The figures, in words."""
    register: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    with (data / "registers/rdcr-relations.csv").open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if row["when"] and _COUNTED.search(row["event"]) and not _ELSEWHERE.search(row["event"]):
                register[row["country"]].append((row["when"][:4], " ".join(row["event"].split())))
    for headings in (False, True):
        found = known = beyond = told = 0
        for country, events in sorted(register.items()):
            path = data / f"registers/rdcr/articles/{country}.xml"
            years = list(_years(path, () if headings else tuple(event for _, event in events))) if path.exists() else []
            known += len(events)
            missed = [event for event in events if event[0] not in years]
            found += len(events) - len(missed)
            told += len(years)
            beyond += sum(year not in {when for when, _ in events} for year in years)
            if "--show" in sys.argv:
                print(country, missed)
        how = "with headings" if headings else "in prose alone"
        yield f"{how}: {found} of {known} dated changes found ({found / known:.1%}); {beyond} of {told} told are of a year that the register lacks"


def _years(path: Path, headings: tuple[str, ...]) -> Iterator[str]:
    text = formats.read(path.read_bytes(), str(path))
    name = text.header.get("title", "").rpartition(":")[2].strip().removeprefix("The ")
    sides = (_OURS, re.compile(rf"\b{re.escape(name[:5])}\w*"))
    for first, end in sentences(text, 0, text.evidence_end):
        said = " ".join(text.content[first:end].split())
        if not any(event[:30] in said for event in headings):
            yield from (item.date[:4] for item in changes(text, first, end, sides, True) if item.date)


if __name__ == "__main__":
    for line in lines(Path(sys.argv[1])):
        print(line)
