"""A negation, a number, a date, a name or a qualifier is lost, added or exchanged.

## What it finds

A quotation that differs from its witness in one of the words on which the sense turns: `not` dropped, `1863` for
`1864`, one person's name for another's, `some` made `all`, `before` made `after`.

## Why it matters

It is the gravest alteration and the hardest to see: every other word is right.

## Example

```draft.md
Adams wrote: "I shall consent to that treaty in 1799."
```

```sources/adams-1798.txt
I shall not consent to that treaty in 1798.
```

```findings
draft.md:1:22: Q005 reversed-sense [error] negation: the draft has "shall consent"; adams-1798.txt:1:9 has "shall not consent"; date: the draft has "1799"; adams-1798.txt:1:39 has "1798"
```

## Not a finding

A number in figures for one in words, and a name in another transliteration, are the same number and the same name.

```draft.md
The report said: "Trotzky spoke for 2 hours without notes."
```

```sources/minutes.txt
Trotsky spoke for two hours without notes.
```

```findings
```

## Limits

The classes are lists of words (English, French, German, Italian, Latin, Spanish) and the shape of numbers and names; a
sense turned by other words is an altered wording (Q001). Of words left out at one place, more than two are a
silent omission (Q003), unless a negation stands first among them; more than three put in, or six exchanged, are an
altered wording (Q001), unless a negation is among them. So is "shall" become "should" where the draft has turned the
whole into reported speech.

## When to set it aside

When the witness itself is in error and the draft corrects it in brackets, nothing is found; without brackets, correct
the draft.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import bearing, emendations, set_beside
from valla.rules import Remark, rule
from valla.terms import Evidence, Severity, Stance


@rule("Q005", "reversed-sense", examines=Evidence, severity=Severity.ERROR)
def reversed_sense(evidence: Evidence) -> Iterator[Remark]:
    """One remark for all the variants of a quotation that touch the sense, placed at the first."""
    best = evidence.best
    if best is None or best.stance is not Stance.DIFFERS:
        return
    turned = [variant for variant in best.variants if variant.sense and not variant.marked]
    if turned:
        told = "; ".join(f"{variant.sense}: {set_beside(variant)}" for variant in turned)
        yield Remark(told, turned[0].draft, bearing(best, turned), emendations(turned))
