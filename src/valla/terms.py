"""The nouns of valla, as frozen values. They know nothing of files, stores, parsers or formats.

docs/glossary.md gives each word in a sentence; DESIGN words are used here one per thing.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass, field

from valla.dates import Expression
from valla.dates.reforms import Reform
from valla.text import Passage, Text

__all__ = [
    "PROFILES",
    "Answer",
    "Attestation",
    "Attribution",
    "Candidate",
    "Checked",
    "Circumstance",
    "Citation",
    "Claim",
    "Complaint",
    "Contradiction",
    "Dating",
    "Deed",
    "Distance",
    "Emendation",
    "Event",
    "Evidence",
    "Finding",
    "Flaw",
    "Foreknown",
    "Forgiven",
    "Happening",
    "Hedge",
    "Interval",
    "Judged",
    "Knowing",
    "Link",
    "Namesakes",
    "Naming",
    "Order",
    "Placing",
    "Quotation",
    "Report",
    "Role",
    "RowWord",
    "Sense",
    "Setting",
    "Severity",
    "Spelling",
    "Stance",
    "Standing",
    "Statement",
    "Taken",
    "Tally",
    "Testimony",
    "Variant",
    "Verdict",
    "Witness",
]


class Severity(enum.IntEnum):
    """How grave a finding is; comparable, the graver the greater."""

    NOTE = 1
    WARNING = 2
    ERROR = 3

    def __str__(self) -> str:
        return self.name.lower()


class Stance(enum.StrEnum):
    """What a passage of a witness does to a statement."""

    ATTESTS = "attests"
    DIFFERS = "differs"
    SILENT = "silent"


class Verdict(enum.StrEnum):
    """What the archive says of a statement, in one word."""

    ATTESTED = "attested"
    DIFFERS = "differs"
    SILENT = "silent"
    NOT_CHECKED = "not-checked"


PROFILES = ("strict", "middle", "lax")
"""How sure a finding about a circumstance must be: the first wants most."""


class Sense(enum.StrEnum):
    """What a variant touches, where it touches the sense."""

    NONE = ""
    NEGATION = "negation"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    QUALIFIER = "qualifier"


# --------------------------------------------------------------------------------------------------
# the archive's side


@dataclass(frozen=True, slots=True)
class Witness:
    """One source text and what is known of it. Unknown is the empty string, never a guess.

    `path` is relative to the archive's folder, with forward slashes. `siglum` is a short name, unique in
    the archive. `key` is the citation key under which drafts cite it. `words` counts the words of its
    evidence; `number` is the index's own handle and means nothing outside one opened archive. `dateline` is the day that the head of
    the text gives for itself (year-month-day).
    """

    number: int
    path: str
    siglum: str
    title: str = ""
    author: str = ""
    recipient: str = ""
    date: str = ""
    kind: str = ""
    key: str = ""
    words: int = 0
    dateline: str = ""

    @property
    def written(self) -> str:
        """The words that say when it was written: what is known of it, else its own dateline."""
        return self.date or self.dateline


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a witness where many of the words looked for stand close together: a place to collate, no more.

    `start` and `end` are offsets into the witness's content; `weight` is how much of the phrase's
    pairs of words stand there, the rarer counting more: about 1 for all of them, more where some stand there twice.
    """

    witness: Witness
    start: int
    end: int
    weight: float


@dataclass(frozen=True, slots=True)
class Complaint:
    """What the tool must say of its own work: a document that could not be read, metadata that does not fit.

    `code` is the V rule's code; `name` the file's path as the user knows it; `line` is None where none applies.
    """

    code: str
    name: str
    message: str
    line: int | None = None


