"""Portions of a text by page, line and heading."""

from __future__ import annotations

import pytest

from tests.formats.test_pdf import pdf
from valla import formats
from valla.collating.portions import PortionError, portion

BOOK = """\
# Letters

## The first letter

The wind has dropped.[^1]

## The second letter, to her

We lie in the bay.
Nobody writes.

[^1]: So he says.
"""


def cut(name: str, data: bytes, asked: str) -> str:
    text = formats.read(data, name)
    start, end = portion(text, asked)
    return " ".join(text.content[start:end].split())


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("line=5", "The wind has dropped."),
        ("lines=9-10", "We lie in the bay. Nobody writes."),
        ("the-second-letter", "The second letter, to her We lie in the bay. Nobody writes."),
        ("THE FIRST", "The first letter The wind has dropped."),
    ],
)
def test_lines_and_headings(asked: str, expected: str):
    assert cut("book.md", BOOK.encode(), asked) == expected


def test_pages_with_the_last():
    pages = [[f"On day {k} of the voyage we saw nothing but water."] for k in ("one", "two", "three")]
    data = pdf(pages)
    assert cut("log.pdf", data, "page=2") == "On day two of the voyage we saw nothing but water."
    assert cut("log.pdf", data, "page=2-3").startswith("On day two")
    assert cut("log.pdf", data, "page=2-3").endswith("three of the voyage we saw nothing but water.")


@pytest.mark.parametrize("asked", ["page=1", "line=0", "line=200", "line=x-y", "line=9-5", "nowhere", "", "=", "page="])
def test_what_there_is_not(asked: str):
    with pytest.raises(PortionError, match="has no"):
        cut("book.md", BOOK.encode(), asked)
