"""The command line: its words, and what becomes of errors. What the commands do stands in `commands`, which is imported when one
is given, so that `valla --help` is there at once.

Exit status: 0 nothing found, 1 findings, 2 could not run, 130 interrupted.
"""

from __future__ import annotations

import os
import sys
import threading
from typing import TYPE_CHECKING, Any

import click

from valla import __version__
from valla.terminal import Stop, fail, note

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

__all__ = ["main"]

# As in valla.reports, valla.reports.collated, valla.reports.depending and valla.reports.related, which are too heavy to import for `--help`; tests hold them together.
_FORMATS = ("lines", "json", "jsonl", "sarif", "github", "junit", "html")
_RESTORED = ("markdown", "html", "tei", "jsonl")
_DEPENDING = ("lines", "jsonl", "graphml", "html")
_RELATED = ("lines", "jsonl", "json", "csv", "graphml", "gexf", "html")
_COLLATED = ("table", "html", "tei", "csv", "json", "graphml")


class _Rules(click.ParamType[str]):
    """Codes, names and families of rules, with commas; completed by what there is."""

    name = "rules"

    def shell_complete(self, ctx: click.Context, param: click.Parameter, incomplete: str) -> list[CompletionItem]:
        """The rules that begin with what stands behind the last comma."""
        from click.shell_completion import CompletionItem

        from valla.rules import catalogue

        before, comma, begun = incomplete.rpartition(",")
        known = [word for rule in catalogue().values() for word in (rule.code, rule.name)]
        return [CompletionItem(before + comma + word) for word in known if word.lower().startswith(begun.lower())]


_archive = click.option(
    "--archive",
    "-a",
    type=click.Path(),
    multiple=True,
    metavar="PATH",
    help="Folder of documents, or a document; may be repeated.",
)
_colour = click.option(
    "--color", "--colour", "colour", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True
)
_quiet = click.option("--quiet", "-q", is_flag=True, help="Say less.")
_verbose = click.option("--verbose", "-v", is_flag=True, help="Say more; after a fault of valla's own, where it arose.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="valla")
def _valla() -> None:
    """A linter for accounts of the past: holds every quotation of a draft against a folder of documents."""


@_valla.command()
@click.argument("drafts", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="DRAFT...")
@_archive
@click.option("--format", "form", type=click.Choice(_FORMATS), help="How the report is written; lines by default.")
@click.option("--output", "-o", type=click.Path(), metavar="FILE", help="Write the report into a file.")
@click.option("--all", "everything", is_flag=True, help="Show attested statements too.")
@click.option(
    "--select",
    type=_Rules(),
    default="",
    metavar="RULES",
    help="Only these rules: codes, names or families, with commas.",
)
@click.option("--ignore", type=_Rules(), default="", metavar="RULES", help="Not these rules.")
@click.option("--fail-on", type=click.Choice(["note", "warning", "error"]), help="Least severity for exit status 1.")
@click.option(
    "--profile", type=click.Choice(["strict", "middle", "lax"]), help="How sure a finding about a circumstance must be."
)
@click.option(
    "--judge",
    type=click.Path(),
    metavar="FILE",
    help="Run the judge that the table [judge] of this settings file names, and ask it.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--baseline", type=click.Path(), metavar="FILE", help="Pass over the findings that this file knows.")
@click.option("--write-baseline", type=click.Path(), metavar="FILE", help="Write what is found into a baseline.")
@click.option("--fix", is_flag=True, help="Put sure emendations into the draft.")
@click.option("--diff", "show", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--stdin-name", default="stdin.md", metavar="NAME", help="The name of what comes by standard input.")
@_colour
@_quiet
@_verbose
def check(**given: Any) -> None:
    """Hold the quotations of drafts against an archive. A DRAFT of - is standard input."""
    from valla.commands import archives

    sys.exit(archives.check(archives.Asked(**given)))


@_valla.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="FILE...")
@click.option("--format", "form", type=click.Choice(["lines", "jsonl"]), default="lines", show_default=True)
@click.option("--stdin-name", default="stdin.md", metavar="NAME", help="The name of what comes by standard input.")
@_quiet
@_verbose
def dates(files: tuple[str, ...], form: str, stdin_name: str, quiet: bool, verbose: bool) -> None:
    """Every expression of time in a text, what it means and how that is known. Exit status 1: a date is wrong by the calendar."""
    from valla.commands import dates as command

    sys.exit(command.dates(files, form, stdin_name, quiet))


@_valla.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="FILE...")
@click.option("--format", "form", type=click.Choice(["lines", "jsonl", "html"]), default="lines", show_default=True)
@click.option("--output", "-o", type=click.Path(), metavar="FILE", help="Write what is found into a file.")
@click.option("--stdin-name", default="stdin.md", metavar="NAME", help="The name of what comes by standard input.")
@_quiet
@_verbose
def examine(files: tuple[str, ...], form: str, output: str | None, stdin_name: str, quiet: bool, verbose: bool) -> None:
    """The state of a text, from the page alone: what has fallen out of it, what has run together or is garbled, what is not its own, and where
    another text begins. Exit status 1: it shows damage."""
    from valla.commands import examine as command

    sys.exit(command.examine(files, form, output, stdin_name, quiet))


