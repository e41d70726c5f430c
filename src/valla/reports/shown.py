"""What can be shown: documents and file names are others' words, and are not let speak to the terminal. And how numbers are told."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["columns", "counted", "cut", "flat", "inert", "safe"]


def safe(written: str) -> str:
    """The string with control characters, escape sequences, direction marks and lone surrogates written out."""
    if written.isascii() and written.isprintable():
        return written
    return "".join(
        c if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Co") else _escaped(c) for c in written
    )


def _escaped(c: str) -> str:
    return (
        f"\\x{ord(c):02x}"
        if ord(c) < 256
        else ""
        if c in "\u00ad\u200b\u200c\u200d\u2060\ufeff"
        else f"\\u{ord(c):04x}"
    )


def flat(written: str) -> str:
    """The same on one line."""
    return " ".join(safe(written).split())


def inert(cell: str) -> str:
    """A cell on one line that no spreadsheet takes for a formula."""
    shown = flat(cell)
    return f"'{shown}" if shown[:1] in _FORMULA and not _NUMBER.fullmatch(shown) else shown


_FORMULA = tuple("=+-@＝＋－＠")
"""What a spreadsheet takes for the beginning of a formula, in full width, too."""
_NUMBER = re.compile(r"-\d[\dX.,~?%/-]*")
"""A number below nought, or a date before the common era."""


def counted(number: int, noun: str, plural: str = "s") -> str:
    """So many of something: "1 place", "1,200 places"."""
    return f"{number:,} {noun}{plural * (number != 1)}"


def columns(written: str) -> int:
    """How many columns of a terminal words take: wide letters two, those that stand on others none."""
    if written.isascii():
        return len(written)
    return sum(_columns(c) for c in written)


def _columns(c: str) -> int:
    if unicodedata.category(c) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(c) in "WF" else 1


def cut(written: str, width: int) -> str:
    """Words that take no more than so many columns; what is left out is marked."""
    if columns(written) <= width:
        return written
    taken, at = 1, 0
    for at, c in enumerate(written):  # noqa: B007
        taken += _columns(c)
        if taken > width:
            break
    return f"{written[:at].rstrip()}…"
