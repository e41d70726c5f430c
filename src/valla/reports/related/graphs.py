"""The persons of an archive as a graph: GraphML, and GEXF whose edges have the time of each contact."""

from __future__ import annotations

from collections.abc import Sequence

from valla.relating import Contact, Relation
from valla.reports.related.shown import contacts_of, iso
from valla.reports.xml import inner

__all__ = ["as_gexf", "as_graphml"]

_KEYS = (("date", "string"), ("type", "string"), ("mode", "string"), ("way", "string"), ("grade", "string"), ("score", "double"), ("witness", "string"))  # fmt: skip


def as_graphml(found: Relation | Sequence[Contact]) -> str:
    """A node for each person, an edge for each contact, from who did it to whom; mutual ones have no direction."""
    contacts = contacts_of(found)
    number = _numbers(contacts)
    made = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n<key id="name" for="node" attr.name="name" attr.type="string"/>\n'
    ]
    made += [f'<key id="{name}" for="edge" attr.name="{name}" attr.type="{kind}"/>\n' for name, kind in _KEYS]
    made.append('<graph id="relations" edgedefault="directed">\n')
    made += [f'<node id="n{at}"><data key="name">{inner(name)}</data></node>\n' for name, at in number.items()]
    for k, item in enumerate(contacts):
        data = "".join(f'<data key="{key}">{inner(value)}</data>' for key, value in _told(item) if value)
        directed = ' directed="false"' if item.mutual else ""
        made.append(
            f'<edge id="e{k}" source="n{number[item.source]}" target="n{number[item.target]}"{directed}>{data}</edge>\n'
        )
    return "".join([*made, "</graph>\n</graphml>\n"])


def as_gexf(found: Relation | Sequence[Contact]) -> str:
    """The same as GEXF 1.3, each edge with the days on which it can have been."""
    contacts = contacts_of(found)
    number = _numbers(contacts)
    made = [
        '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n'
        '<graph mode="dynamic" defaultedgetype="directed" timeformat="date">\n<attributes class="edge">\n'
    ]
    made += [f'<attribute id="{name}" title="{name}" type="{kind}"/>\n' for name, kind in _KEYS]
    made.append("</attributes>\n<nodes>\n")
    made += [f'<node id="n{at}" label="{inner(name)}"/>\n' for name, at in number.items()]
    made.append("</nodes>\n<edges>\n")
    for k, item in enumerate(contacts):
        values = "".join(f'<attvalue for="{key}" value="{inner(value)}"/>' for key, value in _told(item) if value)
        kind = ' type="undirected"' if item.mutual else ""
        made.append(
            f'<edge id="e{k}" source="n{number[item.source]}" target="n{number[item.target]}"{kind}{_days(item)}>'
            f"<attvalues>{values}</attvalues></edge>\n"
        )
    return "".join([*made, "</edges>\n</graph>\n</gexf>\n"])


def _numbers(contacts: Sequence[Contact]) -> dict[str, int]:
    names = dict.fromkeys(name for item in contacts for name in (item.source, item.target))
    return {name: at for at, name in enumerate(names)}


def _told(item: Contact) -> list[tuple[str, str]]:
    return [("date", item.date), ("type", item.kind), ("mode", item.mode), ("way", item.way), ("grade", item.grade.name),
            ("score", f"{item.score:g}"), ("witness", item.witness.path)]  # fmt: skip


def _days(item: Contact) -> str:
    """The first and the last day, as far as they are known and of the common era."""
    when = item.span
    ends = [("start", when.earliest), ("end", when.latest)] if when else []
    return "".join(f' {name}="{iso(day)}"' for name, day in ends if day is not None and day > 0)
