"""`python -m benchmarks [--texts FOLDER] [--data FOLDER] [--only NAME]... [--record]`: measure, and tell.

TEXTS is a folder of plain texts on which speed is measured (see `speed`), DATA one of real documents and registers on which it is measured how much is told and how much is
accused wrongly (see the module of each name). With --record the figures are written to `recorded.md`, each in the place of those that stood there under its name.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

from benchmarks import alarms, circle, copies, correspondence, letters, retold, speed, state, tenures, turning

RECORDED = Path(__file__).parent / "recorded.md"
Figures = Callable[[Path], Iterable[str]]


def _alarms(data: Path) -> Iterable[str]:
    for name in ("wikipedia2019", "lincoln"):
        yield from (f"{name}: {line}" for line in alarms.measured(data / name).lines())


def _copies(data: Path) -> Iterable[str]:
    for name, files, planted in (("delegates/letters", 100, 48), ("testament/wikipedia2019", 38, 19)):
        for seed in (1, 2, 3):
            yield f"{name}, seed {seed}: {copies.measured(data / name, seed, files, planted)}"


OF_DATA: Mapping[str, Figures] = {
    "retold": lambda data: retold.measured(data).lines(),
    "tenures": lambda data: tenures.measured(data).lines(),
    "letters": letters.lines,
    "correspondence": lambda data: correspondence.measured(data).lines(),
    "turning": turning.lines,
    "alarms": _alarms,
    "copies": _copies,
    "state": lambda data: state.lines(str(data / "testament/page.txt")),
}


OF_NOTHING: Mapping[str, Figures] = {"circle": circle.lines}
"""These make up what they measure on."""


def main() -> None:
    """Measure what there is a folder for, print, and record if asked to."""
    asked = argparse.ArgumentParser()
    asked.add_argument("--texts", type=Path)
    asked.add_argument("--data", type=Path)
    asked.add_argument("--only", action="append", choices=["speed", *OF_DATA, *OF_NOTHING])
    asked.add_argument("--record", action="store_true")
    given = asked.parse_args()
    if not given.texts and not given.data and not OF_NOTHING.keys() & {*(given.only or ())}:
        sys.exit("name a folder: --texts FOLDER for speed, --data FOLDER for what is told and what is accused wrongly")
    chosen = {"speed": (speed.measured, given.texts)} | {name: (told, given.data) for name, told in OF_DATA.items()}
    chosen |= {name: (told, Path()) for name, told in OF_NOTHING.items()}
    for name, (told, folder) in chosen.items():
        if folder and (not given.only or name in given.only):
            print(f"\n## {name}\n", flush=True)
            lines = [f"Measured on {date.today()}.", ""]
            for line in told(folder):
                print(line, flush=True)
                lines.append(line if name == "speed" or line[:1] in "|<" else f"- {line}")
            if given.record:
                _record(name, lines)


def _record(name: str, lines: list[str]) -> None:
    """Put the figures in the place of those of the same name, or behind all others."""
    head, *parts = re.split(r"^## ", RECORDED.read_text("utf-8"), flags=re.MULTILINE)
    sections = {part.split("\n", 1)[0]: part.split("\n", 1)[1].strip() for part in parts}
    sections[name] = "\n".join(lines).strip()
    told = "\n\n".join(f"## {title}\n\n{content}" for title, content in sections.items())
    RECORDED.write_text(f"{head.strip()}\n\n{told}\n", "utf-8")


if __name__ == "__main__":
    main()
