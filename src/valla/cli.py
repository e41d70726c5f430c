"""The command line. It translates: words into settings, reports into output, errors into a sentence and an exit status.

Exit status: 0 nothing found, 1 findings, 2 could not run, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from valla import __version__

if TYPE_CHECKING:
    from valla.archive.holdings import Holdings
    from valla.config import Settings
    from valla.terms import Report
    from valla.text import Text

__all__ = ["main"]

_FORMATS = ("lines", "json", "jsonl", "sarif", "github", "junit", "html")
_archive = click.option("--archive", "-a", multiple=True, metavar="PATH", help="Folder of documents, or a document.")
_verbose = click.option("--verbose", "-v", is_flag=True, help="Say more.")


class _Stop(Exception):
    """Could not run; the text is the sentence for the user."""


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="valla")
def _valla() -> None:
    """A linter for accounts of the past: holds every quotation of a draft against a folder of documents."""


@_valla.command()
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...")
@_archive
@click.option("--format", "form", type=click.Choice(_FORMATS), default="lines", show_default=True)
@click.option("--output", "-o", metavar="FILE", help="Write the report into a file.")
@click.option("--all", "everything", is_flag=True, help="Show attested statements too.")
@click.option("--select", metavar="RULES", help="Only these rules: codes, names or families, with commas.")
@click.option("--ignore", metavar="RULES", help="Not these rules.")
@click.option("--fail-on", type=click.Choice(["note", "warning", "error"]), help="Least severity for exit status 1.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--baseline", metavar="FILE", help="Findings in this file are known.")
@click.option("--write-baseline", metavar="FILE", help="Write the findings into a baseline.")
@click.option("--fix", is_flag=True, help="Put sure emendations into the draft.")
@click.option("--diff", "show", is_flag=True, help="Show what --fix would change.")
@click.option("--stdin-name", default="stdin.md", metavar="NAME", help="The name of what comes by standard input (-).")
@click.option("--colour", "--color", type=click.Choice(["auto", "always", "never"]), default="auto")
@click.option("--quiet", "-q", is_flag=True, help="One line a finding.")
@_verbose
def check(drafts: tuple[str, ...], archive: tuple[str, ...], **given: Any) -> None:
    """Hold the quotations of drafts against an archive. A DRAFT of - is standard input."""
    from valla import formats
    from valla.check import check_texts

    settings = _settings(drafts[0], archive, given)
    sources = {name: _bytes(name) for name in drafts}
    texts = [_text(formats, data, given["stdin_name"] if name == "-" else name) for name, data in sources.items()]
    with _opened(settings, given["quiet"]) as holdings, _progress(given["quiet"], "checking") as progress:
        report = check_texts(texts, holdings, settings, progress)
    if given["write_baseline"]:
        from valla import baseline

        count = baseline.write(Path(given["write_baseline"]), report.findings)
        click.echo(f"{count} findings are known in {given['write_baseline']}", err=True)
        return
    report = _known(report, settings, given["quiet"])
    if given["fix"] or given["show"]:
        _mend(report, sources, texts, write=given["fix"] and not given["show"])
        if given["show"]:
            return
    _write(report, given)
    gravest = report.gravest
    if gravest is not None and gravest >= settings.fail_on and not given["exit_zero"]:
        sys.exit(1)


@_valla.command()
@click.argument("phrase")
@_archive
@click.option("--limit", default=10, show_default=True, help="At most so many places.")
@_verbose
def find(phrase: str, archive: tuple[str, ...], limit: int, verbose: bool) -> None:
    """Where does a phrase stand, and in which wording?"""
    from valla.evidence.seek import find as seek
    from valla.reports.shown import flat

    settings = _settings("-", archive, {})
    with _opened(settings, quiet=False) as holdings:
        found = seek(phrase, holdings, limit)
        for item in found:
            about = ", ".join(part for part in (item.witness.author, item.witness.date) if part)
            places = "; ".join(f"{flat(str(passage.locus))}" for passage in item.passages)
            click.echo(f"{places}{f'  ({flat(about)})' if about else ''}  [{item.stance}]")
            click.echo("    " + " … ".join(flat(str(passage)) for passage in item.passages))
    if not found:
        click.echo("nothing like it stands in the archive", err=True)
        sys.exit(1)


@_valla.command()
@click.argument("name")
def rule(name: str) -> None:
    """The page of a rule: by code (Q003) or name (silent-omission)."""
    from valla import rules

    found = rules.find(name)
    if not found:
        raise _Stop(f"there is no rule {name!r}; `valla rules` lists them")
    for item in found:
        click.echo(f"{item.code} {item.name} [{item.severity}]\n")
        click.echo(item.page + "\n")


@_valla.command()
def rules() -> None:
    """All rules."""
    from valla.rules import catalogue

    for item in catalogue().values():
        click.echo(f"{item.code}  {item.name:28}  {item.severity!s:8}  {item.summary}")


@_valla.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
def archive(paths: tuple[str, ...]) -> None:
    """What is in an archive: witnesses, sigla, authors, dates, words, and what could not be read."""
    from valla.reports.shown import flat

    settings = _settings("-", paths, {})
    with _opened(settings, quiet=False) as holdings:
        rows = [("siglum", "author", "date", "words", "path", "title")]
        rows += [
            (flat(w.siglum), flat(w.author), flat(w.date), str(w.words), flat(w.path), flat(w.title))
            for w in holdings.witnesses
        ]
        widths = [min(max(len(row[k]) for row in rows), 40) for k in range(6)]
        for row in rows:
            click.echo("  ".join(cell[:40].ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
        words = sum(witness.words for witness in holdings.witnesses)
        click.echo(f"\n{len(holdings.witnesses)} witnesses, {words:,} words")
        for complaint in holdings.complaints:
            click.echo(flat(complaint.message), err=True)


@_valla.command()
@click.option("--output", "-o", default="valla-demo.html", show_default=True, help="Where the HTML report goes.")
def demo(output: str) -> None:
    """The main job on the bundled example: a short draft against 250 presidential addresses."""
    from valla import demo as bundled
    from valla import formats
    from valla.check import check_texts

    try:
        folder = bundled.folder()
    except bundled.DemoError as error:
        raise _Stop(str(error)) from error
    settings = _settings("-", (str(folder),), {})
    name, data = bundled.draft()
    with _opened(settings, quiet=False) as holdings, _progress(False, "checking") as progress:
        report = check_texts([formats.read(data, name)], holdings, settings, progress)
    _write(report, {"form": "lines", "output": None, "everything": False, "colour": "auto", "quiet": False})
    _write(report, {"form": "html", "output": output, "everything": True, "colour": "never", "quiet": True})
    click.echo(f"the report to read is in {output}")


# -- what the commands share


def _settings(draft: str, archive: tuple[str, ...], given: dict[str, Any]) -> Settings:
    from dataclasses import replace

    from valla import config
    from valla.terms import Severity

    try:
        settings = config.load(None if draft == "-" else Path(draft))
        changes: dict[str, Any] = {}
        if archive:
            changes["archive"] = archive
        for key in ("select", "ignore"):
            if given.get(key):
                changes[key] = tuple(word.strip() for word in given[key].split(",") if word.strip())
        if given.get("fail_on"):
            changes["fail_on"] = Severity[given["fail_on"].upper()]
        if given.get("baseline"):
            changes["baseline"] = given["baseline"]
        return replace(settings, **changes).checked("the command line")
    except config.ConfigError as error:
        raise _Stop(str(error)) from error


def _bytes(name: str) -> bytes:
    if name == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(name).read_bytes()
    except OSError as error:
        told = (error.strerror or "unknown error").lower()
        raise _Stop(f"the draft {name} cannot be read: {told}; check its name and rights") from error


def _text(formats: Any, data: bytes, name: str) -> Text:
    try:
        text: Text = formats.read(data, name)
    except formats.Unreadable as error:
        raise _Stop(str(error)) from error
    return text


@contextmanager
def _opened(settings: Settings, quiet: bool) -> Iterator[Holdings]:
    from valla.archive.errors import ArchiveError
    from valla.archive.holdings import Holdings

    try:
        with _progress(quiet, "reading") as progress:
            holdings = Holdings.open(settings.archive, progress=progress, excludes=settings.exclude)
        with holdings:
            yield holdings
    except ArchiveError as error:
        raise _Stop(str(error)) from error


@contextmanager
def _progress(quiet: bool, doing: str) -> Iterator[Callable[[int, int, str], None] | None]:
    """A line on standard error for work of more than a second, if a person is there to see it."""
    import time

    if quiet or not sys.stderr.isatty():
        yield None
        return
    began, told = time.monotonic(), False

    def tell(done: int, whole: int, name: str) -> None:
        nonlocal told
        if time.monotonic() - began > 1:
            told = True
            click.echo(f"\r\x1b[K{doing} {100 * done // max(whole, 1)} % {name[-50:]!r}", nl=False, err=True)

    try:
        yield tell
    finally:
        if told:
            click.echo("\r\x1b[K", nl=False, err=True)


def _known(report: Report, settings: Settings, quiet: bool) -> Report:
    if not settings.baseline:
        return report
    from valla import baseline

    try:
        report, vain = baseline.apply(report, baseline.read(Path(settings.baseline)))
    except baseline.BaselineError as error:
        raise _Stop(str(error)) from error
    if vain and not quiet:
        click.echo(f"{vain} findings in {settings.baseline} are found no more; write it anew", err=True)
    return report


def _mend(report: Report, sources: dict[str, bytes], texts: list[Text], *, write: bool) -> None:
    from valla import emend

    for (name, data), text in zip(sources.items(), texts, strict=True):
        try:
            other, count = emend.emended(data, text, report.findings)
            if not write:
                click.echo(emend.diff(data, other, text.name), nl=False)
            elif name == "-":
                sys.stdout.buffer.write(other)
            elif count:
                emend.replace_file(Path(name), other, data)
                click.echo(f"{count} emendations are put into {name}", err=True)
        except emend.EmendationError as error:
            raise _Stop(str(error)) from error


def _write(report: Report, given: dict[str, Any]) -> None:
    import shutil

    from valla.reports import Options, render
    from valla.rules import catalogue

    output = given["output"]
    terminal = sys.stdout.isatty() and not output
    colour = given["colour"] == "always" or (
        given["colour"] == "auto" and terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    )
    width = shutil.get_terminal_size((100, 24)).columns
    options = Options(given["everything"] or bool(given.get("verbose")), colour, given["quiet"], width, catalogue())
    made = render(report, given["form"], options)
    if not output:
        sys.stdout.buffer.write(made.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
        return
    if any(Path(output).resolve() == Path(name).resolve() for name in report.drafts):
        raise _Stop(f"{output} is the draft itself; name another file for the report")
    try:
        Path(output).write_text(made, "utf-8", errors="replace")
    except OSError as error:
        told = (error.strerror or "unknown error").lower()
        raise _Stop(f"the report cannot be written into {output}: {told}") from error


def main() -> None:
    """The entry point of the `valla` command."""
    verbose = "-v" in sys.argv or "--verbose" in sys.argv
    try:
        _valla.main(standalone_mode=False)
    except _Stop as error:
        _fail(str(error), 2)
    except click.exceptions.Exit as error:
        sys.exit(error.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _fail("interrupted; the archive is as it was after the last document read whole", 130)
    except BrokenPipeError:
        # Whoever read our output has heard enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except Exception as error:
        if verbose:
            raise
        kind = type(error).__name__
        _fail(f"a fault in valla itself ({kind}: {error}); please report it, with what --verbose prints", 2)


def _fail(told: str, status: int) -> None:
    from valla.reports.shown import flat

    click.echo(f"valla: {flat(told)}", err=True)
    sys.exit(status)
