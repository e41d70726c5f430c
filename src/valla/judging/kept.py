"""The answers of judges, kept so that a second check asks nothing again and says the same.

They lie in the user's cache folder, not beside the documents: who sends an archive could send answers with it. They are tried anew each time.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from dataclasses import asdict

from valla.files import cache_folder, replace_file
from valla.judging.program import Called
from valla.judging.protocol import VERSION, Opinion, Question, opinion

__all__ = ["Kept"]

_MOST = 8 << 20
"""Bytes of the file; when there are more, the older half is forgotten."""


class Kept:
    """The answers that one way of calling a judge has given. Where nothing can be read or written, nothing is kept."""

    def __init__(self, called: Called) -> None:
        self._called = called
        self._path = cache_folder() / "judge.jsonl"
        self._known: dict[str, Opinion] = {}
        with contextlib.suppress(OSError):
            self._read()

    def get(self, question: Question) -> Opinion | None:
        """What was answered to a question, or None."""
        return self._known.get(self._key(question))

    def put(self, question: Question, answer: Opinion) -> None:
        """Keep an answer, at once: an interrupted check has not asked in vain."""
        key = self._key(question)
        self._known[key] = answer
        line = json.dumps({"key": key, **asdict(answer)}).encode("ascii") + b"\n"
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            # What drafts say is nobody else's matter.
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(line)

    def _read(self) -> None:
        if self._path.stat().st_size > _MOST:
            self._forget()
        for line in self._path.read_bytes().splitlines():
            # Two checks may write at a time, and one be ended midway.
            with contextlib.suppress(ValueError, RecursionError):
                found = json.loads(line)
                if isinstance(found, dict) and isinstance(found.get("key"), str):
                    self._known[found["key"]] = opinion(found)

    def _forget(self) -> None:
        with self._path.open("rb") as file:
            file.seek(-_MOST // 2, os.SEEK_END)
            replace_file(self._path, file.read().partition(b"\n")[2])

    def _key(self, question: Question) -> str:
        said = [VERSION, str(self._called.folder), *self._called.command, question.draft, question.witness]
        return hashlib.sha256(json.dumps(said).encode("ascii")).hexdigest()
