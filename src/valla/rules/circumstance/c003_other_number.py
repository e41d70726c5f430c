"""Another number, or another date.

## What it finds

A number or a date in a sentence where a passage, which has all the rest of it nearly word for word, has another.

## Why it matters

Numbers are copied by eye and told from memory; nothing in the sentence shows that they are wrong.

## Example

```draft.md
The flood of that spring destroyed seven mills on the lower river and drowned the cattle of the commons.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days before anybody came. The flood of that spring destroyed four mills on the lower river and drowned the cattle of the commons. Nobody complained of it afterwards.
```

```findings
draft.md:1:36: C003 other-number [warning] the draft: "that spring destroyed seven"; minutes-1871.txt:4:82: "that spring destroyed four"
```

## Not a finding

```draft.md
The flood of that spring destroyed 4 mills on the lower river and drowned the cattle of the commons. Seven mills were built again.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days before anybody came. The flood of that spring destroyed four mills on the lower river and drowned the cattle of the commons. Nobody complained of it afterwards.
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


@rule("C003", "other-number", examines=Circumstance)
def other_number(found: Circumstance) -> Iterator[Remark]:
    """A remark for each such place that a passage fills otherwise."""
    for slot in found.slots:
        if slot.what == "number":
            yield Remark(set_slot_against_slot(slot), passage=slot.draft, witnesses=found.attestations)
