"""Two words have run together.

## What it finds

A word that no word list has and that falls into two or three frequent ones with which hardly any compounds are made ("eachother", "andwould"); a
mark with no blank behind it ("4,Pravda"); a capital within a word; a word broken in two ("per manent", "govern- ment").

## Why it matters

Whoever searches for the words does not find them, and what was lost between them is not missed.

## Example

```draft.md
They favoured eachother over him. On March 4,Pravda had an article. He was tired.Then he slept.
```

```findings
draft.md:1:15: S004 joined-words [note] at "eachother" words have run together: "each" and "other" have run together
draft.md:1:44: S004 joined-words [warning] at "4,Pravda" words have run together: no blank behind a mark
draft.md:1:76: S004 joined-words [warning] at "tired.Then" words have run together: no blank behind a mark
```

```draft.md
He might expectto hear of it before the end of the week.
It was said in the town that the man had come home andwould go.
In the morning theyhadbeen told of the decla ration of the Congress.
```

```findings
draft.md:1:10: S004 joined-words [warning] at "expectto" words have run together: "expect" and "to" have run together
draft.md:2:52: S004 joined-words [warning] at "andwould" words have run together: "and" and "would" have run together
draft.md:3:16: S004 joined-words [warning] at "theyhadbeen" words have run together: "they", "had" and "been" have run together
draft.md:3:40: S004 joined-words [warning] at "decla ration" words have run together: "declaration" is broken in two
```

## Not a finding

```draft.md
They favoured each other over him, nevertheless. The schoolhouse stood by the gunpowder mill, and McDonald read 4,000 pages.
The fishball was withall an offence to the workwomen: twenty per cent of them were for it.
```

```findings
```

## Limits

English, where the words are known by the lists alone; of a word that stands twice nothing is said. Two words that make another together ("maybe",
"today") are not seen, nor a word that falls into two which may well stand beside each other ("any one"). A compound that the author wrote as one
word, of parts that make few others, looks like damage: where neither part is a small word, the finding is a note.

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
