"""Words are missing: a sentence breaks off, a bracket is empty, a note is marked and not there.

## What it finds

Two small words that never stand side by side in sound prose, a sentence within which another begins, a bracket with nothing in it, two marks
with nothing between them, what is left of a template, marks of notes without notes.

## Why it matters

What is left still reads as sentences, and is quoted as such.

## Example

```draft.md
They would have found the secret in the They were poor and it was late. The mill () stood by the river, and the miller , a Dane,
kept it.[1]
```

```findings
draft.md:1:37: S003 lost-words [warning] at "in the They were" words are missing: a sentence breaks off and another begins
draft.md:1:82: S003 lost-words [warning] at "mill () stood" words are missing: a bracket with nothing in it
draft.md:1:120: S003 lost-words [note] at "miller , a" words are missing: a blank before a mark, where this text sets none
draft.md:2:9: S003 lost-words [warning] at "it.[1]" words are missing: a note is marked, and none stands here
```

## Not a finding

```draft.md
The mill (an old one) stood by the river. To begin with, it is late, he said. The miller, a Dane, kept it.[1]

[1]: The register has it so.
```

```findings
```

## Limits

Only English for the words. A sentence that breaks off before a name is not seen. What a text does habitually is no trace in it: an old print sets blanks before its commas.

## When to set it aside

When the draft reproduces a damaged page on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S003", "lost-words", examines=Flaw)
def lost_words(flaw: Flaw) -> Iterator[Remark]:
    """A remark for each place, with what it shows by; a note where sound prose could look so."""
    if flaw.what == "lost-words":
        yield Remark(
            f"at {quoted(flaw.passage, before=1, after=1)} words are missing: {flaw.ground}",
            severity=None if flaw.sure else Severity.NOTE,
        )
