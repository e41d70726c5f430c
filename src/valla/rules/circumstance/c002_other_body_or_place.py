"""It was before another body, or in another place.

## What it finds

A name behind "in", "at", "before" or the like where a passage, which has all the rest of the sentence nearly word for word, has another name.

## Why it matters

The place and the body before which a thing was done decide what it meant.

## Example

```draft.md
The old register of all the mills on the river was burnt by order of the council in Lund.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days before anybody came. The old register of all the mills on the river was burnt by order of the council in Ystad. Nobody complained of it afterwards.
```

```findings
draft.md:1:85: C002 other-body-or-place [warning] the draft: "the council in Lund"; minutes-1871.txt:4:131: "the council in Ystad"
```

## Not a finding

```draft.md
The old register of all the mills was burnt by order of the council. In Lund nobody spoke of the old register.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days before anybody came. The old register of all the mills on the river was burnt by order of the council in Ystad. Nobody complained of it afterwards.
```

```findings
```

## Limits

Only a sentence that a passage tells nearly whole, word for word or in other words: what is told quite freely is silent, not wrong. Where another passage bears
the draft out nothing is said.

## When to set it aside

When the draft corrects the witness.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import set_slot_against_slot
from valla.rules import Remark, rule
from valla.terms import Circumstance


@rule("C002", "other-body-or-place", examines=Circumstance)
def other_body_or_place(found: Circumstance) -> Iterator[Remark]:
    """A remark for each such place that a passage fills otherwise."""
    for slot in found.slots:
        if slot.what == "place":
            yield Remark(set_slot_against_slot(slot), passage=slot.draft, witnesses=found.attestations)
