"""The words stand in the archive, but not as those of the person the draft names.

## What it finds

A quotation that a witness attests, where the draft names a speaker or writer, and that name fits neither the author of
any witness that has the words nor anyone to whom such a witness gives them: the speaker of a transcript or play,
the writer of a letter within the letter, one whose words are reported.

## Why it matters

A true sentence in the wrong mouth is a false statement.

## Example

```draft.md
Jefferson wrote: "The Revolution was in the minds and hearts of the people."
```

```sources/adams-1818.txt
title: To Hezekiah Niles
author: John Adams

The Revolution was in the minds and hearts of the people.
```

```findings
draft.md:1:19: Q006 misattributed-quotation [warning] the draft gives the words to Jefferson; adams-1818.txt:4:1, which has them, is by John Adams
```

## Not a finding

The witness itself may give the words to another than its author.

```draft.md
Jefferson said: "The earth belongs to the living generation."
```

```sources/adams-1818.txt
title: To Hezekiah Niles
author: John Adams

At table Mr. Jefferson said, "The earth belongs to the living generation," and we laughed.
```

```findings
draft.md:1:18: Q007 second-hand-quotation [note] the words stand only where a witness quotes them: adams-1818.txt:4:31 gives them as the words of Mr. Jefferson
```

## Limits

Nothing is said of fewer than five words, which anyone may say, nor where the author of a witness that has the words is not known. Pronouns, bodies ("the Committee") and
descriptions ("an observer") are not names.

## When to set it aside

When the words are the author's, written in another's name.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import locus
from valla.evidence.voices import fits, speaks_there
from valla.rules import Remark, rule
from valla.terms import Attestation, Evidence, Stance
from valla.text import words

_FEW = 5


@rule("Q006", "misattributed-quotation", examines=Evidence)
def misattributed_quotation(evidence: Evidence) -> Iterator[Remark]:
    """A remark if no witness that has the words can be of the person named."""
    named = evidence.statement.attribution
    if named is None or sum(len(words(str(piece)).forms) for piece in evidence.statement.pieces) < _FEW:
        return
    having = [item for item in evidence.attestations if item.stance is evidence.attestations[0].stance]
    if not having or having[0].stance is Stance.SILENT:
        return
    if not named.sure and not any(speaks_there(named.name, item) for item in having):
        return
    if all(fits(named.name, item) is False for item in having):
        told = "; ".join(f"{locus(item.passages[0])}, which has them, {_whose(item)}" for item in having[:3])
        yield Remark(f"the draft gives the words to {named.name}; {told}", None, tuple(having[:3]))


def _whose(item: Attestation) -> str:
    if item.speaker:
        return f"gives them to {item.speaker}"
    return f"is by {item.witness.author}"
