"""Readers: the text they give, where its characters stand, and what they do with files that mean no good."""

from __future__ import annotations

import io
import zipfile

import docx
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from valla import formats
from valla.formats.encoding import decode, decoded, encode
from valla.text import Text


def places_hold(text: Text, data: bytes) -> bool:
    """Does every letter of the text stand in the file where the text says?"""
    lines = decode(data).split("\n")
    places = text.places
    for run, start in enumerate(places.starts):
        end = places.starts[run + 1] if run + 1 < len(places.starts) else len(text.content)
        for offset in range(start, end if not places.widths[run] else start):
            if text.content[offset].isalnum():
                line, column = places.begin(offset)
                assert lines[line - 1][column - 1] == text.content[offset]
    return True


MARKDOWN = """---
title: "An é"
author: Jo
---
# Heading

Hé “said *so* & \\"x\\" it”[^1] now [@key, p. 12; see -@other, ch. 3] &mdash; a. As @smith [p. 5] says.

> Quote **one**
> two

[^1]: Note text [@a, 3].
"""


def test_markdown_keeps_places_and_reads_pandoc():
    data = MARKDOWN.encode()
    text = formats.read(data, "a.md")
    assert places_hold(text, data)
    assert text.header["author"] == "Jo"
    assert 'said so & "x" it' in text.content and "key" not in text.content
    citations = [(mark.value, mark.locator) for mark in text.marks if mark.kind == "citation"]
    assert citations == [("key", "p. 12"), ("other", "ch. 3"), ("smith", "p. 5"), ("a", "3")]
    quotation = next(block for block in text.blocks if block.kind == "quotation")
    assert text.content[quotation.start : quotation.end] == "Quote one\ntwo"
    assert text.content[next(b.start for b in text.blocks if b.kind == "note") :].startswith("Note text")


HTML = """<html><head><title>T &amp; U</title><meta name="author" content="Ann"><script>no()</script></head><body>
<nav><a href="/">Home page menu</a></nav><h1>Act I</h1><p>The Revo&shy;lution was <i>in</i> the&nbsp;minds
of the people &mdash; é.</p><blockquote>Word</blockquote></body></html>"""


def test_html_sets_menus_apart_and_keeps_places():
    text = formats.read(HTML.encode(), "a.html")
    assert places_hold(text, HTML.encode())
    assert text.header == {"title": "T & U", "author": "Ann"}
    assert "no()" not in text.content
    assert text.content.index("Home page menu") >= text.evidence_end
    assert "minds of the people — é." in text.content


TEI = """<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title>
<author>Jane Roe</author></titleStmt></fileDesc><profileDesc><creation><date when="1820-05-02">May</date></creation></profileDesc>
</teiHeader><text><body><pb n="12"/><p>The <choice><sic>frist</sic><corr>first</corr></choice> ap<lb break="no"/>ple fell<note>It
did.</note> on the <pb n="13"/>ground &amp; rolled.</p></body></text></TEI>"""


def test_html_notes_are_read_as_notes():
    data = (
        b'<p>He said so.<a href="#fn1" id="fnref1"><sup>1</sup></a> On the 1<sup>st</sup> of May.</p>'
        b'<section class="footnotes"><ol><li id="fn1"><p>Mercer, <em>Letters</em>, 9.</p></li></ol></section>'
    )
    text = formats.read(data, "a.html")
    assert places_hold(text, data)
    assert text.content.startswith("He said so. On the 1st of May.")
    assert [(mark.kind, mark.value) for mark in text.marks] == [("note", "1"), ("note-body", "1")]
    note = next(block for block in text.blocks if block.kind == "note")
    assert text.content[note.start : note.end] == "Mercer, Letters, 9."


def test_pages_of_plain_text_lose_their_running_heads():
    data = b"MY LIFE      1\n\nThe bill was put into my hand on the second morn-\n\n\x0cMY LIFE      2\n\ning, and I read it.\n\n\x0cMY LIFE      3\n\nEnd.\n"
    text = formats.read(data, "a.txt")
    assert places_hold(text, data)
    assert "second morn-\ning, and I read it." in text.content and "MY LIFE" not in text.content[: text.evidence_end]
    assert [text.page(text.content.index(word)) for word in ("The bill", "ing, and", "End.")] == ["1", "2", "3"]


