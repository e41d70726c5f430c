"""GraphML: the variant graph as CollateX writes it, one node for the words that stand in a column in one form, edges along the witnesses.

Schmidt and Colomb, "A data structure for representing multi-version texts online", Int. J. Human-Computer Studies 67 (2009).
"""

from __future__ import annotations

from collections.abc import Iterator

from valla.collating import Collation
from valla.reports.xml import inner

__all__ = ["render"]

_KEYS = (
    ("d0", "node", "number", "int"),
    ("d1", "node", "tokens", "string"),
    ("d2", "node", "rank", "int"),
    ("d3", "edge", "number", "int"),
    ("d4", "edge", "type", "string"),
    ("d5", "edge", "witnesses", "string"),
)
Node = tuple[int, str]
"""A column and a form in it."""


def render(collation: Collation, width: int | None) -> str:
    """The graph. Node 0 is before the first words, the last behind the last; an edge of type `transposition` joins what has been moved."""
    numbers: dict[Node, int] = {}
    words: list[str] = [""]
    ranks: list[int] = [0]
    paths = [list(_path(collation, r)) for r in range(len(collation.rows))]
    for node, written in sorted({node: written for path in paths for node, written in path}.items()):
        numbers[node] = len(words)
        words.append(written)
        ranks.append(node[0] + 1)
    end = len(words)
    words.append("")
    ranks.append(collation.table.width + 1)
    edges: dict[tuple[int, int], list[str]] = {}
    for row, path in zip(collation.rows, paths, strict=True):
        before = 0
        for node, _ in path:
            edges.setdefault((before, numbers[node]), []).append(row.siglum)
            before = numbers[node]
        edges.setdefault((before, end), []).append(row.siglum)
    made = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n',
        *(f'<key id="{key}" for="{what}" attr.name="{name}" attr.type="{kind}"/>\n' for key, what, name, kind in _KEYS),
        '<graph id="g0" edgedefault="directed" parse.nodeids="canonical" parse.edgeids="canonical" parse.order="nodesfirst">\n',
        *(
            f'<node id="n{k}"><data key="d0">{k}</data><data key="d1">{inner(written)}</data><data key="d2">{rank}</data></node>\n'
            for k, (written, rank) in enumerate(zip(words, ranks, strict=True))
        ),
    ]
    drawn = [(source, target, "path", ", ".join(sigla)) for (source, target), sigla in sorted(edges.items())]
    drawn += [(source, target, "transposition", "") for source, target in _moved(collation, paths, numbers)]
    made += [
        f'<edge id="e{k}" source="n{source}" target="n{target}"><data key="d3">{k}</data><data key="d4">{kind}</data>'
        + (f'<data key="d5">{inner(sigla)}</data>' if sigla else "")
        + "</edge>\n"
        for k, (source, target, kind, sigla) in enumerate(drawn)
    ]
    return "".join([*made, "</graph>\n</graphml>\n"])


def _path(collation: Collation, r: int) -> Iterator[tuple[Node, str]]:
    """The nodes of a row, with the words as it writes them."""
    row = collation.rows[r]
    for column, k in enumerate(collation.table.cells[r]):
        if k >= 0:
            yield (column, row.forms[k]), row.word(k)


def _moved(
    collation: Collation, paths: list[list[tuple[Node, str]]], numbers: dict[Node, int]
) -> Iterator[tuple[int, int]]:
    told = set()
    for r, moves in enumerate(collation.table.moves):
        for move in moves:
            for k, j in move.pairs:
                ends = numbers[paths[collation.table.reference][k][0]], numbers[paths[r][j][0]]
                if ends not in told:
                    told.add(ends)
                    yield ends
