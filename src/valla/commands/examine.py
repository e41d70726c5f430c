"""`valla examine`: the state of a text, seen from the page alone."""

from __future__ import annotations

from valla import rules
from valla.commands.drafts import guard, texts, write
from valla.examining import examine as asked
from valla.reports import Options
from valla.reports.examined import page, summary
from valla.reports.lines import first_line
from valla.reports.shapes import VERSION, dumped, place_of
from valla.state import State, state_of
from valla.terminal import Stop
from valla.terms import Finding

__all__ = ["examine"]


def examine(files: tuple[str, ...], form: str, output: str | None, stdin_name: str, quiet: bool) -> int:
    """`valla examine`; gives the exit status: 1 if a text shows damage, 2 if a file could not be read."""
    files = tuple(dict.fromkeys(files))
    guard(output, files, (), ())
    if form == "html" and len(files) > 1:
        raise Stop("a page shows one text; name one file with --format html")
    status = 0
    made = []
    for text in texts(files, stdin_name):
        if text is None:
            status = 2
            continue
        state = state_of(text)
        found = _findings(state)
        made.append(
            page(state, found)
            if form == "html"
            else _lines(state, found)
            if form == "jsonl"
            else _table(state, found, quiet)
        )
        if status == 0 and found:
            status = 1
    write("".join(made), output)
    return status


def _findings(state: State) -> list[Finding]:
    """What the rules say to each flaw."""
    judges = list(rules.within("state").values())
    return [finding for flaw in state.flaws for finding in asked(flaw, flaw, judges)]


def _lines(state: State, found: list[Finding]) -> str:
    return "".join(
        dumped(
            {
                "kind": "state",
                "file": state.text.name,
                **place_of(flaw.passage),
                "text": str(flaw.passage),
                "rules": [finding.code],
                "certainty": "sure" if flaw.sure else "likely",
                "ground": flaw.ground,
                "version": VERSION,
            }
        )
        + "\n"
        for flaw, finding in zip(state.flaws, found, strict=True)
    )


def _table(state: State, found: list[Finding], quiet: bool) -> str:
    made = "".join(
        first_line(finding, Options()) + ("" if flaw.sure else " (likely)") + "\n"
        for flaw, finding in zip(state.flaws, found, strict=True)
    )
    return made if quiet else f"{made}{state.text.name}: {summary(state)}\n"
