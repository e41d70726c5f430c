"""Small witnesses, and tables as they are read."""

from __future__ import annotations

from valla.collating import Row, Table, collated, row_of
from valla.text import Places, Text


def witness(content: str, siglum: str = "A") -> Row:
    return row_of(Text(f"{siglum}.txt", content, Places.plain(content)), siglum)


def witnesses(*contents: str) -> list[Row]:
    return [witness(content, chr(ord("A") + k)) for k, content in enumerate(contents)]


def lines(table: Table) -> list[str]:
    """The rows of a table, words between strokes."""
    return [
        "|".join(row.forms[k] if k >= 0 else "-" for k in cells)
        for row, cells in zip(table.rows, table.cells, strict=True)
    ]


def tabled(*contents: str) -> list[str]:
    return lines(collated(witnesses(*contents)))
