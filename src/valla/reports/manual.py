"""The manual in the terminal: the page of a rule, and tables."""

from __future__ import annotations

from collections.abc import Sequence

from valla.reports.shown import columns, cut

__all__ = ["page", "table"]


def page(code: str, name: str, severity: str, written: str, colour: bool) -> str:
    """A rule's page for reading in a terminal: headings stand out, the files of an example are set in."""
    bold, plain = ("\x1b[1m", "\x1b[0m") if colour else ("", "")
    made = [f"{bold}{code} {name}{plain} [{severity}]", ""]
    fence = ""
    for line in written.splitlines():
        if fence:
            if line.strip() == fence:
                fence = ""
            else:
                made.append(f"        {line}".rstrip())
        elif line.startswith("```"):
            fence = line[: len(line) - len(line.lstrip("`"))]
            made += [f"    {bold}{line.strip('`')}{plain}", ""]
        elif line.startswith("## "):
            made.append(f"{bold}{line[3:].upper()}{plain}")
        else:
            made.append(line)
    return "\n".join(made) + "\n"


def table(rows: Sequence[Sequence[str]], width: int | None, numbers: Sequence[int] = ()) -> str:
    """Rows in columns; those numbered in `numbers` are set to the right. A last column that would not fit is cut at `width`."""
    widths = [max((columns(row[k]) for row in rows), default=0) for k in range(len(rows[0]))]
    made = []
    for row in rows:
        room = [" " * (size - columns(cell)) for cell, size in zip(row, widths, strict=True)]
        cells = [f"{room[k]}{cell}" if k in numbers else f"{cell}{room[k]}" for k, cell in enumerate(row)]
        line = "  ".join(cells).rstrip()
        made.append(line if width is None else cut(line, width))
    return "\n".join(made) + "\n"
