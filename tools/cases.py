"""Write the findings of all the rules' examples and of tests/cases as a check says them now. Read the difference line by line
before you commit it: what a page says is what the rule ought to find, and a change may be a fault.

    python -m tools.cases
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.pages import rewritten

ROOT = Path(__file__).parent.parent


def main() -> None:
    """Rewrite, and tell which files have changed."""
    for path in sorted([*(ROOT / "src/valla/rules").glob("*/*.py"), *(ROOT / "tests/cases").rglob("*.md")]):
        before = path.read_text("utf-8")
        with tempfile.TemporaryDirectory() as folder:
            after = rewritten(before, Path(folder))
        if after != before:
            path.write_text(after, "utf-8")
            print(path.relative_to(ROOT))


if __name__ == "__main__":
    main()
