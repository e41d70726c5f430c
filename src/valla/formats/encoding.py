"""From bytes to characters and back. The one door to chardet.

A draft that is mended must keep its encoding, its byte order mark and its line ends; so `decode` keeps what `encode` needs.
"""

from __future__ import annotations

import codecs
import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["Decoded", "decode", "decoded", "encode", "lacks"]

_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]


@dataclass(frozen=True, slots=True)
class Decoded:
    """`raw` is the file's text with its own line ends; `content` the same with line feeds for all of them."""

    raw: str
    content: str
    encoding: str
    mark: bytes = b""


def decode(data: bytes, declared: str = "") -> str:
    """The text of a file, line ends as line feeds. Never raises; `declared` is the encoding the file itself names."""
    return decoded(data, declared).content


def decoded(data: bytes, declared: str = "") -> Decoded:
    """The text of a file with what is needed to write it back."""
    marked = [(mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)]
    for mark, encoding in marked:
        # The mark of UTF-32 is that of UTF-16 before a null.
        with contextlib.suppress(UnicodeDecodeError):
            return _made(data[len(mark) :].decode(encoding), encoding, mark)
    if marked:
        mark, encoding = marked[-1]
        return _made(data[len(mark) :].decode(encoding, "replace"), encoding, mark)
    for encoding in filter(None, _likely(data, declared)):
        with contextlib.suppress(UnicodeDecodeError, LookupError, ValueError):
            return _made(data.decode(encoding), encoding)
    return _made(data.decode("latin-1"), "latin-1")


def encode(raw: str, like: Decoded) -> bytes:
    """The bytes of a text in the encoding of another. Raises `UnicodeEncodeError` where it lacks a character."""
    return like.mark + raw.encode(like.encoding)


def lacks(name: str, like: Decoded, error: UnicodeEncodeError) -> str:
    """The sentence for the user where a file's encoding has no such character."""
    return f"{name} is written in {like.encoding}, which has no {error.object[error.start]!r}; save it as UTF-8"


def _made(raw: str, encoding: str, mark: bytes = b"") -> Decoded:
    content = raw.replace("\r\n", "\n").replace("\r", "\n") if "\r" in raw else raw
    return Decoded(raw, content, encoding, mark)


def _likely(data: bytes, declared: str) -> Iterator[str]:
    """The encodings to be tried; one that is hard to guess is guessed only when the others have failed."""
    yield _wide(data)
    yield "utf-8"
    yield declared
    yield _guessed(data)
    yield "cp1252"


def _wide(data: bytes) -> str:
    """UTF-16 without a mark shows by the zeros in every second place of a Latin text."""
    head = data[:2000]
    if len(head) < 4:
        return ""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > len(head) // 5 and even < len(head) // 50:
        return "utf-16-le"
    return "utf-16-be" if even > len(head) // 5 and odd < len(head) // 50 else ""


def _guessed(data: bytes) -> str:
    import chardet

    found = chardet.detect(data[:200_000]).get("encoding") or ""
    # What passes for Latin-1 on the web and in word processors is its superset.
    return "cp1252" if found.lower() in ("iso-8859-1", "latin-1", "ascii") else found
