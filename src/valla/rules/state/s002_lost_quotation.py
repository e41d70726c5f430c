"""Words are announced, or answered, and do not stand on the page.

## What it finds

A colon behind which the account speaks of words that should have been read ("the words occurred: Those were the only words"), words announced at the
end of a paragraph and none behind, quotation marks with nothing between them.

## Why it matters

Block quotations are the first thing that a converter drops. The sentences around them close up, and the reply is read as the quotation.

## Example

```draft.md
He rose, and the words occurred: Those were the only words spoken that day. She cites the words of Mercer himself: Mercer becomes here
a mere witness. On the wall they had written “” in chalk.
```

```findings
draft.md:1:32: S002 lost-quotation [warning] at "the words occurred: Those were the" a quotation has fallen out: what follows speaks of words that do not stand here
draft.md:1:114: S002 lost-quotation [warning] at "of Mercer himself: Mercer becomes here" a quotation has fallen out: words are announced, and the account goes on of who announced them
draft.md:2:46: S002 lost-quotation [warning] at "they had written “” in chalk" a quotation has fallen out: quotation marks with nothing between them
```

## Not a finding

```draft.md
He rose and said: "I am content." Mercer wrote: I have seen the mill, and it stands. There was one reason for it: This mill was old.
```

```findings
```

## Limits

Only English. A quotation that fell out without a colon, and with nothing that looks back at it, is not seen.

## When to set it aside

When the draft reproduces a damaged page on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S002", "lost-quotation", examines=Flaw)
def lost_quotation(flaw: Flaw) -> Iterator[Remark]:
    """A remark for each place, with what it shows by; a note where sound prose could look so."""
    if flaw.what == "lost-quotation":
        yield Remark(
            f"at {quoted(flaw.passage, before=3, after=3)} a quotation has fallen out: {flaw.ground}",
            severity=None if flaw.sure else Severity.NOTE,
        )
