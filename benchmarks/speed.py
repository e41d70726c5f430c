"""How quick it is, measured on a folder of plain texts, the larger the better (the recorded figures are from the 376 MB of the
public repository Early-Modern-OCR/TCP-ECCO-texts)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks import collate, corpus, measure

SIZES = (5, 50, 330)
"""Megabytes."""


def measured(folder: Path) -> Iterator[str]:
    """The figures, for people, as they come."""
    texts = sorted(folder.rglob("*.txt"))
    with tempfile.TemporaryDirectory() as work:
        yield from _measured(texts, Path(work))


def _measured(texts: list[Path], work: Path) -> Iterator[str]:
    yield f"{measure.machine()}; noise of the machine {measure.noise():.0%}."
    yield ""
    yield "| archive | first reading | index | a quotation | a second and core | one verbatim | `rg -F` | sassy-rs |"
    yield "| --- | --- | --- | --- | --- | --- | --- | --- |"
    for megabytes in SIZES:
        folder = work / f"{megabytes}"
        size = corpus.cut(texts, folder, megabytes * 1_000_000)
        read = measure.first_reading(folder, size)
        forger = corpus.draft(sorted(folder.glob("*.txt")), 200)
        found = measure.quotations(folder, forger)
        wanted = measure.phrases(forger, 10)
        own = measure.verbatim(folder, wanted)
        others = [
            "-"
            if other is None
            else f"{other:.0f} ms, {other / found['ms a quotation']:.0f} and {other / own:.0f} times"
            for other in (measure.ripgrep(folder, wanted), measure.sassy(folder, wanted))
        ]
        yield (
            f"| {size / 1e6:.0f} MB | {read['first reading, MB/s']:.1f} MB/s | {read['index, times the text']:.2f} of the text"
            f" | {found['ms a quotation']:.1f} ms | {found['quotations a second and core']:.0f} | {own:.1f} ms | {' | '.join(others)} |"
        )
        if megabytes == 50:
            whole = measure.whole_check(folder, forger)
    corpus.crumble(texts, work / "many", 7000)
    yield ""
    yield (
        "The other programs are given the same verbatim phrases; the ratios are to the mean of all kinds of quotations (right,"
    )
    yield "misread, altered, invented) and to a verbatim one."
    yield ""
    yield (
        f"- a draft of 200 quotations over 50 MB, from start to end: {whole['seconds']:.2f} s, {whole['MB of memory']:.0f} MB"
    )
    yield f"- 7,000 unchanged files opened again: {measure.reopened(work / 'many'):.2f} s"
    yield f"- one new document in the largest archive taken in: {measure.one_changed(work / str(SIZES[-1])):.2f} s"
    inside, command = measure.dates(texts)
    yield (
        f"- dates: {inside:.1f} ms for a thousand words, {command:.1f} ms with the start of the command (100,000 words)"
    )
    sound, wrong, length = measure.network()
    yield (
        f"- 5,000 events with 20,000 constraints: consistent in {sound:.2f} s, the shortest of the contradictions ({length} steps) in {wrong:.2f} s"
    )
    longest = max(texts, key=lambda path: path.stat().st_size).read_text("utf-8", "replace")
    beside = collate.measure(collate.sample(longest, 100_000))
    yield (
        f"- two texts of 100,000 words, one with planted variants: set beside one another in {beside['seconds']:.2f} s,"
        f" {beside['beside their own']:.1%} of the words beside their own"
    )
    times = measure.help_times()
    yield (
        f"- `valla --help`: {times['valla --help, ms']:.0f} ms, {times['times']:.1f} times a bare interpreter's start"
    )
