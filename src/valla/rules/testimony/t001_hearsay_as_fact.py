"""The draft states flatly what its only witness gives as hearsay, doubts or denies.

## What it finds

A sentence of which a passage has all the parts, where the sentence of the witness begins or ends with "it is said", "rumour has it", "it is not true that" or the like; and no other passage has them without.

## Why it matters

What a witness passes on with a shrug becomes a fact by being copied without the shrug.

## Example

```draft.md
The long letter of the old miller was read aloud to the council by Mercer.
```

```sources/minutes-1871.txt
author: Amos Tilton
date: 1871-05-02

It rained for three days before anybody came. It is said that the long letter of the old miller was read aloud to the council by Mercer. Nobody complained of it afterwards.
```

```findings
draft.md:1:1: T001 hearsay-as-fact [warning] the draft states it; minutes-1871.txt:4:47: "It is said that the long letter of"
```

## Not a finding

```draft.md
It is said that the long letter of the old miller was read aloud to the council by Mercer.
```

```sources/minutes-1871.txt
author: Amos Tilton
date: 1871-05-02

It rained for three days before anybody came. It is said that the long letter of the old miller was read aloud to the council by Mercer. Nobody complained of it afterwards.
```

```findings
```

## Limits

Only cues in the same sentence of the witness, in English, and only a sentence that a passage has nearly word for word.

## When to set it aside

When the draft says elsewhere on whose word it tells it.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus, quoted
from valla.rules import Remark, rule
from valla.terms import Circumstance


@rule("T001", "hearsay-as-fact", examines=Circumstance)
def hearsay_as_fact(found: Circumstance) -> Iterator[Remark]:
    """A remark where every witness that has all parts of a claim gives it so."""
    if found.hedge and found.hedge.what != "view":
        yield Remark(
            f"the draft states it; {locus(found.hedge.passage)}: {quoted(found.hedge.passage, after=4)}",
            witnesses=found.attestations,
        )
