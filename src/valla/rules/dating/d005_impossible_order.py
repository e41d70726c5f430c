"""What the draft tells of before and after, and its dates, cannot all hold.

## What it finds

A chain of dates and of "before" and "after" that closes on itself, shown as the shortest such chain; a range that ends before it
begins; and, in one sentence, an end before its beginning: a landing before the sailing, a death before the birth.

## Why it matters

Each of the statements may be borne out somewhere; together they cannot be. One of them is wrong, and a reader of either passage alone
will not see it.

## Example

```draft.md
The Treaty of Ghent was signed on 24 December 1814. He left the town on 9 December 1814, after the Treaty of Ghent. The regiment
sailed from Cork on 9 July 1809 and disembarked at Lisbon on 2 July. He was away from 9 May 1811 to 2 May 1811.
```

```findings
draft.md:1:73: D005 impossible-order [warning] these cannot all be: the Treaty of Ghent is of "24 December 1814" (draft.md:1:35); "9 December 1814" is after the Treaty of Ghent (draft.md:1:73)
draft.md:2:62: D005 impossible-order [warning] "2 July" should come after "9 July 1809" and comes before it
draft.md:2:87: D005 impossible-order [warning] "9 May 1811 to 2 May 1811" ends before it begins
```

A date that documents give to the event is a link where the draft gives none:

```draft.md
He left the town on 9 December 1814, after the Treaty of Ghent.
```

```sources/chronicle.txt
The Treaty of Ghent was signed on 24 December 1814.
```

```findings
draft.md:1:21: D005 impossible-order [warning] these cannot all be: the Treaty of Ghent is of "24 December 1814" (chronicle.txt:1:35); "9 December 1814" is after the Treaty of Ghent (draft.md:1:21)
```

## Not a finding

```draft.md
The Treaty of Ghent was signed on 24 December 1814. He left the town on 9 January 1815, after the Treaty of Ghent. The regiment
sailed from Cork on 9 July 1809 and disembarked at Lisbon on 22 July. He was away from December 1811 to March.
```

```findings
```

## Limits

Only events with a name of their own ("the Battle of", "the Treaty of") are followed through the draft.

## When to set it aside

When a date counts by another calendar than the others.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.contradictions import apart
from valla.evidence.reckoning import runs_backwards
from valla.evidence.telling import locus, quoted
from valla.rules import Remark, rule
from valla.terms import Attestation, Contradiction, Dating, Interval, Stance


@rule("D005", "impossible-order", examines=Contradiction | Interval | Dating)
def impossible_order(examined: Contradiction | Interval | Dating) -> Iterator[Remark]:
    """A remark for a chain that closes on itself, an order against the dates, a range that runs backwards."""
    if isinstance(examined, Dating):
        if runs_backwards(examined.expression):
            yield Remark(f"{quoted(examined.passage)} ends before it begins")
    elif isinstance(examined, Interval):
        if examined.order and apart(examined):
            yield Remark(
                f"{quoted(examined.later.passage)} should come after {quoted(examined.earlier.passage)} and comes before it"
            )
    elif not examined.same:
        told = "; ".join(f"{link.told} ({locus(link.passage)})" for link in examined.links)
        shown = [
            Attestation(examined.witness, Stance.DIFFERS, (link.passage,))
            for link in examined.links[:1]
            if examined.witness
        ]
        yield Remark(f"these cannot all be: {told}", None, tuple(shown))
