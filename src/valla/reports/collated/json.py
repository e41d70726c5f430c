"""CollateX's JSON: `witnesses`, and `table` with a row for each, in it a list of tokens for each column, null where it has none."""

from __future__ import annotations

from typing import Any

from valla.collating import Collation, Row
from valla.reports.shapes import dumped

__all__ = ["render"]


def render(collation: Collation, width: int | None) -> str:
    """The table. A token has `t`, as it is written with what stands behind it, `n`, what it was compared by, and what its file says besides."""
    table = [
        [[_token(row, k)] if k >= 0 else None for k in cells]
        for row, cells in zip(collation.rows, collation.table.cells, strict=True)
    ]
    return dumped({"table": table, "witnesses": [row.siglum for row in collation.rows]}) + "\n"


def _token(row: Row, k: int) -> dict[str, Any]:
    return {**(row.given[k] if row.given else {}), "t": row.written(k, k + 1), "n": row.forms[k]}
