"""`valla independence`: which witnesses of an archive depend on which."""

from __future__ import annotations

from pathlib import Path

from valla import config
from valla.archive.errors import ArchiveError
from valla.archive.holdings import Holdings
from valla.commands.drafts import guard, told, write
from valla.evidence.dependence import dependences
from valla.reports.depending import render
from valla.reports.shown import counted
from valla.terminal import Stop, note, progress

__all__ = ["independence"]


def independence(paths: tuple[str, ...], form: str, everything: bool, output: str | None, quiet: bool) -> int:
    """`valla independence`; gives the exit status: 0 if nothing shows that any witness depends on another, 1 if something does."""
    with told(config.ConfigError):
        settings = config.load(Path(paths[0]) if paths else None)
    folders = paths or settings.archive
    if not folders:
        raise Stop("no archive is named; name a folder of documents")
    guard(output, (), folders, ())
    with told(ArchiveError):
        with progress("reading", quiet=quiet) as tell:
            holdings = Holdings.open(folders, progress=tell, excludes=settings.exclude)
        with holdings, progress("comparing", quiet=quiet) as tell:
            found = dependences(holdings, holdings.witnesses, tell)
    if holdings.complaints and not quiet:
        for complaint in holdings.complaints:
            note(complaint.message)
        note(f"{counted(len(holdings.complaints), 'document')} or part of one not compared or not used")
    write(render(found, form, everything), output)
    return int(any(item.relation != "independent" for item in found.pairs))
