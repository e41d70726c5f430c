"""Writing a file whole or not at all, and where files may be kept for later."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

__all__ = ["cache_folder", "real", "replace_file"]


def cache_folder() -> Path:
    """The folder in which the user's programs keep what can be made again; it may not be there yet."""
    import platformdirs

    return Path(platformdirs.user_cache_dir("valla"))


def real(path: Path | str) -> Path:
    """The path with all links followed. Never raises: where links lead in a circle they are left as they are."""
    return Path(os.path.realpath(path))


def replace_file(path: Path, data: bytes) -> None:
    """Put `data` into the file in one step: who reads it meanwhile, and a fault midway, find the old file or the new one.

    The file keeps its mode, and a link stays a link. What is not a regular file (a pipe, a terminal) is written to as it
    is. Raises `OSError`.
    """
    path = real(path)
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    # What a new file's mode would be is only known by making one; asking for the mask would change it for a moment.
    mode = path.stat().st_mode & 0o7777 if path.exists() else None
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".valla-")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode if mode is not None else 0o666 & ~_mask())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _mask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
