"""The state of a text: what it has lost, and what has become of its words; seen from the page alone, without any other witness."""

from __future__ import annotations

from valla.state.lacunae import lacunae
from valla.state.letters import garbled, joined
from valla.terms import Flaw
from valla.text import Text

__all__ = ["flaws"]


def flaws(text: Text) -> list[Flaw]:
    """All places where a text is not in the state in which it was written, in its order."""
    return sorted([*lacunae(text), *joined(text), *garbled(text)], key=lambda flaw: text.order(flaw.passage.start))
