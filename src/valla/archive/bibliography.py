"""Bibliographies beside the documents: BibTeX, by the one door to bibtexparser, and CSL-JSON."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

__all__ = ["bibtex", "csl"]


def bibtex(content: str, doubts: list[str]) -> Iterator[Mapping[str, str]]:
    """The entries of a .bib file as rows: `key`, and what is stated of author, title, date, file. A broken entry is passed
    over, with a sentence added to `doubts`; the library's own grumbling is not heard."""
    import bibtexparser

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    library = bibtexparser.parse_string(content)  # type: ignore[attr-defined]
    doubts += [f"the entry of line {(block.start_line or 0) + 1} is broken" for block in library.failed_blocks[:3]]
    if content.strip() and not library.blocks:
        doubts.append("it has no entries")
    for entry in library.entries:
        fields = {name.lower(): str(field.value) for name, field in entry.fields_dict.items()}
        row = {
            "key": entry.key,
            "author": " and ".join(_turned(name) for name in _plain(fields.get("author", "")).split(" and ") if name),
            "title": _plain(fields.get("title", "")),
            "date": _plain(fields.get("date", "") or fields.get("year", "")),
            "kind": _plain(fields.get("type", "")),
        }
        yield {name: value for name, value in row.items() if value}
        # Reference managers write "description:path:type;..."; only the file's name can be relied upon.
        for attached in fields.get("file", "").split(";"):
            for part in attached.split(":"):
                if "." in part and _is_path(part):
                    yield {**{name: value for name, value in row.items() if value}, "file": PurePath(part).name}


def _is_path(part: str) -> bool:
    """Does a part of a file field look like a path?"""
    return len(PurePath(part).suffix) in (3, 4, 5, 6)


def _plain(value: str) -> str:
    return " ".join(value.replace("{", "").replace("}", "").split())


def _turned(name: str) -> str:
    """A name with the surname last."""
    last, _, first = name.partition(",")
    return f"{first.strip()} {last.strip()}".strip()


def csl(data: bytes) -> Iterator[Mapping[str, str]]:
    """The items of a CSL-JSON export as rows; a JSON file of another kind has none. Raises `ValueError` if it is broken."""
    try:
        items = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise ValueError(f"it is not JSON ({error})") from error
    if isinstance(items, dict):
        items = items.get("items", [])
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict) and "id" in item and ("title" in item or "author" in item):
            yield _csl_row(item)


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _csl_row(item: dict[str, Any]) -> dict[str, str]:
    names = [
        str(name.get("literal") or f"{name.get('given', '')} {name.get('family', '')}".strip())
        for name in _listed(item.get("author"))
        if isinstance(name, dict)
    ]
    issued = item.get("issued")
    issued = issued if isinstance(issued, dict) else {}
    parts = _listed([*_listed(issued.get("date-parts")), []][0])
    try:
        date = "-".join(f"{int(part):02d}" for part in parts) if parts else str(issued.get("raw", ""))
    except (TypeError, ValueError, OverflowError):
        date = ""
    row = {
        "key": str(item.get("citation-key") or item["id"]),
        "author": " and ".join(names),
        "title": str(item.get("title", "")),
        "date": date,
        "kind": str(item.get("genre", "")),
    }
    return {name: value for name, value in row.items() if value}
