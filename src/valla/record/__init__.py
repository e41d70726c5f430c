"""The record: what is known of persons, offices, bodies and events, in plain tables that the user keeps beside the documents.

A row is one assertion by one source (Bradley and Short, Texts into Databases: The Evolving Field of New-style Prosopography, 2005): two sources
that differ are two rows. Nothing is ever added to it by valla.
"""

from valla.record.reading import read, recorded
from valla.record.rows import TABLES, Body, Held, Office, Participation, Person, Record, Row, Tenure
from valla.record.soundness import Doubt, doubts

__all__ = [
    "TABLES",
    "Body",
    "Doubt",
    "Held",
    "Office",
    "Participation",
    "Person",
    "Record",
    "Row",
    "Tenure",
    "doubts",
    "read",
    "recorded",
]