@_valla.command()
@click.argument("drafts", nargs=-1, type=click.Path(), metavar="[DRAFT...]")
@_archive
@click.option(
    "--format", "form", type=click.Choice(["lines", "json", "jsonl", "csv", "html"]), default="lines", show_default=True
)
@click.option(
    "--person",
    "persons",
    multiple=True,
    metavar="NAME",
    help="Give this person a lane; two have the curve of their relation.",
)
@click.option("--output", "-o", type=click.Path(), metavar="FILE", help="Write the timeline into a file.")
@_quiet
@_verbose
def timeline(
    drafts: tuple[str, ...],
    archive: tuple[str, ...],
    form: str,
    persons: tuple[str, ...],
    output: str | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """All that is dated in drafts and archive, in order; spans are drawn as spans. Exit status 1: a date is found wrong."""
    from valla.commands import timeline as command

    sys.exit(command.timeline(drafts, archive, persons, form, output, quiet))


@_valla.command()
@click.argument("matter")
@click.argument("drafts", nargs=-1, type=click.Path(), metavar="[DRAFT...]")
@_archive
@click.option("--format", "form", type=click.Choice(["lines", "jsonl"]), default="lines", show_default=True)
@_quiet
@_verbose
def when(matter: str, drafts: tuple[str, ...], archive: tuple[str, ...], form: str, quiet: bool, verbose: bool) -> None:
    """The earliest and the latest possible day of an event ("Treaty of Ghent", "death of Amos Tilton") or of a document of the archive (by its
    path or siglum), with the passages that bound it. Exit status 1: nothing does."""
    from valla.commands import when as command

    sys.exit(command.when(matter, drafts, archive, form, quiet))


@_valla.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(allow_dash=True), metavar="FILE...")
@click.option("--base", metavar="WITNESS", help="Hold the others against this one: its siglum, or its number.")
@click.option("--format", "form", type=click.Choice(_COLLATED), default="table", show_default=True)
@click.option("--output", "-o", type=click.Path(), metavar="FILE", help="Write the collation into a file.")
@_quiet
@_verbose
def collate(
    files: tuple[str, ...], base: str | None, form: str, output: str | None, quiet: bool, verbose: bool
) -> None:
    """The witnesses of one text side by side: what differs, of what kind it is, and who stands with whom. A FILE may be a portion
    (letters.pdf#page=12-14, #line=10-40, #words-of-a-heading) or JSON as CollateX takes it. Exit status 1: they differ."""
    from valla.commands.collate import collate_files

    sys.exit(collate_files(files, base, form, output, quiet))


