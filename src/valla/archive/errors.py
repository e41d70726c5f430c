"""What the archive raises."""

from __future__ import annotations

__all__ = ["ArchiveError"]


class ArchiveError(Exception):
    """The archive cannot be opened or kept. Its text is one sentence for the user: what is wrong, and the mend."""
