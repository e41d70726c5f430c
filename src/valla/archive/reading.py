"""Reading documents for the index: in this process, or in several.

A batch is read, put into blocks and passages, and given back as a segment. A batch knows nothing of the index.
"""

from __future__ import annotations

import hashlib
import json
import os
import signal
from array import array
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from functools import partial
from multiprocessing import active_children
from pathlib import Path

from valla.archive.features import MOST_PASSAGES, PASSAGE, SegmentBuilder
from valla.archive.folder import File
from valla.archive.index import Document, Segment
from valla.text import Block, Mark, Places, Text

__all__ = ["batches", "read_all", "resegment", "unpacked"]

MOST_BYTES = 1 << 30
BATCH = 40_000_000
"""Bytes of a batch: large enough for few segments, small enough for memory and for a progress worth the name."""
ALONE = 8_000_000
"""Up to so many bytes are read in this process: starting others would take longer."""


def batches(files: Sequence[File]) -> list[list[File]]:
    """The files in groups that are read together."""
    made: list[list[File]] = []
    size = 0
    for file in files:
        if not made or size + file.size > BATCH:
            made.append([])
            size = 0
        made[-1].append(file)
        size += file.size
    return made


def read_all(
    root: Path, files: Sequence[File], jobs: int | None, progress: Callable[[int, int, str], None] | None
) -> Iterator[Segment]:
    """Read files, in as many processes as there are processors (or `jobs`), giving a segment as each batch is done."""
    whole, done = sum(file.size for file in files), 0
    groups = batches(files)
    jobs = jobs or os.cpu_count() or 1
    if whole <= ALONE or jobs == 1:
        for group in groups:
            if progress:
                progress(done, whole, group[0].path)
            yield from _read_batch(str(root), group)
            done += sum(file.size for file in group)
        return
    if len(groups) < 2 * jobs:
        groups = [half for group in groups for half in _halved(group)]
    others = set(active_children())
    pool = ProcessPoolExecutor(min(jobs, len(groups)))
    try:
        with _undisturbed():
            running = {pool.submit(_read_batch, str(root), group): group for group in groups}
        for future in as_completed(running):
            group = running.pop(future)
            yield from future.result()
            done += sum(file.size for file in group)
            if progress:
                progress(done, whole, group[-1].path)
        pool.shutdown()
    except BaseException:
        # Whoever interrupts does not want to wait for what is being read.
        for worker in set(active_children()) - others:
            worker.terminate()
        pool.shutdown(wait=False, cancel_futures=True)
        raise


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Processes begun here do not hear of an interruption at the keyboard: it is for the one that began them to end them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _halved(group: list[File]) -> list[list[File]]:
    if len(group) < 2:
        return [group]
    ordered = sorted(group, key=lambda file: -file.size)
    return [ordered[0::2], ordered[1::2]]


def _read_batch(root: str, files: Sequence[File]) -> list[Segment]:
    made: list[Segment] = []
    builder, documents = SegmentBuilder(), list[Document]()
    for file in files:
        if builder.passages + file.size // (PASSAGE // 2) > MOST_PASSAGES and documents:
            made.append(_segment(builder, documents))
            builder, documents = SegmentBuilder(), []
        document, text = _read(root, file)
        if text is not None:
            start = text.blocks[0].end if _headed(text) else 0
            document.words = builder.add(len(documents), text.content, start, text.evidence_end)
        document.pack()
        documents.append(document)
    made.append(_segment(builder, documents))
    return made


def _headed(text: Text) -> bool:
    return bool(text.blocks) and text.blocks[0].kind == "furniture" and text.blocks[0].start == 0


def _segment(builder: SegmentBuilder, documents: list[Document]) -> Segment:
    postings = builder.postings()
    forms, counts = builder.lexicon()
    return Segment(
        documents, [item.bits for item in postings], builder.documents, builder.starts, forms, counts,
        [item.rows for item in postings],
    )  # fmt: skip


def _read(root: str, file: File) -> tuple[Document, Text | None]:
    """Read one file. One that changes under the reader's hands is read once more."""
    document = Document(file.path, file.size, file.modified, b"")
    path = Path(root, file.path)
    if file.size > MOST_BYTES:
        document.complaint = "it is larger than 1 GB; divide it"
        return document, None
    try:
        for _ in range(2):
            data = path.read_bytes()
            status = path.stat()
            if status.st_size == len(data) and status.st_mtime_ns == document.modified:
                break
            document.size, document.modified = status.st_size, status.st_mtime_ns
    except OSError as error:
        document.complaint = f"it cannot be opened ({(error.strerror or 'unknown error').lower()}); check its rights"
        return document, None
    document.digest = hashlib.blake2b(data, digest_size=16).digest()
    return document, _parsed(document, data)


def _parsed(document: Document, data: bytes) -> Text | None:
    from valla import formats
    from valla.formats import plain

    try:
        # What is divided into pages is not read as it stands.
        document.plain = formats.kind(data, document.path) == "plain" and b"\f" not in data
        read = partial(plain.read, structure=False) if document.plain else formats.read
        text = read(data, document.path)
    except formats.Unreadable as error:
        document.complaint = str(error)
        return None
    except (MemoryError, RecursionError):
        document.complaint = "it is too deeply nested or too large to be read"
        return None
    except Exception as error:
        # Documents are made by strangers and read with other people's libraries: one that breaks a reader must not take the
        # others with it.
        document.complaint = f"its reader failed ({type(error).__name__}: {error}); please report it"
        return None
    document.content = text.content
    document.header = json.dumps({**_dateline(text), **text.header})
    document.structure = b"" if document.plain else _packed(text)
    if text.complaints:
        document.complaint = "; ".join(text.complaints)
    return text


def _dateline(text: Text) -> dict[str, str]:
    """The day on which the text was written, as its own head says it; nothing if it does not."""
    from valla.dates import dated

    day = dated(text.content)
    return {"dateline": "-".join(f"{part:02d}" for part in day)} if day else {}


def _packed(text: Text) -> bytes:
    """All of a text but its content, as bytes that are only data when read back."""
    import msgspec

    places = text.places
    return msgspec.msgpack.encode((
        [part.tobytes() for part in (places.starts, places.lines, places.columns, places.widths)],
        [(b.start, b.end, b.kind, b.level) for b in text.blocks],
        [(m.start, m.end, m.kind, m.value, m.locator, m.line) for m in text.marks],
        text.pages,
        text.evidence_end,
    ))  # fmt: skip


def unpacked(name: str, content: str, header: dict[str, str], data: bytes) -> Text:
    """The text whose structure is in `data`."""
    import msgspec

    arrays, blocks, marks, pages, end = msgspec.msgpack.decode(
        data,
        type=tuple[
            list[bytes],
            list[tuple[int, int, str, int]],
            list[tuple[int, int, str, str, str, int]],
            list[tuple[int, str]],
            int,
        ],
    )
    return Text(
        name,
        content,
        Places(*(array("I", part) for part in arrays)),
        blocks=tuple(Block(*block) for block in blocks),
        marks=tuple(Mark(*mark) for mark in marks),
        pages=tuple(pages),
        header=header,
        evidence_end=end,
    )


def resegment(documents: Sequence[tuple[Document, Text]]) -> Segment:
    """One segment of documents that are in the index already."""
    builder = SegmentBuilder()
    for number, (document, text) in enumerate(documents):
        start = text.blocks[0].end if _headed(text) else 0
        builder.add(number, text.content, start, text.evidence_end)
        document.content = text.content
        document.pack()
    return _segment(builder, [document for document, _ in documents])
