"""What passed between persons, bodies and states through time: letters, deeds that texts tell, how a relation stood, and who can have known what when.

The kinds are PLOVER's (Halterman, Bagozzi, Beger, Schrodt and Scarborough, "PLOVER and POLECAT: A New Political Event Ontology and Dataset", 2023), the scores Goldstein's.
"""

from valla.relating.circle import Circle, Undecided
from valla.relating.contacts import Contact, Gathered, gathered, sent
from valla.relating.course import Course, Period, Silence, Turn, course, day_of
from valla.relating.knowledge import Known, Path, knowledge
from valla.relating.relation import Relation, relation
from valla.relating.statements import Statements

__all__ = [
    "Circle",
    "Contact",
    "Course",
    "Gathered",
    "Known",
    "Path",
    "Period",
    "Relation",
    "Silence",
    "Statements",
    "Turn",
    "Undecided",
    "course",
    "day_of",
    "gathered",
    "knowledge",
    "relation",
    "sent",
]
