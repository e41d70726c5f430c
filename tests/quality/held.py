"""Sentences held against an archive, each as a draft of its own: what is said against them."""

from __future__ import annotations

from collections.abc import Sequence

from valla.archive.holdings import Holdings
from valla.checking import check_texts
from valla.config import Settings
from valla.terms import Finding, Severity
from valla.text import Places, Text

OF_THE_TELLING = frozenset({"T001", "T005"})
"""Rules that speak of how a sentence tells a thing, not of what it tells."""


def accusations(
    sentences: Sequence[str], holdings: Holdings, select: Sequence[str] = (), names: Sequence[str] = ()
) -> list[list[Finding]]:
    """For each sentence the findings that say that it is otherwise; notes accuse nobody. A draft that bears the name of a document of
    the archive is not held against that one."""
    texts = [
        Text(names[k] if names else f"{k}.md", sentence, Places.plain(sentence)) for k, sentence in enumerate(sentences)
    ]
    found: dict[int, list[Finding]] = {id(text): [] for text in texts}
    for item in check_texts(texts, holdings, Settings(select=tuple(select))).checked:
        found[id(item.statement.passage.text)] += [
            one for one in item.findings if one.severity > Severity.NOTE and one.code not in OF_THE_TELLING
        ]
    return list(found.values())