# --------------------------------------------------------------------------------------------------
# the draft's side


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whom the draft names as the speaker or writer of the words: the name as it stands there. `sure` is False where the
    grammar would also bear that the name is not a person's, or not the speaker's."""

    name: str
    passage: Passage
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Citation:
    """Where the draft says that the words stand. Empty fields are not stated.

    `key` is a citation key; `pages` the pages as written ("12", "12-14", "xii"); `section` what else locates
    ("Act i. Sc. 1.", "ch. 3"); `date` the date of the document cited, as written; `title` its title;
    `second_hand` is set where the draft itself says "quoted in" or the like.
    """

    passage: Passage
    key: str = ""
    pages: str = ""
    section: str = ""
    date: str = ""
    title: str = ""
    second_hand: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that the draft sets between quotation marks or as a block.

    `passage` runs from the first to the last quoted character, without the outer marks. `pieces` are the quoted
    stretches alone: one, or several where a reporting clause interrupts. `form` is `inline`, `block` or `verse`.
    `offered` says that it is plainly offered as someone's words: by a reporting clause, a citation, or block form.
    `aside` is empty, or says why no words of the archive are claimed: `title`, `term`, `own words`, `unclosed`.
    """

    passage: Passage
    pieces: tuple[Passage, ...]
    form: str = "inline"
    offered: bool = False
    attribution: Attribution | None = None
    citations: tuple[Citation, ...] = ()
    aside: str = ""

    kind = "quotation"


@dataclass(frozen=True, slots=True)
class Dating:
    """An expression of time in the draft. `sentence` is the stretch in which it stands, `reform` that of the place whose calendar the draft
    keeps, where that is known beforehand."""

    expression: Expression
    sentence: Passage
    reform: Reform | None = None

    kind = "dating"

    @property
    def passage(self) -> Passage:
        """The expression as it stands."""
        return self.expression.passage


@dataclass(frozen=True, slots=True)
class Flaw:
    """A place where a text is not in the state in which it was written: a gap, foreign matter, a seam. `what` is the name of the rule that
    tells of it ("lost-date"), `ground` what it shows by; `sure` is False where sound prose could look so."""

    passage: Passage
    what: str
    ground: str
    sure: bool = True

    kind = "flaw"


@dataclass(frozen=True, slots=True)
class Placing:
    """Where the draft places quoted words in time: that they were `written` (or said) then, or else read, answered or quoted."""

    dating: Dating
    written: bool = True


@dataclass(frozen=True, slots=True)
class Interval:
    """What the draft says of the time between two of its dates: that the `later` lies at least and at most so many days after the
    `earlier`, None where it is open. `passage` are the words that say it; `order` that they tell no distance, only what came first."""

    passage: Passage
    earlier: Dating
    later: Dating
    least: float | None
    most: float | None
    order: bool = False

    kind = "interval"


@dataclass(frozen=True, slots=True)
class Event:
    """A named event and the date that a text gives it. `name` is how it is known, `passage` where it is named."""

    name: str
    passage: Passage
    dating: Dating

    kind = "event"


@dataclass(frozen=True, slots=True)
class Order:
    """That a dated matter came before or after a named event. `passage` are the words that say it."""

    passage: Passage
    dating: Dating
    event: str
    before: bool


@dataclass(frozen=True, slots=True)
class Link:
    """One step of a contradiction: what is told, and where."""

    told: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Statements that cannot all hold, of a draft or of a draft and witnesses: the shortest chain of them. `passage` is where the last of
    the draft's stands; `same` says that they are two dates of one event; `witness` is the one whose date of an event is a link."""

    passage: Passage
    links: tuple[Link, ...]
    same: bool = False
    witness: Witness | None = None

    kind = "contradiction"


@dataclass(frozen=True, slots=True)
class Role:
    """That the draft has a person hold an office at a time. `passage` runs from the one to the other; `begins` says that the date is that of the
    beginning. The ids are those of the record."""

    passage: Passage
    dating: Dating
    begins: bool
    person_id: str
    office_id: str

    kind = "role"


@dataclass(frozen=True, slots=True)
class Deed:
    """That the draft has a person of the record do, at a time, what needs a living body. `passage` runs from the name to the verb."""

    passage: Passage
    dating: Dating
    person_id: str

    kind = "deed"


