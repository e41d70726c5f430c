"""The witness says that it was not so, or the draft denies what the witness says.

## What it finds

A "not", "never" or "no" that the draft has and the passage has not, or the other way round, where all the rest stands there nearly word for word.

## Why it matters

"Never published" and "published many times" differ in one word.

## Example

```draft.md
The testament of the old miller was read aloud to the members of the council in that year.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days before anybody came. The testament of the old miller was never read aloud to the members of the council in that year. Nobody complained of it afterwards.
```

```findings
draft.md:1:36: C004 denied-by-witness [warning] the draft: "old miller was read"; minutes-1871.txt:4:83: "old miller was never read"
```

## Not a finding

```draft.md
The testament of the old miller was never read aloud to the members of the council in that year. It is not known who kept it.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days before anybody came. The testament of the old miller was never read aloud to the members of the council in that year. Nobody complained of it afterwards.
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


@rule("C004", "denied-by-witness", examines=Circumstance)
def denied_by_witness(found: Circumstance) -> Iterator[Remark]:
    """A remark for each such place that a passage fills otherwise."""
    for slot in found.slots:
        if slot.what == "denied":
            yield Remark(set_slot_against_slot(slot), passage=slot.draft, witnesses=found.attestations)
