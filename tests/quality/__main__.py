"""`python -m tests.quality`: measure, and show what went wrong. With --pin the figures become the gate; a figure that would
become worse is refused unless --allow-worse says that it is meant."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.quality import archive, circumstances, deeds, measure
from tests.quality.forge import Document
from valla.archive.holdings import Holdings

GATE = Path(__file__).parent / "gate.json"
SEED, EACH, TERMS = 20, 12, 60
"""For quotations: how many of each kind, and how many terms that are none."""
TOLD, POSTS = 10, 30
"""How many of each kind that narrate, and that tell of posts."""


def quotations(documents: list[Document], folder: Path) -> list[measure.Outcome]:
    """What is said of quotations from the addresses."""
    with Holdings.open([folder]) as holdings:
        return measure.measure(measure.forged(documents, SEED, EACH, TERMS), holdings)


def told(documents: list[Document], folder: Path) -> list[circumstances.Outcome]:
    """What is said of sentences that tell what the addresses tell, and of such about an invented register."""
    with Holdings.open([folder]) as holdings, tempfile.TemporaryDirectory() as work:
        found = circumstances.narrated(documents, holdings, SEED, TOLD)
        return found + circumstances.of_posts(Path(work) / "posts", SEED, POSTS)


def main() -> None:
    """Measure, tell, and pin if asked to."""
    with tempfile.TemporaryDirectory() as name:
        documents = archive.lay_out(Path(name))
        quoted, narrated = quotations(documents, Path(name)), told(documents, Path(name))
    figures = {**measure.figures(quoted), **circumstances.figures(narrated), **deeds.figures()}
    counts = {"each": EACH, "told": TOLD, "posts": POSTS}
    found = {
        "corpus": archive.digest(documents), "deeds": deeds.digest(), "seed": SEED, **counts, "figures": figures,
    }  # fmt: skip
    print(json.dumps(found, indent=1), json.dumps(measure.by_kind(quoted)))
    _show(quoted, narrated)
    if "--pin" in sys.argv:
        pinned = json.loads(GATE.read_text("utf-8")).get("figures", {})
        worse = [name for name, value in figures.items() if value > pinned.get(name, 1)]
        if worse and "--allow-worse" not in sys.argv:
            sys.exit(f"worse than pinned: {', '.join(worse)}; nothing is written")
        GATE.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


def _show(quoted: list[measure.Outcome], narrated: list[circumstances.Outcome]) -> None:
    """What went wrong, for whoever looks into a figure."""
    for item in quoted:
        wrong = item.label.rule not in item.rules if item.label.rule else item.accused
        if wrong:
            print(f"\n{item.label.kind} {item.label.rule} line {item.label.line} ({item.label.path}): {item.rules}")
            for said in item.said:
                print(f"   [{said.verdict}] {said.statement.passage} {said.statement.aside} {said.statement.offered}")
                for finding in said.findings:
                    print(f"      {finding.code} {finding.message}")
    for one in narrated:
        if not one.right:
            print(f"\n{one.way}, {one.kind}: {one.sentence}")
            for finding in one.said:
                print(f"   {finding.code} {finding.message}")


if __name__ == "__main__":
    main()
