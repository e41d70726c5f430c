"""`python -m tests.quality`: measure, and show what went wrong. With --pin the figures become the gate; a figure that would
become worse is refused unless --allow-worse says that it is meant."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.quality import archive, measure
from valla.archive.holdings import Holdings

GATE = Path(__file__).parent / "gate.json"
SEED, EACH, TERMS = 20, 12, 60


def run(folder: Path) -> tuple[dict[str, object], list[measure.Outcome]]:
    """Measure over the addresses, laid out in `folder`."""
    documents = archive.lay_out(folder)
    with Holdings.open([folder]) as holdings:
        outcomes = measure.measure(measure.forged(documents, SEED, EACH, TERMS), holdings)
    found = {"corpus": archive.digest(documents), "seed": SEED, "each": EACH, "figures": measure.figures(outcomes)}
    return found, outcomes


def main() -> None:
    """Measure, tell, and pin if asked to."""
    with tempfile.TemporaryDirectory() as folder:
        found, outcomes = run(Path(folder))
    print(json.dumps(found, indent=1), json.dumps(measure.by_kind(outcomes)))
    for item in outcomes:
        wrong = item.label.rule not in item.rules if item.label.rule else item.accused
        if wrong:
            print(f"\n{item.label.kind} {item.label.rule} line {item.label.line} ({item.label.path}): {item.rules}")
            for said in item.said:
                print(f"   [{said.verdict}] {said.statement.passage} {said.statement.aside} {said.statement.offered}")
                for finding in said.findings:
                    print(f"      {finding.code} {finding.message}")
    if "--pin" in sys.argv:
        pinned = json.loads(GATE.read_text("utf-8")).get("figures", {})
        worse = [name for name, value in found["figures"].items() if value > pinned.get(name, 1)]  # type: ignore[attr-defined]
        if worse and "--allow-worse" not in sys.argv:
            sys.exit(f"worse than pinned: {', '.join(worse)}; nothing is written")
        GATE.write_text(json.dumps(found, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
