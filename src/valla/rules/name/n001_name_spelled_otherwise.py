"""A person is named in a spelling that no document has.

## What it finds

A full name of the draft that stands nowhere in the archive or the record, where they have what must be the same person's under a last name one letter away, or
taken over from another alphabet in another way. The latter is a note: which way is the house's choice.

## Why it matters

A name is what a reader looks up. One wrong letter and the person is lost to the index, or becomes another.

## Example

```draft.md
The order was signed by Lavrenty Mercor. A month later Feliks Mercier and Pavel Tchekhoff left the town.
```

```sources/minutes-1924.txt
Lavrenty Mercer spoke first. Pavel Chekhov was absent. When Lavrenty Mercer had ended, a vote was taken.

The paper of Pavel Chekhov was read, and Lavrenty Mercer left.
```

```findings
draft.md:1:25: N001 name-spelled-otherwise [warning] the draft has "Lavrenty Mercor"; minutes-1924.txt:1:1 has "Lavrenty Mercer"
draft.md:1:75: N001 name-spelled-otherwise [note] the draft has "Pavel Tchekhoff"; minutes-1924.txt:1:30 has "Pavel Chekhov"
```

## Not a finding

```draft.md
John Adam came with Jose Marti and Lavrenty Holt. The Lavrenty Mercers were out. Lavrenty Mercer's hat was found.
```

```sources/minutes-1924.txt
Lavrenty Mercer spoke first, John Adams second, José Martí third. When Lavrenty Mercer and José Martí had ended, John Adams left
with Lavrenty Mercer.
```

```findings
```

## Limits

The archive must have the name several times, or the record once, and nobody else whose name is as near. The difference must be a slip, and none by which families
are told apart: John Clark and John Clarke can be two men, Stephen A. Clark and Stephen A. Clarke are one. A draft that has both forms more than once tells two persons apart. Diacritics do not count. First
names are not judged; a last name alone, or behind a title alone, is not either.

## When to set it aside

When the draft keeps the spelling of its own source, or means another. If the record lists the form among `other_names`, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import spelt_otherwise
from valla.rules import Remark, rule
from valla.terms import Severity, Spelling


@rule("N001", "name-spelled-otherwise", examines=Spelling)
def name_spelled_otherwise(found: Spelling) -> Iterator[Remark]:
    """A remark for a name that archive and record have in another spelling only."""
    if found.how:
        severity = Severity.NOTE if found.how == "transliterated" else None
        yield Remark(spelt_otherwise(found), witnesses=found.attestations, severity=severity)
