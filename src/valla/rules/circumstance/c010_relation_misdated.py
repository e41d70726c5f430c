"""A change of a relation, or how it stood, is given a day on which by the documents it had long been otherwise.

## What it finds

Two who are named broke off, recognised each other, went to war, made peace, were allies or enemies at a time, and by the documents the relation stood so already, or stood the
other way, since a day before and until a day after.

## Why it matters

An account that moves the breach to another year moves its cause with it.

## Example

```draft.md
On 3 May 1890 Ormond severed diplomatic relations with Saxby.
```

```sources/guide.txt
title: Ormond and Saxby

Ormond severed diplomatic relations with Saxby on 9 June 1880. Diplomatic relations between Ormond and Saxby were resumed on 2 March 1899.
```

```findings
draft.md:1:1: C010 relation-misdated [warning] by the documents it was broken off on 1880-06-09, and so until 1899-03-02 (resumed) (guide.txt:3:1, guide.txt:3:64)
```

## Not a finding

```draft.md
On 9 June 1880 Ormond severed diplomatic relations with Saxby. In 1899 diplomatic relations between Ormond and Saxby were resumed.
```

```sources/guide.txt
title: Ormond and Saxby

Ormond severed diplomatic relations with Saxby on 9 June 1880. Diplomatic relations between Ormond and Saxby were resumed on 2 March 1899.
```

```findings
```

## Limits

Only changes that documents tell in so many words, with a day, and only where they tell, too, when it ended: of a time of which the documents are silent nothing is said. Who is called a friend
or a rival without more is not judged.

## When to set it aside

When the documents of the archive tell of another breach than the one meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.rules import Remark, rule
from valla.terms import Related, Verdict


@rule("C010", "relation-misdated", examines=Related)
def relation_misdated(found: Related) -> Iterator[Remark]:
    """A remark where the relation stood otherwise on that day."""
    if found.verdict is Verdict.DIFFERS and found.fault == "misdated":
        yield Remark(
            f"by the documents it was {found.told} ({', '.join(str(item.passages[0].locus) for item in found.attestations)})",
            witnesses=found.attestations,
        )
