"""What a reader raises."""

from __future__ import annotations

__all__ = ["Unreadable"]


class Unreadable(Exception):
    """A document that cannot be read. Its text is one sentence for the user: what is wrong, and the mend."""
