"""`valla collate`: the witnesses of one text side by side, and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from valla.collating import Row, collate, row_of
from valla.collating.exchange import ExchangeError, read
from valla.collating.portions import PortionError, portion
from valla.commands.drafts import columns, guard, read_bytes, read_text, told, write
from valla.files import real
from valla.reports.collated import render
from valla.terminal import Stop, note, progress

__all__ = ["collate_files"]

_SIGLUM = 16
"""Letters of a file's name that is short enough for a siglum."""


def collate_files(files: tuple[str, ...], base: str | None, form: str, output: str | None, quiet: bool) -> int:
    """`valla collate`; gives the exit status: 0 if all witnesses agree, 1 if they differ."""
    if output and any(real(_divided(name)[0]) == real(output) for name in files):
        raise Stop(f"{output} is one of the witnesses; name another file")
    guard(output, (), (), ())
    rows = _named([row for name in files for row in _read(name)])
    if len(rows) < 2:
        raise Stop("there is one witness; name two or more, or a JSON file that has several")
    with progress("collating", quiet=quiet) as tell:
        found = collate(rows, None if base is None else _chosen(base, rows), tell)
    write(render(found, form, columns()), output)
    return int(bool(found.places))


def _divided(name: str) -> tuple[str, str]:
    """The file and the portion of it that is asked for; a file whose own name has the sign is taken whole."""
    path, sign, asked = name.rpartition("#")
    try:
        whole = not sign or not path or Path(name).exists()
    except (OSError, ValueError):
        whole = True
    return (name, "") if whole else (path, asked)


def _read(name: str) -> list[Row]:
    """The witnesses of one argument: a document, a portion of one, or a JSON file with several. Their sigla are the files' names."""
    path, asked = _divided(name)
    data = read_bytes(path, "witness")
    if PurePath(path).suffix.lower() == ".json":
        with told(ExchangeError):
            return read(data, path)
    text = read_text(data, path)
    for complaint in text.complaints:
        note(complaint)
    with told(PortionError):
        start, end = portion(text, asked) if asked else (0, text.evidence_end)
    return [row_of(text, "", start, end)]


def _named(rows: Sequence[Row]) -> list[Row]:
    """The rows with their sigla: what a JSON file gives, else the names of the files; letters if these are long or the same."""
    sigla = [row.siglum if row.siglum != row.text.name else PurePath(row.text.name).stem for row in rows]
    if len(set(sigla)) < len(sigla) or any(len(siglum) > _SIGLUM or not siglum.strip() for siglum in sigla):
        sigla = [_letters(number) for number in range(len(rows))]
    return [replace(row, siglum=siglum) for row, siglum in zip(rows, sigla, strict=True)]


def _letters(number: int) -> str:
    """A to Z, then A2 to Z2 and so on."""
    turn, letter = divmod(number, 26)
    return chr(ord("A") + letter) + (str(turn + 1) if turn else "")


def _chosen(base: str, rows: Sequence[Row]) -> int:
    for k, row in enumerate(rows):
        if row.siglum == base:
            return k
    if base.isdecimal() and len(base) < 9 and 1 <= int(base) <= len(rows):
        return int(base) - 1
    raise Stop(
        f"there is no witness {base or 'without a name'}; they are {', '.join(row.siglum for row in rows)}, or name one by its number"
    )
