"""Write what is generated: docs/rules, and the sessions in the README and the guides. With --check write nothing and fail if it is not current."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from valla.rules import catalogue

ROOT = Path(__file__).parent.parent
SESSIONS = (
    ROOT / "README.md",
    ROOT / "docs/a-worked-example.md",
    ROOT / "docs/examine-a-page.md",
    ROOT / "docs/independence.md",
    ROOT / "docs/relations.md",
)

_SESSION = re.compile(r"(^    \$ valla (?P<words>[^\n]+)\n).*?(?=^\S|^    \$ )", re.DOTALL | re.MULTILINE)


def pages() -> dict[Path, str]:
    """The pages of the rules, and their list."""
    made = {}
    listed = ["# The rules", "", "| code | name | severity | |", "| --- | --- | --- | --- |"]
    for rule in catalogue().values():
        name = f"{rule.code.lower()}-{rule.name}.md"
        made[ROOT / "docs/rules" / name] = f"# {rule.code} {rule.name}\n\nSeverity: {rule.severity}.\n\n{rule.page}\n"
        listed.append(f"| [{rule.code}]({name}) | {rule.name} | {rule.severity} | {rule.summary} |")
    made[ROOT / "docs/rules/README.md"] = "\n".join(listed) + "\n"
    return made


def sessions(path: Path) -> str:
    """A page with what its commands print made anew. They are run one after the other, in a folder that has the examples."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder, "examples"), ignore=shutil.ignore_patterns(".valla"))
        return _SESSION.sub(lambda match: match[1] + _printed(match["words"], folder), path.read_text("utf-8"))


def _printed(words: str, folder: str) -> str:
    command = [sys.executable, "-m", "valla", *shlex.split(words)]
    told = {**os.environ, "COLUMNS": "100"}
    done = subprocess.run(command, cwd=folder, env=told, capture_output=True, text=True, check=False)
    return "".join(f"    {line}".rstrip() + "\n" for line in done.stdout.splitlines()) + "\n"


def main() -> None:
    """Write, or check."""
    made = {**pages(), **{path: sessions(path) for path in SESSIONS}}
    stale = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
    if "--check" in sys.argv:
        if stale:
            sys.exit(f"not current, run tools/docs.py: {', '.join(str(path.relative_to(ROOT)) for path in stale)}")
        return
    for path in stale:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made[path], "utf-8")


if __name__ == "__main__":
    main()
