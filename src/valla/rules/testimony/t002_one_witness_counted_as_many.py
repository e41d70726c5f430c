"""Of several witnesses cited for one thing one has it from another.

## What it finds

A sentence that cites several documents of the archive together, or counts its witnesses and cites them, where two of those documents have the passage on that matter in common, wording and all.

## Why it matters

Ten accounts that copy one are one: the agreement of copies confirms nothing.

## Example

```draft.md
Several witnesses tell that the pump was fast with rust and the wheel of the mill stood dry [@tilton-1871; @coffin-1889].
```

```sources/tilton-1871.txt
author: Amos Tilton
date: 1871-05-04

The mill took fire on Wednesday evening. We saw the glow from the orchard and ran down with buckets, but the pump was frozen fast with rust and the wheel stood dry.
Captain Holaway rode over from the camp, sat a while upon his horse, and said that he had seen whole towns burn with less noise.
```

```sources/coffin-1889.txt
author: Ruth Coffin
date: 1889

I was in the dairy when they called us. People ran down with buckets from the orchard, but the pump was stuck fast with rust and the great wheel stood dry.
Captain Holaway came riding from the camp, sat some time upon his horse, and remarked that he had seen whole towns burn with less noise.
```

```findings
draft.md:1:1: T002 one-witness-counted-as-many [warning] of the witnesses cited coffin-1889.txt depends on tilton-1871.txt: 21 telling words in common in one order (coffin-1889.txt:4:48, tilton-1871.txt:4:79)
```

## Not a finding

```draft.md
The pump was fast with rust and the wheel of the mill stood dry [@tilton-1871; @pike-1880].
```

```sources/tilton-1871.txt
author: Amos Tilton
date: 1871-05-04

The mill took fire on Wednesday evening. We saw the glow from the orchard and ran down with buckets, but the pump was frozen fast with rust and the wheel stood dry.
```

```sources/pike-1880.txt
author: Ann Pike
date: 1880

My father kept the miller's books. The pump had been rusted shut since the winter, he said, and there was no water on the wheel.
```

```findings
```

## Limits

Only witnesses that the sentence cites by key or by file, and only what they have in common in wording. `valla independence` compares a whole archive.

## When to set it aside

When the sentence says itself that the one has it from the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.rules import Remark, rule
from valla.terms import Testimony, Verdict


@rule("T002", "one-witness-counted-as-many", examines=Testimony)
def one_witness_counted_as_many(found: Testimony) -> Iterator[Remark]:
    """A remark where of the witnesses cited one has the matter from another."""
    if found.verdict is Verdict.DIFFERS:
        yield Remark(f"of the witnesses cited {found.told}")
