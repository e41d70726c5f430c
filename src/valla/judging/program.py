"""The program that is a judge: started when it is first asked, without a shell, in a process group of its own; ended with the check, whatever it does."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from valla.judging.protocol import LONGEST, Failed

__all__ = ["Called", "Program"]

_PIECE = 1 << 16
_GRACE = 1.0
"""Seconds that the program has to end by itself when there is no more to ask."""
_HEARD = 4000
"""Bytes of what it says on standard error that are kept, to tell why it ended."""


@dataclass(frozen=True, slots=True)
class Called:
    """How a judge is called: the program and its words, the folder in which it runs, and the seconds that it has for an answer."""

    command: tuple[str, ...]
    folder: Path
    timeout: float


class Program:
    """A running judge, or one that will run when asked."""

    def __init__(self, called: Called) -> None:
        self._called = called
        self._process: subprocess.Popen[bytes] | None = None
        self._said = b""
        self._complained = b""

    def ask(self, line: bytes) -> bytes:
        """The line that it says to a line. Raises `Failed`."""
        process = self._process or self._start()
        if self._said:
            raise Failed("the judge said more than it was asked")
        assert process.stdin and process.stdout and process.stderr
        left, until = line, time.monotonic() + self._called.timeout
        with selectors.DefaultSelector() as pipes:
            pipes.register(process.stdin, selectors.EVENT_WRITE)
            pipes.register(process.stdout, selectors.EVENT_READ)
            pipes.register(process.stderr, selectors.EVENT_READ)
            while b"\n" not in self._said:
                ready = pipes.select(max(until - time.monotonic(), 0))
                if not ready or time.monotonic() > until:
                    raise Failed(f"the judge gave no answer within {self._called.timeout:g} seconds")
                for key, _ in ready:
                    if key.fileobj is process.stdin:
                        left = left[self._write(process, left) :]
                        if not left:
                            pipes.unregister(process.stdin)
                    elif key.fileobj is process.stderr:
                        heard = os.read(key.fd, _PIECE)
                        self._complained = (self._complained + heard)[-_HEARD:]
                        if not heard:
                            pipes.unregister(process.stderr)
                    else:
                        self._hear(process, os.read(key.fd, _PIECE))
        said, _, self._said = self._said.partition(b"\n")
        return said

    def close(self) -> None:
        """End it: it is told by the end of its input, and does not outlive that by much, nor does what it has started."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin and process.stdout and process.stderr
        process.stdin.close()
        try:
            process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            pass
        finally:
            # The group may have others in it when the program has ended; it is gone if not.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            process.stdout.close()
            process.stderr.close()

    def _start(self) -> subprocess.Popen[bytes]:
        pipe = subprocess.PIPE
        try:
            process = subprocess.Popen(
                self._called.command, cwd=self._called.folder, stdin=pipe, stdout=pipe, stderr=pipe, bufsize=0,
                start_new_session=True,
            )  # fmt: skip
        except OSError as error:
            told = (error.strerror or "unknown error").lower()
            raise Failed(f"the judge {self._called.command[0]} cannot be started ({told})") from error
        assert process.stdin
        os.set_blocking(process.stdin.fileno(), False)
        self._process = process
        return process

    def _write(self, process: subprocess.Popen[bytes], left: bytes) -> int:
        assert process.stdin
        try:
            return os.write(process.stdin.fileno(), left)
        except BlockingIOError:
            return 0
        except OSError as error:
            raise self._ended(process) from error

    def _hear(self, process: subprocess.Popen[bytes], heard: bytes) -> None:
        if not heard:
            raise self._ended(process)
        self._said += heard
        if len(self._said.partition(b"\n")[0]) > LONGEST:
            raise Failed(f"the judge answered with a line of more than {LONGEST:,} bytes")

    def _ended(self, process: subprocess.Popen[bytes]) -> Failed:
        assert process.stderr
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_GRACE)
        os.set_blocking(process.stderr.fileno(), False)
        with contextlib.suppress(BlockingIOError):
            self._complained += os.read(process.stderr.fileno(), _PIECE)
        last = self._complained.decode("utf-8", "replace").split("\n")
        said = next((line.strip()[:200] for line in reversed(last) if line.strip()), "")
        status = "" if process.returncode is None else f" with status {process.returncode}"
        return Failed(f"the judge ended{status} before it answered" + (f": {said}" if said else ""))
