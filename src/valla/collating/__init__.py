"""Collating: the witnesses of one text set beside one another, word by word, and what they differ in.

`align` sets two texts beside one another; `collated` any number of them, as a table; `places` finds in a table where they differ, and
`groups` which witnesses stand together there; `collate` does all of it.
"""

from __future__ import annotations

from valla.collating.collation import Collation, Segment, collate
from valla.collating.kinds import Kind, Reading
from valla.collating.moves import Move
from valla.collating.places import Group, Place, groups, places
from valla.collating.rows import Row, row_of
from valla.collating.table import Alignment, Table, align, collated

__all__ = ["Alignment", "Collation", "Group", "Kind", "Move", "Place", "Reading", "Row", "Segment", "Table", "align", "collate",
           "collated", "groups", "places", "row_of"]  # fmt: skip
