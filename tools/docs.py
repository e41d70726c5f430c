"""Write what is generated: docs/rules, and the session in the README. With --check write nothing and fail if it is not current."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from valla.rules import catalogue

ROOT = Path(__file__).parent.parent


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


def session() -> str:
    """What the command of the README's first screen prints."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(ROOT / "examples", Path(folder, "examples"), ignore=shutil.ignore_patterns(".valla"))
        command = [sys.executable, "-m", "valla", "check", "examples/chapter.md", "--archive", "examples/sources"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout


def readme() -> str:
    """The README with its session made anew."""
    written = (ROOT / "README.md").read_text("utf-8")
    shown = "".join(f"    {line}".rstrip() + "\n" for line in session().splitlines())
    pattern = r"(    \$ valla check examples/chapter\.md --archive examples/sources\n).*?(?=^\S)"
    return re.sub(pattern, lambda match: match[1] + shown + "\n", written, count=1, flags=re.DOTALL | re.MULTILINE)


def main() -> None:
    """Write, or check."""
    made = {**pages(), ROOT / "README.md": readme()}
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
