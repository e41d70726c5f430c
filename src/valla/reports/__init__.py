"""Reports: one module for each format. They are given a `Report` and print nothing themselves."""

from __future__ import annotations

import importlib
from dataclasses import dataclass

from valla.terms import Report

__all__ = ["FORMATS", "Options", "render"]

FORMATS = ("lines", "json", "jsonl", "sarif", "github", "junit", "html")


@dataclass(frozen=True, slots=True)
class Options:
    """How a report is written: `all` with the attested statements too, `colour` for a terminal, `quiet` one line a finding,
    `width` in columns."""

    all: bool = False
    colour: bool = False
    quiet: bool = False
    width: int = 100


def render(report: Report, name: str, options: Options) -> str:
    """The report in one of `FORMATS`."""
    return importlib.import_module(f"valla.reports.{name}").render(report, options)  # type: ignore[no-any-return]
