"""The draft tells one matter in two ways.

## What it finds

A sentence that tells what an earlier one of the draft tells, with another name, number, day or place, or denied.

## Why it matters

One of the two was written from another source, or changed and the other forgotten.

## Example

```draft.md
The long letter of the old miller was read aloud to the whole council by Mercer in the church at Ystad.

It rained for three days. In the church at Ystad the long letter of the old miller was read aloud to the whole council by Garrow.
```

```findings
draft.md:3:123: C006 draft-contradicts-itself [warning] here: "whole council by Garrow"; draft.md:1:74: "whole council by Mercer"
```

## Not a finding

```draft.md
The long letter of the old miller was read aloud to the whole council by Mercer in the church at Ystad.

It rained for three days. In the church at Ystad the short letter of the young baker was read aloud to nobody by Garrow.
```

```findings
```

## Limits

Nearly all of the two sentences must agree. Dates of one event, and their order, are the matter of D005 and D008.

## When to set it aside

When the draft gives two versions and says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import here_and_there
from valla.rules import Remark, rule
from valla.terms import Circumstance


@rule("C006", "draft-contradicts-itself", examines=Circumstance)
def draft_contradicts_itself(found: Circumstance) -> Iterator[Remark]:
    """A remark at the later of two sentences."""
    if found.itself:
        yield Remark(here_and_there(found.itself), passage=found.itself.draft)
