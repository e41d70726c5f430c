"""The witness that bears the draft out says the contrary elsewhere.

## What it finds

A sentence that a witness bears out in one place and tells with something else in another.

## Why it matters

A witness that says both is no witness of either, until it is shown which it knew better.

## Example

```draft.md
At the opening of the council the long letter was read aloud to the delegates by Mercer.
```

```sources/tilton-1880.txt
author: Amos Tilton
date: 1880

At the opening of the council the long letter was read aloud to the delegates by Mercer. Nobody complained of it afterwards.

The old clerk, who had sat below the platform through all of that week, told the story otherwise to whoever asked him, and he asked for no thanks. It rained for three days before anybody came, and the mill stood still until Thursday, since nobody would cross the ford. He counted the sacks again and found that four of them had burst on the way.

His daughter swept the yard and said nothing of it to the carrier, who had come too late. On the last evening they sat together by the stove, and he spoke of the flood, of the barges, and of the winter in which the river froze from bank to bank. In the morning the carter brought the post, a bundle of seed, and the news that the ferry had sunk at its moorings; nobody was drowned, but the ferryman had lost his goat, and would not be comforted.

So they went down to the landing, all of them, and looked at the place. There was nothing to be seen but the rope, which still hung from its ring, and a few boards. The clerk said that it had been an old boat when his father was young. He took off his hat to it, and put it on again, and they walked home by the lower road.

In June the paper had it thus: the long letter was read aloud to the delegates by Garrow at the opening of the council.
```

```findings
draft.md:1:82: T004 witness-contradicts-itself [note] tilton-1880.txt:4:1 bears it out; the draft: "the delegates by Mercer"; tilton-1880.txt:12:83: "the delegates by Garrow"
```

## Not a finding

```draft.md
At the opening of the council the long letter was read aloud to the delegates by Mercer.
```

```sources/tilton-1880.txt
author: Amos Tilton
date: 1880

At the opening of the council the long letter was read aloud to the delegates by Mercer. At the closing of the council the short letter was read to nobody.
```

```findings
```

## Limits

As far as both places tell all of it, and lie some pages apart: speeches and laws say like things one after the other.

## When to set it aside

When the witness corrects itself, or gives another's account beside its own.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus, set_slot_against_slot
from valla.rules import Remark, rule
from valla.terms import Circumstance, Severity


@rule("T004", "witness-contradicts-itself", examines=Circumstance, severity=Severity.NOTE)
def witness_contradicts_itself(found: Circumstance) -> Iterator[Remark]:
    """A remark for each place that a witness of the claim fills otherwise elsewhere, if no other witness bears it out."""
    if found.against and all(item.witness == found.against.witness for item in found.attestations):
        for slot in found.disputed:
            told = f"{locus(found.attestations[0].passages[0])} bears it out; {set_slot_against_slot(slot)}"
            yield Remark(told, passage=slot.draft, witnesses=(found.attestations[0], found.against))
