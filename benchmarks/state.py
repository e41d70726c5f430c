"""How much of the damage of a page is found, against a key made by hand before.

    python -m benchmarks.state PAGE [KEY]

PAGE is the web page of Trotsky's essay on Lenin's testament as it reached this project; KEY (`testament-key.csv` here) has the line, the columns and
the kind of each place at which damage shows, read off by eye. The page itself is not part of the repository; its digest is. A finding counts for
a place of the key if it touches it or the twelve characters about it.
"""

from __future__ import annotations

import csv
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

from valla import formats
from valla.state import flaws

DIGEST = "024c12402ef92436fad4e9c229f14036f9c3c84b7f0888200ee076372ae41754"
_ABOUT = 12


def lines(page: str, key: str = str(Path(__file__).parent / "testament-key.csv")) -> Iterator[str]:
    """The figures, for people."""
    data = Path(page).read_bytes()
    if hashlib.sha256(data).hexdigest() != DIGEST:
        yield "this is not the page that the key was made for; the figures mean nothing"
    places = [flaw.passage.locus for flaw in flaws(formats.read(data, Path(page).name))]
    counted: set[int] = set()
    missed = []
    with Path(key).open(encoding="utf-8", newline="") as rows:
        known = list(csv.DictReader(rows))
    for row in known:
        line, start, end = int(row["line"]), int(row["column"]), int(row["end_column"])
        found = {
            k
            for k, place in enumerate(places)
            if place.line <= line <= place.end_line
            and (place.line != line or place.column <= end + _ABOUT)
            and (place.end_line != line or place.end_column >= start - _ABOUT)
        }
        counted |= found
        if not found:
            missed.append(f"{line}:{start} {row['kind']}")
    others = [f"{place.line}:{place.column}" for k, place in enumerate(places) if k not in counted]
    yield f"{len(known) - len(missed)} of {len(known)} places found; missed: {', '.join(missed) or 'none'}"
    yield f"{len(others)} of {len(places)} findings at no place of the key: {', '.join(others) or 'none'}"


if __name__ == "__main__":
    print(*lines(*sys.argv[1:]), sep="\n")
