"""Relations as graphs and tables: what other programs ask of a file, whatever the names are."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from hypothesis import given, settings
from hypothesis import strategies as st

from valla.relating import Contact
from valla.reports.related import render
from valla.terms import Grade, Witness
from valla.text import Passage, Places, Text

G, X = "{http://graphml.graphdrawing.org/xmlns}", "{http://gexf.net/1.3}"
EVIL = (
    "<script>alert(1)</script>",
    'John "Jack" O\'Hara & Sons',
    "=HYPERLINK(1)",
    "-2+3+cmd|' /C calc'!A0",
    "＝1+1",
    "@SUM(1)",
    "\u202ecod.exe",
    "ליאון טרוצקי",
    "Ze\u0301\u0302\u0323lia",
    "山田 太郎",
    "Ann\u0000\u001b[31m\ud800 Holt",
    "A" * 200,
    "Very " * 40 + "Long",
)
names = st.sampled_from(EVIL) | st.text(min_size=1, max_size=60).filter(lambda name: name.strip())
dates = st.sampled_from(
    ["", "1918", "1918-03~", "1871-05-02", "../1871-08-20", "1871-08-20/..", "-0043-03-15", "0987", "1871?", "187X", "1871/1873-02"]
)  # fmt: skip


def contact(
    source: str, target: str, when: str = "1871-05-02", mutual: bool = False, told: str = "A wrote to B."
) -> Contact:
    text = Text("x", told, Places.plain(told))
    return Contact(source, target, "CONSULT", "fact", "told", when, Witness(1, "x", f"{source}.txt"), Passage(text, 0, len(told)), Grade("unknown"), -1.0, mutual)  # fmt: skip


contacts = st.lists(st.builds(contact, names, names, dates, st.booleans(), names), min_size=1, max_size=6)


def ids(found: list[Element]) -> list[str]:
    return [one.attrib["id"] for one in found]


@settings(deadline=None, max_examples=60)
@given(contacts)
def test_graphml_declares_what_it_uses(found: list[Contact]):
    root = ElementTree.fromstring(render(found, "graphml").encode())
    nodes, edges = list(root.iter(f"{G}node")), list(root.iter(f"{G}edge"))
    assert len({*ids(nodes), *ids(edges)}) == len(nodes) + len(edges)
    assert len(edges) == len(found)
    assert {edge.attrib[end] for edge in edges for end in ("source", "target")} == {*ids(nodes)}
    # networkx reads no graph that has edges with a direction and edges without.
    assert not any("directed" in edge.attrib for edge in edges)
    keys = {key.attrib["id"]: (f"{G}{key.attrib['for']}", key.attrib["attr.type"]) for key in root.iter(f"{G}key")}
    for owner in (*nodes, *edges):
        for item in owner.iter(f"{G}data"):
            what, kind = keys[item.attrib["key"]]
            assert what == owner.tag
            assert fits(item.text or "", kind)


@settings(deadline=None, max_examples=60)
@given(contacts)
def test_gexf_has_whole_days_and_leaves_open_what_is_open(found: list[Contact]):
    root = ElementTree.fromstring(render(found, "gexf").encode())
    graph = root.find(f"{X}graph")
    assert graph is not None
    assert (graph.attrib["mode"], graph.attrib["timeformat"]) == ("dynamic", "date")
    nodes, edges = list(root.iter(f"{X}node")), list(root.iter(f"{X}edge"))
    assert len({*ids(nodes), *ids(edges)}) == len(nodes) + len(edges)
    assert {edge.attrib[end] for edge in edges for end in ("source", "target")} == {*ids(nodes)}
    kinds = {item.attrib["id"]: item.attrib["type"] for item in root.iter(f"{X}attribute")}
    assert all(fits(item.attrib["value"], kinds[item.attrib["for"]]) for item in root.iter(f"{X}attvalue"))
    for edge, item in zip(edges, found, strict=True):
        first, last = (date.fromisoformat(edge.attrib[end]) if end in edge.attrib else None for end in ("start", "end"))
        assert first is None or last is None or first <= last
        assert "type" not in edge.attrib
        if item.date == "1918":
            assert (str(first), str(last)) == ("1918-01-01", "1918-12-31")
        if item.date in ("", "-0043-03-15", "../1871-08-20"):
            assert first is None
        if item.date in ("", "-0043-03-15", "1871-08-20/.."):
            assert last is None


def fits(written: str, kind: str) -> bool:
    if kind == "double":
        return isinstance(float(written), float)
    return kind == "string" or written in ("true", "false")


@settings(deadline=None, max_examples=60)
@given(contacts)
def test_a_spreadsheet_takes_nothing_for_a_formula(found: list[Contact]):
    rows = list(csv.DictReader(io.StringIO(render(found, "csv"), newline="")))
    assert len(rows) == len(found)
    for row in rows:
        assert float(row["score"]) == -1.0
        assert None not in row
        assert not any(cell[:1] in tuple("=+@\t\r＝") for cell in row.values())
        assert not any(re.match(r"-.*[+*|(!=]", cell) for cell in row.values())
        assert not any("\n" in cell for cell in row.values())


@settings(deadline=None, max_examples=60)
@given(contacts)
def test_jsonl_has_the_names_as_they_are_and_one_object_a_line(found: list[Contact]):
    lines = render(found, "jsonl").removesuffix("\n").split("\n")
    assert len(lines) == len(found)
    for line, item in zip(lines, found, strict=True):
        row = json.loads(line)
        assert (row["kind"], row["type"], row["date"]) == ("interaction", "CONSULT", item.date or None)
        if not any("\ud800" <= c <= "\udfff" for c in item.source + item.target):
            assert (row["from"], row["to"]) == (item.source, item.target)
    assert [row["kind"] for row in json.loads(render(found, "json"))["rows"]] == ["interaction"] * len(found)
