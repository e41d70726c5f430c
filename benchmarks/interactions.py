"""How well interactions are found, against labels.

    python -m benchmarks.interactions LABELS [DATA]

LABELS is one of the tables of `benchmarks/labels`: JSON lines with sentences that were written for it, or a CSV file of such as stand in documents, with the columns id, document, line, sha256 (the first 16 digits of the sentence's hash, its white space collapsed), events and uncounted; the last two are `from|to|TYPE|mode|date`
with ";" between. DATA is the folder of the documents. A pair is right if the last words of the names agree; where both did it, or either name is told, its direction is not compared.
The first table was labelled before anything was built, the others by ones who knew nothing of the program, those from the seventh on by `labels/GUIDE.md`. Each was read afterwards to better it, and what it gives now
is no measure of what is found elsewhere; `recorded.md` has what each gave when it was new. With --errors what was wrong and what was missed is printed.
"""

from __future__ import annotations

import csv
import hashlib
import html
import json
import re
import sys
from bisect import bisect_right
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from time import perf_counter

from valla.relating.interactions import Interaction, interactions
from valla.text import Places, Text

LETTERS = ("delegates/letters/", "lincoln/archive/")
NEIGHBOURS = {frozenset(("CONSULT", "REQUEST"))}
SMALL = frozenset("the a an of and s".split())


def main() -> None:
    labels, data = Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else Path()
    told = nothing()
    spent = 0.0
    for row, text in labelled(labels, data):
        if text is None:
            told["unread"] += 1
            continue
        begun = perf_counter()
        found = list(interactions(text, 0, len(text.content), row["document"].startswith(LETTERS)))
        spent += perf_counter() - begun
        told["sentences"] += 1
        count(row, found, told, text)
    report(told, spent)


def nothing() -> dict[str, int]:
    """The counts before any sentence is read."""
    return dict.fromkeys(
        ("found", "pair", "kind", "exact", "direction", "wanted", "met", "kindred", "uncounted", "drawn", "sentences", "unread"), 0
    )  # fmt: skip


def labelled(labels: Path, data: Path) -> Iterator[tuple[dict[str, str], Text | None]]:
    """The rows of a table of labels with their sentences; of sentences that were written for it, and stand in it, as well."""
    with labels.open(encoding="utf-8", newline="") as table:
        if labels.suffix == ".csv":
            for row in csv.DictReader(table):
                yield row, sentence(data / row["document"], int(row["line"]), row["sha256"])
            return
        for line in table:
            item = json.loads(line)
            events = ("|".join((*one[:3], "fact", one[3] or "")) for one in item["events"])
            uncounted = ("|".join(one) for one in item["uncounted"])
            written = {"id": item["id"], "document": "", "events": ";".join(events), "uncounted": ";".join(uncounted)}
            yield written, Text(labels.name, item["text"], Places.plain(item["text"]))


def count(row: dict[str, str], found: list[Interaction], told: dict[str, int], text: Text) -> None:
    events, uncounted = (list(split(row[column])) for column in ("events", "uncounted"))
    met: set[int] = set()
    drawn: set[int] = set()
    wrong = []
    for item in found:
        told["found"] += 1
        same = [(number, event, way) for number, event in enumerate(events) if (way := pairs(item, event))]
        if not same:
            drawn |= {number for number, event in enumerate(uncounted) if pairs(item, event)}
            wrong.append(item)
            continue
        told["pair"] += 1
        met |= {number for number, *_ in same}
        best = max(same, key=lambda one: (kindred(item.kind, one[1][2]), one[2] > 0))
        told["kind"] += kindred(item.kind, best[1][2])
        told["direction"] += best[2] > 0 or item.mutual
        if not kindred(item.kind, best[1][2]) or not (best[2] > 0 or item.mutual):
            wrong.append(item)
        told["exact"] += item.kind == best[1][2]
    told["wanted"] += len(events)
    told["met"] += len(met)
    told["kindred"] += sum(
        any(pairs(item, event) and kindred(item.kind, event[2]) for item in found) for event in events
    )
    told["uncounted"] += len(uncounted)
    told["drawn"] += len(drawn)
    if "--errors" in sys.argv and (wrong or len(met) < len(events)):
        print(row["id"], "|", text.content)
        for item in wrong:
            print("    wrong ", show(item))
        for number, event in enumerate(events):
            if number not in met:
                print("    missed", "|".join(event))


