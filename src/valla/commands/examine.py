"""`valla examine`: the state of a text, seen from the page alone."""

from __future__ import annotations

from collections.abc import Iterator

from valla import rules
from valla.commands.drafts import counted, read_bytes, read_text
from valla.examining import examine as asked
from valla.reports import Options
from valla.reports.lines import first_line
from valla.reports.shapes import VERSION, dumped, place_of
from valla.state import flaws
from valla.terminal import Stop, note, put
from valla.terms import Finding, Flaw
from valla.text import Text

__all__ = ["examine"]


def examine(files: tuple[str, ...], form: str, stdin_name: str, quiet: bool) -> int:
    """`valla examine`; gives the exit status: 1 if a text shows damage, 2 if a file could not be read."""
    status = 0
    for name in dict.fromkeys(files):
        try:
            text = read_text(read_bytes(name), stdin_name if name == "-" else name)
        except Stop as error:
            if len(files) == 1:
                raise
            note(str(error))
            status = 2
            continue
        found = list(_found(text))
        put(_lines(text, found) if form == "jsonl" else _table(text, found, quiet))
        if status == 0 and found:
            status = 1
    return status


def _found(text: Text) -> Iterator[tuple[Flaw, Finding]]:
    """The flaws of a text in its order, each with what its rule says."""
    judges = list(rules.within("state").values())
    for flaw in flaws(text):
        for finding in asked(flaw, flaw, judges):
            yield flaw, finding


def _lines(text: Text, found: list[tuple[Flaw, Finding]]) -> str:
    return "".join(
        dumped(
            {
                "kind": "state",
                "file": text.name,
                **place_of(flaw.passage),
                "text": str(flaw.passage),
                "rules": [finding.code],
                "certainty": "sure" if flaw.sure else "likely",
                "ground": flaw.ground,
                "version": VERSION,
            }
        )
        + "\n"
        for flaw, finding in found
    )


def _table(text: Text, found: list[tuple[Flaw, Finding]], quiet: bool) -> str:
    made = "".join(
        first_line(finding, Options()) + ("" if flaw.sure else " (likely)") + "\n" for flaw, finding in found
    )
    if quiet:
        return made
    likely = sum(not flaw.sure for flaw, _ in found)
    return made + f"{text.name}: {counted(len(found), 'place')} that show damage, {likely} of them likely only\n"
