"""The reader of a sentence is one object, whose methods stand in a chain of classes, each knowing those before it."""

from __future__ import annotations

from collections import Counter

from valla.relating.nounclauses import NounClauses

REPLACED = {"_find_subject": "declared where it is first asked for", "_joined_to": "past what is only told, where subjects are known"}  # fmt: skip


def test_no_link_takes_the_name_of_another() -> None:
    names = Counter(name for link in NounClauses.__mro__[:-1] for name in vars(link) if not name.startswith("__"))
    assert {name for name, times in names.items() if times > 1} == set(REPLACED)
