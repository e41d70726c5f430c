"""Letters are not those that were written.

## What it finds

Text read in another encoding ("cafÃ©"), characters that could not be read, control characters, characters that cannot be seen or turn the direction of
writing, soft hyphens, ligatures, letters of two scripts within one word.

## Why it matters

Garbled words match nothing, and invisible ones can make a page say to a machine what it does not say to a reader.

## Example

```draft.md
The cafÃ© stood by the d�p�t. The ofﬁcer read the Рravda.
```

```findings
draft.md:1:5: S009 garbled-characters [warning] at "cafÃ©" characters are garbled: UTF-8 read in another encoding
draft.md:1:24: S009 garbled-characters [warning] at "d�p�t." characters are garbled: a character that could not be read
draft.md:1:35: S009 garbled-characters [warning] at "ofﬁcer" characters are garbled: a ligature in the place of its letters
draft.md:1:51: S009 garbled-characters [warning] at "Рravda" characters are garbled: letters of two scripts within one word
```

## Not a finding

```draft.md
The café stood by the dépôt. The officer read Правда, α and β.
```

```findings
```

## Limits

A misreading that is itself a word is not seen.

## When to set it aside

When the page is reproduced as it stands on purpose.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S009", "garbled-characters", examines=Flaw)
def garbled_characters(flaw: Flaw) -> Iterator[Remark]:
    """A remark for each place, with what it shows by; a note where sound prose could look so."""
    if flaw.what == "garbled-characters":
        yield Remark(
            f"at {quoted(flaw.passage)} characters are garbled: {flaw.ground}",
            severity=None if flaw.sure else Severity.NOTE,
        )
