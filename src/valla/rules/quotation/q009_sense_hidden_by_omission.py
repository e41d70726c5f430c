"""What an ellipsis or a bracket leaves out turns the sense.

## What it finds

A quotation that owns to an omission, where the words left out are a negation that governed what is kept, or the condition
on which it hung.

## Why it matters

An ellipsis is honest about the gap, and for that reason a good place to hide a "not" in.

## Example

```draft.md
Adams wrote: "I shall … consent to that treaty."
```

```sources/adams-1798.txt
I shall not consent to that treaty.
```

```findings
draft.md:1:25: Q009 sense-hidden-by-omission [warning] adams-1798.txt:1:9 has "shall not consent" where the draft has a mark of omission
```

## Not a finding

A clause that stands by itself can go, negation and all.

```draft.md
Adams wrote: "The treaty … was read before the house."
```

```sources/adams-1798.txt
The treaty, which had not been printed by the clerk, was read before the house.
```

```findings
```

## Limits

Whether the words left out governed what is kept is judged by where the negation or condition stands among them and by
the stops around it, not by understanding them.

## When to set it aside

When the context in the draft gives back what the ellipsis took.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import bearing, locus, quoted
from valla.rules import Remark, rule
from valla.terms import Evidence, Stance


@rule("Q009", "sense-hidden-by-omission", examines=Evidence)
def sense_hidden_by_omission(evidence: Evidence) -> Iterator[Remark]:
    """One remark for all that the marks of omission hide, placed at the first."""
    best = evidence.best
    if best is None or best.stance is Stance.SILENT:
        return
    hidden = [variant for variant in best.variants if variant.marked and variant.sense]
    if hidden:
        told = "; ".join(
            f"{locus(variant.witness)} has {quoted(variant.witness, before=1, after=1)}" for variant in hidden
        )
        yield Remark(f"{told} where the draft has a mark of omission", hidden[0].draft, bearing(best, hidden))
