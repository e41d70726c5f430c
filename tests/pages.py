"""Literate cases: fenced blocks named by path, then a block with the exact findings.

A page (the docstring of a rule, or a file in tests/cases) holds one case or more. A case is the fenced blocks up to and with the next
block called `findings`. The block whose path has no folder is the draft; those under `sources/` are the archive. A block called `judge` is what a judge answers to
whatever it is asked.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from valla import formats
from valla.archive.holdings import Holdings
from valla.checking import check_texts
from valla.config import Settings
from valla.judging import Judge
from valla.judging.protocol import opinion
from valla.reports import Options
from valla.reports.lines import first_line

_BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<name>[^\n`]+)\n(?P<body>.*?)^(?P=fence)[ ]*$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One case of a page: the files, and the findings that are expected, one a line."""

    files: dict[str, str]
    expected: str
    line: int

    @property
    def draft(self) -> str:
        """The name of the draft."""
        return next(name for name in self.files if "/" not in name and name != "judge")


def cases(page: str) -> list[Case]:
    """The cases of a page, in order."""
    found: list[Case] = []
    files: dict[str, str] = {}
    for match in _BLOCK.finditer(page):
        name, body = match["name"].strip(), match["body"]
        if name == "findings":
            found.append(Case(files, body.strip(), page[: match.start()].count("\n") + 1))
            files = {}
        else:
            files[name] = body
    return found


def findings(case: Case, folder: Path) -> str:
    """What a check says of a case, one finding a line. The files are written into `folder`."""
    for name, body in case.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body, "utf-8")
    (folder / "sources").mkdir(exist_ok=True)
    text = formats.read((folder / case.draft).read_bytes(), case.draft)
    judge = Judge(lambda _: opinion(json.loads(case.files["judge"]))) if "judge" in case.files else None
    with Holdings.open([folder / "sources"]) as holdings:
        report = check_texts([text], holdings, Settings(), judge=judge)
    return "\n".join(first_line(finding, Options()) for finding in report.findings)


def rewritten(page: str, folder: Path) -> str:
    """The page with the findings of its cases as a check says them now."""
    anew = iter(findings(case, folder / str(number)) for number, case in enumerate(cases(page)))

    def block(match: re.Match[str]) -> str:
        if match["name"].strip() != "findings":
            return match[0]
        return "".join(f"{line}\n" for line in (match["fence"] + "findings", *next(anew).splitlines(), match["fence"]))[
            :-1
        ]

    return _BLOCK.sub(block, page)
