"""Two witnesses contradict each other on what the draft states.

## What it finds

A sentence that one witness bears out, where another tells the same with something else in one place. Both are shown; valla does not choose.

## Why it matters

Who follows one witness should know that there is another, and say why.

## Example

```draft.md
At the opening of the council the long letter was read aloud to the delegates by Mercer.
```

```sources/coffin-1871.txt
author: Ruth Coffin
date: 1871-05-02

At the opening of the council the long letter was read aloud to the delegates by Mercer. Nobody complained of it afterwards.
```

```sources/tilton-1880.txt
author: Amos Tilton
date: 1880

The council began its sitting in May. The long letter was read aloud to the delegates by Garrow at the opening of the council.
```

```findings
draft.md:1:82: C007 witnesses-differ [note] coffin-1871.txt:4:1 bears it out; the draft: "the delegates by Mercer"; tilton-1880.txt:4:90: "the delegates by Garrow"
```

## Not a finding

```draft.md
At the opening of the council the long letter was read aloud to the delegates by Mercer.
```

```sources/coffin-1871.txt
author: Ruth Coffin
date: 1871-05-02

At the opening of the council the long letter was read aloud to the delegates by Mercer. Nobody complained of it afterwards.
```

```findings
```

## Limits

As far as both tell it nearly whole; a witness that is silent on the point does not differ.

## When to set it aside

When the draft weighs the two itself.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus, set_slot_against_slot
from valla.rules import Remark, rule
from valla.terms import Circumstance, Severity


@rule("C007", "witnesses-differ", examines=Circumstance, severity=Severity.NOTE)
def witnesses_differ(found: Circumstance) -> Iterator[Remark]:
    """A remark for each place on which a witness differs from those that bear the claim out."""
    bearing = [item for item in found.attestations if found.against and item.witness != found.against.witness]
    if found.against and bearing:
        for slot in found.disputed:
            told = f"{locus(bearing[0].passages[0])} bears it out; {set_slot_against_slot(slot)}"
            yield Remark(told, passage=slot.draft, witnesses=(bearing[0], found.against))
