"""The persons of an archive as a graph: GraphML, and GEXF whose edges have the time of each contact."""

from __future__ import annotations

from collections.abc import Sequence

from valla.calendars import Calendar, day_number
from valla.dates.reading import iso_day
from valla.relating import Contact, Relation
from valla.reports.related.shown import contacts_of
from valla.reports.shown import flat
from valla.reports.xml import attribute, inner

__all__ = ["as_gexf", "as_graphml"]

_KEYS = (("date", "string"), ("type", "string"), ("mode", "string"), ("way", "string"), ("grade", "string"), ("score", "double"), ("mutual", "boolean"), ("witness", "string"))  # fmt: skip
_NAMES = ("name", "label")


def as_graphml(found: Relation | Sequence[Contact]) -> str:
    """A node for each person, an edge for each contact, from who did it to whom. Mutual ones say so and have a direction all the same: many programs read no graph that has both."""
    contacts = contacts_of(found)
    number = _numbers(contacts)
    made = ['<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n']
    # Gephi shows the one, Cytoscape and igraph the other.
    made += [f'<key id="{name}" for="node" attr.name="{name}" attr.type="string"/>\n' for name in _NAMES]
    made += [f'<key id="{name}" for="edge" attr.name="{name}" attr.type="{kind}"/>\n' for name, kind in _KEYS]
    made.append('<graph id="relations" edgedefault="directed">\n')
    for name, at in number.items():
        data = "".join(f'<data key="{key}">{inner(flat(name))}</data>' for key in _NAMES)
        made.append(f'<node id="n{at}">{data}</node>\n')
    for k, item in enumerate(contacts):
        data = "".join(f'<data key="{key}">{inner(value)}</data>' for key, value in _told(item) if value)
        made.append(f'<edge id="e{k}" source="n{number[item.source]}" target="n{number[item.target]}">{data}</edge>\n')
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
    made += [f'<node id="n{at}" label="{attribute(name)}"/>\n' for name, at in number.items()]
    made.append("</nodes>\n<edges>\n")
    for k, item in enumerate(contacts):
        values = "".join(f'<attvalue for="{key}" value="{attribute(value)}"/>' for key, value in _told(item) if value)
        # Of parallel edges Gephi keeps one for each kind.
        made.append(
            f'<edge id="e{k}" source="n{number[item.source]}" target="n{number[item.target]}" kind="{attribute(item.kind)}"{_days(item)}>'
            f"<attvalues>{values}</attvalues></edge>\n"
        )
    return "".join([*made, "</edges>\n</graph>\n</gexf>\n"])


def _numbers(contacts: Sequence[Contact]) -> dict[str, int]:
    names = dict.fromkeys(name for item in contacts for name in (item.source, item.target))
    return {name: at for at, name in enumerate(names)}


def _told(item: Contact) -> list[tuple[str, str]]:
    return [("date", item.date), ("type", item.kind), ("mode", item.mode), ("way", item.way), ("grade", item.grade.name),
            ("score", f"{item.score:g}"), ("mutual", "true" if item.mutual else "false"), ("witness", item.witness.path)]  # fmt: skip


def _days(item: Contact) -> str:
    """The first and the last day in full, as far as they are known and of the common era; a side that is left out is open."""
    when = item.span
    ends = [("start", when.earliest), ("end", when.latest)] if when else []
    return "".join(f' {name}="{iso_day(day)}"' for name, day in ends if day is not None and day >= _COMMON)


_COMMON = day_number(Calendar.GREGORIAN, 1, 1, 1)
"""The first day of the common era; earlier ones Gephi does not read."""
