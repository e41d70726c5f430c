"""The loop that is the program: every statement of every draft, held against the archive.

It does no I/O of its own and prints nothing: drafts come in as `Text`, the archive as opened `Holdings`, and
out comes a `Report`. The command line, and whatever other face there is, goes through here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from valla.archive.holdings import Holdings
from valla.config import Settings
from valla.draft.quotations import quotations
from valla.evidence.seek import Seeker
from valla.rules import Remark, Rule, catalogue
from valla.suppress import Suppressions
from valla.terms import Checked, Complaint, Evidence, Finding, Quotation, Report, Severity, Verdict
from valla.text import Text

__all__ = ["check_texts"]


def check_texts(
    drafts: Iterable[Text],
    holdings: Holdings,
    settings: Settings,
    progress: Callable[[int, int, str], None] | None = None,
) -> Report:
    """Hold every statement of the drafts against the archive.

    `progress` is called with (done, all, name of the draft) before each statement.
    """
    texts = tuple(drafts)
    seeker = Seeker(holdings)
    checked: list[Checked] = []
    complaints = list(holdings.complaints)
    suppressed = 0
    for text in texts:
        seeker.holdings = holdings.but_for([text.name])
        suppressions = Suppressions.read(text)
        complaints += [Complaint("V004", text.name, sentence) for sentence in text.complaints]
        # Notes are read after the text, but may stand before its end in the file.
        statements = sorted(quotations(text), key=lambda item: text.order(item.passage.start))
        for done, statement in enumerate(statements):
            if progress:
                progress(done, len(statements), text.name)
            evidence = seeker.seek(statement)
            found = _examine(statement, evidence)
            kept = tuple(
                finding
                for finding in found
                # A comment is of use even while its rule is switched off.
                if not suppressions.covers(finding) and settings.enabled(finding.code, text.name)
            )
            suppressed += sum(settings.enabled(finding.code, text.name) for finding in found) - len(kept)
            checked.append(Checked(statement, evidence, _verdict(evidence, found), kept))
        complaints += suppressions.complaints()
    return Report(
        drafts=tuple(text.name for text in texts),
        checked=tuple(checked),
        findings=(
            *(finding for item in checked for finding in item.findings),
            *(_of_complaint(item) for item in complaints if settings.enabled(item.code, item.name)),
        ),
        witnesses=holdings.but_for(text.name for text in texts).witnesses,
        archives=settings.archive,
        suppressed=suppressed,
        texts=texts,
    )


def _examine(statement: Quotation, evidence: Evidence) -> list[Finding]:
    """What the rules say to one statement, the gravest first; among equals the one that says most of the sense."""
    found = [
        _finding(rule, remark, statement)
        for rule in catalogue().values()
        if rule.examines is Evidence
        for remark in rule.examine(evidence)
    ]
    return sorted(found, key=lambda finding: (-finding.severity, finding.code))


def _finding(rule: Rule, remark: Remark, statement: Quotation) -> Finding:
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=remark.severity or rule.severity,
        message=remark.message,
        passage=remark.passage or statement.passage,
        witnesses=remark.witnesses,
        emendations=remark.emendations,
        statement=statement,
        name=statement.passage.text.name,
    )


def _of_complaint(complaint: Complaint) -> Finding:
    rule = catalogue()[complaint.code]
    return Finding(
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        message=complaint.message,
        name=complaint.name,
        line=complaint.line,
    )


def _verdict(evidence: Evidence, findings: list[Finding]) -> Verdict:
    """The words may stand and the statement still differ: by speaker, by place, by what an ellipsis hides."""
    verdict = evidence.verdict
    graver = any(finding.severity > Severity.NOTE for finding in findings)
    return Verdict.DIFFERS if verdict is Verdict.ATTESTED and graver else verdict