@_valla.command()
@click.argument("paths", nargs=-1, type=click.Path(), metavar="PATH...")
@click.option("--format", "form", type=click.Choice(_DEPENDING), default="lines", show_default=True)
@click.option("--output", "-o", type=click.Path(), metavar="FILE", help="Write what is found into a file.")
@click.option("--all", "everything", is_flag=True, help="Tell of every pair and every ground, those set aside too.")
@_quiet
@_verbose
def independence(
    paths: tuple[str, ...], form: str, everything: bool, output: str | None, quiet: bool, verbose: bool
) -> None:
    """Which witnesses of an archive depend on which: common wording, common errors, what one says it has from another; so many that copy one are
    one. Exit status 1: something shows that some do."""
    from valla.commands import independence as command

    sys.exit(command.independence(paths, form, everything, output, quiet))


@_valla.command()
@click.argument("matter")
@_archive
@click.option("--format", "form", type=click.Choice(["lines", "jsonl"]), default="lines", show_default=True)
@_quiet
@_verbose
def witnesses(matter: str, archive: tuple[str, ...], form: str, quiet: bool, verbose: bool) -> None:
    """Who tells a MATTER ("the reading of the testament"), at what remove and on whose word, the nearest first. Exit status 1: nobody does."""
    from valla.commands import witnesses as command

    sys.exit(command.witnesses(matter, archive, form, quiet))


@_valla.command()
@click.argument("matter")
@_archive
@click.option("--format", "form", type=click.Choice(["lines", "jsonl"]), default="lines", show_default=True)
@_quiet
@_verbose
def knew(matter: str, archive: tuple[str, ...], form: str, quiet: bool, verbose: bool) -> None:
    """Who can have known of a MATTER (a document, a phrase, an event), between which days each can have learnt of it, and how. Exit status 1: nobody is shown to have."""
    from valla.commands import knew as command

    sys.exit(command.knew(matter, archive, form, quiet))


@_valla.command()
@click.argument("persons", nargs=-1, metavar="[ONE OTHER]")
@click.option("--all", "everything", is_flag=True, help="The whole circle: everyone who had to do with anyone.")
@_archive
@click.option("--format", "form", type=click.Choice(_RELATED), default="lines", show_default=True)
@click.option("--output", "-o", type=click.Path(), metavar="FILE", help="Write into a file.")
@_quiet
@_verbose
def relations(
    persons: tuple[str, ...],
    everything: bool,
    archive: tuple[str, ...],
    form: str,
    output: str | None,
    quiet: bool,
    verbose: bool,
) -> None:
    """What passed between ONE and the OTHER, persons, bodies or states: every letter and passage in order, how it stood between them year by year, turning points and silences.
    Exit status 1: the archive tells of nothing."""
    from valla.commands import relations as command

    sys.exit(command.relations(persons, everything, archive, form, output, quiet))


@_valla.command()
@click.argument("page", type=click.Path(), metavar="PAGE")
@_archive
@click.option("--format", "form", type=click.Choice(_RESTORED), default="markdown", show_default=True)
@click.option("--output", "-o", type=click.Path(), metavar="FILE", help="Write the restored page into a file.")
@click.option("--undo", is_flag=True, help="Take all restorations back: the page as it was, byte for byte.")
@_quiet
@_verbose
def restore(
    page: str, archive: tuple[str, ...], form: str, output: str | None, undo: bool, quiet: bool, verbose: bool
) -> None:
    """Put back what a page has lost, from documents that hold the same text, and mark it; what is only likely is listed and not put in. Exit
    status 1: something is left that is lost or only conjectured."""
    from valla.commands import restore as command

    sys.exit(command.undo(page, form, output) if undo else command.restore(page, archive, form, output, quiet))


@_valla.command()
@click.argument("phrase")
@_archive
@click.option("--limit", default=10, show_default=True, type=click.IntRange(min=1), help="At most so many places.")
@_colour
@_quiet
@_verbose
def find(phrase: str, archive: tuple[str, ...], limit: int, colour: str, quiet: bool, verbose: bool) -> None:
    """Where does a phrase stand, and in which wording? What differs from it is marked. Exit status 1: nowhere."""
    from valla.commands import archives

    sys.exit(archives.find(phrase, archive, limit, colour, quiet))


