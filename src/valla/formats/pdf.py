"""PDF. The one door to pypdfium2. `line` counts the lines of a page, `column` the characters of a line; `page` is the printed
label where the file has labels, else the ordinal.

Running heads and feet, which stand between the halves of sentences that run over a page, are set apart.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

from valla.formats.errors import Unreadable
from valla.formats.running import running_lines
from valla.text import Text, TextBuilder

__all__ = ["read"]

# A line that has less than this of the longest line's characters ends before the margin.
_SHORT = 0.8
_HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a line."""


def read(data: bytes, name: str) -> Text:
    """The text of a PDF."""
    pages, labels, header, failed = _pages(data, name)
    builder = TextBuilder(name)
    builder.header.update(header)
    running = running_lines(pages)
    token = builder.open("paragraph")
    ended = False
    for number, (lines, label) in enumerate(zip(pages, labels, strict=True)):
        builder.page(label)
        body = [k for k, line in enumerate(lines) if line.strip() and (number, k) not in running]
        for k, line in enumerate(lines):
            if body and ((ended and k == body[0]) or (not line.strip() and body[0] < k < body[-1])):
                builder.close(token)
                builder.separate("\n\n", k + 1, 1)
                token = builder.open("paragraph")
            if (number, k) in running:
                flow = builder.flow("furniture")
                builder.page(label)
                builder.write(line + "\n", k + 1, 1)
                builder.flow(flow)
            elif line.strip():
                builder.write(line.replace(_HYPHEN, "-"), k + 1, 1)
                builder.write_as("\n", k + 1, len(line) + 1, 1)
        if body:
            ended = _ends_paragraph([lines[k] for k in body])
    builder.close(token)
    if failed:
        told = ", ".join(failed[:10]) + (" and more" if len(failed) > 10 else "")
        builder.complaints.append(f"{name}: page {told} cannot be read; the others are")
    elif pages and not any(line.strip() for lines in pages for line in lines):
        builder.complaints.append(f"{name} has no text, only pictures of pages; run OCR on it first")
    return builder.build()


def _ends_paragraph(lines: list[str]) -> bool:
    """Does a paragraph end with the last line of a page: a sentence does, and the line is short? What stands between it and the
    next page's first, a foot and a head, tells nothing."""
    last = lines[-1].rstrip()
    return last.rstrip("\"'”’)]»")[-1:] in (".", "?", "!", ":") and len(last) < _SHORT * max(map(len, lines))


def _pages(data: bytes, name: str) -> tuple[list[list[str]], list[str], dict[str, str], list[str]]:
    """The lines of each page, the label of each, what the file says of itself, and the pages that failed."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise Unreadable(f"{name} is encrypted; save a copy without a password") from error
        raise Unreadable(f"{name} is not read: it is damaged or no PDF; get another copy") from error
    pages: list[list[str]] = []
    labels: list[str] = []
    failed: list[str] = []
    try:
        header = _header(document)
        for number in range(len(document)):
            labels.append(document.get_page_label(number) or str(number + 1))
            try:
                pages.append(_lines(document, number))
            except pypdfium2.PdfiumError:
                pages.append([])
                failed.append(labels[-1])
    finally:
        document.close()
    return pages, labels, header, failed


def _header(document: Any) -> dict[str, str]:
    found = document.get_metadata_dict(skip_empty=True)
    names = {"Author": "author", "Title": "title", "CreationDate": "created"}
    return {ours: found[theirs].strip() for theirs, ours in names.items() if found.get(theirs, "").strip()}


def _lines(document: Any, number: int) -> list[str]:
    """The lines of one page, a blank one where a gap or an indentation says that a paragraph begins."""
    page = document[number]
    text = page.get_textpage()
    try:
        written = text.get_text_range()
        # What follows a hyphen at the end of a line comes without a break, were it the number of the page.
        rows = re.split(rf"\r\n|\r|\n|(?<={_HYPHEN})", written)
        tops = _tops(text, rows)
    finally:
        text.close()
        page.close()
    return _with_paragraphs(rows, tops)


def _tops(text: Any, rows: list[str]) -> list[tuple[float, float] | None]:
    """The left edge and baseline of the first character of each row."""
    found: list[tuple[float, float] | None] = []
    at, count = 0, text.count_chars()
    for row in rows:
        if row.strip() and at < count:
            left, bottom, _, _ = text.get_charbox(min(at + len(row) - len(row.lstrip()), count - 1))
            found.append((left, bottom))
        else:
            found.append(None)
        at += len(row) + 2 * (not row.endswith(_HYPHEN))
    return found


def _with_paragraphs(rows: list[str], tops: list[tuple[float, float] | None]) -> list[str]:
    drops = [a[1] - b[1] for a, b in pairwise(tops) if a and b and a[1] > b[1]]
    usual = sorted(drops)[len(drops) // 2] if drops else 0.0
    made: list[str] = []
    for k, row in enumerate(rows):
        here, before = tops[k], tops[k - 1] if k else None
        if here and before and usual and before[1] - here[1] > 1.6 * usual:
            made.append("")
        made.append(row)
    return made
