"""Zip archives, opened with care: nothing is ever unpacked to disk, and nothing unpacks to more than memory can bear."""

from __future__ import annotations

import io
import zipfile
import zlib

from valla.formats.errors import Unreadable

__all__ = ["Container"]

MOST_BYTES = 400 << 20
MOST_MEMBERS = 100_000
HIGHEST_RATIO = 300


class Container:
    """A zip archive held in memory. `name` is told in what `Unreadable` says."""

    def __init__(self, data: bytes, name: str) -> None:
        self.name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise Unreadable(f"{name} is damaged ({error}); get another copy") from error
        members = self._zip.infolist()
        whole = sum(member.file_size for member in members)
        if (
            len(members) > MOST_MEMBERS
            or whole > MOST_BYTES
            or (whole > 50 << 20 and whole > HIGHEST_RATIO * len(data))
        ):
            raise Unreadable(f"{name} would unpack to {whole >> 20} MB in {len(members)} members; it is refused")

    def __contains__(self, member: str) -> bool:
        return member in self._zip.NameToInfo

    def read(self, member: str) -> bytes:
        """The bytes of a member. Raises `Unreadable`."""
        try:
            info = self._zip.getinfo(member)
            if info.flag_bits & 1:
                raise Unreadable(f"{self.name} is encrypted; save a copy without a password")
            with self._zip.open(info) as opened:
                data = opened.read(MOST_BYTES + 1)
        except KeyError as error:
            raise Unreadable(f"{self.name} is damaged (it lacks {member}); get another copy") from error
        except (
            zipfile.BadZipFile,
            zlib.error,
            OSError,
            EOFError,
            ValueError,
            NotImplementedError,
            RuntimeError,
        ) as error:
            raise Unreadable(f"{self.name} is damaged ({error}); get another copy") from error
        if len(data) > MOST_BYTES:
            raise Unreadable(f"{self.name} would unpack to more than {MOST_BYTES >> 20} MB; it is refused")
        return data

    def optional(self, member: str) -> bytes:
        """The bytes of a member, or none if there is no such member."""
        return self.read(member) if member in self else b""
