"""Two words have run together.

## What it finds

A word that no word list has and that falls into two well-known ones, one of them small ("eachother"); a mark with no blank behind it
("4,Pravda"); a capital within a word; a word broken in two ("per manent", "govern- ment").

## Why it matters

Whoever searches for the words does not find them, and what was lost between them is not missed.

## Example

```draft.md
They favoured eachother over him. On March 4,Pravda had an article. He was tired.Then he slept.
```

```findings
draft.md:1:15: S004 joined-words [warning] at "eachother" words have run together: "each" and "other" have run together
draft.md:1:44: S004 joined-words [warning] at "4,Pravda" words have run together: no blank behind a mark
draft.md:1:76: S004 joined-words [warning] at "tired.Then" words have run together: no blank behind a mark
```

## Not a finding

```draft.md
They favoured each other over him, nevertheless. The schoolhouse stood by the gunpowder mill, and McDonald read 4,000 pages.
```

```findings
```

## Limits

English, where the two words are known by the word list alone; of a word that stands twice nothing is said.

## When to set it aside

When the page is reproduced as it stands on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S004", "joined-words", examines=Flaw)
def joined_words(flaw: Flaw) -> Iterator[Remark]:
    """A remark for each place, with what it shows by; a note where sound prose could look so."""
    if flaw.what == "joined-words":
        yield Remark(
            f"at {quoted(flaw.passage)} words have run together: {flaw.ground}",
            severity=None if flaw.sure else Severity.NOTE,
        )
