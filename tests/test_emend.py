"""Emendation: sure ones only, within quotations only, and not a byte besides."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import DRAFT, Run
from valla import formats
from valla.emend import EmendationError, diff, emended, put_back
from valla.formats.encoding import decoded, encode
from valla.terms import Emendation, Finding, Severity
from valla.text import Passage, Text

MENDED = DRAFT.replace("was begun", "commenced").replace("third", "second")


def finding(text: Text, *changes: tuple[str, str], sure: bool = True) -> Finding:
    """A finding that would put each second word for the first, or after `+`, behind it."""
    emendations = []
    for old, new in changes:
        at = text.content.index(old)
        start = at + len(old) if new.startswith("+") else at
        emendations.append(Emendation(Passage(text, start, at + len(old)), new.removeprefix("+"), sure))
    return Finding("Q001", "altered-wording", Severity.WARNING, "", emendations=tuple(emendations))


def mended(written: str | bytes, *changes: tuple[str, str], name: str = "a.md", sure: bool = True) -> tuple[bytes, int]:
    data = written.encode() if isinstance(written, str) else written
    text = formats.read(data, name)
    return emended(data, text, [finding(text, *changes, sure=sure)])


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", b"\xef\xbb\xbf"),
        ("utf-16-le", b"\xff\xfe"),
        ("utf-16-be", b"\xfe\xff"),
        ("cp1252", b""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_encoding_mark_and_line_ends_stay(desk: Path, run: Run, encoding: str, mark: bytes, end: str):
    def file(content: str) -> bytes:
        return mark + f"Café, naïve: “très bien”.\n\n{content}".replace("\n", end).encode(encoding)

    (desk / "draft.md").write_bytes(file(DRAFT))
    done = run("check", "draft.md", "-a", "sources", "--fix")
    assert (desk / "draft.md").read_bytes() == file(MENDED)
    assert done.status == 0 and "0 findings" in done.out


@pytest.mark.parametrize("name", ["draft.md", "draft.txt", "draft.html", "draft.tex"])
def test_every_kind_of_text_is_mended(desk: Path, run: Run, name: str):
    shape = "<p>{}</p>" if name.endswith("html") else "{}"
    (desk / name).write_text(shape.format(DRAFT[DRAFT.index("Adams") :]), "utf-8")
    assert run("check", name, "-a", "sources", "--fix").status == 0
    assert (desk / name).read_text("utf-8") == shape.format(MENDED[MENDED.index("Adams") :])


def test_the_changes_are_shown_first_and_nothing_is_written(desk: Path, run: Run):
    for words in (("--diff",), ("--diff", "--fix")):
        done = run("check", "draft.md", "-a", "sources", *words)
        assert done.status == 1
        assert [line for line in done.out.splitlines() if line[:1] in "+-"] == [
            "--- draft.md",
            "+++ draft.md (emended)",
            '-Adams wrote: "The Revolution was effected before the war was begun."',
            '+Adams wrote: "The Revolution was effected before the war commenced."',
            '-Coffin noted: "The frost of the third week took the early pears."',
            '+Coffin noted: "The frost of the second week took the early pears."',
        ]
    assert (desk / "draft.md").read_text("utf-8") == DRAFT


def test_standard_input_is_mended_onto_standard_output(desk: Path, run: Run):
    done = run("check", "-", "-a", "sources", "--fix", stdin=DRAFT.encode())
    assert (done.status, done.out) == (0, MENDED)
    assert "3 attested" in done.err


def test_what_is_set_aside_is_not_mended(desk: Path, run: Run):
    assert run("check", "draft.md", "-a", "sources", "--write-baseline", "known.json").status == 0
    assert run("check", "draft.md", "-a", "sources", "--baseline", "known.json", "--fix").status == 0
    assert run("check", "draft.md", "-a", "sources", "--ignore", "Q", "--fix").status == 0
    assert (desk / "draft.md").read_text("utf-8") == DRAFT


def test_mode_and_link_stay(desk: Path, run: Run):
    (desk / "draft.md").rename(desk / "true.md")
    (desk / "draft.md").symlink_to("true.md")
    (desk / "true.md").chmod(0o640)
    run("check", "draft.md", "-a", "sources", "--fix")
    assert (desk / "draft.md").is_symlink()
    assert (desk / "true.md").read_text("utf-8") == MENDED
    assert stat.S_IMODE((desk / "true.md").stat().st_mode) == 0o640


def test_a_draft_that_changed_meanwhile_is_left_alone(tmp_path: Path):
    path = tmp_path / "a.md"
    path.write_bytes(b"newer")
    with pytest.raises(EmendationError, match="has changed since it was read"):
        put_back(path, b"mended", b"older")
    assert path.read_bytes() == b"newer"
    with pytest.raises(EmendationError, match="cannot be written"):
        put_back(tmp_path / "gone.md", b"mended", b"older")


def test_kinds_that_are_not_written(desk: Path, run: Run):
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph('Adams wrote: "The Revolution was effected before the war was begun."')
    document.save(str(desk / "draft.docx"))
    before = (desk / "draft.docx").read_bytes()
    done = run("check", "draft.docx", "-a", "sources", "--fix")
    assert (done.status, done.err) == (2, "valla: draft.docx is DOCX, which --fix does not write; mend it by hand\n")
    assert (desk / "draft.docx").read_bytes() == before


def test_conjectures_are_never_put_in():
    assert mended("one two three", ("two", "zwei"), sure=False) == (b"one two three", 0)


def test_of_overlapping_emendations_the_first_is_put_in():
    assert mended("one two three", ("one two", "a"), ("two three", "b"), ("three", "c")) == (b"a c", 2)
    assert mended("one two", ("one", "+ a"), ("one", "+ b")) == (b"one a two", 1)


@pytest.mark.parametrize(
    ("name", "written", "change", "expected"),
    [
        # An emendation that the file would not read as it is meant is left out.
        ("a.md", "one two three", ("two", "*z*w"), None),
        ("a.md", "one two three", ("one", "# one"), None),
        ("a.md", "one two three", ("two", "&c."), "one &c. three"),
        ("a.md", "one two three", ("two", "&amp;"), None),
        ("a.html", "<p>one two three</p>", ("two", "<b>"), None),
        ("a.html", "<p>one two three</p>", ("two", "2 & 3"), "<p>one 2 & 3 three</p>"),
        ("a.tex", "one two three", ("two", "50 % of"), None),
        ("a.tex", "one two three", ("two", "deux"), "one deux three"),
        # Markup within what would be replaced must not go with it.
        ("a.md", "one *two* three", ("one two", "a b"), None),
        ("a.html", "<p>one t<b>w</b>o three</p>", ("two", "zwei"), None),
        ("a.html", "<p>one t&ocirc; three</p>", ("tô", "two"), None),
        ("a.md", "> one two\n> three four\n", ("two\nthree", "b c"), None),
        ("a.md", "one two\nthree four\n", ("two\nthree", "b c"), "one b c four\n"),
        ("a.html", "<p>one <b>two</b> three</p>", ("two", "+ and"), "<p>one <b>two and</b> three</p>"),
    ],
)
def test_markup_is_neither_made_nor_lost(name: str, written: str, change: tuple[str, str], expected: str | None):
    done, count = mended(written, change, name=name)
    assert (done.decode(), count) == (expected or written, int(expected is not None))


def test_one_that_would_be_markup_does_not_hinder_the_others():
    assert mended("one two three", ("one", "*a*"), ("three", "c")) == (b"one two c", 1)


def test_an_encoding_that_lacks_a_character_is_named():
    with pytest.raises(EmendationError, match=r"is written in .*125., which has no 'ſ'; save it as UTF-8"):
        mended("Café naïve two — “très” élève".encode("cp1252"), ("two", "Congreſs"))


def test_a_file_that_is_not_sound_is_not_written():
    with pytest.raises(EmendationError, match="is not sound utf-8"):
        mended(b"\xef\xbb\xbfone two \xff", ("two", "b"))


def test_the_diff_of_a_file_without_a_last_line_end():
    assert diff(b"a\nb", b"a\nc", "x.md") == (
        "--- x.md\n+++ x.md (emended)\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n"
    )
    assert diff(b"a\x0cb\r\n", b"a\x0cb\r\n", "x.md") == ""


WORD = st.sampled_from(
    ["peace", "was", "naïve", "“so”", "*far*", "&c.", "déjà", "[1]", "<i>x</i>", "— and", "\\emph{y}"]
)


@given(
    words=st.lists(WORD, min_size=3, max_size=30),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]),
    name=st.sampled_from(["a.md", "a.txt", "a.html", "a.tex"]),
    data=st.data(),
)
def test_nothing_outside_the_passages_is_touched(
    words: list[str], end: str, encoding: str, name: str, data: st.DataObject
):
    raw = "".join(word + (end if k % 7 == 6 else end * 2 if k % 11 == 10 else " ") for k, word in enumerate(words))
    before = raw.encode(encoding)
    text = formats.read(before, name)
    spans = [found.span() for found in re.finditer(r"\w+", text.content)]
    if not spans:
        return
    chosen = data.draw(st.lists(st.sampled_from(spans), max_size=4, unique=True))
    emendations = tuple(Emendation(Passage(text, *span), "MENDED", True) for span in chosen)
    one = Finding("Q001", "altered-wording", Severity.WARNING, "", emendations=emendations)
    after, count = emended(before, text, [one])
    # Which of the old encodings was meant cannot be told from a few letters; the bytes can.
    found = decoded(before)
    written = decoded(after).raw if found.mark else after.decode(found.encoding)
    assert written.count("MENDED") == count <= len(chosen)
    if count == len(chosen):
        old = [text.content[start:end] for start, end in sorted(chosen)]
        assert encode(re.sub("MENDED", lambda _: old.pop(0), written), found) == before


def test_notes_that_stand_before_the_end_of_the_text_are_mended_with_it(desk: Path, run: Run):
    draft = '[^1]: She added "the revolution commenced in the minds".\n\nThe revolution.[^1]\n'
    text = formats.read(draft.encode(), "a.md")
    made, count = emended(
        draft.encode(), text, [finding(text, ("commenced", "was begun"), ("revolution", "Revolution"))]
    )
    assert (count, made.decode()) == (2, draft.replace("commenced", "was begun").replace("The rev", "The Rev"))
