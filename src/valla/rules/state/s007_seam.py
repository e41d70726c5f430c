"""Here another text begins: what is told of changes at once, and its words with it.

## What it finds

A sentence from which on many words end for good and many others begin. It is found by how likely the words on both sides are together and
apart, rare words weighing more than common ones; beside matter that is surely foreign (S005, S006) less is asked.

## Why it matters

Pages are put together from several, and what the second author says is then quoted as the first one's. Nothing on the page shows it but
the words.

## Example

```draft.md
The mill at Harrow had been built by a Danish family. Its wheel was of oak and stood in the river below the weir. The miller ground
the corn of nine farms. In dry summers the river fell and the wheel stood still. Then the farmers carried their corn to the windmill on the hill.
The windmill belonged to a widow. She took a tenth of the flour, and the miller took a twelfth. When the weir broke, the farmers mended
it with oak from the miller's own wood. The wheel turned again before the harvest. The widow let her windmill to a baker. The baker ground
rye in it, and sold the flour at Harrow. The miller bought the windmill of the widow, and gave the farmers their flour at a fifteenth.

The orbit of the comet was computed at Uppsala by three astronomers. They had telescopes of brass, and tables of logarithms printed at Leipzig. The
comet returned in the autumn, two degrees from the star that they had named. An eclipse of the moon hid it for a night. The astronomers
measured the parallax of the comet and found it smaller than the moon's. Their observatory had a quadrant and a pendulum clock. The
pendulum lost a second in a month. The telescopes were turned to Saturn, and its ring was drawn. Letters on the comet went from Uppsala to
Bologna. The astronomers of Bologna had seen the comet a week before the eclipse, and computed another orbit from their own quadrant.
```

```findings
draft.md:7:1: S007 seam [note] at "The orbit of the comet was" another text may begin: before it the text speaks of windmill, miller, flour; from here on of comet, astronomers, Uppsala
```

## Not a finding

```draft.md
The mill at Harrow had been built by a Danish family. Its wheel was of oak and stood in the river below the weir. The miller ground
the corn of nine farms. In dry summers the river fell and the wheel stood still. Then the farmers carried their corn to the windmill on the hill.
The windmill belonged to a widow. She took a tenth of the flour, and the miller took a twelfth. When the weir broke, the farmers mended
it with oak from the miller's own wood. The wheel turned again before the harvest. The widow let her windmill to a baker. The baker ground
rye in it, and sold the flour at Harrow. The miller bought the windmill of the widow, and gave the farmers their flour at a fifteenth.
```

```findings
```

## Limits

Only English. Of a text with fewer than twelve sentences nothing is said, and nothing in verse. It is never more than likely: a writer may
turn to another matter, as one text in twenty does so sharply that it looks like two. Where two texts tell of the same matter the seam is found
in three of five cases. Lists, references and signatures are not looked at.

## When to set it aside

When the draft is a collection of short pieces, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S007", "seam", examines=Flaw)
def seam(flaw: Flaw) -> Iterator[Remark]:
    """A note for each place at which another text may begin."""
    if flaw.what == "seam":
        yield Remark(f"at {quoted(flaw.passage)} another text may begin: {flaw.ground}", severity=Severity.NOTE)