@dataclass(frozen=True, slots=True)
class Setting:
    """That the draft speaks of a body of the record at a time."""

    passage: Passage
    dating: Dating
    body_id: str

    kind = "setting"


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence in which the draft tells something in its own words."""

    passage: Passage

    kind = "claim"


@dataclass(frozen=True, slots=True)
class Naming:
    """That the draft names a person: the first place of a full name, `times` how often the draft has it."""

    passage: Passage
    times: int = 1

    kind = "naming"


@dataclass(frozen=True, slots=True)
class Tally:
    """Several witnesses that the draft cites for one thing. `passage` is the sentence that they are to bear out."""

    passage: Passage
    citations: tuple[Citation, ...]

    kind = "tally"


@dataclass(frozen=True, slots=True)
class Relating:
    """What the draft says of two persons, bodies or states: that their relation changed, that they met, or that the one wrote to the other. `passage` is the sentence."""

    passage: Passage

    kind = "relation"


@dataclass(frozen=True, slots=True)
class Knowing:
    """What the draft has someone know at a time: `passage` is the sentence, `matter` what is known, `dating` when; `own` the date that the draft gives the matter itself."""

    passage: Passage
    matter: Passage
    dating: Dating
    own: Dating | None = None

    kind = "knowing"


Statement = (
    Quotation
    | Dating
    | Flaw
    | Interval
    | Contradiction
    | Event
    | Role
    | Deed
    | Setting
    | Claim
    | Naming
    | Tally
    | Relating
    | Knowing
)
"""What the draft says that can be examined."""


# --------------------------------------------------------------------------------------------------
# evidence


@dataclass(frozen=True, slots=True)
class Variant:
    """One place where the draft's words and the witness's differ.

    `kind` is `substituted`, `omitted` (the witness has more), `added` (the draft has more) or `transposed`.
    Where one side has no words its passage is empty and marks the point. `sense` says what the change
    touches; `marked` that the draft owns to it (an ellipsis, a bracket).
    """

    kind: str
    draft: Passage
    witness: Passage
    sense: Sense = Sense.NONE
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Forgiven:
    """A difference that does not count: `kind` is `case`, `spelling`, `ocr`, `word-division`, `abbreviation`, `bracket`,
    `reporting-clause` (the witness's own, between its quotation marks), `alternative` (what the witness's own editor
    reads for what is written there) or `broken here` (the witness has lost words at this place)."""

    kind: str
    draft: Passage
    witness: Passage


@dataclass(frozen=True, slots=True)
class Grade:
    """At what remove a witness tells a matter: one of `valla.evidence.grades.GRADES`, by which grounds, in words, and from whom it has it, the nearest first."""

    name: str
    grounds: tuple[str, ...] = ()
    chain: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attestation:
    """A passage of a witness set beside a statement.

    `passages` has one entry for each part of the quotation (parts are what ellipses divide), or for each place
    that a splice was taken from; in the draft's order. `coverage` is the share (0 to 1) of the draft's words that
    stand there. `speaker` is whose words they are in the witness, where the witness itself says so; `quoted` that
    the witness gives them between quotation marks, as another's. `joined` are the other places from which one pair
    of quotation marks was filled: empty unless the quotation is spliced. `grade` is at what remove it is told, where that was asked.
    """

    witness: Witness
    stance: Stance
    passages: tuple[Passage, ...]
    variants: tuple[Variant, ...] = ()
    forgiven: tuple[Forgiven, ...] = ()
    coverage: float = 1.0
    speaker: str = ""
    quoted: bool = False
    joined: tuple[Attestation, ...] = ()
    grade: Grade | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that the archive says to one statement: attestations best first; `reason` says why it was not
    looked for, where it was not. A silent attestation is the nearest passage there is, no more. `known` are the
    citations of the statement that name a document which the archive has; `placing` is where the draft places the words in time; `lost` is where
    the document that should have them has lost words that it announces, if the archive is silent."""

    statement: Quotation
    attestations: tuple[Attestation, ...] = ()
    reason: str = ""
    known: tuple[Citation, ...] = ()
    placing: Placing | None = None
    lost: Passage | None = None

    @property
    def best(self) -> Attestation | None:
        """The best attestation, or None where the archive is silent."""
        return self.attestations[0] if self.attestations else None

    @property
    def verdict(self) -> Verdict:
        """What the attestations come to: the best one's stance, or that there was nothing to look for."""
        if self.reason:
            return Verdict.NOT_CHECKED
        if self.best is None or self.best.stance is Stance.SILENT:
            return Verdict.SILENT
        return Verdict.ATTESTED if self.best.stance is Stance.ATTESTS else Verdict.DIFFERS


