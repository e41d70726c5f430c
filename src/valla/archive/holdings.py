"""The holdings: one or several folders of witnesses, opened to be searched.

Each folder (or single file) is a part, a whole archive with its own index; a search goes to all the parts and the best of each
are merged. Nothing above knows how many parts there are.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import math
import re
import sys
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from copy import copy
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from valla import formats
from valla.archive import metadata
from valla.archive.errors import ArchiveError, DamagedIndexError
from valla.archive.features import COMMON, KINDS, PASSAGE_WORDS, ROW, Feature, buckets, form_hash, single
from valla.archive.folder import File, beside, walk
from valla.archive.index import BLOCK, Document, Index, Stored
from valla.archive.reading import read_all, resegment, unpacked
from valla.files import cache_folder, real
from valla.formats import plain
from valla.terms import Candidate, Complaint, Witness
from valla.text import Text

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

__all__ = ["Holdings", "Progress"]

Progress = Callable[[int, int, str], None]
FEATURES = 28
"""Features of a kind that a search uses at most."""
ENOUGH = 6
"""With so many telling pairs of neighbours, of words that occur, a search does without those of two common words."""
FAR_BEHIND = 0.3
"""A passage with less than this of the best one's votes is not worth a look."""
SMALL = 4_000_000
"""A segment of fewer characters is small; when many are, they are put together."""
MANY_SMALL = 16


