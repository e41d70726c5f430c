"""The quality gate: on the pinned corpus no figure is worse than it was pinned."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.quality import archive, circumstances, deeds, measure
from tests.quality.__main__ import GATE, quotations, told
from tests.quality.forge import Document

Laid = tuple[list[Document], Path]


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Laid:
    folder = tmp_path_factory.mktemp("addresses")
    return archive.lay_out(folder), folder


def test_the_corpus_is_the_pinned_one(laid_out: Laid):
    assert archive.digest(laid_out[0]) == _pinned()["corpus"], (
        "another corpus: measure and pin anew with `python -m tests.quality --pin`"
    )


def test_no_figure_of_quotations_is_worse_than_pinned(laid_out: Laid):
    assert not _worse(measure.figures(quotations(*laid_out)))


def test_no_figure_of_circumstances_is_worse_than_pinned(laid_out: Laid, monkeypatch: pytest.MonkeyPatch):
    # The figures are of a check without the extra that brings a parser, be it installed or not.
    monkeypatch.setattr("valla.parsing._folder", lambda: None)
    assert not _worse(circumstances.figures(told(*laid_out)))


def test_no_figure_of_deeds_is_worse_than_pinned(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("valla.parsing._folder", lambda: None)
    assert deeds.digest() == _pinned()["deeds"], "other sentences: pin anew with `python -m tests.quality --pin`"
    assert not _worse(deeds.figures())


def _pinned() -> dict:
    return json.loads(GATE.read_text("utf-8"))


def _worse(figures: dict[str, float]) -> dict[str, float]:
    pinned = _pinned()["figures"]
    return {name: value for name, value in figures.items() if value > pinned[name]}