def test_tei_gives_what_is_written():
    text = formats.read(TEI.encode(), "a.xml")
    assert places_hold(text, TEI.encode())
    assert text.header["author"] == "Jane Roe" and text.header["date"] == "1820-05-02"
    assert "frist apple fell on the" in " ".join(text.content.split())
    assert text.content.index("It") > text.content.index("rolled")
    assert text.page(text.content.index("apple")) == "12" and text.page(text.content.index("rolled")) == "13"


def test_docx_counts_paragraphs():
    document = docx.Document()
    document.add_heading("One", 1)
    document.add_paragraph("First words here.")
    document.add_table(1, 1).cell(0, 0).text = "In a cell."
    document.add_paragraph("A quotation.", style="Quote")
    data = io.BytesIO()
    document.save(data)
    text = formats.read(data.getvalue(), "a.docx")
    lines = {
        word: text.locus(text.content.index(word), text.content.index(word) + 1).line
        for word in ("One", "First", "In", "A q")
    }
    assert lines == {"One": 1, "First": 2, "In": 3, "A q": 4}
    assert [block.kind for block in text.blocks] == ["heading", "paragraph", "paragraph", "quotation"]


LATEX = r"""\documentclass{article}\author{Me}\begin{document}
\section{One} He said \enquote{the war \'etait over} and ``never'' --- so \cite[12]{key}.\footnote{A note.} % valla: ignore Q001 why
\begin{quote}A block.\end{quote}
\end{document}"""


def test_latex_prints_its_marks():
    text = formats.read(LATEX.encode(), "a.tex")
    assert places_hold(text, LATEX.encode())
    assert "“the war était over” and “never” — so" in text.content
    assert [(m.value, m.locator) for m in text.marks if m.kind == "citation"] == [("key", "12")]
    assert any(m.kind == "comment" and "ignore Q001" in m.value for m in text.marks)
    assert any(block.kind == "quotation" for block in text.blocks)


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * (450 << 20))
    return data.getvalue()


GROWING = '<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><l>&b;</l>'


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", b"%PDF-1.4 nothing"),
        ("a.pdf", b""),
        ("a.docx", b"PK\x03\x04 nothing"),
        ("a.xml", GROWING.encode()),
        ("a.bin", b"\x7fELF...."),
        ("a.epub", b"PK\x03\x04"),
    ],
)
def test_what_cannot_be_read_is_said_in_one_sentence(name: str, data: bytes):
    with pytest.raises(formats.Unreadable) as told:
        formats.read(data, name)
    assert name in str(told.value) and "\n" not in str(told.value)


def test_a_zip_bomb_is_refused():
    with pytest.raises(formats.Unreadable, match="refused"):
        formats.read(bomb(), "a.docx")


def test_nothing_outside_is_fetched():
    text = formats.read(b'<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><l>&x; some words</l>', "a.xml")
    assert "root:" not in text.content


def test_wide_letters_without_a_mark_are_known():
    for encoding in ("utf-16-le", "utf-16-be"):
        assert decode("Only plain letters here.\n".encode(encoding)) == "Only plain letters here.\n"


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.tex", "a.xml", "a.txt", "a.docx", "a.odt", "a.epub", "a.pdf"])
@given(data=st.binary(max_size=300) | st.text("<>&[]{}\\$%*_`\"'“”\n @:;!-a1é", max_size=300).map(str.encode))
@settings(max_examples=40, deadline=None)
def test_any_bytes_are_read_or_refused(name: str, data: bytes):
    try:
        text = formats.read(data, name)
    except formats.Unreadable:
        return
    assert 0 <= text.evidence_end <= len(text.content)
    assert all(0 <= block.start < block.end <= len(text.content) for block in text.blocks)


@given(st.text(max_size=200), st.sampled_from(["utf-8", "utf-16-le", "utf-8-sig"]))
@example("\x000", "utf-16-le")
def test_what_is_decoded_is_encoded_again(written: str, encoding: str):
    try:
        data = (b"\xff\xfe" if encoding == "utf-16-le" else b"") + written.encode(encoding)
    except UnicodeEncodeError:
        return
    found = decoded(data)
    assert encode(found.raw, found) == data


def test_a_licence_behind_a_text_is_no_evidence():
    licensed = b"A house.\n\n*** END OF THE PROJECT GUTENBERG EBOOK A HOUSE ***\n\nYou may copy it.\n"
    text = formats.read(licensed, "house.txt")
    assert text.content[: text.evidence_end].strip() == "A house."
    assert [block.kind for block in text.blocks] == ["paragraph", "furniture"]
