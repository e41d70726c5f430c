"""The archive of a command: which it is, by its options or else by the settings, and how it is opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from valla import config
from valla.archive.errors import ArchiveError
from valla.archive.holdings import Holdings
from valla.commands.drafts import told
from valla.terminal import Stop, note, progress

__all__ = ["opened", "settings_of", "settled"]


def settings_of(draft: Path | None, archive: tuple[str, ...]) -> config.Settings:
    """The settings of a draft, or of the folder that a command is run in, with the archive that its options name, if they name one."""
    with told(config.ConfigError):
        settings = config.load(draft)
    return replace(settings, archive=archive) if archive else settings


def settled(archive: tuple[str, ...]) -> config.Settings:
    """The same for a command that has no draft. Stops if no archive is named."""
    settings = settings_of(None, archive)
    if not settings.archive:
        raise Stop("no archive is named; give a folder of documents with --archive")
    return settings


@contextmanager
def opened(settings: config.Settings, quiet: bool, *, complain: bool = True) -> Iterator[Holdings]:
    """The archive of the settings, read as far as it is new or changed. Stops where it cannot be used; tells what of it cannot be read, unless the command itself does (not `complain`)."""
    with told(ArchiveError):
        with progress("reading", quiet=quiet) as tell:
            holdings = Holdings.open(settings.archive, progress=tell, excludes=settings.exclude)
        with holdings:
            for complaint in holdings.complaints if complain and not quiet else ():
                note(complaint.message)
            yield holdings
