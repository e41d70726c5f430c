"""The quality gate: on the pinned corpus no figure is worse than it was pinned."""

from __future__ import annotations

import json
from pathlib import Path

from tests.quality.__main__ import GATE, run


def test_no_figure_is_worse_than_pinned(tmp_path: Path):
    pinned = json.loads(GATE.read_text("utf-8"))
    found, _ = run(tmp_path)
    assert found["corpus"] == pinned["corpus"], (
        "another corpus: measure and pin anew with `python -m tests.quality --pin`"
    )
    worse = {name: value for name, value in found["figures"].items() if value > pinned["figures"][name]}
    assert not worse
