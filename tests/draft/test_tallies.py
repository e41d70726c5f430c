"""Where a draft cites several witnesses for one thing."""

from __future__ import annotations

import pytest

from valla import formats
from valla.draft.tallies import tallies


@pytest.mark.parametrize(
    ("draft", "keys"),
    [
        ("The mill burned on a Wednesday [@tilton; @coffin].", [["tilton", "coffin"]]),
        ("The mill burned on a Wednesday [@tilton, p. 3; @coffin, p. 4]. It rained.", [["tilton", "coffin"]]),
        (
            "Two independent accounts, one of a miller [@tilton] and one of a maid [@coffin], tell it.",
            [["tilton", "coffin"]],
        ),
        ("The mill burned (tilton.txt; coffin.txt).", [["tilton.txt", "coffin.txt"]]),
        ("The mill burned [@tilton], and the barn was saved [@coffin].", []),
        ("The mill burned [@tilton, p. 3; @tilton, p. 9].", []),
        ("The mill burned [@tilton]. The barn was saved [@coffin].", []),
        ("Several witnesses tell it.", []),
    ],
)
def test_witnesses_cited_together_or_counted_are_a_tally(draft: str, keys: list[list[str]]):
    text = formats.read(draft.encode(), "draft.md")
    assert [[item.key for item in tally.citations] for tally in tallies(text)] == keys
