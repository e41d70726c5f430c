"""The state of a text: what it has lost, and what has become of its words; seen from the page alone, without any other witness."""

from __future__ import annotations

from valla.state.lacunae import lacunae
from valla.state.letters import garbled, joined
from valla.state.repeats import repeated
from valla.state.sequence import out_of_order
from valla.state.spacing import broken, run_together
from valla.state.tongue import is_english
from valla.terms import Flaw
from valla.text import Text

__all__ = ["flaws"]


def flaws(text: Text) -> list[Flaw]:
    """All places where a text is not in the state in which it was written, in its order."""
    told = [flaw for flaw in lacunae(text) if is_english(text.content, flaw.passage.start, flaw.passage.end)]
    return sorted(
        [
            *told,
            *joined(text),
            *run_together(text),
            *broken(text),
            *garbled(text),
            *repeated(text),
            *out_of_order(text),
        ],
        key=lambda flaw: text.order(flaw.passage.start),
    )
