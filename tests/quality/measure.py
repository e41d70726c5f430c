"""Measuring: a forged draft is checked as a user's would be, and each label is held against what was said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.quality import forge
from valla import formats
from valla.archive.holdings import Holdings
from valla.checking import check_texts
from valla.config import Settings
from valla.terms import Attestation, Checked, Severity, Verdict
from valla.text import Passage

KINDS = {**forge.RIGHT, **forge.NOTED, **forge.SENSE, **forge.ALTERED, **forge.INVENTIONS}


@dataclass(frozen=True)
class Outcome:
    """One label and what was said of the quotations on its lines."""

    label: forge.Label
    said: tuple[Checked, ...]

    @property
    def rules(self) -> list[str]:
        """The rules that accuse, notes left out."""
        return [f.code for item in self.said for f in item.findings if f.severity > Severity.NOTE]

    @property
    def accused(self) -> bool:
        return bool(self.rules) or any(item.verdict is Verdict.DIFFERS for item in self.said)

    @property
    def clean(self) -> bool:
        """Passed without a word."""
        return not self.rules

    @property
    def found(self) -> bool:
        return bool(self.said) and all(item.verdict in (Verdict.ATTESTED, Verdict.DIFFERS) for item in self.said)

    @property
    def right_document(self) -> bool:
        return all(item.best is not None and item.best.witness.path == self.label.path for item in self.said)

    @property
    def right_ends(self) -> bool:
        """Does what is shown begin and end within two characters of the true words?"""
        shown = [p for item in self.said if item.best for p in _passages(item.best)]
        if not shown or not self.label.true:
            return False
        starts = {m.start() for m in _occurrences(self.label.true[0], shown[0].text.content)}
        ends = {m.end() for m in _occurrences(self.label.true[-1], shown[-1].text.content)}
        return any(abs(shown[0].start - at) <= 2 for at in starts) and any(abs(shown[-1].end - at) <= 2 for at in ends)


def _passages(item: Attestation) -> list[Passage]:
    return [*item.passages, *(passage for other in item.joined for passage in other.passages)]


def _occurrences(words: str, content: str) -> Iterator[re.Match[str]]:
    return re.finditer(r"\s+".join(map(re.escape, words.split())), content)


def forged(documents: list[forge.Document], seed: int, each: int, terms: int) -> forge.Forger:
    """A draft with `each` quotations of every kind and so many terms."""
    forger = forge.Forger(documents, seed)
    forger.write(KINDS, each)
    forger.write(forge.SCARE, terms)
    return forger


def measure(forger: forge.Forger, holdings: Holdings) -> list[Outcome]:
    """Check the forged draft and gather what was said of each label."""
    text = formats.read(forger.text.encode(), "forged.md")
    report = check_texts([text], holdings, Settings())
    bounds = [label.line for label in forger.labels] + [10**9]
    outcomes = []
    for label, after in zip(forger.labels, bounds[1:], strict=True):
        here = [item for item in report.checked if label.line <= item.statement.passage.locus.line < after]
        # A name of the clause that reports is no quotation; if it is accused that counts all the same.
        said = tuple(item for item in here if item.findings or item.statement.kind != "naming")
        outcomes.append(Outcome(label, said))
    return outcomes


def figures(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """The figures of the gate, each a share from 0 to 1."""
    of = {kind: [item for item in outcomes if item.label.kind == kind] for kind in {*KINDS, "term"}}

    def share(kinds: object, test: object) -> float:
        chosen = [item for kind in kinds for item in of[kind]]  # type: ignore[attr-defined]
        return round(sum(map(test, chosen)) / max(len(chosen), 1), 4)  # type: ignore[arg-type]

    named = [item for item in outcomes if item.label.rule]
    return {
        "verbatim accused": share(
            ["exact", "straight", "guillemets", "short", "reflowed", "block"], lambda i: i.accused
        ),
        "correct accused": share(forge.RIGHT, lambda i: i.accused),
        "correct not found": share(forge.RIGHT, lambda i: not i.found),
        "noisy or archaic not found": share(forge.NOTED, lambda i: not i.found),
        "sense exchanged passed": share(forge.SENSE, lambda i: i.clean),
        "altered passed": share(forge.ALTERED, lambda i: i.clean),
        "invented passed": share(forge.INVENTIONS, lambda i: i.clean),
        "terms accused": share(["term"], lambda i: i.accused),
        "wrong rule named": round(sum(item.label.rule not in item.rules for item in named) / max(len(named), 1), 4),
        "wrong document": share([*forge.RIGHT, *forge.SENSE], lambda i: not i.right_document),
        "wrong ends": share([*forge.RIGHT, *forge.NOTED, *forge.SENSE], lambda i: not i.right_ends),
    }


def by_kind(outcomes: Sequence[Outcome]) -> dict[str, str]:
    """How many of each kind came out as their label says, for whoever looks into a figure."""
    told: Counter[str] = Counter(item.label.kind for item in outcomes)
    well: Counter[str] = Counter(
        item.label.kind for item in outcomes if (item.label.rule in item.rules if item.label.rule else not item.accused)
    )
    return {kind: f"{well[kind]}/{count}" for kind, count in sorted(told.items())}
