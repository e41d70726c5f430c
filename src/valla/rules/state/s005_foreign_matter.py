"""Matter that is not the text's own: menus, captions, titles of other articles, a site that speaks to its reader.

## What it finds

On a web page whose markup is lost, the lines outside its main text, each run of them as one. In other texts: a line among paragraphs that only
a page says ("Primary Menu", "Stock Footage", "All rights reserved"), that names a site or carries the bar of a page's title, and sentences in
which a site asks its reader for something, two at least together.

## Why it matters

What a page's maker wrote around a text is read, quoted and searched as if the author had written it.

## Example

```draft.md
The council sat until dawn, and when the miller had read the paper aloud nobody in the room would say who had written it or when it came.

Primary Menu

The mayor kept the paper in his desk for two years. Unlike many other news organizations, we have not put up a paywall. Please subscribe
to our newsletter to support us. He showed it to nobody but his brother, and burned it when the war had come.
```

```findings
draft.md:3:1: S005 foreign-matter [warning] at "Primary Menu" stands what is not the text's own: a line of a page's furniture
draft.md:5:53: S005 foreign-matter [warning] at "Unlike many other news organizations, we have not put up a paywall. Please subscribe to our newsletter to support us." stands what is not the text's own: a site speaks to its reader
```

## Not a finding

```draft.md
The council sat until dawn, and when the miller had read the paper aloud nobody in the room would say who had written it or when it came.

The Second Winter

Our readers will remember the mayor, who kept the paper in his desk for two years and showed it to nobody but his brother.
```

```findings
```

## Limits

The words by which pages are known are mostly English. A foreign paragraph in running prose is not seen unless a seam (S007) shows it. Of a page
that is already read from HTML, menus are set apart by its tags and not looked at again.

## When to set it aside

When the draft is about web pages and quotes them.
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.evidence.telling import quoted
from valla.rules import Remark, rule
from valla.terms import Flaw, Severity


@rule("S005", "foreign-matter", examines=Flaw)
def foreign_matter(flaw: Flaw) -> Iterator[Remark]:
    """A remark for each stretch that is not the text's own; a note where it may be."""
    if flaw.what == "foreign-matter":
        yield Remark(
            f"at {quoted(flaw.passage)} stands what is not the text's own: {flaw.ground}",
            severity=None if flaw.sure else Severity.NOTE,
        )
