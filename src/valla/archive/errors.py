"""What the archive raises."""

from __future__ import annotations

__all__ = ["ArchiveError", "DamagedIndexError"]


class ArchiveError(Exception):
    """The archive cannot be opened or kept. Its text is one sentence for the user: what is wrong, and the mend."""


class DamagedIndexError(ArchiveError):
    """The index is damaged. It has been taken away, so that it will be made anew the next time."""