class Holdings:
    """An opened archive. A context manager; `close` lets its files go."""

    def __init__(self, parts: Sequence[_Part]) -> None:
        self._parts = parts
        self._texts: OrderedDict[int, Text] = OrderedDict()
        self._kept = 0
        self._where: dict[int, tuple[_Part, Stored]] = {}
        self.complaints: tuple[Complaint, ...] = tuple(item for part in parts for item in part.complaints)
        witnesses: list[Witness] = []
        taken: set[str] = set()
        for part in parts:
            for stored in sorted(part.stored.values(), key=lambda item: item.path):
                if stored.length or not stored.complaint:
                    header = json.loads(stored.header)
                    number = len(witnesses)
                    witnesses.append(
                        metadata.describe(number, _shown(stored.path), header, part.tables, stored.words, taken)
                    )
                    self._where[number] = (part, stored)
                    part.numbers[stored.id] = number
        self.witnesses = self._all = tuple(witnesses)
        self.words = sum(witness.words for witness in witnesses)
        self._hidden: frozenset[int] = frozenset()

    @classmethod
    def open(
        cls,
        paths: Sequence[Path | str],
        *,
        progress: Progress | None = None,
        refresh: bool = True,
        jobs: int | None = None,
        excludes: Sequence[str] = (),
    ) -> Holdings:
        """Open folders or files as one archive, reading what is new or changed.

        `progress` is called with bytes done, bytes in all and a file's name. Without `refresh` an index is taken as it
        stands. `excludes` are patterns in the manner of `.gitignore`. Raises `ArchiveError` with a sentence for the user.
        """
        if not paths:
            raise ArchiveError("no archive is named; give a folder of documents with --archive")
        return cls([_part(Path(path), progress, refresh, jobs, excludes) for path in paths])

    def __enter__(self) -> Holdings:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders of the archive."""
        return tuple(part.real for part in self._parts)

    def close(self) -> None:
        """Let the index files go."""
        for part in self._parts:
            part.index.close()

    def but_for(self, drafts: Iterable[str]) -> Holdings:
        """The same archive without the files of these paths: no draft is its own witness."""
        other = copy(self)
        paths = [real(name) for name in drafts]
        hidden = {
            part.numbers.get(part.stored[within].id, -1)
            for part in self._parts
            for path in paths
            if path.is_relative_to(part.real) and (within := path.relative_to(part.real).as_posix()) in part.stored
        }
        other._hidden = frozenset(hidden)
        other.witnesses = tuple(witness for witness in self.witnesses if witness.number not in other._hidden)
        other.words = sum(witness.words for witness in other.witnesses)
        return other

    # -- searching

    def candidates(self, forms: Sequence[str], limit: int = 10, *, rarest: int = 0) -> list[Candidate]:
        """The stretches where most of a phrase's pairs of words stand, given its folded words in order; the best first, at
        most `limit`. A phrase of one word has no pairs and no candidates. With `rarest` only so many of its pairs are asked
        for: enough for a phrase that stands word for word, at a fraction of the cost."""
        if len(forms) < 2:
            return []
        margin = sum(map(len, forms)) + 2 * len(forms) + 200
        searched = ((part, part.search(forms, limit, rarest)) for part in self._parts)
        return self._found(searched, margin)[:limit]

    def telling(self, forms: Sequence[str], limit: int = 10) -> list[Candidate]:
        """The stretches where most of these words stand, in whatever order, the rarer counting more, given folded; the best first, at most
        `limit`."""
        if not forms:
            return []
        return self._found(((part, part.search_words(forms, limit)) for part in self._parts), 0)[:limit]

    def _found(
        self, searched: Iterable[tuple[_Part, list[tuple[int, int, int, float]]]], margin: int
    ) -> list[Candidate]:
        found: list[Candidate] = []
        for part, stretches in searched:
            for document, start, end, weight in stretches:
                number = part.numbers.get(document)
                if number is not None and number not in self._hidden:
                    witness = self._all[number]
                    found.append(Candidate(witness, max(start - margin, 0), end + margin, weight))
        found.sort(key=lambda item: (-item.weight, item.witness.number, item.start))
        return found

    def stretch(self, witness: Witness, start: int, end: int) -> str:
        """The witness's content from `start` to `end`, without reading the whole of it."""
        part, stored = self._where[witness.number]
        start, end = max(start, 0), min(end, stored.length)
        if end <= start:
            return ""
        first, last = start // BLOCK, (end - 1) // BLOCK
        joined = "".join(part.block(stored.id, number) for number in range(first, last + 1))
        return joined[start - first * BLOCK : end - first * BLOCK]

    def foot(self, witness: Witness, count: int) -> str:
        """The last `count` characters of the witness's content."""
        length = self._where[witness.number][1].length
        return self.stretch(witness, length - count, length)

    def text(self, witness: Witness) -> Text:
        """The whole text of a witness: places, blocks, marks and pages with it."""
        if witness.number in self._texts:
            self._texts.move_to_end(witness.number)
            return self._texts[witness.number]
        part, stored = self._where[witness.number]
        content = self.stretch(witness, 0, stored.length)
        if stored.plain:
            text = plain.read_string(content, witness.path)
        else:
            text = unpacked(witness.path, content, json.loads(stored.header), part.index.structure(stored.id))
        self._texts[witness.number] = text
        self._kept += stored.length
        while self._kept > 20_000_000 and len(self._texts) > 1:
            old, _ = self._texts.popitem(last=False)
            self._kept -= self._where[old][1].length
        return text

    def frequency(self, form: str) -> int:
        """How often a folded form occurs: 0 for one that occurs once at most in each segment."""
        wanted = form_hash(form)
        return sum(part.count(wanted) for part in self._parts)

    def scan(self, pattern: re.Pattern[str], limit: int) -> Iterator[tuple[Witness, int, int]]:
        """Every place where a pattern stands, over all the texts: slow. At most `limit`."""
        left = limit
        for witness in self.witnesses:
            length = self._where[witness.number][1].length
            for match in pattern.finditer(self.stretch(witness, 0, length)):
                if left <= 0:
                    return
                left -= 1
                yield witness, match.start(), match.end()


def _part(*given: Any) -> _Part:
    """A part, made twice if its index was found damaged."""
    try:
        return _Part(*given)
    except DamagedIndexError:
        return _Part(*given)


