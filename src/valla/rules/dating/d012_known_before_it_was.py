"""Someone knows of a matter before it was.

## What it finds

A draft that has someone learn, hear, know or be told of an event, read or answer a document, mourn a death, on a day before that event or document was: by the draft's own
words, by the record, by the date of the document of that title, or by the day on which all witnesses agree that tell it.

## Why it matters

Who writes from hindsight lets his persons know too early. One of the two days is wrong, or it was other news.

## Example

```draft.md
On 20 May 1870 Ruth Coffin learned of the opening of the will.
```

```sources/record/events.csv
id,name,other_names,date,place,body,source
opening,opening of the will,,1870-06-01,,,parish book
```

```findings
draft.md:1:1: D012 known-before-it-was [warning] the draft has "the opening of the will" known in "20 May 1870"; the record: opening of the will, 1870-06-01 (events.csv, row 2: parish book)
```

A document by its title, and a death by those who tell it:

```draft.md
By 4 March 1869 the parish had read the will of Otto Mercer. On 2 July 1869 Pike mourned the death of Amos Tilton.
```

```sources/will.txt
title: The will of Otto Mercer
date: 1870-01-10

The great meadow shall go to the parish.
```

```sources/chronicle.txt
Amos Tilton died at Saxby on 30 August 1869.
```

```findings
draft.md:1:1: D012 known-before-it-was [warning] the draft has "the will of Otto Mercer" known in "4 March 1869"; will.txt is of 1870-01-10
draft.md:1:62: D012 known-before-it-was [warning] the draft has "the death of Amos Tilton" known in "2 July 1869"; the death of Amos Tilton is of "30 August 1869" (chronicle.txt:1:30)
```

## Not a finding

Of what is planned, feared or expected one can know before it is:

```draft.md
On 20 May 1870 Ruth Coffin learned of the plan for the opening of the will. On 3 June 1870 she heard of the opening of the will. On 20 May 1870 she had not heard of the opening of the will.
```

```sources/record/events.csv
id,name,other_names,date,place,body,source
opening,opening of the will,,1870-06-01,,,parish book
```

```findings
```

## Limits

Only sentences with one time of knowing, whose matter is named as the record, a title or the witnesses name it. That someone knew later than the archive shows is no finding: he may have
heard of it twice. Where the two days are so near that they may be one by two calendars, in a place or a time that kept the old one, nothing is said.

## When to set it aside

When it was a forecast, a rumour or a false report.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Foreknown


@rule("D012", "known-before-it-was", examines=Foreknown)
def known_before_it_was(found: Foreknown) -> Iterator[Remark]:
    """A remark where the matter was not yet."""
    said = found.statement
    yield Remark(
        f"the draft has {quoted(said.matter)} known in {quoted(said.dating.passage)}; {found.told}",
        witnesses=found.attestations,
    )
