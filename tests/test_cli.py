"""The command line: exit status, output, and one sentence for every fault."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import DRAFT, Run
from valla import cli
from valla.commands import archives, drafts
from valla.reports import FORMATS

COMMAND = [sys.executable, "-m", "valla"]


def test_findings_are_shown_and_end_with_one(desk: Path, run: Run):
    done = run("check", "draft.md", "--archive", "sources")
    assert done.status == 1
    assert done.err == ""
    assert "draft.md:3:58: Q001 altered-wording [warning]" in done.out
    assert "draft.md:5:33: Q005 reversed-sense [error]" in done.out
    assert done.out.endswith("3 quotations: 1 attested, 2 differ, 0 silent, 0 not checked; 2 findings\n")


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ((), 1),
        (("--exit-zero",), 0),
        (("--fail-on", "error"), 1),
        (("--fail-on", "error", "--ignore", "Q005"), 0),
        (("--select", "Q002"), 0),
        (("--select", "altered-wording"), 1),
        (("--ignore", "Q"), 0),
        (("--ignore", "Q001, reversed-sense"), 0),
    ],
)
def test_the_status_follows_what_was_asked(desk: Path, run: Run, words: tuple[str, ...], status: int):
    assert run("check", "draft.md", "-a", "sources", *words).status == status


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("check", "none.md", "-a", "sources"), "the draft none.md cannot be read: no such file or directory"),
        (
            ("check", "sources", "-a", "sources"),
            "sources is a folder; name the drafts in it, or give it with --archive",
        ),
        (("check", "draft.md"), "no archive is named; give a folder of documents with --archive"),
        (("check", "draft.md", "-a", "none"), "none is not there; name a folder of documents or a document"),
        (
            ("check", "draft.md", "-a", "sources", "--select", "Q01"),
            "the command line: there is no rule 'Q01' (did you mean 'Q001'?); `valla rules` lists them",
        ),
        (("check", "draft.md", "-a", "sources", "-o", "draft.md"), "draft.md is the draft itself; name another file"),
        (
            ("check", "draft.md", "-a", "sources", "-o", "sources/report.html"),
            "sources/report.html lies in the archive sources and would be read as part of it; name a file elsewhere",
        ),
        (("check", "draft.md", "-a", "sources", "-o", "sources"), "sources is a folder; name a file in it"),
        (("check", "draft.md", "-a", "sources", "--baseline", "none.json"), "none.json cannot be used as a baseline"),
        (("check", "--fail-on", "all", "draft.md"), "Invalid value for '--fail-on': 'all' is not one of"),
        (("check",), "Missing argument 'DRAFT...'. See `valla check --help`."),
        (("chek",), "No such command 'chek'."),
        (("rule", "Q999"), "there is no rule 'Q999'; `valla rules` lists them"),
        (("archive", "none"), "none is not there; name a folder of documents or a document"),
    ],
)
def test_what_cannot_run_says_so_in_one_line(desk: Path, run: Run, words: tuple[str, ...], told: str):
    done = run(*words)
    assert done.status == 2
    assert done.out == ""
    assert done.err.startswith(f"valla: {told}")
    assert done.err.count("\n") == 1


def test_a_draft_that_is_no_document_is_refused(desk: Path, run: Run):
    (desk / "draft.docx").write_bytes(b"PK\x03\x04 broken")
    done = run("check", "draft.docx", "-a", "sources")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert "draft.docx" in done.err


def test_every_format_is_offered_and_written(desk: Path, run: Run):
    assert cli._FORMATS == FORMATS
    for form in FORMATS:
        done = run("check", "draft.md", "-a", "sources", "--format", form, "-o", f"report.{form}")
        assert (done.status, done.out) == (1, "")
        assert (desk / f"report.{form}").read_text("utf-8")


def test_all_statements_as_lines_of_json(desk: Path, run: Run):
    done = run("check", "draft.md", "-a", "sources", "--format", "jsonl", "--all")
    statements = [json.loads(line) for line in done.out.splitlines()]
    assert [item["verdict"] for item in statements] == ["differs", "differs", "attested"]
    assert statements[2]["evidence"][0]["witness"] == "adams-1818.txt"


def test_the_report_goes_where_it_can_or_nothing_is_done(desk: Path, run: Run):
    done = run("check", "draft.md", "-a", "sources", "-o", "none/report.txt")
    assert done.status == 2 and "there is no folder" in done.err
    (desk / "report.sarif").write_text("the old one", "utf-8")
    assert run("check", "draft.md", "-a", ".", "-o", "report.sarif", "--format", "sarif").status == 1
    assert json.loads((desk / "report.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert [path.name for path in desk.iterdir() if path.name.startswith(".valla-")] == []


def test_a_failed_write_leaves_the_old_report(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(drafts, "replace_file", full)
    done = run("check", "draft.md", "-a", "sources", "-o", "report.txt")
    assert (done.status, done.err) == (2, "valla: report.txt cannot be written: no space left on device\n")


def test_standard_input_takes_the_name_it_is_given(desk: Path, run: Run):
    done = run("check", "-", "--stdin-name", "notes/chapter.md", "-a", "sources", "-q", stdin=DRAFT.encode())
    assert done.status == 1
    assert done.out.startswith("notes/chapter.md:3:58: Q001")


def test_no_draft_is_its_own_witness(desk: Path, run: Run):
    (desk / "sources" / "chap [1] !#.md").write_text(DRAFT, "utf-8")
    done = run("check", "sources/chap [1] !#.md", "-a", "sources", "-q")
    assert done.status == 1 and "Q001" in done.out and "Q005" in done.out


def test_a_draft_is_checked_once_however_often_it_is_named(desk: Path, run: Run):
    once = run("check", "draft.md", "-a", "sources")
    assert run("check", "draft.md", "draft.md", "-a", "sources") == once


def test_colour_only_where_it_is_wanted(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    assert "\x1b[" not in run("check", "draft.md", "-a", "sources").out
    assert "\x1b[" in run("check", "draft.md", "-a", "sources", "--color", "always").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    from valla.terminal import coloured

    assert coloured("auto") and not coloured("never")
    monkeypatch.setenv("NO_COLOR", "1")
    assert not coloured("auto") and coloured("always")


def test_nothing_a_name_or_document_says_controls_the_terminal(desk: Path, run: Run):
    evil = "dr\x1b]0;owned\x07\u202e.md"
    (desk / evil).write_text(
        DRAFT + '\nAdams wrote: "The \x1b[31mRevolution was effected before the war broke."\n', "utf-8"
    )
    (desk / "sources" / "\x1b[2J.txt").write_text("The Revolution \x1b[5mbegan.", "utf-8")
    for words in (
        ("check", evil, "-a", "sources", "--all"),
        ("check", f"no{evil}", "-a", "sources"),
        ("check", evil, "-a", evil + "x"),
        ("check", evil, "-a", "sources", "--format", evil),
        ("archive", "sources"),
        ("find", "the Revolution began", "-a", "sources"),
        ("rule", evil),
        (evil,),
    ):
        done = run(*words)
        assert not set(done.out + done.err) & {"\x1b", "\x07", "\u202e"}, words


def test_quiet_and_verbose(desk: Path, run: Run):
    quiet = run("check", "draft.md", "-a", "sources", "-q").out
    usual = run("check", "draft.md", "-a", "sources").out
    verbose = run("check", "draft.md", "-a", "sources", "-v").out
    assert len(quiet.splitlines()) == 2
    assert "draft.md:7:15: attested" in verbose and "attested" not in usual.split("quotations:")[0]


def test_find(desk: Path, run: Run):
    done = run("find", "the frost of the second week", "-a", "sources")
    assert done.status == 0
    assert "coffin-1820.txt:4:1 (Ruth Coffin, 1820-05-02)" in done.out
    one = run("find", "apple", "-a", "sources")
    assert one.status == 0 and "coffin-1820.txt:4:64" in one.out
    differs = run("find", "the Revolution was effected before the war was begun", "-a", "sources")
    assert differs.status == 0 and "[commenced]" in differs.out
    nowhere = run("find", "zebras crossing the frozen sea", "-a", "sources")
    assert (nowhere.status, nowhere.err) == (1, "valla: the phrase does not stand in the archive\n")


def test_archive_lists_witnesses_and_what_could_not_be_read(desk: Path, run: Run):
    (desk / "sources" / "broken.pdf").write_bytes(b"%PDF-1.4 broken")
    done = run("archive", "sources")
    assert done.status == 0
    lines = done.out.splitlines()
    assert lines[0].split() == ["siglum", "author", "date", "words", "path", "title"]
    assert lines[1].split() == [
        "adams-1818", "John", "Adams", "1818-02-13", "19", "adams-1818.txt", "To", "Hezekiah", "Niles"
    ]  # fmt: skip
    assert "2 witnesses, 35 words" in lines
    assert lines[-2] == "Not read, or not used:" and "broken.pdf" in lines[-1]


def test_rules_and_their_pages(run: Run):
    listed = run("rules").out.splitlines()
    assert any(line.startswith("Q001  altered-wording") for line in listed)
    assert len(listed) == len({line.split()[0] for line in listed}) >= 13
    page = run("rule", "silent-omission").out
    assert page == run("rule", "q003").out
    assert page.startswith("Q003 silent-omission [warning]\n") and "WHY IT MATTERS" in page and "```" not in page
    assert run("rule", "V").out.count("WHAT IT FINDS") == 5


def test_a_fault_of_vallas_own_is_one_sentence(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    def broken(*_: object) -> None:
        raise ZeroDivisionError("by \x1b zero")

    monkeypatch.setattr(archives, "check_texts", broken)
    done = run("check", "draft.md", "-a", "sources")
    assert done.status == 2
    assert done.err == (
        "valla: a fault in valla itself (ZeroDivisionError: by \\x1b zero); please report it, with what --verbose shows\n"
    )
    with pytest.raises(ZeroDivisionError):
        run("check", "draft.md", "-a", "sources", "--verbose")


def test_an_interrupt_ends_cleanly(desk: Path, run: Run, monkeypatch: pytest.MonkeyPatch):
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(archives, "check_texts", interrupted)
    done = run("check", "draft.md", "-a", "sources")
    assert done.status == 130
    assert done.err.strip() == "valla: interrupted; the archive is sound, and what was read of it is kept"


@pytest.mark.skipif(os.name != "posix", reason="signals are those of POSIX")
def test_control_c_while_an_archive_is_read(tmp_path: Path):
    folder = tmp_path / "many"
    folder.mkdir()
    for k in range(60):
        (folder / f"{k}.txt").write_text(" ".join(f"word{k}{n % 997}" for n in range(60_000)), "utf-8")
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    command = [*COMMAND, "check", "draft.md", "-a", "many"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as begun:
        while begun.poll() is None and not (folder / ".valla" / "index.sqlite").exists():
            time.sleep(0.02)
        time.sleep(0.1)
        os.killpg(begun.pid, signal.SIGINT)
        _, err = begun.communicate(timeout=60)
    assert begun.returncode == 130, err
    assert err.decode().strip() == "valla: interrupted; the archive is sound, and what was read of it is kept"
    again = subprocess.run(command, cwd=tmp_path, capture_output=True, timeout=120, check=False)
    assert again.returncode == 1 and again.stderr == b""


def test_a_reader_who_has_heard_enough(desk: Path):
    (desk / "long.md").write_text(DRAFT * 200, "utf-8")
    command = subprocess.Popen(
        [*COMMAND, "check", "long.md", "-a", "sources"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert command.stdout and command.stderr
    command.stdout.read(10)
    command.stdout.close()
    assert command.stderr.read() == b""
    command.stderr.close()
    command.wait(30)


def test_completion_is_built_in(desk: Path):
    told = {**os.environ, "_VALLA_COMPLETE": "bash_complete", "COMP_WORDS": "valla check --fo", "COMP_CWORD": "2"}
    code = "import sys; sys.argv[0] = 'valla'; from valla.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", code], env=told, capture_output=True, text=True, check=False)
    assert "--format" in done.stdout


def test_it_runs_as_a_module_in_a_narrow_locale(desk: Path):
    (desk / "draft.md").write_text(DRAFT + "\nHe called it „ein ganz seltsamer Ausdruck — für uns“.\n", "utf-8")
    told = {**os.environ, "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [*COMMAND, "check", "draft.md", "-a", "sources", "-v"], env=told, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert done.stderr.startswith(b"valla: sentences were compared") and done.stderr.count(b"\n") == 1
    assert "für uns" in done.stdout.decode("utf-8")


def test_progress_is_told_to_a_person_who_waits(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    from valla import terminal

    with terminal.progress("reading") as tell:
        assert tell is None
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(terminal, "_PATIENCE", 0)
    with terminal.progress("reading") as tell:
        assert tell is not None
        time.sleep(0.11)
        tell(1, 4, "a\x1b.txt")
    assert capsys.readouterr().err == "\r\x1b[Kreading 25 %  a\\x1b.txt\r\x1b[K"
