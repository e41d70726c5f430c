"""How long the page of a whole circle takes: to be made, and to be ready in a browser.

    python -m benchmarks.circle [--shot FILE]

Archives of letters between 1,000 and 3,000 persons are made up, a few of whom write much and most of them little. Ready is a page of which everything is laid out (the event "load", and two frames
after it), in chromium, the median of five; found is how long it takes from a name in the register to that person's row. With --shot the page of the larger one is drawn into a file.
"""

from __future__ import annotations

import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_PERSONS = (1000, 3000)
_LETTERS = 4
"""Letters for each person."""
_GIVEN = "Ann Amos Clara Edward Hannah Isaac Jonas Lydia Lev Martha Otto Peter Ruth Samuel Silas Susan".split()
_FIRST = "Al Bar Cof Dun El Fen Gar Hol Ing Kel Lan Mer Nor Pel Quis Ros Sal Til Ul War".split()
_LAST = "bury cer combe den don field fin ford gate ham kirk land ley more ner row sett ton wick worth".split()
_READY = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"


def archive(folder: Path, persons: int, seed: int = 1) -> None:
    """An archive of letters."""
    draw = random.Random(seed)
    names = [f"{given} {first}{last}" for given in _GIVEN for first in _FIRST for last in _LAST]
    draw.shuffle(names)
    names = names[:persons]
    # As in real archives: the first writes a hundred times as much as the hundredth.
    weights = [1 / (k + 1) for k in range(persons)]
    for number in range(persons * _LETTERS):
        one = names[number % persons]
        other = draw.choices(names, weights)[0]
        if one == other:
            continue
        if draw.random() < 0.5:
            one, other = other, one
        day = f"{draw.randint(1861, 1890)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}"
        (folder / f"{number:05d}.txt").write_text(
            f"title: {one} to {other}\ndate: {day}\n\nDear friend, it rained.\n\nYours, {one}\n", "utf-8"
        )


def lines(_: Path | None = None, shot: Path | None = None) -> Iterator[str]:
    """The figures, in words."""
    from playwright.sync_api import sync_playwright

    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        for persons in _PERSONS:
            folder, made = Path(scratch, str(persons)), Path(scratch, f"{persons}.html")
            folder.mkdir()
            archive(folder, persons)
            command = [sys.executable, "-m", "valla", "relations", "--all", "-a", str(folder), "--format", "html", "-o", str(made)]  # fmt: skip
            subprocess.run([sys.executable, "-m", "valla", "archive", "-q", str(folder)], stdout=subprocess.DEVNULL, check=True)  # fmt: skip
            begun = time.perf_counter()
            subprocess.run(command, check=True)
            taken = time.perf_counter() - begun
            ready, found = [], []
            for _ in range(5):
                page = browser.new_page(viewport={"width": 1280, "height": 900})
                page.goto(made.as_uri())
                ready.append(page.evaluate(_READY))
                begun = time.perf_counter()
                page.locator("tr > th[scope=row]").nth(persons // 2).scroll_into_view_if_needed()
                found.append(time.perf_counter() - begun)
                rows = page.locator("tr > th[scope=row]").count()
                if shot and persons == _PERSONS[-1]:
                    page.evaluate("scrollTo(0, 0)")
                    page.screenshot(path=shot)
                page.close()
            yield (
                f"{persons:,} persons with {len(list(folder.glob('*.txt'))):,} letters: the page in {taken:.1f} s, the index standing; {made.stat().st_size / 1e6:.1f} MB; "
                f"ready in chromium in {statistics.median(ready) / 1000:.2f} s; {rows:,} persons in the register, any of them found in {statistics.median(found):.2f} s"
            )
        browser.close()


if __name__ == "__main__":
    for line in lines(shot=Path(sys.argv[2]) if sys.argv[1:2] == ["--shot"] else None):
        print(line)