@dataclass(frozen=True, slots=True)
class Happening:
    """What the archive says of an event that the draft dates: the passages of witnesses that date it too, those that bear the draft out first,
    and beside each the date that it gives."""

    statement: Event
    attestations: tuple[Attestation, ...]
    dates: tuple[Dating, ...]

    reason = ""

    @property
    def verdict(self) -> Verdict:
        """Attested if one witness bears the date out."""
        return Verdict.ATTESTED if self.attestations[0].stance is Stance.ATTESTS else Verdict.DIFFERS


@dataclass(frozen=True, slots=True)
class Hedge:
    """What a witness says of its own words in their sentence: `what` is "hearsay", "doubt", "denial" or "view" (another's, `who`'s); `passage` the
    words that say so."""

    what: str
    passage: Passage
    who: str = ""


@dataclass(frozen=True, slots=True)
class RowWord:
    """What one row of the record says, in words: the table, the row as a spreadsheet counts it, and the source that the row names."""

    table: str
    number: int
    source: str
    told: str


@dataclass(frozen=True, slots=True)
class Distance:
    """What keeps a witness from having known: `what` is "unborn" (the author was not yet, by `words` of the record) or "late" (written so many `years` after)."""

    what: str
    years: int = 0
    words: tuple[RowWord, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """A place that the draft and a witness fill otherwise, and which circumstance it is: "participant", "place", "number" or "denied"."""

    what: str
    draft: Passage
    witness: Passage


@dataclass(frozen=True, slots=True)
class Taken:
    """What a draft has a person do where only one could, and another did, by `words` of the record."""

    passage: Passage
    words: tuple[RowWord, ...]


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What the archive says to a claim: the passages that have all parts of it, or the one that fills places of it with something else, `slots`. `hedge` is
    what every witness that has all parts says against them, as the first of them says it. Where passages have all parts, `against` is one that
    fills places otherwise all the same, and `disputed` are these places. `distance` is what keeps all of them from having known it. `itself` is a place that an
    earlier sentence of the draft fills otherwise, `taken` what only another could have done."""

    statement: Claim
    verdict: Verdict
    attestations: tuple[Attestation, ...] = ()
    slots: tuple[Slot, ...] = ()
    hedge: Hedge | None = None
    against: Attestation | None = None
    disputed: tuple[Slot, ...] = ()
    distance: Distance | None = None
    itself: Slot | None = None
    taken: Taken | None = None

    reason = ""


@dataclass(frozen=True, slots=True)
class Judged:
    """What a judge, the user's own program, proposes where the archive is silent about a claim that some of its passages bear on: `slot` is the place that
    one fills otherwise, None where no proposal stands. `asked` counts the questions, `refused` the proposals that did not stand."""

    statement: Claim
    attestations: tuple[Attestation, ...]
    slot: Slot | None
    asked: int
    refused: int

    verdict = Verdict.SILENT
    reason = ""


@dataclass(frozen=True, slots=True)
class Related:
    """What the archive says to a statement on two. `fault` is "misdated", "apart", "not-living" or "other-recipient" where it differs; `told` says in words how."""

    statement: Relating
    verdict: Verdict
    attestations: tuple[Attestation, ...] = ()
    fault: str = ""
    told: str = ""

    reason = ""


@dataclass(frozen=True, slots=True)
class Foreknown:
    """What shows that a matter was not yet when the draft has it known; `told` says it in words."""

    statement: Knowing
    told: str
    attestations: tuple[Attestation, ...] = ()

    verdict = Verdict.DIFFERS
    reason = ""


@dataclass(frozen=True, slots=True)
class Testimony:
    """What the archive says to a tally: whether of the witnesses cited one has the matter from another, and by which ground, in words."""

    statement: Tally
    verdict: Verdict
    told: str = ""

    attestations = ()
    reason = ""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the record says to a role, a deed or a setting: whether it bears it out; `fault` is "not yet" or "no longer" (the office or body was none), "not then" (the
    person held it at other times), "another" (another held it), "unborn" or "dead"; `words` are the rows that say so."""

    statement: Role | Deed | Setting
    verdict: Verdict
    fault: str = ""
    words: tuple[RowWord, ...] = ()

    attestations = ()
    reason = ""


@dataclass(frozen=True, slots=True)
class Spelling:
    """What archive and record say to a name: the passages that have it (attested), or those that have what must be the same person's name in another
    spelling only (`how` is "misspelt", or "transliterated" where the two take over one name from another alphabet); `words` are rows of the record that do."""

    statement: Naming
    verdict: Verdict
    attestations: tuple[Attestation, ...] = ()
    how: str = ""
    words: tuple[RowWord, ...] = ()

    reason = ""


@dataclass(frozen=True, slots=True)
class Namesakes:
    """A name that several persons of the record bear, in a sentence which is true of one and not of another: what the record says of each."""

    statement: Naming
    standings: tuple[Standing, ...]

    verdict = Verdict.NOT_CHECKED
    attestations = ()
    reason = "the name is several persons'"


# --------------------------------------------------------------------------------------------------
# what the rules say


@dataclass(frozen=True, slots=True)
class Emendation:
    """A proposed change of the draft: put `replacement` for `passage`.

    Sure if it stands letter for letter in the witness."""

    passage: Passage
    replacement: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one statement, or of the run itself (`statement` None).

    `passage` is the place in the draft, None where the finding is about a document of the archive, which `name` and
    `line` then give. `witnesses` are the passages shown beside it.
    """

    code: str
    rule: str
    severity: Severity
    message: str
    passage: Passage | None = None
    witnesses: tuple[Attestation, ...] = ()
    emendations: tuple[Emendation, ...] = ()
    statement: Statement | None = None
    name: str = ""
    line: int | None = None


Answer = (
    Evidence | Happening | Standing | Circumstance | Judged | Spelling | Namesakes | Testimony | Related | Foreknown
)
"""What the archive, the record or a judge says to a statement."""


@dataclass(frozen=True, slots=True)
class Checked:
    """One statement with its verdict and its findings, the gravest first. `evidence` is what the archive says to a quotation or a dated
    event, or the record to a role; other statements have none."""

    statement: Statement
    verdict: Verdict
    findings: tuple[Finding, ...] = ()
    evidence: Answer | None = None

    @property
    def attestations(self) -> tuple[Attestation, ...]:
        """The passages of witnesses set beside the statement, best first."""
        return self.evidence.attestations if self.evidence else ()

    @property
    def best(self) -> Attestation | None:
        """The best attestation, or None where there is none."""
        return self.attestations[0] if self.attestations else None

    @property
    def reason(self) -> str:
        """Why the statement was not looked for, where it was not."""
        return self.evidence.reason if self.evidence else ""

    @property
    def pieces(self) -> tuple[Passage, ...]:
        """The stretches of the draft that make the statement."""
        return self.statement.pieces if isinstance(self.statement, Quotation) else (self.statement.passage,)


@dataclass(frozen=True, slots=True)
class Report:
    """What a check of one or more drafts found.

    `checked` has every statement in the order of the drafts; `findings` are those that remain after suppression
    and selection, in the order of the drafts, then those about the archive. `suppressed` counts the findings set
    aside, by comment or by baseline. `parser` is what the grammar of sentences was read with; empty if it was not read.
    """

    drafts: tuple[str, ...]
    checked: tuple[Checked, ...]
    findings: tuple[Finding, ...]
    witnesses: tuple[Witness, ...] = ()
    archives: tuple[str, ...] = ()
    suppressed: int = 0
    parser: str = ""
    texts: tuple[Text, ...] = field(default=(), repr=False)

    def of(self, kind: str) -> tuple[Checked, ...]:
        """The statements of one kind: `quotation`, `dating`, `flaw`."""
        return tuple(item for item in self.checked if item.statement.kind == kind)

    def count(self, verdict: Verdict, kind: str = "") -> int:
        """How many statements, or those of one kind, have this verdict."""
        return sum(item.verdict is verdict for item in self.checked if not kind or item.statement.kind == kind)

    @property
    def judged(self) -> dict[str, int]:
        """How often a judge was `asked`, how many of its proposals `stand`, and how many were `refused`; empty where none was asked."""
        items = [item.evidence for item in self.checked if isinstance(item.evidence, Judged)]
        stand = sum(item.slot is not None for item in items)
        counts = {
            "asked": sum(item.asked for item in items),
            "stand": stand,
            "refused": sum(item.refused for item in items),
        }
        return counts if items else {}

    @property
    def gravest(self) -> Severity | None:
        """The gravest severity among the findings, or None where there are none."""
        return max((finding.severity for finding in self.findings), default=None)
