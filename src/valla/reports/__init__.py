"""Reports: one module for each format. They are given a `Report` and print nothing themselves."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from valla.terms import Report, Severity

__all__ = ["FORMATS", "Described", "Options", "render"]

FORMATS = ("lines", "json", "jsonl", "sarif", "github", "junit", "html")


class Described(Protocol):
    """What a format may tell of a rule. `page` is Markdown, `summary` its first sentence."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def summary(self) -> str: ...
    @property
    def page(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is written: `all` with the attested statements too, `colour` for a terminal, `quiet` one line a finding,
    `width` in columns. `rules` are those that may have spoken, by code, for the formats that carry their pages."""

    all: bool = False
    colour: bool = False
    quiet: bool = False
    width: int = 100
    rules: Mapping[str, Described] = field(default_factory=dict)


def render(report: Report, name: str, options: Options) -> str:
    """The report in one of `FORMATS`: valid UTF-8, ended by a line break where it is not empty."""
    return importlib.import_module(f"valla.reports.{name}").render(report, options)  # type: ignore[no-any-return]