class _Part:
    """One folder or file with its index."""

    def __init__(
        self, path: Path, progress: Progress | None, refresh: bool, jobs: int | None, excludes: Sequence[str]
    ) -> None:
        try:
            path.stat()
        except FileNotFoundError as error:
            told = f"{_shown(str(path))} is not there; name a folder of documents or a document"
            raise ArchiveError(told) from error
        except OSError as error:
            told = f"{_shown(str(path))} cannot be opened ({(error.strerror or 'unknown error').lower()}); name another"
            raise ArchiveError(told) from error
        self.only = path.name if path.is_file() else ""
        self.root = path.parent if self.only else path
        self.real = real(self.root)
        self.complaints: list[Complaint] = []
        self.tables: list[metadata.Table] = []
        self.numbers: dict[int, int] = {}
        self.index = Index(_index_path(path))
        self.block = lru_cache(maxsize=256)(self.index.block)
        documents, about = self._files(excludes)
        documents = [file for file in documents if self._is_named_soundly(file)]
        if refresh:
            self._refresh(documents, progress, jobs)
        self.stored = self.index.stored()
        for item in self.stored.values():
            if item.complaint:
                name = _shown(item.path)
                told = item.complaint if name in item.complaint else f"{name} is not read: {item.complaint}"
                self.complaints.append(Complaint("V001", name, told))
        self.tables, complaints = metadata.tables(self.root, about)
        self.complaints += complaints
        self._segments: list[_Opened] | None = None
        self.count = lru_cache(maxsize=1 << 15)(self._count)

    def _files(self, excludes: Sequence[str]) -> tuple[list[File], list[File]]:
        if self.only:
            status = (self.root / self.only).stat()
            return [File(self.only, status.st_size, status.st_mtime_ns)], beside(self.root)
        return walk(self.root, frozenset(formats.SUFFIXES), excludes, self.complaints)

    def _is_named_soundly(self, file: File) -> bool:
        """Can the file be named in the index and in reports? One that cannot is complained of."""
        try:
            file.path.encode("utf-8")
        except UnicodeEncodeError:
            name = _shown(file.path)
            self.complaints.append(Complaint("V001", name, f"{name} is not read: its name is no text; rename it"))
            return False
        return True

    # -- keeping the index

    def _refresh(self, files: Sequence[File], progress: Progress | None, jobs: int | None) -> None:
        stored = self.index.stored()
        here = {file.path: file for file in files}
        gone = [path for path in stored if path not in here]
        changed = [file for file in files if not _unchanged(file, stored.get(file.path))]
        if gone:
            with self.index.writing():
                self.index.remove(gone)
        if changed:
            for segment in read_all(self.root, self._really(changed, stored), jobs, progress):
                with self.index.writing():
                    self.index.add(segment)
        if gone or changed:
            self._put_together()

    def _really(self, changed: Sequence[File], stored: dict[str, Stored]) -> list[File]:
        """Those whose bytes have changed; of the others only the dates are noted."""
        really = []
        for file in changed:
            known = stored.get(file.path)
            same = False
            if known and known.size == file.size and known.digest:
                with contextlib.suppress(OSError):
                    data = (self.root / file.path).read_bytes()
                    same = hashlib.blake2b(data, digest_size=16).digest() == known.digest
            if same:
                with self.index.writing():
                    self.index.touch(file.path, file.size, file.modified)
            else:
                really.append(file)
        return really

    def _put_together(self) -> None:
        """Make one segment of the small ones when they have become many, and of those mostly dead."""
        stored = {item.id: item for item in self.index.stored().values()}
        alive: dict[int, int] = {}
        for item in stored.values():
            alive[item.segment] = alive.get(item.segment, 0) + item.length
        segments = self.index.segments()
        small = [number for number, *_, size in segments if alive.get(number, 0) < SMALL]
        wasted = [number for number, *_, size in segments if alive.get(number, 0) * 2 < size]
        chosen = small if len(small) > MANY_SMALL else wasted if len(wasted) > 2 else []
        if not chosen:
            return
        moved = [item for item in stored.values() if item.segment in chosen]
        with self.index.writing():
            self.index.add(resegment([(self._again(item), self._content(item)) for item in moved]))
            self.index.drop_segments(chosen)

    def _again(self, item: Stored) -> Document:
        return Document(
            item.path, item.size, item.modified, item.digest, item.complaint, item.plain, item.header,
            words=item.words, structure=self.index.structure(item.id),
        )  # fmt: skip

    def _content(self, item: Stored) -> Text:
        content = "".join(self.index.block(item.id, n) for n in range(math.ceil(item.length / BLOCK)))
        if item.plain:
            return plain.read(content.encode(), item.path, structure=False)
        if not item.length:
            return plain.read_string("", item.path)
        return unpacked(item.path, content, json.loads(item.header), self.index.structure(item.id))

    # -- searching

    def _opened(self) -> list[_Opened]:
        if self._segments is None:
            # The store gives the number of a document that is gone to another: what is alive is so in its own segment alone.
            live: dict[int, set[int]] = {}
            for item in self.stored.values():
                live.setdefault(item.segment, set()).add(item.id)
            self._segments = [_Opened(self.index, *row, live.get(row[0], set())) for row in self.index.segments()]
        return self._segments

    def search(self, forms: Sequence[str], limit: int, rarest: int) -> list[tuple[int, int, int, float]]:
        """The best stretches as (document, start, end, weight)."""
        size = sum(segment.size for segment in self._opened())
        fetched, often = self._fetched(self._rarest(forms, rarest) if rarest else self._asked(forms, size))
        # A pair of words that stands everywhere says little; it counts only if there are few others.
        telling = [count > 0 and count * 12 < size for count in often]
        if sum(telling) < 4:
            telling = [count > 0 for count in often]
        weights = [math.log2(1 + size / count) if told else 0.0 for count, told in zip(often, telling, strict=True)]
        # What a passage with all of the phrase would have: pairs that stand nowhere would have told most.
        whole = sum(weights) + often.count(0) * math.log2(1 + size)
        return self._voted(fetched, weights, whole, limit)

    def search_words(self, forms: Sequence[str], limit: int) -> list[tuple[int, int, int, float]]:
        """The best stretches for single words, as `search` gives them for a phrase."""
        size = sum(segment.size for segment in self._opened())
        fetched, often = self._fetched([single(forms)])
        weights = [math.log2(1 + size / count) if count else 0.0 for count in often]
        return self._voted(fetched, weights, sum(weights) + often.count(0) * math.log2(1 + size), limit)

    def _fetched(self, features: Sequence[Feature]) -> tuple[list[list[NDArray[np.uint16]]], list[int]]:
        """For each segment and feature the passages that have it, and how many of all segments have each."""
        fetched = [segment.fetch(features) for segment in self._opened()]
        return fetched, [sum(len(ids) for ids in column) for column in zip(*fetched, strict=True)]

    def _voted(
        self, fetched: Sequence[list[NDArray[np.uint16]]], weights: list[float], whole: float, limit: int
    ) -> list[tuple[int, int, int, float]]:
        found = [
            item
            for segment, lists in zip(self._opened(), fetched, strict=True)
            for item in segment.vote(lists, weights, limit)
        ]
        found.sort(key=lambda item: -item[3])
        return [(document, start, end, votes / (whole or 1.0)) for document, start, end, votes in found[:limit]]

    def _asked(self, forms: Sequence[str], size: int) -> list[Feature]:
        """The features of a phrase that are worth asking for. Pairs of two of the commonest words are not, if there are
        others; with a word between they are not even kept, and their buckets hold only what shares them by chance."""
        counts = [self.count(form_hash(form)) for form in forms]
        common = [count * COMMON > size * PASSAGE_WORDS for count in counts]
        asked = []
        for kind, hashes, where in buckets(forms, FEATURES):
            told = [not (common[at] and common[at + KINDS[kind]]) for at in where]
            # Of a misread phrase the pairs of common words may be all that is left.
            known = sum(counts[at] > 0 < counts[at + 1] for at, keep in zip(where, told, strict=True) if keep)
            if KINDS[kind] == 1 and known < ENOUGH:
                told = [True] * len(where)
            asked.append((kind, hashes[told], [at for at, keep in zip(where, told, strict=True) if keep]))
        return asked

    def _rarest(self, forms: Sequence[str], most: int) -> list[Feature]:
        """The pairs of neighbours that have the rarest words in them."""
        counts = [self.count(form_hash(form)) for form in forms]
        kind, hashes, where = buckets(forms, len(forms))[0]
        chosen = sorted(range(len(where)), key=lambda k: (min(counts[k : k + 2]), k))[:most]
        return [(kind, hashes[chosen], [where[k] for k in chosen])]

    def _count(self, wanted: int) -> int:
        """How often the form with this hash occurs."""
        return sum(segment.count(wanted) for segment in self._opened())


