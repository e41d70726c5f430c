"""Witnesses as CollateX takes them: a JSON file with the words of several, or their texts."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from valla.collating.rows import Row, row_of
from valla.text import Places, Text, fold

__all__ = ["ExchangeError", "of_tokens", "read"]


class ExchangeError(Exception):
    """A file that does not hold witnesses. Its text is one sentence for the user."""


def read(data: bytes, name: str) -> list[Row]:
    """The witnesses of a JSON file: `{"witnesses": [{"id": "A", "content": "..."}, {"id": "B", "tokens": [{"t": "...", "n": "..."}]}]}`. A token's
    `n` is what it is compared by; without it, its letters. What else a token has is kept.

    Raises `ExchangeError`.
    """
    try:
        given = json.loads(data.decode("utf-8-sig"), parse_constant=str)
    except (ValueError, RecursionError) as error:
        raise ExchangeError(
            f"{name} is no JSON; name documents, or a file with witnesses as CollateX takes them"
        ) from error
    listed = given.get("witnesses") if isinstance(given, dict) else None
    if not isinstance(listed, list) or not listed:
        raise ExchangeError(f"{name} has no list of witnesses; see CollateX's JSON input")
    return [_row(witness, number, name) for number, witness in enumerate(listed, 1)]


def _row(witness: Any, number: int, name: str) -> Row:
    siglum = witness.get("id") if isinstance(witness, dict) else None
    if not isinstance(siglum, str) or not siglum.strip():
        raise ExchangeError(f"witness {number} of {name} has no id; give it one")
    content, tokens = witness.get("content"), witness.get("tokens")
    if isinstance(content, str):
        return row_of(Text(f"{name}#{siglum}", content, Places.plain(content)), siglum)
    if not isinstance(tokens, list) or not all(isinstance(t, dict) and isinstance(t.get("t"), str) for t in tokens):
        raise ExchangeError(f"witness {siglum} of {name} has neither content nor tokens with a t; give it one of them")
    return of_tokens(siglum, f"{name}#{siglum}", tokens)


def of_tokens(siglum: str, name: str, tokens: Sequence[Mapping[str, Any]]) -> Row:
    """The row of a witness that has been cut into tokens: their `t` put together are its text."""
    starts: list[int] = []
    ends: list[int] = []
    forms: list[str] = []
    begins = [0]
    pieces: list[str] = []
    for token in tokens:
        written, normal = token["t"], token.get("n")
        bare = written.strip() or written
        start = begins[-1] + written.index(bare)
        starts.append(start)
        ends.append(start + len(bare))
        forms.append(normal.strip() or normal if isinstance(normal, str) and normal else fold(bare) or bare)
        begins.append(begins[-1] + len(written))
        pieces.append(written)
    content = "".join(pieces)
    return Row(siglum, Text(name, content, Places.plain(content)), starts, ends, forms, begins, tuple(tokens))
