"""The measurements. Each gives plain figures; ratios to other programs are taken in the same run."""

from __future__ import annotations

import os
import random
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.quality.forge import Forger
from valla import formats
from valla.archive.holdings import Holdings
from valla.checking import check_texts
from valla.config import Settings
from valla.evidence.seek import find

VALLA = [sys.executable, "-m", "valla"]


def wall(run: Callable[[], object], times: int = 1) -> float:
    """Seconds by the clock, the median of `times` runs."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        run()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def children() -> float:
    """Seconds of processor time that all ended child processes have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def started(command: Sequence[str], times: int = 9) -> float:
    """Seconds that a command takes, median."""
    return wall(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False), times)


def first_reading(folder: Path, size: int) -> dict[str, float]:
    """Megabytes a second of a first reading, and the index as a multiple of the text."""
    shutil.rmtree(folder / ".valla", ignore_errors=True)
    taken = wall(lambda: subprocess.run([*VALLA, "archive", "-q", str(folder)], stdout=subprocess.DEVNULL, check=True))
    index = sum(file.stat().st_size for file in (folder / ".valla").glob("index.sqlite*"))
    return {"first reading, MB/s": size / taken / 1e6, "index, times the text": index / size}


def reopened(folder: Path) -> float:
    """Seconds to open an archive in which nothing has changed."""
    Holdings.open([folder]).close()
    return wall(lambda: Holdings.open([folder]).close(), 5)


def one_changed(folder: Path) -> float:
    """Seconds to open an archive of which one document, of a few thousand characters, is new each time."""
    note = folder / "a-new-note.txt"
    taken: list[float] = []
    for _ in range(5):
        note.write_text(f"A note written at {time.time_ns()}. " + "It says little, but it says it at length. " * 80)
        taken.append(wall(lambda: Holdings.open([folder]).close()))
    note.unlink()
    Holdings.open([folder]).close()
    return statistics.median(taken)


def quotations(folder: Path, forger: Forger) -> dict[str, float]:
    """Milliseconds of processor time for one quotation of a draft, all in but the opening of the archive."""
    text = formats.read(forger.text.encode(), "draft.md")
    with Holdings.open([folder]) as holdings:
        check_texts([formats.read(b'He said: "one small thing to warm the machine".', "warm.md")], holdings, Settings())
        start = time.process_time()
        report = check_texts([text], holdings, Settings())
        taken = time.process_time() - start
    count = len(report.checked)
    return {"ms a quotation": taken / count * 1000, "quotations a second and core": count / taken}


def verbatim(folder: Path, words: Sequence[str]) -> float:
    """Milliseconds of processor time to find a phrase that stands word for word, as the other programs look for it."""
    with Holdings.open([folder]) as holdings:
        find("one small thing to warm the machine", holdings)
        start = time.process_time()
        for phrase in words:
            find(phrase, holdings)
        return (time.process_time() - start) / len(words) * 1000


def whole_check(folder: Path, forger: Forger) -> dict[str, float]:
    """Seconds and megabytes of `valla check` from start to end, the index standing."""
    draft = folder.parent / "draft.md"
    draft.write_text(forger.text, "utf-8")
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    command = [sys.executable, "-c", code, *VALLA, "check", str(draft), "-a", str(folder)]
    peak: list[int] = []

    def run() -> None:
        out = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        peak.append(int(out) * (1 if sys.platform == "darwin" else 1024))

    return {"seconds": wall(run, 3), "MB of memory": max(peak) / 1e6}


def ripgrep(folder: Path, words: Sequence[str]) -> float | None:
    """Milliseconds of processor time of `rg -F` for one quotation, None where there is no rg."""
    if not shutil.which("rg"):
        return None
    before = children()
    for phrase in words:
        subprocess.run(["rg", "-F", "--no-ignore", phrase, str(folder)], stdout=subprocess.DEVNULL, check=False)
    return (children() - before) / len(words) * 1000


def sassy(folder: Path, words: Sequence[str]) -> float | None:
    """Milliseconds of processor time of sassy-rs, an approximate search, for one quotation; None where it is not installed."""
    try:
        from sassy import Searcher
    except ImportError:
        return None
    content = b"".join(path.read_bytes() for path in sorted(folder.glob("*.txt")))
    searcher = Searcher("ascii", rc=False)
    start = time.process_time()
    for phrase in words:
        searcher.search(phrase.encode(), content, len(phrase) // 10)
    return (time.process_time() - start) / len(words) * 1000


def help_times() -> dict[str, float]:
    """How long `valla --help` takes, as a multiple of a bare interpreter's start."""
    script = shutil.which("valla", path=str(Path(sys.executable).parent))
    command = [script] if script else VALLA
    bare, told = started([sys.executable, "-c", "pass"], 15), started([*command, "--help"], 15)
    return {"bare interpreter, ms": bare * 1000, "valla --help, ms": told * 1000, "times": told / bare}


def dates(texts: Sequence[Path], words: int = 100_000) -> tuple[float, float]:
    """Milliseconds for a thousand words in which every expression of time is read: within the process, and of a whole command."""
    from valla.dates import read
    from valla.text import Places, Text

    content = ""
    for path in texts:
        content += path.read_text("utf-8", "replace") + "\n\n"
        if content.count(" ") > words:
            break
    count = len(content.split()) / 1000
    inside = wall(lambda: read(Text("", content, Places.plain(content)), "en"), 3)
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder, "draft.txt")
        draft.write_text(content, "utf-8")
        command = [sys.executable, "-m", "valla", "dates", str(draft), "--format", "jsonl"]
        whole = started(command, 3)
    return 1000 * inside / count, 1000 * whole / count


def network(events: int = 5000, constraints: int = 20_000) -> tuple[float, float, int]:
    """Seconds to find a network of events consistent, and to find the shortest chain once one statement in it is wrong; the chain's
    length."""
    from valla.evidence.chronology import Chronology

    draw = random.Random(3)
    days = [draw.randrange(40_000) for _ in range(events)]

    def made() -> Chronology:
        built = Chronology()
        for event in range(0, events, 3):
            built.dated(event, days[event] - 300, days[event] + 300)
        for _ in range(constraints - events // 3):
            one, other = draw.sample(range(events), 2)
            built.apart(one, other, days[other] - days[one] - 90, days[other] - days[one] + 90)
        return built

    sound, wrong = made(), made()
    wrong.apart(1, 2, days[2] - days[1] + 60_000, None)
    first = wall(sound.contradiction)
    chain: list[int] = []
    second = wall(lambda: chain.append(len(wrong.contradiction())))
    return first, second, chain[0]


def phrases(forger: Forger, count: int) -> list[str]:
    """True sentences of the forged draft's documents, on one line, for other programs to look for."""
    found = [label.true[0] for label in forger.labels if label.kind == "exact"]
    return found[:count]


def noise() -> float:
    """How far the slowest of nine runs of the same loop lies above the quickest: the machine's noise, as a share."""
    taken = []
    for _ in range(9):
        start = time.perf_counter()
        sum(range(3_000_000))
        taken.append(time.perf_counter() - start)
    return max(taken) / min(taken) - 1


def machine() -> str:
    """What it was measured on."""
    return f"{os.cpu_count()} processors, Python {sys.version.split()[0]}, {sys.platform}"


__all__ = [
    "first_reading", "help_times", "machine", "noise", "one_changed", "phrases", "quotations", "reopened", "ripgrep",
    "sassy", "verbatim", "whole_check",
]  # fmt: skip
