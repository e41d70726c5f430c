"""What the tests of the faces share: a small draft with its archive, and the command run in this process."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from lxml import etree

from valla import cli

# No test is timed: a busy machine is no fault.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

DRAFT = """\
# The orchard

Adams wrote: "The Revolution was effected before the war was begun."

Coffin noted: "The frost of the third week took the early pears."

Adams wrote: "The Revolution was in the minds and hearts of the people."
"""

SOURCES = {
    "adams-1818.txt": """\
author: John Adams
date: 1818-02-13
title: To Hezekiah Niles

The Revolution was effected before the war commenced. The Revolution was in the minds and hearts of the people.
""",
    "coffin-1820.txt": """\
author: Ruth Coffin
date: 1820-05-02

The frost of the second week took the early pears, but not one apple was lost.
""",
}


@dataclass(frozen=True)
class Done:
    """What a command came to."""

    status: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `draft.md` and `sources/`, which is also the current one."""
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    (tmp_path / "sources").mkdir()
    for name, content in SOURCES.items():
        (tmp_path / "sources" / name).write_text(content, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def lay(folder: Path, documents: Mapping[str, str]) -> Path:
    """Write documents, by their paths, into a folder."""
    for name, content in documents.items():
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        (folder / name).write_text(content, "utf-8")
    return folder


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The `valla` command, with its words and what stands on standard input."""

    def done(*words: str, stdin: bytes = b"") -> Done:
        monkeypatch.setattr(sys, "argv", ["valla", *words])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        status = 0
        try:
            cli.main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        out, err = capsys.readouterr()
        return Done(status, out, err)

    return done


def valid(schema: Path, document: str) -> etree._Element:
    """The root of a document that is valid by a RELAX NG schema."""
    root = etree.fromstring(document.encode(), etree.XMLParser(huge_tree=True))
    etree.RelaxNG(etree.parse(str(schema))).assertValid(root.getroottree())
    return root
