"""The words between the marks are not the words of the witness.

## What it finds

A quotation that plainly goes back to a passage of the archive but gives some of its words otherwise: one word
put for another, words added, words in another order. Differences of typography, capitals, spelling and machine
reading do not count.

## Why it matters

Quotation marks promise the very words. "The words put in Lenin's mouth are not in the text" is the first move of
source criticism.

## Example

```draft.md
Adams wrote: "The Revolution was in the minds and souls of the people."
```

```sources/adams-1818.txt
The Revolution was in the minds and hearts of the people.
```

```findings
draft.md:1:51: Q001 altered-wording [warning] the draft has "souls"; adams-1818.txt:1:37 has "hearts"
```

## Not a finding

```draft.md
Adams wrote: “the revolution was in the Minds & Hearts of the people.”
```

```sources/adams-1818.txt
The Revolution was in the minds and hearts of the people.
```

```findings
```

## Limits

A passage that shares less than about three fifths of the weight of its words with the quotation is taken for another
text, and Q002 speaks. Where two real words differ only by letters that machines confuse, and the passage is noisy
besides, the difference is taken for noise.

## When to set it aside

When the draft translates, or modernises more than the spelling, and says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import bearing, emendations, set_beside_all
from valla.rules import Remark, rule
from valla.terms import Evidence, Sense, Stance


@rule("Q001", "altered-wording", examines=Evidence)
def altered_wording(evidence: Evidence) -> Iterator[Remark]:
    """One remark for all the altered words of a quotation, placed at the first."""
    best = evidence.best
    if best is None or best.stance is not Stance.DIFFERS:
        return
    altered = [
        variant
        for variant in best.variants
        if not variant.marked and variant.sense is Sense.NONE and variant.kind != "omitted"
    ]
    if altered:
        yield Remark(set_beside_all(altered), altered[0].draft, bearing(best, altered), emendations(altered))
