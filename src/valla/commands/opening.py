"""The archive of a command that has no draft: by its options, else by the settings of the folder it is run in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from valla import config
from valla.archive.errors import ArchiveError
from valla.archive.holdings import Holdings
from valla.commands.drafts import told
from valla.terminal import Stop, note, progress

__all__ = ["complain", "opened", "settled"]


def settled(archive: tuple[str, ...]) -> config.Settings:
    """The settings, with the archive that is named. Stops if none is."""
    with told(config.ConfigError):
        settings = config.load(None)
    settings = replace(settings, archive=archive or settings.archive)
    if not settings.archive:
        raise Stop("no archive is named; give a folder of documents with --archive")
    return settings


@contextmanager
def opened(settings: config.Settings, quiet: bool) -> Iterator[Holdings]:
    """The archive of the settings, read as far as it is new or changed; what of it cannot be read is told."""
    with told(ArchiveError):
        with progress("reading", quiet=quiet) as tell:
            holdings = Holdings.open(settings.archive, progress=tell, excludes=settings.exclude)
        if not quiet:
            complain(holdings)
        with holdings:
            yield holdings


def complain(holdings: Holdings) -> None:
    """Tell what of an archive could not be read."""
    for complaint in holdings.complaints:
        note(complaint.message)
