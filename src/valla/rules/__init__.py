"""The rules: one file each, found by walking this package.

A rule file's docstring is the rule's page; below it stands one stateless function under `@rule`. Rules do
not know each other, do no I/O, and look at nothing but what they are given.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import UnionType
from typing import Any

from valla.terms import Attestation, Emendation, Severity
from valla.text import Passage

__all__ = ["Remark", "Rule", "catalogue", "find", "rule", "within"]

_CODE = re.compile(r"[A-Z]\d{3}")


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule has to say: a sentence, the place in the draft it speaks of (None: the whole statement), the
    attestations it shows, and what it would change. `severity` None means the rule's own."""

    message: str
    passage: Passage | None = None
    witnesses: tuple[Attestation, ...] = ()
    emendations: tuple[Emendation, ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: its code and name, the severity of its findings, what kind of value it examines, its page."""

    code: str
    name: str
    severity: Severity
    examines: type | UnionType
    page: str
    examine: Callable[[Any], Iterator[Remark]]

    @property
    def family(self) -> str:
        """The letter of the code: Q quotation, V valla's own."""
        return self.code[0]

    @property
    def summary(self) -> str:
        """The first sentence of the page."""
        return " ".join(self.page.split("\n\n")[0].split())


def rule(
    code: str, name: str, *, examines: type | UnionType, severity: Severity = Severity.WARNING
) -> Callable[[Callable[[Any], Iterator[Remark]]], Rule]:
    """Declare the function below as the rule `code`, `name`; its module's docstring is the rule's page."""

    def declare(function: Callable[[Any], Iterator[Remark]]) -> Rule:
        page = importlib.import_module(function.__module__).__doc__ or ""
        return Rule(code, name, severity, examines, page.strip(), function)

    return declare


@lru_cache(maxsize=1)
def catalogue() -> Mapping[str, Rule]:
    """All rules by code, in the order of their codes.

    Raises `RuntimeError` for a duplicate or malformed code or name; a rule that cannot be imported raises
    what its import raises, for a rule that silently does not run is worse than none.
    """
    return _collected(__path__, __name__ + ".")


@lru_cache(maxsize=8)
def within(package: str) -> Mapping[str, Rule]:
    """The rules of one package of this one (`dating`), without importing the others."""
    inner = importlib.import_module(f"{__name__}.{package}")
    return _collected(inner.__path__, f"{inner.__name__}.")


def _collected(path: Iterable[str], prefix: str) -> Mapping[str, Rule]:
    found: dict[str, Rule] = {}
    for module in pkgutil.walk_packages(path, prefix):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, Rule):
                names = {other.name for other in found.values()}
                if not _CODE.fullmatch(value.code) or value.code in found or value.name in names:
                    raise RuntimeError(
                        f"{module.name}: the code or name {value.code} {value.name} is malformed or taken"
                    )
                found[value.code] = value
    return dict(sorted(found.items()))


def find(word: str) -> tuple[Rule, ...]:
    """The rules that `word` names: a code (`Q001`), a name (`altered-wording`) or a family (`Q`). Empty: none."""
    wanted = word.strip()
    return tuple(
        item
        for item in catalogue().values()
        if wanted.upper() in (item.code, item.family) or wanted.lower() == item.name
    )
