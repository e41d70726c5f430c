"""Another person did it, or it was done to another.

## What it finds

A name in a sentence where a passage, which has all the rest of it nearly word for word, has another name.

## Why it matters

Deeds move to the better-known name: not Stalin read it, but Kamenev.

## Example

```draft.md
At the opening of the council the long letter was read aloud to the delegates by Mercer.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days before anybody came. At the opening of the council the long letter was read aloud to the delegates by Coffin. Nobody complained of it afterwards.
```

```findings
draft.md:1:82: C001 other-participant [warning] the draft: "the delegates by Mercer"; minutes-1871.txt:4:128: "the delegates by Coffin"
```

## Not a finding

```draft.md
At the opening of the council the long letter was read aloud to the delegates. Mercer wept when the letter was read.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days before anybody came. At the opening of the council the long letter was read aloud to the delegates by Coffin. Nobody complained of it afterwards.
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


@rule("C001", "other-participant", examines=Circumstance)
def other_participant(found: Circumstance) -> Iterator[Remark]:
    """A remark for each such place that a passage fills otherwise."""
    for slot in found.slots:
        if slot.what == "participant":
            yield Remark(set_slot_against_slot(slot), passage=slot.draft, witnesses=found.attestations)
