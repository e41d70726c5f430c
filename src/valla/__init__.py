"""valla: a linter for accounts of the past.

    import valla

    report = valla.check("chapter.md", "sources/")
    with valla.Archive.open("sources/") as archive:
        archive.find("a phrase I remember")

docs/python.md shows more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from valla.api import Archive, check
    from valla.terms import Report

__all__ = ["Archive", "Report", "__version__", "check"]

__version__ = "0.1.0"

_WHERE = {"Archive": "valla.api", "Report": "valla.terms", "check": "valla.api"}


def __getattr__(name: str) -> Any:
    # Imported when asked for: `valla --help` needs none of it.
    if name not in _WHERE:
        raise AttributeError(f"module 'valla' has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_WHERE[name]), name)


def __dir__() -> list[str]:
    return __all__
