"""`valla restore`: what a page has lost, put back from an archive and marked."""

from __future__ import annotations

import sys
from dataclasses import replace

from valla import formats
from valla.commands.drafts import guard, read_bytes, read_text, told, write, write_bytes
from valla.commands.opening import opened
from valla.config import Settings
from valla.emend import line_starts, located
from valla.formats import plain
from valla.formats.encoding import Decoded, decoded, encode, lacks
from valla.reports.restored import render
from valla.reports.shown import counted
from valla.restoring import Change, Restoration, restoration
from valla.restoring.marks import can_be_marked, has_marks, marked, taken_back, written_below
from valla.rules import catalogue
from valla.terminal import Stop, is_terminal, note, progress, put

__all__ = ["restore", "undo"]

_WRITTEN = ("plain", "markdown")


def restore(name: str, archive: tuple[str, ...], form: str, output: str | None, quiet: bool) -> int:
    """`valla restore`; gives the exit status: 1 if something is left that is lost or only conjectured."""
    if not archive:
        raise Stop("there is no archive; name a folder of documents with --archive")
    guard(output, (name,), archive, (), "page")
    data = read_bytes(name, "page")
    with told(formats.Unreadable):
        own = formats.kind(data, name) in _WRITTEN
    found = decoded(data)
    raw = _before(data, found, name) if own else ""
    page = read_text(encode(raw, found) if own else data, name)
    if not own:
        # What another kind of file says is restored as a text of its own.
        raw = page.content[: page.evidence_end]
        page, found = plain.read_string(raw, name), decoded(b"")
    with opened(Settings(archive=archive), quiet) as holdings, progress("collating", quiet=quiet) as tell:
        made = restoration(page, holdings, tell)
    if form == "markdown":
        edits, made = _placed(raw, made)
        _write(marked(raw, edits, made.conjectures, made.unfilled), output, found, name)
    else:
        write(render(made, form, {rule.name: rule.code for rule in catalogue().values()}), output)
    if not made.witnesses and not quiet:
        note(f"no document of the archive holds the text of {name}")
    if output and not quiet:
        put(f"{output}: {_summary(made)}\n")
    return int(bool(made.conjectures or made.unfilled))


def undo(name: str, form: str, output: str | None) -> int:
    """`valla restore --undo`: the page as it was before it was restored, byte for byte."""
    if form != "markdown":
        raise Stop("--undo gives the page as it was; leave --format out")
    guard(output, (name,), (), (), "restored page")
    data = read_bytes(name, "restored page")
    found = decoded(data)
    before = _before(data, found, name)
    if before == found.raw:
        raise Stop(f"{name} has not been restored by valla; there is nothing to take back")
    _write(before, output, found, name)
    return 0


def _before(data: bytes, found: Decoded, name: str) -> str:
    """The file's text as it was before it was restored. Stops where something of it would be lost."""
    if encode(found.raw, found) != data:
        raise Stop(f"{name} is not sound {found.encoding}; save it as UTF-8")
    below = written_below(found.raw)
    if below:
        raise Stop(
            f'{name} has words of its own below the notes of its restoration ("{below[:40]}"); move them above it'
        )
    before = taken_back(found.raw)
    if has_marks(before):
        raise Stop(
            f"{name} has marks like those of a restoration, but is none that can be taken back; take the marks out first"
        )
    return before


def _placed(raw: str, made: Restoration) -> tuple[list[tuple[int, int, Change]], Restoration]:
    """The sure changes with their places in the file; those that cannot be written there are conjectures now."""
    lines = line_starts(raw)
    edits: list[tuple[int, int, Change]] = []
    changes: list[Change] = []
    for change in made.changes:
        place = located(raw, lines, change.passage) if change.sure and can_be_marked(change) else None
        if place:
            edits.append((*place, change))
        elif change.sure:
            ground = f"{change.ground}; the file writes this place otherwise than it reads"
            changes.append(replace(change, sure=False, ground=ground))
            continue
        changes.append(change)
    return sorted(edits, key=lambda edit: edit[:2]), replace(made, changes=tuple(changes))


def _write(made: str, output: str | None, like: Decoded, name: str) -> None:
    """Write a page in the encoding that it came in; for a person at a terminal as the terminal reads."""
    try:
        data = encode(made, like)
    except UnicodeEncodeError as error:
        raise Stop(lacks(name, like, error)) from error
    if output:
        write_bytes(data, output)
    else:
        put(made if is_terminal(sys.stdout) else data)


def _summary(made: Restoration) -> str:
    return (
        f"{counted(len(made.sure), 'restoration')}, {counted(len(made.conjectures), 'conjecture')} listed and not put in, "
        f"{counted(len(made.unfilled), 'place')} that no document mends"
    )
