"""Settings: from `valla.toml` or `[tool.valla]`, found upward from the draft, and from the command line, which wins."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import Any

from valla.dates.reforms import reform_called, reforms
from valla.files import real
from valla.judging import Called
from valla.record import TABLES
from valla.reports import FORMATS
from valla.rules import catalogue, find
from valla.terms import PROFILES, Severity

__all__ = ["ConfigError", "Settings", "judge_of", "load"]


class ConfigError(Exception):
    """Settings that cannot be used. Its text is one sentence naming the file, the key and the mend."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a check is run. `select` and `ignore` hold codes, names or families of rules; `per_file_ignores` the same by pattern
    of a draft's name; `archive` folders and documents; `exclude` patterns of documents to leave out, in the manner of
    `.gitignore`; `baseline` a file of known findings; `format` one of `valla.reports.FORMATS`; `calendar` the place whose
    reform of the calendar divides the drafts' dates into Old Style and New, where they do not say it themselves; `profile` how much of a sentence a passage must
    tell to be held against it, one of `valla.terms.PROFILES`; `registers` maps, by the
    name of a register, the columns of a record to those of the register (see `valla.record.importing`)."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fail_on: Severity = Severity.WARNING
    archive: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    baseline: str = ""
    format: str = "lines"
    calendar: str = ""
    profile: str = "middle"
    registers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def enabled(self, code: str, name: str) -> bool:
        """Does the rule `code` speak of the file `name`? A pattern with a slash is held against the whole path, one without
        against the file's own name."""
        ignored = list(self.ignore)
        for pattern, rules in self.per_file_ignores.items():
            if fnmatch(str(real(name)) if "/" in pattern else PurePath(name).name, pattern):
                ignored += rules
        return (not self.select or _named(code, self.select)) and not _named(code, ignored)

    def checked(self, where: str) -> Settings:
        """The settings themselves, if every rule they name exists; `where` is told in the `ConfigError` otherwise."""
        named = [*self.select, *self.ignore, *(rule for rules in self.per_file_ignores.values() for rule in rules)]
        for rule in named:
            if not find(rule):
                known = [word for item in catalogue().values() for word in (item.code, item.name)]
                raise ConfigError(
                    f"{where}: there is no rule {rule!r}{_nearest(rule, known)}; `valla rules` lists them"
                )
        return self


def _named(code: str, rules: Iterable[str]) -> bool:
    return any(code == item.code for rule in rules for item in find(rule))


