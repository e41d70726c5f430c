"""The words with which writers report what others said, by language; and what is not a person's name."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

__all__ = [
    "BEING",
    "BODIES",
    "LINKING",
    "NAMING",
    "NOT_NAMES",
    "PHRASES",
    "TERM_CUES",
    "TITLE_CUES",
    "VERBS",
    "WORKS",
    "reports",
]

_ENGLISH = """
said says say saying wrote writes write writing written told tells declared declares replied replies answered answers asked asks
exclaimed exclaims remarked remarks observed observes added adds continued continues noted notes argued argues insisted insists
recalled recalls stated states explained explains announced announces cried cries confessed confesses concluded concludes warned
warns responded responds proclaimed proclaims protested protests admitted admits affirmed affirms asserted asserts commented
comments testified testifies swore promised promises reported reports maintained maintains claimed claims urged urges ordered
predicted predicts conceded concedes complained complains reminded reminds retorted quoted quotes read reads ran runs spoke speaks
whispered shouted muttered thought thinks believed believes began begins telegraphed cabled penned inscribed recorded records
threatened threatens groaned groans sighed sighs laughed demanded demands begged begs implored prayed thundered roared
snapped murmured mused reflected confided grumbled gasped stammered ventured objected objects countered cautioned assured informed
scribbled dictated wired pronounced professed avowed vowed pledged alleged acknowledged acknowledges allowed agreed denied disclosed
revealed reveals hinted implied intimated quipped scoffed sneered mocked bellowed screamed growled sobbed deposed preached prophesied
opined opines provides provided stipulates ordains decrees prescribes enacts put puts lamented suggested suggests repeated repeats interrupted rejoined pleaded advised boasted joked inquired
"""
_GERMAN = """
sagte sagt schrieb schreibt erklarte erklärte erklärt meinte meint antwortete antwortet fragte fragt bemerkte bemerkt berichtete
berichtet notierte notiert rief behauptete behauptet betonte betont erwiderte entgegnete lautet
"""
_FRENCH = """
dit disait écrit écrivit écrivait déclara déclare répondit répond demanda demande ajouta ajoute affirma affirme remarqua note nota
raconta raconte s'écria
"""
_SPANISH = "dijo dice escribió escribe declaró declara respondió responde preguntó afirmó afirma añadió señaló"
_ITALIAN = "disse dice scrisse scrive dichiarò rispose risponde chiese affermò aggiunse"
_DUTCH = "zei zegt schreef schrijft verklaarde antwoordde vroeg"

PHRASES = ("went on", "goes on", "broke in", "breaks in", "burst out", "chimed in", "struck in", "fuhr fort")
"""Verbs of reporting that are more than one word."""

VERBS = frozenset(f"{_ENGLISH} {_GERMAN} {_FRENCH} {_SPANISH} {_ITALIAN} {_DUTCH}".split())

NOT_NAMES = frozenset(
    """
i he she it they we you one who the a an this that these those his her their my our its another others some many all no when as
in on at by for with from after before while where then there here but and or so if yet once later now what how both each every
compare cf see hear thus again as according nobody nothing everybody everyone somebody someone anybody anyone none neither
er sie es wir man il elle ils on nous
""".split()
)
BODIES = frozenset(
    """
congress senate house committee commission court council cabinet government ministry department army navy party union press times
tribune herald gazette post journal assembly parliament office bureau board society association company report act bill resolution
constitution declaration treaty letter speech message address newspaper paper editor witness observer critics historian
january february march april may june july august september october november december monday tuesday wednesday thursday friday
saturday sunday
""".split()
)
WORKS = frozenset(
    """
poem game chorus rhyme series essay song book play article chapter pamphlet novel newspaper story lecture sermon ballad hymn tract magazine film painting
editorial column series volume journal treatise dissertation thesis paper memoir gedicht aufsatz buch lied roman livre poème chanson
""".split()
)
# Words behind which a name follows, however long.
NAMING = frozenset("entitled titled subtitled called named dubbed nicknamed christened".split())
# Words with which no clause ends: what follows them belongs to the sentence.
BEING = frozenset("is was are were had has have".split())
LINKING = frozenset(
    """
which whom whose that was were is are had has have be been of to in by for with from as at on through than into upon about and or but his her their its our my the a an
this these those
""".split()
)
TITLE_CUES = frozenset(
    "entitled titled headed headlined captioned subtitle subtitled title betitelt intitulé intitulée".split()
)
TERM_CUES = frozenset(
    """
so-called called termed dubbed nicknamed styled christened labelled labeled known named word words term phrase expression name
nickname slogan motto sobriquet epithet title sogenannte sogenannten genannt dit dite appelé llamado
""".split()
)


def reports(forms: Sequence[str]) -> bool:
    """Is one of the folded words, or two that follow one another, a verb of reporting?"""
    return bool(VERBS.intersection(forms)) or any(f"{one} {other}" in PHRASES for one, other in pairwise(forms))
