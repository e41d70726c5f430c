"""What the commands share: files that come in, and what goes out to a file or the terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from valla import formats
from valla.files import real, replace_file
from valla.terminal import Stop, is_terminal, note, put, width
from valla.text import Text

__all__ = ["columns", "guard", "read_bytes", "read_text", "texts", "told", "write", "write_bytes"]


@contextmanager
def told(*kinds: type[Exception]) -> Iterator[None]:
    """Errors whose text is a sentence for the user end the command with it."""
    try:
        yield
    except kinds as error:
        raise Stop(str(error)) from error


def guard(
    output: str | None, drafts: Iterable[str], archives: Iterable[str], kinds: Iterable[str], what: str = "draft"
) -> None:
    """Stop before any work is done if the output could not be written, or would overwrite a draft or become a witness. `what` the drafts are."""
    if output is None:
        return
    if not output:
        raise Stop("the output has no name; name a file")
    path = real(output)
    try:
        if path.is_dir():
            raise Stop(f"{output} is a folder; name a file in it")
    except OSError as error:
        raise Stop(f"{output} cannot be written: {(error.strerror or 'unknown error').lower()}") from error
    if any(path == real(name) for name in drafts if name != "-"):
        raise Stop(f"{output} is the {what} itself; name another file")
    read = path.suffix.lower() in {*formats.SUFFIXES, *kinds}
    for item in archives:
        folder = real(item)
        if path == folder or (read and path.is_relative_to(folder)):
            raise Stop(f"{output} lies in the archive {item} and would be read as part of it; name a file elsewhere")
    if path.exists() and not os.access(path, os.W_OK):
        raise Stop(f"{output} cannot be written: it is read-only")
    if not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
        raise Stop(f"{output} cannot be written: there is no folder {path.parent} that may be written to")


def read_bytes(name: str, what: str = "draft") -> bytes:
    try:
        if name == "-":
            if sys.stdin is None:
                raise Stop(f"standard input is closed; name a {what}")
            return sys.stdin.buffer.read()
        return Path(name).read_bytes()
    except IsADirectoryError as error:
        instead = ", or give it with --archive" if what == "draft" else ""
        raise Stop(f"{name} is a folder; name the {what}{_plural(what)} in it{instead}") from error
    except (OSError, ValueError) as error:
        error = error if isinstance(error, OSError) else OSError(0, str(error))
        raise Stop(f"the {what} {name} cannot be read: {(error.strerror or 'unknown error').lower()}") from error


def _plural(what: str) -> str:
    return "es" if what.endswith("s") else "s"


def read_text(data: bytes, name: str) -> Text:
    with told(formats.Unreadable):
        return formats.read(data, name)


def texts(files: Iterable[str], stdin_name: str) -> Iterator[Text | None]:
    """The texts of some files, each file once. Of several, one that cannot be read is told of, and None stands for it; a single one raises
    `Stop`."""
    names = dict.fromkeys(files)
    for name in names:
        try:
            yield read_text(read_bytes(name), stdin_name if name == "-" else name)
        except Stop as error:
            if len(names) == 1:
                raise
            note(str(error))
            yield None


def columns() -> int | None:
    """How wide a table may be: as the terminal; a file or a pipe gets all of it."""
    return width() if is_terminal(sys.stdout) else None


def write(made: str, output: str | None, *, err: bool = False) -> None:
    """Write to standard output (or standard error), or into a file."""
    if not output:
        put(made, err=err)
        return
    write_bytes(made.encode("utf-8", "replace"), output)


def write_bytes(data: bytes, output: str) -> None:
    """Write a file whole, or not at all."""
    try:
        replace_file(Path(output), data)
    except OSError as error:
        raise Stop(f"{output} cannot be written: {(error.strerror or 'unknown error').lower()}") from error