def show(item: Interaction) -> str:
    return f"{item.source} | {item.target} | {item.kind} | {item.mode} | {item.date} ({item.deed})"


def report(told: dict[str, int], spent: float) -> None:
    def rate(part: str, whole: str) -> str:
        return f"{told[part]}/{told[whole]} = {told[part] / max(told[whole], 1):.2f}"

    print(
        f"sentences {told['sentences']} (not found in the data: {told['unread']}), {told['sentences'] / max(spent, 1e-9):,.0f} a second"
    )
    print("precision (pair)       ", rate("pair", "found"))
    print("precision (pair + type)", rate("kind", "found"))
    print("type, exactly          ", rate("exact", "pair"))
    print("direction              ", rate("direction", "pair"))
    print("recall (pair)          ", rate("met", "wanted"))
    print("recall (pair + type)   ", rate("kindred", "wanted"))
    print("uncounted extracted    ", rate("drawn", "uncounted"))


def kindred(one: str, other: str) -> bool:
    return one == other or frozenset((one, other)) in NEIGHBOURS


def pairs(item: Interaction, event: tuple[str, ...]) -> int:
    """1 if the names of an interaction are those of an event, -1 if they are so the other way about, 0 if not."""
    source, target = str(item.source), str(item.target)
    if same(source, event[0]) and same(target, event[1]):
        return 1
    return -1 if same(source, event[1]) and same(target, event[0]) else 0


def same(one: str, other: str) -> bool:
    mine, theirs = plain(one), plain(other)
    return bool(mine and theirs) and (mine[-1] in theirs or theirs[-1] in mine)


def plain(name: str) -> list[str]:
    words = [word for word in re.findall(r"[^\W_]+", re.sub(r"[’']s?\b", "", name).lower()) if word not in SMALL]
    return [SPEAKERS.get(word, word) for word in words]


SPEAKERS = {"me": "i", "my": "i", "myself": "i", "your": "you", "excellency": "you", "lordship": "you"}


def split(cell: str) -> Iterator[tuple[str, ...]]:
    for event in filter(None, cell.split(";")):
        yield tuple(event.split("|"))


@lru_cache(maxsize=256)
def _lines(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text("utf-8", errors="replace").splitlines(keepends=True)) if path.exists() else ()


_REACH = 40
"""Lines over which a sentence may go."""
_LONGEST = 2000
"""Characters that a sentence may have; a line may be a whole chapter."""


def sentence(path: Path, line: int, wanted: str) -> Text | None:
    """The sentence of a document that begins on a line and has the wanted hash, as a text of its own."""
    for clean in (plainly, str):
        if found := _within(path, line, wanted, clean):
            return found
    return None


def plainly(written: str) -> str:
    """A stretch of a document without the marks of its format."""
    return html.unescape(re.sub(r"<[^>]*>?|\[\d+\]|_", "", written))


def _within(path: Path, line: int, wanted: str, clean: Callable[[str], str]) -> Text | None:
    content = " ".join(clean("".join(_lines(path)[line - 1 : line - 1 + _REACH])).split())
    first = len(" ".join(clean("".join(_lines(path)[line - 1 : line])).split()))
    starts = [0, *(match.start() for match in re.finditer(r"(?<=\s)\S", content[:first]))]
    ends = [match.end() for match in re.finditer(r"[.?!;:,)\]”\"’'\w—-](?=\s|$)", content)]
    for start in starts:
        for end in ends[bisect_right(ends, start) : bisect_right(ends, start + _LONGEST)]:
            if hashlib.sha256(content[start:end].encode()).hexdigest()[:16] == wanted:
                return Text(path.name, content[start:end], Places.plain(content[start:end]))
    return None


if __name__ == "__main__":
    main()