@_valla.command()
@click.argument("name", type=_Rules(), metavar="RULE")
@_colour
@_verbose
def rule(name: str, colour: str, verbose: bool) -> None:
    """The page of a rule: by code (Q003) or name (silent-omission); of a family (Q), all its pages."""
    from valla.commands import archives

    archives.rule(name, colour)


@_valla.command()
@_verbose
def rules(verbose: bool) -> None:
    """All rules: code, name, severity, and what they find."""
    from valla.commands import archives

    archives.rules()


@_valla.command()
@click.argument("paths", nargs=-1, type=click.Path(), metavar="PATH...")
@_quiet
@_verbose
def archive(paths: tuple[str, ...], quiet: bool, verbose: bool) -> None:
    """What is in an archive: witnesses, sigla, authors, dates, words, and what could not be read."""
    from valla.commands import archives

    archives.archive(paths, quiet)


@_valla.group()
def record() -> None:
    """What you keep of persons, offices, bodies and events, in tables beside the documents."""


@record.command("check")
@click.argument("folder", type=click.Path(), metavar="FOLDER")
@click.option("--format", "form", type=click.Choice(["lines", "jsonl"]), default="lines", show_default=True)
@_quiet
@_verbose
def record_check(folder: str, form: str, quiet: bool, verbose: bool) -> None:
    """Is the record sound? Broken references, tenures outside an office or a life, two holders at once, events without a source."""
    from valla.commands import record as command

    sys.exit(command.check(folder, form, quiet))


@record.command("suggest")
@click.argument("archive", nargs=-1, type=click.Path(), metavar="[ARCHIVE...]")
@click.option(
    "--output", "-o", type=click.Path(), metavar="FOLDER", help="Write tables into a folder; none is overwritten."
)
@_quiet
@_verbose
def record_suggest(archive: tuple[str, ...], output: str | None, quiet: bool, verbose: bool) -> None:
    """Rows that the documents of an archive support and its record has not, each with its passage, as CSV. Exit status 1: there are none."""
    from valla.commands import record as command

    sys.exit(command.suggest(archive, output, quiet))


@record.command("import")
@click.argument("files", nargs=-1, required=True, type=click.Path(), metavar="FILE...")
@click.option(
    "--map", "register", default="", metavar="NAME", help="A map of columns from the settings: [registers.NAME]."
)
@click.option(
    "--output",
    "-o",
    type=click.Path(),
    required=True,
    metavar="FOLDER",
    help="Where the tables are written; none is overwritten.",
)
@_quiet
@_verbose
def record_import(files: tuple[str, ...], register: str, output: str, quiet: bool, verbose: bool) -> None:
    """Tables from a register: TEI, a query of Wikidata as CSV or JSON, or any table by a map of its columns."""
    from valla.commands import record as command

    sys.exit(command.take(files, register, output, quiet))


@_valla.command()
@click.option(
    "--output",
    "-o",
    type=click.Path(),
    default="valla-demo.html",
    show_default=True,
    metavar="FILE",
    help="The HTML report.",
)
@_colour
@_verbose
def demo(output: str, colour: str, verbose: bool) -> None:
    """The main job on the bundled example: a short draft against the addresses of American presidents."""
    from valla.commands import archives

    archives.demo(output, colour, verbose)


def main() -> None:
    """The entry point of the `valla` command."""
    try:
        _valla.main(standalone_mode=False)
    except Stop as error:
        fail(str(error), 2)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        sys.exit(2)
    except click.ClickException as error:
        context = getattr(error, "ctx", None)
        fail(f"{error.format_message()} See `{context.command_path if context else 'valla'} --help`.", 2)
    except (click.Abort, KeyboardInterrupt):
        note("interrupted; the archive is sound, and what was read of it is kept")
        if threading.active_count() > 1:
            # The thread that minds the reading processes may wait for ever for those that were ended amid their work.
            os._exit(130)
        sys.exit(130)
    except Exception as error:
        if any(word in sys.argv for word in ("-v", "--verbose", "-vq", "-qv")):
            raise
        told = f"{type(error).__name__}: {error}"
        fail(f"a fault in valla itself ({told}); please report it, with what --verbose shows", 2)