def _nearest(word: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(word, list(known), 1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def load(draft: Path | None) -> Settings:
    """The settings of the nearest `valla.toml`, or `pyproject.toml` with a `[tool.valla]`, from the draft's folder upward (from
    the current folder where `draft` is None); the plain ones where there is none. Raises `ConfigError`."""
    start = real(draft).parent if draft else Path.cwd()
    for folder in (start, *start.parents):
        for name in ("valla.toml", "pyproject.toml"):
            path = folder / name
            if path.is_file():
                table = _table(path)
                if table is not None:
                    return _settings(path, table)
    return Settings()


def _table(path: Path) -> Mapping[str, Any] | None:
    """The settings a file holds, None where it is a `pyproject.toml` that says nothing of valla."""
    try:
        found = tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {(error.strerror or 'unknown error').lower()}") from error
    except (ValueError, RecursionError) as error:
        raise ConfigError(f"{path} is not sound TOML: {error}") from error
    if path.name != "pyproject.toml":
        return found
    tools = found.get("tool", {})
    table = tools.get("valla") if isinstance(tools, dict) else None
    if table is not None and not isinstance(table, dict):
        raise ConfigError(f"{path}: tool.valla must be a table, [tool.valla]")
    return table


def _settings(path: Path, table: Mapping[str, Any]) -> Settings:
    known = {item.name.replace("_", "-"): item.name for item in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key == "judge":
            # Whoever sends a draft may send settings with it: what they would run is run for no one who does not name their file.
            _called(path, value)
            continue
        name = known.get(key.replace("_", "-"))
        if name is None:
            raise ConfigError(f"{path}: there is no setting {key!r}{_nearest(key, known)}")
        values[name] = _value(path, key, name, value)
    return replace(Settings(), **values).checked(str(path))


def _value(path: Path, key: str, name: str, value: Any) -> Any:
    """A value as `Settings` holds it; what is a path is taken from the folder of the file."""
    if name == "fail_on":
        return Severity[_one_of(path, key, value, [str(severity) for severity in Severity]).upper()]
    if name == "format":
        return _one_of(path, key, value, FORMATS)
    if name == "profile":
        return _one_of(path, key, value, PROFILES)
    if name == "per_file_ignores":
        if not isinstance(value, dict):
            raise ConfigError(f"{path}: {key} must be a table of patterns, each with a list of rules")
        return {
            str(path.parent / pattern) if "/" in pattern else pattern: _list(path, key, rules)
            for pattern, rules in value.items()
        }
    if name == "calendar":
        if not isinstance(value, str) or reform_called(value) is None:
            places = ", ".join(item.place for item in reforms())
            raise ConfigError(
                f"{path}: {key} is {value!r}, and no such reform is known; name one of these places: {places}"
            )
        return value
    if name == "registers":
        return _registers(path, value)
    if name == "baseline":
        if not isinstance(value, str):
            raise ConfigError(f"{path}: {key} must be the name of a file")
        return str(path.parent / value)
    found = _list(path, key, value)
    if any("\0" in item for item in found):
        raise ConfigError(f"{path}: {key} has a null character in it; take it out")
    return tuple(str(path.parent / item) for item in found) if name == "archive" else found


def judge_of(path: Path) -> Called:
    """The judge that a settings file names, which the user must have named. Raises `ConfigError`."""
    table = _table(path)
    if table is None or "judge" not in table:
        raise ConfigError(f"{path} names no judge; write a table [judge] with a command into it")
    return _called(path, table["judge"])


def _called(path: Path, value: Any) -> Called:
    if not isinstance(value, dict):
        raise ConfigError(f"{path}: judge must be a table, [judge]")
    for key in value:
        if key not in _JUDGE:
            raise ConfigError(f"{path}: there is no setting {key!r} of a judge{_nearest(key, _JUDGE)}")
    command, timeout = value.get("command"), value.get("timeout", _PATIENCE)
    sound = isinstance(command, list) and all(isinstance(word, str) and "\0" not in word for word in command)
    if not sound or not command or not command[0]:
        raise ConfigError(
            f'{path}: judge.command must be a list of words, the program first, such as ["my-judge", "-x"]'
        )
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or not 0 < timeout <= _LONGEST:
        raise ConfigError(f"{path}: judge.timeout must be a number of seconds, at most {_LONGEST}")
    return Called(tuple(command), real(path).parent, float(timeout))


_JUDGE = ("command", "timeout")
_PATIENCE, _LONGEST = 60, 3600


def _registers(path: Path, value: Any) -> dict[str, dict[str, str]]:
    known = {f"{table}.{column}" for table, columns in TABLES.items() for column in columns}
    if not isinstance(value, dict) or not all(isinstance(columns, dict) for columns in value.values()):
        raise ConfigError(f"{path}: registers must be tables of columns, such as [registers.pocom]")
    for register, columns in value.items():
        for column, theirs in columns.items():
            if column not in known:
                near = _nearest(column, known)
                raise ConfigError(f"{path}: registers.{register} names {column!r}, which no record has{near}")
            if not isinstance(theirs, str):
                raise ConfigError(
                    f'{path}: registers.{register}: {column} must be the name of a column, or "=" and a value'
                )
    return value


def _one_of(path: Path, key: str, value: Any, known: Iterable[str]) -> str:
    if value not in known:
        raise ConfigError(f"{path}: {key} is {value!r}; it can be {', '.join(known)}")
    return str(value)


def _list(path: Path, key: str, value: Any) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{path}: {key} must be a string or a list of strings")
    return tuple(value)
