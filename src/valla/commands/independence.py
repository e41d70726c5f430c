"""`valla independence`: which witnesses of an archive depend on which."""

from __future__ import annotations

from pathlib import Path

from valla.commands.drafts import guard, write
from valla.commands.opening import opened, settings_of
from valla.evidence.dependence import dependences
from valla.reports.depending import render
from valla.reports.shown import counted
from valla.terminal import Stop, note, progress

__all__ = ["independence"]


def independence(paths: tuple[str, ...], form: str, everything: bool, output: str | None, quiet: bool) -> int:
    """`valla independence`; gives the exit status: 0 if nothing shows that any witness depends on another, 1 if something does."""
    settings = settings_of(Path(paths[0]) if paths else None, paths)
    if not settings.archive:
        raise Stop("no archive is named; name a folder of documents")
    guard(output, (), settings.archive, ())
    with opened(settings, quiet, complain=False) as holdings, progress("comparing", quiet=quiet) as tell:
        found = dependences(holdings, holdings.witnesses, tell)
    if holdings.complaints and not quiet:
        for complaint in holdings.complaints:
            note(complaint.message)
        note(f"{counted(len(holdings.complaints), 'document')} or part of one not compared or not used")
    write(render(found, form, everything), output)
    return int(any(item.relation != "independent" for item in found.pairs))
