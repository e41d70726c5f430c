"""A scripted judge at the command line: what it may say, and that nothing it does stops or delays a check."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Done, Run
from tests.judging import scripted

DRAFT = """\
In the second spring the miller gave the long letter of Coffin to the schoolmaster.

In the third autumn the widow sold the great barn of Tilton to the carpenter.
"""
SOURCE = """\
author: Ruth Coffin
date: 1871-05-02

It rained for three days. In that second spring it was to the apothecary that the miller gave Coffin's long letter. Nobody complained.

In that third autumn it was to the cooper that the widow sold Tilton's great barn. Nobody was glad of it.
"""
Judged = Callable[..., Done]


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's cache folder."""
    folder = tmp_path / "cache"
    monkeypatch.setattr("valla.judging.kept.cache_folder", lambda: folder)
    return folder


@pytest.fixture
def table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a draft and an archive, which is also the current one."""
    folder = tmp_path / "table"
    (folder / "sources").mkdir(parents=True)
    (folder / "draft.md").write_text(DRAFT, "utf-8")
    (folder / "sources" / "minutes.txt").write_text(SOURCE, "utf-8")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def judged(table: Path, run: Run) -> Judged:
    """A check with the judge in a mode."""

    def done(mode: str, *words: str, timeout: float = 20) -> Done:
        settings(table / "judge.toml", mode, table / "log", timeout)
        return run("check", "draft.md", "-a", "sources", "--judge", "judge.toml", *words)

    return done


def settings(path: Path, mode: str, log: Path, timeout: float = 20) -> None:
    command = [sys.executable, scripted.__file__, mode, str(log)]
    path.write_text(f"[judge]\ncommand = {json.dumps(command)}\ntimeout = {timeout}\n", "utf-8")


def questions(table: Path) -> list[dict[str, object]]:
    log = table / "log"
    return [json.loads(line) for line in log.read_text("utf-8").splitlines()] if log.exists() else []


def test_what_stands_is_a_note_of_the_judge(judged: Judged, table: Path):
    done = judged("honest")
    assert done.status == 0 and done.err == ""
    first, *_ = done.out.splitlines()
    assert first == (
        'draft.md:1:67: C009 proposed-by-judge [note] a judge proposes another participant: the draft: "of Coffin to the schoolmaster"; '
        'minutes.txt:4:59: "it was to the apothecary"'
    )
    # The same words said of the other sentence stand nowhere in it.
    assert "a judge was asked 2 times: 1 of its proposals stand, 1 refused; 1 finding" in done.out
    assert questions(table)[0] == {
        "version": 1,
        "id": 1,
        "draft": {"file": "draft.md", "line": 1, "column": 1, "words": DRAFT.splitlines()[0]},
        "witness": {
            "locus": "minutes.txt:4:27",
            "words": "In that second spring it was to the apothecary that the miller gave Coffin's long letter.",
        },
    }


def test_no_option_makes_more_of_it_than_a_note(judged: Judged):
    assert judged("honest", "--fail-on", "warning", "--profile", "lax").status == 0
    assert judged("honest", "--fail-on", "note").status == 1


def test_it_is_marked_in_the_data(judged: Judged):
    line, *_ = map(json.loads, judged("honest", "--format", "jsonl").out.splitlines())
    assert line["judge"] is True and line["verdict"] == "silent" and line["severity"] == "note"
    assert line["evidence"] == [] and line["nearest"][0]["witness"] == "minutes.txt"
    summary = json.loads(judged("honest", "--format", "json").out)["summary"]
    assert summary["judge"] == {"asked": 2, "stand": 1, "refused": 1}


@pytest.mark.parametrize(
    "mode",
    ["invents", "swaps", "equals", "halves", "unknown-slot", "unknown-verdict", "no-words", "long", "denies", "counts"],
)
def test_what_does_not_stand_is_refused_and_counted(judged: Judged, mode: str):
    done = judged(mode)
    assert done.status == 0 and done.err == "" and "C009" not in done.out
    assert "a judge was asked 2 times: 0 of its proposals stand, 2 refused; 0 findings" in done.out


@pytest.mark.parametrize("mode", ["supports", "silent"])
def test_who_proposes_nothing_is_not_refused(judged: Judged, mode: str):
    assert "a judge was asked 2 times: 0 of its proposals stand, 0 refused; 0 findings" in judged(mode).out


@pytest.mark.parametrize(
    ("mode", "told"),
    [
        ("garbage", "the judge answered with something that is no JSON"),
        ("blank", "the judge answered with something that is no JSON"),
        ("banner", "the judge answered with something that is no JSON"),
        ("deep", "the judge answered with something that is no JSON"),
        ("latin", "the judge answered with something that is no JSON"),
        ("list", "the judge answered with JSON that is no object"),
        ("wrong-id", "the judge answered another question than it was asked"),
        ("true-id", "the judge answered another question than it was asked"),
        ("twice", "the judge said more than it was asked"),
        ("crash", "the judge ended with status 3 before it answered: out of memory"),
        ("flood", "the judge answered with a line of more than 65,536 bytes"),
        ("stall", "the judge gave no answer within 0.8 seconds"),
        ("dribble", "the judge gave no answer within 0.8 seconds"),
        ("complain", "the judge gave no answer within 0.8 seconds"),
    ],
)
def test_whatever_it_does_the_check_goes_on(judged: Judged, run: Run, mode: str, told: str):
    began = time.monotonic()
    done = judged(mode, timeout=0.8 if "0.8" in told else 20)
    assert time.monotonic() - began < 15
    assert done.err == f"valla: {told}; the check went on without it\n"
    plain = run("check", "draft.md", "-a", "sources")
    assert done.status == plain.status == 0
    if mode != "twice":
        assert done.out == plain.out


def test_a_program_that_is_not_there_is_one_sentence(table: Path, run: Run):
    (table / "judge.toml").write_text("[judge]\ncommand = ['./nowhere']\n", "utf-8")
    done = run("check", "draft.md", "-a", "sources", "--judge", "judge.toml")
    assert done.status == 0
    assert (
        done.err
        == "valla: the judge ./nowhere cannot be started (no such file or directory); the check went on without it\n"
    )


def test_it_has_time_to_start(judged: Judged):
    assert "1 of its proposals stand" in judged("slow-start").out


def test_nothing_of_it_is_left(judged: Judged, table: Path):
    began = time.monotonic()
    assert judged("lingers").status == 0
    assert judged("child").status == 0
    assert time.monotonic() - began < 15
    child = int((table / "log.child").read_text("ascii"))
    until = time.monotonic() + 5
    while _lives(child) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _lives(child)


def test_who_interrupts_a_check_need_not_wait_for_it(table: Path):
    settings(table / "judge.toml", "stall", table / "log", 600)
    words = ["check", "draft.md", "-a", "sources", "--judge", "judge.toml"]
    with subprocess.Popen([sys.executable, "-m", "valla", *words], stderr=subprocess.PIPE) as command:
        until = time.monotonic() + 30
        while not questions(table) and time.monotonic() < until:
            time.sleep(0.05)
        # The judge has no part in what is typed at the terminal.
        command.send_signal(signal.SIGINT)
        assert command.wait(15) == 130


def _lives(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    if stat.parent.parent.is_dir():
        # One that has ended and that nobody has asked after is still in the list.
        return stat.exists() and stat.read_text("utf-8").rpartition(")")[2].split()[0] != "Z"
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_second_check_asks_nothing_and_says_the_same(judged: Judged, table: Path):
    first = judged("honest")
    assert len(questions(table)) == 2
    assert judged("honest") == first
    assert len(questions(table)) == 2
    (table / "sources" / "minutes.txt").write_text(SOURCE.replace("cooper", "sexton"), "utf-8")
    assert judged("honest") == first
    assert len(questions(table)) == 3


def test_another_judge_is_asked_anew(judged: Judged, table: Path):
    judged("honest")
    assert "0 of its proposals stand, 0 refused" in judged("silent").out
    assert len(questions(table)) == 4


def test_what_would_be_told_to_nobody_is_not_asked(judged: Judged, table: Path):
    assert "judge" not in judged("honest", "--ignore", "C009").out
    assert "judge" not in judged("honest", "--select", "Q").out
    assert questions(table) == []


def test_mended_drafts_are_judged_too(judged: Judged):
    assert "a judge was asked 2 times: 1 of its proposals stand" in judged("honest", "--fix").out


def test_a_judge_in_settings_that_are_found_is_never_run(table: Path, run: Run):
    settings(table / "valla.toml", "honest", table / "log")
    done = run("check", "draft.md", "-a", "sources")
    assert done.status == 0 and done.err == "" and "judge" not in done.out
    settings(table / "judge.toml", "silent", table / "log")
    assert "0 of its proposals stand" in run("check", "draft.md", "-a", "sources", "--judge", "judge.toml").out
    assert len(questions(table)) == 2
    assert "1 of its proposals stand" in run("check", "draft.md", "-a", "sources", "--judge", "valla.toml").out


def test_a_judge_runs_in_the_folder_of_its_settings_and_without_a_shell(table: Path, run: Run):
    (table / "mine").mkdir()
    (table / "mine" / "judge.py").write_text(Path(scripted.__file__).read_text("utf-8"), "utf-8")
    command = [sys.executable, "judge.py", "honest", "$(touch shell); a 'log'"]
    (table / "mine" / "pyproject.toml").write_text(f"[tool.valla.judge]\ncommand = {json.dumps(command)}\n", "utf-8")
    assert "1 of its proposals" in run("check", "draft.md", "-a", "sources", "--judge", "mine/pyproject.toml").out
    assert sorted(path.name for path in (table / "mine").iterdir()) == [
        "$(touch shell); a 'log'",
        "judge.py",
        "pyproject.toml",
    ]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "names no judge"),
        ("judge = 'x'", "judge must be a table, [judge]"),
        ("[judge]\ncomand = ['x']", "there is no setting 'comand' of a judge (did you mean 'command'?)"),
        ("[judge]\ntimeout = 3", "judge.command must be a list of words"),
        ("[judge]\ncommand = 'x -y'", "judge.command must be a list of words"),
        ("[judge]\ncommand = []", "judge.command must be a list of words"),
        ("[judge]\ncommand = ['']", "judge.command must be a list of words"),
        ("[judge]\ncommand = ['x', 1]", "judge.command must be a list of words"),
        ('[judge]\ncommand = ["x", "\\u0000"]', "judge.command must be a list of words"),
        ("[judge]\ncommand = ['x']\ntimeout = 0", "judge.timeout must be a number of seconds, at most 3600"),
        ("[judge]\ncommand = ['x']\ntimeout = true", "judge.timeout must be a number"),
        ("[judge]\ncommand = ['x']\ntimeout = nan", "judge.timeout must be a number"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_file(table: Path, run: Run, written: str, told: str):
    (table / "judge.toml").write_text(written, "utf-8")
    done = run("check", "draft.md", "-a", "sources", "--judge", "judge.toml")
    assert done.status == 2 and done.err.startswith("valla: judge.toml") and told in done.err
    assert done.err.count("\n") == 1


def test_settings_that_are_not_there(table: Path, run: Run):
    done = run("check", "draft.md", "-a", "sources", "--judge", "nowhere.toml")
    assert (done.status, done.err) == (2, "valla: nowhere.toml cannot be read: no such file or directory\n")


def test_answers_that_cannot_be_kept_are_used(judged: Judged, cache: Path):
    cache.write_text("in the way", "utf-8")
    assert "1 of its proposals stand" in judged("honest").out


def test_kept_answers_that_are_spoilt_are_asked_for_again(judged: Judged, cache: Path, table: Path):
    first = judged("honest")
    kept = cache / "judge.jsonl"
    assert kept.stat().st_mode & 0o077 == 0
    lines = kept.read_bytes().splitlines()
    kept.write_bytes(b"\xff\n[]\n{}\n" + b"[" * 20_000 + b"\n" + lines[0] + b"\n" + lines[1][: len(lines[1]) // 2])
    assert judged("honest") == first
    assert len(questions(table)) == 3


def test_kept_answers_are_tried_anew(judged: Judged, cache: Path):
    judged("honest")
    kept = cache / "judge.jsonl"
    kept.write_text(kept.read_text("ascii").replace("the apothecary", "the mayor"), "ascii")
    assert "0 of its proposals stand, 2 refused" in judged("honest").out


def test_what_is_kept_is_bounded(judged: Judged, cache: Path, table: Path, monkeypatch: pytest.MonkeyPatch):
    first = judged("honest")
    kept = cache / "judge.jsonl"
    kept.write_bytes(b"".join(b'{"key": "%d"}\n' % number for number in range(2000)) + kept.read_bytes())
    monkeypatch.setattr("valla.judging.kept._MOST", 8000)
    assert judged("honest") == first
    assert kept.stat().st_size <= 4000 and len(questions(table)) == 2
