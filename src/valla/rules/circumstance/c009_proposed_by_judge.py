"""A judge proposes that a passage says otherwise.

## What it finds

What [a judge](../judge.md), a program of your own, takes for a contradiction between a sentence and a passage that bears on it, where valla itself says nothing.
Only if you have valla run one. Both sides stand letter for letter where they are said to stand; whether they contradict one another is the judge's
opinion.

## Why it matters

What is told quite freely is beyond what can be shown by comparing words.

## Example

```draft.md
In the second spring the miller gave the long letter of Coffin to the schoolmaster.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days. In that second spring it was to the apothecary that the miller gave Coffin's long letter. Nobody complained.
```

```judge
{"verdict": "contradicts", "slot": "participant", "draft": "the schoolmaster", "witness": "the apothecary"}
```

```findings
draft.md:1:67: C009 proposed-by-judge [note] a judge proposes another participant: the draft: "of Coffin to the schoolmaster"; minutes-1871.txt:4:59: "it was to the apothecary"
```

## Not a finding

```draft.md
In the second spring the miller gave the long letter of Coffin to the schoolmaster.
```

```sources/minutes-1871.txt
author: Ruth Coffin
date: 1871-05-02

It rained for three days. In that second spring it was to the apothecary that the miller gave Coffin's long letter. Nobody complained.
```

```judge
{"verdict": "contradicts", "slot": "participant", "draft": "the schoolmaster", "witness": "the mayor"}
```

```findings
```

## Limits

Always a note, and the sentence stays silent in every count: an opinion shows nothing. It is no better than the judge.

## When to set it aside

When you have looked, and the two do not contradict one another.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import set_slot_against_slot
from valla.rules import Remark, rule
from valla.terms import Judged, Severity

_PROPOSED = {
    "participant": "another participant",
    "place": "another place",
    "number": "another number",
    "denied": "a denial",
}


@rule("C009", "proposed-by-judge", examines=Judged, severity=Severity.NOTE)
def proposed_by_judge(found: Judged) -> Iterator[Remark]:
    """A remark for a proposal that stands."""
    if found.slot is not None:
        told = f"a judge proposes {_PROPOSED[found.slot.what]}: {set_slot_against_slot(found.slot)}"
        yield Remark(told, passage=found.slot.draft, witnesses=found.attestations)
