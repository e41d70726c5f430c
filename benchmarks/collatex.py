"""`python -m benchmarks.collatex CHECKOUT`: our tables beside those that CollateX's own tests expect, Java and Python.

The expectations are read out of the test files by pattern. A table is as good as the one expected if as many equal words stand beside one
another in no more columns, better if more do. Where a test only says which words are aligned, all of them have to be.
"""

from __future__ import annotations

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from valla.collating import collated
from valla.collating.exchange import of_tokens

Cells = list[list[str | None]]
_STRING = r'"((?:[^"\\]|\\.)*)"'
_TOKEN = re.compile(r"[.?!,;:]+\s*|[^.?!,;:\s]+\s*")
_JAVA = re.compile(r"@Test[^{]*?public void (\w+)\(\)[^{]*\{(.*?)\n {2,4}\}(?=\s*\n\s*(?:@|\}|/|p|$))", re.DOTALL)
_PYTHON = re.compile(r"def (test\w*)\(self\):(.*?)(?=\n    def |\n    @|\Z)", re.DOTALL)


def ours(contents: Sequence[str]) -> Cells:
    """Our table of some contents, cut into words and marks as CollateX cuts them."""
    rows = [
        of_tokens(f"W{number}", "", [{"t": token} for token in _TOKEN.findall(content)])
        for number, content in enumerate(contents)
    ]
    table = collated(rows)
    return [
        [row.word(k).lower() if k >= 0 else None for k in cells]
        for row, cells in zip(table.rows, table.cells, strict=True)
    ]


def verdict(got: Cells, expected: Cells) -> str:
    """`same`, `better`, `as good` or `other`."""
    width = max(map(len, expected))
    told = [[(cell or "").strip().lower() or None for cell in row] + [None] * (width - len(row)) for row in expected]
    if list(zip(*got, strict=True)) == list(zip(*told, strict=True)):
        return "same"
    gain = _beside(got) - _beside(told)
    return "better" if gain > 0 else "as good" if not gain and len(got[0]) <= _columns(told) else "other"


def _beside(table: Cells) -> int:
    """How many pairs of equal words stand in one column."""
    columns = (Counter(filter(None, column)) for column in zip(*table, strict=True))
    return sum(count * (count - 1) // 2 for column in columns for count in column.values())


def _columns(table: Cells) -> int:
    return sum(any(column) for column in zip(*table, strict=True))


def java(source: str) -> Iterator[tuple[str, str]]:
    """The tests of a Java file, each with its verdict."""
    for name, written in _JAVA.findall(source):
        body = re.sub(r"//\s*\n", "\n", written)
        given = re.search(rf"(?:createWitnesses|collate)\(\s*((?:{_STRING}\s*,?\s*)+)\)", body)
        contents = re.findall(_STRING, given[1]) if given else re.findall(rf'new SimpleWitness\("\w+", {_STRING}', body)
        rows = [row.strip("|").split("|") for row in re.findall(r'assertEquals\("(\|[^"]*\|)", toString\(\w+,', body)]
        whole = re.search(r'assertEquals\("(A: [^"]*)", toString\(', body)
        if whole and not rows:
            rows = [line.split(": ", 1)[1].strip()[1:-1].split("|") for line in whole[1].split("\\n") if line]
        chains = re.findall(r"assertThat\(\w+, graph\((?:w|witnesses)\[(\d)\]\)((?:\.\w+\([^)]*\))+)\)", body)
        if contents and len(rows) == len(contents):
            yield name, verdict(ours(contents), [[cell.strip() or None for cell in row] for row in rows])
        elif contents and chains:
            got = ours(contents)
            yield name, "same" if all(_aligned(got, int(row), chain) for row, chain in chains) else "other"


def _aligned(got: Cells, row: int, chain: str) -> bool:
    """Does every word of a witness that a test calls aligned stand beside an equal one?"""
    if row >= len(got):
        return False
    mine = [column for column in zip(*got, strict=True) if column[row]]
    at = 0
    for how, arguments in re.findall(r"\.(aligned|non_aligned)\(([^)]*)\)", chain):
        for word in " ".join(re.findall(_STRING, arguments)).split():
            if at >= len(mine):
                return False
            known = mine[at][row] == word.lower() or re.match(r"\s*\d", arguments)
            if not known or (how == "aligned" and mine[at].count(mine[at][row]) < 2):
                return False
            at += 1
    return True


def python(source: str) -> Iterator[tuple[str, str]]:
    """The tests of a Python file, each with its verdict."""
    lines = (line for line in source.splitlines() if not line.strip().startswith("#"))
    for name, body in _PYTHON.findall("\n".join(lines)):
        contents = re.findall(rf'add_plain_witness\(\s*["\'][^"\']*["\'],\s*{_STRING}', body)
        rows = [ast.literal_eval(row) for row in re.findall(r"assertEqual\((\[[^\]]*\]),\s*\w+\.rows\[\d\]", body)]
        if not rows:
            drawn = re.findall(r"^\| \S+ \|(.*)\|$", body, re.MULTILINE)
            rows = [[None if cell.strip() == "-" else cell for cell in line.split("|")] for line in drawn]
        if contents and len(rows) == len(contents) and len(set(map(len, rows))) == 1:
            yield name, verdict(ours(contents), _single(rows))


def _single(rows: Sequence[Sequence[str | None]]) -> Cells:
    """The cells of several words divided, one word a column, set to the left."""
    made: Cells = [[] for _ in rows]
    for column in zip(*rows, strict=True):
        parts = [_TOKEN.findall(cell or "") for cell in column]
        most = max(map(len, parts))
        for row, part in zip(made, parts, strict=True):
            row += [*part, *[None] * (most - len(part))]
    return made


if __name__ == "__main__":
    counts: Counter[str] = Counter()
    for path in sorted(Path(sys.argv[1]).rglob("*")):
        read = {".java": java, ".py": python}.get(path.suffix)
        if read and "test" in path.name.lower():
            for test, found in read(path.read_text("utf-8")):
                counts[found] += 1
                if found == "other":
                    print("other:", path.name, test)
    print(f"{counts.total()} tests: " + ", ".join(f"{count} {what}" for what, count in counts.most_common()))