class _Opened:
    """One segment, its passages in memory, its postings fetched as they are asked for."""

    def __init__(
        self, index: Index, number: int, bits: list[int], documents: bytes, starts: bytes, _size: int, live: set[int]
    ) -> None:
        import numpy as np

        self.index, self.number, self.bits = index, number, bits
        self.documents = np.frombuffer(documents, np.uint32)
        self.starts = np.frombuffer(starts, np.uint32)
        self.alive = np.isin(self.documents, np.fromiter(live, np.uint32, len(live)))
        self.followed = np.append(self.documents[1:] == self.documents[:-1], False)
        self._lexicon: tuple[memoryview, memoryview] | None = None

    @property
    def size(self) -> int:
        """How many passages the segment has."""
        return len(self.documents)

    def fetch(self, features: Sequence[Feature]) -> list[NDArray[np.uint16]]:
        """For each feature the passages that have it (and some that only share its bucket)."""
        import numpy as np

        asked = [
            (kind, bucket)
            for kind, hashes, _ in features
            for bucket in (hashes >> np.uint32(32 - self.bits[kind])).tolist()
        ]
        rows = self.index.rows(self.number, {(kind, bucket >> ROW) for kind, bucket in asked})
        return [_of_row(rows.get((kind, bucket >> ROW), b""), bucket & ((1 << ROW) - 1)) for kind, bucket in asked]

    def vote(
        self, lists: list[NDArray[np.uint16]], weights: list[float], limit: int
    ) -> list[tuple[int, int, int, float]]:
        """The passages that the features vote for, by their weights; neighbours are taken together."""
        import numpy as np

        cast = [(ids, weight) for ids, weight in zip(lists, weights, strict=True) if weight and len(ids)]
        if not cast:
            return []
        votes = np.bincount(
            np.concatenate([ids for ids, _ in cast]),
            np.repeat([weight for _, weight in cast], [len(ids) for ids, _ in cast]),
            self.size + 1,
        )
        # Of hundreds of thousands of passages few have votes worth the name; only those are put in order.
        best = np.flatnonzero(votes > 0)
        best = best[self.alive[best]]
        pooled = votes[best] + votes[best + 1] * self.followed[best]
        near = pooled >= max(FAR_BEHIND * pooled.max(initial=0.0), 0.01)
        best, pooled = best[near], pooled[near]
        if len(best) > 3 * limit:
            most = np.argpartition(pooled, -3 * limit)[-3 * limit :]
            best, pooled = best[most], pooled[most]
        found: list[tuple[int, int, int, float]] = []
        used: set[int] = set()
        for value, at in sorted(zip((-pooled).tolist(), best.tolist(), strict=True)):
            if at in used:
                continue
            document = int(self.documents[at])
            used |= {
                other for other in (at - 1, at, at + 1) if 0 <= other < self.size and self.documents[other] == document
            }
            last = at + 2
            same = last < self.size and self.documents[last] == document
            end = int(self.starts[last]) if same else int(self.starts[at]) + 4000
            found.append((document, int(self.starts[at]), end, -value))
            if len(found) == limit:
                break
        return found

    def count(self, wanted: int) -> int:
        """How often the form with this hash occurs."""
        if self._lexicon is None:
            forms, counts = self.index.lexicon(self.number)
            self._lexicon = memoryview(forms).cast("I"), memoryview(counts).cast("H")
        hashes, often = self._lexicon
        at = bisect_left(hashes, wanted)
        return often[at] if at < len(hashes) and hashes[at] == wanted else 0


