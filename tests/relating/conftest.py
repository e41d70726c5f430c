"""What is tried by the order of the phrases alone, without the parser that may be installed."""

from __future__ import annotations

import pytest

from valla.parsing import Parser
from valla.relating import interactions


@pytest.fixture(autouse=True)
def without_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(interactions, "parser", Parser)
