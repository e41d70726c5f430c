"""GraphML: a node for each witness, an edge from the one that was used to the one that used it; without direction where none is known."""

from __future__ import annotations

from valla.evidence.dependence import Dependence, Dependences
from valla.reports.depending import copies
from valla.reports.xml import inner

__all__ = ["render"]

_KEYS = (
    ("path", "node", "string"),
    ("siglum", "node", "string"),
    ("author", "node", "string"),
    ("date", "node", "string"),
    ("words", "node", "int"),
    ("group", "node", "int"),
    ("relation", "edge", "string"),
    ("via", "edge", "string"),
    ("grounds", "edge", "string"),
    ("bits", "edge", "double"),
)


def render(found: Dependences, everything: bool) -> str:
    """The graph. Witnesses of one `group` are one; those that share nothing have no edge."""
    group = {witness.number: k for k, members in enumerate(found.groups, 1) for witness in members}
    made = ['<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n']
    made += [f'<key id="{name}" for="{what}" attr.name="{name}" attr.type="{kind}"/>\n' for name, what, kind in _KEYS]
    made.append('<graph id="witnesses" edgedefault="directed">\n')
    for witness in found.witnesses:
        told = {"path": witness.path, "siglum": witness.siglum, "author": witness.author, "date": witness.written,
                "words": str(witness.words), "group": str(group[witness.number])}  # fmt: skip
        made.append(f'<node id="n{witness.number}">{_data(told)}</node>\n')
    shown = [item for item in found.pairs if item.relation != "independent"]
    made += [_edge(number, item) for number, item in enumerate(shown)]
    return "".join([*made, "</graph>\n</graphml>\n"])


def _edge(number: int, item: Dependence) -> str:
    copy, used = copies(item)
    directed = "" if item.direction else ' directed="false"'
    bits = sum(ground.shared.score for ground in item.grounds if ground.shared and ground.counts)
    kinds = dict.fromkeys(ground.what for ground in item.grounds if ground.counts)
    told = {"relation": item.relation, "via": " ".join(item.via), "grounds": ", ".join(kinds), "bits": f"{bits:.1f}"}
    return f'<edge id="e{number}" source="n{used.number}" target="n{copy.number}"{directed}>{_data(told)}</edge>\n'


def _data(told: dict[str, str]) -> str:
    return "".join(f'<data key="{key}">{inner(value)}</data>' for key, value in told.items() if value)
