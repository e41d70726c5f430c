"""The commands that need an archive, and those about rules: they read files, open archives, and hand what they are given to the floors
below."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from valla import baseline, config, emend
from valla import demo as bundled
from valla import rules as all_rules
from valla.archive.folder import METADATA
from valla.checking import check_texts
from valla.commands.drafts import columns, guard, read_bytes, read_text, told, write
from valla.commands.opening import opened, settings_of
from valla.config import Settings
from valla.evidence import seek
from valla.judging import Judge, judging
from valla.parsing import parser
from valla.reports import Options, render
from valla.reports.lines import of_witness
from valla.reports.manual import page, table
from valla.reports.shown import counted, flat, safe
from valla.terminal import Stop, coloured, is_terminal, note, progress, put, width
from valla.terms import Report, Severity, Stance
from valla.text import Text

__all__ = ["Asked", "archive", "check", "demo", "find", "rule", "rules"]


@dataclass(frozen=True, slots=True)
class Asked:
    """What `valla check` is asked, as the command line names it; None and "" are what it leaves to the settings."""

    drafts: tuple[str, ...]
    archive: tuple[str, ...]
    form: str | None
    output: str | None
    everything: bool
    select: str
    ignore: str
    fail_on: str | None
    profile: str | None
    exit_zero: bool
    baseline: str | None
    write_baseline: str | None
    fix: bool
    show: bool
    stdin_name: str
    colour: str
    quiet: bool
    verbose: bool
    judge: str | None

    @property
    def names(self) -> dict[str, str]:
        """The drafts, each once, with the names under which they are reported."""
        return {name: self.stdin_name if name == "-" else name for name in self.drafts}

    def settings(self) -> Settings:
        """The settings of the file that holds for the first draft, and over them what the command line says."""
        found = settings_of(Path(self.names[self.drafts[0]]), self.archive)
        changed = replace(
            found,
            select=_listed(self.select) or found.select,
            ignore=_listed(self.ignore) or found.ignore,
            fail_on=Severity[self.fail_on.upper()] if self.fail_on else found.fail_on,
            profile=self.profile or found.profile,
            baseline="" if self.write_baseline else self.baseline or found.baseline,
            format=self.form or found.format,
        )
        with told(config.ConfigError):
            return changed.checked("the command line")


def check(asked: Asked) -> int:
    """`valla check`; gives the exit status."""
    settings = asked.settings()
    for output in (asked.output, asked.write_baseline):
        _guard(output, asked.drafts, settings)
    names, data, texts = dict(asked.names), {}, []
    for name, shown in asked.names.items():
        try:
            data[name] = read_bytes(name)
            texts.append(read_text(data[name], shown))
        except Stop as error:
            if len(asked.names) == 1:
                raise
            # The other drafts are checked all the same; the exit status says that one could not be.
            note(str(error))
            del names[name]
            data.pop(name, None)
    if not texts:
        return 2
    with (
        _judge(asked.judge) as judge,
        opened(settings, asked.quiet, complain=False) as holdings,
        progress("checking", quiet=asked.quiet) as tell,
    ):
        report, vain = _less_known(check_texts(texts, holdings, settings, tell, judge), settings.baseline)
        if asked.fix or asked.show:
            mended = _mended(data, texts, report)
            if asked.show:
                _show_changes(data, mended, names)
            else:
                _put_back(data, mended)
                texts = [read_text(mended[name], shown) for name, shown in names.items()]
                report, vain = _less_known(check_texts(texts, holdings, settings, tell, judge), settings.baseline)
    if parser().refused and not asked.quiet:
        note(parser().refused)
    if asked.verbose:
        note(
            f"sentences were compared {f'with their grammar, as {report.parser} reads it' if report.parser else 'without a parser'}"
        )
    if vain and not asked.quiet:
        note(f"the baseline {settings.baseline} knows {counted(vain, 'finding')} that there are no more; write it anew")
    if asked.write_baseline:
        with told(baseline.BaselineError):
            count = baseline.write(Path(asked.write_baseline), report)
        note(f"{counted(count, 'finding')} written into {asked.write_baseline}")
        return 0
    if not asked.show:
        options = _options(asked.everything or asked.verbose, asked.colour, asked.quiet)
        # Where the mended text goes to standard output, the report makes way.
        _write(report, settings.format, asked.output, options, err=asked.fix and "-" in names)
    if len(names) < len(asked.names):
        return 2
    failed = report.gravest is not None and report.gravest >= settings.fail_on
    return int(failed and not asked.exit_zero)


def find(phrase: str, archive: tuple[str, ...], limit: int, colour: str, quiet: bool) -> int:
    """`valla find`; gives the exit status."""
    with opened(settings_of(None, archive), quiet) as holdings:
        found = seek.find(phrase, holdings, limit)
        for item in found:
            put("\n".join(of_witness(item, _options(False, colour))) + "\n")
    attested = any(item.stance is not Stance.SILENT for item in found)
    if not attested and not quiet:
        note("the phrase does not stand in the archive" + ("; this is the nearest there is" if found else ""))
    return int(not attested)


def rule(name: str, colour: str) -> None:
    """`valla rule`."""
    found = all_rules.find(name)
    if not found:
        raise Stop(f"there is no rule {name!r}; `valla rules` lists them")
    put("\n".join(page(item.code, item.name, str(item.severity), item.page, coloured(colour)) for item in found))


def rules() -> None:
    """`valla rules`."""
    listed = all_rules.catalogue().values()
    put(table([(item.code, item.name, str(item.severity), item.summary) for item in listed], columns()))


def archive(paths: tuple[str, ...], quiet: bool) -> None:
    """`valla archive`."""
    with opened(settings_of(None, paths), quiet, complain=False) as holdings:
        rows = [
            tuple(map(flat, (w.siglum, w.author, w.date, f"{w.words:,}", w.path, w.title))) for w in holdings.witnesses
        ]
        put(table([("siglum", "author", "date", "words", "path", "title"), *rows], columns(), numbers=(3,)))
        words = sum(witness.words for witness in holdings.witnesses)
        put(f"\n{counted(len(rows), 'witness', 'es')}, {counted(words, 'word')}\n")
        if holdings.complaints:
            put("\nNot read, or not used:\n")
        for complaint in holdings.complaints:
            put(f"  {flat(complaint.message)}\n")


def demo(output: str, colour: str, verbose: bool) -> None:
    """`valla demo`."""
    with told(bundled.DemoError):
        folder, (name, data) = bundled.folder(), bundled.draft()
    settings = Settings(archive=(str(folder),))
    _guard(output, (), settings)
    with opened(settings, quiet=False) as holdings, progress("checking") as tell:
        report = check_texts([read_text(data, name)], holdings, settings, tell)
    _write(report, "lines", None, _options(verbose, colour))
    _write(report, "html", output, _options(True, "never"))
    put(f"\nThe report to read in a browser is in {flat(output)}\n")


# -- what these commands share


def _listed(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split(",") if word.strip())


@contextmanager
def _judge(named: str | None) -> Iterator[Judge | None]:
    """The judge of a settings file that the command line names; why it was given up is told at the end."""
    if not named:
        yield None
        return
    with told(config.ConfigError):
        called = config.judge_of(Path(named))
    with judging(called) as judge:
        yield judge
    if judge.fault:
        note(f"{judge.fault}; the check went on without it")


def _less_known(report: Report, known: str) -> tuple[Report, int]:
    """The report without what the baseline knows, and how much of that is found no more."""
    if not known:
        return report, 0
    with told(baseline.BaselineError):
        return baseline.apply(report, baseline.read(Path(known)), Path(known))


def _mended(data: dict[str, bytes], texts: list[Text], report: Report) -> dict[str, bytes]:
    """The bytes of each draft with its sure emendations put in."""
    with told(emend.EmendationError):
        return {
            name: emend.emended(before, text, report.findings)[0]
            for (name, before), text in zip(data.items(), texts, strict=True)
        }


def _show_changes(data: dict[str, bytes], mended: dict[str, bytes], names: dict[str, str]) -> None:
    for name, shown in names.items():
        told = emend.diff(data[name], mended[name], shown)
        # Whoever pipes the changes into `patch` wants them as they are.
        put(safe(told) if is_terminal(sys.stdout) else told)


def _put_back(data: dict[str, bytes], mended: dict[str, bytes]) -> None:
    for name, other in mended.items():
        if name == "-":
            sys.stdout.buffer.write(other)
            sys.stdout.buffer.flush()
        elif other != data[name]:
            with told(emend.EmendationError):
                emend.put_back(Path(name), other, data[name])


def _options(everything: bool, colour: str, quiet: bool = False) -> Options:
    return Options(everything, coloured(colour), quiet, width(), all_rules.catalogue())


def _guard(output: str | None, drafts: Iterable[str], settings: Settings) -> None:
    guard(output, drafts, settings.archive, {*METADATA, ".csv", ".toml"})


def _write(report: Report, form: str, output: str | None, options: Options, *, err: bool = False) -> None:
    """The report, to standard output (or standard error) or into a file."""
    write(render(report, form, replace(options, colour=options.colour and not output)), output, err=err)
