"""Each dependency enters by one door, and the command starts without those that it may not need."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parent.parent / "src" / "valla"
OURS = {"valla", *sys.stdlib_module_names}
WIDE = {"numpy": "archive"}
"""What is no service but a kind of value may be used all over one floor."""
LATE = "numpy rapidfuzz ruptures scipy pyromark pypdfium2 pylatexenc chardet jinja2 bibtexparser spellchecker english_words snowballstemmer msgspec sqlite3".split()


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.split(".")[0])
    return found - OURS


def test_each_dependency_has_one_door():
    doors: dict[str, set[str]] = defaultdict(set)
    for path in ROOT.rglob("*.py"):
        for name in imports(path):
            doors[name].add(path.relative_to(ROOT).as_posix())
    wide = {name: sorted(files) for name, files in doors.items() if len(files) > 1 and name not in WIDE}
    assert not {name: files for name, files in wide.items() if name != "click"}
    assert all(file.startswith(("cli", "commands", "terminal")) for file in doors["click"])
    # What finds changes in a series takes no other.
    assert all(file.startswith((WIDE["numpy"], "relating/shifts.py")) for file in doors["numpy"])


def test_the_command_starts_without_what_it_may_not_need():
    code = (
        "import sys\nfrom valla import cli\nsys.argv = ['valla', '--help']\n"
        "try:\n    cli.main()\nexcept SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "Usage: valla" in done.stdout
    assert not set(LATE) & set(done.stderr.split())
