"""What TEI and GraphML share: words made fit for XML."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from valla.collating import Row
from valla.reports.shown import safe

__all__ = ["PARAGRAPH", "attribute", "identifiers", "inner"]

PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")
"""The end of a paragraph in a text."""

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def inner(written: str) -> str:
    """Words as the content of an element."""
    return escape(_FORBIDDEN.sub("\ufffd", safe(written)))


def attribute(written: str) -> str:
    """Words as the value of an attribute, between double quotation marks."""
    return inner(" ".join(written.split())).replace('"', "&quot;")


def identifiers(rows: Sequence[Row]) -> list[str]:
    """A name for each row that XML takes for one: its siglum if it is one, else `w` and its number."""
    return list(_identifiers(rows))


def _identifiers(rows: Sequence[Row]) -> Iterator[str]:
    sigla = {row.siglum for row in rows}
    for number, row in enumerate(rows, 1):
        if _NAME.fullmatch(row.siglum):
            yield row.siglum
        else:
            name = f"w{number}"
            while name in sigla:
                name += "_"
            yield name
