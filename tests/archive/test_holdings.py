"""The archive: it finds what it holds, follows what changes, and survives what befalls it."""

from __future__ import annotations

import multiprocessing
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from valla.archive.errors import ArchiveError
from valla.archive.holdings import Holdings
from valla.text import words

WORDS = "river almanac senate harvest bridge lantern treaty copper orchard winter ledger canal parish anvil meadow signal".split()


def lay_out(folder: Path, count: int, seed: int = 1) -> list[str]:
    """Write so many documents of made-up prose; gives their texts."""
    rng = random.Random(seed)
    texts = []
    for number in range(count):
        said = " ".join(f"{rng.choice(WORDS)}{rng.randrange(300)}" for _ in range(rng.randrange(60, 900)))
        texts.append(said)
        (folder / f"d{number:03}.txt").write_text(said, "utf-8")
    return texts


def found(holdings: Holdings, phrase: list[str]) -> set[str]:
    return {candidate.witness.path for candidate in holdings.candidates(phrase)}


def test_every_phrase_is_found_where_it_stands(tmp_path: Path):
    texts = lay_out(tmp_path, 40)
    rng = random.Random(5)
    with Holdings.open([tmp_path]) as holdings:
        for _ in range(60):
            number = rng.randrange(40)
            forms = words(texts[number]).forms
            at = rng.randrange(len(forms) - 12)
            length = rng.randrange(3, 12)
            phrase = forms[at : at + length]
            candidates = [c for c in holdings.candidates(phrase) if c.witness.path == f"d{number:03}.txt"]
            assert any(" ".join(phrase) in holdings.stretch(c.witness, c.start, c.end) for c in candidates)


def test_what_changes_is_read_anew_and_what_goes_is_forgotten(tmp_path: Path):
    lay_out(tmp_path, 12)
    Holdings.open([tmp_path]).close()
    (tmp_path / "d001.txt").write_text("The comet was seen over the harbour that night.", "utf-8")
    (tmp_path / "d002.txt").unlink()
    (tmp_path / "new.txt").write_text("A new witness to the comet over the hills.", "utf-8")
    with Holdings.open([tmp_path]) as holdings:
        assert len(holdings.witnesses) == 12
        assert found(holdings, "comet was seen over".split()) >= {"d001.txt"}
        assert found(holdings, "witness to the comet".split()) >= {"new.txt"}
        assert all(witness.path != "d002.txt" for witness in holdings.witnesses)
        assert holdings.frequency("the") >= 2


def test_what_a_changed_document_said_before_is_no_longer_found(tmp_path: Path):
    said = "the frost of the third week took the early pears"
    (tmp_path / "a.txt").write_text(f"It rained. {said.title()}.", "utf-8")
    with Holdings.open([tmp_path]) as holdings:
        assert len(holdings.candidates(said.split())) == 1
    for content in (said, "Nothing was lost."):
        (tmp_path / "a.txt").write_text(content, "utf-8")
        with Holdings.open([tmp_path]) as holdings:
            assert len(holdings.candidates(said.split())) == (content == said)


def test_an_index_that_is_none_is_made_anew(tmp_path: Path):
    lay_out(tmp_path, 3)
    Holdings.open([tmp_path]).close()
    (tmp_path / ".valla" / "index.sqlite").write_bytes(b"this is not a database" * 1000)
    with Holdings.open([tmp_path]) as holdings:
        assert len(holdings.witnesses) == 3


def test_metadata_from_tables_and_headers(tmp_path: Path):
    (tmp_path / "a.txt").write_text("title: Own title\nauthor: Own Author\n\nSome words.\n", "utf-8")
    (tmp_path / "b.txt").write_text("title: John Adams to Abigail Adams\ndate: 1776-07-03\n\nSome words.\n", "utf-8")
    (tmp_path / "sources.csv").write_text("File;Author;Date\na.txt;Better Author;1801\n", "utf-8")
    (tmp_path / "refs.bib").write_text("@book{b, author={Adams, John}, title={Letters}, year={1900}}\n", "utf-8")
    with Holdings.open([tmp_path]) as holdings:
        one, two = holdings.witnesses
        assert (one.title, one.author, one.date) == ("Own title", "Better Author", "1801")
        assert (two.author, two.key) == ("John Adams", "b")


def test_a_folder_that_is_not_there_and_one_that_is_empty(tmp_path: Path):
    with pytest.raises(ArchiveError, match="not there"):
        Holdings.open([tmp_path / "none"])
    with Holdings.open([tmp_path]) as holdings:
        assert holdings.witnesses == () and holdings.candidates(["some", "words"]) == []


def test_excludes_and_links(tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("one two three", "utf-8")
    (tmp_path / "in" / "skip.txt").write_text("one two three", "utf-8")
    (tmp_path / "in" / ".vallaignore").write_text("skip.*\n", "utf-8")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "out.txt").symlink_to("/etc/hostname")
    with Holdings.open([tmp_path / "in"]) as holdings:
        assert [witness.path for witness in holdings.witnesses] == ["a.txt"]


OPEN = """
import sys
from valla.archive.holdings import Holdings
print("begun", flush=True)
Holdings.open([sys.argv[1]]).close()
"""


def killed(folder: Path, times: int) -> int:
    """Kill so many indexings, the first at once and the others at random moments, and change documents after each. Gives how
    many were at work when they were killed."""
    rng, died = random.Random(3), 0
    for number in range(times):
        process = subprocess.Popen([sys.executable, "-c", OPEN, str(folder)], stdout=subprocess.PIPE)
        assert process.stdout
        process.stdout.readline()
        time.sleep(rng.uniform(0, 0.4) if number else 0)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        died += process.returncode == -signal.SIGKILL
        for path in sorted(folder.glob("*.txt"))[:: rng.randrange(2, 6)]:
            os.utime(path)
            path.write_text(path.read_text("utf-8") + " more", "utf-8")
    return died


def lost(folder: Path, texts: list[str]) -> list[str]:
    """The documents that are not found, after one indexing that nothing disturbs, by what stands in them now."""
    with Holdings.open([folder]) as holdings:
        assert len(holdings.witnesses) == len(texts) and not holdings.complaints
        names = [f"d{number:03}.txt" for number in range(len(texts))]
        return [n for n, text in zip(names, texts, strict=True) if n not in found(holdings, words(text).forms[5:14])]


def test_a_kill_at_any_moment_loses_nothing(tmp_path: Path):
    lay_out(tmp_path, 60)
    assert killed(tmp_path, 6) > 0
    assert lost(tmp_path, lay_out(tmp_path, 60, seed=9)) == []


@pytest.mark.slow
def test_two_hundred_kills_lose_nothing(tmp_path: Path):
    lay_out(tmp_path, 60)
    assert killed(tmp_path, 200) > 20
    assert lost(tmp_path, lay_out(tmp_path, 60, seed=9)) == []


def _count(folder: str) -> int:
    with Holdings.open([folder], jobs=1) as holdings:
        return len(holdings.witnesses)


def test_three_at_once(tmp_path: Path):
    lay_out(tmp_path, 30)
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert pool.map(_count, [str(tmp_path)] * 3) == [30, 30, 30]


def test_the_words_of_a_page_are_found_in_whatever_order(tmp_path: Path):
    (tmp_path / "a.txt").write_text("It rained. The frost of the third week took the early pears.", "utf-8")
    with Holdings.open([tmp_path]) as holdings:
        assert [item.witness.path for item in holdings.telling(["pears", "week", "frost", "took"])] == ["a.txt"]
