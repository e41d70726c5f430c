"""PDFs, made here of the least that a PDF can be."""

from __future__ import annotations

from collections.abc import Sequence

from valla.draft.quotations import quotations
from valla.formats.pdf import read
from valla.text import words

MORE = [
    f"Of the other {word} no more is told here than that there were some, and that they stood."
    for word in ("bridges", "ferries", "mills", "weirs", "fords", "quays", "locks", "piers")
]
LINES = [
    *MORE,
    "Holt came to the county in the spring of that year and saw what the river had done.",
    'He wrote to the parish the same night: "I mean to build the bridge of stone, what-',
]
REST = [
    "ever the county says of it. The money is there, and so is the stone, and so are the men",
    "who want the work.\"",
    "",
    "Nobody answered him, and nobody paid him, and the stone lay where it had been laid.",
    *MORE,
]  # fmt: skip
LAST = ["The rest of what he wrote to them is lost, and where it was lost nobody can say today.", *MORE]


def pdf(pages: Sequence[Sequence[str]], head: str = "HOLT AND THE RIVER") -> bytes:
    """A PDF with these lines on its pages, an empty one being a gap, under a running head and over the page's number."""
    made = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>"]
    kids = []
    for number, lines in enumerate(pages, 1):
        drawn = [(760, head), *((700 - 14 * k, line) for k, line in enumerate(lines)), (40, str(number))]
        escaped = [(y, line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")) for y, line in drawn if line]
        stream = "\n".join(f"BT /F 12 Tf 72 {y} Td ({line}) Tj ET" for y, line in escaped).encode("cp1252")
        made += [b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)]
        made += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R /Resources << /Font << /F 3 0 R >> >> >>"
            % len(made)
        ]
        kids.append(b"%d 0 R" % len(made))
    made[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, starts = b"%PDF-1.4\n", []
    for number, item in enumerate(made, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, item)
    table = b"".join(b"%010d 00000 n \n" % at for at in starts)
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(made) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(made) + 1) + table + trailer


def test_a_sentence_runs_over_a_page():
    text = read(pdf([LINES, REST, LAST]), "a.pdf")
    (only,) = quotations(text)
    assert str(only.passage).endswith("who want the work.")
    assert (only.passage.locus.page, text.page(only.passage.end)) == ("1", "2")
    assert "whatever" in words(str(only.passage)).forms


def test_paragraphs_and_heads():
    text = read(pdf([LINES, REST, LAST]), "a.pdf")
    body = [text.content[b.start : b.end] for b in text.blocks if b.kind == "paragraph"]
    assert [paragraph.split()[0] for paragraph in body] == ["Of", "Nobody"]
    assert not any("HOLT AND" in paragraph for paragraph in body)


def test_a_paragraph_that_ends_with_its_page():
    text = read(pdf([[*MORE, "He went home."], LAST, LAST]), "a.pdf")
    body = [text.content[b.start : b.end] for b in text.blocks if b.kind == "paragraph"]
    assert [paragraph.split()[0] for paragraph in body] == ["Of", "The"]


def test_lines_are_in_the_order_of_the_pages():
    text = read(pdf([LINES, REST, LAST]), "a.pdf")
    offsets = [text.content.index(word) for word in ("came to the county", "money", "Nobody")]
    assert sorted(offsets, key=text.order) == offsets
    assert [text.order(at)[0] for at in offsets] == [1, 2, 2]
