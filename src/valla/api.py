"""The Python interface: `check` a draft, open an `Archive`, `find` in it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from valla import formats
from valla.archive.holdings import Holdings, Progress
from valla.checking import check_texts
from valla.config import Settings
from valla.evidence.seek import find as find_phrase
from valla.terms import Attestation, Complaint, Report, Witness
from valla.text import Text

__all__ = ["Archive", "check"]


class Archive:
    """An opened archive. Use it as a context manager, or close it."""

    def __init__(self, holdings: Holdings) -> None:
        self.holdings = holdings

    @classmethod
    def open(cls, *paths: str | Path, exclude: Sequence[str] = (), progress: Progress | None = None) -> Archive:
        """Open folders or single documents as one archive, reading what is new or changed.

        `exclude` are patterns of documents to leave out, in the manner of `.gitignore`. `progress` is called with bytes done,
        bytes in all, and the name of a document. Raises `valla.archive.errors.ArchiveError`.
        """
        return cls(Holdings.open(paths, progress=progress, excludes=exclude))

    @property
    def witnesses(self) -> tuple[Witness, ...]:
        """The documents that could be read, in order of path."""
        return self.holdings.witnesses

    @property
    def complaints(self) -> tuple[Complaint, ...]:
        """What could not be read or used."""
        return self.holdings.complaints

    def find(self, phrase: str, limit: int = 10) -> list[Attestation]:
        """Where a phrase stands, in whatever wording; the best first, at most `limit`."""
        return find_phrase(phrase, self.holdings, limit)

    def close(self) -> None:
        """Let the index go."""
        self.holdings.close()

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def check(
    draft: str | Path | Text,
    archive: str | Path | Archive,
    *,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    exclude: Sequence[str] = (),
) -> Report:
    """Hold a draft against an archive.

    `draft` is a file's path or a `Text` already read; `archive` a folder's or document's path, or an `Archive`, which stays
    open. `select` and `ignore` name rules by code, name or family; `exclude` documents by pattern, where the archive is
    given by its path. No settings file is read. Raises `valla.formats.Unreadable`, `valla.archive.errors.ArchiveError`,
    `valla.config.ConfigError` for a rule there is not, and `OSError`.
    """
    settings = Settings(select=tuple(select), ignore=tuple(ignore), exclude=tuple(exclude)).checked("valla.check")
    text = draft if isinstance(draft, Text) else formats.read(Path(draft).read_bytes(), str(draft))
    if isinstance(archive, Archive):
        return check_texts([text], archive.holdings, settings)
    with Archive.open(archive, exclude=settings.exclude) as opened:
        return check_texts([text], opened.holdings, settings)
