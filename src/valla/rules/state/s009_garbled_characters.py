"""Letters are not those that were written.

## What it finds

Text read in another encoding ("cafÃ©"), characters that could not be read, control characters, characters that cannot be seen or turn the direction of
writing, soft hyphens, ligatures, letters of two scripts within one word. Words that a scanner misread: what no word list has and what is a frequent word if a
letter is taken for one that looks like it ("tbe" for "the", "bodv" for "body", "himfelf" for "himself"), or a figure for a letter ("cal1ed").

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

```draft.md
In tbe autumn he hirnself carried the rnessage to the governrnent, which was al1 that he cou1d do.
```

```findings
draft.md:1:4: S009 garbled-characters [note] at "tbe" characters are garbled: "the" misread
draft.md:1:18: S009 garbled-characters [note] at "hirnself" characters are garbled: "himself" misread
draft.md:1:39: S009 garbled-characters [note] at "rnessage" characters are garbled: "message" misread
draft.md:1:55: S009 garbled-characters [note] at "governrnent" characters are garbled: "government" misread
draft.md:1:78: S009 garbled-characters [warning] at "al1" characters are garbled: a figure in the place of a letter
draft.md:1:90: S009 garbled-characters [warning] at "cou1d" characters are garbled: a figure in the place of a letter
```

## Not a finding

```draft.md
The café stood by the dépôt. The officer read Правда, α and β.
She fayned to heare vs, and hev naught. See book iii, the 1st line and the note1 on it.
```

```findings
```

## Limits

A misreading that is itself a word ("modem" for "modern", "arid" for "and") is not seen: only the sense would tell. Misread words are looked for in
English, and not in a phrase of another language or in dialect. One that stands once or twice is likely, and so a note; one that stands more often must
stand less often than the word that it is read for.

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
