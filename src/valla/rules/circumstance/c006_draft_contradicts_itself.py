"""The draft tells one matter in two ways.

## What it finds

A sentence that tells what an earlier one of the draft tells, with another name, number, day or place, or denied.

## Why it matters

One of the two was written from another source, or changed and the other forgotten.

## Example

```draft.md
The long letter of the old miller was read aloud to the whole council by Mercer in the church at Ystad.

It rained for three days before anybody came, and the mill stood still until Thursday, since nobody would cross the ford. The clerk counted the sacks again and found that four of them had burst on the way. His daughter swept the yard and said nothing of it to the carrier, who had come too late. On the last evening they sat together by the stove, and the old man told them of the flood, of the barges, and of the winter in which the river froze.

In the church at Ystad the long letter of the old miller was read aloud to the whole council by Garrow.
```

```findings
draft.md:5:97: C006 draft-contradicts-itself [warning] here: "whole council by Garrow"; draft.md:1:74: "whole council by Mercer"
```

## Not a finding

```draft.md
The long letter of the old miller was read aloud to the whole council by Mercer in the church at Ystad.

It rained for three days before anybody came, and the mill stood still until Thursday, since nobody would cross the ford. The clerk counted the sacks again and found that four of them had burst on the way. His daughter swept the yard and said nothing of it to the carrier, who had come too late. On the last evening they sat together by the stove, and the old man told them of the flood, of the barges, and of the winter in which the river froze.

In the church at Ystad the short letter of the young baker was read aloud to nobody by Garrow.
```

```findings
```

## Limits

All but the one place must agree, and the two may not stand in one paragraph or nearly so. Dates of one event, and their order, are the matter of D005 and D008.

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
