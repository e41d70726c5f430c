"""What is measured on: archives of several sizes cut from one folder of plain texts, and quotations drawn from them."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.quality import forge

KINDS = ("exact", "short", "ocr-3", "ocr-8", "another-word", "left-out", "number", "invented")
"""What the quotations of the benchmarks are: right ones, noisy ones, altered ones, and such as stand nowhere."""


def cut(texts: Sequence[Path], folder: Path, most: int) -> int:
    """An archive of at most `most` bytes: the first texts that fit, as links. Gives its size in bytes."""
    folder.mkdir()
    size = 0
    for text in texts:
        here = text.stat().st_size
        if size + here <= most:
            link(text, folder / text.name)
            size += here
    return size


def link(source: Path, target: Path) -> None:
    """The file under another name; a copy where there can be no link."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def crumble(texts: Sequence[Path], folder: Path, files: int, each: int = 3000) -> None:
    """An archive of many small files, cut out of the texts."""
    folder.mkdir()
    made = 0
    for text in texts:
        content = text.read_text("utf-8", "replace")
        for at in range(0, len(content), each):
            if made == files:
                return
            (folder / f"{made:05}.txt").write_text(content[at : at + each], "utf-8")
            made += 1


def draft(texts: Sequence[Path], quotations: int, seed: int = 20) -> forge.Forger:
    """A forged draft of so many quotations of all the `KINDS`, from a sample of the texts."""
    chosen = random.Random(seed).sample(list(texts), min(30, len(texts)))
    documents = [forge.document(path.name, "John Wardlaw", "", path.read_text("utf-8", "replace")) for path in chosen]
    kinds = {**forge.RIGHT, **forge.NOTED, **forge.SENSE, **forge.ALTERED, **forge.INVENTIONS}
    forger = forge.Forger(documents, seed)
    forger.write({kind: kinds[kind] for kind in KINDS}, quotations // len(KINDS))
    return forger


@contextmanager
def archive_of(data: Path, paths: Iterable[str]) -> Iterator[Path]:
    """A folder that has these files of another under the same names. An index is written beside the documents of an archive, and
    the folder given is somebody else's."""
    with tempfile.TemporaryDirectory() as work:
        for path in paths:
            (Path(work) / path).parent.mkdir(parents=True, exist_ok=True)
            link(data / path, Path(work) / path)
        yield Path(work)


def digest(folder: Path, paths: Iterable[str]) -> str:
    """What the figures were measured on."""
    made = hashlib.blake2b(digest_size=8)
    for path in sorted(paths):
        made.update(path.encode() + b"\0" + hashlib.sha256((folder / path).read_bytes()).digest())
    return made.hexdigest()


def share(part: int, whole: int) -> str:
    """So many of so many, and what share that is."""
    return f"{part} of {whole} ({part / whole:.1%})" if whole else "0 of 0"
