"""The terminal: what is said there besides the reports. No control character of a document or a file name reaches it."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn, TextIO

__all__ = ["Stop", "coloured", "fail", "is_terminal", "note", "progress", "put", "width"]

_PATIENCE = 1.0
"""Seconds before a person is told what takes so long."""


class Stop(Exception):
    """Could not run; the text is the sentence for the user."""


def put(written: str | bytes, *, err: bool = False) -> None:
    """Write on standard output, or standard error: characters as UTF-8 whatever the locale, bytes as they are."""
    stream = sys.stderr if err else sys.stdout
    if stream is None:
        if err:
            return
        raise Stop("standard output is closed; open it, or name a file with -o")
    try:
        stream.flush()
        stream.buffer.write(written if isinstance(written, bytes) else written.encode("utf-8", "replace"))
        stream.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        # What is left in the buffer must not be tried again when the interpreter ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if not err:
            raise Stop(
                f"standard output cannot be written to ({(error.strerror or 'unknown error').lower()})"
            ) from error


def note(sentence: str) -> None:
    """Say something on standard error that is no part of the report."""
    from valla.reports.shown import flat

    put(f"valla: {flat(sentence)}\n", err=True)


def fail(sentence: str, status: int) -> NoReturn:
    """Say why valla could not run, and end with the exit status."""
    note(sentence)
    sys.exit(status)


def coloured(choice: str) -> bool:
    """Is standard output to be coloured? `choice` is `always`, `never` or `auto`: on a terminal, unless NO_COLOR is set."""
    if choice == "auto":
        return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return choice == "always"


def is_terminal(stream: TextIO | None) -> bool:
    """Is there a person at the stream? None is a stream that was closed before the program began."""
    return stream is not None and stream.isatty()


def width() -> int:
    """The columns of the terminal, 100 where there is none."""
    import shutil

    return shutil.get_terminal_size((100, 24)).columns


@contextmanager
def progress(doing: str, *, quiet: bool = False) -> Iterator[Callable[[int, int, str], None] | None]:
    """A line on standard error for work that takes longer than a second, if a person is there to see it. What is yielded
    is called with what is done, what there is in all, and a file's name."""
    if quiet or not is_terminal(sys.stderr):
        yield None
        return
    from valla.reports.shown import flat

    began = told = time.monotonic()

    def tell(done: int, whole: int, name: str) -> None:
        nonlocal told
        now = time.monotonic()
        if now - began > _PATIENCE and now - told > 0.1:
            told = now
            put(f"\r\x1b[K{doing} {100 * done // max(whole, 1)} %  {flat(name)[-50:]}", err=True)

    try:
        yield tell
    finally:
        if told != began:
            put("\r\x1b[K", err=True)