def _of_row(row: bytes, within: int) -> NDArray[np.uint16]:
    """The passages of one bucket of a row. There is no row where another process has put this segment together with others
    since it was opened."""
    import numpy as np

    if not row:
        return np.zeros(0, np.uint16)
    counts = np.frombuffer(row, np.uint16, 1 << ROW)
    first = int(np.add.reduce(counts[:within], dtype=np.int64))
    return np.frombuffer(row, np.uint16, int(counts[within]), (2 << ROW) + 2 * first)


def _unchanged(file: File, known: Stored | None) -> bool:
    return known is not None and known.size == file.size and known.modified == file.modified


def _index_path(path: Path) -> Path | str:
    """Where the index of a folder or file lies: beside the documents, or, if nothing can be written there, in the user's
    cache; for a single file in memory."""
    if path.is_file():
        return ":memory:"
    beside = path / ".valla"
    try:
        beside.mkdir(exist_ok=True)
        ignore = beside / ".gitignore"
        if not ignore.exists():
            ignore.write_text("*\n", "ascii")
        return beside / "index.sqlite"
    except OSError:
        name = hashlib.blake2b(str(real(path)).encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
        cache = cache_folder() / name
        try:
            cache.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ArchiveError(
                f"no index can be written, neither in {_shown(str(path))} nor in {cache} ({error.strerror})"
            ) from error
        return cache / "index.sqlite"


def _shown(path: str) -> str:
    """A path as it can be printed: control characters and what is no text escaped."""
    encoding = sys.getfilesystemencoding()
    path = path.encode(encoding, "surrogateescape").decode(encoding, "backslashreplace")
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in path)
