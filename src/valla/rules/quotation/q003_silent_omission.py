"""Words are left out of a quotation without a mark.

## What it finds

Words that stand in the witness between the quoted ones and are missing in the draft, where no ellipsis or bracket
says so.

## Why it matters

What is left out may be what mattered. A reader can ask for it only if a mark tells that something is gone.

## Example

```draft.md
Adams wrote: "The Revolution was effected before the war."
```

```sources/adams-1818.txt
The Revolution was effected, as all the world now knows, before the war.
```

```findings
draft.md:1:42: Q003 silent-omission [warning] the draft has "effected before"; adams-1818.txt:1:30 has "effected, as all the world now knows, before"
```

## Not a finding

```draft.md
Adams wrote: "The Revolution was effected … before the war."
```

```sources/adams-1818.txt
The Revolution was effected, as all the world now knows, before the war.
```

```findings
```

## Limits

Words left out at the beginning or end of a quotation are not an omission: every quotation begins and ends somewhere.
Where more than sixty words lie between, the two halves are taken for two places (Q004).

## When to set it aside

When the draft's convention is to drop words without a mark, and it says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import bearing, emendations, set_beside_all
from valla.rules import Remark, rule
from valla.terms import Evidence, Stance, Variant


@rule("Q003", "silent-omission", examines=Evidence)
def silent_omission(evidence: Evidence) -> Iterator[Remark]:
    """One remark for all the omissions of a quotation, placed at the first."""
    best = evidence.best
    if best is None or best.stance is not Stance.DIFFERS:
        return
    omitted = [
        variant
        for variant in best.variants
        if variant.kind == "omitted" and not variant.marked and (not variant.sense or _long(variant))
    ]
    if omitted:
        yield Remark(set_beside_all(omitted), omitted[0].draft, bearing(best, omitted), emendations(omitted))


def _long(variant: Variant) -> bool:
    """Is more left out than the one or two words whose loss turns the sense (Q005)?"""
    return len(str(variant.witness).split()) > 2
